"""Sikkerhed: when the last backup was made, where a second copy goes, and what opens the vault, and where."""

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
        self.abouts: dict[Change, Label] = {}
        self._add_backups()
        self._add_keys()
        self._add_binding()
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
        self._add_section(self.tr("Det, der låser op"))
        self._add_change(
            Change.PASSPHRASE,
            self.tr("Skift adgangskode"),
            "lock",
            self.tr("En kopi på et drev, der ikke er sat i, åbnes med den gamle, til drevet ses igen."),
        )
        self._add_change(
            Change.KIT,
            self.tr("Nyt nødsæt"),
            "key-round",
            self.tr("De gamle 14 ord åbner så ikke mere. Riv papiret i stykker."),
        )
        about = self.tr(
            "Alt krypteres forfra med ny adgangskode og nyt nødsæt. Gør det, hvis en kopi kan "
            "være kommet i andres hænder sammen med adgangskoden."
        )
        if self._case_open:
            # What is being typed could not be handed over a lock: it would be sealed under the old key.
            about = self.tr("Luk først den sag, der er åben. Så kan nøglen skiftes.")
        self._add_change(Change.KEY, self.tr("Skift nøgle"), "refresh-cw", about)
        self.changes[Change.KEY].setEnabled(not self._case_open)

    def _add_binding(self) -> None:
        self._add_section(self.tr("Denne computer"))
        self._add_change(
            Change.BIND,
            self.tr("Bind til denne computer"),
            "monitor",
            self.tr(
                "Får andre fat i en kopi af dine sager, kan de så slet ikke gætte sig ind i den. Men går "
                "computeren i stykker, bliver den sat op på ny, eller skiftes adgangskoden til den, kan det "
                "være, at kun nødsættets 14 ord åbner. Hav dem ved hånden."
            ),
            read_first=True,
        )
        self._add_change(
            Change.UNBIND,
            self.tr("Ophæv bindingen"),
            "monitor-off",
            self.tr(
                "Dine sager er bundet: adgangskoden åbner kun på denne computer, og ingen kan gætte sig ind "
                "i en kopi. Nødsættets 14 ord åbner overalt."
            ),
            read_first=True,
        )
        self.body.addStretch(1)

    def _add_section(self, words: str) -> None:
        self.body.addWidget(Line(self.theme))
        self.body.addWidget(Label(self.theme, words, px=18, weight=600))

    def _add_change(
        self, change: Change, words: str, icon: str, about: str, *, read_first: bool = False
    ) -> None:
        """Add a button and what it is about; above it where that must be read before it is pressed."""
        button = Button(self.theme, words, icon=icon, height=44)
        button.clicked.connect(lambda *_, change=change: self.change_wished.emit(change))
        self.changes[change] = button
        self.abouts[change] = Label(self.theme, about, px=14, ink="ink2")
        if read_first:
            self.body.addWidget(self.abouts[change])
        self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        if not read_first:
            self.body.addWidget(self.abouts[change])

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
        for change, shown in ((Change.BIND, kept.bound is False), (Change.UNBIND, kept.bound is True)):
            self.changes[change].setVisible(shown)
            self.abouts[change].setVisible(shown)

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
