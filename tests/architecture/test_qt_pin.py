"""The version of Qt for Python that paints without losing count (decision 0003).

PySide6 6.12.0 on Python 3.11 gives up a reference to None in every call that returns nothing, and aborts
after some thousand paints (security.md, trap 13).
"""

import re
import subprocess
import sys
import tomllib

import PySide6
import pytest

from tests.architecture.tree import ROOT

_PAINTS = 2_000
_PAINT_AND_COUNT = f"""
import sys
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

class Page(QWidget):
    painted = 0
    def paintEvent(self, event):
        painter = QPainter(self)
        painter.setPen(QColor("black"))
        painter.fillRect(self.rect(), QColor("white"))
        painter.drawText(10, 10, "Tavle")
        painter.end()
        Page.painted += 1

app = QApplication(sys.argv)
page = Page()
page.resize(60, 20)
image = QImage(60, 20, QImage.Format.Format_ARGB32_Premultiplied)
page.render(image, QPoint())
before = sys.getrefcount(None)
for _ in range({_PAINTS}):
    page.render(image, QPoint())
print(Page.painted, sys.getrefcount(None) - before)
"""


def test_two_thousand_paints_lose_no_reference() -> None:
    """A process paints 2,000 times, does not abort, and has as many references to None as before."""
    done = subprocess.run(
        [sys.executable, "-c", _PAINT_AND_COUNT], capture_output=True, text=True, check=False, timeout=100
    )

    assert done.returncode == 0, done.stderr
    painted, gained = map(int, done.stdout.split())
    assert painted == _PAINTS + 1
    assert gained > -_PAINTS // 10


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_the_version_that_loses_references_is_not_installed() -> None:
    """Below Python 3.12 it is 6.11, never 6.12 or newer."""
    assert PySide6.__version_info__[:2] == (6, 11)


def test_the_pin_is_the_same_wherever_it_stands() -> None:
    """pyproject.toml and the locks name one version of PySide6 and of shiboken6."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    declared = dict(line.lower().split("==") for line in settings["project"]["dependencies"] if "==" in line)
    pins = [declared]
    for lock in ("base.in", "base.txt", "dev.txt"):
        text = (ROOT / "requirements" / lock).read_text(encoding="utf-8").lower()
        pins.append(dict(re.findall(r"^(pyside6-essentials|shiboken6)==(\S+)", text, re.MULTILINE)))

    assert all(found == {"pyside6-essentials": "6.11.3", "shiboken6": "6.11.3"} for found in pins)
