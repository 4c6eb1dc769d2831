"""What is copied in the window leaves the clipboard again, and what others copied stays."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from exitdesk.ui.clipboard import OwnClipboard

NOTE = "De ringer om natten"


@pytest.fixture
def mark(tmp_path: Path) -> Path:
    """Return where the hash goes."""
    return tmp_path / "copied"


@pytest.fixture
def own(qapp: QApplication, mark: Path) -> Iterator[OwnClipboard]:
    """Return a watched clipboard that would wait for a minute."""
    qapp.clipboard().clear()
    watched = OwnClipboard(mark, forget_ms=60_000, owns=lambda: True)  # off screen nobody owns anything
    yield watched
    watched.forget()
    watched.deleteLater()


def text() -> str:
    """Return what is on the clipboard."""
    return QGuiApplication.clipboard().text()


def test_what_is_copied_by_hand_is_forgotten_after_a_while(
    qapp: QApplication, qtbot: QtBot, mark: Path
) -> None:
    """Ctrl+C in any editor counts."""
    qapp.clipboard().clear()
    watched = OwnClipboard(mark, forget_ms=30, owns=lambda: True)
    editor = QPlainTextEdit()
    qtbot.addWidget(editor)
    editor.setPlainText(NOTE)
    editor.selectAll()
    QTest.keyClick(editor, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert text() == NOTE
    assert mark.exists()

    qtbot.waitUntil(lambda: text() == "")

    assert not mark.exists()
    watched.deleteLater()


def test_a_lock_or_the_end_forgets_at_once(own: OwnClipboard, mark: Path) -> None:
    """Nobody waits for fifteen seconds then."""
    QGuiApplication.clipboard().setText(NOTE)
    own.forget()

    assert text() == ""
    assert not mark.exists()


def test_the_mark_tells_nothing_of_what_was_copied(own: OwnClipboard, mark: Path) -> None:
    """A salt and a hash, for this user alone; the same text gives another mark each time."""
    assert own is not None
    QGuiApplication.clipboard().setText(NOTE)
    first = mark.read_bytes()
    QGuiApplication.clipboard().setText("")
    QGuiApplication.clipboard().setText(NOTE)

    assert len(first) == 48
    assert mark.read_bytes() != first
    assert mark.stat().st_mode & 0o077 == 0


def test_the_next_start_empties_what_a_killed_process_left(own: OwnClipboard, mark: Path) -> None:
    """A clipboard manager may have kept it; it goes, and the mark with it."""
    QGuiApplication.clipboard().setText(NOTE)
    left = mark.read_bytes()
    own.blockSignals(True)
    QGuiApplication.clipboard().dataChanged.disconnect(own._on_changed)
    mark.write_bytes(left)

    OwnClipboard(mark).forget_what_was_left()

    assert text() == ""
    assert not mark.exists()


def test_the_next_start_leaves_alone_what_somebody_else_copied(own: OwnClipboard, mark: Path) -> None:
    """Only what we put there is ours to take away."""
    QGuiApplication.clipboard().setText(NOTE)
    left = mark.read_bytes()
    QGuiApplication.clipboard().dataChanged.disconnect(own._on_changed)
    QGuiApplication.clipboard().setText("en indkøbsliste")
    mark.write_bytes(left)

    next_start = OwnClipboard(mark)
    next_start.forget_what_was_left()

    assert text() == "en indkøbsliste"
    assert not mark.exists()
