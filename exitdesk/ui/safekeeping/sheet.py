"""Sikkerhed: when the last backup was made, where a second copy goes, and what opens the vault."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QDate, QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from exitdesk.ui.context import UiContext
from exitdesk.ui.kit.banner import Banner
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.panel import Line
from exitdesk.ui.kit.progress import ProgressLine
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.safekeeping.flow import Change
from exitdesk.ui.safekeeping.view_model import BackupsViewModel, Kept


class SafekeepingSheet(Sheet):
    """`change_wished` carries the Change a person wants to make."""

    change_wished = Signal(object)

    def __init__(self, context: UiContext, host: QWidget, *, case_open: bool = False) -> None:
        super().__init__(context.theme, host, "", width=600)
        self._case_open = case_open
        self.set_title(self.tr("Sikkerhed"))
        self._model = BackupsViewModel(context, self)
        theme = context.theme
        self.newest = Label(theme, "", px=16)
        self.second = Label(theme, "", px=15, ink="ink2")
        self.trouble = Banner(theme, "", kind="danger")
        self.progress = ProgressLine(theme, self.tr("Laver en sikkerhedskopi og efterser den ..."))
        self.make = Button(theme, self.tr("Lav en kopi nu"), kind="primary", icon="save", height=44)
        self.place = Button(theme, self.tr("Vælg et sted mere ..."), icon="usb", height=44)
        self.no_place = Button(theme, self.tr("Brug ikke stedet mere"), kind="quiet", height=44)
        self.changes: dict[Change, Button] = {}
        self._add_backups()
        self._add_keys()
        self._connect()
        self._on_state_changed(self._model.state)
        self._model.read()

    def _add_backups(self) -> None:
        theme = self.theme
        self.body.addWidget(Label(theme, self.tr("Sikkerhedskopier"), px=18, weight=600))
        self.body.addWidget(self.newest)
        self.body.addWidget(
            Label(
                theme,
                self.tr(
                    "Der laves én om dagen, mens du arbejder. Hver kopi åbnes og efterses, før den tæller. "
                    "De tre nyeste og én for hver måned bliver liggende."
                ),
                px=15,
                ink="ink2",
            )
        )
        self.body.addWidget(self.trouble)
        self.body.addWidget(self.progress)
        self.body.addWidget(self.second)
        row = QHBoxLayout()
        row.setSpacing(12)
        for button in (self.make, self.place, self.no_place):
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)

    def _add_keys(self) -> None:
        theme = self.theme
        self.body.addWidget(Line(theme))
        self.body.addWidget(Label(theme, self.tr("Det, der låser op"), px=18, weight=600))
        for change, words, icon, about in (
            (
                Change.PASSPHRASE,
                self.tr("Skift adgangskode"),
                "lock",
                self.tr("En kopi på et drev, der ikke er sat i, åbnes med den gamle, til drevet ses igen."),
            ),
            (
                Change.KIT,
                self.tr("Nyt nødsæt"),
                "key-round",
                self.tr("De gamle 14 ord åbner så ikke mere. Riv papiret i stykker."),
            ),
            (
                Change.KEY,
                self.tr("Skift nøgle"),
                "refresh-cw",
                self.tr(
                    "Alt krypteres forfra med ny adgangskode og nyt nødsæt. Gør det, hvis en kopi kan "
                    "være kommet i andres hænder sammen med adgangskoden."
                ),
            ),
        ):
            button = Button(theme, words, icon=icon, height=44)
            button.clicked.connect(lambda *_, change=change: self.change_wished.emit(change))
            self.changes[change] = button
            if change is Change.KEY and self._case_open:
                # What is being typed could not be handed over a lock: it would be sealed under the old key.
                button.setEnabled(False)
                about = self.tr("Luk først den sag, der er åben. Så kan nøglen skiftes.")
            self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            self.body.addWidget(Label(theme, about, px=14, ink="ink2"))
        self.body.addStretch(1)

    def _connect(self) -> None:
        self._model.state_changed.connect(self._on_state_changed)
        self.make.clicked.connect(self._model.back_up)
        self.progress.cancelled.connect(self._model.stop)
        self.place.clicked.connect(self._on_place_wished)
        self.no_place.clicked.connect(self._on_no_place_wished)

    @Slot(object)
    def _on_state_changed(self, kept: Kept) -> None:
        self.newest.set_text(self._newest(kept))
        self.second.set_text(self._second(kept))
        self.trouble.set_text(self._trouble(kept))
        self.trouble.setVisible(bool(self.trouble.text()))
        working = kept.share is not None
        self.progress.setVisible(working)
        self.progress.set_share(kept.share)
        self.make.setEnabled(not working)
        self.no_place.setVisible(kept.second_place is not None)

    def _newest(self, kept: Kept) -> str:
        if kept.newest is None:
            return self.tr("Der er ingen sikkerhedskopi endnu.")
        made = datetime.fromisoformat(kept.newest.at).astimezone()
        day = QLocale().toString(QDate(made.year, made.month, made.day), self.tr("d. MMMM yyyy"))
        return self.tr("Den seneste er fra {day} kl. {time}. Der er {count} i alt.").format(
            day=day, time=made.strftime(self.tr("%H.%M")), count=kept.count
        )

    def _second(self, kept: Kept) -> str:
        if kept.second_place is None:
            return self.tr("De ligger kun på denne computer. Går den i stykker, går de med.")
        return self.tr("En kopi mere lægges i {folder}.").format(folder=kept.second_place)

    def _trouble(self, kept: Kept) -> str:
        if kept.told:
            return kept.told
        if kept.second_failed:
            return self.tr("Den sidste kopi kunne ikke lægges på det andet sted. Sæt drevet i, og lav en ny.")
        return ""

    @Slot()
    def _on_place_wished(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Vælg en mappe"), "", QFileDialog.Option.DontUseNativeDialog
        )
        if chosen:
            self._model.name_second_place(Path(chosen))

    @Slot()
    def _on_no_place_wished(self) -> None:
        self._model.name_second_place(None)
