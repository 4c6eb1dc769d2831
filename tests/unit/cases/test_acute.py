"""The acute sheet: what is written on it stands, in order, and nothing of two people's words is lost."""

import pytest

from exitdesk.cases.acute import AcutePart, AcuteWords, acute_sheet
from exitdesk.cases.acute_edits import (
    ChooseAcuteLine,
    MoveAcuteLine,
    RewordAcuteLine,
    WithdrawAcuteLine,
)
from exitdesk.cases.erasing import OnePerson, plan_erasing
from exitdesk.cases.export import export_entries, read_export
from exitdesk.cases.mentions import mentions_of
from exitdesk.cases.own_data import gather
from exitdesk.cases.script import export_script, read_script, record_script
from exitdesk.cases.session import CaseSession
from exitdesk.journal.entry import CaseId, MeetingId, PersonId, ThingId
from exitdesk.sos.card import Withdrawn
from exitdesk.sos.circles import PersonKind
from exitdesk.sos.edit import Edit
from exitdesk.sos.errors import NoSuchThing, NothingSaid
from exitdesk.sos.people_edits import IntroducePerson
from tests.fakes.desk import fake_desk, session_of
from tests.property.writers import Writer
from tests.unit.cases.acute_lines import MENTOR, SARA, TOWN, line, texts

SISTER = PersonId(ThingId("person-s1"))


def two_calls() -> CaseSession:
    """Return a case whose sheet has two people to call."""
    session = session_of(fake_desk())
    session.record(line(session, phone="20 00 00 01"))
    session.record(line(session, "Mentor Ali", acute=MENTOR))
    return session


def dialled(session: CaseSession, phone: str) -> RewordAcuteLine:
    """Return the first line with another telephone."""
    return RewordAcuteLine(
        case=session.case, acute=SARA, part=AcutePart.CALL, text="Sara, søster", phone=phone
    )


def test_a_sheet_that_nobody_wrote_on_is_empty() -> None:
    """And so is each part of it."""
    sheet = acute_sheet(session_of(fake_desk()))
    assert (sheet.lines, sheet.of(AcutePart.CALL)) == ((), ())


def test_a_line_stands_in_its_part_with_who_wrote_it_and_when() -> None:
    """In the order it was written."""
    session = two_calls()
    session.record(line(session, "Vejle", acute=TOWN, part=AcutePart.NOT_THERE))

    sheet = acute_sheet(session)

    first, second = sheet.of(AcutePart.CALL)
    assert (first.words.text, first.words.phone, second.words.text) == (
        "Sara, søster",
        "20 00 00 01",
        "Mentor Ali",
    )
    assert (first.by, first.at[:10]) == (session.author.person, session.now().date().isoformat())
    assert texts(session, AcutePart.NOT_THERE) == ["Vejle"]
    assert not first.has_question


def test_who_is_called_first_can_change() -> None:
    """A line goes up or down one place, and no further than the ends."""
    session = two_calls()
    sheet = acute_sheet(session)
    assert sheet.key_moved(SARA, -1) is None
    assert sheet.key_moved(MENTOR, 1) is None
    assert sheet.key_moved(TOWN, 1) is None

    key = sheet.key_moved(MENTOR, -1)
    assert key is not None
    session.record(MoveAcuteLine(case=session.case, acute=MENTOR, key=key))

    assert texts(session) == ["Mentor Ali", "Sara, søster"]
    session.undo()
    assert texts(session) == ["Sara, søster", "Mentor Ali"]


def test_what_is_said_otherwise_and_taken_off_can_be_taken_back_by_name() -> None:
    """One gesture, one step back."""
    session = two_calls()
    case = session.case
    session.record(RewordAcuteLine(case=case, acute=MENTOR, part=AcutePart.CALL, text="Mentor Omar"))
    session.record(WithdrawAcuteLine(case=case, acute=SARA))
    assert texts(session) == ["Mentor Omar"]

    assert session.undo_name() == "withdraw_acute_line"
    session.undo()
    assert session.undo_name() == "reword_acute_line"
    session.undo()

    assert texts(session) == ["Sara, søster", "Mentor Ali"]


@pytest.mark.parametrize(
    "edit",
    [
        RewordAcuteLine(case=CaseId("case-1"), acute=TOWN, part=AcutePart.NOT_THERE, text="Vejle"),
        ChooseAcuteLine(case=CaseId("case-1"), acute=TOWN, part=AcutePart.NOT_THERE, text="Vejle"),
        MoveAcuteLine(case=CaseId("case-1"), acute=TOWN, key="V"),
        WithdrawAcuteLine(case=CaseId("case-1"), acute=TOWN),
    ],
    ids=lambda edit: str(edit.tag),
)
def test_nothing_is_done_to_a_line_that_is_not_there(edit: Edit) -> None:
    """It is refused before anything changed."""
    session = two_calls()
    before = session.entries()
    with pytest.raises(NoSuchThing):
        session.record(edit.model_copy(update={"case": session.case}))
    assert session.entries() == before


def test_a_line_without_words_and_a_line_written_twice_are_refused() -> None:
    """A telephone number alone tells nobody whom one calls."""
    session = two_calls()
    with pytest.raises(NothingSaid):
        session.record(line(session, "  ", "20 00 00 09", acute=TOWN))
    with pytest.raises(NoSuchThing):
        session.record(line(session))


