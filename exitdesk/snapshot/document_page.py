"""A document set on A4 as the copy of a board is: one measure, headings over a rule, his own words largest.

Running text may go on to the next page, never with a single line left behind. A line to sign on keeps what is
under it, and the first of them brings the last of the text along: a signature never stands on a page of its
own. Where all of them together would leave a page half empty, they go on to the next under the paper's title.
"""

from collections.abc import Sequence
from itertools import product

from exitdesk.cases.documents.document import Line, Part, SignHere
from exitdesk.snapshot.document_content import BETWEEN_NOTES, DocumentContent
from exitdesk.snapshot.faces import Face
from exitdesk.snapshot.flow import Block, Row, Section
from exitdesk.snapshot.marks import AXIS, INK, Page, Rule
from exitdesk.snapshot.page import board_sections
from exitdesk.snapshot.photo_page import photo_section
from exitdesk.snapshot.setting import Print, Style, gap, heading, line_row, paragraph, print_of, stacked
from exitdesk.snapshot.sheet import TIGHT, best_of, closer, sheets, signature_rows, titled

_WHOLE = 8
_MOST_OF_A_HEADING = 4
_TAIL_SHARE, _PLACE_SHARE = 0.8, 0.5
_ALL = 1000
_PEN, _DAY = 0.60, 0.68  # where the rule for the name ends and the one for the day begins
_HAND = 38.0
_TIGHT_HAND = 0.8


def document_pages(content: DocumentContent) -> tuple[Page, ...]:
    """Return the pages of a document, as few as there may be and none half empty where that can be.

    For that it is set a little tighter, or its places to sign go on to another page.
    """
    sizes = print_of(large=content.document.large)
    ways = product((_ALL, 2, 1) if content.document.places else (_ALL,), (False, True))
    setters = (_Setter(content, sizes, last=last, tight=tight) for last, tight in ways)
    flow = best_of((one.sections() for one in setters), sizes)
    return sheets(flow.pages, content, sizes, content.called())


