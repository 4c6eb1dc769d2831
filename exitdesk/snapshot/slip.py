"""What is safe to carry, as a paper: the note of `exitdesk.cases.pocket`, and nothing that is at risk in it.

If the wrong people find it, it must say nothing (000 section 2.8, security: "the gang finds the copy"). So
there is no name, not even an initial; no card, number or ring; no place, authority or amount; an
agreement is its day and a neutral word. In doubt it is left out and counted.
"""

from exitdesk.cases.at_risk import LONGEST_LINE, risks_in
from exitdesk.cases.pocket import Part, PocketNote, clock_in, pocket_note
from exitdesk.cases.telling import telling_of
from exitdesk.cases.unit import UnitTemplate
from exitdesk.snapshot.content import SnapshotContent
from exitdesk.snapshot.omissions import Omissions, counted
from exitdesk.snapshot.phrases import Phrases
from exitdesk.snapshot.plain import one_line
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.meeting import TakeAlong

__all__ = ["LONGEST_LINE", "clock_in", "forbidden_words", "slip_for", "tells_something"]


def slip_for(board: MeetingBoard, template: UnitTemplate, kind: TakeAlong, line: str = "") -> SnapshotContent:
    """Return the content of a carry-safe copy or a photo page."""
    note = pocket_note(board, template, one_line(line))
    return SnapshotContent(
        kind=kind,
        language=template.language,
        title=note.usual_heading,
        heading=one_line(note.title),
        slip=tuple(one_line(text) for text in note.texts),
        omissions=_omissions(board, note),
    )


def tells_something(line: str, board: MeetingBoard, template: UnitTemplate, _words: Phrases) -> bool:
    """Say whether a line holds what a stranger could learn from: anything `exitdesk.cases.at_risk` marks."""
    return bool(risks_in(line, telling_of(board, template)))


def forbidden_words(board: MeetingBoard, template: UnitTemplate, _words: Phrases) -> frozenset[str]:
    """Return the words, casefolded, that may never be read in the finished bytes."""
    return telling_of(board, template).plain


def _omissions(board: MeetingBoard, note: PocketNote) -> Omissions:
    upcoming = board.meeting.next_meeting
    agreements = [one for one in note.lines if one.part is Part.AGREEMENT]
    back = [one.part for one in note.kept_back]
    return counted(
        names=len(board.people),
        cards=len(board.all_cards),
        numbers=sum(len(scale.ratings) for scale in board.scales),
        circles=sum(one.place is not None for one in board.people),
        agreements_words=sum(one.stands and not one.typed for one in agreements),
        agreements_without_day=sum(not one.lead and not one.typed for one in agreements),
        agreements_not_carried=sum(bool(one.lead or one.typed) and not one.carried for one in agreements),
        pocket_words=back.count(Part.AGREEMENT),
        heading=back.count(Part.HEADING),
        bottom_lines=len(board.bottom_lines),
        next_place=int(bool(upcoming and upcoming.place)),
        line=back.count(Part.OWN),
    )
