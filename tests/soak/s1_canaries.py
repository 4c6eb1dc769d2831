"""S1: two hundred words nobody would write go through a day of work, and are nowhere outside the vault.

The day: a meeting typed by keyboard in the real window, a process killed in mid-sentence, a lock, what a
partner wrote taken in, a backup to a stick, an export, the doctor, and the backup put back. Everything the
laptop has is searched: home, profile, temporary and XDG folders, the stick, and what the processes printed.
Only the folder for what is handed out is left out.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from exitdesk.cases.export import export_entries
from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.unit import default_template
from exitdesk.journal.entry import Entry, ThingId
from exitdesk.sos.meeting_edits import WriteNote
from tests.fakes.desk import KAREN
from tests.journeys.beginnings import first_start, open_board, unlock
from tests.journeys.display import ROOT, Desk, own_display
from tests.journeys.test_lock import go_back_to_meeting, go_to_card
from tests.secrecy.canaries import make_flock, search, search_bytes
from tests.soak.figures import Figures
from tests.soak.scenes import door
from tests.storage.kept import PASSPHRASE
from tests.storage.places import keep_card

TARGET_COUNT: Final = 200
_TYPED_SHARE: Final = 0.3  # by keyboard; the others come from the partner


def run(seed: int, count: int | None, folder: Path) -> Figures:
    """Live through the day with `count` canaries."""
    del seed
    count = TARGET_COUNT if count is None else count
    flock = make_flock(count)
    words = iter(flock.words)
    typed = max(4, round(count * _TYPED_SHARE))
    with own_display() as display:
        desk = Desk(folder, display, dear_key=True)
        handed_out = desk.home / "Tavle"
        handed_out.mkdir(mode=0o700)
        try:
            passphrase = _meeting(desk, words, typed)
        finally:
            desk.end()
    partner = _partners_file(handed_out, [*words])
    said = _command_line(desk, handed_out, passphrase, partner)
    hits = search([folder], flock, leave_out=[handed_out])
    printed = search_bytes((desk.output + said).encode("utf-8"), flock)
    planted = folder / "cache" / "planted"
    planted.write_text(flock.words[-1], "utf-8")
    control = search([planted], flock)
    planted.unlink()
    there = len({hit.canary for hit in search([handed_out], flock)})
    counts: dict[str, int | float | str] = {
        "canaries": count,
        "typed by keyboard": typed,
        "hits outside the vault and what was handed out": len(hits),
        "hits in what the processes printed": len(printed),
        "the control: planted and found": len(control),
        "the control: in what was exported, all but the half sentence that was killed": there,
    }
    met = not hits and not printed and len(control) == 1 and there == count - 1
    return Figures("S1", "A day of work with words that are searched for in every dress", counts, met)


def _meeting(desk: Desk, words: Iterator[str], typed: int) -> str:
    """Type at the board, be killed in mid-sentence, lock; return the passphrase."""
    desk.start()
    secrets = first_start(desk)
    open_board(desk, f"Elias {next(words)}")
    go_to_card(desk)
    for nth in range(typed - 3):
        desk.type_text(f"Han sagde {next(words)}")
        desk.press("Return")
        desk.wait_focus(kind="CardEditor", text="")
        if nth == (typed - 3) // 2:
            _be_killed(desk, next(words))
            desk.start()
            unlock(desk, secrets)
            go_back_to_meeting(desk)
            go_to_card(desk)
    desk.type_text(f"Midt i {next(words)}")
    desk.locked("ctrl+l")
    unlock(desk, secrets)
    desk.wait_focus(kind="CardEditor")
    desk.press("Return")
    desk.wait_focus(kind="CardEditor", text="")
    return secrets.passphrase


def _be_killed(desk: Desk, word: str) -> None:
    desk.type_text(f"Halv {word}")
    seen = desk.wait(lambda now: word in now.focus_text, "the half sentence")
    os.kill(seen.pid, 9)


def _partners_file(handed_out: Path, words: list[str]) -> Path:
    """Write a case with these words, as a partner would have exported it."""
    vault = handed_out / "partner"
    opened = door(vault).create(PASSPHRASE, door(vault).new_kit(), KAREN)
    session = opened.desk.open_new("2026-900", "Sag")  # the preview tells both
    meeting = start_meeting(session, scales=default_template("da").scales)
    for word in words[:-5]:
        keep_card(session, meeting, f"De ringer {word}")
    for word in words[-5:]:
        session.record(WriteNote(note=ThingId(session.new_id("note")), text=word))
    entries: list[Entry] = opened.vault.journal.entries(session.case)
    opened.close()
    file = handed_out / "fra-makker.json"
    file.write_bytes(export_entries(entries, own=True))
    return file


def _command_line(desk: Desk, handed_out: Path, passphrase: str, partner: Path) -> str:
    """Take in, back up, export, check and restore; return everything that was printed."""
    secret = handed_out / "adgangskode.txt"
    secret.write_text(passphrase + "\n", "utf-8")
    (desk.folder / "stick").mkdir()
    said = ""
    for command in (
        ("import", str(partner), "--yes"),
        ("backup", "--to", str(desk.folder / "stick")),
        ("export", "2026-001", "--own", "--output", str(handed_out / "ud.json")),
        ("doctor",),
        ("restore", "1", "--yes"),
    ):
        arguments = [sys.executable, "-m", "exitdesk", "--profile", str(desk.profile), *command]
        told = subprocess.run(
            [*arguments, "--passphrase-file", str(secret)],
            cwd=ROOT,
            env=desk._env,
            capture_output=True,
            text=True,
            check=False,
        )
        if told.returncode:
            raise RuntimeError(f"{command[0]}: {told.stdout}{told.stderr}")
        said += told.stdout + told.stderr
    return said
