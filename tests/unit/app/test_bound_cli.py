"""The command line opens a vault that is bound to this computer, with a real keyring."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from exitdesk.app.commands import door_of
from exitdesk.app.troubles import table
from exitdesk.cases.ports import Owner
from exitdesk.journal.entry import PersonId, ThingId
from tests.keyring.daemon import Keyring
from tests.locking.computer import bus
from tests.unit.app.test_cli import PASSPHRASE, Laptop, laptop

pytestmark = pytest.mark.keyring


@pytest.fixture
def keyring(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Keyring]:
    """Yield a keyring that is open, on the session bus of this test."""
    home = tmp_path / "home"
    home.mkdir()
    with bus(home, "session") as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        made = Keyring(home, address)
        yield made
        made.end()


@pytest.fixture
def karen(tmp_path: Path, keyring: Keyring) -> Laptop:
    """Return a laptop whose vault is bound to it."""
    assert keyring.process.poll() is None
    owner = Owner(PersonId(ThingId("person-0a")), "Karen Holt", "politi", "police")
    made = laptop(tmp_path / "karen", owner, sample=False)
    opened = door_of(made.profile).unlock(PASSPHRASE)
    opened.keys.bind(PASSPHRASE)
    opened.close()
    return made


def test_a_bound_vault_is_checked_backed_up_and_put_back(karen: Laptop, tmp_path: Path) -> None:
    """The passphrase alone is typed; the keyring gives the rest."""
    stick = tmp_path / "stick"
    stick.mkdir()

    assert karen.run("doctor") == 0
    assert karen.run("backup", "--to", stick) == 0
    for name in ("key", "key.copy"):
        (karen.profile.vault / name).unlink()
    shutil.rmtree(karen.profile.vault / "backups")
    (karen.profile.vault / "key").write_bytes(b"damaged")
    assert karen.run("restore", "1", "--from", stick, "--yes") == 0
    assert karen.run("doctor") == 0


def test_a_locked_keyring_is_called_so_and_nobody_is_prompted(
    karen: Laptop, keyring: Keyring, capsys: pytest.CaptureFixture[str]
) -> None:
    """A script has no eyes: what happened and what to do are said, and the passphrase is not called wrong."""
    keyring.lock()
    capsys.readouterr()

    assert karen.run("doctor") == 1

    said = capsys.readouterr().err
    assert table()["app.BoundKeyringLocked"]["da"][0] in said
    assert "Forkert" not in said
