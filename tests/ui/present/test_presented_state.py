"""What the shared screen may show is decided by construction: canaries planted elsewhere never get there."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.unit import default_template
from exitdesk.journal.entry import PersonId, ThingId
from exitdesk.sos.agreement import AgreementId
from exitdesk.sos.agreement_edits import MakeAgreement
from exitdesk.sos.card import Column
from exitdesk.sos.circles import Knows, PersonKind
from exitdesk.sos.meeting_edits import AgreeNextMeeting, WriteNote
from exitdesk.sos.people_edits import (
    IntroducePerson,
    PlacePerson,
    SetKnows,
    SetMayContact,
    SetPullsBack,
    SetUntil,
)
from exitdesk.sos.scale_edits import Rate, RevealNumbers
from exitdesk.ui.board.state import NEW_CARD, card_id
from exitdesk.ui.present.live_draft import LiveDraft
from exitdesk.ui.present.state import Choice, Page, PresentedCard, PresentedState, present
from tests.fakes.boards import JONAS, MIKKEL, BoardDesk, Told, board_desk

CANARY = "kanariefugl"
BROTHER = PersonId(ThingId("person-bror"))


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[BoardDesk]:
    """A meeting with Jonas' board."""
    made = board_desk(qapp, told=JONAS)
    yield made
    made.close()