def test_two_telephone_numbers_at_once_both_stand_until_somebody_chooses(
    pair: tuple[Writer, Writer, MeetingId],
) -> None:
    """Neither of the pair is overwritten by the other; choosing is an edit that can be taken back."""
    one, two, _ = pair
    first = one.session.record(line(one.session, phone="20 00 00 01"))
    two.session.take_in([first])
    mine = one.session.record(dialled(one.session, "20 00 00 02"))
    yours = two.session.record(dialled(two.session, "20 00 00 03"))
    one.session.take_in([yours])
    two.session.take_in([mine])

    assert acute_sheet(one.session) == acute_sheet(two.session)
    (stands,) = acute_sheet(one.session).lines
    said = [one.value for one in stands.versions]
    assert {one.phone for one in said if isinstance(one, AcuteWords)} == {"20 00 00 02", "20 00 00 03"}
    assert stands.has_question

    chosen_words = dialled(one.session, "20 00 00 02").model_dump(exclude={"tag"})
    one.session.record(ChooseAcuteLine.model_validate(chosen_words))
    (chosen,) = acute_sheet(one.session).lines
    assert (chosen.words.phone, chosen.has_question) == ("20 00 00 02", False)
    one.session.undo()
    assert acute_sheet(one.session).lines[0].has_question


def test_words_stand_while_somebody_else_took_them_off(pair: tuple[Writer, Writer, MeetingId]) -> None:
    """The careful one of the two: the line is still read at night, as a question."""
    one, two, _ = pair
    two.session.take_in([one.session.record(line(one.session))])
    gone = one.session.record(WithdrawAcuteLine(case=one.session.case, acute=SARA))
    words = RewordAcuteLine(case=two.session.case, acute=SARA, part=AcutePart.CALL, text="Sara igen")
    two.session.record(words)
    two.session.take_in([gone])

    (stands,) = acute_sheet(two.session).lines
    assert (stands.words.text, stands.has_question) == ("Sara igen", True)
    assert Withdrawn() in [one.value for one in stands.versions]


def test_past_two_that_took_the_same_place_at_once_a_line_goes_in_one_step(
    pair: tuple[Writer, Writer, MeetingId],
) -> None:
    """Between equal keys there is no room; they are ordered by id, the same on both laptops."""
    one, two, _ = pair
    mine = one.session.record(line(one.session))
    yours = two.session.record(line(two.session, "Mentor Ali", acute=MENTOR))
    one.session.take_in([yours])
    two.session.take_in([mine])
    third = one.session.record(line(one.session, "Vagten", acute=TOWN))
    two.session.take_in([third])

    assert texts(one.session) == texts(two.session) == ["Sara, søster", "Mentor Ali", "Vagten"]
    key = acute_sheet(one.session).key_moved(TOWN, -1)
    assert key is not None
    one.session.record(MoveAcuteLine(case=one.session.case, acute=TOWN, key=key))
    assert texts(one.session) == ["Vagten", "Sara, søster", "Mentor Ali"]


def test_the_sheet_travels_as_entries_and_as_a_script() -> None:
    """Byte-equal entries one way, an equal sheet the other."""
    session = two_calls()
    data = export_entries(session.entries())
    there = read_export(data, lambda _case: [])
    assert [entry.id for entry in there.entries] == [entry.id for entry in session.entries()]

    desk = fake_desk(cases=())
    script = read_script(export_script(session.case, session.entries()))
    case = record_script(script, desk.store, desk.author, desk.clock, desk.chance)
    assert texts(desk.open(case)) == texts(session)


def test_what_stands_on_it_is_kept_about_him_and_about_whom_it_names() -> None:
    """An access request finds it, telephone and all."""
    desk = fake_desk()
    session = session_of(desk)
    session.record(line(session, phone="20 00 00 01"))

    about_him = next(one for one in gather(desk, "Jonas").kept if one.what == "write_acute_line")
    about_her = next(one for one in gather(desk, "Sara").kept if one.what == "write_acute_line")

    assert about_him.texts == about_her.texts == ("Sara, søster", "20 00 00 01")
    assert about_him.stated == (("part", "call"),)


def test_erasing_a_person_offers_the_lines_that_name_her(pair: tuple[Writer, Writer, MeetingId]) -> None:
    """Ticked, the line goes; what else stands on the sheet stays."""
    one, _, meeting = pair
    session = one.session
    session.record(IntroducePerson(person=SISTER, name="Sara Holm", kind=PersonKind.NETWORK), meeting=meeting)
    named = session.record(line(session, phone="20 00 00 01"))
    session.record(line(session, "Mentor Ali", acute=MENTOR))

    (found,) = (one for one in mentions_of(session, SISTER) if one.cell.thing == SARA)
    assert (found.text, found.by_name, found.cell.scope.meeting) == ("Sara, søster", True, None)

    plan = plan_erasing(session, OnePerson(SISTER), [found])
    assert named.id in plan.entries
    assert not any(edit.tag == "reword_acute_line" for said in plan.again for edit in said.edits)
