"""A vault is made whole, opened only where it is, and private to its user."""

import sqlite3
import stat
from pathlib import Path

import pytest

from exitdesk.crypto.purposes import Purpose
from exitdesk.crypto.vault_key import draw_vault_key
from exitdesk.storage.connection import DatabaseBug, connect, trouble_of
from exitdesk.storage.errors import (
    NewerVault,
    NotAVault,
    VaultDamaged,
    VaultExists,
    VaultIsOpen,
    VaultMissing,
)
from exitdesk.storage.migrations import NEWEST
from exitdesk.storage.vault import create_vault, has_vault, open_vault
from tests.fakes.desk import KAREN
from tests.storage.places import VAULT_ID, Place, content_of, keep_card, open_case_with_meeting


def test_a_new_vault_is_empty_and_knows_its_owner(place: Place) -> None:
    """The owner who made it stands in it, and there are no cases."""
    vault = place.create()

    assert vault.owner == KAREN
    assert vault.vault_id == VAULT_ID
    assert vault.index.count() == 0
    assert has_vault(place.folder)


def test_what_was_kept_is_there_after_opening_again(place: Place) -> None:
    """Entries, case line, owner and writer come back as they were."""
    vault = place.create()
    session, meeting = open_case_with_meeting(vault)
    keep_card(session, meeting, "De ringer om natten")
    vault.close()

    again = place.open()

    assert again.journal.entries(session.case) == session.entries()
    assert again.index.row(session.case) == session.row()
    assert (again.owner, again.writer) == (vault.owner, vault.writer)
    assert again.desk().open(session.case).board(meeting) == session.board(meeting)


def test_only_its_user_may_read_a_vault(place: Place) -> None:
    """Folder 0700, every file 0600, the write-ahead log included."""
    session, meeting = open_case_with_meeting(place.create())
    keep_card(session, meeting, "kort")

    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in place.folder.iterdir()}

    assert stat.S_IMODE(place.folder.stat().st_mode) == 0o700
    assert set(modes) >= {"vault.db", "vault.db-wal", "mark", "lock"}
    assert set(modes.values()) == {0o600}


