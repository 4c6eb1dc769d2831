"""docs/reliability.md, written from what the long runs left in build/soak/ and in the file itself.

Each target keeps the figures of its newest run; one that has never run says so.
"""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from tests.soak.figures import Figures
from tests.soak.machine import machine

PLACE: Final = Path(__file__).parents[2] / "docs" / "reliability.md"
KEPT: Final = Path(__file__).parents[2] / "docs" / "reliability.json"
_HEAD: Final = """# Reliability and secrecy: what was run, and what came out

Written by `make soak`, never by hand. The targets are R1-R10, S1-S10, P1-P6 and N1; each row names the
command that gives its figure. A target that was missed, or run with fewer counts than it asks for, says so
and why.
"""
_TARGETS: Final = {
    "R1": "10,000 simulated power cuts lose no acknowledged entry; a control run loses some",
    "R2": "1,000 kills lose nothing; reopened in 2 s at 100 MB",
    "R3": "2,000 flipped bits show no wrong value and are never called a wrong passphrase",
    "R4": "200 cases of missing, older or damaged files are all noticed",
    "R5": "1 to 10 bad pages: at least 99 % of intact entries salvaged",
    "R6": "a fault at every write call loses nothing",
    "R7": "backups are checked before they count; restored in 60 s at 100 MB",
    "R8": "golden vaults open; an upgrade killed at 50 points is old or new",
    "R9": "50 parallel starts have one owner; nothing is made in a synced or network folder",
    "R10": "500 kills during a key change: opens with a key the user holds",
    "S1": "200 canaries through a day: none outside the vault",
    "S1B": "after erasing a case its words are in no page of the vault or of any backup in reach",
    "S2": "one second after a lock: no key and no canary in memory",
    "S3": "key derivation at least 128 MiB, t=3, p=4, opened in 2 s; a downgrade refused",
    "S4": "a generated passphrase has 66 bits",
    "S5": "idle lock 5 and 30 minutes; suspend and lock of the computer within 1 s",
    "S6": "clipboard emptied after 15 s, at a lock, at the end and at the next start",
    "S7": "10,000 provoked errors tell no case text",
    "S8": "six states of the keyring: an unbound vault opens in all, a bound one by its kit",
    "S9": "100 of 100 kits restore; any one wrong word is named",
    "S10": "the passphrase is asked again on every path out",
    "P1": "5,000 mutations of issued papers: none called genuine, never more lenient than pdfsig",
    "P2": "every paper of 1,000 boards: no forbidden word, every permitted one in its order, the form kept",
    "P3": "two owners sign one paper in either order 100 times: valid in pyHanko and pdfsig; 300 and 100 ms",
    "P4": "locked papers: R6 only, opened by qpdf with its words and by nothing else",
    "P5": "the same content gives the same unsigned bytes in any process, place and year",
    "P6": "hostile and 20,000 fuzzed files: an answer within 5 s and 256 MiB, no crash",
    "N1": "the suite passes without a network and opens no internet socket",
}


@dataclass(frozen=True, slots=True)
class Ran:
    """A run of one target: its figures, when, how long (seconds), with which seed and share of the count."""

    figures: Figures
    day: str
    seconds: float
    seed: int
    percent: float
    machine: str


def keep(figures: Figures, day: str, seconds: float, seed: int, percent: float) -> None:
    """Put a run in the place of the one before, and write the page."""
    runs = _read()
    ran = Ran(figures, day, round(seconds, 1), seed, percent, machine())
    runs[figures.target] = asdict(ran)
    KEPT.write_text(json.dumps(runs, indent=1, ensure_ascii=False, sort_keys=True) + "\n", "utf-8")
    PLACE.write_text(page(runs), "utf-8")


def page(runs: dict[str, dict[str, Any]]) -> str:
    """Return the page for the runs there are."""
    lines = [_HEAD, "| target | | promise | run |", "| --- | --- | --- | --- |"]
    for target, promise in _TARGETS.items():
        ran = runs.get(target)
        state = "not run" if ran is None else _state(ran)
        day = "" if ran is None else f"{ran['day']}, {ran['percent']:g} % of the count"
        lines.append(f"| [{target}](#{target.lower()}) | {state} | {promise} | {day} |")
    for target in _TARGETS:
        lines += ["", f"## {target}", ""]
        lines += _told(runs[target]) if target in runs else ["No long run of this target exists yet."]
    return "\n".join(lines) + "\n"


def _state(ran: dict[str, Any]) -> str:
    figures = ran["figures"]
    if not (figures["met"] and figures.get("in_time", True)):  # older runs did not keep the second
        return "**missed**"
    return "met" if ran["percent"] >= 100 else "met at fewer counts"


def _told(ran: dict[str, Any]) -> list[str]:
    figures = ran["figures"]
    lines = [f"{figures['what']}. `python -m tests.soak {figures['target']}`", ""]
    lines += [f"- {words}: **{count}**" for words, count in figures["counts"].items()]
    if figures["reason"]:
        lines.append(f"- why: {figures['reason']}")
    if figures["met"] and not figures.get("in_time", True):
        lines.append("- why: right, but slower than promised; it depends on what else the computer does")
    lines.append(f"- seed {ran['seed']}, {ran['seconds']:g} s, {ran['machine']}")
    return lines


def _read() -> dict[str, dict[str, Any]]:
    if not KEPT.exists():
        return {}
    runs: dict[str, dict[str, Any]] = json.loads(KEPT.read_text("utf-8"))
    return runs
