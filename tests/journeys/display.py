"""A screen of our own, a keyboard that types Danish on it, and a window that is driven by keys alone."""

import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).parents[2]
SCREEN: Final = "1366x768x24"
TOOLS: Final = ("Xvfb", "openbox", "xdotool", "setxkbmap")
PATIENCE_SECONDS: Final = 20.0
_ENDING_SECONDS: Final = 10.0
_BETWEEN_LOOKS: Final = 0.02
_TYPE_DELAY_MS: Final = 2


class NeverCame(AssertionError):
    """What was waited for did not come; carries what was on the screen instead."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What stands on the screen."""

    pid: int
    texts: tuple[str, ...]
    focus_kind: str
    focus_inside: tuple[str, ...]
    focus_name: str
    focus_text: str
    windows: tuple[str, ...]
    active: bool

    def says(self, words: str) -> bool:
        """Tell whether these words stand somewhere."""
        return any(words in text for text in self.texts)

    @classmethod
    def read(cls, told: dict[str, Any]) -> "Seen":
        """Read a peephole's answer."""
        focus = told["focus"]
        return cls(
            pid=told["pid"],
            texts=tuple(told["texts"]),
            focus_kind=focus["kind"],
            focus_inside=tuple(focus["inside"]),
            focus_name=focus["name"],
            focus_text=focus["text"],
            windows=tuple(told["windows"]),
            active=told["active"],
        )


class Keyboard:
    """Types on one display as a hand would."""

    def __init__(self, display: str, *, delay_ms: int = _TYPE_DELAY_MS) -> None:
        self._env = {**os.environ, "DISPLAY": display}
        self._delay = str(delay_ms)

    def type_text(self, text: str) -> None:
        """Type words; Danish letters are keys of their own in this layout."""
        self._xdotool("type", "--delay", self._delay, "--", text)

    def press(self, *keys: str) -> None:
        """Press keys one after the other, such as ``ctrl+1``, ``Return``, ``shift+Tab``."""
        self._xdotool("key", "--delay", self._delay, *keys)

    def _xdotool(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self._env, check=True, timeout=60)


