"""What stands at the right of a meeting for those at the laptop alone: questions, a photo, own notes.

All are closed when a meeting begins. None has a part on the shared screen or on a paper.
"""

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QHBoxLayout, QWidget

from exitdesk.journal.entry import MeetingId
from exitdesk.ui.context import UiContext
from exitdesk.ui.live_case import LiveCase
from exitdesk.ui.meeting.bar import MeetingBar
from exitdesk.ui.meeting.keys import Key
from exitdesk.ui.meeting.questions import KEY as QUESTIONS_KEY
from exitdesk.ui.meeting.questions import QuestionsPanel
from exitdesk.ui.meeting.sides import Sides
from exitdesk.ui.meeting.tab_views import MeetingTabViews
from exitdesk.ui.notes.panel import OwnNotesPanel
from exitdesk.ui.notes.view_model import NotesViewModel
from exitdesk.ui.photo.panel import KEY as PHOTO_KEY
from exitdesk.ui.photo.panel import PhotoPanel
from exitdesk.ui.photo.view_model import PhotoViewModel
from exitdesk.ui.theme import SizeClass


class LaptopOnly(QObject):
    """The panels, and the buttons of the bar that open them."""

    def __init__(
        self, context: UiContext, live: LiveCase, meeting: MeetingId, views: MeetingTabViews, bar: MeetingBar
    ) -> None:
        super().__init__(bar)
        theme = context.theme
        self.notes_model = NotesViewModel(live, meeting, context.typing, self)
        self.notes = OwnNotesPanel(self.notes_model, theme)
        self.photo_model = PhotoViewModel(context, live, meeting, self)
        self.photo = PhotoPanel(self.photo_model, theme)
        self.questions = QuestionsPanel(context.template, views, bar.tabs, theme)
        self._sides: Sides | None = None
        bar.notes_button.clicked.connect(self.notes.toggle)
        bar.photo_button.clicked.connect(self.photo.toggle)
        bar.questions_button.clicked.connect(self.questions.toggle)

    @property
    def panels(self) -> tuple[QuestionsPanel, PhotoPanel, OwnNotesPanel]:
        """From the left to the right."""
        return self.questions, self.photo, self.notes

    @property
    def keys(self) -> tuple[Key, ...]:
        """What opens them."""
        return (
            ("Ctrl+M", self.notes.open_for_one_note),
            (QUESTIONS_KEY, self.questions.toggle),
            (PHOTO_KEY, self.photo.toggle),
        )

    def put_beside(self, row: QHBoxLayout, page: QWidget) -> None:
        """Put them at the right of a row of a page."""
        self._sides = Sides(row, page, self.panels)

    def arrange(self, size: SizeClass, area: QRect) -> None:
        """Give each its place in `area`, the page below the bar."""
        if self._sides is not None:
            self._sides.arrange(size, area)

    def retranslate(self) -> None:
        """Take the window's language."""
        for panel in self.panels:
            panel.retranslate()
