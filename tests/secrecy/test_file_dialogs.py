"""Qt notes the folders one has been in for every program of the user; ours leaves nothing there."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.journeys.display import ROOT


def noted(home: Path, folder: Path, *how: str) -> list[str]:
    """Choose a folder in a dialog with this home; return the files in the home that name it."""
    home.mkdir()
    told = subprocess.run(
        [sys.executable, "-m", "tests.secrecy.dialog_holder", str(folder), *how],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
        env={
            **os.environ,
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home / ".config"),
            "QT_QPA_PLATFORM": "offscreen",
        },
    )
    assert told.stdout.strip() == str(folder)
    word = folder.name.encode("ascii")
    return [path.name for path in home.rglob("*") if path.is_file() and word in path.read_bytes()]


@pytest.mark.skipif(sys.platform == "win32", reason="there Qt keeps them in the registry: not tried")
def test_no_folder_that_was_chosen_is_noted_anywhere(tmp_path: Path) -> None:
    """A stick's or a folder's name can tell of a person; the control finds it where Qt puts it."""
    folder = tmp_path / "kanariefugl"
    folder.mkdir()
    assert noted(tmp_path / "ours", folder) == []
    assert noted(tmp_path / "bare", folder, "bare") == ["QtProject.conf"]
