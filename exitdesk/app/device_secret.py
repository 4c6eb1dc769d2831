"""The secrets of this computer: one for each time a vault was bound to it, in the keyring of the computer.

Each lies under a name of its own, made of the vault's id and the slot's device check: drawing a new one never
takes the place of one that a key file, or the key file of a backup, may still need.
"""

import hashlib
import hmac
from dataclasses import dataclass
from typing import Final

from exitdesk.app.errors import (
    BindingOutOfReach,
    BoundKeyringAbsent,
    BoundKeyringDismissed,
    BoundKeyringFailed,
    BoundKeyringLocked,
    BoundKeyringTimedOut,
    KeyringAbsent,
    KeyringDismissed,
    KeyringFailed,
    KeyringLocked,
    KeyringTimedOut,
    KeyringTrouble,
)
from exitdesk.app.keyring_port import SecretKeeper
from exitdesk.app.os_keyring import PATIENCE_WITH_PROMPT_SECONDS, OsKeyring
from exitdesk.crypto.key_file import KeyFile
from exitdesk.crypto.slots import device_check

DEVICE_SECRET_BYTES: Final = 32
_NAME_CHARACTERS: Final = 24
_BOUND: Final[dict[type[KeyringTrouble], type[BindingOutOfReach]]] = {
    KeyringAbsent: BoundKeyringAbsent,
    KeyringDismissed: BoundKeyringDismissed,
    KeyringFailed: BoundKeyringFailed,
    KeyringLocked: BoundKeyringLocked,
    KeyringTimedOut: BoundKeyringTimedOut,
}


def name_in_keyring(kind: str, vault_id: bytes) -> str:
    """Return a name that says nothing: the vault's id cannot be read from it."""
    return hashlib.sha256(b"tavle 1 name " + kind.encode("ascii") + b"\0" + vault_id).hexdigest()[
        :_NAME_CHARACTERS
    ]


@dataclass(frozen=True, slots=True)
class NoKeyring:
    """Implements `SecretKeeper` where nobody gave one: there is no keyring."""

    def get(self, name: str) -> bytes | None:
        """Raise KeyringAbsent."""
        del name
        raise KeyringAbsent

    def keep(self, name: str, secret: bytes) -> None:
        """Raise KeyringAbsent."""
        del name, secret
        raise KeyringAbsent

    def drop(self, name: str) -> None:
        """Raise KeyringAbsent."""
        del name
        raise KeyringAbsent


@dataclass(frozen=True, slots=True)
class DeviceSecrets:
    """The device secrets (32 bytes). No call on the GUI thread; none keeps a secret after it returned.

    `keeper` never shows a prompt; `asking` is the same keyring allowed to ask for its password, for where
    somebody has just asked for what needs it. It is turned to only where the quiet one is locked: a keyring
    that hangs is given up on after the quiet one's patience, not after that of a prompt.
    """

    keeper: SecretKeeper
    asking: SecretKeeper | None = None

    def of(self, key_file: KeyFile, *, ask: bool = False) -> bytes | None:
        """Return the secret a key file is bound to; None where it is not bound, or the keyring has none.

        What is returned may be another's or cut off: the slot checks it and raises
        `crypto.DeviceSecretOther`. Raises BindingOutOfReach where the keyring could not be asked.
        """
        if key_file.device_check is None:
            return None
        try:
            return self._get(_name(key_file.vault_id, key_file.device_check), ask=ask)
        except KeyringTrouble as trouble:
            raise _BOUND.get(type(trouble), BoundKeyringFailed) from None

    def _get(self, name: str, *, ask: bool) -> bytes | None:
        try:
            return self.keeper.get(name)
        except KeyringLocked:
            if self.asking is None or not ask:
                raise
            return self.asking.get(name)

    def keep(self, vault_id: bytes, secret: bytes) -> None:
        """Keep a secret and read it back; raises a KeyringTrouble, KeyringFailed where something else came.

        The keyring may ask, also to be set up where there is none yet. Only after this may a slot be bound: a
        secret that was never kept would lock its owner out.
        """
        if len(secret) != DEVICE_SECRET_BYTES:
            raise ValueError("a device secret has 32 bytes")
        name = _name(vault_id, device_check(secret))
        try:
            self.keeper.keep(name, secret)
        except (KeyringLocked, KeyringAbsent):
            if self.asking is None:
                raise
            self.asking.keep(name, secret)
        if not hmac.compare_digest(self._get(name, ask=True) or b"", secret):
            raise KeyringFailed

    def drop(self, vault_id: bytes, check: bytes) -> None:
        """Forget the secret of a device check; only once no slot is bound to it. Raises a KeyringTrouble.

        It never asks: whoever has just sent a prompt away is not shown another one.
        """
        self.keeper.drop(_name(vault_id, check))


def secrets_of_this_computer() -> DeviceSecrets:
    """Return the device secrets in this computer's own keyring."""
    return DeviceSecrets(OsKeyring(), OsKeyring(may_ask=True, patience=PATIENCE_WITH_PROMPT_SECONDS))


def _name(vault_id: bytes, check: bytes) -> str:
    return name_in_keyring(f"device {check.hex()}", vault_id)
