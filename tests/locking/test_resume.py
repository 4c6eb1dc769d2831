"""The next process and the sealed note, on a real vault: what was kept reaches the disk, words come back."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from exitdesk.app.clock import clock
from exitdesk.app.door import Door
from exitdesk.app.lock import Succession
from exitdesk.app.logging import EventLog
from exitdesk.app.opened import Opened
from exitdesk.app.paths import Profile
from exitdesk.app.settings import FileSettings
from exitdesk.app.window import Running, Start
from exitdesk.cases.case_file import CaseRow
from exitdesk.cases.errors import DiskFull, WrongKit, WrongPassphrase
from exitdesk.cases.issue_copy import issue_copy
from exitdesk.cases.lost import LostEntry
from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.ports import Owner, VaultState
from exitdesk.cases.resume import Place, ResumeNote, Typed
from exitdesk.cases.unwritten import Unwritten, note_of
from exitdesk.crypto.errors import SealBroken
from exitdesk.crypto.profiles import TESTING
from exitdesk.journal.entry import CaseId, Entry, EntryId, MeetingId, PersonId, ThingId
from exitdesk.sos.card import CardId
from exitdesk.sos.meeting import TakeAlong
from exitdesk.storage.errors import VaultExists, VaultIsOpen
from exitdesk.storage.lost import name_lost
from exitdesk.ui.live_case import LiveCase
from tests.fakes.context import fake_context
from tests.fakes.desk import case_of
from tests.unit.cases.cards import keep, texts

PASSPHRASE = "seks ord som ingen kan gætte her"
OWNER = Owner(PersonId(ThingId("person-aaaaaaaaaaaaaaaaaaaaaaaaaa")), "Karen", "politi", "police")
PAPER = b"%PDF-" + bytes(range(256)) * 8_000
TEXTS = ("De ringer", "De følger efter", "Jeg går ikke ud")


def door_to(folder: Path) -> Door:
    """Return a cheap door."""
    return Door(folder, clock, profile=TESTING, floor=TESTING)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of a vault that was made and closed."""
    door = door_to(tmp_path / "data")
    door.create(PASSPHRASE, door.new_kit(), OWNER).close()
    return tmp_path / "data"


@pytest.fixture
def unlock(folder: Path) -> Iterator[Callable[[], Opened]]:
    """Return how to open the vault as the next process does: the one before is gone."""
    opened: list[Opened] = []

    def next_process() -> Opened:
        if opened:
            opened[-1].close()
        opened.append(door_to(folder).unlock(PASSPHRASE))
        return opened[-1]

    yield next_process
    if opened:
        opened[-1].close()


class FullDisk:
    """A journal that has no room left; it knows what is there already."""

    def __init__(self, opened: Opened) -> None:
        self._journal = opened.vault.journal

    def has(self, entry: str) -> bool:
        """Ask the real one."""
        return self._journal.has(entry)  # type: ignore[arg-type]

    def append(self, _entry: Entry, _row: CaseRow | None, *_told: object) -> None:
        """Refuse."""
        raise DiskFull


def lock_before_the_disk(opened: Opened) -> tuple[CaseId, MeetingId, ResumeNote]:
    """Make a case on the disk, then three cards and a paper that never reached it; return a lock's note."""
    made = opened.desk.open_new("2026-001", "Elias")
    meeting = start_meeting(made, scales=())
    unwritten: list[Unwritten] = []
    session = opened.desk.open(
        made.case, keep=lambda entry, _, blobs: unwritten.append(Unwritten(entry, tuple(blobs)))
    )
    for number, text in enumerate(TEXTS):
        session.record(keep(CardId(ThingId(f"card-{number}")), text), meeting=meeting)
        if number == 0:
            issue_copy(session, meeting, TakeAlong.SIGNED_COPY, PAPER, 1)
    place_of_lock = Place(made.case, meeting, "board", "worries")
    return made.case, meeting, note_of(Typed(place_of_lock, "en halv sætning"), unwritten, ())


