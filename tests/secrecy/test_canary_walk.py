"""Words that nobody may see, and a walk through every state of a meeting that looks for them.

None ever reaches the room's window, a title, the clipboard or a loudspeaker. On the laptop nothing holds
another case or what was thrown away, undone or withdrawn; notes, marks and numbers stand where they belong.
"""

from tests.screens.keys import press, type_text
from tests.screens.office_fixtures import make_office
from tests.screens.two_screens import LAPTOP, MIRROR
from tests.secrecy.planted import (
    DISCARDED,
    NOTES,
    UNREVEALED,
    WAITING_NOTE,
)
from tests.secrecy.walked import Walked
from tests.secrecy.walking import CTRL, SHIFT, TABS, K, before, every_tab, screens, throw_away, walked

__all__ = ["before", "make_office", "screens", "walked"]


def test_every_tab_and_what_is_thrown_away_on_it(walked: Walked) -> None:
    """Each editor of a meeting, left by F9 or Esc, with and without the room reading along."""
    every_tab(walked, "begun")
    press(K.Key_N)
    throw_away(walked, "a card", DISCARDED[0], K.Key_F9)
    press(K.Key_N)
    throw_away(walked, "a card", DISCARDED[1], K.Key_Escape)
    press(K.Key_F2)
    throw_away(walked, "a card said otherwise", DISCARDED[2], K.Key_F9)
    press(K.Key_2, CTRL)
    press(K.Key_Return)
    throw_away(walked, "a reason", DISCARDED[3], K.Key_F9, shows=UNREVEALED)
    press(K.Key_N, CTRL)
    throw_away(walked, "a question", DISCARDED[4], K.Key_Escape, shows=UNREVEALED)
    press(K.Key_3, CTRL)
    press(K.Key_N, CTRL)
    throw_away(walked, "a name", DISCARDED[5], K.Key_F9)
    press(K.Key_4, CTRL)
    press(K.Key_N, CTRL)
    throw_away(walked, "an agreement", DISCARDED[6], K.Key_F9)
    press(K.Key_N, CTRL)
    throw_away(walked, "an agreement", DISCARDED[7], K.Key_Escape)
    press(K.Key_M, CTRL)
    throw_away(walked, "a note", DISCARDED[8], K.Key_F9, shows=NOTES[1:5])
    type_text(WAITING_NOTE)
    walked.look("a note being typed", shows=NOTES[1:])
    press(K.Key_Escape)
    walked.look("a note that waits")
    press(K.Key_1, CTRL)
    press(K.Key_T, CTRL)
    press(K.Key_N)
    assert walked.shell.live_typing.is_on
    type_text("Skrevet mens alle ser det")
    press(K.Key_F9)
    press(K.Key_M, CTRL)
    type_text(DISCARDED[9])
    walked.look("read along, a note", shows=NOTES[1:], typed=(DISCARDED[9],))
    press(K.Key_F9)
    press(K.Key_Escape)
    walked.look("read along, thrown away")
    every_tab(walked, "read along")
    walked.undo_in_every_editor()
    every_tab(walked, "undone in every editor")
    assert not walked.leaks, walked.told()
    assert walked.looks > 30


def test_hidden_covered_unplugged_and_locked(walked: Walked) -> None:
    """F8, the cover and its PIN, a screen that goes and comes, and the page of a lock; a note is open."""
    press(K.Key_M, CTRL)
    type_text(WAITING_NOTE)
    walked.look("notes", shows=NOTES[1:])
    press(K.Key_F8)
    walked.look("notes, hidden", shows=NOTES[1:])
    press(K.Key_F8)
    press(K.Key_H, CTRL | SHIFT)
    walked.look("the PIN is asked for", shows=NOTES[1:])
    type_text("2580")
    press(K.Key_Return)
    walked.look("covered")
    type_text("0000")
    press(K.Key_Return)
    walked.look("covered, a wrong PIN")
    walked.screens.unplug()
    walked.look("covered, unplugged")
    walked.screens.plug()
    walked.look("covered, plugged in again")
    type_text("2580")
    press(K.Key_Return)
    walked.look("lifted", shows=NOTES[1:])
    press(K.Key_Escape)
    walked.look("notes closed")
    every_tab(walked, "with a new screen")
    walked.parts.window.blank()
    walked.look("locked")
    assert not walked.leaks, walked.told()


def test_one_display_for_both(walked: Walked) -> None:
    """The window is what the room sees, from every tab, hidden, covered, mirrored and locked."""
    press(K.Key_M, CTRL)
    type_text(WAITING_NOTE)
    walked.screens.unplug()
    press(K.Key_F8, CTRL)
    for tab in ("board", "scales", "circles", "agreements"):
        press(TABS[tab], CTRL)
        walked.look(f"one screen, {tab}")
    for key in (K.Key_M, K.Key_T, K.Key_5, K.Key_Z):
        press(key, CTRL)
        walked.look(f"one screen, Ctrl and {key}")
    press(K.Key_F8)
    walked.look("one screen, hidden")
    press(K.Key_F8)
    walked.shell.curtain.fall_with("2580")
    walked.look("one screen, covered")
    type_text("2580")
    press(K.Key_Return)
    press(K.Key_F8, CTRL)
    walked.look("back on the laptop", shows=NOTES[1:])
    walked.screens.plug(MIRROR)
    walked.look("mirrored: by itself one screen, and neutral")
    press(K.Key_F8)
    walked.look("mirrored, shown")
    walked.parts.window.blank()
    walked.look("one screen, locked")
    assert walked.screens.there == (LAPTOP, MIRROR)
    assert not walked.leaks, walked.told()
