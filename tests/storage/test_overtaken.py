"""What was said after something that waited for a full disk is kept and shown; what waited is named as lost.

The process that is killed is `tests/storage/overtaken.py`: a real disk, a real kill.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from exitdesk.app.opened import Opened
from exitdesk.cases.erasing import Reason, WholeCase, erase, plan_erasing
from exitdesk.cases.errors import DiskFull, LostBeforeSaved
from exitdesk.cases.export import export_entries, read_export, take_in
from exitdesk.cases.keep_photo import new_photo
from exitdesk.cases.lost import LostEntry
from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.photos import CleanPhoto
from exitdesk.cases.ports import Blob
from exitdesk.cases.resume import Typed
from exitdesk.cases.safekeeping import BackupKind
from exitdesk.cases.session import CaseSession
from exitdesk.cases.unwritten import Unwritten, as_lost, note_of
from exitdesk.journal.entry import MeetingId
from exitdesk.storage.doctor import Finding
from tests.fakes.desk import fake_desk
from tests.storage.kept import PASSPHRASE, Kept
from tests.storage.overtaken import killed
from tests.storage.places import keep_card

_PHOTO = CleanPhoto(b"et billede", 16, 12)
_DAY = "2026-11-21"


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Kept]:
    """Return a vault with a case and its first meeting."""
    made = Kept(tmp_path / "profile")
    yield made
    made.opened.close()


def overtake(kept: Kept) -> tuple[CaseSession, list[Unwritten]]:
    """Keep a photo that waits, and a card that is written before it; return what waits."""
    session, waiting = _waiting(kept)
    photo = Blob(_PHOTO.sha256, "jpeg", _PHOTO.jpeg)
    session.record(new_photo(session, kept.meeting, _PHOTO), blobs=[photo])
    keep_card(session, kept.meeting, "efter fotoet")
    write(kept, session, waiting.pop(), waiting)
    return session, waiting


def _waiting(kept: Kept) -> tuple[CaseSession, list[Unwritten]]:
    waiting: list[Unwritten] = []
    session = kept.opened.desk.open(
        kept.session.case, keep=lambda entry, _, blobs: waiting.append(Unwritten(entry, tuple(blobs)))
    )
    return session, waiting


def write(kept: Kept, session: CaseSession, one: Unwritten, before: list[Unwritten]) -> None:
    """Write one entry while those before it wait."""
    named = [as_lost(other.entry) for other in before]
    kept.opened.vault.journal.append(one.entry, session.row(), one.blobs, named)


def refuse(*_told: object) -> None:
    """Have no room."""
    raise DiskFull


def again(kept: Kept) -> Opened:
    """Open the vault once more, as the next process does."""
    kept.opened.close()
    kept.opened = kept.door().unlock(PASSPHRASE)
    return kept.opened


def test_after_a_kill_the_words_are_shown_and_the_photo_is_named_as_lost(kept: Kept) -> None:
    """kill -9: what was acknowledged is there, in a vault that is well; what waited is told once."""
    kept.opened.close()
    photo, words = killed(kept.folder, kept.session.case, 3)

    assert kept.door().check(PASSPHRASE) == [Finding("lost", (1,))]
    opened = again(kept)
    opened.resume(b"")

    assert all(opened.vault.journal.has(one) for one in words)
    assert kept.cards(opened) == ["efter fotoet"] * len(words)
    assert opened.vault.journal.lost(kept.session.case) == (LostEntry(photo, _DAY, _DAY, "keep_photo"),)
    assert LostBeforeSaved(opened.lost_words).lines == ("2026-001",)
    opened.backups.back_up(BackupKind.ON_DEMAND)
    opened.lost_words_told()
    later = again(kept)
    later.resume(b"")
    assert later.lost_words == ()
    assert later.desk.read(kept.session.case).still_lost


def test_what_came_along_over_a_lock_is_written_and_lost_no_more(kept: Kept) -> None:
    """The note has the photo: it is on the disk with its bytes, and nobody is told of a loss."""
    session, waiting = overtake(kept)
    sealed = kept.opened.seal(note_of(Typed(), waiting, ()).to_bytes())

    opened = again(kept)
    opened.resume(sealed)

    assert opened.lost_words == ()
    assert opened.vault.journal.lost(session.case) == ()
    assert opened.vault.journal.blob(_PHOTO.sha256) == _PHOTO.jpeg
    assert opened.desk.read(session.case).file().photos == session.file().photos
    assert kept.cards(opened) == ["efter fotoet"]
    opened.close()
    assert kept.door().check(PASSPHRASE) == []


def test_what_still_waits_in_the_next_process_is_not_called_lost(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk is full there too: the photo is in memory, in its case, and told by nobody as gone."""
    session, waiting = overtake(kept)
    sealed = kept.opened.seal(note_of(Typed(), waiting, ()).to_bytes())
    opened = again(kept)

    with monkeypatch.context() as patch:
        patch.setattr(opened.vault.journal, "append", refuse)
        note = opened.resume(sealed)

    assert note is not None
    assert len(note.pending) == 1
    assert opened.lost_words == ()
    live = opened.desk.read(session.case)
    assert live.still_lost
    live.take_in(note.entries())
    assert live.still_lost == ()
    assert live.heads() == session.heads()


