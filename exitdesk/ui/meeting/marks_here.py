"""The marks of people in a meeting: whether their door may open, and what closes it again.

With a screen of the room's own the laptop is the pair's, and the door opens by its key. Where the room reads
the laptop's screen too, now or earlier in this meeting, it stays closed, also after a lock. With one screen
that the room was not shown yet the computer cannot say whether it is mirrored: the same key, once more,
opens. No notice says what it is about, so that one that is read in the room gives nothing away.
"""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from exitdesk.cases.resume import Typed, Typing
from exitdesk.ui.circles.own_marks import KEY, OwnMarks
from exitdesk.ui.meeting.keys import add_keys
from exitdesk.ui.meeting.shared_screen import SharedScreen
from exitdesk.ui.present.screens import Layout


class MarksHere(QObject):
    """Hears the key on the laptop's page, and closes the door whenever the room begins or stops seeing."""

    def __init__(self, marks: OwnMarks, shared: SharedScreen, typing: Typing, page: QWidget) -> None:
        super().__init__(page)
        self._marks, self._shared, self._typing = marks, shared, typing
        self._is_asked = self._was_the_rooms = False
        self._seen = self._what_is_seen()
        marks.refused, marks.may_ask = self._refused, self._may_ask
        marks.told.connect(self._on_told)
        add_keys(page, (KEY, self._on_key))
        shared.changed.connect(self._on_shared_changed)
        for change in (shared.screens.added, shared.screens.removed, shared.screens.moved):
            change.connect(self._on_screens_changed)

    def resume(self, typed: Typed) -> None:
        """Know after a lock what was known before it; the lines that were being written come back."""
        if typed.was_the_rooms:
            self._note_the_room()
        self._marks.take_back(typed.marks)

    def _note_the_room(self) -> None:
        self._was_the_rooms = True
        self._typing.is_the_rooms()

    def _what_is_seen(self) -> tuple[bool, ...]:
        state = self._shared.presenter.state
        return state.is_on, state.is_showing, state.is_here, state.is_covered

    def _refused(self) -> str:
        layout = self._shared.screens.layout()
        if layout is Layout.MIRRORED:
            return self.tr(
                "Det kan kun åbnes, når skærm 2 viser sit eget billede: Windows+P, Udvid. "
                "Ellers åbn mødet igen bagefter."
            )
        if layout is Layout.ONE and self._was_the_rooms:
            return self.tr("Det kan kun åbnes med en skærm 2. Ellers åbn mødet igen bagefter.")
        return self._asking() if self._may_ask() else ""

    def _may_ask(self) -> bool:
        one = self._shared.screens.layout() is Layout.ONE
        return one and not (self._was_the_rooms or self._is_asked)

    def _asking(self) -> str:
        return self.tr("Der er kun én skærm, og den kan være spejlet. Tryk {key} igen for at åbne.").format(
            key=KEY
        )

    @Slot(str)
    def _on_told(self, words: str) -> None:
        self._is_asked |= words == self._asking()  # only what was said was asked

    @Slot()
    def _on_key(self) -> None:
        if self._marks.is_here:
            self._marks.toggle()

    @Slot()
    def _on_shared_changed(self) -> None:
        before, self._seen = self._seen, self._what_is_seen()
        if self._shared.presenter.state.is_here and not self._was_the_rooms:
            self._note_the_room()
        if before != self._seen:
            self._marks.close_panel()

    @Slot(str)
    def _on_screens_changed(self, _screen: str) -> None:
        self._is_asked = False
        self._marks.close_panel()