@contextlib.contextmanager
def own_display() -> Iterator[str]:
    """Start a display with a window manager and a Danish keyboard; yield its name; end it."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", SCREEN, "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as told:
        display = f":{told.readline().strip()}"
    env = {**os.environ, "DISPLAY": display}
    subprocess.run(["setxkbmap", "dk"], env=env, check=True, timeout=30)
    manager = subprocess.Popen(["openbox"], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield display
    finally:
        for process in (manager, server):
            _end(process)


def _end(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()
    try:
        process.wait(_ENDING_SECONDS)
    except subprocess.TimeoutExpired:  # seen on a busy machine: it had not come to hear the signal
        process.kill()
        process.wait()


def has_tools() -> bool:
    """Say whether everything a display needs is installed."""
    return all(shutil.which(tool) for tool in TOOLS)


class Desk:
    """A laptop of its own: home, profile, temporary folder, and the window on a display."""

    def __init__(
        self, folder: Path, display: str, *, dear_key: bool = False, buses: dict[str, str] | None = None
    ) -> None:
        self.folder, self.keyboard = folder, Keyboard(display)
        self.home, self.profile = folder / "home", folder / "home" / "profile"
        self.peephole = folder / "p"
        for place in ("home", "tmp", "data", "config", "cache", "state", "run"):
            (folder / place).mkdir(mode=0o700)
        self._command = [sys.executable, "-m", "tests.journeys.driven", "--profile", str(self.profile)]
        self._command += ["--peephole", str(self.peephole), *(["--dear-key"] if dear_key else [])]
        self._env = self._environment(display) | (buses or {})
        self._started: list[subprocess.Popen[bytes]] = []
        self.seen_pids: set[int] = set()

    def start(self) -> None:
        """Start the window and wait for its first page."""
        self.launch()
        self.wait(lambda seen: seen.active, "an active window")

    def launch(self) -> None:
        """Start the window and wait for nothing."""
        with (self.folder / "output.txt").open("ab") as output:
            process = subprocess.Popen(self._command, cwd=ROOT, env=self._env, stdout=output, stderr=output)
        self._started.append(process)

    @property
    def output(self) -> str:
        """Everything the window's processes wrote to their output: nothing, one hopes."""
        return (self.folder / "output.txt").read_text("utf-8", "replace")

    def look(self) -> Seen | None:
        """Return what is on the screen; None while there is no window."""
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
                line.settimeout(PATIENCE_SECONDS)
                line.connect(str(self.peephole))
                told = b"".join(iter(lambda: line.recv(1 << 16), b""))
                seen = Seen.read(json.loads(told)) if told else None
        except (OSError, ValueError):
            return None
        if seen is not None:
            self.seen_pids.add(seen.pid)
        return seen

    def wait(self, condition: Callable[[Seen], bool], what: str, patience: float = PATIENCE_SECONDS) -> Seen:
        """Wait until it is so; raises NeverCame with what is on the screen instead."""
        until, seen = time.monotonic() + patience, None
        while time.monotonic() < until:
            seen = self.look()
            if seen is not None and condition(seen):
                return seen
            threading.Event().wait(_BETWEEN_LOOKS)
        raise NeverCame(f"{what}; instead: {seen}\n{self.output[-2000:]}")

    def wait_for(self, *words: str) -> Seen:
        """Wait until all of these words stand on the screen."""
        return self.wait(lambda seen: all(seen.says(one) for one in words), f"the words {words}")

    def wait_gone(self, words: str) -> Seen:
        """Wait until these words stand nowhere."""
        return self.wait(lambda seen: not seen.says(words), f"no word of {words!r}")

    def wait_focus(
        self, *, name: str = "", inside: str = "", kind: str = "", text: str | None = None
    ) -> Seen:
        """Wait until the focus is on something with this in its name, in this kind of place."""

        def there(seen: Seen) -> bool:
            return (
                name in seen.focus_name
                and (not inside or inside in seen.focus_inside)
                and kind in seen.focus_kind
                and (text is None or seen.focus_text == text)
            )

        return self.wait(there, f"focus on {name!r} {kind!r} in {inside!r} with {text!r}")

    def wait_left(self, kind: str) -> Seen:
        """Wait until the focus has gone from this kind of place to another one."""
        return self.wait(lambda seen: seen.focus_kind not in ("", kind), f"the focus to leave {kind}")

    def type_text(self, text: str) -> None:
        """Type words."""
        self.keyboard.type_text(text)

    def press(self, *keys: str) -> None:
        """Press keys."""
        self.keyboard.press(*keys)

    def walk_to(self, name: str, key: str = "Tab", most: int = 40) -> Seen:
        """Press Tab until the focus is on something with this in its name."""
        for _ in range(most):
            seen = self.look()
            if seen is not None and name in seen.focus_name:
                return seen
            before = seen
            self.press(key)
            with contextlib.suppress(NeverCame):
                self.wait(lambda now, was=before: _moved(was, now), "the focus to move", 0.4)  # type: ignore[misc]
        raise NeverCame(f"no way by {key} to {name!r}; at {self.look()}")

    def locked(self, key: str) -> Seen:
        """Press a key that locks; wait for the lock page of the next process."""
        before = self.wait(lambda seen: seen.active, "a window")
        self.press(key)
        return self.wait(lambda seen: seen.pid != before.pid and seen.active, "the next process's window")

    def close(self) -> None:
        """Close the window as a person does, and wait until its process has ended."""
        self.press("alt+F4")
        for process in self._started:
            process.wait(PATIENCE_SECONDS)

    def end(self) -> None:
        """End every process of this desk that is still there."""
        for process in self._started:
            process.kill()
            process.wait()
        for pid in self.seen_pids - {process.pid for process in self._started}:
            with contextlib.suppress(OSError):
                if str(self.profile).encode() in Path(f"/proc/{pid}/cmdline").read_bytes():
                    os.kill(pid, 9)

    def _environment(self, display: str) -> dict[str, str]:
        kept: Sequence[str] = ("PATH", "TZ", "VIRTUAL_ENV", "LD_LIBRARY_PATH")
        env = {name: os.environ[name] for name in kept if name in os.environ}
        places = {"DATA": "data", "CONFIG": "config", "CACHE": "cache", "STATE": "state"}
        env |= {f"XDG_{name}_HOME": str(self.folder / place) for name, place in places.items()}
        return env | {
            "HOME": str(self.home),
            "TMPDIR": str(self.folder / "tmp"),
            "XDG_RUNTIME_DIR": str(self.folder / "run"),
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "QT_SCALE_FACTOR": "1",
            "LC_ALL": "C.UTF-8",
            "TZ": "Europe/Copenhagen",
            "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
            "PYTHONDONTWRITEBYTECODE": "1",
        }


def _moved(before: Seen | None, now: Seen) -> bool:
    return before is None or (before.focus_name, before.focus_kind, before.focus_text) != (
        now.focus_name,
        now.focus_kind,
        now.focus_text,
    )
