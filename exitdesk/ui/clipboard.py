"""What is copied here is forgotten again: after 15 seconds, at a lock, at the end, and at the next start.

Whatever this window puts on the clipboard counts, by a button or by Ctrl+C. For the time between, a file in
the profile holds a salted hash of it and nothing else: a process that was killed leaves no copy behind.
"""

import contextlib
import hashlib
import hmac
import secrets
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication

FORGET_MS = 15_000  # security, S6
_SALT_BYTES = 16


class OwnClipboard(QObject):
    """Watches the clipboard of this application; `mark` is the file of the hash.

    `owns` says whether what is on the clipboard is ours; the system is asked where it is not given.
    """

    def __init__(
        self,
        mark: Path,
        parent: QObject | None = None,
        *,
        forget_ms: int = FORGET_MS,
        owns: Callable[[], bool] | None = None,
    ) -> None:
        super().__init__(parent)
        self._mark = mark
        self._clipboard = QGuiApplication.clipboard()
        self._owns = owns or self._clipboard.ownsClipboard
        self._timer = QTimer(self, singleShot=True, interval=forget_ms)
        self._timer.timeout.connect(self.forget)
        self._clipboard.dataChanged.connect(self._on_changed)

    def forget_what_was_left(self) -> None:
        """Empty the clipboard where it still holds what an earlier process of ours put there."""
        try:
            marked = self._mark.read_bytes()
        except OSError:
            return
        salt, digest = marked[:_SALT_BYTES], marked[_SALT_BYTES:]
        if hmac.compare_digest(digest, _digest(salt, self._clipboard.text())):
            self._clipboard.clear()
        self._unmark()

    @Slot()
    def forget(self) -> None:
        """Empty the clipboard where it still holds what was put there here."""
        self._timer.stop()
        if self._owns() and self._clipboard.text():
            self._clipboard.clear()
        self._unmark()

    @Slot()
    def _on_changed(self) -> None:
        text = self._clipboard.text() if self._owns() else ""
        if not text:
            self._timer.stop()
            self._unmark()
            return
        salt = secrets.token_bytes(_SALT_BYTES)
        with contextlib.suppress(OSError):  # a full disk costs the emptying after a kill, and nothing else
            self._mark.write_bytes(salt + _digest(salt, text))
            self._mark.chmod(0o600)
        self._timer.start()

    def _unmark(self) -> None:
        with contextlib.suppress(OSError):
            self._mark.unlink(missing_ok=True)


def _digest(salt: bytes, text: str) -> bytes:
    return hashlib.sha256(salt + text.encode("utf-8", "surrogatepass")).digest()
