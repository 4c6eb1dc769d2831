"""What the kit tells a screen reader: once, with what it is about, and never a secret."""

from functools import partial

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStyleOptionMenuItem, QWidget

from exitdesk.ui.accessible import park_focus, sentences
from exitdesk.ui.kit import banner as banners
from exitdesk.ui.kit.banner import Banner
from exitdesk.ui.kit.button import Button, IconButton
from exitdesk.ui.kit.menu import Menu
from exitdesk.ui.kit.panel import Panel
from exitdesk.ui.kit.picker import Picker
from exitdesk.ui.kit.secret import SecretEdit
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.theme import Theme
from tests.ui.kit.conftest import Show

_NAME, _DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        (["Kort 1 af 2", "Hvad fungerer?", "Jeg sover."], "Kort 1 af 2. Hvad fungerer? Jeg sover."),
        (["Tir. 1. dec.", "", "Intet"], "Tir. 1. dec. Intet"),
        ([], ""),
    ],
)
def test_what_is_said_in_a_row_ends_each_sentence_once(parts: list[str], said: str) -> None:
    """No full stop after a question mark or another full stop, and none for what is empty."""
    assert sentences(parts) == said


def test_a_list_that_unfolds_is_called_by_what_it_is_about(theme: Theme, show: Show) -> None:
    """Its label and what is chosen; that it unfolds, and whether it has."""
    picker = Picker(theme, "Lås", [("5", "efter 5 minutter"), ("9", "efter 9 minutter")], current="5")
    show(picker)
    heard = QAccessible.queryAccessibleInterface(picker.list)

    assert heard.text(_NAME) == "Lås: efter 5 minutter"
    picker.set_current("9")
    assert heard.text(_NAME) == "Lås: efter 9 minutter"
    assert (heard.state().expandable, heard.state().collapsed) == (1, 1)
    heard.actionInterface().doAction(heard.actionInterface().actionNames()[0])
    assert (heard.state().expanded, heard.state().collapsed) == (1, 0)
    picker.list.hidePopup()


def test_a_secret_is_a_password_line_without_a_text(theme: Theme, show: Show) -> None:
    """What is written is told by nothing, shown or not; that it is hidden is told."""
    line = SecretEdit(theme)
    show(line)
    line.setText("seks ord")
    heard = QAccessible.queryAccessibleInterface(line)

    assert (heard.state().passwordEdit, heard.state().editable) == (1, 1)
    line.eye.click()
    assert heard.state().passwordEdit == 0
    assert heard.textInterface() is None
    assert "seks" not in heard.text(_NAME) + heard.text(_DESCRIPTION) + heard.text(QAccessible.Text.Value)


def test_a_tooltip_is_told_without_the_name_it_begins_with(theme: Theme, show: Show) -> None:
    """The name once, and the key beside it."""
    button = IconButton(theme, "x", "Luk", hint="Esc")
    show(button)
    heard = QAccessible.queryAccessibleInterface(button)

    assert (heard.text(_NAME), heard.text(_DESCRIPTION)) == ("Luk", "Esc")


def test_a_button_keeps_what_it_says_at_another_text_size(theme: Theme, show: Show) -> None:
    """The longer name is not lost when the theme changes."""
    button = Button(theme, "Slut i dag")
    show(button)
    button.set_spoken("Slut i dag: Sara")
    theme.set_scale(2.0)

    assert (button.accessibleName(), button.text()) == ("Slut i dag: Sara", "Slut i dag")


def test_a_sheet_says_that_it_lies_over_the_rest(theme: Theme, show: Show) -> None:
    """It is modal to whoever does not see that the page behind is covered."""
    host = QWidget()
    show(host)
    sheet = Sheet(theme, host, "Slet sagen")
    sheet.open_sheet()

    assert QAccessible.queryAccessibleInterface(sheet).state().modal == 1


def test_a_banner_is_said_when_it_comes_and_when_it_changes(
    theme: Theme, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not while it is hidden, and not twice the same."""
    said: list[str] = []
    monkeypatch.setattr(
        banners, "announce", lambda _at, text, *, assertive: said.append(f"{text}{assertive}")
    )
    banner = Banner(theme, "", kind="danger")
    banner.hide()
    show(banner)
    banner.set_text("Disken er fuld.")
    assert said == []
    banner.show()
    banner.set_text("Disken er fuld.")
    banner.set_text("Disken svarer ikke.")

    assert said == ["Disken er fuld.True", "Disken svarer ikke.True"]


def test_the_focus_of_what_goes_stays_with_what_keeps_it(theme: Theme, show: Show) -> None:
    """Hidden with the focus, it would send it through the window; without the focus nothing moves."""
    host, stays, goes = QWidget(), Button(theme, "Bliver"), QPushButton("Går")
    row = QHBoxLayout(host)
    row.addWidget(stays)
    row.addWidget(goes)
    show(host)
    goes.setFocus()
    park_focus(goes, host)
    goes.hide()
    assert host.hasFocus()
    stays.setFocus()

    park_focus(goes, host)

    assert stays.hasFocus()


def test_a_menus_item_says_its_name_without_the_key_and_with_every_sign(theme: Theme, show: Show) -> None:
    """A person may be called with an ampersand; pressed, its item closes the menu it is in."""
    page = Panel(theme)
    show(page)
    menu, done = Menu("Kort", page), list[str]()
    inner = menu.add_menu("Ord & mere")
    said = inner.add("Mor & far", partial(done.append, "said"), key="Delete", on=True)
    menu.open_at(page.mapToGlobal(page.rect().center()))
    menu.setActiveAction(inner.menuAction())
    told = [QAccessible.queryAccessibleInterface(one) for one in (menu, inner)]
    assert [one.text(_NAME) for one in told] == ["Kort", "Ord & mere"]
    item = told[1].child(0)
    assert item.text(_NAME) == "Mor & far"
    assert item.text(QAccessible.Text.Accelerator) in ("Delete", "Del")
    assert item.state().checked
    shown = QStyleOptionMenuItem()
    inner.initStyleOption(shown, said)
    assert shown.text == "Mor && far\tDelete"
    said.trigger()
    assert done == ["said"]
    assert not menu.isVisible()
