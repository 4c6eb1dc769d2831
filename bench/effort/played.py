"""A talk played in each program once a run, and believed only where every word was found in its place."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Final

from bench.disk import FOLDER
from bench.effort import office, sketch
from bench.effort.board_read import expected
from bench.effort.count import Count, Typist
from bench.effort.sheet import Place, lines_of
from bench.effort.talks import Talk, talk_named

_PEERS: Final = Path("build/peers")
_PATIENCE: Final = 300
_TRIES: Final = 3
Found = dict[Place, list[str]]


class NotThere(AssertionError):
    """A word that was typed is not where it belongs: what was counted counts for nothing."""


@dataclass(frozen=True, slots=True)
class Played:
    """What a talk took, and how long its content is."""

    count: Count
    characters: int

    @property
    def keys_a_character(self) -> float:
        """How many keys were pressed for a character of content."""
        return self.count.keys / self.characters


@cache
def ours(name: str, *, marks: bool = False) -> Played:
    """Play a talk in the window."""
    talk = talk_named(name)
    command = [sys.executable, "-m", "bench.effort.in_window", str(FOLDER / "effort"), name]
    told = subprocess.run(
        [*command, *(["--marks"] if marks else [])],
        check=False,
        capture_output=True,
        text=True,
        timeout=_PATIENCE,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    shutil.rmtree(FOLDER / "effort", ignore_errors=True)
    found = json.loads(told.stdout) if told.stdout else {}
    if "count" not in found or found["content"] != expected(talk):
        raise NotThere(f"{name}: {set(expected(talk)) ^ set(found.get('content', ()))}\n{told.stderr}")
    return Played(Count.read(found["count"]), talk.characters)


def excalidraw_here() -> tuple[Path, str] | None:
    """Return Excalidraw's folder and the browser, None where one of them is not installed."""
    folder, chromium = (_PEERS / "excalidraw").resolve(), shutil.which("chromium")
    if chromium is None or shutil.which("node") is None or not (folder / "page" / "page.js").exists():
        return None
    return folder, chromium


@cache
def excalidraw(name: str) -> Played | None:
    """Play a talk in Excalidraw; None where it is not installed."""
    here = excalidraw_here()
    return _believed("Excalidraw", name, partial(sketch.play, *here)) if here else None


@cache
def writer_table(name: str) -> Played | None:
    """Play a talk in a Writer table; None where LibreOffice or a display is not installed."""
    if not office.is_installed():
        return None
    return _believed("Writer", name, partial(office.play, FOLDER / "writer"))


def _believed(program: str, name: str, play: Callable[[Talk], tuple[Typist, Found]]) -> Played | None:
    """Play until every word is found in its place; a program that loses letters may try again."""
    talk = talk_named(name)
    found: Found = {}
    for _ in range(_TRIES):
        try:
            typist, found = play(talk)
        except (OSError, ValueError, subprocess.SubprocessError) as broken:
            print(f"{name} in {program}: {broken!r}", file=sys.stderr)
            continue
        if found == lines_of(talk):
            return Played(typist.count, talk.characters)
    wrong = {place: found.get(place) for place, lines in lines_of(talk).items() if found.get(place) != lines}
    print(f"{name} in {program}, not counted; this stands there otherwise: {wrong}", file=sys.stderr)
    return None
