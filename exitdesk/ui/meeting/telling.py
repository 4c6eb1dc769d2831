"""What the laptop says of a meeting at large: saved or not, a screen that is gone, a note thrown away."""

from PySide6.QtCore import QObject, Slot

from exitdesk.errors import ExitDeskError
from exitdesk.ui.context import UiContext
from exitdesk.ui.kit.toast import Toast
from exitdesk.ui.live_case import LiveCase
from exitdesk.ui.meeting.bar import MeetingBar


class MeetingTelling(QObject):
    """Hears the open case, and tells at the bar and in the notice at the page's foot."""

    def __init__(self, context: UiContext, live: LiveCase, bar: MeetingBar, toast: Toast) -> None:
        super().__init__(bar)
        self._context, self._bar, self._toast = context, bar, toast
        self._waits: list[str] = []
        self._tells_full_disk = False  # as soon as a mark alone stands for it
        live.saved.connect(self._on_saved)
        live.tight.connect(self._on_tight)
        live.not_saved.connect(self._on_not_saved)
        live.refused.connect(self._on_refused)

    @Slot()
    def say_screen_lost(self) -> None:
        """The room's screen was unplugged."""
        self._toast.show_message(self.tr("Skærm 2 er væk. Tavlen vises ikke længere."))

    def note_waiting(self, key: str) -> None:
        """Note that words of before a lock wait behind a key: a display that others may read shows none."""
        self._waits.append(key)

    @Slot()
    def say_what_waits(self) -> None:
        """Say so, and not of what: this notice can be read by whoever sits there."""
        if not self._waits:
            return
        *others, last = self._waits
        keys = self.tr("{keys} og {key}").format(keys=", ".join(others), key=last) if others else last
        words = self.tr("Det, I var ved at skrive, venter. Åbn det med {key}.")
        self._toast.show_message(words.format(key=keys))
        self._waits.clear()

    @Slot()
    def say_note_discarded(self) -> None:
        """What was thrown away may still ask for something to be done."""
        words = self.tr("Kasseret. Er nogens liv eller et barn i fare? Så skal du stadig handle.")
        self._toast.show_message(words)

    @Slot(object)
    def _on_not_saved(self, _error: object) -> None:
        self._bar.saved.set_failed()
        if self._bar.saved.is_brief:  # a mark alone is not enough for this
            self._toast.show_message(self._bar.saved.text())

    @Slot(str)
    def _on_saved(self, clock: str) -> None:
        self._bar.saved.set_saved(clock)
        self._tell_full_disk()

    @Slot()
    def _on_tight(self) -> None:
        self._bar.saved.set_tight()
        self._tells_full_disk = True
        self._tell_full_disk()

    def _tell_full_disk(self) -> None:
        """Say it once where the bar has no room for it: its words are longer than those before them."""
        if self._tells_full_disk and self._bar.saved.is_brief:
            self._tells_full_disk = False
            self._toast.show_message(self._bar.saved.full_disk)

    @Slot(object)
    def _on_refused(self, error: object) -> None:
        if isinstance(error, ExitDeskError):
            told = self._context.explain(error)
            self._toast.show_message(f"{told.happened} {told.to_do}")
