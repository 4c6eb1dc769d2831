"""The troubles of a vault that is bound to a computer, by the state its keyring is in when it is opened."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from exitdesk.app.errors import (
    KeyringAbsent,
    KeyringDismissed,
    KeyringFailed,
    KeyringLocked,
    KeyringTimedOut,
    KeyringTrouble,
)
from tests.fakes.keeper import KeeperInMemory
from tests.storage.kept import PASSPHRASE
from tests.troubles.cause import Cause, door


def _binds(keeper: KeeperInMemory, trouble: KeyringTrouble | None) -> Callable[[Path], None]:
    """Return what binds a vault to the keyring, which is in trouble from then on, or well again."""

    def do(folder: Path) -> None:
        keeper.kept.clear()
        keeper.trouble = None
        opened = door(folder, keeper).unlock(PASSPHRASE)
        opened.keys.bind(PASSPHRASE)
        opened.close()
        keeper.trouble = trouble

    return do


def _bound(name: str, trouble: KeyringTrouble) -> Cause:
    """Return a bound vault that meets a keyring in this trouble."""
    keeper = KeeperInMemory()
    error = f"app.Bound{type(trouble).__name__}"
    return Cause(f"bound-{name}", error, _binds(keeper, trouble), keeper=keeper)


def _bound_and_lost(name: str, error: str, put_there: bytes | None, *, kit: bool = False) -> Cause:
    """Return a bound vault whose keyring was emptied, or has something else under each name."""
    keeper = KeeperInMemory()

    def do(folder: Path) -> None:
        _binds(keeper, None)(folder)
        names = list(keeper.kept)
        keeper.kept.clear()
        if put_there is not None:
            keeper.kept.update(dict.fromkeys(names, put_there))

    return Cause(f"bound-{name}", error, do, keeper=keeper, kit=kit, notice=kit)


def _bound_and_unseen() -> Cause:
    """Return a bound vault that the kit opens while the keyring is locked."""
    keeper = KeeperInMemory()
    do = _binds(keeper, KeyringLocked())
    return Cause("bound-unseen", "app.BoundAndUnseen", do, keeper=keeper, kit=True, notice=True)


BOUND_CAUSES: Final = (
    _bound_and_lost("emptied", "crypto.DeviceSecretNotHere", None),
    _bound_and_lost("swapped", "crypto.DeviceSecretOther", b"another secret, of another vault"),
    _bound("absent", KeyringAbsent()),
    _bound("locked", KeyringLocked()),
    _bound("dismissed", KeyringDismissed()),
    _bound("failing", KeyringFailed()),
    _bound("late", KeyringTimedOut()),
    _bound_and_lost("elsewhere", "app.BoundElsewhere", None, kit=True),
    _bound_and_unseen(),
)