def words_in(value: object) -> list[str]:
    """Return every text inside a value."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [word for one in value for word in words_in(one)]
    if is_dataclass(value):
        return [word for one in fields(value) for word in words_in(getattr(value, one.name))]
    return []


def shown(desk: BoardDesk, choice: Choice) -> PresentedState:
    """Return what the room sees."""
    return present(desk.board, desk.context.template, choice)


def _plant_canaries(desk: BoardDesk) -> None:
    live, here = desk.live, desk.meeting
    live.record(WriteNote(note=ThingId(live.session.new_id("note")), text=CANARY), meeting=here)
    live.record(
        IntroducePerson(person=BROTHER, name="Ali", relation="bror", kind=PersonKind.NETWORK),
        PlacePerson(person=BROTHER, ring=0, angle=1.0),
        SetKnows(person=BROTHER, knows=Knows.MUST_NEVER),
        SetMayContact(person=BROTHER, allowed=False, how=CANARY),
        SetPullsBack(person=BROTHER, on=True),
        SetUntil(person=BROTHER, until=CANARY),
        meeting=here,
    )
    live.record(Rate(scale=desk.board.scales[0].id, person=MIKKEL, number=7, reason=CANARY), meeting=here)
    other = start_meeting(live.session)
    BoardDesk(desk.context, live, other).put(Told(Column.WORRIES, CANARY))
    with_name = desk.context.open_vault.desk.open_new("2026-099", CANARY)
    assert with_name.file().name == CANARY


@pytest.mark.parametrize("page", list(Page))
def test_no_canary_reaches_any_page(desk: BoardDesk, page: Page) -> None:
    """Own notes, marks, hidden numbers, other meetings and other cases have no way in."""
    _plant_canaries(desk)
    state = shown(desk, Choice(page))
    assert not [word for word in words_in(state) if CANARY in word]
    assert not [word for word in words_in(state) if "person-" in word or "card-" in word]


@pytest.mark.parametrize("page", list(Page))
def test_a_draft_is_on_the_board_and_on_no_other_page(desk: BoardDesk, page: Page) -> None:
    """Neither covered nor hidden, nor in a column that is not shown."""
    draft = LiveDraft(Column.NEXT, NEW_CARD, None, CANARY)
    state = present(desk.board, desk.context.template, Choice(page), draft)
    assert (CANARY in words_in(state)) is (page is Page.BOARD)
    alone = present(desk.board, desk.context.template, Choice(page, alone=Column.WORRIES), draft)
    assert CANARY not in words_in(alone)


@pytest.mark.parametrize("text", ["", "  ", "\n"])
def test_a_new_draft_without_words_takes_no_place(desk: BoardDesk, text: str) -> None:
    """Nothing jumps in the room before something is said."""
    draft = LiveDraft(Column.NEXT, NEW_CARD, None, text)
    with_draft = present(desk.board, desk.context.template, Choice(Page.BOARD), draft)
    assert with_draft == shown(desk, Choice(Page.BOARD))


def test_a_draft_under_a_card_that_is_gone_stands_last(desk: BoardDesk) -> None:
    """Where keeping it would put it."""
    draft = LiveDraft(Column.NEXT, NEW_CARD, card_id("card-gone"), CANARY)
    state = present(desk.board, desk.context.template, Choice(Page.BOARD), draft)
    assert state.columns[2].cards[-1] == PresentedCard(CANARY, being_written=True)


def test_the_neutral_page_has_no_word(desk: BoardDesk) -> None:
    """Hidden is empty, not only covered."""
    assert "".join(words_in(shown(desk, Choice(Page.NEUTRAL)))).strip() == "neutral"


def test_the_participants_number_comes_first_and_alone(desk: BoardDesk) -> None:
    """Until "Vis alle tal samlet" the room sees his number only; then all, his first."""
    scale, jonas = desk.board.scales[0].id, desk.board.participant
    assert jonas is not None
    desk.live.record(Rate(scale=scale, person=MIKKEL, number=6, reason="x"), meeting=desk.meeting)
    desk.live.record(Rate(scale=scale, person=jonas.id, number=9), meeting=desk.meeting)
    before = shown(desk, Choice(Page.SCALES, scale=scale)).scale
    assert before is not None
    assert [one.name for one in before.raters] == ["Jonas"]
    desk.live.record(RevealNumbers(scale=scale), meeting=desk.meeting)
    after = shown(desk, Choice(Page.SCALES, scale=scale)).scale
    assert after is not None
    assert [(one.name, one.number) for one in after.raters] == [("Jonas", 9), ("Mikkel", 6)]


def test_a_question_always_comes_with_both_ends_and_its_direction(desk: BoardDesk) -> None:
    """Threat 9 is bad and safety 9 is good: the screen says which."""
    for scale in desk.board.scales:
        state = shown(desk, Choice(Page.SCALES, scale=scale.id)).scale
        assert state is not None
        assert (state.zero, state.ten) == (scale.asked.zero, scale.asked.ten)
        assert state.direction in ("høj = bedre", "høj = værre")


def test_the_footer_says_whose_board_it_is_and_asks_to_be_corrected(desk: BoardDesk) -> None:
    """In the language of the board."""
    state = shown(desk, Choice(Page.BOARD))
    assert state.owner == "Jonas’ tavle"
    assert state.facts == "Møde 1, 21. november 2026"
    assert state.correct_it == "Står der noget forkert, så sig til"
    english = present(desk.board, default_template("en"), Choice(Page.BOARD))
    assert english.owner == "Jonas’s board"
    assert english.facts == "Meeting 1, 21 November 2026"


def test_a_column_alone_is_the_only_one(desk: BoardDesk) -> None:
    """Ctrl and a click on its title."""
    state = shown(desk, Choice(Page.BOARD, alone=Column.NEXT))
    assert [column.column for column in state.columns] == [Column.NEXT]


def test_an_agreement_is_who_what_and_when_in_words(desk: BoardDesk) -> None:
    """A day is said with its weekday."""
    made = AgreementId(ThingId(desk.live.session.new_id("agreement")))
    desk.live.record(
        MakeAgreement(agreement=made, who="Sara", what="kører Jonas", day=date(2026, 11, 27), when="fre"),
        meeting=desk.meeting,
    )
    [agreement] = shown(desk, Choice(Page.AGREEMENTS)).agreements
    assert (agreement.who, agreement.what, agreement.when) == ("Sara", "kører Jonas", "fredag 27. november")


@pytest.mark.parametrize(
    ("when", "day", "row"),
    [
        (
            "torsdag kl. 18",
            date(2026, 12, 3),
            ("Vi ses igen", "kl. 18", "torsdag 3. december"),
        ),
        ("når lejligheden er klar", None, ("Vi ses igen", "", "når lejligheden er klar")),
    ],
)
def test_when_one_meets_again_stands_last_and_never_where(
    desk: BoardDesk, when: str, day: date | None, row: tuple[str, str, str]
) -> None:
    """With its weekday where the day is known, else as it was said."""
    following = AgreeNextMeeting(meeting=desk.meeting, when=when, day=day, place="Hus 12")
    desk.live.record(following, meeting=desk.meeting)
    last = shown(desk, Choice(Page.AGREEMENTS)).agreements[-1]
    assert (last.who, last.what, last.when) == row
