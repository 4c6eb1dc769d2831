"""The window speaks one language at a time, and changes it while one looks."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from exitdesk.ui.cases.page_view import CasePageView
from exitdesk.ui.shell.language import Language, Languages
from exitdesk.ui.unlock.flow import LockReason
from tests.screens.keys import press
from tests.screens.office import PASSPHRASE, OfficeParts
from tests.screens.office_fixtures import Make
from tests.screens.sample_cases import sample_desk
from tests.ui.i18n.words import only_in, read_pairs, shown

CTRL = Qt.KeyboardModifier.ControlModifier
# The neutral name, what the owner called a role, and headings of the board that is read back in English.
NOT_WORDS_OF_THE_WINDOW = {"Tavle", "Politi", "This is what we agreed", "We meet again"}
TABS = {
    "board": Qt.Key.Key_1,
    "scales": Qt.Key.Key_2,
    "circles": Qt.Key.Key_3,
    "agreements": Qt.Key.Key_4,
    "close": Qt.Key.Key_5,
}


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    """Nobody else's translators are in force, and none stay."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    one = Languages(qapp)
    yield one
    one.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def parts(make_office: Make) -> Iterator[OfficeParts]:
    """An open window in Danish over the invented case; the unit's own words are English throughout."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    made = make_office(desk=sample_desk(), language="en")
    made.window.languages.use("da")
    made.unlock()
    yield made
    made.window.languages.use("da")


def left_over(parts: OfficeParts, language: Language) -> dict[str, str]:
    """Speak a language and return the texts that still speak the other one."""
    parts.window.languages.use(language)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LanguageChange.value)
    QApplication.processEvents()
    other = only_in("da" if language == "en" else "en")
    return {
        text: whose
        for text, whose in shown(parts.window).items()
        if other.found_in(text) and text not in NOT_WORDS_OF_THE_WINDOW
    }


def enter_case(parts: OfficeParts) -> CasePageView:
    """Open the invented case."""
    assert parts.window.pages is not None
    office = parts.window.pages.office
    office.open_case(parts.door.unlock(PASSPHRASE).desk.case_numbered("2026-014").case)
    assert office.page is not None
    return office.page


def enter_meeting(parts: OfficeParts) -> None:
    """Go on with its meeting."""
    enter_case(parts).meeting_button.click()
    press(Qt.Key.Key_Return)
    assert parts.window.pages is not None
    assert parts.window.pages.in_meeting


def test_the_test_can_tell_one_language_from_the_other(parts: OfficeParts) -> None:
    """In Danish the list shows Danish words, and they are known as such."""
    danish = only_in("da")

    assert {"Sager", "Ny sag"} <= {text for text in shown(parts.window) if danish.found_in(text)}


def test_the_case_list_changes_its_language(parts: OfficeParts) -> None:
    """And back."""
    assert left_over(parts, "en") == {}
    assert left_over(parts, "da") == {}


@pytest.mark.parametrize("tab", ["overview", "timeline", "agreements", "network", "documents"])
def test_the_page_of_a_case_changes_its_language(parts: OfficeParts, tab: str) -> None:
    """Every tab of it, and back."""
    enter_case(parts).show_tab(tab)

    assert left_over(parts, "en") == {}
    assert left_over(parts, "da") == {}


@pytest.mark.parametrize("tab", TABS)
def test_a_meeting_changes_its_language(parts: OfficeParts, tab: str) -> None:
    """Every tab of it with the own notes beside, and back; words being written stay."""
    enter_meeting(parts)
    press(TABS[tab], CTRL)
    press(Qt.Key.Key_M, CTRL)

    assert left_over(parts, "en") == {}
    assert left_over(parts, "da") == {}


def test_the_lock_page_changes_its_language(make_office: Make) -> None:
    """Settings can be opened before anything is unlocked."""
    parts = make_office(language="en", why=LockReason.IDLE)

    assert left_over(parts, "da") == {}
    assert left_over(parts, "en") == {}


def test_the_first_run_changes_its_language(make_office: Make) -> None:
    """From the very first page on."""
    parts = make_office(language="en", first_run=True)
    for _ in range(3):
        assert left_over(parts, "da") == {}
        assert left_over(parts, "en") == {}
        parts.window.threshold.first_run.go_on()
        parts.window.threshold.first_run.writes_who("Karen", "", "police")


@pytest.mark.parametrize(("language", "undo"), [("da", "&Fortryd"), ("en", "&Undo")])
def test_the_menu_of_a_field_speaks_the_windows_language(
    languages: Languages, language: str, undo: str
) -> None:
    """Qt's own words for undo, copy and paste come from the file that Qt ships."""
    languages.use(language)
    line, text = QLineEdit(), QPlainTextEdit()
    menus = (line.createStandardContextMenu(), text.createStandardContextMenu())

    said = [menu.actions()[0].text().split("\t")[0] for menu in menus]

    assert said == [undo, undo]


def test_standard_buttons_speak_danish(languages: Languages) -> None:
    """Should one ever be shown, it says what the rest of the window says."""
    languages.use("da")

    said = [QCoreApplication.translate("QPlatformTheme", word) for word in ("Save", "Cancel")]

    assert said == ["Gem", "Annuller"]


def test_english_keeps_the_quotes_of_english() -> None:
    """Curly double ones, in pairs; no Danish ones, and no straight apostrophes."""
    wrong = [
        text
        for text in read_pairs().values()
        if "»" in text or "'" in text or '"' in text or text.count("“") != text.count("”")
    ]

    assert wrong == []
