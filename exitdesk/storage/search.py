"""Full-text search, derived from the journal after each write: never in the way of a gesture.

What was typed is quoted word by word, so it is never read as FTS syntax. The index deletes securely: a word
that no longer stands is not left in it.
"""

import threading
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Final, TypeAlias

from exitdesk.cases.ports import Hit
from exitdesk.journal.entry import CaseId, Entry, EntryId, MeetingId, Stream, ThingId
from exitdesk.journal.errors import BrokenEntry
from exitdesk.storage.connection import Row
from exitdesk.storage.database import Database
from exitdesk.storage.errors import VaultDamaged
from exitdesk.storage.lost import lost_ids
from exitdesk.storage.rows import COLUMNS, entry_of
from exitdesk.storage.search_text import StreamText, tidy
from exitdesk.storage.transaction import Transaction

Scope: TypeAlias = tuple[CaseId, Stream]

_AT_ONCE: Final = 500
_OPEN_SCOPES: Final = 4
_WORDS_AROUND: Final = 16
_LONGEST_QUESTION: Final = 200
_LONGEST_PREFIX: Final = 5
_WORDS_WITH_A_PREFIX: Final = 40
_WEIGHED_AT_MOST: Final = 2000


@dataclass(slots=True)
class _Followed:
    text: StreamText
    upto: int
    lost: frozenset[EntryId]


class SearchIndex:
    """The search of a vault (port: `exitdesk.cases.ports.Search`)."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._indexing = threading.Lock()
        self._followed: OrderedDict[Scope, _Followed] = OrderedDict()

    def find(self, text: str, limit: int = 50) -> list[Hit]:
        """Return hits: newest first while a word is being typed, best first after a space.

        Of words that stand on thousands of cards the newest come first all the same: none is better.
        """
        question = question_of(text)
        if not question:
            return []
        typing = question.endswith("*")
        question = self._with_long_prefix_spelt_out(question)
        order = "search_text.rowid DESC" if typing or self._has_too_many_hits(question) else "rank"
        rows = self._database.read(
            "SELECT d.case_id, d.stream, d.meeting, d.thing,"  # noqa: S608
            f" snippet(search_text, 0, '', '', '…', {_WORDS_AROUND})"
            " FROM search_text JOIN search_docs d ON d.doc = search_text.rowid"
            f" WHERE search_text MATCH ? ORDER BY {order} LIMIT ?",
            (question, limit),
        )
        return [
            Hit(
                CaseId(case), Stream(stream), MeetingId(meeting) if meeting else None, ThingId(thing), snippet
            )
            for case, stream, meeting, thing, snippet in rows
        ]

    def index_pending(self) -> int:
        """Index what was appended since the last time; return how many entries that were. Raises NotSaved."""
        total = 0
        with self._indexing:
            while done := self._index_some():
                total += done
        return total

    def _has_too_many_hits(self, question: str) -> bool:
        """Say whether weighing every hit would keep somebody waiting."""
        hits = "SELECT 1 FROM search_text WHERE search_text MATCH ? LIMIT ?"
        rows = self._database.read(f"SELECT count(*) FROM ({hits})", (question, _WEIGHED_AT_MOST))  # noqa: S608
        return int(rows[0][0]) == _WEIGHED_AT_MOST

    def _with_long_prefix_spelt_out(self, question: str) -> str:
        """Return the question with the words there are in place of a prefix that has no index of its own.

        FTS5 would gather every hit of such a prefix before it gives the first: seconds in a large vault.
        """
        begun, _, prefix = question.removesuffix('"*').rpartition('"')
        if not question.endswith("*") or len(prefix) <= _LONGEST_PREFIX:
            return question
        if not prefix.isalnum():
            return question.removesuffix("*")
        rows = self._database.read(
            "SELECT term FROM temp.search_words WHERE term >= ? AND term < ? LIMIT ?",
            (prefix.lower(), prefix.lower() + "\U0010ffff", _WORDS_WITH_A_PREFIX),
        )
        words = " OR ".join(f'"{word}"' for (word,) in rows) or f'"{prefix}"'
        return f"{begun}({words})" if not begun else f"{begun}AND ({words})"

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Keep the index still, and let it read everything again afterwards (erasing)."""
        with self._indexing:
            self._followed.clear()
            yield

    def _index_some(self) -> int:
        rows = self._database.read("SELECT upto FROM derived WHERE name = 'search'")
        upto = int(rows[0][0]) if rows else 0
        pending = self._database.read(
            "SELECT number, case_id, stream FROM log WHERE number > ? AND id NOT NULL"
            " ORDER BY number LIMIT ?",
            (upto, _AT_ONCE),
        )
        if not pending:
            return 0
        last = int(pending[-1][0])
        scopes = dict.fromkeys((CaseId(case), Stream(stream)) for _, case, stream in pending)
        changed = [
            (scope, meeting, texts) for scope in scopes for meeting, texts in self._follow(scope, upto, last)
        ]

        def write(transaction: Transaction) -> None:
            for scope, meeting, texts in changed:
                replace_docs(transaction, scope, meeting, texts)
            transaction.run("INSERT OR REPLACE INTO derived (name, upto) VALUES ('search', ?)", (last,))

        self._database.write(write)
        return len(pending)

    def _follow(
        self, scope: Scope, upto: int, last: int
    ) -> Iterable[tuple[MeetingId | None, dict[ThingId, str]]]:
        followed = self._followed.pop(scope, None)
        lost = lost_ids(self._database.read, scope[0])
        try:
            if followed is None or followed.lost != lost:
                followed = _Followed(StreamText(*scope, lost), 0, lost)
                followed.text.add(self._entries(scope, 0, upto))
                followed.upto = upto
            touched = followed.text.add(self._entries(scope, followed.upto, last))
        except BrokenEntry:
            return []  # search goes on without it; `exitdesk doctor` names the entry
        followed.upto = last
        self._followed[scope] = followed
        while len(self._followed) > _OPEN_SCOPES:
            self._followed.popitem(last=False)
        text = followed.text
        return [(meeting, text.texts(meeting)) for meeting in touched]

    def _entries(self, scope: Scope, after: int, last: int) -> list[Entry]:
        rows = self._database.read(
            f"SELECT {COLUMNS} FROM log WHERE case_id = ? AND stream = ?"  # noqa: S608
            " AND number > ? AND number <= ? ORDER BY number",
            (*scope, after, last),
        )
        return list(_proven(rows))


