"""What must hold before an edit is recorded. Nothing is compulsory in the room; only nonsense is refused."""

from collections.abc import Sequence

from exitdesk.journal.entry import PersonId
from exitdesk.sos.agreement_edits import (
    AnswerAgreement,
    ChooseAgreement,
    MakeAgreement,
    RewordAgreement,
    WithdrawAgreement,
    WordForPocket,
)
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.bottom_line_edits import WithdrawBottomLine
from exitdesk.sos.card import CardId
from exitdesk.sos.card_edits import (
    ChooseWords,
    KeepCard,
    MarkKeptSafe,
    MergeCard,
    MoveCard,
    ParkCard,
    RewordCard,
    SetLane,
    WithdrawCard,
)
from exitdesk.sos.circles import PersonKind
from exitdesk.sos.edit import Edit
from exitdesk.sos.errors import EditRefused, NoSuchThing, NothingSaid, ParticipantHasNoRing
from exitdesk.sos.people_edits import (
    IntroducePerson,
    MarkPresent,
    PlacePerson,
    SetKnows,
    SetMayContact,
    SetPullsBack,
    SetUntil,
    TakeOffCircles,
    WithdrawPerson,
)
from exitdesk.sos.scale_edits import (
    AskScale,
    ChooseNumber,
    Rate,
    RevealNumbers,
    WithdrawNumber,
    WithdrawScale,
)
from exitdesk.sos.seen import anything_seen

_SAID = ("text", "what", "who", "name", "question", "zero", "ten", "because")


def check(board: MeetingBoard, edits: Sequence[Edit]) -> None:
    """Raise EditRefused where one of `edits` cannot be done to `board`, seen together as one gesture."""
    check_gesture(edits)
    gesture = _Gesture(board, edits)
    for edit in edits:
        gesture.check(edit)


def check_gesture(edits: Sequence[Edit]) -> None:
    """Raise EditRefused where `edits` are no gesture on any board: nothing is said, or one thing twice."""
    if not edits:
        raise NothingSaid("gesture")
    for edit in edits:
        for name in _SAID:
            said = getattr(edit, name, None)
            if isinstance(said, str) and not anything_seen(said):
                raise NothingSaid(edit.tag)
    written = [(intent.thing, intent.register) for edit in edits for intent in edit.intents()]
    if len(set(written)) < len(written):
        raise EditRefused("one register twice in one gesture")


class _Gesture:
    """A board with what one gesture brings along itself."""

    def __init__(self, board: MeetingBoard, edits: Sequence[Edit]) -> None:
        self._board = board
        self._cards = {edit.card for edit in edits if isinstance(edit, KeepCard)}
        self._scales = {edit.scale for edit in edits if isinstance(edit, AskScale)}
        self._agreements = {edit.agreement for edit in edits if isinstance(edit, MakeAgreement)}
        self._people = {edit.person: edit.kind for edit in edits if isinstance(edit, IntroducePerson)}

    def check(self, edit: Edit) -> None:
        """Raise EditRefused where `edit` names what is not there."""
        match edit:
            case (
                RewordCard()
                | MoveCard()
                | SetLane()
                | MarkKeptSafe()
                | ParkCard()
                | WithdrawCard()
                | ChooseWords()
            ):
                self._need_card(edit.card)
            case MergeCard():
                self._need_card(edit.card)
                self._need_card(edit.into)
            case WithdrawScale() | RevealNumbers():
                self._need(edit.scale in self._scales or self._board.scale(edit.scale), "scale")
            case Rate() | WithdrawNumber() | ChooseNumber():
                self._need(edit.scale in self._scales or self._board.scale(edit.scale), "scale")
                self._need(self._kind(edit.person), "person")
            case RewordAgreement() | ChooseAgreement() | WithdrawAgreement() | WordForPocket():
                known = edit.agreement in self._agreements or self._board.agreement(edit.agreement)
                self._need(known, "agreement")
            case WithdrawBottomLine():
                self._need(self._board.bottom_line(edit.demand), "bottom line")
            case AnswerAgreement():
                self._need(self._board.agreement(edit.agreement) is None, "answered at a later meeting only")
            case _:
                self._check_person(edit)

    def _check_person(self, edit: Edit) -> None:
        match edit:
            case PlacePerson():
                self._need(self._kind(edit.person), "person")
                if self._kind(edit.person) is PersonKind.PARTICIPANT:
                    raise ParticipantHasNoRing("ring")
            case (
                WithdrawPerson()
                | MarkPresent()
                | TakeOffCircles()
                | SetKnows()
                | SetMayContact()
                | SetPullsBack()
                | SetUntil()
            ):
                self._need(self._kind(edit.person), "person")
            case _:
                pass

    def _need_card(self, card: CardId) -> None:
        self._need(card in self._cards or self._board.known_card(card), "card")

    def _kind(self, person: PersonId) -> PersonKind | None:
        known = self._board.person(person)
        return self._people.get(person) or (known.kind if known else None)

    @staticmethod
    def _need(found: object, what: str) -> None:
        if not found:
            raise NoSuchThing(what)
