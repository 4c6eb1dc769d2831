"""The access log: pages of lines come from a thread, and leave as a file only after the passphrase."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from exitdesk.cases.access_lines import as_csv, as_json, every_line, numbers_of
from exitdesk.cases.ports import Access, AccessQuery
from exitdesk.errors import ExitDeskError
from exitdesk.journal.entry import CaseId
from exitdesk.ui.close.hand_out import hand_out
from exitdesk.ui.context import UiContext
from exitdesk.ui.records.words import event_words

PAGE = 50


class Span(StrEnum):
    """Which days are shown."""

    ALL = "all"
    TODAY = "today"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


_DAYS = {Span.TODAY: 0, Span.WEEK: 6, Span.MONTH: 29, Span.YEAR: 364}


@dataclass(frozen=True, slots=True)
class State:
    """What the page shows; `more` tells that older lines are left, `saved` where a file was put."""

    lines: tuple[Access, ...] = ()
    numbers: tuple[tuple[CaseId, str], ...] = ()
    events: tuple[str, ...] = ()
    more: bool = False
    span: Span = Span.ALL
    event: str = ""
    case: str = ""
    saved: Path | None = None
    told: str = ""

    def __repr__(self) -> str:
        return f"State({len(self.lines)} lines)"


@dataclass(frozen=True, slots=True)
class _Page:
    asked: int
    lines: tuple[Access, ...]
    numbers: dict[CaseId, str]
    events: tuple[str, ...]


class AccessLogViewModel(QObject):
    """Reading the access log."""

    state_changed = Signal(object)

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._desk = context.open_vault.desk
        self._asked = 0
        self.state = State()

    def read(self) -> None:
        """Read the newest lines that are asked for."""
        self._show(lines=(), more=False)
        self._read_after(None)

    def read_more(self) -> None:
        """Read older lines."""
        if self.state.more and self.state.lines:
            self._read_after(self.state.lines[-1].number)

    def ask_for(self, *, span: Span | None = None, event: str | None = None, case: str | None = None) -> None:
        """Show other days, another event, or the case whose number this is."""
        state = self.state
        self._show(
            span=state.span if span is None else span,
            event=state.event if event is None else event,
            case=state.case if case is None else case.strip(),
            saved=None,
        )
        self.read()

    def save(self, ending: str) -> None:
        """Write every line asked for into the folder for what is handed out: ``csv`` or ``json``.

        The passphrase was asked for before. That it was done is a line of the log itself.
        """
        desk, folder, today = self._desk, self._context.handed_out, self._context.clock().date()
        asked = self._query(None)

        def work() -> Path:
            query = asked()
            desk.access.note("log_exported")
            lines = list(every_line(desk.access, query))
            numbers = numbers_of(desk.index, lines)
            data = as_csv(lines, numbers, event_words) if ending == "csv" else as_json(lines, numbers)
            return hand_out(folder, today, data, ending)

        self._context.background.run(work, self._on_saved, self._on_failed)

    def _read_after(self, before: int | None) -> None:
        self._asked += 1
        asked, desk, query_of = self._asked, self._desk, self._query(before)

        def work() -> _Page:
            lines = tuple(desk.access.find(query_of()))
            return _Page(asked, lines, numbers_of(desk.index, lines), tuple(desk.access.events()))

        self._context.background.run(work, self._on_read, self._on_failed)

    def _query(self, before: int | None) -> Callable[[], AccessQuery]:
        """Return what makes the query on the thread that asks: a case is looked up by its number."""
        state, desk, today = self.state, self._desk, self._context.clock().date()
        since = _since(state.span, today)
        events = (state.event,) if state.event else ()

        def query() -> AccessQuery:
            case = desk.case_numbered(state.case).case if state.case else None
            return AccessQuery(since, None, events, case, before, PAGE)

        return query

    def _show(self, **changes: Any) -> None:
        self.state = replace(self.state, told=changes.pop("told", ""), **changes)
        self.state_changed.emit(self.state)

    @Slot(object)
    def _on_read(self, page: _Page) -> None:
        if page.asked != self._asked:
            return
        numbers = dict(self.state.numbers) | page.numbers
        self._show(
            lines=self.state.lines + page.lines,
            numbers=tuple(numbers.items()),
            events=page.events,
            more=len(page.lines) == PAGE,
        )

    @Slot(object)
    def _on_saved(self, path: Path) -> None:
        self.read()
        self._show(saved=path)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        told = self._context.explain(error if isinstance(error, ExitDeskError) else ExitDeskError())
        self._show(told=f"{told.happened} {told.to_do}")


def _since(span: Span, today: date) -> date | None:
    return None if span is Span.ALL else today - timedelta(days=_DAYS[span])
