"""Walking the exit agreement by keyboard, what a screen reader hears, and a disk that is full."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from exitdesk.cases.agreement_terms import TermPart
from exitdesk.cases.errors import DiskFull
from exitdesk.ui.exit_agreement.rows import TermRow
from tests.fakes.desk import FakeStore
from tests.screens.exit_agreement import TERMS, disagree, fill
from tests.screens.keys import press, type_text
from tests.screens.office import OfficeParts
from tests.ui.acute.reach import live_of
from tests.ui.exit_agreement.reach import (
    SHIFT,
    agreement_of,
    open_agreement,
    panel_of,
    reading_of,
    words,
)


def test_each_term_says_what_it_is_to_a_screen_reader(on_case: OfficeParts) -> None:
    """Part, words, who and when, as a line of a list."""
    fill(live_of(on_case).session)
    open_agreement(on_case)
    row = QApplication.focusWidget()
    assert row is not None
    interface = QAccessible.queryAccessibleInterface(row)
    assert interface is not None
    assert interface.role() is QAccessible.Role.ListItem
    assert interface.text(QAccessible.Text.Name).startswith(
        "Tiltag, og hvem der har ansvaret: Et sted at bo uden for byen, hvor ingen kender ham, "
        "Ansvarlig: Kommune, Mette, Fra 1. december 2026 til 1. juni 2027"
    )


def test_the_keyboard_walks_part_by_part_and_every_stop_has_a_name(on_case: OfficeParts) -> None:
    """Not from column to column; arrows go past a part's ends."""
    fill(live_of(on_case).session)
    sheet = open_agreement(on_case)
    stops = sheet._stops()
    assert all(one.accessibleName() for one in stops)
    assert [one.term.now.what for one in stops if isinstance(one, TermRow)] == [what for _, what, _ in TERMS]
    for _ in range(4):
        press(Qt.Key.Key_Down)
    focus = QApplication.focusWidget()
    assert isinstance(focus, TermRow)
    assert focus.term.part is TermPart.DEMAND


def test_arrows_walk_on_from_the_place_for_a_new_term(on_case: OfficeParts) -> None:
    """Down there walks into the next part, and Up comes back; the page does not scroll away instead."""
    fill(live_of(on_case).session)
    sheet = open_agreement(on_case)
    measures, demands = sheet.panels[TermPart.MEASURE], sheet.panels[TermPart.DEMAND]
    measures.new.setFocus()
    press(Qt.Key.Key_Down)
    assert demands.rows[0].hasFocus()
    press(Qt.Key.Key_Up)
    assert measures.new.hasFocus()


def test_f6_goes_from_part_to_part_and_round(on_case: OfficeParts) -> None:
    """What the boards have is a few keys away, however many terms there are."""
    fill(live_of(on_case).session)
    sheet = open_agreement(on_case)
    reached = []
    for _ in range(5):
        press(Qt.Key.Key_F6)
        focus = QApplication.focusWidget()
        assert focus is not None
        reached.append(focus.accessibleName().partition(":")[0])
    assert reached == [
        "Krav",
        "Sådan følger vi op",
        "Det beholder du",
        "Se aftalen",
        "Tiltag, og hvem der har ansvaret",
    ]
    press(Qt.Key.Key_F6, SHIFT)
    assert sheet.read_button.hasFocus()


def test_enter_keeps_from_the_choice_of_an_authority_too(on_case: OfficeParts) -> None:
    """It is the last thing one comes to by Tab: there Enter may not lead nowhere, nor Esc lose the words."""
    open_agreement(on_case)
    press(Qt.Key.Key_Return)
    type_text("Et sted at bo")
    for _ in range(3):
        press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Return)
    (kept_term,) = agreement_of(on_case).terms
    assert (kept_term.term.what, kept_term.term.authority) == ("Et sted at bo", "police")
    assert panel_of(on_case).editor.what.hasFocus()
    assert panel_of(on_case).editor.is_empty


def test_what_is_being_written_is_seen_whole_with_the_button_that_keeps_it(on_case: OfficeParts) -> None:
    """At the foot of a small window too."""
    fill(live_of(on_case).session)
    on_case.window.resize(1000, 640)
    sheet = open_agreement(on_case)
    panel_of(on_case, TermPart.FOLLOW_UP).new.click()
    QApplication.processEvents()
    button, view = panel_of(on_case, TermPart.FOLLOW_UP).editor.keep_button, sheet._scroll.viewport()
    foot = button.mapTo(view, button.rect().bottomLeft()).y()
    assert 0 < foot <= view.height()


def test_two_versions_are_walked_by_arrows_and_the_focus_stays_with_the_term(on_case: OfficeParts) -> None:
    """One reads both, chooses one, and is where one was."""
    terms = fill(live_of(on_case).session)
    assert on_case.window.pages is not None
    disagree(on_case.window.pages.context.open_vault.desk, live_of(on_case).session, terms[1])
    sheet = open_agreement(on_case)
    row = next(one for one in panel_of(on_case).rows if one.shown.id == terms[1])
    assert row.choose is not None
    row.choose.setFocus()
    press(Qt.Key.Key_Return)
    assert sheet.choice is not None
    press(Qt.Key.Key_Down)
    assert sheet.choice.buttons[1].hasFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Up)
    assert sheet.choice.buttons[0].hasFocus()
    chosen = sheet.model.state.of(TermPart.MEASURE)[1].versions[0].what
    press(Qt.Key.Key_Return)
    focus = QApplication.focusWidget()
    assert isinstance(focus, TermRow)
    assert (focus.term.id, focus.term.now.what) == (terms[1], chosen)


def test_what_is_read_is_walked_round_by_tab(on_case: OfficeParts) -> None:
    """The day first, then what is done with it; the keyboard is not caught in the day."""
    fill(live_of(on_case).session)
    open_agreement(on_case).read_button.click()
    reached: list[str] = []
    while reached.count("Luk") < 1 and len(reached) < 20:
        press(Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        reached.append(focus.accessibleName())
    assert list(dict.fromkeys(reached)) == ["Aftalt den", "Lav papiret ...", "Det er aftalt", "Luk"]


def test_the_page_keys_turn_what_is_read_and_never_the_day(on_case: OfficeParts) -> None:
    """Whoever reads on from the day must not agree it ten years later."""
    fill(live_of(on_case).session)
    on_case.window.resize(1000, 560)
    open_agreement(on_case).read_button.click()
    reading = reading_of(on_case)
    QApplication.processEvents()
    before = reading.day.day()
    reading.day.edit.setFocus()
    press(Qt.Key.Key_PageDown)
    assert reading.day.day() == before
    assert reading._scroll.verticalScrollBar().value() > 0


def test_a_full_disk_is_told_and_the_term_stands_there(on_case: OfficeParts) -> None:
    """It is tried again until it is kept."""
    assert on_case.window.pages is not None
    store = on_case.window.pages.context.open_vault.desk.store
    assert isinstance(store, FakeStore)
    store.trouble = DiskFull()
    sheet = open_agreement(on_case)
    press(Qt.Key.Key_Return)
    type_text("Et sted at bo")
    press(Qt.Key.Key_Return)
    assert on_case.context.background.wait_idle()
    assert sheet.saved.text() == "Ikke gemt. Prøver igen"
    assert "Et sted at bo" in words(sheet)
    store.trouble = None
    live_of(on_case)._on_retry_due()
    assert on_case.context.background.wait_idle()
    assert sheet.saved.text().startswith("Gemt")
