"""A vault that is not as acknowledged is noticed at open, and copied aside before anything is written."""

import os
import shutil
from pathlib import Path

import pytest

from exitdesk.cases.errors import DiskFull
from exitdesk.cases.session import CaseSession
from exitdesk.journal.entry import MeetingId
from exitdesk.storage.errors import (
    MarkLost,
    VaultBehindItsMark,
    VaultDamaged,
    VaultOtherThanItsMark,
    VaultTrouble,
)
from exitdesk.storage.log import LogHead
from exitdesk.storage.mark import SECTOR_BYTES, MarkFile
from tests.storage.places import Place, bytes_in_use, content_of, keep_card, open_case_with_meeting


@pytest.fixture
def worked(place: Place) -> tuple[CaseSession, MeetingId]:
    """Return a case with three cards, everything still in the write-ahead log."""
    session, meeting = open_case_with_meeting(place.create())
    for text in ("et", "to", "tre"):
        keep_card(session, meeting, text)
    return session, meeting


def test_a_cut_at_any_moment_loses_nothing_acknowledged(place: Place, tmp_path: Path) -> None:
    """A copy of the folder after each acknowledged card opens and holds all of them."""
    session, meeting = open_case_with_meeting(place.create())

    for nth in range(8):
        keep_card(session, meeting, f"kort {nth}")
        cut = place.as_it_lies(tmp_path / f"cut-{nth}")
        vault = cut.open()
        assert vault.journal.entries(session.case) == session.entries()
        vault.close()


@pytest.mark.usefixtures("worked")
def test_a_lost_write_ahead_log_is_noticed(place: Place, tmp_path: Path) -> None:
    """Without its log the vault is behind its mark; it is never taken for an empty one."""
    cut = place.as_it_lies(tmp_path / "cut")
    cut.wal.unlink()
    before = content_of(cut.folder)

    with pytest.raises(VaultBehindItsMark) as raised:
        cut.open()

    after = content_of(cut.folder)
    assert raised.value.evidence is not None
    assert {name: data for name, data in after.items() if not name.startswith("evidence")} == before
    assert (raised.value.evidence / "vault.db").read_bytes() == before["vault.db"]


@pytest.mark.usefixtures("worked")
def test_a_write_ahead_log_cut_short_is_noticed(place: Place, tmp_path: Path) -> None:
    """Every page cut off the log's end costs rows, and each time it is noticed before anything is written."""
    whole = place.as_it_lies(tmp_path / "whole")
    pages = bytes_in_use(whole.wal) // 4096

    for kept in range(0, pages, 5):
        cut = whole.as_it_lies(tmp_path / f"cut-{kept}")
        with cut.wal.open("r+b") as file:
            file.truncate(kept * 4096)
        log = cut.wal.read_bytes()
        with pytest.raises(VaultTrouble) as raised:
            cut.open()
        assert raised.value.evidence is not None
        assert (raised.value.evidence / "vault.db-wal").read_bytes() == log
        assert cut.wal.read_bytes() == log


