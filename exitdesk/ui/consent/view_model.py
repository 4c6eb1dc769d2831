"""Samtykke: what stands, writing down what was gone through, what was said when, and who was told before.

What is ticked and not written down yet is noted for the lock at each change.
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
from exitdesk.ui.context import UiContext
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
    the authorities from which everything was, where no box is ticked any more.
    """

    consents: tuple[Consent, ...]
    history: tuple[ConsentSaid, ...]
    recalls: tuple[Recall, ...]
    draft: Draft
    nothing: bool = False
    written: bool = False
    stopped: bool = False
    emptied: tuple[Authority, ...] = ()

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
        draft, session = self.state.draft, self._live.session
        day = date.fromisoformat(draft.day)
        edits = gone_through(session, pairs(draft.allowed), day, draft.worker)
        if not edits:
            self._show(nothing=True)
            return
        before, emptied = len(self.state.history), self.state.empties
        if self._live.record(*edits) is None:
            return
        self._context.typing.at(Place(case=session.case))
        self.state = self._read(self._fresh())
        said = self.state.history[: len(self.state.history) - before]
        self._show(written=True, stopped=any(one.taken_back for one in said), emptied=emptied)

    @Slot()
    def leave(self) -> None:
        """Be on the case's page again: the sheet was closed."""
        self._context.typing.at(Place(case=self._live.session.case))

    # -- inside ------------------------------------------------------------------------------------

    def _show(self, **changes: Any) -> None:
        self.state = replace(self.state, **changes)
        self.state_changed.emit(self.state)

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
