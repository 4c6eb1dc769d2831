"""The case list in a real window, by keyboard."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from exitdesk.cases.case_file import CaseRow
from exitdesk.cases.desk import Desk
from exitdesk.cases.phases import Status
from exitdesk.cases.ports import Hit
from exitdesk.journal.entry import PAIR, CaseId, ThingId, own_stream
from exitdesk.ui.cases.list_view import CaseListView
from exitdesk.ui.cases.new_case_sheet import NewCaseSheet
from exitdesk.ui.cases.table_model import PAGE, CaseTableModel
from tests.fakes.desk import NOON, FakeIndex, FakeSearch, FakeStore, fake_desk
from tests.screens.keys import press, type_text
from tests.screens.office import OfficeParts
from tests.screens.office_fixtures import Make
from tests.screens.sample_cases import KAREN, sample_desk

CTRL = Qt.KeyboardModifier.ControlModifier


def list_of(parts: OfficeParts) -> CaseListView:
    """Return the list."""
    assert parts.window.pages is not None
    return parts.window.pages.office.list


def names(view: CaseListView) -> list[str]:
    """Return the names that the list shows."""
    model = view._view_model.table
    return [model.line_at(row).name for row in range(model.rowCount())]


def desk_of(parts: OfficeParts) -> Desk:
    """Return the desk behind the window."""
    return parts.door._vault.desk


@pytest.fixture
def many(make_office: Make) -> OfficeParts:
    """A window with six cases in its list."""
    parts = make_office(desk=sample_desk())
    parts.unlock()
    return parts


def test_arrows_walk_and_enter_opens(many: OfficeParts) -> None:
    """The list has the keyboard after unlock, on its first line."""
    view = list_of(many)
    row = names(view).index("Elias")

    for _ in range(row):
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)

    assert many.window.live is not None
    assert many.window.live.session.file().name == "Elias"


def test_esc_on_the_page_comes_back_to_the_line_one_opened(many: OfficeParts) -> None:
    """The keyboard is on the same case."""
    view = list_of(many)
    row = names(view).index("Elias")
    view.table.go_to(row)
    press(Qt.Key.Key_Return)

    press(Qt.Key.Key_Escape)

    assert many.window.live is None
    assert view.table.current_row() == row
    assert view.table.hasFocus()


def test_names_and_numbers_are_found_while_one_types(many: OfficeParts) -> None:
    """Ctrl+F goes to the field, Down to what was found."""
    view = list_of(many)

    press(Qt.Key.Key_F, CTRL)
    type_text("2025-0")
    assert names(view) == ["Adam", "Malik", "Rasmus"]
    press(Qt.Key.Key_Down)
    assert view.table.hasFocus()
    press(Qt.Key.Key_Slash)
    type_text("sofie")

    assert names(view) == ["Sofie"]
    press(Qt.Key.Key_Escape)
    assert len(names(view)) == 6


def test_what_was_said_is_found_below_and_own_notes_are_told_apart(many: OfficeParts, qtbot: QtBot) -> None:
    """Each hit carries its stream to the screen."""
    desk = desk_of(many)
    case = desk.case_numbered("2026-014").case
    search = desk.search
    assert isinstance(search, FakeSearch)
    search.hits = [
        Hit(case, PAIR, None, ThingId("card-1"), "kørt varevogn før"),
        Hit(case, own_stream(KAREN.person), None, ThingId("note-1"), "spurgte til varevogn"),
    ]
    view = list_of(many)
    press(Qt.Key.Key_F, CTRL)

    type_text("varevogn")
    qtbot.waitUntil(lambda: len(view.found.rows) == 2)

    said = [row.accessibleName() for row in view.found.rows]
    assert said == ["Elias. kørt varevogn før", "Elias, egen note. spurgte til varevogn"]
    view.found.rows[0].click()
    assert many.window.live is not None


def test_a_late_answer_to_an_old_search_is_not_shown(many: OfficeParts) -> None:
    """Typing on cancels what was asked before."""
    desk = desk_of(many)
    search = desk.search
    assert isinstance(search, FakeSearch)
    search.hits = [Hit(desk.case_numbered("2026-014").case, PAIR, None, ThingId("card-1"), "varevogn")]
    model = list_of(many)._view_model
    model.search("varevogn")
    model._on_pause_over()

    model.search("")
    assert many.context.background.wait_idle()

    assert model.state.found == ()


def test_a_new_case_is_a_name_and_a_number_and_opens(opened: OfficeParts) -> None:
    """The number is offered, the name is typed, Enter makes it."""
    press(Qt.Key.Key_N, CTRL)
    sheet = list_of(opened).new_sheet
    assert isinstance(sheet, NewCaseSheet)
    assert sheet.number.text() == "2026-015"

    type_text("Sofie")
    press(Qt.Key.Key_Return)
    assert opened.context.background.wait_idle()
    QApplication.processEvents()

    assert opened.window.live is not None
    assert opened.window.live.session.file().number == "2026-015"


def test_a_number_that_is_taken_is_said_at_the_number(opened: OfficeParts) -> None:
    """Nothing typed is lost."""
    press(Qt.Key.Key_N, CTRL)
    sheet = list_of(opened).new_sheet
    assert isinstance(sheet, NewCaseSheet)
    sheet.number.set_text("2026-014")
    type_text("Sofie")

    press(Qt.Key.Key_Return)
    assert opened.context.background.wait_idle()

    assert sheet.number.error() == "Nummeret er brugt. Vælg et andet."
    assert sheet.name.text() == "Sofie"
    assert sheet.isVisible()


def test_a_case_without_a_name_is_not_made(opened: OfficeParts) -> None:
    """The pair must know it again; a blank letter is no name."""
    press(Qt.Key.Key_N, CTRL)
    sheet = list_of(opened).new_sheet
    assert isinstance(sheet, NewCaseSheet)
    for nothing in ("", "\u3164"):
        sheet.name.set_text(nothing)
        sheet.name.set_error("")

        press(Qt.Key.Key_Return)

        assert sheet.name.error() != ""
    assert desk_of(opened).index.count() == 1


def test_an_empty_list_offers_the_first_case(make_office: Make) -> None:
    """The keyboard is on the button that makes it."""
    parts = make_office(desk=fake_desk(cases=()))
    parts.unlock()
    view = list_of(parts)

    assert view.first_button.hasFocus()
    assert view.title.facts.text() == "Ingen sager endnu."
    press(Qt.Key.Key_Return)
    assert view.new_sheet is not None


def test_the_title_says_how_many_and_what_is_today(many: OfficeParts) -> None:
    """One sentence, no dashboard."""
    assert list_of(many).title.facts.text() == "6 sager. Et møde i dag."


def test_ten_thousand_cases_are_read_a_page_at_a_time() -> None:
    """Only what is scrolled to is asked of the index."""
    index = FakeIndex()
    for at in range(1000):
        row = CaseRow(CaseId(f"case-{at}"), f"2026-{at:04}", f"Navn {at}", Status.RUNNING, 0)
        index.put(row)
    model = CaseTableModel(index, NOON.date)
    root = model.index(-1, -1)

    assert model.rowCount() == PAGE
    assert model.canFetchMore(root)
    model.fetchMore(root)

    assert model.rowCount() == 2 * PAGE
    assert model.line_at(399).number == "2026-0600"


def test_a_screen_reader_hears_the_whole_line_once(many: OfficeParts) -> None:
    """Name, number, status, next meeting and what waits."""
    model = list_of(many)._view_model.table

    heard = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)

    assert heard == "Sofie, 2026-011. Løbende sag. I dag kl. 15. En aftale skal nås i dag."
    interface = QAccessible.queryAccessibleInterface(list_of(many).table)
    assert interface.role() == QAccessible.Role.Table


def test_the_table_gives_up_a_column_where_there_is_little_room(many: OfficeParts, qtbot: QtBot) -> None:
    """At 200 % the status stands under the name."""
    many.window.theme.set_scale(2.0)
    many.window.resize(1366, 768)
    view = list_of(many)

    qtbot.waitUntil(lambda: view.table.isColumnHidden(1))

    assert view.table.columnWidth(3) > 300
    many.window.theme.set_scale(1.0)


def test_the_list_is_read_again_when_one_comes_back(many: OfficeParts) -> None:
    """What changed meanwhile stands there."""
    index = desk_of(many).index
    assert isinstance(index, FakeIndex)
    row = next(row for row in index.rows() if row.name == "Elias")
    view = list_of(many)
    view.table.go_to(names(view).index("Elias"))
    press(Qt.Key.Key_Return)
    index.put(replace(row, name="Eli"))

    press(Qt.Key.Key_Escape)

    assert "Eli" in names(view)


def test_the_foot_says_that_the_disk_is_full(make_office: Make) -> None:
    """Before anything else about backups: it is what has to be done now."""
    parts = make_office(desk=sample_desk())
    store = parts.door._vault.desk.store
    assert isinstance(store, FakeStore)
    store.on_reserve = True
    parts.unlock()
    assert parts.context.background.wait_idle()
    assert "Disken er fuld" in list_of(parts).foot.text()


@pytest.mark.parametrize(
    ("made", "failed", "said"),
    [
        (NOON, False, ""),
        (NOON - timedelta(days=6), False, ""),
        (NOON - timedelta(days=8), False, "over syv dage gammel"),
        (None, False, "ingen sikkerhedskopi endnu"),
        (NOON, True, "andet sted mislykkedes"),
    ],
)
def test_the_foot_says_quietly_what_is_wrong_with_the_backups(
    make_office: Make, made: datetime | None, failed: bool, said: str
) -> None:
    """One line under the list, and nothing while all is well; no sheet comes up."""
    parts = make_office(desk=sample_desk())
    backups = parts.door._vault.backups
    backups.made = [] if made is None else [replace(backups.made[0], at=made.isoformat())]
    backups.second_place_failed = failed
    parts.unlock()
    assert parts.context.background.wait_idle()

    foot = list_of(parts).foot.text()

    assert foot.startswith("Alt ligger krypteret")
    assert said in foot
    assert bool(said) == (foot != "Alt ligger krypteret på denne computer.")
    assert parts.window.sheet is None
