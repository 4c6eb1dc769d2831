"""A talk played in each program once a run, and believed only where every word was found in its place."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from bench.disk import FOLDER
from bench.effort import office, sketch
from bench.effort.board_read import expected
from bench.effort.count import Count
from bench.effort.sheet import lines_of
from bench.effort.talks import talk_named

_PEERS: Final = Path("build/peers")
_PATIENCE: Final = 300


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


@cache
def excalidraw(name: str) -> Played | None:
    """Play a talk in Excalidraw; None where it is not installed."""
    folder, chromium = (_PEERS / "excalidraw").resolve(), shutil.which("chromium")
    if chromium is None or shutil.which("node") is None or not (folder / "page" / "page.js").exists():
        return None
    talk = talk_named(name)
    with sketch.open_page(folder, chromium, talk) as page:
        sketched = sketch.Sketch(page)
        found = sketched.play(talk)
    if found != lines_of(talk):
        raise NotThere(f"{name} in Excalidraw: {found}")
    return Played(sketched.pointer.count, talk.characters)


@cache
def writer_table(name: str) -> Played | None:
    """Play a talk in a Writer table; None where LibreOffice or a display is not installed."""
    if not office.is_installed():
        return None
    talk = talk_named(name)
    typist, found = office.play(FOLDER / "writer", talk)
    if found != lines_of(talk):
        raise NotThere(f"{name} in Writer: {found}")
    return Played(typist.count, talk.characters)
