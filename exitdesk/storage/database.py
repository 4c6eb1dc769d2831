"""All reading and writing goes through here: one writer behind a lock, readers of one's own per thread.

A write is BEGIN IMMEDIATE, the work, COMMIT, then the mark, and only then does `write` return. After any
error of the database its connection is thrown away (security.md, trap 11).
"""

import contextlib
import threading
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from exitdesk.cases.errors import DiskFull, NotSaved
from exitdesk.errors import ExitDeskError
from exitdesk.storage.connection import (
    Connection,
    DatabaseBug,
    DatabaseError,
    Row,
    Values,
    close_quietly,
    connect,
    every_page_proved,
    trouble_of,
)
from exitdesk.storage.errors import VaultDamaged
from exitdesk.storage.log import LogHead, empty_log
from exitdesk.storage.mark import MarkFile
from exitdesk.storage.reader import Reader
from exitdesk.storage.transaction import Transaction
from exitdesk.storage.wal_room import lay_out_room

T = TypeVar("T")


class Database:
    """The open database of a vault with its mark."""

    def __init__(
        self,
        path: Path,
        key: bytes,
        mark: MarkFile,
        vault_id: bytes,
        give_room: Callable[[], bool] = lambda: False,
    ) -> None:
        self._path = path
        self._give_room = give_room
        self._wal = path.with_name(f"{path.name}-wal")
        self._key = key
        self._mark = mark
        self._start = empty_log(vault_id)
        self._still = threading.RLock()  # taken before `_writing`, never after it
        self._writing = threading.RLock()
        self._writer: Connection | None = None
        self._before: LogHead | None = None  # of the write under way
        self._reading = threading.local()
        self._readers: weakref.WeakSet[Reader] = weakref.WeakSet()
        self._readers_lock = threading.Lock()
        self._closed = False
        self._listeners: list[Callable[[], None]] = []

    def read(self, query: str, values: Values = ()) -> list[Row]:
        """Return the rows of a query, as of the last commit; raises VaultDamaged."""
        reader = self._reader()
        trouble: ExitDeskError | DatabaseBug
        try:
            return reader.read(query, values)
        except VaultDamaged as damaged:
            trouble = damaged
        except DatabaseError as error:
            trouble = trouble_of(error, self._path)
        self._reading.reader = None
        reader.close()
        self._refuse_closed()
        raise trouble

    def write(self, work: Callable[[Transaction], T]) -> T:
        """Do `work` in one transaction; return when it is on the disk and marked.

        On a full disk it is done once more in the reserve's room, where it is sure that nothing was done.
        Raises DiskFull, DiskReadOnly, NotSaved, VaultDamaged. Then the work may still have been committed:
        look for what it wrote before doing it again, and `settle` before telling anybody that it is there.
        """
        with self._writing:
            try:
                result, logged = self._write(work)
            except DiskFull:
                if not self._give_room() or not self._is_as_before():
                    raise
                result, logged = self._write(work)
        if logged:
            self._tell()
        return result

    def _is_as_before(self) -> bool:
        """Say whether the write that failed is sure to have left nothing."""
        if self._before is None:
            return True
        try:
            return self._head(self._open_writer()) == self._before
        except DatabaseError:
            self._drop_writer()
            return False

    def _write(self, work: Callable[[Transaction], T]) -> tuple[T, bool]:
        trouble: ExitDeskError | DatabaseBug
        self._before = None
        connection = self._open_writer()
        try:
            connection.execute("BEGIN IMMEDIATE")
            before = self._before = self._head(connection)
            transaction = Transaction(connection, before)
            result = work(transaction)
            if not every_page_proved(connection):
                raise VaultDamaged
            connection.execute("COMMIT")
        except DatabaseError as error:
            trouble = trouble_of(error, self._path)
        except BaseException as error:
            with contextlib.suppress(DatabaseError):
                connection.execute("ROLLBACK")
            if isinstance(error, VaultDamaged):
                self._drop_writer()
            raise
        else:
            self._mark_up(transaction.head)
            return result, transaction.head != before
        self._drop_writer()
        raise trouble

    def subscribe(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Call `listener` after each write that was logged and marked, on the thread that wrote.

        Nothing is held then, so it may read and write; it must not raise. Return how to stop that.
        """
        self._listeners.append(listener)

        def stop() -> None:
            with contextlib.suppress(ValueError):
                self._listeners.remove(listener)

        return stop

    def settle(self) -> None:
        """After an error: write what is committed once more, whole, and mark it. Raises like `write`.

        A failed fsync may leave pages that look clean and are not on the disk; copying the write-ahead log
        into the database writes them anew.
        """
        with self._still, self._writing:
            self.checkpoint()
            self._mark_up(self.head())

    def catch_up_mark(self) -> None:
        """Mark what is committed (after a cut between commit and mark); raises NotSaved."""
        with self._writing:
            self._mark_up(self.head())

    def checkpoint(self) -> None:
        """Copy the write-ahead log into the database and empty it; raises like `write`."""
        with self._still, self._writing:
            try:
                self._checkpoint()
            except DiskFull:
                if not self._give_room():
                    raise
                self._checkpoint()

    def _checkpoint(self) -> None:
        trouble: ExitDeskError | DatabaseBug
        connection = self._open_writer()
        try:
            busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        except DatabaseError as error:
            trouble = trouble_of(error, self._path)
        else:
            if not busy:
                lay_out_room(self._wal)
                return
            trouble = NotSaved()
        self._drop_writer()
        raise trouble

    @contextlib.contextmanager
    def standing_still(self) -> Iterator[LogHead]:
        """Hold the database file still and give the head it holds; raises like `checkpoint`.

        Writers go on, into the write-ahead log: it was emptied, and SQLite writes nothing back past a reader
        that began while it was empty. Whoever wants to empty it meanwhile waits.
        """
        with self._still:
            with self._writing:
                self.checkpoint()
                reader, head = self._begin_reading()
            try:
                yield head
            finally:
                close_quietly(reader)

    def _begin_reading(self) -> tuple[Connection, LogHead]:
        """Return a connection that reads what is there now, and the head; raises VaultDamaged, NotSaved."""
        trouble: ExitDeskError | DatabaseBug
        reader = connect(self._path, self._key, writing=False)
        try:
            reader.execute("BEGIN")
            return reader, self._head(reader)
        except DatabaseError as error:
            trouble = trouble_of(error, self._path)
        except BaseException:
            close_quietly(reader)
            raise
        close_quietly(reader)
        raise trouble

    @contextlib.contextmanager
    def held(self) -> Iterator[tuple[Connection, LogHead]]:
        """Hold every writer back, the write-ahead log emptied; give the writing connection and the head."""
        with self._still, self._writing:
            self.checkpoint()
            yield self._open_writer(), self.head()

    def head(self) -> LogHead:
        """Return how far the log has come; raises VaultDamaged."""
        rows = self.read("SELECT number, hash FROM log ORDER BY number DESC LIMIT 1")
        return LogHead(*rows[0]) if rows else self._start

    @property
    def closed(self) -> bool:
        """Whether it was closed; nothing can be read or written then."""
        return self._closed

    def close(self) -> None:
        """Empty the write-ahead log where possible and close every connection; a second call does nothing."""
        with self._writing:
            if self._closed:
                return
            self._closed = True
            with self._readers_lock:
                readers = list(self._readers)
            for reader in readers:
                reader.close()
            self._drop_writer()
            self._mark.close()

    def _open_writer(self) -> Connection:
        self._refuse_closed()
        if self._writer is None:
            self._writer = connect(self._path, self._key, writing=True)
            lay_out_room(self._wal)
        return self._writer

    def _drop_writer(self) -> None:
        close_quietly(self._writer)
        self._writer = None

    def _head(self, connection: Connection) -> LogHead:
        rows = connection.execute("SELECT number, hash FROM log ORDER BY number DESC LIMIT 1").fetchall()
        head = LogHead(*rows[0]) if rows else self._start
        if self._mark.last is not None and head.number < self._mark.last.head.number:
            raise VaultDamaged
        return head

    def _mark_up(self, head: LogHead) -> None:
        if self._mark.last is None or self._mark.last.head != head:
            self._mark.write(head)

    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener()

    def _reader(self) -> Reader:
        self._refuse_closed()
        reader: Reader | None = getattr(self._reading, "reader", None)
        if reader is None:
            reader = Reader(connect(self._path, self._key, writing=False))
            self._reading.reader = reader
            with self._readers_lock:
                self._readers.add(reader)
            self._refuse_closed(reader)  # `close` may have come in between, and not have seen this one
        return reader

    def _refuse_closed(self, reader: "Reader | None" = None) -> None:
        if self._closed:
            if reader is not None:
                reader.close()
            raise RuntimeError("the vault is closed")
