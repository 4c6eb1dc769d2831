"""Beside the terms: what the boards have that is not in the agreement, and what was settled before."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from exitdesk.journal.entry import ThingId
from exitdesk.ui.exit_agreement.rows import OfferRow
from exitdesk.ui.exit_agreement.shown import ShownOffer, ShownSettled
from exitdesk.ui.exit_agreement.view_model import AgreementViewModel
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.panel import Panel
from exitdesk.ui.kit.section import SectionTitle
from exitdesk.ui.theme import Theme


class _SidePanel(Panel):
    walked = Signal(int)

    def __init__(self, theme: Theme, title: str, icon: str, model: AgreementViewModel) -> None:
        super().__init__(theme, padding=16, spacing=4, name=title)
        self._model = model
        self.title = SectionTitle(theme, title, icon=icon)
        self.about = Label(theme, "", px=14, ink="ink2")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.addWidget(self.title)
        self.body.addWidget(self.about)
        self.body.addLayout(self._rows)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk by arrows, before the page would scroll by them."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.walked.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def _replace(self, old: list[QWidget], new: list[QWidget]) -> None:
        for row in old:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        for row in new:
            self._rows.addWidget(row)


class OffersPanel(_SidePanel):
    """ "Hent fra tavlen": one key a row; `taken` carries the words that were taken."""

    taken = Signal(str)

    def __init__(self, theme: Theme, model: AgreementViewModel) -> None:
        super().__init__(theme, "", "presentation", model)
        self.title.heading.set_text(self.tr("Hent fra tavlen"))
        self.setAccessibleName(self.tr("Hent fra tavlen"))
        self.rows: list[OfferRow] = []
        self._drawn: tuple[ShownOffer, ...] | None = None
        model.state_changed.connect(self.show_offers)
        self.show_offers()

    @property
    def stops(self) -> list[QWidget]:
        """What takes the keyboard here."""
        return list(self.rows)

    @Slot()
    def show_offers(self) -> None:
        """Show what the boards have now."""
        offers = self._model.state.offers
        if offers == self._drawn:
            return
        self._drawn = offers
        fresh = [OfferRow(self.theme, one) for one in offers]
        for row in fresh:
            row.asked.connect(self._on_asked)
        self._replace([*self.rows], [*fresh])
        self.rows = fresh
        self.about.set_text(
            self.tr("Enter tager det med. Bagefter kan det rettes.")
            if offers
            else self.tr("Alt fra tavlen er med, eller der er ingen aftaler og mindstekrav på den endnu.")
        )

    @Slot(str)
    def _on_asked(self, meaning: str) -> None:
        row = self.sender()
        if not isinstance(row, OfferRow):
            return
        if meaning != "take":
            self.walked.emit(-1 if meaning == "up" else 1)
            return
        at, what = self.rows.index(row), row.offer.what
        if self._model.take(row.offer.came_from) is None:
            return
        self.taken.emit(what)
        if self.rows:
            self.rows[min(at, len(self.rows) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)


class SettledPanel(_SidePanel):
    """What was settled, the newest first; `chosen` carries which is to be read."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, model: AgreementViewModel) -> None:
        super().__init__(theme, "", "history", model)
        self.title.heading.set_text(self.tr("Aftalt"))
        self.setAccessibleName(self.tr("Aftalt"))
        self.buttons: list[Button] = []
        self._ids: list[ThingId] = []
        self._lines: list[QWidget] = []
        self._drawn: tuple[ShownSettled, ...] | None = None
        model.state_changed.connect(self.show_settled)
        self.show_settled()

    @property
    def stops(self) -> list[QWidget]:
        """What takes the keyboard here."""
        return list(self.buttons)

    @Slot()
    def show_settled(self) -> None:
        """Show the versions."""
        settled = self._model.state.settled
        if settled == self._drawn:
            return
        self._drawn, self._ids = settled, [one.id for one in settled]
        fresh: list[QWidget] = []
        buttons: list[Button] = []
        for one in settled:
            button = Button(self.theme, one.title, kind="link", icon="file-text", height=40)
            button.setAccessibleDescription(one.details)
            button.clicked.connect(self._on_clicked)
            buttons.append(button)
            row = QWidget()
            column = QVBoxLayout(row)
            column.setContentsMargins(0, 0, 0, 4)
            column.setSpacing(0)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            under = QHBoxLayout()
            under.setContentsMargins(self.theme.px(8), 0, 0, 0)  # its day stands under what it is called
            under.addWidget(Label(self.theme, one.details, px=14, ink="ink2"))
            column.addLayout(under)
            fresh.append(row)
        self._replace(self._lines, fresh)
        self._lines, self.buttons = fresh, buttons
        self.about.set_text(
            "" if settled else self.tr("Ingenting endnu. Tryk på Se aftalen, når I er enige.")
        )
        self.about.setVisible(not settled)

    @Slot()
    def _on_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, Button) and sender in self.buttons:
            self.chosen.emit(self._ids[self.buttons.index(sender)])
