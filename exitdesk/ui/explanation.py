"""What is shown of an expected error."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Explanation:
    """What happened, and what can be done now: one sentence or two each."""

    happened: str
    to_do: str
