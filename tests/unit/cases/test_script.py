"""A script says what was done; whoever records it anew has an equal case, and nobody's entries."""

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exitdesk.cases.errors import BadImport, CaseIsHere
from exitdesk.cases.export import file_kind
from exitdesk.cases.script import export_script, read_script, record_script
from exitdesk.cases.session import CaseSession
from exitdesk.journal.entry import PAIR, Entry, MeetingId, ThingId, WriterId, canonical, is_own, seal_of
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.card import CardId, Column, Version
from exitdesk.sos.card_edits import KeepCard, MoveCard, RewordCard, WithdrawCard
from exitdesk.sos.meeting_edits import WriteNote
from tests.fakes.desk import fake_desk
from tests.property.writers import CASE, KAREN, act, three_writers

STEPS = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 9), st.integers(0, 2)), max_size=25)


def _recorded(data: bytes) -> CaseSession:
    """Record a script in a vault of its own; return the case opened there."""
    desk = fake_desk(owner=KAREN, cases=())
    case = record_script(read_script(data), desk.store, desk.author, desk.clock, desk.chance)
    session = desk.open(case)
    assert desk.index.row(case) == session.row()
    return session


def _without_hands(value: Any) -> Any:
    """Return a folded value without who wrote it and when."""
    if isinstance(value, Version):
        return ("version", value.value)
    if isinstance(value, tuple | list):
        return [_without_hands(one) for one in value]
    if isinstance(value, dict):
        return {key: _without_hands(one) for key, one in value.items()}
    if hasattr(value, "__dataclass_fields__"):
        return {name: _without_hands(getattr(value, name)) for name in value.__dataclass_fields__}
    return value


def _same(one: MeetingBoard, other: MeetingBoard) -> bool:
    return bool(_without_hands(one) == _without_hands(other))


def _gestures(data: bytes) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(data)["gestures"]
    return found


def _one_hand() -> tuple[CaseSession, MeetingId, CardId]:
    writers, meeting = three_writers(3)
    session = writers[0].session
    card = CardId(ThingId(session.new_id("card")))
    session.record(KeepCard(card=card, text="Æblet", column=Column.WORRIES, key="V"), meeting=meeting)
    session.record(RewordCard(card=card, text="Pæren", quote=True), meeting=meeting)
    return session, meeting, card


def test_a_case_of_one_hand_is_a_list_of_plain_edits() -> None:
    """No ids of entries, no writers, no times: edits with their tags, one gesture on a line."""
    session, meeting, card = _one_hand()

    data = export_script(CASE, session.entries())

    first, *gestures = _gestures(data)
    assert first == {"case": CASE}
    assert [set(gesture) for gesture in gestures] == [{"edits"}, *[{"meeting", "edits"}] * 3]
    assert gestures[-1]["edits"][0]["tag"] == "reword_card"
    assert file_kind(data) == "script"
    for entry in session.entries():
        assert entry.id.encode() not in data
        assert entry.header.writer.encode() not in data
    again = _recorded(data)
    assert _same(again.board(meeting), session.board(meeting))
    assert again.file() == session.file()
    assert again.board(meeting).card(card) is not None


@given(st.integers(0, 2**32), STEPS)
def test_a_case_of_three_hands_is_recorded_anew_equal(seed: int, steps: list[tuple[int, int, int]]) -> None:
    """Questions, undone gestures and silent last ones included; and its own script is the same script."""
    writers, meeting = three_writers(seed)
    for who, what, hears in steps:
        act(writers[who], meeting, what)
        heard = [one for one in writers[who].written if not is_own(one.header.stream)]
        writers[hears].session.take_in(heard)
    for writer in writers:
        session = writer.session
        data = export_script(CASE, session.entries())
        again = _recorded(data)
        assert _same(again.board(meeting), session.board(meeting))
        assert again.file() == session.file()
        assert export_script(CASE, again.entries()) == data


def test_own_notes_are_in_a_script_only_where_asked_for() -> None:
    """Asked for, they become own notes of whoever records them."""
    session, meeting, _ = _one_hand()
    session.record(WriteNote(note=ThingId(session.new_id("note")), text="kanariefugl"), meeting=meeting)

    plain, whole = export_script(CASE, session.entries()), export_script(CASE, session.entries(), own=True)

    assert b"kanariefugl" not in plain
    again = _recorded(whole)
    assert [note.text for note in again.notes()] == ["kanariefugl"]
    assert again.entries(PAIR) == [one for one in again.entries() if not is_own(one.header.stream)]


def test_an_undone_gesture_is_recorded_as_undone() -> None:
    """The card is there in neither, and can be brought back in neither by what the script says."""
    session, meeting, card = _one_hand()
    session.record(WithdrawCard(card=card), meeting=meeting)
    session.undo()

    again = _recorded(export_script(CASE, session.entries()))

    assert _same(again.board(meeting), session.board(meeting))
    assert again.board(meeting).card(card) is not None