def question_of(text: str) -> str:
    """Return what the index is asked: every word in quotes, the last one open where no space follows it."""
    text = tidy(text)[:_LONGEST_QUESTION]
    words = [f'"{word}"' for part in text.split() if (word := part.replace('"', "")) and _has_letter(word)]
    if words and not text[-1].isspace():
        words[-1] += "*"
    return " ".join(words)


def replace_docs(
    transaction: Transaction, scope: Scope, meeting: MeetingId | None, texts: Mapping[ThingId, str]
) -> None:
    """Let the index hold exactly `texts` of one meeting of a stream."""
    place = (*scope, meeting or "")
    there = {
        thing: (doc, text)
        for thing, doc, text in transaction.read(
            "SELECT d.thing, d.doc, t.text FROM search_docs d JOIN search_text t ON t.rowid = d.doc"
            " WHERE d.case_id = ? AND d.stream = ? AND d.meeting = ?",
            place,
        )
    }
    gone = [(doc,) for thing, (doc, text) in there.items() if texts.get(thing) != text]
    transaction.run_all("DELETE FROM search_text WHERE rowid = ?", gone)
    transaction.run_all("DELETE FROM search_docs WHERE doc = ?", gone)
    for thing, text in texts.items():
        if thing not in there or there[thing][1] != text:
            transaction.run(
                "INSERT INTO search_docs (case_id, stream, meeting, thing) VALUES (?, ?, ?, ?)",
                (*place, thing),
            )
            transaction.run("INSERT INTO search_text (rowid, text) VALUES (last_insert_rowid(), ?)", (text,))


def rewrite_case(transaction: Transaction, case: CaseId) -> None:
    """Let the index hold what stands in a case now, within the transaction that changed it."""
    streams = transaction.read("SELECT DISTINCT stream FROM log WHERE case_id = ?", (case,))
    for (stream,) in streams:
        text = StreamText(case, Stream(stream), lost_ids(transaction.read, case))
        rows = transaction.read(
            f"SELECT {COLUMNS} FROM log WHERE case_id = ? AND stream = ? ORDER BY number",  # noqa: S608
            (case, stream),
        )
        for meeting in text.add(_proven(rows)):
            replace_docs(transaction, (case, Stream(stream)), meeting, text.texts(meeting))


def _proven(rows: Iterable[Row]) -> Iterator[Entry]:
    """Yield the entries that are what their ids say; the doctor names the others."""
    for row in rows:
        with suppress(VaultDamaged):
            yield entry_of(row)


def _has_letter(word: str) -> bool:
    return any(one.isalnum() for one in word)
