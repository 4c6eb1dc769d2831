"""Colleague copies of invented boards."""

from collections.abc import Collection

from exitdesk.cases.documents.colleague_copy import ColleagueTyped, colleague_copy
from exitdesk.cases.documents.colleague_words import Ground
from exitdesk.cases.documents.document import Document
from exitdesk.cases.documents.letters import Authority, Matter
from exitdesk.cases.documents.told import CaseTold
from exitdesk.cases.picks import PickGroup, picks_of
from exitdesk.cases.unit import default_template
from exitdesk.sos.board import MeetingBoard
from tests.unit.snapshot import documents, paper, sample

CASE = CaseTold("2026-014", "Jonas")


def every_other(board: MeetingBoard) -> frozenset[str]:
    """Return every second thing that can be picked; nobody is named in full."""
    things = [one.id for one in picks_of(board) if one.group is not PickGroup.IN_FULL]
    return frozenset(things[::2])


def copy_of(
    board: MeetingBoard | None = None, picked: Collection[str] | None = None, *, language: str = "da"
) -> Document:
    """Return the copy of a board, of the first talk where none is given."""
    board = board or sample.first_talk()
    typed = ColleagueTyped(
        board.meeting.id,
        Authority.PRISON,
        Ground.RELEASE,
        "Løsladelsen planlægges, og de skal vide, hvor han kan være.",
        frozenset({Matter.SOCIAL, Matter.HEALTH}),
        every_other(board) if picked is None else frozenset(picked),
    )
    return colleague_copy(CASE, board, typed, default_template(language))


def signed(board: MeetingBoard | None = None, picked: Collection[str] | None = None) -> bytes:
    """Return the copy signed."""
    here = documents.maker()
    return here.sign(here.draft(copy_of(board, picked)), paper.CASE)
