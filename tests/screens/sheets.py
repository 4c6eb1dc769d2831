"""Every state of the window on contact sheets, to be looked at in one sitting: docs/screens/.

`make screens` renders into build/screens/; `python -m tests.screens.sheets` puts that on sheets of small
pictures, each over its name, and writes docs/screens/ anew.
"""

import os
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from exitdesk.ui.fonts import load_fonts

FROM: Final = Path("build/screens")
TO: Final = Path("docs/screens")
_COLUMNS: Final = 4
_ROWS: Final = 6
_WIDTH: Final = 320
_GAP, _LINE = 12, 24
_PAPER, _INK = "#ECEEEB", "#171C1A"


@dataclass(frozen=True, slots=True)
class Sheet:
    """Pictures that belong together: their names' pattern, and what is looked at on them."""

    name: str
    pattern: str
    about: str
    columns: int = _COLUMNS


SHEETS: Final = (
    Sheet("scene-1", "scene-1/*.png", "The first talk (product, scene 1): laptop and room side by side.", 2),
    Sheet("meeting", "1366-light-da-*.png", "The walk through window and meeting, 1366x768, Danish, light."),
    Sheet("meeting-dark-en", "1366-dark-en-*.png", "The same walk, dark and in English."),
    Sheet("meeting-text-200", "1366-text200-*.png", "The same walk at twice the text."),
    Sheet("office", "office-*-light.png", "Every sheet and page of the office, Danish, light."),
    Sheet("trouble", "trouble-*-light.png", "A page for each kind of trouble, from its real cause."),
)


def sheets_of(pictures: Sequence[Path], columns: int) -> list[QImage]:
    """Return pictures on as many sheets as they need, each over its name."""
    a_sheet = columns * _ROWS
    return [_sheet(pictures[at : at + a_sheet], columns) for at in range(0, len(pictures), a_sheet)]


def _sheet(pictures: Sequence[Path], columns: int) -> QImage:
    width = _WIDTH * _COLUMNS // columns
    small = [
        (path.stem, QImage(str(path)).scaledToWidth(width, Qt.TransformationMode.SmoothTransformation))
        for path in pictures
    ]
    rows = [small[at : at + columns] for at in range(0, len(small), columns)]
    heights = [max(one.height() for _, one in row) + _LINE + _GAP for row in rows]
    whole = QImage(columns * (width + _GAP) + _GAP, sum(heights) + _GAP, QImage.Format.Format_RGB32)
    whole.fill(_PAPER)
    painter, top = QPainter(whole), _GAP
    font = painter.font()
    font.setFamily("IBM Plex Sans")
    font.setPixelSize(14)
    painter.setFont(font)
    painter.setPen(_INK)
    for row, height in zip(rows, heights, strict=True):
        for nth, (name, one) in enumerate(row):
            left = _GAP + nth * (width + _GAP)
            painter.drawText(QRect(left, top, width, _LINE), Qt.AlignmentFlag.AlignVCenter, name)
            painter.drawImage(left, top + _LINE, one)
        top += height
    painter.end()
    return whole


def main() -> int:
    """Write docs/screens/ anew; return 1 where a sheet has no picture."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _app = QGuiApplication(sys.argv[:1])
    load_fonts()
    shutil.rmtree(TO, ignore_errors=True)
    TO.mkdir(parents=True)
    lines = ["# Every state, looked at", "", _ABOUT, ""]
    empty = False
    for sheet in SHEETS:
        pictures = sorted(FROM.glob(sheet.pattern))
        empty = empty or not pictures
        lines += [f"## {sheet.name}", "", f"{sheet.about} {len(pictures)} pictures.", ""]
        for nth, image in enumerate(sheets_of(pictures, sheet.columns), start=1):
            file = TO / f"{sheet.name}-{nth}.png"
            image.save(str(file), quality=0)
            lines += [f"![{sheet.name} {nth}]({file.name})", ""]
    (TO / "README.md").write_text("\n".join(lines).rstrip() + "\n", "utf-8")
    return int(empty)


_ABOUT: Final = (
    "Made by `make screens` and then `make sheets`, never by hand. People and cases are invented. Each\n"
    "picture has the name it has in build/screens/, where it lies at full size and in every other look:\n"
    "1920x1080, 960x540 at twice the scale, dark, English, twice the text."
)


if __name__ == "__main__":
    sys.exit(main())
