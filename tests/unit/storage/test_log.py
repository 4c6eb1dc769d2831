"""The chain of the log: each row stands on all before it."""

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from exitdesk.storage.log import LogHead, LogRow, RowKind, empty_log, first_break, next_row

VAULT = bytes(16)


def _rows(subjects: list[bytes]) -> list[LogRow]:
    head, rows = empty_log(VAULT), []
    for subject in subjects:
        rows.append(next_row(head, RowKind.OWN, subject))
        head = LogHead(rows[-1].number, rows[-1].hash)
    return rows


def test_the_first_row_is_as_written_down() -> None:
    """A known answer, computed by hand from docs/vault-format.md."""
    start = hashlib.sha256(b"tavle 1 log" + VAULT).digest()
    row_hash = hashlib.sha256(b"own\0subject").digest()

    row = next_row(empty_log(VAULT), RowKind.OWN, b"subject")

    assert row == LogRow(1, "own", row_hash, hashlib.sha256(start + row_hash).digest())
    assert row.hash.hex() == "585e794f6fa1a2989e6a9ca71b2277e983a59aefb239cb001f57483691e352e1"


def test_a_row_shows_no_hash() -> None:
    """What is printed of a row or a head is its number and kind."""
    (row,) = _rows([b"subject"])

    assert repr(row) == "LogRow(number=1, kind='own')"
    assert repr(LogHead(1, row.hash)) == "LogHead(number=1)"


@given(st.lists(st.binary(max_size=8), max_size=20))
def test_an_untouched_log_has_no_break(subjects: list[bytes]) -> None:
    """Whatever was appended follows from its beginning."""
    assert first_break(empty_log(VAULT), _rows(subjects)) is None


@given(st.lists(st.binary(max_size=8), min_size=2, max_size=20), st.data())
def test_a_row_taken_out_or_changed_breaks_the_log_there(subjects: list[bytes], data: st.DataObject) -> None:
    """A missing, a changed and two exchanged rows are each named by the first number that is wrong."""
    rows = _rows(subjects)
    at = data.draw(st.integers(0, len(rows) - 2))

    missing = rows[:at] + rows[at + 1 :]
    changed = [*rows[:at], LogRow(at + 1, "own", bytes(32), rows[at].hash), *rows[at + 1 :]]
    exchanged = [*rows[:at], rows[at + 1], rows[at], *rows[at + 2 :]]

    for broken in (missing, changed, exchanged):
        assert first_break(empty_log(VAULT), broken) == at + 1
