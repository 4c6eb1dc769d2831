"""Settling the agreement: read as the paper will have it, agreed on a day, changed, and amended by number."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication

from exitdesk.cases.agreement_terms import TermPart
from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.resume import Place, ResumeNote, TermDraft, Typed
from exitdesk.journal.entry import ThingId
from exitdesk.sos.agreement import AgreementId
from exitdesk.sos.agreement_edits import MakeAgreement
from exitdesk.sos.bottom_line import BottomLineId
from exitdesk.sos.bottom_line_edits import SetBottomLine
from exitdesk.sos.meeting_edits import ChoosePaper
from tests.fakes.desk import FakeClock, case_of, fake_desk, session_of
from tests.screens.exit_agreement import change, fill, reword, settle
from tests.screens.keys import press, type_text
from tests.screens.office import OfficeParts
from tests.screens.office_fixtures import Make
from tests.ui.acute.reach import live_of
from tests.ui.exit_agreement.reach import (
    CTRL,
    agreement_of,
    kept,
    open_agreement,
    panel_of,
    reading_of,
    sheet_of,
    words,
)

DRAFT = TermDraft("measure", "", "Et sted", "Mette", "municipality", "fra 1/12", "")


def test_what_stands_is_read_as_a_paper_and_agreed_on_a_day(on_case: OfficeParts) -> None:
    """A second Enter settles nothing; the page says since when it is agreed, and Ctrl+Z takes it back."""
    fill(live_of(on_case).session)
    sheet = open_agreement(on_case)
    assert sheet.status.text() == "Udkast. Intet er aftalt endnu."
    sheet.read_button.setFocus()
    press(Qt.Key.Key_Space)
    reading = reading_of(on_case)
    assert reading.heading.text() == "Exitaftale"
    assert {"Tiltag, og hvem der har ansvaret", "Skriver under", "Ansvarlig: Kommune, Mette"} <= set(
        words(reading)
    )
    press(Qt.Key.Key_Return)
    assert agreement_of(on_case).settled == ()

    sheet.read_button.click()
    reading_of(on_case).day.edit.setDate(QDate(2026, 12, 3))
    reading_of(on_case).settle_button.click()

    (settled,) = agreement_of(on_case).settled
    assert (settled.amendment, settled.day, len(settled.terms)) == (0, date(2026, 12, 3), 8)
    assert sheet.status.text() == "Aftalt 3. december 2026. Intet er ændret siden."
    assert [one.text() for one in sheet.settled.buttons] == ["Exitaftale"]
    panel_of(on_case).focus_line(agreement_of(on_case).terms[0].id)
    press(Qt.Key.Key_Z, CTRL)
    assert agreement_of(on_case).settled == ()
    assert sheet.toast.words.text() == "Fortrudt: exitaftalen aftalt"


def test_what_changed_since_is_marked_in_words_and_becomes_an_amendment(on_case: OfficeParts) -> None:
    """New, changed with what it was, and ended; the old version is still there to read."""
    session = live_of(on_case).session
    terms = fill(session)
    settle(session, date(2026, 11, 12))
    change(session, terms)
    sheet = open_agreement(on_case)
    said = words(sheet)
    assert sheet.status.text() == (
        "Aftalt 12. november 2026. 3 ting er anderledes siden: de bliver til tillæg 1."
    )
    assert any(one.startswith("Før: Et sted at bo uden for byen") for one in said)
    assert "Ophører: Samtaler om det, der skete" in said
    names = [row.accessibleName() for row in panel_of(on_case).rows]
    assert [("Ændret" in name, "Ny" in name) for name in names] == [
        (True, False),
        (False, False),
        (False, True),
    ]

    sheet.read_button.click()
    assert reading_of(on_case).heading.text() == "Tillæg 1 til exitaftalen"
    reading_of(on_case).settle_button.click()
    assert [one.text() for one in sheet.settled.buttons] == ["Tillæg 1 til exitaftalen", "Exitaftale"]

    sheet.settled.buttons[1].click()
    old = reading_of(on_case)
    assert "Et sted at bo uden for byen, hvor ingen kender ham" in words(old)
    assert not old.settle_button.isVisible()
    old.close_sheet()
    sheet.read_button.click()
    whole = reading_of(on_case)
    assert (whole.heading.text(), whole.settle_button.isVisible()) == ("Exitaftale", False)
    assert "Et værelse i en anden by" in words(whole)


def test_nothing_is_agreed_that_was_not_read(on_case: OfficeParts) -> None:
    """What came meanwhile is read first: the page says that it is otherwise, and settles nothing."""
    session = live_of(on_case).session
    terms = fill(session)
    sheet = open_agreement(on_case)
    sheet.read_button.click()
    reading = reading_of(on_case)
    reword(session, terms[0], "Et værelse")
    reading.settle_button.click()
    assert agreement_of(on_case).settled == ()
    assert not reading.isVisible()
    assert sheet.toast.words.text()

    sheet.read_button.click()
    assert "Et værelse" in words(reading_of(on_case))
    reading_of(on_case).settle_button.click()
    assert len(agreement_of(on_case).settled) == 1


def test_one_change_is_said_as_one(on_case: OfficeParts) -> None:
    """And nothing at all cannot be agreed."""
    session = live_of(on_case).session
    sheet = open_agreement(on_case)
    sheet.read_button.click()
    assert "Der står ikke noget endnu." in words(reading_of(on_case))
    reading_of(on_case).close_sheet()
    fill(session, [(TermPart.KEEPS, "Min træning", {})])
    settle(session, date(2026, 11, 12))
    fill(session, [(TermPart.KEEPS, "Min fætter", {})])
    assert sheet.status.text().endswith("1 ting er anderledes siden: den bliver til tillæg 1.")


def test_what_is_being_written_is_kept_before_the_agreement_is_read(on_case: OfficeParts) -> None:
    """Half said, it is not read at all."""
    sheet = open_agreement(on_case)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Tab)
    type_text("Mette")
    sheet.read_button.click()
    assert sheet.reader.sheet is None
    type_text("Et sted at bo")
    sheet.read_button.click()
    assert "Et sted at bo" in words(reading_of(on_case))


def test_the_paper_is_in_the_language_and_the_print_of_his_copies(on_case: OfficeParts) -> None:
    """While the page and what is read on it stay in the window's."""
    session = live_of(on_case).session
    fill(session)
    sheet = open_agreement(on_case)
    assert (sheet.model.paper().title, sheet.model.paper().large) == ("Exitaftale", False)
    meeting = start_meeting(session)
    session.record(ChoosePaper(meeting=meeting, language="en", large=True), meeting=meeting)
    paper = sheet.model.paper(day=date(2026, 12, 3))
    assert (paper.title, paper.large, paper.facts[1]) == ("Exit agreement", True, "Agreed on 3 December 2026")
    assert "Responsible: Municipality, Mette" in list(paper.statements())
    assert sheet.model.document().title == "Exitaftale"


