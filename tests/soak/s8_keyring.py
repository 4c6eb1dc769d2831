"""S8: the keyring is absent, dead, locked, refused, emptied or swapped; a vault opens all the same.

Each state is made on a real gnome-keyring on a bus of its own, which had kept the vault's mark and, where the
vault is bound to the computer, its secret. An unbound vault opens by its passphrase in every state; a bound
one by its kit in every state, and by its passphrase where the secret is there: else it is told by its own
name, and never as a wrong passphrase. The vault is opened on a thread, as the window does, while a heartbeat
on the GUI thread measures how long it was held.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from exitdesk.app.device_secret import DeviceSecrets
from exitdesk.app.door import Door
from exitdesk.app.opened import Opened
from exitdesk.app.os_keyring import OsKeyring
from exitdesk.crypto.profiles import TESTING
from exitdesk.ui.background import Background
from tests.fakes.desk import KAREN, FakeClock
from tests.keyring.daemon import Keyring
from tests.locking.computer import bus
from tests.soak.figures import Figures
from tests.storage.kept import PASSPHRASE
from tests.storage.places import keep_card, open_case_with_meeting

TARGET_COUNT: Final = 6
_PATIENCE: Final = 2.0  # as the window gives it
_BEAT_MS: Final = 5
_LIMIT_MS: Final = 200.0
_BUS: Final = "DBUS_SESSION_BUS_ADDRESS"
_ROOT: Final = Path(__file__).parents[2]
_WAS_DISMISSED: Final = 7
_ASK: Final = f"""
from exitdesk.app.errors import KeyringDismissed
from exitdesk.app.os_keyring import OsKeyring
try:
    OsKeyring(may_ask=True, patience=10).get("a name")
except KeyringDismissed:
    raise SystemExit({_WAS_DISMISSED})
"""


@dataclass
class Seen:
    """What came of opening one vault in one state; `held` in milliseconds."""

    by_passphrase: str = ""
    asked: str = ""
    by_kit: str = ""
    quiet: str = ""
    held: float = 0.0
    slowest: float = 0.0

    def open(self, way: Callable[[], Opened]) -> str:
        """Open as the window does; return "opened", or the error's name."""
        start = time.monotonic()
        found, error, longest = _on_a_thread(way)
        self.slowest = max(self.slowest, time.monotonic() - start)
        self.held = max(self.held, longest)
        if found is None:
            return type(error).__name__
        self.quiet = ", ".join(type(one).__name__ for one in found.quiet)
        found.close()
        return "opened"


def run(seed: int, count: int | None, folder: Path) -> Figures:
    """Open both vaults in each state, or in the first `count` of them."""
    del seed
    app = QApplication.instance() or QApplication([])  # kept while the heart beats
    states = {"as it was": _nothing} | dict(list(STATES.items())[:count])
    seen = [
        _in_state(folder / f"{nth}-{bound}", make, bound=bound)
        for bound in (False, True)
        for nth, make in enumerate(states.values())
    ]
    unbound, bound_ones = seen[: len(states)], seen[len(states) :]
    opened = sum(one.by_passphrase == "opened" for one in unbound)
    by_kit = sum(one.by_kit == "opened" for one in bound_ones)
    named = [one.by_passphrase for one in bound_ones]
    wrong = sum("Wrong" in one.by_passphrase + one.by_kit for one in seen)
    held = max(one.held for one in seen)
    counts: dict[str, int | float | str] = {
        "states": ", ".join(states),
        "unbound, opened by the passphrase": f"{opened} of {len(states)}",
        "unbound, told in the office": _told(states, [one.quiet for one in unbound]),
        "bound, opened by the kit": f"{by_kit} of {len(states)}",
        "bound, by the passphrase": _told(states, named),
        "bound, by the passphrase once the keyring may ask": _told(states, [one.asked for one in bound_ones]),
        "called a wrong passphrase or kit": wrong,
        "longest hold of the GUI thread, milliseconds": round(held),
        "slowest opening, seconds": round(max(one.slowest for one in seen), 2),
    }
    met = opened == by_kit == len(states) and not wrong
    met = met and named == [_BY_PASSPHRASE[name] for name in states]
    del app
    what = "A vault opens whatever the keyring does, bound to the computer or not"
    return Figures("S8", what, counts, met, in_time=held <= _LIMIT_MS)


def _told(states: Iterable[str], what: list[str]) -> str:
    return "; ".join(f"{name}: {told or 'nothing'}" for name, told in zip(states, what, strict=True))


