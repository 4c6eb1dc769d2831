"""R9B: a vault is moved out of its folder; the process is killed, a write fails, or the power goes.

Each time the vault opens at one of the two places and not at both, with every acknowledged entry; the program
started on the old folder finds it. A fault that is met is told by a name of ours.
"""

import contextlib
import os
import random
import select
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from exitdesk.app.moving import where_it_went
from exitdesk.app.paths import Profile
from exitdesk.errors import ExitDeskError
from tests.faults.preload import ERRORS, FROM_THEN_ON, ONCE, Faults
from tests.soak.figures import Figures
from tests.soak.scenes import Scene, door, entries_of, make_scene
from tests.storage.kept import PASSPHRASE
from tests.storage.power_cut import TRACED, Disk, calls_of

TARGET_COUNT: Final = 500
_PATIENCE: Final = 60.0
_ROOT: Final = Path(__file__).parents[2]
_WORKER: Final = """
import os, sys
from pathlib import Path
from exitdesk.errors import ExitDeskError
from tests.soak.scenes import door
for line in sys.stdin:
    old, new = line.split()
    child = os.fork()
    if not child:
        try:
            opened = door(Path(old)).unlock(sys.argv[1])
            os.write(1, f"begins {os.getpid()}\\n".encode())
            opened.moving.move(Path(new))
            os.write(1, b"moved\\n")
        except ExitDeskError as error:
            os.write(1, f"named {type(error).__name__}\\n".encode())
        except BaseException as error:
            os.write(1, f"bug {type(error).__name__}\\n".encode())
        os._exit(0)
    os.waitpid(child, 0)
    os.write(1, b"over\\n")
"""


_ONE_MOVE: Final = """
import os, sys
from pathlib import Path
from tests.soak.scenes import door
opened = door(Path(sys.argv[2])).unlock(sys.argv[1])
opened.moving.move(Path(sys.argv[3]))
os._exit(0)
"""


@dataclass
class _Found:
    tries: int = 0
    at_new: int = 0
    nowhere: int = 0
    twice: int = 0
    lost: int = 0
    unwell: int = 0
    nameless: Counter[str] = field(default_factory=Counter)
    named: Counter[str] = field(default_factory=Counter)

    @property
    def met(self) -> bool:
        return self.nowhere == self.twice == self.lost == self.unwell == sum(self.nameless.values()) == 0


class _Places:
    """An old folder with a vault, made anew for each try, and a new one."""

    def __init__(self, folder: Path) -> None:
        self.tried = folder / "tried"
        self.old, self.new = Profile(self.tried / "old"), Profile(self.tried / "new")
        self._beginning = make_scene(folder / "beginning", backup=True)

    def begin(self) -> Scene:
        """Put the vault into the old folder, and nothing into the new one."""
        shutil.rmtree(self.tried, ignore_errors=True)
        shutil.copytree(self._beginning.folder, self.old.vault)
        return Scene(self.old.vault, self._beginning.case, self._beginning.acknowledged)

    def judge(self, found: _Found, scene: Scene) -> None:
        """Open the vault as the program does, and then try both places."""
        found.tries += 1
        there = where_it_went(self.old)
        found.at_new += there.vault == self.new.vault
        try:
            opened = door(there.vault).unlock(PASSPHRASE)
        except ExitDeskError:
            found.nowhere += 1
            return
        found.lost += not entries_of(opened, scene.case).issuperset(scene.acknowledged)
        opened.close()
        found.unwell += bool(door(there.vault).check(PASSPHRASE))
        found.twice += sum(_opens(profile) for profile in (self.old, self.new)) != 1


