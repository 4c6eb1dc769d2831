"""What is kept about one person is found in every case, and nothing about others."""

import json

import pytest

from exitdesk.cases.case_edits import RenameCase
from exitdesk.cases.desk import Desk
from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.own_data import gather, own_data_as_csv, own_data_as_json
from exitdesk.cases.session import CaseSession
from exitdesk.journal.entry import MeetingId, PersonId, ThingId
from exitdesk.sos.card import Column
from exitdesk.sos.card_edits import KeepCard
from exitdesk.sos.circles import PersonKind
from exitdesk.sos.meeting_edits import WriteNote
from exitdesk.sos.people_edits import IntroducePerson, PlacePerson
from tests.fakes.desk import fake_desk
from tests.unit.cases.cards import CARD, OTHER, keep

MOTHER = PersonId(ThingId("person-m1"))


def held(desk: Desk, number: str, name: str) -> tuple[CaseSession, MeetingId]:
    """Open a case and hold a meeting."""
    session = desk.open_new(number, name)
    return session, start_meeting(session)


def test_of_a_mother_is_found_what_says_her_name_what_she_said_and_where_she_stands() -> None:
    """In two cases; what is said of others there stays out."""
    desk = fake_desk(cases=())
    session, meeting = held(desk, "2026-014", "Jonas")
    session.record(
        IntroducePerson(person=MOTHER, name="Lene Dal", relation="mor", kind=PersonKind.NETWORK),
        meeting=meeting,
    )
    session.record(PlacePerson(person=MOTHER, ring=0, angle=1.0), meeting=meeting)
    session.record(keep(CARD, "Lenes dør er åben"), meeting=meeting)
    session.record(
        KeepCard(card=OTHER, text="Kom hjem", speaker=MOTHER, column=Column.WORKING, key="W"), meeting=meeting
    )
    session.record(WriteNote(note=ThingId("note-1"), text="Ring til Lene Dal"))
    other, its = held(desk, "2026-015", "Amir")
    other.record(keep(CARD, "Lene Dal kender hans søster"), meeting=its)
    other.record(keep(OTHER, "Han sover dårligt"), meeting=its)

    kept = gather(desk, "lene dal")

    assert [(one.case_number, one.what, one.stream) for one in kept] == [
        ("2026-015", "keep_card", "pair"),
        ("2026-014", "introduce_person", "pair"),
        ("2026-014", "place_person", "pair"),
        ("2026-014", "keep_card", "pair"),
        ("2026-014", "keep_card", "pair"),
        ("2026-014", "write_note", "own"),
    ]
    assert "Lene Dal kender hans søster" in kept[0].words
    assert desk.access.find()[0].event == "own_data_gathered"


def test_of_the_participant_everything_in_the_case_is_about_him() -> None:
    """Found by an earlier name too."""
    desk = fake_desk(cases=())
    session, meeting = held(desk, "2026-014", "Jonas")
    session.record(keep(CARD, "Han sover dårligt"), meeting=meeting)
    session.record(RenameCase(case=session.case, name="Elias"))
    assert gather(desk, "Elias") == gather(desk, "jonas")
    assert any("Han sover dårligt" in one.words for one in gather(desk, "Jonas"))
    assert gather(desk, "Mikkel") == []


def test_a_name_without_a_letter_is_nobody() -> None:
    """It would be everybody."""
    with pytest.raises(ValueError, match="letters"):
        gather(fake_desk(), " - ")


def test_it_is_written_out_with_a_place_to_mark_what_is_held_back() -> None:
    """Two empty columns; no cell is a formula."""
    desk = fake_desk(cases=())
    session, meeting = held(desk, "2026-014", "Jonas")
    session.record(keep(CARD, "=HYPERLINK(1)"), meeting=meeting)
    kept = gather(desk, "Jonas")
    table = own_data_as_csv(kept).decode("utf-8").splitlines()
    assert table[0].endswith(";held_back;why")
    assert all(line.endswith(";;") for line in table[1:])
    assert not any(";=" in line for line in table)
    assert {"held_back", "why"} <= set(json.loads(own_data_as_json(kept))[0])
