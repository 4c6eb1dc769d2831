"""The main job on a throw-away vault: an invented case is played, its board signed, and the copy checked.

Nothing here is canned: the vault is a real one with a fresh passphrase, the meetings are recorded gesture
by gesture, the paper is drawn, signed and linted, and a separate process verifies it.
"""

import argparse
import os
import secrets
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer

from exitdesk.app.clock import clock
from exitdesk.app.door import Door
from exitdesk.app.errors import FolderInUse
from exitdesk.app.opened import Opened
from exitdesk.app.paths import Profile
from exitdesk.app.sample import SampleClock, SamplePlayer, read_sample, sample_owner
from exitdesk.cases.issue_copy import issue_copy
from exitdesk.cases.papers import PaperOrder
from exitdesk.cases.session import CaseSession
from exitdesk.cases.unit import default_template
from exitdesk.crypto.signing import certificate_fingerprint
from exitdesk.journal.entry import MeetingId, PersonId, ThingId, new_id
from exitdesk.sos.meeting import TakeAlong

_MARKER = "demo.txt"


def demo(_profile: Profile, told: argparse.Namespace) -> int:
    """Play the demo under ``--output``; with a display the window stays open on the sample case."""
    folder = _fresh_folder(Path(told.output).resolve())
    profile = Profile(folder / "profile")
    profile.make()
    sample_clock = SampleClock(clock)
    passphrase, opened = _make_vault(profile, sample_clock)
    (folder / "passphrase.txt").write_text(passphrase + "\n", "utf-8")
    try:
        player = SamplePlayer(opened.desk, sample_clock, default_template("da"))
        session, meeting = player.play()
        _say_played(session)
        paper = _sign(opened, session, meeting, folder)
        carry_safe = folder / "lommekopi.pdf"
        draft = opened.paper.draft(session.board(meeting), PaperOrder(TakeAlong.CARRY_SAFE))
        carry_safe.write_bytes(draft.pdf)
        known = folder / "known.txt"
        fingerprint = certificate_fingerprint(opened.signer_for(session.case)[1])
        known.write_text(fingerprint.hex() + "\n", "ascii")
        opened.vault.index_pending()
    finally:
        opened.close()
    code = _verify(paper, known)
    _say_places(folder, profile, paper, carry_safe, known)
    return code or _show(profile, passphrase, folder, stay=_has_display() and not told.no_window)


def _show(profile: Profile, passphrase: str, folder: Path, *, stay: bool) -> int:
    """Open the window on the case by keyboard; it stays where there is a display, else it is pictured."""
    from exitdesk.app.typist import Typist
    from exitdesk.app.window import Running, Start, run_window

    def play(running: Running) -> None:
        window, typist = running.window, Typist(running.window)
        painted: list[bool] = []
        unlocked: list[bool] = []
        window.painted.connect(lambda: painted.append(True))
        window.unlocked.connect(lambda: unlocked.append(True))
        typist.wait_for(lambda: bool(painted))
        typist.type_text(passphrase)
        typist.press("Return")
        typist.wait_for(lambda: bool(unlocked) and not running.background.busy)
        typist.press("Home")
        typist.press("Return")
        typist.wait_for(lambda: window.live is not None and not running.background.busy)
        if stay:
            return
        pictures = folder / "screens"
        pictures.mkdir()
        window.grab().save(str(pictures / "0-case.png"))
        typist.press("Return")
        typist.press("Return")
        for number, name in enumerate(("board", "scales", "circles", "agreements", "close"), start=1):
            typist.press(f"Ctrl+{number}")
            typist.wait_for(lambda: not running.background.busy)
            window.grab().save(str(pictures / f"{number}-{name}.png"))
        print(f"  billeder af vinduet: {pictures}")
        QTimer.singleShot(0, running.app.quit)

    print("5. Vinduet åbnes på sagen med adgangskoden." + (" Det bliver stående." if stay else ""))
    if not _has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        return run_window(Start(profile), then=play)
    except TimeoutError:
        print("Vinduet svarede ikke.")
        return 1


def _fresh_folder(folder: Path) -> Path:
    """Return the folder, emptied where an earlier demo filled it; raises FolderInUse for anything else."""
    if folder.exists() and any(folder.iterdir()):
        if not (folder / _MARKER).exists():
            raise FolderInUse
        shutil.rmtree(folder)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    (folder / _MARKER).write_text("En opdigtet sag. Mappen må slettes.\n", "utf-8")
    return folder


def _make_vault(profile: Profile, sample_clock: SampleClock) -> tuple[str, Opened]:
    door = Door(profile.vault, sample_clock)
    passphrase = door.suggest_passphrase()
    owner = sample_owner(read_sample(), PersonId(ThingId(new_id("person", secrets.token_bytes))))
    print("1. Dine sager: en ny mappe med en frisk adgangskode på seks ord og et nødsæt.")
    return passphrase, door.create(passphrase, door.new_kit(), owner)


def _say_played(session: CaseSession) -> None:
    entries = session.entries()
    print(f"2. Møder: {len(session.meetings())} spillet, {len(entries)} indførelser i journalen.")


def _sign(opened: Opened, session: CaseSession, meeting: MeetingId, folder: Path) -> Path:
    draft = opened.paper.draft(session.board(meeting), PaperOrder(TakeAlong.SIGNED_COPY))
    signed = opened.paper.sign(draft, session.case)
    day = session.board(meeting).meeting.facts
    name = f"Tavle {day.day.isoformat()}.pdf" if day else "Tavle.pdf"
    issue_copy(session, meeting, TakeAlong.SIGNED_COPY, signed, draft.pages)
    path = folder / name
    path.write_bytes(signed)
    print(f"3. Kopien: {draft.pages} sider, underskrevet, {len(signed) // 1024} kB.")
    return path


def _verify(paper: Path, known: Path) -> int:
    """Verify the copy in a process of its own, as anybody would."""
    print("4. Er den ægte? En anden proces svarer:", flush=True)
    command: list[Any] = [sys.executable, "-m", "exitdesk", "verify", paper, "--known", known]
    return subprocess.run(command, check=False).returncode


def _say_places(folder: Path, profile: Profile, paper: Path, carry_safe: Path, known: Path) -> None:
    print("Her ligger det:")
    for words, path in (
        ("dine sager (krypteret)", profile.vault),
        ("underskrevet kopi", paper),
        ("lommekopi", carry_safe),
        ("underskriverens fingeraftryk", known),
        ("adgangskoden til denne opdigtede sag", folder / "passphrase.txt"),
    ):
        print(f"  {words}: {path}")


def _has_display() -> bool:
    offscreen = os.environ.get("QT_QPA_PLATFORM") == "offscreen"
    shown = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return not offscreen and (bool(shown) or sys.platform in ("win32", "darwin"))
