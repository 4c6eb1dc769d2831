"""Search finds what stands, where it stands, and nothing that does not stand any more."""

from datetime import date

import pytest

from exitdesk.cases.agreement_term_edits import EndTerm
from exitdesk.cases.assessment_edits import KeepAssessment
from exitdesk.cases.assessments import Agrees
from exitdesk.cases.told_edits import NoteTold, WithdrawTold
from exitdesk.journal.entry import PAIR, PersonId, ThingId
from exitdesk.sos.agreement import AgreementId
from exitdesk.sos.agreement_edits import MakeAgreement
from exitdesk.sos.card_edits import RewordCard, WithdrawCard
from exitdesk.sos.circles import PersonKind
from exitdesk.sos.meeting_edits import NameLane, WithdrawNote, WriteNote
from exitdesk.sos.own_lane import own_lane_of
from exitdesk.sos.people_edits import IntroducePerson
from exitdesk.sos.scale_edits import Rate
from exitdesk.storage.search import question_of
from exitdesk.storage.vault import Vault
from tests.storage.places import Place, keep_card, open_case_with_meeting
from tests.unit.cases.agreement_lines import HOME, proposed, reworded


def _found(vault: Vault, text: str) -> list[str]:
    vault.index_pending()
    return [hit.snippet for hit in vault.search.find(text)]


def test_a_kept_card_is_found_where_it_lies(place: Place) -> None:
    """The hit names case, stream, meeting and card."""
    vault = place.create()
    session, meeting = open_case_with_meeting(vault)
    _, card = keep_card(session, meeting, "De ringer om natten")
    vault.index_pending()

    (hit,) = vault.search.find("natt")

    assert (hit.case, hit.stream, hit.meeting, hit.thing) == (session.case, PAIR, meeting, card)
    assert hit.snippet == "De ringer om natten"


def test_a_reworded_card_is_found_by_its_new_words_only(place: Place) -> None:
    """The old wording leaves the index, in the bytes of the index too."""
    vault = place.create()
    session, meeting = open_case_with_meeting(vault)
    _, card = keep_card(session, meeting, "kanariefugl")
    assert _found(vault, "kanar") == ["kanariefugl"]

    session.record(RewordCard(card=card, text="solsort"), meeting=meeting)

    assert _found(vault, "kanar") == []
    assert _found(vault, "solsort ") == ["solsort"]
    blocks = vault._database.read("SELECT block FROM search_text_data")
    assert not any(b"kanar" in block for (block,) in blocks)


def test_a_withdrawn_card_is_not_found_until_it_is_brought_back(place: Place) -> None:
    """Withdrawing takes it out of the index; undo puts it back."""
    vault = place.create()
    session, meeting = open_case_with_meeting(vault)
    _, card = keep_card(session, meeting, "solsort")
    session.record(WithdrawCard(card=card), meeting=meeting)
    assert _found(vault, "solsort") == []

    session.undo()

    assert _found(vault, "solsort") == ["solsort"]


def test_an_own_note_is_found_as_own(place: Place) -> None:
    """A hit in an own note carries the own stream; a withdrawn note gives none."""
    vault = place.create()
    session, meeting = open_case_with_meeting(vault)
    note = ThingId(session.new_id("note"))
    session.record(WriteNote(note=note, text="kun for mig"), meeting=meeting)
    vault.index_pending()

    assert [hit.stream for hit in vault.search.find("mig")] == [session.own]

    session.record(WithdrawNote(note=note), meeting=meeting)
    assert _found(vault, "mig") == []


def test_a_word_being_typed_is_answered_newest_first(place: Place) -> None:
    """A prefix lists the newest card first; whole words list the best match first."""
    vault = place.create()
    session, meeting = open_case_with_meeting(vault)
    keep_card(session, meeting, "sort sort sort")
    keep_card(session, meeting, "en sort bil ved en rød dør i en lang gade")

    assert _found(vault, "sor")[0].startswith("en sort")
    assert _found(vault, "sort ")[0] == "sort sort sort"


