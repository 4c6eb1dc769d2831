"""A page that does not prove itself: whoever needs it is told, and nobody gets zeros in its place."""

import random
from pathlib import Path

import pytest

from exitdesk.storage.errors import VaultDamaged
from tests.soak.r3_bit_flips import content_of_vault
from tests.soak.scenes import door, make_scene
from tests.storage.kept import PASSPHRASE
from tests.storage.places import Place, keep_card, open_case_with_meeting

PAGE = 4096


def test_no_damaged_page_is_read_as_if_it_were_empty(tmp_path: Path) -> None:
    """One bit in each page of the database in turn: the same content, or an error, never other content."""
    scene = make_scene(tmp_path / "data", cards=60)
    database = scene.folder / "vault.db"
    whole = database.read_bytes()
    opened = door(scene.folder).unlock(PASSPHRASE)
    expected = content_of_vault(opened)
    opened.close()
    whole = database.read_bytes()
    chance, noticed = random.Random(5), 0
    for page in range(len(whole) // PAGE):
        damaged = bytearray(whole)
        damaged[page * PAGE + chance.randrange(PAGE)] ^= 1
        database.write_bytes(damaged)
        try:
            opened = door(scene.folder).unlock(PASSPHRASE)
        except VaultDamaged:
            noticed += 1
            continue
        try:
            assert content_of_vault(opened) == expected, page
        except VaultDamaged:
            noticed += 1
        finally:
            opened.close()
            database.write_bytes(whole)
    assert noticed > len(whole) // PAGE // 2


def test_nothing_is_written_on_the_ground_of_a_damaged_page(tmp_path: Path) -> None:
    """A write that read one is undone and told; once the file is whole again, writing goes on."""
    scene = make_scene(tmp_path / "data", cards=60)
    database = scene.folder / "vault.db"
    whole = database.read_bytes()
    opened = door(scene.folder).unlock(PASSPHRASE)
    damaged = bytearray(whole)
    for page in range(4, len(whole) // PAGE):
        damaged[page * PAGE + 99] ^= 1
    database.write_bytes(damaged)
    with pytest.raises(VaultDamaged):
        opened.vault.journal.erase(sorted(scene.acknowledged)[:1])
    database.write_bytes(whole)

    opened.desk.access.note("opened")

    assert len(opened.vault.journal.entries(scene.case)) == 62
    opened.close()


def test_an_emptied_file_costs_nothing_of_the_log_beside_it(place: Place, tmp_path: Path) -> None:
    """SQLite takes the log of an empty database away, even where it only reads: we never let it look."""
    vault = place.create()
    session, meeting = open_case_with_meeting(vault)
    keep_card(session, meeting, "De ringer om natten")
    killed = place.as_it_lies(tmp_path / "killed")
    killed.database.write_bytes(b"")
    before = killed.wal.read_bytes()

    for _ in range(2):
        with pytest.raises(VaultDamaged):
            killed.open()

    assert killed.wal.read_bytes() == before
