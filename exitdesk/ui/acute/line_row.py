"""A line of the acute sheet, to be read in a stairwell: large words, and a telephone that is larger."""

from typing import ClassVar

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from exitdesk.cases.acute import AcutePart
from exitdesk.ui.accessible import sentences
from exitdesk.ui.acute.view_model import SaidLine, ShownLine
from exitdesk.ui.acute.words import part_title
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.paint import RADIUS_CARD, box, focus_ring, painter_for
from exitdesk.ui.kit.painted import Painted
from exitdesk.ui.theme import Theme

FIRST, OTHERS = (26, 52), (20, 28)
_KEYS = {
    Qt.Key.Key_Return: "edit",
    Qt.Key.Key_Enter: "edit",
    Qt.Key.Key_F2: "edit",
    Qt.Key.Key_Delete: "remove",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
}
_MOVES = {Qt.Key.Key_Up: "move_up", Qt.Key.Key_Down: "move_down"}


class AcuteRow(Painted):
    """`asked` carries what is meant: "edit", "remove", "up", "down", "move_up", "move_down", "choose"."""

    accessible_role: ClassVar[QAccessible.Role] = QAccessible.Role.ListItem
    asked = Signal(str)

    def __init__(
        self, theme: Theme, line: ShownLine, *, first: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self.line = line
        self._first = first and line.part is AcutePart.CALL
        self._ring = True
        self.choose: Button | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self._build()
        self.setAccessibleName(self._spoken())
        self.setAccessibleDescription(self.tr("Enter retter, Delete fjerner, Alt og pil flytter"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit, remove, walk, move."""
        self._ring = True
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        meaning = (_MOVES if alt else _KEYS).get(Qt.Key(event.key()), "")
        if meaning and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.asked.emit(meaning)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """A click edits."""
        self.asked.emit("edit")

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring unless a click brought the focus."""
        self._ring = event.reason() != Qt.FocusReason.MouseFocusReason
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        self.update()
        super().focusOutEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring round the line one is at."""
        if not self.hasFocus():
            return
        with painter_for(self) as painter:
            area, radius = QRectF(self.rect()), self.theme.px(RADIUS_CARD)
            box(painter, area, radius, self.theme.colour("hover"))
            if self._ring:
                focus_ring(painter, area, radius, self.theme)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(10)
        for one in self._shown:
            column.addLayout(self._wording(one))
        if self.line.versions:
            words = self.tr("To versioner: vælg den, der gælder")
            self.choose = Button(self.theme, words, kind="link", icon="circle-help", height=36)
            self.choose.clicked.connect(self._on_choose_clicked)
            column.addWidget(self.choose)

    @property
    def _shown(self) -> tuple[SaidLine, ...]:
        return self.line.versions or (SaidLine(self.line.text, self.line.phone, self.line.said),)

    def _wording(self, said: SaidLine) -> QVBoxLayout:
        text = said.text or self.tr("Taget af arket")
        text_px, phone_px = FIRST if self._first else OTHERS
        column = QVBoxLayout()
        column.setSpacing(2)
        name = Label(self.theme, text, px=text_px, weight=600 if said.phone else 500)
        if self._first and said.phone:
            column.addWidget(name)
            column.addWidget(Label(self.theme, said.phone, px=phone_px, weight=700, tnum=True))
        elif said.phone:
            beside = QHBoxLayout()
            beside.setSpacing(20)
            phone = Label(self.theme, said.phone, px=phone_px, weight=700, wrap=False, tnum=True)
            phone.setMinimumWidth(min(phone.sizeHint().width(), self.theme.px(320)))
            beside.addWidget(phone, 0, Qt.AlignmentFlag.AlignVCenter)
            beside.addWidget(name, 1, Qt.AlignmentFlag.AlignVCenter)
            column.addLayout(beside)
        else:
            column.addWidget(name)
        column.addWidget(Label(self.theme, said.said, px=13, ink="ink3"))
        return column

    def _spoken(self) -> str:
        said = [", ".join(part for part in (one.text, one.phone, one.said) if part) for one in self._shown]
        return f"{part_title(self.line.part)}: {sentences(said)}"

    def _on_choose_clicked(self) -> None:
        self.asked.emit("choose")
