"""Who somebody is: name, what he is to the participant, and kind. Nothing more is asked."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from exitdesk.sos.circles import PersonKind
from exitdesk.ui.circles.view_model import Somebody
from exitdesk.ui.kit.section import Heading
from exitdesk.ui.kit.segmented import SegmentedChoice
from exitdesk.ui.scale.spoken_line import SpokenLine
from exitdesk.ui.theme import Theme


class PersonForm(QWidget):
    """Name, relation and kind. `kept` carries them, `closed` tells that it was left either way."""

    kept = Signal(str, str, str)
    closed = Signal()
    discarded = Signal()
    typed = Signal(str)

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
        self._known: Somebody | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.heading, self.name, self.relation, self.kind):
            column.addWidget(widget)
        self.hide()
        self.name.tells_tab = self.relation.tells_tab = False
        for line in (self.name, self.relation):
            line.kept.connect(self.keep)
            line.dropped.connect(self.drop)
            line.discarded.connect(self._on_discarded)
            line.textEdited.connect(self._on_edited)
        self.retranslate()

    @property
    def known(self) -> Somebody | None:
        """Who is being renamed, None for somebody new."""
        return self._known

    def retranslate(self) -> None:
        """Show every word in the language of the window."""
        self.heading.set_text(self.tr("Ret navnet") if self._known else self.tr("Ny person"))
        for key, word in self._kinds():
            self.kind.segment(key).setText(word)
        self.name.set_name(self.tr("Navn"), self.tr("Navn"))
        self.relation.set_name(self.tr("Hvem er det?"), self.tr("bror, ven, træner ..."))

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

    @Slot()
    def keep(self) -> None:
        """Keep it where there is a name; an empty form is only closed."""
        if self.isHidden():
            return
        name, relation, kind = self.name.words(), self.relation.words(), self.kind.current()
        if name:
            self.kept.emit(name, relation, kind)
        self.drop()

    @Slot()
    def drop(self) -> None:
        """Close and forget."""
        self.name.forget()
        self.relation.forget()
        self._known = None
        self.hide()
        self.closed.emit()

    @Slot()
    def _on_discarded(self) -> None:
        self.drop()
        self.discarded.emit()

    @Slot()
    def _on_edited(self) -> None:
        self.typed.emit(f"{self.name.text()}\n{self.relation.text()}".rstrip("\n"))
