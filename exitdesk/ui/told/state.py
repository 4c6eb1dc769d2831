"""What a case page shows of what he was told, and to an officer of the assessments: frozen sentences."""

from dataclasses import dataclass
from datetime import date

from exitdesk.cases.assessments import Agrees
from exitdesk.journal.entry import ThingId


@dataclass(frozen=True, slots=True)
class ToldLine:
    """Something he was told; `details` say the day and who said it."""

    id: ThingId
    words: str
    details: str
    day: date
    worker: str = ""


@dataclass(frozen=True, slots=True)
class ToldState:
    """Everything he was told, newest first, under a title that names him."""

    title: str
    lines: tuple[ToldLine, ...] = ()


@dataclass(frozen=True, slots=True)
class AssessmentLine:
    """An assessment; `when` is its day, `details` say that and whether it agrees with his number."""

    id: ThingId
    words: str
    when: str
    details: str
    day: date
    agrees: Agrees


@dataclass(frozen=True, slots=True)
class AssessmentState:
    """His own number in words, and the assessments, newest first.

    `question` is "" where he never gave a number; `sentence` says his number with what 10 is, and where the
    newest assessment `differs` says that too; `direction` which end is good and when he said it.
    """

    question: str
    sentence: str
    direction: str
    lines: tuple[AssessmentLine, ...] = ()
    differs: bool = False
