"""What stays of a bug: kinds, our own lines, versions. No text, no value, no name of a file or a person.

A class is named only where it is one of ours or Python's own; any other by the nearest of its parents that
is. Of a trace only our modules and line numbers are told. So nothing that stood in a case can get in.
"""

import platform
import sys
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Final

from exitdesk import __version__
from exitdesk.app.logging import Event, EventLog, ShortFile, kind_in_words
from exitdesk.errors import ExitDeskError

_LARGEST: Final = 64 * 1024
_MOST_FRAMES: Final = 12
_MOST_CAUSES: Final = 4
_OURS: Final = "exitdesk"


def report(error: BaseException) -> str:
    """Return what may be told of a bug, in a few lines."""
    lines = [kind_in_words(type(error)), f"  {_versions()}", *_our_lines(error.__traceback__)]
    for cause in _causes(error):
        lines += [f"  after {kind_in_words(type(cause))}", *_our_lines(cause.__traceback__)]
    return "\n".join(lines) + "\n"


class Told:
    """Notes errors: an expected one by its class in the log, a bug with its report as well.

    Safe from any thread; raises nothing.
    """

    def __init__(self, log: EventLog, reports: Path) -> None:
        self._log = log
        self._reports = ShortFile(reports, _LARGEST)

    def note(self, error: BaseException) -> None:
        """Write down an error."""
        if isinstance(error, ExitDeskError):
            self._log.note(Event.TROUBLE, type(error))
            return
        self._log.note(Event.BUG, type(error))
        with suppress(Exception):  # a report that cannot be made must not become the next bug
            moment = datetime.now().astimezone().isoformat(timespec="seconds")
            self._reports.append(f"{moment} {report(error)}")


def _versions() -> str:
    qt = sys.modules.get("PySide6.QtCore")
    with_qt = f", Qt {qt.qVersion()}" if qt is not None else ""
    return f"{__version__}, Python {platform.python_version()}{with_qt}, {sys.platform}"


def catch_bugs(told: Callable[[BaseException], None]) -> None:
    """Give every error that nobody caught to `told`, from any thread; a trace on stderr could tell words.

    What Python would print of warnings is dropped, for the same reason.
    """

    def caught(error: BaseException | None) -> None:
        if error is not None:
            told(error)

    sys.excepthook = lambda _kind, error, _trace: caught(error)
    threading.excepthook = lambda about: caught(about.exc_value)
    sys.unraisablehook = lambda about: caught(about.exc_value)
    warnings.simplefilter("ignore")


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Yield what led to an error, the nearest first; at most a few, and none twice."""
    seen, now = {id(error)}, error.__cause__ or error.__context__
    while now is not None and id(now) not in seen and len(seen) <= _MOST_CAUSES:
        yield now
        seen.add(id(now))
        now = now.__cause__ or now.__context__


def _our_lines(trace: TracebackType | None) -> list[str]:
    """Return module and line of our own frames, the last ones where there are many."""
    found = []
    while trace is not None:
        module = trace.tb_frame.f_globals.get("__name__")
        if _is_ours(module, trace):
            found.append(f"  {module}:{trace.tb_lineno}")
        trace = trace.tb_next
    return found[-_MOST_FRAMES:]


def _is_ours(module: object, trace: TracebackType) -> bool:
    """Say whether a frame runs in a module of ours that is loaded, so that its name is none of a case's."""
    if not isinstance(module, str) or module.partition(".")[0] != _OURS:
        return False
    loaded = sys.modules.get(module)
    return loaded is not None and vars(loaded) is trace.tb_frame.f_globals
