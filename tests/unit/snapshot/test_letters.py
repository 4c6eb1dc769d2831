"""Every letter of a case can be set and read back, as the sheet of papers makes it."""

from datetime import date

import pytest

from exitdesk.cases.documents.access import AccessRow, access_paper
from exitdesk.cases.documents.compose import NoteTyped, Typed, compose
from exitdesk.cases.documents.consent import ConsentTyped
from exitdesk.cases.documents.decision import DecisionTyped, RefusalTyped
from exitdesk.cases.documents.discharge import DischargeTyped
from exitdesk.cases.documents.document import Document
from exitdesk.cases.documents.letters import Authority, Matter, NoticeKind
from exitdesk.cases.documents.notice import NoticeTyped
from exitdesk.cases.unit import default_template
from exitdesk.journal.entry import MeetingId, ThingId
from tests.fakes.desk import case_of
from tests.screens.sample_cases import sample_desk
from tests.unit.snapshot.documents import maker

DAY = date(2026, 11, 21)
ALL = frozenset((who, what) for who in Authority for what in Matter)
LETTERS: dict[str, Typed] = {
    "notice": NoticeTyped(NoticeKind.INTERRUPTION, DAY, "Exitenheden i Østby", "Ring før kl. 14"),
    "consent": ConsentTyped(DAY, ALL, "Elias", "Karen Holt"),
    "decision": DecisionTyped(DAY, "Elias", "Exitenheden", "Karen Holt", "Fordi.\nDerfor.", "Ring mandag"),
    "refusal": RefusalTyped(DAY, "Elias", "", "", "Æ, ø og å: »ja« – nej…", "Jobcentret"),
    "discharge": DischargeTyped(DAY, "", "Langt.\nLængere.", "Døren er åben"),
    "note": NoteTyped(MeetingId(ThingId("")), "police"),
}


def paper(name: str, language: str) -> Document:
    """Return a letter of the invented case."""
    desk = sample_desk()
    session = desk.open(case_of(desk))
    typed = LETTERS[name]
    if isinstance(typed, NoteTyped):
        typed = NoteTyped(session.meetings()[0], typed.authority)
    return compose(session, typed, default_template(language)).document


@pytest.mark.parametrize(("name", "language"), [(name, "da") for name in LETTERS] + [("consent", "en")])
def test_a_letter_is_set_and_read_back_word_for_word(name: str, language: str) -> None:
    """The engine lints its own pages: a word that is not on one raises."""
    made = paper(name, language)
    draft = maker().draft(made)
    assert draft.pages in (1, 2)
    assert draft.document.signers == made.signers


def test_an_answer_to_an_access_request_is_set_over_its_pages() -> None:
    """A part a day may be longer than a page."""
    rows = [
        AccessRow("2026-014", DAY, "tavle og sag", "Elias", "nyt kort", f"Sagt nummer {nth}, ord for ord")
        for nth in range(60)
    ]
    made = access_paper("Elias", rows, [("Hensynet til andre", 2)], today=DAY, language="da")
    assert maker().draft(made).pages > 1


def test_an_answer_with_nothing_to_hand_out_says_that_there_is_nothing() -> None:
    """And not that here it is."""
    made = access_paper("Elias", [], [("Hensynet til andre", 2)], today=DAY, language="da")
    assert made.facts[-1] == "Der er ikke noget om Elias, som vi kan udlevere."
    assert maker().draft(made).pages == 1


@pytest.mark.parametrize("name", ["decision", "refusal"])
@pytest.mark.parametrize("language", ["da", "en"])
def test_a_letter_that_nearly_fits_a_page_is_set_on_one(name: str, language: str) -> None:
    """Two lines and a signature on a page of their own look like another letter."""
    assert maker().draft(paper(name, language)).pages == 1
