"""What a case page shows: frozen sentences, made from the case's own entries.

A number never stands without what 10 means and which end is good; agreements are sentences, staff's and his
alike, and none of them is a failure (product, What we hold to).
"""

from dataclasses import dataclass
from datetime import date

from exitdesk.cases.contacts import Every
from exitdesk.cases.phases import Status
from exitdesk.journal.entry import CaseId, MeetingId, PersonId
from exitdesk.ui.exit_agreement.shown import ExitAgreementLine
from exitdesk.ui.kit.avatar import PersonKind
from exitdesk.ui.since.words import NewsLine
from exitdesk.ui.told.state import AssessmentState, ToldState


@dataclass(frozen=True, slots=True)
class AgreementLine:
    """Who does what, when, and how he is told; `answer` is what was said of it later, or ""."""

    who: str
    kind: PersonKind
    sentence: str
    details: str
    answer: str = ""


@dataclass(frozen=True, slots=True)
class NumberLine:
    """The participant's own number with its question, what 10 is, and which end is good."""

    question: str
    sentence: str
    details: str


@dataclass(frozen=True, slots=True)
class JournalLine:
    """Whether an authority has the meeting in its own records; `entered` says when and under which number."""

    authority: str
    label: str
    entered: str = ""


@dataclass(frozen=True, slots=True)
class TimelineLine:
    """Something that happened on a day; `own` marks one's own note, which stands on paper tone.

    `told` is something he was told: where these stand beside it they are not said twice.
    """

    day: date
    icon: str
    title: str
    details: str
    meeting: MeetingId | None = None
    own: bool = False
    told: bool = False
    journals: tuple[JournalLine, ...] = ()


@dataclass(frozen=True, slots=True)
class CopyLine:
    """A paper that was made, of a meeting or of the case."""

    title: str
    details: str


@dataclass(frozen=True, slots=True)
class OnCaseLine:
    """Somebody who works the case, from when to when."""

    person: PersonId
    name: str
    role: str
    dates: str
    still: bool
    contact: bool


@dataclass(frozen=True, slots=True)
class NetworkLine:
    """A person around the participant with what is marked, on the laptop only."""

    name: str
    kind: PersonKind
    relation: str
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RingLines:
    """The people of one ring."""

    title: str
    people: tuple[NetworkLine, ...]


@dataclass(frozen=True, slots=True)
class ContactLine:
    """How it stands with the contact to him: a sentence, details, and what was agreed."""

    sentence: str
    details: str
    every: Every
    how: str = ""


@dataclass(frozen=True, slots=True)
class ConsentLine:
    """How it stands with the consent: a sentence, details, and whether there is one."""

    sentence: str
    details: str
    there: bool


@dataclass(frozen=True, slots=True)
class CasePageState:
    """The whole page; `can_give` says that the partner may be given the case: a practice goes nowhere.

    `assessment` is None where the vault is no officer's.
    """

    case: CaseId
    name: str
    number: str
    status: Status
    facts: str
    numbers_title: str
    next_meeting: int
    open_meeting: MeetingId | None
    agreements: tuple[AgreementLine, ...]
    earlier_agreements: tuple[AgreementLine, ...]
    numbers: tuple[NumberLine, ...]
    timeline: tuple[TimelineLine, ...]
    copies: tuple[CopyLine, ...]
    documents: tuple[CopyLine, ...]
    on_case: tuple[OnCaseLine, ...]
    rings: tuple[RingLines, ...]
    contact: ContactLine
    exit_agreement: ExitAgreementLine
    consent: ConsentLine
    told: ToldState
    news: tuple[NewsLine, ...] = ()
    can_give: bool = True
    assessment: AssessmentState | None = None
