"""The first start as a step machine without Qt: back keeps what was typed, nothing is made until the end.

That there is no way in without passphrase and kit is said on the first page, before the first case
(security, threat model). The passphrase and the kit are each typed back once, so both are known to be written
down. The kit is compared word by word with the one shown, so a wrong word is named by its place.
"""

import re
from dataclasses import dataclass, replace
from enum import IntEnum, StrEnum

from exitdesk.sos.seen import anything_seen


class Step(IntEnum):
    """The pages, in order."""

    WELCOME = 0
    WHO = 1
    PASSPHRASE = 2
    REPEAT = 3
    KIT = 4
    KIT_BACK = 5
    MAKING = 6
    MADE = 7


class Authority(StrEnum):
    """Where one is employed (000 section 2.5)."""

    POLICE = "police"
    MUNICIPALITY = "municipality"
    PRISON = "prison"


class Problem(StrEnum):
    """What keeps one from going on."""

    NAME_MISSING = "name_missing"
    TOO_WEAK = "too_weak"
    NOT_THE_SAME = "not_the_same"
    WORDS_WRONG = "words_wrong"
    NOT_MADE = "not_made"


@dataclass(frozen=True, slots=True, repr=False)
class FirstRun:
    """Everything typed so far; `wrong_words` are places from 0; `happened` and `to_do` explain NOT_MADE."""

    step: Step = Step.WELCOME
    name: str = ""
    role: str = ""
    authority: Authority = Authority.POLICE
    offered: str = ""
    own_wanted: bool = False
    own: str = ""
    repeated: str = ""
    kit: tuple[str, ...] = ()
    kit_typed: tuple[str, ...] = ()
    problem: Problem | None = None
    wrong_words: tuple[int, ...] = ()
    happened: str = ""
    to_do: str = ""

    def __repr__(self) -> str:
        return f"FirstRun({self.step.name}, words not shown)"

    @property
    def passphrase(self) -> str:
        """The passphrase chosen: the offered words, or one's own."""
        return self.own if self.own_wanted else self.offered


def same_words(one: str, other: str) -> bool:
    """Say whether two typings are the same passphrase: capitals, spacing and hyphens never decide."""
    return _folded(one) == _folded(other)


def wrong_places(kit: tuple[str, ...], typed: tuple[str, ...]) -> tuple[int, ...]:
    """Return the places (from 0) where the typed words are not the kit's."""
    padded = (*typed, *("",) * (len(kit) - len(typed)))
    return tuple(at for at, word in enumerate(kit) if _folded(word) != _folded(padded[at]))


def _folded(typed: str) -> str:
    return re.sub(r"[\s\-]+", " ", typed.strip()).casefold()


class FirstRunFlow:
    """The steps; `state` is the whole of it. Whoever drives it asks the door to judge a passphrase."""

    def __init__(self) -> None:
        self.state = FirstRun()

    def go_on(self, *, strong_enough: bool = True) -> None:
        """Go to the next step, or note what keeps one from it."""
        problem, wrong = self._problem(strong_enough=strong_enough)
        if problem is not None:
            self._set(problem=problem, wrong_words=wrong)
            return
        self._set(step=Step(min(self.state.step + 1, Step.MADE)), problem=None, wrong_words=())

    def go_back(self) -> None:
        """Go to the step before, with everything typed kept; not once it is being made."""
        step = self.state.step
        if Step.WELCOME < step < Step.MAKING:
            self._set(step=Step(step - 1), problem=None, wrong_words=())

    def is_offered(self, words: str) -> None:
        """Offer fresh words for the passphrase."""
        self._set(offered=words, own_wanted=False, repeated="", problem=None)

    def is_given(self, kit: tuple[str, ...]) -> None:
        """Take the kit that is to be written down."""
        self._set(kit=kit, kit_typed=())

    def writes(self, **typed: object) -> None:
        """Note what stands in the fields; what was said to be wrong is taken back."""
        self._set(**typed, problem=None, wrong_words=())

    def could_not_be_made(self, happened: str, to_do: str) -> None:
        """Go back to the last page and say why."""
        self._set(step=Step.KIT_BACK, problem=Problem.NOT_MADE, happened=happened, to_do=to_do)

    def forget(self) -> None:
        """Drop every secret."""
        self._set(offered="", own="", repeated="", kit=(), kit_typed=())

    def _problem(self, *, strong_enough: bool) -> tuple[Problem | None, tuple[int, ...]]:
        state = self.state
        if state.step is Step.WHO and not anything_seen(state.name):
            return Problem.NAME_MISSING, ()
        if state.step is Step.PASSPHRASE and not strong_enough:
            return Problem.TOO_WEAK, ()
        if state.step is Step.REPEAT and not same_words(state.repeated, state.passphrase):
            return Problem.NOT_THE_SAME, ()
        if state.step is Step.KIT_BACK and (wrong := wrong_places(state.kit, state.kit_typed)):
            return Problem.WORDS_WRONG, wrong
        return None, ()

    def _set(self, **changes: object) -> None:
        self.state = replace(self.state, **changes)  # type: ignore[arg-type]
