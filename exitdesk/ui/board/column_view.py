"""One column: a tinted panel with a title that stays, cards that scroll, and a dashed row below them.

While a card of the column is written, the dashed row gives its place to the card's marks: nothing moves.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from exitdesk.cases.unit import UnitTemplate
from exitdesk.sos.card import CardId, Column
from exitdesk.ui.accessible import park_focus
from exitdesk.ui.board.card_stack import GAP, CardStack, dragged_card
from exitdesk.ui.board.card_view import CardView
from exitdesk.ui.board.card_words import card_marks, card_name, question_mark
from exitdesk.ui.board.column_parts import AddRow, CardScroll
from exitdesk.ui.board.edit_strip import EditStrip
from exitdesk.ui.board.lane_look import COLUMN_ICONS, COLUMN_TONES
from exitdesk.ui.board.state import BoardState, CardState, ColumnState
from exitdesk.ui.kit.icon import Icon
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.paint import RADIUS_COLUMN, box, painter_for
from exitdesk.ui.kit.painted import Painted
from exitdesk.ui.kit.section import Heading
from exitdesk.ui.theme import Theme
from exitdesk.ui.tokens import Token

_TINTS: dict[Column, tuple[Token, Token]] = {
    Column.WORRIES: ("worry_bg", "worry_ln"),
    Column.WORKING: ("works_bg", "works_ln"),
    Column.NEXT: ("next_bg", "next_ln"),
}
_INKS: dict[Column, Token] = {Column.WORRIES: "worry", Column.WORKING: "works", Column.NEXT: "next"}
_SIDE, _HEAD, _TITLE_PX = 16, 12, 20
_TITLE_STEPS = (_TITLE_PX, 18, 16, 14)


class ColumnView(Painted):
    """A column of the board. `on_card_made` is called once with every new card, to listen to it."""

    alone_asked = Signal(str)

    def __init__(
        self,
        theme: Theme,
        column: Column,
        template: UnitTemplate,
        on_card_made: Callable[[CardView], None],
        parent: QWidget,
    ) -> None:
        super().__init__(theme, parent)
        self.column, self._template, self._on_card_made = column, template, on_card_made
        ink = _INKS[column]
        self._icon = Icon(theme, COLUMN_ICONS[column], px=24, ink=ink, parent=self)
        self.title = Heading(theme, template.columns[column], px=_TITLE_PX, ink=ink, parent=self)
        self.count = Label(theme, "0", px=16, weight=500, ink=ink, wrap=False, tnum=True, parent=self)
        self.stack = CardStack(theme)
        self.area = CardScroll(self.stack, self)
        self.add = AddRow(theme, self.tr("Nyt kort"), tone=COLUMN_TONES[column], parent=self)
        self.strip = EditStrip(theme, template, can_keep_safe=column is Column.WORKING, parent=self)
        self.question = Label(theme, "", px=16, ink="ink2", parent=self)
        self._px, self._is_writing = 17, False
        self._fitted: tuple[int, float] | None = None
        self._views: dict[CardId, CardView] = {}
        self.strip.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(template.columns[column])
        self.stack.setAccessibleName(template.columns[column])
        self.setAcceptDrops(True)
        self.stack.dragged_to.connect(self._on_dragged_to)
        self.stack.room_wished.connect(self.lay_out)

    def show_column(self, board: BoardState, px: int, template: UnitTemplate) -> None:
        """Show a column of the board, with the card being written where it is this column's.

        `template` has the lanes of this meeting.
        """
        self._template = template
        state = board.column(self.column)
        draft, face = board.draft, board.face
        mine = draft is not None and draft.column is self.column and face is not None
        faces = list(state.cards)
        if mine and draft is not None and face is not None:
            if draft.is_new:
                after = [at for at, card in enumerate(faces) if card.id == draft.after]
                faces.insert(after[0] + 1 if after else len(faces) if draft.after else 0, face)
            else:
                faces = [face if card.id == face.id else card for card in faces]
            self.strip.show_lanes(template, board.off)
            self.strip.show_draft(draft.lanes, draft.kept_safe, draft.quote, board.speaker)
        self._px = px
        self._show_cards(faces, state)
        for shown in faces:
            self._views[shown.id].set_aside(board.is_aside(shown) and shown is not face)
        self.count.set_text(str(len(state.cards)))
        self.question.set_text(state.question if not faces else "")
        self.question.setVisible(not faces)
        self._is_writing = mine
        self.add.setVisible(not mine)
        self.add.setText(self.tr("Nyt kort") if faces else self.tr("Skriv med egne ord"))
        self.lay_out()

    def view(self, card: CardId) -> CardView | None:
        """Return the widget of a card, NEW_CARD for the one being written anew."""
        return self._views.get(card)

    def reveal(self, card: CardView) -> None:
        """Scroll so that a card is seen whole, or from its first line where the column is not high enough."""
        if card.height() > self.area.viewport().height() and card.editor is None:
            self.area.verticalScrollBar().setValue(card.y())
        else:
            self.area.ensureWidgetVisible(card, 0, self.theme.px(GAP))

    @Slot()
    def lay_out(self) -> None:
        """Place head, cards and foot; the cards scroll only once they have no room."""
        theme, side = self.theme, self.theme.px(_SIDE)
        width, gap = self.width() - 2 * side, theme.px(GAP)
        if width < 1:
            return
        y = side + self._lay_out_head(side, width) + theme.px(_HEAD)
        self.stack.setFixedWidth(width)
        self.stack.lay_out()
        foot = self._foot(width, self.height() - y - side)
        question = 0 if self.question.isHidden() else self.question.heightForWidth(width) + gap
        taken = 0 if foot.isHidden() else foot.height() + gap
        room = self.height() - y - side - taken - question
        cards = max(0, min(self.stack.height(), room))
        self.area.setGeometry(side, y, width + side - 2, cards)
        y += cards + gap if cards else 0
        foot.move(side, y)
        self.question.setGeometry(side, y + foot.height() + gap, width, max(0, question - gap))

    def _foot(self, width: int, room: int) -> QWidget:
        """Return what stands under the cards; the marks give way where the words need their room."""
        if not self._is_writing:
            self.strip.hide()
            self.add.resize(width, self.add.sizeHint().height())
            return self.add
        self.strip.resize(width, self.strip.sizeHint().height())
        self.strip.lay_out()
        words = next((card.height() for card in self.stack.cards if card.editor is not None), 0)
        self.strip.setVisible(words + self.theme.px(GAP) + self.strip.height() <= room)
        return self.strip

    def restyle(self) -> None:
        """Lay out again at another text size."""
        self.lay_out()

    def retranslate(self) -> None:
        """Take the window's language."""
        self.strip.retranslate()
        self.add.setText(self.tr("Nyt kort") if self._views else self.tr("Skriv med egne ord"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out again."""
        super().resizeEvent(event)
        self.lay_out()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tinted ground."""
        ground, line = _TINTS[self.column]
        with painter_for(self) as painter:
            area, radius = QRectF(self.rect()), self.theme.px(RADIUS_COLUMN)
            fill = self.theme.colour(ground)
            box(painter, area, radius, fill, self.theme.colour(line), self.theme.border)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Show this column alone on the shared screen: Ctrl and a click on its title."""
        on_title = event.position().y() < self.area.y()
        if on_title and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.alone_asked.emit(self.column)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take cards anywhere in the column: what is dropped on its empty part goes to the end."""
        if dragged_card(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where the card would go."""
        self.stack.carry_over(event, self._height_in_stack(event))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Take the mark away."""
        self.stack.clear_mark()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the card."""
        self.stack.drop_at(event, self._height_in_stack(event))

    def _height_in_stack(self, event: QDropEvent) -> float:
        return self.stack.mapFrom(self, event.position()).y()

    def _lay_out_head(self, side: int, width: int) -> int:
        icon, count = self._icon.sizeHint().width(), self.count.sizeHint()
        room = width - count.width() - self.theme.px(8)
        self._fit_title(room, icon + self.theme.px(10))
        left = side
        if not self._icon.isHidden():
            left, room = left + icon + self.theme.px(10), room - icon - self.theme.px(10)
        height = self.title.heightForWidth(max(1, room))
        line = self.theme.line_height(_TITLE_PX)
        self.title.setGeometry(left, side, room, height)
        self._icon.setGeometry(side, side + (line - icon) // 2, icon, icon)
        self.count.setGeometry(
            side + width - count.width(), side + (line - count.height()) // 2, count.width(), count.height()
        )
        return height

    def _fit_title(self, room: int, icon: int) -> None:
        """Break no word of the title, nor have three lines of it, while there is another way.

        The icon's place is the first, a smaller letter the next.
        """
        if self._fitted == (room, self.theme.scale):
            return
        self._fitted = (room, self.theme.scale)
        for px in _TITLE_STEPS:
            self.title.set_px(px)
            self._icon.setVisible(px == _TITLE_PX)
            wide = room - (icon if px == _TITLE_PX else 0)
            high = self.title.heightForWidth(max(1, wide))
            if self.title.minimumSizeHint().width() <= wide and high < 3 * self.theme.line_height(px):
                break

    def _show_cards(self, faces: Sequence[CardState], state: ColumnState) -> None:
        gone = self._views.keys() - {face.id for face in faces}
        for card in gone:
            view = self._views.pop(card)
            park_focus(view, self.stack)
            view.forget()
        for place, face in enumerate(faces, 1):
            view = self._views.get(face.id) or self._new_view(face.id)
            question = question_mark() if face.has_question else None
            name = card_name(face, self._template, state.title, place, len(faces))
            view.set_px(self._px)
            view.show_words(face.text, card_marks(face, self._template), question, name)
        self.stack.set_cards([self._views[face.id] for face in faces])

    def _new_view(self, card: CardId) -> CardView:
        view = CardView(self.theme, card, self._px, self.stack)
        view.resized.connect(self.lay_out)
        view.show()
        self._views[card] = view
        self._on_card_made(view)
        return view

    @Slot(int)
    def _on_dragged_to(self, y: int) -> None:
        self.area.ensureVisible(0, y, 0, self.theme.px(48))
