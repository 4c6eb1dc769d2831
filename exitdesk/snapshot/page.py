"""The copy set on A4: one measure of about sixty letters, his words largest, everything in reading order.

Columns follow each other as sections rather than lying side by side: a line of his words then stays
long enough to read, a long board flows over pages, and the text a machine reads aloud comes in order.
"""

from collections.abc import Sequence

from exitdesk.snapshot.circles_block import circles_block, legend
from exitdesk.snapshot.content import AgreementContent, CardContent, ColumnContent, SnapshotContent
from exitdesk.snapshot.faces import width
from exitdesk.snapshot.flow import Block, Flow, Row, Section
from exitdesk.snapshot.marks import INK, LINE, NEXT, WORKS, WORRY, Mark, Page, Rule, Words, enlarged
from exitdesk.snapshot.phrases import BETWEEN
from exitdesk.snapshot.scale_block import scale_block
from exitdesk.snapshot.setting import Print, Style, gap, heading, paired, paragraph, print_of, stacked
from exitdesk.sos.card import Column
from exitdesk.sos.meeting import TakeAlong

A4 = (595.276, 841.89)
_COLOURS = {Column.WORRIES: WORRY, Column.WORKING: WORKS, Column.NEXT: NEXT}
_BETWEEN_NOTES = "  ·  "


def pages(content: SnapshotContent) -> tuple[Page, ...]:
    """Return the pages of a paper."""
    if content.kind is not TakeAlong.SIGNED_COPY:
        from exitdesk.snapshot.slip_page import slip_pages

        return slip_pages(content)
    sizes = print_of(large=content.large)
    setter = _Setter(content, sizes)
    *body, last, closing = setter.sections()
    flowed = _flowed([*body, last, closing], sizes)
    if content.circles and len(flowed) > len(_flowed([*body, last], sizes)):
        otherwise = _flowed([*body, closing, last], sizes)  # the closing gets no page of its own
        flowed = min(flowed, otherwise, key=len)
    count = len(flowed)
    done = (Page(*A4, (*marks, *setter.foot(number, count))) for number, marks in enumerate(flowed, 1))
    return tuple(done) if sizes.scale == 1 else tuple(enlarged(one, sizes.scale) for one in done)


def left_of(sizes: Print) -> float:
    """Return the left margin, in the print's own units."""
    return (A4[0] / sizes.scale - sizes.measure) / 2


def _flowed(sections: Sequence[Section], sizes: Print) -> list[list[Mark]]:
    flow = Flow(left_of(sizes), sizes.top, sizes.bottom)
    for section in sections:
        flow.add(section)
    return flow.pages


