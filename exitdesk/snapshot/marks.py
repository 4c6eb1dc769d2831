"""What can be put on a page: words, rules, boxes, ovals. A page is a tuple of them, nothing else.

Points (1/72 inch), from the top left corner, y downwards; a word's y is its baseline. Colours are
the light palette of the screen, so that paper and screen are one.
"""

from dataclasses import field, replace
from typing import NamedTuple, TypeAlias

from exitdesk.snapshot.faces import Face
from exitdesk.value import value

INK, INK2, INK3 = "#171C1A", "#47504B", "#626B66"
LINE, AXIS, WHITE = "#DADEDA", "#7A837D", "#FFFFFF"
ACCENT, WORRY, WORKS, NEXT = "#0B5C66", "#8F3D0B", "#0C5B4C", "#24488F"
RINGS = ("#DDEFF0", "#ECF6F6", "#F4F8F7", "#FAFBFA")


class Words(NamedTuple):
    """A line of text; `x` is its left end, `y` its baseline, `turn` degrees against the clock about both."""

    x: float
    y: float
    text: str
    face: Face
    size: float
    colour: str = INK
    turn: float = 0


class Rule(NamedTuple):
    """A straight line."""

    x: float
    y: float
    to_x: float
    to_y: float
    thick: float = 0.6
    colour: str = LINE


class Box(NamedTuple):
    """A rectangle with round corners."""

    x: float
    y: float
    wide: float
    high: float
    radius: float = 0
    fill: str = ""
    stroke: str = ""
    thick: float = 1


class Oval(NamedTuple):
    """An ellipse by its middle and half-axes."""

    x: float
    y: float
    half_wide: float
    half_high: float
    fill: str = ""
    stroke: str = ""
    thick: float = 1
    dashed: bool = False


class Window(NamedTuple):
    """A rectangle in which ovals lie over each other, and nothing else; they count from its corner."""

    x: float
    y: float
    wide: float
    high: float
    ovals: tuple[Oval, ...]


@value
class Picture:
    """A photo: its top left corner, its size on the page, and the JPEG it is made of."""

    x: float
    y: float
    wide: float
    high: float
    jpeg: bytes = field(repr=False)


Mark: TypeAlias = Words | Rule | Box | Oval | Window | Picture


@value
class Page:
    """A page: its size in points and its marks in drawing (and reading) order."""

    wide: float
    high: float
    marks: tuple[Mark, ...]


def enlarged(page: Page, scale: float) -> Page:
    """Return the same page with every mark `scale` times as large."""
    return Page(page.wide, page.high, tuple(_enlarged(mark, scale) for mark in page.marks))


def _enlarged(mark: Mark, scale: float) -> Mark:
    x, y = mark.x * scale, mark.y * scale
    if isinstance(mark, Words):
        return mark._replace(x=x, y=y, size=mark.size * scale)
    if isinstance(mark, Rule):
        return mark._replace(
            x=x, y=y, to_x=mark.to_x * scale, to_y=mark.to_y * scale, thick=mark.thick * scale
        )
    if isinstance(mark, Picture):
        return replace(mark, x=x, y=y, wide=mark.wide * scale, high=mark.high * scale)
    if isinstance(mark, Window):
        ovals = tuple(_larger(one, scale) for one in mark.ovals)
        return mark._replace(x=x, y=y, wide=mark.wide * scale, high=mark.high * scale, ovals=ovals)
    if isinstance(mark, Box):
        wide, high, radius = mark.wide * scale, mark.high * scale, mark.radius * scale
        return mark._replace(x=x, y=y, wide=wide, high=high, radius=radius, thick=mark.thick * scale)
    return _larger(mark, scale)


def _larger(oval: Oval, scale: float) -> Oval:
    half_wide, half_high, thick = oval.half_wide * scale, oval.half_high * scale, oval.thick * scale
    return oval._replace(
        x=oval.x * scale, y=oval.y * scale, half_wide=half_wide, half_high=half_high, thick=thick
    )


def moved(mark: Mark, right: float, down: float) -> Mark:
    """Return the same mark elsewhere."""
    x, y = mark.x + right, mark.y + down
    if isinstance(mark, Words):  # most marks are words: making one anew is twice as fast as replacing in it
        return Words(x, y, mark.text, mark.face, mark.size, mark.colour, mark.turn)
    if isinstance(mark, Rule):
        return mark._replace(x=x, y=y, to_x=mark.to_x + right, to_y=mark.to_y + down)
    return replace(mark, x=x, y=y) if isinstance(mark, Picture) else mark._replace(x=x, y=y)
