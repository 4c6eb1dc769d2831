"""Writer on a display of our own: the keys of an X server into the prepared table, and what was saved."""

import os
import re
import shutil
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from bench.effort.count import Typist
from bench.effort.sheet import Place
from bench.effort.talks import Talk
from bench.effort.writer import Writing
from bench.effort.writer_sheet import prepared, read, rows
from tests.journeys.display import Keyboard, has_tools, own_display

_PATIENCE: Final = 60.0
_DELAY_MS: Final = 20  # faster, and Writer loses letters
_BORROWED_DELAY_MS: Final = (
    400  # a letter no key has is put on one and taken off again: Writer must see it there
)
_ON_THE_KEYBOARD: Final = re.compile(r"([ -~æøåÆØÅ]+)")
_NAMES: Final = {"Ctrl": "ctrl", "Shift": "shift"}
_SETTINGS: Final = (
    ("Common/Misc", "FirstRun"),
    ("Common/Misc", "ShowTipOfTheDay"),
    ("Writer/AutoFunction/Completion", "Enable"),
    ("Writer/AutoFunction/Format/Option", "CapitalAtStartSentence"),
    ("Writer/AutoFunction/Format/Option", "TwoCapitalsAtStart"),
    ("Writer/AutoFunction/Format/Option", "UseReplacementTable"),
    ("Common/AutoCorrect", "CapitalAtStartSentence"),
    ("Common/AutoCorrect", "ReplaceSingleQuote"),
    ("Common/AutoCorrect", "ReplaceDoubleQuote"),
    ("Writer/AutoFunction/Format/ByInput", "Enable"),
)


class XKeys:
    """The keyboard of a display."""

    def __init__(self, display: str) -> None:
        self._keyboard = Keyboard(display, delay_ms=_DELAY_MS)
        self._borrowed = Keyboard(display, delay_ms=_BORROWED_DELAY_MS)

    def type_text(self, text: str) -> None:
        """Type words."""
        for nth, part in enumerate(_ON_THE_KEYBOARD.split(text)):
            if part:
                (self._keyboard if nth % 2 else self._borrowed).type_text(part)

    def press(self, keys: str) -> None:
        """Press keys at once."""
        self._keyboard.press(
            "+".join(_NAMES.get(one, one.lower() if len(one) == 1 else one) for one in keys.split("+"))
        )


@contextmanager
def _office(folder: Path, document: Path) -> Iterator[tuple[XKeys, str]]:
    """Open the document in a fresh profile on a display of its own; yield its keys and the display."""
    profile = folder / "profile" / "user"
    profile.mkdir(parents=True)
    (profile / "registrymodifications.xcu").write_text(_settings(), "utf-8")
    with own_display() as display:
        env = {**os.environ, "DISPLAY": display, "SAL_USE_VCLPLUGIN": "gen", "LC_ALL": "C.UTF-8"}
        env.pop("QT_QPA_PLATFORM", None)
        command = ["soffice", f"-env:UserInstallation={profile.parent.resolve().as_uri()}", "--nologo"]
        options = ["--norestore", "--nolockcheck", "--writer", str(document)]
        process = subprocess.Popen(
            [*command, *options], env=env, stderr=subprocess.DEVNULL, start_new_session=True
        )
        try:
            _wait_for_window(document.name, env)
            yield XKeys(display), display
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)  # soffice is a script around the program itself
            process.wait(_PATIENCE)


def _settings() -> str:
    items = "".join(
        f'<item oor:path="/org.openoffice.Office.{path}"><prop oor:name="{name}" oor:op="fuse">'
        "<value>false</value></prop></item>"
        for path, name in _SETTINGS
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" '
        f'xmlns:xs="http://www.w3.org/2001/XMLSchema">{items}</oor:items>'
    )


def _wait_for_window(name: str, env: dict[str, str]) -> None:
    command = ["xdotool", "search", "--sync", "--onlyvisible", "--name", name, "windowactivate", "--sync"]
    subprocess.run(command, env=env, check=True, timeout=_PATIENCE, capture_output=True)


def is_installed() -> bool:
    """Say whether Writer is installed, and what a display of our own needs."""
    return shutil.which("soffice") is not None and has_tools()


def play(
    folder: Path, talk: Talk, camera: Callable[[str], object] | None = None
) -> tuple[Typist, dict[Place, list[str]]]:
    """Play a talk; return what was counted, and what stands in the document that was saved.

    `camera` is given the display before it goes.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    table = rows(talk)
    document = prepared(folder, table)
    before = document.stat().st_mtime_ns
    with _office(folder, document) as (keys, display):
        keys.press("Tab")  # the cursor waits in the first place to write in, as the sheet was prepared
        typist = Typist(keys)
        Writing(typist, table, table[1][0].place).play(talk)
        keys.press("Ctrl+S")
        _wait(lambda: document.stat().st_mtime_ns != before and _is_whole(document))
        if camera:
            camera(display)
    return typist, read(document, table)


def _is_whole(document: Path) -> bool:
    return document.read_text("utf-8", "replace").rstrip().endswith("</office:document>")


def _wait(condition: Callable[[], bool]) -> None:
    until = time.monotonic() + _PATIENCE
    while not condition():
        if time.monotonic() > until:
            raise TimeoutError
        threading.Event().wait(0.1)