class _Setter:
    """Sets the parts of one copy in one print, in one language or two."""

    def __init__(self, content: SnapshotContent, sizes: Print) -> None:
        self._content, self._sizes = content, sizes

    def sections(self) -> list[Section]:
        """Return everything in reading order; the last is the closing."""
        content, sizes = self._content, self._sizes
        sections = [self._head(), *(self._column(one) for one in content.columns)]
        if content.scales:
            of_ten = content.both("of_ten")
            blocks = tuple(scale_block(one, of_ten, sizes) for one in content.scales)
            sections.append(self._titled(content.both("numbers"), blocks))
        for name, said in (("agreements", content.agreements), ("bottom_lines", content.bottom_lines)):
            if said:
                blocks = tuple(self._agreement(one) for one in said)
                sections.append(self._titled(content.both(name), blocks))
        if content.next_meeting:
            rows = self._paired((content.next_meeting, content.also_next), sizes.said)
            sections.append(self._titled(content.both("next_meeting"), (Block(rows),)))
        if content.circles:
            sections.append(self._titled(content.both("circles"), (self._circles(),)))
        return [*sections, self._closing()]

    def foot(self, page: int, count: int) -> tuple[Mark, ...]:
        """Return the last line of a page: which board, and which page of how many."""
        content, sizes = self._content, self._sizes
        style, left = (
            Style(sizes.quiet.face, sizes.tick.size, sizes.tick.leading, sizes.quiet.colour),
            left_of(sizes),
        )
        numbers = (one.format(page=page, pages=count) for one in content.both("page") if one)
        said = BETWEEN.join(numbers)
        wide = width(said, style.face, style.size)
        whole = f"{content.title} · {content.facts}" if content.facts else content.title
        fits = width(whole, style.face, style.size) + wide < sizes.measure * 0.95
        short = f"{content.title} · {content.facts.partition(' · ')[0]}" if content.facts else content.title
        shown = whole if fits else short
        return (
            Words(left, sizes.foot, shown, style.face, style.size, style.colour),
            Words(left + sizes.measure - wide, sizes.foot, said, style.face, style.size, style.colour),
        )

    # -- inside ------------------------------------------------------------------------------------

    def _paired(self, said: tuple[str, str], style: Style) -> tuple[Row, ...]:
        aside = self._sizes.aside(style)
        return paired(*said, style, aside, measure=self._sizes.measure)

    def _paragraph(self, text: str, style: Style) -> tuple[Row, ...]:
        return paragraph(text, style, 0, self._sizes.measure)

    def _titled(self, title: tuple[str, str], blocks: tuple[Block, ...], colour: str = INK) -> Section:
        sizes = self._sizes
        continued = BETWEEN.join(one for one in self._content.both("continued") if one)
        again = (*heading(sizes, *title, colour, continued), gap(3))
        return Section((*heading(sizes, *title, colour), gap(3)), blocks, again, before=30)

    def _head(self) -> Section:
        content, sizes = self._content, self._sizes
        rows = [*self._paired((content.title, content.also_title), sizes.title), gap(5)]
        rows += self._paired((content.facts, content.also_facts), sizes.facts)
        if content.present:
            label = BETWEEN.join(one for one in content.both("present") if one)
            rows += self._paragraph(f"{label}: {', '.join(content.present)}", sizes.present)
        return Section((), (Block(tuple(rows)),))

    def _column(self, column: ColumnContent) -> Section:
        blocks = tuple(self._card(card) for card in column.cards)
        empty = (Block(self._paired(self._content.both("empty_column"), self._sizes.quiet)),)
        return self._titled((column.title, column.also), blocks or empty, _COLOURS[column.column])

    def _card(self, card: CardContent) -> Block:
        rows = list(self._paragraph(card.words, self._sizes.said))
        if card.notes:
            notes = _BETWEEN_NOTES.join(card.notes), _BETWEEN_NOTES.join(card.also)
            rows += [gap(1.5), *self._paired(notes, self._sizes.note)]
        return Block(tuple(rows), before=13)

    def _agreement(self, agreement: AgreementContent) -> Block:
        rows = list(self._paragraph(agreement.sentence, self._sizes.said))
        if agreement.details:
            rows.append(gap(1.5))
        for at, detail in enumerate(agreement.details):
            other = "".join(agreement.also[at : at + 1])
            rows += self._paired((detail, other), self._sizes.detail)
        return Block(tuple(rows), before=13)

    def _circles(self) -> Block:
        content, sizes = self._content, self._sizes
        circles = content.circles
        if circles is None:
            raise ValueError("no circles")
        drawn = circles_block(circles, sizes)
        first, other = content.both("in_the_middle")
        middle = (first.format(name=circles.middle), other.format(name=circles.middle))
        note = self._paired(middle, sizes.note) if circles.middle else ()
        names = [one.shape_names for one in (content.phrases, content.also) if one]
        top = (*note, *legend(names, sizes), gap(4), drawn.rows[0])
        whole = Row(sum(row.high for row in top), stacked(top))
        return Block((whole, *drawn.rows[1:]))

    def _closing(self) -> Section:
        """Return the last words: say what is wrong, and what the signature proves and does not."""
        content, sizes = self._content, self._sizes
        rows: list[Row] = list(self._paired(content.both("correct_it"), sizes.facts))
        if content.signers:
            said = "signature_one" if content.signers == 1 else "signature_two"
            rows += [gap(12), Row(8, (Rule(0, 2, sizes.measure, 2, 0.6, LINE),))]
            rows += self._paired(content.both("signature"), sizes.note)
            told, limits = content.both(said), content.both("signature_limits")
            rows += [*self._paragraph(told[0], sizes.quiet), *self._paragraph(limits[0], sizes.quiet)]
            if content.also:
                rows += [gap(4), *self._paragraph(told[1], sizes.quiet)]
                rows += self._paragraph(limits[1], sizes.quiet)
        return Section((), (Block(tuple(rows)),), before=30)
