"""The reading: in the order of the first talk, in the board's own words, numbers with their anchors."""

from dataclasses import replace
from datetime import date

import pytest

from exitdesk.cases.documents.journal_note import note_paper
from exitdesk.cases.documents.told import CaseTold
from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.read_aloud import agreement_sentence, journal_note, note_facts, read_aloud
from exitdesk.cases.session import CaseSession
from exitdesk.cases.unit import UnitTemplate, default_template
from exitdesk.journal.entry import MeetingId, PersonId, ThingId
from exitdesk.journal.registers import Registers
from exitdesk.sos.agreement import AgreementId, Promise
from exitdesk.sos.agreement_edits import MakeAgreement
from exitdesk.sos.card import SAFETY, CardId, Column
from exitdesk.sos.card_edits import KeepCard
from exitdesk.sos.circles import Knows
from exitdesk.sos.fold import fold_board
from exitdesk.sos.meeting import TakeAlong
from exitdesk.sos.meeting_edits import AgreeNextMeeting, ChooseTakeAlong, WriteNote
from exitdesk.sos.people_edits import SetKnows
from exitdesk.sos.scale_edits import Rate, RevealNumbers
from tests.fakes.desk import fake_desk, session_of

TEMPLATE = default_template("da")


@pytest.fixture
def session() -> CaseSession:
    """A case with a first meeting."""
    return session_of(fake_desk())


def _meeting(session: CaseSession, template: UnitTemplate = TEMPLATE) -> MeetingId:
    return start_meeting(session, scales=template.scales[:1], place="Huset")


def _person(session: CaseSession, meeting: MeetingId, name: str) -> PersonId:
    return next(one.id for one in session.board(meeting).people if one.name == name)


def _card(
    session: CaseSession, meeting: MeetingId, column: Column, text: str, *, safety: bool = False, by: str = ""
) -> CardId:
    card = CardId(ThingId(session.new_id("card")))
    key = f"V{len(session.board(meeting).cards(column)) + 1}"
    session.record(
        KeepCard(
            card=card,
            text=text,
            column=column,
            key=key,
            lanes=(SAFETY,) if safety else (),
            speaker=_person(session, meeting, by) if by else None,
        ),
        meeting=meeting,
    )
    return card


def _agree(session: CaseSession, meeting: MeetingId, what: str, card: CardId | None = None) -> None:
    edit = MakeAgreement(
        agreement=AgreementId(ThingId(session.new_id("agreement"))),
        who="Karen",
        what=what,
        when="fre",
        day=date(2026, 11, 27),
        told="SMS",
        card=card,
    )
    session.record(edit, meeting=meeting)


def test_the_order_is_that_of_the_first_talk(session: CaseSession) -> None:
    """What presses, the number, the rest, what works, the plan, who does what, when again (000 box 4.1)."""
    meeting = _meeting(session)
    _card(session, meeting, Column.NEXT, "Et sted at være")
    _card(session, meeting, Column.WORKING, "Jeg har taget en beslutning")
    _card(session, meeting, Column.WORRIES, "Min far ved det ikke")
    _card(session, meeting, Column.WORRIES, "De ringer om natten", safety=True)
    scale = session.board(meeting).scales[0].id
    jonas = _person(session, meeting, "Jonas")
    session.record(Rate(scale=scale, person=jonas, number=9, reason="Jeg er presset"), meeting=meeting)
    _agree(session, meeting, "finder et sommerhus")
    session.record(AgreeNextMeeting(meeting=meeting, when="når det er på plads"), meeting=meeting)

    read = read_aloud(session.board(meeting), TEMPLATE)

    assert [(passage.title, passage.sentences) for passage in read] == [
        ("Hvad er bekymrende?", ("De ringer om natten.",)),
        (
            "Tallene",
            (
                "Hvor truet er du lige nu? Du siger 9. 0 er »Ingen er ude efter mig«, og 10 er "
                "»Det kan gå galt, hver gang jeg går ud«. Jeg er presset.",
            ),
        ),
        ("Det fylder også", ("Min far ved det ikke.",)),
        ("Hvad fungerer?", ("Jeg har taget en beslutning.",)),
        ("Hvad skal der ske?", ("Et sted at være.",)),
        (
            "Det er vi blevet enige om",
            ("Karen finder et sommerhus, senest fredag 27. november. Du hører fra os sådan: SMS.",),
        ),
        ("Vi ses igen", ("Når det er på plads.",)),
    ]


