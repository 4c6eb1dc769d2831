"""The pages look as they were approved: pictures compared with a tolerance, structure is tested elsewhere.

A page that was changed on purpose is looked at (`python -m tests.screens.paper`) and approved again by
`python -m tests.images.paper.test_pictures`.
"""

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from PIL import Image, ImageChops

from exitdesk.cases.documents.document import Document
from exitdesk.cases.earlier_numbers import Earlier
from exitdesk.cases.papers import PageImage, PaperOrder
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.meeting import TakeAlong
from tests.unit.snapshot import colleague_copies, documents, file_copies, paper, sample

APPROVED = Path(__file__).parent / "approved"
WIDE = 420
LIGHTER_THAN = 40
AT_MOST = 0.004
PHOTOCOPY = 170
COPY = TakeAlong.SIGNED_COPY


class Golden(NamedTuple):
    """A page to look at: of which paper, which page, and whether as a photocopier gives it back."""

    paper: str
    page: int
    photocopied: bool = False


GOLDEN = {
    "copy": Golden("short", 0),
    "numbers": Golden("short", 1),
    "circles": Golden("short", 2),
    "long": Golden("long", 5),
    "crowd": Golden("crowd", 1),
    "earlier": Golden("earlier", 1),
    "large": Golden("large", 0),
    "large-numbers": Golden("large", 1),
    "large-circles": Golden("large", 3),
    "both": Golden("both", 0),
    "both-numbers": Golden("both", 1),
    "both-circles": Golden("both", 3),
    "photocopied": Golden("short", 2, photocopied=True),
    "photocopied-numbers": Golden("earlier", 1, photocopied=True),
    "carry-safe": Golden("carry-safe", 0),
    "photo": Golden("photo", 0),
    "agreement": Golden("agreement", 0),
    "agreement-large": Golden("agreement-large", 1),
    "discharge": Golden("discharge", 0),
    "discharge-last": Golden("discharge", 2),
    "letter-practice": Golden("letter-practice", 0),
    "colleague-copy": Golden("colleague-copy", 0),
    "file-copy": Golden("file-copy", 0),
    "file-copy-marks": Golden("file-copy", 2),
    "file-copy-photo": Golden("file-copy", 3),
}


def _ordered(name: str) -> tuple[MeetingBoard, PaperOrder, Earlier]:
    """Return what a paper is made of."""
    first, said = sample.first_talk(), sample.earlier()
    return {
        "short": (first, PaperOrder(COPY), {}),
        "long": (sample.long_talk(), PaperOrder(COPY), {}),
        "crowd": (sample.crowd(), PaperOrder(COPY), {}),
        "earlier": (first, PaperOrder(COPY), said),
        "large": (first, PaperOrder(COPY, large=True), said),
        "both": (first, PaperOrder(COPY, "da+en"), said),
        "carry-safe": (first, PaperOrder(TakeAlong.CARRY_SAFE), {}),
        "photo": (first, PaperOrder(TakeAlong.PHOTO_PAGE), {}),
    }[name]


def _document(name: str) -> Document | None:
    """Return a paper that is no board's."""
    return {
        "agreement": documents.agreement(),
        "agreement-large": documents.large(documents.agreement()),
        "discharge": documents.summary(),
        "colleague-copy": colleague_copies.copy_of(),
        "letter-practice": replace(documents.letter(), practice=True),
    }.get(name)


@cache
def _pages(name: str) -> list[PageImage]:
    if name == "file-copy":
        here, photos = file_copies.maker([file_copies.photo()]), [file_copies.photo()]
        return here.pages(here.draft(file_copies.copy_of(pictures=photos)).pdf, WIDE)
    document = _document(name)
    if document is not None:
        drawn = documents.draft(document)
        return documents.maker().pages(drawn.pdf, WIDE)
    maker = paper.maker()
    return maker.pages(maker.draft(*_ordered(name)).pdf, WIDE)


def picture(golden: Golden) -> Image.Image:
    """Return a page in grey, or in black and white where it was photocopied."""
    one = _pages(golden.paper)[golden.page]
    grey = Image.frombytes("RGB", (one.width, one.height), one.rgb).convert("L")
    return grey.point(lambda light: 255 * (light > PHOTOCOPY)) if golden.photocopied else grey


@pytest.mark.parametrize("name", GOLDEN)
def test_a_page_looks_as_it_was_approved(name: str) -> None:
    """At most four pixels in a thousand differ by more than the eye forgives."""
    drawn, approved = picture(GOLDEN[name]), Image.open(APPROVED / f"{name}.png").convert("L")
    assert drawn.size == approved.size
    differing = ImageChops.difference(drawn, approved).point(lambda grey: 255 * (grey > LIGHTER_THAN))
    assert differing.histogram()[255] / (drawn.width * drawn.height) <= AT_MOST


def test_every_approved_picture_is_compared() -> None:
    """No picture lies there that nothing looks at."""
    assert {one.stem for one in APPROVED.glob("*.png")} == set(GOLDEN)


def approve() -> None:
    """Save the pages as they are now."""
    APPROVED.mkdir(exist_ok=True)
    for name, golden in GOLDEN.items():
        picture(golden).quantize(2 if golden.photocopied else 16).save(
            APPROVED / f"{name}.png", optimize=True
        )


if __name__ == "__main__":
    approve()
