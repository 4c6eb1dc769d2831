"""Edits of a case itself: its number and name, its status, who is on it, and what belongs to no meeting."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field, Strict, StringConstraints

from exitdesk.cases.acute_edits import AcuteEdit
from exitdesk.cases.agreement_term_edits import AgreementEdit
from exitdesk.cases.case_file import Copy, OnCase
from exitdesk.cases.consent_edits import RecordConsent
from exitdesk.cases.contact_edits import ContactEdit
from exitdesk.cases.documents.issued import IssueDocument, SayPaperSent
from exitdesk.cases.exchange_edits import RecordExchange
from exitdesk.cases.holds import Hold, HoldKind, Lifted
from exitdesk.cases.of_case import OfCase
from exitdesk.cases.phases import Status
from exitdesk.cases.photo_edits import KeepPhoto
from exitdesk.cases.told_edits import ToldEdit
from exitdesk.journal.entry import ThingId
from exitdesk.sos.edit import Day, Intent, Line, Name, Over
from exitdesk.sos.meeting import TakeAlong
from exitdesk.sos.meeting_edits import Meeting
from exitdesk.sos.people_edits import Person

Number = Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-z][0-9A-Za-z ./-]{0,39}$")]


class OpenCase(OfCase):
    """Open a case: number, working name, who it is about, and the day."""

    undoable = False
    tag: Literal["open_case"] = "open_case"
    number: Number
    name: Name
    participant: Person
    day: Day

    def intents(self) -> tuple[Intent, ...]:
        """Return number, name, participant and day, each a register of its own."""
        return (
            Intent(self.thing, "number", self.number),
            Intent(self.thing, "name", self.name),
            Intent(self.thing, "participant", self.participant),
            Intent(self.thing, "opened", self.day),
        )


class RenameCase(OfCase):
    """Give the case another working name; where two stand at once it is the choice."""

    tag: Literal["rename_case"] = "rename_case"
    name: Name

    def intents(self) -> tuple[Intent, ...]:
        """Return the name."""
        return (Intent(self.thing, "name", self.name),)


class NumberCase(OfCase):
    """Give the case another number; where two stand at once it is the choice."""

    tag: Literal["number_case"] = "number_case"
    number: Number

    def intents(self) -> tuple[Intent, ...]:
        """Return the number."""
        return (Intent(self.thing, "number", self.number),)


class SetStatus(OfCase):
    """Say where the case stands. Phases describe, they never block (000 section 4.1.2)."""

    tag: Literal["set_status"] = "set_status"
    status: Status

    def intents(self) -> tuple[Intent, ...]:
        """Return the status."""
        return (Intent(self.thing, "status", self.status),)


class PutOnCase(OfCase):
    """Say who works the case from when (to when): pairs change, people step in (000 section 2.5.2)."""

    tag: Literal["put_on_case"] = "put_on_case"
    person: Person
    name: Name
    role: Line
    since: Day
    until: Day | None = None

    def intents(self) -> tuple[Intent, ...]:
        """Return the person's register on the case."""
        value = OnCase(self.person, self.name, self.role, self.since, self.until)
        return (Intent(self.thing, f"on_case.{self.person}", value),)


class SetContactPerson(OfCase):
    """Say through whom all contact goes (002 section 5.1)."""

    tag: Literal["set_contact_person"] = "set_contact_person"
    person: Person

    def intents(self) -> tuple[Intent, ...]:
        """Return the person."""
        return (Intent(self.thing, "contact_person", self.person),)


class IssueCopy(OfCase):
    """Say that a paper of a meeting was made: its kind, SHA-256 (hex) and pages. It cannot be taken back."""

    undoable = False
    tag: Literal["issue_copy"] = "issue_copy"
    copy_id: Annotated[ThingId, StringConstraints(pattern=r"^copy-[0-9a-z]+$", max_length=96)]
    meeting: Meeting
    kind: TakeAlong
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    pages: Annotated[int, Strict(), Field(ge=1, le=1000)]

    def intents(self) -> tuple[Intent, ...]:
        """Return the copy as a thing."""
        value = Copy(self.copy_id, self.meeting, self.kind, self.sha256, self.pages)
        return (Intent(self.copy_id, "copy", value),)


class _OfHold(OfCase):
    hold: Annotated[ThingId, StringConstraints(pattern=r"^hold-[0-9a-z]+$", max_length=96)]


class HoldErasing(_OfHold):
    """Say why nothing of the case may be erased, and when to ask again. Said again, it corrects."""

    tag: Literal["hold_erasing"] = "hold_erasing"
    kind: HoldKind
    ask_again: Day
    note: Line = ""

    def intents(self) -> tuple[Intent, ...]:
        """Return the hold as a thing."""
        return (Intent(self.hold, "hold", Hold(self.kind, self.ask_again, self.note), Over.SHOWN),)


class LiftHold(_OfHold):
    """Say that it does not hold any more. Who held it again meanwhile is heard."""

    tag: Literal["lift_hold"] = "lift_hold"

    def intents(self) -> tuple[Intent, ...]:
        """Return lifted as a value of the hold."""
        return (Intent(self.hold, "hold", Lifted(), Over.SHOWN),)


CaseEdit: TypeAlias = (
    OpenCase
    | RenameCase
    | NumberCase
    | SetStatus
    | PutOnCase
    | SetContactPerson
    | IssueCopy
    | KeepPhoto
    | IssueDocument
    | RecordConsent
    | RecordExchange
    | SayPaperSent
    | HoldErasing
    | LiftHold
    | AcuteEdit
    | ContactEdit
    | ToldEdit
    | AgreementEdit
)
