"""Two copies: one is enough, the newer one counts, and an old passphrase never outlives a change."""

import os
import stat
from pathlib import Path

import pytest

from exitdesk.crypto.errors import (
    KeyFileDamaged,
    KeyFileMissing,
    KeyFileNotWritten,
    KeyFilesDisagree,
    NewerFormat,
    SecondCopyNotWritten,
)
from exitdesk.crypto.key_copies import (
    COPY_NAMES,
    mend_key_files,
    read_key_files,
    write_key_files,
    write_key_files_whole,
)
from exitdesk.crypto.key_file import KeyFile
from exitdesk.crypto.kit import draw_kit
from exitdesk.crypto.profiles import TESTING
from exitdesk.crypto.vault_key import draw_vault_key
from tests.unit.crypto.make_vectors import FOLDER as VECTORS

KEY = draw_vault_key()
FIRST = KeyFile.create(bytes(16), KEY, "en to tre fire fem seks", draw_kit(), TESTING)
SECOND = FIRST.with_new_passphrase(KEY, "syv otte ni ti elleve tolv", TESTING)


def test_a_written_key_file_is_read_back_from_either_copy(tmp_path: Path) -> None:
    """Two equal files, and no third one left behind."""
    write_key_files(tmp_path, FIRST)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(COPY_NAMES)
    for name in COPY_NAMES:
        (tmp_path / name).rename(tmp_path / "aside")
        assert read_key_files(tmp_path) == FIRST
        (tmp_path / "aside").rename(tmp_path / name)


def test_only_the_user_may_read_a_copy(tmp_path: Path) -> None:
    """0600, whatever the umask."""
    before = os.umask(0)
    try:
        write_key_files(tmp_path, FIRST)
    finally:
        os.umask(before)
    assert {stat.S_IMODE((tmp_path / name).stat().st_mode) for name in COPY_NAMES} == {0o600}


def test_a_folder_without_a_key_file_says_so(tmp_path: Path) -> None:
    """Missing is not damaged: it may be the wrong folder."""
    with pytest.raises(KeyFileMissing):
        read_key_files(tmp_path)


def test_a_damaged_copy_does_not_matter_beside_an_intact_one(tmp_path: Path) -> None:
    """Either of the two."""
    for name in COPY_NAMES:
        write_key_files(tmp_path, FIRST)
        (tmp_path / name).write_bytes(b"noise")
        assert read_key_files(tmp_path) == FIRST


def test_two_damaged_copies_are_damage_and_not_a_wrong_passphrase(tmp_path: Path) -> None:
    """Nothing can be said about the passphrase."""
    write_key_files(tmp_path, FIRST)
    for name in COPY_NAMES:
        (tmp_path / name).write_bytes(FIRST.to_bytes()[:-1])
    with pytest.raises(KeyFileDamaged):
        read_key_files(tmp_path)


def test_a_copy_that_cannot_be_read_counts_as_damaged(tmp_path: Path) -> None:
    """A folder in its place is as good as a bad sector."""
    (tmp_path / COPY_NAMES[0]).mkdir()
    with pytest.raises(KeyFileDamaged):
        read_key_files(tmp_path)
    (tmp_path / COPY_NAMES[1]).write_bytes(FIRST.to_bytes())
    assert read_key_files(tmp_path) == FIRST


@pytest.mark.parametrize("newer", COPY_NAMES)
def test_the_higher_generation_is_the_only_one_tried(tmp_path: Path, newer: str) -> None:
    """Whichever file it lies in: the power may have gone between the two."""
    write_key_files(tmp_path, FIRST)
    (tmp_path / newer).write_bytes(SECOND.to_bytes())
    assert read_key_files(tmp_path) == SECOND


def test_copies_of_two_vaults_are_not_chosen_between(tmp_path: Path) -> None:
    """A folder mixed by hand is shown to a person."""
    other = KeyFile.create(bytes([1] * 16), KEY, "en to tre fire fem seks", draw_kit(), TESTING)
    write_key_files(tmp_path, FIRST)
    (tmp_path / COPY_NAMES[1]).write_bytes(other.to_bytes())
    with pytest.raises(KeyFilesDisagree):
        read_key_files(tmp_path)


