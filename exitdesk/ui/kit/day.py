"""A day to write or step through with the arrow keys: "21. november 2026", label above, field 44 px high."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt, Slot
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QDateEdit, QVBoxLayout, QWidget

from exitdesk.ui.kit.label import Label
from exitdesk.ui.theme import Theme


class DayEdit(QDateEdit):
    """The field itself; made by a DayField."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setProperty("kit", "field")
        locale = QLocale()
        danish = locale.language() == QLocale.Language.Danish
        self.setDisplayFormat("d. MMMM yyyy" if danish else "d MMMM yyyy")
        self.setLocale(locale)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the page keys to the page too; Qt would go ten days, months or years by them."""
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: scrolling past must not change a day."""
        event.ignore()


class DayField(QWidget):
    """A labelled day."""

    def __init__(self, theme: Theme, label: str, day: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.label = Label(theme, label, px=15, weight=600)
        self.edit = DayEdit(theme)
        self.edit.setDate(QDate(day.year, day.month, day.day))
        self.edit.setAccessibleName(label)
        self.setFocusProxy(self.edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.label)
        column.addWidget(self.edit)
        theme.changed.connect(self._restyle)
        self._restyle()

    def day(self) -> date:
        """Return the day that is shown."""
        shown = self.edit.date()
        return date(shown.year(), shown.month(), shown.day())

    @Slot()
    def _restyle(self) -> None:
        self.edit.setFont(self.theme.font(16))
        self.edit.setFixedHeight(self.theme.px(44))
        self.edit.lineEdit().setTextMargins(self.theme.px(12), 0, 0, 0)
