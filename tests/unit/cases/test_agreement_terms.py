"""The exit agreement: terms stand in order, settling names their wordings, and no word of two is lost."""

from datetime import date

import pytest

from exitdesk.cases import vocabulary
from exitdesk.cases.agreement_term_edits import ChooseTerm, EndTerm, MoveTerm, RewordTerm
from exitdesk.cases.agreement_terms import ExitAgreement, TermPart, exit_agreement_of, fold_agreement
from exitdesk.cases.export import export_entries, read_export
from exitdesk.cases.own_data import gather
from exitdesk.cases.script import export_script, read_script, record_script
from exitdesk.cases.session import CaseSession
from exitdesk.journal.entry import CaseId, PersonId, ThingId
from exitdesk.journal.registers import Registers
from exitdesk.sos.card import Withdrawn
from exitdesk.sos.edit import Edit
from exitdesk.sos.errors import EditRefused, NoSuchThing, NothingSaid
from tests.fakes.desk import fake_desk, session_of
from tests.unit.cases.agreement_lines import (
    HOME,
    LOOK,
    SIGNED,
    TRAINING,
    TUESDAY,
    proposed,
    reworded,
    settled,
    settling,
    whats,
)

SISTER = PersonId(ThingId("person-s1"))
CAME = ThingId("agreement-7")
WORDING = ThingId("wording-9")


def agreed() -> CaseSession:
    """Return a case with a term in each of three parts, the demand proposed first."""
    session = session_of(fake_desk())
    session.record(proposed(session, "Du møder op hver tirsdag", term=TUESDAY, part=TermPart.DEMAND))
    session.record(proposed(session, authority="municipality", responsible="Mette", begins=date(2026, 12, 1)))
    session.record(proposed(session, "Du beholder din træning", term=TRAINING, part=TermPart.KEEPS))
    return session


def test_a_case_without_terms_has_an_empty_agreement() -> None:
    """Nothing was settled, and the next settlement is the agreement itself."""
    agreement = exit_agreement_of(session_of(fake_desk()))
    assert agreement == ExitAgreement()
    assert (agreement.last, agreement.next_amendment, agreement.has_question) == (None, 0, False)


def test_terms_stand_by_part_in_the_order_they_are_read() -> None:
    """Measures first, whichever was said first."""
    agreement = exit_agreement_of(agreed())
    assert [one.id for one in agreement.terms] == [HOME, TUESDAY, TRAINING]
    home = agreement.term(HOME)
    assert home is not None
    assert (home.term.authority, home.term.responsible, home.term.begins) == (
        "municipality",
        "Mette",
        date(2026, 12, 1),
    )


def test_a_term_moves_within_its_part() -> None:
    """One place at a time, and no further than the ends."""
    session = agreed()
    session.record(proposed(session, "Job på lageret", term=LOOK))
    agreement = exit_agreement_of(session)
    assert agreement.key_moved(HOME, -1) is None
    assert agreement.key_moved(LOOK, 1) is None
    assert agreement.key_moved(WORDING, 1) is None
    key = agreement.key_moved(LOOK, -1)
    assert key is not None
    session.record(MoveTerm(case=session.case, term=LOOK, key=key))
    assert whats(session) == ["Job på lageret", "Et sted at bo"]


def test_a_settlement_keeps_the_words_that_were_agreed_while_the_draft_goes_on() -> None:
    """What is said otherwise, ended or proposed afterwards is a draft."""
    session = agreed()
    settled(session)
    session.record(reworded(session, "Et værelse i en anden by"))
    session.record(EndTerm(case=session.case, term=TRAINING))
    session.record(proposed(session, "Hver anden uge", term=LOOK, part=TermPart.FOLLOW_UP))

    agreement = exit_agreement_of(session)

    assert agreement.last is not None
    assert [one.term.what for one in agreement.last.terms] == [
        "Et sted at bo",
        "Du møder op hver tirsdag",
        "Du beholder din træning",
    ]
    assert (agreement.last.amendment, agreement.last.day, agreement.last.erased) == (0, SIGNED, 0)
    assert [one.term.what for one in agreement.terms] == [
        "Et værelse i en anden by",
        "Du møder op hver tirsdag",
        "Hver anden uge",
    ]
    assert agreement.next_amendment == 1


def test_amendments_are_numbered_one_after_the_other() -> None:
    """And the last one is what counts."""
    session = agreed()
    settled(session)
    session.record(reworded(session, "Et værelse"))
    settled(session, date(2027, 1, 4))
    agreement = exit_agreement_of(session)
    assert [one.amendment for one in agreement.settled] == [0, 1]
    assert agreement.last is not None
    assert [one.what for one in agreement.last.of(TermPart.MEASURE)] == ["Et værelse"]


