"""The secret of this computer is in no log, repr, note or message, and in no process of ours after a lock."""

import subprocess
import sys
import time
import traceback
from collections.abc import Iterator
from pathlib import Path

import pytest

from exitdesk.app.device_secret import DeviceSecrets, secrets_of_this_computer
from exitdesk.app.door import Door
from exitdesk.app.openers import ByPassphrase
from exitdesk.crypto.errors import DeviceSecretOther
from exitdesk.crypto.key_copies import read_key_files
from exitdesk.crypto.profiles import TESTING
from tests.fakes.desk import KAREN, FakeClock
from tests.fakes.keeper import KeeperInMemory
from tests.keyring.daemon import Keyring
from tests.locking.computer import bus
from tests.secrecy.memory import may_read, our_processes, remembered
from tests.storage.bound import Bound
from tests.storage.kept import PASSPHRASE

ROOT = Path(__file__).parents[2]
PATIENCE_SECONDS = 30.0


@pytest.fixture
def bound(tmp_path: Path) -> Iterator[Bound]:
    """Yield an open, bound vault on a computer with a keyring in memory."""
    found = Bound(tmp_path / "data")
    found.bind()
    yield found
    found.opened.close()


def shapes(secret: bytes) -> dict[str, bytes]:
    """Return how it could be written: as bytes, and as the hex the keyring is given."""
    digits = secret.hex()
    return {"bytes": secret, "hex": digits.encode("ascii"), "wide hex": digits.encode("utf-16-le")}


def test_no_file_repr_or_error_shows_the_secret(bound: Bound) -> None:
    """Neither the folder, nor what holds it for a moment, nor what is raised when it is not the one."""
    (secret,) = bound.keeper.kept.values()
    opener = ByPassphrase(PASSPHRASE, DeviceSecrets(bound.keeper), TESTING)
    shown = repr((opener, opener.open(bound.key_file()), bound.opened, bound.opened.keys, bound.door()))
    other = KeeperInMemory()
    other.kept = {name: bytes(31) + b"x" for name in bound.keeper.kept}
    with pytest.raises(DeviceSecretOther) as told:
        bound.door_on(other).unlock(PASSPHRASE)
    shown += "".join(traceback.format_exception(told.value))

    written = b"".join(path.read_bytes() for path in bound.folder.rglob("*") if path.is_file())
    for name, pattern in shapes(secret).items():
        assert pattern not in written, name
        assert pattern not in shown.encode("utf-8"), name
    assert repr(secret)[2:-1] not in shown
    assert PASSPHRASE not in shown


def test_an_open_vault_keeps_no_secret(bound: Bound) -> None:
    """What opened it is let go: no object of the open vault refers to it any more."""
    (secret,) = bound.keeper.kept.values()
    bound.opened.close()
    bound.opened = bound.door().unlock(PASSPHRASE)
    seen: set[int] = set()
    held: list[object] = []
    todo: list[object] = [bound.opened]
    while todo:
        one = todo.pop()
        if id(one) in seen or one is bound.keeper:
            continue
        seen.add(id(one))
        held.append(one)
        todo += list(getattr(one, "__dict__", {}).values())
        todo += [getattr(one, name, None) for name in getattr(type(one), "__slots__", ())]
    assert len(held) > 20
    assert not any(isinstance(one, bytes) and secret in one for one in held)


@pytest.mark.keyring
def test_after_a_lock_no_process_of_ours_holds_the_secret(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The old process is gone, the next one was handed nothing of it: it must fetch it again."""
    with bus(tmp_path, "session") as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        keyring = Keyring(tmp_path, address)
        try:
            _lock_and_search(tmp_path)
        finally:
            keyring.end()


def _lock_and_search(place: Path) -> None:
    folder, told_to = place / "data", place / "told"
    secrets = secrets_of_this_computer()
    door = Door(folder, FakeClock(), profile=TESTING, floor=TESTING, device_secrets=secrets)
    opened = door.create(PASSPHRASE, door.new_kit(), KAREN)
    opened.keys.bind(PASSPHRASE)
    opened.close()
    key_file = read_key_files(folder)
    secret = secrets.of(key_file)
    assert secret is not None
    key = key_file.open_with_passphrase(PASSPHRASE, secret, floor=TESTING).to_wrap()
    successor = [sys.executable, "-m", "tests.locking.successor", str(told_to), "reports"]
    holder = subprocess.Popen(
        [sys.executable, "-m", "tests.secrecy.bound_holder", str(folder), *successor],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
    )
    try:
        assert holder.stdin is not None
        assert holder.stdout is not None
        holder.stdin.write(PASSPHRASE + "\n")
        holder.stdin.flush()
        assert holder.stdout.readline() == "open\n"
        if not may_read(holder.pid):
            pytest.skip("reading another process's memory needs root here")
        assert "key" in remembered(holder.pid, {"key": key}), "the control: what is held is found"
        holder.stdin.write("lock\n")
        holder.stdin.flush()
        holder.wait(PATIENCE_SECONDS)
        patterns = shapes(secret) | {"key": key}
        left = {pid: remembered(pid, patterns) for pid in our_processes(str(place))}
        assert not any(left.values())
        until = time.monotonic() + PATIENCE_SECONDS
        while not told_to.exists():
            assert time.monotonic() < until, "the next process has not written"
        heir = [bytes.fromhex(line) for line in told_to.read_text("ascii").split("\n")]
        assert heir[0], "a note was handed on"
        for pattern in patterns.values():
            assert not any(pattern in one for one in heir)
    finally:
        holder.kill()
        holder.communicate()
