"""Marks of what is held back go with erased words, along where words are said again, and into a script."""

import json

import pytest

from exitdesk.cases.erasing import OneCard, OneMeeting, OnePerson, WholeCase
from exitdesk.cases.errors import NotSaved
from exitdesk.cases.holding_back import (
    GivenOut,
    Ground,
    HeldBack,
    Mark,
    edit_marking,
    mark_of,
    marks_on,
    piece_of,
)
from exitdesk.cases.mentions import mentions_of
from exitdesk.cases.own_data import gather
from exitdesk.cases.script import export_script, read_script, record_script
from exitdesk.cases.session import CaseSession
from exitdesk.cases.weighing import Fate, Weighed, marked, weighed
from exitdesk.journal.entry import ThingId, Write
from exitdesk.journal.registers import Registers
from exitdesk.sos.card_edits import RewordCard
from exitdesk.sos.circles import PersonKind
from exitdesk.sos.meeting_edits import WriteNote
from exitdesk.sos.people_edits import IntroducePerson
from tests.fakes.desk import FakeStore, fake_desk
from tests.unit.cases.cards import CARD, OTHER, keep
from tests.unit.cases.test_erasing import BROTHER, Room
from tests.unit.journal.making import made

WHY = "Sagt i fortrolighed af Emre"


@pytest.fixture
def room() -> Room:
    """A case with two cards of one gesture and a note, about a brother."""
    room = Room()
    room.session.record(
        IntroducePerson(person=BROTHER, name="Emre", relation="bror", kind=PersonKind.NETWORK),
        meeting=room.meeting,
    )
    room.session.record(keep(text="Emre har en kniv"), keep(OTHER, "Emre er rolig"), meeting=room.meeting)
    room.session.record(WriteNote(note=ThingId("note-1"), text="Emre ringer"))
    return room


def pieces(room: Room, name: str = "Emre") -> dict[str, Weighed]:
    """Return what is kept about somebody, by its first words."""
    data = gather(room.desk, name)
    found = weighed(data, {one.key for one in data.found})
    return {(one.kept.texts or ("",))[0]: one for one in found}


def hold_back(room: Room, text: str, name: str = "Emre") -> None:
    """Hold a piece back."""
    marked(room.desk, pieces(room, name)[text], HeldBack(name, Ground.OTHERS, WHY))


def marks_left(room: Room) -> int:
    """Return how often the reason still stands anywhere in the journal."""
    return room.everything_said().decode().count(WHY)


def test_an_erased_card_takes_its_marks_along_and_leaves_those_of_others(room: Room) -> None:
    """The reason may quote what was on it."""
    hold_back(room, "Emre har en kniv")
    hold_back(room, "Emre ringer")
    room.plan_and_erase(OneCard(room.meeting, CARD))
    assert marks_left(room) == 1
    assert pieces(room)["Emre ringer"].fate is Fate.HELD


def test_what_is_said_again_stays_held_back(room: Room) -> None:
    """The other card of the same gesture is a new entry: nothing of it is free by that."""
    hold_back(room, "Emre er rolig")
    before = pieces(room)["Emre er rolig"].held
    room.plan_and_erase(OneCard(room.meeting, CARD))
    after = pieces(room)["Emre er rolig"]
    assert (after.fate, after.held) == (Fate.HELD, before)
    assert "Emre har en kniv" not in pieces(room)


def test_what_an_undo_brought_back_stays_held_back_when_it_is_said_again(room: Room) -> None:
    """The value stands in the entry of the undo by reference only."""
    hold_back(room, "Emre er rolig")
    room.session.record(RewordCard(card=OTHER, text="Noget andet"), meeting=room.meeting)
    room.session.undo()
    room.plan_and_erase(OneCard(room.meeting, CARD))
    assert pieces(room)["Emre er rolig"].fate is Fate.HELD


def test_cut_between_the_marks_and_the_words_nothing_is_free(room: Room) -> None:
    """The marks are on the disk first; erasing once more finishes it."""
    hold_back(room, "Emre er rolig")
    store = room.desk.store
    assert isinstance(store, FakeStore)
    append = store.append
    calls: list[str] = []

    def cut(*told: object, **more: object) -> None:
        if calls:
            raise NotSaved("cut")
        calls.append("marks")
        append(*told, **more)  # type: ignore[arg-type]

    store.append = cut  # type: ignore[method-assign]
    with pytest.raises(NotSaved):
        room.plan_and_erase(OneCard(room.meeting, CARD))
    store.append = append  # type: ignore[method-assign]
    assert pieces(room)["Emre er rolig"].fate is Fate.HELD
    room.plan_and_erase(OneCard(room.meeting, CARD))
    assert pieces(room)["Emre er rolig"].fate is Fate.HELD