def test_an_empty_board_says_only_that_no_meeting_was_agreed(session: CaseSession) -> None:
    """Nothing is invented."""
    meeting = _meeting(session)

    read = read_aloud(session.board(meeting), TEMPLATE)

    assert [passage.sentences for passage in read] == [("Vi har ikke aftalt et nyt møde endnu.",)]


def test_without_focus_areas_every_worry_comes_first(session: CaseSession) -> None:
    """Where nothing is marked as safety the column is read in its own order."""
    meeting = _meeting(session)
    _card(session, meeting, Column.WORRIES, "Gælden?")
    _card(session, meeting, Column.WORRIES, "Jeg sover ikke", by="Karen")

    first = read_aloud(session.board(meeting), TEMPLATE)[0]

    assert first.sentences == ("Gælden?", "Karen: Jeg sover ikke.")


def test_others_numbers_are_read_only_once_they_were_shown_together(session: CaseSession) -> None:
    """He said his alone first; theirs follow the reveal."""
    meeting = _meeting(session)
    scale = session.board(meeting).scales[0].id
    for name, number, reason in (("Jonas", 9, ""), ("Karen", 7, "Han ringer selv")):
        person = _person(session, meeting, name)
        session.record(Rate(scale=scale, person=person, number=number, reason=reason), meeting=meeting)
    before = read_aloud(session.board(meeting), TEMPLATE)[0].sentences[0]
    session.record(RevealNumbers(scale=scale), meeting=meeting)
    after = read_aloud(session.board(meeting), TEMPLATE)[0].sentences[0]

    assert "Karen" not in before
    assert after.endswith("Karen siger 7. Han ringer selv.")


def test_a_card_that_became_an_agreement_is_read_once(session: CaseSession) -> None:
    """The plan does not say twice what was agreed."""
    meeting = _meeting(session)
    card = _card(session, meeting, Column.NEXT, "Et sted at være")
    _agree(session, meeting, "finder et sted at være", card)

    titles = [passage.title for passage in read_aloud(session.board(meeting), TEMPLATE)]

    assert titles == ["Det er vi blevet enige om", "Vi ses igen"]


def test_an_agreement_is_one_sentence_with_its_day_in_full() -> None:
    """A day is read in full, words stay words, and English is English."""
    day = date(2026, 11, 27)

    assert (
        agreement_sentence(Promise("Vi", "ses.", "fre", day), day, "da")
        == "Vi ses, senest fredag 27. november."
    )
    assert agreement_sentence(Promise("Lene", "ringer", "hver uge"), day, "da") == "Lene ringer, hver uge."
    assert (
        agreement_sentence(Promise("We", "meet", "fri", day), day, "en") == "We meet, by Friday 27 November."
    )
    assert agreement_sentence(Promise("Vi", "ses"), day, "da") == "Vi ses."


def test_english_is_complete(session: CaseSession) -> None:
    """No Danish sentence of ours is left in the English reading."""
    english = default_template("en")
    meeting = _meeting(session, english)
    scale = session.board(meeting).scales[0].id
    session.record(Rate(scale=scale, person=_person(session, meeting, "Jonas"), number=9), meeting=meeting)

    said = [
        sentence for passage in read_aloud(session.board(meeting), english) for sentence in passage.sentences
    ]

    assert "You say 9." in said[0]
    assert said[-1] == "We have not agreed on another meeting yet."


