"""What is erased leaves every copy, and what else the same gesture said stays in every copy."""

import secrets
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from exitdesk.app.door import Door
from exitdesk.cases.erasing import OneCard, Reason, WholeCase, erase, plan_erasing
from exitdesk.cases.safekeeping import BackupKind
from exitdesk.crypto.key_copies import read_key_files
from exitdesk.crypto.profiles import TESTING
from exitdesk.journal.entry import PersonId, ThingId
from exitdesk.sos.card import CardId
from exitdesk.sos.card_edits import MergeCard
from tests.journeys.decrypted import decrypted_files
from tests.storage.kept import PASSPHRASE, Kept
from tests.storage.places import keep_card

BOTH = "De ringer, og han vil ikke svare"


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Kept]:
    """Return an open vault with a case."""
    found = Kept(tmp_path / "data")
    yield found
    found.opened.close()


def test_what_an_erased_gesture_said_beside_stays_in_the_backups(kept: Kept, tmp_path: Path) -> None:
    """Two cards merged, one erased: the merged words stand in the vault, and in the backup made before."""
    first, _ = _merged(kept)
    kept.opened.backups.back_up(BackupKind.ON_DEMAND)

    _erase(kept, first)

    assert kept.cards(kept.opened) == [BOTH]
    assert _in_backup(kept, tmp_path / "copy") == [BOTH]


def test_what_a_backup_said_again_goes_with_the_next_erasing(kept: Kept, tmp_path: Path) -> None:
    """The backup says it in an entry of its own, which the vault never had: that one goes as well."""
    first, second = _merged(kept)
    kept.opened.backups.back_up(BackupKind.ON_DEMAND)
    _erase(kept, first)
    assert _in_backup(kept, tmp_path / "copy") == [BOTH]

    _erase(kept, second)

    assert _in_backup(kept, tmp_path / "copy again") == []
    assert not _says_anything(tmp_path / "copy again", kept, BOTH)


def test_a_whole_case_leaves_what_a_backup_said_again_too(kept: Kept, tmp_path: Path) -> None:
    """Nothing in the backup says a word of the case any more."""
    first, _ = _merged(kept)
    kept.opened.backups.back_up(BackupKind.ON_DEMAND)
    _erase(kept, first)
    plan = plan_erasing(kept.opened.desk.read(kept.session.case), WholeCase())
    erase(kept.opened.desk, kept.opened.backups, plan, Reason.TIME_IS_UP)

    shutil.copytree(kept.opened.backups.all()[0].path, tmp_path / "copy")

    assert not _says_anything(tmp_path / "copy", kept, "")


def test_the_signing_keys_of_a_case_leave_the_vault_and_the_backups(kept: Kept) -> None:
    """The owner's and the partner's: no decrypted page keeps one, where before each file had both."""
    case, keys = kept.session.case, (secrets.token_bytes(200), secrets.token_bytes(200))
    kept.opened.vault.signing_keys.keep(case, keys[0], b"certificate")
    kept.opened.vault.partner_keys.keep(case, PersonId(ThingId("person-sara")), keys[1])
    kept.opened.backups.back_up(BackupKind.ON_DEMAND)
    opener = read_key_files(kept.folder).open_with_passphrase(PASSPHRASE, floor=TESTING)

    def places() -> int:
        folders = (kept.folder, *(one.path for one in kept.opened.backups.all()))
        files = [file for folder in folders for _, file in decrypted_files(folder, opener)]
        return sum(key in file for file in files for key in keys)

    assert places() >= 4
    plan = plan_erasing(kept.opened.desk.read(case), WholeCase())
    erase(kept.opened.desk, kept.opened.backups, plan, Reason.TIME_IS_UP)
    assert places() == 0


def test_a_restored_backup_says_what_an_erased_gesture_said_beside(kept: Kept, tmp_path: Path) -> None:
    """From a stick that nobody had seen meanwhile: the erased card stays away, the merged words are there."""
    first, _ = _merged(kept)
    made = kept.opened.backups.back_up(BackupKind.ON_DEMAND)
    shutil.copytree(made.path, tmp_path / "away" / made.path.name)
    _erase(kept, first)
    kept.opened.close()
    door = kept.door()
    door.hold(PASSPHRASE)

    away = next(one for one in door.restorable(tmp_path / "away") if one.second)
    again = door.restore(away)

    assert kept.cards(again) == [BOTH]
    again.close()
    assert kept.door().check(PASSPHRASE) == []


def _merged(kept: Kept) -> tuple[CardId, CardId]:
    _, first = keep_card(kept.session, kept.meeting, "Vil ikke svare")
    _, second = keep_card(kept.session, kept.meeting, "De ringer")
    kept.session.record(MergeCard(card=first, into=second, text=BOTH), meeting=kept.meeting)
    return first, second


def _erase(kept: Kept, card: CardId) -> None:
    plan = plan_erasing(kept.opened.desk.read(kept.session.case), OneCard(kept.meeting, card))
    erase(kept.opened.desk, kept.opened.backups, plan, Reason.MISTAKE)


def _in_backup(kept: Kept, copy: Path) -> list[str]:
    """Return the cards of the newest backup, opened as a vault of its own and checked."""
    shutil.copytree(kept.opened.backups.all()[0].path, copy)
    door = Door(copy, kept.clock, profile=TESTING, floor=TESTING)
    again = door.unlock(PASSPHRASE)
    found = kept.cards(again)
    again.close()
    assert door.check(PASSPHRASE) == []
    return found


def _says_anything(copy: Path, kept: Kept, words: str) -> bool:
    again = Door(copy, kept.clock, profile=TESTING, floor=TESTING).unlock(PASSPHRASE)
    entries = again.vault.journal.entries(kept.session.case)
    again.close()
    return any(words.encode() in entry.payload for entry in entries if entry.payload is not None)
