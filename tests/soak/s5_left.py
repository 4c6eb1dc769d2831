"""S5: the computer is locked, goes to sleep, or its lid is shut: the process that holds the key is gone.

Real buses and a real process with the program's own locker and listener; logind is a service of ours on a
system bus of ours. Measured from outside, from before the signal is sent until the process is gone.
"""

import random
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

from tests.locking.computer import LOGIND, MANAGER, Service, bus, listener_environment
from tests.soak.figures import Figures

TARGET_COUNT: Final = 100
PROMISED_SECONDS: Final = 1.0
_PATIENCE: Final = 20.0
_ROOT: Final = Path(__file__).parents[2]
WAYS: Final = ("lock", "sleep", "lid")


def run(seed: int, count: int | None, folder: Path) -> Figures:
    """Leave the computer `count` times, each way in turn from a random one on."""
    times = TARGET_COUNT if count is None else count
    first = random.Random(seed).randrange(len(WAYS))
    with bus(folder, "system") as system, bus(folder, "session") as session:
        taken = [_leave(WAYS[(first + turn) % len(WAYS)], system, session) for turn in range(times)]
    late = sum(seconds > PROMISED_SECONDS for seconds in taken)
    return Figures(
        target="S5",
        what=(
            "A small process with the program's own lock and listener, left by a lock, a sleep or a lid, "
            "which a service on a private bus tells as logind does (the window, the screen savers and the "
            "idle clock have tests, not this run)"
        ),
        counts={
            "times left": times,
            "gone within 1 s": times - late,
            "slowest, ms": round(1000 * max(taken)),
        },
        met=late == 0,
        reason="" if late == 0 else "some took longer than a second",
    )


def _leave(way: str, system: str, session: str) -> float:
    logind = Service.start(system, LOGIND)
    holder = subprocess.Popen(
        [sys.executable, "-m", "tests.locking.listener"],
        cwd=_ROOT,
        env=listener_environment(system, session),
        stdout=subprocess.PIPE,
    )
    try:
        if not logind.lid_seen.wait(_PATIENCE):
            raise TimeoutError("it does not listen")
        started = time.monotonic()
        match way:
            case "lock":
                logind.lock_session()
            case "sleep":
                logind.say(MANAGER, "PrepareForSleep", True)
            case _:
                logind.lid_shut = True
        holder.wait(_PATIENCE)
        return time.monotonic() - started
    finally:
        holder.kill()
        holder.communicate()
        logind.close()
