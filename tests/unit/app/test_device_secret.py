"""When this computer's keyring is asked quietly, and when it may show its prompt."""

import secrets

import pytest

from exitdesk.app.device_secret import DEVICE_SECRET_BYTES, DeviceSecrets
from exitdesk.app.errors import (
    BoundKeyringLocked,
    BoundKeyringTimedOut,
    KeyringAbsent,
    KeyringDismissed,
    KeyringLocked,
    KeyringTimedOut,
    KeyringTrouble,
)
from exitdesk.crypto.key_file import KeyFile
from exitdesk.crypto.kit import draw_kit
from exitdesk.crypto.profiles import TESTING
from exitdesk.crypto.slots import device_check
from exitdesk.crypto.vault_key import draw_vault_key
from tests.fakes.keeper import KeeperInMemory

VAULT_ID = bytes(range(16))
SECRET = secrets.token_bytes(DEVICE_SECRET_BYTES)
BOUND = KeyFile.create(VAULT_ID, draw_vault_key(), "seks ord", draw_kit(), TESTING, device_secret=SECRET)


class Keyrings:
    """One keyring, asked quietly and with a prompt; `quiet` and `asking` say what is in the way of each."""

    def __init__(self, quiet: KeyringTrouble | None = None, asking: KeyringTrouble | None = None) -> None:
        self._quiet, self._asking = KeeperInMemory(), KeeperInMemory()
        self._asking.kept = self._quiet.kept
        DeviceSecrets(self._quiet).keep(VAULT_ID, SECRET)
        self._quiet.trouble, self._asking.trouble = quiet, asking
        self.secrets = DeviceSecrets(self._quiet, self._asking)

    @property
    def kept(self) -> dict[str, bytes]:
        """What is in it."""
        return self._quiet.kept


def test_a_prompt_is_shown_only_where_somebody_asked_and_the_keyring_is_locked() -> None:
    """Opening a vault shows none; what was asked for does."""
    locked = Keyrings(KeyringLocked())
    with pytest.raises(BoundKeyringLocked):
        locked.secrets.of(BOUND)
    assert locked.secrets.of(BOUND, ask=True) == SECRET
    assert Keyrings(asking=KeyringDismissed()).secrets.of(BOUND, ask=True) == SECRET


def test_a_keyring_that_hangs_is_given_up_on_without_waiting_for_a_prompt() -> None:
    """The quiet one's patience is all it gets."""
    with pytest.raises(BoundKeyringTimedOut):
        Keyrings(KeyringTimedOut()).secrets.of(BOUND, ask=True)


@pytest.mark.parametrize("trouble", [KeyringLocked(), KeyringAbsent()])
def test_a_secret_is_kept_with_a_prompt_where_the_keyring_is_locked_or_not_set_up(
    trouble: KeyringTrouble,
) -> None:
    """It may be opened, or made; sent away, nothing is kept."""
    fresh = secrets.token_bytes(DEVICE_SECRET_BYTES)
    keyrings = Keyrings(trouble, KeyringDismissed())
    with pytest.raises(KeyringDismissed):
        keyrings.secrets.keep(VAULT_ID, fresh)
    assert fresh not in keyrings.kept.values()


def test_a_locked_keyring_keeps_a_secret_once_it_was_opened() -> None:
    """Kept by the one that may ask, and read back."""
    fresh = secrets.token_bytes(DEVICE_SECRET_BYTES)
    keyrings = Keyrings(KeyringLocked())
    keyrings.secrets.keep(VAULT_ID, fresh)
    assert set(keyrings.kept.values()) == {SECRET, fresh}


def test_without_a_prompt_to_show_the_trouble_is_told() -> None:
    """The command line has none."""
    keeper = KeeperInMemory()
    keeper.trouble = KeyringLocked()
    with pytest.raises(KeyringLocked):
        DeviceSecrets(keeper).keep(VAULT_ID, SECRET)
    with pytest.raises(BoundKeyringLocked):
        DeviceSecrets(keeper).of(BOUND, ask=True)


def test_dropping_never_asks() -> None:
    """Whoever has just sent a prompt away is not shown another one."""
    keyrings = Keyrings(KeyringLocked())
    with pytest.raises(KeyringLocked):
        keyrings.secrets.drop(VAULT_ID, device_check(SECRET))


def test_only_32_bytes_are_a_device_secret() -> None:
    """A mistake of ours, never the keyring's."""
    with pytest.raises(ValueError, match="32 bytes"):
        Keyrings().secrets.keep(VAULT_ID, SECRET[:-1])


def test_two_secrets_of_one_vault_lie_side_by_side() -> None:
    """A new one takes nothing away that an older key file still needs."""
    keyrings = Keyrings()
    keyrings.secrets.keep(VAULT_ID, fresh := secrets.token_bytes(DEVICE_SECRET_BYTES))
    assert keyrings.secrets.of(BOUND) == SECRET
    keyrings.secrets.drop(VAULT_ID, device_check(fresh))
    assert list(keyrings.kept.values()) == [SECRET]
