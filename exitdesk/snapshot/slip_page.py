"""What is carried, set large: a slip on A4, or a screen-shaped page to photograph.

No name of a program, no page number on a single page, no code, no field: it looks like any note to oneself.
"""

from exitdesk.snapshot.content import SnapshotContent
from exitdesk.snapshot.faces import Face
from exitdesk.snapshot.flow import Block, Flow, Section
from exitdesk.snapshot.marks import Page
from exitdesk.snapshot.setting import Style, gap, paragraph
from exitdesk.sos.meeting import TakeAlong

_A4 = (595.276, 841.89)
_SCREEN = (960.0, 540.0)


def slip_pages(content: SnapshotContent) -> tuple[Page, ...]:
    """Return the pages of what is safe to carry."""
    photo = content.kind is TakeAlong.PHOTO_PAGE
    wide, high = _SCREEN if photo else _A4
    margin = 84.0 if photo else 78.0
    title = Style(Face.SEMIBOLD, 44, 54) if photo else Style(Face.SEMIBOLD, 30, 38)
    line = Style(Face.REGULAR, 30, 42) if photo else Style(Face.REGULAR, 21, 30)
    measure = wide - 2 * margin
    flow = Flow(margin, margin, high - margin * 0.6)
    flow.add(
        Section((*paragraph(content.heading or content.title, title, 0, measure), gap(line.size * 0.7)), ())
    )
    blocks = tuple(Block(paragraph(one, line, 0, measure), before=line.size * 0.5) for one in content.slip)
    if blocks:
        flow.add(Section((), blocks))
    return tuple(Page(wide, high, tuple(marks)) for marks in flow.pages)
