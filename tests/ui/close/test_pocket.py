"""Hvis andre finder den, by keyboard: word each line with him, see what gives something away, keep it out."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from exitdesk.cases.pocket import pocket_note
from exitdesk.cases.resume import Place
from exitdesk.journal.entry import ThingId
from exitdesk.sos.agreement import AgreementId
from exitdesk.sos.agreement_edits import MakeAgreement, WordForPocket
from exitdesk.sos.meeting import TakeAlong
from exitdesk.ui.close.pocket_row import PocketRow
from exitdesk.ui.close.pocket_view_model import COLUMN, HEADING
from tests.screens.sample_meeting import Sample
from tests.ui.close.page import Desk, Opener, choose


def row_of(desk: Desk, nth: int) -> PocketRow:
    """Return a row of the preview: 0 is the heading."""
    return desk.view.pocket.rows[nth]


def write(row: PocketRow, words: str) -> None:
    """Write into a row's line without keeping it."""
    row.edit.setFocus()
    row.edit.selectAll()
    QTest.keyClicks(row.edit, words)


def texts(one: Sample) -> tuple[str, ...]:
    """Return what will stand on the note."""
    board = one.live.board(one.meeting)
    return pocket_note(board, one.template, board.meeting.takes.line if board.meeting.takes else "").texts


@pytest.fixture
def desk(opened: Opener, one: Sample) -> Desk:
    """The page with the carry-safe copy chosen."""
    made = opened(one)
    choose(made, TakeAlong.CARRY_SAFE)
    return made


def test_the_note_is_shown_line_by_line_only_where_it_is_taken_along(opened: Opener, one: Sample) -> None:
    """Heading, agreements by day and the next meeting; nothing for a signed copy."""
    made = opened(one)
    choose(made, TakeAlong.SIGNED_COPY)
    assert not made.view.pocket.isVisible()
    choose(made, TakeAlong.CARRY_SAFE)
    assert made.view.pocket.isVisible()
    shown = [row.shown.text() for row in made.view.pocket.rows if row.shown.text()]
    assert shown[0] == "Husk"
    assert shown[-1] == "Torsdag 26. november: vi ses kl. 18.00"


def test_enter_keeps_words_for_a_line_and_they_stand_on_the_note(desk: Desk, one: Sample) -> None:
    """In the meeting, so that they are remembered; undo takes them back."""
    before = texts(one)
    write(row_of(desk, 1), "hent pakken")
    QTest.keyClick(row_of(desk, 1).edit, Qt.Key.Key_Return)

    assert any("hent pakken" in text for text in texts(one))
    assert "hent pakken" in row_of(desk, 1).shown.text()
    one.live.undo()
    assert texts(one) == before
    assert row_of(desk, 1).edit.text() == ""


def test_tab_keeps_and_goes_to_the_next_line(desk: Desk, one: Sample) -> None:
    """Heading first, then line by line."""
    heading = row_of(desk, 0)
    write(heading, "Min uge")
    QTest.keyClick(heading.edit, Qt.Key.Key_Tab)

    assert one.live.board(one.meeting).meeting.pocket_heading == "Min uge"
    assert QApplication.focusWidget() is row_of(desk, 1).edit


def test_esc_drops_and_f9_discards_with_the_duty(desk: Desk, one: Sample) -> None:
    """Neither leaves a word in the meeting or a line that is being typed."""
    row = row_of(desk, 1)
    write(row, "hent pakken")
    QTest.keyClick(row.edit, Qt.Key.Key_Escape)
    assert (row.edit.text(), one.context.typing.now()[1]) == ("", "")
    write(row, "ring til Karen")
    QTest.keyClick(row.edit, Qt.Key.Key_F9)

    assert (row.edit.text(), one.context.typing.now()[1]) == ("", "")
    assert desk.view.toast.words.text().startswith("Kasseret.")
    assert not row.sign.isVisible()
    assert one.live.board(one.meeting).agreements[0].pocket is None


def test_a_word_at_risk_is_marked_while_it_is_written(desk: Desk) -> None:
    """By a line under it, a sign, in words, and for a screen reader; never by colour alone."""
    row = row_of(desk, 1)
    write(row, "ring til Karen")

    assert [row.shown.text()[one.start : one.end] for one in row.shown._risks] == ["Karen"]
    assert row.sign.isVisible()
    assert "Kommer ikke med." in row.shown.accessibleName()
    assert "»Karen« er et navn" in row.shown.accessibleName()
    assert row.fixes[0].button.accessibleName() == "»Karen« er et navn. Skriv »nogen«"
    assert row.told.text() == "Kommer ikke med."


def test_one_key_puts_the_neutral_word_there(desk: Desk, one: Sample) -> None:
    """F2 in the line keeps it, and the line comes onto the note."""
    row = row_of(desk, 1)
    write(row, "ring til Karen")
    QTest.keyClick(row.edit, Qt.Key.Key_F2)

    assert any("ring til nogen" in text for text in texts(one))
    assert row.edit.text() == "ring til nogen"
    assert not row.sign.isVisible()
    assert not row.fixes[0].isVisible()


def test_a_click_takes_the_word_out(desk: Desk) -> None:
    """And the focus is in the line again, to write on."""
    row = row_of(desk, 1)
    write(row, "husk 38.000 kr til i dag")
    row.fixes[0].button.click()

    assert row.edit.text() == "husk til i dag"
    assert row.edit.hasFocus()


