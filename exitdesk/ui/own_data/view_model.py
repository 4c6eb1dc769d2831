"""An access request, step by step: whom it is about, what is kept, what is held back, and the file.

Gathering and writing are done on threads; a mark is told only when it is on the disk.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from exitdesk.cases.documents.access import AccessRow, access_paper
from exitdesk.cases.holding_back import GivenOut, Ground, HeldBack, Mark
from exitdesk.cases.kept_about import Key, OwnData
from exitdesk.cases.own_data import gather
from exitdesk.cases.own_data_files import (
    handed_out_as_csv,
    handed_out_as_json,
    handed_out_rows,
    held_back,
    marked_as_csv,
    marked_as_json,
)
from exitdesk.cases.weighing import Fate, Weighed, marked, weighed
from exitdesk.errors import Cancelled, ExitDeskError
from exitdesk.journal.entry import Entry
from exitdesk.ui.background import Cancellation
from exitdesk.ui.close.hand_out import hand_out
from exitdesk.ui.context import UiContext
from exitdesk.ui.live_case import LiveCase
from exitdesk.ui.own_data.words import wording
from exitdesk.ui.progress import ProgressRelay

PAPER = "pdf"
_NOTHING = OwnData()


class Step(StrEnum):
    """Where one is."""

    ASK = "ask"
    GATHERING = "gathering"
    WHO = "who"
    PIECES = "pieces"
    SAVE = "save"


class Form(StrEnum):
    """Which file is written."""

    HANDED_OUT = "handed_out"
    WITH_MARKS = "with_marks"


@dataclass(frozen=True, slots=True)
class State:
    """What the page shows. `nobody` is a name that nobody has, `marking` that a mark is being written."""

    step: Step = Step.ASK
    share: float = 0.0
    data: OwnData = _NOTHING
    chosen: frozenset[Key] = frozenset()
    pieces: tuple[Weighed, ...] = ()
    nobody: str = ""
    nameless: bool = False
    marking: bool = False
    saved: Path | None = None
    told: str = ""

    def __repr__(self) -> str:
        return f"State({self.step}, {len(self.pieces)} pieces)"

    def count(self, fate: Fate) -> int:
        """Return of how many pieces this becomes."""
        return sum(one.fate is fate for one in self.pieces)


class OwnDataViewModel(QObject):
    """One access request at a time; `marked` carries the number of the piece that was marked."""

    state_changed = Signal(object)
    marked = Signal(int)

    def __init__(
        self, context: UiContext, live: LiveCase | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._live = context, live
        self._desk = context.open_vault.desk
        self._cancellation: Cancellation | None = None
        self.state = State()

    def ask(self, name: str) -> None:
        """Gather what is kept about whoever is called this."""
        if self.state.step is not Step.ASK:
            return
        if not any(letter.isalnum() for letter in name):
            self._show(nameless=True, nobody="")
            return
        self._cancellation = Cancellation()
        relay, desk = ProgressRelay(self._cancellation, self), self._desk
        relay.moved.connect(self._on_moved)
        self._show(step=Step.GATHERING, share=0.0, nobody="", nameless=False)
        self._context.background.run(
            lambda: gather(desk, name, relay),
            self._on_gathered,
            self._on_failed,
            cancellation=self._cancellation,
        )

    @Slot()
    def stop(self) -> None:
        """Stop gathering; nothing of it is kept."""
        if self._cancellation is not None:
            self._cancellation.cancel()
            self._cancellation = None
        if self.state.step is Step.GATHERING:
            self._show(step=Step.ASK)

    def choose(self, key: Key, *, on: bool) -> None:
        """Say that this is the person who asks, or that it is somebody else."""
        self._show(chosen=self.state.chosen | {key} if on else self.state.chosen - {key})

    @Slot()
    def look_through(self) -> None:
        """Weigh what is kept about those who were chosen."""
        state = self.state
        if state.step is Step.WHO and state.chosen:
            self._context.background.run(
                lambda: (state.chosen, weighed(state.data, state.chosen)), self._on_weighed, self._on_failed
            )

    def hold_back(self, nth: int, ground: Ground, why: str) -> None:
        """Hold a piece back on a ground."""
        self._mark(nth, HeldBack(self.state.data.asked, ground, why.strip()))

    def give_out(self, nth: int) -> None:
        """Hand a piece out."""
        self._mark(nth, GivenOut(self.state.data.asked))

    @Slot()
    def go_on_to_save(self) -> None:
        """Ask what is written out."""
        if self.state.step is Step.PIECES:
            self._show(step=Step.SAVE, saved=None)

    @Slot()
    def wish_for_another_file(self) -> None:
        """Let another file be written after one was."""
        if self.state.step is Step.SAVE:
            self._show(saved=None)

    @Slot()
    def go_back(self) -> None:
        """Go back one step; what was marked stays marked."""
        match self.state.step:
            case Step.WHO:
                self._show(step=Step.ASK, data=OwnData(), chosen=frozenset())
            case Step.PIECES:
                self._show(step=Step.WHO, pieces=())
            case Step.SAVE:
                self._show(step=Step.PIECES, saved=None)
            case _:
                pass

    def save(self, form: Form, ending: str) -> None:
        """Write the file, ``csv``, ``json`` or ``pdf``, into the folder for what is handed out.

        The passphrase was asked for before. While a piece waits to be decided, nothing is handed out.
        """
        state = self.state
        if form is Form.HANDED_OUT and state.count(Fate.UNDECIDED):
            return
        if form is Form.WITH_MARKS and ending == PAPER:
            return
        desk, folder, today = self._desk, self._context.handed_out, self._context.clock().date()
        written = _file(self._context, state, form, ending)

        def work() -> Path:
            desk.access.note("own_data_exported", None, form.value)
            return hand_out(folder, today, written(), ending)

        self._context.background.run(work, self._on_saved, self._on_failed)

    def _mark(self, nth: int, mark: Mark) -> None:
        if self.state.marking or not 0 <= nth < len(self.state.pieces):
            return
        desk, one = self._desk, self.state.pieces[nth]
        self._show(marking=True)

        def work() -> tuple[int, Entry, Weighed]:
            entry, after = marked(desk, one, mark)
            return nth, entry, after

        self._context.background.queue("journal").run(work, self._on_marked, self._on_failed)

    def _show(self, **changes: Any) -> None:
        self.state = replace(self.state, told=changes.pop("told", ""), **changes)
        self.state_changed.emit(self.state)

    @Slot(float)
    def _on_moved(self, share: float) -> None:
        if self.state.step is Step.GATHERING:
            self._show(share=share)

    @Slot(object)
    def _on_gathered(self, data: OwnData) -> None:
        self._cancellation = None
        if data.found:
            self._show(step=Step.WHO, data=data, chosen=frozenset())
        else:
            self._show(step=Step.ASK, nobody=data.asked)

    @Slot(object)
    def _on_weighed(self, found: tuple[frozenset[Key], tuple[Weighed, ...]]) -> None:
        chosen, pieces = found
        if self.state.step is Step.WHO and chosen == self.state.chosen:
            self._show(step=Step.PIECES, pieces=pieces)

    @Slot(object)
    def _on_marked(self, done: tuple[int, Entry, Weighed]) -> None:
        nth, entry, after = done
        if self._live is not None and self._live.session.case == entry.header.case:
            self._live.session.take_in([entry])
        pieces, data = self.state.pieces, self.state.data
        kept = tuple(after.kept if one.piece == after.kept.piece else one for one in data.kept)
        self._show(
            marking=False,
            pieces=(*pieces[:nth], after, *pieces[nth + 1 :]),
            data=replace(data, kept=kept),
        )
        self.marked.emit(nth)

    @Slot(object)
    def _on_saved(self, path: Path) -> None:
        self._show(saved=path)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        step = Step.ASK if self.state.step is Step.GATHERING else self.state.step
        if isinstance(error, Cancelled):
            self._show(step=step)
            return
        told = self._context.explain(error if isinstance(error, ExitDeskError) else ExitDeskError())
        self._show(step=step, marking=False, told=f"{told.happened} {told.to_do}")


def _file(context: UiContext, state: State, form: Form, ending: str) -> Callable[[], bytes]:
    """Return what makes the file on the thread that writes it."""
    data, pieces, said = state.data, state.pieces, wording(context.template)
    if form is Form.HANDED_OUT and ending == PAPER:
        today, language, documents = (
            context.clock().date(),
            context.template.language,
            context.open_vault.documents,
        )
        rows = [
            AccessRow(number, date.fromisoformat(day), where, of, what, words)
            for number, day, where, of, what, words in handed_out_rows(data, pieces, said)
        ]
        held = [(said.word(ground.value), count) for ground, count in held_back(pieces)]
        paper = access_paper(data.asked, rows, held, today=today, language=language)
        return lambda: documents.draft(replace(paper, practice=context.practice)).pdf
    if form is Form.HANDED_OUT:
        if ending == "csv":
            return lambda: handed_out_as_csv(data, pieces, said)
        return lambda: handed_out_as_json(data, pieces)
    return (lambda: marked_as_csv(pieces, said)) if ending == "csv" else (lambda: marked_as_json(pieces))
