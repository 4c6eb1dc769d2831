"""A connection for reading, one a thread."""

import threading

from exitdesk.storage.connection import Connection, Row, Values, close_quietly, every_page_proved
from exitdesk.storage.errors import VaultDamaged


class Reader:
    """A thread's own connection for reading; it goes with its thread."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._using = threading.Lock()

    def read(self, query: str, values: Values) -> list[Row]:
        """Return the rows of a query; raises VaultDamaged where a page did not prove itself."""
        with self._using:
            rows: list[Row] = self._connection.execute(query, values).fetchall()
            if not every_page_proved(self._connection):
                raise VaultDamaged
        return rows

    def close(self) -> None:
        """Close the connection, once nobody reads from it."""
        with self._using:
            close_quietly(self._connection)
