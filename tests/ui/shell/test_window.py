"""The window as a whole: what it shows when, what its keys do, and what it takes away at a lock."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from exitdesk.cases.errors import DiskFull, LostBeforeSaved, NotTakenAlong
from exitdesk.cases.resume import Place, ResumeNote, Typed
from exitdesk.cases.unwritten import Unwritten, note_of
from exitdesk.errors import Cancelled
from exitdesk.ui.help.sheet import KeyMapSheet
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.shell.blank_page import BlankPage
from exitdesk.ui.shell.settings_sheet import SettingsSheet
from exitdesk.ui.shell.trouble_sheet import TroubleSheet
from tests.fakes.context import FakeLock
from tests.fakes.desk import case_of
from tests.screens.keys import press
from tests.screens.office import OfficeParts
from tests.screens.office_fixtures import Make
from tests.screens.sample_cases import sample_desk
from tests.unit.journal.making import made

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def lock_of(parts: OfficeParts) -> FakeLock:
    """Return the lock that was handed in."""
    lock = parts.context.lock
    assert isinstance(lock, FakeLock)
    return lock


def sheet_of(parts: OfficeParts) -> Sheet | None:
    """Return the sheet that lies over the page."""
    return parts.window.sheet


def texts(window: QWidget) -> set[str]:
    """Return what stands on labels."""
    return {one.text() for one in window.findChildren(Label) if one.text()}


def test_painted_is_told_once_and_only_when_something_was_painted(make_office: Make) -> None:
    """The old process waits for it."""
    parts = make_office()
    told: list[bool] = []
    parts.window.painted.connect(lambda: told.append(True))

    parts.window.resize(1000, 600)
    parts.window.threshold.page.repaint()

    assert told == []
    assert parts.window.threshold.page._was_painted


def test_the_title_is_neutral_before_and_after_unlock(make_office: Make) -> None:
    """Task bar and window switcher show it."""
    parts = make_office()
    before = parts.window.windowTitle()

    parts.unlock()

    assert (before, parts.window.windowTitle()) == ("Tavle", "Tavle")


def test_ctrl_l_locks_and_with_shift_it_locks_in_panic(opened: OfficeParts) -> None:
    """From wherever one is."""
    press(Qt.Key.Key_L, CTRL)
    press(Qt.Key.Key_L, CTRL | SHIFT)

    assert lock_of(opened).calls == ["lock", "panic"]


def test_a_locked_window_asks_for_no_second_lock(make_office: Make) -> None:
    """There is nothing to lock."""
    parts = make_office()

    press(Qt.Key.Key_L, CTRL)

    assert lock_of(parts).calls == []


def test_when_nobody_is_there_it_locks(opened: OfficeParts) -> None:
    """The idle watch asks for the lock once."""
    watch = opened.window.idle
    watch.clock._last = (watch.clock._last[0] - 301, watch.clock._last[1])

    watch.look()
    watch.look()

    assert lock_of(opened).calls == ["lock idle"]


def test_the_first_key_after_the_time_was_up_locks_instead_of_counting_as_life(opened: OfficeParts) -> None:
    """A laptop found open after a night does not go on because somebody touched it."""
    watch = opened.window.idle
    watch.clock._last = (watch.clock._last[0], watch.clock._last[1] - 8 * 3600)

    press(Qt.Key.Key_Down)

    assert lock_of(opened).calls == ["lock idle"]


def test_a_blanked_window_shows_no_word_and_takes_no_key(make_office: Make) -> None:
    """Menus and sheets are gone first, then the pages, then the words."""
    parts = make_office(desk=sample_desk())
    parts.unlock()
    parts.window.open_settings()
    menu = QMenu(parts.window)
    menu.addAction("Elias")
    menu.popup(parts.window.mapToGlobal(parts.window.rect().center()))

    parts.window.blank()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    assert isinstance(parts.window.stack.currentWidget(), BlankPage)
    assert QApplication.activePopupWidget() is None
    assert texts(parts.window) == set()
    for key in (Qt.Key.Key_F1, Qt.Key.Key_F6):
        press(key)
    press(Qt.Key.Key_L, CTRL)
    assert parts.window.sheet is None
    assert lock_of(parts).calls == []


def test_a_locked_vault_shows_no_case_names(make_office: Make) -> None:
    """Before unlock no widget holds one."""
    parts = make_office(desk=sample_desk())

    assert not texts(parts.window) & {"Elias", "Sofie", "Karen Holt"}


def test_f1_shows_the_keys_and_esc_gives_the_keyboard_back(opened: OfficeParts) -> None:
    """The focus is where it was."""
    before = QApplication.focusWidget()

    press(Qt.Key.Key_F1)
    assert isinstance(sheet_of(opened), KeyMapSheet)
    press(Qt.Key.Key_Escape)

    assert sheet_of(opened) is None
    assert QApplication.focusWidget() is before


def test_settings_act_at_once_and_are_kept(opened: OfficeParts) -> None:
    """Dark, large and calm without a save button."""
    opened.window.open_settings()
    sheet = opened.window.sheet
    assert isinstance(sheet, SettingsSheet)

    sheet.mode.segment("dark").click()
    sheet.text_size.set_current("150")
    sheet.text_size.chosen.emit("150")
    sheet.office.chosen.emit("10")

    theme = opened.window.theme
    assert (theme.dark, theme.scale) == (True, 1.5)
    assert opened.context.settings.get("theme", "") == "dark"
    assert opened.window.idle.clock.limits.office == 10


def test_the_language_changes_while_one_looks(opened: OfficeParts) -> None:
    """Days and the unit's words are in the other language, and the settings open again in it."""
    opened.window.open_settings()
    sheet = opened.window.sheet
    assert isinstance(sheet, SettingsSheet)

    sheet.language.segment("en").click()

    assert opened.window.languages.current == "en"
    assert opened.context.settings.get("language", "") == "en"
    assert isinstance(opened.window.sheet, SettingsSheet)
    assert opened.window.sheet.language.current() == "en"
    opened.window.sheet.close_sheet()
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    assert opened.window.pages is not None
    assert opened.window.pages.meeting is not None
    assert opened.window.pages.meeting.views.scales_model.template.language == "en"
    opened.window.languages.use("da")


