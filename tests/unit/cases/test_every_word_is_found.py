"""Whatever can be written in free words is found by the name of whoever it names, in every edit there is.

A field is free where a name fits into it: nobody lists them, so that a new edit or a new field is asked too.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest

from exitdesk.cases import vocabulary
from exitdesk.cases.case_edits import CaseEdit, LiftHold
from exitdesk.cases.case_state import Scope
from exitdesk.cases.erasing import OnePerson
from exitdesk.cases.holding_back import OwnEdit
from exitdesk.cases.mentions import mentions_of
from exitdesk.cases.own_data import gather
from exitdesk.journal.entry import PAIR, PersonId, ThingId
from exitdesk.journal.errors import BrokenEntry
from exitdesk.sos.circles import PersonKind
from exitdesk.sos.edit import Edit
from exitdesk.sos.edits import PeopleEdit
from exitdesk.sos.people_edits import IntroducePerson
from exitdesk.sos.writes import writes_of
from tests.unit.cases.test_erasing import Room

NAME: Final = "Yrsa Qvist"
YRSA = PersonId(ThingId("person-yrsa"))
EDITS: list[dict[str, Any]] = [
    json.loads(line)["edit"]
    for line in (Path(__file__).parents[2] / "vectors" / "edits" / "every_tag.jsonl")
    .read_text("utf-8")
    .splitlines()
]
_FACT = "the case's own, and its last word: it can be said anew, and goes with the whole case"
_WORKED = "who worked the case is the authorities' own record, and goes with the whole case"
_NAMED = "the name given to somebody is his, and mentions nobody"
_MARK = "why something is held back is told to nobody who asks: it would tell what is held back"
NOT_ERASED_BY_NAME: Final = {
    ("open_case", "name"): _FACT,
    ("open_case", "number"): _FACT,
    ("rename_case", "name"): _FACT,
    ("number_case", "number"): _FACT,
    ("put_on_case", "name"): _WORKED,
    ("put_on_case", "role"): _WORKED,
    ("record_consent", "worker"): _WORKED,
    ("introduce_person", "name"): _NAMED,
}
NOT_TOLD: Final = {("hold_back", "asked"): _MARK, ("hold_back", "why"): _MARK, ("give_out", "asked"): _MARK}


@cache
def free_fields() -> list[tuple[str, str]]:
    """Return tag and field wherever a name can be written, as a text or among texts."""
    found = []
    for fields in EDITS:
        kind = type(vocabulary.read_edit(fields))
        assert issubclass(kind, Edit)
        found += [(fields["tag"], one) for one in kind.model_fields if _planted(fields, one) is not None]
    return found


def _planted(fields: dict[str, Any], field: str) -> Edit | None:
    """Return an edit with the name in one field, None where none fits there."""
    for value in (f"spørg {NAME} om det", NAME, [NAME], {"name": NAME}):
        try:
            edit = vocabulary.read_edit(fields | {field: value})
        except BrokenEntry:
            continue
        if isinstance(edit, Edit) and NAME in edit.model_dump_json():
            return edit
    return None


def _room_saying(tag: str, field: str) -> tuple[Room, Edit]:
    """Return a case of which one entry names her in one field, and in no other."""
    room = Room()
    introduced = IntroducePerson(person=YRSA, name=NAME, kind=PersonKind.NETWORK)
    room.session.record(introduced, meeting=room.meeting)
    fields = next(one for one in EDITS if one["tag"] == tag)
    if "case" in fields:
        fields = fields | {"case": room.session.case}
    edit = _planted(fields, field)
    assert edit is not None
    stream = room.session.own if isinstance(edit, OwnEdit) else PAIR
    scope = Scope(stream, None if isinstance(edit, CaseEdit) else room.meeting)
    room.session.say_again(scope, writes_of(room.session.registers(scope), [edit]), [edit])
    for hold in room.session.file().holds:
        assert hold.id is not None
        room.session.record(LiftHold(case=room.session.case, hold=hold.id))
    return room, edit


def test_the_fields_are_those_that_take_words() -> None:
    """Some that everybody knows of; and a field on a list that is free no more stands there for nothing."""
    fields = free_fields()
    assert {("keep_card", "text"), ("hold_erasing", "note"), ("record_exchange", "reason")} <= set(fields)
    assert len({tag for tag, _ in fields}) > 30
    assert {*NOT_ERASED_BY_NAME, *NOT_TOLD} <= set(fields)


@pytest.mark.parametrize(("tag", "field"), free_fields())
def test_whoever_is_named_in_any_field_is_told_so_when_asking(tag: str, field: str) -> None:
    """What is kept about her holds the piece that says her name."""
    room, _ = _room_saying(tag, field)
    told = [one.what for one in gather(room.desk, NAME).kept].count(tag)
    introduced = tag == IntroducePerson.model_fields["tag"].default
    assert (told > introduced) is ((tag, field) not in NOT_TOLD)


@pytest.mark.parametrize(("tag", "field"), free_fields())
def test_whoever_is_named_in_any_field_can_be_erased_there(tag: str, field: str) -> None:
    """It is among her mentions, in words; ticked, no payload says her name any more."""
    room, edit = _room_saying(tag, field)
    found = mentions_of(room.now(), YRSA)
    if (tag, field) in NOT_ERASED_BY_NAME:
        assert found == []
        return
    cells = {(one.thing, one.register) for one in edit.intents()}
    assert found
    assert {(one.cell.thing, one.cell.register) for one in found} <= cells
    assert all(one.text for one in found)
    assert {one.at_another for one in found} == {isinstance(edit, PeopleEdit)}
    room.plan_and_erase(OnePerson(YRSA), found)
    assert NAME.split()[0].encode() not in room.everything_said()
