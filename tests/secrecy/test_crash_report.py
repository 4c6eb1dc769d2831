"""What stays of a bug: enough to find it, and nothing that anybody said."""

import json
import sqlite3
import subprocess
import sys
from pathlib import Path
from types import FunctionType

import pytest

from exitdesk.app import commands
from exitdesk.app.cli import main
from exitdesk.app.crash_report import Told, report
from exitdesk.app.logging import EventLog, kind_in_words
from exitdesk.app.paths import Profile
from exitdesk.app.settings import FileSettings
from exitdesk.crypto.errors import KeyFileDamaged
from exitdesk.errors import ExitDeskError
from tests.secrecy.canaries import make_flock, search

_BROKEN = 70
_ON_A_THREAD = """
import sys, threading
from exitdesk import __main__
from exitdesk.app import cli
word = sys.stdin.readline()
def doctor(*_told):
    def work(): raise RuntimeError(word)
    line = threading.Thread(target=work); line.start(); line.join()
    raise OSError(word)
from exitdesk.app import commands
commands.doctor = doctor
sys.argv[1:] = ["--profile", sys.argv[1], "doctor"]
sys.exit(__main__.main())
"""


def _told(folder: Path, error: BaseException) -> tuple[str, str]:
    profile = Profile(folder)
    profile.make()
    Told(EventLog(profile.log), profile.bugs).note(error)
    return profile.log.read_text("utf-8"), profile.bugs.read_text("utf-8") if profile.bugs.exists() else ""


def _fail() -> None:
    raise ValueError("Jonas")


def test_a_class_is_named_only_where_it_is_ours_or_pythons() -> None:
    """A class made while the program ran, or a library's, is told by the nearest parent that we know."""
    pretender = type("Jonas", (KeyFileDamaged,), {"__module__": "exitdesk.errors"})

    assert kind_in_words(LookupError) == "LookupError"
    assert kind_in_words(KeyFileDamaged) == "KeyFileDamaged"
    assert kind_in_words(pretender) == "another KeyFileDamaged"
    assert kind_in_words(json.JSONDecodeError) == "another ValueError"
    assert kind_in_words(sqlite3.DatabaseError) == "another Exception"


def test_a_report_has_our_lines_the_versions_and_the_causes() -> None:
    """Module and line of our own frames; frames of anybody else are left out."""
    error = RuntimeError("Jonas")
    with pytest.raises(ValueError, match="no such setting") as caught:
        FileSettings(Path("x")).set("no such setting", "Jonas")
    error.__cause__ = caught.value

    told = report(error)

    lines = told.splitlines()
    assert lines[0] == "RuntimeError"
    assert "Python 3.11" in lines[1]
    assert lines[2].startswith("  after ")
    assert lines[3].startswith("  exitdesk.app.settings:")
    assert "Jonas" not in told
    assert "tests" not in told


def test_a_frame_that_only_pretends_to_be_ours_is_left_out() -> None:
    """A module's name is told only where that very module is loaded."""
    for pretended in ("exitdesk.jonas", "exitdesk.app.paths"):
        fail = FunctionType(_fail.__code__, {"__name__": pretended, "ValueError": ValueError})
        with pytest.raises(ValueError, match="Jonas") as told:
            fail()

        assert "exitdesk" not in report(told.value)


def test_an_expected_trouble_leaves_no_report(tmp_path: Path) -> None:
    """It has a row in the log, and no trace."""
    log, bugs = _told(tmp_path, KeyFileDamaged("Jonas"))

    assert "trouble KeyFileDamaged" in log
    assert bugs == ""


def test_causes_in_a_ring_end(tmp_path: Path) -> None:
    """Two errors that name each other as cause are told once each."""
    one, two = ValueError("Jonas"), KeyError("Jonas")
    one.__cause__, two.__cause__ = two, one

    _, bugs = _told(tmp_path, one)

    assert bugs.count("after") == 1


def test_the_reports_stay_short(tmp_path: Path) -> None:
    """A bug that comes a thousand times fills no disk."""
    profile = Profile(tmp_path)
    profile.bugs.write_text("x" * 70_000 + "\n" + "y\n" * 10, "utf-8")

    _told(tmp_path, ValueError("Jonas"))

    assert profile.bugs.stat().st_size < 1000
    assert "ValueError" in profile.bugs.read_text("utf-8")


@pytest.mark.parametrize("error", [ValueError, KeyFileDamaged, ExitDeskError])
def test_a_bug_on_the_command_line_has_a_code_of_its_own(
    error: type[Exception],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """No trace is printed; a trouble is explained, a bug says that it is one."""
    flock = make_flock(1)

    def fail(*_told: object) -> int:
        raise error(flock.words[0])

    monkeypatch.setattr(commands, "doctor", fail)
    code = main(["--profile", str(tmp_path), "doctor"])

    said = capsys.readouterr().err
    assert code == (_BROKEN if error is ValueError else 1)
    assert flock.stem not in said
    assert said.startswith("Noget gik i stykker") == (error is ValueError)
    assert search([tmp_path], flock) == []


def test_a_process_of_the_command_line_prints_no_trace_from_any_thread(tmp_path: Path) -> None:
    """The whole program, with bugs on two threads: one sentence of ours, and a report."""
    flock = make_flock(1)
    tried = subprocess.run(
        [sys.executable, "-c", _ON_A_THREAD, str(tmp_path)],
        input=flock.words[0],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=Path(__file__).parents[2],
    )

    assert tried.returncode == _BROKEN
    assert tried.stdout == ""
    assert len(tried.stderr.splitlines()) == 1
    assert "exitdesk.app.cli:" in (tmp_path / "bugs.txt").read_text("utf-8")
    assert search([tmp_path], flock) == []
