"""What is kept about one person is found in every case, and nothing about others."""

from datetime import date

import pytest

from exitdesk.cases.case_edits import PutOnCase, RenameCase
from exitdesk.cases.case_file import CaseRow
from exitdesk.cases.desk import Desk
from exitdesk.cases.holding_back import GivenOut, Ground, HeldBack, HoldBack, piece_of
from exitdesk.cases.kept_about import Kept, Key, OwnData, Part
from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.own_data import gather
from exitdesk.cases.phases import Status
from exitdesk.cases.pieces import stated
from exitdesk.cases.session import CaseSession
from exitdesk.cases.weighing import Fate, Weighed, marked, weighed
from exitdesk.errors import Cancelled
from exitdesk.journal.entry import CaseId, MeetingId, PersonId, ThingId, Write
from exitdesk.sos.card import Column
from exitdesk.sos.card_edits import KeepCard
from exitdesk.sos.circles import PersonKind
from exitdesk.sos.errors import EditRefused
from exitdesk.sos.meeting_edits import WriteNote
from exitdesk.sos.people_edits import IntroducePerson, PlacePerson
from tests.fakes.desk import FakeIndex, FakeStore, fake_desk
from tests.unit.cases.cards import CARD, OTHER, keep
from tests.unit.journal.making import made

MOTHER = PersonId(ThingId("person-m1"))
NEIGHBOUR = PersonId(ThingId("person-n1"))


def held(desk: Desk, number: str, name: str) -> tuple[CaseSession, MeetingId]:
    """Open a case and hold a meeting."""
    session = desk.open_new(number, name)
    return session, start_meeting(session)


def introduce(session: CaseSession, meeting: MeetingId, person: PersonId, name: str, who: str = "") -> None:
    """Name somebody around the participant."""
    session.record(
        IntroducePerson(person=person, name=name, relation=who, kind=PersonKind.NETWORK), meeting=meeting
    )


def told(data: OwnData) -> list[tuple[str, str, bool]]:
    """Return case, edit and whether it is an own note, for all that was found."""
    return [(one.case_number, one.what, one.own) for one in data.kept]


def everybody(data: OwnData) -> tuple[Weighed, ...]:
    """Weigh what is kept about all who were found."""
    return weighed(data, {one.key for one in data.found})


def saying(data: OwnData, text: str) -> Kept:
    """Return the piece with these words."""
    (found,) = (one for one in data.kept if text in one.texts)
    return found


def test_of_a_mother_is_found_what_says_her_name_what_she_said_and_where_she_stands() -> None:
    """In two cases; what is said of others there stays out."""
    desk = fake_desk(cases=())
    session, meeting = held(desk, "2026-014", "Jonas")
    introduce(session, meeting, MOTHER, "Lene Dal", "mor")
    session.record(PlacePerson(person=MOTHER, ring=0, angle=1.0), meeting=meeting)
    session.record(keep(CARD, "Lenes dør er åben"), meeting=meeting)
    session.record(
        KeepCard(card=OTHER, text="Kom hjem", speaker=MOTHER, column=Column.WORKING, key="W"), meeting=meeting
    )
    session.record(WriteNote(note=ThingId("note-1"), text="Ring til Lene Dal"))
    other, its = held(desk, "2026-015", "Amir")
    other.record(keep(CARD, "Lene Dal kender hans søster"), meeting=its)
    other.record(keep(OTHER, "Han sover dårligt"), meeting=its)

    data = gather(desk, "  lene   dal ")

    assert told(data) == [
        ("2026-015", "keep_card", False),
        ("2026-014", "introduce_person", False),
        ("2026-014", "place_person", False),
        ("2026-014", "keep_card", False),
        ("2026-014", "keep_card", False),
        ("2026-014", "write_note", True),
    ]
    assert [(one.name, one.part, one.whole, one.count) for one in data.found] == [
        ("lene dal", Part.MENTIONED, True, 1),
        ("Lene Dal", Part.AROUND, True, 5),
    ]
    assert (data.asked, data.found[0].word) == ("lene dal", "2026-015/mentioned")
    assert data.found[1].word == "2026-014/person-m1"
    spoken = saying(data, "Kom hjem")
    assert (spoken.of, spoken.of_name) == (MOTHER, "Lene Dal")
    assert ("column", "working") in spoken.stated
    assert desk.access.find()[0].event == "own_data_gathered"
    assert "Lene" not in repr(data) + repr(data.kept) + repr(everybody(data))


def test_of_the_participant_everything_in_the_case_is_about_him() -> None:
    """Found by an earlier name too; a worker by the name he stands on the case with."""
    desk = fake_desk(cases=())
    session, meeting = held(desk, "2026-014", "Jonas")
    session.record(keep(CARD, "Han sover dårligt"), meeting=meeting)
    session.record(RenameCase(case=session.case, name="Elias"))
    session.record(
        PutOnCase(
            case=session.case, person=NEIGHBOUR, name="Mikkel Lund", role="politi", since=desk.clock().date()
        )
    )
    by_new, by_old = gather(desk, "Elias"), gather(desk, "jonas")
    assert by_new.kept == by_old.kept
    assert [one.part for one in by_new.found] == [Part.PARTICIPANT]
    assert not saying(by_new, "Han sover dårligt").own
    (worker,) = gather(desk, "Mikkel").found
    assert (worker.part, worker.relation, worker.case_name) == (Part.ON_CASE, "politi", "Elias")
    assert gather(desk, "Sofus") == OwnData("Sofus")


