"""The journal on disk: once by id, marked before it is acknowledged, and proving itself when it is read."""

import errno
import hashlib
import os
import resource
from pathlib import Path

import pytest

from exitdesk.cases.errors import DiskFull, NotSaved
from exitdesk.cases.ports import Blob
from exitdesk.cases.session import CaseSession
from exitdesk.journal.entry import Entry, MeetingId
from exitdesk.storage.errors import VaultDamaged
from exitdesk.storage.log import LogHead
from exitdesk.storage.mark import MarkFile
from exitdesk.storage.vault import Vault
from tests.storage.places import Place, bytes_in_use, keep_card, open_case_with_meeting


def _unsaved(vault: Vault, session: CaseSession, meeting: MeetingId, text: str) -> Entry:
    """Return an entry of a card that was made and not written down."""
    apart = CaseSession(
        session.case,
        session.author,
        session.entries(),
        lambda _entry, _row, _blobs: None,
        session.now,
        os.urandom,
    )
    entry, _ = keep_card(apart, meeting, text)
    assert not vault.journal.has(entry.id)
    return entry


def test_an_entry_is_written_once(place: Place) -> None:
    """A second append of the same entry changes nothing, not even the log."""
    vault = place.create()
    session, meeting = open_case_with_meeting(vault)
    entry, _ = keep_card(session, meeting, "kort")
    before = vault.high_water()

    vault.journal.append(entry, session.row())

    assert vault.high_water() == before
    assert vault.journal.entries(session.case).count(entry) == 1


def test_the_mark_is_written_after_the_commit_and_before_the_acknowledgement(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the mark is written the entry is on the disk; when append returns the mark says so."""
    vault = place.create()
    session, meeting = open_case_with_meeting(vault)
    entry = _unsaved(vault, session, meeting, "kort")
    there: list[bool] = []
    write = MarkFile.write

    def watched(mark: MarkFile, head: LogHead) -> None:
        there.append(vault.journal.has(entry.id))
        write(mark, head)

    monkeypatch.setattr(MarkFile, "write", watched)
    vault.journal.append(entry, session.row())
    marked = vault._database._mark.last

    assert there == [True]
    assert marked is not None
    assert marked.head == vault.high_water()


def test_an_entry_whose_mark_failed_is_not_acknowledged(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk refuses the mark: NotSaved. Tried again, the entry is found by its id and marked."""
    vault = place.create()
    session, meeting = open_case_with_meeting(vault)
    entry = _unsaved(vault, session, meeting, "kort")

    def refuse(_descriptor: int) -> None:
        raise OSError(errno.EIO, "input/output error")

    with monkeypatch.context() as broken:
        broken.setattr(os, "fdatasync", refuse)
        with pytest.raises(NotSaved):
            vault.journal.append(entry, session.row())
    vault.journal.append(entry, session.row())
    marked = vault._database._mark.last

    assert vault.journal.entries(session.case).count(entry) == 1
    assert marked is not None
    assert marked.head == vault.high_water()


def test_an_error_after_the_commit_does_not_write_twice(place: Place) -> None:
    """The database says that it failed after it had committed: the entry is looked for, and is there."""
    vault = place.create()
    session, meeting = open_case_with_meeting(vault)
    entry = _unsaved(vault, session, meeting, "kort")
    database = vault._database
    database._writer = _FailsAfterCommit(database._writer)

    vault.journal.append(entry, session.row())

    assert vault.journal.entries(session.case).count(entry) == 1
    assert database._mark.last is not None
    assert database._mark.last.head == vault.high_water()


class _FailsAfterCommit:
    """A connection whose disk reports an error once the commit is done."""

    def __init__(self, connection: object) -> None:
        self._connection = connection

    def execute(self, statement: str, values: object = ()) -> object:
        """Run a statement; after a commit, fail as SQLCipher does."""
        execute = self._connection.execute  # type: ignore[attr-defined]
        found = execute(statement, values)
        if statement == "COMMIT":
            from exitdesk.storage.connection import DatabaseError

            refusal = DatabaseError("disk I/O error")
            refusal.sqlite_errorcode = 10 | 4 << 8  # type: ignore[attr-defined]
            raise refusal
        return found

    def executemany(self, statement: str, rows: object) -> object:
        """Run a statement once a row."""
        return self._connection.executemany(statement, rows)  # type: ignore[attr-defined]

    def close(self) -> None:
        """Close the connection underneath."""
        self._connection.close()  # type: ignore[attr-defined]


def test_a_full_disk_is_said_to_be_full_and_survived(place: Place) -> None:
    """No page is left: DiskFull, nothing half-written; with room again the same entry goes in."""
    vault = place.create()
    session, meeting = open_case_with_meeting(vault)
    entry = _unsaved(vault, session, meeting, "k" * 3900)
    before = vault.high_water()
    connection = vault._database._open_writer()
    connection.execute("PRAGMA max_page_count = 1").fetchall()

    with pytest.raises(DiskFull) as raised:
        vault.settings.set("fill", "x" * 100_000)

    assert raised.value.__context__ is None
    assert vault.high_water() == before
    vault.journal.append(entry, session.row())
    assert vault.journal.has(entry.id)


def test_a_disk_that_stops_taking_bytes_loses_nothing(place: Place) -> None:
    """Writes refused by the system in the middle of a transaction: NotSaved, then saved, once."""
    vault = place.create()
    session, meeting = open_case_with_meeting(vault)
    entry = _unsaved(vault, session, meeting, "kort")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_in_use(place.wal) + 5000, hard))
    try:
        with pytest.raises(NotSaved):
            vault.journal.append(entry, session.row())
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    vault.journal.append(entry, session.row())

    assert vault.journal.entries(session.case) == [*session.entries(), entry]


