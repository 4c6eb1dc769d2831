"""What a long run found: the figures of one target, as they stand in docs/reliability.md."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figures:
    """One target of security.md: what was run, how often, what came out, and why it was missed if it was.

    `target` is its name there ("R1"); `what` one sentence; `counts` what was counted, by words. `met` tells
    what the program did; `in_time` whether it was as fast as promised, which depends on what else the
    computer does: a long run judges both, the suite only the first.
    """

    target: str
    what: str
    counts: dict[str, int | float | str]
    met: bool
    reason: str = ""
    in_time: bool = True

    @property
    def reached(self) -> bool:
        """Whether all that the target asks was seen."""
        return self.met and self.in_time
