"""The first start in a real window, by keyboard alone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from exitdesk.cases.errors import DiskFull
from exitdesk.cases.ports import OpenVault, Owner
from exitdesk.ui.first_run.flow import Step
from exitdesk.ui.first_run.pages import WelcomePage, WhoPage
from exitdesk.ui.first_run.secret_pages import KitBackPage, KitPage, PassphrasePage
from exitdesk.ui.first_run.view import FirstRunView
from exitdesk.ui.kit.label import Label
from exitdesk.ui.printing.sheet import PrintSheet
from tests.fakes.paper import FakePrinting
from tests.screens.keys import press, type_text
from tests.screens.office import OfficeParts
from tests.screens.office_fixtures import Make


def view_of(parts: OfficeParts) -> FirstRunView:
    """Return the first start's view."""
    assert isinstance(parts.window.threshold.page, FirstRunView)
    return parts.window.threshold.page


def settle(parts: OfficeParts) -> None:
    """Let the door answer."""
    assert parts.context.background.wait_idle()


def go_to_kit_back(parts: OfficeParts) -> None:
    """Type one's way to the last page."""
    settle(parts)
    press(Qt.Key.Key_Return)
    type_text("Karen")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    type_text(parts.window.threshold.first_run.state.offered)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    assert parts.window.threshold.first_run.state.step is Step.KIT_BACK


def shown_words(widget: QWidget) -> str:
    """Return the words that are on the screen."""
    return " ".join(one.text() for one in widget.findChildren(Label) if one.isVisible())


def test_a_vault_is_made_by_keyboard_alone(make_office: Make) -> None:
    """From the welcome to the empty case list without a mouse."""
    parts = make_office(first_run=True)

    go_to_kit_back(parts)
    for word in parts.door.kit:
        type_text(word)
        press(Qt.Key.Key_Return)
    settle(parts)
    assert parts.window.threshold.first_run.state.step is Step.MADE
    press(Qt.Key.Key_Return)
    settle(parts)

    assert parts.window.pages is not None
    assert parts.window.pages.office.rail.owner_name.text() == "Karen"


def test_that_nothing_opens_without_passphrase_and_kit_is_said_first(make_office: Make) -> None:
    """It stands on the first page, before the first case."""
    page = view_of(make_office(first_run=True)).page

    assert isinstance(page, WelcomePage)
    assert "Uden adgangskode og uden nødsæt er alt væk." in page.warning.text()


def test_nothing_is_made_before_the_end(make_office: Make) -> None:
    """The door is asked to make the vault only after the kit was typed back."""
    parts = make_office(first_run=True)
    made: list[Owner] = []
    create = parts.door.create

    def noted(passphrase: str, kit: tuple[str, ...], owner: Owner) -> OpenVault:
        made.append(owner)
        return create(passphrase, kit, owner)

    parts.door.create = noted  # type: ignore[assignment]
    go_to_kit_back(parts)
    assert made == []

    parts.window.threshold.first_run.writes_kit(parts.door.kit)
    view_of(parts).next_button.click()
    settle(parts)

    assert [(one.name, one.authority) for one in made] == [("Karen", "police")]


def test_a_wrong_word_typed_back_is_named_and_has_the_keyboard(make_office: Make) -> None:
    """The paper is known to be right, or which word is not."""
    parts = make_office(first_run=True)
    go_to_kit_back(parts)
    page = view_of(parts).page
    assert isinstance(page, KitBackPage)

    page.places.set_words((*parts.door.kit[:5], "forkert", *parts.door.kit[6:]))
    view_of(parts).next_button.click()

    assert page.trouble.text() == "Ord 6 er ikke det, der stod. Gå tilbage, og se efter."
    assert page.places.fields[5].hasFocus()


def test_esc_goes_back_and_keeps_what_was_typed(make_office: Make) -> None:
    """The name still stands in its field."""
    parts = make_office(first_run=True)
    settle(parts)
    press(Qt.Key.Key_Return)
    type_text("Karen")
    press(Qt.Key.Key_Return)

    press(Qt.Key.Key_Escape)

    page = view_of(parts).page
    assert isinstance(page, WhoPage)
    assert page.name.text() == "Karen"
    assert page.name.edit.hasFocus()


