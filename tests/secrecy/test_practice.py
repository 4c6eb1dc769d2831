"""A practice touches nothing of the real cases, keeps no passphrase, signs nothing, and leaves nothing."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from exitdesk.app.clock import clock
from exitdesk.app.door import Door
from exitdesk.app.logging import Event, EventLog
from exitdesk.app.opened import Opened
from exitdesk.app.paths import Profile
from exitdesk.app.practice import Practice, PracticeProfile
from exitdesk.app.practice_folder import make_practice_folder
from exitdesk.app.sample import SampleClock
from exitdesk.app.settings import FileSettings
from exitdesk.cases.papers import PaperOrder
from exitdesk.cases.ports import Owner
from exitdesk.crypto.profiles import TESTING
from exitdesk.journal.entry import PersonId, ThingId
from exitdesk.snapshot.reading import page_texts
from exitdesk.snapshot.verify import verify
from exitdesk.sos.meeting import TakeAlong
from tests.unit.snapshot import documents

ROOT = Path(__file__).parents[2]
DRIVE = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from exitdesk.app.paths import Profile
from exitdesk.app.practice import practice
from exitdesk.app.typist import Typist
def go(running):
    window = running.window
    typist = Typist(window)
    def act():
        root = running.start.profile.root
        language = running.settings.get("language", "da")
        print(root, language, "keyring" in sys.modules, flush=True)
        typist.press("Home")
        typist.press("Return")
        typist.press("Return")
        typist.press("Return")
        typist.press("Ctrl+1")
        typist.press("Return")
        typist.type_text("ordet kanin")
        typist.press("Return")
        print(window.pages.in_meeting, flush=True)
        running.settings.set("theme", "dark")
        if sys.argv[2] == "panic":
            typist.press("Ctrl+Shift+L")
        elif sys.argv[2] == "end":
            window.practice.band.end_button.click()
        else:
            print("here", flush=True)
    window.unlocked.connect(lambda: QTimer.singleShot(0, act))
sys.exit(practice(Profile(Path(sys.argv[1])), None, then=go))
"""
PASSPHRASE = "seks ord som ingen kan gætte her"
Start = Callable[[Path, str], "subprocess.Popen[str]"]


