"""The long runs: `python -m tests.soak [TARGET ...] [--seed N] [--percent P]`; see docs/reliability.md.

A target is a module of this folder named after it (``r1_power_cuts``) with `TARGET_COUNT` and
`run(seed, count, folder) -> Figures`.
"""

import argparse
import importlib
import os
import re
import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path

from tests.soak.figures import Figures
from tests.soak.report import keep


def modules() -> dict[str, str]:
    """Return the module of each target, by the target's name, in the order of the letters and numbers."""
    found = {}
    for path in Path(__file__).parent.glob("[rsnp][0-9]*_*.py"):
        if "TARGET_COUNT" in path.read_text("utf-8"):
            found[path.stem.split("_")[0].upper()] = f"tests.soak.{path.stem}"
    return dict(sorted(found.items(), key=lambda one: (one[0][0], int(re.sub("[^0-9]", "", one[0])), one[0])))


def main() -> int:
    """Run the targets that are named, or all; return how many were missed."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak")
    parser.add_argument("targets", nargs="*", metavar="TARGET")
    parser.add_argument("--seed", type=int, default=20261124)
    parser.add_argument("--percent", type=float, default=100.0, help="share of the target's count")
    told = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    missed = 0
    for target, name in modules().items():
        if told.targets and target not in {one.upper() for one in told.targets}:
            continue
        module = importlib.import_module(name)
        count = max(1, round(module.TARGET_COUNT * told.percent / 100))
        start = time.monotonic()
        with tempfile.TemporaryDirectory(prefix="soak") as folder:
            figures = module.run(told.seed, count, Path(folder))
        seconds = time.monotonic() - start
        keep(figures, datetime.now().astimezone().date().isoformat(), seconds, told.seed, told.percent)
        missed += not figures.reached
        print(
            f"{target}: {said(figures)} in {seconds:.0f} s",
            figures.counts,
            flush=True,
        )
    return missed


def said(figures: Figures) -> str:
    """Return how a target came out: what was only too slow may be so on a computer that does other work."""
    return "met" if figures.reached else "MISSED, too slow only" if figures.met else "MISSED"


if __name__ == "__main__":
    sys.exit(main())