def test_what_the_rules_would_refuse_of_one_hand_is_told_as_it_was() -> None:
    """One takes a card away, another moves it: the move names what it replaced, and the case is equal."""
    writers, meeting = three_writers(5)
    first, second = writers[0].session, writers[1].session
    card = CardId(ThingId(first.new_id("card")))
    kept = first.record(KeepCard(card=card, text="Æblet", column=Column.WORRIES, key="V"), meeting=meeting)
    second.take_in([kept])
    first.record(WithdrawCard(card=card), meeting=meeting)
    moved = second.record(MoveCard(card=card, column=Column.NEXT, key="V"), meeting=meeting)
    first.take_in([moved])

    data = export_script(CASE, first.entries())
    again = _recorded(data)

    assert "writes" in _gestures(data)[-1]
    assert _same(again.board(meeting), first.board(meeting))


def test_a_line_that_is_no_json_is_named() -> None:
    """Half a line is a bad line."""
    session, _, _ = _one_hand()
    lines = export_script(CASE, session.entries()).split(b"\n")
    lines[3] = b'{"meeting":,'

    assert read_script(b"\n".join(lines)).bad_lines == (4,)


def test_an_erased_entry_leaves_its_place_and_no_words() -> None:
    """What was erased does not bring an older wording back in the recorded case either."""
    session, meeting, card = _one_hand()
    *kept, reworded = session.entries(PAIR)
    data = export_script(CASE, [*kept, reworded.without_payload()])

    again = _recorded(data)

    assert "Pæren".encode() not in data
    assert again.board(meeting).card(card) is None


def test_an_edit_of_a_newer_version_passes_through() -> None:
    """It is recorded as it is, folded as nothing and counted."""
    session, meeting, card = _one_hand()
    newest = session.entries(PAIR)[-1]
    edits = [{"tag": "colour_card", "card": card, "colour": "blue"}]
    payload = canonical({"edits": edits, "writes": [1]})
    header = replace(
        newest.header,
        after=(newest.id,),
        number=newest.header.number + 1,
        writer=WriterId("writer-9"),
        writes=(replace(newest.header.writes[0], register="colour", replaces=()),),
        seal=seal_of(bytes(32), payload),
    )
    session.take_in([Entry(header, bytes(32), payload)])

    again = _recorded(export_script(CASE, session.entries()))

    assert session.newer_edits == again.newer_edits == 1
    assert _same(again.board(meeting), session.board(meeting))


def test_a_case_that_is_here_is_not_recorded_again() -> None:
    """A script is a case anew, never more of a case."""
    session, _, _ = _one_hand()
    script = read_script(export_script(CASE, session.entries()))
    desk = fake_desk(owner=KAREN, cases=())
    record_script(script, desk.store, desk.author, desk.clock, desk.chance)

    with pytest.raises(CaseIsHere):
        record_script(script, desk.store, desk.author, desk.clock, desk.chance)


def test_a_script_says_what_it_holds_before_it_is_recorded() -> None:
    """Case, number, name and how many gestures."""
    session, _, _ = _one_hand()

    script = read_script(export_script(CASE, session.entries()))

    assert (script.case, script.number, script.name) == (CASE, "2026-014", "Elias")
    assert (len(script.gestures), script.bad_lines) == (4, ())


@pytest.mark.parametrize(
    ("line", "instead", "bad"),
    [
        (2, {"case": 7}, (2,)),
        (3, {"edits": []}, (3,)),
        (4, [], (4,)),
        (5, {"meeting": "meeting-1", "edits": [{"tag": "colour_card"}]}, (5,)),
        (5, {"meeting": "meeting-1", "edits": [{"tag": "withdraw_card", "card": "card-1"}]}, (5,)),
        (
            5,
            {"meeting": "Meeting 1", "edits": [{"tag": "give_frame", "meeting": "meeting-1", "at": "x"}]},
            (5,),
        ),
        (5, {"writes": [["card-1", "words", [[0, 0]]]], "erased": True}, (5,)),
        (5, {"writes": [["card-1", "words", [[99, 0]]]], "erased": True}, (5,)),
        (5, {"writes": [["card-1", "words", [[1, 0]]]], "erased": True}, (5,)),
        (5, {"writes": 3, "erased": True}, (5,)),
        (5, {"edits": [{"tag": "write_note", "note": "note-1", "text": "hemmeligt"}]}, (5,)),
        (5, {"own": True, "edits": [{"tag": "withdraw_card", "card": "card-1"}]}, (5,)),
    ],
)
def test_a_bad_line_of_a_script_is_named(line: int, instead: Any, bad: Sequence[int]) -> None:
    """Nonsense, a thing that is not there, a note on the shared board: the line is told, nothing recorded."""
    session, _, _ = _one_hand()
    lines = export_script(CASE, session.entries()).split(b"\n")
    lines[line - 1] = canonical(instead) + b","
    desk = fake_desk(owner=KAREN, cases=())

    script = read_script(b"\n".join(lines))

    assert script.bad_lines == bad
    with pytest.raises(BadImport):
        record_script(script, desk.store, desk.author, desk.clock, desk.chance)
    assert desk.store.entries(CASE) == []


@pytest.mark.parametrize("data", [b"", b"{}", b'{"format":"tavle script 1","gestures":[\n]}\n'])
def test_what_is_no_script_is_refused_whole(data: bytes) -> None:
    """An empty or foreign file has a bad line."""
    assert read_script(data).bad_lines != ()
