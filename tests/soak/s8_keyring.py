"""S8: the computer's keyring is absent, dead, locked, refused, emptied or swapped; an unbound vault opens.

Each state is made on a real gnome-keyring on a bus of its own, which had kept this vault's mark. The vault is
opened on a thread, as the window does, while a heartbeat on the GUI thread measures how long it was held.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

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


def run(seed: int, count: int | None, folder: Path) -> Figures:
    """Open the vault in each state, or in the first `count` of them."""
    del seed
    app = QApplication.instance() or QApplication([])  # kept while the heart beats
    opened, told, held, slowest = 0, [], 0.0, 0.0
    states = list(STATES.items())[:count]
    for nth, (name, make) in enumerate(states):
        place = folder / f"{nth}"
        place.mkdir()
        with _keyring(place) as keyring:
            keeper = OsKeyring(patience=_PATIENCE)
            _make_vault(place / "data", keeper)
            make(keyring, place)
            start = time.monotonic()
            found, longest = _open_on_a_thread(place / "data", keeper)
            slowest = max(slowest, time.monotonic() - start)
            held = max(held, longest)
            opened += found is not None
            notices = [type(one).__name__ for one in found.notices] if found else []
            told.append(f"{name}: {', '.join(notices) or 'nothing to tell'}")
            if found is not None:
                found.close()
            keyring.answer_again()
            keeper._hanging.acquire(timeout=20)  # a call that hung has ended, and closed what it opened
    counts: dict[str, int | float | str] = {
        "states": ", ".join(name for name, _ in states),
        "opened": f"{opened} of {len(states)}",
        "told on a page": "; ".join(told),
        "longest hold of the GUI thread, milliseconds": round(held),
        "slowest opening, seconds": round(slowest, 2),
    }
    met = opened == len(states) and held <= _LIMIT_MS
    del app
    return Figures("S8", "A vault that is not bound opens whatever the keyring does", counts, met)


@contextmanager
def _keyring(home: Path) -> Iterator[Keyring]:
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


def _door(folder: Path, keeper: OsKeyring) -> Door:
    return Door(folder, FakeClock(), profile=TESTING, floor=TESTING, keeper=keeper)


def _make_vault(folder: Path, keeper: OsKeyring) -> None:
    opened = _door(folder, keeper).create(PASSPHRASE, _door(folder, keeper).new_kit(), KAREN)
    session, meeting = open_case_with_meeting(opened.vault)
    keep_card(session, meeting, "De ringer om natten")
    opened.close()


def _open_on_a_thread(folder: Path, keeper: OsKeyring) -> tuple[Opened | None, float]:
    """Open as the window does; return what was opened and the longest pause of the heartbeat (ms)."""
    found: list[Opened] = []
    beats = [time.monotonic()]
    background = Background(lambda _error: None)
    heart = QTimer(interval=_BEAT_MS)
    heart.timeout.connect(lambda: beats.append(time.monotonic()))
    heart.start()
    door = _door(folder, keeper)
    background.run(lambda: door.unlock(PASSPHRASE), found.append)
    background.wait_idle(30)
    heart.stop()
    background.close()
    longest = max((after - before for before, after in pairwise(beats)), default=0.0)
    return (found[0] if found else None), 1000 * longest


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
