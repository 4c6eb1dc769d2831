"""The key of a backup is the key of today: an earlier passphrase opens nothing that is in reach."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from exitdesk.app.door import Door
from exitdesk.cases.errors import WrongPassphrase
from exitdesk.cases.safekeeping import BackupKind
from exitdesk.crypto.kit import draw_kit
from exitdesk.crypto.profiles import TESTING
from exitdesk.journal.entry import Entry
from exitdesk.storage.evidence import copy_aside, drop_evidence
from tests.storage.kept import PASSPHRASE, Kept
from tests.storage.places import keep_card

NEW = "fem nye ord til en anden tid"
WORDS = "Skal ud igen"


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Kept]:
    """Return an open vault with a case."""
    found = Kept(tmp_path / "data")
    yield found
    found.opened.close()


@pytest.fixture
def stick(tmp_path: Path, kept: Kept) -> Path:
    """Return a second place that is named and in reach."""
    place = tmp_path / "stick"
    place.mkdir()
    kept.opened.backups.set_second_place(place)
    return place


def test_a_changed_passphrase_is_that_of_the_backups_too(kept: Kept, stick: Path) -> None:
    """Theirs opens the same vault key: the old passphrase would open today's vault through any of them."""
    _backed_up(kept)
    away = stick.rename(stick.with_name("away"))
    kept.opened.keys.change_passphrase(PASSPHRASE, NEW)

    assert not _opens(kept, next((kept.folder / "backups").iterdir()), PASSPHRASE)
    away.rename(stick)
    assert _opens(kept, next(stick.glob("tavle-*/*/")), PASSPHRASE)
    kept.opened.backups.bring_key_file()
    assert not _opens(kept, next(stick.glob("tavle-*/*/")), PASSPHRASE)
    assert _opens(kept, next(stick.glob("tavle-*/*/")), NEW)


def test_after_a_change_of_key_no_backup_in_reach_opens_with_the_old_passphrase(
    kept: Kept, stick: Path
) -> None:
    """They stay until one under the new key was made and checked; those of a stick go when it is seen."""
    _backed_up(kept)
    away = stick.rename(stick.with_name("away"))
    kept.opened.keys.rekey(PASSPHRASE, NEW, draw_kit().words)
    kept.opened.close()
    kept.opened = kept.door().unlock(NEW)
    before = kept.opened.backups.all()
    kept.opened.backups.bring_key_file()
    assert kept.opened.backups.all() == before

    made = kept.opened.backups.back_up(BackupKind.DAILY)
    kept.opened.backups.bring_key_file()
    assert [one.path for one in kept.opened.backups.all()] == [made.path]
    away.rename(stick)
    kept.opened.backups.catch_up_second()
    kept.opened.backups.bring_key_file()

    assert len(kept.opened.backups.all()) == 2
    for backup in kept.opened.backups.all():
        assert _opens(kept, backup.path, NEW)
        assert not _opens(kept, backup.path, PASSPHRASE)


def test_a_backup_whose_key_opens_what_was_put_aside_stays(kept: Kept) -> None:
    """Words that are nowhere else may lie there; erasing takes both."""
    copy_aside(kept.folder)
    kept.opened.keys.rekey(PASSPHRASE, NEW, draw_kit().words)
    kept.opened.close()
    kept.opened = kept.door().unlock(NEW)
    kept.opened.backups.back_up(BackupKind.DAILY)

    kept.opened.backups.bring_key_file()
    assert len(kept.opened.backups.all()) == 2
    drop_evidence(kept.folder)
    kept.opened.backups.bring_key_file()
    assert len(kept.opened.backups.all()) == 1


def _backed_up(kept: Kept) -> Entry:
    entry, _ = keep_card(kept.session, kept.meeting, WORDS)
    kept.opened.backups.back_up(BackupKind.ON_DEMAND)
    return entry


def _opens(kept: Kept, backup: Path, passphrase: str) -> bool:
    copy = kept.folder.with_name("opened copy")
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(backup, copy)
    try:
        Door(copy, kept.clock, profile=TESTING, floor=TESTING).unlock(passphrase).close()
    except WrongPassphrase:
        return False
    return True