class _Setter:
    """Sets one document in one print: `tight` a little closer.

    The `last` so many places to sign stay with the small print, the others with the text.
    """

    def __init__(self, content: DocumentContent, sizes: Print, *, last: int, tight: bool) -> None:
        self._content, self._document, self._sizes = content, content.document, sizes
        self._together, self._close = last, TIGHT if tight else 1
        self._hand = _HAND * (_TIGHT_HAND if tight else 1)

    def sections(self) -> list[Section]:
        """Return everything in reading order."""
        board = self._content.board
        parts = [self._part(one) for one in self._document.parts]
        if board is None:
            return self._set(self._ended([self._head(), *parts]))
        photos = [photo_section(self._content, one, self._sizes) for one in board.pictures]
        drawn = board_sections(board.copy, self._sizes)
        said = [self._head(), *((*parts, *drawn) if board.after_parts else (*drawn, *parts))]
        return self._set([*self._ended(said), *photos])  # they lie behind what they belong to

    # -- inside ------------------------------------------------------------------------------------

    def _set(self, sections: list[Section]) -> list[Section]:
        return [closer(one, self._close) for one in sections]

    def _head(self) -> Section:
        rows = [*self._paragraph(self._document.title, self._sizes.title), gap(5)]
        for fact in self._document.facts:
            rows += self._paragraph(fact, self._sizes.facts)
        return Section((), (Block(tuple(rows)),))

    def _part(self, part: Part) -> Section:
        blocks = [one for text in part.text for one in self._running(text)]
        blocks += [one for line in part.lines for one in self._line(line)]
        if not part.title:
            return Section((), tuple(blocks), before=16)
        high = heading(self._sizes, part.title, "", INK)
        if len(high) > _MOST_OF_A_HEADING:  # so long a title is no heading to be said again on every page
            return Section((), (Block((*high, gap(3))), *blocks), before=30)
        return titled(self._content, self._sizes, (part.title, ""), tuple(blocks))

    def _running(self, text: str) -> list[Block]:
        return _parted(self._paragraph(text, self._sizes.reason), before=8)

    def _line(self, line: Line) -> list[Block]:
        style = self._sizes.said if line.own else self._sizes.reason
        rows = self._paragraph(line.words, style)
        return _parted(rows, self._notes(line.notes), before=13 if line.own else 10)

    def _notes(self, notes: Sequence[str]) -> tuple[Row, ...]:
        """Return quiet notes beside each other where they have room on one line, else each on its own."""
        beside = self._paragraph(BETWEEN_NOTES.join(notes), self._sizes.note)
        if len(beside) < 2:
            return beside
        return tuple(row for one in notes for row in self._paragraph(one, self._sizes.note))

    def _ended(self, sections: list[Section]) -> list[Section]:
        """Return the sections with what ends a paper behind them, and the last of the text with it.

        Lines to sign on and small print stay together where one page takes them and leaves the one before it
        full enough. Else the first of them stays with the text, and the last with the small print.
        """
        places = [self._place(one) for one in self._document.places]
        above, closing = gap(14 * self._close), self._closing()
        signing = (above, *(row for one in places for row in one.rows)) if places else ()
        whole = self._joined(sections, (*signing, *closing))
        if whole and len(places) <= self._together:
            return whole
        first, *others = places or [Block(closing)]
        signed = self._joined(sections, (above, *first.rows)) or [*sections, Section((), (first,), before=26)]
        if not others:
            return [*signed, Section((), (Block(closing),))] if places else signed
        at = max(0, len(others) - min(self._together, 2))
        return [*signed, self._signed_on((*others[:at], *self._last(others[at:], closing)))]

    def _last(self, places: Sequence[Block], closing: tuple[Row, ...]) -> list[Block]:
        """Return the last places with the small print under them, if a page takes it."""
        whole = Block((*(row for one in places for row in one.rows), *closing), together=True)
        return [whole] if self._tail(whole) else [*places, Block(closing)]

    def _signed_on(self, blocks: tuple[Block, ...]) -> Section:
        """Return places that may stand on another page, under what it is that is signed there."""
        title = self._document.title
        fits = title and len(heading(self._sizes, title, "", INK)) <= _MOST_OF_A_HEADING
        again = titled(self._content, self._sizes, (title, ""), ()).continued if fits else ()
        return Section((), blocks, again, goes_on=True)

    def _tail(self, block: Block) -> bool:
        return block.high <= (self._sizes.bottom - self._sizes.top) * _TAIL_SHARE

    def _joined(self, sections: list[Section], rows: tuple[Row, ...]) -> list[Section] | None:
        """Return the sections with these rows in one piece with the last of the text, if a page takes it."""
        last = sections[-1]
        *before, end = last.blocks or (Block(()),)
        tail = end._replace(rows=(*end.rows, *rows), together=True)
        if not self._tail(tail):
            return None
        return [*sections[:-1], last._replace(blocks=(*before, tail))]

    def _place(self, place: SignHere) -> Block:
        sizes = self._sizes
        role = Style(Face.MEDIUM, sizes.listed.size, sizes.listed.leading)
        wide, day = sizes.measure * _PEN, sizes.measure * _DAY
        under = [*paragraph(place.role, role, 0, wide), *paragraph(place.name, sizes.detail, 0, wide)]
        hand = self._hand
        rules = (Rule(0, hand, wide, hand, 0.7, AXIS), Rule(day, hand, sizes.measure, hand, 0.7, AXIS))
        label = line_row(self._content.phrases.sign_day, sizes.detail, day)
        if sum(row.high for row in under) > (sizes.bottom - sizes.top) * _PLACE_SHARE:
            return Block((_beneath(hand, rules, [label]), *under))  # nobody is called that; still it is set
        return Block((_beneath(hand, rules, under, [label]),))

    def _closing(self) -> tuple[Row, ...]:
        """Return the small print, and what a signature in the file proves."""
        sizes = self._sizes
        rows = [row for one in self._document.closing for row in self._paragraph(one, sizes.quiet)]
        signature = signature_rows(self._content, sizes)
        whole = (*rows, *([gap(12)] if rows and signature else ()), *signature)
        return (gap(28 * self._close), *whole) if whole else ()

    def _paragraph(self, text: str, style: Style) -> tuple[Row, ...]:
        return paragraph(text, style, 0, self._sizes.measure)


def _beneath(hand: float, rules: Sequence[Rule], *columns: Sequence[Row]) -> Row:
    """Return rules to write on, with room for a hand above, and columns of words under them, as one row."""
    down = gap(hand + 4)
    words = [mark for rows in columns for mark in stacked([down, *rows])]
    high = max(sum(row.high for row in rows) for rows in columns)
    return Row(down.high + high, (*rules, *words))


def _parted(rows: Sequence[Row], notes: Sequence[Row] = (), *, before: float) -> list[Block]:
    """Return a text as blocks that a page may end between: its first two lines and its last stay together."""
    under = (gap(1.5), *notes) if notes and rows else tuple(notes)
    if len(rows) < 4 or len(rows) + len(notes) <= (_WHOLE if notes else 3):
        return [Block((*rows, *under), before=before)]
    first, last = Block(tuple(rows[:2]), before=before), Block((*rows[-2:], *under))
    return [first, *(Block((row,)) for row in rows[2:-2]), last]
