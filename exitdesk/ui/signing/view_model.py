"""The partner signs a copy that the owner has signed: her passphrase, chosen here the first time.

A wrong one makes her wait, longer each time, and no other sheet is a way round it. What is signed comes out
once; nothing of a passphrase is kept.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from exitdesk.cases.errors import WrongPassphrase
from exitdesk.cases.papers import Partner
from exitdesk.errors import ExitDeskError
from exitdesk.journal.entry import CaseId
from exitdesk.ui.context import UiContext

_SECOND_MS = 1000


class Problem(Enum):
    """What is wrong with what was typed."""

    EMPTY = "empty"
    TOO_WEAK = "too_weak"
    NOT_THE_SAME = "not_the_same"
    WRONG = "wrong"
    WAITS = "waits"


@dataclass(frozen=True, slots=True)
class State:
    """Who is to sign, whether she has a passphrase here, and how far it is; `delay` in seconds."""

    partners: tuple[Partner, ...]
    at: int = 0
    has_key: bool = False
    working: bool = False
    problem: Problem | None = None
    delay: int = 0
    told: str = ""

    @property
    def partner(self) -> Partner:
        """Who is to sign."""
        return self.partners[self.at]


class SecondSignatureModel(QObject):
    """One copy to be signed by one of the partners; `signed` brings the copy with both signatures."""

    state_changed = Signal(object)
    signed = Signal(object)

    def __init__(
        self,
        context: UiContext,
        copy: bytes,
        case: CaseId,
        partners: tuple[Partner, ...],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._copy, self._case = context, copy, case
        self._signature = context.open_vault.second_signature
        self._wait = QTimer(self, singleShot=True)
        self._wait.timeout.connect(self._on_waited)
        self.state = State(partners)
        self.choose(0)

    def suggest(self) -> str:
        """Return six fresh words."""
        return self._context.door.suggest_passphrase()

    def choose(self, at: int) -> None:
        """Let another of the partners sign."""
        if not self.state.working:
            person = self.state.partners[at].person
            delay = self._context.waits.left(person)
            waits = Problem.WAITS if delay else None
            self._show(at=at, has_key=self._signature.has_key(person), problem=waits, delay=delay)
            if delay:
                self._wait.start(delay * _SECOND_MS)

    def sign(self, passphrase: str, again: str = "") -> None:
        """Sign with her passphrase; the first time it is given twice."""
        state = self.state
        if state.working or state.delay:
            return
        if not passphrase.strip():
            self._show(problem=Problem.EMPTY)
        elif not self.is_strong_enough(passphrase):
            self._show(problem=Problem.TOO_WEAK)
        elif not state.has_key and passphrase != again:
            self._show(problem=Problem.NOT_THE_SAME)
        else:
            self._show(working=True, problem=None)
            sign = partial(self._signature.sign, self._copy, self._case, state.partner, passphrase)
            self._context.background.run(
                partial(self._judged, sign), self._on_signed, self._on_failed, receiver=self
            )

    def _judged(self, sign: Callable[[], bytes]) -> bytes:
        with self._context.waits.judging(self.state.partner.person):
            return sign()

    def is_strong_enough(self, passphrase: str) -> bool:
        """Say whether it may be chosen; one that was chosen long ago is tried as it is."""
        return self.state.has_key or self._context.door.passphrase_is_strong_enough(passphrase)

    def forget_passphrase(self) -> None:
        """Take her keys away, so that she can choose another passphrase."""
        if self.state.working:
            return
        self._show(working=True, problem=None)
        work = partial(self._signature.forget, self.state.partner.person)
        self._context.background.run(work, self._on_forgotten, self._on_failed, receiver=self)

    def _show(self, **changes: Any) -> None:
        self.state = replace(self.state, told=changes.pop("told", ""), **changes)
        self.state_changed.emit(self.state)

    @Slot(object)
    def _on_signed(self, twice: bytes) -> None:
        self._show(working=False, has_key=True)
        self.signed.emit(twice)

    @Slot(object)
    def _on_forgotten(self, _: object) -> None:
        self._context.waits.right(self.state.partner.person)
        self._show(working=False, has_key=False, delay=0)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, WrongPassphrase):
            delay = max(1, self._context.waits.left(self.state.partner.person))  # told late, it still ends
            self._show(working=False, problem=Problem.WRONG, delay=delay)
            self._wait.start(delay * _SECOND_MS)
        else:
            why = self._context.explain(error if isinstance(error, ExitDeskError) else ExitDeskError())
            self._show(working=False, told=f"{why.happened} {why.to_do}")

    @Slot()
    def _on_waited(self) -> None:
        if delay := self._context.waits.left(self.state.partner.person):
            self._wait.start(delay * _SECOND_MS)
        elif self.state.delay:
            self._show(delay=0, problem=None)
