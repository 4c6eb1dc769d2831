"""Samtykke: what he agreed to as it stands, taking back a part, and what was said when.

The boxes show what stands. Taking a tick away and writing it down takes that part back; writing it down
as it is confirms it.
"""

from PySide6.QtCore import QDate, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from exitdesk.cases.documents.letters import Authority
from exitdesk.ui.cases.days import capital, full_day
from exitdesk.ui.cases.rows import Row
from exitdesk.ui.cases.section import Section
from exitdesk.ui.consent.view_model import ConsentModel, Draft, Recall, State
from exitdesk.ui.consent.words import (
    authorities_in_a_row,
    authority_word,
    consent_details,
    consent_sentence,
    said_details,
    said_words,
)
from exitdesk.ui.context import UiContext
from exitdesk.ui.kit.banner import Banner
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.check import CheckRow
from exitdesk.ui.kit.day import DayField
from exitdesk.ui.kit.field import Field
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.scroll import TOLD, show_what_is_told
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.live_case import LiveCase
from exitdesk.ui.papers.allowed_grid import AllowedGrid
from exitdesk.ui.papers.words import document_title, pages_words

LONGEST = 400


class ConsentSheet(Sheet):
    """The consent of one case; a `draft` is what was ticked when a lock came."""

    def __init__(self, context: UiContext, live: LiveCase, host: QWidget, draft: Draft | None = None) -> None:
        super().__init__(context.theme, host, "", width=720)
        self.set_title(self.tr("Samtykke"))
        self._template = context.template
        self.model = ConsentModel(context, live, draft, self)
        theme = context.theme
        self.done = Banner(theme, "", kind="done")
        self.done.setProperty(TOLD, True)
        self.trouble = Banner(theme, "", kind="danger")
        self.standing = Label(theme, "", px=16, weight=600)
        self.details = Label(theme, "", px=15, ink="ink2")
        about = self.tr(
            "Samtykket ophæver tavshedspligten mellem myndighederne og har ingen slutdato. Hakkene viser, "
            "hvad der gælder. Tag et hak væk, og skriv det ned: så er den del trukket tilbage."
        )
        self.about = Label(theme, about, px=14, ink="ink2")
        today = self.model.today
        self.day = DayField(theme, self.tr("Hvornår har I gennemgået det?"), today)
        self.day.edit.setMaximumDate(QDate(today.year, today.month, today.day))
        self.worker = Field(theme, self.tr("Gennemgået af"))
        self.worker.edit.setMaxLength(LONGEST)  # type: ignore[union-attr] # it is a line
        self.allowed = AllowedGrid(theme, self._template)
        nothing = self.tr(
            "Her er ikke noget samtykke at trække tilbage. Sæt hak ved det, der er sagt ja til."
        )
        self.lack = Banner(theme, nothing, kind="danger")
        self.empties = Banner(theme, "", kind="warn")
        self.cancel = Button(theme, self.tr("Luk"), kind="quiet", height=44)
        self.keep = Button(theme, self.tr("Skriv ned"), kind="primary", height=44)
        self._sections: list[Section] = []
        self._shown: State | None = None
        self._filling = False
        self._build()
        self._connect()
        self._on_state_changed(self.model.state)

    @property
    def start(self) -> CheckRow:
        """Where one begins: the first box."""
        return next(iter(self.allowed.all.values()))

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        for field in (self.day, self.worker):
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        for part in (
            self.done,
            self.trouble,
            self.standing,
            self.details,
            self.about,
            self.lack,
            self.allowed,
        ):
            self.body.addWidget(part)
        self.body.addWidget(self.empties)
        self.body.addLayout(row)
        self.body.addStretch(1)
        self.footer.addWidget(self.cancel)
        self.footer.addStretch(1)
        self.footer.addWidget(self.keep)

    def _connect(self) -> None:
        self.model.state_changed.connect(self._on_state_changed)
        self.allowed.changed.connect(self._on_changed)
        self.day.edit.dateChanged.connect(self._on_changed)
        self.worker.edited.connect(self._on_changed)
        self.worker.submitted.connect(self.model.record)
        self.keep.clicked.connect(self.model.record)
        self.cancel.clicked.connect(self.close_sheet)
        self.closed.connect(self.model.leave)

    @Slot(object)
    def _on_state_changed(self, state: State) -> None:
        before, self._shown = self._shown, state
        if before is None or state.draft != before.draft:
            self._fill(state.draft)
        today = self.model.today
        self.standing.set_text(consent_sentence(state.consents, today, self._template))
        details = consent_details(state.consents, today, self._template)
        self.details.set_text(details)
        self.details.setVisible(bool(details))
        self.lack.setVisible(state.nothing)
        self.empties.set_text(self._empties(state.empties) if state.empties else "")
        self.empties.setVisible(bool(state.empties))
        self.done.set_text(self._done(state) if state.written else "")
        self.done.setVisible(state.written)
        trouble = state.trouble
        self.trouble.set_text(f"{trouble.happened} {trouble.to_do}" if trouble else "")
        self.trouble.setVisible(trouble is not None)
        if before is None or state.history is not before.history:
            self._show_sections(state)
        if state.nothing:
            self.start.setFocus(Qt.FocusReason.OtherFocusReason)
        if state.written and (before is None or not before.written):
            self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)
            show_what_is_told(self.done)  # after the focus, which would else be what is shown

    def _empties(self, authorities: tuple[Authority, ...]) -> str:
        told = self.tr("Ingen hak: alt samtykke til {authorities} trækkes tilbage.")
        if len(authorities) < len(Authority):
            told += " " + self.tr(
                "Har din makker skrevet samtykke ned til andre, som ikke er kommet hertil endnu, gælder det "
                "stadig der."
            )
        return told.format(authorities=authorities_in_a_row(authorities, self._template))

    def _done(self, state: State) -> str:
        if state.emptied:
            told = self.tr(
                "Skrevet ned: alt samtykke til {authorities} er trukket tilbage og må ikke bruges mere. "
                "Nederst står, hvad der er givet før."
            )
            if len(state.emptied) < len(Authority):
                told += " " + self.tr(
                    "Sig det til din makker: samtykke, som ikke er kommet hertil endnu, er ikke trukket "
                    "tilbage."
                )
            return told.format(authorities=authorities_in_a_row(state.emptied, self._template))
        if state.stopped:
            return self.tr(
                "Skrevet ned. Det, der er trukket tilbage, må ikke udveksles mere. "
                "Nederst står, hvad der er givet før."
            )
        return self.tr("Skrevet ned.")

    def _fill(self, draft: Draft) -> None:
        self._filling = True
        self.allowed.set_allowed(draft.allowed)
        self.day.edit.setDate(QDate.fromString(draft.day, Qt.DateFormat.ISODate))
        if self.worker.text() != draft.worker:
            self.worker.set_text(draft.worker)
        self._filling = False

    def _show_sections(self, state: State) -> None:
        for section in self._sections:
            section.hide()
            section.deleteLater()
        self._sections = [self._recall(one) for one in state.recalls]
        if state.history:
            rows = [self._row(said_words(one, self._template), said_details(one)) for one in state.history]
            self._sections.append(Section(self.theme, self.tr("Sådan er det sagt"), rows))
        for section in self._sections:
            self.body.insertWidget(self.body.count() - 1, section)
            section.show()

    def _recall(self, one: Recall) -> Section:
        who = authority_word(one.authority, self._template)
        title = self.tr("Det har {authority} fået før").format(authority=who)
        rows = [
            self._row(
                document_title(paper, self._template),
                f"{full_day(paper.day)} · {pages_words(paper.pages)}",
            )
            for paper in one.papers
        ]
        empty = self.tr("Der er ikke lavet papirer til {authority} herfra.")
        return Section(self.theme, capital(title), rows, empty=empty.format(authority=who))

    def _row(self, words: str, details: str) -> Row:
        row = Row(self.theme)
        row.say(words, details)
        return row

    @Slot()
    def _on_changed(self) -> None:
        if not self._filling:
            day = self.day.day().isoformat()
            self.model.write(Draft(day, self.worker.text(), self.allowed.allowed()))
