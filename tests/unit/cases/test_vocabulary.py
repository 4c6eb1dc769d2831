"""Payloads: every edit that was ever written is read for ever, and what is not ours is refused."""

import json
from pathlib import Path
from typing import Any, get_args

import pytest

from exitdesk.cases import vocabulary
from exitdesk.cases.vocabulary import FromNewer, Said
from exitdesk.journal.entry import Entry, EntryId, Write, WriteId, canonical, read_header
from exitdesk.journal.errors import BrokenEntry
from exitdesk.journal.registers import Absent, Ref
from exitdesk.journal.undo import TakeBack
from exitdesk.sos.card import CardWords, Withdrawn
from exitdesk.sos.edit import Edit
from tests.unit.journal.making import CARD, made, words

VECTORS = Path(__file__).parents[2] / "vectors"
GOLDEN: list[dict[str, Any]] = [
    json.loads(line) for line in (VECTORS / "edits" / "every_tag.jsonl").read_text("utf-8").splitlines()
]
WITHDRAW = {"tag": "withdraw_card", "card": "card-1"}
FIRST = "0" * 64


def entry(payload: object, *writes: Write) -> Entry:
    """Return an entry that carries a payload."""
    return made(writes=writes or (words(),), payload=canonical(payload))


def vector(name: str) -> Entry:
    """Return a stored entry."""
    found = json.loads((VECTORS / "entry" / f"{name}.json").read_text("utf-8"))
    return Entry(
        read_header(found["header"].encode()), bytes.fromhex(found["salt"]), found["payload"].encode()
    )


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda golden: str(golden["edit"]["tag"]))
def test_an_edit_written_long_ago_is_read_as_what_it_was(golden: dict[str, Any]) -> None:
    """The same fields, writes in the same order, the same bytes; printed, it tells none of its words."""
    edit = vocabulary.read_edit(golden["edit"])
    assert isinstance(edit, Edit)
    assert repr(edit) == f"{type(edit).__name__}(tag={edit.tag!r})"
    assert str(edit) == f"tag={edit.tag!r}"
    assert edit.model_dump(mode="json") == golden["edit"]
    assert [[one.thing, one.register, one.over.value] for one in edit.intents()] == golden["writes"]


def test_every_tag_has_a_golden_line_and_no_line_ever_goes() -> None:
    """A new edit gets a line in tests/vectors/edits; a line is never changed and never removed."""
    tags = [golden["edit"]["tag"] for golden in GOLDEN]
    assert set(tags) == vocabulary.known_tags()
    assert len(tags) == len(set(tags)) == 78


def test_every_tag_says_what_its_edit_is_called() -> None:
    """The same words in the code, the way back, the change view and the payload."""
    for golden in GOLDEN:
        edit = vocabulary.read_edit(golden["edit"])
        called = "".join(part.capitalize() for part in edit.tag.split("_"))
        assert type(edit).__name__ == called


def test_what_cannot_be_taken_back_is_a_short_list() -> None:
    """Opening, starting, showing and handing out."""
    kinds = get_args(get_args(vocabulary.AnyEdit)[0])
    final = {kind.model_fields["tag"].default for kind in kinds if not kind.undoable}
    final_ones = {
        "open_case",
        "start_meeting",
        "reveal_numbers",
        "issue_copy",
        "issue_document",
        "keep_photo",
        "record_exchange",
    }
    assert final == final_ones


def test_stored_entries_say_what_they_said() -> None:
    """A kept card, an undo by reference, an own note."""
    kept = vocabulary.read(vector("keep_card"))
    assert kept.values[0] == CardWords("De ringer om natten", kept.values[0].speaker, True)
    taken = vocabulary.read(vector("take_back"))
    first, reworded = vector("keep_card").id, vector("reword_card").id
    assert taken.take_back == TakeBack(reworded, False, (WriteId(first, 0),))
    assert (taken.values, taken.edits) == ((Ref(WriteId(first, 0)),), ())
    assert vocabulary.values(vector("own_note")) == ["Spørg til søvnen"]


