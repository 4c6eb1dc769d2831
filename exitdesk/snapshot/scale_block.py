"""A scale on paper: question, axis, what 0 and 10 mean and which way is better, then each number.

A number never stands without its anchors: question, axis and anchors come again where the numbers go on
to the next page. Nothing is averaged; people who gave the same number stand above one another.
"""

from collections.abc import Sequence

from exitdesk.snapshot.content import EarlierMeeting, NumberContent, ScaleContent
from exitdesk.snapshot.faces import Face, initial, width
from exitdesk.snapshot.flow import Block, Row
from exitdesk.snapshot.lines import broken
from exitdesk.snapshot.marks import (
    ACCENT,
    AXIS,
    INK,
    INK2,
    LINE,
    WHITE,
    Box,
    Mark,
    Oval,
    Rule,
    Words,
)
from exitdesk.snapshot.setting import Print, Style, baseline, gap, line_row, paired, paragraph, stacked
from exitdesk.sos.circles import PersonKind
from exitdesk.sos.scale import HIGHEST, LOWEST

_EDGE = 10.0
_TALLEST = 4
_KEPT_WHOLE = 260.0
_HEADING, _MOST_LINES = 36.0, 6
_BETWEEN_ANCHORS = 12.0
_WIDEST_DIRECTION = 0.3
_WIDEST = 3


def scale_block(scale: ScaleContent, of_ten: tuple[str, str], sizes: Print) -> Block:
    """Return a scale as a block; `of_ten` is said after each number, in one language or two."""
    question = paired(
        scale.question,
        scale.also.question,
        sizes.question,
        sizes.aside(sizes.question),
        measure=sizes.measure,
    )
    begins = _begins(scale, sizes)
    page = sizes.bottom - sizes.top - _HEADING
    asked = (*question, gap(4), _axis(scale, begins, sizes))
    anchors = (*_anchors(scale, begins, sizes), gap(8))
    earlier = tuple(_earlier_row(scale, at, begins, sizes) for at in range(len(scale.earlier)))
    again = (*asked, *anchors)
    opening = (*asked, *earlier, gap(3), *anchors) if earlier else again
    whole = min(_KEPT_WHOLE, page - _high(again))
    rows = tuple(row for one in scale.numbers for row in _number(one, of_ten, sizes, whole))
    return Block(rows, again, before=26, opening=opening)


def _high(rows: Sequence[Row]) -> float:
    return sum(row.high for row in rows)


def shape(x: float, y: float, half: float, kind: PersonKind, inside: str = "") -> tuple[Mark, ...]:
    """Return a person as a shape: full circle, ring, or rounded square, with an initial or number inside."""
    marks: list[Mark] = []
    if kind is PersonKind.PARTICIPANT:
        marks.append(Oval(x, y, half, half, fill=ACCENT))
    elif kind is PersonKind.NETWORK:
        marks.append(Oval(x, y, half - 0.6, half - 0.6, fill=WHITE, stroke=ACCENT, thick=1.4))
    else:
        side = 2 * half - 1.4
        marks.append(Box(x - side / 2, y - side / 2, side, side, half * 0.38, WHITE, INK2, 1.4))
    if inside:
        size = half * 1.12
        colour = WHITE if kind is PersonKind.PARTICIPANT else INK
        left = x - width(inside, Face.SEMIBOLD, size) / 2
        marks.append(Words(left, y + size * 0.35, inside, Face.SEMIBOLD, size, colour))
    return tuple(marks)


def _begins(scale: ScaleContent, sizes: Print) -> float:
    """Return where the axis begins: further in where days of earlier meetings stand before it."""
    days = [width(one.day, sizes.tick.face, sizes.tick.size) for one in scale.earlier]
    days += [width(scale.day, sizes.tick.face, sizes.tick.size)] if days else []
    return max(days) + 2 * _EDGE if days else _EDGE


