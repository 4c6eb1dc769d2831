"""The board on the shared screen: columns and cards, no counts, no rows to press, no scroll bars."""

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from exitdesk.sos.card import Column
from exitdesk.ui.board.lane_look import COLUMN_ICONS
from exitdesk.ui.board.marks import LaidMark, Mark, lay_marks, mark_sizes, marks_height, paint_marks
from exitdesk.ui.icons import draw_icon
from exitdesk.ui.kit.paint import box, focus_ring
from exitdesk.ui.kit.text import TextBlock, draw_line
from exitdesk.ui.present.column_window import window_of
from exitdesk.ui.present.sizes import Sizes
from exitdesk.ui.present.state import PresentedCard, PresentedColumn, PresentedMark, PresentedState
from exitdesk.ui.present.words import more_words
from exitdesk.ui.theme import Theme
from exitdesk.ui.tokens import Token

_CARD, _TITLE, _TAG, _FOOT = 32, 34, 23, 22
_LINE = 1.4
_ASIDE = 0.4
_INKS: dict[Column, Token] = {Column.WORRIES: "worry", Column.WORKING: "works", Column.NEXT: "next"}
_GROUNDS: dict[Column, tuple[Token, Token]] = {
    Column.WORRIES: ("worry_bg", "worry_ln"),
    Column.WORKING: ("works_bg", "works_ln"),
    Column.NEXT: ("next_bg", "next_ln"),
}


@dataclass(frozen=True, slots=True)
class _LaidCard:
    words: TextBlock
    marks: list[LaidMark]
    height: int
    being_written: bool
    is_aside: bool


def paint_board(
    painter: QPainter,
    area: QRectF,
    state: PresentedState,
    theme: Theme,
    sizes: Sizes,
) -> None:
    """Paint columns beside each other into `area`."""
    if state.lane is not None:
        high = sizes.words(_TITLE * 1.9)
        _paint_lane(painter, QRectF(area.x(), area.y(), area.width(), high), state.lane, theme, sizes)
        area = area.adjusted(0, high, 0, 0)
    columns = state.columns
    gap = sizes.room(24)
    width = (area.width() - gap * (len(columns) - 1)) / max(1, len(columns))
    for at, column in enumerate(columns):
        place = QRectF(area.x() + at * (width + gap), area.y(), width, area.height())
        _paint_column(painter, place, column, state, theme, sizes)


def _paint_lane(painter: QPainter, area: QRectF, lane: PresentedMark, theme: Theme, sizes: Sizes) -> None:
    """Paint what the talk is about now: its icon and its word, no colour of its own."""
    icon, ink = sizes.words(36), theme.colour("ink")
    draw_icon(painter, area.x() + sizes.room(8), area.y() + sizes.words(4), lane.icon, ink, icon)
    words = area.adjusted(sizes.room(8) + icon * 1.4, 0, 0, -sizes.words(20))
    draw_line(painter, words, lane.word, theme.font(sizes.words(_TITLE), 600), ink)


def _paint_column(
    painter: QPainter,
    area: QRectF,
    column: PresentedColumn,
    state: PresentedState,
    theme: Theme,
    sizes: Sizes,
) -> None:
    ground, line = _GROUNDS[column.column]
    box(painter, area, sizes.room(14), theme.colour(ground), theme.colour(line))
    ink, side = theme.colour(_INKS[column.column]), sizes.room(24)
    icon = sizes.words(36)
    x, y, width = area.x() + side, area.y() + side, area.width() - 2 * side
    title = TextBlock(
        column.title, theme.font(sizes.words(_TITLE), 600), width - icon * 1.4, sizes.words(_TITLE * 1.3)
    )
    draw_icon(painter, x, y + (sizes.words(_TITLE * 1.3) - icon) / 2, COLUMN_ICONS[column.column], ink, icon)
    title.draw(painter, x + icon * 1.4, y, ink)
    y += title.height + sizes.room(20)
    bottom, gap, foot = area.bottom() - side, sizes.room(14), sizes.words(_FOOT * 1.6)

    @cache
    def laid(nth: int) -> _LaidCard:
        return _lay_card(column.cards[nth], width, theme, sizes)

    room = int(bottom - y)
    window = window_of(len(column.cards), lambda nth: laid(nth).height, gap, room, foot, column.follow)
    painter.save()
    painter.setClipRect(QRectF(area.x(), y, area.width(), bottom - y - (foot if window.hidden else 0)))
    for one in map(laid, range(window.first, window.first + window.shown)):
        _paint_card(painter, QRectF(x, y, width, one.height), one, theme, sizes)
        y += one.height + gap
    painter.restore()
    if window.hidden:
        words = more_words(state.one_more, state.more, window.hidden)
        line_area = QRectF(x, bottom - foot, width, foot)
        draw_line(painter, line_area, words, theme.font(sizes.words(_FOOT), 500), ink)


def _lay_card(card: PresentedCard, width: float, theme: Theme, sizes: Sizes) -> _LaidCard:
    pad = sizes.words(26)
    room, px = width - 2 * pad, sizes.words(_CARD)
    words = TextBlock(card.text, theme.font(px), room, round(px * _LINE))
    tag = sizes.words(_TAG)
    shown = [Mark(mark.icon, mark.word, "works" if mark.strong else "ink2") for mark in card.marks]
    marks = lay_marks(shown, theme.font(tag, 500), room, mark_sizes(tag))
    under = sizes.words(10) + marks_height(marks) if marks else 0
    height = words.height + under + 2 * sizes.words(20)
    return _LaidCard(words, marks, height, card.being_written, card.is_aside)


def _paint_card(painter: QPainter, area: QRectF, card: _LaidCard, theme: Theme, sizes: Sizes) -> None:
    painter.save()
    painter.setOpacity(_ASIDE if card.is_aside else 1.0)
    box(painter, area, sizes.room(12), theme.colour("raised"), theme.colour("line"))
    if card.being_written:
        focus_ring(painter, area, sizes.room(12), theme)
    x, y = area.x() + sizes.words(26), area.y() + sizes.words(20)
    card.words.draw(painter, x, y, theme.colour("ink"))
    top = y + card.words.height + sizes.words(10)
    paint_marks(painter, card.marks, x, top, mark_sizes(sizes.words(_TAG)), theme)
    painter.restore()