def test_the_boards_agreements_are_taken_in_with_one_key_each(on_case: OfficeParts) -> None:
    """With who and by when, and the authority of whoever works the case."""
    session = live_of(on_case).session
    meeting, author = start_meeting(session), session.file().on_case[0]
    promise = MakeAgreement(
        agreement=AgreementId(ThingId("agreement-1")),
        who=author.name,
        what="ringer til udlejeren",
        when="fredag",
        day=date(2026, 11, 27),
    )
    session.record(promise, meeting=meeting)
    line = BottomLineId(ThingId("demand-1"))
    demand = SetBottomLine(demand=line, what="Bo uden for byen", because="de leder her", authority="police")
    session.record(demand, meeting=meeting)
    sheet = open_agreement(on_case)
    assert len(sheet.offers.rows) == 2
    sheet.offers.rows[0].setFocus()

    press(Qt.Key.Key_Return)
    focus = QApplication.focusWidget()
    assert focus is sheet.offers.rows[0]
    press(Qt.Key.Key_Return)

    assert kept(on_case) == [f"{author.name} ringer til udlejeren"]
    (taken,) = agreement_of(on_case).of(TermPart.MEASURE)
    assert (taken.term.authority, taken.term.ends, taken.term.when) == ("police", date(2026, 11, 27), "")
    assert kept(on_case, TermPart.DEMAND) == ["Bo uden for byen"]
    assert sheet.offers.rows == []
    assert any(one.startswith("Alt fra tavlen er med") for one in words(sheet))
    press(Qt.Key.Key_Z, CTRL)
    assert [row.offer.what for row in sheet.offers.rows] == ["Bo uden for byen"]


