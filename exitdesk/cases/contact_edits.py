"""Edits of contacts between meetings. They are the pair's, and of the case."""

from typing import Annotated, Literal, TypeAlias

from pydantic import StringConstraints

from exitdesk.cases.contacts import CONTACT, RHYTHM, Contact, ContactKind, Every, Rhythm
from exitdesk.cases.of_case import OfCase
from exitdesk.journal.entry import ThingId
from exitdesk.sos.card import Withdrawn
from exitdesk.sos.edit import Day, Intent, Line, Over

ContactRef = Annotated[ThingId, StringConstraints(pattern=r"^contact-[0-9a-z]+$", max_length=96)]


class NoteContact(OfCase):
    """Note that one was in contact with the participant, or tried to be. Said again, it corrects."""

    tag: Literal["note_contact"] = "note_contact"
    contact: ContactRef
    kind: ContactKind
    day: Day
    note: Line = ""

    def intents(self) -> tuple[Intent, ...]:
        """Return the contact as a thing."""
        return (Intent(self.contact, CONTACT, Contact(self.kind, self.day, self.note), Over.SHOWN),)


class WithdrawContact(OfCase):
    """Take a noted contact away."""

    tag: Literal["withdraw_contact"] = "withdraw_contact"
    contact: ContactRef

    def intents(self) -> tuple[Intent, ...]:
        """Return withdrawn as a value of the contact."""
        return (Intent(self.contact, CONTACT, Withdrawn(), Over.SHOWN),)


class AgreeContact(OfCase):
    """Agree how often to be in contact, and how he is best reached; of two at once it is the choice."""

    tag: Literal["agree_contact"] = "agree_contact"
    every: Every
    how: Line = ""

    def intents(self) -> tuple[Intent, ...]:
        """Return the rhythm of the case."""
        return (Intent(self.thing, RHYTHM, Rhythm(self.every, self.how)),)


ContactEdit: TypeAlias = NoteContact | WithdrawContact | AgreeContact
