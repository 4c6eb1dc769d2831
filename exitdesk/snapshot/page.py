"""The copy set on A4: one measure of about sixty letters, his words largest, everything in reading order.

Columns follow each other as sections rather than lying side by side: a line of his words then stays
long enough to read, a long board flows over pages, and the text a machine reads aloud comes in order.
The last words are one piece with the last of the board: no page holds them alone.
"""

from collections.abc import Iterator

from exitdesk.snapshot.circles_block import circles_block, legend
from exitdesk.snapshot.content import AgreementContent, CardContent, ColumnContent, SnapshotContent
from exitdesk.snapshot.flow import Block, Row, Section
from exitdesk.snapshot.marks import INK, NEXT, WORKS, WORRY, Page
from exitdesk.snapshot.phrases import BETWEEN
from exitdesk.snapshot.scale_block import scale_block
from exitdesk.snapshot.setting import Print, Style, gap, paired, paragraph, print_of, stacked
from exitdesk.snapshot.sheet import TIGHT, best_of, closer, sheets, signature_rows, titled
from exitdesk.sos.card import Column
from exitdesk.sos.meeting import TakeAlong

_COLOURS = {Column.WORRIES: WORRY, Column.WORKING: WORKS, Column.NEXT: NEXT}
_BETWEEN_NOTES = "  ·  "


def pages(content: SnapshotContent) -> tuple[Page, ...]:
    """Return the pages of a paper."""
    if content.kind is not TakeAlong.SIGNED_COPY:
        from exitdesk.snapshot.slip_page import slip_pages

        return slip_pages(content)
    sizes = print_of(large=content.large)
    setter = _Setter(content, sizes)
    return sheets(best_of(setter.ways(), sizes).pages, content, sizes, setter.called())


def board_sections(content: SnapshotContent, sizes: Print) -> list[Section]:
    """Return the parts of a board without head and closing, for a paper that has its own."""
    return _Setter(content, sizes).sections()[1:]


class _Setter:
    """Sets the parts of one copy in one print, in one language or two."""

    def __init__(self, content: SnapshotContent, sizes: Print) -> None:
        self._content, self._sizes = content, sizes

    def sections(self) -> list[Section]:
        """Return everything in reading order but the last words."""
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
        return sections

    def ways(self) -> Iterator[list[Section]]:
        """Yield how they can be set, the plainest first: one of them on a new page, all a little tighter.

        The last words stand under the circles, there with the end of the list alone, or before them.
        """
        sections, closing = self.sections(), self._closing()
        ended = [_ended(sections, closing)]
        if self._content.circles:
            *body, circles = sections
            ended += [_ended(sections, closing, whole=False), [*_ended(body, closing), circles]]
        for share in (1, TIGHT):
            for way in ended:
                close = way if share == 1 else [closer(one, share) for one in way]
                yield close
                for at in range(2, len(close)):
                    yield [*close[:at], close[at]._replace(on_new_page=True), *close[at + 1 :]]

    def called(self) -> tuple[str, str]:
        """Return what the foot calls the paper, with the day and without."""
        title, facts = self._content.title, self._content.facts
        meeting = facts.partition(" · ")[0]
        return (f"{title} · {facts}", f"{title} · {meeting}") if facts else (title, title)

    # -- inside ------------------------------------------------------------------------------------

    def _paired(self, said: tuple[str, str], style: Style) -> tuple[Row, ...]:
        aside = self._sizes.aside(style)
        return paired(*said, style, aside, measure=self._sizes.measure)

    def _paragraph(self, text: str, style: Style) -> tuple[Row, ...]:
        return paragraph(text, style, 0, self._sizes.measure)

    def _titled(self, title: tuple[str, str], blocks: tuple[Block, ...], colour: str = INK) -> Section:
        return titled(self._content, self._sizes, title, blocks, colour)

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

    def _closing(self) -> tuple[Row, ...]:
        """Return the last words: say what is wrong, and what the signature proves and does not."""
        content, sizes = self._content, self._sizes
        rows = self._paired(content.both("correct_it"), sizes.facts)
        signature = signature_rows(content, sizes)
        return (gap(30), *rows, *([gap(12)] if signature else ()), *signature)


def _ended(sections: list[Section], closing: tuple[Row, ...], *, whole: bool = True) -> list[Section]:
    """Return the sections with the last words in one piece with their last row."""
    *before, last = sections
    *blocks, end = last.blocks
    rows = (end.rows[-1], *closing)
    tail = Row(sum(row.high for row in rows), stacked(rows))
    ended = end._replace(rows=(*end.rows[:-1], tail), whole=whole)
    return [*before, last._replace(blocks=(*blocks, ended))]
