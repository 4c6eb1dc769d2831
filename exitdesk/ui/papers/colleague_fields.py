"""What a colleague copy asks: to whom, on which ground, which kinds it is about, and what goes along.

Nothing is ticked to begin with: what goes along is picked, never taken away.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from exitdesk.cases.consent import Consent, may_exchange
from exitdesk.cases.documents.colleague_words import Ground
from exitdesk.cases.documents.letters import Authority, Matter
from exitdesk.cases.exchange import Refused
from exitdesk.cases.picks import Pick, PickGroup
from exitdesk.cases.unit import UnitTemplate
from exitdesk.sos.card import Column
from exitdesk.ui.cases.days import capital
from exitdesk.ui.consent.words import authority_word, listed, matter_word
from exitdesk.ui.kit.banner import Banner
from exitdesk.ui.kit.check import CheckRow
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.picker import Picker
from exitdesk.ui.papers.form import Form
from exitdesk.ui.theme import Theme


class ColleagueFields(QWidget):
    """`changed` tells that something was chosen or ticked by hand."""

    changed = Signal()

    def __init__(self, theme: Theme, template: UnitTemplate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._template = theme, template
        self._columns = {one.value: template.columns[one] for one in Column}
        receivers = [(one.value, capital(authority_word(one, template))) for one in Authority]
        self.receiver = Picker(theme, self.tr("Til hvilken myndighed?"), receivers)
        self.consent = Label(theme, "", px=14, ink="ink2")
        grounds = [
            (Ground.CONSENT.value, self.tr("Deltagerens samtykke")),
            (Ground.COOPERATION.value, self.tr("Indledende samarbejde, før der er et samtykke")),
            (Ground.RELEASE.value, self.tr("Samarbejde om en løsladelse (retsplejeloven § 115)")),
        ]
        self.ground = Picker(theme, self.tr("På hvilket grundlag?"), grounds)
        self.kinds_title = Label(theme, self.tr("Hvad handler det om?"), px=15, weight=600)
        self.kinds = {one: CheckRow(theme, capital(matter_word(one))) for one in Matter}
        self.lack = Banner(theme, "", kind="danger")
        self.picks: dict[str, CheckRow] = {}
        self._picks: tuple[Pick, ...] = ()
        self._labels: list[Label] = []
        self._why: Refused | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        for part in (self.receiver, self.consent):
            self._column.addWidget(part)
        for part in (self.ground, self.kinds_title):
            self._column.addSpacing(10)
            self._column.addWidget(part)
        for box in self.kinds.values():
            self._column.addWidget(box)
        self.lack.hide()
        for picker in (self.receiver, self.ground):
            picker.chosen.connect(self.changed)
        for box in self.kinds.values():
            box.clicked.connect(self.changed)

    def fill(self, form: Form, consents: Sequence[Consent], picks: tuple[Pick, ...]) -> None:
        """Show what is chosen of what can be picked."""
        if form.about in set(Authority):
            self.receiver.set_current(form.about)
        self.ground.set_current(form.ground)
        for matter, box in self.kinds.items():
            box.setChecked(matter.value in form.matters)
        if picks != self._picks:
            self._show_picks(picks)
        for key, box in self.picks.items():
            box.setChecked(key in form.picked)
        self._say_consent(consents)

    def matters(self) -> tuple[str, ...]:
        """Return the kinds that are ticked."""
        return tuple(one.value for one, box in self.kinds.items() if box.isChecked())

    def picked(self) -> tuple[str, ...]:
        """Return what goes along."""
        return tuple(key for key, box in self.picks.items() if box.isChecked())

    def refuse(self, why: Refused | None, *, meanwhile: bool = False) -> str:
        """Say above the place what is in the way and what can be done; return what the reason has to say.

        `meanwhile`: the copy was shown, and the case changed before it left.
        """
        self._why = why
        said = self._refusal_since(why) if meanwhile else self._refusal(why)
        above = self._place(why)
        if above is not None:
            self._column.removeWidget(self.lack)
            self._column.insertWidget(self._column.indexOf(above), self.lack)
            self.lack.set_text(said)
        self.lack.setVisible(above is not None)
        return said if why is Refused.NO_REASON else ""

    def _place(self, why: Refused | None) -> QWidget | None:
        """Return what the banner stands above; the reason is a field of its own, elsewhere."""
        first = self._labels[0] if self._labels else None
        places = {
            Refused.NO_KINDS: self.kinds_title,
            Refused.NO_CONSENT: self.ground,
            Refused.NOTHING_PICKED: first or self.kinds_title,
        }
        return places.get(why) if why else None

    def _refusal(self, why: Refused | None) -> str:
        words = {
            Refused.NO_KINDS: self.tr("Sæt hak ved, hvad det handler om."),
            Refused.NO_CONSENT: self.tr(
                "Samtykket dækker ikke det. Spørg deltageren, om det må gives videre, og skriv samtykket "
                "ned, eller vælg et grundlag, der ikke er et samtykke."
            ),
            Refused.NO_REASON: self.tr("Skriv, hvorfor det skal gives videre, før der er et samtykke."),
            Refused.NOTHING_PICKED: self.tr("Vælg, hvad der skal med fra tavlen."),
        }
        return words[why] if why else ""

    def _refusal_since(self, why: Refused | None) -> str:
        if why is Refused.NO_CONSENT:
            return self.tr(
                "Samtykket er ændret, siden I så kopien, og dækker den ikke mere. Kopien er ikke udleveret. "
                "Det, I har valgt og skrevet, står her endnu. Spørg deltageren, om det må gives videre, og "
                "skriv samtykket ned, eller vælg et grundlag, der ikke er et samtykke."
            )
        if why is Refused.NOTHING_PICKED:
            return self.tr(
                "Det, I valgte, står ikke på tavlen mere. Kopien er ikke udleveret. Vælg, hvad der skal med."
            )
        return self._refusal(why)

    def go_to_lack(self, reason: QWidget) -> QWidget | None:
        """Go where something can be done about what is in the way, if anything is; return what says so."""
        places: dict[Refused, QWidget | None] = {
            Refused.NO_KINDS: next(iter(self.kinds.values())),
            Refused.NO_CONSENT: self.ground.list,
            Refused.NO_REASON: reason,
            Refused.NOTHING_PICKED: next(iter(self.picks.values()), self.ground.list),
        }
        place = places[self._why] if self._why else None
        if place is not None:
            place.setFocus(Qt.FocusReason.OtherFocusReason)
        if place is None:
            return None
        return reason if place is reason else self.lack

    def _say_consent(self, consents: Sequence[Consent]) -> None:
        who = Authority(self.receiver.current() or Authority.POLICE.value)
        allowed = may_exchange(consents, who)
        word = authority_word(who, self._template)
        said = self.tr("Der er ikke samtykke til {authority}.").format(authority=word)
        if allowed:
            told = self.tr("Samtykket til {authority} dækker: {kinds}.")
            said = told.format(authority=word, kinds=listed(allowed))
        self.consent.set_text(said)

    def _show_picks(self, picks: tuple[Pick, ...]) -> None:
        for part in (*self._labels, *self.picks.values()):
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._picks, self.picks, self._labels = picks, {}, []
        for group in PickGroup:
            of_group = [one for one in picks if one.group is group]
            if of_group:
                label = Label(self._theme, self._title(group), px=15, weight=600)
                self._labels.append(label)
                self._column.addSpacing(6)
                self._column.addWidget(label)
            for one in of_group:
                box = CheckRow(self._theme, one.words)
                box.clicked.connect(self.changed)
                self.picks[one.id] = box
                self._column.addWidget(box)

    def _title(self, group: PickGroup) -> str:
        titles = {
            PickGroup.NUMBERS: self.tr("Tal"),
            PickGroup.AGREEMENTS: self.tr("Aftaler"),
            PickGroup.BOTTOM_LINES: self.tr("Det kan ikke være anderledes"),
            PickGroup.IN_FULL: self.tr("Må nævnes med hele navnet"),
        }
        return titles.get(group) or self._columns[group.value]
