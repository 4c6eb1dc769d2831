"""Samtykke: what stands, writing down what was gone through, what was said when, and who was told before.

What is ticked and not written down yet is noted for the lock at each change. It counts as written down when
it is on the disk: until then it stays ticked, and what is in the way is told.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QObject, Signal, Slot

from exitdesk.cases.consent import Consent, ConsentSaid, consent_history, recalled
from exitdesk.cases.documents.issued import IssuedDocument
from exitdesk.cases.documents.letters import Authority, Matter
from exitdesk.cases.record_consent import gone_through, may_stay_ticked
from exitdesk.cases.resume import Place
from exitdesk.errors import ExitDeskError
from exitdesk.ui.context import Explanation, UiContext
from exitdesk.ui.live_case import LiveCase

CONSENT_TAB: Final = "consent"


@dataclass(frozen=True, slots=True)
class Draft:
    """What is being written: ISO 8601 day, by whom it was gone through, "police.health" and the like.

    `stood` is what held when it was begun.
    """

    day: str
    worker: str = field(default="", repr=False)
    allowed: tuple[str, ...] = ()
    stood: tuple[str, ...] = ()

    def to_text(self) -> str:
        """Return it as a lock keeps it."""
        return json.dumps(asdict(self))

    @classmethod
    def of(cls, place: Place, text: str) -> "Draft | None":
        """Return what was being written at a place, None where that was something else."""
        if place.tab != CONSENT_TAB or not text:
            return None
        try:
            said = json.loads(text)
            allowed, stood = (named(pairs(one)) for one in (said["allowed"], said.get("stood", ())))
            return cls(date.fromisoformat(said["day"]).isoformat(), str(said["worker"]), allowed, stood)
        except (ValueError, KeyError, TypeError, AttributeError):
            return None


@dataclass(frozen=True, slots=True)
class Recall:
    """What an authority was given before from which something was taken back."""

    authority: Authority
    papers: tuple[IssuedDocument, ...]


@dataclass(frozen=True, slots=True)
class State:
    """What the sheet shows; `history` newest first. `nothing`: there is nothing to write down yet.

    `written` says that it was written down, `stopped` that something was taken back by that; `emptied` are
    the authorities from which everything was, where no box is ticked any more. `trouble`: why it is not on
    the disk.
    """

    consents: tuple[Consent, ...]
    history: tuple[ConsentSaid, ...]
    recalls: tuple[Recall, ...]
    draft: Draft
    nothing: bool = False
    written: bool = False
    stopped: bool = False
    emptied: tuple[Authority, ...] = ()
    trouble: Explanation | None = None

    @property
    def empties(self) -> tuple[Authority, ...]:
        """From whom everything would be taken back: no box is ticked. Of others nothing is known here."""
        return () if self.draft.allowed else _standing(self.consents)


def _standing(consents: Iterable[Consent]) -> tuple[Authority, ...]:
    return tuple(one.authority for one in consents if one.matters or one.differs)


def pairs(allowed: Any) -> list[tuple[Authority, Matter]]:
    """Return "police.health" and the like as what they name; raises ValueError."""
    return [(Authority(who), Matter(what)) for who, what in (one.split(".") for one in allowed)]


def named(allowed: Iterable[tuple[Authority, Matter]]) -> tuple[str, ...]:
    """Return authorities and kinds as "police.health" and the like."""
    return tuple(f"{who}.{what}" for who, what in allowed)


class ConsentModel(QObject):
    """The consent of one case."""

    state_changed = Signal(object)

    def __init__(
        self, context: UiContext, live: LiveCase, draft: Draft | None = None, parent: QObject | None = None
    ) -> None:
        """Begin with what stands ticked; `draft` is what a lock took away."""
        super().__init__(parent)
        self._context, self._live = context, live
        self._waiting_for, self._asked = "", State((), (), (), Draft(""))
        live.saved.connect(self._on_saved)
        live.not_saved.connect(self._on_not_saved)
        if draft is not None:
            draft = self._without_taken_back(draft)
            self._note(draft)
        self.state = self._read(draft or self._fresh())

    @property
    def today(self) -> date:
        """The day of the laptop's clock."""
        return self._context.clock().date()

    def write(self, draft: Draft) -> None:
        """Take what is ticked."""
        draft = replace(draft, stood=self.state.draft.stood)
        if draft != self.state.draft:
            self._note(draft)
            self._show(draft=draft, nothing=False, written=False, stopped=False, emptied=())

    @Slot()
    def record(self) -> None:
        """Write down what is ticked, for every authority; where nothing changed it is confirmed."""
        if self._waiting_for:
            return
        draft, session = self.state.draft, self._live.session
        day = date.fromisoformat(draft.day)
        edits = gone_through(session, pairs(draft.allowed), day, draft.worker)
        if not edits:
            self._show(nothing=True)
            return
        entry = self._live.record(*edits)
        if entry is not None:
            self._waiting_for, self._asked = entry.id, self.state
            self._on_saved("")

    @Slot()
    def leave(self) -> None:
        """Be on the case's page again: the sheet was closed."""
        self._waiting_for = ""
        self._context.typing.at(Place(case=self._live.session.case))

    # -- inside ------------------------------------------------------------------------------------

    def _show(self, **changes: Any) -> None:
        self.state = replace(self.state, **changes)
        self.state_changed.emit(self.state)

    @Slot(str)
    def _on_saved(self, _clock: str) -> None:
        waiting = self._waiting_for
        if not waiting or any(one.id == waiting for one in self._live.pending):
            return
        self._waiting_for, asked, draft = "", self._asked, self.state.draft
        fresh = self._fresh()
        if draft == asked.draft:
            self._context.typing.at(Place(case=self._live.session.case))
            draft = fresh
        else:  # more was ticked meanwhile
            draft = replace(draft, stood=fresh.stood)
            self._note(draft)
        self.state = self._read(draft)
        said = self.state.history[: len(self.state.history) - len(asked.history)]
        stopped = any(one.taken_back for one in said)
        self._show(written=True, stopped=stopped, emptied=asked.empties)

    @Slot(object)
    def _on_not_saved(self, error: object) -> None:
        if self._waiting_for:
            known = error if isinstance(error, ExitDeskError) else ExitDeskError()
            self._show(trouble=self._context.explain(known), nothing=False)

    def _note(self, draft: Draft) -> None:
        self._context.typing.writes(Place(case=self._live.session.case, tab=CONSENT_TAB), draft.to_text())

    def _fresh(self) -> Draft:
        consents = self._live.session.file().consents
        allowed = named((one.authority, matter) for one in consents for matter in one.matters)
        return Draft(self.today.isoformat(), self._context.open_vault.desk.owner.name, allowed, allowed)

    def _without_taken_back(self, draft: Draft) -> Draft:
        session = self._live.session
        return replace(
            draft,
            allowed=named(may_stay_ticked(session, pairs(draft.allowed), pairs(draft.stood))),
            stood=self._fresh().stood,
        )

    def _read(self, draft: Draft) -> State:
        session = self._live.session
        file, history = session.file(), consent_history(session)
        stopped = {one.said.authority for one in history if one.taken_back}
        recalls = [Recall(one, recalled(file.documents, one)) for one in Authority if one in stopped]
        return State(file.consents, tuple(reversed(history)), tuple(recalls), draft)
