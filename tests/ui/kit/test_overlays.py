"""What comes in front: the toast with its way back, the sheet that keeps the focus, and waiting."""

from functools import partial

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTranslator
from PySide6.QtGui import QAccessible, QEnterEvent, QKeySequence, QShortcut
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.field import Field
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.progress import ProgressLine
from exitdesk.ui.kit.scroll import ScrollColumn
from exitdesk.ui.kit.secret import SecretEdit
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.kit.toast import LIFETIME_MS, Toast
from exitdesk.ui.theme import Theme
from tests.ui.kit.conftest import Show


class Words(QTranslator):
    """A language of a few words."""

    def __init__(self, words: dict[str, str]) -> None:
        super().__init__()
        self._words = words

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        """Say that there is something to translate with."""
        return False

    def translate(self, _context: str, source: str, _comment: str | None = None, _n: int = -1) -> str:
        """Return the other language's word, or nothing."""
        return self._words.get(source, "")


@pytest.fixture
def page(theme: Theme, show: Show) -> QWidget:
    """A page of 800 by 600 with one button on it."""
    host = QWidget()
    layout = QVBoxLayout(host)
    layout.addWidget(Button(theme, "På siden"))
    layout.addStretch(1)
    show(host).resize(840, 640)
    QApplication.processEvents()
    return host


@pytest.mark.parametrize("again", [True, False])
def test_the_keyboard_goes_back_to_what_was_made_anew_meanwhile(
    theme: Theme, page: QWidget, again: bool
) -> None:
    """To what has the same name there, or to whatever else takes it: never to nothing."""
    layout = page.layout()
    assert layout is not None
    old = Button(theme, "Ret")
    layout.addWidget(old)
    QApplication.processEvents()
    old.setFocus()
    sheet = Sheet(theme, page, "Ret sagen")
    sheet.open_sheet()
    old.hide()
    old.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    if again:
        layout.addWidget(Button(theme, "Ret"))
        QApplication.processEvents()

    sheet.close_sheet()

    focus = QApplication.focusWidget()
    assert isinstance(focus, Button)
    assert focus.text() == ("Ret" if again else "På siden")


def enter(widget: QWidget) -> None:
    """Move the pointer onto a widget."""
    spot = QPointF(3, 3)
    QApplication.sendEvent(widget, QEnterEvent(spot, spot, QPointF(widget.mapToGlobal(QPoint(3, 3)))))


def test_a_toast_lies_at_the_bottom_left_and_stays_there(theme: Theme, page: QWidget) -> None:
    """Also when the window changes size."""
    toast = Toast(theme, page)
    toast.show_message("Kort fjernet.", "Fortryd")
    for size in ((800, 600), (900, 520)):
        page.window().resize(*size)
        QApplication.processEvents()
        assert toast.x() == 16
        assert toast.geometry().bottom() + 1 == page.height() - 16


def test_the_way_back_is_taken_once(theme: Theme, page: QWidget) -> None:
    """The action is done, and the toast goes and forgets its words."""
    toast = Toast(theme, page)
    undone: list[str] = []
    toast.show_message("Kort fjernet.", "Fortryd", lambda: undone.append("card"))
    toast.action.click()
    toast.action.click()
    assert undone == ["card"]
    assert not toast.isVisible()
    assert toast.words.text() == toast.accessibleName() == ""


def test_a_toast_goes_by_itself(theme: Theme, page: QWidget, qtbot: QtBot) -> None:
    """When its time is up; eight seconds in the program."""
    assert LIFETIME_MS == 8000
    toast = Toast(theme, page, lifetime_ms=1)
    with qtbot.waitSignal(toast.closed, timeout=2000):
        toast.show_message("Gemt.")
    assert not toast.action.isVisible()


