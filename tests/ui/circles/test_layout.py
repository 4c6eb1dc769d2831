"""The circles' geometry: names never overlap, everybody stays in his ring, few people stand where put."""

import math
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from exitdesk.sos.circles import FULL_TURN, RINGS
from exitdesk.ui.circles.layout import Arrangement, Wish, arrange

DOT, MIDDLE = 11.0, 36.0
NAMES = ((96.0, 26.0), (150.0, 26.0), (130.0, 26.0), (140.0, 26.0))
people = st.lists(
    st.tuples(
        st.integers(0, RINGS - 1),
        st.floats(0, FULL_TURN, exclude_max=True),
        st.floats(24, 150),
    ),
    max_size=25,
)


def _wishes(drawn: list[tuple[int, float, float]]) -> list[Wish]:
    return [
        Wish(f"person-{at}", ring, angle, ((width, 42.0), (min(width, 90.0), 22.0), (40.0, 22.0)))
        for at, (ring, angle, width) in enumerate(drawn)
    ]


def _arranged(width: float, height: float, wishes: list[Wish]) -> Arrangement:
    return arrange(width, height, wishes, dot=DOT, middle=MIDDLE, ring_names=NAMES)


@given(people, st.sampled_from(((980.0, 660.0), (640.0, 560.0), (1500.0, 900.0), (420.0, 400.0))))
def test_no_two_names_ever_overlap(drawn: list[tuple[int, float, float]], page: tuple[float, float]) -> None:
    """Whoever stands wherever, up to 25 people: no label meets another label or another's dot."""
    arranged = _arranged(*page, _wishes(drawn))

    labels = [spot.label for spot in arranged.spots.values() if spot.label]
    assert not any(one.meets(other) for one, other in combinations(labels, 2))
    assert all(box.x >= 0 and box.x + box.width <= page[0] for box in labels)
    assert all(box.y >= 0 and box.y + box.height <= page[1] for box in labels)


@given(people)
def test_everybody_has_a_name_on_an_ordinary_page(drawn: list[tuple[int, float, float]]) -> None:
    """On the laptop's page 25 people all keep at least a short name, even all on one ring."""
    arranged = _arranged(980, 660, _wishes(drawn))

    assert all(spot.label is not None for spot in arranged.spots.values())


@given(people)
def test_a_dot_stands_inside_its_ring(drawn: list[tuple[int, float, float]]) -> None:
    """What is stored is the ring: crowding may turn somebody, never move him nearer or further away."""
    wishes = _wishes(drawn)
    arranged = _arranged(980, 660, wishes)

    for wish in wishes:
        spot = arranged.spots[wish.id]
        assert arranged.ring_at(spot.x, spot.y) == wish.ring


def test_one_person_stands_exactly_at_his_angle() -> None:
    """Nobody is moved who is in nobody's way."""
    wish = Wish("person-1", 1, 2.0, ((80.0, 42.0),))
    arranged = _arranged(980, 660, [wish])

    spot = arranged.spots["person-1"]
    assert math.isclose(arranged.angle_at(spot.x, spot.y), 2.0, abs_tol=0.08)


def test_at_the_top_and_the_bottom_the_name_stands_beside_the_dot() -> None:
    """Under the dot it would run over the ring's line."""
    arranged = _arranged(980, 660, [Wish("person-1", 1, 3.1, ((80.0, 42.0),))])

    assert arranged.spots["person-1"].side != "below"


def test_a_point_and_its_angle_fit() -> None:
    """What is dropped is stored as the angle it was dropped at, the top being nought."""
    arranged = _arranged(980, 660, [])

    assert arranged.angle_at(490, 10) == 0.0
    assert math.isclose(arranged.angle_at(970, 330), math.pi / 2)
    assert arranged.ring_at(490, 331) == 0
    assert arranged.ring_at(2, 2) == RINGS - 1


def test_names_of_rings_that_lie_close_do_not_cover_each_other() -> None:
    """At large text on a low page every other one goes to the foot of its ring."""
    sizes = [(180.0, 52.0)] * 4

    arrangement = arrange(800, 420, (), dot=DOT, middle=MIDDLE, ring_names=sizes)

    names = arrangement.names
    assert len(names) == 4
    assert not any(one.meets(other) for one, other in combinations(names, 2))


def test_a_picture_is_not_whole_where_the_innermost_rings_name_stands_behind_the_middle() -> None:
    """So that it is drawn with smaller names instead."""
    sizes = [(96.0, 26.0)] * 4

    tall, flat = (arrange(900, high, (), dot=DOT, middle=MIDDLE, ring_names=sizes) for high in (420, 200))

    assert tall.is_whole
    assert not flat.is_whole
