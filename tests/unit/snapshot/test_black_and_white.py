"""Printed without colour the paper says the same: words and shapes carry every difference."""

import pytest
from PIL import Image

from exitdesk.cases.papers import PaperOrder
from exitdesk.cases.unit import default_template
from exitdesk.snapshot.content import SnapshotContent, content_for
from exitdesk.snapshot.faces import width
from exitdesk.snapshot.marks import AXIS, WHITE, Mark, Oval, Words
from exitdesk.snapshot.page import pages
from exitdesk.snapshot.scale_block import shape
from exitdesk.sos.circles import PersonKind
from exitdesk.sos.meeting import TakeAlong
from tests.unit.snapshot import paper, sample

WIDE = 1800
READABLE, SEEN = 4.5, 3.0


def _content() -> SnapshotContent:
    first, second = default_template("da"), default_template("en")
    earlier = sample.earlier()
    return content_for(sample.first_talk(), first, TakeAlong.SIGNED_COPY, also=second, earlier=earlier)


def _light(grey: int) -> float:
    """Return the relative luminance of a grey (WCAG 2.2)."""
    share = grey / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def _contrast(one: int, two: int) -> float:
    low, high = sorted((_light(one), _light(two)))
    return (high + 0.05) / (low + 0.05)


def test_every_word_is_dark_enough_in_grey() -> None:
    """On the rendered page, drained of colour, each word stands out at least 4.5 to 1 from its ground."""
    maker = paper.maker()
    order = PaperOrder(TakeAlong.SIGNED_COPY, "da+en")
    images = maker.pages(maker.draft(sample.first_talk(), order, sample.earlier()).pdf, WIDE)
    words = 0
    for page, image in zip(pages(_content()), images, strict=True):
        grey = Image.frombytes("RGB", (image.width, image.height), image.rgb).convert("L")
        scale = image.width / page.wide
        for one in page.marks:
            if isinstance(one, Words):
                left, right = one.x, one.x + width(one.text, one.face, one.size)
                top, bottom = (one.y - one.size * 0.72) * scale, one.y * scale
                lights = grey.crop((round(left * scale), round(top), round(right * scale), round(bottom)))
                ink, *_, ground = sorted(set(lights.tobytes()))
                assert _contrast(ink, ground) >= READABLE, one.text
                words += 1
    assert words > 100


def test_rings_and_axes_are_seen_in_grey() -> None:
    """The edge of a ring and the line of an axis stand out at least 3 to 1 from their ground."""
    marks = [mark for page in pages(_content()) for mark in page.marks]
    edges = [one for one in marks if isinstance(one, Oval) and one.stroke]
    assert len(edges) > 4
    assert all(_contrast(_grey(one.stroke), _grey(one.fill)) >= SEEN for one in edges)
    assert _contrast(_grey(AXIS), _grey(WHITE)) >= SEEN


def _uncoloured(mark: Mark) -> object:
    """Return a mark with nothing of its colour but whether it is filled with ink."""
    if isinstance(mark, Words):
        return mark.text
    fill = getattr(mark, "fill", "")
    return type(mark).__name__, bool(fill) and _contrast(_grey(fill), 255) > READABLE


def _grey(colour: str) -> int:
    return Image.new("RGB", (1, 1), colour).convert("L").tobytes()[0]


def test_kinds_of_people_differ_by_shape() -> None:
    """A filled circle, a ring, a rounded square: told apart without any colour."""
    shapes = {tuple(_uncoloured(one) for one in shape(0, 0, 8, kind)) for kind in PersonKind}
    assert len(shapes) == len(PersonKind)


def test_nothing_is_told_by_hue_alone() -> None:
    """Columns, directions and rings each have words of their own; taking the colours away leaves them all."""
    content = _content()
    said = [_uncoloured(mark) for page in pages(content) for mark in page.marks]
    for different in (
        {one.title for one in content.columns},
        {one.direction for one in content.scales},
        set(content.circles.rings) if content.circles else set(),
        set(content.phrases.shape_names.values()),
    ):
        assert len(different) > 1
        assert all(any(text in str(one) for one in said) for text in different)


@pytest.mark.parametrize("column", range(3))
def test_a_column_is_known_by_its_title_on_every_page(column: int) -> None:
    """Its colour comes again with its words, never alone."""
    content = content_for(sample.long_talk(), default_template("da"), TakeAlong.SIGNED_COPY)
    title = content.columns[column].title
    marks = [mark for page in pages(content) for mark in page.marks]
    colour = next(one.colour for one in marks if isinstance(one, Words) and one.text == title)
    coloured = [one for one in marks if isinstance(one, Words) and one.colour == colour]
    assert {one.text for one in coloured} == {title}
