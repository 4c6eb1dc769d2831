"""The power goes at any moment: every acknowledged entry is there, and the vault opens.

The worker appends, copies the log into the database now and then, and erases once. Without a flush at each
commit the same cuts must lose entries, or this would prove nothing.
"""

import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from exitdesk.errors import ExitDeskError
from exitdesk.journal.entry import CaseId, EntryId
from tests.storage.places import Place, keep_card, open_case_with_meeting
from tests.storage.power_cut import TRACED, Call, Disk, calls_of

_CUTS = 100
_SEED = 20261121
_WORK = """
import os, pathlib, sys
import exitdesk.storage.connection as connection
from exitdesk.crypto.vault_key import VaultKey
from tests.storage.places import Place, keep_card
if sys.argv[3] == "NORMAL":
    connection._WRITER_SETTINGS = ("PRAGMA synchronous = NORMAL", "PRAGMA secure_delete = ON")
vault = Place(pathlib.Path(sys.argv[1]), VaultKey(bytes.fromhex(sys.stdin.readline().strip()))).open()
session = vault.desk().open(sys.argv[2])
(meeting,) = session.meetings()
for nth in range(60):
    entry, _ = keep_card(session, meeting, f"kort {nth} " + "x" * (nth * 37 % 900))
    os.write(1, f"kept {entry.id}\\n".encode())
    if nth % 12 == 11:
        vault.index_pending()
        vault._database._open_writer().execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
    if nth == 40:
        vault.journal.erase([entry.id])
os._exit(0)
"""


def _traced(place: Place, case: CaseId, synchronous: str) -> list[Call]:
    """Let a worker write in the vault; return what it asked of the system."""
    trace = place.folder.with_name("trace")
    command = ["strace", "-f", "-y", "-xx", "-s", "8000000", "-e", f"trace={TRACED}", "-o", str(trace)]
    command += [sys.executable, "-c", _WORK, str(place.folder), case, synchronous]
    subprocess.run(
        command, input=place.key.to_wrap().hex() + "\n", text=True, check=True, capture_output=True
    )
    return list(calls_of(trace))


def _lost(place: Place, case: CaseId, kept: list[EntryId]) -> bool:
    """Say whether a vault does not open as if nothing were wrong, with every entry that was acknowledged."""
    try:
        vault = place.open()
    except ExitDeskError:
        return True
    there = {entry.id for entry in vault.journal.entries(case)}
    vault.close()
    return not there.issuperset(kept)


def _cuts_that_lose(place: Place, tmp_path: Path, synchronous: str) -> int:
    vault = place.create()
    session, meeting = open_case_with_meeting(vault)
    keep_card(session, meeting, "kort")
    vault.close()
    disk, chance = Disk(place.folder), random.Random(_SEED)
    calls = _traced(place, session.case, synchronous)
    cuts = sorted(chance.sample(range(len(calls)), _CUTS))
    kept: list[EntryId] = []
    lost = 0
    for nth, call in enumerate(calls):
        disk.do(call)
        if call.name == "write" and call.data.startswith(b"kept "):
            kept.append(EntryId(call.data.decode().split()[1]))
        if nth in cuts:
            cut = Place(tmp_path / "cut", place.key, place.clock)
            disk.cut(cut.folder, chance)
            lost += _lost(cut, session.case, kept)
            shutil.rmtree(cut.folder)
    assert len(kept) == 60
    return lost


pytestmark = pytest.mark.traces
needs_strace = pytest.mark.skipif(shutil.which("strace") is None, reason="strace writes down what is flushed")


@needs_strace
def test_no_power_cut_loses_an_acknowledged_entry(place: Place, tmp_path: Path) -> None:
    """Two hundred cuts between any two calls of the system, with torn and reordered writes."""
    assert _cuts_that_lose(place, tmp_path, "FULL") == 0


@needs_strace
def test_the_same_cuts_lose_entries_where_a_commit_is_not_flushed(place: Place, tmp_path: Path) -> None:
    """The control: under synchronous=NORMAL a cut takes acknowledged entries away, and it is noticed."""
    assert _cuts_that_lose(place, tmp_path, "NORMAL") > 0
