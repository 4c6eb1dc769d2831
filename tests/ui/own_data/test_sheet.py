"""A person's own data in the window: found, chosen, weighed by keyboard alone, and written out."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from exitdesk.cases.holding_back import Ground
from exitdesk.cases.weighing import Fate
from exitdesk.ui.kit.row_list import ROW_ROLE
from exitdesk.ui.own_data.sheet import OwnDataSheet
from exitdesk.ui.own_data.view_model import Form, Step
from exitdesk.ui.reask.waits import OWNER
from tests.screens.keys import press, type_text
from tests.screens.office import OfficeParts
from tests.screens.own_data import wait
from tests.ui.own_data.page import decide_all, fates, gathered, looked_through, saved_after


def test_nobody_is_meant_before_somebody_says_so(parts: OfficeParts) -> None:
    """Each who may be meant is listed with his case; without a tick there is no way on."""
    sheet = gathered(parts)
    rows = sheet.who.list.rows
    said = [rows.row(nth).spoken for nth in range(rows.rowCount())]
    assert len(said) == 4
    assert all("Nadia" in one for one in said)
    assert {"Nadia Friis, nabo. Sag 2026-014 (Elias) · i netværket · 6 steder"} <= set(said)
    assert not sheet.onward.isEnabled()
    press(Qt.Key.Key_Space)
    assert rows.row(0).aside == "Er med"
    assert sheet.onward.isEnabled()
    press(Qt.Key.Key_Return)
    assert not sheet.onward.isEnabled()
    sheet.model.look_through()
    wait(parts)
    assert sheet.model.state.step is Step.WHO


def test_only_what_is_about_the_chosen_one_is_listed_case_by_case_and_day_by_day(parts: OfficeParts) -> None:
    """Not the namesakes' cards in other cases; headings name case and day, and take no focus."""
    sheet = looked_through(parts)
    assert {one.kept.case_number for one in sheet.model.state.pieces} == {"2026-014"}
    rows = sheet.pieces.list.rows
    every = [rows.row(nth) for nth in range(rows.rowCount())]
    headings = [one.title for one in every if one.heading]
    assert headings[0].startswith("Sag 2026-014 · ")
    assert len(headings) == len(set(headings)) > 1
    assert any(one.title == "Egen note" for one in every)
    assert sheet.pieces.list.current_row() == 1
    press(Qt.Key.Key_Up)
    assert sheet.pieces.list.current_row() == 1
    press(Qt.Key.Key_Down)
    assert sheet.pieces.current == 1


def test_a_piece_is_held_back_by_keys_and_is_so_the_next_time(parts: OfficeParts) -> None:
    """Enter goes to the ground, Enter in the reason holds back; the mark is in the own stream."""
    sheet = looked_through(parts)
    press(Qt.Key.Key_Return)
    assert sheet.pieces.panel.ground.list.hasFocus()
    press(Qt.Key.Key_Tab)
    type_text("Elias bad om det")
    press(Qt.Key.Key_Return)
    wait(parts)
    assert fates(sheet)[0] is Fate.HELD
    assert sheet.pieces.list.hasFocus()
    assert "Holdes tilbage" in sheet.pieces.list.rows.row(1).spoken
    assert "1 holdes tilbage" in sheet.pieces.sum.text()
    sheet.close_sheet()
    again = looked_through(parts)
    held = again.model.state.pieces[0].held
    assert held is not None
    assert (held.ground, held.why) == (Ground.OTHERS, "Elias bad om det")
    assert again.pieces.panel.why.text() == "Elias bad om det"
    press(Qt.Key.Key_Return)
    again.pieces.panel.give.setFocus()
    press(Qt.Key.Key_Space)
    wait(parts)
    assert fates(again)[0] is Fate.GIVEN


def test_another_ground_asks_for_ones_own_words(parts: OfficeParts) -> None:
    """Nothing is recorded before."""
    sheet = looked_through(parts)
    panel = sheet.pieces.panel
    panel.ground.set_current(Ground.OTHER.value)
    panel.hold.click()
    wait(parts)
    assert panel.why.error()
    assert panel.why.edit.hasFocus()
    assert fates(sheet)[0] is Fate.GIVEN
    panel.why.set_text("\u3164\u2800")
    panel.hold.click()
    wait(parts)
    assert panel.why.error(), "blank letters are no word"
    assert fates(sheet)[0] is Fate.GIVEN
    panel.why.set_text("")
    type_text("Retssag")
    press(Qt.Key.Key_Return)
    wait(parts)
    assert fates(sheet)[0] is Fate.HELD


