"""How the window looks and when it locks: live, kept outside the vault, and nothing that was ever said."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.check import CheckRow
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.picker import Picker
from exitdesk.ui.kit.segmented import SegmentedChoice
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.kit.wrap_row import WrapRow
from exitdesk.ui.shell.dress import dress
from exitdesk.ui.shell.idle import MEETING_MINUTES, OFFICE_MINUTES
from exitdesk.ui.theme import Theme

if TYPE_CHECKING:
    from exitdesk.ui.context import Settings

PERCENTS = (100, 115, 130, 150, 175, 200)


class SettingsSheet(Sheet):
    """The settings; `language_chosen` carries da or en, `limits_chosen` tells that idle minutes changed.

    `safekeeping_wished` leads to backups and keys, `access_log_wished` to the access log, `own_data_wished`
    to what is kept about one person, `unit_words_wished` to the unit's words, `checking_wished` to whether a
    copy is genuine: where the vault is open.
    """

    language_chosen = Signal(str)
    limits_chosen = Signal()
    safekeeping_wished = Signal()
    access_log_wished = Signal()
    own_data_wished = Signal()
    unit_words_wished = Signal()
    checking_wished = Signal()

    def __init__(self, theme: Theme, host: QWidget, settings: "Settings", *, unlocked: bool = False) -> None:
        super().__init__(theme, host, "", width=520)
        self._settings = settings
        self.safekeeping = Button(theme, self.tr("Sikkerhed ..."), icon="shield-check", height=44)
        self.safekeeping.clicked.connect(self.safekeeping_wished)
        self.access_log = Button(theme, self.tr("Adgangslog ..."), icon="history", height=44)
        self.access_log.clicked.connect(self.access_log_wished)
        self.own_data = Button(theme, self.tr("Indsigt ..."), icon="user-round", height=44)
        self.own_data.clicked.connect(self.own_data_wished)
        self.unit_words = Button(theme, self.tr("Enhedens ord ..."), icon="pencil", height=44)
        self.unit_words.clicked.connect(self.unit_words_wished)
        self.checking = Button(theme, self.tr("Er et papir ægte? ..."), icon="file-signature", height=44)
        self.checking.clicked.connect(self.checking_wished)
        self.set_title(self.tr("Indstillinger"))
        self._add_rows()
        doors = (self.safekeeping, self.access_log, self.own_data, self.unit_words, self.checking)
        for door in doors:
            door.setVisible(unlocked)
        self._connect()

    def _add_rows(self) -> None:
        settings = self._settings
        self.mode = SegmentedChoice(
            self.theme,
            (("light", self.tr("Lys")), ("dark", self.tr("Mørk")), ("system", self.tr("Som computeren"))),
            name=self.tr("Udseende"),
            current=settings.get("theme", "system"),
        )
        self.language = SegmentedChoice(
            self.theme,
            (("da", "Dansk"), ("en", "English")),
            name=self.tr("Sprog"),
            current=settings.get("language", "da"),
        )
        percents = [(str(one), self.tr("{percent} %").format(percent=one)) for one in PERCENTS]
        self.text_size = Picker(
            self.theme, self.tr("Tekststørrelse"), percents, current=settings.get("text_percent", "100")
        )
        self.calm = CheckRow(
            self.theme,
            self.tr("Mindre bevægelse"),
            checked=settings.get("reduced_motion", "no") == "yes",
        )
        self.letters = CheckRow(
            self.theme,
            self.tr("Et bogstav alene er en tast på tavlen"),
            checked=settings.get("single_keys", "yes") == "yes",
        )
        self.office = self._minutes(
            self.tr("Lås af sig selv, når den ikke bruges"),
            "idle_minutes",
            OFFICE_MINUTES,
            (1, 2, 3, 5, 10, 15),
        )
        self.meeting = self._minutes(
            self.tr("I et møde"), "meeting_idle_minutes", MEETING_MINUTES, (10, 15, 20, 30, 45, 60)
        )
        for words, part in ((self.tr("Udseende"), self.mode), (self.tr("Sprog"), self.language)):
            self.body.addWidget(Label(self.theme, words, px=15, weight=600))
            self.body.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
        for row in (self.text_size, self.calm, self.letters, self.office, self.meeting):
            self.body.addWidget(row)
        doors = WrapRow(at_left=True)
        doors.setSpacing(12)
        doors.addWidget(self.safekeeping)
        doors.addWidget(self.access_log)
        doors.addWidget(self.own_data)
        doors.addStretch(1)
        self.body.addLayout(doors)
        more = WrapRow(at_left=True)
        more.setSpacing(12)
        more.addWidget(self.unit_words)
        more.addWidget(self.checking)
        more.addStretch(1)
        self.body.addLayout(more)
        self.body.addStretch(1)

    def _minutes(self, label: str, name: str, default: int, offered: tuple[int, ...]) -> Picker:
        options = [
            (
                str(one),
                self.tr("efter 1 minut") if one == 1 else self.tr("efter {count} minutter").format(count=one),
            )
            for one in offered
        ]
        return Picker(self.theme, label, options, current=self._settings.get(name, str(default)))

    def _connect(self) -> None:
        self.mode.chosen.connect(self._on_mode_chosen)
        self.language.chosen.connect(self._on_language_chosen)
        self.text_size.chosen.connect(self._on_size_chosen)
        self.calm.toggled.connect(self._on_calm_toggled)
        self.letters.toggled.connect(self._on_letters_toggled)
        self.office.chosen.connect(self._on_office_chosen)
        self.meeting.chosen.connect(self._on_meeting_chosen)

    @Slot(str)
    def _on_mode_chosen(self, mode: str) -> None:
        self._settings.set("theme", mode)
        dress(self.theme, self._settings)

    @Slot(str)
    def _on_language_chosen(self, language: str) -> None:
        self._settings.set("language", language)
        self.language_chosen.emit(language)

    @Slot(str)
    def _on_size_chosen(self, percent: str) -> None:
        self._settings.set("text_percent", percent)
        dress(self.theme, self._settings)

    @Slot(bool)
    def _on_calm_toggled(self, calm: bool) -> None:
        self._settings.set("reduced_motion", "yes" if calm else "no")
        dress(self.theme, self._settings)

    @Slot(bool)
    def _on_letters_toggled(self, count: bool) -> None:
        self._settings.set("single_keys", "yes" if count else "no")

    @Slot(str)
    def _on_office_chosen(self, minutes: str) -> None:
        self._settings.set("idle_minutes", minutes)
        self.limits_chosen.emit()

    @Slot(str)
    def _on_meeting_chosen(self, minutes: str) -> None:
        self._settings.set("meeting_idle_minutes", minutes)
        self.limits_chosen.emit()