def _at(number: int, begins: float, sizes: Print) -> float:
    return begins + (sizes.measure - _EDGE - begins) * (number - LOWEST) / (HIGHEST - LOWEST)


def _axis(scale: ScaleContent, begins: float, sizes: Print) -> Row:
    """Return the axis with ticks, and everybody's shape above the own number."""
    stacks: dict[int, list[NumberContent]] = {}
    for one in scale.numbers:
        stacks.setdefault(one.number, []).append(one)
    most = min(_TALLEST, max((len(stack) for stack in stacks.values()), default=1))
    stack_high, tick = 2 * sizes.dot + 3, sizes.tick
    line = most * stack_high + 3
    marks: list[Mark] = [Rule(begins, line, sizes.measure - _EDGE, line, 1.1, AXIS)]
    if scale.day and scale.earlier:
        marks.append(Words(0, line + tick.size * 0.35, scale.day, tick.face, tick.size, INK2))
    for number in range(LOWEST, HIGHEST + 1):
        long, x = 6.0 if number in (LOWEST, HIGHEST) else 3.5, _at(number, begins, sizes)
        marks.append(Rule(x, line, x, line + long, 1.1, AXIS))
        marks.append(_middled(str(number), x, line + 7 + tick.size, tick))
    for number, stack in stacks.items():
        for place, one in enumerate(stack[:_TALLEST]):
            more = place == _TALLEST - 1 and len(stack) > _TALLEST
            inside = f"+{len(stack) - place}" if more else initial(one.name)
            up = sizes.dot + 3 + place * stack_high
            marks += shape(_at(number, begins, sizes), line - up, sizes.dot, one.kind, inside)
    return Row(line + 11.5 + tick.size, tuple(marks))


def _middled(text: str, x: float, y: float, style: Style) -> Words:
    return Words(x - width(text, style.face, style.size) / 2, y, text, style.face, style.size, style.colour)


def _earlier_row(scale: ScaleContent, at: int, begins: float, sizes: Print) -> Row:
    """Return an earlier meeting: its day, and on a hairline of its own who said which number.

    Nothing joins the meetings: what lies between two days nobody said.
    """
    meeting, tick = scale.earlier[at], sizes.tick
    high, middle = tick.size + 7, (tick.size + 7) / 2
    down = middle + tick.size * 0.35
    marks: list[Mark] = [
        Words(0, down, meeting.day, tick.face, tick.size, tick.colour),
        Rule(begins, middle, sizes.measure - _EDGE, middle, 0.5, LINE),
    ]
    for number, names in meeting.numbers:
        said = _said_by(number, names, _room(number, meeting, begins, sizes), tick)
        wide = max(width(said, tick.face, tick.size) + 7, high - 3)
        x = min(_at(number, begins, sizes), sizes.measure - wide / 2)
        marks.append(Box(x - wide / 2, 1.5, wide, high - 3, (high - 3) / 2, WHITE, AXIS, 0.6))
        marks.append(_middled(said, x, down, Style(tick.face, tick.size, tick.leading, INK2)))
    return Row(high, tuple(marks))


def _room(number: int, meeting: EarlierMeeting, begins: float, sizes: Print) -> float:
    """Return how wide a mark may be before it meets that of the next number."""
    others = [abs(number - one) for one, _ in meeting.numbers if one != number]
    steps = min((*others, _WIDEST))
    return (sizes.measure - _EDGE - begins) / (HIGHEST - LOWEST) * steps - 3


def _said_by(number: int, names: tuple[str, ...], room: float, tick: Style) -> str:
    """Return a number and the initials of those who said it, close where it is narrow; many are counted."""
    who = [initial(one) for one in names]
    counted = (f"{''.join(who[:shown])} +{len(who) - shown}" for shown in range(len(who) - 1, 0, -1))
    ways = [f"{number} {said}" for said in (" ".join(who), "".join(who), *counted)]
    fitting = (one for one in ways if width(one, tick.face, tick.size) + 7 <= room)
    return next(fitting, min(ways, key=len))


