"""A lock while anything is being written, in any editor of a meeting: the words come back in their place."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from exitdesk.cases.resume import Place
from exitdesk.sos.card import Column
from tests.fakes.boards import JONAS, board_desk
from tests.property.typed import EDITORS, Desk, set_bottom_line

WORDS = "Ord, der ikke er holdt"


@pytest.fixture
def first(qapp: QApplication) -> Desk:
    """A window on a meeting with cards and an agreement."""
    made = board_desk(qapp, told=JONAS)
    desk = Desk(made.context, made.live, made.meeting)
    agreements = desk.shell.views.agreements._view_model
    draft = agreements.draft_from_card(desk.board.cards(Column.WORRIES)[0].id)
    assert draft is not None
    assert agreements.keep(draft, "Vi")
    set_bottom_line(desk)
    return desk


def test_what_is_being_typed_in_any_editor_comes_back_in_its_place(first: Desk) -> None:
    """A second lock at once would know it as well; Esc leaves nothing of it, here nor for a lock."""
    desk = first
    for editor, (tab, write_in) in EDITORS.items():
        desk.shell.show_tab(tab)
        write_in(desk, WORDS)
        before, board, sealed = desk.unkept(), desk.board, desk.note()
        assert [WORDS in text for text in before.values()] == [True], editor

        desk = desk.lock()

        assert desk.unkept() == before, editor
        assert (desk.shell.tab, desk.board) == (tab, board), editor
        assert desk.note() == replace(sealed, pending=()), editor
        focus = QApplication.focusWidget()
        assert focus is not None, editor
        QTest.keyClick(focus, Qt.Key.Key_Escape)
        assert (desk.unkept(), desk.note().typed.text) == ({}, ""), editor
    desk.close()


def test_the_tab_one_is_on_pressed_again_loses_no_word_at_a_lock(first: Desk) -> None:
    """Its editor stays open, so what stands in it is still what is being typed."""
    tab, write_in = EDITORS["a reason"]
    first.shell.show_tab(tab)
    write_in(first, WORDS)

    first.shell.show_tab(tab)

    assert first.note().typed.text == WORDS
    after = first.lock()
    assert list(after.unkept().values()) == [WORDS]
    after.close()


def test_a_note_written_beside_the_frame_outlives_a_lock_and_the_first_tab(first: Desk) -> None:
    """The frame of a first talk is in the meeting already, and so a lock comes back there."""
    first.shell.bar.tabs.set_current("")
    first.shell.content.setCurrentWidget(first.shell.frame)
    first.context.typing.at(Place())
    for card in first.board.cards(Column.WORRIES) + first.board.cards(Column.WORKING):
        first.shell.views.board_model.withdraw(card.id)
    for card in first.board.cards(Column.NEXT):
        first.shell.views.board_model.withdraw(card.id)
    first.shell.start()
    assert first.shell.tab == ""
    first.shell.notes.open_for_one_note()
    QTest.keyClicks(first.shell.notes.editor, "Mor laver mad")

    where = first.note().typed.place
    first.shell.show_tab("scales")

    assert where == Place(first.live.session.case, first.meeting)
    assert first.note().typed.own_note == "Mor laver mad"
    first.close()


def test_a_journal_number_waits_while_one_looks_at_another_tab(first: Desk) -> None:
    """It is not kept by that, because it says that the meeting was entered; back again a lock knows it."""
    tab, write_in = EDITORS["a journal number"]
    first.shell.show_tab(tab)
    write_in(first, WORDS)
    before = len(first.live.session.entries())

    first.shell.show_tab("board")
    first.shell.show_tab(tab)

    assert len(first.live.session.entries()) == before
    assert first.note().typed.text == WORDS
    first.close()
