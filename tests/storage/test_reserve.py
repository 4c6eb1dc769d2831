"""On a full disk the room that was held back is given up, the words are kept, and it is said."""

from pathlib import Path
from typing import Any

import pytest

from exitdesk.cases.errors import DiskFull
from exitdesk.storage.reserve import RESERVE_BYTES, RESERVE_NAME, Reserve
from exitdesk.storage.rows import put_entry
from tests.storage.places import Place, keep_card, open_case_with_meeting


def refuse_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the next entry meet a full disk, in the middle of its transaction."""
    refusals = [DiskFull()]

    def put(*told: Any) -> int | None:
        if refusals:
            raise refusals.pop()
        return put_entry(*told)

    monkeypatch.setattr("exitdesk.storage.journal_store.put_entry", put)


def test_the_reserve_takes_its_room_for_real(tmp_path: Path) -> None:
    """A sparse file would hold nothing back."""
    reserve = Reserve(tmp_path)
    assert reserve.lay_down()
    told = (tmp_path / RESERVE_NAME).stat()
    assert (told.st_size, told.st_mode & 0o777) == (RESERVE_BYTES, 0o600)
    assert told.st_blocks * 512 >= RESERVE_BYTES
    assert reserve.lay_down(), "once more changes nothing"


def test_words_are_kept_in_the_reserve_once_and_it_is_said(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The entry is there one time; the reserve is gone until there is room again."""
    vault = place.create()
    session, meeting = open_case_with_meeting(vault)
    vault.reserve.lay_down()
    refuse_once(monkeypatch)

    entry, _ = keep_card(session, meeting, "kort")

    assert vault.journal.entries(session.case).count(entry) == 1
    assert vault.journal.on_reserve
    assert not (place.folder / RESERVE_NAME).exists()
    assert vault.reserve.lay_down()
    assert [vault.journal.on_reserve] == [False]


def test_without_a_reserve_the_full_disk_is_told(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is given up twice."""
    vault = place.create()
    session, meeting = open_case_with_meeting(vault)
    refuse_once(monkeypatch)
    with pytest.raises(DiskFull):
        keep_card(session, meeting, "kort")


def test_what_may_have_been_written_is_not_written_twice(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Refused after the commit: the access line stands once, and the trouble is told to whoever asked."""
    vault = place.create()
    vault.reserve.lay_down()
    real = vault.database._mark_up
    refusals = [DiskFull()]

    def mark_up(head: object) -> None:
        if refusals:
            raise refusals.pop()
        real(head)  # type: ignore[arg-type]

    monkeypatch.setattr(vault.database, "_mark_up", mark_up)
    with pytest.raises(DiskFull):
        vault.access.note("backup")
    assert [line.event for line in vault.access.find()] == ["backup"]


def test_a_nearly_full_disk_is_not_made_fuller(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No reserve is laid down where little is left, and none half."""
    monkeypatch.setattr("exitdesk.storage.reserve._LEFT_FREE", 1 << 62)
    assert not Reserve(tmp_path).lay_down()
    monkeypatch.undo()

    def refuse(*_told: object) -> None:
        raise OSError(28, "")

    monkeypatch.setattr("exitdesk.storage.reserve.os.posix_fallocate", refuse)
    assert not Reserve(tmp_path).lay_down()
    assert list(tmp_path.iterdir()) == []
    assert not Reserve(tmp_path).give_up()
