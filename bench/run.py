"""Prints every row of the performance goals that exists, each beside its peer or limit in the same run.

`python -m bench.run [WORD ...]` measures the rows whose operation holds one of the words. A row is a `Row` in
the `ROWS` of a module in `bench/rows/`; it needs no entry anywhere else. Nothing here passes or fails.
"""

import importlib
import os
import pkgutil
import platform
import sys

import bench.rows
from bench.measure import Measured, Row

_HEAD = ("operation", "ours", "beside", "", "ratio", "goal")


def rows() -> list[Row]:
    """Return the rows of every module in bench/rows, in the order of the modules' names."""
    names = sorted(module.name for module in pkgutil.iter_modules(bench.rows.__path__))
    return [row for name in names for row in importlib.import_module(f"bench.rows.{name}").ROWS]


def cells(row: Row, measured: Measured) -> tuple[str, ...]:
    """Return a row as the texts of its columns."""
    beside = "" if measured.beside is None else f"{measured.beside:.2f} {measured.unit}"
    ratio = "" if measured.ratio is None else f"{measured.ratio:.2f}x"
    return (row.operation, f"{measured.ours:.2f} {measured.unit}", beside, row.beside, ratio, row.goal)


def main(words: list[str]) -> int:
    """Measure and print, row by row."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    print(f"Python {platform.python_version()}, {platform.system()}, {os.cpu_count()} cores\n")
    print(_line(_HEAD))
    for row in rows():
        if not words or any(word.lower() in row.operation.lower() for word in words):
            print(_line(cells(row, row.measure())), flush=True)
    return 0


def _line(texts: tuple[str, ...]) -> str:
    operation, ours, beside, what, ratio, goal = texts
    return f"{operation:<52} {ours:>12} {beside:>12} {what:<34} {ratio:>8}   {goal}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
