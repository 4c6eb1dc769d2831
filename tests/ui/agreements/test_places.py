"""Where one meets again: the unit's own places are written out, and what is to be remembered is said."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from exitdesk.ui.agreements.next_meeting import NextMeetingLine
from exitdesk.ui.agreements.view_model import AgreementsViewModel
from exitdesk.ui.meeting.preflight import Preflight, PreflightSheet
from tests.screens.sample_meeting import Sample
from tests.screens.two_screens import MIRROR, TwoScreens

PLACES = ("Hus 12: bagindgangen, parkér på torvet", "Biblioteket")


def _line(qtbot: QtBot, one: Sample) -> NextMeetingLine:
    template = replace(one.template, places=PLACES)
    view_model = AgreementsViewModel(one.live, one.meeting, template, one.context.typing)
    line = NextMeetingLine(one.context.theme, view_model)
    qtbot.addWidget(line)
    line.show()
    return line


def test_a_place_of_the_units_is_written_out(qtbot: QtBot, empty: Sample) -> None:
    """Begun by its first letters, kept whole, and what to remember there stands under it."""
    line = _line(qtbot, empty)
    assert line.remember.isHidden()
    QTest.keyClicks(line.when, "torsdag")
    QTest.keyClicks(line.place, "hus")
    assert line.remember.isHidden()
    QTest.keyClick(line.place, Qt.Key.Key_Return)
    agreed = empty.live.board(empty.meeting).meeting.next_meeting
    assert agreed is not None
    assert agreed.place == "Hus 12"
    assert line.remember.text() == "Husk: bagindgangen, parkér på torvet"


def test_a_police_station_is_asked_about_and_kept_all_the_same(qtbot: QtBot, empty: Sample) -> None:
    """Nothing is a gate in the room."""
    line = _line(qtbot, empty)
    QTest.keyClicks(line.when, "torsdag")
    QTest.keyClicks(line.place, "Politistationen")
    assert "kan man blive set" in line.remember.text()
    QTest.keyClick(line.place, Qt.Key.Key_Return)
    agreed = empty.live.board(empty.meeting).meeting.next_meeting
    assert agreed is not None
    assert agreed.place == "Politistationen"


def test_a_place_without_a_day_is_not_lost(qtbot: QtBot, empty: Sample) -> None:
    """It is asked when; the place stays where it was written and is kept with the day. Cleared, both are."""
    line = _line(qtbot, empty)
    QTest.keyClicks(line.place, "bib")
    QTest.keyClick(line.place, Qt.Key.Key_Return)
    assert "Hvornår?" in line.read_back.text()
    line.set_next(line._view_model.state.following)  # something else was kept meanwhile
    assert line.place.text() == "bib"
    QTest.keyClicks(line.when, "torsdag")
    QTest.keyClick(line.when, Qt.Key.Key_Return)
    agreed = empty.live.board(empty.meeting).meeting.next_meeting
    assert agreed is not None
    assert (agreed.when, agreed.place) == ("torsdag", "Biblioteket")

    line.set_next(line._view_model.state.following)
    line.when.setText("")
    QTest.keyClick(line.when, Qt.Key.Key_Return)
    assert empty.live.board(empty.meeting).meeting.next_meeting is None


def test_before_a_meeting_its_place_says_what_to_remember(qtbot: QtBot, empty: Sample) -> None:
    """The same list, the same words."""
    template = replace(empty.template, places=PLACES)
    context = replace(empty.context, template=template)
    host = NextMeetingLine(
        context.theme, AgreementsViewModel(empty.live, empty.meeting, template, context.typing)
    )
    qtbot.addWidget(host)
    sheet = PreflightSheet(context, host, empty.live, None, TwoScreens())
    chosen: list[Preflight] = []
    sheet.ready.connect(chosen.append)
    sheet.place.set_text("hus 12")
    assert sheet.place.note.text() == "Husk: bagindgangen, parkér på torvet"
    sheet.place.set_text("bib")
    assert sheet.place.note.isHidden()
    sheet.start_button.click()
    assert [one.place for one in chosen] == ["Biblioteket"]


def test_the_card_before_a_meeting_reminds_of_discretion_on_the_laptop_alone(
    qtbot: QtBot, empty: Sample
) -> None:
    """What fits the place; nothing where the screen is mirrored, the meeting under way or the unit silent."""
    host = _line(qtbot, empty)
    screens = TwoScreens()
    sheet = PreflightSheet(empty.context, host, empty.live, None, screens)
    sheet.place.set_text("Hus 12")
    assert sheet.reminders.words.text() == " ".join(empty.template.discretion[:2])
    sheet.place.set_text("hjemme")
    assert sheet.reminders.words.text().endswith(" Besøg kun hjemme, når det er aftalt.")
    assert sheet.accessibleDescription() == sheet.reminders.words.text()
    assert not sheet.reminders.isHidden()
    begun = replace(empty.template, places=("Mormors bopæl",))
    shorter = PreflightSheet(replace(empty.context, template=begun), host, empty.live, None, screens)
    shorter.place.set_text("mor")
    assert "når det er aftalt" in shorter.reminders.words.text(), (
        "Return goes on with the place that begins so"
    )

    silent = replace(empty.template, discretion=())
    quiet = PreflightSheet(replace(empty.context, template=silent), host, empty.live, None, screens)
    under_way = PreflightSheet(empty.context, host, empty.live, empty.meeting, screens)
    screens.move(MIRROR)
    mirrored = PreflightSheet(empty.context, host, empty.live, None, screens)
    for one in (quiet, under_way, mirrored):
        one.place.set_text("hjemme")
        assert one.reminders.isHidden()
        assert one.reminders.words.text() == ""
