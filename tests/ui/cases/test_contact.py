"""Contact between meetings: noted in two keys, told in plain sentences, and never in a colour."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication

from exitdesk.cases.case_edits import RenameCase
from exitdesk.cases.contact_edits import AgreeContact, NoteContact
from exitdesk.cases.contacts import Contact, ContactKind, Every, Rhythm
from exitdesk.cases.desk import Desk
from exitdesk.cases.resume import Place, ResumeNote, Typed
from exitdesk.cases.session import CaseSession
from exitdesk.journal.entry import ThingId
from exitdesk.ui.cases.contact_sheets import ContactSheet, RhythmSheet
from exitdesk.ui.cases.every_words import gap_sentence
from exitdesk.ui.cases.line_words import line_of
from exitdesk.ui.kit.label import Label
from tests.fakes.desk import FakeClock, case_of, fake_desk, session_of
from tests.screens.keys import press, type_text
from tests.screens.office import OfficeParts
from tests.screens.office_fixtures import Make
from tests.ui.meeting.reach import open_case
from tests.ui.since.test_page import page_of, told

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def noted(parts: OfficeParts) -> list[Contact]:
    """Return the contacts of the open case."""
    live = parts.window.live
    assert live is not None
    return [one.contact for one in live.session.file().contacts]


def sheet_of(parts: OfficeParts) -> ContactSheet | RhythmSheet:
    """Return the sheet over the case's page."""
    sheet = page_of(parts).sheet
    assert isinstance(sheet, ContactSheet | RhythmSheet)
    return sheet


def agreed(session: CaseSession, every: Every = Every.WEEK) -> None:
    """Agree on a rhythm."""
    session.record(AgreeContact(case=session.case, every=every))


def contact(session: CaseSession, days_ago: int, kind: ContactKind = ContactKind.TALKED) -> None:
    """Note a contact some days ago."""
    day = session.now().date() - timedelta(days=days_ago)
    session.record(
        NoteContact(case=session.case, contact=ThingId(session.new_id("contact")), kind=kind, day=day)
    )


def late_desk() -> Desk:
    """Return three cases: one late, one later still, one in time."""
    desk = fake_desk(cases=(("2026-014", "Jonas"), ("2026-011", "Sofie"), ("2025-032", "Adam")))
    for number, days in (("2026-014", 12), ("2026-011", 30), ("2025-032", 3)):
        session = session_of(desk, number)
        agreed(session)
        contact(session, days)
    return desk


def test_from_the_list_a_contact_is_noted_by_one_key_a_line_and_enter(make_office: Make) -> None:
    """Of the case that has the ring: talked on the telephone today, unless one says otherwise."""
    parts = make_office()
    parts.unlock()
    press(Qt.Key.Key_K, CTRL | SHIFT)
    type_text("Han er i Aarhus")
    press(Qt.Key.Key_Return)
    assert noted(parts) == [Contact(ContactKind.TALKED, parts.context.clock().date(), "Han er i Aarhus")]
    assert "Sidste kontakt i dag. Det er ikke aftalt, hvor tit." in told(parts)
    assert "Talte i telefon" in told(parts)


def test_how_and_when_can_be_chosen_and_no_day_lies_ahead(make_office: Make) -> None:
    """A contact of tomorrow would hide a gap."""
    parts = make_office()
    parts.unlock()
    open_case(parts)
    page_of(parts).note_contact()
    sheet = sheet_of(parts)
    assert isinstance(sheet, ContactSheet)
    sheet.kind.set_current(ContactKind.NO_ANSWER.value)
    today = parts.context.clock().date()
    sheet.day.edit.setDate(QDate(today.year + 1, 1, 1))
    assert sheet.day.day() == today
    sheet.day.edit.setDate(QDate(today.year, today.month, today.day - 1))
    sheet.keep_button.click()
    assert noted(parts) == [Contact(ContactKind.NO_ANSWER, today - timedelta(days=1))]
    assert "Forsøgt i går, intet svar" in told(parts)


def test_what_was_noted_is_taken_back_by_name_and_nothing_else_is(make_office: Make) -> None:
    """Ctrl+Z on the page reaches contacts alone."""
    parts = make_office()
    parts.unlock()
    open_case(parts)
    live = parts.window.live
    assert live is not None
    live.record(RenameCase(case=live.session.case, name="J."))
    press(Qt.Key.Key_Z, CTRL)
    assert live.session.file().name == "J."
    press(Qt.Key.Key_K, CTRL | SHIFT)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Z, CTRL)
    assert noted(parts) == []
    assert page_of(parts).toast.words.text() == "Fortrudt: noteret kontakt"


