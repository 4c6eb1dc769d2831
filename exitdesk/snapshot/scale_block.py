"""A scale on paper: question, axis, what 0 and 10 mean and which way is better, then each number.

A number never stands without its anchors: question, axis and anchors come again where the numbers go on
to the next page. Nothing is averaged; people who gave the same number stand above one another.
"""

from exitdesk.snapshot.content import NumberContent, ScaleContent
from exitdesk.snapshot.faces import Face, initial, width
from exitdesk.snapshot.flow import Block, Row
from exitdesk.snapshot.lines import broken
from exitdesk.snapshot.marks import ACCENT, AXIS, INK, INK2, INK3, WHITE, Box, Mark, Oval, Rule, Words, moved
from exitdesk.snapshot.setting import MEASURE, NAME, NOTE, QUESTION, REASON, gap, paragraph, stacked
from exitdesk.sos.circles import PersonKind
from exitdesk.sos.scale import HIGHEST, LOWEST

_AXIS_FROM, _AXIS_TO = 10.0, MEASURE - 10.0
_DOT, _STACK = 8.0, 19.0
_TALLEST = 4
_NUMBER_SIZE = 19.0
_WORDS_FROM = 72.0
_KEPT_WHOLE = 260.0


def scale_block(scale: ScaleContent, of_ten: str) -> Block:
    """Return a scale as a block."""
    question = paragraph(scale.question, QUESTION)
    again = (*question, gap(4), _axis(scale), *_anchors(scale), gap(8))
    rows = tuple(row for one in scale.numbers for row in _number(one, of_ten))
    return Block(rows, again, before=26)


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


def _at(number: int) -> float:
    return _AXIS_FROM + (_AXIS_TO - _AXIS_FROM) * (number - LOWEST) / (HIGHEST - LOWEST)


def _axis(scale: ScaleContent) -> Row:
    """Return the axis with ticks, and everybody's shape above the own number."""
    stacks: dict[int, list[NumberContent]] = {}
    for one in scale.numbers:
        stacks.setdefault(one.number, []).append(one)
    most = min(_TALLEST, max((len(stack) for stack in stacks.values()), default=1))
    line = most * _STACK + 3
    marks: list[Mark] = [Rule(_AXIS_FROM, line, _AXIS_TO, line, 1.1, AXIS)]
    for number in range(LOWEST, HIGHEST + 1):
        long = 6.0 if number in (LOWEST, HIGHEST) else 3.5
        marks.append(Rule(_at(number), line, _at(number), line + long, 1.1, AXIS))
        label = str(number)
        x = _at(number) - width(label, Face.MEDIUM, 8.5) / 2
        marks.append(Words(x, line + 15.5, label, Face.MEDIUM, 8.5, INK3))
    for number, stack in stacks.items():
        for place, one in enumerate(stack[:_TALLEST]):
            more = place == _TALLEST - 1 and len(stack) > _TALLEST
            inside = f"+{len(stack) - place}" if more else initial(one.name)
            marks += shape(_at(number), line - 11 - place * _STACK, _DOT, one.kind, inside)
    return Row(line + 20, tuple(marks))


def _anchors(scale: ScaleContent) -> tuple[Row, ...]:
    """Return what 0 and 10 mean under the two ends, and the direction between them."""
    measure = MEASURE * 0.43
    left = broken(f"0 · {scale.zero}", measure, NOTE.face, NOTE.size)
    right = broken(f"10 · {scale.ten}", measure, NOTE.face, NOTE.size)
    between = broken(scale.direction, MEASURE - 2 * measure - 8, Face.MEDIUM, NOTE.size)
    marks = [_note(line, at, 0.0, NOTE.face) for at, line in enumerate(left)]
    marks += [_note(line, at, 0.5, Face.MEDIUM) for at, line in enumerate(between)]
    marks += [_note(line, at, 1.0, NOTE.face) for at, line in enumerate(right)]
    lines = max(len(left), len(between), len(right))
    return (Row(NOTE.leading * lines, tuple(marks)),)


def _note(text: str, line: int, along: float, face: Face) -> Words:
    """Return a quiet line at the left (0), in the middle (0.5) or at the right (1) of the measure."""
    x = (MEASURE - width(text, face, NOTE.size)) * along
    return Words(x, 10 + line * NOTE.leading, text, face, NOTE.size, INK2)


def _number(one: NumberContent, of_ten: str) -> tuple[Row, ...]:
    """Return a person's number in large figures with name and reason beside it."""
    figures = str(one.number)
    after = width(figures, Face.SEMIBOLD, _NUMBER_SIZE)
    words = [*paragraph(one.name, NAME, _WORDS_FROM), *paragraph(one.reason, REASON, _WORDS_FROM)]
    words = words or [gap(NAME.leading)]
    number = (
        Words(0, 16, figures, Face.SEMIBOLD, _NUMBER_SIZE, INK),
        Words(after + 4, 16, of_ten, NOTE.face, NOTE.size, INK3),
    )
    first = Row(words[0].high + 3, (*number, *_lowered(words[0])))
    rows = (first, *words[1:], gap(8))
    high = sum(row.high for row in rows)
    return (Row(high, stacked(rows)),) if high < _KEPT_WHOLE else rows


def _lowered(row: Row) -> tuple[Mark, ...]:
    return tuple(moved(mark, 0, 3) for mark in row.marks)
