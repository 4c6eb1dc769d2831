"""The whole kit on one page, in every dress: nothing is cut and nothing is nameless."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from exitdesk.ui.accessible import held
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.painted import Painted
from exitdesk.ui.theme import Theme
from tests.screens.gallery import gallery
from tests.screens.gallery_words import DANISH, ENGLISH, Words
from tests.ui.kit.conftest import Show

DRESSES = [(DANISH, 1.0, 1680), (ENGLISH, 1.0, 1366), (DANISH, 1.5, 1920), (DANISH, 2.0, 2200)]


@pytest.mark.parametrize(("words", "scale", "width"), DRESSES)
def test_no_text_is_cut(theme: Theme, show: Show, words: Words, scale: float, width: int) -> None:
    """Every label has its height and every button its width, in two languages and three sizes."""
    theme.set_scale(scale)
    page = gallery(theme, words)
    window = show(page)
    window.resize(width, 1400)
    QApplication.processEvents()
    low = [
        label.text()
        for label in page.findChildren(Label)
        if label.isVisible() and label.height() < label.heightForWidth(label.width())
    ]
    narrow = [
        button.text()
        for button in page.findChildren(Button)
        if button.isVisible() and button.width() < button.sizeHint().width()
    ]
    assert (low, narrow) == ([], [])


def test_everything_that_takes_focus_has_a_name_and_a_role(theme: Theme, show: Show) -> None:
    """No painted widget is a nameless "Client" to a screen reader."""
    page = gallery(theme, DANISH)
    show(page)
    dumb = {QAccessible.Role.Client, QAccessible.Role.Border, QAccessible.Role.NoRole}
    checked, silent = 0, []
    for widget in page.findChildren(QWidget):
        if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            continue
        checked += 1
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface.role() in dumb or not interface.text(QAccessible.Text.Name):
            silent.append(type(widget).__name__)
    assert checked > 20
    assert silent == []


def test_every_painted_widget_declares_what_it_is(theme: Theme, show: Show) -> None:
    """The role a widget declares is the role that is read back."""
    page = gallery(theme, DANISH)
    show(page)
    painted = page.findChildren(Painted)
    wrong = [
        type(widget).__name__
        for widget in painted
        if QAccessible.queryAccessibleInterface(widget).role() != widget.accessible_role
    ]
    assert len(painted) > 20
    assert wrong == []


def test_what_screen_readers_see_goes_with_the_widget(theme: Theme) -> None:
    """A hundred pages opened and closed leave nothing behind."""
    before = held()
    for _ in range(100):
        label = Label(theme, "Kort")
        assert QAccessible.queryAccessibleInterface(label).role() == QAccessible.Role.StaticText
        label.deleteLater()
        QApplication.sendPostedEvents(label, QEvent.Type.DeferredDelete)
    assert held() <= before + 1


def test_the_theme_changes_under_a_living_page(theme: Theme, show: Show) -> None:
    """Light, dark and loud follow each other on one page, and each looks different."""
    page = gallery(theme, DANISH)
    window = show(page)
    window.resize(1680, 1050)
    pictures = [page.grab().toImage()]
    theme.set_mode("dark")
    pictures.append(page.grab().toImage())
    theme.set_high_contrast(True)
    pictures.append(page.grab().toImage())
    theme.set_high_contrast(False)
    theme.set_mode("light")
    assert page.grab().toImage() == pictures[0]
    assert pictures[0] != pictures[1] != pictures[2]


def test_a_page_that_is_gone_leaves_the_theme_alone(theme: Theme) -> None:
    """Deleted widgets are not called when the theme changes."""
    page = gallery(theme, DANISH)
    page.deleteLater()
    QApplication.sendPostedEvents(page)
    QApplication.processEvents()
    del page
    theme.set_mode("dark")
    assert theme.dark
