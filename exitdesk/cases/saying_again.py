"""Saying again what stands when the entry that said it is erased: a value becomes an edit of its own."""

from collections.abc import Callable
from typing import Any, Final, TypeAlias

from exitdesk.cases.holding_back import HELD, edit_marking
from exitdesk.cases.saying_case_again import OF_CASE
from exitdesk.journal.entry import CaseId, ThingId
from exitdesk.sos.agreement_edits import (
    AnswerAgreement,
    RewordAgreement,
    WithdrawAgreement,
    WordForPocket,
)
from exitdesk.sos.bottom_line_edits import SetBottomLine, WithdrawBottomLine
from exitdesk.sos.card import MergedInto, Withdrawn
from exitdesk.sos.card_edits import MarkKeptSafe, MoveCard, ParkCard, RewordCard, SetLane, WithdrawCard
from exitdesk.sos.edit import Edit
from exitdesk.sos.meeting_edits import (
    AgreeNextMeeting,
    ChoosePaper,
    ChooseTakeAlong,
    EndMeeting,
    EnterInJournal,
    GiveFrame,
    HeadPocketNote,
    NameLane,
    StartMeeting,
    SwitchLane,
    WithdrawNote,
    WriteNote,
)
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
from exitdesk.sos.scale_edits import AskScale, Rate, RevealNumbers, WithdrawNumber, WithdrawScale

Say: TypeAlias = Callable[[Any, str, Any], Edit]
"""Given a thing, what follows the dot of the register's name (or nothing), and the value."""


def edit_saying(case: CaseId, thing: ThingId, register: str, value: Any) -> Edit:
    """Return the edit that writes `value` to one register of a thing and does nothing else.

    A card that was merged into another is said again as withdrawn: it shows nothing either way. Raises
    LookupError for what no edit says alone (a case's participant and the day it was opened), which no
    erasing but that of the whole case takes away.
    """
    kind = thing.partition("-")[0]
    name, _, rest = register.partition(".")
    if kind == "case" or kind in OF_CASE:
        return OF_CASE[kind if kind in OF_CASE else name](case, thing if kind in OF_CASE else rest, value)
    return _SAY[kind, name](thing, rest, value)


def _words(card: Any, _: str, value: Any) -> Edit:
    if isinstance(value, Withdrawn | MergedInto):
        return WithdrawCard(card=card)
    return RewordCard(card=card, text=value.text, speaker=value.speaker, quote=value.quote)


def _name(person: Any, _: str, value: Any) -> Edit:
    if isinstance(value, Withdrawn):
        return WithdrawPerson(person=person)
    return IntroducePerson(person=person, name=value.name, relation=value.relation, kind=value.kind)


def _ring(person: Any, _: str, value: Any) -> Edit:
    if isinstance(value, Withdrawn):
        return TakeOffCircles(person=person)
    return PlacePerson(person=person, ring=value.ring, angle=value.angle)


def _question(scale: Any, _: str, value: Any) -> Edit:
    if isinstance(value, Withdrawn):
        return WithdrawScale(scale=scale)
    return AskScale(
        scale=scale,
        question=value.question,
        zero=value.zero,
        ten=value.ten,
        direction=value.direction,
        key=value.key,
    )


def _number(scale: Any, person: str, value: Any) -> Edit:
    if isinstance(value, Withdrawn):
        return WithdrawNumber(scale=scale, person=person)  # type: ignore[arg-type] # checked by the model
    return Rate(scale=scale, person=person, number=value.number, reason=value.reason)  # type: ignore[arg-type]


def _promise(agreement: Any, _: str, value: Any) -> Edit:
    if isinstance(value, Withdrawn):
        return WithdrawAgreement(agreement=agreement)
    return RewordAgreement(
        agreement=agreement,
        who=value.who,
        what=value.what,
        when=value.when,
        day=value.day,
        told=value.told,
        person=value.person,
        card=value.card,
    )


