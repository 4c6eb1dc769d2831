"""Troubles of the command line, really caused: told by their own name, with exit code 1 and no trace."""

from pathlib import Path

import pytest

from exitdesk.app.cli import main
from exitdesk.app.commands import write_out
from exitdesk.app.errors import FileNotWritable
from exitdesk.app.troubles import table

COMMANDS = {
    "app.NoVault": ("doctor",),
    "app.FileNotReadable": ("import", "{folder}/not there"),
    "app.UnknownFile": ("import", "{folder}/letter.txt"),
    "app.FolderInUse": ("demo", "--no-window", "--output", "{folder}"),
}


@pytest.mark.parametrize("error", COMMANDS)
def test_a_command_tells_the_trouble_by_its_name(
    error: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What happened and what to do, each on a line, and nothing else."""
    (tmp_path / "letter.txt").write_text("Kære Elias", "utf-8")
    told = [word.format(folder=tmp_path) for word in COMMANDS[error]]

    code = main(["--profile", str(tmp_path / "profile"), *told])

    assert code == 1
    assert capsys.readouterr().err.splitlines() == table()[error]["da"][:2]


def test_a_file_that_is_there_already_is_not_written_over(tmp_path: Path) -> None:
    """It is somebody's; nor is a file made in a folder that is not there."""
    (tmp_path / "letter.txt").write_text("Kære Elias", "utf-8")

    for name in ("letter.txt", "no folder/letter.txt"):
        with pytest.raises(FileNotWritable):
            write_out(str(tmp_path / name), b"{}")

    assert (tmp_path / "letter.txt").read_text("utf-8") == "Kære Elias"
