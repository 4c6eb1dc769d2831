"""What the shared screen shows and when: it follows what was kept, and is hidden by one key.

The presenter reads the folded board. What is only being typed comes here through one door, `show_draft`,
which is shut until live typing was switched on (Ctrl+T), and again whenever the room stops seeing the board.
Hidden (F8) and covered are states of their own, so that showing again is always a person's gesture.
"""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal, Slot

from exitdesk.cases.unit import UnitTemplate
from exitdesk.journal.entry import MeetingId, ThingId
from exitdesk.sos.card import Column, LaneId
from exitdesk.sos.scale import ScaleId
from exitdesk.ui.board.state import card_id
from exitdesk.ui.live_case import LiveCase
from exitdesk.ui.present.live_draft import LiveDraft
from exitdesk.ui.present.screens import ScreenGuard, Screens
from exitdesk.ui.present.state import TEXT_STEPS, USUAL_TEXT, Choice, Page, PresentedState, present
from exitdesk.ui.present.window import PresentSurface, PresentWindow


@dataclass(frozen=True, slots=True)
class PresenterState:
    """What the laptop's bar tells: on which screen, hidden or covered, live typing, and the text size.

    `is_here` is one screen for both: the laptop's own window shows what the room sees, and nothing else.
    """

    screen: str = ""
    is_here: bool = False
    is_hidden: bool = False
    is_covered: bool = False
    is_live: bool = False
    text_px: int = USUAL_TEXT
    alone: Column | None = None

    @property
    def is_on(self) -> bool:
        """Whether there is a shared screen at all."""
        return bool(self.screen) or self.is_here

    @property
    def is_showing(self) -> bool:
        """Whether the room sees the board now."""
        return self.is_on and not self.is_hidden and not self.is_covered


class Presenter(QObject):
    """Drives one PresentWindow for one meeting. `lost` when the screen went away by itself."""

    state_changed = Signal()
    lost = Signal()
    screen_found = Signal(str)

    def __init__(
        self,
        live: LiveCase,
        meeting: MeetingId,
        template: UnitTemplate,
        window: PresentWindow,
        screens: Screens,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._live, self._meeting, self._template = live, meeting, template
        self._window = window
        self._guard = ScreenGuard(window, screens, self)
        self._choice = Choice(Page.BOARD)
        self._draft: LiveDraft | None = None
        self._here: PresentSurface | None = None
        self._state = PresenterState()
        self._guard.lost.connect(self._on_lost)
        self._guard.found.connect(self.screen_found)
        live.changed.connect(self._on_case_changed)

    @property
    def state(self) -> PresenterState:
        """What the laptop tells of the shared screen."""
        return self._state

    @property
    def shown(self) -> PresentedState:
        """What the room would see now: neutral while hidden, the cover while covered."""
        page = self._choice.page
        if self._state.is_covered:
            page = Page.COVER
        elif self._state.is_hidden or not self._state.is_on:
            page = Page.NEUTRAL
        choice = replace(self._choice, page=page)
        return present(self._live.board(self._meeting), self._template, choice, self._draft)

    def start(self, screen: str, *, hidden: bool = False) -> bool:
        """Show on a screen of this name; tell whether it is there. `hidden` shows the neutral page first."""
        if self._state.is_here:
            return False
        self._set(replace(self._state, screen=screen, is_hidden=hidden))
        if not self._guard.show_on(screen):
            self._set(replace(self._state, screen=""))
        return self._state.is_on

    def show_here(self, surface: PresentSurface, *, hidden: bool = False) -> bool:
        """Show on a surface of the laptop's window; refused while there is a screen of the room's own."""
        if self._state.screen:
            return False
        self._here = surface
        self._set(replace(self._state, is_here=True, is_hidden=hidden))
        return True

    def leave_here(self) -> None:
        """Take every word off the laptop's surface."""
        self._set(replace(self._state, is_here=False, is_hidden=False))
        self._here = None

    @Slot()
    def stop(self) -> None:
        """Take the window away: at the meeting's end and at a lock."""
        self._guard.hide()
        self._set(PresenterState(text_px=self._state.text_px))

    @Slot()
    def toggle_hidden(self) -> None:
        """Hide the board from the room, or show it again (F8)."""
        if self._state.is_on:
            self._set(replace(self._state, is_hidden=not self._state.is_hidden))

    def set_covered(self, covered: bool) -> None:
        """Draw the curtain for a break, or lift it (who may lift it is decided elsewhere)."""
        self._set(replace(self._state, is_covered=covered))

    @Slot()
    def toggle_live(self) -> None:
        """Show what is typed while it is typed, or only what is kept again; only while the room sees it."""
        self._set(replace(self._state, is_live=not self._state.is_live))

    def show_draft(self, draft: LiveDraft | None) -> None:
        """Take the card that is being written, or that none is; heard only while live typing is on."""
        draft = draft if self._state.is_live else None
        if draft != self._draft:
            self._draft = draft
            self._push()

    def show_page(self, page: Page) -> None:
        """Show another page, as the pair changes tab."""
        self._choose(replace(self._choice, page=page))

    @Slot(str)
    def show_scale(self, scale: str) -> None:
        """Show one question, as the pair turns to it."""
        self._choose(replace(self._choice, scale=ScaleId(ThingId(scale))))

    @Slot(str)
    def show_alone(self, column: str) -> None:
        """Show a column over the full width; asked again, all three."""
        wanted = Column(column)
        alone = None if self._choice.alone is wanted else wanted
        self._choose(replace(self._choice, alone=alone))

    @Slot(str)
    def show_lane(self, lane: str) -> None:
        """Put one lane in focus, "" none: cards of the others stand back."""
        self._choose(replace(self._choice, lane=LaneId(lane) if lane else None))

    @Slot(str)
    def follow(self, card: str) -> None:
        """Keep the card that was written last in view."""
        self._choose(replace(self._choice, follow=card_id(card)))

    @Slot()
    def larger(self) -> None:
        """Take the next larger text (Ctrl and plus)."""
        self._step(1)

    @Slot()
    def smaller(self) -> None:
        """Take the next smaller text (Ctrl and minus)."""
        self._step(-1)

    @Slot()
    def usual_size(self) -> None:
        """Take the usual text (Ctrl and 0)."""
        self.set_text(USUAL_TEXT)

    def set_text(self, px: int) -> None:
        """Take a text size of the five; the nearest one where it is none of them."""
        nearest = min(TEXT_STEPS, key=lambda step: abs(step - px))
        self._choose(replace(self._choice, text_px=nearest))

    def _step(self, steps: int) -> None:
        at = TEXT_STEPS.index(self._choice.text_px) + steps
        self.set_text(TEXT_STEPS[max(0, min(at, len(TEXT_STEPS) - 1))])

    def _choose(self, choice: Choice) -> None:
        self._choice = choice
        self._set(replace(self._state, text_px=choice.text_px, alone=choice.alone))

    def _set(self, state: PresenterState) -> None:
        if not state.is_showing:
            state = replace(state, is_live=False)
        if not state.is_live:
            self._draft = None
        changed, self._state = state != self._state, state
        self._push()
        if changed:
            self.state_changed.emit()

    def _push(self) -> None:
        self._window.show_state(self.shown if self._state.screen else PresentedState())
        if self._here is not None:
            self._here.show_state(self.shown)

    @Slot(str)
    def _on_lost(self, _screen: str) -> None:
        self._set(replace(self._state, screen="", is_hidden=True))
        self.lost.emit()

    @Slot(object)
    def _on_case_changed(self, _entry: object) -> None:
        self._push()
