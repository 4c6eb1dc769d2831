"""Every edit there is, and how an entry's payload says them. Here, and only here, payloads are read.

A payload is JSON: ``{"edits": [...], "writes": [n, ...]}`` (how many writes each edit made) or
``{"take_back": {...}}``. An edit with an unknown tag was written by a newer version: it is kept, folded as
nothing and counted. See docs/vault-format.md.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, TypeAlias

from pydantic import Field, TypeAdapter, ValidationError

from exitdesk.cases.case_edits import CaseEdit
from exitdesk.journal.entry import Entry, EntryId, WriteId, canonical
from exitdesk.journal.errors import BrokenEntry
from exitdesk.journal.registers import Absent
from exitdesk.journal.undo import TakeBack
from exitdesk.sos.edit import Edit
from exitdesk.sos.edits import BoardEdit

AnyEdit: TypeAlias = Annotated[BoardEdit | CaseEdit, Field(discriminator="tag")]


@dataclass(frozen=True, slots=True)
class FromNewer:
    """An edit of a newer version: known by its tag only."""

    tag: str


@dataclass(frozen=True, slots=True)
class Said:
    """What an entry's payload says: edits, or that another entry is taken back. Erased: neither."""

    edits: tuple[Edit | FromNewer, ...] = ()
    take_back: TakeBack | None = None


@cache
def _adapter() -> TypeAdapter[Any]:
    return TypeAdapter(AnyEdit)


@cache
def known_tags() -> frozenset[str]:
    """Return the tag of every edit this version knows."""
    schema = _adapter().json_schema()
    return frozenset(schema["discriminator"]["mapping"])


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
    return _read(entry)[0]


def values(entry: Entry) -> list[Any]:
    """Return one value for each write of an entry, in order; raises BrokenEntry."""
    return _read(entry)[1]


def read_edit(fields: object) -> Edit | FromNewer:
    """Read one edit from JSON fields; raises BrokenEntry."""
    if not isinstance(fields, dict) or not isinstance(fields.get("tag"), str):
        raise BrokenEntry("edit")
    if fields["tag"] not in known_tags():
        return FromNewer(fields["tag"][:80])
    try:
        edit: Edit = _adapter().validate_python(fields)
    except ValidationError:
        raise BrokenEntry("edit") from None
    return edit


def _read(entry: Entry) -> tuple[Said, list[Any]]:
    writes = entry.header.writes
    if entry.payload is None:
        return Said(), [Absent.ERASED] * len(writes)
    try:
        payload = json.loads(entry.payload)
        if "take_back" in payload:
            take_back = _take_back(payload["take_back"])
            if len(take_back.brings) != len(writes):
                raise BrokenEntry("writes")
            return Said(take_back=take_back), list(take_back.values())
        edits = tuple(read_edit(fields) for fields in payload["edits"])
        counts = [int(count) for count in payload["writes"]]
    except (ValueError, KeyError, TypeError, RecursionError):
        raise BrokenEntry("payload") from None
    return Said(edits), _values(entry, edits, counts)


def _values(entry: Entry, edits: Sequence[Edit | FromNewer], counts: Sequence[int]) -> list[Any]:
    writes = entry.header.writes
    if len(counts) != len(edits) or sum(counts) != len(writes):
        raise BrokenEntry("writes")
    found: list[Any] = []
    for edit, count in zip(edits, counts, strict=True):
        if isinstance(edit, FromNewer):
            found += [Absent.UNKNOWN] * count
            continue
        intents = edit.intents()
        made = writes[len(found) : len(found) + count]
        if [(one.thing, one.register) for one in intents] != [(w.thing, w.register) for w in made]:
            raise BrokenEntry("writes")
        found += [one.value for one in intents]
    return found


def _take_back(fields: Any) -> TakeBack:
    brings = tuple(
        None if one is None else WriteId(EntryId(str(one[0])), int(one[1])) for one in fields["brings"]
    )
    return TakeBack(EntryId(str(fields["of"])), bool(fields["redo"]), brings)
