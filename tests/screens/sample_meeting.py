"""A made-up case with two meetings, to render and to test the tabs of a meeting with."""

import math
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache

from PySide6.QtWidgets import QApplication

from exitdesk.cases.desk import Desk
from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.session import CaseSession
from exitdesk.cases.unit import UnitTemplate, default_template
from exitdesk.journal.entry import Entry, MeetingId, PersonId, ThingId
from exitdesk.sos.agreement import AgreementId
from exitdesk.sos.agreement_edits import MakeAgreement
from exitdesk.sos.card import CardId, Column, LaneId
from exitdesk.sos.card_edits import KeepCard
from exitdesk.sos.circles import Knows, PersonKind
from exitdesk.sos.meeting_edits import AgreeNextMeeting
from exitdesk.sos.people_edits import (
    IntroducePerson,
    MarkPresent,
    PlacePerson,
    SetKnows,
    SetMayContact,
    SetPullsBack,
    SetUntil,
)
from exitdesk.sos.scale_edits import Rate, RevealNumbers
from exitdesk.ui.background import Background
from exitdesk.ui.context import UiContext
from exitdesk.ui.live_case import LiveCase
from exitdesk.ui.theme import Mode, apply_theme
from tests.fakes.context import fake_context
from tests.fakes.desk import COPENHAGEN, FakeClock, case_of, copy_of, fake_desk

CARDS = (
    (Column.WORRIES, "V", "De ringer om natten og siger, at jeg skylder", "safety"),
    (Column.WORRIES, "Vk", "Jeg er kun tryg inde i min lejlighed, ikke når jeg går ud", "safety"),
    (Column.WORRIES, "W", "Min far kender ikke til det, og jeg skal stadig se ham", "network"),
    (Column.WORKING, "V", "Jeg har taget en beslutning", "safety"),
    (Column.WORKING, "W", "Min bror henter mig, når jeg ringer", "network"),
    (Column.NEXT, "V", "Et sted at være de næste to uger", "housing"),
    (Column.NEXT, "W", "Nyt nummer, som kun få får", "safety"),
)
CIRCLE = (
    ("Ali", "bror", PersonKind.NETWORK, 0, 1.0),
    ("Noah", "søn", PersonKind.NETWORK, 0, 3.1),
    ("Lene", "mor", PersonKind.NETWORK, 1, 5.2),
    ("Onkel Per", "morbror", PersonKind.NETWORK, 1, 2.2),
    ("Trine", "Noahs mor", PersonKind.NETWORK, 1, 4.0),
    ("Bo", "nabo", PersonKind.NETWORK, 2, 1.4),
    ("Yusuf", "træner", PersonKind.NETWORK, 2, 3.4),
    ("Maja", "gammel ven", PersonKind.NETWORK, 2, 5.4),
    ("Anne", "gældsrådgiver", PersonKind.PROFESSIONAL, 3, 4.5),
    ("Sofie", "mentor", PersonKind.PROFESSIONAL, 3, 0.7),
)
AGREED = (
    ("Karen", "finder et sted at være i to uger", "fre", date(2026, 11, 27), "Ringer på det nye nummer"),
    ("Jonas", "får nyt nummer og giver det kun til ni personer", "i dag", date(2026, 11, 21), ""),
    (
        "Mikkel",
        "ringer til gældsrådgiveren sammen med Jonas",
        "25/11",
        date(2026, 11, 25),
        "SMS samme dag",
    ),
    ("Lene", "har Noah om torsdagen, når Jonas er til samtale", "hver uge", None, ""),
)

_BEGAN = datetime(2026, 10, 12, 13, 0, tzinfo=COPENHAGEN)
_TODAY = datetime(2026, 11, 21, 13, 0, tzinfo=COPENHAGEN)


@dataclass
class Sample:
    """One case with two meetings behind it and a third under way."""

    context: UiContext
    live: LiveCase
    meeting: MeetingId
    template: UnitTemplate

    @property
    def background(self) -> Background:
        """The background of the sample."""
        return self.context.background

    def close(self) -> None:
        """Let everything be written and end the threads."""
        self.live.close()
        self.background.wait_idle()
        self.background.close()


def sample(app: QApplication, mode: Mode = "light", *, rich: bool = True, scale: float = 1.0) -> Sample:
    """Return the sample case over a desk in memory, and the sitting in which it was said."""
    told, template = _told(rich), default_template("da")
    clock = FakeClock(_BEGAN)
    desk = copy_of(told.desk, clock)
    context = fake_context(app, desk=desk, mode=mode, clock=clock, template=template)
    context.theme.set_scale(scale)
    apply_theme(app, context.theme)
    live = LiveCase(context.open_vault.desk, case_of(desk), context.background)
    clock.set(_TODAY)
    sitting = [entry.id for entry in told.said]
    live.session.resume_sitting(sitting)
    live.sitting.extend(sitting)
    return Sample(context, live, told.meeting, template)