def test_what_is_being_written_is_known_to_the_lock_until_it_is_kept(on_case: OfficeParts) -> None:
    """With its part and every field; once kept, the page alone is."""
    open_agreement(on_case)
    press(Qt.Key.Key_Return)
    type_text("Et sted")
    assert on_case.context.typing.all().agreement == TermDraft("measure", what="Et sted")
    press(Qt.Key.Key_Return)
    assert on_case.context.typing.all().agreement == TermDraft("measure")
    press(Qt.Key.Key_Escape)
    assert on_case.context.typing.all().agreement == TermDraft()
    press(Qt.Key.Key_Escape)
    assert on_case.context.typing.all().agreement is None


def test_after_a_lock_the_page_and_every_field_are_back(make_office: Make) -> None:
    """Not kept by anybody: the editor is open where it was."""
    desk = fake_desk()
    parts = make_office(desk=desk, note=ResumeNote(Typed(Place(case_of(desk)), agreement=DRAFT)))
    parts.unlock()
    editor = panel_of(parts).editor
    assert editor.draft == DRAFT
    assert kept(parts) == []
    press(Qt.Key.Key_Return)
    assert kept(parts) == ["Et sted"]


def test_after_a_lock_over_midnight_a_frame_means_the_day_it_meant(make_office: Make) -> None:
    """ "i morgen" was said on the 20th: that is today, written out and read back."""
    desk = fake_desk()
    draft = replace(DRAFT, frame="i morgen", seen="2026-11-20")
    parts = make_office(desk=desk, note=ResumeNote(Typed(Place(case_of(desk)), agreement=draft)))
    parts.unlock()
    editor = panel_of(parts).editor
    assert editor.frame.text() == "senest 21.11.2026"
    assert "21. november 2026" in editor.understood.text()
    waits = parts.context.typing.all().agreement
    assert waits is not None
    assert (waits.frame, waits.seen) == ("senest 21.11.2026", "2026-11-21")

    editor.frame.setText("")
    editor.frame.setFocus()
    type_text("i morgen")
    clock = parts.context.clock
    assert isinstance(clock, FakeClock)
    clock.pass_by(hours=12)
    editor.reason.setFocus()
    type_text("Det haster")
    waits = parts.context.typing.all().agreement
    assert waits is not None
    assert (waits.frame, waits.seen) == ("i morgen", "2026-11-21"), "midnight came while one wrote"
    assert "22. november 2026" in editor.understood.text()
    press(Qt.Key.Key_Return)
    (known,) = agreement_of(parts).terms
    assert known.term.ends == date(2026, 11, 22)


def test_a_term_that_was_being_changed_is_changed_after_the_lock(make_office: Make) -> None:
    """The same term, and no second one; one that went meanwhile is proposed anew."""
    desk = fake_desk()
    first, *_ = fill(session_of(desk))
    note = ResumeNote(Typed(Place(case_of(desk)), agreement=TermDraft("measure", first, "Et værelse")))
    parts = make_office(desk=desk, note=note)
    parts.unlock()
    press(Qt.Key.Key_Return)
    assert kept(parts)[0] == "Et værelse"
    assert len(kept(parts)) == 3


def test_words_that_esc_closed_over_wait_until_it_is_opened_again(on_case: OfficeParts) -> None:
    """Esc in a field leaves the term; the sheet closed over words keeps them waiting."""
    sheet = open_agreement(on_case)
    press(Qt.Key.Key_Return)
    type_text("Et sted")
    sheet.close_sheet()
    assert sheet_of(on_case) is None
    waits = on_case.context.typing.all().agreement
    assert waits is not None
    assert (waits.what, waits.is_open) == ("Et sted", False)
    open_agreement(on_case)
    assert panel_of(on_case).editor.what.text() == "Et sted"
