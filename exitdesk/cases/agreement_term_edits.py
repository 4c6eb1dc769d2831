"""Edits of the exit agreement. They are the pair's, and of the case.

A term is proposed, said otherwise and ended; only settling makes an agreement of what stands. Each wording
has a name of its own, so that a settlement says which one was agreed without saying its words a second time.
"""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field, Strict, StringConstraints

from exitdesk.cases.agreement_terms import PLACE, SETTLED, TERM, Settled, Term, TermPart, TermPlace, WordingId
from exitdesk.cases.of_case import OfCase
from exitdesk.journal.entry import ThingId
from exitdesk.sos.card import Withdrawn
from exitdesk.sos.edit import Day, Intent, Key, Line, Over, Reason, Words
from exitdesk.sos.people_edits import Person

TermRef = Annotated[ThingId, StringConstraints(pattern=r"^term-[0-9a-z]+$", max_length=96)]
Wording = Annotated[WordingId, StringConstraints(pattern=r"^wording-[0-9a-z]+$", max_length=96)]
SettledRef = Annotated[ThingId, StringConstraints(pattern=r"^settled-[0-9a-z]+$", max_length=96)]
Origin = Annotated[ThingId, StringConstraints(pattern=r"^(agreement|demand)-[0-9a-z]+$", max_length=96)]
MOST_TERMS = 400


class _OfTerm(OfCase):
    term: TermRef


class _Worded(_OfTerm):
    wording: Wording
    part: TermPart
    what: Words
    responsible: Line = ""
    authority: Annotated[str, StringConstraints(pattern=r"^[a-z_]{0,40}$")] = ""
    when: Line = ""
    begins: Day | None = None
    ends: Day | None = None
    reason: Reason = ""
    came_from: Origin | None = None

    @property
    def words(self) -> Term:
        """The value of the term's register: what, who, when and why were said together."""
        return Term(
            part=self.part,
            what=self.what,
            responsible=self.responsible,
            authority=self.authority,
            when=self.when,
            begins=self.begins,
            ends=self.ends,
            reason=self.reason,
            came_from=self.came_from,
            wording=self.wording,
        )


class ProposeTerm(_Worded):
    """Propose a term of the exit agreement, at a place in its part."""

    tag: Literal["propose_term"] = "propose_term"
    key: Key

    def intents(self) -> tuple[Intent, ...]:
        """Return the words and the place."""
        return (
            Intent(self.term, TERM, self.words, Over.SHOWN),
            Intent(self.term, PLACE, TermPlace(self.key)),
        )


class RewordTerm(_Worded):
    """Say a term otherwise."""

    tag: Literal["reword_term"] = "reword_term"

    def intents(self) -> tuple[Intent, ...]:
        """Return the words."""
        return (Intent(self.term, TERM, self.words, Over.SHOWN),)


class ChooseTerm(_Worded):
    """Choose between two versions of a term."""

    tag: Literal["choose_term"] = "choose_term"

    def intents(self) -> tuple[Intent, ...]:
        """Return the words, over every version."""
        return (Intent(self.term, TERM, self.words),)


class MoveTerm(_OfTerm):
    """Put a term elsewhere in its part."""

    tag: Literal["move_term"] = "move_term"
    key: Key

    def intents(self) -> tuple[Intent, ...]:
        """Return the place."""
        return (Intent(self.term, PLACE, TermPlace(self.key)),)


class EndTerm(_OfTerm):
    """Take a term out of the agreement; what was settled of it stays with that settlement."""

    tag: Literal["end_term"] = "end_term"

    def intents(self) -> tuple[Intent, ...]:
        """Return withdrawn as a value of the words."""
        return (Intent(self.term, TERM, Withdrawn(), Over.SHOWN),)


class SettleAgreement(OfCase):
    """Say that these wordings were agreed on a day: as the agreement (0) or as amendment 1, 2 ...

    `person` is who was the contact person then (002 section 5.1).
    """

    tag: Literal["settle_agreement"] = "settle_agreement"
    settled: SettledRef
    amendment: Annotated[int, Strict(), Field(ge=0, le=999)]
    day: Day
    wordings: Annotated[tuple[Wording, ...], Field(max_length=MOST_TERMS)]
    person: Person | None = None

    def intents(self) -> tuple[Intent, ...]:
        """Return the settlement as a thing."""
        value = Settled(self.amendment, self.day, self.wordings, self.person)
        return (Intent(self.settled, SETTLED, value),)


TermEdit: TypeAlias = ProposeTerm | RewordTerm | ChooseTerm | MoveTerm | EndTerm
AgreementEdit: TypeAlias = TermEdit | SettleAgreement
