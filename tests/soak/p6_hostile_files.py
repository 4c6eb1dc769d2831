"""P6: whatever it is given, `verify` answers within 5 seconds and 256 MiB, and never stumbles.

Bombs, loops, depth, size, cut files and a sample of the fuzzed ones go through the real child process; the
bulk of the fuzzed ones through one that lives on under the same memory limit, and so tells what each took.
"""

import json
import random
import selectors
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from exitdesk.snapshot.verify import GENUINE, UNKNOWN_SIGNER, verify_in_child
from exitdesk.snapshot.verify_child import MEMORY_BYTES
from tests.soak.figures import Figures
from tests.soak.paper_hostile import HARMFUL, fuzzed, long_paper, truncated
from tests.soak.paper_issued import KNOWN, is_a_genuine_beginning

TARGET_COUNT: Final = 20_000
_SECONDS: Final = 5.0
_PATIENCE: Final = 8.0
_IN_THE_CHILD: Final = 200  # one fuzzed file in so many goes through the real child too
_ROOT: Final = Path(__file__).parents[2]


@dataclass
class _Taken:
    """What the answers took, and which were none."""

    answers: Counter[int] = field(default_factory=Counter)
    slowest: float = 0.0
    highest_kib: int = 0
    crashed: list[str] = field(default_factory=list)
    genuine: list[str] = field(default_factory=list)

    def note(self, name: str, code: int, seconds: float, kib: int = 0) -> None:
        """Count an answer."""
        self.answers[code] += 1
        self.slowest, self.highest_kib = max(self.slowest, seconds), max(self.highest_kib, kib)
        if code in (GENUINE, UNKNOWN_SIGNER):
            self.genuine.append(name)


class _Child:
    """A child that lives on; started again where it did not survive a file."""

    def __init__(self) -> None:
        self._start()

    def _start(self) -> None:
        command = [sys.executable, "-m", "tests.soak.paper_fuzz_child", *(one.hex() for one in KNOWN)]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=_ROOT
        )

    def ask(self, pdf: bytes) -> tuple[int, float, int] | None:
        """Return code, seconds and KiB; None where there was no answer in time."""
        process = self._process
        assert process.stdin
        assert process.stdout
        try:
            process.stdin.write(len(pdf).to_bytes(8, "big") + pdf)
            process.stdin.flush()
        except BrokenPipeError:
            self._no_answer()
            return None
        with selectors.DefaultSelector() as waiting:
            waiting.register(process.stdout, selectors.EVENT_READ)
            if not waiting.select(_PATIENCE):
                self._no_answer()
                return None
        line = process.stdout.readline()
        if not line:
            self._no_answer()
            return None
        code, seconds, kib = json.loads(line)
        return int(code), float(seconds), int(kib)

    def _no_answer(self) -> None:
        self.close()
        self._start()

    def close(self) -> None:
        """End it."""
        self._process.kill()
        self._process.communicate()


def run(seed: int, count: int | None, folder: Path) -> Figures:
    """Show the hostile files, and `count` fuzzed ones."""
    del folder
    count = TARGET_COUNT if count is None else count
    bulk, real = _Taken(), _Taken()
    ended: list[str] = []
    child = _Child()
    try:
        for name, pdf, also in _files(random.Random(seed), count):
            told = child.ask(pdf)
            if told is not None:
                bulk.note(name, *told)
            if also or told is None:
                start = time.perf_counter()
                verdict = verify_in_child(pdf, KNOWN)
                real.note(name, verdict.code, time.perf_counter() - start)
                if told is None:
                    (ended if verdict.broken == "limits" else bulk.crashed).append(name)
    finally:
        child.close()
    pdf, pages = long_paper()
    start = time.perf_counter()
    long_code = verify_in_child(pdf, KNOWN).code
    long_seconds = time.perf_counter() - start
    counts: dict[str, int | float | str] = {
        "fuzzed files": count,
        "made to do harm: bombs, loops, depth, size": len(HARMFUL),
        "answers: altered": bulk.answers[1],
        "answers: not readable": bulk.answers[2],
        "called genuine": len(bulk.genuine) + len(real.genuine),
        "without an answer, or crashed": len(bulk.crashed),
        "ended by the limit of processor time: not readable": ", ".join(ended) or 0,
        "slowest, seconds": round(bulk.slowest, 2),
        "highest memory of a process, MiB": round(bulk.highest_kib / 1024, 1),
        "of these also in the real child": sum(real.answers.values()),
        "slowest in the real child, with its start, seconds": round(real.slowest, 2),
        f"the control: a genuine paper of {pages} pages, code": long_code,
        "that paper in the real child, seconds": round(long_seconds, 2),
    }
    within = max(bulk.slowest, real.slowest, long_seconds) <= _SECONDS
    within = within and bulk.highest_kib * 1024 <= MEMORY_BYTES == 256 << 20
    met = within and long_code == GENUINE and not (bulk.genuine or real.genuine or bulk.crashed)
    wrong = [*bulk.crashed, *bulk.genuine, *real.genuine]
    return Figures("P6", "Hostile and fuzzed files shown to `verify`", counts, met, ", ".join(wrong[:20]))


def _files(chance: random.Random, count: int) -> Iterator[tuple[str, bytes, bool]]:
    """Yield each file with its name, and whether the real child is to see it too."""
    for name, make in HARMFUL.items():
        yield name, make(), True
    for nth, pdf in enumerate(truncated()):
        yield f"cut {nth}", pdf, nth % 20 == 0
    for nth in range(count):
        pdf = fuzzed(chance)
        if not is_a_genuine_beginning(pdf):
            yield f"fuzzed {nth}", pdf, nth % _IN_THE_CHILD == 0
