"""Boards to print: a first talk with invented people, a long one, and any board at all."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace

from exitdesk.cases.earlier_numbers import EarlierNumber
from exitdesk.journal.entry import CaseId, EntryId, MeetingId, PersonId, ThingId, WriteId
from exitdesk.sos.agreement import Agreement, AgreementId, Promise
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.card import (
    HOUSING,
    INCOME,
    NETWORK,
    SAFETY,
    Card,
    CardId,
    CardPlace,
    CardValue,
    CardWords,
    Column,
    LaneId,
    Version,
)
from exitdesk.sos.circles import CirclePlace, Knows, Marks, MayContact, Person, PersonKind, PersonName
from exitdesk.sos.meeting import Meeting, MeetingFacts, NextMeeting, TakeAlong, Takes
from exitdesk.sos.scale import Direction, Number, Rating, Scale, ScaleId, ScaleQuestion

JONAS, KAREN, MIKKEL, ALI, SARA = (PersonId(ThingId(f"person-{n}")) for n in ("j", "k", "m", "a", "s"))
DAY = dt.date(2026, 11, 21)
_WRITE = WriteId(EntryId("0" * 64), 0)


def two_versions(one: Card) -> Card:
    """Return a card with two versions that wait for a choice."""
    both: tuple[Version[CardValue], ...] = tuple(
        Version(CardWords(text), _WRITE, KAREN, "2026-11-21T13:00:00Z") for text in ("den", "det")
    )
    return replace(one, versions=both)


def card(
    name: str,
    text: str,
    column: Column,
    *lanes: LaneId,
    speaker: PersonId | None = None,
    quote: bool = False,
    safe: bool = False,
) -> Card:
    """Return a card."""
    words = CardWords(text, speaker, quote)
    place = CardPlace(column, name)
    return Card(CardId(ThingId(f"card-{name}")), words, place, frozenset(lanes), safe, ())


def person(
    ident: PersonId,
    name: str,
    relation: str,
    kind: PersonKind,
    ring: int | None = None,
    angle: float = 0.0,
    *,
    present: bool = False,
    marks: Marks | None = None,
) -> Person:
    """Return a person."""
    place = None if ring is None else CirclePlace(ring, angle)
    return Person(ident, PersonName(name, relation, kind), place, present, marks or Marks(), ())


def scale(
    name: str, question: str, zero: str, ten: str, direction: Direction, numbers: Mapping[PersonId, Number]
) -> Scale:
    """Return a scale with its numbers."""
    ratings = tuple(Rating(who, one.number, one.reason, ()) for who, one in numbers.items())
    asked = ScaleQuestion(question, zero, ten, direction, name)
    return Scale(ScaleId(ThingId(f"scale-{name}")), asked, ratings, True, ())


def agreement(name: str, promise: Promise) -> Agreement:
    """Return an agreement."""
    return Agreement(AgreementId(ThingId(f"agreement-{name}")), promise, ())


def board(
    cards: Sequence[Card] = (),
    people: Sequence[Person] = (),
    scales: Sequence[Scale] = (),
    agreements: Sequence[Agreement] = (),
    *,
    number: int = 1,
    place: str = "",
    upcoming: NextMeeting | None = None,
    takes: Takes | None = None,
) -> MeetingBoard:
    """Return a board."""
    facts = MeetingFacts(number, DAY, "13.00", place)
    meeting = Meeting(MeetingId("meeting-1"), facts, next_meeting=upcoming, takes=takes)
    columns = {column: tuple(one for one in cards if one.column is column) for column in Column}
    return MeetingBoard(
        CaseId("case-1"), meeting, columns, tuple(scales), tuple(people), tuple(agreements), {}
    )


def room() -> list[Person]:
    """Return the three who sit in the room."""
    return [
        person(JONAS, "Jonas", "", PersonKind.PARTICIPANT, present=True),
        person(KAREN, "Karen", "politi", PersonKind.PROFESSIONAL, 3, 0.9, present=True),
        person(MIKKEL, "Mikkel", "socialrådgiver", PersonKind.PROFESSIONAL, 1, 2.2, present=True),
    ]


def network() -> list[Person]:
    """Return the people around him; the marks are for the laptop only."""
    secret = Marks(
        knows=Knows.MUST_NEVER, may_contact=MayContact(False, "MÆRKET-KONTAKT"), until="MÆRKET-TIL"
    )
    return [
        person(ALI, "Ali", "bror", PersonKind.NETWORK, 0, 5.2, marks=secret),
        person(SARA, "Sara", "søster", PersonKind.NETWORK, 0, 1.3),
        person(PersonId(ThingId("person-l")), "Lene", "mor", PersonKind.NETWORK, 1, 4.4),
        person(PersonId(ThingId("person-p")), "Onkel Per", "morbror", PersonKind.NETWORK, 2, 3.6),
        person(PersonId(ThingId("person-y")), "Yusuf", "træner", PersonKind.NETWORK, 2, 0.7),
        person(PersonId(ThingId("person-f")), "Mester Friis", "praktik", PersonKind.PROFESSIONAL, 2, 5.4),
    ]


def first_cards() -> list[Card]:
    """Return the cards of a first talk."""
    worries, working, upcoming = Column
    return [
        card(
            "a",
            "De ringer stadig om natten. Jeg tager den, fordi jeg er bange for, "
            "hvad der sker, hvis jeg lader være.",
            worries,
            SAFETY,
            quote=True,
            speaker=JONAS,
        ),
        card("b", "Jeg skylder 38.000 til nogen, der ikke glemmer.", worries, INCOME, SAFETY),
        card("c", "Hvis jeg flytter, mister jeg min mors hjælp med den lille.", worries, HOUSING, NETWORK),
        card("d", "Jeg sover højst fire timer.", worries),
        card("e", "Min søster kommer hver søndag. Hun spørger ikke, hun er der bare.", working, NETWORK),
        card(
            "f",
            "Når det koger, går jeg en tur med hunden i stedet for at køre derned.",
            working,
            SAFETY,
            safe=True,
        ),
        card("g", "Mester siger, at han møder til tiden.", working, INCOME, speaker=MIKKEL),
        card("h", "Nyt nummer, som kun ni mennesker får.", upcoming, SAFETY),
        card("i", "Et sted at bo, hvor de ikke kender opgangen.", upcoming, HOUSING),
    ]


def first_scales() -> list[Scale]:
    """Return two scales that point opposite ways."""
    return [
        scale(
            "a",
            "Hvor truet er du lige nu?",
            "Ingen er ude efter mig",
            "Det kan gå galt, hver gang jeg går ud",
            Direction.HIGH_IS_WORSE,
            {
                JONAS: Number(9, "De står der, når jeg kommer hjem."),
                KAREN: Number(7, "Det er alvorligt, og det er til at gøre noget ved."),
                MIKKEL: Number(7),
            },
        ),
        scale(
            "b",
            "Hvor tryg er du i din hverdag?",
            "Jeg er på vagt hele tiden",
            "Jeg sover roligt og går frit ud ad døren",
            Direction.HIGH_IS_BETTER,
            {JONAS: Number(2, "Kun hos min søster."), SARA: Number(3, "Han kigger efter døren.")},
        ),
        scale(
            "c",
            "Hvor klar er du til det næste skridt?",
            "Ikke nu",
            "Jeg er i gang",
            Direction.HIGH_IS_BETTER,
            {},
        ),
    ]


def first_agreements() -> list[Agreement]:
    """Return who does what by when."""
    friday = dt.date(2026, 11, 27)
    return [
        agreement(
            "a",
            Promise(
                "Karen",
                "ringer til teleselskabet om et nyt nummer",
                "fredag",
                friday,
                "hun ringer fra et skjult nummer",
            ),
        ),
        agreement("b", Promise("Jonas", "sover hos sin søster til og med søndag", "hver nat")),
        agreement(
            "c",
            Promise("Mikkel", "finder to steder at bo og viser dem frem", "før kl. 12", dt.date(2026, 12, 1)),
        ),
    ]


def first_talk() -> MeetingBoard:
    """Return a whole first talk."""
    return board(
        first_cards(),
        [*room(), *network()],
        first_scales(),
        first_agreements(),
        place="Huset ved åen",
        upcoming=NextMeeting("torsdag kl. 13", dt.date(2026, 12, 3), "samme sted"),
        takes=Takes(TakeAlong.SIGNED_COPY, "Torsdag kl. 18"),
    )


def earlier() -> dict[ScaleId, list[EarlierNumber]]:
    """Return what Jonas, Karen and Sara said at three meetings before, on the first talk's scales."""
    said = {
        "a": [(0, JONAS, 7), (0, KAREN, 7), (1, JONAS, 9), (2, JONAS, 10), (2, KAREN, 8)],
        "b": [(0, JONAS, 3), (0, SARA, 3), (1, JONAS, 0)],
    }
    days = (dt.date(2026, 11, 7), dt.date(2026, 10, 24), dt.date(2025, 12, 19))
    names = {JONAS: "Jonas", KAREN: "Karen", SARA: "Sara"}
    asked = {one.id: one.asked for one in first_scales()}
    found = {}
    for name, numbers in said.items():
        scale_id = ScaleId(ThingId(f"scale-{name}"))
        found[scale_id] = [
            EarlierNumber(MeetingId(f"meeting-0{at}"), days[at], who, names[who], number, asked[scale_id])
            for at, who, number in numbers
        ]
    return found


