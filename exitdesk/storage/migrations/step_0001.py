"""The first step: log, access log, blobs, and what is derived from them.

An entry lies in its row of the log, and its only index begins with the case: a gesture changes two pages,
and the last gesture in the same case had both in hand.
"""

from typing import Final

from exitdesk.storage.connection import Connection

_TABLES: Final = (
    """CREATE TABLE migrations (
        number INTEGER PRIMARY KEY, name TEXT NOT NULL, at TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE vault (
        one INTEGER PRIMARY KEY CHECK (one = 1), id BLOB NOT NULL, writer TEXT NOT NULL, person TEXT NOT NULL,
        name TEXT NOT NULL, role TEXT NOT NULL, authority TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE log (
        number INTEGER PRIMARY KEY, kind TEXT NOT NULL, row_hash BLOB NOT NULL, hash BLOB NOT NULL,
        case_id TEXT, stream TEXT, id BLOB, header BLOB, salt BLOB, payload BLOB
    ) STRICT""",
    "CREATE UNIQUE INDEX entries_of_case ON log (case_id, id) WHERE case_id NOT NULL",
    """CREATE TABLE access (
        log INTEGER PRIMARY KEY REFERENCES log (number), at TEXT NOT NULL, person TEXT NOT NULL,
        event TEXT NOT NULL, case_id TEXT, detail TEXT NOT NULL
    ) STRICT""",
    "CREATE TABLE blobs (sha256 BLOB PRIMARY KEY, kind TEXT NOT NULL, data BLOB NOT NULL) STRICT",
    """CREATE TABLE blob_owners (
        log INTEGER NOT NULL REFERENCES log (number), sha256 BLOB NOT NULL REFERENCES blobs (sha256),
        PRIMARY KEY (sha256, log)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX blobs_of_entry ON blob_owners (log)",
    """CREATE TABLE case_rows (
        case_id TEXT PRIMARY KEY, number TEXT NOT NULL, name TEXT NOT NULL, found_by TEXT NOT NULL,
        status TEXT NOT NULL, meetings INTEGER NOT NULL, last_day TEXT, next_day TEXT,
        next_when TEXT NOT NULL, next_place TEXT NOT NULL, due_day TEXT, due_count INTEGER NOT NULL,
        unjournalised INTEGER NOT NULL, questions INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX case_rows_by_day ON case_rows (ifnull(next_day, '~'), number DESC, case_id)",
    "CREATE INDEX case_rows_by_number ON case_rows (number)",
    """CREATE TABLE search_docs (
        doc INTEGER PRIMARY KEY, case_id TEXT NOT NULL, stream TEXT NOT NULL, meeting TEXT NOT NULL,
        thing TEXT NOT NULL, UNIQUE (case_id, stream, meeting, thing)
    ) STRICT""",
    """CREATE VIRTUAL TABLE search_text USING fts5 (
        text, tokenize = "unicode61 remove_diacritics 0", prefix = '1 2 3 4 5'
    )""",
    "INSERT INTO search_text (search_text, rank) VALUES ('secure-delete', 1)",
    "CREATE TABLE derived (name TEXT PRIMARY KEY, upto INTEGER NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    """CREATE TABLE signing_keys (
        case_id TEXT PRIMARY KEY, private_key BLOB NOT NULL, certificate BLOB NOT NULL
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE pins (
        fingerprint BLOB PRIMARY KEY, name TEXT NOT NULL, at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
)


def lay_the_first_tables(connection: Connection) -> None:
    """Make every table of the first format."""
    for statement in _TABLES:
        connection.execute(statement)