def test_what_was_kept_but_not_yet_written_is_written_by_the_next_process(
    unlock: Callable[[], Opened],
) -> None:
    """Keeps that a lock came upon reach the disk, in order, and the half sentence comes back."""
    case, meeting, note = lock_before_the_disk(first := unlock())
    sealed = first.seal(note.to_bytes())

    found = unlock().unseal(sealed)

    assert (found.typed, found.pending, found.attached) == (note.typed, (), ())
    third = unlock()
    assert texts(third.desk.open(case).board(meeting)) == list(TEXTS)
    (copy,) = third.desk.read(case).file().copies
    assert third.desk.store.blob(copy.sha256) == PAPER


def test_a_note_opened_twice_writes_nothing_twice(unlock: Callable[[], Opened]) -> None:
    """A second lock hands on entries that are on the disk by then."""
    case, meeting, note = lock_before_the_disk(first := unlock())
    sealed = first.seal(note.to_bytes())
    second = unlock()

    second.unseal(sealed)
    second.unseal(sealed)

    assert texts(second.desk.open(case).board(meeting)) == list(TEXTS)
    assert len(second.vault.journal.entries(case)) == len(
        {one.id for one in second.vault.journal.entries(case)}
    )


def test_a_full_disk_costs_neither_the_text_nor_what_was_kept(unlock: Callable[[], Opened]) -> None:
    """What the disk refuses stays in the note, for the window to go on trying."""
    _case, _meeting, note = lock_before_the_disk(first := unlock())
    sealed = first.seal(note.to_bytes())
    second = unlock()
    second.vault.journal = FullDisk(second)  # type: ignore[assignment]

    found = second.unseal(sealed)

    assert (found.typed, found.entries(), found.attached) == (note.typed, note.entries(), note.attached)
    assert (len(note.attached), unlock().unseal(second.seal(found.to_bytes())).pending) == (1, ())


def test_an_altered_or_foreign_note_opens_nothing(unlock: Callable[[], Opened], tmp_path: Path) -> None:
    """One bit changed, cut off, empty, or another vault's: refused whole."""
    first = unlock()
    sealed = first.seal(ResumeNote(Typed(Place(), "ord")).to_bytes())
    door = door_to(tmp_path / "other")
    other = door.create(PASSPHRASE, door.new_kit(), OWNER)
    foreign = other.seal(ResumeNote(Typed(Place(), "ord")).to_bytes())
    other.close()

    for broken in (sealed[:-1] + bytes([sealed[-1] ^ 1]), sealed[:40], b"", foreign):
        with pytest.raises(SealBroken):
            first.unseal(broken)


def test_the_window_tells_of_a_note_it_cannot_open_and_of_what_is_lost_without_one(
    unlock: Callable[[], Opened], folder: Path, qapp: QApplication
) -> None:
    """Ciphertext of somebody else: what it held is said to be left out. After a kill there is no note."""
    opened = unlock()
    case = opened.desk.open_new("2026-001", "Elias").case
    read, write = os.pipe()
    os.write(write, b"no note of ours")
    os.close(write)
    profile = Profile(folder.parent)
    log, settings = EventLog(profile.log), FileSettings(profile.settings)
    heir = Running(Start(profile, Succession(read, -1)), qapp, log, settings)

    assert heir._resume(opened) == ResumeNote(left_out=True)
    assert not opened.lost_words

    lost = LostEntry(EntryId("ab" * 32), "2026-11-21", "2026-11-21", "keep_photo")
    opened.vault.database.write(lambda transaction: name_lost(transaction, case, [lost]))
    assert Running(Start(profile), qapp, log, settings)._resume(opened) is None
    assert opened.lost_words == ("2026-001",)