def test_a_missing_name_is_said_at_the_name(make_office: Make) -> None:
    """The words stand under the field, which has the keyboard."""
    parts = make_office(first_run=True)
    settle(parts)
    press(Qt.Key.Key_Return)

    press(Qt.Key.Key_Return)

    page = view_of(parts).page
    assert isinstance(page, WhoPage)
    assert page.name.error() == "Skriv dit navn. Fornavnet er nok."


def test_a_passphrase_of_ones_own_is_judged_by_the_door(make_office: Make) -> None:
    """One that is easy to guess is refused with what to do about it."""
    parts = make_office(first_run=True)
    settle(parts)
    press(Qt.Key.Key_Return)
    type_text("Karen")
    press(Qt.Key.Key_Return)
    page = view_of(parts).page
    assert isinstance(page, PassphrasePage)
    page.other.click()

    type_text("kat")
    press(Qt.Key.Key_Return)
    settle(parts)
    assert page.own.error().startswith("Den er for let at gætte.")

    type_text(" på et varmt bliktag")
    press(Qt.Key.Key_Return)
    settle(parts)
    assert parts.window.threshold.first_run.state.step is Step.REPEAT


def test_the_kit_is_on_the_screen_only_while_it_is_read(make_office: Make) -> None:
    """The page after has none of its words left in any widget."""
    parts = make_office(first_run=True)
    go_to_kit_back(parts)

    view = view_of(parts)
    kit_page = next(page for page in view.pages if isinstance(page, KitPage))

    assert all(label.text() == "" for label in kit_page.list.places)
    assert "ord7" not in shown_words(view)


def test_the_kit_is_printed_by_keyboard_before_there_is_a_vault(make_office: Make) -> None:
    """All its words, under a neutral name, with no passphrase to ask for; nothing is made by it."""
    parts = make_office(first_run=True)
    go_to_kit_back(parts)
    press(Qt.Key.Key_Escape)
    page = view_of(parts).page
    assert isinstance(page, KitPage)
    printing = parts.door.kit_paper.printing
    assert isinstance(printing, FakePrinting)
    printing.here = ("Kontoret",)
    press(Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert page.print_out.hasFocus()
    press(Qt.Key.Key_Space)
    settle(parts)
    settle(parts)
    press(Qt.Key.Key_Return)
    settle(parts)
    ((pdf, printer, title),) = printing.printed
    assert (printer, title) == ("Kontoret", "Tavle")
    assert pdf.decode().split()[1:] == ["da", *parts.door.kit]
    assert parts.door.calls == []
    press(Qt.Key.Key_Return)
    assert page.print_out.hasFocus()
    assert parts.window.threshold.first_run.state.step is Step.KIT


def test_a_kit_that_is_drawn_too_late_is_not_printed(make_office: Make) -> None:
    """One has gone on meanwhile: no sheet comes over the next page."""
    parts = make_office(first_run=True)
    go_to_kit_back(parts)
    press(Qt.Key.Key_Escape)
    parts.window.threshold.first_run.draw_kit_paper()
    press(Qt.Key.Key_Return)
    settle(parts)
    assert parts.window.findChildren(PrintSheet) == []


def test_a_full_disk_is_explained_and_nothing_typed_is_lost(make_office: Make) -> None:
    """One can try again with the same words."""
    parts = make_office(first_run=True)
    go_to_kit_back(parts)

    def full(*_told: object) -> OpenVault:
        raise DiskFull

    create = parts.door.create
    parts.door.create = full  # type: ignore[method-assign, assignment]
    parts.window.threshold.first_run.writes_kit(parts.door.kit)
    view_of(parts).next_button.click()
    settle(parts)
    page = view_of(parts).page
    assert isinstance(page, KitBackPage)
    assert page.trouble.text() == "Det gik ikke (DiskFull). Prøv igen."
    assert page.places.words() == parts.door.kit

    parts.door.create = create  # type: ignore[method-assign]
    view_of(parts).next_button.click()
    settle(parts)
    assert parts.window.threshold.first_run.state.step is Step.MADE