def crowd() -> MeetingBoard:
    """Return a first talk with twenty-five people in the circles."""
    names = (
        "Bo", "Trine", "Maja", "Hassan", "Per", "Noah", "Anne-Marie", "Ib", "Åse", "Øjvind", "Ægir", "Line",
        "Fatima", "Kristoffer", "Mehmet", "Ida", "Søren", "Ulla", "Moster Gerda", "Birk", "Amina", "Jens",
        "Liv",
    )  # fmt: skip
    people = [
        person(PersonId(ThingId(f"person-c{at}")), name, ("ven", "kollega", "nabo")[at % 3],
               PersonKind.PROFESSIONAL if at % 7 == 6 else PersonKind.NETWORK, at % 4, (at * 0.77) % 6.28)
        for at, name in enumerate(names)
    ]  # fmt: skip
    return board(first_cards()[:3], [*room(), *people], first_scales()[:1], (), number=3)


_LINES = (
    "Jeg kan ikke tage bussen, uden at nogen kender mig.",
    "Min mor græder, når jeg går, og hun siger det ikke højt. Så bliver jeg hjemme, og så bliver hun også "
    "bange for det, for så ved hun, at jeg er bange.",
    "Hunden.",
    "Vi spiste sammen i går.\nDer blev ikke råbt.",
    "Jeg vil gerne have en nøgle, som kun er min.",
)


