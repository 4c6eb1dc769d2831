"""The pages look as they were approved: pictures compared with a tolerance, structure is tested elsewhere.

A page that was changed on purpose is looked at (`python -m tests.screens.paper`) and approved again by
`python -m tests.images.paper.test_pictures`.
"""

from pathlib import Path

import pytest
from PIL import Image, ImageChops

from exitdesk.cases.papers import PageImage, PaperOrder
from exitdesk.sos.meeting import TakeAlong
from tests.unit.snapshot import paper, sample

APPROVED = Path(__file__).parent / "approved"
WIDE = 420
LIGHTER_THAN = 40
AT_MOST = 0.004
PAGES = (("copy", TakeAlong.SIGNED_COPY, 0), ("numbers", TakeAlong.SIGNED_COPY, 1),
         ("circles", TakeAlong.SIGNED_COPY, 2), ("photo", TakeAlong.PHOTO_PAGE, 0))  # fmt: skip


def picture(kind: TakeAlong, page: int) -> Image.Image:
    """Return a page of the first talk in grey."""
    maker = paper.maker()
    one: PageImage = maker.pages(maker.draft(sample.first_talk(), PaperOrder(kind)).pdf, WIDE)[page]
    return Image.frombytes("RGB", (one.width, one.height), one.rgb).convert("L")


@pytest.mark.parametrize(("name", "kind", "page"), PAGES)
def test_a_page_looks_as_it_was_approved(name: str, kind: TakeAlong, page: int) -> None:
    """At most four pixels in a thousand differ by more than the eye forgives."""
    drawn, approved = picture(kind, page), Image.open(APPROVED / f"{name}.png")
    assert drawn.size == approved.size
    differing = ImageChops.difference(drawn, approved).point(lambda grey: 255 * (grey > LIGHTER_THAN))
    assert differing.histogram()[255] / (drawn.width * drawn.height) <= AT_MOST


def approve() -> None:
    """Save the pages as they are now."""
    APPROVED.mkdir(exist_ok=True)
    for name, kind, page in PAGES:
        picture(kind, page).quantize(16).convert("L").save(APPROVED / f"{name}.png", optimize=True)


if __name__ == "__main__":
    approve()