def test_an_edit_of_a_newer_version_is_kept_and_those_beside_it_are_read() -> None:
    """It keeps its place among the writes by the number of writes it says it made."""
    said = vocabulary.read(vector("newer_edit"))
    assert said.edits[1] == FromNewer("keep_drawing")
    assert said.values == (Withdrawn(), Absent.UNKNOWN, Absent.UNKNOWN)


def test_an_erased_entry_says_nothing() -> None:
    """Each of its writes is there and is empty."""
    gone = vector("keep_card").without_payload()
    assert vocabulary.read(gone) == Said(values=(Absent.ERASED,) * 4)


@pytest.mark.parametrize(
    "payload",
    [
        b"",
        b"{",
        b"7",
        b"[]",
        b'"edits"',
        b"[" * 100_000,
        b"\xff",
        canonical({}),
        canonical({"edits": [WITHDRAW]}),
        canonical({"edits": [WITHDRAW], "writes": [1], "more": 1}),
        canonical({"edits": [WITHDRAW], "writes": []}),
        canonical({"edits": [WITHDRAW], "writes": [2]}),
        canonical({"edits": [WITHDRAW], "writes": ["1"]}),
        canonical({"edits": [WITHDRAW], "writes": [True]}),
        canonical({"edits": [WITHDRAW], "writes": [1.0]}),
        canonical({"edits": [WITHDRAW], "writes": 1}),
        canonical({"edits": 7, "writes": [1]}),
        canonical({"edits": [7], "writes": [1]}),
        canonical({"edits": [{"card": "card-1"}], "writes": [1]}),
        canonical({"edits": [WITHDRAW | {"card": "card-2"}], "writes": [1]}),
        canonical({"edits": [WITHDRAW | {"why": "x"}], "writes": [1]}),
        canonical({"edits": [{"tag": "reveal_numbers", "scale": "scale-1"}], "writes": [1]}),
        canonical({"edits": [{"tag": "newer"}], "writes": [0]}),
        canonical({"edits": [{"tag": "newer"}], "writes": [2]}),
        canonical({"edits": [{"tag": "newer"}, {"tag": "newer"}], "writes": [-1, 2]}),
        canonical({"take_back": None}),
        canonical({"take_back": {"of": FIRST, "redo": False}}),
        canonical({"take_back": {"of": FIRST, "redo": False, "brings": []}}),
        canonical({"take_back": {"of": FIRST, "redo": 0, "brings": [None]}}),
        canonical({"take_back": {"of": "x", "redo": False, "brings": [None]}}),
        canonical({"take_back": {"of": 7, "redo": False, "brings": [None]}}),
        canonical({"take_back": {"of": FIRST, "redo": False, "brings": [[]]}}),
        canonical({"take_back": {"of": FIRST, "redo": False, "brings": [[FIRST]]}}),
        canonical({"take_back": {"of": FIRST, "redo": False, "brings": [[FIRST, -1]]}}),
        canonical({"take_back": {"of": FIRST, "redo": False, "brings": [["x", 0]]}}),
    ],
)
def test_a_payload_that_does_not_fit_its_header_is_broken(payload: bytes) -> None:
    """Nothing is coerced and nothing escapes as another error."""
    with pytest.raises(BrokenEntry):
        vocabulary.read(made(writes=(words(),), payload=payload))


def test_what_is_written_is_read_back() -> None:
    """Edits, and an undo of something that is not in the file."""
    edit = vocabulary.read_edit(WITHDRAW)
    assert isinstance(edit, Edit)
    payload = vocabulary.encode([edit])
    assert vocabulary.read(made(writes=(Write(CARD, "words"),), payload=payload)).edits == (edit,)
    back = TakeBack(EntryId(""), True, (None,))
    assert (
        vocabulary.read(made(writes=(words(),), payload=vocabulary.encode_take_back(back))).take_back == back
    )
