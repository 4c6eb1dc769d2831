"""The keyring of this computer behind `SecretKeeper`: a backend we chose, a time limit, no prompt unasked.

The Secret Service on Linux (GNOME, and KDE's wallet where it offers that interface), the Keychain, the
Windows store. Never a backend that writes plain text, and never one that only pretends to keep.
"""

import binascii
import queue
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeVar

from exitdesk.app.errors import (
    KeyringAbsent,
    KeyringDismissed,
    KeyringFailed,
    KeyringLocked,
    KeyringTimedOut,
    KeyringTrouble,
)

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE: Final = "Tavle"
PATIENCE_SECONDS: Final = 5.0
PATIENCE_WITH_PROMPT_SECONDS: Final = 120.0
_DEFAULT_COLLECTION: Final = "/org/freedesktop/secrets/aliases/default"

T = TypeVar("T")


@dataclass(slots=True)
class OsKeyring:
    """Implements `SecretKeeper`; safe from any thread. A call returns within `patience` (seconds), whatever
    the keyring does: each runs on a thread of its own, and while one hangs no other is begun.

    `may_ask` lets the keyring ask for its password: only where somebody has just asked for what needs it.
    """

    may_ask: bool = False
    patience: float = PATIENCE_SECONDS
    _hanging: threading.Lock = field(default_factory=threading.Lock)

    def get(self, name: str) -> bytes | None:
        """Return a secret, None where there is none; raises KeyringTrouble."""
        told = self._ask(lambda backend: backend.get_password(SERVICE, name))
        if told is None:
            return None
        try:
            return bytes.fromhex(told)
        except (ValueError, binascii.Error):
            return told.encode("utf-8", "replace")  # not ours: whoever checks it will see

    def keep(self, name: str, secret: bytes) -> None:
        """Keep a secret; raises KeyringTrouble."""
        self._ask(lambda backend: backend.set_password(SERVICE, name, secret.hex()))

    def drop(self, name: str) -> None:
        """Forget a secret; raises KeyringTrouble."""

        def forget(backend: "KeyringBackend") -> None:
            if backend.get_password(SERVICE, name) is not None:
                backend.delete_password(SERVICE, name)

        self._ask(forget)

    def _ask(self, call: Callable[["KeyringBackend"], T]) -> T:
        if not self._hanging.acquire(blocking=False):
            raise KeyringTimedOut
        answers: queue.SimpleQueue[T | KeyringTrouble] = queue.SimpleQueue()

        def work() -> None:
            try:
                answer = _carefully(call, self.may_ask)
            finally:
                self._hanging.release()
            answers.put(answer)

        threading.Thread(target=work, daemon=True).start()
        try:
            answer = answers.get(timeout=self.patience)
        except queue.Empty:
            raise KeyringTimedOut from None
        if isinstance(answer, KeyringTrouble):
            raise answer
        return answer


def _carefully(call: Callable[["KeyringBackend"], T], may_ask: bool) -> T | KeyringTrouble:
    """Return the answer, or in our words what was in the way: a keyring's texts may carry names."""
    try:
        from keyring import errors
    except Exception:  # noqa: BLE001 - a broken library is no keyring
        return KeyringAbsent()
    try:
        return call(_backend(may_ask))
    except KeyringTrouble as trouble:
        return trouble
    except errors.KeyringLocked:
        return KeyringDismissed() if may_ask else KeyringLocked()
    except Exception as error:  # noqa: BLE001 - each backend raises what it likes, with names in its texts
        return KeyringDismissed() if type(error).__name__ == "PromptDismissedException" else KeyringFailed()


def _backend(may_ask: bool) -> "KeyringBackend":
    """Return this system's backend; raises KeyringAbsent, KeyringLocked."""
    if sys.platform == "win32":
        from keyring.backends.Windows import WinVaultKeyring

        return WinVaultKeyring()
    if sys.platform == "darwin":
        from keyring.backends.macOS import Keyring

        return Keyring()
    _look_before_asking(may_ask)
    from keyring.backends import SecretService

    backend = SecretService.Keyring()  # type: ignore[no-untyped-call]
    backend.appid = SERVICE
    return backend


def _look_before_asking(may_ask: bool) -> None:
    """See whether a Secret Service is there and open; the library itself would ask for a password at once.

    Where it may ask, it asks here: the library leaves its connection open when the prompt is sent away.
    """
    try:
        import secretstorage
        from secretstorage import exceptions
    except ImportError:
        raise KeyringAbsent from None
    try:
        connection = secretstorage.dbus_init()
    except (exceptions.SecretServiceNotAvailableException, OSError):  # no bus, or only its name is left
        raise KeyringAbsent from None
    with closing(connection):
        if not secretstorage.check_service_availability(connection):
            raise KeyringAbsent
        if may_ask:
            ours = secretstorage.get_default_collection(connection)
            if ours.is_locked():
                ours.unlock()
            if ours.is_locked():
                raise KeyringDismissed
            return
        try:
            locked = secretstorage.Collection(connection, _DEFAULT_COLLECTION).is_locked()
        except exceptions.ItemNotFoundException:
            raise KeyringAbsent from None
        if locked:
            raise KeyringLocked
