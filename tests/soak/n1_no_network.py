"""N1: the whole test suite passes where there is no network at all, and nothing ever asks for one.

The suite runs in a network namespace of its own, whose only interface is a loopback that is down, under a
trace of every socket call of every process. That needs root or user namespaces, and strace. It has a mount
namespace of its own as well: a folder over sshfs may be mounted by whoever owns that.
"""

import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from tests.soak.figures import Figures

TARGET_COUNT: Final = 1
_ROOT: Final = Path(__file__).parents[2]
_SOCKET: Final = re.compile(r"socket\((AF_\w+)")
_PASSED: Final = re.compile(r"(\d+) passed")
_QUICK: Final = ("tests/unit/crypto", "tests/unit/journal")


def run(seed: int, count: int | None, folder: Path) -> Figures:
    """Run the suite once (`count` 0: a small part of it) and count sockets by their family.

    The few tests that trace processes themselves cannot be traced: they run without a network all the same.
    """
    trace = folder / "sockets"
    paths = _QUICK if count == 0 else ("tests",)
    traced = _suite(_traced(trace), "not soak and not traces", seed, paths)
    tracing = _suite([], "traces and not soak", seed, paths)
    passed = sum(int(found[1]) for one in (traced, tracing) if (found := _PASSED.search(one.stdout)))
    families = Counter(_SOCKET.findall(trace.read_text("ascii", "replace")))
    internet = families["AF_INET"] + families["AF_INET6"]
    # Code 5: there was none of that kind among them.
    well = traced.returncode == 0 and tracing.returncode in (0, 5)
    return Figures(
        target="N1",
        what="The test suite in a namespace without a network, each socket call traced",
        counts={
            "tests passed": passed,
            "exit codes, traced and tracing itself": f"{traced.returncode}, {tracing.returncode}",
            "AF_INET and AF_INET6 sockets": internet,
            "local sockets (bus, display, window)": families["AF_UNIX"],
        },
        met=well and passed > 0 and internet == 0,
        reason="" if well else f"{_last_lines(traced.stdout)} {_last_lines(tracing.stdout)}",
    )


def _suite(
    wrapped: Sequence[str], marks: str, seed: int, paths: Sequence[str]
) -> "subprocess.CompletedProcess[str]":
    command = [
        *_without_network(),
        *wrapped,
        *("dbus-run-session", "--", sys.executable, "-m", "pytest", "-q", f"--randomly-seed={seed}"),
        *("-n", "2", "--dist", "worksteal", "-o", "timeout=600", "-m", marks, *paths),
    ]
    return subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=False)


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
    return ["unshare", "--map-root-user", "--net", "--mount"]


def _last_lines(text: str) -> str:
    return " ".join(text.strip().splitlines()[-3:])
