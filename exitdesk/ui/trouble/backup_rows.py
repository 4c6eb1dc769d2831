"""Backups to choose from: one row each, newest first, by when they were made."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from exitdesk.ui.kit.button import Button
from exitdesk.ui.theme import Theme

if TYPE_CHECKING:
    from exitdesk.cases.safekeeping import Backup

_MEGABYTE = 1_000_000


class BackupRows(QWidget):
    """The rows; `chosen` carries the Backup that was chosen."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: list[Button] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    def show_backups(self, backups: "Sequence[Backup]") -> None:
        """Show these, and nothing else."""
        for row in self.rows:
            self._column.removeWidget(row)
            row.deleteLater()
        self.rows = []
        for backup in backups:
            icon = "usb" if backup.second else "hard-drive"
            row = Button(self._theme, self._words(backup), icon=icon, height=48, stretch=True)
            row.clicked.connect(lambda *_, backup=backup: self.chosen.emit(backup))
            self._column.addWidget(row)
            self.rows.append(row)
            row.setVisible(self.isVisible())

    def focus_start(self) -> None:
        """Go to the newest."""
        if self.rows:
            self.rows[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _words(self, backup: "Backup") -> str:
        made = datetime.fromisoformat(backup.at).astimezone()
        return self.tr("{day} kl. {time}  ·  {why}  ·  {size} MB").format(
            day=QLocale().toString(QDate(made.year, made.month, made.day), self.tr("d. MMMM yyyy")),
            time=made.strftime(self.tr("%H.%M")),
            why=self._why(backup.kind),
            size=max(1, round(backup.size / _MEGABYTE)),
        )

    def _why(self, kind: str) -> str:
        match kind:
            case "daily":
                return self.tr("dagens kopi")
            case "before_upgrade":
                return self.tr("før en opdatering")
            case "before_key_change":
                return self.tr("før et skift af nøgle")
        return self.tr("lavet af dig")