def test_a_vault_that_was_left_open_to_others_is_closed_to_them(place: Place) -> None:
    """A copy put back with wide permissions is narrowed when it is opened."""
    place.create().close()
    place.folder.chmod(0o755)
    place.database.chmod(0o644)

    place.open()

    assert stat.S_IMODE(place.folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(place.database.stat().st_mode) == 0o600


def test_nothing_that_was_said_is_readable_in_the_files(place: Place) -> None:
    """The words of a card stand in no file of the folder."""
    session, meeting = open_case_with_meeting(place.create(), "Kanariefugl")
    keep_card(session, meeting, "Kanariefuglen synger")

    everything = b"".join(content_of(place.folder).values())

    assert b"anarie" not in everything
    assert not place.database.read_bytes().startswith(b"SQLite format 3")


def test_the_database_is_set_as_decided(place: Place) -> None:
    """The settings of architecture.md hold on the connection that writes."""
    place.create().close()
    connection = connect(place.database, place.key.derive(Purpose.DATABASE), writing=True)

    found = {
        name: connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in (
            "journal_mode",
            "synchronous",
            "page_size",
            "cipher_memory_security",
            "temp_store",
            "trusted_schema",
            "foreign_keys",
            "secure_delete",
            "user_version",
        )
    }
    connection.close()

    assert found == {
        "journal_mode": "wal",
        "synchronous": 2,
        "page_size": "4096",
        "cipher_memory_security": "1",
        "temp_store": 2,
        "trusted_schema": 0,
        "foreign_keys": 1,
        "secure_delete": 1,
        "user_version": NEWEST,
    }


def test_a_vault_is_not_made_over_another(place: Place) -> None:
    """Making a second one is refused, and the first one stays as it was."""
    place.create().close()
    before = content_of(place.folder)

    with pytest.raises(VaultExists):
        place.create()

    assert content_of(place.folder) == before


def test_an_unfinished_vault_without_a_key_is_moved_aside(place: Place) -> None:
    """Where a first run was cut short, the leftover goes to evidence and a new vault is made."""
    place.create().close()
    old = place.database.read_bytes()
    key = draw_vault_key()

    vault = create_vault(place.folder, key, VAULT_ID, KAREN, clock=place.clock, replace_unfinished=True)
    vault.close()

    (kept,) = (place.folder / "evidence").glob("*/vault.db")
    assert kept.read_bytes() == old
    open_vault(place.folder, key, VAULT_ID, clock=place.clock).close()


def test_opening_never_makes_a_vault(place: Place, tmp_path: Path) -> None:
    """A missing folder and a missing file are said to be missing, and are still missing afterwards."""
    with pytest.raises(VaultMissing):
        place.open()
    assert not place.folder.exists()

    place.create().close()
    place.database.rename(tmp_path / "elsewhere")

    with pytest.raises(VaultMissing):
        place.open()
    assert not place.database.exists()


def test_a_second_opener_is_refused(place: Place) -> None:
    """As long as a vault is open, nobody else opens it; then somebody may."""
    vault = place.create()

    with pytest.raises(VaultIsOpen):
        place.open()

    vault.close()
    place.open()


def test_another_key_does_not_open_a_vault(place: Place) -> None:
    """With another key it cannot be read, nothing is written, and the key is not shown."""
    place.create().close()
    before = content_of(place.folder)

    with pytest.raises(VaultDamaged) as raised:
        open_vault(place.folder, draw_vault_key(), VAULT_ID, clock=place.clock)

    assert raised.value.__cause__ is None
    assert raised.value.__context__ is None
    assert content_of(place.folder) == before


def test_another_vaults_id_is_refused(place: Place) -> None:
    """A key file of one vault beside the database of another is damage, not a new beginning."""
    place.create().close()

    with pytest.raises(VaultDamaged):
        open_vault(place.folder, place.key, bytes(16), clock=place.clock)


@pytest.mark.parametrize("table", ["vault", "log"])
def test_a_vault_without_its_tables_is_damage(place: Place, table: str) -> None:
    """Nothing is laid anew where a table is missing."""
    place.create().close()
    connection = connect(place.database, place.key.derive(Purpose.DATABASE), writing=True)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute(f"DROP TABLE {table}")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    connection.close()
    before = content_of(place.folder)

    with pytest.raises(VaultDamaged):
        place.open()
    assert content_of(place.folder) == before


def test_a_plain_database_is_refused(place: Place) -> None:
    """A file that anybody can read was not made by us."""
    place.create().close()
    place.database.unlink()
    plain = sqlite3.connect(place.database)
    plain.execute("CREATE TABLE vault (id)")
    plain.commit()
    plain.close()

    with pytest.raises(NotAVault):
        place.open()


def test_an_empty_file_is_damage(place: Place) -> None:
    """A database of no bytes is not taken for a new vault."""
    place.create().close()
    place.database.write_bytes(b"")

    with pytest.raises(VaultDamaged):
        place.open()
    assert place.database.read_bytes() == b""


def test_a_newer_vault_is_left_as_it_is(place: Place) -> None:
    """A format from the future is refused with no byte written."""
    place.create().close()
    connection = connect(place.database, place.key.derive(Purpose.DATABASE), writing=True)
    connection.execute(f"PRAGMA user_version = {NEWEST + 1}")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    connection.close()
    before = content_of(place.folder)

    with pytest.raises(NewerVault):
        place.open()

    assert content_of(place.folder) == before


def test_a_short_key_is_never_given_to_the_database(place: Place) -> None:
    """Fewer than 32 bytes would be taken for a passphrase: refused before the file is touched."""
    place.create().close()

    with pytest.raises(ValueError, match="32 bytes"):
        connect(place.database, b"\1" * 31, writing=True)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (11, "VaultDamaged"),
        (26, "VaultDamaged"),
        (13, "DiskFull"),
        (8, "DiskReadOnly"),
        (14, "DiskReadOnly"),
        (10, "NotSaved"),
        (10 | 4 << 8, "NotSaved"),
        (5, "NotSaved"),
        (1, "DatabaseBug"),
    ],
)
def test_an_error_of_the_database_is_told_by_its_code(place: Place, code: int, expected: str) -> None:
    """Each code becomes what the person can do about it, without the library's sentence."""

    class Refusal(Exception):
        sqlite_errorcode = code

    place.create().close()
    told = trouble_of(Refusal("a sentence with a key in it"), place.database)

    assert type(told).__name__ == expected
    assert "sentence" not in str(told)


def test_an_error_of_the_disk_is_damage_where_the_file_cannot_be_read(tmp_path: Path) -> None:
    """The library has one code for reading and writing: whether the bytes can be read is looked at."""

    class Refusal(Exception):
        sqlite_errorcode = 10

    (tmp_path / "vault.db").mkdir()

    assert isinstance(trouble_of(Refusal(), tmp_path / "vault.db"), VaultDamaged)


def test_a_mistake_in_a_statement_is_a_bug(place: Place) -> None:
    """What we ask wrongly is not called damage, and its text stays inside."""
    vault = place.create()

    with pytest.raises(DatabaseBug) as raised:
        vault._database.read("SELECT nothing FROM nowhere")

    assert "nowhere" not in str(raised.value)
    assert raised.value.__context__ is None
