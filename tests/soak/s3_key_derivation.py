"""S3: what a guess costs on this computer, how long opening takes, and that nothing below is opened."""

import statistics
import time
from pathlib import Path
from typing import Final

from exitdesk.app.door import Door
from exitdesk.crypto.errors import KeyFileRefused
from exitdesk.crypto.profiles import FLOOR, TESTING, calibrate
from tests.fakes.desk import KAREN, FakeClock
from tests.soak.figures import Figures
from tests.storage.kept import PASSPHRASE

TARGET_COUNT: Final = 5
_LIMIT: Final = 2.0


def run(seed: int, count: int | None, folder: Path) -> Figures:
    """Make a vault as a person does, open it `count` times, and try one whose key file asks for less."""
    del seed
    count = TARGET_COUNT if count is None else count
    profile = calibrate()
    door = Door(folder / "data", FakeClock(), profile=profile)
    door.create(PASSPHRASE, door.new_kit(), KAREN).close()
    took = []
    for _ in range(count):
        start = time.monotonic()
        door.unlock(PASSPHRASE).close()
        took.append(time.monotonic() - start)
    cheap = Door(folder / "cheap", FakeClock(), profile=TESTING, floor=TESTING)
    cheap.create(PASSPHRASE, cheap.new_kit(), KAREN).close()
    try:
        Door(folder / "cheap", FakeClock()).unlock(PASSPHRASE).close()
        refused = False
    except KeyFileRefused:
        refused = True
    counts: dict[str, int | float | str] = {
        "memory of a guess, MiB": profile.memory_kib // 1024,
        "passes, lanes": f"{profile.passes}, {profile.lanes}",
        "opening, median seconds": round(statistics.median(took), 2),
        "opening, longest": round(max(took), 2),
        "a key file that asks for less": "refused" if refused else "opened",
    }
    met = refused and profile.memory_kib >= FLOOR.memory_kib
    what = "Argon2id calibrated on this computer, and a vault opened with it"
    return Figures("S3", what, counts, met, in_time=max(took) <= _LIMIT)