@dataclass(frozen=True)
class _Told:
    """The sample case told once: the desk it stands on, the meeting, and what was said in this sitting."""

    desk: Desk
    meeting: MeetingId
    said: tuple[Entry, ...]


@cache
def _told(rich: bool) -> _Told:
    clock = FakeClock(_BEGAN)
    desk, template = fake_desk(clock=clock), default_template("da")
    session, said = desk.read(case_of(desk)), list[Entry]()
    session.subscribe(said.append)
    if rich:
        first = start_meeting(session, scales=template.scales)
        _introduce(session, first)
        _rate(session, first, (7, 6, 6, 8))
        _agree(session, first, AGREED[1:3])
    clock.set(_TODAY)
    meeting = start_meeting(session, scales=template.scales)
    if rich:
        _rate(session, meeting, (9, 7, 8, 7))
        _fill(session, meeting)
    return _Told(desk, meeting, tuple(said))


def named(session: CaseSession, meeting: MeetingId, name: str) -> PersonId:
    """Return the id of the person with a name."""
    return next(one.id for one in session.board(meeting).people if one.name == name)


def _introduce(session: CaseSession, meeting: MeetingId) -> None:
    for name, relation, kind, ring, angle in (
        *CIRCLE,
        ("Mikkel", "socialrådgiver", PersonKind.PROFESSIONAL, 2, 0.4),
    ):
        person = PersonId(ThingId(session.new_id("person")))
        session.record(
            IntroducePerson(person=person, name=name, relation=relation, kind=kind),
            PlacePerson(person=person, ring=ring, angle=angle),
            meeting=meeting,
        )
        if name in ("Mikkel", "Lene"):
            session.record(MarkPresent(person=person, on=True), meeting=meeting)
    karen = named(session, meeting, "Karen")
    session.record(PlacePerson(person=karen, ring=3, angle=math.pi * 0.62), meeting=meeting)


def _rate(session: CaseSession, meeting: MeetingId, numbers: tuple[int, ...]) -> None:
    reasons = (
        "Jeg går kun ud, når det er lyst, og de har stadig mit gamle nummer.",
        "Han sover her om søndagen, og der er jeg rolig.",
        "Der er kommet flere beskeder siden sidst.",
        "",
    )
    board = session.board(meeting)
    names = ("Jonas", "Lene", "Karen", "Mikkel")
    if len(session.meetings()) > 1:
        session.record(MarkPresent(person=named(session, meeting, "Lene"), on=True), meeting=meeting)
    for scale, shift in zip(board.scales, (0, -5, -2), strict=True):
        for name, number, reason in zip(names, numbers, reasons, strict=True):
            edit = Rate(
                scale=scale.id,
                person=named(session, meeting, name),
                number=max(0, number + shift),
                reason=reason if shift == 0 else "",
            )
            session.record(edit, meeting=meeting)
    if len(session.meetings()) > 1:
        session.record(RevealNumbers(scale=board.scales[1].id), meeting=meeting)


def _agree(
    session: CaseSession, meeting: MeetingId, rows: tuple[tuple[str, str, str, date | None, str], ...]
) -> None:
    for who, what, when, day, told in rows:
        session.record(
            MakeAgreement(
                agreement=AgreementId(ThingId(session.new_id("agreement"))),
                who=who,
                what=what,
                when=when,
                day=day,
                told=told,
                person=named(session, meeting, who),
            ),
            meeting=meeting,
        )


def _fill(session: CaseSession, meeting: MeetingId) -> None:
    jonas = named(session, meeting, "Jonas")
    for column, key, text, lane in CARDS:
        session.record(
            KeepCard(
                card=CardId(ThingId(session.new_id("card"))),
                text=text,
                speaker=jonas,
                quote=True,
                column=column,
                key=key,
                lanes=(LaneId(lane),),
            ),
            meeting=meeting,
        )
    _agree(session, meeting, AGREED)
    session.record(
        AgreeNextMeeting(meeting=meeting, when="torsdag kl. 18", day=date(2026, 11, 26), place="Huset"),
        meeting=meeting,
    )
    lene, ali, anne = (named(session, meeting, name) for name in ("Lene", "Ali", "Anne"))
    session.record(SetKnows(person=lene, knows=Knows.MUST_NEVER), meeting=meeting)
    session.record(SetKnows(person=ali, knows=Knows.YES), meeting=meeting)
    session.record(SetMayContact(person=ali, allowed=True, how="Ring efter kl. 17"), meeting=meeting)
    session.record(SetPullsBack(person=named(session, meeting, "Maja"), on=True), meeting=meeting)
    session.record(SetUntil(person=anne, until="marts 2027"), meeting=meeting)
