"""The second step: what is still to be erased in backups that could not be reached.

A row names a place and an entry by its id; it goes when the place was seen again and is clean.
"""

from typing import Final

from exitdesk.storage.connection import Connection

_TABLE: Final = """CREATE TABLE owed_erasures (
    place TEXT NOT NULL, entry BLOB NOT NULL, at TEXT NOT NULL, PRIMARY KEY (place, entry)
) STRICT, WITHOUT ROWID"""


def owe_erasures(connection: Connection) -> None:
    """Make the table of erasures that are owed."""
    connection.execute(_TABLE)