def test_the_door_opens_to_passphrase_and_kit_and_to_nothing_else(tmp_path: Path) -> None:
    """Made, opened by either, refused for a wrong one, and one owner at a time."""
    door = door_to(tmp_path / "data")
    kit, other = door.new_kit(), door.new_kit()
    assert door.state() is VaultState.MISSING
    door.create(PASSPHRASE, kit, OWNER).close()
    assert door.state() is VaultState.LOCKED

    opened = door.unlock(PASSPHRASE)
    with pytest.raises(VaultIsOpen):
        door_to(tmp_path / "data").unlock(PASSPHRASE)
    opened.close()
    door.unlock_with_kit(kit).close()
    with pytest.raises(WrongPassphrase):
        door.unlock(PASSPHRASE + "x")
    with pytest.raises(WrongKit):
        door.unlock_with_kit(other)
    door.unlock(PASSPHRASE).close()


def test_a_vault_half_made_is_made_again_and_nothing_is_deleted(tmp_path: Path) -> None:
    """A cut before the key file was written leaves a file nobody has a key to: it is put aside."""
    door = door_to(tmp_path / "data")
    door.create(PASSPHRASE, door.new_kit(), OWNER).close()
    left = (tmp_path / "data" / "vault.db").read_bytes()
    for name in ("key", "key.copy"):
        (tmp_path / "data" / name).unlink()
    (tmp_path / "data" / "making").touch()

    door.create(PASSPHRASE, door.new_kit(), OWNER).close()

    door.unlock(PASSPHRASE).close()
    assert left in [
        file.read_bytes() for file in (tmp_path / "data" / "evidence").rglob("*") if file.is_file()
    ]


def test_no_vault_is_made_over_one_whose_key_file_is_lost(tmp_path: Path) -> None:
    """It is a known vault in trouble: its page is shown, not the first run, and making one is refused."""
    door = door_to(tmp_path / "data")
    door.create(PASSPHRASE, door.new_kit(), OWNER).close()
    for name in ("key", "key.copy"):
        (tmp_path / "data" / name).unlink()
    left = (tmp_path / "data" / "vault.db").read_bytes()

    assert door.state() is VaultState.LOCKED
    assert Profile(tmp_path).has_vault
    with pytest.raises(VaultExists):
        door.create(PASSPHRASE, door.new_kit(), OWNER)

    assert (tmp_path / "data" / "vault.db").read_bytes() == left


def test_everything_in_the_vaults_folder_is_for_this_user_alone(folder: Path) -> None:
    """Folder 0700, files 0600, whatever the umask was."""
    modes = {path: path.stat().st_mode & 0o777 for path in (folder, *folder.rglob("*"))}

    assert not [path for path, mode in modes.items() if mode & 0o077]


def test_the_window_goes_on_trying_what_the_disk_refused(qapp: QApplication) -> None:
    """Entries of a lock's note are on the board at once, and on the disk as soon as it takes them."""
    context = fake_context(qapp)
    desk = context.open_vault.desk
    unwritten: list[Unwritten] = []
    before = desk.open(
        case_of(desk, "2026-014"),
        keep=lambda entry, _, blobs: unwritten.append(Unwritten(entry, tuple(blobs))),
    )
    meeting = start_meeting(before, scales=())
    before.record(keep(), meeting=meeting)
    sha256 = issue_copy(before, meeting, TakeAlong.SIGNED_COPY, PAPER, 1).sha256
    live = LiveCase(desk, before.case, context.background)

    live.take_back(unwritten)

    assert texts(live.board(meeting)) == ["De ringer"]
    assert live.unwritten == tuple(unwritten)
    assert (desk.blob(sha256), desk.store.blob(sha256)) == (PAPER, None)
    assert context.background.wait_idle()
    assert live.pending == ()
    assert {one.entry.id for one in unwritten} <= {entry.id for entry in desk.store.entries(before.case)}
    assert (desk.store.blob(sha256), desk.unwritten) == (PAPER, {})
    live.close()
    context.background.close()
