"""Issued papers and photos: kept once by the hash of their bytes, and owned by the entries that name them."""

import hashlib
from collections.abc import Sequence

from exitdesk.cases.ports import Blob
from exitdesk.journal.entry import CaseId
from exitdesk.storage.database import Database
from exitdesk.storage.errors import VaultDamaged
from exitdesk.storage.transaction import Transaction


def put_blobs(transaction: Transaction, number: int, blobs: Sequence[Blob]) -> None:
    """Keep the blobs of the entry of a log number; raises ValueError where a hash is not the bytes'."""
    for blob in blobs:
        name = hashlib.sha256(blob.data).digest()
        if name.hex() != blob.sha256:
            raise ValueError("a blob is named by its bytes")
        transaction.run(
            "INSERT OR IGNORE INTO blobs (sha256, kind, data) VALUES (?, ?, ?)", (name, blob.kind, blob.data)
        )
        transaction.run("INSERT OR IGNORE INTO blob_owners (log, sha256) VALUES (?, ?)", (number, name))


def drop_blobs(transaction: Transaction, number: int) -> None:
    """Let an entry own nothing; what nobody owns then is gone."""
    owned = transaction.read("SELECT sha256 FROM blob_owners WHERE log = ?", (number,))
    transaction.run("DELETE FROM blob_owners WHERE log = ?", (number,))
    transaction.run_all(
        "DELETE FROM blobs WHERE sha256 = ?1 AND NOT EXISTS (SELECT 1 FROM blob_owners WHERE sha256 = ?1)",
        owned,
    )


def read_blob(database: Database, sha256: str) -> bytes | None:
    """Return the bytes of a blob, None where it is not here; raises VaultDamaged where they have changed."""
    rows = database.read("SELECT data FROM blobs WHERE sha256 = ?", (bytes.fromhex(sha256),))
    if not rows:
        return None
    data: bytes = rows[0][0]
    if hashlib.sha256(data).hexdigest() != sha256:
        raise VaultDamaged
    return data


def cases_of_blob(database: Database, sha256: str) -> list[CaseId]:
    """Return the cases whose entries own a blob, the oldest first."""
    rows = database.read(
        "SELECT DISTINCT log.case_id FROM blob_owners JOIN log ON log.number = blob_owners.log"
        " WHERE blob_owners.sha256 = ? ORDER BY log.number",
        (bytes.fromhex(sha256),),
    )
    return [CaseId(row[0]) for row in rows]
