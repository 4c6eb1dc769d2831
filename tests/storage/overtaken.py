"""A process on a full disk: a photo waits in memory while small words are still written; then it is killed.

`python -m tests.storage.overtaken FOLDER CASE` says on its output which entry waits and which are kept, until
it is killed. The disk is full in that no file may grow beyond the room of the write-ahead log.
"""

import resource
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication

from exitdesk.app.door import Door
from exitdesk.cases.keep_photo import new_photo
from exitdesk.cases.photos import CleanPhoto
from exitdesk.cases.ports import Blob
from exitdesk.crypto.profiles import TESTING
from exitdesk.journal.entry import CaseId, Entry, EntryId, ThingId
from exitdesk.sos.card import CardId, Column
from exitdesk.sos.card_edits import KeepCard
from exitdesk.storage.wal_room import ROOM_BYTES
from exitdesk.ui.background import Background
from exitdesk.ui.live_case import LiveCase
from tests.fakes.desk import FakeClock
from tests.storage.kept import PASSPHRASE

_ROOT: Final = Path(__file__).parents[2]


def killed(folder: Path, case: CaseId, words: int, seconds: float = 0.0) -> tuple[EntryId, list[EntryId]]:
    """Let a process work and kill it after so many words, and `seconds` more.

    Return the photo that waited, and what was acknowledged.
    """
    command = [sys.executable, "-m", "tests.storage.overtaken", str(folder), case]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=_ROOT) as worker:
        assert worker.stdout is not None
        lines = [worker.stdout.readline() for _ in range(1 + words)]
        with suppress(subprocess.TimeoutExpired):
            worker.wait(seconds)
        worker.kill()
        lines += [line for line in worker.stdout if line.endswith("\n")]
    told = [line.split() for line in lines]
    assert [word for word, _ in told] == ["waits"] + ["kept"] * (len(told) - 1), told
    return EntryId(told[0][1]), [EntryId(entry) for _, entry in told[1:]]


def main(folder: Path, case: CaseId) -> None:
    """Keep a photo that no disk takes, and then card after card."""
    app = QCoreApplication([])
    opened = Door(folder, FakeClock(), profile=TESTING, floor=TESTING).unlock(PASSPHRASE)
    background = Background(_bug)
    live = LiveCase(opened.desk, case, background)
    (meeting,) = live.session.meetings()
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (ROOM_BYTES, hard))
    photo = CleanPhoto(bytes(2 * ROOM_BYTES), 1600, 1200)
    blob = Blob(photo.sha256, "jpeg", photo.jpeg)
    kept = live.record(new_photo(live.session, meeting, photo), blobs=[blob])
    _settle(live, background, kept, "waits")
    while app is not None:
        card = CardId(ThingId(live.session.new_id("card")))
        edit = KeepCard(card=card, text="efter fotoet", column=Column.WORRIES, key="V")
        _settle(live, background, live.record(edit, meeting=meeting), "kept")


def _settle(live: LiveCase, background: Background, entry: Entry | None, expected: str) -> None:
    """Wait until the writing was tried, and say what came of it."""
    assert entry is not None
    background.wait_idle()
    found = "waits" if entry in live.pending else "kept"
    if found == expected:
        print(found, entry.id, flush=True)


def _bug(error: Exception) -> None:
    raise error


if __name__ == "__main__":
    main(Path(sys.argv[1]), CaseId(sys.argv[2]))
