"""Whether a notice was sent, when and how: handing it out only lays the file in a folder."""

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from exitdesk.cases.documents.issued import IssuedDocument, SentWay
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.day import DayField
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.picker import Picker
from exitdesk.ui.papers.words import sent_words, way_word
from exitdesk.ui.theme import Theme


class SentRow(QWidget):
    """`said` carries the day and the SentWay that are to be written down."""

    said = Signal(object, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: IssuedDocument | None = None
        self.title = Label(theme, self.tr("Er den sendt til kontaktpunktet?"), px=17, weight=600)
        self.status = Label(theme, "", px=15, ink="ink2")
        self.day = DayField(theme, self.tr("Hvornår?"), date(2000, 1, 1))
        ways = [(one.value, way_word(one)) for one in SentWay]
        self.way = Picker(theme, self.tr("Hvordan?"), ways, current=SentWay.SECURE_MAIL.value)
        self.write = Button(theme, " ", height=44)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.day, 1, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.way, 1, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.write, 0, Qt.AlignmentFlag.AlignBottom)
        for part in (self.title, self.status):
            column.addWidget(part)
        column.addLayout(row)
        self.write.clicked.connect(self._on_write_clicked)

    def show_document(self, document: IssuedDocument, today: date) -> None:
        """Show what is written down of a notice, or offer today."""
        sent, known = document.sent, self._document is not None and self._document.id == document.id
        if document == self._document:
            return
        self._document = document
        latest = max(today, document.day)
        self.day.edit.setDateRange(_as_shown(document.day), _as_shown(latest))
        if sent is not None or not known:
            self.day.edit.setDate(_as_shown(sent.day if sent else latest))
            self.way.set_current((sent.way if sent else SentWay.SECURE_MAIL).value)
        told = self.tr("Det er ikke skrevet ned endnu. Mappen med filen sender ikke noget af sig selv.")
        self.status.set_text(sent_words(sent) if sent else told)
        self.write.setText(self.tr("Ret det") if sent else self.tr("Skriv det ned"))

    @Slot()
    def _on_write_clicked(self) -> None:
        self.said.emit(self.day.day(), SentWay(self.way.current()))


def _as_shown(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
