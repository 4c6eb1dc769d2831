"""A process that is killed in the middle of its work: what it had acknowledged is there."""

import subprocess
import sys

import pytest

from exitdesk.journal.entry import CaseId, EntryId
from tests.storage.places import VAULT_ID, Place, open_case_with_meeting

WORK = """
import sys, pathlib
from tests.storage.places import Place, keep_card
from exitdesk.crypto.vault_key import VaultKey
place = Place(pathlib.Path(sys.argv[1]), VaultKey(bytes.fromhex(sys.stdin.readline().strip())))
session = place.open().desk().open(sys.argv[2])
(meeting,) = session.meetings()
for nth in range(10_000):
    print(keep_card(session, meeting, f"kort {nth}")[0].id, flush=True)
"""


@pytest.mark.parametrize("cards", [1, 7, 40])
def test_a_killed_process_loses_nothing_it_had_acknowledged(place: Place, cards: int) -> None:
    """kill -9 after some cards: the vault opens with every acknowledged one, and the doctor is content."""
    vault = place.create()
    session, _ = open_case_with_meeting(vault)
    vault.close()
    command = [sys.executable, "-c", WORK, str(place.folder), session.case]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as worker:
        assert worker.stdin is not None
        assert worker.stdout is not None
        worker.stdin.write(place.key.to_wrap().hex() + "\n")
        worker.stdin.flush()
        acknowledged = [EntryId(worker.stdout.readline().strip()) for _ in range(cards)]
        worker.kill()
        acknowledged += [EntryId(line.strip()) for line in worker.stdout if len(line) == 65]

    assert place.doctor() == []
    again = place.open()
    assert again.vault_id == VAULT_ID
    assert all(again.journal.has(entry) for entry in acknowledged)
    assert len(again.journal.entries(CaseId(session.case))) >= 2 + len(acknowledged)
