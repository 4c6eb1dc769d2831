"""What must hold before an edit is recorded. Nothing is compulsory in the room; only nonsense is refused."""

from collections.abc import Sequence

from exitdesk.journal.entry import PersonId
from exitdesk.sos.agreement_edits import AnswerAgreement, WithdrawAgreement
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.card_edits import KeepCard, MergeCard, MoveCard, RewordCard, WithdrawCard
from exitdesk.sos.circles import PersonKind
from exitdesk.sos.edit import Edit
from exitdesk.sos.errors import NoSuchThing, NothingSaid, ParticipantHasNoRing
from exitdesk.sos.people_edits import IntroducePerson, PlacePerson
from exitdesk.sos.scale_edits import AskScale, ChooseNumber, Rate, RevealNumbers, WithdrawNumber


def check(board: MeetingBoard, edits: Sequence[Edit]) -> None:
    """Raise EditRefused where one of `edits` cannot be done to `board`, seen together as one gesture."""
    gesture = _Gesture(board, edits)
    for edit in edits:
        _check_words(edit)
        gesture.check(edit)


class _Gesture:
    """A board with what one gesture brings along itself."""

    def __init__(self, board: MeetingBoard, edits: Sequence[Edit]) -> None:
        self._board = board
        self._cards = {edit.card for edit in edits if isinstance(edit, KeepCard)}
        self._scales = {edit.scale for edit in edits if isinstance(edit, AskScale)}
        self._people = {edit.person: edit.kind for edit in edits if isinstance(edit, IntroducePerson)}

    def check(self, edit: Edit) -> None:
        """Raise EditRefused where `edit` names what is not there."""
        match edit:
            case RewordCard() | MoveCard() | WithdrawCard() | MergeCard():
                self._need(edit.card in self._cards or self._board.card(edit.card), "card")
            case Rate() | WithdrawNumber() | ChooseNumber():
                self._need(edit.scale in self._scales or self._board.scale(edit.scale), "scale")
                self._need(self._kind(edit.person), "person")
            case RevealNumbers():
                self._need(self._board.scale(edit.scale), "scale")
            case PlacePerson():
                self._need(self._kind(edit.person), "person")
                if self._kind(edit.person) is PersonKind.PARTICIPANT:
                    raise ParticipantHasNoRing("ring")
            case WithdrawAgreement():
                self._need(self._board.agreement(edit.agreement), "agreement")
            case AnswerAgreement():
                self._need(self._board.agreement(edit.agreement) is None, "answered at a later meeting only")
            case _:
                pass

    def _kind(self, person: PersonId) -> PersonKind | None:
        known = self._board.person(person)
        return self._people.get(person) or (known.kind if known else None)

    @staticmethod
    def _need(found: object, what: str) -> None:
        if not found:
            raise NoSuchThing(what)


def _check_words(edit: Edit) -> None:
    for name in ("text", "what", "who", "name", "question"):
        said = getattr(edit, name, None)
        if isinstance(said, str) and not said.strip():
            raise NothingSaid(edit.tag)
