"""A meeting of Jonas with cards on its board: what tests and pictures of the meeting start from."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtWidgets import QApplication

from exitdesk.cases.case_file import CaseRow
from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.pen import Author
from exitdesk.cases.ports import Blob
from exitdesk.cases.session import CaseSession
from exitdesk.journal.entry import Entry, MeetingId, PersonId, ThingId, WriterId
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.card import HOUSING, INCOME, NETWORK, SAFETY, Card, CardId, Column, LaneId
from exitdesk.sos.card_edits import KeepCard, MarkKeptSafe
from exitdesk.sos.circles import PersonKind
from exitdesk.sos.edit import Edit
from exitdesk.sos.fraction import key_between
from exitdesk.sos.people_edits import IntroducePerson, MarkPresent
from exitdesk.ui.context import UiContext
from exitdesk.ui.live_case import LiveCase
from exitdesk.ui.theme import Mode
from tests.fakes.context import fake_context
from tests.fakes.desk import case_of, fake_desk

MIKKEL = PersonId(ThingId("person-mikkel"))


@dataclass(frozen=True)
class Told:
    """One card as it was said: words, lanes, by whom (the participant where nobody is named)."""

    column: Column
    text: str
    lanes: tuple[LaneId, ...] = ()
    by: PersonId | None = None
    quote: bool = True
    kept_safe: bool = False


JONAS = (
    Told(
        Column.WORRIES,
        "De ringer stadig om natten. Jeg tager den, fordi jeg er bange for, "
        "hvad der sker, hvis jeg lader være.",
        (SAFETY,),
    ),
    Told(Column.WORRIES, "Jeg skylder 38.000 til nogen, der ikke glemmer.", (SAFETY, INCOME)),
    Told(Column.WORRIES, "Hvis jeg flytter, mister jeg min mors hjælp med Noah.", (HOUSING, NETWORK)),
    Told(Column.WORRIES, "Jeg sover højst fire timer."),
    Told(Column.WORRIES, "Brevene fra kommunen bliver ikke åbnet.", (INCOME,), MIKKEL, quote=False),
    Told(Column.WORKING, "Min søster kommer hver søndag. Hun spørger ikke, hun er der bare.", (NETWORK,)),
    Told(Column.WORKING, "Jeg har ikke været i klubben siden 3. august.", (SAFETY,), kept_safe=True),
    Told(Column.WORKING, "Mester siger, at jeg møder til tiden.", (INCOME,)),
    Told(
        Column.WORKING,
        "Når det koger, går jeg en tur med hunden i stedet for at køre derned.",
        kept_safe=True,
    ),
    Told(Column.NEXT, "Nyt nummer, som kun ni mennesker får.", (SAFETY,)),
    Told(Column.NEXT, "Et sted at bo, hvor de ikke kender opgangen.", (HOUSING,)),
    Told(Column.NEXT, "Snakke med gældsrådgiver inden jul.", (INCOME,), MIKKEL),
    Told(Column.NEXT, "At Noah kan sove hos mig hver anden weekend.", (HOUSING, NETWORK)),
)


@dataclass
class BoardDesk:
    """A context, an open case and its first meeting."""

    context: UiContext
    live: LiveCase
    meeting: MeetingId
    _last: dict[Column, str] = field(default_factory=dict)

    @property
    def board(self) -> MeetingBoard:
        """The meeting's board."""
        return self.live.board(self.meeting)

    def texts(self, column: Column) -> list[str]:
        """Return the words of a column from top to bottom."""
        return [card.words.text for card in self.board.cards(column)]

    def card(self, text: str) -> Card:
        """Return the card with these words."""
        return next(
            card for cards in self.board.columns.values() for card in cards if card.words.text == text
        )

    def entries(self) -> int:
        """Return how many entries there are, own stream and all."""
        return len(self.live.session.entries())

    def put(self, told: Told) -> CardId:
        """Put a card at the end of its column."""
        key = key_between(self._last.get(told.column), None)
        self._last[told.column] = key
        card = CardId(ThingId(self.live.session.new_id("card")))
        participant = self.board.participant
        speaker = told.by or (participant.id if participant else None)
        edits: list[Edit] = [
            KeepCard(
                card=card,
                text=told.text,
                speaker=speaker,
                quote=told.quote,
                column=told.column,
                key=key,
                lanes=told.lanes,
            )
        ]
        if told.kept_safe:
            edits.append(MarkKeptSafe(card=card, on=True))
        self.live.record(*edits, meeting=self.meeting)
        return card

    def at_once(self, theirs: Edit, ours: Edit) -> None:
        """Have the other of the pair say one thing while another is said here, and take theirs in."""
        kept: list[Entry] = []
        session = self.live.session

        def keep(entry: Entry, _row: CaseRow | None, _blobs: Sequence[Blob]) -> None:
            kept.append(entry)

        author = Author(MIKKEL, WriterId("writer-2"))
        partner = CaseSession(
            session.case, author, session.entries(), keep, self.context.clock, lambda size: b"\7" * size
        )
        partner.record(theirs, meeting=self.meeting)
        self.live.record(ours, meeting=self.meeting)
        session.take_in(kept)

    def close(self) -> None:
        """Finish what is being written to the store in memory and end the threads."""
        self.live.close()
        self.context.background.wait_idle()
        self.context.background.close()


def board_desk(qapp: QApplication, *, told: tuple[Told, ...] = (), mode: Mode = "light") -> BoardDesk:
    """Return a meeting with the participant Jonas, Karen (police) and Mikkel (municipality) in the room."""
    context = fake_context(qapp, desk=fake_desk(), mode=mode)
    desk = context.open_vault.desk
    live = LiveCase(desk, case_of(desk), context.background)
    meeting = start_meeting(live.session, scales=context.template.scales)
    live.record(
        IntroducePerson(
            person=MIKKEL, name="Mikkel", relation="socialrådgiver", kind=PersonKind.PROFESSIONAL
        ),
        MarkPresent(person=MIKKEL, on=True),
        meeting=meeting,
    )
    made = BoardDesk(context, live, meeting)
    for one in told:
        made.put(one)
    return made
