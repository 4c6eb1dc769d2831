"""What a cause of trouble is, and the door it is met at."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from exitdesk.app.device_secret import DeviceSecrets
from exitdesk.app.door import Door
from exitdesk.app.keyring_port import SecretKeeper
from exitdesk.crypto.profiles import TESTING
from tests.fakes.desk import FakeClock
from tests.storage.kept import PASSPHRASE


@dataclass(frozen=True, slots=True)
class Cause:
    """What was done to a closed vault, which error must be told, and how the world is while it opens.

    `kit` says that the recovery kit is typed, not the passphrase.
    """

    name: str
    error: str
    do: Callable[[Path], None]
    meanwhile: Callable[[Path], AbstractContextManager[None]] | None = None
    passphrase: str = PASSPHRASE
    notice: bool = False
    keeper: SecretKeeper | None = None
    kit: bool = False


def door(folder: Path, keeper: SecretKeeper | None = None) -> Door:
    """Return the door of a test's vault, on a computer with a keyring or without one."""
    secrets = DeviceSecrets(keeper) if keeper is not None else None
    return Door(folder, FakeClock(), profile=TESTING, floor=TESTING, keeper=keeper, device_secrets=secrets)
