"""The third step: entries that a damaged disk took, so that nobody waits for them.

A row names a case and an entry by its id, and the days around it; it goes when the entry comes after all.
"""

from typing import Final

from exitdesk.storage.connection import Connection

_TABLE: Final = """CREATE TABLE lost_entries (
    case_id TEXT NOT NULL, id BLOB NOT NULL, since TEXT NOT NULL, until TEXT NOT NULL,
    PRIMARY KEY (case_id, id)
) STRICT, WITHOUT ROWID"""


def name_the_lost(connection: Connection) -> None:
    """Make the table of lost entries."""
    connection.execute(_TABLE)