def test_a_settlement_by_mistake_is_taken_back() -> None:
    """One key; the terms stay."""
    session = agreed()
    settled(session)
    assert session.undo_name() == "settle_agreement"
    session.undo()
    assert exit_agreement_of(session).settled == ()
    assert len(exit_agreement_of(session).terms) == 3


@pytest.mark.parametrize(
    "edit",
    [
        RewordTerm.model_validate(
            {"case": "case-1", "term": LOOK, "wording": WORDING, "part": "keeps", "what": "x"}
        ),
        ChooseTerm.model_validate(
            {"case": "case-1", "term": LOOK, "wording": WORDING, "part": "keeps", "what": "x"}
        ),
        MoveTerm(case=CaseId("case-1"), term=LOOK, key="V"),
        EndTerm(case=CaseId("case-1"), term=LOOK),
    ],
    ids=lambda edit: str(edit.tag),
)
def test_nothing_is_done_to_a_term_that_is_not_there(edit: Edit) -> None:
    """It is refused before anything changed."""
    session = agreed()
    before = session.entries()
    with pytest.raises(NoSuchThing):
        session.record(edit.model_copy(update={"case": session.case}))
    assert session.entries() == before


def test_a_term_without_words_and_a_term_proposed_twice_are_refused() -> None:
    """An authority alone says nothing."""
    session = agreed()
    with pytest.raises(NothingSaid):
        session.record(proposed(session, "  ", term=LOOK, authority="police"))
    with pytest.raises(NoSuchThing):
        session.record(proposed(session))


def test_only_everything_that_stands_is_settled_and_under_the_next_number() -> None:
    """Half an agreement, or a number twice on one laptop, is refused."""
    session = agreed()
    whole = settling(session)
    for wrong in ({"wordings": whole.wordings[1:]}, {"amendment": 1}):
        with pytest.raises(NoSuchThing):
            session.record(whole.model_copy(update=wrong))
    with pytest.raises(EditRefused):
        type(whole).model_validate(whole.model_dump() | {"amendment": -1})
    session.record(whole)
    with pytest.raises(NoSuchThing):
        session.record(whole)


def test_the_agreement_travels_as_entries_and_as_a_script() -> None:
    """Byte-equal entries one way, equal terms and settlements the other."""
    session = agreed()
    settled(session)
    session.record(reworded(session, "Et værelse"))
    data = export_entries(session.entries())
    there = read_export(data, lambda _case: [])
    assert [entry.id for entry in there.entries] == [entry.id for entry in session.entries()]

    desk = fake_desk(cases=())
    script = read_script(export_script(session.case, session.entries()))
    again = exit_agreement_of(
        desk.open(record_script(script, desk.store, desk.author, desk.clock, desk.chance))
    )
    here = exit_agreement_of(session)
    assert [one.term for one in again.terms] == [one.term for one in here.terms]
    assert [one.terms for one in again.settled] == [one.terms for one in here.settled]


def test_a_place_that_cannot_be_read_leaves_the_term_last() -> None:
    """A term whose place an erasing took still stands in its part."""
    session = agreed()
    registers = Registers()
    for entry in session.entries():
        if entry.header.writes[0].thing == HOME:
            registers.apply(entry, [vocabulary.values(entry)[0], Withdrawn()])
    (stands,) = fold_agreement(registers).terms
    assert stands.key == "V"


def test_what_stands_in_it_is_kept_about_him_and_about_whom_it_names() -> None:
    """An access request finds it; names of things say nothing."""
    desk = fake_desk()
    session = session_of(desk)
    session.record(
        proposed(
            session, "Et værelse hos Sara", responsible="Mette", authority="municipality", came_from=CAME
        )
    )
    settled(session)
    about_him = gather(desk, "Jonas").kept
    about_her = next(one for one in gather(desk, "Sara").kept if one.what == "propose_term")
    mine = next(one for one in about_him if one.what == "propose_term")
    assert mine.texts == about_her.texts == ("Et værelse hos Sara", "Mette")
    assert mine.stated == (("part", "measure"), ("authority", "municipality"))
    agreed_on = next(one for one in about_him if one.what == "settle_agreement")
    assert (agreed_on.texts, agreed_on.stated) == ((), (("amendment", "0"), ("day", "2026-12-03")))