def test_how_often_is_agreed_with_how_he_is_reached(make_office: Make) -> None:
    """Said again without a change it is no second entry."""
    parts = make_office()
    parts.unlock()
    open_case(parts)
    for _ in range(2):
        page_of(parts)._on_rhythm_wished()
        sheet = sheet_of(parts)
        assert isinstance(sheet, RhythmSheet)
        sheet.every.set_current(Every.WEEK.value)
        sheet.how.set_text("tager telefonen")
        sheet.keep_button.click()
    live = parts.window.live
    assert live is not None
    assert live.session.file().rhythm == Rhythm(Every.WEEK, "tager telefonen")
    assert len(live.session.entries()) == 2
    assert {"Ingen kontakt endnu. Aftalt: hver uge.", "tager telefonen"} <= set(told(parts))


def test_a_gap_is_told_in_days_on_the_page(make_office: Make) -> None:
    """With what was agreed; an unanswered call is told beside it and ends nothing."""
    desk = late_desk()
    contact(session_of(desk), 1, ContactKind.NO_ANSWER)
    parts = make_office(desk=desk)
    parts.unlock()
    assert parts.window.pages is not None
    parts.window.pages.office.open_case(case_of(desk))
    assert {"Ingen kontakt i 12 dage. Aftalt: hver uge.", "Forsøgt i går, intet svar"} <= set(told(parts))


def test_the_list_names_who_is_late_the_longest_over_first_and_opens_him(make_office: Make) -> None:
    """In the line itself too; who is in time is not named."""
    desk = late_desk()
    parts = make_office(desk=desk)
    parts.unlock()
    assert parts.window.pages is not None
    view = parts.window.pages.office.list
    assert view.late.isVisible()
    assert [(row._title, row.text()) for row in view.late.rows] == [
        ("Sofie", "Ingen kontakt i 30 dage. Aftalt: hver uge."),
        ("Jonas", "Ingen kontakt i 12 dage. Aftalt: hver uge."),
    ]
    view.search.setText("Adam")
    assert view.late.isHidden()
    view.search.setText("")
    view.late.rows[0].click()
    assert page_of(parts).title.title.text() == "Sofie"


def test_where_there_is_no_room_the_lines_say_it_and_the_panel_gives_way(make_office: Make) -> None:
    """At the smallest window and twice the text the list itself stays readable."""
    parts = make_office(desk=late_desk())
    parts.unlock()
    assert parts.window.pages is not None
    view = parts.window.pages.office.list
    parts.window.resize(1366, 768)
    QApplication.processEvents()
    assert sum(row.isVisible() for row in view.late.rows) == 2
    parts.window.resize(900, 520)
    parts.context.theme.set_scale(2)
    QApplication.processEvents()
    assert view.late.isHidden()
    parts.context.theme.set_scale(1)
    parts.window.resize(1366, 768)
    QApplication.processEvents()
    assert view.late.isVisible()


def test_a_contact_takes_him_off_the_list_at_once(make_office: Make) -> None:
    """When one comes back to it."""
    desk = fake_desk()
    agreed(session_of(desk))
    contact(session_of(desk), 12)
    parts = make_office(desk=desk)
    parts.unlock()
    press(Qt.Key.Key_K, CTRL | SHIFT)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    assert parts.context.background.wait_idle()
    assert parts.window.pages is not None
    assert parts.window.pages.office.list.late.isHidden()


def test_the_line_has_the_sentence_and_no_amber() -> None:
    """It waits for somebody, and shouts at nobody."""
    desk = late_desk()
    line = line_of(session_of(desk).row(), desk.clock().date())
    (follow,) = line.follow_up
    assert (follow.sentence, follow.urgent, follow.calm) == (
        "Ingen kontakt i 12 dage",
        True,
        True,
    )


@pytest.mark.parametrize("every", [one for one in Every if one is not Every.NOT_AGREED])
def test_each_rhythm_reads_as_a_sentence(every: Every) -> None:
    """Without a gap in it."""
    assert gap_sentence(12, every).startswith("Ingen kontakt i 12 dage. Aftalt: ")


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        (("2026-11-20", "met"), ContactSheet),
        (("", "week"), RhythmSheet),
    ],
)
def test_what_was_being_noted_comes_back_after_a_lock(
    make_office: Make, place: tuple[str, str], kind: type[ContactSheet | RhythmSheet]
) -> None:
    """The choice, the day and the words, kept by nobody yet."""
    desk = fake_desk()
    day, choice = place
    at = Place(case_of(desk), tab="contact", column=day, thing=choice)
    parts = make_office(desk=desk, note=ResumeNote(Typed(at, "Han er i Aar")), clock=FakeClock())
    parts.unlock()
    sheet = sheet_of(parts)
    assert isinstance(sheet, kind)
    words = sheet.note.text() if isinstance(sheet, ContactSheet) else sheet.how.text()
    assert words == "Han er i Aar"
    if isinstance(sheet, ContactSheet):
        assert (sheet.day.day(), sheet.kind.current()) == (date(2026, 11, 20), "met")
    assert parts.context.typing.now() == (at, "Han er i Aar")
    press(Qt.Key.Key_Escape)
    assert parts.context.typing.now() == (Place(case_of(desk)), "")
    assert not any(one.text() == "Han er i Aar" for one in parts.window.findChildren(Label))
