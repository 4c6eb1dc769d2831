"""The rows of the exit agreement: a term with what stands under it, and what a board has."""

from typing import ClassVar

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from exitdesk.ui.accessible import sentences
from exitdesk.ui.exit_agreement.shown import Mark, SaidTerm, ShownOffer, ShownTerm
from exitdesk.ui.exit_agreement.words import part_title
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.icon import Icon
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.paint import RADIUS_CARD, box, focus_ring, painter_for
from exitdesk.ui.kit.painted import Painted
from exitdesk.ui.kit.pill import Pill
from exitdesk.ui.theme import Theme

_TERM_KEYS = {
    Qt.Key.Key_Return: "edit",
    Qt.Key.Key_Enter: "edit",
    Qt.Key.Key_F2: "edit",
    Qt.Key.Key_Delete: "end",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
}
_OFFER_KEYS = {
    Qt.Key.Key_Return: "take",
    Qt.Key.Key_Enter: "take",
    Qt.Key.Key_Space: "take",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
}
_MOVES = {Qt.Key.Key_Up: "move_up", Qt.Key.Key_Down: "move_down"}


class WordsRow(Painted):
    """Words that take the keyboard; `asked` carries what is meant by a key or a click."""

    accessible_role: ClassVar[QAccessible.Role] = QAccessible.Role.ListItem
    keys: ClassVar[dict[Qt.Key, str]] = {}
    moves: ClassVar[dict[Qt.Key, str]] = {}
    clicked_means: ClassVar[str] = ""
    asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._ring = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say what a key means here."""
        self._ring = True
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        meaning = (self.moves if alt else self.keys).get(Qt.Key(event.key()), "")
        if meaning and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.asked.emit(meaning)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """A click means what Enter does."""
        self.asked.emit(self.clicked_means)

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
        """Paint the ring round the row one is at."""
        if not self.hasFocus():
            return
        with painter_for(self) as painter:
            area, radius = QRectF(self.rect()), self.theme.px(RADIUS_CARD)
            box(painter, area, radius, self.theme.colour("hover"))
            if self._ring:
                focus_ring(painter, area, radius, self.theme)


class TermRow(WordsRow):
    """A term; what is otherwise than was settled is marked in words, with what it was before."""

    keys = _TERM_KEYS
    moves = _MOVES
    clicked_means = "edit"

    def __init__(self, theme: Theme, term: ShownTerm, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.term = term
        self.choose: Button | None = None
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self._build()
        self.setAccessibleName(self._spoken())
        self.setAccessibleDescription(self.tr("Enter retter, Delete tager ud, Alt og pil flytter"))

    @property
    def _mark(self) -> str:
        return {Mark.NEW: self.tr("Ny"), Mark.CHANGED: self.tr("Ændret")}.get(self.term.mark, "")

    @property
    def _shown(self) -> tuple[SaidTerm, ...]:
        return self.term.versions or (self.term.now,)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(8)
        for nth, one in enumerate(self._shown):
            column.addLayout(self._wording(one, self._mark if nth == 0 else ""))
        if self.term.versions:
            words = self.tr("To versioner: vælg den, der gælder")
            self.choose = Button(self.theme, words, kind="link", icon="circle-help", height=36)
            self.choose.clicked.connect(self._on_choose_clicked)
            column.addWidget(self.choose)

    def _wording(self, said: SaidTerm, mark: str) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Label(self.theme, said.what or self.tr("Taget ud af aftalen"), px=18, weight=500), 1)
        if mark:
            head.addWidget(Pill(self.theme, mark, tone="accent"), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        if said.notes:
            column.addWidget(Label(self.theme, " · ".join(said.notes), px=15, ink="ink2"))
        if mark and self.term.before:
            column.addWidget(Label(self.theme, self.term.before, px=14, ink="ink2", italic=True))
        column.addWidget(Label(self.theme, said.said, px=13, ink="ink3"))
        return column

    def _spoken(self) -> str:
        said = [", ".join((one.what or self.tr("Taget ud af aftalen"), *one.notes)) for one in self._shown]
        more = [part for part in (self._mark, self.term.before) if part]
        return f"{part_title(self.term.part)}: {sentences([*said, *more])}"

    @Slot()
    def _on_choose_clicked(self) -> None:
        self.asked.emit("choose")


class OfferRow(WordsRow):
    """What a board has: one key takes it into the agreement."""

    keys = _OFFER_KEYS
    clicked_means = "take"

    def __init__(self, theme: Theme, offer: ShownOffer, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.offer = offer
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        across = QHBoxLayout(self)
        across.setContentsMargins(12, 8, 12, 8)
        across.setSpacing(12)
        across.addWidget(Icon(theme, "plus", px=18, ink="accent"), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(Label(theme, offer.what, px=16))
        if offer.details:
            column.addWidget(Label(theme, offer.details, px=14, ink="ink2"))
        across.addLayout(column, 1)
        self.setAccessibleName(sentences([offer.what, offer.details]))
        self.setAccessibleDescription(self.tr("Enter tager det med i aftalen"))
