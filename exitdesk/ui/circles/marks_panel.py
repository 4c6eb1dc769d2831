"""What the laptop knows of a person besides the ring: never on the shared screen, never on paper.

Does he know about it, may we contact him and how, does he pull back, until when is he there. Where two people
marked differently the careful mark holds, and it is said that it is a question. Words that stand in a line
stay to be seen, whatever becomes of the answer they were written for: kept beside it, or taken away by hand.
"""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from exitdesk.journal.entry import PersonId
from exitdesk.sos.circles import Knows, Marks, PersonKind
from exitdesk.ui.circles.view_model import Somebody
from exitdesk.ui.kit.button import IconButton
from exitdesk.ui.kit.check import CheckRow
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.panel import Panel
from exitdesk.ui.kit.scroll import WHOLE
from exitdesk.ui.kit.section import Heading
from exitdesk.ui.kit.segmented import SegmentedChoice
from exitdesk.ui.scale.spoken_line import SpokenLine
from exitdesk.ui.theme import Theme

_YES, _NO = "yes", "no"
HOW, UNTIL = "how", "until"


class MarksPanel(Panel):
    """The marks of the chosen person, on the paper tone of what stays on this laptop.

    Shown for nobody it holds nothing: not a name, not a mark, not a word that was being written.
    """

    knows_marked = Signal(str)
    contact_marked = Signal(bool, str)
    pulls_back_marked = Signal(bool)
    until_said = Signal(str)
    typed = Signal(str, str)
    left = Signal()
    discarded = Signal()
    close_wished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, fill="private_bg", padding=16, spacing=6, parent=parent)
        self._one: Somebody | None = None
        self.heading = Heading(theme, "", px=16)
        self.private = Label(theme, "", px=14, ink="ink2")
        self.close_button = IconButton(theme, "x", " ", hint="Esc")
        self.knows_label = Label(theme, "", px=14, weight=600)
        # Walking past "Ja" on the way to "Må aldrig" says nothing: a mark is chosen, never passed.
        self.knows = SegmentedChoice(theme, self._knows_words(), name=self.tr("Ved det"), arrows_choose=False)
        self.contact_label = Label(theme, "", px=14, weight=600)
        self.contact = SegmentedChoice(
            theme, self._contact_words(), name=self.tr("Må vi kontakte"), arrows_choose=False
        )
        self.how = SpokenLine(theme, "", longest=400, px=15, height=40)
        self.pulls_back = CheckRow(theme, "")
        self.until = SpokenLine(theme, "", longest=400, px=15, height=40)
        self._lines = {HOW: self.how, UNTIL: self.until}
        for choice in (self.knows, self.contact):
            choice.setProperty(WHOLE, True)
        self._build()
        self._connect()
        self.retranslate()

    @property
    def person(self) -> PersonId | None:
        """Whose marks these are."""
        return self._one.id if self._one else None

    def show_person(self, one: Somebody | None) -> None:
        """Show somebody's marks; words being written of him stay until they are kept."""
        before, self._one = self._one, one
        writing = self._written(before) if before and one and before.id == one.id else {}
        self.setVisible(one is not None)
        marks = one.marks if one else Marks()
        self.heading.set_text(one.name if one else "")
        self.setAccessibleName(one.name if one else "")
        self.knows.set_current(marks.knows.value if marks.knows else "")
        allowed = marks.may_contact.allowed if marks.may_contact else None
        self.contact.set_current("" if allowed is None else _YES if allowed else _NO)
        self.pulls_back.blockSignals(True)
        self.pulls_back.setChecked(marks.pulls_back)
        self.pulls_back.blockSignals(False)
        for what, said in _said(marks).items():
            if what not in writing:
                self._lines[what].say(said)
        self._show_lines()
        self.retranslate()

    def unkept(self) -> dict[str, str]:
        """Return what is written in a line that can be seen and is not kept, by which line it is."""
        written = self._written(self._one) if self._one else {}
        return {what: text for what, text in written.items() if not self._lines[what].isHidden()}

    def put(self, what: str, text: str) -> None:
        """Write into a line again what was not kept."""
        self._lines[what].setText(text)
        self._show_lines()

    def line(self, what: str) -> SpokenLine:
        """Return one of the two lines; raises KeyError."""
        return self._lines[what]

    def focus_start(self) -> None:
        """Take the keyboard to the first mark."""
        self.knows.segment(self.knows.current() or Knows.YES.value).setFocus(
            Qt.FocusReason.ShortcutFocusReason
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes, from wherever a line does not take it first."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_wished.emit()
        else:
            super().keyPressEvent(event)

    def keep(self) -> None:
        """Keep what is being written."""
        self._on_how_kept()
        self._on_until_kept()

    def retranslate(self) -> None:
        """Show every word in the language of the window."""
        asked = self._one.marks.questions if self._one else frozenset()
        question = self.tr("I har svaret forskelligt. Det forsigtige gælder, til I vælger.")
        for key, word in self._knows_words():
            self.knows.segment(key).setText(word)
        for key, word in self._contact_words():
            self.contact.segment(key).setText(word)
        self._say_private()
        self.close_button.setText(self.tr("Luk mærkerne"))
        knows, contact = self.tr("Ved det?"), self.tr("Må vi kontakte?")
        self.knows_label.set_text(f"{knows} {question}" if "knows" in asked else knows)
        self.contact_label.set_text(f"{contact} {question}" if "may_contact" in asked else contact)
        self.how.set_name(self.tr("Hvordan?"), self.tr("Hvordan?"))
        self.pulls_back.setText(self.tr("Trækker tilbage"))
        self.until.set_name(self.tr("Er der indtil"), self.tr("Er der indtil ..."))

    # -- inside ------------------------------------------------------------------------------------

    def _build(self) -> None:
        head = QHBoxLayout()
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.heading)
        names.addWidget(self.private)
        head.addLayout(names, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        contact = QHBoxLayout()
        contact.setSpacing(8)
        contact.addWidget(self.contact)
        contact.addWidget(self.how, 1)
        contact.addStretch()
        self.body.addLayout(head)
        self.body.addSpacing(4)
        self.body.addWidget(self.knows_label)
        self.body.addWidget(self.knows)
        self.body.addSpacing(6)
        self.body.addWidget(self.contact_label)
        self.body.addLayout(contact)
        self.body.addWidget(self.until)
        self.body.addWidget(self.pulls_back)

    def _knows_words(self) -> list[tuple[str, str]]:
        return [
            (Knows.YES.value, self.tr("Ja")),
            (Knows.PARTLY.value, self.tr("Delvis")),
            (Knows.NO.value, self.tr("Nej")),
            (Knows.MUST_NEVER.value, self.tr("Må aldrig")),
        ]

    def _contact_words(self) -> list[tuple[str, str]]:
        return [(_YES, self.tr("Ja")), (_NO, self.tr("Nej"))]

    def _connect(self) -> None:
        self.close_button.clicked.connect(self.close_wished)
        self.knows.chosen.connect(self.knows_marked)
        self.contact.chosen.connect(self._on_contact_chosen)
        self.pulls_back.toggled.connect(self.pulls_back_marked)
        self.how.tells_tab = self.until.tells_tab = False
        self.how.kept.connect(self._on_how_kept)
        self.until.kept.connect(self._on_until_kept)
        for line in (self.how, self.until):
            line.textEdited.connect(self._on_edited)
            line.dropped.connect(self._on_dropped)
            line.discarded.connect(self._on_discarded)

    def _written(self, one: Somebody) -> dict[str, str]:
        """Return what stands in a line and is not what was said of him."""
        said = _said(one.marks)
        return {what: line.text() for what, line in self._lines.items() if line.words() != said[what]}

    def _show_lines(self) -> None:
        """Show each line that is asked for or holds words; nobody's holds none."""
        marks = self._one.marks if self._one else Marks()
        allowed = marks.may_contact is not None and marks.may_contact.allowed
        professional = self._one is not None and self._one.kind is PersonKind.PROFESSIONAL
        self.how.setVisible(allowed or bool(self.how.words()))
        self.until.setVisible(professional or bool(self.until.words()))
        self._say_private()

    def _say_private(self) -> None:
        """Say beside whose eyes these are that words stand at an answer that did not ask for them."""
        contact = self._one.marks.may_contact if self._one else None
        asked = contact is not None and contact.allowed
        if asked or self.how.words() == (contact.how if contact else ""):
            self.private.set_text(self.tr("Kun på denne skærm."))
        else:
            self.private.set_text(self.tr("Kun på denne skærm. Ordene er ikke gemt."))

    @Slot(str)
    def _on_contact_chosen(self, key: str) -> None:
        self.contact_marked.emit(key == _YES, self.how.words() if key == _YES else "")

    @Slot()
    def _on_how_kept(self) -> None:
        contact = self._one.marks.may_contact if self._one else None
        if contact and self.how.words() != contact.how:
            self.left.emit()
            self.contact_marked.emit(contact.allowed, self.how.words())

    @Slot()
    def _on_until_kept(self) -> None:
        if self._one and self.until.words() != self._one.marks.until:
            self.left.emit()
            self.until_said.emit(self.until.words())

    @Slot(str)
    def _on_edited(self, text: str) -> None:
        self._say_private()
        self.typed.emit(HOW if self.sender() is self.how else UNTIL, text)

    @Slot()
    def _on_dropped(self) -> None:
        said = _said(self._one.marks if self._one else Marks())
        dropped, other = (HOW, UNTIL) if self.sender() is self.how else (UNTIL, HOW)
        self._lines[dropped].setText(said[dropped])
        self._show_lines()
        self.left.emit()
        waits = self.unkept().get(other)
        if waits is not None:  # the words of the other line are still being written
            self.typed.emit(other, waits)

    @Slot()
    def _on_discarded(self) -> None:
        self.discarded.emit()  # first: it forgets what is being typed, and the other line still is
        self._on_dropped()


def _said(marks: Marks) -> dict[str, str]:
    return {HOW: marks.may_contact.how if marks.may_contact else "", UNTIL: marks.until}
