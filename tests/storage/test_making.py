"""Making a vault happens whole or not at all."""

import contextlib
import resource

import pytest

from exitdesk.cases.errors import NotSaved
from exitdesk.cases.session import CaseSession
from exitdesk.storage.errors import VaultDamaged, VaultExists
from exitdesk.storage.vault import Vault, create_vault, has_vault
from tests.fakes.desk import KAREN
from tests.storage.places import VAULT_ID, Place, content_of, keep_card, open_case_with_meeting


@pytest.mark.parametrize("room", [0, 4096, 30_000, 90_000])
def test_a_disk_without_room_leaves_no_vault(place: Place, room: int) -> None:
    """Wherever the writing stops there is no vault afterwards, and with room there is one."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, hard))
    try:
        with pytest.raises(NotSaved):
            place.create()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    assert not has_vault(place.folder)
    vault = place.create()
    assert vault.index.count() == 0


@pytest.mark.parametrize("left", ["vault.db", "vault.db-wal", "mark"])
def test_a_vault_is_never_made_over_what_is_left_of_another(place: Place, left: str) -> None:
    """Any one of its files may be all that is left of a vault: it is moved aside, or nothing is made."""
    session, meeting = open_case_with_meeting(place.create())
    keep_card(session, meeting, "kort")
    cut = place.as_it_lies(place.folder.with_name("cut"))
    for path in cut.folder.iterdir():
        if path.name != left:
            path.unlink()
    before = content_of(cut.folder)

    with pytest.raises(VaultExists):
        cut.create()
    assert content_of(cut.folder) == before
    vault = create_vault(cut.folder, cut.key, VAULT_ID, KAREN, clock=cut.clock, replace_unfinished=True)
    cut.vaults.append(vault)

    (kept,) = (cut.folder / "evidence").iterdir()
    assert content_of(kept) == before
    assert vault.index.count() == 0


def test_making_leaves_the_tables_in_the_file_itself(place: Place) -> None:
    """A lost write-ahead log can therefore never look like a vault that was only just made."""
    place.create().close()

    assert set(content_of(place.folder)) == {"vault.db", "mark"}


def test_a_page_that_cannot_be_read_is_damage_and_the_next_reading_goes_on(place: Place) -> None:
    """After an error the connection is opened anew: what can be read is still read."""
    vault = place.create()
    session, meeting = open_case_with_meeting(vault)
    for nth in range(200):
        keep_card(session, meeting, f"kort {nth} " + "x" * 500)
    number = session.row().number
    vault.close()
    whole = place.database.read_bytes()
    damaged = _opened_with_an_unreadable_entry(place, whole, session)

    with pytest.raises(VaultDamaged) as raised:
        damaged.journal.entries(session.case)

    assert raised.value.__context__ is None
    assert damaged.index.find_numbers("2026") == [number]
    assert damaged.owner == vault.owner


def _opened_with_an_unreadable_entry(place: Place, whole: bytes, session: CaseSession) -> Vault:
    """Spoil one page after the other until the vault opens and the case cannot be read."""
    for at in range(len(whole) // 3 // 4096 * 4096, len(whole), 4096):
        spoilt = bytearray(whole)
        spoilt[at + 100] ^= 1
        place.database.write_bytes(spoilt)
        with contextlib.suppress(VaultDamaged):
            vault = place.open()
            try:
                vault.journal.entries(session.case)
            except VaultDamaged:
                return vault
            vault.close()
    raise AssertionError("no page holds an entry")
