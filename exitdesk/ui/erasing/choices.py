"""What can be erased in a case, in words to choose from; and why nothing may be."""

from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from exitdesk.cases.erasing import ErasingPlan, OneCard, OneMeeting, OnePerson, OnePhoto, Target, WholeCase
from exitdesk.cases.holds import Hold, HoldKind, holds_of
from exitdesk.cases.mentions import Mention
from exitdesk.cases.session import CaseSession
from exitdesk.journal.entry import MeetingId
from exitdesk.sos.card import CardId
from exitdesk.ui.cases.page_words import meeting_words

_LONGEST_WORDS = 90


class Kind(StrEnum):
    """What sort of thing is erased."""

    CARD = "card"
    PERSON = "person"
    PHOTO = "photo"
    MEETING = "meeting"
    CASE = "case"


class Step(StrEnum):
    """Where one is."""

    CHOOSE = "choose"
    WORKING = "working"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Choices:
    """What a case offers to be erased: by kind, targets with their words; and what holds it."""

    holds: tuple[Hold, ...] = ()
    things: dict[Kind, tuple[tuple[Target, str], ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class State:
    """What the sheet shows. `plan` is None until something is chosen and weighed."""

    choices: Choices = Choices()
    kind: Kind = Kind.CASE
    chosen: int = 0
    mentions: tuple[Mention, ...] = ()
    spared: frozenset[int] = frozenset()
    plan: ErasingPlan | None = None
    step: Step = Step.CHOOSE
    unreached: tuple[str, ...] = ()
    told: str = ""

    def __repr__(self) -> str:
        return f"State({self.step}, {self.kind})"

    @property
    def target(self) -> Target | None:
        """What is chosen."""
        things = self.choices.things.get(self.kind, ())
        return things[self.chosen][0] if self.chosen < len(things) else None


def choices_of(session: CaseSession) -> Choices:
    """Read a case; never on the GUI thread, it grows with the case."""
    case = session.file()
    held = [(meeting, session.board(meeting)) for meeting in reversed(session.meetings())]
    workers = {one.person for one in case.on_case}
    people: dict[OnePerson, str] = {}
    cards: dict[CardId, tuple[Target, str]] = {}
    meetings: list[tuple[Target, str]] = []
    for meeting, board in held:
        words = meeting_words(board.meeting.facts)
        meetings.append((OneMeeting(meeting), words))
        for person in board.people:
            if person.id != case.participant and person.id not in workers:
                relation = f", {person.who.relation}" if person.who.relation else ""
                people.setdefault(OnePerson(person.id), f"{person.name}{relation}")
        for card in board.all_cards:  # one that waited is the same card at each meeting, and goes from all
            cards.setdefault(card.id, (OneCard(meeting, card.id), f"{_short(card.words.text)}  ({words})"))
    return Choices(
        holds_of(session),
        {
            Kind.CARD: tuple(cards.values()),
            Kind.PERSON: tuple(people.items()),
            Kind.PHOTO: _photos(session),
            Kind.MEETING: tuple(meetings),
            Kind.CASE: ((WholeCase(), ""),),
        },
    )


def _photos(session: CaseSession) -> tuple[tuple[Target, str], ...]:
    """Return the photos of boards, each by its meeting and its number there."""
    found: list[tuple[Target, str]] = []
    seen: dict[MeetingId, int] = {}
    for photo in session.file().photos:
        seen[photo.meeting] = nth = seen.get(photo.meeting, 0) + 1
        words = meeting_words(session.board(photo.meeting).meeting.facts)
        found.append((OnePhoto(photo.id), f"{words}  ({nth})"))
    return tuple(found)


def hold_words(hold: Hold) -> str:
    """Say why nothing may be erased."""
    translate = QCoreApplication.translate
    return {
        HoldKind.JOURNAL_NOTE: translate("Erasing", "Et afsluttet møde er ikke ført i journal endnu."),
        HoldKind.ACCESS_REQUEST: translate("Erasing", "Nogen har bedt om indsigt."),
        HoldKind.COMPLAINT: translate("Erasing", "Der er en klage."),
        HoldKind.TRIAL: translate("Erasing", "Der er en retssag."),
    }[hold.kind]


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_WORDS else f"{line[: _LONGEST_WORDS - 1]}…"
