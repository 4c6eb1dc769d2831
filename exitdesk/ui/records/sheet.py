"""Adgangslog: who opened, wrote out, erased what and when, newest first; and the way out as a file."""

from datetime import datetime

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from exitdesk.cases.ports import Access
from exitdesk.ui.cases.days import full_day
from exitdesk.ui.context import UiContext
from exitdesk.ui.kit.banner import Banner
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.field import Field
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.panel import Line
from exitdesk.ui.kit.picker import Picker
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.kit.wrap_row import WrapRow
from exitdesk.ui.reask.field import PassphraseAgain
from exitdesk.ui.records.view_model import AccessLogViewModel, Span, State
from exitdesk.ui.records.words import detail_words, event_words
from exitdesk.ui.theme import Theme

_EVERY = "every"


class AccessLogSheet(Sheet):
    """The access log."""

    def __init__(self, context: UiContext, host: QWidget) -> None:
        super().__init__(context.theme, host, "", width=760)
        self.set_title(self.tr("Adgangslog"))
        self.model = AccessLogViewModel(context, self)
        theme, owner = context.theme, context.open_vault.desk.owner.name
        about = self.tr("Alt her er gjort af {name} på denne computer. Linjer kan ikke rettes eller fjernes.")
        self.about = Label(theme, about.format(name=owner), px=15, ink="ink2")
        self.span = Picker(theme, self.tr("Hvornår"), self._spans(), current=Span.ALL.value)
        self.event_kind = Picker(theme, self.tr("Hvad"), [(_EVERY, self.tr("Alt"))], current=_EVERY)
        self.case = Field(theme, self.tr("Sagens nummer"), placeholder=self.tr("Alle sager"))
        self.trouble = Banner(theme, "", kind="danger")
        self.nothing = Label(theme, self.tr("Her er ingen linjer."), px=16, ink="ink2")
        self.lines = QWidget()
        self.column = QVBoxLayout(self.lines)
        self.more = Button(theme, self.tr("Vis ældre"), height=44)
        self.saved = Banner(theme, "", kind="done")
        self.passphrase = PassphraseAgain(context)
        self.table = Button(theme, self.tr("Gem som tabel"), icon="download", height=44)
        self.json = Button(theme, self.tr("Gem som JSON"), height=44)
        self._ending = "csv"
        self._shown: tuple[Access, ...] = ()
        self._build()
        self._connect()
        self._on_state_changed(self.model.state)
        self.model.read()

    def _spans(self) -> list[tuple[str, str]]:
        return [
            (Span.ALL.value, self.tr("Altid")),
            (Span.TODAY.value, self.tr("I dag")),
            (Span.WEEK.value, self.tr("De sidste 7 dage")),
            (Span.MONTH.value, self.tr("De sidste 30 dage")),
            (Span.YEAR.value, self.tr("Det sidste år")),
        ]

    def _build(self) -> None:
        self.body.addWidget(self.about)
        row = WrapRow(at_left=True)
        row.setSpacing(12)
        for part in (self.span, self.event_kind, self.case):
            row.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        for widget in (self.trouble, self.saved, self.nothing, self.lines):
            self.body.addWidget(widget)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.passphrase)
        self.body.addStretch(1)
        self.passphrase.hide()
        self.footer.addStretch(1)
        self.footer.addWidget(self.json)
        self.footer.addWidget(self.table)

    def _connect(self) -> None:
        self.model.state_changed.connect(self._on_state_changed)
        self.span.chosen.connect(self._on_span_chosen)
        self.event_kind.chosen.connect(self._on_event_chosen)
        self.case.submitted.connect(self._on_case_given)
        self.more.clicked.connect(self.model.read_more)
        self.table.clicked.connect(self._on_table_wished)
        self.json.clicked.connect(self._on_json_wished)
        self.passphrase.submitted.connect(self.passphrase.ask)
        self.passphrase.answered.connect(self._on_answered)
        self.closed.connect(self.passphrase.clear)

    @Slot(object)
    def _on_state_changed(self, state: State) -> None:
        events = sorted(state.events, key=event_words)
        self.event_kind.set_options([(_EVERY, self.tr("Alt")), *((one, event_words(one)) for one in events)])
        self.event_kind.set_current(state.event or _EVERY)
        self._show_lines(state)
        self.nothing.setVisible(not state.lines)
        self.more.setVisible(state.more)
        self.trouble.set_text(state.told)
        self.trouble.setVisible(bool(state.told))
        where = self.tr("Gemt i {path}. Slet filen, når den er brugt: den er ikke krypteret.")
        self.saved.set_text(where.format(path=state.saved) if state.saved else "")
        self.saved.setVisible(state.saved is not None)

    def _show_lines(self, state: State) -> None:
        if state.lines[: len(self._shown)] != self._shown:
            while (item := self.column.takeAt(0)) is not None:
                if (widget := item.widget()) is not None:
                    widget.hide()
                    widget.deleteLater()
            self._shown = ()
        numbers = dict(state.numbers)
        before = self._shown[-1].at[:10] if self._shown else ""
        for line in state.lines[len(self._shown) :]:
            if line.at[:10] != before:
                before = line.at[:10]
                day = Label(self.theme, full_day(datetime.fromisoformat(line.at).date()), px=15, weight=600)
                day.setContentsMargins(0, self.theme.px(12), 0, self.theme.px(4))
                self.column.addWidget(day)
                self.column.addWidget(Line(self.theme))
            number = numbers.get(line.case, self.tr("slettet sag")) if line.case is not None else ""
            self.column.addWidget(_line(self.theme, line, number))
        self._shown = state.lines

    @Slot(str)
    def _on_span_chosen(self, span: str) -> None:
        self.model.ask_for(span=Span(span))

    @Slot(str)
    def _on_event_chosen(self, event: str) -> None:
        self.model.ask_for(event="" if event == _EVERY else event)

    @Slot()
    def _on_case_given(self) -> None:
        self.model.ask_for(case=self.case.text())

    @Slot()
    def _on_table_wished(self) -> None:
        self._save_as("csv")

    @Slot()
    def _on_json_wished(self) -> None:
        self._save_as("json")

    def _save_as(self, ending: str) -> None:
        """Ask for the passphrase; pressed once more, judge it."""
        if self.passphrase.isVisibleTo(self) and ending == self._ending:
            self.passphrase.ask()
            return
        self._ending = ending
        self.passphrase.show()
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_answered(self) -> None:
        self.passphrase.hide()
        self.model.save(self._ending)
        (self.table if self._ending == "csv" else self.json).setFocus(Qt.FocusReason.OtherFocusReason)


def _line(theme: Theme, line: Access, number: str) -> QWidget:
    row = QWidget()
    cells = QHBoxLayout(row)
    cells.setContentsMargins(0, theme.px(6), 0, theme.px(6))
    cells.setSpacing(theme.px(16))
    time = Label(theme, datetime.fromisoformat(line.at).strftime("%H.%M"), px=15, ink="ink2")
    time.setFixedWidth(theme.px(52))
    what = ": ".join(part for part in (event_words(line.event), detail_words(line.detail)) if part)
    cells.addWidget(time, 0, Qt.AlignmentFlag.AlignTop)
    cells.addWidget(Label(theme, what, px=15), 1)
    cells.addWidget(Label(theme, number, px=15, ink="ink2"), 0, Qt.AlignmentFlag.AlignTop)
    return row
