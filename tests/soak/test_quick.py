"""Every long run in small: what `make soak` does thousands of times is done a few times in the suite."""

import importlib
import shutil
from pathlib import Path

import pytest

from tests.fakes.guesses import cheap_guesses
from tests.soak.__main__ import modules, said
from tests.soak.figures import Figures
from tests.soak.n1_no_network import control
from tests.soak.report import page

_FEW = {
    "R1": 4,
    "R2": 3,
    "R3": 20,
    "R4": 40,
    "R5": 4,
    "R6": 8,
    "R8": 2,
    "R9": 4,
    "R9B": 3,
    "R10": 4,
    "S1B": 14,
    "S4": 2000,
    "S7": 80,
    "S8": 6,
    "S9": 5,
    "S10": 1,
    "P1": 33,
    "P2": 2,
    "P3": 1,
    "P4": 2,
}
_NOT_HERE = {
    "R7": "100 MB take half a minute; small vaults are restored in tests/storage/test_restore.py",
    "S1": "tests/journeys/test_first_talk.py searches for the fifty words of a meeting",
    "S2": "tests/journeys/test_lock.py is one round of it",
    "S3": "deriving a real key takes seconds; tests/unit/crypto has the floor and the calibration",
    "S5": "tests/locking/test_computer_signals.py sends each signal once",
    "S6": "15 seconds each; tests/ui/test_clipboard.py waits shorter",
    "P5": "five processes take seconds; tests/unit/snapshot/test_bytes.py draws the same twice",
    "P6": "bombs take half a minute; tests/unit/snapshot/test_signatures.py shows the worst to the child",
    "N1": "the suite does not run itself; the trace's control is below",
}


@pytest.mark.parametrize(
    "target", [pytest.param(one, marks=pytest.mark.traces if one in ("R1", "R9B") else ()) for one in _FEW]
)
@pytest.mark.skipif(shutil.which("strace") is None, reason="strace writes down what is flushed")
def test_a_long_run_in_small_finds_nothing(target: str, tmp_path: Path) -> None:
    """The same run as `python -m tests.soak`, with few counts and cheap guesses: its promise holds."""
    with cheap_guesses():
        figures = importlib.import_module(modules()[target]).run(7, _FEW[target], tmp_path)

    assert figures.target == target
    assert figures.met, figures


def test_every_long_run_is_run_in_small_or_says_why_not() -> None:
    """A new target is not forgotten here."""
    assert set(modules()) == {*_FEW, *_NOT_HERE}


@pytest.mark.traces
@pytest.mark.skipif(shutil.which("strace") is None, reason="strace sees the sockets")
def test_an_internet_socket_would_be_seen(tmp_path: Path) -> None:
    """The control of N1: the trace counts the one that is opened."""
    assert control(tmp_path) == 1


def test_a_missed_target_and_one_that_never_ran_say_so() -> None:
    """The page tells a miss with its reason, fewer counts, no run at all, and one that was right but late."""
    figures = {"target": "R1", "what": "Cuts", "counts": {"cuts": 3}, "met": False, "reason": "two lost"}
    ran = {
        "figures": figures,
        "day": "2026-11-24",
        "seconds": 1.5,
        "seed": 7,
        "percent": 10.0,
        "machine": "Linux",
    }

    met = {**figures, "met": True, "reason": ""}
    late = {**met, "target": "R4", "in_time": False}

    told = page(
        {"R1": ran, "R2": {**ran, "figures": {**met, "target": "R2"}}, "R4": {**ran, "figures": late}}
    )

    assert "| [R1](#r1) | **missed** |" in told
    assert "- why: two lost" in told
    assert "| [R2](#r2) | met at fewer counts |" in told
    assert "| [R3](#r3) | not run |" in told
    assert "| [R4](#r4) | **missed** |" in told
    assert told.count("- why: right, but slower than promised") == 1
    outcomes = {(False, True): "MISSED", (True, False): "MISSED, too slow only", (True, True): "met"}
    for (met_, in_time), how in outcomes.items():
        assert said(Figures("R4", "Files", {}, met_, in_time=in_time)) == how
