"""The control of the walk: a canary in each channel and each way of painting is found, and said where."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRectF, QStringListModel
from PySide6.QtGui import (
    QAction,
    QColor,
    QFont,
    QImage,
    QPainter,
    QPaintEvent,
    QPicture,
    QPixmap,
    QStaticText,
    QTextDocument,
    QTextLayout,
)
from PySide6.QtWidgets import (
    QApplication,
    QGraphicsScene,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from exitdesk.ui import accessible
from exitdesk.ui.accessible import announce, install_accessibility
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.text import TextBlock, draw_line
from exitdesk.ui.present.state import PresentedState
from exitdesk.ui.present.window import PresentSurface
from exitdesk.ui.theme import Theme
from tests.secrecy.planted import CANARIES
from tests.secrecy.surfaces import Speaker, held, hits, outside, painted, within_reach

WORD = CANARIES[7]
UI = Path(__file__).parents[2] / "exitdesk" / "ui"
Paint = Callable[[QPainter], object]


def _layout(painter: QPainter) -> None:
    TextBlock(WORD, QFont(), 200, 20).draw(painter, 0, 0, QColor("black"))


def _bare_layout(painter: QPainter) -> None:
    layout = QTextLayout(WORD, painter.font())
    layout.beginLayout()
    layout.createLine().setLineWidth(300)
    layout.endLayout()
    layout.draw(painter, QPointF(0, 0))


def _document(painter: QPainter) -> None:
    document = QTextDocument(WORD)
    document.drawContents(painter)


def _scene(painter: QPainter) -> None:
    scene = QGraphicsScene()
    scene.addText(WORD)
    scene.render(painter)


def _picture_of_commands(painter: QPainter) -> None:
    picture = QPicture()
    with QPainter(picture) as inner:
        inner.drawText(5, 20, WORD)
    painter.drawPicture(0, 0, picture)


WAYS: dict[str, Paint] = {
    "drawText at a point": lambda painter: painter.drawText(5, 20, WORD),
    "draw_line": lambda painter: draw_line(painter, QRectF(0, 0, 300, 40), WORD, QFont(), QColor("black")),
    "static text": lambda painter: painter.drawStaticText(QPoint(0, 0), QStaticText(WORD)),
    "our own block": _layout,
    "a layout": _bare_layout,
    "a document": _document,
    "a scene": _scene,
    "a picture of commands": _picture_of_commands,
}


class Painter(QWidget):
    """Paints itself in one way."""

    def __init__(self, paint: Paint) -> None:
        super().__init__()
        self._paint = paint
        self.resize(400, 100)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint."""
        with QPainter(self) as painter:
            self._paint(painter)


def shown(qtbot: QtBot, window: QWidget) -> QWidget:
    """Show a window."""
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


@pytest.mark.parametrize("way", WAYS)
def test_every_way_of_painting_words_is_read(qtbot: QtBot, way: str) -> None:
    """Also in a child of the window."""
    window = QWidget()
    Painter(WAYS[way]).setParent(window)
    window.resize(400, 100)

    found = hits(painted(shown(qtbot, window)), (WORD,))

    assert [(one.channel, one.word) for one in found] == [("painted", WORD)]


@pytest.mark.parametrize("kind", [QPixmap, QImage])
def test_words_that_became_a_picture_are_told_as_a_picture(
    qtbot: QtBot, kind: type[QPixmap] | type[QImage]
) -> None:
    """They cannot be read here, so that a picture in the room that is larger than an icon is a finding."""

    def paint(painter: QPainter) -> None:
        image = QImage(200, 40, QImage.Format.Format_ARGB32)
        image.fill(0)
        with QPainter(image) as inner:
            inner.drawText(5, 20, WORD)
        if kind is QPixmap:
            painter.drawPixmap(0, 0, QPixmap.fromImage(image))
        else:
            painter.drawImage(0, 0, image)

    found = list(painted(shown(qtbot, Painter(paint))))

    assert "picture" in {one.channel for one in found}


def test_nothing_is_painted_in_a_way_that_the_walk_cannot_read() -> None:
    """Outlines of letters are shapes: no module of the window paints words so."""
    blind = re.compile(r"QPainterPath\(\)\.addText|\.addText\(|drawGlyphRun|QGlyphRun|QRawFont|glyphRuns")

    assert [path.name for path in sorted(UI.rglob("*.py")) if blind.search(path.read_text("utf-8"))] == []


