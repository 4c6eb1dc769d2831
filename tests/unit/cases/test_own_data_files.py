"""Two files: everything with its marks, and what is handed out, which tells nothing of what is held back."""

import json
from typing import Any

import pytest

from exitdesk.cases.desk import Desk
from exitdesk.cases.holding_back import Ground, HeldBack
from exitdesk.cases.kept_about import OwnData
from exitdesk.cases.own_data import gather
from exitdesk.cases.own_data_files import (
    Wording,
    handed_out_as_csv,
    handed_out_as_json,
    marked_as_csv,
    marked_as_json,
)
from exitdesk.cases.weighing import Weighed, marked, weighed
from exitdesk.journal.entry import ThingId
from exitdesk.sos.card import CardId, Column
from exitdesk.sos.card_edits import KeepCard, MoveCard
from exitdesk.sos.meeting_edits import WriteNote
from exitdesk.sos.scale import Direction, ScaleId
from exitdesk.sos.scale_edits import AskScale, Rate
from tests.fakes.desk import fake_desk
from tests.unit.cases.cards import CARD, OTHER, keep
from tests.unit.cases.test_own_data import MOTHER, NEIGHBOUR, held, introduce

SECRET, WHY = "Lene er truet", "Bror bad om det"


@pytest.fixture
def desk() -> Desk:
    """A case in which Lene is spoken of: one thing held back, one that may be another Lene, one another's."""
    desk = fake_desk(cases=())
    session, meeting = held(desk, "2026-014", "Jonas")
    introduce(session, meeting, MOTHER, "Lene Dal", "mor")
    introduce(session, meeting, NEIGHBOUR, "Lene Holm")
    third = CardId(ThingId("card-3"))
    for card, text, who in (
        (CARD, "=HYPERLINK(1) Lene Dal", session.file().participant),
        (OTHER, f"{SECRET}. Lene Dal", MOTHER),
        (third, "Lene er vred", None),
    ):
        session.record(
            KeepCard(card=card, text=text, speaker=who, column=Column.WORKING, key="V"), meeting=meeting
        )
    session.record(WriteNote(note=ThingId("note-1"), text="Lene Dals nabo"))
    _mark(desk, SECRET, HeldBack("Lene Dal", Ground.OTHERS, WHY))
    _mark(desk, "nabo", HeldBack("Lene Dal", Ground.SOMEBODY_ELSE))
    return desk


def _mark(desk: Desk, text: str, mark: HeldBack) -> None:
    _, pieces = asked(desk)
    (one,) = (one for one in pieces if any(text in said for said in one.kept.texts))
    marked(desk, one, mark)


def asked(desk: Desk, name: str = "Lene Dal") -> tuple[OwnData, tuple[Weighed, ...]]:
    """Gather, and choose everybody who was found."""
    data = gather(desk, name)
    return data, weighed(data, {one.key for one in data.found})


def table(data: bytes) -> list[list[str]]:
    """Return the cells of a table."""
    return [line.split(";") for line in data.decode("utf-8-sig").splitlines()]


def test_the_file_of_the_request_has_everything_with_its_marks(desk: Desk) -> None:
    """Held back on which ground and why; nothing is left out."""
    _, pieces = asked(desk)
    told: list[dict[str, Any]] = json.loads(marked_as_json(pieces))
    assert {(one["fate"], one["held_back"], one["why"]) for one in told} == {
        ("given", "", ""),
        ("held", "others", WHY),
        ("undecided", "", ""),
        ("somebody_else", "somebody_else", ""),
    }
    head, *rows = table(marked_as_csv(pieces))
    assert head[-3:] == ["fate", "held_back", "why"]
    assert len(rows) == len(told) == len(pieces)
    assert not any(cell.startswith("=") for row in rows for cell in row)
    held_row = next(row for row in rows if row[-1] == WHY)
    assert held_row[3] == "Lene Dal"


