"""Choosing one of a few: one tab stop, arrows, a name and a role for each."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QStyle

from exitdesk.ui.kit.menu import Menu
from exitdesk.ui.kit.panel import Panel
from exitdesk.ui.kit.picker import Picker
from exitdesk.ui.kit.segmented import SegmentedChoice
from exitdesk.ui.kit.tabs import TabBar
from exitdesk.ui.theme import Theme
from tests.ui.kit.conftest import Show

TABS = [("board", "Tavle"), ("scale", "Skalering"), ("net", "Netværk")]
MODES = [("light", "Lys"), ("dark", "Mørk"), ("system", "Som computeren")]


@pytest.fixture
def bar(theme: Theme, show: Show) -> TabBar:
    """Three tabs on the screen, the first chosen."""
    tabs = TabBar(theme, TABS, name="Dele af mødet")
    show(tabs)
    return tabs


@pytest.mark.parametrize(
    ("start", "key", "end"),
    [
        ("board", Qt.Key.Key_Right, "scale"),
        ("board", Qt.Key.Key_Left, "net"),
        ("net", Qt.Key.Key_Right, "board"),
        ("board", Qt.Key.Key_End, "net"),
        ("net", Qt.Key.Key_Home, "board"),
    ],
)
def test_arrows_walk_the_tabs(bar: TabBar, start: str, key: Qt.Key, end: str) -> None:
    """The tab walked to is chosen, has the focus, and the screen is told once."""
    bar.set_current(start)
    bar.tab(start).setFocus(Qt.FocusReason.TabFocusReason)
    chosen = QSignalSpy(bar.chosen)
    QTest.keyClick(bar.tab(start), key)
    assert bar.current() == end
    assert bar.tab(end).hasFocus()
    assert [chosen.at(at)[0] for at in range(chosen.count())] == [end]


def test_a_click_chooses_and_a_second_click_keeps(bar: TabBar) -> None:
    """A chosen tab stays chosen."""
    for _ in range(2):
        QTest.mouseClick(bar.tab("net"), Qt.MouseButton.LeftButton)
        assert bar.current() == "net"


def test_only_the_chosen_tab_is_a_tab_stop(bar: TabBar) -> None:
    """The Tab key stops once at the row."""
    bar.set_current("scale")
    stops = [key for key, _ in TABS if bar.tab(key).focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == ["scale"]


def test_choosing_by_program_tells_nobody(bar: TabBar) -> None:
    """The screen that chose knows."""
    chosen = QSignalSpy(bar.chosen)
    bar.set_current("net")
    assert chosen.count() == 0


def test_choosing_moves_no_tab(bar: TabBar) -> None:
    """The heavier word of the chosen tab takes no more room."""
    before = [bar.tab(key).geometry() for key, _ in TABS]
    bar.set_current("net")
    QApplication.processEvents()
    assert [bar.tab(key).geometry() for key, _ in TABS] == before


def test_tabs_are_told_as_tabs_and_which_is_chosen(bar: TabBar) -> None:
    """Roles are tab list and tab, and the chosen one is selected."""
    outer = QAccessible.queryAccessibleInterface(bar)
    inner = QAccessible.queryAccessibleInterface(bar.tab("board"))
    other = QAccessible.queryAccessibleInterface(bar.tab("net"))
    assert outer is not None
    assert inner is not None
    assert other is not None
    assert outer.role() == QAccessible.Role.PageTabList
    assert inner.role() == QAccessible.Role.PageTab
    assert inner.text(QAccessible.Text.Name) == "Tavle"
    assert (inner.state().selected, other.state().selected) == (1, 0)


def test_a_screen_reader_can_press_a_tab(bar: TabBar) -> None:
    """The press offered to screen readers is the click."""
    inner = QAccessible.queryAccessibleInterface(bar.tab("net"))
    assert inner is not None
    actions = inner.actionInterface()
    assert actions.pressAction() in actions.actionNames()
    actions.doAction(actions.pressAction())
    assert bar.current() == "net"


def test_new_tabs_keep_the_choice_where_they_can(bar: TabBar) -> None:
    """A renamed or reordered row stays where one was; an unknown choice falls to the first."""
    bar.set_current("net")
    bar.set_tabs([("net", "Network"), ("board", "Board")])
    assert bar.current() == "net"
    bar.set_tabs([("end", "End")])
    assert bar.current() == "end"
    bar.rename("end", "Slut")
    assert bar.tab("end").text() == "Slut"
    with pytest.raises(KeyError):
        bar.tab("net")


def test_the_segments_choose_with_arrows_and_wrap_round(theme: Theme, show: Show) -> None:
    """Each arrow chooses and tells."""
    choice = SegmentedChoice(theme, MODES, name="Farver", current="light")
    show(choice)
    chosen = QSignalSpy(choice.chosen)
    choice.segment("light").setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(choice.segment("light"), Qt.Key.Key_Left)
    assert choice.current() == "system"
    QTest.keyClick(choice.segment("system"), Qt.Key.Key_Right)
    assert choice.current() == "light"
    QTest.mouseClick(choice.segment("dark"), Qt.MouseButton.LeftButton)
    assert choice.current() == "dark"
    assert chosen.count() == 3


def test_the_segments_stand_under_each_other_where_there_is_no_room(theme: Theme, show: Show) -> None:
    """At 200 % in a narrow column every word is still whole."""
    choice = SegmentedChoice(theme, MODES, name="Farver", current="light")
    window = show(choice)
    window.resize(700, 400)
    stacked = [choice.stacked]
    theme.set_scale(2.0)
    window.resize(360, 600)
    QApplication.processEvents()
    stacked.append(choice.stacked)
    assert stacked == [False, True]
    for key, _ in MODES:
        segment = choice.segment(key)
        assert segment.width() >= segment.sizeHint().width()
        assert choice.rect().contains(segment.geometry())


def test_a_segment_is_told_as_one_of_a_few(theme: Theme, show: Show) -> None:
    """Role and state say which is chosen; nothing chosen is possible."""
    choice = SegmentedChoice(theme, MODES, name="Farver")
    show(choice)
    assert choice.current() == ""
    interface = QAccessible.queryAccessibleInterface(choice.segment("dark"))
    assert interface is not None
    assert interface.role() == QAccessible.Role.RadioButton
    assert interface.state().checked == 0
    choice.set_current("dark")
    assert interface.state().checked == 1
    with pytest.raises(KeyError):
        choice.segment("none")


def test_a_list_tells_what_a_person_chose_and_not_what_the_program_set(theme: Theme, show: Show) -> None:
    """Keys come back, words are only shown."""
    picker = Picker(theme, "Sprog", [("da", "Dansk"), ("en", "English")], current="en")
    show(picker)
    chosen = QSignalSpy(picker.chosen)
    assert picker.current() == "en"
    picker.set_current("da")
    assert chosen.count() == 0
    QTest.keyClick(picker.list, Qt.Key.Key_Down)
    assert picker.current() == "en"
    assert chosen.count() == 1
    picker.set_options([("en", "English")])
    assert picker.current() == "en"
    picker.set_options([("sv", "Svenska")])
    assert picker.current() == ""


def test_the_wheel_scrolls_the_page_and_changes_no_answer(theme: Theme, show: Show) -> None:
    """Rolling over a list leaves it as it was."""
    picker = Picker(theme, "Sprog", [("da", "Dansk"), ("en", "English")], current="da")
    show(picker)
    event = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, -120), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(picker.list, event)
    assert picker.current() == "da"


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_what_is_chosen_from_a_menu_or_a_list_has_a_fingers_height(
    theme: Theme, show: Show, scale: float
) -> None:
    """Whoever opened it, and its tick and arrow grow with the words."""
    theme.set_scale(scale)
    page, picker = Panel(theme), Picker(theme, "Hvem", [("a", "Sara"), ("b", "Jonas")], current="a")
    page.body.addWidget(picker)
    show(page)
    menu = Menu("Kort", page)
    rows = [menu.add("Ordret", page.update, key="Alt+G", on=True), menu.add_menu("Ord fra").menuAction()]
    heights = [menu.actionGeometry(row).height() for row in rows]
    assert min(*heights, picker.list.view().sizeHintForRow(0)) >= max(44, theme.line_height(15))
    menu.open_at(page.mapToGlobal(page.rect().center()))
    menu.setActiveAction(menu.addAction("Ret"))
    picture = menu.grab().toImage()
    for row, from_left in zip(rows, (True, False), strict=True):
        place = menu.actionGeometry(row)
        mark = theme.px(24)
        columns = (
            range(place.left(), place.left() + mark)
            if from_left
            else range(place.right() - mark, place.right())
        )
        inked = [
            y
            for y in range(place.top(), place.bottom())
            if any(picture.pixelColor(x, y).lightness() < 128 for x in columns)
        ]
        assert max(inked) - min(inked) >= theme.px(6)
    menu.close()


def test_no_tick_is_painted_over_the_arrows_of_a_menu_higher_than_the_screen(
    theme: Theme, show: Show
) -> None:
    """A row that is half out of sight shows no mark of its own where the arrow says that there is more."""
    theme.set_scale(1.9)  # rows of 63: one of them is half under the arrow of a screen 800 high
    page = Panel(theme)
    show(page)
    menu = Menu("Ord fra", page)
    rows = [menu.add(f"Sara {at}", page.update, on=True) for at in range(20)]
    menu.open_at(page.mapToGlobal(page.rect().center()))
    assert menu.height() < len(rows) * menu.actionGeometry(rows[0]).height()
    strip = menu.style().pixelMetric(QStyle.PixelMetric.PM_MenuScrollerHeight, None, menu)
    for row in rows:
        menu.setActiveAction(row)
        picture = menu.grab().toImage()
        edges = (*range(2, strip), *range(menu.height() - strip, menu.height() - 2))
        here = menu.actionGeometry(row)  # chosen, so dark all over
        others = [y for y in edges if not here.top() <= y <= here.bottom()]
        places = [(x, y) for x in range(4, theme.px(24)) for y in others]
        assert not [one for one in places if picture.pixelColor(*one).lightness() < 128]
    menu.close()
