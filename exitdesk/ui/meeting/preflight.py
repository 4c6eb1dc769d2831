"""Before the room sees anything: what is shown where, how large, the place, the PIN. None is required."""

from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from exitdesk.cases.discretion import reminders_at
from exitdesk.cases.places import completed_place
from exitdesk.journal.entry import MeetingId
from exitdesk.ui.agreements.place_hint import place_hint
from exitdesk.ui.context import UiContext
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.field import Field
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.segmented import SegmentedChoice
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.live_case import LiveCase
from exitdesk.ui.meeting.pin import is_pin
from exitdesk.ui.meeting.reminders import Reminders
from exitdesk.ui.meeting.screen_part import HERE, NO_SCREEN, ScreenPart
from exitdesk.ui.meeting.shared_screen import TEXT_STEPS, USUAL_TEXT
from exitdesk.ui.present.screens import Screens

__all__ = ["HERE", "NO_SCREEN", "TEXT_SETTING", "Preflight", "PreflightSheet"]

TEXT_SETTING = "shared_text_px"


@dataclass(frozen=True, slots=True, repr=False)
class Preflight:
    """What was chosen: the screen's name (or none), text size in pixels, place, PIN (may be empty)."""

    screen: str = NO_SCREEN
    text_px: int = USUAL_TEXT
    place: str = ""
    pin: str = ""


class PreflightSheet(Sheet):
    """`ready` carries the choices; `meeting` is the one to go on with, None for a new one."""

    ready = Signal(object)

    def __init__(
        self,
        context: UiContext,
        host: QWidget,
        live: LiveCase,
        meeting: MeetingId | None,
        screens: Screens,
    ) -> None:
        super().__init__(context.theme, host, "", width=640)
        self.meeting = meeting
        self._context = context
        self.set_title(self.tr("Før I går i gang"))
        self.where = ScreenPart(context.theme, screens)
        self._add_parts(live)
        self.where.turned.connect(self._on_screens_turned)
        self.start_button.clicked.connect(self._on_start_wished)
        self.place.submitted.connect(self._on_start_wished)
        self.pin.submitted.connect(self._on_start_wished)

    def _add_parts(self, live: LiveCase) -> None:
        theme = self.theme
        sizes = [(str(px), str(px)) for px in TEXT_STEPS]
        saved = self._context.open_vault.setting(TEXT_SETTING) or str(USUAL_TEXT)
        self.text_size = SegmentedChoice(
            theme, sizes, name=self.tr("Tekst på den delte skærm"), current=saved
        )
        self.place = Field(theme, self.tr("Sted"), placeholder=self.tr("For eksempel Hus 12"))
        self.reminders = Reminders(theme, self)
        self.place.edited.connect(self._on_place_edited)
        self.place.set_text(_last_place(live))
        self._remind(self.place.text())
        self.pin = Field(
            theme,
            self.tr("PIN til pauser"),
            kind="secret",
            note=self.tr("Fire cifre eller flere. Uden en PIN vælger I den, første gang I dækker til."),
        )
        self.start_button = Button(
            theme, self.tr("Start mødet"), kind="primary", icon="presentation", height=44
        )
        self.body.addWidget(self.reminders)
        self.body.addWidget(self.where)
        self.body.addWidget(Label(theme, self.tr("Tekst på den delte skærm"), px=15, weight=600))
        self.body.addWidget(self.text_size)
        self.body.addWidget(self._reading_distance())
        self.body.addWidget(self.place)
        self.place.setVisible(self.meeting is None)
        self.body.addWidget(self.pin)
        self.body.addStretch(1)
        cancel = Button(theme, self.tr("Annuller"), kind="quiet", height=44)
        cancel.clicked.connect(self.close_sheet)
        self.footer.addStretch(1)
        self.footer.addWidget(cancel)
        self.footer.addWidget(self.start_button)

    def _reading_distance(self) -> Label:
        words = self.tr(
            "På 3 meters afstand: 32 til en stor skærm (65 tommer) eller lærred, 40 til en mindre."
        )
        return Label(self.theme, words, px=14, ink="ink2")

    @Slot()
    def _on_screens_turned(self) -> None:
        self._remind(self.place.text())

    @Slot(str)
    def _on_place_edited(self, place: str) -> None:
        self.place.set_note(place_hint(self._context.template, place))
        self._remind(place)

    def _remind(self, place: str) -> None:
        """Say what to be careful of; nothing where the room reads along, or the meeting is under way."""
        apart, words = self.meeting is None and not self.where.is_mirrored, self._context.template
        meant = completed_place(words.places, place)
        self.reminders.say(reminders_at(words.discretion, meant) if apart else ())
        self.setAccessibleDescription(self.reminders.words.text())

    @Slot()
    def _on_start_wished(self) -> None:
        pin = self.pin.text()
        if pin and not is_pin(pin):
            self.pin.set_error(self.tr("Mindst fire cifre, eller lad feltet være tomt."))
            self.pin.edit.setFocus()
            return
        self.pin.clear()
        size = int(self.text_size.current() or USUAL_TEXT)
        vault = self._context.open_vault
        self._context.background.queue("journal").run(lambda: vault.set_setting(TEXT_SETTING, str(size)))
        place = completed_place(self._context.template.places, self.place.text())
        self.ready.emit(Preflight(self.where.choice.current() or NO_SCREEN, size, place, pin))


def _last_place(live: LiveCase) -> str:
    meetings = live.session.meetings()
    if not meetings:
        return ""
    last = live.board(meetings[-1]).meeting
    if last.next_meeting and last.next_meeting.place:
        return last.next_meeting.place
    return last.facts.place if last.facts else ""
