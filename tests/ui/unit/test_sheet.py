"""The unit's words: changed in the settings, said on the next board, handed on to another laptop."""

import json
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit

from exitdesk.cases.consent import Consent
from exitdesk.cases.documents.exit_agreement import AgreementAsked
from exitdesk.cases.documents.letters import Authority, Matter
from exitdesk.sos.card import Column, LaneId
from exitdesk.ui.consent.words import consent_details
from exitdesk.ui.meeting.preflight import Preflight
from exitdesk.ui.own_data.words import stated_words
from exitdesk.ui.papers.allowed_grid import AllowedGrid
from exitdesk.ui.papers.colleague_fields import ColleagueFields
from exitdesk.ui.unit.sheet import UnitWordsSheet
from tests.screens.office import OfficeParts
from tests.screens.office_fixtures import Make
from tests.screens.sample_cases import sample_desk


def words_sheet(parts: OfficeParts) -> UnitWordsSheet:
    """Open the sheet by way of the settings."""
    parts.window.open_settings()
    parts.window.sheet.unit_words.click()  # type: ignore[union-attr]
    sheet = parts.window.sheet
    assert isinstance(sheet, UnitWordsSheet)
    return sheet


def unlocked(make_office: Make, **told: object) -> OfficeParts:
    """Return an open window over the invented case."""
    parts = make_office(desk=sample_desk(), **told)
    parts.unlock()
    assert parts.context.background.wait_idle()
    return parts


def settle(parts: OfficeParts) -> None:
    """Let what was begun come to its end."""
    for _ in range(3):
        assert parts.context.background.wait_idle()


def test_the_next_board_is_called_as_the_unit_says(make_office: Make) -> None:
    """A column, a lane and a ring; and the window for them opens with them again."""
    parts = unlocked(make_office)
    sheet = words_sheet(parts)
    sheet.columns[0].title.set_text("Det, der fylder")
    sheet.lanes.names[1].set_text("Et hjem")
    sheet.rings.names[0].set_text("Tættest")
    sheet.keep_button.click()
    settle(parts)
    assert parts.window.sheet is None

    pages = parts.window.pages
    assert pages is not None
    live = pages.office.open_case(pages.context.open_vault.desk.case_numbered("2026-014").case)
    pages._enter(live, live.session.meetings()[-1], Preflight())
    assert pages.meeting is not None
    column = pages.meeting.views.board.columns[Column.WORRIES]
    assert column.accessibleName().startswith("Det, der fylder")
    template = pages.context.template
    assert template.lanes[LaneId("housing")] == "Et hjem"
    assert template.rings[0] == "Tættest"
    assert pages.context.open_vault.template("en").columns[Column.WORRIES] != "Det, der fylder"


def test_an_empty_field_says_it_as_we_do(make_office: Make) -> None:
    """And nothing of ours is kept in the vault. Discretion alone is silent once it was emptied."""
    parts = unlocked(make_office)
    sheet = words_sheet(parts)
    sheet.columns[0].title.set_text("  ")
    sheet.frame_words.set_text("")
    sheet.keep_button.click()
    settle(parts)
    pages = parts.window.pages
    assert pages is not None
    assert pages.context.template == sheet.model.shipped
    assert pages.context.open_vault.setting("unit_words_da") == "{}"
    sheet = words_sheet(parts)
    assert sheet.discretion.text().splitlines() == list(sheet.model.shipped.discretion)
    sheet.discretion.set_text(" \n")
    sheet.keep_button.click()
    settle(parts)
    assert pages.context.template.discretion == ()
    assert pages.context.open_vault.setting("unit_words_da") == '{\n "discretion": []\n}'


def test_a_title_that_has_no_room_is_told_and_nothing_is_lost(make_office: Make) -> None:
    """The field has the focus, the sheet stays."""
    parts = unlocked(make_office)
    sheet = words_sheet(parts)
    sheet.columns[2].title.set_text("ord " * 20)
    sheet.keep_button.click()
    settle(parts)
    assert sheet.isVisible()
    assert "40 tegn" in sheet.columns[2].title.error()
    assert sheet.columns[2].title.edit.hasFocus()


