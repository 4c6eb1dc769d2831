"""Vaults the long runs begin with, and the question they end with: is everything acknowledged still there?"""

from dataclasses import dataclass, field
from pathlib import Path

from exitdesk.app.device_secret import DeviceSecrets
from exitdesk.app.door import Door
from exitdesk.app.keyring_port import SecretKeeper
from exitdesk.app.opened import Opened
from exitdesk.cases.errors import WrongPassphrase
from exitdesk.cases.safekeeping import BackupKind
from exitdesk.crypto.profiles import TESTING
from exitdesk.journal.entry import CaseId, EntryId
from tests.fakes.desk import KAREN, FakeClock
from tests.storage.kept import PASSPHRASE
from tests.storage.places import keep_card, open_case_with_meeting

NEW_PASSPHRASE = "fem nye ord til en anden tid"


@dataclass
class Scene:
    """A closed vault with one case; `acknowledged` is what must be there."""

    folder: Path
    case: CaseId
    acknowledged: list[EntryId] = field(default_factory=list)


def door(folder: Path, keeper: SecretKeeper | None = None) -> Door:
    """Return the door of a vault of a run, perhaps on a computer with a keyring; a guess costs nothing."""
    secrets = DeviceSecrets(keeper) if keeper is not None else None
    return Door(folder, FakeClock(), profile=TESTING, floor=TESTING, device_secrets=secrets)


def make_scene(folder: Path, *, cards: int = 3, backup: bool = False) -> Scene:
    """Make a vault with so many cards, and perhaps a backup of it."""
    opened = door(folder).create(PASSPHRASE, door(folder).new_kit(), KAREN)
    session, meeting = open_case_with_meeting(opened.vault)
    kept = [keep_card(session, meeting, f"kort {nth} " + "ord " * (nth % 40))[0].id for nth in range(cards)]
    while opened.vault.index_pending():
        pass
    if backup:
        opened.backups.back_up(BackupKind.ON_DEMAND)
    opened.close()
    return Scene(folder, session.case, kept)


def open_by_what_one_holds(folder: Path, *passphrases: str, keeper: SecretKeeper | None = None) -> Opened:
    """Open with the first passphrase that does; raises WrongPassphrase where none does, and any trouble."""
    for passphrase in passphrases:
        try:
            return door(folder, keeper).unlock(passphrase)
        except WrongPassphrase:
            continue
    raise WrongPassphrase


def entries_of(opened: Opened, case: CaseId) -> set[EntryId]:
    """Return the ids of a case's entries."""
    return {entry.id for entry in opened.vault.journal.entries(case)}
