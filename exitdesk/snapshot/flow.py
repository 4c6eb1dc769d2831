"""Blocks flow down the pages: what belongs together stays together, and headings are repeated.

A block is never split where it can stand whole on a page. Longer ones (a card of four thousand
characters, a scale with thirty numbers) are split between rows, and their `again` rows (question and
anchors) come again at the head of each page, so a number never stands without its anchors.
"""

from collections.abc import Sequence
from typing import NamedTuple

from exitdesk.snapshot.marks import Mark, moved


class Row(NamedTuple):
    """A strip of a page: its height in points and its marks, y counted from the strip's top."""

    high: float
    marks: tuple[Mark, ...] = ()


class Block(NamedTuple):
    """Rows that belong together. `again` comes first, and once more on every page the block goes on to.

    `opening` takes its place the first time: it says more, which need not be said on every page.
    `together`: right under its heading it brings that along to the next page, however much stays empty.
    One that is not `whole` may be parted between its rows where a page would take it, too.
    """

    rows: tuple[Row, ...]
    again: tuple[Row, ...] = ()
    before: float = 0
    opening: tuple[Row, ...] = ()
    together: bool = False
    whole: bool = True

    @property
    def head(self) -> tuple[Row, ...]:
        """What comes first of all."""
        return self.opening or self.again

    @property
    def high(self) -> float:
        """Its height without the space before it."""
        return sum(row.high for row in (*self.head, *self.rows))


class Section(NamedTuple):
    """A heading with its blocks. `continued` stands at the head of every page the section goes on to.

    One `on_new_page` begins there, unless nothing stands on the page yet. One that `goes_on` has no heading:
    it belongs to what stands before it, and is said to be `continued` where it begins on another page.
    """

    heading: tuple[Row, ...]
    blocks: tuple[Block, ...]
    continued: tuple[Row, ...] = ()
    before: float = 0
    on_new_page: bool = False
    goes_on: bool = False


class Flow:
    """Fills pages of a given height from the top.

    `ends` are how far those are filled that are done, as shares of a page. Marks are moved to their places
    when the pages are asked for: most ways to fill them are only looked at.
    """

    def __init__(self, left: float, top: float, bottom: float) -> None:
        self._left, self._top, self._bottom = left, top, bottom
        self._y = top
        self._continued: tuple[Row, ...] = ()
        self._placed: list[list[tuple[float, Row]]] = [[]]
        self.ends: list[float] = []

    @property
    def pages(self) -> list[list[Mark]]:
        """The marks of each page."""
        return [
            [moved(mark, self._left, y) for y, row in page for mark in row.marks] for page in self._placed
        ]

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._placed)

    @property
    def _at_top(self) -> bool:
        return not self._placed[-1]

    def add(self, section: Section) -> None:
        """Set a section; its heading never stands alone at a page's foot."""
        first = section.blocks[0] if section.blocks else Block(())
        begins = first.rows[: 3 if first.whole else 1]
        opening = sum(row.high for row in (*section.heading, *first.head, *begins))
        whole = sum(row.high for row in section.heading) + first.high
        most = (self._bottom - self._top) * (1 if first.together else 0.6)
        needed = whole if whole <= most else opening
        self._continued = ()
        if not self._at_top:
            self._y += section.before
        if (section.on_new_page or self._y + needed > self._bottom) and not self._at_top:
            self._new_page()
            self._put(section.continued if section.goes_on else ())
        self._put(section.heading)
        self._continued = section.continued
        for number, block in enumerate(section.blocks):
            self._block(block, first=number == 0)

    def _block(self, block: Block, *, first: bool) -> None:
        space = 0 if first else block.before
        head = sum(row.high for row in self._continued)
        fits_a_page = block.whole and block.high <= self._bottom - self._top - head
        least = block.high if fits_a_page else sum(row.high for row in (*block.head, *block.rows[:2]))
        if not first and self._y + space + least > self._bottom:
            self._new_page()
        elif not self._at_top:
            self._y += space
        self._put(block.head)
        rows = list(block.rows)
        for at, row in enumerate(rows):
            alone = at == len(rows) - 2 and self._y + row.high + rows[-1].high > self._bottom
            if (self._y + row.high > self._bottom or (alone and at)) and not self._at_top:
                self._new_page()
                self._put(block.again)
            self._put((row,))

    @property
    def end(self) -> float:
        """How far the page is filled that is being filled."""
        return (self._y - self._top) / (self._bottom - self._top)

    def _new_page(self) -> None:
        self.ends.append(self.end)
        self._placed.append([])
        self._y = self._top
        self._put(self._continued)

    def _put(self, rows: Sequence[Row]) -> None:
        for row in rows:
            if row.marks:
                self._placed[-1].append((self._y, row))
            self._y += row.high
