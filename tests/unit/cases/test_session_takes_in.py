"""A session that hears of others' entries: whole or not at all, and nothing of a newer version is lost."""

import pytest

from exitdesk.cases.meetings import start_meeting
from exitdesk.journal.entry import (
    PAIR,
    Entry,
    EntryId,
    MeetingId,
    Write,
    WriteId,
    canonical,
)
from exitdesk.journal.errors import BrokenEntry
from exitdesk.sos.card_edits import RewordCard
from exitdesk.sos.errors import NoSuchThing
from tests.property.writers import Writer
from tests.unit.cases.cards import CARD, OTHER, keep, texts
from tests.unit.journal.making import made, words


def test_a_broken_entry_changes_nothing_and_those_before_it_are_in(
    pair: tuple[Writer, Writer, MeetingId],
) -> None:
    """Its payload is read before it is taken in: the next own entry never stands on it."""
    one, two, meeting = pair
    good = one.session.record(keep(), meeting=meeting)
    broken = made(
        good,
        case=one.session.case,
        meeting=meeting,
        writes=(Write(CARD, "words"),),
        payload=canonical({"edits": [], "writes": []}),
    )
    told: list[Entry] = []
    two.session.subscribe(told.append)
    with pytest.raises(BrokenEntry):
        two.session.take_in([*one.written, broken, *one.written])
    assert told == [good]
    assert texts(two.session.board(meeting)) == ["De ringer"]
    after = two.session.record(RewordCard(card=CARD, text="hver nat"), meeting=meeting)
    assert after.header.after == (good.id,)


def test_entries_that_waited_are_shown_when_what_they_waited_for_comes(
    pair: tuple[Writer, Writer, MeetingId],
) -> None:
    """Nothing of them is shown before."""
    one, two, meeting = pair
    first = one.session.record(keep(), meeting=meeting)
    second = one.session.record(RewordCard(card=CARD, text="hver nat"), meeting=meeting)
    assert two.session.take_in([second]) == []
    assert texts(two.session.board(meeting)) == []
    assert two.session.take_in([first]) == [first, second]
    assert texts(two.session.board(meeting)) == ["hver nat"]


def test_a_made_up_undo_brings_no_words_into_a_place(pair: tuple[Writer, Writer, MeetingId]) -> None:
    """It is taken in, brings nothing, and the board stands."""
    one, _, meeting = pair
    kept = one.session.record(keep(), meeting=meeting)
    brings = [[kept.id, 0]]
    forged = made(
        kept,
        case=one.session.case,
        meeting=meeting,
        writes=(Write(CARD, "place", (WriteId(kept.id, 1),)),),
        payload=canonical({"take_back": {"of": kept.id, "redo": False, "brings": brings}}),
    )
    assert one.session.take_in([forged]) == [forged]
    assert texts(one.session.board(meeting)) == ["De ringer"]


def test_words_of_a_newer_version_are_counted_kept_and_not_replaced(
    pair: tuple[Writer, Writer, MeetingId],
) -> None:
    """What cannot be read here is for those who can."""
    one, _, meeting = pair
    kept = one.session.record(keep(), meeting=meeting)
    newer = made(
        kept,
        case=one.session.case,
        meeting=meeting,
        writes=(words(kept),),
        payload=canonical({"edits": [{"tag": "sing_card", "card": CARD}], "writes": [1]}),
    )
    one.session.take_in([newer])
    assert one.session.newer_edits == 1
    assert one.session.board(meeting).card(CARD) is None
    again = one.session.record(keep(text="ord"), meeting=meeting)
    assert again.header.writes[0].replaces == ()
    assert newer in one.session.entries(PAIR)


def test_the_board_as_of_an_entry_is_the_board_that_was(pair: tuple[Writer, Writer, MeetingId]) -> None:
    """In the common order; an entry that is not here is said to be missing."""
    one, _, meeting = pair
    boards = []
    for edit in (keep(), RewordCard(card=CARD, text="hver nat"), keep(OTHER, "to")):
        entry = one.session.record(edit, meeting=meeting)
        boards.append((entry.id, one.session.board(meeting)))
    boards.append((one.session.undo().id, one.session.board(meeting)))
    assert one.session.board_as_of(meeting, boards[-1][0]) == boards[-1][1]
    next_meeting = start_meeting(one.session)
    for entry_id, board in boards:
        assert one.session.board_as_of(meeting, entry_id) == board
    assert one.session.board_as_of(next_meeting, boards[0][0]).meeting.facts is None
    with pytest.raises(NoSuchThing):
        one.session.board_as_of(meeting, EntryId("0" * 64))
