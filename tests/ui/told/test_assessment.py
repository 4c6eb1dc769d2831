"""The police's assessment: beside his own number for an officer, and for nobody else not even a place."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from exitdesk.app.parcels import PartnerParcels
from exitdesk.cases.assessment_edits import assess
from exitdesk.cases.assessments import Agrees, Assessment, fold_assessments
from exitdesk.cases.case_state import Scope
from exitdesk.cases.desk import Desk
from exitdesk.cases.resume import Place, ResumeNote, Typed
from exitdesk.cases.unit import default_template
from exitdesk.crypto.profiles import TESTING
from exitdesk.journal.entry import ThingId, is_own
from exitdesk.ui.kit.label import Label
from exitdesk.ui.shell.go_sheet import GoSheet
from exitdesk.ui.told.draft import NoteDraft
from exitdesk.ui.told.sections import AssessmentSection, ToldSection
from exitdesk.ui.told.sheets import AssessmentSheet
from exitdesk.ui.told.words import assessment_state
from tests.fakes.desk import case_of, fake_desk, session_of
from tests.screens.keys import press, type_text
from tests.screens.office import OfficeParts
from tests.screens.office_fixtures import Make
from tests.screens.told import told_desk
from tests.ui.meeting.reach import open_case
from tests.ui.shell.test_go_sheet import titles
from tests.ui.since.test_page import page_of, told

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
HIS = "Elias siger 6 af 10, hvor 10 er »Det kan gå galt, hver gang jeg går ud«."


def opened(make_office: Make, desk: Desk, note: ResumeNote | None = None) -> OfficeParts:
    """Return the page of the case with meetings."""
    parts = make_office(desk=desk, note=note)
    parts.unlock()
    assert parts.window.pages is not None
    if parts.window.pages.office.page is None:
        parts.window.pages.office.open_case(case_of(desk))
    QApplication.processEvents()
    return parts


def with_assessment(agrees: Agrees, day: date) -> Desk:
    """Return the invented cases with one assessment."""
    desk = told_desk(0, 0)
    session = session_of(desk)
    session.record(assess(desk.owner, session.case, ThingId("assessment-1"), day, "Roligt nu", agrees))
    return desk


def stands(parts: OfficeParts) -> list[Assessment]:
    """Return what stands in the officer's own stream."""
    live = parts.window.live
    assert live is not None
    own = live.session.registers(Scope(live.session.own, None))
    return [one.assessment for one in fold_assessments(own, "police")]


def sheet_of(parts: OfficeParts) -> AssessmentSheet:
    """Return the sheet over the page."""
    sheet = page_of(parts).sheet
    assert isinstance(sheet, AssessmentSheet)
    return sheet


def section_of(parts: OfficeParts) -> AssessmentSection:
    """Return the panel on the page."""
    QApplication.processEvents()
    (section,) = [one for one in page_of(parts).findChildren(AssessmentSection) if one.isVisible()]
    return section


def words_of(widget: QWidget) -> list[str]:
    """Return what stands in a panel."""
    return [one.text() for one in widget.findChildren(Label)]


def test_an_officer_keeps_one_beside_his_number(make_office: Make) -> None:
    """On the private paper tone, with his own number, its anchor and which end is good."""
    parts = opened(make_office, told_desk(0, 0))
    assert [one for one in words_of(section_of(parts)) if one.startswith(("Elias", "høj"))] == [
        HIS,
        "høj = værre · sagt 17. november",
    ]
    assert "Kun hos dig" in words_of(section_of(parts))
    assert section_of(parts)._fill == "private_bg"
    section_of(parts).write.click()
    assert QApplication.focusWidget() is sheet_of(parts).text.edit
    type_text("Ingen kender den nye adresse")
    sheet_of(parts).agrees.set_current(Agrees.THREAT_IS_LESS.value)
    sheet_of(parts).day.set_text("i går")
    sheet_of(parts).keep_button.click()
    day = date(2026, 11, 20)
    assert stands(parts) == [Assessment(day, "Ingen kender den nye adresse", Agrees.THREAT_IS_LESS)]
    assert f"{HIS} Vurderingen er, at truslen er mindre." in told(parts)
    assert "20. november 2026" in words_of(section_of(parts))
    section_of(parts).write.click()
    assert sheet_of(parts).rows[0].line.details == "20. november 2026 · Truslen er mindre, end tallet siger"


@pytest.mark.parametrize(
    ("agrees", "day", "gap", "details"),
    [
        (Agrees.YES, date(2026, 11, 20), "", "Stemmer med tallet"),
        (Agrees.NOT_KNOWN, date(2026, 11, 20), "", "Ved ikke, om det stemmer med tallet"),
        (
            Agrees.THREAT_IS_GREATER,
            date(2026, 11, 17),
            " Vurderingen er, at truslen er større.",
            "Truslen er større, end tallet siger",
        ),
        (Agrees.THREAT_IS_GREATER, date(2026, 11, 16), "", "Tallet er givet siden"),
    ],
)
@pytest.mark.usefixtures("danish_days")
def test_only_a_difference_from_the_number_as_it_stands_is_a_gap(
    agrees: Agrees, day: date, gap: str, details: str
) -> None:
    """A number he gave after the assessment was not what it was held against."""
    state = assessment_state(session_of(with_assessment(agrees, day)), default_template("da"), "police")
    assert state is not None
    assert state.sentence == f"{HIS}{gap}"
    assert state.lines[0].details.endswith(f" · {details}")


