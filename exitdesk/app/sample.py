"""The invented sample case, played gesture by gesture into a real vault, as a pair would have done it.

People, places and words are our own; the situations are those of 000 boxes 4.1 and 4.4 and sections 2.8
and 4.1 to 4.4. The file is `resources/sample/elias_da.json`.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from exitdesk.app.sample_agreement import proposed_terms, settled_terms
from exitdesk.cases.case_edits import PutOnCase, SetContactPerson, SetStatus
from exitdesk.cases.desk import Desk
from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.phases import Status
from exitdesk.cases.ports import Owner
from exitdesk.cases.session import CaseSession
from exitdesk.cases.unit import UnitTemplate
from exitdesk.journal.entry import MeetingId, PersonId, ThingId
from exitdesk.resources import resource
from exitdesk.sos.agreement import AgreementId, Answer
from exitdesk.sos.agreement_edits import AnswerAgreement, MakeAgreement
from exitdesk.sos.card import CardId, Column, LaneId
from exitdesk.sos.card_edits import KeepCard, MarkKeptSafe
from exitdesk.sos.circles import Knows, PersonKind
from exitdesk.sos.edit import Edit
from exitdesk.sos.fraction import key_between
from exitdesk.sos.meeting import TakeAlong
from exitdesk.sos.meeting_edits import (
    AgreeNextMeeting,
    ChooseTakeAlong,
    EndMeeting,
    EnterInJournal,
    GiveFrame,
    WriteNote,
)
from exitdesk.sos.people_edits import IntroducePerson, PlacePerson, SetKnows, SetMayContact, SetUntil
from exitdesk.sos.scale_edits import Rate, RevealNumbers

Fields = Mapping[str, Any]


def read_sample() -> dict[str, Any]:
    """Return the sample as it is written."""
    fields: dict[str, Any] = json.loads(resource("sample", "elias_da.json").read_text("utf-8"))
    return fields


def sample_owner(sample: Fields, person: PersonId) -> Owner:
    """Return whose vault the sample is played into."""
    owner = sample["owner"]
    return Owner(person, owner["name"], owner["role"], owner["authority"])


@dataclass(slots=True)
class SampleClock:
    """A clock that the sample sets, so that its meetings lie on their own days; then the real one."""

    real: Callable[[], datetime]
    shown: datetime | None = None

    def __call__(self) -> datetime:
        """Return the sample's time, one second on each call, or the real time once it was let go."""
        if self.shown is None:
            return self.real()
        self.shown += timedelta(seconds=1)
        return self.shown

    def set(self, day: str, clock: str) -> None:
        """Set day (ISO) and time ("13.00") in the zone of the real clock."""
        hour, minute = (int(part) for part in clock.split("."))
        self.shown = self.real().replace(
            year=int(day[:4]), month=int(day[5:7]), day=int(day[8:]), hour=hour, minute=minute, second=0
        )


