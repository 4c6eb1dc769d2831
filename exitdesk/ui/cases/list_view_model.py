"""The case list's intents: search names at once and words in the background, open, make a new case."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from exitdesk.cases.case_file import CaseRow
from exitdesk.cases.errors import NumberTaken
from exitdesk.cases.ports import Hit
from exitdesk.errors import ExitDeskError
from exitdesk.journal.entry import CaseId, is_own
from exitdesk.ui.background import Cancellation
from exitdesk.ui.cases.every_words import gap_sentence
from exitdesk.ui.cases.table_model import CaseTableModel
from exitdesk.ui.context import UiContext

BackupStanding = Literal["fresh", "none", "old", "second place failed", "disk full"]
OLD_BACKUP = timedelta(days=7)
PAUSE_MS = 150
MOST_HITS = 20
MOST_LATE = 5


@dataclass(frozen=True, slots=True)
class FoundWords:
    """A place where searched words stand; `own` where they stand in one's own notes."""

    case: CaseId
    name: str
    snippet: str
    own: bool


@dataclass(frozen=True, slots=True)
class CaseListState:
    """What stands around the table: how many cases, how many meet today, and what was found in words.

    `quiet` is what opening met that stops nobody, said in one line. `late` are the cases without contact for
    longer than agreed, while nothing is searched for.
    """

    count: int = 0
    today: int = 0
    query: str = ""
    found: tuple[FoundWords, ...] = ()
    backup: BackupStanding = "fresh"
    quiet: str = ""
    late: tuple[FoundWords, ...] = ()


class CaseListViewModel(QObject):
    """The case list; `opened` carries the case a person chose."""

    state_changed = Signal(object)
    opened = Signal(object)
    made = Signal(object)
    not_made = Signal(object)

    def __init__(
        self, context: UiContext, parent: QObject | None = None, *, pause_ms: int = PAUSE_MS
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._desk = context.open_vault.desk
        self.table = CaseTableModel(self._desk.index, lambda: context.clock().date(), self)
        self._searching: Cancellation | None = None
        self._pause = QTimer(self, singleShot=True, interval=pause_ms)
        self._pause.timeout.connect(self._on_pause_over)
        self.state = CaseListState()
        self.read_again()

    def read_again(self) -> None:
        """Read the list anew, for example when one comes back to it."""
        self.table.read_again()
        self._show(found=self.state.found)
        self._context.background.run(self._look_at_backups, self._on_backups_seen)

    def search(self, text: str) -> None:
        """Search names and numbers now, and what was said a moment later."""
        self.stop()
        self.table.search(text)
        self._show(found=())
        if len(text.strip()) >= 2:
            self._pause.start()

    def stop(self) -> None:
        """Search no more."""
        self._pause.stop()
        if self._searching is not None:
            self._searching.cancel()

    def forget(self) -> None:
        """Hold nothing of any case while a meeting runs; `read_again` brings the list back."""
        self.stop()
        self.table.forget()
        self._show(found=())

    def open_row(self, row: int) -> None:
        """Open the case of a row."""
        case = self.table.case_at(row)
        if case is not None:
            self.opened.emit(case)

    def open_found(self, found: FoundWords) -> None:
        """Open the case in which words were found."""
        self.opened.emit(found.case)

    def next_number(self) -> str:
        """Return the number offered for a new case."""
        return self._desk.next_number()

    def make_case(self, number: str, name: str) -> None:
        """Open a new case: `made` carries it, `not_made` what is in the way."""
        self._context.background.queue("journal").run(
            lambda: self._desk.open_new(number.strip(), name.strip()).case,
            self._on_made,
            self._on_not_made,
            receiver=self,
        )

    def explain(self, error: ExitDeskError) -> str:
        """Return what is in the way of a new case, in words."""
        if isinstance(error, NumberTaken):
            return self.tr("Nummeret er brugt. Vælg et andet.")
        told = self._context.explain(error)
        return f"{told.happened} {told.to_do}"

    def _show(self, *, found: tuple[FoundWords, ...]) -> None:
        table = self.table
        self.state = CaseListState(
            self._desk.index.count(),
            table.meetings_today(),
            table.query,
            found,
            self.state.backup,
            self._quiet(),
            () if table.query else self._late(),
        )
        self.state_changed.emit(self.state)

    def _late(self) -> tuple[FoundWords, ...]:
        today = self._context.clock().date()
        rows = self._desk.index.late(today, MOST_LATE)
        gaps = [(row, row.contact_gap(today)) for row in rows]
        return tuple(
            FoundWords(row.case, row.name, gap_sentence(days, row.contact_every), own=False)
            for row, days in gaps
            if days is not None
        )

    def _quiet(self) -> str:
        told = [self._context.explain(one) for one in self._context.open_vault.quiet]
        return " ".join(f"{one.happened} {one.to_do}" for one in told)

    def _look_at_backups(self) -> BackupStanding:
        if self._context.open_vault.desk.store.on_reserve:
            return "disk full"
        backups = self._context.open_vault.backups
        ages = [self._context.clock() - datetime.fromisoformat(one.at) for one in backups.all()]
        if not ages:
            return "none"
        if min(map(abs, ages)) > OLD_BACKUP:  # one from a clock that was years ahead is no fresh one
            return "old"
        return "second place failed" if backups.second_place_failed else "fresh"

    @Slot(object)
    def _on_backups_seen(self, standing: BackupStanding) -> None:
        if standing != self.state.backup:
            self.state = replace(self.state, backup=standing)
            self.state_changed.emit(self.state)

    @Slot()
    def _on_pause_over(self) -> None:
        text, desk = self.state.query, self._desk

        def work() -> tuple[tuple[Hit, CaseRow | None], ...]:
            return tuple((hit, desk.index.row(hit.case)) for hit in desk.search.find(text, MOST_HITS))

        self._searching = self._context.background.run(work, self._on_found)

    @Slot(object)
    def _on_found(self, hits: object) -> None:
        if isinstance(hits, tuple):
            self._show(
                found=tuple(
                    FoundWords(hit.case, row.name, hit.snippet, is_own(hit.stream))
                    for hit, row in hits
                    if row
                )
            )

    @Slot(object)
    def _on_made(self, case: object) -> None:
        self.read_again()
        self.made.emit(case)

    @Slot(object)
    def _on_not_made(self, error: object) -> None:
        self.not_made.emit(error)