def test_a_kept_line_at_risk_stays_off_the_note_and_the_page_says_so(desk: Desk, one: Sample) -> None:
    """It is the pair's to change; nobody can think that it went along."""
    count = len(texts(one))
    write(row_of(desk, 1), "ring til Karen")
    QTest.keyClick(row_of(desk, 1).edit, Qt.Key.Key_Return)

    assert not any("Karen" in text for text in texts(one))
    assert len(texts(one)) == count - 1
    assert desk.view.pocket.warning.isVisible()
    assert desk.view.pocket.warning.text() == "1 linje kommer ikke med, før ordet er skiftet ud."


def test_an_agreement_is_taken_off_the_note_and_back(desk: Desk, one: Sample) -> None:
    """With one press."""
    row, count = row_of(desk, 1), len(texts(one))
    row.on_note.click()
    assert len(texts(one)) == count - 1
    assert row.on_note.text() == "Ikke med"
    row.on_note.click()
    assert len(texts(one)) == count


def test_what_was_being_written_comes_back_after_a_lock(desk: Desk, one: Sample) -> None:
    """In its own line, still marked, still not kept."""
    row = row_of(desk, 1)
    write(row, "ring til Karen")
    place, text = one.context.typing.now()
    assert (place.column, place.thing, text) == (COLUMN, row.line.agreement, "ring til Karen")
    QTest.keyClick(row.edit, Qt.Key.Key_Escape)

    desk.view.resume(place, text)
    assert row.edit.text() == "ring til Karen"
    assert row.edit.hasFocus()
    assert row.sign.isVisible()
    desk.view.resume(Place(tab="close", column=COLUMN, thing=HEADING), "Min uge")
    assert row_of(desk, 0).edit.text() == "Min uge"


def test_what_is_written_stays_while_another_line_is_kept(desk: Desk) -> None:
    """A change of the meeting under the hand takes no word."""
    write(row_of(desk, 1), "hent pak")
    row_of(desk, 2).on_note.click()

    assert row_of(desk, 1).edit.text() == "hent pak"


def test_leaving_the_page_keeps_the_line(desk: Desk, one: Sample) -> None:
    """As every line of this page."""
    write(row_of(desk, 1), "hent pakken")
    desk.view.keep_open_editor()
    assert any("hent pakken" in text for text in texts(one))


def test_nothing_to_carry_is_said_kindly(opened: Opener, empty: Sample) -> None:
    """A first talk without an agreement."""
    made = opened(empty)
    choose(made, TakeAlong.CARRY_SAFE)
    assert made.view.pocket.empty.isVisible()
    assert "ingen dage" in made.view.pocket.empty.text()


def test_nothing_may_have_its_one_line_too(opened: Opener, one: Sample) -> None:
    """It is kept with the choice, and marked where it gives something away."""
    made = opened(one)
    choose(made, TakeAlong.NOTHING)
    line = made.view.take_along.line
    assert line.isVisible()
    QTest.keyClicks(line, "ring til Karen")
    QTest.keyClick(line, Qt.Key.Key_Return)

    (row,) = made.view.pocket.rows
    assert row.sign.isVisible()
    row.fixes[0].button.click()
    takes = one.live.board(one.meeting).meeting.takes
    assert takes is not None
    assert (takes.kind, takes.line) == (TakeAlong.NOTHING, "ring til nogen")
    assert line.text() == "ring til nogen"


def test_the_copys_language_is_the_notes_language(desk: Desk) -> None:
    """Not the window's."""
    QTest.mouseClick(desk.view.take_along.paper.carried.segment("en"), Qt.MouseButton.LeftButton)
    assert row_of(desk, 0).shown.text() == "Remember"


def test_the_words_of_the_last_meeting_are_offered_again(desk: Desk, one: Sample) -> None:
    """One press takes them; the agreement is the same when it says the same."""
    row = row_of(desk, 1)
    session = one.live.session
    said = next(a for a in one.live.board(one.meeting).agreements if a.id == row.line.agreement).promise
    before = session.meetings()[0]
    assert before != one.meeting
    again = AgreementId(ThingId(session.new_id("agreement")))
    made = MakeAgreement(agreement=again, who=said.who, what=said.what)
    one.live.record(made, WordForPocket(agreement=again, words="hent pakken"), meeting=before)
    desk.view_model.pocket.look(looking=True)

    assert row.offer.text() == "Som sidst: »hent pakken«"
    row.offer.click()
    assert any("hent pakken" in text for text in texts(one))
    assert not row.offer.isVisible()


def test_a_very_long_word_does_not_widen_the_page(desk: Desk) -> None:
    """Nor does a long reason: the panel keeps its place beside what is read aloud."""
    width = desk.view.pocket.width()
    write(row_of(desk, 1), "ved Rindalsgårdsskovbakkelodsvænget og Ny")
    assert desk.view.pocket.width() == width
    assert desk.view.pocket.minimumSizeHint().width() <= width


def test_tab_walks_from_his_line_over_the_note_to_the_language(desk: Desk) -> None:
    """In the order they stand, the button of a word at risk right after its line."""
    write(row_of(desk, 1), "ring til Karen")
    desk.view.take_along.line.setFocus()
    walked = []
    for _ in range(30):
        focus = QApplication.focusWidget()
        assert focus is not None
        walked.append(focus)
        if focus is desk.view.take_along.paper.carried.segment("da"):
            break
        QTest.keyClick(focus, Qt.Key.Key_Tab)

    rows = desk.view.pocket.rows
    assert walked[:4] == [desk.view.take_along.line, rows[0].edit, rows[1].edit, rows[1].fixes[0].button]
    assert [one for one in walked if one in {row.edit for row in rows}] == [
        row.edit for row in rows if row.edit.isVisible()
    ]
    assert walked[-1] is desk.view.take_along.paper.carried.segment("da")
