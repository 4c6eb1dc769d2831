"""A practice's folder: its owner's alone, held while it is used, and swept when it was left."""

import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from exitdesk.app.practice_folder import make_practice_folder, sweep

LEAVE = """
import os
from exitdesk.app.practice_folder import make_practice_folder
folder = make_practice_folder()
(folder.root / "data").mkdir()
(folder.root / "data" / "vault.db").write_bytes(b"left")
print(folder.root, flush=True)
os._exit(9)
"""


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Temporary files of this test's own, and no memory of a session."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    return tmp_path


def left_behind() -> Path:
    """Return the folder of a practice whose process died."""
    told = subprocess.run([sys.executable, "-c", LEAVE], capture_output=True, text=True, check=False)
    return Path(told.stdout.strip())


def test_the_folder_is_its_owners_alone_and_gone_when_wiped() -> None:
    """0700 from its making."""
    folder = make_practice_folder()
    mode = stat.S_IMODE(folder.root.stat().st_mode)

    folder.wipe()

    assert mode == 0o700
    assert not folder.root.exists()


def test_it_lies_in_the_sessions_own_folder_where_there_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That one is memory, and for one user."""
    runtime = tmp_path / "runtime"
    runtime.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))

    folder = make_practice_folder()
    where = folder.root.parent
    folder.wipe()

    assert where == runtime


def test_what_a_killed_practice_left_is_swept() -> None:
    """At the next start."""
    left = left_behind()
    there = (left / "data" / "vault.db").exists()

    sweep()

    assert there
    assert not left.exists()


def test_a_practice_that_is_open_is_not_swept() -> None:
    """Two can be open at once."""
    folder = make_practice_folder()

    sweep()

    assert folder.root.exists()
    folder.wipe()


@pytest.mark.parametrize("what", ["no marker", "others may read it", "a link"])
def test_nothing_else_is_ever_swept(elsewhere: Path, what: str) -> None:
    """A folder with our name for its beginning is not ours for that."""
    other = elsewhere / ("somewhere" if what == "a link" else "tavle-somewhere")
    other.mkdir(mode=0o700)
    (other / "kept").touch()
    if what != "no marker":
        (other / "practice").touch()
    if what == "others may read it":
        other.chmod(0o755)
    if what == "a link":
        (elsewhere / "tavle-somewhere").symlink_to(other)

    sweep()

    assert (other / "kept").exists()
