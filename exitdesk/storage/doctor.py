"""Everything that can be checked of a vault, without changing what is in it. A finding never quotes a word.

`cipher_integrity_check` looks at the database file alone, so the write-ahead log is emptied first; but a
vault that is not as marked is not written to at all, and is only read.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from exitdesk.cases import vocabulary
from exitdesk.cases.errors import NotSaved
from exitdesk.cases.safekeeping import Progress, no_progress
from exitdesk.crypto.purposes import Purpose
from exitdesk.crypto.vault_key import VaultKey
from exitdesk.errors import Cancelled, ExitDeskError
from exitdesk.journal.entry import CaseId, EntryId, Stream
from exitdesk.journal.errors import BrokenEntry
from exitdesk.journal.order import History
from exitdesk.storage.access_log import access_subject
from exitdesk.storage.connection import Connection, DatabaseError, close_quietly, connect, trouble_of
from exitdesk.storage.errors import VaultDamaged
from exitdesk.storage.evidence import DATABASE_NAME
from exitdesk.storage.lock_file import FolderLock, take_lock
from exitdesk.storage.log import LogRow, RowKind, empty_log, first_break, hash_of_row
from exitdesk.storage.mark import MARK_NAME, MarkFile
from exitdesk.storage.migrations import version_of
from exitdesk.storage.opening import look, looking
from exitdesk.storage.rows import COLUMNS, entry_of

_FEW: Final = 20
_NAMES_WHAT_WAITED: Final = 6  # the step since which that is known
_PAGES_READ, _STRUCTURE_READ = 0.1, 0.3
_ENTRIES_A_STEP: Final = 500
_STATEMENT_STEPS: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found wrong: a fixed word, and where (log numbers, page counts, a class of ours), or nothing.

    Words: ``not_as_marked``, ``mark_sector``, ``unreadable``, ``pages``, ``structure``, ``chain``, ``row``,
    ``entry``, ``case``; and ``lost``, which nothing can mend: what waited for room and was never saved.
    """

    what: str
    where: tuple[int | str, ...] = ()


def doctor_check(
    folder: Path,
    vault_key: VaultKey,
    vault_id: bytes,
    lock: FolderLock | None = None,
    step: Progress = no_progress,
) -> list[Finding]:
    """Return everything found wrong with a vault, an empty list where nothing is.

    Where nothing is wrong, what was lost on a full disk before it was saved is still told.

    Raises VaultIsOpen, VaultMissing, NotAVault, NewerVault, NotSaved, and Cancelled where `step` does.
    """
    own_lock = take_lock(folder) if lock is None else None
    try:
        found = findings_in(folder, vault_key, vault_id, step)
        return found or _never_saved(folder, vault_key)
    finally:
        if own_lock is not None:
            own_lock.release()


def findings_in(
    folder: Path, vault_key: VaultKey, vault_id: bytes, step: Progress = no_progress
) -> list[Finding]:
    """Return everything found wrong in a folder that nobody else can be working in; raises as above."""
    return list(_check(folder, vault_key, vault_id, step))


def _check(folder: Path, vault_key: VaultKey, vault_id: bytes, step: Progress) -> Iterator[Finding]:
    path, key = folder / DATABASE_NAME, vault_key.derive(Purpose.DATABASE)
    mark = MarkFile(folder / MARK_NAME, vault_key.derive(Purpose.MARK), vault_id)
    asked = _Asked(step)
    if None in mark.sectors():
        yield Finding("mark_sector")
    try:
        trouble = look(path, key, vault_id, mark)
        if trouble is not None:
            yield Finding("not_as_marked", (type(trouble).__name__,))
        else:
            empty_write_ahead_log(path, key)
        with looking(path, key) as connection:
            yield from _check_pages(connection, asked)
            yield from _check_log(connection, vault_id)
            yield from _check_journal(connection, asked)
    except VaultDamaged:
        yield Finding("unreadable")
    except DatabaseError as error:
        asked.refuse_stopped()
        broken = trouble_of(error, path)
        if isinstance(broken, NotSaved):
            raise broken from None  # no room to look, which says nothing of what is there
        yield Finding("unreadable" if isinstance(broken, ExitDeskError) else "structure")


def _never_saved(folder: Path, vault_key: VaultKey) -> list[Finding]:
    with looking(folder / DATABASE_NAME, vault_key.derive(Purpose.DATABASE)) as connection:
        if version_of(connection) < _NAMES_WHAT_WAITED:
            return []
        count = connection.execute("SELECT count(*) FROM lost_entries WHERE what <> ''").fetchone()[0]
    return [Finding("lost", (count,))] if count else []