def test_a_scale_is_never_kept_without_what_its_ends_mean(make_office: Make) -> None:
    """Read the wrong way round it could cost a life. Without a question it is not asked."""
    parts = unlocked(make_office)
    sheet = words_sheet(parts)
    sheet.scales[0].ten.set_text("")
    assert sheet.words() is None
    assert sheet.scales[0].ten.error()
    sheet.scales[0].question.set_text("")
    words = sheet.words()
    assert words is not None
    assert len(words.scales) == len(sheet.model.shipped.scales) - 1


def test_another_laptop_has_the_words_from_a_file(
    make_office: Make, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Only what is said otherwise goes along; what was read does not hold before somebody says so."""
    parts = unlocked(make_office, real_words=True)
    sheet = words_sheet(parts)
    sheet.columns[1].title.set_text("Det, der bærer")
    sheet.write_button.click()
    settle(parts)
    (file,) = (parts.window.pages.context.handed_out).glob("*.json")  # type: ignore[union-attr]
    assert json.loads(file.read_text("utf-8")) == {"columns": {"working": "Det, der bærer"}}

    sheet.shipped_button.click()
    assert sheet.columns[1].title.text() == "Hvad fungerer?"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(file), ""))
    sheet.read_button.click()
    settle(parts)
    assert sheet.columns[1].title.text() == "Det, der bærer"
    assert parts.window.pages.context.open_vault.setting("unit_words_da") is None  # type: ignore[union-attr]

    bad = tmp_path / "andet.json"
    bad.write_bytes(b"\xff")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(bad), ""))
    sheet.read_button.click()
    settle(parts)
    assert "ikke en fil med enhedens ord" in sheet.told.text()
    assert sheet.columns[1].title.text() == "Det, der bærer"


def test_spaces_are_not_counted_and_not_kept(make_office: Make) -> None:
    """A title with a long gap in it, pasted from somewhere, is a short title."""
    parts = unlocked(make_office)
    sheet = words_sheet(parts)
    gap = " " * 300
    sheet.columns[0].title.set_text(f"Det,{gap}der fylder")
    sheet.lanes.names[0].set_text(f"Et{gap}hjem")
    sheet.rings.names[0].set_text(f"Helt{gap}tæt")
    sheet.scales[0].question.set_text(f"Hvor{gap}truet?")
    sheet.scales[0].zero.set_text(f"Slet{gap}ikke")
    words = sheet.words()
    assert words is not None
    assert words.columns[Column.WORRIES] == "Det, der fylder"
    assert words.lanes[LaneId("safety")] == "Et hjem"
    assert words.rings is not None
    assert words.rings[0] == "Helt tæt"
    assert (words.scales[0].question, words.scales[0].zero) == ("Hvor truet?", "Slet ikke")


def test_more_lines_than_there_is_room_for_are_told(make_office: Make) -> None:
    """None of them is dropped unsaid."""
    parts = unlocked(make_office)
    sheet = words_sheet(parts)
    sheet.frame_words.set_text("\n".join(["Vi tier om det."] * 13))
    assert sheet.words() is None
    assert "12 linjer" in sheet.frame_words.error()
    sheet.frame_words.set_text("\n".join(["Vi tier om det."] * 12))
    assert sheet.words() is not None


def test_a_long_line_is_shown_from_its_beginning(make_office: Make) -> None:
    """What 10 means must not be read by its end."""
    parts = unlocked(make_office)
    sheet = words_sheet(parts)
    for scale in sheet.scales:
        assert isinstance(scale.ten.edit, QLineEdit)
        assert scale.ten.edit.cursorPosition() == 0


def test_the_agreement_is_called_what_the_unit_calls_it(make_office: Make) -> None:
    """On the page of a case, and on the paper; exitaftale is what we call it."""
    parts = unlocked(make_office)
    sheet = words_sheet(parts)
    assert sheet.agreement.called.current() == "agreement"
    sheet.agreement.called.set_current("contract")
    sheet.keep_button.click()
    settle(parts)
    pages = parts.window.pages
    assert pages is not None
    assert pages.context.open_vault.setting("unit_words_da") == '{\n "exit_agreement": "contract"\n}'
    pages.office.open_case(pages.context.open_vault.desk.case_numbered("2026-014").case)
    page = pages.office.page
    assert page is not None
    page.agreement.open()
    assert page.agreement.sheet is not None
    assert page.agreement.sheet.heading.text().startswith("Exitkontrakt: ")
    assert page.agreement.sheet.model.document().title == "Tillæg 1 til exitkontrakten"


def test_the_prison_service_is_called_as_the_unit_does_in_every_sheet(make_office: Make) -> None:
    """In the consent and what it says, in the papers and whom they are for, and at what is told of him."""
    parts = unlocked(make_office)
    sheet = words_sheet(parts)
    sheet.authorities.names[2].set_text("KiF")
    sheet.keep_button.click()
    settle(parts)
    pages = parts.window.pages
    assert pages is not None
    template = pages.context.template
    assert pages.context.open_vault.setting("unit_words_da") == (
        '{\n "authorities": {\n  "prison": "KiF"\n }\n}'
    )
    given = Consent(Authority.PRISON, (Matter.HEALTH,), date(2026, 11, 3))
    assert consent_details((given,), date(2026, 11, 9), template) == "Gælder: KiF."
    grid = AllowedGrid(pages.context.theme, template)
    assert grid.all[Authority.PRISON].text() == "KiF: alt"
    assert grid.boxes[Authority.PRISON, Matter.HEALTH].accessibleName() == "KiF: Helbred"
    colleague = ColleagueFields(pages.context.theme, template)
    assert [colleague.receiver.list.itemText(at) for at in range(3)] == ["Politiet", "Kommunen", "KiF"]
    assert stated_words(template, "authority", "prison") == "KiF"
    pages.office.open_case(pages.context.open_vault.desk.case_numbered("2026-014").case)
    page = pages.office.page
    assert page is not None
    page.agreement.open()
    assert page.agreement.sheet is not None
    paper = page.agreement.sheet.model._document(AgreementAsked(whole=True), template)
    assert "hos KiF gælder stadig" in str(paper)
    assert "Kriminalforsorgen" not in str(paper)
    grid.deleteLater()
    colleague.deleteLater()


def test_authorities_and_questions_at_hand_are_the_units_too(make_office: Make) -> None:
    """Only what is said otherwise is kept; the next meeting's drawer and bottom lines have the words."""
    parts = unlocked(make_office)
    sheet = words_sheet(parts)
    sheet.authorities.names[1].set_text("Borgerservice")
    found = next(one for one in sheet.groups if one.of == "circles.any.any.1")
    found.asked.set_text("Hvem henter dig?")
    sheet.keep_button.click()
    settle(parts)
    pages = parts.window.pages
    assert pages is not None
    kept = json.loads(pages.context.open_vault.setting("unit_words_da") or "")
    assert kept == {
        "groups": {"circles.any.any.1": {"questions": ["Hvem henter dig?"]}},
        "authorities": {"municipality": "Borgerservice"},
    }
    live = pages.office.open_case(pages.context.open_vault.desk.case_numbered("2026-014").case)
    pages._enter(live, live.session.meetings()[-1], Preflight())
    assert pages.meeting is not None
    pages.meeting.show_tab("circles")
    pages.meeting.questions.toggle()
    assert pages.meeting.questions.questions() == ["Hvem henter dig?"]
    assert pages.meeting.views.agreements._view_model.template.authorities["municipality"] == "Borgerservice"