def test_the_time_stands_still_while_it_is_read_or_focused(theme: Theme, page: QWidget) -> None:
    """The pointer over it, or the focus in it, stops the time; leaving starts it."""
    toast = Toast(theme, page)
    toast.show_message("Kort fjernet.", "Fortryd")
    running = [toast.running]
    enter(toast)
    running.append(toast.running)
    toast.action.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    running.append(toast.running)
    toast.action.clearFocus()
    running.append(toast.running)
    toast.dismiss()
    running.append(toast.running)
    assert running == [True, False, False, True, False]


def test_a_new_message_takes_the_place_of_the_old_and_of_its_way_back(theme: Theme, page: QWidget) -> None:
    """An old undo is never done under a new word."""
    toast = Toast(theme, page)
    done: list[str] = []
    toast.show_message("Første.", "Fortryd", lambda: done.append("first"))
    toast.show_message("Anden.", "Fortryd", lambda: done.append("second"))
    toast.action.click()
    assert done == ["second"]


def test_escape_closes_a_sheet_and_gives_the_focus_back(theme: Theme, page: QWidget) -> None:
    """The focus is where it was before."""
    before = page.findChildren(Button)[0]
    before.setFocus(Qt.FocusReason.TabFocusReason)
    sheet = Sheet(theme, page, "Ny sag")
    name = Field(theme, "Navn")
    sheet.body.addWidget(name)
    closed = QSignalSpy(sheet.closed)
    sheet.open_sheet()
    assert name.edit.hasFocus()
    QTest.keyClick(name.edit, Qt.Key.Key_Escape)
    assert closed.count() == 1
    assert not sheet.isVisible()
    assert before.hasFocus()


def test_the_tab_key_walks_round_inside_a_sheet(theme: Theme, page: QWidget) -> None:
    """Forward and back, never to the page underneath."""
    sheet = Sheet(theme, page, "Ny sag")
    name = Field(theme, "Navn")
    create, cancel = Button(theme, "Opret", kind="primary"), Button(theme, "Annuller")
    sheet.body.addWidget(name)
    sheet.footer.addWidget(cancel)
    sheet.footer.addWidget(create)
    sheet.open_sheet()
    order: list[QWidget | None] = []
    for _ in range(4):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        order.append(QApplication.focusWidget())
    assert order == [cancel, create, sheet.close_button, name.edit]
    QTest.keyClick(name.edit, Qt.Key.Key_Backtab)
    assert sheet.close_button.hasFocus()


def test_a_sheet_covers_its_host_and_follows_its_size(theme: Theme, page: QWidget) -> None:
    """Nothing of the page can be clicked while it is open."""
    sheet = Sheet(theme, page, "Ny sag")
    sheet.body.addWidget(Label(theme, "Tekst"))
    sheet.open_sheet()
    page.window().resize(1000, 700)
    QApplication.processEvents()
    assert sheet.geometry() == page.rect()
    under = page.findChildren(Button)[0]
    pressed = QSignalSpy(under.clicked)
    QTest.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=under.geometry().center())
    assert pressed.count() == 0
    assert sheet.isVisible()


def test_a_sheet_is_told_as_a_dialog_with_its_title(theme: Theme, page: QWidget) -> None:
    """Role and name for screen readers, the latter following the title."""
    sheet = Sheet(theme, page, "Ny sag")
    sheet.set_title("Slet sagen")
    interface = QAccessible.queryAccessibleInterface(sheet)
    assert interface is not None
    assert interface.role() == QAccessible.Role.Dialog
    assert interface.text(QAccessible.Text.Name) == "Slet sagen"


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_long_sheet_stays_within_the_window(theme: Theme, page: QWidget, scale: float) -> None:
    """What does not fit scrolls, and is before the buttons for Tab; they and the title are always there."""
    theme.set_scale(scale)
    sheet = Sheet(theme, page, "Ny sag")
    first, last = Field(theme, "Navn"), Field(theme, "Telefon")
    sheet.body.addWidget(first)
    for at in range(30):
        sheet.body.addWidget(Label(theme, f"Linje {at} " + "ord " * 20))
    sheet.body.addWidget(last)
    button = Button(theme, "Opret")
    sheet.footer.addWidget(button)
    sheet.open_sheet()
    QApplication.processEvents()
    for part in (sheet.heading, sheet.close_button, button):
        corner = part.mapTo(sheet, part.rect().bottomRight())
        assert sheet.rect().contains(corner)
    for stop in (first.edit, last.edit, button, sheet.close_button):
        assert stop.hasFocus()
        QTest.keyClick(stop, Qt.Key.Key_Tab)


