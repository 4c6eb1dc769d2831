"""The edit that says on which ground a paper was given to an authority. It is the pair's, and of the case."""

from dataclasses import dataclass, field
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, StringConstraints

from exitdesk.cases.consent_edits import in_order
from exitdesk.cases.documents.colleague_words import Ground
from exitdesk.cases.documents.letters import Authority, Matter
from exitdesk.cases.of_case import OfCase
from exitdesk.journal.entry import ThingId
from exitdesk.sos.edit import Intent, Reason

EXCHANGE: Final = "exchange"


@dataclass(frozen=True, slots=True)
class Exchange:
    """To whom a paper was given, on which ground and why, and which kinds of information it is about."""

    receiver: Authority
    ground: Ground
    matters: tuple[Matter, ...]
    reason: str = field(default="", repr=False)


class RecordExchange(OfCase):
    """Say on which ground a paper was given to an authority. It goes with the paper, and is as final.

    It is said in the entry that says the paper was made; older vaults have it in the next one.
    """

    undoable = False
    tag: Literal["record_exchange"] = "record_exchange"
    document_id: Annotated[ThingId, StringConstraints(pattern=r"^document-[0-9a-z]+$", max_length=96)]
    authority: Authority
    ground: Ground
    matters: Annotated[tuple[Matter, ...], AfterValidator(in_order)]
    reason: Reason = ""

    def intents(self) -> tuple[Intent, ...]:
        """Return the ground as a register of the paper."""
        value = Exchange(self.authority, self.ground, self.matters, self.reason)
        return (Intent(self.document_id, EXCHANGE, value),)
