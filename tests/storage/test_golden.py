"""A vault of every format there ever was opens for ever, and reads as it did when it was made."""

import shutil
from pathlib import Path

import pytest

from exitdesk.app.door import Door
from exitdesk.cases.errors import DiskFull
from exitdesk.storage import migrations
from exitdesk.storage.connection import connect
from exitdesk.storage.migrations import NEWEST, STEPS, Step, version_of
from tests.storage.places import content_of
from tools.golden_vault import PASSPHRASE, ROOT, expected_of, golden_door, told

GOLDEN = sorted(path.name for path in ROOT.iterdir())


@pytest.fixture
def golden(tmp_path: Path) -> Path:
    """Return a copy of the oldest golden vault."""
    shutil.copytree(ROOT / GOLDEN[0] / "data", tmp_path / "data")
    return tmp_path / "data"


@pytest.mark.parametrize("name", GOLDEN)
def test_a_golden_vault_reads_as_on_the_day_it_was_made(name: str, tmp_path: Path) -> None:
    """Words, numbers, notes, erasures, search, settings, signers and access lines are all there."""
    shutil.copytree(ROOT / name / "data", tmp_path / "data")

    opened = golden_door(tmp_path / "data").unlock(PASSPHRASE)
    found = told(opened)
    opened.close()

    assert found == expected_of(ROOT / name)
    assert golden_door(tmp_path / "data").check(PASSPHRASE) == []


def test_every_step_has_a_golden_vault() -> None:
    """Whoever adds a step makes its golden vault (`python -m tools.golden_vault`) before anybody has one."""
    assert [f"{step.number:04d}" for step in STEPS] == GOLDEN
    assert [step.number for step in STEPS] == list(range(1, NEWEST + 1))


def test_an_upgrade_makes_a_checked_backup_first(golden: Path) -> None:
    """The backup is the vault of before, whole; the vault itself has every step with its record."""
    before = (golden / "vault.db").read_bytes()

    opened = golden_door(golden).unlock(PASSPHRASE)

    (backup,) = opened.backups.all()
    assert backup.kind.value == "before_upgrade"
    assert (backup.path / "vault.db").read_bytes() == before
    steps = opened.vault.database.read("SELECT number, name FROM migrations ORDER BY number")
    assert steps == [(step.number, step.take.__name__) for step in STEPS]
    opened.close()


def test_no_upgrade_without_a_backup(golden: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no room for the backup, the vault stays what it was, and this is said."""

    def full(*_told: object) -> None:
        raise OSError(28, "")

    monkeypatch.setattr("exitdesk.storage.backup_files.make_private_file", full)
    before = content_of(golden)["vault.db"]

    with pytest.raises(DiskFull):
        golden_door(golden).unlock(PASSPHRASE)

    assert content_of(golden)["vault.db"] == before


def test_an_upgrade_that_is_cut_anywhere_is_old_or_new(golden: Path, tmp_path: Path) -> None:
    """Each statement of each step in turn is the last: the next unlock takes what is missing."""

    class Cut(BaseException):
        """The power went."""

    def cut_in(step: Step) -> Step:
        def take(connection: object) -> None:
            step.take(connection)
            raise Cut

        take.__name__ = step.take.__name__
        return Step(step.number, take)

    for number in range(2, NEWEST + 1):
        folder = tmp_path / f"cut {number}"
        shutil.copytree(golden, folder)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(
                migrations, "STEPS", tuple(cut_in(one) if one.number == number else one for one in STEPS)
            )
            with pytest.raises(Cut):
                golden_door(folder).unlock(PASSPHRASE)

        opened = golden_door(folder).unlock(PASSPHRASE)
        assert told(opened) == expected_of(ROOT / GOLDEN[0])
        opened.close()


def test_the_version_of_a_vault_is_the_number_of_its_steps(golden: Path) -> None:
    """The oldest golden vault has taken one."""
    door: Door = golden_door(golden)
    from exitdesk.crypto.key_copies import read_key_files
    from exitdesk.crypto.profiles import TESTING
    from exitdesk.crypto.purposes import Purpose

    assert door.state().value == "locked"
    key = read_key_files(golden).open_with_passphrase(PASSPHRASE, floor=TESTING)
    raw = connect(golden / "vault.db", key.derive(Purpose.DATABASE), writing=False)
    assert version_of(raw) == 1
    raw.close()
