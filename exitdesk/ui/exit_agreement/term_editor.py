"""Where a term is written: Enter keeps, Esc and F9 leave nothing behind; only what is agreed is compulsory.

What was understood of a time frame is read back in full under it.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from exitdesk.cases.agreement_terms import TermPart
from exitdesk.cases.resume import TermDraft
from exitdesk.ui.accessible import announce
from exitdesk.ui.exit_agreement.words import authority_label, frame_example, frame_label, part_add, who_label
from exitdesk.ui.kit.button import Button, IconButton
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.segmented import SegmentedChoice
from exitdesk.ui.scale.spoken_line import SpokenLine
from exitdesk.ui.theme import Theme

_LONGEST_WORDS, _LONGEST_LINE = 4000, 400


class TermEditor(QWidget):
    """`finished` by Enter or the button, `dropped` by Esc, `discarded` by F9; `written` what stands here.

    `asked` carries "end", "move_up" or "move_down" for a term that stands.
    """

    finished = Signal()
    dropped = Signal()
    discarded = Signal()
    written = Signal(object)
    asked = Signal(str)

    def __init__(
        self,
        theme: Theme,
        part: TermPart,
        authorities: Mapping[str, str],
        understood: Callable[[TermDraft], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme, self.part, self._understood_of = theme, part, understood
        self.term = ""
        self._unknown = ""  # an authority of another unit: it stays until another one is chosen
        self._authorities = authorities
        self.what = SpokenLine(
            theme, part_add(part), placeholder=part_add(part), longest=_LONGEST_WORDS, px=18
        )
        self.who = SpokenLine(theme, who_label(part), placeholder=self.tr("navn"), longest=_LONGEST_LINE)
        example = frame_example(part)
        self.frame = SpokenLine(theme, frame_label(part), placeholder=example, longest=_LONGEST_LINE)
        self.reason = SpokenLine(theme, self.tr("Hvorfor?"), longest=_LONGEST_WORDS)
        nobody = ("", self.tr("Ingen valgt"))
        choices = [nobody, *authorities.items()]
        self.authority = SegmentedChoice(theme, choices, name=authority_label(part))
        self.understood = Label(theme, "", px=14, ink="ink2")
        self.trouble = Label(theme, "", px=14, ink="danger")
        self.keep_button = Button(theme, self.tr("Behold"), kind="secondary", hint="Enter")
        self.up_button = IconButton(theme, "arrow-up", self.tr("Flyt op"), hint="Alt+↑")
        self.down_button = IconButton(theme, "arrow-down", self.tr("Flyt ned"), hint="Alt+↓")
        self.end_button = Button(theme, self.tr("Tag ud"), kind="quiet", icon="trash-2")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._build()
        self._connect()
        self.hide()

    @property
    def draft(self) -> TermDraft:
        """What stands in the fields."""
        return TermDraft(
            part=self.part.value,
            term=self.term,
            what=self.what.text(),
            responsible=self.who.text(),
            authority=self.authority.current() or self._unknown,
            frame=self.frame.text(),
            reason=self.reason.text(),
        )

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written."""
        return not any(line.words() for line in self.lines)

    @property
    def lines(self) -> tuple[SpokenLine, ...]:
        """The fields that are written in."""
        return self.what, self.who, self.frame, self.reason

    @property
    def stops(self) -> list[QWidget]:
        """What takes the keyboard here, in the order it is read."""
        own = [
            self.authority.segment(self.authority.current()),
            self.keep_button,
            self.up_button,
            self.down_button,
            self.end_button,
        ]
        every: list[QWidget] = [self.what, self.who, self.frame, self.reason, *own]
        return [one for one in every if one.isVisibleTo(self)]

    def open_draft(self, draft: TermDraft) -> None:
        """Begin with these words, a new term's or one's that stands."""
        self.term = draft.term
        said = (draft.what, draft.responsible, draft.frame, draft.reason)
        for line, text in zip(self.lines, said, strict=True):
            line.setText(text)
            line.home(False)
        self._unknown = draft.authority if draft.authority not in self._authorities else ""
        self.authority.set_current(draft.authority if not self._unknown else "")
        self.say_wrong("")
        self._read_back()
        for button in (self.up_button, self.down_button, self.end_button):
            button.setVisible(bool(draft.term))
        self.show()
        self.what.setFocus(Qt.FocusReason.OtherFocusReason)
        self.what.end(False)

    def close_editor(self) -> None:
        """Forget the words, and go."""
        for line in self.lines:
            line.forget()
        self.authority.set_current("")
        self.term = ""
        self.hide()

    def say_wrong(self, words: str) -> None:
        """Say under the fields what is in the way; "" takes it away."""
        self.trouble.set_text(words)
        self.trouble.setVisible(bool(words))
        self.what.setAccessibleDescription(words)
        if words:
            announce(self.what, words, assertive=True)
            self.what.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_narrow(self, narrow: bool) -> None:
        """Put the fields under each other where there is little room."""
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._pair.setDirection(way)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and F9 mean here what they mean in a field, on a button too."""
        if event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        elif event.key() == Qt.Key.Key_F9:
            self.discarded.emit()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        keeps, demand = self.part is TermPart.KEEPS, self.part is TermPart.DEMAND
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(8)
        column.addWidget(self.what)
        column.addWidget(self.trouble)
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pair.setSpacing(8)
        for line, shown in ((self.who, not keeps and not demand), (self.frame, not keeps)):
            self._pair.addWidget(self._labelled(line, shown), 1)
        column.addLayout(self._pair)
        column.addWidget(self.understood)
        column.addWidget(self._labelled(self.reason, demand))
        column.addWidget(self._labelled(self.authority, not keeps and self.part is not TermPart.FOLLOW_UP))
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.keep_button)
        below.addStretch(1)
        for button in (self.up_button, self.down_button, self.end_button):
            below.addWidget(button)
        column.addLayout(below)

    def _labelled(self, field: QWidget, shown: bool) -> QWidget:
        group = QWidget()
        column = QVBoxLayout(group)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Label(self.theme, field.accessibleName(), px=14, ink="ink2"))
        column.addWidget(field)
        if not shown:  # shown before it has a parent it would be a window of its own
            group.hide()
        return group

    def _connect(self) -> None:
        for line in self.lines:
            line.tells_tab = False
            line.kept.connect(self.finished)
            line.dropped.connect(self.dropped)
            line.discarded.connect(self.discarded)
            line.textEdited.connect(self._on_edited)
        self.authority.chosen.connect(self._on_edited)
        self.keep_button.clicked.connect(self.finished)
        self.end_button.clicked.connect(self._on_end_clicked)
        self.up_button.clicked.connect(self._on_up_clicked)
        self.down_button.clicked.connect(self._on_down_clicked)

    def _read_back(self) -> None:
        words = self._understood_of(self.draft)
        self.understood.set_text(words)
        self.understood.setVisible(bool(words))
        self.frame.setAccessibleDescription(words)

    @Slot()
    def _on_edited(self) -> None:
        self._read_back()
        self.written.emit(self.draft)

    @Slot()
    def _on_end_clicked(self) -> None:
        self.asked.emit("end")

    @Slot()
    def _on_up_clicked(self) -> None:
        self.asked.emit("move_up")

    @Slot()
    def _on_down_clicked(self) -> None:
        self.asked.emit("move_down")
