"""The axis' geometry: numbers in order, marks stacked and apart, both anchors always there."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from exitdesk.ui.scale.axis_layout import AxisGeometry, lay_out, place_marks, tallest_stack

numbers = st.lists(st.integers(0, 10), max_size=12)


def _geometry(width: float, px: float, said: list[int], *, narrow: bool = False) -> AxisGeometry:
    return lay_out(
        width,
        px,
        label_width=3 * px,
        stack=tallest_stack(said),
        rows=2,
        zero_height=2.8 * px,
        ten_height=1.4 * px,
        under_each_other=narrow,
    )


@given(numbers, st.floats(360, 1800), st.integers(13, 44))
def test_no_mark_covers_another_and_none_leaves_the_axis(said: list[int], width: float, px: int) -> None:
    """However many say the same number, every mark can be seen."""
    geometry = _geometry(width, px, said)
    spots = place_marks(geometry, said, px)

    assert all(spot.top >= 0 and spot.top + spot.side <= geometry.line for spot in spots)
    for one, other in combinations(spots, 2):
        apart = abs(one.left - other.left) >= one.side - 0.01 or abs(one.top - other.top) >= one.side
        assert apart


@given(st.integers(0, 10), st.floats(360, 1800))
def test_pointing_at_a_number_finds_it(number: int, width: float) -> None:
    """The place of a number and the number of a place are each other's inverse."""
    geometry = _geometry(width, 15, [])

    assert geometry.number_at(geometry.x_of(number)) == number


def test_a_place_beyond_the_ends_is_the_end() -> None:
    """Nobody can point at eleven."""
    geometry = _geometry(600, 15, [])

    assert (geometry.number_at(-50), geometry.number_at(5000)) == (0, 10)


def test_narrow_the_anchors_stand_under_each_other() -> None:
    """Where two anchors do not fit beside each other both are still whole."""
    geometry = _geometry(360, 15, [], narrow=True)

    assert geometry.zero + 2.8 * 15 <= geometry.ten
    assert geometry.ten + 1.4 * 15 <= geometry.direction
    assert geometry.direction + 1.4 * 15 <= geometry.height