def test_a_name_without_a_letter_is_nobody() -> None:
    """It would be everybody."""
    with pytest.raises(ValueError, match="letters"):
        gather(fake_desk(), " - ")


def test_a_namesake_in_another_case_is_left_out_until_somebody_chooses_her() -> None:
    """Two mothers called Lene: only what is kept about the one chosen is weighed."""
    desk = fake_desk(cases=())
    for number, who, name in (("2026-014", MOTHER, "Lene Dal"), ("2026-015", NEIGHBOUR, "Lene Holm")):
        session, meeting = held(desk, number, "Jonas")
        introduce(session, meeting, who, name)
        session.record(keep(CARD, f"Lene kommer ({number})"), meeting=meeting)
    data = gather(desk, "Lene")
    (hers,) = (one.key for one in data.found if one.name == "Lene Dal")

    assert {one.kept.case_number for one in weighed(data, {hers})} == {"2026-014"}
    assert weighed(data, set()) == ()


def test_a_first_name_that_fits_two_in_a_case_waits_until_somebody_knows() -> None:
    """The whole name is hers; the first name alone may be the neighbour's; both chosen, nothing waits."""
    desk = fake_desk(cases=())
    session, meeting = held(desk, "2026-014", "Jonas")
    introduce(session, meeting, MOTHER, "Lene Dal")
    introduce(session, meeting, NEIGHBOUR, "Lene Holm")
    session.record(keep(CARD, "Lene er vred"), meeting=meeting)
    session.record(keep(OTHER, "Lene Dal er rolig"), meeting=meeting)
    data = gather(desk, "Lene Dal")
    (found,) = data.found
    fates = {one.kept.texts: one.fate for one in weighed(data, {found.key})}

    assert fates[("Lene er vred",)] is Fate.UNDECIDED
    assert fates[("Lene Dal er rolig",)] is Fate.GIVEN
    assert {one.rivals for one in weighed(data, {found.key})} == {(), ("Lene Holm",)}
    both = gather(desk, "Lene")
    assert {one.fate for one in everybody(both)} == {Fate.GIVEN}


def test_somebody_known_by_first_name_only_may_be_meant_too() -> None:
    """Asked for with her whole name: she is offered, and told apart from one whose whole name it is."""
    desk = fake_desk(cases=())
    session, meeting = held(desk, "2026-014", "Jonas")
    introduce(session, meeting, MOTHER, "Lene", "mor")
    session.record(keep(CARD, "Lene Dal ringede"), meeting=meeting)
    found = gather(desk, "Lene Dal").found
    assert [(one.part, one.whole) for one in found] == [(Part.AROUND, False), (Part.MENTIONED, True)]


def test_what_is_held_back_is_there_the_next_time_the_same_person_is_gathered() -> None:
    """For whoever asked: his own marks, by any of his names; another's are not his."""
    desk = fake_desk(cases=())
    session, meeting = held(desk, "2026-014", "Jonas")
    introduce(session, meeting, MOTHER, "Lene Dal")
    session.record(keep(CARD, "Jonas og Lene talte"), meeting=meeting)
    data = gather(desk, "Lene Dal")
    one = next(one for one in everybody(data) if "Jonas og Lene talte" in one.kept.texts)

    entry, after = marked(desk, one, HeldBack("Lene Dal", Ground.OTHERS, "Jonas sagde det"))

    assert (entry.header.stream, entry.header.meeting) == (session.own, None)
    assert all(one.kept.piece not in other.header.to_bytes().decode() for other in session.entries())
    again = {one.kept.piece: one for one in everybody(gather(desk, "lene"))}
    assert again[one.kept.piece] == after
    assert (after.fate, after.held) == (Fate.HELD, HeldBack("Lene Dal", Ground.OTHERS, "Jonas sagde det"))
    assert {one.fate for one in everybody(gather(desk, "Jonas"))} == {Fate.GIVEN}
    _, given = marked(desk, after, GivenOut("Lene Dal"))
    assert (given.fate, given.held) == (Fate.GIVEN, None)
    assert {one.fate for one in everybody(gather(desk, "Lene Dal"))} == {Fate.GIVEN}
    assert "hold_back" not in {kept.what for kept in gather(desk, "Jonas").kept}


def test_somebody_who_is_only_mentioned_keeps_his_marks_too() -> None:
    """By the name that was asked for; in no header stands anything made of the name."""
    desk = fake_desk(cases=())
    session, meeting = held(desk, "2026-014", "Jonas")
    session.record(keep(CARD, "Omar var der"), meeting=meeting)
    session.record(keep(OTHER, "Ali var der"), meeting=meeting)
    for name in ("Omar", "Ali"):
        (one,) = everybody(gather(desk, name))
        marked(desk, one, HeldBack(name, Ground.SOMEBODY_ELSE))
    for name in ("omar", "ALI"):
        (one,) = everybody(gather(desk, name))
        assert one.fate is Fate.SOMEBODY_ELSE
    headers = [entry.header.to_bytes().decode().casefold() for entry in desk.store.entries(session.case)]
    assert not any("omar" in header for header in headers)