def test_without_a_number_there_is_nothing_to_agree_with(make_office: Make) -> None:
    """The words and the day alone."""
    parts = make_office()
    parts.unlock()
    open_case(parts)
    page_of(parts).told.assess()
    assert sheet_of(parts).agrees.isHidden()
    type_text("Roligt nu")
    sheet_of(parts).keep_button.click()
    assert stands(parts) == [Assessment(date(2026, 11, 21), "Roligt nu", Agrees.NOT_KNOWN)]
    assert "21. november 2026" in words_of(section_of(parts))


def test_it_is_corrected_taken_away_and_brought_back(make_office: Make) -> None:
    """With its answer; Ctrl+Z on the page brings it back and says no more than of an own note."""
    parts = opened(make_office, with_assessment(Agrees.YES, date(2026, 11, 20)))
    page_of(parts).told.assess()
    (row,) = sheet_of(parts).rows
    row.correct.click()
    assert sheet_of(parts).agrees.current() == Agrees.YES.value
    sheet_of(parts).text.set_text("Mere roligt nu")
    sheet_of(parts).keep_button.click()
    kept = Assessment(date(2026, 11, 20), "Mere roligt nu", Agrees.YES)
    assert stands(parts) == [kept]
    page_of(parts).told.assess()
    sheet_of(parts).rows[0].take_away.click()
    assert stands(parts) == []
    sheet_of(parts).close_sheet()
    press(K.Key_Z, CTRL)
    assert stands(parts) == [kept]
    assert page_of(parts).toast.words.text() == "Fortrudt: egen note"


def test_what_was_being_written_comes_back_to_an_officer(make_office: Make) -> None:
    """After a lock: words, day and answer."""
    desk = told_desk(0, 0)
    draft = NoteDraft("Roligt n", "i går", Agrees.THREAT_IS_LESS.value)
    note = ResumeNote(Typed(Place(case_of(desk), tab="assessment"), draft.to_text()))
    sheet = sheet_of(opened(make_office, desk, note))
    assert (sheet.text.text(), sheet.day.text(), sheet.agrees.current()) == (
        "Roligt n",
        "i går",
        "threat_is_less",
    )


def test_a_social_worker_has_not_even_a_place_for_it(make_office: Make) -> None:
    """Neither section, key, way nor words of the same vault, and a lock brings no sheet back.

    What he was told is there as for the officer.
    """
    desk = told_desk(1, 2, authority="municipality")
    note = ResumeNote(Typed(Place(case_of(desk), tab="assessment"), NoteDraft("Kanariefugl").to_text()))
    parts = opened(make_office, desk, note)
    page = page_of(parts)
    assert page.sheet is None
    page.told.assess()
    assert page.sheet is None
    for tab in ("overview", "timeline", "agreements", "network", "documents"):
        page.show_tab(tab)
        QApplication.processEvents()
    assert not page.findChildren(AssessmentSection)
    assert page.findChildren(ToldSection)
    parts.window.doors.open_go(parts.window.open_settings)
    (go,) = parts.window.findChildren(GoSheet)
    assert "Skriv, hvad I har sagt" in titles(go)
    assert "Skriv vurdering" not in titles(go)
    everything = " ".join(
        text
        for widget in parts.window.findChildren(QWidget)
        for text in (str(getattr(widget, "text", str)()), widget.toolTip(), widget.accessibleName())
    ).casefold()
    assert go.isVisible()
    assert "skriv, hvad i har sagt" in everything
    for word in ("vurdering", "kun hos dig", "ingen kender den nye adresse", "kanariefugl"):
        assert word not in everything


def test_an_officer_finds_the_way_by_ctrl_k(make_office: Make) -> None:
    """Or the silence of the other's would mean nothing."""
    parts = opened(make_office, told_desk(1, 2))
    parts.window.doors.open_go(parts.window.open_settings)
    (go,) = parts.window.findChildren(GoSheet)
    assert go.isVisible()
    type_text("vurdering")
    press(K.Key_Return)
    assert sheet_of(parts).isVisible()


def test_a_parcel_has_what_he_was_told_and_nothing_of_the_assessment() -> None:
    """Opened with its words, entry by entry, by the partner."""
    desk = told_desk(2, 2)
    parcel = PartnerParcels(desk, TESTING).pack(case_of(desk))
    preview = PartnerParcels(fake_desk(cases=()), TESTING).look(parcel.data, parcel.words)
    payloads = b"\n".join(entry.payload or b"" for entry in preview.entries)
    assert b"note_told" in payloads
    assert b"assessment" not in payloads
    assert b"Ingen kender den nye adresse" not in payloads
    assert not any(is_own(entry.header.stream) for entry in preview.entries)