def long_talk() -> MeetingBoard:
    """Return a board that fills many pages: forty cards, one of them very long, many numbers and people."""
    cards = [
        card(
            f"x{at:03}",
            _LINES[at % len(_LINES)],
            tuple(Column)[at % 3],
            *((SAFETY, HOUSING) if at % 4 == 0 else ()),
        )
        for at in range(40)
    ]
    cards.append(card("y", " ".join(_LINES * 14), Column.WORKING, NETWORK, quote=True, speaker=SARA))
    crowd = [
        person(
            PersonId(ThingId(f"person-x{at}")), f"{name} {at}", "ven", PersonKind.NETWORK, at % 4, at * 0.37
        )
        for at, name in enumerate(("Bo", "Trine", "Maja", "Hassan", "Per", "Noah", "Anne-Marie", "Ib") * 3)
    ]
    numbers = {one.id: Number(at % 11, _LINES[at % 4]) for at, one in enumerate([*room(), *crowd])}
    scales = [
        *first_scales(),
        scale("z", "Hvem tror på det?", "Ingen", "Alle", Direction.HIGH_IS_BETTER, numbers),
    ]
    agreements = [one for _ in range(4) for one in first_agreements()]
    return board(cards, [*room(), *network(), *crowd], scales, agreements, number=12)
