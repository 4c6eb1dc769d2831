"""The copy set on A4: one measure of about sixty letters, his words largest, everything in reading order.

Columns follow each other as sections rather than lying side by side: a line of his words then stays
long enough to read, a long board flows over pages, and the text a machine reads aloud comes in order.
"""

from collections.abc import Sequence

from exitdesk.snapshot.circles_block import circles_block, legend
from exitdesk.snapshot.content import AgreementContent, CardContent, ColumnContent, SnapshotContent
from exitdesk.snapshot.faces import width
from exitdesk.snapshot.flow import Block, Flow, Row, Section
from exitdesk.snapshot.marks import INK, INK3, LINE, NEXT, WORKS, WORRY, Mark, Page, Rule, Words
from exitdesk.snapshot.scale_block import scale_block
from exitdesk.snapshot.setting import (
    DETAIL,
    FACTS,
    MEASURE,
    NOTE,
    PRESENT,
    QUIET,
    SAID,
    TITLE,
    gap,
    heading,
    line_row,
    paragraph,
    stacked,
)
from exitdesk.sos.card import Column
from exitdesk.sos.meeting import TakeAlong

A4 = (595.276, 841.89)
LEFT, TOP, BOTTOM = (A4[0] - MEASURE) / 2, 62.0, A4[1] - 70.0
_FOOT = A4[1] - 38.0
_COLOURS = {Column.WORRIES: WORRY, Column.WORKING: WORKS, Column.NEXT: NEXT}


def pages(content: SnapshotContent) -> tuple[Page, ...]:
    """Return the pages of a paper."""
    if content.kind is not TakeAlong.SIGNED_COPY:
        from exitdesk.snapshot.slip_page import slip_pages

        return slip_pages(content)
    *body, last, closing = _sections(content)
    flowed = _flowed([*body, last, closing])
    if content.circles and len(flowed) > len(_flowed([*body, last])):
        flowed = _flowed([*body, closing, last])  # the closing never stands on a page alone
    count = len(flowed)
    return tuple(
        Page(*A4, (*marks, *_foot(content, number, count))) for number, marks in enumerate(flowed, 1)
    )


def _flowed(sections: Sequence[Section]) -> list[list[Mark]]:
    flow = Flow(LEFT, TOP, BOTTOM)
    for section in sections:
        flow.add(section)
    return flow.pages


def _sections(content: SnapshotContent) -> list[Section]:
    words = content.phrases
    sections = [_head(content), *(_column(one, content) for one in content.columns)]
    if content.scales:
        blocks = tuple(scale_block(one, words.of_ten) for one in content.scales)
        sections.append(_titled(words.numbers, blocks, content))
    if content.agreements:
        blocks = tuple(_agreement(one) for one in content.agreements)
        sections.append(_titled(words.agreements, blocks, content))
    if content.bottom_lines:
        blocks = tuple(_agreement(one) for one in content.bottom_lines)
        sections.append(_titled(words.bottom_lines, blocks, content))
    if content.next_meeting:
        block = Block(paragraph(content.next_meeting, SAID))
        sections.append(_titled(words.next_meeting, (block,), content))
    if content.circles:
        drawn = circles_block(content.circles)
        middle = content.circles.middle
        note = paragraph(words.in_the_middle.format(name=middle), NOTE) if middle else ()
        top = (*note, legend(words.shape_names), gap(4), drawn.rows[0])
        whole = Row(sum(row.high for row in top), stacked(top))
        sections.append(_titled(words.circles, (Block((whole, *drawn.rows[1:])),), content))
    return [*sections, _closing(content)]


def _titled(title: str, blocks: tuple[Block, ...], content: SnapshotContent, colour: str = INK) -> Section:
    again = (*heading(title, colour, content.phrases.continued), gap(3))
    return Section((*heading(title, colour), gap(3)), blocks, again, before=30)


def _head(content: SnapshotContent) -> Section:
    rows = [*paragraph(content.title, TITLE), gap(5), *paragraph(content.facts, FACTS)]
    if content.present:
        people = ", ".join(content.present)
        rows += paragraph(f"{content.phrases.present}: {people}", PRESENT)
    return Section((), (Block(tuple(rows)),))


def _column(column: ColumnContent, content: SnapshotContent) -> Section:
    blocks = tuple(_card(card) for card in column.cards)
    empty = (Block(paragraph(content.phrases.empty_column, QUIET)),)
    return _titled(column.title, blocks or empty, content, _COLOURS[column.column])


def _card(card: CardContent) -> Block:
    rows = list(paragraph(card.words, SAID))
    if card.notes:
        rows += [gap(1.5), *paragraph("  ·  ".join(card.notes), NOTE)]
    return Block(tuple(rows), before=13)


def _agreement(agreement: AgreementContent) -> Block:
    rows = list(paragraph(agreement.sentence, SAID))
    if agreement.details:
        rows.append(gap(1.5))
    for detail in agreement.details:
        rows += paragraph(detail, DETAIL)
    return Block(tuple(rows), before=13)


def _closing(content: SnapshotContent) -> Section:
    """Return the last words: say what is wrong, and what the signature proves and does not."""
    words = content.phrases
    rows: list[Row] = [line_row(words.correct_it, FACTS)]
    if content.signers:
        said = words.signature_one if content.signers == 1 else words.signature_two
        rows += [gap(12), Row(8, (Rule(0, 2, MEASURE, 2, 0.6, LINE),))]
        rows += [line_row(words.signature, NOTE), *paragraph(said, QUIET)]
        rows += paragraph(words.signature_limits, QUIET)
    return Section((), (Block(tuple(rows)),), before=30)


def _foot(content: SnapshotContent, page: int, count: int) -> tuple[Mark, ...]:
    said = content.phrases.page.format(page=page, pages=count)
    right = LEFT + MEASURE - width(said, QUIET.face, 8.5)
    left = f"{content.title} · {content.facts}" if content.facts else content.title
    shown = left if width(left, QUIET.face, 8.5) < MEASURE * 0.75 else content.title
    return (
        Words(LEFT, _FOOT, shown, QUIET.face, 8.5, INK3),
        Words(right, _FOOT, said, QUIET.face, 8.5, INK3),
    )