def _in_state(place: Path, make: Callable[[Keyring, Path], None], *, bound: bool) -> Seen:
    """Make a vault, then the state, and open by passphrase, by passphrase with a prompt, and by the kit."""
    place.mkdir()
    with keyring_on_a_bus(place) as keyring:
        quiet, asking = OsKeyring(patience=_PATIENCE), OsKeyring(may_ask=True, patience=_PATIENCE)
        door = _door(place, DeviceSecrets(quiet, asking))
        kit = _make_vault(door, bound=bound)
        make(keyring, place)
        seen = Seen()
        seen.by_passphrase = seen.open(lambda: door.unlock(PASSPHRASE))
        if bound:
            if seen.by_passphrase == "BoundKeyringLocked":
                seen.asked = seen.open(door.ask_keyring)
            seen.by_kit = seen.open(lambda: door.unlock_with_kit(kit))
        keyring.answer_again()
        for keeper in (quiet, asking):
            keeper._hanging.acquire(timeout=20)  # a call that hung has ended, and closed what it opened
    return seen


@contextmanager
def keyring_on_a_bus(home: Path) -> Iterator[Keyring]:
    """Give this process, and those it starts, a session bus with an open keyring on it."""
    before = os.environ.get(_BUS)
    with bus(home, "session") as address:
        os.environ[_BUS] = address
        keyring = Keyring(home, address)
        try:
            yield keyring
        finally:
            keyring.end()
            os.environ.pop(_BUS)
            if before is not None:
                os.environ[_BUS] = before


def _door(place: Path, secrets: DeviceSecrets) -> Door:
    (place / "machine-id").write_text("this computer")
    return Door(
        place / "data",
        FakeClock(),
        profile=TESTING,
        floor=TESTING,
        keeper=secrets.keeper,
        device_secrets=secrets,
        machine_id=place / "machine-id",
    )


def _make_vault(door: Door, *, bound: bool) -> tuple[str, ...]:
    """Make a vault, and open it once more so that it has seen its mark in the keyring; return the kit."""
    kit = door.new_kit()
    opened = door.create(PASSPHRASE, kit, KAREN)
    session, meeting = open_case_with_meeting(opened.vault)
    keep_card(session, meeting, "De ringer om natten")
    if bound:
        opened.keys.bind(PASSPHRASE)
    opened.close()
    door.unlock(PASSPHRASE).close()
    return kit


def _on_a_thread(way: Callable[[], Opened]) -> tuple[Opened | None, Exception | None, float]:
    """Open as the window does; return what came of it and the longest pause of the heartbeat (ms)."""
    found: list[Opened] = []
    errors: list[Exception] = []
    beats = [time.monotonic()]
    background = Background(errors.append)
    heart = QTimer(interval=_BEAT_MS)
    heart.timeout.connect(lambda: beats.append(time.monotonic()))
    heart.start()
    background.run(way, found.append, errors.append)
    background.wait_idle(30)
    heart.stop()
    background.close()
    longest = max((after - before for before, after in pairwise(beats)), default=0.0)
    return (found[0] if found else None), (errors[0] if errors else None), 1000 * longest


def _nothing(_keyring: Keyring, _place: Path) -> None:
    """Leave the keyring as it was."""


def _absent(keyring: Keyring, _place: Path) -> None:
    keyring.end()
    os.environ[_BUS] = "unix:path=/nonexistent/bus"


def _failing(keyring: Keyring, _place: Path) -> None:
    keyring.stop_answering()


def _locked(keyring: Keyring, _place: Path) -> None:
    keyring.lock()


def _dismissed(keyring: Keyring, _place: Path) -> None:
    """Somebody asked for it, and the prompt was refused: nobody here can show one.

    In a process of its own, because the library leaves its connection open then.
    """
    keyring.lock()
    asked = subprocess.run([sys.executable, "-c", _ASK], cwd=_ROOT, check=False)
    if asked.returncode != _WAS_DISMISSED:
        raise RuntimeError("the prompt was not refused")


def _emptied(_keyring: Keyring, _place: Path) -> None:
    for name in _names():
        OsKeyring().drop(name)


def _swapped(_keyring: Keyring, _place: Path) -> None:
    for name in _names():
        OsKeyring().keep(name, os.urandom(80))


def _names() -> list[str]:
    """Return the names of what the vault keeps in the keyring."""
    import secretstorage

    connection = secretstorage.dbus_init()
    items = list(secretstorage.get_default_collection(connection).get_all_items())
    names = [item.get_attributes().get("username", "") for item in items]
    connection.close()
    if not any(names):
        raise RuntimeError("the vault had kept nothing there")
    return [name for name in names if name]


STATES: Final[dict[str, Callable[[Keyring, Path], None]]] = {
    "absent": _absent,
    "failing": _failing,
    "locked": _locked,
    "dismissed": _dismissed,
    "emptied": _emptied,
    "swapped": _swapped,
}
_BY_PASSPHRASE: Final = {
    "as it was": "opened",
    "absent": "BoundKeyringAbsent",
    "failing": "BoundKeyringTimedOut",
    "locked": "BoundKeyringLocked",
    "dismissed": "BoundKeyringLocked",
    "emptied": "DeviceSecretNotHere",
    "swapped": "DeviceSecretOther",
}
