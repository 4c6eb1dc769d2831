"""The fourth step: how long ago the last contact was, and how often it was agreed to be.

A line from before has neither until its case is written to again: nothing was agreed in it then.
"""

from typing import Final

from exitdesk.storage.connection import Connection

_STATEMENTS: Final = (
    "ALTER TABLE case_rows ADD COLUMN contact_since TEXT",
    "ALTER TABLE case_rows ADD COLUMN contact_every TEXT NOT NULL DEFAULT 'not_agreed'",
    "ALTER TABLE case_rows ADD COLUMN contact_due TEXT",
    "CREATE INDEX case_rows_by_contact ON case_rows (contact_due, case_id) WHERE contact_due NOT NULL",
)


def count_the_days_without_contact(connection: Connection) -> None:
    """Add the columns, and the index of who is late."""
    for statement in _STATEMENTS:
        connection.execute(statement)
