"""The same words where something waits, where the questions are open, and where a bottom line is set.

What waits stands in its list and in what is read aloud, on the laptop; the questions stand beside the page.
"""

from tests.screens.keys import press, type_text
from tests.screens.office_fixtures import make_office
from tests.secrecy.planted import DISCARDED, OWN_WORD, PARKED, QUESTIONS, UNDONE
from tests.secrecy.surfaces import within_reach
from tests.secrecy.walked import Walked
from tests.secrecy.walking import ALT, CTRL, SHIFT, K, before, every_tab, screens, throw_away, undo, walked

__all__ = ["before", "make_office", "screens", "walked"]


def _asks(walked: Walked) -> bool:
    """Say whether the drawer is open: an empty column has a question of its own."""
    walked.settle()
    return any(one.text == QUESTIONS[0] for one in within_reach(walked.parts.window))


def test_what_waits_is_for_the_laptop_and_only_where_it_was_asked_for(walked: Walked) -> None:
    """Its list, a card put aside while it is written, one taken up, which the room may read from then on."""
    walked.look("two cards wait")
    press(K.Key_P, SHIFT)
    walked.look("the list of what waits", shows=(*PARKED[:2], OWN_WORD))
    press(K.Key_Escape)
    walked.look("the list is closed")
    press(K.Key_T, CTRL)
    press(K.Key_T, CTRL)
    press(K.Key_N)
    type_text(PARKED[2])
    walked.look("a card being written", typed=(PARKED[2],))
    press(K.Key_P, ALT)
    walked.look("it waits")
    press(K.Key_P, SHIFT)
    walked.look("three wait", shows=(*PARKED[:3], OWN_WORD))
    press(K.Key_Escape)
    press(K.Key_L)
    every_tab(walked, "a lane in focus")
    walked.undo_in_every_editor()
    press(K.Key_Z, CTRL)
    walked.look("the one that was put aside is undone")
    assert not walked.leaks, walked.told()


def test_the_questions_stand_beside_every_page_and_never_in_the_room(walked: Walked) -> None:
    """With the room's screen shown, small, in one column, and as the only screen."""
    assert not _asks(walked)
    press(K.Key_F4)
    assert _asks(walked)
    every_tab(walked, "the questions are open")
    press(K.Key_A)
    walked.look("questions, one column alone")
    walked.parts.window.resize(960, 540)
    every_tab(walked, "questions, small")
    walked.screens.unplug()
    press(K.Key_F8, CTRL)
    walked.look("one screen, questions were open")
    assert not _asks(walked)
    press(K.Key_F4)
    press(K.Key_F4)
    walked.look("one screen, F4")
    assert not _asks(walked)
    assert not walked.leaks, walked.told()


def test_his_word_or_a_bottom_line_thrown_away_or_undone_leaves_nothing(walked: Walked) -> None:
    """By F9, by Esc, and by the way back; the word of a meeting before stands in its sheet alone."""
    walked.look("a word waits from before")
    for key, word in ((K.Key_F9, DISCARDED[2]), (K.Key_Escape, DISCARDED[3])):
        press(K.Key_T)
        type_text(word)
        walked.look("his own word, being typed", shows=(OWN_WORD,), typed=(word,))
        press(key)
        walked.look("his own word, thrown away")
    press(K.Key_T)
    type_text(UNDONE[1])
    press(K.Key_Return)
    press(K.Key_T)
    undo(walked, UNDONE[1])
    press(K.Key_Z, CTRL)
    walked.look("his own word undone")
    press(K.Key_4, CTRL)
    for key, word in ((K.Key_F9, DISCARDED[0]), (K.Key_Escape, DISCARDED[1])):
        press(K.Key_N, CTRL | SHIFT)
        throw_away(walked, "a bottom line", word, key)
    press(K.Key_N, CTRL | SHIFT)
    type_text("Du bor et andet sted")
    press(K.Key_Tab)
    type_text(UNDONE[0])
    press(K.Key_Return)
    undo(walked, UNDONE[0])
    walked.look("a bottom line undone")
    every_tab(walked, "after bottom lines")
    walked.undo_in_every_editor()
    assert not walked.leaks, walked.told()