def test_what_was_doubtful_can_be_decided_either_way() -> None:
    """Handed out, or not hers."""
    desk = fake_desk(cases=())
    session, meeting = held(desk, "2026-014", "Jonas")
    introduce(session, meeting, MOTHER, "Lene Dal")
    introduce(session, meeting, NEIGHBOUR, "Lene Holm")
    session.record(keep(CARD, "Lene er vred"), meeting=meeting)
    (doubtful,) = (one for one in everybody(gather(desk, "Lene Dal")) if one.fate is Fate.UNDECIDED)
    _, hers = marked(desk, doubtful, GivenOut("Lene Dal"))
    assert hers.fate is Fate.GIVEN
    _, others = marked(desk, hers, HeldBack("Lene Dal", Ground.SOMEBODY_ELSE))
    assert others.fate is Fate.SOMEBODY_ELSE


@pytest.mark.parametrize("why", ["Hun bad om det", "\u2800"])
def test_another_ground_says_why(why: str) -> None:
    """A blank line does not; what an earlier version took for one is still read."""
    said = {"piece": piece_of(made().id, 0), "person": MOTHER, "asked": "Lene", "ground": Ground.OTHER}
    with pytest.raises(EditRefused):
        HoldBack.model_validate(said | {"why": "  "})
    assert HoldBack.model_validate(said | {"why": why}).intents()[0].value.why == why


def test_gathering_can_be_stopped_and_tells_how_far_it_is() -> None:
    """Between two cases."""
    desk = fake_desk(cases=(("2026-014", "Jonas"), ("2026-015", "Jonas")))
    shares: list[float] = []

    def step(share: float) -> None:
        shares.append(share)
        if len(shares) == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        gather(desk, "Jonas", step)
    assert shares == [0.0, 0.5]


def test_a_letter_written_in_two_ways_and_a_letter_written_by_number_are_found() -> None:
    """A name pasted with its accent apart; a file of another program that writes letters as numbers."""
    desk = fake_desk(cases=())
    session, meeting = held(desk, "2026-014", "Jonas")
    session.record(keep(CARD, "Rene\u0301 ringede"), meeting=meeting)
    store = desk.store
    assert isinstance(store, FakeStore)
    payload = b'{"edits":[{"tag":"write_note","note":"note-9","text":"S\\u00f8ren"}],"writes":[1]}'
    store.kept.append(
        made(
            case=session.case, stream=session.own, writes=(Write(ThingId("note-9"), "text"),), payload=payload
        )
    )
    assert [one.texts for one in gather(desk, "René").kept] == [("Rene\u0301 ringede",)]
    assert [one.texts for one in gather(desk, "søren").kept] == [("Søren",)]


def test_what_a_newer_version_wrote_is_counted_and_a_case_that_nobody_opened_is_passed_over() -> None:
    """Nothing is silently missing."""
    desk = fake_desk(cases=())
    session, _ = held(desk, "2026-014", "Jonas")
    store, index = desk.store, desk.index
    assert isinstance(store, FakeStore)
    assert isinstance(index, FakeIndex)
    payload = b'{"edits":[{"tag":"keep_drawing"}],"writes":[0]}'
    store.kept.append(made(case=session.case, stream=session.own, writes=(), payload=payload))
    lost = CaseId("case-lost")
    index.put(CaseRow(lost, "2026-099", "Jonas", Status.RUNNING, 0))
    note = b'{"edits":[{"tag":"write_note","note":"note-9","text":"Jonas"}],"writes":[1]}'
    store.kept.append(
        made(case=lost, stream=session.own, writes=(Write(ThingId("note-9"), "text"),), payload=note)
    )
    data = gather(desk, "Jonas")
    assert data.unread == 1
    assert {one.case_number for one in data.kept} == {"2026-014"}


def test_a_key_of_another_case_touches_nothing() -> None:
    """The same person id in two cases is two people."""
    desk = fake_desk(cases=())
    session, meeting = held(desk, "2026-014", "Jonas")
    introduce(session, meeting, MOTHER, "Lene")
    data = gather(desk, "Lene")
    assert weighed(data, {Key(CaseId("case-other"), MOTHER)}) == ()
    assert weighed(data, {data.found[0].key})


def test_the_day_until_which_somebody_works_a_case_is_told_as_the_first_one_is() -> None:
    """It is a day here and words elsewhere ("until" of a professional): neither is lost."""
    days = {"since": date(2026, 9, 8), "until": date(2026, 11, 1)}
    worked = PutOnCase.model_validate(
        {"case": "case-1", "person": "person-k1", "name": "Karen Holt", "role": "politi", **days}
    )
    assert {("since", "2026-09-08"), ("until", "2026-11-01")} <= set(stated(worked))
