"""What the operating system refuses is told as what the person can do."""

import errno
from pathlib import Path

import pytest

from exitdesk.cases.errors import DiskFull, DiskReadOnly, NotSaved
from exitdesk.storage.durable import disk_told, make_private_file, make_private_folder


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EROFS, DiskReadOnly),
        (errno.EACCES, DiskReadOnly),
        (errno.EIO, NotSaved),
    ],
)
def test_a_refusal_is_told_by_its_kind(code: int, expected: type[NotSaved]) -> None:
    """Full, read-only, or neither; the system's sentence and the path are not repeated."""
    with pytest.raises(NotSaved) as raised, disk_told():
        raise OSError(code, "sentence", "/a/path")

    assert type(raised.value) is expected
    assert "path" not in str(raised.value)


def test_a_new_file_is_private_and_never_another_ones(tmp_path: Path) -> None:
    """A file or link that is there already is not taken over."""
    make_private_folder(tmp_path / "private")
    (tmp_path / "link").symlink_to(tmp_path / "target")

    with pytest.raises(FileExistsError):
        make_private_file(tmp_path / "link")

    assert (tmp_path / "private").stat().st_mode & 0o777 == 0o700
    assert not (tmp_path / "target").exists()
