"""One talk in the real window over a real vault: `python -m bench.effort.in_window PROFILE NAME`.

By keys alone. NAME is a talk's. With `--marks` what only ExitDesk has is said too: lanes, what kept him safe,
all numbers shown together. `--picture FILE` keeps what stands at the end. Prints JSON: the count, and the
content read back from the vault after the window was closed.
"""

import argparse
import json
import secrets
import shutil
import sys
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer

from bench.big_vault import PASSPHRASE, door
from bench.effort.board_read import content_of
from bench.effort.count import Typist as Counting
from bench.effort.ours import Walk
from bench.effort.talks import Talk, talk_named
from bench.in_meeting import enter
from exitdesk.app.clock import clock
from exitdesk.app.opened import Opened
from exitdesk.app.paths import Profile
from exitdesk.app.sample import SampleClock, SamplePlayer, read_sample, sample_owner
from exitdesk.app.typist import Typist
from exitdesk.app.window import Running, Start, run_window
from exitdesk.cases.case_edits import PutOnCase
from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.session import CaseSession
from exitdesk.cases.unit import default_template
from exitdesk.crypto.kit import draw_kit
from exitdesk.journal.entry import PersonId, ThingId, new_id
from exitdesk.sos.meeting_edits import GiveFrame

_SIZE = (1366, 768)


class KeysAlone:
    """The typist's hand; Shift and Tab together reach a window as Backtab, as from a keyboard."""

    def __init__(self, typist: Typist) -> None:
        self._typist = typist
        self.type_text = typist.type_text

    def press(self, keys: str) -> None:
        """Press keys at once."""
        self._typist.press("Shift+Backtab" if keys == "Shift+Tab" else keys)


def prepare(profile: Profile, talk: Talk) -> None:
    """Make a vault with the case as it is when the talk begins: the pair on it, the frame given."""
    shutil.rmtree(profile.root, ignore_errors=True)
    profile.make()
    owner = sample_owner(read_sample(), _person(0))
    opened = door(profile.vault).create(PASSPHRASE, draw_kit(secrets.token_bytes).words, owner)
    try:
        session = _later_case(opened) if talk.earlier else _new_case(opened)
        meeting = start_meeting(session, scales=default_template("da").scales)
        session.record(GiveFrame(meeting=meeting, at="13.07"), meeting=meeting)
    finally:
        opened.close()


def _new_case(opened: Opened) -> CaseSession:
    sample = read_sample()
    session, partner = opened.desk.open_new(sample["number"], sample["name"]), sample["partner"]
    person = _person(1)
    session.record(
        PutOnCase(
            case=session.case,
            person=person,
            name=partner["name"],
            role=partner["role"],
            since=session.now().date(),
        )
    )
    return session


def _person(nth: int) -> PersonId:
    """Return an id that stands in this place among others: the way through a list is the same each time."""
    return PersonId(ThingId(new_id("person", lambda size: bytes([nth]) * size)))


def _later_case(opened: Opened) -> CaseSession:
    sample = read_sample()
    sample["open_meeting"], sample["meetings"], sample["agreement"] = sample["meetings"][0], [], []
    session, _ = SamplePlayer(opened.desk, SampleClock(clock), default_template("da"), sample).play()
    return session


def _play(running: Running, talk: Talk, told: argparse.Namespace, found: dict[str, Any]) -> None:
    try:
        _play_through(running, talk, told, found)
    except BaseException:
        traceback.print_exc()  # the window itself would only say that something went wrong
        raise
    finally:
        running.app.quit()


def _play_through(running: Running, talk: Talk, told: argparse.Namespace, found: dict[str, Any]) -> None:
    typist = Typist(running.window)
    running.window.resize(*_SIZE)
    shell = enter(running, typist)  # no key of this is counted
    settled: Callable[[], None] = partial(typist.wait_for, lambda: not running.background.busy)
    counting = Counting(KeysAlone(typist))
    walk = Walk(shell, counting, settled, marks=told.marks)
    walk.play(talk)
    settled()
    found["count"], found["parts"] = counting.count.told(), walk.parts
    if told.picture:
        for number, name in enumerate(("board", "scales", "circles", "agreements"), start=1):
            typist.press(f"Ctrl+{number}")
            settled()
            running.window.grab().save(f"{told.picture}-{name}.png")


def main() -> int:
    """Play the talk, and print what was found."""
    parser = argparse.ArgumentParser()
    parser.add_argument("profile", type=Path)
    parser.add_argument("talk")
    parser.add_argument("--marks", action="store_true")
    parser.add_argument("--picture", default="")
    told = parser.parse_args()
    talk, profile = talk_named(told.talk), Profile(told.profile)
    found: dict[str, Any] = {}
    prepare(profile, talk)

    def begin(running: Running) -> None:
        running.window.painted.connect(
            partial(QTimer.singleShot, 0, partial(_play, running, talk, told, found))
        )

    code = run_window(Start(profile, cheap_key=True), then=begin)
    opened = door(profile.vault).unlock(PASSPHRASE)
    try:
        found["content"] = content_of(opened, talk)
    finally:
        opened.close()
    print(json.dumps(found), flush=True)
    return code


if __name__ == "__main__":
    sys.exit(main())
