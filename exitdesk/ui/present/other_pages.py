"""Scales, circles and agreements on the shared screen, painted with the same brushes as on the laptop."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from exitdesk.ui.circles.paint import CirclePerson, CirclesPicture, arrange_picture, paint_circles
from exitdesk.ui.kit.avatar import PersonKind, paint_avatar
from exitdesk.ui.kit.paint import box, hairline
from exitdesk.ui.kit.text import TextBlock, draw_line
from exitdesk.ui.present.agreed import PresentedAgreement
from exitdesk.ui.present.sizes import Sizes
from exitdesk.ui.present.state import (
    PresentedCircles,
    PresentedRater,
    PresentedScale,
    PresentedState,
)
from exitdesk.ui.present.words import more_words
from exitdesk.ui.scale.axis import AxisMark, AxisPicture, axis_height, paint_axis
from exitdesk.ui.theme import Theme

_QUESTION, _AXIS, _NUMBER, _NAME, _REASON = 46, 28, 52, 24, 32


def kind_of(kind: str) -> PersonKind:
    """Return the shape of a kind of person, as the brushes call it."""
    if kind == "participant":
        return "participant"
    return "professional" if kind == "professional" else "network"


def paint_scale(
    painter: QPainter,
    area: QRectF,
    scale: PresentedScale,
    state: PresentedState,
    theme: Theme,
    sizes: Sizes,
) -> None:
    """Paint one question: its axis with both anchors, then everybody shown with number and reason."""
    box(painter, area, sizes.room(14), theme.colour("surface"), theme.colour("line"))
    pad = sizes.room(56)
    x, y, width = area.x() + pad, area.y() + sizes.room(44), area.width() - 2 * pad
    line = sizes.words(_QUESTION * 1.3)
    question = TextBlock(scale.question, theme.font(sizes.words(_QUESTION), 600), width, line)
    question.draw(painter, x, y, theme.colour("ink"))
    y += question.height + sizes.room(28)
    marks = tuple(AxisMark(kind_of(one.kind), one.initial, one.number) for one in scale.raters)
    picture = AxisPicture(scale.today, marks, (), scale.zero, scale.ten, scale.direction)
    px = sizes.words(_AXIS)
    height = axis_height(picture, int(width), px)
    paint_axis(painter, QRectF(x, y, width, height), picture, theme, px)
    y += height + sizes.room(36)
    if scale.raters:
        hairline(painter, x, x + width, y, theme)
        y += sizes.room(32)
        below = QRectF(x, y, width, area.bottom() - sizes.room(24) - y)
        _paint_raters(painter, below, scale.raters, state, theme, sizes)


@dataclass(frozen=True, slots=True)
class _LaidRater:
    rater: PresentedRater
    reason: TextBlock | None
    height: float


def _left_of_words(sizes: Sizes) -> float:
    return sizes.words(60) + sizes.words(14) + sizes.words(_NUMBER) * 1.5 + sizes.words(18)


def _lay_rater(rater: PresentedRater, width: float, theme: Theme, sizes: Sizes) -> _LaidRater:
    side, px = sizes.words(60), sizes.words(_REASON)
    if not rater.reason:
        return _LaidRater(rater, None, side)
    reason = TextBlock(rater.reason, theme.font(px), width - _left_of_words(sizes), round(px * 1.35))
    return _LaidRater(rater, reason, max(side, sizes.words(_NAME) * 1.4 + reason.height))


def _paint_raters(
    painter: QPainter,
    area: QRectF,
    raters: tuple[PresentedRater, ...],
    state: PresentedState,
    theme: Theme,
    sizes: Sizes,
) -> None:
    columns = 1 if len(raters) == 1 else 2
    gap, foot = sizes.room(48), sizes.words(34)
    width = (area.width() - gap * (columns - 1)) / columns
    laid = [_lay_rater(rater, width, theme, sizes) for rater in raters]
    y = area.y()
    for first in range(0, len(laid), columns):
        row, left = laid[first : first + columns], len(laid) - first
        tallest = max(one.height for one in row)
        if y + tallest + (foot if left > columns else 0) > area.bottom() and first:
            words = more_words(state.one_more, state.more, left)
            place = QRectF(area.x(), area.bottom() - foot, area.width(), foot)
            draw_line(painter, place, words, theme.font(sizes.words(24), 500), theme.colour("ink2"))
            return
        for at, one in enumerate(row):
            _paint_rater(painter, area.x() + at * (width + gap), y, width, one, theme, sizes)
        y += tallest + sizes.room(24)


def _paint_rater(
    painter: QPainter, x: float, y: float, width: float, laid: _LaidRater, theme: Theme, sizes: Sizes
) -> None:
    rater, side, number = laid.rater, sizes.words(60), sizes.words(_NUMBER)
    paint_avatar(painter, QRectF(x, y, side, side), kind_of(rater.kind), rater.initial, theme)
    place = QRectF(x + side + sizes.words(14), y, number * 1.5, side)
    font, middle = theme.font(number, 600, tnum=True), Qt.AlignmentFlag.AlignHCenter
    draw_line(painter, place, str(rater.number), font, theme.colour("ink"), middle)
    left, name = x + _left_of_words(sizes), sizes.words(_NAME)
    line = QRectF(left, y, width - _left_of_words(sizes), name * 1.4)
    draw_line(painter, line, rater.name, theme.font(name, 600), theme.colour("ink2"))
    if laid.reason is not None:
        laid.reason.draw(painter, left, y + name * 1.4, theme.colour("ink"))


def paint_network(
    painter: QPainter, area: QRectF, circles: PresentedCircles, theme: Theme, sizes: Sizes
) -> None:
    """Paint the circles without any mark of the laptop."""
    box(painter, area, sizes.room(14), theme.colour("surface"), theme.colour("line"))
    people = tuple(
        CirclePerson(str(at), one.name, one.relation, kind_of(one.kind), one.ring, one.angle)
        for at, one in enumerate(circles.people)
    )
    picture = CirclesPicture(circles.participant, people, circles.rings)
    inner = area.adjusted(sizes.room(40), sizes.room(24), -sizes.room(40), -sizes.room(24))
    px = sizes.words(26)
    painter.save()
    painter.translate(inner.topLeft())
    arrangement = arrange_picture(picture, inner.width(), inner.height(), px)
    paint_circles(painter, picture, arrangement, theme, px)
    painter.restore()


def paint_agreements(
    painter: QPainter, area: QRectF, state: PresentedState, theme: Theme, sizes: Sizes
) -> None:
    """Paint agreements as sentences: who, does what, by when; then what cannot be otherwise, and why."""
    box(painter, area, sizes.room(14), theme.colour("surface"), theme.colour("line"))
    pad, gap = sizes.room(56), sizes.room(40)
    x, y, width = area.x() + pad, area.y() + gap, area.width() - 2 * pad
    bottom, foot = area.bottom() - sizes.room(24), sizes.words(34)
    head = sizes.words(40) * 1.4 + sizes.room(16)
    if not state.agreements:
        _paint_heading(painter, x, y, width, state.heading, theme, sizes)
        y += head + gap
    titles = {0: state.heading} if state.agreements else {}
    titles |= {len(state.agreements): state.demands_heading}
    rows = (*state.agreements, *state.demands)
    for at, row in enumerate(rows):
        above = (head + (gap if at and state.agreements else 0)) if at in titles else 0
        height, left = _agreement_height(row, width, theme, sizes), len(rows) - at
        if y + above + height > bottom - (foot if left > 1 else 0):
            line = QRectF(x, min(y, bottom - foot), width, foot)
            words = more_words(state.one_more, state.more, left)
            draw_line(painter, line, words, theme.font(sizes.words(24), 500), theme.colour("ink2"))
            return
        if at in titles:
            _paint_heading(painter, x, y + above - head, width, titles[at], theme, sizes)
        hairline(painter, x, x + width, y + above, theme)
        _paint_agreement(painter, x, y + above, width, row, theme, sizes)
        y += above + height


def _paint_heading(
    painter: QPainter, x: float, y: float, width: float, words: str, theme: Theme, sizes: Sizes
) -> None:
    px = sizes.words(40)
    draw_line(painter, QRectF(x, y, width, px * 1.4), words, theme.font(px, 600), theme.colour("ink"))


def _blocks(
    agreement: PresentedAgreement, width: float, theme: Theme, sizes: Sizes
) -> tuple[TextBlock, TextBlock, TextBlock]:
    px = sizes.words(_REASON)
    line = round(px * 1.4)
    return (
        TextBlock(agreement.who, theme.font(px, 600), width * 0.2, line),
        TextBlock(agreement.what, theme.font(px), width * 0.5, line),
        TextBlock(agreement.when, theme.font(px, 500), width * 0.24, line),
    )


def _agreement_height(agreement: PresentedAgreement, width: float, theme: Theme, sizes: Sizes) -> int:
    return max(block.height for block in _blocks(agreement, width, theme, sizes)) + 2 * sizes.room(20)


def _paint_agreement(
    painter: QPainter,
    x: float,
    y: float,
    width: float,
    agreement: PresentedAgreement,
    theme: Theme,
    sizes: Sizes,
) -> None:
    who, what, when = _blocks(agreement, width, theme, sizes)
    top = y + sizes.room(20)
    who.draw(painter, x, top, theme.colour("accent"))
    what.draw(painter, x + width * 0.23, top, theme.colour("ink"))
    when.draw(painter, x + width * 0.76, top, theme.colour("ink2"))
