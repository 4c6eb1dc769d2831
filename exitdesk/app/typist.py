"""Types into a real window as a hand would: through the window system's event queue, shortcuts and all.

Used by the demo, which plays a meeting in the window; nothing here reaches into a widget.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QDeadlineTimer, QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import Shiboken

_LOOK_EVERY_MS: Final = 10
_PATIENCE_MS: Final = 30_000
_ON_THE_WAY_MS: Final = 2_000
_LAST_LATIN_1: Final = 0xFF
_NAMED: Final = {"\n": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab}


class Typist:
    """Types into whatever has the keyboard in a window; `pace_ms` is the pause after each key."""

    def __init__(self, window: QWidget, pace_ms: int = 0) -> None:
        self._window = window
        self._pace_ms = pace_ms

    def type_text(self, text: str) -> None:
        """Type words; a line break is Enter and a tab is Tab."""
        for character in text:
            code = _NAMED.get(character) or _code(character)
            with self._arriving() as target:
                QTest.sendKeyEvent(
                    QTest.KeyAction.Click, target, code, character, Qt.KeyboardModifier.NoModifier
                )

    def press(self, keys: str) -> None:
        """Press keys at once, written like ``Ctrl+1`` or ``F9``; raises ValueError for no such key."""
        sequence = QKeySequence(keys)
        if sequence.count() != 1:
            raise ValueError(keys)
        pressed: QKeyCombination = sequence[0]  # type: ignore[index] # the stubs do not know it
        if pressed.key() == Qt.Key.Key_unknown:
            raise ValueError(keys)
        with self._arriving() as target:
            QTest.keyClick(target, pressed.key(), pressed.keyboardModifiers())

    def wait_for(self, condition: Callable[[], bool], patience_ms: int = _PATIENCE_MS) -> None:
        """Let the window go on until it is so; raises TimeoutError where it never is."""
        until = QDeadlineTimer(patience_ms)
        while not condition():
            if until.hasExpired():
                raise TimeoutError
            QTest.qWait(_LOOK_EVERY_MS)

    @contextmanager
    def _arriving(self) -> Iterator[QWindow]:
        """Yield the window to press a key in, then wait until the key has come to it, and pause."""
        target = self._target()
        release = _Release()
        target.installEventFilter(release)
        yield target
        QApplication.processEvents()
        until = QDeadlineTimer(_ON_THE_WAY_MS)
        while not (release.came or until.hasExpired() or not Shiboken.isValid(target)):
            QTest.qWait(1)
        if self._pace_ms:
            QTest.qWait(self._pace_ms)

    def _target(self) -> QWindow:
        """Return the window that has the keyboard: a sheet or a menu of ours comes before the window."""
        focused: QWindow | None = QGuiApplication.focusWindow()
        handle: QWindow | None = self._window.windowHandle() if focused is None else focused
        if handle is None:
            raise TimeoutError
        return handle


class _Release(QObject):
    """Notices that a key has been let go in a window.

    Where a screen reader listens, Qt holds every key until the accessibility bus has answered: it comes some
    rounds of events after it was pressed.
    """

    came = False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Let everything pass."""
        self.came = self.came or event.type() is QEvent.Type.KeyRelease
        return False


def _code(character: str) -> Qt.Key:
    upper = character.upper()
    known = len(upper) == 1 and ord(upper) <= _LAST_LATIN_1
    return Qt.Key(ord(upper)) if known else Qt.Key.Key_unknown
