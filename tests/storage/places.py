"""A vault on a real disk with a real key, and a case in it: what the tests of storage begin with."""

import shutil
from dataclasses import dataclass, field
from pathlib import Path

from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.session import CaseSession
from exitdesk.cases.unit import default_template
from exitdesk.crypto.vault_key import VaultKey, draw_vault_key
from exitdesk.journal.entry import Entry, MeetingId, ThingId
from exitdesk.sos.card import CardId, Column
from exitdesk.sos.card_edits import KeepCard
from exitdesk.storage.doctor import Finding, doctor_check
from exitdesk.storage.evidence import DATABASE_NAME
from exitdesk.storage.vault import Vault, create_vault, open_vault
from tests.fakes.desk import KAREN, FakeClock

VAULT_ID = bytes(range(16))


@dataclass
class Place:
    """A folder for one vault; it forgets nothing about its key."""

    folder: Path
    key: VaultKey = field(default_factory=draw_vault_key)
    clock: FakeClock = field(default_factory=FakeClock)
    vaults: list[Vault] = field(default_factory=list)

    def create(self) -> Vault:
        """Make the vault."""
        vault = create_vault(self.folder, self.key, VAULT_ID, KAREN, clock=self.clock)
        self.vaults.append(vault)
        return vault

    def open(self, *, go_on: bool = False) -> Vault:
        """Open the vault."""
        vault = open_vault(self.folder, self.key, VAULT_ID, clock=self.clock, go_on=go_on)
        self.vaults.append(vault)
        return vault

    def doctor(self) -> list[Finding]:
        """Return what the doctor finds."""
        return doctor_check(self.folder, self.key, VAULT_ID)

    def as_it_lies(self, folder: Path) -> "Place":
        """Return a copy of the folder as it is on the disk now, as a cut would leave it."""
        shutil.copytree(self.folder, folder)
        return Place(folder, self.key, self.clock, self.vaults)

    def close(self) -> None:
        """Close every vault that was opened here."""
        for vault in self.vaults:
            vault.close()

    @property
    def database(self) -> Path:
        """The database file."""
        return self.folder / DATABASE_NAME

    @property
    def wal(self) -> Path:
        """The write-ahead log."""
        return self.folder / f"{DATABASE_NAME}-wal"

    @property
    def mark(self) -> Path:
        """The mark."""
        return self.folder / "mark"


def open_case_with_meeting(vault: Vault, name: str = "Jonas") -> tuple[CaseSession, MeetingId]:
    """Open a new case and start its first meeting."""
    desk = vault.desk()
    session = desk.open_new(desk.next_number(), name)
    return session, start_meeting(session, scales=default_template("da").scales)


def keep_card(session: CaseSession, meeting: MeetingId, text: str) -> tuple[Entry, CardId]:
    """Keep a card; return its entry and its id."""
    card = CardId(ThingId(session.new_id("card")))
    return session.record(
        KeepCard(card=card, text=text, column=Column.WORRIES, key="V"), meeting=meeting
    ), card


def bytes_in_use(wal: Path) -> int:
    """Return how far a write-ahead log is written; behind that it is room, zeros."""
    return len(wal.read_bytes().rstrip(b"\0"))


def content_of(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder that holds anything, by name, but SQLite's own shared memory."""
    return {
        str(path.relative_to(folder)): data
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.endswith("-shm") and (data := path.read_bytes())
    }
