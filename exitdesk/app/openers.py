"""What opens a key file: a passphrase, together with this computer where the file is bound to it, or the kit.

Neither shows itself in a repr. The device secret is fetched for one opening and handed on only to those who
wrap a slot anew; the vault key that comes out is all that stays.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from exitdesk.app.device_secret import DeviceSecrets
from exitdesk.cases.errors import WrongKit, WrongPassphrase
from exitdesk.crypto import errors as crypto_errors
from exitdesk.crypto.key_file import KeyFile
from exitdesk.crypto.kit import Kit, KitIsRight, check_kit
from exitdesk.crypto.profiles import Profile
from exitdesk.crypto.vault_key import VaultKey


@dataclass(frozen=True, slots=True)
class Unwrapped:
    """What an opener gives: the vault key, and the device secret that took part, None where none did."""

    vault_key: VaultKey
    device_secret: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class ByPassphrase:
    """A passphrase that was typed; `ask` lets the keyring show its own prompt."""

    passphrase: str = field(repr=False)
    secrets: DeviceSecrets
    floor: Profile
    ask: bool = False

    def open(self, key_file: KeyFile) -> Unwrapped:
        """Return the key; raises WrongPassphrase, DeviceSecretNotHere, BindingOutOfReach, and as `KeyFile`.

        A keyring in trouble is told before the passphrase is tried: nothing can be said of that then.
        """
        secret = self.secrets.of(key_file, ask=self.ask)
        return Unwrapped(
            _in_our_words(lambda: key_file.open_with_passphrase(self.passphrase, secret, floor=self.floor)),
            secret,
        )

    def asking(self) -> "ByPassphrase":
        """Return the same passphrase, with a keyring that may show its prompt."""
        return replace(self, ask=True)


@dataclass(frozen=True, slots=True)
class ByKit:
    """The words of a recovery kit: they open on every computer."""

    kit: Kit = field(repr=False)
    floor: Profile

    def open(self, key_file: KeyFile) -> Unwrapped:
        """Return the key; raises WrongKit and as `KeyFile`."""
        return Unwrapped(_in_our_words(lambda: key_file.open_with_kit(self.kit, floor=self.floor)))

    def asking(self) -> "ByKit":
        """Return the kit: it needs no keyring."""
        return self


Opener: TypeAlias = ByPassphrase | ByKit


def right_kit(words: Sequence[str]) -> Kit:
    """Return the kit of these words; raises WrongKit."""
    verdict = check_kit(words)
    if not isinstance(verdict, KitIsRight):
        raise WrongKit
    return verdict.kit


def _in_our_words(derive: Callable[[], VaultKey]) -> VaultKey:
    """Derive a key; a wrong passphrase or kit is the use cases' error, whoever asks."""
    try:
        return derive()
    except crypto_errors.WrongPassphrase:
        raise WrongPassphrase from None
    except crypto_errors.WrongKit:
        raise WrongKit from None