def test_a_beginning_that_was_lost_is_given_again(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    """A meeting of which the start waited: its card would be on no page.

    Where the disk has no room for that either, or something of the case still waits, it is told once more.
    """
    session, waiting = _waiting(kept)
    meeting = start_meeting(session)
    keep_card(session, meeting, "i et møde uden begyndelse")
    last = waiting.pop()
    write(kept, session, last, waiting)

    opened = again(kept)
    monkeypatch.setattr(opened.vault.journal, "append", refuse)
    opened.resume(b"")
    assert opened.lost_words == ("2026-001",)
    opened.lost_words_told()
    monkeypatch.undo()
    sealed = opened.seal(note_of(Typed(), waiting[-1:], ()).to_bytes())
    opened = again(kept)
    monkeypatch.setattr(opened.vault.journal, "append", refuse)
    opened.resume(sealed)
    opened.lost_words_told()
    monkeypatch.undo()
    opened = again(kept)
    opened.resume(b"")

    read = opened.desk.read(session.case)
    assert MeetingId(meeting) in read.meetings()
    assert [one.what for one in read.still_lost].count("start_meeting") == 1
    assert opened.lost_words == ("2026-001",)


def test_a_salvage_still_knows_what_it_was(kept: Kept) -> None:
    """The row is read off its page with its kind."""
    session, _waiting_still = overtake(kept)
    lost = kept.opened.vault.journal.lost(session.case)
    kept.opened.close()
    data = bytearray((kept.folder / "vault.db").read_bytes())
    data[-100] ^= 1  # a page is bad, so that there is something to salvage
    (kept.folder / "vault.db").write_bytes(data)

    door = kept.door()
    door.hold(PASSPHRASE)
    saved = door.salvage()

    assert saved.missing[0].entries >= 1
    assert set(lost) <= set(again(kept).vault.journal.lost(session.case))


def test_a_partner_is_told_of_the_gap_and_takes_the_photo_when_it_comes(kept: Kept) -> None:
    """Her file names it, so that she does not wait; once it came, nothing is missing there either."""
    session, waiting = overtake(kept)
    store, hers = kept.opened.vault.journal, fake_desk(cases=())
    data = export_entries(store.entries(session.case), lost=store.lost(session.case))
    preview = read_export(data, hers.store.entries, hers.store.lost)
    take_in(preview, hers.store, hers.author, hers.clock)
    assert [one.what for one in hers.store.lost(session.case)] == [""]

    write(kept, session, waiting[0], [])
    whole = export_entries(store.entries(session.case), lost=store.lost(session.case))
    take_in(read_export(whole, hers.store.entries, hers.store.lost), hers.store, hers.author, hers.clock)

    assert hers.store.lost(session.case) == ()


def test_a_journal_that_somebody_cut_short_never_passes_as_whole(kept: Kept) -> None:
    """An entry that a file leaves out without naming it is missing, and is not lost by being missing."""
    kept.keep("efter et hul")
    cut = [one for one in kept.session.entries() if "start_meeting" not in str(one.payload)]
    other = Kept(kept.folder.with_name("other"))
    store, desk = other.opened.vault.journal, other.opened.desk

    preview = read_export(export_entries(cut), store.entries, store.lost)
    take_in(preview, store, desk.author, desk.clock)

    assert preview.cases[0].missing == 1
    assert store.lost(kept.session.case) == ()
    other.opened.resume(b"")
    assert other.opened.lost_words == ()
    other.opened.close()
    assert [one.what for one in other.door().check(PASSPHRASE)] == ["case"]


def test_a_case_with_a_loss_is_erased_and_the_vault_stays_well(kept: Kept) -> None:
    """What is left of it waits for nothing, backups are made, and no day or gesture stands anywhere."""
    session, waiting = overtake(kept)
    opened = again(kept)
    opened.resume(b"")
    plan = plan_erasing(opened.desk.read(session.case), WholeCase())

    erase(opened.desk, opened.backups, plan, Reason.TIME_IS_UP)

    opened.backups.back_up(BackupKind.ON_DEMAND)
    assert opened.vault.journal.lost(session.case) == (LostEntry(waiting[0].entry.id),)
    assert opened.vault.journal.lost_untold() == []
    opened.close()
    assert kept.door().check(PASSPHRASE) == []


def test_a_file_that_was_looked_at_before_strikes_nothing_off(kept: Kept) -> None:
    """A loss that was named after the look stays named when the file is taken in."""
    store, desk = kept.opened.vault.journal, kept.opened.desk
    data = export_entries(store.entries(kept.session.case))
    preview = read_export(data, store.entries, store.lost)
    session, waiting = overtake(kept)

    take_in(preview, store, desk.author, desk.clock)

    (lost,) = store.lost(session.case)
    assert replace(lost, what="") == LostEntry(waiting[0].entry.id, _DAY, _DAY)