def test_f6_walks_from_rail_to_list_and_back(opened: OfficeParts) -> None:
    """Shift walks the other way, and each part keeps the place one had."""
    assert opened.window.pages is not None
    office = opened.window.pages.office
    start = QApplication.focusWidget()

    press(Qt.Key.Key_F6)
    there = QApplication.focusWidget()
    assert there is not None
    assert office.rail.isAncestorOf(there)
    press(Qt.Key.Key_F6, SHIFT)

    assert QApplication.focusWidget() is start


def test_trouble_is_explained_and_a_bug_says_only_that_it_is_one(opened: OfficeParts) -> None:
    """No text of a library reaches the screen."""
    opened.window.show_trouble(DiskFull("sqlite says"))
    first = opened.window.sheet
    assert isinstance(first, TroubleSheet)
    assert first.happened.text() == "Det gik ikke (DiskFull)."

    opened.window.show_trouble(ValueError("secret"))

    second = opened.window.sheet
    assert isinstance(second, TroubleSheet)
    assert "fejl i programmet" in second.happened.text()
    assert not any("secret" in text or "sqlite" in text for text in texts(opened.window))


def test_cancelling_is_silent(opened: OfficeParts) -> None:
    """Nothing is said about what a person chose."""
    opened.window.show_trouble(Cancelled())

    assert opened.window.sheet is None


def test_every_stop_of_the_tab_key_has_a_name(make_office: Make) -> None:
    """A screen reader is told what each one is."""
    parts = make_office(desk=sample_desk())
    parts.unlock()

    unnamed = [
        type(one).__name__
        for one in parts.window.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible() and not one.accessibleName()
    ]

    assert unnamed == []


@pytest.mark.parametrize("where", ["too much", "another case", "the case itself"])
def test_what_a_lock_could_not_take_along_is_told(make_office: Make, where: str) -> None:
    """It had no room, or its case is not here any more: one works on in what is, and is told."""
    desk = sample_desk()
    case = case_of(desk, "2026-014")
    gone = [] if where == "too much" else [Unwritten(made())]
    note = note_of(Typed(Place("case-1" if where == "the case itself" else case)), gone, ())
    parts = make_office(desk=desk, note=replace(note, left_out=not gone))
    parts.unlock()
    sheet = sheet_of(parts)
    assert isinstance(sheet, TroubleSheet)
    assert NotTakenAlong.__name__ in " ".join(texts(sheet))
    assert (parts.window.live is None) is (where == "the case itself")
    sheet.close_sheet()
    again = make_office(desk=desk, note=ResumeNote(Typed(Place(case))))
    again.unlock()
    assert sheet_of(again) is None


def test_what_a_full_disk_never_got_is_told_once_with_its_case(make_office: Make) -> None:
    """Lost before it was saved: one sheet at the unlock, with the case's number, and none at the next.

    What did not come along over the lock is told after it, and hides it not.
    """
    desk = sample_desk()
    parts = make_office(desk=desk, note=ResumeNote(left_out=True))
    parts.door._vault.lost_words = ("2026-014",)
    parts.unlock()
    sheet = sheet_of(parts)
    assert isinstance(sheet, TroubleSheet)
    assert LostBeforeSaved.__name__ in " ".join(texts(sheet))
    parts.context.background.wait_idle()

    QTest.keyClick(sheet.ok_button, Qt.Key.Key_Space)
    QApplication.processEvents()
    second = sheet_of(parts)
    assert isinstance(second, TroubleSheet)
    assert NotTakenAlong.__name__ in " ".join(texts(second))
    assert second.ok_button.hasFocus()
    assert not parts.door._vault.lost_words
