"""From nothing to a painted first page, as whole processes, beside a Qt window with nothing in it."""

import os
import subprocess
import sys
from functools import partial

from bench.disk import FOLDER
from bench.measure import Measured, Row, in_turn, milliseconds

_EMPTY = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
class Window(QWidget):
    def paintEvent(self, event):
        QTimer.singleShot(0, app.quit)
app = QApplication(sys.argv)
window = Window()
window.resize(1366, 768)
window.show()
app.exec()
"""


def _run(*arguments: str) -> None:
    compiled = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL, env=compiled)


def _start() -> Measured:
    profile = FOLDER / "start"
    (profile / "data").mkdir(parents=True, exist_ok=True)
    (profile / "data" / "key").touch()  # looked up by name only: the lock page is painted, not the first run
    ours = partial(_run, "-m", "exitdesk", "--profile", str(profile), "--selftest")
    return milliseconds(*in_turn(ours, partial(_run, "-c", _EMPTY), times=15))


ROWS = (Row("start to the painted lock page, whole process", "empty Qt window", "1.6x", _start),)