def _demand(demand: Any, _: str, value: Any) -> Edit:
    if isinstance(value, Withdrawn):
        return WithdrawBottomLine(demand=demand)
    return SetBottomLine(demand=demand, what=value.what, because=value.why, authority=value.authority)


def _facts(meeting: Any, _: str, value: Any) -> Edit:
    return StartMeeting(
        meeting=meeting, number=value.number, day=value.day, time=value.time, place=value.place
    )


def _next(meeting: Any, _: str, value: Any) -> Edit:
    return AgreeNextMeeting(meeting=meeting, when=value.when, day=value.day, place=value.place)


def _journal(meeting: Any, authority: str, value: Any) -> Edit:
    return EnterInJournal(meeting=meeting, authority=authority, day=value.day, number=value.number)


def _own_lane(meeting: Any, lane: Any, value: Any) -> Edit:
    word = "" if isinstance(value, Withdrawn) else value.text
    return NameLane(meeting=meeting, lane=lane, word=word)


def _note(note: Any, _: str, value: Any) -> Edit:
    return WriteNote(note=note, text=value) if value else WithdrawNote(note=note)


def _mark(piece: Any, person: str, value: Any) -> Edit:
    return edit_marking(piece, person, value)  # type: ignore[arg-type] # checked by the model


_SAY: Final[dict[tuple[str, str], Say]] = {
    ("card", "words"): _words,
    ("card", "place"): lambda card, _, to: MoveCard(card=card, column=to.column, key=to.key),
    ("card", "lane"): lambda card, lane, on: SetLane(card=card, lane=lane, on=on),  # type: ignore[arg-type]
    ("card", "kept_safe"): lambda card, _, on: MarkKeptSafe(card=card, on=on),
    ("card", "parked"): lambda card, _, on: ParkCard(card=card, on=on),
    ("person", "name"): _name,
    ("person", "present"): lambda person, _, on: MarkPresent(person=person, on=on),
    ("person", "ring"): _ring,
    ("person", "knows"): lambda person, _, knows: SetKnows(person=person, knows=knows),
    ("person", "may_contact"): lambda person, _, one: SetMayContact(
        person=person, allowed=one.allowed, how=one.how
    ),
    ("person", "pulls_back"): lambda person, _, on: SetPullsBack(person=person, on=on),
    ("person", "until"): lambda person, _, until: SetUntil(person=person, until=until),
    ("scale", "question"): _question,
    ("scale", "number"): _number,
    ("scale", "revealed"): lambda scale, _, __: RevealNumbers(scale=scale),
    ("agreement", "promise"): _promise,
    ("agreement", "answer"): lambda agreement, _, answer: AnswerAgreement(agreement=agreement, answer=answer),
    ("agreement", "pocket"): lambda agreement, _, one: WordForPocket(
        agreement=agreement, words=one.words, carried=one.carried
    ),
    ("demand", "demand"): _demand,
    ("meeting", "facts"): _facts,
    ("meeting", "frame"): lambda meeting, _, at: GiveFrame(meeting=meeting, at=at),
    ("meeting", "next"): _next,
    ("meeting", "takes"): lambda meeting, _, one: ChooseTakeAlong(
        meeting=meeting, kind=one.kind, line=one.line
    ),
    ("meeting", "paper"): lambda meeting, _, one: ChoosePaper(
        meeting=meeting, language=one.language, large=one.large
    ),
    ("meeting", "pocket_heading"): lambda meeting, _, words: HeadPocketNote(meeting=meeting, words=words),
    ("meeting", "lane"): lambda meeting, lane, on: SwitchLane(
        meeting=meeting,
        lane=lane,  # type: ignore[arg-type] # checked by the model
        on=on,
    ),
    ("meeting", "own_lane"): _own_lane,
    ("meeting", "journal"): _journal,
    ("meeting", "ended"): lambda meeting, _, at: EndMeeting(meeting=meeting, at=at),
    ("note", "text"): _note,
    ("piece", HELD): _mark,
}
