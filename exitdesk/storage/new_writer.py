"""A copy of a vault goes on as another writer: what the one it was copied from still writes is a branch."""

from pathlib import Path

from exitdesk.cases.ports import Chance
from exitdesk.crypto.purposes import Purpose
from exitdesk.crypto.vault_key import VaultKey
from exitdesk.journal.entry import new_id
from exitdesk.storage.database import Database
from exitdesk.storage.evidence import DATABASE_NAME
from exitdesk.storage.log import RowKind
from exitdesk.storage.mark import MARK_NAME, MarkFile
from exitdesk.storage.transaction import Transaction


def go_on_as_new_writer(place: Path, key: VaultKey, vault_id: bytes, why: RowKind, chance: Chance) -> None:
    """Draw a writer for the vault in `place`, and make its mark anew. Raises NotSaved and its kinds."""
    mark = MarkFile(place / MARK_NAME, key.derive(Purpose.MARK), vault_id)
    mark.doubt()
    database = Database(place / DATABASE_NAME, key.derive(Purpose.DATABASE), mark, vault_id)
    writer = new_id("writer", chance)

    def write(transaction: Transaction) -> None:
        transaction.log(why, writer.encode("ascii"))
        transaction.run("UPDATE vault SET writer = ?", (writer,))

    try:
        database.write(write)
        database.checkpoint()
    finally:
        database.close()
