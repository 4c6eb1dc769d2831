"""The offer to move out of a folder that is copied, by keyboard, over a vault in memory."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from exitdesk.app.errors import FolderIsSynced
from exitdesk.app.troubles import explain
from exitdesk.cases.errors import DiskFull
from exitdesk.errors import Cancelled, ExitDeskError
from exitdesk.ui.explanation import Explanation
from exitdesk.ui.trouble.desk import TroubleDesk
from exitdesk.ui.trouble.move_page import MovePage
from exitdesk.ui.trouble.move_view_model import Offered
from exitdesk.ui.unlock.door_once import DoorOnce
from tests.fakes.context import FakeVault
from tests.screens.keys import press
from tests.screens.office import OfficeParts
from tests.screens.office_fixtures import Make

HOME = Path("/egen/tavle")


def at_the_offer(make_office: Make, place: Path | None = HOME) -> tuple[OfficeParts, MovePage, FakeVault]:
    """Show the offer in a window; return the window's parts, the page and the vault behind it."""
    parts = make_office()
    vault = parts.door._vault
    vault.notices, vault.moving.place = (FolderIsSynced(),), place
    window, context = parts.window, parts.context
    door = DoorOnce(lambda: parts.door)
    desk = TroubleDesk(window.stack, window.theme, door, context.background, in_danish, window)
    desk.show_notices(vault)
    settle(parts)
    assert isinstance(desk.page, MovePage)
    return parts, desk.page, vault


def in_danish(error: ExitDeskError) -> Explanation:
    """Return what the program says of an error."""
    return explain(error, "da")


def settle(parts: OfficeParts) -> None:
    """Wait for everything that is under way, and what comes of it."""
    for _round in range(3):
        assert parts.context.background.wait_idle()
        QApplication.processEvents()


def test_return_moves_to_the_place_that_is_named(make_office: Make) -> None:
    """The place stands on the page before, and where the cases are after."""
    parts, page, vault = at_the_offer(make_office)
    assert "/egen" in page.where.text().replace("\u200b", "")

    press(Qt.Key.Key_Return)
    settle(parts)

    assert vault.moving.moved == [HOME]
    assert "/egen/tavle" in page.safe.text().replace("\u200b", "")
    assert page.also.text() == ""
    assert [one.accessibleName() for one in page.buttons] == ["Lås op"]


def test_an_old_folder_that_could_not_be_emptied_is_told(make_office: Make) -> None:
    """It is moved all the same, and somebody has to take the rest away."""
    parts, page, vault = at_the_offer(make_office)
    vault.moving.emptied = False

    press(Qt.Key.Key_Return)
    settle(parts)

    assert "kunne ikke tømmes helt" in page.also.text()


def test_a_move_that_was_stopped_is_offered_again_without_a_word(make_office: Make) -> None:
    """Whoever stopped it knows; the facts are back."""
    parts, page, vault = at_the_offer(make_office)
    vault.moving.trouble = Cancelled()

    press(Qt.Key.Key_Return)
    settle(parts)

    assert page._view_model.step == Offered(vault.moving.place)
    assert page.facts.isVisible()
    assert not page.also.isVisible()
    assert not page.progress.isVisible()


def test_a_move_that_failed_says_why_and_may_be_tried_again(make_office: Make) -> None:
    """The full disk is named; once there is room the same key moves."""
    parts, page, vault = at_the_offer(make_office)
    vault.moving.trouble = DiskFull()
    press(Qt.Key.Key_Return)
    settle(parts)
    assert page.also.text().startswith("Der er ikke mere plads på disken.")

    vault.moving.trouble = None
    press(Qt.Key.Key_Return)
    settle(parts)

    assert vault.moving.moved == [HOME]


def test_where_no_place_is_free_the_choice_of_a_folder_is_what_one_does_first(make_office: Make) -> None:
    """It has the keyboard, and the page says why nothing is named; another place is not the usual one."""
    parts, page, _vault = at_the_offer(make_office, place=None)
    assert page.buttons[0] is QApplication.focusWidget()
    assert page.buttons[0].accessibleName() == "Vælg en mappe ..."

    page._view_model.move(Path("/andet"))
    settle(parts)

    assert "--profile" in page.where.text()