@pytest.mark.parametrize(
    "text",
    ['"', '" OR *', "natten*", "NEAR(a b)", "text:natten", "^natten", "{a}", "-natten", "(", "\0", "AND"],
)
def test_what_is_typed_is_never_syntax(place: Place, text: str) -> None:
    """Whatever stands in the field is looked for as words and never refused."""
    vault = place.create()
    session, meeting = open_case_with_meeting(vault)
    keep_card(session, meeting, "De ringer om natten")
    vault.index_pending()

    expected = 1 if "natten" in text and "text" not in text else 0

    assert len(vault.search.find(text)) == expected


def test_danish_letters_are_letters_of_their_own(place: Place) -> None:
    """Å is not a, in whatever way it is put together and however large it is written."""
    vault = place.create()
    session, meeting = open_case_with_meeting(vault)
    keep_card(session, meeting, "Gå en tur på åen")

    assert len(_found(vault, "A\u030aEN")) == 1
    assert _found(vault, "aen") == []


@pytest.mark.parametrize("typed", ["lommeb", "lommebog", "LOMMEBOGENS", "en lommebogen", "Hans-lommebogens"])
def test_a_long_beginning_of_a_word_finds_it_as_a_short_one_does(place: Place, typed: str) -> None:
    """Past the prefixes that have an index of their own, the words there are stand in for the beginning."""
    vault = place.create()
    session, meeting = open_case_with_meeting(vault)
    keep_card(session, meeting, "Hans-lommebogens side, en lommebogen")
    keep_card(session, meeting, "En lomme er ingen bog")
    vault.index_pending()

    assert [hit.snippet for hit in vault.search.find(typed)] == ["Hans-lommebogens side, en lommebogen"]
    assert vault.search.find("lommebogenx") == []


