"""The walk with the marks open: whatever happens, the room learns nothing, and the door closes."""

from exitdesk.cases.errors import DiskFull
from exitdesk.journal.entry import PersonId, ThingId
from exitdesk.ui.accessible import announce
from tests.fakes.desk import FakeStore
from tests.screens.keys import press, type_text
from tests.screens.office_fixtures import make_office
from tests.screens.two_screens import MIRROR
from tests.secrecy.planted import DISCARDED, MARKS, UNDONE
from tests.secrecy.walked import Walked
from tests.secrecy.walking import CTRL, SHIFT, TABS, K, before, every_tab, screens, walked

__all__ = ["before", "make_office", "screens", "walked"]


def open_marks(walked: Walked, state: str) -> None:
    """Open the door by its key at somebody with a word in his marks, and look."""
    own = walked.shell.views.circles.own
    people = walked.shell.views.circles.people
    marked = next(one for one, row in people.rows.items() if row.one.marks.may_contact)
    people.choose(PersonId(ThingId(marked)), focus=True)
    press(K.Key_M, CTRL | SHIFT)
    assert own.is_open
    walked.look(f"{state}: open", shows=MARKS)


def closed(walked: Walked, state: str) -> None:
    """Look where the door has to have closed by itself, and nothing of it is held."""
    assert not walked.shell.views.circles.own.is_open, state
    walked.look(state)


def test_hidden_covered_unplugged_thrown_away_and_undone_with_the_marks_open(walked: Walked) -> None:
    """Each state of the shared screen; an error, a word being typed, F9, and undo from two tabs."""
    press(K.Key_3, CTRL)
    walked.look("not opened")
    open_marks(walked, "at first")
    press(K.Key_F8)
    closed(walked, "hidden")
    open_marks(walked, "while it is hidden")
    press(K.Key_F8)
    closed(walked, "shown again")
    open_marks(walked, "a word is typed")
    walked.shell.views.circles.marks.how.setFocus()
    walked.shell.views.circles.marks.how.selectAll()
    type_text(DISCARDED[0])
    walked.look("a word is being typed", typed=(DISCARDED[0],))
    press(K.Key_F9)
    walked.look("and thrown away", shows=MARKS)
    walked.shell.views.circles.marks.how.selectAll()
    type_text(UNDONE[0])
    press(K.Key_Return)
    walked.look("a word is kept", typed=(UNDONE[0],))
    press(K.Key_Z, CTRL)
    press(K.Key_Escape)
    live = walked.parts.window.live
    assert live is not None
    live.undo()
    walked.look("and undone", shows=MARKS)
    live.redo()
    press(K.Key_1, CTRL)
    closed(walked, "another tab")
    press(K.Key_Z, CTRL)
    walked.look("undone on the board")
    press(K.Key_3, CTRL)
    open_marks(walked, "before the cover")
    walked.shell.curtain.fall_with("2580")
    closed(walked, "covered")
    type_text("2580")
    press(K.Key_Return)
    closed(walked, "lifted")
    store = live._desk.store
    assert isinstance(store, FakeStore)
    store.trouble = DiskFull("full")
    open_marks(walked, "before an error")
    press(K.Key_Space)
    assert walked.parts.context.background.wait_idle()
    walked.look("not kept", shows=MARKS)
    walked.parts.window.show_trouble(ValueError(MARKS[0]))
    walked.look("a trouble", shows=MARKS)
    press(K.Key_Escape)
    store.trouble = None
    live._on_retry_due()
    assert walked.parts.context.background.wait_idle()
    walked.screens.unplug()
    closed(walked, "unplugged")
    walked.undo_in_every_editor()
    every_tab(walked, "undone in every editor")
    press(K.Key_3, CTRL)
    walked.screens.plug()
    open_marks(walked, "before the lock")
    walked.parts.window.blank()
    walked.look("locked")
    assert not walked.leaks, walked.told()


def test_one_screen_and_a_mirrored_one(walked: Walked) -> None:
    """By the key of the one screen, and by a cable: the door closes, and does not open again."""
    press(K.Key_3, CTRL)
    walked.screens.unplug()
    press(K.Key_M, CTRL | SHIFT)
    closed(walked, "one screen: asked first")
    open_marks(walked, "one screen")
    press(K.Key_F8, CTRL)
    for tab in ("board", "circles"):
        press(TABS[tab], CTRL)
        closed(walked, f"shown on it, {tab}")
    press(K.Key_M, CTRL | SHIFT)
    closed(walked, "the key behind the shared view")
    press(K.Key_F8, CTRL)
    for _ in range(3):
        press(K.Key_M, CTRL | SHIFT)
        closed(walked, "back: refused")
    walked.screens.plug()
    open_marks(walked, "a second screen")
    walked.screens.unplug()
    walked.screens.plug(MIRROR)
    closed(walked, "mirrored")
    press(K.Key_F8, CTRL)
    for _ in range(3):
        press(K.Key_M, CTRL | SHIFT)
        closed(walked, "mirrored, on the laptop's page: refused")
    assert not walked.leaks, walked.told()


def test_the_walk_would_tell(walked: Walked) -> None:
    """A word of a mark that is held behind the door, announced, or put in the room's window is a finding."""
    press(K.Key_3, CTRL)
    circles = walked.shell.views.circles
    circles.marks.how.setText(MARKS[1])
    walked.look("held")
    circles.marks.how.setText("")
    announce(circles, "Må aldrig vide det")
    walked.look("announced")
    walked.room.setAccessibleDescription("Trækker tilbage")
    walked.look("in the room")
    told = walked.told()
    assert {part: part in told for part in ("held: held", "announced: told: Må", "room: told: Træk")} == {
        "held: held": True,
        "announced: told: Må": True,
        "room: told: Træk": True,
    }, told