def test_a_copy_of_a_newer_format_stops_an_older_program(tmp_path: Path) -> None:
    """R8: whatever the other copy says, an older reader would bring back an older passphrase."""
    import json

    vector = json.loads((VECTORS / "newer_format.json").read_text(encoding="utf-8"))
    write_key_files(tmp_path, FIRST)
    (tmp_path / COPY_NAMES[1]).write_bytes(bytes.fromhex(vector["key_file"]))
    with pytest.raises(NewerFormat):
        read_key_files(tmp_path)


def test_after_an_unlock_the_copy_left_behind_is_rewritten(tmp_path: Path) -> None:
    """An old passphrase never outlives a change."""
    write_key_files(tmp_path, FIRST)
    (tmp_path / COPY_NAMES[0]).write_bytes(SECOND.to_bytes())
    assert mend_key_files(tmp_path, SECOND) == (COPY_NAMES[1],)
    assert {(tmp_path / name).read_bytes() for name in COPY_NAMES} == {SECOND.to_bytes()}


def test_a_missing_copy_is_made_again(tmp_path: Path) -> None:
    """And then there is nothing left to mend, so nothing is written."""
    write_key_files(tmp_path, FIRST)
    (tmp_path / COPY_NAMES[0]).unlink()
    assert mend_key_files(tmp_path, FIRST) == (COPY_NAMES[0],)
    inodes = {(tmp_path / name).stat().st_ino for name in COPY_NAMES}
    assert mend_key_files(tmp_path, FIRST) == ()
    assert {(tmp_path / name).stat().st_ino for name in COPY_NAMES} == inodes


def test_a_change_that_cannot_be_written_leaves_the_old_one(tmp_path: Path) -> None:
    """The new file's name is taken by a folder: neither copy is touched."""
    write_key_files(tmp_path, FIRST)
    (tmp_path / "key.new").mkdir()
    with pytest.raises(KeyFileNotWritten):
        write_key_files(tmp_path, SECOND)
    assert read_key_files(tmp_path) == FIRST


def test_a_change_written_once_holds_and_says_so(tmp_path: Path) -> None:
    """The second copy failed; the first one counts from now on."""
    write_key_files(tmp_path, FIRST)
    (tmp_path / "key.copy.new").mkdir()
    with pytest.raises(SecondCopyNotWritten):
        write_key_files(tmp_path, SECOND)
    assert read_key_files(tmp_path) == SECOND
    with pytest.raises(SecondCopyNotWritten):
        mend_key_files(tmp_path, SECOND)


def test_a_copy_is_on_the_disk_before_it_takes_the_others_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """File, rename, folder, for one copy and then for the other: watched at the system's edge."""
    seen: list[str] = []
    fsync, rename = os.fsync, Path.replace

    def watched_fsync(handle: int) -> None:
        seen.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file")
        fsync(handle)

    def watched_rename(path: Path, target: Path) -> Path:
        seen.append(f"rename {target.name}")
        return rename(path, target)

    monkeypatch.setattr(os, "fsync", watched_fsync)
    monkeypatch.setattr(Path, "replace", watched_rename)
    write_key_files(tmp_path, FIRST)
    assert seen == ["file", "rename key", "folder", "file", "rename key.copy", "folder"]


def test_a_full_disk_leaves_no_half_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """ENOSPC at the fsync: the new file is taken away again."""

    def full(_handle: int) -> None:
        raise OSError(28, "no space")

    write_key_files(tmp_path, FIRST)
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(KeyFileNotWritten):
        write_key_files(tmp_path, SECOND)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(COPY_NAMES)
    assert read_key_files(tmp_path) == FIRST


def test_a_folder_that_does_not_count_yet_gets_both_copies_or_none_that_counts(tmp_path: Path) -> None:
    """One copy alone would be told as a change that holds, in a folder that is thrown away."""
    (tmp_path / COPY_NAMES[1]).mkdir()
    with pytest.raises(KeyFileNotWritten):
        write_key_files_whole(tmp_path, FIRST)
    (tmp_path / COPY_NAMES[1]).rmdir()

    write_key_files_whole(tmp_path, FIRST)
    assert read_key_files(tmp_path) == FIRST
