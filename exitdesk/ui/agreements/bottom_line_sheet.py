"""A bottom line is said whole: what cannot be otherwise, why, and which authority says so."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from exitdesk.sos.bottom_line import BottomLineId, Demand
from exitdesk.sos.seen import anything_seen
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.field import Field
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.segmented import SegmentedChoice
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.theme import Theme

_LONGEST = 4000


class BottomLineSheet(Sheet):
    """Words a bottom line. `said` carries what, why and authority; `about` is which, None for a new one.

    Whoever hears `said` closes the sheet, once the words are kept: till then they stand here.
    """

    said = Signal(str, str, str)
    taken_away = Signal()
    typed = Signal(str)
    discarded = Signal()

    def __init__(
        self, theme: Theme, host: QWidget, authorities: Mapping[str, str], known: Demand | None
    ) -> None:
        super().__init__(theme, host, "")
        self.about: BottomLineId | None = None
        self.set_title(self.tr("Ret mindstekravet") if known else self.tr("Nyt mindstekrav"))
        self.what = Field(theme, self.tr("Hvad kan ikke være anderledes?"))
        self.why = Field(theme, self.tr("Hvorfor? Hvordan det sker, er op til deltageren."))
        self.authority = SegmentedChoice(
            theme,
            list(authorities.items()),
            name=self.tr("Hvem siger det?"),
            current=known.authority if known and known.authority in authorities else next(iter(authorities)),
        )
        self.keep_button = Button(theme, self.tr("Behold"), kind="primary", hint="Enter")
        self.take_away_button = Button(theme, self.tr("Tag det væk"), kind="quiet")
        for field in (self.what, self.why):
            field.edit.setMaxLength(_LONGEST)  # type: ignore[union-attr] # it is a line
        if known:
            self.what.set_text(known.what)
            self.why.set_text(known.why)
        self._fill(known=known is not None)
        self._connect()

    def keep(self) -> bool:
        """Keep it where it is whole; else say what is still open and return False."""
        missing = [field for field in (self.what, self.why) if not anything_seen(field.text())]
        for field in (self.what, self.why):
            field.set_error(self.tr("Skriv det, så det er til at forstå") if field in missing else "")
        if missing:
            missing[0].setFocus()
            return False
        what, why = self.what.text().strip(), self.why.text().strip()
        self.said.emit(what, why, self.authority.current())
        return self.isHidden()

    def is_empty(self) -> bool:
        """Whether nothing is written."""
        return not anything_seen(self.what.text() + self.why.text())

    def set_words(self, text: str) -> None:
        """Write what stood there before a lock."""
        what, why, authority, *_ = [*text.split("\n"), "", ""]
        self.what.set_text(what)
        self.why.set_text(why)
        if authority:
            self.authority.set_current(authority)

    def words(self) -> str:
        """Return what is written, for a lock: a line for each part."""
        return "\n".join((self.what.text(), self.why.text(), self.authority.current()))

    def forget(self) -> None:
        """Hold no words any more."""
        self.what.clear()
        self.why.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F9 throws away what is written ("Ikke her")."""
        if event.key() == Qt.Key.Key_F9:
            self.close_sheet()
            self.discarded.emit()
        super().keyPressEvent(event)

    def _fill(self, *, known: bool) -> None:
        self.body.addWidget(self.what)
        self.body.addWidget(self.why)
        self.body.addWidget(Label(self.theme, self.authority.accessibleName(), px=15, weight=600))
        self.body.addWidget(self.authority)
        if known:
            self.footer.addWidget(self.take_away_button)
        self.footer.addStretch(1)
        self.footer.addWidget(self.keep_button)

    def _connect(self) -> None:
        for field in (self.what, self.why):
            field.submitted.connect(self._on_submitted)
            field.edited.connect(self._on_edited)
        self.authority.chosen.connect(self._on_edited)
        self.keep_button.clicked.connect(self._on_submitted)
        self.take_away_button.clicked.connect(self._on_taken_away)

    @Slot()
    def _on_submitted(self) -> None:
        self.keep()

    @Slot(str)
    def _on_edited(self, _text: str) -> None:
        if not self.is_empty():
            self.typed.emit(self.words())

    @Slot()
    def _on_taken_away(self) -> None:
        self.close_sheet()
        self.taken_away.emit()