def test_an_erased_person_a_meeting_and_a_case_take_their_marks_along(room: Room) -> None:
    """Those made for him go with his name; those of the meeting with it; all with the case."""
    for text in ("Emre er rolig", "Emre ringer"):
        hold_back(room, text)
    hold_back(room, "Emre har en kniv", "Jonas")
    room.plan_and_erase(OnePerson(BROTHER))
    assert marks_left(room) == 1
    assert b'"asked":"Emre"' not in room.everything_said()
    room.plan_and_erase(OneMeeting(room.meeting))
    assert marks_left(room) == 0
    hold_back(room, "Emre ringer", "Jonas")
    assert marks_left(room) == 1
    room.plan_and_erase(WholeCase())
    assert marks_left(room) == 0


def test_a_reason_that_names_somebody_is_one_of_his_mentions(room: Room) -> None:
    """It can be ticked and goes; what was marked for him goes without."""
    hold_back(room, "Emre ringer", "Jonas")
    hold_back(room, "Emre er rolig")
    found = [one for one in mentions_of(room.now(), BROTHER) if one.text == WHY]
    assert len(found) == 1
    room.plan_and_erase(OnePerson(BROTHER), found)
    assert marks_left(room) == 0
    assert pieces(room, "Jonas")["Emre ringer"].fate is Fate.GIVEN


def test_a_script_names_a_marked_piece_by_gesture_and_whoever_records_it_has_it_marked(room: Room) -> None:
    """Of the pair's stream and of the own one; marked again, and with the mark taken off."""
    hold_back(room, "Emre har en kniv")
    hold_back(room, "Emre ringer")
    marked(room.desk, pieces(room)["Emre ringer"], GivenOut("Emre"))
    data = export_script(room.session.case, room.desk.store.entries(room.session.case), own=True)
    assert data.count(b'"piece-at-') == 3

    desk = fake_desk(cases=())
    record_script(read_script(data), desk.store, desk.author, desk.clock, desk.chance)
    room.desk = desk

    assert pieces(room)["Emre har en kniv"].fate is Fate.HELD
    assert pieces(room)["Emre er rolig"].fate is Fate.GIVEN
    assert pieces(room)["Emre ringer"].fate is Fate.GIVEN
    again = export_script(room.session.case, desk.store.entries(room.session.case), own=True)
    assert again == data


def test_marks_that_one_hand_would_not_give_stand_in_a_script_with_their_writes(room: Room) -> None:
    """An erased one, and one that is about what is not in the script."""
    hold_back(room, "Emre har en kniv")
    room.plan_and_erase(OneCard(room.meeting, CARD))
    session: CaseSession = room.now()
    dangling = HeldBack("Emre", Ground.CRIME)
    session.record(edit_marking(piece_of(made().id, 4), BROTHER, dangling))
    data = export_script(session.case, session.entries(), own=True)
    assert any("erased" in gesture for gesture in json.loads(data)["gestures"])
    read = read_script(data)
    assert read.bad_lines == ()
    assert piece_of(made().id, 4).encode() in data


@pytest.mark.parametrize("piece", ["piece-at-9-0", "piece-at-2-0", "7"])
def test_a_mark_of_a_gesture_that_is_not_there_is_a_bad_line(piece: str) -> None:
    """Nothing is guessed."""
    mark = {"tag": "give_out", "piece": piece, "person": "person-2", "asked": "Emre"}
    opening = {
        "tag": "open_case",
        "case": "case-1",
        "number": "1",
        "name": "J",
        "participant": "person-1",
        "day": "2026-11-21",
    }
    lines = [{"case": "case-1"}, {"edits": [opening]}, {"own": True, "edits": [mark]}]
    data = b'{"format":"tavle script 1","gestures":[\n'
    data += b",\n".join(json.dumps(line).encode() for line in lines) + b"\n]}\n"
    assert read_script(data).bad_lines == (4,)


def test_held_back_and_handed_out_at_once_it_is_held_back() -> None:
    """Two laptops of one person: the careful mark counts; nobody's mark is none."""
    piece, registers = piece_of(made().id, 0), Registers()
    marks: tuple[Mark, ...] = (HeldBack("Emre", Ground.OTHERS), GivenOut("Emre"))
    for nth, mark in enumerate(marks):
        entry = made(writes=(Write(piece, f"held.{BROTHER}"),), writer=f"writer-{nth}")
        registers.apply(entry, [mark])
    assert mark_of(registers, piece, BROTHER) == HeldBack("Emre", Ground.OTHERS)
    assert marks_on(registers, piece_of(made().id, 1)) == ()
