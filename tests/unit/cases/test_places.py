"""Where the unit meets: its own places, what is to be remembered there, and never at the police."""

import pytest

from exitdesk.cases.places import (
    MeetingPlace,
    completed_place,
    is_at_the_police,
    places_of,
    remember_at,
)

LINES = ("Hus 12: bagindgangen, parkér på torvet", "Biblioteket", " : uden navn", "Hus 14:")


def test_a_line_is_a_name_and_what_to_remember() -> None:
    """After the first colon; a line without a name is no place."""
    assert places_of(LINES) == (
        MeetingPlace("Hus 12", "bagindgangen, parkér på torvet"),
        MeetingPlace("Biblioteket"),
        MeetingPlace("Hus 14"),
    )


@pytest.mark.parametrize(
    ("typed", "place"),
    [("bib", "Biblioteket"), ("hus 12", "Hus 12"), ("hus", "hus"), ("", ""), (" Hos Nadia ", "Hos Nadia")],
)
def test_only_the_one_place_that_begins_so_is_written_out(typed: str, place: str) -> None:
    """Two that begin alike stay as typed: a wrong place is a missed meeting."""
    assert completed_place(LINES, typed) == place


def test_what_to_remember_belongs_to_the_whole_name() -> None:
    """However it is written, and nothing where nothing is known."""
    assert remember_at(LINES, " hus 12 ") == "bagindgangen, parkér på torvet"
    assert remember_at(LINES, "Hus 1") == ""
    assert remember_at((), "Hus 12") == ""


@pytest.mark.parametrize(
    ("place", "found"),
    [
        ("Politistationen i Vest", True),
        ("politigården", True),
        ("på stationen kl. 12", True),
        ("the police station", True),
        ("Banegården", False),
        ("Hus 12", False),
        ("Togstationens café", False),
    ],
)
def test_a_police_station_is_no_place_to_meet(place: str, found: bool) -> None:
    """He would be seen there (000 section 4.1.1); a railway station is another thing."""
    assert is_at_the_police(place) is found


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("hus 1", "hus 1"),
        ("hus 12", "hus 12"),
        ("hus 12b", "Hus 12b, baghuset"),
        ("hu", "Hus 12b, baghuset"),
    ],
)
def test_a_number_is_not_read_on_into_another_house(typed: str, place: str) -> None:
    """Hus 1 is not on the list: it is another door than Hus 12b, and he would stand at the wrong one."""
    assert completed_place(["Hus 12b, baghuset: ring på"], typed) == place


def test_a_place_said_whole_is_that_place() -> None:
    """Also where another begins with it."""
    assert completed_place(["Hus", "Husmandsstedet"], "hus") == "Hus"