def test_received_entries_are_counted_once(place: Place, tmp_path: Path) -> None:
    """What is here already is not new, and keeps its place."""
    vault = place.create()
    session, meeting = open_case_with_meeting(vault)
    keep_card(session, meeting, "kort")
    other = Place(tmp_path / "other").create()

    first = other.journal.receive(session.entries(), [session.row()])
    again = other.journal.receive(session.entries(), [session.row()])

    assert (first, again) == (len(session.entries()), 0)
    assert other.journal.entries(session.case) == session.entries()
    assert other.index.row(session.case) == session.row()
    other.close()


def test_a_paper_is_kept_with_its_entry(place: Place) -> None:
    """The bytes come back by their hash; unknown ones are not there."""
    vault = place.create()
    session, meeting = open_case_with_meeting(vault)
    entry = _unsaved(vault, session, meeting, "kort")
    blob = Blob(hashlib.sha256(b"papir").hexdigest(), "pdf", b"papir")

    vault.journal.append(entry, session.row(), [blob])

    assert vault.journal.blob(blob.sha256) == b"papir"
    assert vault.journal.blob("0" * 64) is None


def test_a_paper_under_a_wrong_hash_is_refused_with_its_entry(place: Place) -> None:
    """A blob that is not what it says takes the whole entry back."""
    vault = place.create()
    session, meeting = open_case_with_meeting(vault)
    entry = _unsaved(vault, session, meeting, "kort")

    with pytest.raises(ValueError, match="named by its bytes"):
        vault.journal.append(entry, session.row(), [Blob("0" * 64, "pdf", b"papir")])

    assert not vault.journal.has(entry.id)


def test_a_paper_that_has_changed_is_damage(place: Place) -> None:
    """Bytes that no longer have their hash are not handed out."""
    vault = place.create()
    session, meeting = open_case_with_meeting(vault)
    entry = _unsaved(vault, session, meeting, "kort")
    blob = Blob(hashlib.sha256(b"papir").hexdigest(), "pdf", b"papir")
    vault.journal.append(entry, session.row(), [blob])
    vault._database.write(lambda transaction: transaction.run("UPDATE blobs SET data = x'00'"))

    with pytest.raises(VaultDamaged):
        vault.journal.blob(blob.sha256)


def test_a_changed_row_does_not_pass_for_an_entry(place: Place) -> None:
    """A payload changed under our feet is damage when it is read."""
    vault = place.create()
    session, meeting = open_case_with_meeting(vault)
    keep_card(session, meeting, "kort")
    vault._database.write(
        lambda transaction: transaction.run("UPDATE log SET payload = CAST(payload || x'20' AS BLOB)")
    )

    with pytest.raises(VaultDamaged):
        vault.journal.entries(session.case)
