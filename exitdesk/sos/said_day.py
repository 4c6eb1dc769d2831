"""A day is said once, on paper and aloud: what was said of the time without the words that say the day.

The day stands there in full before it. Only what surely says that very day is taken out; a word that may be
another ("man", "søn", "1. sal") stays, for a day said twice is clumsy and a lost word breaks trust.
"""

from datetime import date
from typing import Final

from exitdesk.sos.danish_dates import WEEKDAYS, clock_in, says

_MOST_WORDS: Final = 4
_BEFORE_A_DAY: Final = frozenset(("på", "den", "d.", "on"))
_DEADLINE: Final = frozenset(("senest", "inden", "by"))
_BINDING: Final = frozenset(
    (
        "after", "and", "before", "between", "efter", "eller", "every", "fra", "from", "før", "hver",
        "mellem", "og", "or", "til", "to", "until",
    )
)  # fmt: skip
_CLOCKS: Final = frozenset(("kl", "kl.", "at"))
_ONE_WORD: Final = frozenset(("idag", "imorgen", "overmorgen", "today", "tomorrow"))
_PUNCTUATION: Final = ",;:"


def beyond(said: str, day: date, *, due: bool = False) -> str:
    """Return what `said` (one line) tells beside `day`; where it is `due`, "Senest" is said already."""
    clock = clock_in(said)
    bare = said[: len(said) - len(clock)].strip(f" {_PUNCTUATION}") if clock else said
    if says(bare, day):  # the whole of it, also in few letters: "tir", "den 3."
        deadline = [one for one in bare.split() if one.casefold() in _DEADLINE and not due]
        return " ".join((*deadline, said[len(said) - len(clock) :])).strip()
    words = said.split()
    while (found := _span(words, day)) is not None:
        begins, ends = found
        dropped = _BEFORE_A_DAY | (_DEADLINE if due else frozenset())
        while begins and words[begins - 1].casefold() in dropped:
            begins -= 1
        words = [*words[:begins], *words[ends:]]
    return " ".join(words).strip(f" {_PUNCTUATION}")


def _span(words: list[str], day: date) -> tuple[int, int] | None:
    """Return where the longest run of words begins and ends that says the day and nothing else."""
    for count in range(min(_MOST_WORDS, len(words)), 0, -1):
        for begins in range(len(words) - count + 1):
            run = [one.casefold() for one in words[begins : begins + count]]
            certain = _stands_free(words, begins, begins + count) and _surely(run)
            if certain and says(" ".join(run).rstrip(_PUNCTUATION), day):
                return begins, begins + count
    return None


def _stands_free(words: list[str], begins: int, ends: int) -> bool:
    """Say whether nothing around a run needs it: "hver tirsdag" and "tirsdag eller onsdag" are no day."""
    before = words[begins - 1].casefold() if begins else ""
    after = words[ends].casefold() if ends < len(words) else ""
    return before not in _BINDING | _CLOCKS and after not in _BINDING


def _surely(run: list[str]) -> bool:
    """Say whether a run can be nothing but a day: a weekday in full, a date with its month, "om 14 dage"."""
    if run[0] in _BEFORE_A_DAY | _DEADLINE | _CLOCKS | _BINDING:
        return False
    last = run[-1].rstrip(_PUNCTUATION)
    if len(run) == 1:
        return last in WEEKDAYS or last in _ONE_WORD or last.count("-") == 2 or "/" in last
    return run[0] not in ("næste", "next") or last in WEEKDAYS