class _Worker:
    """A process that has read everything it needs, and moves in a child of its own."""

    def __init__(self, places: _Places, faults: Faults) -> None:
        self._places = places
        self._process = subprocess.Popen(
            [sys.executable, "-u", "-c", _WORKER, PASSPHRASE],
            env=faults.environment,
            cwd=_ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def move(self, kill_after: float | None = None) -> list[str]:
        """Move; kill the child so many seconds after it began. Return what it said."""
        process = self._process
        assert process.stdin is not None
        process.stdin.write(f"{self._places.old.vault} {self._places.new.root}\n".encode())
        process.stdin.flush()
        said = self._read_until(b"\n")
        if kill_after is not None and said.startswith(b"begins "):
            child = os.pidfd_open(int(said.split()[1]))
            select.select([child], [], [], kill_after)
            with contextlib.suppress(ProcessLookupError):
                signal.pidfd_send_signal(child, signal.SIGKILL)
            os.close(child)
        if not said.endswith(b"over\n"):
            said += self._read_until(b"over\n")
        return said.decode("ascii", "replace").splitlines()[:-1]

    def end(self) -> None:
        """End the process."""
        with self._process as process:
            process.kill()

    def _read_until(self, end: bytes) -> bytes:
        assert self._process.stdout is not None
        said = b""
        while not said.endswith(end):
            if not select.select([self._process.stdout], [], [], _PATIENCE)[0]:
                raise TimeoutError
            said += os.read(self._process.stdout.fileno(), 1 << 16)
        return said


def run(seed: int, count: int | None, folder: Path) -> Figures:
    """Kill `count` times, and let as many calls fail, drawn over all there are."""
    count = TARGET_COUNT if count is None else count
    chance = random.Random(seed)
    places = _Places(folder)
    faults = Faults(folder, places.tried)
    worker = _Worker(places, faults)
    killed, failed = _Found(), _Found()
    try:
        calls, seconds = _whole_move(worker, places, faults)
        for _nth in range(count):
            scene = places.begin()
            worker.move(chance.uniform(0, 1.2 * seconds))
            places.judge(killed, scene)
        tries = [
            (at, error, stay)
            for at in range(1, calls + 1)
            for error in ERRORS
            for stay in (ONCE, FROM_THEN_ON)
        ]
        for at, error, stay in chance.sample(tries, min(count, len(tries))):
            scene = places.begin()
            faults.ask(at, error, stay)
            said = worker.move()
            faults.ask(0)
            failed.named.update(line.split()[1] for line in said if line.startswith("named "))
            failed.nameless.update(line.split()[1] for line in said if line.startswith("bug "))
            places.judge(failed, scene)
        cut = _cut_the_power(places, folder, count, chance)
    finally:
        worker.end()
    counts: dict[str, int | float | str] = {"calls that write during a move": calls}
    for name, found in (("kills", killed), ("faults", failed), ("power cuts", cut)):
        counts |= {
            name: found.tries,
            f"{name} after which it was at the new place": found.at_new,
            f"{name} after which it opened nowhere": found.nowhere,
            f"{name} after which it opened at both places": found.twice,
            f"{name} after which an entry was missing": found.lost,
            f"{name} after which the doctor found something": found.unwell,
        }
    counts["faults told without a name"] = sum(failed.nameless.values())
    counts["told as"] = ", ".join(f"{name} {times}" for name, times in failed.named.most_common())
    what = (
        "A vault moved out of its folder: killed at any moment, each call that writes failing, cuts of power"
    )
    return Figures("R9B", what, counts, killed.met and failed.met and cut.met)


def _whole_move(worker: _Worker, places: _Places, faults: Faults) -> tuple[int, float]:
    """Return how many calls a move makes that write, and how long it takes."""
    places.begin()
    worker.move()  # what is read once is read
    places.begin()
    faults.ask(0)
    start = time.monotonic()
    worker.move()
    return faults.count, time.monotonic() - start


def _cut_the_power(places: _Places, folder: Path, count: int, chance: random.Random) -> _Found:
    """Do a move once, its calls written down, and replay them on a disk that loses power `count` times."""
    scene, found, trace = places.begin(), _Found(), folder / "trace"
    disk = Disk(places.tried)
    subprocess.run(
        [
            *("strace", "-f", "-y", "-xx", "-s", "8000000", "-e", f"trace={TRACED}", "-o", str(trace)),
            *(sys.executable, "-c", _ONE_MOVE, PASSPHRASE, str(places.old.vault), str(places.new.root)),
        ],
        cwd=_ROOT,
        check=True,
        capture_output=True,
    )
    calls = list(calls_of(trace))
    at = sorted(chance.choices(range(len(calls)), k=count))
    for nth, call in enumerate(calls):
        disk.do(call)
        for _cut in range(at.count(nth)):
            shutil.rmtree(places.tried)
            disk.cut(places.tried, chance)  # at its own path: the sign of a move names it
            places.judge(found, scene)
    return found


def _opens(profile: Profile) -> bool:
    if not profile.has_vault:
        return False
    try:
        door(profile.vault).unlock(PASSPHRASE).close()
    except ExitDeskError:
        return False
    return True
