"""A photo of a physical board is kept with its meeting, and goes with it or by itself."""

import pytest

from exitdesk.cases.erasing import OneCard, OnePhoto, Target, WholeCase, plan_erasing
from exitdesk.cases.erasing import OneMeeting as TheMeeting
from exitdesk.cases.keep_photo import new_photo
from exitdesk.cases.photo_edits import KeepPhoto
from exitdesk.cases.photos import BLOB_KIND, LONGEST_SIDE, CleanPhoto
from exitdesk.cases.ports import Blob
from exitdesk.cases.saying_again import edit_saying
from exitdesk.sos.errors import EditRefused
from tests.unit.cases.cards import CARD, OTHER, keep
from tests.unit.cases.test_erasing import Room

CLEAN = CleanPhoto(b"\xff\xd8 a board", 2400, 1800)


@pytest.fixture
def room() -> Room:
    """Return a case with a meeting, two cards and a photo of its board."""
    made = Room()
    for card, words in ((CARD, "Min bror ringer hver uge"), (OTHER, "Jeg sover igen")):
        made.session.record(keep(card, words), meeting=made.meeting)
    take_in(made, CLEAN)
    return made


def take_in(room: Room, clean: CleanPhoto) -> KeepPhoto:
    """Keep a photo of the board."""
    edit = new_photo(room.session, room.meeting, clean)
    room.session.record(edit, blobs=(Blob(edit.sha256, BLOB_KIND, clean.jpeg),))
    return edit


def test_a_photo_stands_in_the_case_with_its_meeting_and_its_bytes_in_the_vault(room: Room) -> None:
    """In the order they were taken in."""
    second = take_in(room, CleanPhoto(b"\xff\xd8 another", 100, 50))

    first, other = room.now().file().photos

    assert (first.meeting, first.width, first.height) == (room.meeting, 2400, 1800)
    assert other.id == second.photo
    assert room.desk.store.blob(first.sha256) == CLEAN.jpeg


@pytest.mark.parametrize("side", [0, LONGEST_SIDE + 1, 1.5])
def test_a_photo_has_sides_that_our_own_encoding_gives(room: Room, side: float) -> None:
    """Whatever a partner's newer version says."""
    edit = new_photo(room.session, room.meeting, CLEAN)
    with pytest.raises(EditRefused):
        KeepPhoto.model_validate({**edit.model_dump(), "width": side})


@pytest.mark.parametrize(
    ("target", "left"),
    [
        pytest.param(lambda room: TheMeeting(room.meeting), 0, id="its meeting"),
        pytest.param(lambda room: OneCard(room.meeting, CARD), 0, id="a card of its board"),
        pytest.param(lambda _: WholeCase(), 0, id="its case"),
        pytest.param(lambda room: OnePhoto(room.now().file().photos[0].id), 1, id="itself"),
    ],
)
def test_it_goes_with_what_it_shows(room: Room, target: object, left: int) -> None:
    """A card that is erased may be read on the photo; erased by itself it takes nothing along."""
    take_in(room, CleanPhoto(b"\xff\xd8 another", 100, 50))
    aim: Target = target(room)  # type: ignore[operator]
    assert plan_erasing(room.now(), aim).papers == (2 if left == 0 else 0)

    room.plan_and_erase(aim)

    said = room.everything_said()
    assert said.count(b'"keep_photo"') == left
    assert CLEAN.sha256.encode() not in said
    assert (b"Jeg sover igen" in said) is not isinstance(aim, TheMeeting | WholeCase)


def test_what_is_said_again_is_the_same_photo(room: Room) -> None:
    """When something else in its entry goes."""
    (photo,) = room.now().file().photos
    again = edit_saying(room.session.case, photo.id, "photo", photo)
    assert isinstance(again, KeepPhoto)
    assert [one.value for one in again.intents()] == [photo]


def test_a_photo_says_nothing_of_itself() -> None:
    """In a log it is two numbers."""
    assert repr(CLEAN) == "CleanPhoto(2400 x 1800)"