def test_the_note_holds_the_shared_board_and_no_own_note_or_mark(session: CaseSession) -> None:
    """What stands on the board is in the note; the laptop's own words are not."""
    meeting = _meeting(session)
    jonas, karen = _person(session, meeting, "Jonas"), _person(session, meeting, "Karen")
    scale = session.board(meeting).scales[0].id
    _card(session, meeting, Column.WORRIES, "De ringer om natten")
    _card(session, meeting, Column.WORKING, "Min bror")
    _card(session, meeting, Column.NEXT, "Nyt nummer")
    session.record(Rate(scale=scale, person=jonas, number=9, reason="Presset"), meeting=meeting)
    session.record(SetKnows(person=karen, knows=Knows.MUST_NEVER), meeting=meeting)
    session.record(WriteNote(note=ThingId(session.new_id("note")), text="min egen note"), meeting=meeting)
    _agree(session, meeting, "ringer")
    session.record(
        AgreeNextMeeting(meeting=meeting, when="tor kl. 18", day=date(2026, 11, 26), place="Huset"),
        meeting=meeting,
    )
    session.record(ChooseTakeAlong(meeting=meeting, kind=TakeAlong.NOTHING), meeting=meeting)

    note = journal_note(session.board(meeting), TEMPLATE, "police")

    assert note.splitlines() == [
        "Politi",
        "Møde 1, lørdag 21. november 2026, kl. 13.00, Huset.",
        "Til stede: Jonas, Karen (politi).",
        "Hvor truet er du lige nu? 9 af 10 (0: Ingen er ude efter mig. "
        "10: Det kan gå galt, hver gang jeg går ud; høj = værre). Presset.",
        "Hvad er bekymrende?",
        "- De ringer om natten.",
        "Hvad fungerer?",
        "- Min bror.",
        "Hvad skal der ske?",
        "- Nyt nummer.",
        "Det er vi blevet enige om",
        "- Karen ringer, senest fredag 27. november. Besked: SMS.",
        "Næste møde: Torsdag 26. november kl. 18, Huset.",
        "Deltageren fik med: ingenting.",
    ]


def test_nothing_of_what_was_said_of_a_time_is_lost_beside_its_day(session: CaseSession) -> None:
    """The day is said once, in full; what else was said stays: the clock, "before", a doubt."""
    day, today = date(2026, 12, 1), date(2026, 11, 21)
    said = {
        "før kl. 12": "Vi ses, senest tirsdag 1. december, før kl. 12.",
        "tirsdag, hvis bussen kører": "Vi ses, senest tirsdag 1. december, hvis bussen kører.",
        "tir": "Vi ses, senest tirsdag 1. december.",
    }
    for when, sentence in said.items():
        assert agreement_sentence(Promise("Vi", "ses", when, day), today, "da") == sentence
    meeting = _meeting(session)
    when = "torsdag, når han har fri"
    session.record(
        AgreeNextMeeting(meeting=meeting, when=when, day=date(2026, 11, 26), place=""), meeting=meeting
    )
    note = journal_note(session.board(meeting), TEMPLATE, "police")
    assert note.endswith("Næste møde: Torsdag 26. november, når han har fri.")


def test_a_note_of_a_meeting_where_nobody_is_said_to_have_been_says_nothing_of_it(
    session: CaseSession,
) -> None:
    """No "Present: ." stands there, and what comes next is taken for no fact."""
    board = session.board(_meeting(session))
    nobody = replace(board, people=tuple(replace(one, present=False) for one in board.people))
    note = journal_note(nobody, TEMPLATE, "police")
    assert "Til stede" not in note
    assert note_facts(nobody) == 1
    paper = note_paper(CaseTold("2026-014"), f"{note}\nEt tal", facts=1, language="da")
    assert paper.facts[1:] == (note.splitlines()[1],)
    assert paper.parts[0].title == "Det videre" or paper.parts[0].lines


def test_an_authority_without_a_word_is_named_by_its_key(session: CaseSession) -> None:
    """A unit's own template may know fewer authorities."""
    meeting = _meeting(session)

    assert journal_note(session.board(meeting), TEMPLATE, "prison").startswith("prison\n")


def test_a_meeting_of_which_nothing_came_yet_can_be_read(session: CaseSession) -> None:
    """A partner may send entries out of order: no participant, no day, and nothing fails."""
    board = fold_board(session.case, MeetingId("meeting-00"), Registers())

    assert [passage.title for passage in read_aloud(board, TEMPLATE)] == ["Vi ses igen"]
    assert journal_note(board, TEMPLATE, "police") == "Politi"