def test_the_kits_own_words_follow_the_language(theme: Theme, page: QWidget, qapp: QApplication) -> None:
    """A change of language reaches the close button, the cancel button and the eye."""
    sheet = Sheet(theme, page, "Ny sag")
    line, own = ProgressLine(theme, "Laver kopien"), ProgressLine(theme, "Laver kopien", cancel="Stop")
    secret = Field(theme, "Adgangskode", kind="secret")
    for widget in (line, own, secret):
        sheet.body.addWidget(widget)
    english = Words({"Luk": "Close", "Annuller": "Cancel", "Vis adgangskoden": "Show the passphrase"})
    qapp.installTranslator(english)
    QApplication.processEvents()
    assert isinstance(secret.edit, SecretEdit)
    shown = [sheet.close_button.text(), line.cancel.text(), own.cancel.text(), secret.edit.eye.text()]
    qapp.removeTranslator(english)
    QApplication.processEvents()
    assert shown == ["Close", "Cancel", "Stop", "Show the passphrase"]
    assert sheet.close_button.text() == "Luk"


def test_a_scrolling_column_is_no_tab_stop_and_keeps_the_focus_in_view(theme: Theme, show: Show) -> None:
    """The Tab key goes to what is inside, and that is scrolled into sight."""
    scroll = ScrollColumn()
    buttons = [Button(theme, f"Nummer {at}") for at in range(30)]
    for button in buttons:
        scroll.body.addWidget(button)
    window = show(scroll)
    window.resize(300, 240)
    QApplication.processEvents()
    assert scroll.focusPolicy() == Qt.FocusPolicy.NoFocus
    buttons[-1].setFocus(Qt.FocusReason.OtherFocusReason)
    QApplication.processEvents()
    place = buttons[-1].mapTo(scroll.viewport(), QPoint(0, 0))
    assert 0 <= place.y() <= scroll.viewport().height() - buttons[-1].height()


def test_waiting_can_always_be_given_up(theme: Theme, show: Show) -> None:
    """The cancel button tells, and the share is told in words."""
    line = ProgressLine(theme, "Laver kopien")
    show(line)
    cancelled = QSignalSpy(line.cancelled)
    line.cancel.click()
    assert cancelled.count() == 1
    line.set_share(0.25)
    assert line.track.accessibleDescription() == "25 procent"
    line.set_share(None)
    assert line.track.accessibleDescription() == ""
    assert line.track.share is None
    line.set_text("Skriver kopien")
    assert line.track.accessibleName() == line.words.text() == "Skriver kopien"


def test_a_sheet_switches_off_the_shortcuts_underneath_but_never_the_lock(
    theme: Theme, page: QWidget
) -> None:
    """Ctrl+1 would change a page nobody sees; Ctrl+L and F8 must always work."""
    heard: list[str] = []
    for keys in ("Ctrl+1", "F6", "Ctrl+L", "F8"):
        shortcut = QShortcut(QKeySequence(keys), page.window())
        shortcut.activated.connect(partial(heard.append, keys))
    sheet = Sheet(theme, page, "Ny sag")
    field = Field(theme, "Navn")
    sheet.body.addWidget(field)
    sheet.open_sheet()

    control = Qt.KeyboardModifier.ControlModifier
    for key, modifier in (
        (Qt.Key.Key_1, control),
        (Qt.Key.Key_F6, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_L, control),
        (Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier),
    ):
        QTest.keyClick(field.edit, key, modifier)

    assert heard == ["Ctrl+L", "F8"]