@pytest.mark.usefixtures("worked")
def test_a_flipped_bit_in_the_write_ahead_log_is_noticed(place: Place, tmp_path: Path) -> None:
    """Damage in the log silently ends it: the mark knows that there was more."""
    whole = place.as_it_lies(tmp_path / "whole")
    size = bytes_in_use(whole.wal)

    for at in range(2000, size - 5000, size // 12):
        cut = whole.as_it_lies(tmp_path / f"cut-{at}")
        damaged = bytearray(cut.wal.read_bytes())
        damaged[at] ^= 0x10
        cut.wal.write_bytes(damaged)
        with pytest.raises((VaultTrouble, VaultDamaged)):
            cut.open()


def test_an_older_database_put_back_is_noticed(place: Place, tmp_path: Path) -> None:
    """Yesterday's file under today's mark is behind, whatever every integrity check says."""
    vault = place.create()
    session, meeting = open_case_with_meeting(vault)
    vault.close()
    shutil.copy(place.database, tmp_path / "yesterday.db")
    vault = place.open()
    keep_card(vault.desk().open(session.case), meeting, "i dag")
    vault.close()
    shutil.copy(tmp_path / "yesterday.db", place.database)

    with pytest.raises(VaultBehindItsMark):
        place.open()

    assert [finding.what for finding in place.doctor()] == ["not_as_marked"]


def test_another_course_of_events_is_noticed(place: Place, tmp_path: Path) -> None:
    """A database that went on elsewhere from the same yesterday is not ours, however long its log is."""
    vault = place.create()
    session, meeting = open_case_with_meeting(vault)
    vault.close()
    other = place.as_it_lies(tmp_path / "other")
    vault = place.open()
    keep_card(vault.desk().open(session.case), meeting, "her")
    vault.close()
    elsewhere = other.open()
    for text in ("der", "og der"):
        keep_card(elsewhere.desk().open(session.case), meeting, text)
    elsewhere.close()
    shutil.copy(other.database, place.database)

    with pytest.raises(VaultOtherThanItsMark):
        place.open()


@pytest.mark.parametrize("content", [None, b"", bytes(2 * SECTOR_BYTES)])
def test_a_lost_mark_is_noticed(place: Place, content: bytes | None) -> None:
    """Without a mark nobody can say whether the vault is the newest."""
    place.create().close()
    if content is None:
        place.mark.unlink()
    else:
        place.mark.write_bytes(content)

    with pytest.raises(MarkLost):
        place.open()


def test_going_on_with_an_older_vault_draws_a_new_writer(place: Place, tmp_path: Path) -> None:
    """What is there stays, a new writer goes on, and the next opening finds nothing wrong."""
    vault = place.create()
    session, meeting = open_case_with_meeting(vault)
    vault.close()
    yesterday = place.as_it_lies(tmp_path / "yesterday")
    vault = place.open()
    keep_card(vault.desk().open(session.case), meeting, "tabt")
    vault.close()
    shutil.copy(yesterday.database, place.database)

    gone_on = place.open(go_on=True)
    keep_card(gone_on.desk().open(session.case), meeting, "videre")
    gone_on.close()
    again = place.open()

    assert again.writer != vault.writer
    assert [entry.header.writer for entry in again.journal.entries(session.case)][-1] == again.writer
    again.close()
    assert place.doctor() == []


def test_going_on_is_written_down_before_the_mark_says_so(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Cut between the two, the vault is still in trouble: nobody goes on by accident as the old writer."""
    vault = place.create()
    vault.close()
    place.mark.unlink()

    def cut(_mark: MarkFile, _head: LogHead) -> None:
        raise DiskFull

    with monkeypatch.context() as full:
        full.setattr(MarkFile, "_renew", cut)
        with pytest.raises(DiskFull):
            place.open(go_on=True)
    with pytest.raises(MarkLost):
        place.open()

    again = place.open(go_on=True)
    assert again.writer != vault.writer
    assert again._database.read("SELECT kind FROM log") == [("made",), ("went_on",), ("went_on",)]


def test_going_on_without_a_mark_makes_a_new_one(place: Place) -> None:
    """The choice to go on is the only way to a new mark."""
    place.create().close()
    place.mark.unlink()

    place.open(go_on=True).close()

    place.open()


def test_looking_twice_makes_one_copy(place: Place) -> None:
    """The same files are copied aside once."""
    place.create().close()
    place.mark.unlink()

    for _ in range(2):
        with pytest.raises(MarkLost):
            place.open()

    assert len(list((place.folder / "evidence").iterdir())) == 1


def test_a_vault_ahead_of_its_mark_is_normal(place: Place) -> None:
    """A cut between commit and mark: the entry is there, and the mark catches up."""
    vault = place.create()
    mark = place.mark.read_bytes()
    session, meeting = open_case_with_meeting(vault)
    vault.close()
    place.mark.write_bytes(mark)

    again = place.open()

    assert again.journal.entries(session.case) == session.entries()
    assert place.mark.read_bytes() != mark
    assert meeting in again.desk().open(session.case).meetings()


def test_one_spoilt_sector_of_the_mark_is_survived(place: Place) -> None:
    """A cut may spoil the sector being written; the other one still holds, and the doctor says so."""
    open_case_with_meeting(place.create())
    place.close()
    content = bytearray(place.mark.read_bytes())
    older = min((0, 1), key=lambda nth: content[nth * SECTOR_BYTES + 28 : nth * SECTOR_BYTES + 36])
    content[older * SECTOR_BYTES + 40] ^= 1
    place.mark.write_bytes(content)

    found = place.doctor()
    place.open()

    assert [finding.what for finding in found] == ["mark_sector"]


@pytest.mark.parametrize("pages", [1, 3])
def test_a_database_cut_short_is_noticed_before_anybody_reads_behind_its_end(
    place: Place, pages: int
) -> None:
    """SQLite would open it and fail at the first word that lay there."""
    session, meeting = open_case_with_meeting(place.create())
    keep_card(session, meeting, "kort " * 300)
    place.close()
    os.truncate(place.database, place.database.stat().st_size - pages * 4096)

    with pytest.raises(VaultDamaged):
        place.open()