def test_of_words_that_stand_everywhere_the_newest_come_first(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Weighing every hit would keep somebody waiting, so it is not done past a limit."""
    monkeypatch.setattr("exitdesk.storage.search._WEIGHED_AT_MOST", 3)
    vault = place.create()
    session, meeting = open_case_with_meeting(vault)
    for text in ("sort sort sort", "sort og hvid", "den er sort"):
        keep_card(session, meeting, text)
    vault.index_pending()

    assert next(hit.snippet for hit in vault.search.find("sort ")) == "den er sort"
    assert [hit.snippet for hit in vault.search.find("hvid ")] == ["sort og hvid"]


def test_nothing_is_asked_where_nothing_is_typed() -> None:
    """Spaces and signs alone are no question; a word gets its quotes and its open end."""
    assert question_of("  ") == ""
    assert question_of('"!') == ""
    assert question_of("to ord") == '"to" "ord"*'
    assert question_of("to ord ") == '"to" "ord"'


def test_agreements_reasons_and_names_are_found(place: Place) -> None:
    """Everything with words in it on the board can be found, not cards alone."""
    vault = place.create()
    session, meeting = open_case_with_meeting(vault)
    board = session.board(meeting)
    agreement = AgreementId(ThingId(session.new_id("agreement")))
    brother = PersonId(ThingId(session.new_id("person")))
    scale, participant = board.scales[0].id, board.people[0].id
    session.record(MakeAgreement(agreement=agreement, who="Karen", what="ringer til lægen"), meeting=meeting)
    session.record(
        IntroducePerson(person=brother, name="Malik", relation="bror", kind=PersonKind.NETWORK),
        meeting=meeting,
    )
    session.record(Rate(scale=scale, person=participant, number=9, reason="de kører forbi"), meeting=meeting)
    session.record(NameLane(meeting=meeting, lane=own_lane_of(meeting), word="boksning"), meeting=meeting)
    vault.index_pending()

    asked = ("lægen", "bror", "forbi", "boks")
    found = {text: [hit.thing for hit in vault.search.find(text)] for text in asked}

    assert found == {"lægen": [agreement], "bror": [brother], "forbi": [scale], "boks": [meeting]}


def test_only_the_last_cases_are_kept_in_mind(place: Place) -> None:
    """More cases than the index follows at once: each is still found after its next card."""
    vault = place.create()
    cases = [open_case_with_meeting(vault, f"Sag {nth}") for nth in range(6)]
    for turn in ("første", "anden"):
        for nth, (session, meeting) in enumerate(cases):
            keep_card(session, meeting, f"{turn} kort i sag {nth}")
            vault.index_pending()

    assert len(vault.search.find("første ")) == len(vault.search.find("anden ")) == 6


def test_the_index_catches_up_after_a_restart(place: Place) -> None:
    """Cards kept and not yet indexed are indexed by the next process, each once."""
    vault = place.create()
    session, meeting = open_case_with_meeting(vault)
    keep_card(session, meeting, "solsort")
    vault.index_pending()
    keep_card(session, meeting, "en solsort til")
    vault.close()

    again = place.open()

    assert again.search.find("til") == []
    assert again.index_pending() == 1
    assert again.index_pending() == 0
    assert len(again.search.find("solsort")) == 2


def test_a_broken_entry_does_not_stop_the_search(place: Place) -> None:
    """Its own case is found as far as it goes; the cases after it are found whole."""
    vault = place.create()
    session, meeting = open_case_with_meeting(vault)
    keep_card(session, meeting, "solsort")
    keep_card(session, meeting, "kanariefugl")
    vault._database.write(
        lambda transaction: transaction.run(
            "UPDATE log SET salt = zeroblob(32) WHERE number = (SELECT max(number) FROM log)"
        )
    )
    keep_card(*open_case_with_meeting(vault, "Amir"), "gråspurv")

    assert _found(vault, "solsort") == ["solsort"]
    assert _found(vault, "kanariefugl") == []
    assert _found(vault, "gråspurv") == ["gråspurv"]


@pytest.mark.parametrize("typed", ["\ud800", "𞤀", "²", "\0", '"*'])
def test_anything_that_is_typed_can_be_asked(place: Place, typed: str) -> None:
    """Half a character, a letter the index does not know, or a sign of the index's own: no hit, no error."""
    vault = place.create()
    keep_card(*open_case_with_meeting(vault), "solsort")
    vault.index_pending()

    assert vault.search.find(typed) == []
    assert vault.index.search_names(f"{typed}x") == []
    assert vault.index.find_numbers(f"{typed}x") == []


def test_a_term_of_the_exit_agreement_is_found_by_its_words_until_it_ends(place: Place) -> None:
    """What is agreed, who is responsible and why; a wording that was replaced is not."""
    vault = place.create()
    session, _ = open_case_with_meeting(vault)
    session.record(proposed(session, "Et sted at bo", responsible="Mette", reason="så du kan sove"))
    assert _found(vault, "Mette") == _found(vault, "sove") != []
    session.record(reworded(session, "Et værelse"))
    assert _found(vault, "Mette") == []
    assert _found(vault, "værelse") != []
    session.record(EndTerm(case=session.case, term=HOME))
    assert _found(vault, "værelse") == []


def test_what_was_told_to_him_is_found_and_an_assessment_never(place: Place) -> None:
    """Taken away, it is not found any more; the police's own words are in no index at all."""
    vault = place.create()
    session, _ = open_case_with_meeting(vault)
    day, told = date(2026, 11, 12), ThingId("told-1")
    session.record(NoteTold(case=session.case, told_id=told, day=day, words="Nogen spørger efter dig"))
    kept = KeepAssessment(
        case=session.case,
        assessment=ThingId("assessment-1"),
        day=day,
        words="kanariefugl",
        agrees=Agrees.YES,
    )
    session.record(kept)
    assert _found(vault, "spørger") == ["Nogen spørger efter dig"]
    assert _found(vault, "kanariefugl") == []
    session.record(WithdrawTold(case=session.case, told_id=told))
    assert _found(vault, "spørger") == []
