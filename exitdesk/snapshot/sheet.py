"""A sheet of A4 as every paper has it: where the text lies, the foot, the headings, what a signature says."""

from collections.abc import Iterable, Sequence

from exitdesk.snapshot.faces import width
from exitdesk.snapshot.flow import Block, Flow, Row, Section
from exitdesk.snapshot.lines import broken
from exitdesk.snapshot.marks import INK, LINE, Mark, Page, Rule, Words, enlarged
from exitdesk.snapshot.on_paper import OnPaper
from exitdesk.snapshot.phrases import BETWEEN
from exitdesk.snapshot.setting import Print, Style, gap, heading, paired, paragraph

A4 = (595.276, 841.89)
_FOOT_SHARE = 0.95
_FULL, _TAIL = 0.6, 0.3  # a page filled less is half empty; a last page filled less is a tail
_SPARED = 0.5  # a last page filled more is not spared by setting the others tighter
TIGHT = 0.6
"""How much of the space between blocks is left where a paper is set a little tighter."""


def left_of(sizes: Print) -> float:
    """Return the left margin, in the print's own units."""
    return (A4[0] / sizes.scale - sizes.measure) / 2


def flow_of(sections: Sequence[Section], sizes: Print) -> Flow:
    """Return the pages and how full they are."""
    flow = Flow(left_of(sizes), sizes.top, sizes.bottom)
    for section in sections:
        flow.add(section)
    return flow


def closer(section: Section, share: float) -> Section:
    """Return a section with so much of the space between its blocks."""
    blocks = tuple(one._replace(before=one.before * share) for one in section.blocks)
    return section._replace(blocks=blocks, before=section.before * share)


def best_of(ways: Iterable[Sequence[Section]], sizes: Print) -> Flow:
    """Return the way that has the fewest pages, and of these the one that leaves least of them empty."""
    best = None
    for sections in ways:
        flow = flow_of(sections, sizes)
        if best is None or _wanting(flow) < _wanting(best):
            best = flow
        if not _wanting(best)[1] and (best.count == 1 or best.end > _SPARED):
            break
    if best is None:
        raise ValueError("no way")
    return best


def _wanting(flow: Flow) -> tuple[int, float]:
    """Return how many pages there are, and how much of them is empty that should not be."""
    if flow.count == 1:
        return 1, 0
    return flow.count, sum(max(0, _FULL - one) for one in flow.ends) + max(0, _TAIL - flow.end)


def sheets(
    marks: Sequence[list[Mark]], content: OnPaper, sizes: Print, called: Sequence[str]
) -> tuple[Page, ...]:
    """Return the finished pages; `called` is what the foot may call the paper, the longest first."""
    count = len(marks)
    done = (
        Page(*A4, (*one, *_foot(content, sizes, called, page, count))) for page, one in enumerate(marks, 1)
    )
    return tuple(done) if sizes.scale == 1 else tuple(enlarged(one, sizes.scale) for one in done)


def titled(
    content: OnPaper, sizes: Print, title: tuple[str, str], blocks: tuple[Block, ...], colour: str = INK
) -> Section:
    """Return a part under its heading, which comes again where the part goes on."""
    continued = BETWEEN.join(one for one in content.both("continued") if one)
    again = (*heading(sizes, *title, colour, continued), gap(3))
    return Section((*heading(sizes, *title, colour), gap(3)), blocks, again, before=30)


def signature_rows(content: OnPaper, sizes: Print) -> list[Row]:
    """Return what the signature proves and what it does not; nothing where none is asked for."""
    if not content.signers:
        return []
    said = "signature_one" if content.signers == 1 else "signature_two"
    aside = sizes.aside(sizes.note)
    rows = [Row(8, (Rule(0, 2, sizes.measure, 2, 0.6, LINE),))]
    rows += paired(*content.both("signature"), sizes.note, aside, measure=sizes.measure)
    first, other = zip(content.both(said), content.both("signature_limits"), strict=True)
    for text in first:
        rows += paragraph(text, sizes.quiet, 0, sizes.measure)
    rows += [gap(4)] if content.also else []
    for text in other:
        rows += paragraph(text, sizes.quiet, 0, sizes.measure)
    return rows


def _foot(content: OnPaper, sizes: Print, called: Sequence[str], page: int, count: int) -> tuple[Mark, ...]:
    """Return the last line of a page: which paper, and which page of how many."""
    style = Style(sizes.quiet.face, sizes.tick.size, sizes.tick.leading, sizes.quiet.colour)
    left = left_of(sizes)
    numbers = (one.format(page=page, pages=count) for one in content.both("page") if one)
    said = BETWEEN.join(numbers)
    wide = width(said, style.face, style.size)
    room = sizes.measure * _FOOT_SHARE - wide
    fitting = (one for one in called if width(one, style.face, style.size) < room)
    shown = next(fitting, None) or broken(called[-1], room, style.face, style.size)[0]
    return (
        Words(left, sizes.foot, shown, style.face, style.size, style.colour),
        Words(left + sizes.measure - wide, sizes.foot, said, style.face, style.size, style.colour),
    )
