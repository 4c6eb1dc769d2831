"""The power goes at any moment while a colleague copy is handed out: paper and ground are there, or neither.

The same cuts over the two entries of before leave a paper without its ground: without them this would prove
nothing.
"""

import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from exitdesk.cases.case_state import Scope
from exitdesk.cases.exchange_edits import EXCHANGE
from exitdesk.cases.session import CaseSession
from exitdesk.journal.entry import PAIR
from tests.storage.places import Place, keep_card, open_case_with_meeting
from tests.storage.power_cut import TRACED, Call, Disk, calls_of

_SEED = 20261129
_WORK = """
import os, pathlib, sys
from exitdesk.cases import rules
from exitdesk.cases.documents.colleague_copy import ColleagueTyped
from exitdesk.cases.documents.colleague_words import Ground
from exitdesk.cases.documents.compose import compose
from exitdesk.cases.documents.letters import Authority, Matter
from exitdesk.cases.issue_document import issue_document, new_document, said_with
from exitdesk.cases.ports import Blob
from exitdesk.cases.unit import default_template
from exitdesk.crypto.vault_key import VaultKey
from tests.storage.places import Place
vault = Place(pathlib.Path(sys.argv[1]), VaultKey(bytes.fromhex(sys.stdin.readline().strip()))).open()
session = vault.desk().open(sys.argv[2])
(meeting,) = session.meetings()
(card,) = session.board(meeting).all_cards
typed = ColleagueTyped(meeting, Authority.PRISON, Ground.RELEASE, "han flytter", frozenset({Matter.HEALTH}),
                       frozenset({card.id}))
ready, pdf = compose(session, typed, default_template("da")), b"%PDF " + bytes(9000)
os.write(1, b"begun\\n")
if sys.argv[3] == "at once":
    issue_document(session, ready, pdf, 1)
else:
    rules.check = lambda *_: None
    made = new_document(session, ready, pdf, 1)
    session.record(made, blobs=(Blob(made.sha256, "paper", pdf),))
    session.record(*said_with(session, ready, made))
os.write(1, b"acknowledged\\n")
os._exit(0)
"""

pytestmark = [
    pytest.mark.traces,
    pytest.mark.skipif(shutil.which("strace") is None, reason="strace writes down what is flushed"),
]


def _calls(place: Place, case: str, way: str) -> list[Call]:
    trace = place.folder.with_name("trace")
    command = ["strace", "-f", "-y", "-xx", "-s", "8000000", "-e", f"trace={TRACED}", "-o", str(trace)]
    command += [sys.executable, "-c", _WORK, str(place.folder), case, way]
    subprocess.run(
        command, input=place.key.to_wrap().hex() + "\n", text=True, check=True, capture_output=True
    )
    return list(calls_of(trace))


def _found(session: CaseSession) -> tuple[int, int]:
    """Return how many papers there are, and how many of them have their ground."""
    papers = session.file().documents
    registers = session.registers(Scope(PAIR, None))
    return len(papers), sum(registers.last(one.id, EXCHANGE) is not None for one in papers)


def _after_every_call(place: Place, tmp_path: Path, way: str) -> list[tuple[int, int, bool]]:
    """Return what is found after a cut behind every call, and whether it was acknowledged by then."""
    vault = place.create()
    session, meeting = open_case_with_meeting(vault)
    keep_card(session, meeting, "kort")
    vault.close()
    disk, chance = Disk(place.folder), random.Random(_SEED)
    begun = acknowledged = False
    found: list[tuple[int, int, bool]] = []
    for call in _calls(place, session.case, way):
        disk.do(call)
        begun = begun or call.data == b"begun\n"
        acknowledged = acknowledged or call.data == b"acknowledged\n"
        if begun:
            cut = Place(tmp_path / "cut", place.key, place.clock)
            disk.cut(cut.folder, chance)
            after = cut.open()
            found.append((*_found(after.desk().read(session.case)), acknowledged))
            after.close()
            shutil.rmtree(cut.folder)
    return found


def test_a_paper_is_never_there_without_its_ground(place: Place, tmp_path: Path) -> None:
    """Behind every write of the vault; once it was acknowledged both are there."""
    found = _after_every_call(place, tmp_path, "at once")
    assert {(papers, grounds) for papers, grounds, _ in found} == {(0, 0), (1, 1)}
    assert [papers for papers, _, acknowledged in found if acknowledged] == [1]


def test_in_two_entries_a_cut_leaves_a_paper_without_its_ground(place: Place, tmp_path: Path) -> None:
    """The control: as it was written before."""
    found = _after_every_call(place, tmp_path, "one after the other")
    assert (1, 0, False) in found