def empty_write_ahead_log(path: Path, key: bytes) -> None:
    """Copy a closed vault's write-ahead log into its database; raises the database's own error."""
    connection = connect(path, key, writing=True)
    try:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    finally:
        close_quietly(connection)


class _Asked:
    """Asks `step` now and then, also from within a long statement, whether to go on."""

    def __init__(self, step: Progress) -> None:
        self._step = step
        self._share = 0.0
        self._stopped: Cancelled | None = None

    def reached(self, share: float) -> None:
        """Tell how far the work is (0 to 1); raises Cancelled."""
        self._share = share
        self._step(share)

    def listen(self, connection: Connection) -> None:
        """Let a long statement be stopped."""
        connection.set_progress_handler(self._is_stopped, _STATEMENT_STEPS)

    def refuse_stopped(self) -> None:
        """Raise Cancelled where a statement ended because of it."""
        if self._stopped is not None:
            raise self._stopped

    def _is_stopped(self) -> bool:
        try:
            self._step(self._share)
        except Cancelled as stopped:
            self._stopped = stopped
        return self._stopped is not None


def _check_pages(connection: Connection, asked: _Asked) -> Iterator[Finding]:
    asked.listen(connection)
    pages = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    if pages:
        yield Finding("pages", (len(pages),))
    asked.reached(_PAGES_READ)
    structure = connection.execute(f"PRAGMA integrity_check({_FEW})").fetchall()
    asked.reached(_STRUCTURE_READ)
    if structure != [("ok",)]:
        yield Finding("structure", (len(structure),))
    if connection.execute("PRAGMA foreign_key_check").fetchall():
        yield Finding("structure", ("references",))


def _check_log(connection: Connection, vault_id: bytes) -> Iterator[Finding]:
    rows = connection.execute("SELECT number, kind, row_hash, hash FROM log ORDER BY number")
    broken = first_break(empty_log(vault_id), (LogRow(*row) for row in rows))
    if broken is not None:
        yield Finding("chain", (broken,))
    unlike: list[int] = []
    entries = connection.execute(
        "SELECT number, kind, row_hash, id FROM log WHERE kind IN (?, ?)",
        (RowKind.OWN.value, RowKind.RECEIVED.value),
    )
    unlike += [
        number for number, kind, found, entry in entries if entry is None or hash_of_row(kind, entry) != found
    ]
    lines = connection.execute(
        "SELECT log.number, log.row_hash, access.at, access.person, access.event, access.case_id,"
        " access.detail FROM log LEFT JOIN access ON access.log = log.number WHERE log.kind = ?",
        (RowKind.ACCESS.value,),
    )
    unlike += [
        number
        for number, found, *line in lines
        if hash_of_row(RowKind.ACCESS, access_subject(tuple(line))) != found
    ]
    if unlike:
        yield Finding("row", tuple(sorted(unlike)[:_FEW]))


def _check_journal(connection: Connection, asked: _Asked) -> Iterator[Finding]:
    bad: list[int] = []
    last = connection.execute("SELECT max(number) FROM log").fetchone()[0] or 1
    histories: dict[tuple[CaseId, Stream], History] = {}
    lost = _lost_by_case(connection)
    entries = connection.execute(f"SELECT number, {COLUMNS} FROM log WHERE id NOT NULL ORDER BY number")  # noqa: S608
    for number, *row in entries:
        if number % _ENTRIES_A_STEP == 0:
            asked.reached(_STRUCTURE_READ + (1 - _STRUCTURE_READ) * number / last)
        try:
            entry = entry_of(tuple(row))
            vocabulary.read(entry)
            scope = (entry.header.case, entry.header.stream)
            if scope not in histories:
                histories[scope] = History(*scope, lost.get(scope[0], ()))
            histories[scope].add(entry.without_payload())
        except (BrokenEntry, VaultDamaged):
            bad.append(number)
    if bad:
        yield Finding("entry", tuple(bad[:_FEW]))
    waiting = sum(1 for history in histories.values() if history.waiting)
    if waiting:
        yield Finding("case", (waiting,))


def _lost_by_case(connection: Connection) -> dict[CaseId, set[EntryId]]:
    lost: dict[CaseId, set[EntryId]] = {}
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'lost_entries'").fetchall():
        return lost  # a backup of an earlier format
    for case, gone in connection.execute("SELECT case_id, id FROM lost_entries"):
        lost.setdefault(CaseId(case), set()).add(EntryId(gone.hex()))
    return lost
