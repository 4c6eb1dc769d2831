"""The computer's keyring in each of its states, with a real one on a bus of its own."""

import secrets
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from exitdesk.app.device_secret import DEVICE_SECRET_BYTES, DeviceSecrets
from exitdesk.app.errors import (
    KeyringAbsent,
    KeyringFailed,
    KeyringLocked,
    KeyringTimedOut,
    LaggingMarkMissing,
    LaggingMarkNotGood,
)
from exitdesk.app.lagging_mark import LaggingMark, Standing
from exitdesk.app.os_keyring import OsKeyring
from exitdesk.crypto.key_file import KeyFile
from exitdesk.crypto.kit import draw_kit
from exitdesk.crypto.profiles import TESTING
from exitdesk.crypto.slots import device_check
from exitdesk.crypto.vault_key import draw_vault_key
from exitdesk.storage.log import LogHead
from tests.keyring.daemon import Keyring
from tests.locking.computer import bus

pytestmark = pytest.mark.keyring
VAULT_ID = bytes(range(16))
HEAD = LogHead(7, bytes(32))


@pytest.fixture
def keyring(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Keyring]:
    """Yield a keyring that is open, on the session bus of this test."""
    with bus(tmp_path, "session") as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        made = Keyring(tmp_path, address)
        yield made
        made.end()


def _mark(epoch: int = 1, key: bytes = bytes(32)) -> LaggingMark:
    return LaggingMark(OsKeyring(), VAULT_ID, epoch, key)


@pytest.mark.usefixtures("keyring")
def test_an_open_keyring_keeps_gives_back_and_forgets() -> None:
    """A device secret comes back as it was, and is gone when it was dropped."""
    device, secret = DeviceSecrets(OsKeyring()), secrets.token_bytes(DEVICE_SECRET_BYTES)
    key_file = KeyFile.create(VAULT_ID, draw_vault_key(), "ord", draw_kit(), TESTING, device_secret=secret)

    assert device.of(key_file) is None
    device.keep(VAULT_ID, secret)
    assert device.of(key_file) == secret
    device.drop(VAULT_ID, device_check(secret))
    device.drop(VAULT_ID, device_check(secret))

    assert device.of(key_file) is None


@pytest.mark.usefixtures("keyring")
def test_the_lagging_mark_says_behind_only_of_what_is_behind() -> None:
    """The same and ahead are usual; fewer rows, or other rows, is a vault that was put back."""
    mark = _mark()
    mark.keep(HEAD)

    assert mark.compare(HEAD).standing is Standing.SAME
    assert mark.compare(LogHead(9, b"9" * 32), lambda _number: HEAD.hash).standing is Standing.AHEAD_OF_IT
    assert mark.compare(LogHead(9, b"9" * 32), lambda _number: b"x" * 32).standing is Standing.BEHIND_IT
    assert mark.compare(LogHead(6, b"6" * 32)).standing is Standing.BEHIND_IT
    assert mark.compare(LogHead(7, b"7" * 32)).standing is Standing.BEHIND_IT


def test_a_locked_keyring_is_told_and_nobody_is_asked(keyring: Keyring) -> None:
    """A prompt that nobody asked for would stand in the way of a talk."""
    _mark().keep(HEAD)
    keyring.lock()

    with pytest.raises(KeyringLocked):
        _mark().keep(HEAD)
    found = _mark().compare(HEAD)

    assert (found.standing, type(found.notice)) == (Standing.UNKNOWN, KeyringLocked)


def test_a_killed_keyring_is_told(keyring: Keyring) -> None:
    """It broke off: there is none, or it fails; never a hang and never a library's own error."""
    _mark().keep(HEAD)
    keyring.end()

    with pytest.raises((KeyringAbsent, KeyringFailed)):
        OsKeyring().get("a name")
    assert _mark().compare(HEAD).standing is Standing.UNKNOWN


def test_a_keyring_that_hangs_is_given_up_on_and_not_asked_twice(keyring: Keyring) -> None:
    """A stopped keyring answers nothing: the call comes back, and the next one does not wait behind it."""
    stuck = OsKeyring(patience=0.5)
    keyring.process.send_signal(signal.SIGSTOP)

    for _call in range(2):
        with pytest.raises(KeyringTimedOut):
            stuck.get("a name")

    keyring.process.send_signal(signal.SIGCONT)
    assert stuck._hanging.acquire(timeout=20), "the thread that hung has ended, and closed what it opened"


def test_no_keyring_at_all_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither bus nor keyring."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'none'}")

    with pytest.raises(KeyringAbsent):
        OsKeyring().keep("a name", b"x")
    assert _mark().compare(HEAD).standing is Standing.UNKNOWN


@pytest.mark.usefixtures("keyring")
def test_an_emptied_keyring_is_told_only_where_a_mark_was_expected() -> None:
    """The first start on a computer is no trouble."""
    assert _mark().compare(HEAD).notice is None
    assert isinstance(_mark().compare(HEAD, expected=True).notice, LaggingMarkMissing)


@pytest.mark.usefixtures("keyring")
@pytest.mark.parametrize("wrong", ["another key", "another epoch", "cut off", "no number at all"])
def test_a_swapped_or_forged_mark_is_told_and_not_believed(wrong: str) -> None:
    """What was not written by this vault in this epoch says nothing about it."""
    keeper, ours = OsKeyring(), _mark()
    other = {"another key": _mark(key=b"k" * 32), "another epoch": _mark(epoch=2)}.get(wrong, ours)
    other.keep(HEAD)
    value = keeper.get(other._name) or b""
    match wrong:
        case "cut off":
            value = value[:-1]
        case "no number at all":
            value = "ø".encode()
    keeper.keep(ours._name, value)

    found = ours.compare(HEAD)

    assert (found.standing, type(found.notice)) == (Standing.UNKNOWN, LaggingMarkNotGood)


@pytest.mark.usefixtures("keyring")
def test_the_keyring_shows_a_neutral_label_and_neither_vault_id_nor_case() -> None:
    """Whoever looks through the keyring sees Tavle and a number."""
    import secretstorage

    DeviceSecrets(OsKeyring()).keep(VAULT_ID, bytes(32))
    connection = secretstorage.dbus_init()
    items = list(secretstorage.get_default_collection(connection).get_all_items())
    shown = " ".join(item.get_label() + str(item.get_attributes()) for item in items)
    connection.close()

    assert "Tavle" in shown
    assert "exit" not in shown.lower()
    assert VAULT_ID.hex() not in shown
