"""One kind of work on a vault, in a process whose calls are written down: ``KIND FOLDER CASE SHARE``.

A line ``kept ID`` is written when an entry was acknowledged, at that very moment.
"""

import hashlib
import os
import sys
from pathlib import Path

from exitdesk.app.opened import Opened
from exitdesk.cases.case_edits import IssueCopy
from exitdesk.cases.ports import Blob
from exitdesk.cases.safekeeping import BackupKind
from exitdesk.cases.session import CaseSession
from exitdesk.crypto.kit import draw_kit
from exitdesk.journal.entry import CaseId, Entry, MeetingId, ThingId
from exitdesk.sos.meeting import TakeAlong
from exitdesk.storage import connection
from tests.soak.scenes import NEW_PASSPHRASE, door
from tests.storage.kept import PASSPHRASE
from tests.storage.places import keep_card, open_case_with_meeting
from tools.golden_vault import PASSPHRASE as GOLDEN_PASSPHRASE


def main(kind: str, folder: Path, case: CaseId, share: float = 1.0) -> None:
    """Do a share of the work, and end without closing anything: the cut may come at any call."""
    global _share  # noqa: PLW0603 - one kind of work a process
    _share = share
    if kind == "keep-normal":
        connection._WRITER_SETTINGS = ("PRAGMA synchronous = NORMAL", "PRAGMA secure_delete = ON")  # type: ignore[misc, assignment]
    if kind == "upgrade":
        door(folder).unlock(GOLDEN_PASSPHRASE)
        os._exit(0)
    if kind == "restore":
        _restore(folder)
        os._exit(0)
    opened = door(folder).unlock(PASSPHRASE)
    session = opened.desk.open(case)
    os.write(1, b"begins\n")
    (meeting,) = session.meetings()
    {"keep": _keep, "keep-normal": _keep, "snapshot": _snapshot, "import": _import, "backup": _backup}.get(
        kind, _rekey
    )(opened, session, meeting)
    os._exit(0)


_share = 1.0


def _rounds(whole: int) -> range:
    return range(max(1, round(whole * _share)))


def _tell(entry: Entry) -> None:
    os.write(1, f"kept {entry.id}\n".encode())


def _keep(opened: Opened, session: CaseSession, meeting: MeetingId) -> None:
    for nth in _rounds(60):
        entry, _ = keep_card(session, meeting, f"kort {nth} " + "x" * (nth * 37 % 900))
        _tell(entry)
        if nth % 12 == 11:
            opened.vault.index_pending()
            opened.vault.database.checkpoint()
        if nth == len(_rounds(40)):
            opened.vault.journal.erase([entry.id])


def _snapshot(opened: Opened, session: CaseSession, meeting: MeetingId) -> None:
    for nth in _rounds(12):
        paper = os.urandom(30_000)
        name = hashlib.sha256(paper).hexdigest()
        issued = IssueCopy(
            case=session.case,
            copy_id=ThingId(session.new_id("copy")),
            meeting=meeting,
            kind=TakeAlong.SIGNED_COPY,
            sha256=name,
            pages=nth + 1,
        )
        entry = session.record(issued, blobs=(Blob(name, "paper", paper),))
        assert opened.vault.journal.blob(name) == paper
        _tell(entry)


def _import(opened: Opened, session: CaseSession, meeting: MeetingId) -> None:
    for nth in _rounds(8):
        made: list[Entry] = []
        other = opened.desk.open(session.case, keep=lambda entry, *_: made.append(entry))  # noqa: B023
        for card in range(20):
            keep_card(other, meeting, f"import {nth} {card}")
        opened.vault.journal.receive(made, [other.row()])
        for entry in made:
            _tell(entry)


def _backup(opened: Opened, session: CaseSession, meeting: MeetingId) -> None:
    for nth in _rounds(5):
        entry, _ = keep_card(session, meeting, f"kort {nth}")
        _tell(entry)
        opened.backups.back_up(BackupKind.ON_DEMAND)
        more, _ = keep_card(session, meeting, f"bagefter {nth}")
        _tell(more)


def _rekey(opened: Opened, session: CaseSession, meeting: MeetingId) -> None:
    entry, _ = keep_card(session, meeting, "før skiftet")
    _tell(entry)
    opened.keys.rekey(PASSPHRASE, NEW_PASSPHRASE, draw_kit().words)
    opened.close()
    again = door(opened.backups._folder).unlock(NEW_PASSPHRASE)
    more = again.desk.open(session.case)
    _tell(keep_card(more, meeting, "efter skiftet")[0])


def _restore(folder: Path) -> None:
    """Put a backup back that holds everything; a new case comes after it."""
    tried = door(folder)
    os.write(1, b"begins\n")
    opened = tried.unlock(PASSPHRASE)
    opened.close()
    backup = tried.restorable()[-1]
    from exitdesk.app.ways_out import Tried

    tried._tried = Tried(tried._by_passphrase(PASSPHRASE))
    again = tried.restore(backup)
    open_case_with_meeting(again.vault, "Amir")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), CaseId(sys.argv[3]), float(sys.argv[4]))