def _action(widget: QWidget) -> None:
    widget.addAction(QAction(WORD, widget))


def _list(widget: QWidget) -> None:
    view = QListView(widget)
    view.setModel(QStringListModel([WORD], view))


def _hidden_label(widget: QWidget) -> None:
    QLabel(WORD, widget).hide()


HOLDERS: dict[str, Callable[[QWidget], object]] = {
    "tooltip": lambda widget: widget.setToolTip(WORD),
    "status tip": lambda widget: widget.setStatusTip(WORD),
    "what's this": lambda widget: widget.setWhatsThis(WORD),
    "accessible name": lambda widget: widget.setAccessibleName(WORD),
    "accessible description": lambda widget: widget.setAccessibleDescription(WORD),
    "title": lambda widget: widget.setWindowTitle(WORD),
    "object name": lambda widget: widget.setObjectName(WORD),
    "a property of its own": lambda widget: widget.setProperty("remembered", WORD),
    "action": _action,
    "a cell": _list,
    "label": lambda widget: QLabel(WORD, widget),
    "hidden label": _hidden_label,
    "our label": lambda widget: Label(Theme("light"), WORD, parent=widget),
    "button": lambda widget: QPushButton(WORD, widget),
    "line": lambda widget: QLineEdit(WORD, widget),
    "placeholder": lambda widget: QLineEdit(widget).setPlaceholderText(WORD),
    "editor": lambda widget: QPlainTextEdit(WORD, widget),
    "document": lambda widget: QTextDocument(WORD, widget),
}


@pytest.mark.parametrize("holder", HOLDERS)
def test_whatever_holds_a_word_is_found(qtbot: QtBot, holder: str) -> None:
    """Hidden or not."""
    window = QWidget()
    HOLDERS[holder](window)

    assert hits(held(shown(qtbot, window)), (WORD,)) != []
    assert hits(held(window), (CANARIES[8],)) == []


def test_what_is_hidden_is_held_and_not_within_reach(qtbot: QtBot) -> None:
    """The two depths differ in that; a cell of a hidden table is read aloud, so it is within reach."""
    install_accessibility()
    window = QWidget()
    _hidden_label(window)
    assert hits(within_reach(shown(qtbot, window)), (WORD,)) == []

    view = QListView(window)
    view.setModel(QStringListModel([WORD], view))
    view.hide()

    assert {one.channel for one in hits(within_reach(window), (WORD,))} == {"tree"}


def test_the_state_of_the_rooms_surface_is_read_also_while_it_is_hidden(qtbot: QtBot) -> None:
    """It may hold a word that it does not paint yet."""
    surface = PresentSurface(Theme("light"), "Tavle")
    qtbot.addWidget(surface)
    surface.show_state(PresentedState(owner=WORD))

    assert {one.channel for one in hits(held(surface), (WORD,))} == {"state"}


def test_titles_and_the_clipboard_are_read(qtbot: QtBot) -> None:
    """In every format that something is copied in."""
    window = shown(qtbot, QWidget())
    window.setWindowTitle(WORD)
    carried = QMimeData()
    carried.setData("application/x-card", WORD.encode())
    QApplication.clipboard().setMimeData(carried)

    found = {one.channel for one in hits(outside(), (WORD,))}
    QApplication.clipboard().clear()

    assert found == {"title", "clipboard"}


def test_what_is_announced_is_heard(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """The event itself, as the bridge to a screen reader gets it."""
    speaker = Speaker()
    monkeypatch.setattr(accessible, "QAccessible", speaker)
    window = shown(qtbot, QWidget())

    announce(window, WORD)
    announce(window, WORD, assertive=True)

    assert [(one.channel, one.text) for one in speaker.heard] == [("announced", WORD)] * 2


def test_half_a_word_is_found_where_none_may_be() -> None:
    """An ended line shows the beginning of a word."""
    from tests.secrecy.surfaces import Said

    ended = [Said("painted", "QWidget", WORD[:6] + "…")]

    assert [one.word for one in hits(ended, CANARIES, cut=True)] == [WORD[:6]]
    assert hits(ended, CANARIES) == []
