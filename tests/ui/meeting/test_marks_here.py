"""When the door to the marks may open in a meeting, and what is said where it may not."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.resume import Place, ResumeNote, Typed
from exitdesk.sos.circles import Knows, PersonKind
from tests.fakes.desk import case_of, fake_desk, session_of
from tests.screens.keys import press, type_text
from tests.screens.office import OfficeParts
from tests.screens.office_fixtures import Make
from tests.screens.two_screens import MIRROR, ROOM, TwoScreens
from tests.ui.meeting.one_display import switch
from tests.ui.meeting.reach import shell_of

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
TELLING = ("mærke", "ved det", "må aldrig", "kontakt", "person", "hemmelig", "rum", "han", "se ")


def door(parts: OfficeParts) -> str:
    """Press the key; return what is told, "" where it opened."""
    circles = shell_of(parts).views.circles
    press(Qt.Key.Key_M, CTRL | SHIFT)
    assert circles.own.is_open == (not circles.toast.isVisible())
    return circles.toast.words.text()


def on_the_circles(parts: OfficeParts) -> None:
    """Name somebody there."""
    assert shell_of(parts).tab == "board"
    press(Qt.Key.Key_3, CTRL)
    press(Qt.Key.Key_N, CTRL)
    type_text("Yusuf")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)


def test_with_one_screen_it_asks_once_and_stays_closed_where_the_room_has_seen_it(
    alone: OfficeParts, one_display: TwoScreens
) -> None:
    """Nothing that is said gives away what it is about; a screen that comes or goes asks anew."""
    on_the_circles(alone)
    said = [door(alone)]
    assert said[0].startswith("Der er kun én skærm")
    assert door(alone) == ""
    shell_of(alone).views.circles.own.close_panel()
    assert door(alone) == ""
    one_display.plug(ROOM)
    assert not shell_of(alone).views.circles.own.is_open
    assert door(alone) == ""
    one_display.unplug()
    assert door(alone) == said[0]
    switch()
    switch()
    said += [door(alone), door(alone)]
    assert said[1] == said[2]
    assert said[1].startswith("Det kan kun åbnes med en skærm 2.")
    one_display.plug(MIRROR)
    switch()
    said.append(door(alone))
    assert "Windows+P" in said[3]
    assert [word for word in TELLING for words in said if word in words.casefold()] == []


def test_on_another_tab_the_key_does_nothing(alone: OfficeParts) -> None:
    """What the room sees stays as it is."""
    on_the_circles(alone)
    press(Qt.Key.Key_1, CTRL)
    press(Qt.Key.Key_M, CTRL | SHIFT)
    press(Qt.Key.Key_M, CTRL | SHIFT)
    assert shell_of(alone).tab == "board"
    assert not shell_of(alone).views.circles.own.is_open


def test_the_keyboard_is_somewhere_after_the_cover_lifts(alone: OfficeParts) -> None:
    """The door closed meanwhile, and what had the focus is gone with it."""
    on_the_circles(alone)
    circles = shell_of(alone).views.circles
    circles.own.toggle()
    circles.own.toggle()
    assert shell_of(alone).views.circles.own.is_open
    shell_of(alone).curtain.fall_with("2580")
    type_text("2580")
    press(Qt.Key.Key_Return)
    assert not circles.own.is_open
    assert [row.hasFocus() for row in circles.people.rows.values()].count(True) == 1


def test_after_a_lock_the_one_screen_is_asked_about_all_the_same(alone: OfficeParts) -> None:
    """That words wait is said first; it is no answer to whether the screen is mirrored."""
    on_the_circles(alone)
    circles = shell_of(alone).views.circles
    place = Place(thing=f"{circles.people.current} until")
    circles.resume(place, "juni")
    assert circles.toast.words.text().startswith("Det, du var ved at skrive, venter.")
    assert door(alone).startswith("Der er kun én skærm")
    assert door(alone) == ""


def test_a_lock_does_not_forget_that_the_one_screen_was_the_rooms(
    make_office: Make, one_display: TwoScreens
) -> None:
    """It does not even ask; what was being written waits until there is a second screen."""
    desk = fake_desk()
    meeting = start_meeting(session_of(desk))
    place = Place(case_of(desk), meeting, "circles")
    first = make_office(desk=desk, note=ResumeNote(Typed(place)))
    first.unlock()
    shell = shell_of(first)
    shell.views.circles._view_model.add("Yusuf", "", PersonKind.PROFESSIONAL)
    circles = shell.views.circles
    circles.own.toggle()
    circles.own.toggle()
    for line, words in ((circles.marks.until, "juni"), (circles.marks.how, "Kun sms")):
        line.show()
        QTest.keyClicks(line, words)
    switch()
    switch()
    assert first.context.background.wait_idle()
    note = ResumeNote.from_bytes(ResumeNote(first.context.typing.all()).to_bytes())
    assert note.typed.was_the_rooms
    first.window.blank()
    first.window.hide()

    parts = make_office(desk=desk, note=note)
    parts.unlock()
    circles = shell_of(parts).views.circles
    never = "Det kan kun åbnes med en skærm 2. Ellers åbn mødet igen bagefter."
    assert circles.toast.words.text() == f"Det, du var ved at skrive, venter. {never}"
    assert [door(parts), door(parts)] == [never, never]
    assert parts.context.typing.all().was_the_rooms, "a second lock knows it as well"
    one_display.plug(ROOM)
    assert door(parts) == ""
    assert circles.marks.until.text() == "juni"


def test_a_mark_that_is_taken_back_is_not_named(alone: OfficeParts) -> None:
    """The notice can be read on a mirrored screen, and is said by its speakers."""
    on_the_circles(alone)
    board = shell_of(alone).views.board_model
    model = shell_of(alone).views.circles.own._view_model
    told: list[str] = []
    board.told.connect(lambda words, _can_undo: told.append(words))
    person = shell_of(alone).views.circles.people.current
    assert person is not None
    model.set_knows(person, Knows.MUST_NEVER)
    model.set_pulls_back(person, on=True)
    model.set_until(person, "juni")
    model.set_may_contact(person, allowed=True, how="")
    for key in (Qt.Key.Key_Z, Qt.Key.Key_Y):
        for _ in range(4):
            press(key, CTRL)
    assert told == ["Fortrudt: en ændring"] * 4 + ["Gendannet: en ændring"] * 4
