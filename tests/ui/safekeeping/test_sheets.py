"""Backups and changes of keys in the window, by keyboard and pointer, over a vault in memory."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from exitdesk.cases.errors import DiskFull
from exitdesk.cases.safekeeping import Backup
from exitdesk.ui.safekeeping.flow import Change, Problem, Step
from exitdesk.ui.safekeeping.key_change_sheet import KeyChangeSheet
from exitdesk.ui.safekeeping.sheet import SafekeepingSheet
from exitdesk.ui.shell.settings_sheet import SettingsSheet
from tests.fakes.context import RIGHT_PASSPHRASE, FakeVault
from tests.screens.keys import press, type_text
from tests.screens.office import OfficeParts

NEW = "fem nye ord til en anden tid"


def vault_of(parts: OfficeParts) -> FakeVault:
    """Return the vault in memory."""
    vault = parts.window.pages.context.vault  # type: ignore[union-attr]
    assert isinstance(vault, FakeVault)
    return vault


def safekeeping(parts: OfficeParts) -> SafekeepingSheet:
    """Open the sheet by way of the settings."""
    parts.window.open_settings()
    assert isinstance(parts.window.sheet, SettingsSheet)
    parts.window.sheet.safekeeping.click()
    assert parts.context.background.wait_idle()
    assert isinstance(parts.window.sheet, SafekeepingSheet)
    return parts.window.sheet


def change(parts: OfficeParts, what: Change) -> KeyChangeSheet:
    """Open the sheet of one change."""
    safekeeping(parts).changes[what].click()
    assert isinstance(parts.window.sheet, KeyChangeSheet)
    return parts.window.sheet


def go_on(parts: OfficeParts) -> None:
    """Press Return and let everything be done."""
    press(Qt.Key.Key_Return)
    assert parts.context.background.wait_idle()


def write(parts: OfficeParts, *texts: str) -> None:
    """Write into one field after the other, and go on."""
    sheet = parts.window.sheet
    assert isinstance(sheet, KeyChangeSheet)
    for field, text in zip((sheet.now, sheet.new, sheet.again), texts, strict=False):
        field.edit.setFocus()
        type_text(text)
    go_on(parts)


def test_before_unlocking_there_is_no_way_to_backups_and_keys(opened: OfficeParts) -> None:
    """The settings lead there from the office alone."""
    opened.window.open_settings()
    sheet = opened.window.sheet
    assert isinstance(sheet, SettingsSheet)
    assert sheet.safekeeping.isVisibleTo(sheet)
    locked = SettingsSheet(opened.context.theme, opened.window, opened.context.settings)
    assert not locked.safekeeping.isVisibleTo(locked)


def test_the_newest_backup_is_told_and_another_one_made(opened: OfficeParts) -> None:
    """A person sees when the last one was made; the new one is the last then."""
    sheet = safekeeping(opened)
    assert "20. november 2026" in sheet.newest.text()
    assert "2 i alt" in sheet.newest.text()

    press(Qt.Key.Key_Return)
    assert opened.context.background.wait_idle()

    assert "21. november 2026" in sheet.newest.text()
    assert "3 i alt" in sheet.newest.text()
    assert not sheet.progress.isVisible()
    assert [(one.event, one.detail) for one in vault_of(opened).desk.access.find()][:1] == [
        ("backup", "on_demand")
    ]


def test_a_backup_that_fails_is_explained_and_can_be_tried_again(opened: OfficeParts) -> None:
    """What happened and what to do stand on the sheet; the button is there again."""
    sheet = safekeeping(opened)
    vault_of(opened).backups.trouble = DiskFull()

    sheet.make.click()
    assert opened.context.background.wait_idle()

    assert sheet.trouble.isVisible()
    assert sheet.make.isEnabled()
    assert "2 i alt" in sheet.newest.text()


def test_what_is_told_stays_when_a_slow_look_at_the_backups_ends(
    opened: OfficeParts, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sheet looks at what there is when it opens; what fails before that has ended is not wiped out."""
    sheet = safekeeping(opened)
    backups = vault_of(opened).backups
    backups.trouble = DiskFull()
    may_look, there = Event(), backups.all

    def slow() -> list[Backup]:
        assert may_look.wait(5)
        return there()

    monkeypatch.setattr(backups, "all", slow)
    sheet._model.read()
    sheet.make.click()
    qtbot.waitUntil(sheet.trouble.isVisible)
    told = sheet.trouble.text()

    may_look.set()
    assert opened.context.background.wait_idle()

    assert told
    assert sheet.trouble.isVisible()
    assert sheet.trouble.text() == told


