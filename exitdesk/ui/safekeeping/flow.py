"""A change of keys as a step machine without Qt: who one is, what is new, the kit written and typed back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from exitdesk.cases.safekeeping import NONE_LOOSE, Loose


class Change(StrEnum):
    """What is changed."""

    PASSPHRASE = "passphrase"  # noqa: S105 - the name of a change
    KIT = "kit"
    KEY = "key"
    BIND = "bind"
    UNBIND = "unbind"


class Step(StrEnum):
    """Where one is."""

    ASK = "ask"
    WORDS = "words"
    WORDS_BACK = "words_back"
    WORKING = "working"
    DONE = "done"


class Problem(StrEnum):
    """What is wrong with what was written."""

    NOTHING_WRITTEN = "nothing_written"
    WRONG_PASSPHRASE = "wrong_passphrase"  # noqa: S105
    WAITS = "waits"
    TOO_WEAK = "too_weak"
    NOT_THE_SAME = "not_the_same"
    WORDS_WRONG = "words_wrong"
    FAILED = "failed"


_NEEDS_NEW: Final = (Change.PASSPHRASE, Change.KEY)
NEEDS_KIT: Final = (Change.KIT, Change.KEY)


@dataclass(frozen=True, slots=True, repr=False)
class State:
    """What the sheet shows; no secret is in its repr. `delay` are seconds until the next try is taken.

    `by_kit` says that the kit has just opened the vault: it stands for the passphrase, which is forgotten or
    cannot be tried, and a new one is chosen. `loose` are the backups that a binding does not reach.
    """

    change: Change
    by_kit: bool = False
    step: Step = Step.ASK
    now: str = ""
    new: str = ""
    again: str = ""
    kit: tuple[str, ...] = ()
    typed: tuple[str, ...] = ()
    problem: Problem | None = None
    wrong_words: tuple[int, ...] = ()
    told: str = ""
    share: float | None = None
    delay: int = 0
    loose: Loose = NONE_LOOSE

    @property
    def needs_new(self) -> bool:
        """Whether a new passphrase is chosen."""
        return self.by_kit or self.change in _NEEDS_NEW

    def __repr__(self) -> str:
        return f"State({self.change}, {self.step})"


class KeyChangeFlow:
    """The steps of one change."""

    def __init__(self, change: Change, *, by_kit: bool = False) -> None:
        self.state = State(change, by_kit)

    def writes(self, *, now: str, new: str, again: str) -> None:
        """Note what is written in the first step."""
        self.state = replace(self.state, now=now, new=new, again=again, problem=None)

    def asked_enough(self, *, strong: bool) -> bool:
        """Say whether the first step is complete; else the problem is set."""
        state = self.state
        problem = None
        if not state.by_kit and not state.now.strip():
            problem = Problem.NOTHING_WRITTEN
        elif state.needs_new and not strong:
            problem = Problem.TOO_WEAK
        elif state.needs_new and state.new != state.again:
            problem = Problem.NOT_THE_SAME
        self.state = replace(state, problem=problem)
        return problem is None

    def was_wrong(self, delay: int) -> None:
        """Note a wrong passphrase, and the seconds until the next try."""
        self.state = replace(
            self.state, step=Step.ASK, now="", problem=Problem.WRONG_PASSPHRASE, delay=delay, share=None
        )

    def waits(self, delay: int) -> None:
        """Note that one was wrong before, wherever it was asked for."""
        self.state = replace(self.state, problem=Problem.WAITS, delay=delay)

    def waited(self) -> None:
        """Take the next try; what was wrong on this sheet stays said."""
        problem = None if self.state.problem is Problem.WAITS else self.state.problem
        self.state = replace(self.state, problem=problem, delay=0)

    def is_given(self, kit: Sequence[str]) -> None:
        """Show the words of a fresh kit."""
        self.state = replace(self.state, step=Step.WORDS, kit=tuple(kit), typed=())

    def has_written_down(self) -> None:
        """Ask for the words back; they are no longer shown."""
        self.state = replace(self.state, step=Step.WORDS_BACK, problem=None)

    def reads_again(self) -> None:
        """Show the words once more."""
        self.state = replace(self.state, step=Step.WORDS, typed=(), wrong_words=(), problem=None)

    def types_back(self, typed: Sequence[str]) -> bool:
        """Compare the words typed back; say whether each is right."""
        folded = tuple(word.strip().casefold() for word in typed)
        wrong = tuple(at for at, word in enumerate(self.state.kit) if at >= len(folded) or folded[at] != word)
        problem = Problem.WORDS_WRONG if wrong else None
        self.state = replace(self.state, typed=tuple(typed), wrong_words=wrong, problem=problem)
        return not wrong

    def works(self, share: float | None) -> None:
        """Show that it is being done."""
        self.state = replace(self.state, step=Step.WORKING, share=share, problem=None)

    def failed(self, told: str) -> None:
        """Show what went wrong; nothing was changed."""
        self.state = replace(self.state, step=Step.ASK, problem=Problem.FAILED, told=told, share=None)

    def stopped(self) -> None:
        """Show the first step again: it was stopped, and nothing was changed."""
        self.state = replace(self.state, step=Step.ASK, share=None)

    def done(self, loose: Loose = NONE_LOOSE) -> None:
        """It is done; every secret is forgotten."""
        self.state = State(self.state.change, self.state.by_kit, Step.DONE, loose=loose)
