"""Every edit there is, and how an entry's payload says them. Here, and only here, payloads are read.

A payload is JSON: ``{"edits": [...], "writes": [n, ...]}`` (how many writes each edit made) or
``{"take_back": {...}}``. An edit with an unknown tag was written by a newer version: it is kept, folded as
nothing and counted. See docs/vault-format.md.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, TypeAlias, get_args

from pydantic import Field, TypeAdapter

from exitdesk.cases.assessment_edits import AssessmentEdit
from exitdesk.cases.case_edits import CaseEdit
from exitdesk.cases.holding_back import MarkEdit
from exitdesk.journal.entry import Entry, EntryId, WriteId, canonical
from exitdesk.journal.errors import BrokenEntry
from exitdesk.journal.registers import Absent
from exitdesk.journal.undo import TakeBack
from exitdesk.sos.edit import Edit
from exitdesk.sos.edits import BoardEdit
from exitdesk.sos.errors import EditRefused

_ENTRY = re.compile(r"[0-9a-f]{64}")

AnyEdit: TypeAlias = Annotated[BoardEdit | CaseEdit | MarkEdit | AssessmentEdit, Field(discriminator="tag")]


@dataclass(frozen=True, slots=True)
class FromNewer:
    """An edit of a newer version: known by its tag only."""

    tag: str


@dataclass(frozen=True, slots=True)
class Said:
    """What an entry's payload says: edits, or that another entry is taken back. Erased: neither.

    `values` has one for each of the entry's writes.
    """

    edits: tuple[Edit | FromNewer, ...] = ()
    take_back: TakeBack | None = None
    values: tuple[Any, ...] = ()


@cache
def _adapter() -> TypeAdapter[Any]:
    return TypeAdapter(AnyEdit)


@cache
def known_tags() -> frozenset[str]:
    """Return the tag of every edit this version knows."""
    kinds = get_args(BoardEdit | CaseEdit | MarkEdit | AssessmentEdit)
    return frozenset(kind.model_fields["tag"].default for kind in kinds)


def encode(edits: Sequence[Edit]) -> bytes:
    """Return the payload that says `edits`."""
    return canonical(
        {
            "edits": [edit.model_dump(mode="json", exclude_defaults=False) for edit in edits],
            "writes": [len(edit.intents()) for edit in edits],
        }
    )


def encode_take_back(take_back: TakeBack) -> bytes:
    """Return the payload of an undo or redo entry."""
    brings = [None if write is None else [write.entry, write.nth] for write in take_back.brings]
    return canonical({"take_back": {"of": take_back.of, "redo": take_back.redo, "brings": brings}})


def read(entry: Entry) -> Said:
    """Return what an entry says; raises BrokenEntry where its payload does not fit its header."""
    writes = entry.header.writes
    if entry.payload is None:
        return Said(values=(Absent.ERASED,) * len(writes))
    try:
        payload = json.loads(entry.payload)
        if set(payload) == {"take_back"}:
            take_back = _take_back(payload["take_back"])
            if len(take_back.brings) == len(writes):
                return Said(take_back=take_back, values=tuple(take_back.values()))
        elif set(payload) == {"edits", "writes"}:
            edits = tuple(read_edit(fields) for fields in payload["edits"])
            return Said(edits, values=_values(entry, edits, payload["writes"]))
    except (ValueError, LookupError, TypeError, RecursionError):
        pass
    raise BrokenEntry("payload")


def values(entry: Entry) -> list[Any]:
    """Return one value for each write of an entry, in order; raises BrokenEntry."""
    return list(read(entry).values)


def edit_of_write(entry: Entry, nth: int) -> int:
    """Return which edit (from 0) of an entry that says edits made its nth write."""
    counts: list[int] = json.loads(entry.payload or b"")["writes"]
    return next(at for at, _ in enumerate(counts) if nth < sum(counts[: at + 1]))


def read_edit(fields: object) -> Edit | FromNewer:
    """Read one edit from JSON fields; raises BrokenEntry."""
    if not isinstance(fields, dict) or not isinstance(fields.get("tag"), str):
        raise BrokenEntry("edit")
    if fields["tag"] not in known_tags():
        return FromNewer(fields["tag"][:80])
    try:
        edit: Edit = _adapter().validate_python(fields)
    except EditRefused:
        raise BrokenEntry("edit") from None
    return edit


def gesture_tag(tags: Sequence[str]) -> str:
    """Return what a gesture of edits with these tags is called: by its first, or `split_card` for a split."""
    return "split_card" if tags[0] == "reword_card" and "keep_card" in tags else tags[0]


def _values(entry: Entry, edits: Sequence[Edit | FromNewer], counts: Sequence[object]) -> tuple[Any, ...]:
    writes = entry.header.writes
    found: list[Any] = []
    for edit, counted in zip(edits, counts, strict=True):
        count = _whole(counted)
        if isinstance(edit, FromNewer):
            found += [Absent.UNKNOWN] * count
            continue
        intents = edit.intents()
        made = writes[len(found) : len(found) + count]
        asked = [(one.thing, one.register) for one in intents]
        if count != len(asked) or asked != [(one.thing, one.register) for one in made]:
            raise BrokenEntry("writes")
        found += [one.value for one in intents]
    if len(found) != len(writes):
        raise BrokenEntry("writes")
    return tuple(found)


def _take_back(fields: Any) -> TakeBack:
    if set(fields) != {"of", "redo", "brings"} or type(fields["redo"]) is not bool:
        raise ValueError
    brings = tuple(
        None if one is None else WriteId(_entry_id(one[0]), _whole(one[1])) for one in fields["brings"]
    )
    of = EntryId("") if fields["of"] == "" else _entry_id(fields["of"])
    return TakeBack(of, fields["redo"], brings)


def _entry_id(value: object) -> EntryId:
    if not isinstance(value, str) or not _ENTRY.fullmatch(value):
        raise ValueError
    return EntryId(value)


def _whole(value: object) -> int:
    if type(value) is not int or not 0 <= value < 1 << 20:
        raise ValueError
    return value