class Overheard(Door):
    """A door that remembers the passphrase it drew."""

    drawn = ""

    def suggest_passphrase(self) -> str:
        """Draw, and remember."""
        self.drawn = super().suggest_passphrase()
        return self.drawn


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home and temporary files of this test's own."""
    (tmp_path / "home").mkdir()
    (tmp_path / "temporary").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    monkeypatch.setattr(tempfile, "tempdir", None)
    for name in ("XDG_RUNTIME_DIR", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path / "home"


@pytest.fixture
def start() -> Iterator[Start]:
    """Start a practice off screen, beside a profile; end it with the test."""
    started: list[subprocess.Popen[str]] = []

    def run(profile: Path, act: str) -> "subprocess.Popen[str]":
        process = subprocess.Popen(
            [sys.executable, "-c", DRIVE, str(profile), act],
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"},
        )
        started.append(process)
        return process

    yield run
    for process in started:
        process.kill()
        process.communicate()


def real_profile(home: Path) -> tuple[Profile, Opened]:
    """Make a profile as one has it, with its vault open."""
    profile = Profile(home / ".local" / "share" / "tavle")
    profile.make()
    FileSettings(profile.settings).set("language", "en")
    EventLog(profile.log).note(Event.STARTED)
    door = Door(profile.vault, clock, profile=TESTING, floor=TESTING)
    opened = door.create(
        PASSPHRASE, door.new_kit(), Owner(PersonId(ThingId("person-1")), "Sara", "", "police")
    )
    opened.desk.open_new("2026-001", "Jonas")
    return profile, opened


def everything_in(folder: Path) -> dict[str, tuple[int, int, bytes]]:
    """Return every file and folder: its permissions, when it was changed, and its bytes."""
    return {
        str(path.relative_to(folder)): (
            path.lstat().st_mode,
            path.lstat().st_mtime_ns,
            path.read_bytes() if path.is_file() else b"",
        )
        for path in sorted(folder.rglob("*"))
    }


def test_the_real_profile_is_byte_for_byte_what_it_was_and_was_open_all_the_while(
    home: Path, start: Start
) -> None:
    """Nothing in the home changes: no lock, no setting, no log, no folder for copies; no keyring is asked."""
    profile, opened = real_profile(home)
    before = everything_in(home)

    output, _ = start(profile.root, "end").communicate(timeout=120)

    root, language, keyring, in_meeting = output.split()
    assert everything_in(home) == before
    assert (language, keyring, in_meeting) == ("en", "False", "True")
    assert not Path(root).exists()
    assert opened.desk.index.count() == 1
    opened.close()


def test_the_panic_key_ends_a_practice_and_wipes_it(home: Path, start: Start) -> None:
    """Nothing is left among the temporary files."""
    process = start(home / "none", "panic")

    output, _ = process.communicate(timeout=120)

    assert process.returncode == 0
    assert "True" in output
    assert list(Path(tempfile.gettempdir()).iterdir()) == []
    assert list(home.iterdir()) == []


def test_a_killed_practice_is_swept_when_the_next_one_starts(home: Path, start: Start) -> None:
    """What it left cannot be read meanwhile, and is gone at the next start."""
    first = start(home / "none", "stay")
    assert first.stdout is not None
    root = Path(first.stdout.readline().split()[0])
    while first.stdout.readline().strip() != "here":
        pass
    first.kill()
    first.wait()
    left = b"".join(path.read_bytes() for path in root.rglob("*") if path.is_file())

    start(home / "none", "end").communicate(timeout=120)

    assert left, "the control: it had left something"
    assert b"kanin" not in left
    assert b"Elias" not in left
    assert not root.exists()


def opened_practice() -> tuple[Practice, Overheard, Opened]:
    """Make a practice through a door that remembers."""
    folder = make_practice_folder()
    practice = Practice(PracticeProfile(folder.root), folder.wipe)
    door = Overheard(practice.profile.vault, practice.time, profile=TESTING, floor=TESTING)
    opened = practice.open(door)
    assert isinstance(opened, Opened)
    return practice, door, opened


@pytest.mark.usefixtures("home")
def test_the_passphrase_of_a_practice_is_written_nowhere() -> None:
    """It is drawn, used once, and forgotten."""
    practice, door, opened = opened_practice()
    opened.close()

    written = b"".join(path.read_bytes() for path in practice.profile.root.rglob("*") if path.is_file())
    practice.wipe()

    assert len(door.drawn.split()) >= 6
    assert door.drawn.encode() not in written
    assert written


@pytest.mark.usefixtures("home")
def test_a_practice_has_a_played_case_and_an_empty_meeting_of_today() -> None:
    """The time is the real one again, so that what is written now stands on its own day."""
    practice, _door, opened = opened_practice()
    (row,) = opened.desk.index.search_names("Elias", limit=9)
    session = opened.desk.open(row.case)
    *played, fresh = session.meetings()
    board = session.board(fresh)
    today = clock().date()

    assert all(session.board(one).meeting.ended for one in played)
    assert not board.meeting.ended
    assert not any(board.columns.values())
    assert board.meeting.facts is not None
    assert board.meeting.facts.day == today
    assert isinstance(practice.time, SampleClock)
    opened.close()
    practice.wipe()


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("kind", [TakeAlong.SIGNED_COPY, TakeAlong.CARRY_SAFE, TakeAlong.PHOTO_PAGE])
@pytest.mark.parametrize(("language", "word"), [("da", "Øvelse"), ("en", "Practice")])
def test_every_paper_of_a_practice_says_so_on_every_page_and_is_never_genuine(
    kind: TakeAlong, language: str, word: str
) -> None:
    """There is no key for it, no field to sign in, and the verdict is "altered or not ours"."""
    practice, _door, opened = opened_practice()
    (row,) = opened.desk.index.search_names("Elias", limit=9)
    session = opened.desk.open(row.case)
    meeting = session.meetings()[-2]

    draft = opened.paper.draft(session.board(meeting), PaperOrder(kind, language))
    handed_out = opened.paper.sign(draft, row.case)

    assert all(word in "".join(above.split()) for above, _ in page_texts(handed_out))
    assert verify(handed_out, ()).code == 1
    assert opened.vault.signing_keys.get(row.case) is None
    with pytest.raises(RuntimeError):
        opened.signer_for(row.case)
    opened.close()
    practice.wipe()


@pytest.mark.usefixtures("home")
def test_a_document_of_a_practice_says_so_and_is_signed_by_nobody() -> None:
    """An agreement that asks for a signature elsewhere has no field here and needs no key."""
    practice, _door, opened = opened_practice()
    (row,) = opened.desk.index.search_names("Elias", limit=9)

    draft = opened.documents.draft(documents.agreement())
    handed_out = opened.documents.sign(draft, row.case)

    assert all(above.lstrip().startswith("Øvelse") for above, _ in page_texts(handed_out))
    assert handed_out == draft.pdf
    assert (draft.document.signers, verify(handed_out, ()).code) == (0, 1)
    assert opened.vault.signing_keys.get(row.case) is None
    opened.close()
    practice.wipe()