@pytest.mark.parametrize("form", ["json", "csv"])
def test_what_is_handed_out_tells_of_the_rest_only_how_much_and_on_which_ground(
    desk: Desk, form: str
) -> None:
    """Neither the words, nor why, nor what waits, nor what is another's."""
    data, pieces = asked(desk)
    written = handed_out_as_json(data, pieces) if form == "json" else handed_out_as_csv(data, pieces)
    text = written.decode("utf-8")
    assert "HYPERLINK" in text
    for hidden in (SECRET, WHY, "vred", "nabo", "somebody_else", "undecided"):
        assert hidden not in text
    if form == "json":
        assert json.loads(text)["held_back"] == [{"ground": "others", "count": 1}]
    else:
        assert table(written)[-2:] == [["held_back", "count"], ["others", "1"]]


def test_a_name_beside_the_words_is_told_to_himself_and_to_the_participant_only(desk: Desk) -> None:
    """That Jonas said it is his; a mother is not told so by us."""
    data, pieces = asked(desk)
    told = json.loads(handed_out_as_json(data, pieces))["pieces"]
    assert {one["of"] for one in told} == {"", "Lene Dal"}
    data, pieces = asked(desk, "Jonas")
    told = json.loads(handed_out_as_json(data, pieces))["pieces"]
    assert {one["of"] for one in told} == {"", "Karen", "Jonas", "Lene Dal", "Lene Holm"}


def test_the_tables_speak_the_words_they_are_given(desk: Desk) -> None:
    """Columns, edits, choices and grounds."""
    wording = Wording(
        lambda word: f"w-{word}", lambda edit: f"e-{edit}", lambda field, value: f"s-{field}-{value}"
    )
    data, pieces = asked(desk)
    cells = {cell for row in table(handed_out_as_csv(data, pieces, wording)) for cell in row}
    assert {"w-case_number", "w-held_back", "w-others", "e-keep_card", "w-pair"} <= cells
    assert any("s-column-working" in cell for cell in cells)
    assert "w-held" in {cell for row in table(marked_as_csv(pieces, wording)) for cell in row}


def test_what_is_held_back_does_not_go_out_as_what_something_was_done_to() -> None:
    """A moved card tells its words only where they go out; a number its question, unless it is held back."""
    desk = fake_desk(cases=())
    session, meeting = held(desk, "2026-014", "Jonas")
    person, scale = session.file().participant, ScaleId(ThingId("scale-1"))
    question = AskScale(
        scale=scale,
        question="Hvor tryg?",
        zero="slet ikke",
        ten="helt",
        direction=Direction.HIGH_IS_BETTER,
        key="V",
    )
    session.record(keep(CARD, SECRET), meeting=meeting)
    session.record(MoveCard(card=CARD, column=Column.NEXT, key="V"), meeting=meeting)
    session.record(question, meeting=meeting)
    session.record(Rate(scale=scale, person=person, number=4, reason="ja"), meeting=meeting)

    def abouts() -> list[str]:
        data, pieces = asked(desk, "Jonas")
        told = json.loads(handed_out_as_json(data, pieces))["pieces"]
        return [one["about"] for one in told if one["what"] in ("move_card", "rate")]

    assert abouts() == [SECRET, "Hvor tryg? 0: slet ikke. 10: helt."]
    for words, left in ((SECRET, ["", "Hvor tryg? 0: slet ikke. 10: helt."]), ("Hvor tryg?", ["", ""])):
        _, pieces = asked(desk, "Jonas")
        (one,) = (one for one in pieces if words in one.kept.texts)
        marked(desk, one, HeldBack("Jonas", Ground.OTHERS))
        assert abouts() == left
        data, pieces = asked(desk, "Jonas")
        assert SECRET not in handed_out_as_csv(data, pieces).decode("utf-8")


def test_a_choice_of_several_is_one_value_and_nothing_held_back_is_no_heading() -> None:
    """Two lanes of a card; a person of whom nothing is held back."""
    desk = fake_desk(cases=())
    session, meeting = held(desk, "2026-014", "Jonas")
    session.record(
        KeepCard(
            card=CARD,
            text="Ro",
            column=Column.WORKING,
            key="V",
            lanes=("safety", "housing"),  # type: ignore[arg-type]
        ),
        meeting=meeting,
    )
    data, pieces = asked(desk, "Jonas")
    told = json.loads(handed_out_as_json(data, pieces))
    assert told["held_back"] == []
    assert told["pieces"][-1]["stated"]["lanes"] == "safety, housing"
    assert [] not in table(handed_out_as_csv(data, pieces))
