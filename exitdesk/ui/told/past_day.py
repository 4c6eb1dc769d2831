"""A day that has come, written as one says it ("i går", "12/11") and read back in full under the field."""

from datetime import date

from PySide6.QtCore import Slot

from exitdesk.sos.danish_dates import in_words, parse, parse_past
from exitdesk.ui.kit.field import Field
from exitdesk.ui.theme import Theme


class PastDayField(Field):
    """A line for a day; `day()` is what was understood, None where that is no day that has come."""

    def __init__(self, theme: Theme, label: str, today: date, language: str) -> None:
        super().__init__(theme, label)
        self._today, self._language = today, language
        self.edited.connect(self._on_edited)
        self.set_text(self.tr("i dag"))

    def day(self) -> date | None:
        """Return the day, None where it is not understood or lies ahead."""
        day = parse_past(self.text(), self._today)
        return day if day is not None and day <= self._today else None

    @property
    def today(self) -> date:
        """The day that what stands here is seen from."""
        return self._today

    def set_said(self, said: str, seen: str) -> None:
        """Write what was typed on a day (ISO, "" where it is not known); it goes on meaning the same day.

        Where it is seen from another day now, the day it meant is written out.
        """
        try:
            meant = parse_past(said, date.fromisoformat(seen))
        except ValueError:
            meant = None
        if meant is None or parse_past(said, self._today) == meant:
            self.set_text(said)
        else:
            self.set_day(meant)

    def set_day(self, day: date) -> None:
        """Write a day as it is read back."""
        said = self.tr("i dag") if day == self._today else f"{day.day}/{day.month}"
        self.set_text(said if parse_past(said, self._today) == day else f"{said}/{day.year}")

    def check(self) -> bool:
        """Say whether there is a day, and what to do where there is none."""
        if self.day() is not None:
            return True
        meant = parse_past(self.text(), self._today) or parse(self.text(), self._today)
        if meant is not None and meant > self._today:
            self.set_error(self.tr("Den dag er ikke kommet endnu."))
        else:
            self.set_error(self.tr("Skriv en dag, for eksempel »i går« eller »12/11«."))
        return False

    @Slot(str)
    def _on_edited(self, _text: str) -> None:
        day = self.day()
        said = in_words(day, date.min, self._language) if day else ""
        self.note.set_text(said or self.tr("For eksempel »i går« eller »12/11«."))
        self.set_error("")
