"""What is safe to carry: days and clock times, and the one line he chose; nothing else.

If the wrong people find it, it must say nothing (000 section 2.8, security: "the gang finds the copy"). So
there is no name, not even an initial; no card, number or ring; no place, authority or amount; an
agreement is its day and the word for an appointment. In doubt it is left out and counted.
"""

import re

from exitdesk.cases.unit import UnitTemplate
from exitdesk.snapshot.content import SnapshotContent
from exitdesk.snapshot.omissions import Omissions, counted
from exitdesk.snapshot.phrases import Phrases, phrases_in
from exitdesk.snapshot.plain import one_line
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.meeting import NextMeeting, TakeAlong

LONGEST_LINE = 60
_CLOCK = re.compile(
    r"(?<!\d)([01]?\d|2[0-3])[.:]([0-5]\d)(?!\d)|\bkl\.?\s*([01]?\d|2[0-3])\b(?![.:]?\d)", re.IGNORECASE
)
_WORD = re.compile(r"\w+")
_TELLING_NUMBER = re.compile(
    r"\d(?:\W*\d){5,}|\d\s*(?:kr|kroner|k\b|t\.|mio|tusind|euro|€|\$)|[@#]|://|www\.", re.IGNORECASE
)
_ADDRESS = re.compile(
    r"(?:gade|vej|all[eé]|stræde|torv|plads|vænge|park|street|road)\w{0,3}\W+\d", re.IGNORECASE
)
_OFFICES = re.compile(
    r"exit|politi|police|betjent|officer|kommun|municip|socialr|social ?work|sagsbeh|kriminalfors|probation"
    r"|prison|fængs|arrest|bande|gang\b|rocker|mentor|informant|stikker|tavle",
    re.IGNORECASE,
)
_STEM = 3


def slip_for(board: MeetingBoard, template: UnitTemplate, kind: TakeAlong, line: str = "") -> SnapshotContent:
    """Return the content of a carry-safe copy or a photo page."""
    words = phrases_in(template.language)
    days = sorted({one.promise.day for one in board.agreements if one.promise.day})
    lines = [f"{words.day_name(day)}: {words.appointment}" for day in days]
    upcoming = board.meeting.next_meeting
    meeting = _again(upcoming, words) if upcoming else ""
    own = one_line(line)
    refused = bool(own) and tells_something(own, board, template, words)
    shown = [text for text in (*lines, meeting, "" if refused else own) if text]
    return SnapshotContent(
        kind=kind,
        language=template.language,
        title=words.slip_title,
        slip=tuple(shown),
        omissions=_omissions(board, refused=refused),
    )


def _again(meeting: NextMeeting, words: Phrases) -> str:
    if meeting.day is None:
        return ""
    said = f"{words.day_name(meeting.day)}: {words.meet_again}"
    clock = clock_in(meeting.when)
    return f"{said} {words.clock.format(time=clock)}" if clock else said


def clock_in(text: str) -> str:
    """Return the first clock time in a text as "13.00", or an empty text."""
    found = _CLOCK.search(text)
    if not found:
        return ""
    hour, minute, alone = found.groups()
    return f"{int(hour or alone)}.{minute or '00'}"


def tells_something(line: str, board: MeetingBoard, template: UnitTemplate, words: Phrases) -> bool:
    """Say whether the optional line holds a name, place, authority, address, long number or amount.

    Words that begin with one of them count too ("Karens", "søsteren").
    """
    if len(line) > LONGEST_LINE or any(one.search(line) for one in (_TELLING_NUMBER, _ADDRESS, _OFFICES)):
        return True
    telling = forbidden_words(board, template, words)
    stems = tuple(one for one in telling if len(one) >= _STEM)
    said = {one.casefold() for one in _WORD.findall(line)} - _harmless(words)
    return any(one in telling or one.startswith(stems) for one in said)


def forbidden_words(board: MeetingBoard, template: UnitTemplate, words: Phrases) -> frozenset[str]:
    """Return the words, casefolded, that may never be carried: names, relations, places, authorities.

    The names of days and months are never telling, also where somebody is called August.
    """
    facts, upcoming = board.meeting.facts, board.meeting.next_meeting
    people = [text for one in board.people for text in (one.name, one.who.relation)]
    promised = [text for one in board.agreements for text in (one.promise.who, one.promise.told)]
    places = [one.place for one in (facts, upcoming) if one]
    said = _WORD.findall(" ".join((*people, *places, *template.authorities.values())))
    telling = {one for one in said if len(one) > 2 or one[:1].isupper()}
    telling |= {one for one in _WORD.findall(" ".join(promised)) if one[:1].isupper()}
    return frozenset(one.casefold() for one in telling) - _harmless(words)


def _harmless(words: Phrases) -> frozenset[str]:
    ours = (words.appointment, *words.meet_again.split(), words.slip_title, "kl", "at")
    return frozenset(one.casefold() for one in (*words.weekdays, *words.months, *ours))


def _omissions(board: MeetingBoard, *, refused: bool) -> Omissions:
    upcoming = board.meeting.next_meeting
    return counted(
        names=len(board.people),
        cards=len(board.all_cards),
        numbers=sum(len(scale.ratings) for scale in board.scales),
        circles=sum(one.place is not None for one in board.people),
        agreements_words=sum(one.promise.day is not None for one in board.agreements),
        agreements_without_day=sum(one.promise.day is None for one in board.agreements),
        bottom_lines=len(board.bottom_lines),
        next_place=int(bool(upcoming and upcoming.place)),
        line=int(refused),
    )
