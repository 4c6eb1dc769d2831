"""What keeps a vault safe, as the window asks for it: backups, keys, and ways out of trouble.

Whatever takes long is given a `Progress`: it calls it with the share that is done and stops where that raises
Cancelled. Nothing of this may be called on the GUI thread.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol, TypeAlias

from exitdesk.cases.salvaged import Salvaged
from exitdesk.errors import Cancelled

if TYPE_CHECKING:
    from exitdesk.cases.ports import OpenVault

Progress: TypeAlias = Callable[[float], None]
"""Called with the share that is done (0 to 1); raises Cancelled where the person wants it to stop."""


def no_progress(share: float) -> None:
    """Let work go on without telling anybody."""
    del share


def tell_done(step: Progress) -> None:
    """Tell that it is done: too late to stop."""
    with suppress(Cancelled):
        step(1.0)


class BackupKind(StrEnum):
    """Why a backup was made."""

    DAILY = "daily"
    BEFORE_UPGRADE = "before_upgrade"
    BEFORE_KEY_CHANGE = "before_key_change"
    ON_DEMAND = "on_demand"


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that was opened and checked: when it was made (ISO 8601, UTC), its bytes, and where it lies.

    `second` says that it lies in the second place (a stick, a drive), not in the vault's own folder.
    `own_key` says that it is encrypted with an earlier vault key: the passphrase of that time opens it.
    """

    path: Path
    kind: BackupKind
    at: str
    size: int
    second: bool = False
    own_key: bool = False


@dataclass(frozen=True, slots=True)
class Loose:
    """The backups that do not follow the vault's binding, and so may be guessed, or need what is gone.

    `places` are folders out of reach now: they follow when they are seen again. `earlier` counts those in
    reach under an earlier vault key, which nothing here can write anew.
    """

    places: tuple[str, ...] = ()
    earlier: int = 0


NONE_LOOSE: Final = Loose()


class Backups(Protocol):
    """The backups of an open vault."""

    def all(self) -> list[Backup]:
        """Return every backup that can be reached now, newest first."""

    @property
    def due(self) -> bool:
        """Whether the last daily backup is more than a day old."""

    def places(self) -> list[str]:
        """Return every place backups were ever put into: "" for the vault's own, else a folder."""

    def finish_owed(self, step: Progress = no_progress) -> list[str]:
        """Erase in the backups of every place that is owed it and can be reached; return the others.

        Each backup is rewritten, checked and put in place of what it was. Raises NotSaved, BackupNotGood,
        Cancelled; what was not finished stays owed.
        """

    def follow_binding(self) -> Loose:
        """Let the key file of every backup in reach be bound, or not, as the vault's is; return the others.

        Raises KeyFileNotWritten.
        """

    def back_up(self, kind: BackupKind, step: Progress = no_progress) -> Backup:
        """Make a backup, open and check it, put old generations away; raises NotSaved and its kinds.

        Where there is a second place it goes there too; `second_place_failed` tells where that did not work.
        """

    @property
    def second_place(self) -> Path | None:
        """The folder that the unit's settings name for a second copy, None for none."""

    def set_second_place(self, folder: Path | None) -> None:
        """Name the folder for a second copy; raises NotSaved where nothing can be written there."""

    @property
    def second_place_failed(self) -> bool:
        """Whether the last backup could not be put into the second place."""


class Keys(Protocol):
    """The keys of an open vault. Each call derives a key: about a second."""

    def is_right(self, passphrase: str) -> bool:
        """Say whether this is the passphrase of this vault: what is asked again before an export."""

    def change_passphrase(self, now: str, new: str) -> None:
        """Change the passphrase; raises WrongPassphrase, and then nothing is changed.

        Older copies of the vault still open with the old one; only `rekey` helps, for what is written after.
        """

    def new_kit(self, now: str, kit: Sequence[str]) -> None:
        """Let another recovery kit open it, and the old one no more; raises WrongPassphrase, WrongKit."""

    def rekey(self, now: str, new: str, kit: Sequence[str], step: Progress = no_progress) -> None:
        """Encrypt everything anew under a fresh vault key, opened by `new` and a new kit.

        A verified backup is made first. When it returns, the vault is closed: the window must lock.
        """

    @property
    def bound(self) -> bool:
        """Whether the passphrase opens on one computer only."""

    def bind(self, now: str) -> Loose:
        """Let the passphrase open together with this computer's keyring only; raises WrongPassphrase.

        A copied vault cannot be guessed then. Where the keyring is gone, the kit alone opens.
        """

    def unbind(self, now: str) -> Loose:
        """Let the passphrase open by itself again; raises WrongPassphrase."""

    def settle(self, new: str, *, bind: bool) -> Loose:
        """After the kit opened a vault that is bound elsewhere: let `new` open it, here only or by itself."""

    def forget_kit(self) -> None:
        """Forget the kit that opened the vault: `settle` can be done no more."""


@dataclass(frozen=True, slots=True)
class Moved:
    """Where a vault is now: its profile's folder, and whether its old folder was emptied.

    `usual` says that the program looks there by itself.
    """

    root: Path
    emptied: bool
    usual: bool


class Moving(Protocol):
    """An open vault can move into another folder: out of one that is copied elsewhere or far away."""

    def own_place(self) -> Path | None:
        """Return the usual profile of this computer where a vault may be put, None where it may not."""

    def move(self, root: Path, step: Progress = no_progress) -> Moved:
        """Move the vault into a profile's folder; then it is closed, and whoever goes on opens it there.

        Raises MovePlaceRefused, MoveNotGood, VaultIsOpen, NotSaved and its kinds, Cancelled; then it is
        where it was, and open.
        """


class WaysOut(Protocol):
    """What a door can do after `unlock` found trouble with the right key in hand; `forget` drops that key."""

    def go_on(self) -> "OpenVault":
        """Open what is there, in spite of the trouble: under a new writer where it was behind its mark."""

    def restorable(self, place: Path | None = None) -> list[Backup]:
        """Return the backups that can be reached, newest first; `place` is a second place named by hand."""

    def restore(self, backup: Backup, step: Progress = no_progress) -> "OpenVault":
        """Put a backup in the vault's place and open it; what is there is copied aside first.

        A backup with a key of its own opens with what was typed in the last try. Raises WrongPassphrase,
        WrongKit, BackupNotGood, NotSaved and its kinds, Cancelled; then everything is as it was.
        """

    def salvage(self, step: Progress = no_progress) -> Salvaged:
        """Put what is whole in the damaged vault and its backups in its place; say what is missing.

        The damaged files are copied aside. Unlock again after it. Raises NothingToSave, SalvageNotGood,
        NotSaved and its kinds, Cancelled; then everything is as it was.
        """

    def ask_keyring(self) -> "OpenVault":
        """Try the last passphrase again with a keyring that may show its own prompt; raises as `unlock`."""

    def forget(self) -> None:
        """Forget the key of the last try."""
