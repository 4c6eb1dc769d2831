"""Who somebody is: name, what he is to the participant, and kind. Nothing more is asked.

"Sami, bror" on the first line says both. One new person follows the other until Enter meets an empty line.
"""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from exitdesk.sos.circles import PersonKind
from exitdesk.ui.accessible import park_focus
from exitdesk.ui.circles.view_model import Somebody
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.section import Heading
from exitdesk.ui.kit.segmented import SegmentedChoice
from exitdesk.ui.scale.spoken_line import SpokenLine
from exitdesk.ui.theme import Theme


class PersonForm(QWidget):
    """Name, relation and kind. `kept` carries them, `closed` tells that it was left either way.

    `moved` asks that who was named last comes a ring out (+1) or in (-1).
    """

    kept = Signal(str, str, str)
    closed = Signal()
    discarded = Signal()
    typed = Signal(str)
    moved = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = Heading(theme, "", px=16)
        self.name = SpokenLine(theme, "", longest=120)
        self.relation = SpokenLine(theme, "", longest=400)
        self.kind = SegmentedChoice(
            theme,
            self._kinds(),
            name=self.tr("Hvad slags person?"),
            current=PersonKind.NETWORK.value,
        )
        self.keys = Label(theme, "", px=14, ink="ink3")
        self._known: Somebody | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.heading, self.name, self.relation, self.kind, self.keys):
            column.addWidget(widget)
        column.addStretch(1)
        self.hide()
        self.name.tells_tab = self.relation.tells_tab = False
        for line in (self.name, self.relation):
            line.kept.connect(self._on_kept)
            line.dropped.connect(self.drop)
            line.discarded.connect(self._on_discarded)
            line.textEdited.connect(self._on_edited)
        self.retranslate()

    @property
    def known(self) -> Somebody | None:
        """Who is being renamed, None for somebody new."""
        return self._known

    @property
    def is_new_and_empty(self) -> bool:
        """Whether it waits for somebody of whom nothing is written yet."""
        return self.isVisible() and not (self._known or self.name.words() or self.relation.words())

    def retranslate(self) -> None:
        """Show every word in the language of the window."""
        self.heading.set_text(self.tr("Ret navnet") if self._known else self.tr("Ny person"))
        for key, word in self._kinds():
            self.kind.segment(key).setText(word)
        self.name.set_name(self.tr("Navn"), self.tr("Navn"))
        self.relation.set_name(self.tr("Hvem er det?"), self.tr("bror, ven, træner ..."))
        self.keys.set_text(self.tr("Enter: skriv den næste. Alt+↑ ↓: ring ind, ring ud."))
        self.keys.setVisible(self._known is None)

    def _kinds(self) -> list[tuple[str, str]]:
        return [
            (PersonKind.NETWORK.value, self.tr("Netværk")),
            (PersonKind.PROFESSIONAL.value, self.tr("Fagperson")),
        ]

    def open_form(self, known: Somebody | None, written: str = "") -> None:
        """Ask who somebody is; `written` are the two lines that stood there before a lock."""
        self._known = known
        self.retranslate()
        name, _, relation = written.partition("\n")
        self.name.setText(name if written or not known else known.name)
        self.relation.setText(relation if written or not known else known.relation)
        self.kind.set_current((known.kind if known else PersonKind.NETWORK).value)
        self.show()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt and an arrow keep who is new, and move him."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or self._known or not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
            return
        if not self.is_new_and_empty:
            self.keep(go_on=True)
        self.moved.emit(step)

    def keep(self, *, go_on: bool = False) -> None:
        """Keep it where there is a name, and close; or wait for the next who is new."""
        if self.isHidden():
            return
        name, relation = _apart(self.name.words(), self.relation.words())
        if name:
            self.kept.emit(name, relation, self.kind.current())
        if name and go_on and self._known is None:
            self._forget()
            self.kind.set_current(PersonKind.NETWORK.value)
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.drop()

    @Slot()
    def drop(self) -> None:
        """Close and forget."""
        self._forget()
        self._known = None
        for part in self.findChildren(QWidget):
            park_focus(part, self.parentWidget())
        self.hide()
        self.closed.emit()

    def _forget(self) -> None:
        self.name.forget()
        self.relation.forget()

    @Slot()
    def _on_kept(self) -> None:
        self.keep(go_on=True)

    @Slot()
    def _on_discarded(self) -> None:
        self.drop()
        self.discarded.emit()

    @Slot()
    def _on_edited(self) -> None:
        self.typed.emit(f"{self.name.text()}\n{self.relation.text()}".rstrip("\n"))


def _apart(name: str, relation: str) -> tuple[str, str]:
    """Return name and relation of a line that says both."""
    first, comma, rest = name.partition(",")
    return (first.strip(), rest.strip()) if comma and not relation else (name, relation)


_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
