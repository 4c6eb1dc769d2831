"""The seventh step: every day by which something is agreed, and meetings that nobody has ended.

A line from before has the earliest day alone, and no such meeting, until its case is written to again.
"""

from typing import Final

from exitdesk.storage.connection import Connection

_STATEMENTS: Final = (
    "ALTER TABLE case_rows RENAME COLUMN due_day TO due_days",
    "ALTER TABLE case_rows ADD COLUMN unended INTEGER NOT NULL DEFAULT 0",
)


def tell_of_every_agreed_day(connection: Connection) -> None:
    """Give the days their name, and add the column."""
    for statement in _STATEMENTS:
        connection.execute(statement)
