"""Own notes: closed by default, one's own stream, kept by Enter alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from exitdesk.journal.entry import is_own
from exitdesk.ui.kit.label import Label
from exitdesk.ui.notes.panel import OwnNotesPanel
from exitdesk.ui.notes.view_model import NotesViewModel
from tests.fakes.boards import BoardDesk

K = Qt.Key


class NotesPage:
    """A content with one button and the notes beside it."""

    def __init__(self, qtbot: QtBot, desk: BoardDesk) -> None:
        self.desk = desk
        theme = desk.context.theme
        self.vm = NotesViewModel(desk.live, desk.meeting, desk.context.typing)
        self.content = QWidget()
        self.button = QPushButton("x", self.content)
        QVBoxLayout(self.content).addWidget(self.button)
        self.panel = OwnNotesPanel(self.vm, theme)
        self.frame = QWidget()
        row = QHBoxLayout(self.frame)
        row.addWidget(self.content, 1)
        row.addWidget(self.panel)
        qtbot.addWidget(self.frame)
        self.frame.resize(1366, 700)
        with qtbot.waitActive(self.frame):
            self.frame.show()
            self.frame.activateWindow()
        self.button.setFocus()

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key in the editor."""
        QTest.keyClick(self.panel.editor, key, held)

    def type(self, text: str) -> None:
        """Type in the editor."""
        QTest.keyClicks(self.panel.editor, text)

    def texts(self) -> list[str]:
        """Return the notes that stand."""
        return [note.text for note in self.desk.live.session.notes(self.desk.meeting)]


@pytest.fixture
def notes(qtbot: QtBot, desk: BoardDesk) -> NotesPage:
    """The notes of a meeting, closed."""
    return NotesPage(qtbot, desk)


def test_notes_are_closed_until_they_are_asked_for(notes: NotesPage) -> None:
    """Laptops get turned: nothing private is in sight by itself."""
    assert not notes.panel.isVisible()
    notes.panel.open_for_one_note()
    assert notes.panel.isVisible()
    assert notes.panel.editor.hasFocus()


def test_enter_keeps_one_note_and_goes_back(notes: NotesPage) -> None:
    """One note, and the keyboard is where it was, with the panel closed."""
    notes.panel.open_for_one_note()
    notes.type("Bliver stille")
    notes.press(K.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    notes.type("Spørg igen")
    notes.press(K.Key_Return)
    assert notes.texts() == ["Bliver stille\nSpørg igen"]
    assert not notes.panel.isVisible()
    assert notes.button.hasFocus()
    assert notes.panel.editor.toPlainText() == ""


def test_a_note_goes_into_ones_own_stream(notes: NotesPage) -> None:
    """The pair's stream has no word and no trace of it."""
    pair = len([e for e in notes.desk.live.session.entries() if not is_own(e.header.stream)])
    notes.panel.open_for_one_note()
    notes.type("Kun mine ord")
    notes.press(K.Key_Return)
    entries = notes.desk.live.session.entries()
    assert len([e for e in entries if not is_own(e.header.stream)]) == pair
    assert is_own(entries[-1].header.stream)


def test_escape_goes_back_and_the_words_wait(notes: NotesPage) -> None:
    """Esc keeps nothing and loses nothing."""
    notes.panel.open_for_one_note()
    notes.type("Halvt skrevet")
    notes.press(K.Key_Escape)
    assert notes.texts() == []
    assert notes.button.hasFocus()
    notes.panel.open_for_one_note()
    assert notes.panel.editor.toPlainText() == "Halvt skrevet"


def test_f9_throws_a_note_away(notes: NotesPage) -> None:
    """Nothing of it stays, not even for undo."""
    notes.panel.open_for_one_note()
    notes.type("Zebra")
    notes.press(K.Key_F9)
    assert notes.panel.editor.toPlainText() == ""
    assert not notes.panel.editor.document().isUndoAvailable()
    assert notes.desk.context.typing.now()[1] == ""
    assert notes.texts() == []


def test_the_lock_knows_a_note_being_written(notes: NotesPage) -> None:
    """It comes back into the notes and nowhere else."""
    notes.panel.open_for_one_note()
    notes.type("Midt i det")
    place, text = notes.desk.context.typing.now()
    assert (place.column, text) == ("note", "Midt i det")
    notes.press(K.Key_F9)
    notes.press(K.Key_Escape)
    notes.vm.resume(text, is_open=True)
    assert notes.panel.isVisible()
    assert notes.panel.editor.toPlainText() == "Midt i det"


def test_the_lock_knows_a_note_that_was_left_and_waits(notes: NotesPage) -> None:
    """Where one is writing is elsewhere, and the note's words are still not kept."""
    notes.panel.open_for_one_note()
    notes.type("Halvt skrevet")
    notes.press(K.Key_Escape)
    typed = notes.desk.context.typing.all()
    assert (typed.own_note, typed.own_note_is_open) == ("Halvt skrevet", False)
    notes.vm.resume("Fra før", is_open=False)
    assert not notes.panel.isVisible()
    notes.panel.open_for_one_note()
    assert notes.panel.editor.toPlainText() == "Fra før"
    notes.press(K.Key_Return)
    assert notes.desk.context.typing.all().own_note == ""


def test_the_notes_say_that_others_may_read_them(notes: NotesPage) -> None:
    """Own is not the same as secret, and the panel says so."""
    assert "aktindsigt" in notes.panel.warning.text()


def test_kept_notes_are_listed_with_their_time(notes: NotesPage) -> None:
    """The list has the clock time and the words."""
    notes.panel.open_for_one_note()
    notes.type("Først")
    notes.press(K.Key_Return)
    notes.panel.open_for_one_note()
    QApplication.processEvents()
    shown = [label.text() for label in notes.panel.findChildren(Label) if label.isVisible()]
    assert "13.00" in shown
    assert "Først" in shown
