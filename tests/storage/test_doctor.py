"""The doctor finds what was changed, and finds nothing in a vault that is well."""

import pytest

from exitdesk.storage.vault import Vault
from tests.storage.places import Place, keep_card, open_case_with_meeting


def _worked(place: Place) -> Vault:
    vault = place.create()
    session, meeting = open_case_with_meeting(vault)
    for nth in range(30):
        keep_card(session, meeting, f"kort {nth}")
    vault.index_pending()
    return vault


def test_a_vault_that_is_well_has_no_findings(place: Place) -> None:
    """Pages, structure, chain, rows, entries and mark all agree."""
    _worked(place).close()

    assert place.doctor() == []


def test_a_flipped_byte_in_the_file_is_found(place: Place) -> None:
    """Wherever in the file a byte is flipped, a page no longer proves itself."""
    _worked(place).close()
    whole = place.database.read_bytes()

    for at in range(100, len(whole), len(whole) // 8):
        flipped = bytearray(whole)
        flipped[at] ^= 0x04
        place.database.write_bytes(flipped)
        assert place.doctor() != [], at

    place.database.write_bytes(whole)
    assert place.doctor() == []


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("UPDATE log SET hash = zeroblob(32) WHERE number = 9", {"chain"}),
        ("UPDATE log SET row_hash = zeroblob(32) WHERE number = 9", {"chain", "row"}),
        ("UPDATE log SET kind = 'received' WHERE number = 9", {"row"}),
        ("UPDATE log SET payload = CAST(payload || x'20' AS BLOB) WHERE number = 9", {"entry", "case"}),
        ("UPDATE log SET id = zeroblob(32) WHERE number = 9", {"row", "entry", "case"}),
        ("UPDATE log SET id = NULL WHERE number = 9", {"row", "case"}),
        ("DELETE FROM log WHERE number = 9", {"chain", "case"}),
        ("UPDATE log SET salt = NULL WHERE number = 9", {"entry", "case"}),
    ],
)
def test_a_row_changed_behind_our_back_is_found(place: Place, statement: str, expected: set[str]) -> None:
    """Somebody with the key who edits a row breaks the chain, the row or the entry."""
    vault = _worked(place)
    vault._database.write(lambda transaction: transaction.run(statement))
    vault.close()

    assert {finding.what for finding in place.doctor()} == expected


def test_the_doctor_does_not_write_to_a_vault_in_trouble(place: Place) -> None:
    """A vault without its mark is read only, its write-ahead log untouched."""
    vault = _worked(place)
    cut = place.as_it_lies(place.folder.with_name("cut"))
    vault.close()
    cut.mark.unlink()
    before = (cut.database.read_bytes(), cut.wal.read_bytes())

    assert [finding.what for finding in cut.doctor()] == ["mark_sector", "not_as_marked"]
    assert (cut.database.read_bytes(), cut.wal.read_bytes()) == before
