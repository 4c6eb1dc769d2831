"""R7: a vault of 100 MB is backed up while work goes on, opened after a kill, checked and put back."""

import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

from bench.big_vault import PASSPHRASE, big_vault, door
from exitdesk.app.opened import Opened
from exitdesk.cases.safekeeping import BackupKind
from exitdesk.cases.salvaged import Salvaged
from exitdesk.crypto.pages import PAGE_BYTES
from exitdesk.storage.errors import MarkLost
from tests.soak.figures import Figures

TARGET_COUNT: Final = 1
_CASES: Final = 800  # of a hundred entries each: about 100 MB
_BAD_PAGES: Final = 10
_RESTORE_LIMIT, _OPEN_LIMIT = 60.0, 2.0
_ROOT: Final = Path(__file__).parents[2]
_DIES: Final = """
import os, signal, sys
from pathlib import Path
from bench.big_vault import PASSPHRASE, door
opened = door(Path(sys.argv[1])).unlock(PASSPHRASE)
for nth in range(600):
    opened.desk.access.note("opened")
os.kill(os.getpid(), signal.SIGKILL)
"""


def run(seed: int, count: int | None, folder: Path) -> Figures:
    """Do each thing once with the vault that the benchmark keeps."""
    del seed, count
    data = folder / "data"
    shutil.copytree(big_vault(_CASES) / "data", data)
    size = (data / "vault.db").stat().st_size / 1_000_000
    opened = door(data).unlock(PASSPHRASE)
    acknowledged: list[float] = []
    backup = _timed(
        lambda: opened.backups.back_up(BackupKind.ON_DEMAND, lambda _: _keep(acknowledged, opened))
    )
    entries = opened.vault.high_water().number
    opened.close()
    subprocess.run([sys.executable, "-c", _DIES, str(data)], cwd=_ROOT, check=False)
    reopened = _timed(lambda: door(data).unlock(PASSPHRASE).close())
    checked = _timed(lambda: door(data).check(PASSPHRASE))
    (data / "mark").unlink()
    gate = door(data)
    with suppress(MarkLost):
        gate.unlock(PASSPHRASE).close()
    restored = _timed(lambda: gate.restore(gate.restorable()[0]).close())
    whole = door(data).unlock(PASSPHRASE)
    there = whole.vault.high_water().number
    whole.close()
    _destroy_pages(data / "vault.db")
    gate.hold(PASSPHRASE)
    saved: list[Salvaged] = []
    salvaged = _timed(lambda: saved.append(gate.salvage()))
    counts: dict[str, int | float | str] = {
        "size of the vault, MB": round(size),
        "rows of the log": entries,
        "backup, copied and checked, seconds": backup,
        "words kept meanwhile: the slowest was acknowledged after, seconds": round(max(acknowledged), 2),
        "opened after a kill, seconds": reopened,
        "checked by the doctor, seconds": checked,
        "put back and opened, seconds": restored,
        "rows of the log after restoring": there,
        "salvaged after ten bad pages, with the backup, seconds": salvaged,
        "entries missing after that": sum(one.entries for one in saved[0].missing),
    }
    in_time = restored <= _RESTORE_LIMIT and reopened <= _OPEN_LIMIT
    what = "A vault of 100 MB, backed up while it is worked in, put back and opened"
    return Figures("R7", what, counts, there > 0, in_time=in_time)


def _keep(acknowledged: list[float], opened: Opened) -> None:
    start = time.monotonic()
    opened.desk.access.note("opened")
    acknowledged.append(time.monotonic() - start)


def _destroy_pages(database: Path) -> None:
    """Overwrite ten pages, the first one among them."""
    pages = database.stat().st_size // PAGE_BYTES
    with database.open("r+b") as file:
        for nth in range(_BAD_PAGES):
            file.seek(nth * (pages // _BAD_PAGES) * PAGE_BYTES)
            file.write(bytes(PAGE_BYTES))


def _timed(work: Callable[[], object]) -> float:
    start = time.monotonic()
    work()
    return round(time.monotonic() - start, 2)
