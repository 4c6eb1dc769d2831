"""A second start raises the first window through a local socket (0600) that understands one word."""

import contextlib
import os
import socket
import threading
from collections.abc import Callable
from pathlib import Path

_WORD = b"raise\n"
_LONGEST_PATH = 100
_WAITING_LINES = 8


def ask_to_raise(path: Path) -> bool:
    """Ask a running window to come forward; say whether one answered."""
    if len(os.fsencode(path)) > _LONGEST_PATH:
        return False
    with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
        line.settimeout(1)
        line.connect(str(path))
        line.sendall(_WORD)
        return line.recv(16) == _WORD
    return False


def listen(path: Path, on_raise: Callable[[], None]) -> Callable[[], None]:
    """Listen for the word on a thread; return how to stop. Does nothing where there can be no socket."""
    if len(os.fsencode(path)) > _LONGEST_PATH:
        return lambda: None
    server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        path.unlink(missing_ok=True)
        server.bind(str(path))
        path.chmod(0o600)
        server.listen(_WAITING_LINES)
    except OSError:
        server.close()
        return lambda: None

    def serve() -> None:
        with contextlib.suppress(OSError):
            while True:
                line, _ = server.accept()
                with line, contextlib.suppress(OSError):
                    line.settimeout(1)
                    if line.recv(16) == _WORD:
                        on_raise()
                        line.sendall(_WORD)

    threading.Thread(target=serve, daemon=True).start()

    def stop() -> None:
        with contextlib.suppress(OSError):
            server.shutdown(socket.SHUT_RDWR)
        server.close()
        path.unlink(missing_ok=True)

    return stop
