"""A practice: the real window on a throw-away vault with an invented case, beside the real cases.

The vault is made by the door itself with a passphrase that is drawn, never shown and never written. The
profile it was started from is read for how the window looks, and for nothing else: it is never written to.
"""

import argparse
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from exitdesk.app.clock import clock
from exitdesk.app.door import Door
from exitdesk.app.opened import Opened
from exitdesk.app.paths import Profile
from exitdesk.app.practice_folder import make_practice_folder, sweep
from exitdesk.app.sample import SampleClock, SamplePlayer, read_sample, sample_owner
from exitdesk.app.sample_days import lately
from exitdesk.app.settings import NAMES, FileSettings
from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.ports import OpenVault, VaultDoor
from exitdesk.cases.unit import default_template
from exitdesk.crypto.profiles import TESTING
from exitdesk.journal.entry import PersonId, ThingId, new_id

if TYPE_CHECKING:
    from exitdesk.app.window import Running

_ENDED: Final = "14.10"  # when the sample's last meeting ended
_PLACE: Final = "Hus 12"


class PracticeProfile(Profile):
    """The profile of one practice: what is handed out stays in its folder, and goes with it."""

    __slots__ = ()

    @property
    def handed_out(self) -> Path:
        """The folder for the copies of a practice."""
        return self.root / "Øvelse"


def practice(
    profile: Profile, _told: argparse.Namespace, then: "Callable[[Running], None] | None" = None
) -> int:
    """Show the window on a practice until it is closed, and take everything away; return the exit code.

    `then` is called when the window is shown.
    """
    from exitdesk.app.window import Start, run_window

    sweep()
    folder = make_practice_folder()
    try:
        own = PracticeProfile(folder.root)
        look_like(profile, own)
        return run_window(Start(own, practice=Practice(own, folder.wipe)), then=then)
    finally:
        folder.wipe()


def look_like(profile: Profile, practice_profile: Profile) -> None:
    """Give a practice the language and the looks of a profile."""
    seen, own = FileSettings(profile.settings), FileSettings(practice_profile.settings)
    for name in sorted(NAMES - {"title"}):
        if value := seen.get(name, ""):
            own.set(name, value)


@dataclass(frozen=True, slots=True)
class Practice:
    """One practice: how its vault is made, and how everything is taken away."""

    profile: Profile
    wipe: Callable[[], None]
    time: SampleClock = field(default_factory=lambda: SampleClock(clock))

    def door(self) -> Door:
        """Return the door of the throw-away vault: a cheap key, no keyring."""
        return Door(self.profile.vault, self.time, profile=TESTING, floor=TESTING)

    def open(self, door: VaultDoor) -> OpenVault:
        """Make the vault, play the invented case into it and lay the next meeting ready; takes a second."""
        sample = lately(read_sample(), self.time().date())
        sample["open_meeting"]["ended"] = _ENDED
        owner = sample_owner(sample, PersonId(ThingId(new_id("person", secrets.token_bytes))))
        opened = _ours(door.create(door.suggest_passphrase(), door.new_kit(), owner))
        opened.practise()
        template = default_template("da")
        session, _ = SamplePlayer(opened.desk, self.time, template, sample).play()
        self.time.shown = None
        start_meeting(session, place=_PLACE, scales=template.scales)
        return opened


def _ours(vault: OpenVault) -> Opened:
    if not isinstance(vault, Opened):
        raise TypeError("not our door")
    return vault
