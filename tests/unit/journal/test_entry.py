"""Entries: one header has one id for ever, and what was erased leaves nothing to guess from."""

import json
from pathlib import Path
from typing import Any

import pytest

from exitdesk.journal.entry import (
    FORMAT,
    MAX_PAYLOAD_BYTES,
    PAIR,
    Entry,
    PersonId,
    Stream,
    ThingId,
    Write,
    canonical,
    is_own,
    new_id,
    own_stream,
    read_header,
    seal_of,
)
from exitdesk.journal.errors import BrokenEntry, NewerEntryFormat
from tests.unit.journal.making import CARD, made, words

VECTORS = Path(__file__).parents[2] / "vectors" / "entry"
KNOWN: list[dict[str, Any]] = [json.loads(path.read_text("utf-8")) for path in sorted(VECTORS.glob("*.json"))]


def changed(**fields: object) -> bytes:
    """Return the canonical bytes of a good header with fields put in its place."""
    return canonical(json.loads(made(writes=(words(),)).header.to_bytes()) | fields)


@pytest.mark.parametrize("known", KNOWN, ids=lambda known: str(known["what"]))
def test_an_entry_written_long_ago_is_the_same_entry_today(known: dict[str, Any]) -> None:
    """The header's bytes, its id and the seal are what they were: the format never drifts."""
    data = known["header"].encode("utf-8")
    header = read_header(data)
    salt = None if known["salt"] is None else bytes.fromhex(known["salt"])
    payload = None if known["payload"] is None else known["payload"].encode("utf-8")
    entry = Entry(header, salt, payload)
    assert header.to_bytes() == data
    assert entry.id == known["id"]
    assert entry.order == (header.number, header.writer, known["id"])
    assert payload is None or canonical(json.loads(payload)) == payload


def test_every_kind_of_entry_has_a_vector() -> None:
    """Kept, reworded, taken back, own, erased, newer."""
    assert len(KNOWN) == 7


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b'"header"',
        b"[" * 100_000,
        b"\xff\xfe",
        changed(extra=1),
        changed(case="Case 1"),
        changed(case="case-" + "1" * 100),
        changed(stream="all"),
        changed(stream="own.person-1/../x"),
        changed(meeting="meeting 1"),
        changed(meeting=1),
        changed(number=0),
        changed(number=1 << 53),
        changed(number=True),
        changed(number=1.0),
        changed(number="1"),
        changed(writer=""),
        changed(at=""),
        changed(at="2026-11-21T13:00:00"),
        changed(at="2026-13-21T13:00:00Z"),
        changed(at=None),
        changed(by="Karen"),
        changed(seal="00"),
        changed(seal="G" * 64),
        changed(after=["0" * 64, "0" * 64]),
        changed(after=["1" * 64, "0" * 64]),
        changed(after=["x"]),
        changed(after=None),
        changed(writes=[["card-1", "words"]]),
        changed(writes=[["card-1", "Words", []]]),
        changed(writes=[["card-1", "words", [["0" * 64, -1]]]]),
        changed(writes=[["card-1", "words", [["0" * 64, True]]]]),
        changed(writes=[["card-1", "words", [["0" * 64, 0], ["0" * 64, 0]]]]),
        changed(writes=[["card-1", "words", [["1" * 64, 0], ["0" * 64, 0]]]]),
        changed(writes=7),
        changed(format=0),
        changed(format="1"),
        made().header.to_bytes() + b"\n",
        made().header.to_bytes().replace(b'"number":1', b'"number": 1'),
        made().header.to_bytes().replace(b"+01:00", b"+01:00\\ud800"),
    ],
)
def test_a_header_that_is_not_exactly_one_of_ours_is_broken(data: bytes) -> None:
    """Nothing is coerced, and only the one canonical encoding is read, so one header has one id."""
    with pytest.raises(BrokenEntry):
        read_header(data)


def test_a_header_of_a_newer_format_says_so() -> None:
    """It is not damaged: this version is too old for it."""
    with pytest.raises(NewerEntryFormat):
        read_header(changed(format=FORMAT + 1))


def test_an_entry_whose_payload_was_changed_is_broken() -> None:
    """One letter more and the seal does not fit."""
    entry = made(payload=b"ja")
    with pytest.raises(BrokenEntry):
        Entry(entry.header, entry.salt, b"nej")


def test_payload_and_random_bytes_come_and_go_together() -> None:
    """Random bytes that outlive the payload would let a short word be guessed from the seal."""
    entry = made()
    for salt, payload in ((entry.salt, None), (None, entry.payload), (b"short", entry.payload)):
        with pytest.raises(BrokenEntry):
            Entry(entry.header, salt, payload)


def test_a_payload_has_a_largest_size() -> None:
    """A crafted entry cannot fill the memory."""
    with pytest.raises(BrokenEntry):
        made(payload=b"x" * (MAX_PAYLOAD_BYTES + 1))
    assert made(payload=b"x" * MAX_PAYLOAD_BYTES).payload


def test_an_erased_entry_keeps_its_header_and_its_id() -> None:
    """What came after it still stands on it."""
    entry = made(payload=b"navn")
    erased = entry.without_payload()
    assert erased.erased
    assert not entry.erased
    assert (erased.id, erased.header, erased.salt, erased.payload) == (entry.id, entry.header, None, None)


def test_the_same_short_word_never_has_the_same_seal() -> None:
    """Equal words of two entries cannot be told to be equal."""
    assert seal_of(bytes(32), b"nej") != seal_of(bytes(31) + b"\x01", b"nej")


def test_an_entry_in_a_log_line_shows_no_words() -> None:
    """Not even by mistake."""
    assert repr(made(payload=b"Jonas")) == f"Entry({made(payload=b'Jonas').id[:8]})"


def test_own_streams_are_told_from_the_pairs() -> None:
    """Whatever follows `own.` never leaves."""
    assert is_own(own_stream(PersonId(ThingId("person-1"))))
    assert is_own(Stream("own"))
    assert not is_own(PAIR)


def test_a_new_id_is_a_kind_and_96_random_bits() -> None:
    """The kind is read again from the id."""
    assert new_id("card", lambda size: b"\xab" * size) == "card-" + "ab" * 12


def test_a_number_that_is_no_number_is_never_written() -> None:
    """NaN has no JSON."""
    with pytest.raises(ValueError, match="Out of range"):
        canonical(float("nan"))


def test_a_write_names_thing_register_and_what_it_replaces() -> None:
    """The header says what changed without saying what was said."""
    first = made(writes=(words(),))
    again = made(first, writes=(words(first),))
    assert read_header(again.header.to_bytes()).writes == (Write(CARD, "words", ((first.id, 0),)),)  # type: ignore[arg-type]
