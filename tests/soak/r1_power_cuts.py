"""R1: the power goes at any moment of any kind of work; nothing that was acknowledged is lost.

Each kind of work is done once in a process whose calls to the system are written down. The calls are replayed
on a disk that loses power, again and again at random places, and the vault is opened as a person would.
"""

import random
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from exitdesk.app.opened import Opened
from exitdesk.errors import ExitDeskError
from exitdesk.journal.entry import CaseId, EntryId
from tests.soak.figures import Figures
from tests.soak.scenes import NEW_PASSPHRASE, entries_of, make_scene, open_by_what_one_holds
from tests.storage.kept import PASSPHRASE
from tests.storage.power_cut import TRACED, Call, Disk, calls_of
from tools.golden_vault import PASSPHRASE as GOLDEN_PASSPHRASE
from tools.golden_vault import ROOT as GOLDEN

TARGET_COUNT: Final = 10_000
KINDS: Final = ("keep", "snapshot", "import", "backup", "restore", "rekey", "upgrade")
_CONTROL: Final = "keep-normal"
_FEWEST_WITH_CONTROL: Final = 100
_SHARE_OF_A_HANDFUL: Final = 0.2
_ROOT: Final = Path(__file__).parents[2]
_PASSPHRASES: Final = (PASSPHRASE, NEW_PASSPHRASE, GOLDEN_PASSPHRASE)


@dataclass
class _Replay:
    kind: str
    calls: list[Call]
    disk: Disk
    case: CaseId
    acknowledged: list[EntryId] = field(default_factory=list)
    lost: int = 0
    unopened: int = 0
    bad_backups: int = 0


def run(seed: int, count: int | None, folder: Path) -> Figures:
    """Cut `count` times in all, shared out among the kinds of work; then cut the control.

    A handful of cuts has no control: that of tests/storage/test_power_cut.py runs beside them in the suite.
    With fewer cuts than kinds of work every other kind is done.
    """
    count = TARGET_COUNT if count is None else count
    kinds = KINDS if count >= len(KINDS) else KINDS[:: len(KINDS) // count + 1]
    each = max(1, -(-count // len(KINDS)))
    share = 1.0 if count >= _FEWEST_WITH_CONTROL else _SHARE_OF_A_HANDFUL
    replays = [_cut(kind, each, random.Random(f"{seed} {kind}"), folder / kind, share) for kind in kinds]
    control = None
    if count >= _FEWEST_WITH_CONTROL:
        chance = random.Random(f"{seed} control")
        control = _cut(_CONTROL, max(100, each // 2), chance, folder / _CONTROL, share)
    lost = sum(one.lost for one in replays)
    unopened = sum(one.unopened for one in replays)
    bad = sum(one.bad_backups for one in replays)
    counts: dict[str, int | float | str] = {
        "cuts": each * len(kinds),
        "kinds of work": ", ".join(kinds),
        "cuts after which an acknowledged entry was missing": lost,
        "cuts after which the vault did not open": unopened,
        "backups with a name that did not hold": bad,
        "calls of the system replayed": sum(len(one.calls) for one in replays),
        "the control (synchronous=NORMAL) lost in": (
            f"{control.lost + control.unopened} cuts" if control else "not run with so few cuts"
        ),
    }
    met = lost == unopened == bad == 0 and (control is None or control.lost + control.unopened > 0)
    return Figures("R1", "Replayed power cuts, torn and reordered, over every kind of work", counts, met)


def _cut(kind: str, cuts: int, chance: random.Random, folder: Path, share: float) -> _Replay:
    replay = _prepare(kind, folder, share)
    # Some places are cut more than once where there are fewer calls than cuts: each cut tears another way.
    at = sorted(chance.choices(range(len(replay.calls)), k=cuts))
    for nth, call in enumerate(replay.calls):
        replay.disk.do(call)
        if call.name == "write" and call.data.startswith(b"kept "):
            replay.acknowledged.append(EntryId(call.data.decode().split()[1]))
        while at and at[0] == nth:
            at.pop(0)
            _judge(replay, folder / "cut", chance)
    shutil.rmtree(folder)
    return replay


def _prepare(kind: str, folder: Path, share: float) -> _Replay:
    vault = folder / "data"
    before: list[EntryId] = []
    case = CaseId("case-golden")
    if kind == "upgrade":
        shutil.copytree(GOLDEN / "0001" / "data", vault)
    else:
        scene = make_scene(vault, backup=kind == "restore")
        before, case = scene.acknowledged, scene.case
    disk = Disk(vault)
    trace = folder / "trace"
    subprocess.run(
        [
            *("strace", "-f", "-y", "-xx", "-s", "8000000", "-e", f"trace={TRACED}", "-o", str(trace)),
            *(sys.executable, "-m", "tests.soak.r1_work", kind, str(vault), case, str(share)),
        ],
        cwd=_ROOT,
        check=True,
        capture_output=True,
    )
    return _Replay(kind, list(calls_of(trace)), disk, case, before)


def _judge(replay: _Replay, cut: Path, chance: random.Random) -> None:
    """Lay the disk out as a cut leaves it, and open it."""
    replay.disk.cut(cut, chance)
    try:
        opened = open_by_what_one_holds(cut, *_PASSPHRASES)
    except ExitDeskError:
        replay.unopened += 1
    else:
        there = _entries(opened, replay)
        replay.lost += not there.issuperset(replay.acknowledged)
        replay.bad_backups += _bad_backups(opened, cut.with_name("backup"))
        opened.close()
    shutil.rmtree(cut)


def _entries(opened: Opened, replay: _Replay) -> set[EntryId]:
    if replay.kind == "upgrade":
        (row,) = opened.desk.index.rows()
        entries = opened.vault.journal.entries(row.case)
        return {entry.id for entry in entries} if len(entries) == _GOLDEN_ENTRIES else set()
    return entries_of(opened, replay.case)


_GOLDEN_ENTRIES: Final = 135


def _bad_backups(opened: Opened, place: Path) -> int:
    """Count the backups that have a name, and do not open or hold less than they should."""
    bad = 0
    for backup in opened.backups.all():
        shutil.copytree(backup.path, place)
        try:
            open_by_what_one_holds(place, *_PASSPHRASES).close()
        except ExitDeskError:
            bad += 1
        shutil.rmtree(place)
    return bad