def test_a_second_place_is_named_and_given_up(
    opened: OfficeParts, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The folder stands there in words; giving it up says what that means."""
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    sheet = safekeeping(opened)
    assert not sheet.no_place.isVisible()

    sheet.place.click()
    assert opened.context.background.wait_idle()
    assert vault_of(opened).backups.second_place == tmp_path
    assert str(tmp_path) in sheet.second.text()

    sheet.no_place.click()
    assert opened.context.background.wait_idle()
    assert vault_of(opened).backups.second_place is None
    lines = [(one.event, one.detail) for one in vault_of(opened).desk.access.find()][:2]
    assert lines == [("backup_place", "given_up"), ("backup_place", "named")]


def test_the_passphrase_is_changed_by_who_knows_it(opened: OfficeParts) -> None:
    """Now, new, and new again; no field keeps a letter of it afterwards."""
    sheet = change(opened, Change.PASSPHRASE)
    assert "åbnes med den gamle adgangskode" in sheet.about.text()

    write(opened, RIGHT_PASSPHRASE, NEW, NEW)

    assert vault_of(opened).keys.passphrase == NEW
    assert sheet.model.state.step is Step.DONE
    assert {sheet.now.text(), sheet.new.text(), sheet.again.text()} == {""}
    assert NEW not in repr(sheet.model.state)
    go_on(opened)
    assert opened.window.sheet is None


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        (("", NEW, NEW), Problem.NOTHING_WRITTEN),
        ((RIGHT_PASSPHRASE, "kort", "kort"), Problem.TOO_WEAK),
        ((RIGHT_PASSPHRASE, NEW, NEW + "x"), Problem.NOT_THE_SAME),
    ],
)
def test_what_is_wrong_is_said_under_its_field(
    opened: OfficeParts, typed: tuple[str, str, str], problem: Problem
) -> None:
    """Nothing is changed, and what was written stays."""
    sheet = change(opened, Change.PASSPHRASE)

    write(opened, *typed)

    assert sheet.model.state.problem is problem
    assert [field.error() for field in (sheet.now, sheet.new, sheet.again)].count("") == 2
    assert vault_of(opened).keys.calls == []
    assert sheet.new.text() == typed[1]


def test_a_new_kit_is_written_down_and_typed_back(opened: OfficeParts) -> None:
    """The words are shown once, a wrong one is named, and only then the old ones are void."""
    sheet = change(opened, Change.KIT)
    write(opened, RIGHT_PASSPHRASE)
    assert sheet.list.places[6].text() == "7.  ord7"

    go_on(opened)
    assert sheet.model.state.step is Step.WORDS_BACK
    assert all(place.text() == "" for place in sheet.list.places)
    kit = opened.door.kit
    sheet.words.set_words((*kit[:3], "forkert", *kit[4:]))
    sheet.next_button.click()
    assert sheet.model.state.wrong_words == (3,)
    assert vault_of(opened).keys.calls == []

    sheet.words.set_words(tuple(word.upper() for word in kit))
    sheet.next_button.click()
    assert opened.context.background.wait_idle()

    assert vault_of(opened).keys.calls == ["new_kit 14"]
    assert "gamle papir" in sheet.about.text()


def test_the_words_can_be_seen_again(opened: OfficeParts) -> None:
    """Whoever wrote one down wrong goes back to them."""
    sheet = change(opened, Change.KIT)
    write(opened, RIGHT_PASSPHRASE)
    go_on(opened)

    sheet.back_button.click()

    assert sheet.model.state.step is Step.WORDS
    assert sheet.list.places[0].text() == "1.  ord1"


def test_a_change_of_key_ends_with_a_lock(opened: OfficeParts) -> None:
    """Everything is written anew, the vault is closed, and the window locks."""
    sheet = change(opened, Change.KEY)
    write(opened, RIGHT_PASSPHRASE, NEW, NEW)
    go_on(opened)
    sheet.words.set_words(opened.door.kit)
    sheet.next_button.click()
    assert opened.context.background.wait_idle()

    assert vault_of(opened).keys.calls == ["rekey 14"]
    assert opened.context.lock.calls == ["lock"]  # type: ignore[attr-defined]


def test_a_failed_change_says_so_and_changes_nothing(opened: OfficeParts) -> None:
    """What happened and what to do; one may try again."""
    sheet = change(opened, Change.PASSPHRASE)
    vault_of(opened).keys.trouble = DiskFull()

    write(opened, RIGHT_PASSPHRASE, NEW, NEW)

    assert sheet.trouble.isVisible()
    assert sheet.model.state.step is Step.ASK
    assert vault_of(opened).keys.passphrase == RIGHT_PASSPHRASE


def test_the_key_is_not_changed_while_a_case_is_open(opened: OfficeParts) -> None:
    """What is being typed there could not be handed over the lock that follows."""
    pages = opened.window.pages
    assert pages is not None
    pages.office.open_case(vault_of(opened).desk.index.rows()[0].case)

    sheet = safekeeping(opened)

    assert not sheet.changes[Change.KEY].isEnabled()
    assert sheet.changes[Change.PASSPHRASE].isEnabled()


def test_a_closed_sheet_leaves_no_secret_behind(opened: OfficeParts) -> None:
    """Esc in the middle: every field and every word of the kit is gone."""
    sheet = change(opened, Change.KIT)
    write(opened, RIGHT_PASSPHRASE)
    press(Qt.Key.Key_Escape)

    assert sheet.now.text() == ""
    assert all(place.text() == "" for place in sheet.list.places)
    assert vault_of(opened).keys.calls == []
