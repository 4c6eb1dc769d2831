"""The access log in the window: filtered, paged, and written out only after the passphrase."""

import json

from PySide6.QtCore import Qt

from exitdesk.ui.kit.label import Label
from exitdesk.ui.reask.waits import OWNER
from exitdesk.ui.records.sheet import AccessLogSheet
from exitdesk.ui.records.view_model import PAGE
from exitdesk.ui.records.words import detail_words, event_words
from tests.fakes.context import RIGHT_PASSPHRASE
from tests.screens.keys import press, type_text
from tests.screens.office import OfficeParts


def access_log(parts: OfficeParts) -> AccessLogSheet:
    """Open the sheet by way of the settings."""
    parts.window.open_settings()
    parts.window.sheet.access_log.click()  # type: ignore[union-attr]
    assert parts.context.background.wait_idle()
    sheet = parts.window.sheet
    assert isinstance(sheet, AccessLogSheet)
    return sheet


def note(parts: OfficeParts, count: int, event: str = "backup") -> None:
    """Note so many lines."""
    desk = parts.window.pages.context.open_vault.desk  # type: ignore[union-attr]
    for _ in range(count):
        desk.access.note(event)


def shown(sheet: AccessLogSheet) -> str:
    """Return everything the lines say."""
    return "\n".join(label.text() for label in sheet.lines.findChildren(Label) if not label.isHidden())


def test_the_log_is_read_a_page_at_a_time(opened: OfficeParts) -> None:
    """Newest first; "Vis ældre" adds the rest."""
    note(opened, PAGE + 3)
    sheet = access_log(opened)
    assert len(sheet.model.state.lines) == PAGE
    assert sheet.more.isVisible()
    sheet.more.click()
    assert opened.context.background.wait_idle()
    assert len(sheet.model.state.lines) >= PAGE + 3
    assert not sheet.more.isVisible()
    assert "Sikkerhedskopi lavet" in shown(sheet)


def test_it_can_be_asked_by_event_and_case(opened: OfficeParts) -> None:
    """A number that is not there says so, and shows what was there before it was asked."""
    note(opened, 2)
    note(opened, 1, "passphrase_changed")
    sheet = access_log(opened)
    sheet.model.ask_for(event="passphrase_changed")
    assert opened.context.background.wait_idle()
    assert [line.event for line in sheet.model.state.lines] == ["passphrase_changed"]
    sheet.model.ask_for(event="")
    sheet.case.edit.setFocus()
    type_text("1999-999")
    press(Qt.Key.Key_Return)
    assert opened.context.background.wait_idle()
    assert sheet.trouble.isVisible()


def test_it_is_written_out_only_after_the_passphrase(opened: OfficeParts) -> None:
    """Into the folder for what is handed out, under a neutral name; the log tells of it."""
    note(opened, 3)
    sheet = access_log(opened)
    folder = opened.window.pages.context.handed_out  # type: ignore[union-attr]
    before = set(folder.glob("*.json"))
    sheet.json.click()
    type_text("forkert")
    press(Qt.Key.Key_Return)
    assert opened.context.background.wait_idle()
    assert set(folder.glob("*.json")) == before
    sheet.passphrase._context.waits.right(OWNER)
    sheet.passphrase.field.edit.setFocus()
    type_text(RIGHT_PASSPHRASE)
    press(Qt.Key.Key_Return)
    assert opened.context.background.wait_idle()
    assert opened.context.background.wait_idle()
    saved = sheet.model.state.saved
    assert saved is not None
    assert saved.parent == folder
    assert saved.name.startswith("Tavle ")
    lines = json.loads(saved.read_text("utf-8"))
    assert [line["event"] for line in lines][:4] == ["log_exported", "backup", "backup", "backup"]
    saved.unlink()


def test_every_event_has_words_and_a_newer_one_stands_as_it_is() -> None:
    """Details are joined."""
    assert event_words("erased") == "Slettet"
    assert detail_words("case.time_is_up") == "hele sagen, tiden var udløbet"
    assert event_words("from_tomorrow") == "from_tomorrow"
