"""The secrets of this computer: one a vault that is bound to it, in the keyring of the computer."""

import hashlib
import hmac
from dataclasses import dataclass
from typing import Final

from exitdesk.app.errors import KeyringFailed
from exitdesk.app.keyring_port import SecretKeeper

DEVICE_SECRET_BYTES: Final = 32
_NAME_CHARACTERS: Final = 24


def name_in_keyring(kind: str, vault_id: bytes) -> str:
    """Return a name that says nothing: the vault's id cannot be read from it."""
    return hashlib.sha256(b"tavle 1 name " + kind.encode("ascii") + b"\0" + vault_id).hexdigest()[
        :_NAME_CHARACTERS
    ]


@dataclass(frozen=True, slots=True)
class DeviceSecrets:
    """The device secrets (32 bytes) by vault. Every call may raise a KeyringTrouble; none on the GUI thread.

    What `get` returns may be another's or cut off: the key file's slot checks it and raises
    `crypto.DeviceSecretNotHere`, and then the recovery kit opens.
    """

    keeper: SecretKeeper

    def get(self, vault_id: bytes) -> bytes | None:
        """Return the secret of a vault, None where there is none."""
        return self.keeper.get(name_in_keyring("device", vault_id))

    def keep(self, vault_id: bytes, secret: bytes) -> None:
        """Keep a secret and read it back; raises KeyringFailed where something else came back.

        Only after this may a slot be bound: a secret that was never kept would lock its owner out.
        """
        if len(secret) != DEVICE_SECRET_BYTES:
            raise ValueError("a device secret has 32 bytes")
        name = name_in_keyring("device", vault_id)
        self.keeper.keep(name, secret)
        if not hmac.compare_digest(self.keeper.get(name) or b"", secret):
            raise KeyringFailed

    def drop(self, vault_id: bytes) -> None:
        """Forget the secret of a vault; only after the slot is no longer bound."""
        self.keeper.drop(name_in_keyring("device", vault_id))
