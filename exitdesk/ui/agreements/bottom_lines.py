"""Bottom lines (mindstekrav) apart from the agreements: what, why, and which authority says so."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from exitdesk.cases.resume import Place, Typing
from exitdesk.cases.unit import UnitTemplate
from exitdesk.journal.entry import Entry, MeetingId, ThingId
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.bottom_line import BottomLine, BottomLineId, Demand
from exitdesk.sos.bottom_line_edits import SetBottomLine, WithdrawBottomLine
from exitdesk.sos.edit import Edit
from exitdesk.ui.agreements.bottom_line_sheet import BottomLineSheet
from exitdesk.ui.kit.button import IconButton
from exitdesk.ui.kit.dashed import DashedRow
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.panel import Panel
from exitdesk.ui.kit.section import Heading
from exitdesk.ui.live_case import LiveCase
from exitdesk.ui.theme import Theme

KEY = "Ctrl+Shift+N"
PLACE = "demand"


@dataclass(frozen=True, slots=True)
class BottomLineState:
    """One bottom line as shown; `others` are what somebody else wrote at once (empty: taken away)."""

    id: BottomLineId
    demand: Demand
    authority: str
    others: tuple[str, ...] = ()


class BottomLinesViewModel(QObject):
    """The bottom lines of one meeting."""

    state_changed = Signal()

    def __init__(self, live: LiveCase, meeting: MeetingId, template: UnitTemplate, typing: Typing) -> None:
        super().__init__()
        self._live, self._meeting, self.template, self._typing = live, meeting, template, typing
        self.state = self._read()
        live.changed.connect(self._on_case_changed)

    def set(self, demand: BottomLineId | None, what: str, why: str, authority: str) -> None:
        """Say what cannot be otherwise, or say it in other words; the same words record nothing."""
        known = self._board.bottom_line(demand) if demand else None
        if known and not known.has_question and known.demand == Demand(what, why, authority):
            return
        new = demand or BottomLineId(ThingId(self._live.session.new_id("demand")))
        self._record(SetBottomLine(demand=new, what=what, because=why, authority=authority))

    def withdraw(self, demand: BottomLineId) -> None:
        """Take a bottom line away."""
        self._record(WithdrawBottomLine(demand=demand))

    def writes(self, demand: BottomLineId | None, text: str) -> None:
        """Note what is being typed, so that a lock never loses it."""
        place = Place(self._live.session.case, self._meeting, "agreements", "", demand or PLACE)
        self._typing.writes(place, text)

    @Slot()
    def done(self) -> None:
        """Note that what was typed was kept or discarded."""
        self._typing.done()

    @property
    def _board(self) -> MeetingBoard:
        return self._live.board(self._meeting)

    def _record(self, edit: Edit) -> None:
        self._live.record(edit, meeting=self._meeting)

    def _read(self) -> tuple[BottomLineState, ...]:
        return tuple(self._line(one) for one in self._board.bottom_lines)

    def _line(self, one: BottomLine) -> BottomLineState:
        authority = self.template.authorities.get(one.demand.authority, one.demand.authority)
        values = [version.value for version in one.versions if version.value != one.demand]
        others = tuple(f"{said.what} {said.why}" if isinstance(said, Demand) else "" for said in values)
        return BottomLineState(one.id, one.demand, authority, others)

    @Slot(object)
    def _on_case_changed(self, entry: Entry) -> None:
        state = self._read() if entry.header.meeting == self._meeting else self.state
        if state != self.state:
            self.state = state
            self.state_changed.emit()


class BottomLineRow(QWidget):
    """One bottom line; its pencil (Enter) opens it. `edit_asked` carries its id."""

    edit_asked = Signal(str)

    def __init__(self, theme: Theme, one: BottomLineState) -> None:
        super().__init__()
        self.one = one
        self.edit = IconButton(theme, "pencil", self.tr("Ret mindstekravet"), hint="Enter", height=44)
        self.edit.setAccessibleDescription(f"{one.authority}: {one.demand.what} {one.demand.why}")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(theme, one.demand.what, px=18))
        words.addWidget(Label(theme, f"{one.authority}: {one.demand.why}", px=15, ink="ink2"))
        for other in one.others:
            said = self.tr("Der står også: {words}. Ret, og vælg.").format(
                words=other or self.tr("(taget af tavlen)")
            )
            words.addWidget(Label(theme, said, px=15, ink="warn"))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 8, 0, 8)
        row.addLayout(words, 1)
        row.addWidget(self.edit)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.edit.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        self.edit_asked.emit(self.one.id)


class BottomLinesPart(QWidget):
    """The section on the page of agreements; `host` is what its sheet lies over."""

    def __init__(self, theme: Theme, view_model: BottomLinesViewModel, host: QWidget) -> None:
        super().__init__()
        self._theme, self._vm, self._host = theme, view_model, host
        self.heading = Heading(theme, "", px=20)
        self.panel = Panel(theme, padding=12, spacing=0)
        self.new = DashedRow(theme, "", hint=KEY)
        self.rows: list[BottomLineRow] = []
        self.sheet: BottomLineSheet | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.heading)
        column.addWidget(self.panel)
        self._rows = QVBoxLayout()
        self.panel.body.addLayout(self._rows)
        self.panel.body.addWidget(self.new)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        view_model.state_changed.connect(self.retranslate)
        self.new.clicked.connect(self.write_new)
        self.retranslate()

    @Slot()
    def retranslate(self) -> None:
        """Show every bottom line, in the language of the window."""
        self.heading.set_text(self.tr("Mindstekrav"))
        self.new.setText(self.tr("Hvad kan ikke være anderledes, og hvorfor?"))
        for row in self.rows:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [BottomLineRow(self._theme, one) for one in self._vm.state]
        for row in self.rows:
            row.edit_asked.connect(self._on_edit_asked)
            self._rows.addWidget(row)

    def stops(self) -> list[QWidget]:
        """Return what Tab stops at, from the top."""
        return [*(row.edit for row in self.rows), self.new]

    def keep(self) -> bool:
        """Keep what is being written; False where it is only half said."""
        return self.sheet is None or self.sheet.isHidden() or self.sheet.keep()

    @Slot()
    def write_new(self) -> None:
        """Write a new bottom line."""
        self.open(None)

    def open(self, demand: BottomLineId | None, text: str = "") -> None:
        """Open a bottom line (None: a new one), with `text` where it was being written before a lock."""
        known = next((one for one in self._vm.state if one.id == demand), None)
        if self.sheet is not None:
            self.sheet.deleteLater()
        sheet = self.sheet = BottomLineSheet(
            self._theme, self._host, self._vm.template.authorities, known.demand if known else None
        )
        sheet.about = known.id if known else None
        sheet.said.connect(self._on_said)
        sheet.taken_away.connect(self._on_taken_away)
        sheet.typed.connect(self._on_typed)
        sheet.closed.connect(self._on_closed)
        if text:
            sheet.set_words(text)
        sheet.open_sheet(sheet.what)

    @Slot(str)
    def _on_edit_asked(self, demand: str) -> None:
        self.open(BottomLineId(ThingId(demand)))

    @Slot(str, str, str)
    def _on_said(self, what: str, why: str, authority: str) -> None:
        if self.sheet is not None:
            self._vm.set(self.sheet.about, what, why, authority)
            self.new.setFocus()

    @Slot()
    def _on_taken_away(self) -> None:
        if self.sheet is not None and self.sheet.about is not None:
            self._vm.withdraw(self.sheet.about)
            self.new.setFocus()

    @Slot()
    def _on_closed(self) -> None:
        if self.sheet is not None:
            self.sheet.forget()
        self._vm.done()

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        self._vm.writes(self.sheet.about if self.sheet else None, text)
