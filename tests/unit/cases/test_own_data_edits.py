"""What each kind of edit tells of itself where somebody asks what is kept about him."""

import json
from pathlib import Path
from typing import Any

import pytest

from exitdesk.cases import vocabulary
from exitdesk.cases.holding_back import MarkEdit
from exitdesk.cases.own_data import gather
from exitdesk.cases.pieces import texts_of
from exitdesk.journal.entry import ThingId
from exitdesk.sos.bottom_line import BottomLineId
from exitdesk.sos.bottom_line_edits import SetBottomLine, WithdrawBottomLine
from exitdesk.sos.edit import Edit
from tests.fakes.desk import fake_desk
from tests.unit.cases.test_own_data import held

VECTORS = Path(__file__).parents[2] / "vectors"
GOLDEN = [
    json.loads(line) for line in (VECTORS / "edits" / "every_tag.jsonl").read_text("utf-8").splitlines()
]


def test_the_reason_of_a_bottom_line_is_kept_about_whom_it_names() -> None:
    """What is taken away again says of itself what it took."""
    desk = fake_desk(cases=())
    session, meeting = held(desk, "2026-014", "Jonas")
    line = BottomLineId(ThingId("demand-1"))
    said = SetBottomLine(demand=line, what="Flyt", because="Lene bor der", authority="police")
    session.record(said, meeting=meeting)
    session.record(WithdrawBottomLine(demand=line), meeting=meeting)
    (kept,) = gather(desk, "Lene").kept
    assert kept.texts == ("Flyt", "Lene bor der")
    assert kept.stated == (("authority", "police"),)
    taken = gather(desk, "Jonas").kept[-1]
    assert (taken.what, taken.about, taken.stated) == ("withdraw_bottom_line", "Flyt", ())


@pytest.mark.parametrize("golden", GOLDEN, ids=[one["edit"]["tag"] for one in GOLDEN])
def test_whatever_an_edit_says_in_words_is_told_as_words(golden: dict[str, Any]) -> None:
    """A field nobody thought of would be left out of what he is answered."""
    edit = vocabulary.read_edit(golden["edit"])
    assert isinstance(edit, Edit)
    written = [value for value in golden["edit"].values() if isinstance(value, str) and " " in value]
    assert set(written) <= set(texts_of(edit)) or isinstance(edit, MarkEdit)
