"""The sixth step: what a lost entry was, where it was lost because it waited for room on the disk.

`what` is the tag of the gesture, empty where a damaged disk took it; `told` whether the pair has heard of it.
"""

from typing import Final

from exitdesk.storage.connection import Connection

_STATEMENTS: Final = (
    "ALTER TABLE lost_entries ADD COLUMN what TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE lost_entries ADD COLUMN told INTEGER NOT NULL DEFAULT 0",
)


def name_what_waited(connection: Connection) -> None:
    """Add the two columns."""
    for statement in _STATEMENTS:
        connection.execute(statement)
