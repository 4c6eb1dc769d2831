"""The fifth step: keys of partners who sign on this laptop, and keys that were reported lost.

A partner's key is wrapped by her own passphrase, so the owner of the vault cannot use it; there is one for
each case, as there is of the owner. A lost key is named by the SHA-256 of its certificate and the day from
which nothing it signed is to be trusted.
"""

from typing import Final

from exitdesk.storage.connection import Connection

_TABLES: Final = (
    """CREATE TABLE partner_keys (
        case_id TEXT NOT NULL, person TEXT NOT NULL, wrapped BLOB NOT NULL, at TEXT NOT NULL,
        PRIMARY KEY (case_id, person)
    ) STRICT, WITHOUT ROWID""",
    "CREATE TABLE lost_keys (fingerprint BLOB PRIMARY KEY, day TEXT NOT NULL) STRICT, WITHOUT ROWID",
)


def keep_keys_of_partners(connection: Connection) -> None:
    """Make the tables of partners' keys and of lost keys."""
    for table in _TABLES:
        connection.execute(table)
