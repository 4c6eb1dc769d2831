"""What an erased entry also said is said again exactly: the same value in the same place and no more."""

import json
from pathlib import Path
from typing import Any

import pytest

from exitdesk.cases import vocabulary
from exitdesk.cases.saying_again import edit_saying
from exitdesk.journal.entry import CaseId, ThingId
from exitdesk.sos.card import MergedInto, Withdrawn
from exitdesk.sos.edit import Edit

VECTORS = Path(__file__).parents[2] / "vectors"
LINES = [json.loads(line) for line in (VECTORS / "edits" / "every_tag.jsonl").read_text("utf-8").splitlines()]
EDITS = [edit for line in LINES if isinstance(edit := vocabulary.read_edit(line["edit"]), Edit)]
WRITES = [
    pytest.param(edit, nth, id=f"{edit.tag} {nth}") for edit in EDITS for nth in range(len(edit.intents()))
]
ONLY_WITH_THE_CASE = {"participant", "opened"}


@pytest.mark.parametrize(("edit", "nth"), WRITES)
def test_every_value_can_be_said_again_alone(edit: Edit, nth: int) -> None:
    """Every write of every edit there is; a merged card is withdrawn, and two go with the case alone."""
    thing, register, value, _ = edit.intents()[nth]
    case = CaseId("case-01")
    if register in ONLY_WITH_THE_CASE:
        with pytest.raises(LookupError):
            edit_saying(case, thing, register, value)
        return
    (said,) = edit_saying(case, thing, register, value).intents()
    expected: Any = Withdrawn() if isinstance(value, MergedInto) else value
    assert (said.thing, said.register, said.value) == (thing, register, expected)


def test_what_no_edit_says_alone_is_a_bug_and_no_silence() -> None:
    """An unknown register raises."""
    with pytest.raises(LookupError):
        edit_saying(CaseId("case-01"), ThingId("card-1"), "colour", "red")
