"""Handing out: neutral names, never over anything, no half file, and errors that say what to do."""

import errno
import os
from datetime import date
from pathlib import Path

import pytest

from exitdesk.cases.errors import DiskFull, DiskReadOnly
from exitdesk.ui.close.errors import CopyFolderGone
from exitdesk.ui.close.hand_out import hand_out, neutral_name

DAY = date(2026, 11, 21)


def test_the_name_says_nothing_but_the_day() -> None:
    """No name, no number, no agency."""
    assert neutral_name(DAY) == "Tavle 21-11.pdf"
    assert neutral_name(DAY, 3) == "Tavle 21-11 (3).pdf"


def test_every_copy_gets_a_name_of_its_own(tmp_path: Path) -> None:
    """Three copies of a day are three files, each whole and for its owner only."""
    paths = [hand_out(tmp_path, DAY, data) for data in (b"one", b"two", b"three")]

    assert [path.read_bytes() for path in paths] == [b"one", b"two", b"three"]
    assert len(set(paths)) == 3
    assert {path.stat().st_mode & 0o777 for path in paths} == {0o600}


def test_a_missing_folder_is_made_and_a_missing_disk_is_told(tmp_path: Path) -> None:
    """The folder itself is made anew; where its parent is gone too the stick is out."""
    assert hand_out(tmp_path / "Udleveret", DAY, b"copy").exists()
    with pytest.raises(CopyFolderGone):
        hand_out(tmp_path / "stick" / "Udleveret", DAY, b"copy")


@pytest.mark.parametrize(
    ("number", "expected"),
    [(errno.ENOSPC, DiskFull), (errno.EROFS, DiskReadOnly), (errno.EIO, CopyFolderGone)],
)
def test_a_failed_writing_leaves_no_half_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, expected: type[Exception]
) -> None:
    """A full disk, a read-only disk, a broken one: three errors, no file."""

    def fail(_descriptor: int) -> None:
        raise OSError(number, "")

    monkeypatch.setattr(os, "fsync", fail)

    with pytest.raises(expected):
        hand_out(tmp_path, DAY, b"copy")
    assert list(tmp_path.iterdir()) == []
