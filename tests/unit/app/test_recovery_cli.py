"""The commands `backup` and `restore` on a real vault."""

import shutil
from pathlib import Path

import pytest

from exitdesk.app.clock import clock
from exitdesk.app.door import Door
from exitdesk.cases.ports import Owner
from exitdesk.crypto.profiles import FLOOR
from exitdesk.journal.entry import PersonId, ThingId
from tests.unit.app.test_cli import PASSPHRASE, Laptop, laptop


@pytest.fixture
def karen(tmp_path: Path) -> Laptop:
    """Return a laptop with an empty vault."""
    owner = Owner(PersonId(ThingId("person-0a")), "Karen Holt", "politi", "police")
    return laptop(tmp_path / "karen", owner, sample=False)


def test_a_backup_is_made_listed_and_put_back(
    karen: Laptop, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """To a second place as well; from there it comes back when the folder is gone but for nothing."""
    stick = tmp_path / "stick"
    stick.mkdir()
    assert karen.run("backup", "--to", stick) == 0
    assert "lavet og efterset" in capsys.readouterr().out
    shutil.rmtree(karen.profile.vault / "backups")
    for name in ("vault.db", "mark", "key", "key.copy"):
        (karen.profile.vault / name).unlink()
    (karen.profile.vault / "key").write_bytes(b"damaged")

    assert karen.run("restore", "--from", stick) == 0
    assert "1. " in capsys.readouterr().out
    assert karen.run("restore", "1", "--from", stick, "--yes") == 0

    assert "lagt tilbage" in capsys.readouterr().out
    opened = Door(karen.profile.vault, clock, floor=FLOOR).unlock(PASSPHRASE)
    assert opened.vault.owner.name == "Karen Holt"
    opened.close()


def test_where_there_is_no_backup_the_command_says_so(
    karen: Laptop, capsys: pytest.CaptureFixture[str]
) -> None:
    """No number can be chosen from nothing, and a number too high is named."""
    assert karen.run("restore") == 1
    assert "ingen sikkerhedskopier" in capsys.readouterr().out
    assert karen.run("backup") == 0
    assert karen.run("restore", "7", "--yes") == 1
    assert "fra 1 til 1" in capsys.readouterr().out


def test_a_restore_that_is_not_agreed_to_changes_nothing(
    karen: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The answer no leaves the vault as it is."""
    assert karen.run("backup") == 0
    before = (karen.profile.vault / "vault.db").read_bytes()
    monkeypatch.setattr("builtins.input", lambda _: "nej")

    assert karen.run("restore", "1") == 1

    assert (karen.profile.vault / "vault.db").read_bytes() == before