def _anchors(scale: ScaleContent, begins: float, sizes: Print) -> tuple[Row, ...]:
    """Return what 0 and 10 mean under the two ends of the axis, and the direction between them."""
    note, from_left, aside = sizes.note, begins - _EDGE, sizes.aside(sizes.note)
    strong = Style(Face.MEDIUM, note.size, note.leading, note.colour)
    whole = sizes.measure - from_left
    most = whole * _WIDEST_DIRECTION
    middle = _lines(scale.direction, scale.also.direction, strong, most, sizes)
    room = whole - _widest(middle) - 2 * _BETWEEN_ANCHORS
    ends = [(f"0 · {scale.zero}", scale.also.zero), (f"10 · {scale.ten}", scale.also.ten)]
    natural = [_widest(_lines(*one, note, whole, sizes)) for one in ends]
    left_room = room / 2 if min(natural) > room / 2 else max(room - natural[1], min(natural[0], room / 2))
    left = _lines(*ends[0], note, left_room, sizes)
    right = _lines(*ends[1], note, room - _widest(left), sizes)
    least = _widest(left) + _BETWEEN_ANCHORS + _widest(middle) / 2
    centre = max(least, min(whole / 2, whole - _widest(right) - _BETWEEN_ANCHORS - _widest(middle) / 2))
    if max(len(left), len(right)) > _MOST_LINES:  # too long to stand beside each other
        under = [*paired(*ends[0], note, aside, measure=sizes.measure), *(line_row(*one) for one in middle)]
        return (*under, *paired(*ends[1], note, aside, measure=sizes.measure))
    marks: list[Mark] = []
    for lines, at, along in ((left, 0.0, 0.0), (middle, centre, 0.5), (right, whole, 1.0)):
        for down, (text, style) in enumerate(lines):
            x = from_left + at - width(text, style.face, style.size) * along
            y = note.size + down * note.leading
            marks.append(Words(x, y, text, style.face, style.size, style.colour))
    return (Row(note.leading * max(len(left), len(middle), len(right)), tuple(marks)),)


def _widest(lines: list[tuple[str, Style]]) -> float:
    return max(width(text, style.face, style.size) for text, style in lines)


def _lines(text: str, other: str, style: Style, measure: float, sizes: Print) -> list[tuple[str, Style]]:
    """Return the lines of a text, then those of the same in the other language, each with its style."""
    aside = sizes.aside(style)
    lines = [(line, style) for line in broken(text, measure, style.face, style.size)]
    return lines + [(line, aside) for line in broken(other, measure, aside.face, aside.size) if other]


def _number(one: NumberContent, of_ten: tuple[str, str], sizes: Print, whole: float) -> tuple[Row, ...]:
    """Return a person's number in large figures with name and reason beside it, in one row up to `whole`.

    Only a long reason is ever parted: a name stays with its number.
    """
    figures, large, note = str(one.number), sizes.figures, sizes.note
    after = width(figures, large.face, large.size) + 4
    from_, measure = sizes.words_from, sizes.measure
    name = [gap(3), *paragraph(one.name, sizes.name, from_, measure)]
    reason = paragraph(one.reason, sizes.reason, from_, measure)
    down, quiet, aside = baseline(sizes.name) + 3, sizes.quiet, sizes.aside(note)
    number = [
        Words(0, down, figures, large.face, large.size, INK),
        Words(after, down, of_ten[0], note.face, note.size, quiet.colour),
    ]
    least = 3 + sizes.name.leading
    if of_ten[1]:
        number.append(Words(after, down + note.size + 1, of_ten[1], aside.face, aside.size, aside.colour))
        least += 0 if reason else note.size - 2
    first = Row(max(_high(name), least), (*number, *stacked(name)))
    rows = (first, *reason, gap(8))
    return (Row(_high(rows), stacked(rows)),) if _high(rows) < whole else rows
