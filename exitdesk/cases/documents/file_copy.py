"""The full copy for the file: a meeting's board with everything that belongs in an authority's own record.

It is the authorities' paper: the three marks at people stand on it in words, because whoever reads the file
next must know who must never hear of it. A number that was not shown to everybody stays in the room, and so
does what waits for another time. Own notes have no way here, and of other meetings only what was answered
of an agreement and the numbers that stand beside those of today (decisions 0034, 0039).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from exitdesk.cases.documents.board_told import BoardTold
from exitdesk.cases.documents.document import Document, DocumentKind, Line, Part
from exitdesk.cases.documents.file_copy_words import FileCopyWords, file_copy_words
from exitdesk.cases.documents.letters import Letters, letters_in, said
from exitdesk.cases.documents.told import CaseTold
from exitdesk.cases.earlier_numbers import Earlier
from exitdesk.cases.photos import PHOTOS_A_PAPER, BoardPhoto
from exitdesk.cases.read_aloud import agreement_sentence
from exitdesk.cases.unit import UnitTemplate
from exitdesk.journal.entry import MeetingId
from exitdesk.sos.agreement import Agreement, AgreementId
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.circles import Person, PersonKind
from exitdesk.sos.danish_dates import clock_written
from exitdesk.sos.scale import Scale


@dataclass(frozen=True, slots=True)
class FileCopyTyped:
    """Of which meeting, for whose file (``police``, ``municipality``), and how many sign it (1 or 2).

    `photos_from` is how many of its photos stand on papers before this one.
    """

    meeting: MeetingId
    authority: str
    signers: int = 1
    photos_from: int = 0


def file_copy(
    case: CaseTold,
    board: MeetingBoard,
    typed: FileCopyTyped,
    template: UnitTemplate,
    *,
    photos: Sequence[BoardPhoto] = (),
    earlier: Mapping[AgreementId, Agreement] | None = None,
    numbers: Earlier | None = None,
) -> Document:
    """Return the copy; `earlier` are agreements made before, of which something may have been said now.

    `numbers` are those of earlier meetings that everybody was shown.
    """
    words, its = letters_in(template.language), file_copy_words(template.language)
    shown = revealed(board)
    before = typed.photos_from if typed.photos_from < len(photos) else 0
    here = tuple(photos[before : before + PHOTOS_A_PAPER])
    apart = (("photos_apart", len(photos) - len(here)),) if len(here) < len(photos) else ()
    parts = (
        Part(its.since, lines=tuple(_answered(its, board, earlier or {}))),
        Part(its.marks, lines=tuple(_marked(its, board))),
    )
    return Document(
        kind=DocumentKind.FILE_COPY,
        language=template.language,
        title=its.title,
        file_title=words.file_title,
        facts=said(
            words.case.format(number=case.number),
            its.whose.format(authority=template.authorities.get(typed.authority, typed.authority)),
            _meeting(words, its, board),
            its.present.format(names=", ".join(map(_who, board.present))) if board.present else "",
            " ".join(_held(its, board)),
        ),
        parts=tuple(part for part in parts if part.text or part.lines),
        closing=(its.not_his,),
        signers=typed.signers,
        omissions=(("own_notes", 0), *_left_out(board, shown), *apart),
        board=BoardTold(
            board=shown,
            template=template,
            photos=here,
            photos_before=before,
            photo_count=len(photos),
            photo_title=its.photo,
            photo_of=its.photo_of,
            typed=its.typed,
            earlier=numbers or {},
        ),
    )


def revealed(board: MeetingBoard) -> MeetingBoard:
    """Return the board without the numbers that nobody was shown: of these his own alone stands."""
    return replace(board, scales=tuple(_revealed(one, board) for one in board.scales))


def _revealed(scale: Scale, board: MeetingBoard) -> Scale:
    if scale.revealed:
        return scale
    own = board.participant.id if board.participant else None
    return replace(scale, ratings=tuple(one for one in scale.ratings if one.person == own))


def shown_before(earlier: Earlier, boards: Iterable[MeetingBoard]) -> Earlier:
    """Return the numbers of earlier meetings without those that nobody was shown there; his own stay."""
    shown = {
        (board.meeting.id, scale.id, rating.person)
        for board in boards
        for scale in revealed(board).scales
        for rating in scale.ratings
    }
    return {
        scale: tuple(one for one in said if (one.meeting, scale, one.person) in shown)
        for scale, said in earlier.items()
    }


def _meeting(words: Letters, its: FileCopyWords, board: MeetingBoard) -> str:
    facts = board.meeting.facts
    if facts is None:
        return ""
    clock = its.clock.format(time=clock_written(facts.time, its.language)) if facts.time else ""
    place = f", {facts.place}" if facts.place else ""
    return its.meeting.format(number=facts.number, day=words.day(facts.day), clock=clock, place=place)


def _who(person: Person) -> str:
    relation = person.who.relation
    return f"{person.name} ({relation})" if relation else person.name


def _answered(
    its: FileCopyWords, board: MeetingBoard, earlier: Mapping[AgreementId, Agreement]
) -> list[Line]:
    facts = board.meeting.facts
    if facts is None:
        return []
    return [
        Line(agreement_sentence(earlier[one].promise, facts.day, its.language), (its.answers[answer],))
        for one, answer in board.answers.items()
        if one in earlier
    ]


def _marked(its: FileCopyWords, board: MeetingBoard) -> list[Line]:
    people = [one for one in board.people if one.kind is not PersonKind.PARTICIPANT]
    marked = [(one, marks_of(its, one)) for one in people]
    return [Line(_who(one), marks) for one, marks in marked if marks]


def marks_of(its: FileCopyWords, person: Person) -> tuple[str, ...]:
    """Return the marks at a person in words."""
    marks = person.marks
    contact = ""
    if marks.may_contact:
        contact = its.may_contact if marks.may_contact.allowed else its.no_contact
        contact = f"{contact}: {marks.may_contact.how}" if marks.may_contact.how else contact
    return said(
        its.knows[marks.knows] if marks.knows else "",
        contact,
        its.pulls_back if marks.pulls_back else "",
        its.until.format(until=marks.until) if marks.until else "",
    )


def _held(its: FileCopyWords, board: MeetingBoard) -> tuple[str, ...]:
    meeting, clock = board.meeting, partial(clock_written, language=its.language)
    taken = its.taken[meeting.takes.kind] if meeting.takes else ""
    return said(
        its.frame.format(time=clock(meeting.frame_given)) if meeting.frame_given else "",
        its.took.format(what=taken) if taken else "",
        its.ended.format(time=clock(meeting.ended)) if meeting.ended else "",
    )


def _left_out(board: MeetingBoard, shown: MeetingBoard) -> tuple[tuple[str, int], ...]:
    hidden = sum(len(one.ratings) for one in board.scales) - sum(len(one.ratings) for one in shown.scales)
    counts = (
        ("parked", len(board.parked)),
        ("not_shown", hidden),
        ("without_numbers", sum(not one.ratings for one in shown.scales)),
    )
    return tuple((key, count) for key, count in counts if count)
