"""R10: a process is killed during a change of keys; the vault opens with a key the person holds.

Passphrase, kit and vault key are changed in turn, and the vault is bound to the computer and unbound. What
one holds is the passphrase of before and the new one, and this computer's keyring: a real one on a bus of its
own, which outlives the killed process. No kill of another change binds or unbinds, and once the vault was
opened again its backups of today's key are bound as it is.
"""

import random
import subprocess
import sys
from pathlib import Path
from typing import Final

from exitdesk.app.opened import Opened
from exitdesk.app.os_keyring import OsKeyring
from exitdesk.crypto.key_copies import read_key_files
from exitdesk.errors import ExitDeskError
from tests.soak.figures import Figures
from tests.soak.s8_keyring import keyring_on_a_bus
from tests.soak.scenes import NEW_PASSPHRASE, Scene, entries_of, make_scene, open_by_what_one_holds
from tests.storage.kept import PASSPHRASE

TARGET_COUNT: Final = 500
CHANGES: Final = ("passphrase", "kit", "rekey", "bind", "passphrase", "kit", "rekey", "unbind")
_ROOT: Final = Path(__file__).parents[2]
_LONGEST: Final = {"passphrase": 0.1, "kit": 0.1, "rekey": 0.45, "bind": 0.3, "unbind": 0.3}
_WORK: Final = """
import os, sys
from pathlib import Path
from exitdesk.app.os_keyring import OsKeyring
from exitdesk.crypto.kit import draw_kit
from tests.soak.scenes import door
folder, change, now, new = Path(sys.argv[1]), *sys.argv[2:]
opened = door(folder, OsKeyring()).unlock(now)
OsKeyring().get("a name")  # so that what is killed is the change, not the loading of a library
os.write(1, b"begins\\n")
if change == "passphrase":
    opened.keys.change_passphrase(now, new)
elif change == "kit":
    opened.keys.new_kit(now, draw_kit().words)
elif change == "bind":
    opened.keys.bind(now)
elif change == "unbind":
    opened.keys.unbind(now)
else:
    opened.keys.rekey(now, new, draw_kit().words)
    opened.close()
os._exit(0)
"""


def run(seed: int, count: int | None, folder: Path) -> Figures:
    """Kill `count` times, each after a change has begun; the two passphrases take turns."""
    count = TARGET_COUNT if count is None else count
    (folder / "home").mkdir()
    with keyring_on_a_bus(folder / "home"):
        return _kill_on_and_on(random.Random(seed), count, folder)


def _kill_on_and_on(chance: random.Random, count: int, folder: Path) -> Figures:
    scene = make_scene(folder / "data", backup=True)
    unopened = lost = finished = slipped = loose = bound = 0
    now, new = PASSPHRASE, NEW_PASSPHRASE
    for nth in range(count):
        change = CHANGES[nth % len(CHANGES)]
        before = read_key_files(scene.folder).bound
        bound += before
        finished += _change(scene, change, now, new, chance.uniform(0, _LONGEST[change]))
        try:
            opened = open_by_what_one_holds(scene.folder, now, new, keeper=OsKeyring())
        except ExitDeskError:
            unopened += 1
            scene = make_scene(folder / f"data {nth}", backup=True)
            now, new = PASSPHRASE, NEW_PASSPHRASE
            continue
        slipped += change not in ("bind", "unbind") and opened.keys.bound is not before
        lost += not entries_of(opened, scene.case).issuperset(scene.acknowledged)
        loose += _backups_bound_otherwise(opened)
        if not opened.keys.is_right(now):
            now, new = new, now
        opened.close()
    counts: dict[str, int | float | str] = {
        "kills": count,
        "changes": ", ".join(dict.fromkeys(CHANGES)),
        "changes that were done before the kill came": finished,
        "kills of a vault that was bound to the computer": bound,
        "kills after which no passphrase the person holds opened": unopened,
        "kills after which an entry was missing": lost,
        "kills of another change after which a vault was bound, or unbound": slipped,
        "backups of today's key that were bound otherwise than the vault, after it was opened": loose,
    }
    met = unopened == lost == slipped == loose == 0 and (bound > 0 or count < len(CHANGES))
    return Figures("R10", "kill -9 during a change of keys", counts, met)


def _backups_bound_otherwise(opened: Opened) -> int:
    """Let the backups follow, as they do soon after each opening; return how many did not."""
    opened.backups.follow_binding()
    ours = read_key_files(opened.backups._folder)
    theirs = [read_key_files(one.path) for one in opened.backups.all()]
    return sum(one.epoch == ours.epoch and one.device_check != ours.device_check for one in theirs)


def _change(scene: Scene, change: str, now: str, new: str, seconds: float) -> bool:
    """Begin a change and kill it after a while; say whether it was done before."""
    command = [sys.executable, "-c", _WORK, str(scene.folder), change, now, new]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=_ROOT) as worker:
        assert worker.stdout is not None
        worker.stdout.readline()
        try:
            return worker.wait(seconds) == 0
        except subprocess.TimeoutExpired:
            worker.kill()
            return False
