"""A card is erased from its menu on the laptop, and never while the room sees the board."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from exitdesk.journal.entry import ThingId
from exitdesk.sos.card import CardId, Column
from exitdesk.sos.card_edits import KeepCard
from exitdesk.ui.board.card_menu import CardMenu
from exitdesk.ui.board.view import BoardView
from exitdesk.ui.erasing.choices import Kind, Step
from exitdesk.ui.erasing.sheet import ErasingSheet
from exitdesk.ui.shell import desk_pages
from tests.fakes.context import RIGHT_PASSPHRASE
from tests.screens.keys import press, type_text
from tests.screens.office import OfficeParts
from tests.screens.two_screens import TwoScreens
from tests.ui.meeting.reach import cards, open_case, preflight_of, shell_of

CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def screens(monkeypatch: pytest.MonkeyPatch) -> TwoScreens:
    """Have every window see two screens."""
    made = TwoScreens()
    monkeypatch.setattr(desk_pages, "this_computers_screens", lambda: made)
    return made


@pytest.fixture
def shown(screens: TwoScreens, opened: OfficeParts) -> OfficeParts:
    """A meeting on its board, shown in the room, with two cards."""
    assert screens.there
    open_case(opened)
    preflight_of(opened)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_1, CTRL)
    keep_two(opened)
    return opened


def keep_two(parts: OfficeParts) -> None:
    """Keep two cards of the open meeting."""
    live = parts.window.live
    assert live is not None
    for nth, text in enumerate(("Kniven i bilen", "Ro derhjemme")):
        card = CardId(ThingId(f"card-{nth}"))
        kept = KeepCard(card=card, text=text, column=Column.WORRIES, key="VW"[nth])
        live.record(kept, meeting=live.session.meetings()[-1])
    assert parts.context.background.wait_idle()


def board_of(parts: OfficeParts) -> BoardView:
    """Return the laptop's board."""
    return shell_of(parts).views.board


def erase_action(parts: OfficeParts, card: str = "card-1") -> QAction:
    """Open a card's menu by the key and return its last entry."""
    board = board_of(parts)
    board.menus.open_card(card, board.mapToGlobal(board.rect().center()))
    (menu,) = (one for one in board.findChildren(CardMenu) if one.isVisible())
    return menu.actions()[-1]


def sheets(parts: OfficeParts) -> list[ErasingSheet]:
    """Return the sheets of erasing that are shown."""
    return [one for one in parts.window.findChildren(ErasingSheet) if one.isVisible()]


def hide(parts: OfficeParts) -> ErasingSheet:
    """Hide the shared screen, choose erasing in the menu and return the sheet."""
    press(Qt.Key.Key_F8)
    erase_action(parts).trigger()
    parts.window.activateWindow()  # off screen a menu that closes leaves no window active
    assert parts.context.background.wait_idle()
    (sheet,) = sheets(parts)
    return sheet


def test_while_the_room_sees_the_board_the_menu_says_to_hide_it_first(shown: OfficeParts) -> None:
    """Not even by a menu that was open before the screen was shown."""
    action = erase_action(shown)
    assert not action.isEnabled()
    assert "skjul skærm 2 først" in action.text()
    board_of(shown).menus._on_erasing_asked("card-1")
    board_of(shown).erasing_asked.emit("card-1")
    assert sheets(shown) == []


def test_a_card_is_erased_from_its_menu_and_the_meeting_goes_on(shown: OfficeParts) -> None:
    """It is chosen already; after the passphrase it is gone from both screens, and nothing brings it back."""
    sheet = hide(shown)
    state = sheet.model.state
    assert state.kind is Kind.CARD
    assert "Ro derhjemme" in state.choices.things[Kind.CARD][state.chosen][1]
    assert sheet.kind.current() == Kind.CARD.value
    sheet.passphrase.field.edit.setFocus()
    type_text(RIGHT_PASSPHRASE)
    press(Qt.Key.Key_Return)
    for _ in range(3):
        assert shown.context.background.wait_idle()
    assert sheet.model.state.step is Step.DONE
    sheet.close_sheet()
    assert cards(shown) == ["Kniven i bilen"]
    assert board_of(shown).columns[Column.WORRIES].view(CardId(ThingId("card-1"))) is None
    live = shown.window.live
    assert live is not None
    assert live.session.undo_name() is None
    said = b"".join(entry.payload or b"" for entry in live.session.entries())
    assert b"Ro derhjemme" not in said
    keep_more = KeepCard(card=CardId(ThingId("card-9")), text="Nyt", column=Column.NEXT, key="V")
    live.record(keep_more, meeting=live.session.meetings()[-1])
    assert "Nyt" in cards(shown)
    press(Qt.Key.Key_F8)
    assert shell_of(shown).shared.shown


@pytest.mark.parametrize(
    "keys", [(Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_H, CTRL_SHIFT)]
)
def test_the_sheet_closes_when_the_screen_is_shown_or_the_curtain_falls(
    shown: OfficeParts, keys: tuple[Qt.Key, Qt.KeyboardModifier]
) -> None:
    """Both keys work over it; nothing was erased."""
    shell_of(shown).curtain.fall_with("2580")
    shell_of(shown).curtain._on_lifted()
    hide(shown)
    press(*keys)
    assert sheets(shown) == []
    assert len(cards(shown)) == 2


@pytest.mark.parametrize("kind", [Kind.MEETING, Kind.CASE])
def test_where_the_meeting_or_the_case_is_erased_instead_it_is_left(shown: OfficeParts, kind: Kind) -> None:
    """The sheet offers the rest as ever: the case's page is shown, or the list without it."""
    sheet = hide(shown)
    sheet._on_kind_chosen(kind.value)
    assert shown.context.background.wait_idle()
    sheet._on_answered()
    for _ in range(3):
        assert shown.context.background.wait_idle()
    pages = shown.window.pages
    assert pages is not None
    assert not pages.in_meeting
    assert (pages.office.page is None) == (kind is Kind.CASE)
