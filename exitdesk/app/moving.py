"""Out of a folder that is copied elsewhere: where a vault may go, and how it is found there afterwards."""

import contextlib
import shutil
from pathlib import Path

from exitdesk.app.paths import NEUTRAL, Profile
from exitdesk.app.places import Place, kind_of
from exitdesk.cases.errors import NotSaved
from exitdesk.cases.ports import Chance, Clock
from exitdesk.cases.safekeeping import Moved, Progress, no_progress
from exitdesk.storage.departure import Arrival, Departure, arrival_of, empty_departed, read_departure
from exitdesk.storage.errors import MovePlaceRefused, VaultIsOpen
from exitdesk.storage.lock_file import take_lock
from exitdesk.storage.moving import Leaving, is_free, move_vault

_LONGEST_WAY = 8  # moves one after the other


class VaultMoving:
    """Implements `cases.safekeeping.Moving`; `home` is the usual profile of this computer."""

    def __init__(self, leaving: Leaving, clock: Clock, chance: Chance, home: Profile, mounts: Path) -> None:
        self._leaving = leaving
        self._clock = clock
        self._chance = chance
        self._home = home
        self._mounts = mounts

    def own_place(self) -> Path | None:
        """Return the usual profile where a vault may be put there."""
        return self._home.root if self._may_take(self._home) else None

    def move(self, root: Path, step: Progress = no_progress) -> Moved:
        """Move the vault into the profile `root`; a folder in use gets a profile of its own inside."""
        whole = root.expanduser().absolute()
        profile = Profile(whole)
        if whole != self._home.root.absolute() and not is_free(whole):
            profile = Profile(whole / NEUTRAL)
        if not self._may_take(profile):
            raise MovePlaceRefused
        emptied = move_vault(self._leaving, profile.vault, clock=self._clock, chance=self._chance, step=step)
        self._bring_looks(profile)
        return Moved(profile.root, emptied, usual=profile.root == self._home.root.absolute())

    def _may_take(self, profile: Profile) -> bool:
        return kind_of(profile.vault, self._mounts) is Place.OWN and is_free(profile.vault)

    def _bring_looks(self, profile: Profile) -> None:
        """Let the window look as it did; where that cannot be, it looks as at first."""
        before = Profile(self._leaving.folder.parent)
        with contextlib.suppress(OSError):
            if before.settings.exists() and not profile.settings.exists():
                shutil.copyfile(before.settings, profile.settings)


def where_it_went(profile: Profile) -> Profile:
    """Return the profile a vault was moved to out of this one, or this one; what it left here goes.

    Nobody is asked for a passphrase: what lies at the new place says itself whether it is the vault.
    """
    for _step in range(_LONGEST_WAY):
        departure = read_departure(profile.vault)
        if departure is None or arrival_of(departure) is not Arrival.HERE:
            return profile
        there = Profile(departure.to.parent)
        if there.vault != departure.to:
            return profile
        _finish_leaving(profile.vault, departure)
        profile = there
    return profile


def _finish_leaving(folder: Path, departure: Departure) -> None:
    with contextlib.suppress(VaultIsOpen, NotSaved):
        lock = take_lock(folder)
        try:
            empty_departed(folder, departure)
        finally:
            lock.release()