@dataclass(slots=True)
class SamplePlayer:
    """Plays the sample into a desk."""

    desk: Desk
    clock: SampleClock
    template: UnitTemplate
    sample: dict[str, Any] = field(default_factory=read_sample)
    people: dict[str, PersonId] = field(default_factory=dict)

    def play(self) -> tuple[CaseSession, MeetingId]:
        """Play everything; return the open case and the meeting that is left open on the screen."""
        meetings: Sequence[Fields] = self.sample["meetings"]
        self.clock.set((*meetings, self.sample["open_meeting"])[0]["day"], "09.00")
        session = self._open()
        for told in meetings:
            self._meeting(session, told)
        for told in self.sample["agreement"]:
            self._terms(session, told)
        return session, self._meeting(session, self.sample["open_meeting"])

    def _open(self) -> CaseSession:
        session = self.desk.open_new(self.sample["number"], self.sample["name"])
        partner = self.sample["partner"]
        self.people["participant"] = session.file().participant
        self.people[self.sample["owner"]["key"]] = self.desk.owner.person
        self.people[partner["key"]] = PersonId(ThingId(session.new_id("person")))
        session.record(
            PutOnCase(
                case=session.case,
                person=self.people[partner["key"]],
                name=partner["name"],
                role=partner["role"],
                since=self.clock().date(),
            )
        )
        session.record(SetContactPerson(case=session.case, person=self.desk.owner.person))
        session.record(SetStatus(case=session.case, status=Status.VISITATION))
        return session

    def _terms(self, session: CaseSession, told: Fields) -> None:
        self.clock.set(told["day"], told["time"])
        for proposed in proposed_terms(session, told["terms"]):
            session.record(proposed)
        if told["settled"]:
            session.record(settled_terms(session, self.clock().date()))
            session.record(SetStatus(case=session.case, status=Status.RUNNING))

    def _meeting(self, session: CaseSession, told: Fields) -> MeetingId:
        self.clock.set(told["day"], told["time"])
        earlier = session.meetings()
        meeting = start_meeting(session, place=told["place"], scales=self.template.scales)
        if told.get("frame"):
            session.record(GiveFrame(meeting=meeting, at=told["frame"]), meeting=meeting)
        for edits in (
            *self._answers(session, told.get("answers", ()), earlier),
            *self._cards(session, told["cards"]),
            *self._people(session, told.get("people", ())),
            *self._ratings(session, meeting, told["ratings"]),
            *self._agreements(session, told["agreements"]),
            *self._ending(meeting, told),
        ):
            session.record(*edits, meeting=meeting)
        for text in told.get("notes", ()):
            session.record(WriteNote(note=ThingId(session.new_id("note")), text=text), meeting=meeting)
        return meeting

    def _answers(
        self, session: CaseSession, answers: Sequence[str], earlier: Sequence[MeetingId]
    ) -> Iterator[list[Edit]]:
        made = session.board(earlier[-1]).agreements if earlier else ()
        for agreement, answer in zip(made, answers, strict=True):
            yield [AnswerAgreement(agreement=agreement.id, answer=Answer(answer))]

    def _cards(self, session: CaseSession, cards: Sequence[Fields]) -> Iterator[list[Edit]]:
        last: dict[str, str] = {}
        for told in cards:
            card = CardId(ThingId(session.new_id("card")))
            last[told["column"]] = key_between(last.get(told["column"]), None)
            speaker = told.get("speaker", "participant")
            yield [
                KeepCard(
                    card=card,
                    text=told["text"],
                    speaker=self.people[speaker],
                    quote=speaker == "participant",
                    column=Column(told["column"]),
                    key=last[told["column"]],
                    lanes=tuple(LaneId(lane) for lane in told["lanes"]),
                )
            ]
            if told.get("kept_safe"):
                yield [MarkKeptSafe(card=card, on=True)]

    def _people(self, session: CaseSession, people: Sequence[Fields]) -> Iterator[list[Edit]]:
        for told in people:
            known = told["key"] in self.people
            person = self.people.setdefault(told["key"], PersonId(ThingId(session.new_id("person"))))
            edits: list[Edit] = []
            if not known:
                kind = PersonKind(told["kind"])
                edits.append(
                    IntroducePerson(person=person, name=told["name"], relation=told["relation"], kind=kind)
                )
            edits.append(PlacePerson(person=person, ring=told["ring"], angle=told["angle"]))
            if "knows" in told:
                edits.append(SetKnows(person=person, knows=Knows(told["knows"])))
            if "may_contact" in told:
                how = told.get("how", "")
                edits.append(SetMayContact(person=person, allowed=told["may_contact"], how=how))
            if "until" in told:
                edits.append(SetUntil(person=person, until=told["until"]))
            yield edits

    def _ratings(
        self, session: CaseSession, meeting: MeetingId, ratings: Sequence[Fields]
    ) -> Iterator[list[Edit]]:
        scales = session.board(meeting).scales
        for told in ratings:
            yield [
                Rate(
                    scale=scales[told["scale"]].id,
                    person=self.people[told["person"]],
                    number=told["number"],
                    reason=told["reason"],
                )
            ]
        for scale in sorted({told["scale"] for told in ratings}):
            yield [RevealNumbers(scale=scales[scale].id)]

    def _agreements(self, session: CaseSession, agreements: Sequence[Fields]) -> Iterator[list[Edit]]:
        for told in agreements:
            yield [
                MakeAgreement(
                    agreement=AgreementId(ThingId(session.new_id("agreement"))),
                    who=told["who"],
                    what=told["what"],
                    when=told["when"],
                    day=date.fromisoformat(told["day"]) if told["day"] else None,
                    told=told["told"],
                    person=self.people[told["person"]] if told["person"] else None,
                )
            ]

    def _ending(self, meeting: MeetingId, told: Fields) -> Iterator[list[Edit]]:
        following = told["next"]
        day = date.fromisoformat(following["day"])
        yield [AgreeNextMeeting(meeting=meeting, when=following["when"], day=day, place=following["place"])]
        if "takes" in told:
            takes = told["takes"]
            yield [ChooseTakeAlong(meeting=meeting, kind=TakeAlong(takes["kind"]), line=takes["line"])]
        if told.get("ended"):
            entered = date.fromisoformat(told["day"])
            yield [EndMeeting(meeting=meeting, at=told["ended"])]
            yield [EnterInJournal(meeting=meeting, authority="police", day=entered)]
            yield [EnterInJournal(meeting=meeting, authority="municipality", day=entered)]
