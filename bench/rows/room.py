"""A meeting with two screens: letters, hiding, covering and locking, beside the limits of the room."""

import json
import os
import secrets
import shutil
import subprocess
import sys
import time
from functools import cache, partial
from pathlib import Path

from bench.big_vault import PASSPHRASE, door
from bench.disk import FOLDER
from bench.effort.played import excalidraw_here
from bench.effort.sketch import Element, open_page
from bench.in_meeting import LETTERS
from bench.measure import Measured, Row, Timing
from bench.vaults import OWNER, fill_board
from exitdesk.crypto.kit import draw_kit

_MANY, _FEW = 500, 10
_FREE_X, _FREE_Y = 1850, 500
_PLAIN = LETTERS.encode("ascii", "ignore").decode("ascii")  # the driver has keys for no others
_TWO_SCREENS = {
    "screens": [
        {"name": "laptop", "x": 0, "y": 0, "width": 1366, "height": 768, "dpr": 1.0},
        {"name": "room", "x": 1366, "y": 0, "width": 1920, "height": 1080, "dpr": 1.0},
    ]
}


@cache
def _meeting(cards: int) -> dict[str, Timing]:
    """Return what a meeting with so many cards tells, and when the process was gone after its lock."""
    folder = FOLDER / "meeting"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True, mode=0o700)
    _make(folder / "data", cards)
    screens = folder / "screens.json"
    screens.write_text(json.dumps(_TWO_SCREENS), "ascii")
    told = subprocess.run(
        [sys.executable, "-m", "bench.in_meeting", str(folder)],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={screens}"},
    )
    ended = time.monotonic()
    shutil.rmtree(folder)
    found: dict[str, list[float]] = json.loads(told.stdout)
    found["gone"] = [(ended - found.pop("locked_at")[0]) * 1_000]
    return {name: Timing(tuple(each / 1_000 for each in values)) for name, values in found.items()}


def _make(folder: Path, cards: int) -> None:
    opened = door(folder).create(PASSPHRASE, draw_kit(secrets.token_bytes).words, OWNER)
    try:
        fill_board(opened.desk.open_new("2026-001", "Elias"), cards)
    finally:
        opened.close()


def _typed() -> Measured:
    return Measured(_meeting(_MANY)["key"].p95 * 1_000, _meeting(_FEW)["key"].p95 * 1_000)


def _typed_elsewhere() -> Measured:
    here = excalidraw_here()
    if here is None:
        return Measured(_meeting(_MANY)["key"].p95 * 1_000)
    with open_page(*here, _as_many_texts()) as page:
        page.click(_FREE_X, _FREE_Y, 2)
        told: list[float] = page.tell(do="letters", text=_PLAIN * 2)
    beside = Timing(tuple(one / 1_000 for one in told))
    return Measured(_meeting(_MANY)["key"].p95 * 1_000, beside.p95 * 1_000)


def _as_many_texts() -> list[Element]:
    """Return as many texts as our board has cards, in columns."""
    return [
        {"id": f"text-{nth}", "type": "text", "text": LETTERS[:20], "fontSize": 14, "fontFamily": 2}
        | {"x": 20 + nth // 50 * 180, "y": 20 + nth % 50 * 20, "locked": True}
        for nth in range(_MANY)
    ]


def _within(what: str, limit_ms: float) -> Measured:
    return Measured(_meeting(_MANY)[what].p95 * 1_000, limit_ms)


ROWS = (
    Row("key press to painted letter, 500 cards, p95", "the same with 10 cards", "a frame; flat", _typed),
    Row(
        "key press to painted letter, 500 of each, p95",
        "Excalidraw, to its next frame",
        "-",
        _typed_elsewhere,
    ),
    Row("hide the shared screen (F8), p95", "limit", "100 ms", partial(_within, "hide", 100.0)),
    Row("show it again, p95", "limit", "100 ms", partial(_within, "show", 100.0)),
    Row("cover both screens, p95", "limit", "100 ms", partial(_within, "cover", 100.0)),
    Row("lock: no word on any screen", "limit", "100 ms", partial(_within, "dark", 100.0)),
    Row(
        "lock: the process that held the key gone",
        "limit of security.md S2",
        "1 s",
        partial(_within, "gone", 1_000.0),
    ),
)