def test_a_name_that_may_be_anothers_waits_and_so_does_what_is_handed_out(parts: OfficeParts) -> None:
    """The page names who else it may be; the file with the marks may be written meanwhile."""
    sheet = looked_through(parts)
    waiting = next(nth for nth, fate in enumerate(fates(sheet)) if fate is Fate.UNDECIDED)
    sheet.pieces.list.go_to(sheet.pieces._row_of_piece[waiting])
    assert "Nadia Friis" in sheet.pieces.panel.doubt.text()
    press(Qt.Key.Key_Return)
    assert sheet.pieces.panel.give.hasFocus()
    sheet.onward.click()
    assert sheet.save.waiting.isVisible()
    assert not sheet.onward.isEnabled()
    assert not sheet.save.passphrase.isVisible()
    sheet.model.save(Form.HANDED_OUT, "json")
    wait(parts)
    assert sheet.model.state.saved is None
    sheet.save.form.segment(Form.WITH_MARKS.value).click()
    assert sheet.onward.isEnabled()
    sheet.save.ending.segment("json").click()
    assert saved_after(parts, sheet)
    told = json.loads(_written(sheet))
    assert {one["fate"] for one in told} == {"given", "undecided"}


def test_what_is_handed_out_may_be_a_paper(parts: OfficeParts, tmp_path: Path) -> None:
    """The same pieces as the table has, and how many are held back; everything with its marks is none."""
    sheet = looked_through(parts)
    decide_all(parts, sheet)
    held = sheet.model.state.pieces[1].kept.texts
    sheet.model.hold_back(1, Ground.OTHERS, "Elias bad om det")
    wait(parts)
    sheet.onward.click()
    paper = sheet.save.ending.segment("pdf")
    sheet.save.form.segment("with_marks").click()
    assert not paper.isVisible()
    sheet.save.form.segment("handed_out").click()
    paper.click()
    assert not saved_after(parts, sheet, "forkert")
    assert not list(tmp_path.glob("Tavle*"))
    sheet.save.passphrase._context.waits.right(OWNER)
    assert saved_after(parts, sheet)
    (file,) = tmp_path.glob("Tavle*.pdf")
    written = file.read_text("utf-8")
    assert "Det, der er gemt om dig" in written
    assert "databeskyttelsesloven § 22, stk. 1): 1" in written
    assert not [text for text in held if text in written]
    assert "Elias bad om det" not in written


@pytest.mark.parametrize("ending", ["csv", "json"])
def test_what_is_handed_out_is_written_only_after_the_passphrase(parts: OfficeParts, ending: str) -> None:
    """A wrong one writes nothing; the file says how much is held back and not what; the log tells of it."""
    sheet = looked_through(parts)
    decide_all(parts, sheet)
    note = next(nth for nth, one in enumerate(sheet.model.state.pieces) if one.kept.own)
    sheet.model.hold_back(note, Ground.OTHERS, "Hun ringede selv")
    wait(parts)
    sheet.onward.click()
    sheet.save.ending.segment(ending).click()
    assert not saved_after(parts, sheet, "forkert")
    sheet.save.passphrase._context.waits.right(OWNER)
    assert saved_after(parts, sheet)
    written = _written(sheet)
    assert "bekymret" not in written
    assert "Hun ringede selv" not in written
    assert ("others" if ending == "json" else "databeskyttelsesloven") in written
    line = parts.window.pages.context.open_vault.desk.access.find()[0]  # type: ignore[union-attr]
    assert (line.event, line.detail) == ("own_data_exported", "handed_out")
    assert not sheet.onward.isEnabled()
    sheet.save.form.segment(Form.WITH_MARKS.value).click()
    assert saved_after(parts, sheet)
    assert "bekymret" in _written(sheet)
    sheet.back.click()
    sheet.back.click()
    sheet.back.click()
    assert sheet.model.state.step is Step.ASK
    assert sheet.ask.name.edit.hasFocus()


def _written(sheet: OwnDataSheet) -> str:
    saved = sheet.model.state.saved
    assert saved is not None
    text = saved.read_text("utf-8")
    saved.unlink()
    return text


def test_nobody_by_that_name_and_no_name_at_all_are_told(parts: OfficeParts) -> None:
    """And the name can be corrected at once."""
    sheet = gathered(parts, "Rasmine")
    assert sheet.ask.nobody.isVisible()
    assert "Rasmine" in sheet.ask.nobody.text()
    assert sheet.ask.name.edit.hasFocus()
    sheet.ask.name.set_text(" .-")
    sheet.onward.click()
    assert sheet.ask.name.error()
    assert not sheet.ask.nobody.isVisible()


def _nameless(sheet: OwnDataSheet) -> list[object]:
    """Return what takes the focus and has no name for a screen reader."""
    return [
        stop
        for stop in sheet._stops()
        if not QAccessible.queryAccessibleInterface(stop).text(QAccessible.Text.Name)
    ]


def test_every_part_has_a_name_and_a_row_is_spoken(parts: OfficeParts) -> None:
    """List, fields and rows for a screen reader."""
    sheet = gathered(parts)
    assert _nameless(sheet) == []
    sheet.close_sheet()
    sheet = looked_through(parts)
    assert _nameless(sheet) == []
    decide_all(parts, sheet)
    sheet.onward.click()
    assert _nameless(sheet) == []
    index = sheet.pieces.list.rows.index(1, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == index.data(ROW_ROLE).spoken


def test_it_is_not_reached_in_a_meeting(parts: OfficeParts, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever sits in the room may be somebody's namesake."""
    monkeypatch.setattr(type(parts.window.pages), "in_meeting", property(lambda _: True))
    parts.window.doors.open_own_data()
    assert parts.window.sheet is None
