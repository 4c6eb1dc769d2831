"""Scene 1 over the accessibility bus: whoever hears the program can hold the first talk, and all is kept."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from exitdesk.app.clock import clock
from exitdesk.app.door import Door
from exitdesk.crypto.profiles import TESTING
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.card import Column
from exitdesk.sos.circles import Knows
from tests.accessibility.blind_talk import (
    AGREED,
    BROTHER,
    NEXT,
    NOT_HERE,
    OURS,
    PARTICIPANT,
    REASON,
    WORKS,
    WORRY,
    BlindTalk,
    Heard,
)
from tests.accessibility.bus import AccessibilityBus
from tests.accessibility.reader import Reader
from tests.journeys.beginnings import NAME
from tests.journeys.display import Desk

pytestmark = pytest.mark.timeout(180)


@dataclass
class Played:
    """The talk, once it was held, and the board it left in the vault."""

    desk: Desk
    heard: Heard
    bus: AccessibilityBus
    board: MeetingBoard


def _the_frame_was_heard_before_it_was_given(played: Played) -> None:
    """The page in the unit's own words can be read through, and its time is kept."""
    assert any("politi" in line.casefold() for line in played.heard.frame)
    assert played.board.meeting.frame_given


def _each_column_holds_what_was_said(played: Played) -> None:
    """Three columns in his words; what does not belong here is nowhere."""
    said = {column: [card.words.text for card in cards] for column, cards in played.board.columns.items()}

    assert said == {Column.WORRIES: [WORRY], Column.WORKING: [WORKS], Column.NEXT: [NEXT]}
    assert NOT_HERE not in repr(played.board)


def _no_key_led_by_way_of_the_end_of_the_meeting(played: Played) -> None:
    """What is kept hands the focus on within its page: a screen reader says each place it comes by."""
    assert played.heard.led_away == 0


def _numbers_stand_with_who_gave_them_and_why(played: Played) -> None:
    """His first, then one of the pair's."""
    (scale,) = (one for one in played.board.scales if one.ratings)
    names = {person.id: person.name for person in played.board.people}
    given = {(names[one.person], one.number, one.reason) for one in scale.ratings}

    assert given == {(PARTICIPANT, 9, REASON), (NAME, 7, OURS)}


def _the_brother_is_on_the_inner_ring_and_must_never_know(played: Played) -> None:
    """Placed and marked by keys, each step of which was said."""
    (brother,) = (one for one in played.board.people if one.name == BROTHER)

    assert brother.place is not None
    assert (brother.place.ring, brother.marks.knows) == (0, Knows.MUST_NEVER)


def _the_agreement_has_the_day_that_was_read_back(played: Played) -> None:
    """What was typed as "fredag" was heard as a whole date."""
    (one,) = played.board.agreements

    assert (one.promise.who, one.promise.what, one.promise.when) == AGREED
    assert one.promise.day is not None
    assert str(one.promise.day.day) in played.heard.day


def _the_meeting_is_over_and_the_copy_is_signed(played: Played) -> None:
    """It was read back, signed and ended by ear."""
    assert played.board.meeting.ended
    assert [one.suffix for one in (played.desk.home / "Tavle").iterdir()] == [".pdf"]


def _the_passphrase_was_told_by_nothing_while_it_was_typed(played: Played) -> None:
    """The field says that something is written, letter by letter, and not what."""
    told = [one.words for one in played.bus.heard if one.what.startswith("Text")]

    assert WORRY[:1] in "".join(told), "the control: what is written in the open is told"
    everything = "".join(told).replace(" ", "")  # a word alone may be one of the kit, or stand on the board
    first, second, *_ = played.heard.passphrase.split()
    assert f"{first}{second}" not in everything


_HELD = (
    _the_frame_was_heard_before_it_was_given,
    _each_column_holds_what_was_said,
    _no_key_led_by_way_of_the_end_of_the_meeting,
    _numbers_stand_with_who_gave_them_and_why,
    _the_brother_is_on_the_inner_ring_and_must_never_know,
    _the_agreement_has_the_day_that_was_read_back,
    _the_meeting_is_over_and_the_copy_is_signed,
    _the_passphrase_was_told_by_nothing_while_it_was_typed,
)


def test_the_first_talk_is_held_by_ear(tmp_path: Path, display: str, ears: AccessibilityBus) -> None:
    """From an empty profile to the signed copy; each key waits for what is said, and all of it is kept."""
    desk = Desk(tmp_path, display, buses=ears.environment)
    try:
        desk.launch()
        heard = BlindTalk(Reader(ears, desk.keyboard)).play()
        desk.close()
    finally:
        desk.end()
    opened = Door(desk.profile / "data", clock, floor=TESTING).unlock(heard.passphrase)
    try:
        session = opened.desk.open(opened.desk.case_numbered("2026-001").case)
        (meeting,) = session.meetings()
        played = Played(desk, heard, ears, session.board(meeting))
    finally:
        opened.close()
    for holds in _HELD:
        holds(played)
