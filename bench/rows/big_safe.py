"""Looking after 10,000 cases with 1,000,000 entries: backed up, checked, put back, and saved from bad pages.

security.md gives times for 100 MB; the vault here is twelve times that, and each row says so.
"""

import shutil
from functools import cache

from bench.big_vault import PASSPHRASE, big_vault, door
from bench.disk import FOLDER
from bench.measure import Measured, Row, timed
from exitdesk.cases.safekeeping import BackupKind
from exitdesk.crypto.pages import PAGE_BYTES

_MANY = 10_000
_RESTORE_LIMIT, _AT = 60.0, 100_000_000
_BAD_PAGES = 10


@cache
def _times() -> dict[str, float]:
    """Return the seconds of each, one after the other on one copy of the vault."""
    copy = FOLDER / "looked-after"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(big_vault(_MANY) / "data", copy)
    try:
        size = (copy / "vault.db").stat().st_size
        opened = door(copy).unlock(PASSPHRASE)
        backed_up = timed(lambda: opened.backups.back_up(BackupKind.ON_DEMAND))
        opened.close()
        checked = timed(lambda: door(copy).check(PASSPHRASE))
        gate = door(copy)
        gate.hold(PASSPHRASE)
        restored = timed(lambda: gate.restore(gate.restorable()[0]).close())
        with (copy / "vault.db").open("r+b") as file:
            for nth in range(_BAD_PAGES):
                file.seek(nth * (size // PAGE_BYTES // _BAD_PAGES) * PAGE_BYTES)
                file.write(bytes(PAGE_BYTES))
        shutil.rmtree(copy / "backups")
        gate.hold(PASSPHRASE)
        salvaged = timed(gate.salvage)
    finally:
        shutil.rmtree(copy, ignore_errors=True)
    limit = _RESTORE_LIMIT * size / _AT
    return {
        "backup": backed_up,
        "doctor": checked,
        "restore": restored,
        "salvage": salvaged,
        "limit": limit,
    }


def _row(operation: str, name: str) -> Row:
    def measure() -> Measured:
        found = _times()
        return Measured(found[name], found["limit"], "s")

    return Row(operation, "R7's minute at 100 MB, for this size", "", measure)


ROWS = (
    _row("backed up and checked, 10,000 cases, 1.2 GB", "backup"),
    _row("checked by the doctor, 10,000 cases, 1.2 GB", "doctor"),
    _row("put back and opened, 10,000 cases, 1.2 GB", "restore"),
    _row("saved from ten bad pages, no backup, 1.2 GB", "salvage"),
)
