"""Backups, keys and ways out of trouble without a disk: they remember what was asked of them."""

from collections.abc import Sequence
from pathlib import Path

from exitdesk.cases.errors import WrongKit, WrongPassphrase
from exitdesk.cases.safekeeping import Backup, BackupKind, Loose, Moved, Progress, no_progress
from exitdesk.errors import ExitDeskError


class FakeBackups:
    """Backups in a list; set `trouble` to have every one fail."""

    def __init__(self) -> None:
        self.made: list[Backup] = [
            Backup(Path("/bakker/b"), BackupKind.DAILY, "2026-11-20T08:00:00+00:00", 4_300_000),
            Backup(Path("/bakker/a"), BackupKind.BEFORE_UPGRADE, "2026-11-01T08:00:00+00:00", 4_100_000),
        ]
        self.trouble: ExitDeskError | None = None
        self.due = False
        self.second_place: Path | None = None
        self.second_place_failed = False
        self.rewritten = 0
        self.unreached: tuple[str, ...] = ()

    def all(self) -> list[Backup]:
        """Return the backups, newest first."""
        return list(self.made)

    def back_up(self, kind: BackupKind, step: Progress = no_progress) -> Backup:
        """Make one in three steps."""
        for share in (0.0, 0.5, 1.0):
            step(share)
        if self.trouble is not None:
            raise self.trouble
        made = Backup(Path("/bakker/c"), kind, "2026-11-21T12:00:00+00:00", 4_400_000)
        self.made.insert(0, made)
        self.due = False
        return made

    def places(self) -> list[str]:
        """Name its own place alone."""
        return [""]

    def finish_owed(self, step: Progress = no_progress) -> list[str]:
        """Remember that it was asked; return the places out of reach."""
        step(1.0)
        self.rewritten += 1
        return list(self.unreached)

    def follow_binding(self) -> Loose:
        """Say that none is loose."""
        return Loose()

    def set_second_place(self, folder: Path | None) -> None:
        """Name the second place."""
        if self.trouble is not None:
            raise self.trouble
        self.second_place = folder


class FakeMoving:
    """A way into another folder; set `trouble` to have it fail."""

    def __init__(self) -> None:
        self.place: Path | None = Path("/egen/tavle")
        self.trouble: ExitDeskError | None = None
        self.emptied = True
        self.moved: list[Path] = []

    def own_place(self) -> Path | None:
        """Return the usual place, None where it is taken."""
        return self.place

    def move(self, root: Path, step: Progress = no_progress) -> Moved:
        """Move in three steps."""
        for share in (0.0, 0.5, 1.0):
            step(share)
        if self.trouble is not None:
            raise self.trouble
        self.moved.append(root)
        return Moved(root, self.emptied, usual=root == self.place)


class FakeKeys:
    """Keys that know one passphrase; `calls` tells what was changed.

    `by_kit` says that the kit opened them, `loose` what a binding does not reach. `unjudged` is raised where
    no passphrase can be tried.
    """

    def __init__(self, passphrase: str) -> None:
        self.passphrase = passphrase
        self.trouble: ExitDeskError | None = None
        self.calls: list[str] = []
        self.bound = False
        self.by_kit = False
        self.unjudged: ExitDeskError | None = None
        self.loose = Loose()

    def is_right(self, passphrase: str) -> bool:
        """Say whether it is the one."""
        if self.unjudged is not None:
            raise self.unjudged
        return passphrase == self.passphrase

    def change_passphrase(self, now: str, new: str) -> None:
        """Take another passphrase."""
        self._ask(now, "change_passphrase")
        self.passphrase = new

    def new_kit(self, now: str, kit: Sequence[str]) -> None:
        """Take another kit."""
        self._ask(now, f"new_kit {len(kit)}")

    def rekey(self, now: str, new: str, kit: Sequence[str], step: Progress = no_progress) -> None:
        """Take another key in three steps."""
        self._ask(now, f"rekey {len(kit)}")
        for share in (0.0, 0.5, 1.0):
            step(share)
        self.passphrase = new

    def bind(self, now: str) -> Loose:
        """Be bound."""
        self._ask(now, "bind")
        self.bound = True
        return self.loose

    def unbind(self, now: str) -> Loose:
        """Be bound no more."""
        self._ask(now, "unbind")
        self.bound = False
        return Loose()

    def settle(self, new: str, *, bind: bool) -> Loose:
        """Take a new passphrase where the kit opened."""
        if not self.by_kit:
            raise WrongKit
        self._ask(self.passphrase, f"settle {'bound' if bind else 'unbound'}")
        self.passphrase, self.bound = new, bind
        self.forget_kit()
        return Loose()

    def forget_kit(self) -> None:
        """Forget it."""
        self.by_kit = False

    def _ask(self, now: str, call: str) -> None:
        if now != self.passphrase:
            raise WrongPassphrase
        if self.trouble is not None:
            raise self.trouble
        self.calls.append(call)
