"""The shared screen as the meeting's shell knows it: shown or hidden, how large, and which tab it follows.

What may be shown is decided by `exitdesk.ui.present`, by construction; here is only when. It has a theme of
its own, light, because rooms are lit.
"""

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from exitdesk.journal.entry import MeetingId
from exitdesk.ui.context import UiContext
from exitdesk.ui.live_case import LiveCase
from exitdesk.ui.present.presenter import Presenter
from exitdesk.ui.present.screens import Layout, QtScreens, ScreenFacts, Screens
from exitdesk.ui.present.state import TEXT_STEPS, USUAL_TEXT, Page
from exitdesk.ui.present.window import PresentWindow
from exitdesk.ui.present.words import shared_words
from exitdesk.ui.theme import Theme

__all__ = ["TEXT_STEPS", "USUAL_TEXT", "SharedScreen", "other_screens", "this_computers_screens"]

# Reading back shows the board: it is what is read.
_PAGES = {
    "board": Page.BOARD,
    "scales": Page.SCALES,
    "circles": Page.CIRCLES,
    "agreements": Page.AGREEMENTS,
    "close": Page.BOARD,
}


class SharedScreen(QObject):
    """One meeting's shared screen. `changed` after each change, `lost` when its screen went by itself."""

    changed = Signal()
    lost = Signal()

    def __init__(
        self,
        context: UiContext,
        live: LiveCase,
        meeting: MeetingId,
        screens: Screens,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.screens = screens
        self.theme = Theme("light", reduced_motion=context.theme.reduced_motion, parent=self)
        title = context.settings.get("title", "Tavle")
        self.mark = shared_words(context.template.language).practice if context.practice else ""
        self.window = PresentWindow(self.theme, f"{self.mark} - {title}" if self.mark else title, self.mark)
        self.presenter = Presenter(live, meeting, context.template, self.window, screens, self)
        self.presenter.state_changed.connect(self.changed)
        self.presenter.lost.connect(self.lost)

    @property
    def available(self) -> bool:
        """Whether there is a screen that is shown on."""
        return self.presenter.state.is_on

    @property
    def shown(self) -> bool:
        """Whether the room can read the board now."""
        return self.presenter.state.is_showing

    @property
    def laptop_is_ours(self) -> bool:
        """Whether the pair alone reads the laptop's display: the computer knows it only of two screens."""
        return self.screens.layout() is Layout.EXTENDED

    def start(self, screen: str, text_px: int, *, hidden: bool = False) -> None:
        """Begin on a screen of this name; "" is none."""
        self.presenter.set_text(text_px)
        if screen:
            self.presenter.start(screen, hidden=hidden)

    @Slot()
    def toggle(self) -> None:
        """Hide it, or show it again (F8)."""
        self.presenter.toggle_hidden()

    def cover(self, covered: bool) -> None:
        """Draw the curtain for a break, or lift it."""
        self.presenter.set_covered(covered)

    def follow(self, tab: str) -> None:
        """Show what belongs to a tab of the laptop."""
        self.presenter.show_page(_PAGES.get(tab, Page.BOARD))

    def close(self) -> None:
        """Take it away, with its words."""
        self.presenter.stop()
        self.window.close()
        self.window.deleteLater()
        self.deleteLater()


def this_computers_screens() -> Screens:
    """Return the computer's screens."""
    app = QCoreApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("no screens without an application")
    return QtScreens(app)


def other_screens(screens: Screens) -> tuple[ScreenFacts, ...]:
    """Return the screens besides the laptop's that are not a mirror of it."""
    found = screens.list()
    own = {one.geometry for one in found if one.is_laptop}
    return tuple(one for one in found if not one.is_laptop and one.geometry not in own)
