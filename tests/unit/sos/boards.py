"""Boards for tests: folded from edits, two hands at once where a test asks for it."""

from collections.abc import Sequence
from typing import Any

from exitdesk.journal.entry import CaseId, Entry, MeetingId, PersonId, ThingId
from exitdesk.journal.registers import Registers
from exitdesk.sos.agreement import AgreementId
from exitdesk.sos.agreement_edits import MakeAgreement
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.card import CardId, Column
from exitdesk.sos.card_edits import KeepCard
from exitdesk.sos.circles import PersonKind
from exitdesk.sos.edit import Edit
from exitdesk.sos.fold import fold_board
from exitdesk.sos.people_edits import IntroducePerson
from exitdesk.sos.scale import Direction, ScaleId
from exitdesk.sos.scale_edits import AskScale
from exitdesk.sos.writes import writes_of
from tests.unit.journal.making import made

CASE, MEETING = CaseId("case-1"), MeetingId("meeting-1")
CARD, OTHER = CardId(ThingId("card-1")), CardId(ThingId("card-2"))
JONAS, SAMI, KAREN = (PersonId(ThingId(f"person-{n}")) for n in "123")
SCALE = ScaleId(ThingId("scale-1"))
AGREEMENT = AgreementId(ThingId("agreement-1"))


def keep(
    card: CardId = CARD, text: str = "De ringer", column: Column = Column.WORRIES, key: str = "V"
) -> KeepCard:
    """Return the keeping of a card."""
    return KeepCard(card=card, text=text, column=column, key=key)


def name(
    person: PersonId = SAMI, kind: PersonKind = PersonKind.NETWORK, called: str = "Sami"
) -> IntroducePerson:
    """Return the naming of a person."""
    return IntroducePerson(person=person, name=called, kind=kind)


def ask(question: str = "Hvor truet er du?", scale: ScaleId = SCALE, key: str = "V") -> AskScale:
    """Return the asking of a scale."""
    return AskScale(
        scale=scale,
        question=question,
        zero="slet ikke",
        ten="værst",
        direction=Direction.HIGH_IS_WORSE,
        key=key,
    )


def promise(what: str = "ringer", who: str = "Karen") -> MakeAgreement:
    """Return the making of an agreement."""
    return MakeAgreement(agreement=AGREEMENT, who=who, what=what)


class Hands:
    """What people do to one board; `at_once` lets each see only what stood before."""

    def __init__(self, *edits: Edit) -> None:
        self.registers = Registers()
        self.entries: list[Entry] = []
        self.do(*edits)

    def do(self, *edits: Edit) -> None:
        """Do edits one after the other."""
        for edit in edits:
            self.at_once(edit)

    def at_once(self, *edits: Edit) -> None:
        """Do edits without any of them having seen another, in the common order they are named."""
        seen = list(self.entries[-1:])
        writes = [writes_of(self.registers, [edit]) for edit in edits]
        branches = [
            made(*seen, writes=one, writer=f"writer-{n}", payload=repr(edits[n]).encode())
            for n, one in enumerate(writes)
        ]
        for entry, edit in zip(branches, edits, strict=True):
            self.registers.apply(entry, [intent.value for intent in edit.intents()])
        self.entries += branches

    @property
    def board(self) -> MeetingBoard:
        """The board as it stands."""
        return fold_board(CASE, MEETING, self.registers)

    def values(self, thing: ThingId, register: str) -> Sequence[Any]:
        """Return the values of a register."""
        return [one.value for one in self.registers.standing(thing, register)]
