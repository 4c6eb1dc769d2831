"""The photo of a physical board beside the board, rendered to look at.

Run `python -m tests.screens.photo`; pictures land in `build/screens/office-photo-*.png`.
"""

import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QPointF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QLinearGradient, QPainter, QPen
from PySide6.QtWidgets import QApplication

from exitdesk.ui.meeting.preflight import NO_SCREEN, Preflight
from exitdesk.ui.meeting.shell import MeetingShell
from tests.screens.office import LOOKS, Look, OfficeParts, office, shoot
from tests.screens.sample_cases import sample_desk

MORE_LOOKS = (Look("small", "light", (960, 540)), Look("200small", "light", (1366, 768), percent=200))
_COLUMNS = (
    ("Bekymringer", "#a03020", ("Bilen følger efter mig", "Min lillebror får beskeder", "Regningerne")),
    ("Hvad går godt", "#207040", ("Jeg sover hos Sara", "Arbejdet holder")),
    ("Hvad skal ske", "#204080", ("Nyt nummer fredag", "Mads ringer til kommunen")),
)


def whiteboard(width: int = 1600, height: int = 1100) -> bytes:
    """Return an invented whiteboard as a camera would have it: askew, unevenly lit, written by hand; JPEG."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    light = QLinearGradient(QPointF(0, 0), QPointF(width, height))
    for at, colour in ((0.0, "#c9c6be"), (0.4, "#f2f1ec"), (1.0, "#b4b1aa")):
        light.setColorAt(at, QColor(colour))
    painter.fillRect(image.rect(), light)
    painter.rotate(-1.4)
    for nth, (title, colour, lines) in enumerate(_COLUMNS):
        left = 60 + nth * width // 3
        painter.setPen(QPen(QColor(colour), 5))
        painter.drawLine(left + width // 3 - 30, 60, left + width // 3 - 36, height - 80)
        painter.setFont(_hand(44))
        painter.drawText(QPointF(left, 130), title)
        painter.drawLine(left, 150, left + 360, 146)
        painter.setFont(_hand(34))
        for row, line in enumerate(lines):
            painter.drawText(QPointF(left + 4 * row, 240 + 110 * row), line)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG", 90)  # type: ignore[call-overload] # the stubs ask for bytes
    return bytes(buffer.data().data())


def _hand(size: int) -> QFont:
    font = QFont("IBM Plex Sans")
    font.setPixelSize(size)
    font.setItalic(True)
    font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 106)
    return font


def shoot_photo(qapp: QApplication, look: Look) -> None:
    """Take the pictures of one look."""
    parts = office(
        qapp,
        desk=sample_desk(),
        mode=look.mode,
        language=look.language,
        percent=look.percent,
        real_words=True,
    )
    parts.window.resize(*look.size)
    parts.window.show()
    parts.unlock()
    panel = _meeting(parts).laptop
    panel.photo.toggle()
    shoot(parts.window, f"photo-empty-{look.name}")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "IMG_0412.jpg"
        file.write_bytes(b"\0\0\0\x18ftypheic")  # the longest answer
        panel.photo_model.take_in(file)
        parts.context.background.wait_idle()
        shoot(parts.window, f"photo-refused-{look.name}")
        file.write_bytes(whiteboard())
        panel.photo_model.take_in(file)
        parts.context.background.wait_idle()
        shoot(parts.window, f"photo-fresh-{look.name}")
        file.write_bytes(whiteboard(900, 1200))
        panel.photo_model.take_in(file)
        parts.context.background.wait_idle()
    panel.photo_model.turn(-1)
    parts.context.background.wait_idle()
    panel.photo.picture.zoom(2)
    panel.photo.picture.setFocus(Qt.FocusReason.TabFocusReason)
    shoot(parts.window, f"photo-large-{look.name}")
    parts.close()


def _meeting(parts: OfficeParts) -> MeetingShell:
    pages = parts.window.pages
    if pages is None:
        raise RuntimeError("still locked")
    case = pages.context.open_vault.desk.case_numbered("2026-014").case
    live = pages.office.open_case(case)
    pages._enter(live, live.session.meetings()[-1], Preflight(NO_SCREEN, 22, ""))
    if pages.meeting is None:
        raise RuntimeError("no meeting")
    pages.meeting.show_tab("board")
    return pages.meeting


def main() -> int:
    """Take every picture, or those whose look is named."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        return 1
    wanted = sys.argv[1:]
    for look in (*LOOKS, *MORE_LOOKS):
        if not wanted or look.name in wanted:
            shoot_photo(app, look)
    return 0


if __name__ == "__main__":
    sys.exit(main())
