"""N1: the whole test suite passes where there is no network at all, and nothing ever asks for one.

The suite runs in a network namespace of its own, whose only interface is a loopback that is down, under a
trace of every socket call of every process. That needs root or user namespaces, and strace.
"""

import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Final

from tests.soak.figures import Figures

TARGET_COUNT: Final = 1
_ROOT: Final = Path(__file__).parents[2]
_SOCKET: Final = re.compile(r"socket\((AF_\w+)")
_PASSED: Final = re.compile(r"(\d+) passed")
_QUICK: Final = ("tests/unit/crypto", "tests/unit/journal")


def run(seed: int, count: int | None, folder: Path) -> Figures:
    """Run the suite once (`count` 0: a small part of it) and count sockets by their family."""
    trace = folder / "sockets"
    paths = _QUICK if count == 0 else ("tests",)
    command = [
        *_without_network(),
        *_traced(trace),
        *("dbus-run-session", "--", sys.executable, "-m", "pytest", "-q", f"--randomly-seed={seed}"),
        *("-o", "timeout=600", *paths),
    ]
    told = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=False)
    passed = _PASSED.search(told.stdout)
    families = Counter(_SOCKET.findall(trace.read_text("ascii", "replace")))
    internet = families["AF_INET"] + families["AF_INET6"]
    return Figures(
        target="N1",
        what="The test suite in a namespace without a network, each socket call traced",
        counts={
            "tests passed": int(passed[1]) if passed else 0,
            "exit code of the suite": told.returncode,
            "AF_INET and AF_INET6 sockets": internet,
            "local sockets (bus, display, window)": families["AF_UNIX"],
        },
        met=told.returncode == 0 and passed is not None and internet == 0,
        reason="" if told.returncode == 0 else _last_lines(told.stdout),
    )


def control(folder: Path) -> int:
    """Return how many internet sockets the trace sees of a process that opens exactly one."""
    trace = folder / "control"
    opens = "import socket; socket.socket(socket.AF_INET).close()"
    traced = [*_traced(trace), sys.executable, "-c", opens]
    subprocess.run(traced, check=True)
    return Counter(_SOCKET.findall(trace.read_text("ascii", "replace")))["AF_INET"]


def _traced(trace: Path) -> list[str]:
    return ["strace", "-f", "-qq", "--seccomp-bpf", "-e", "trace=socket", "-o", str(trace)]


def _without_network() -> list[str]:
    if shutil.which("unshare") is None:
        raise RuntimeError("unshare (util-linux) is needed")
    return ["unshare", "--map-root-user", "--net"]


def _last_lines(text: str) -> str:
    return " ".join(text.strip().splitlines()[-3:])
