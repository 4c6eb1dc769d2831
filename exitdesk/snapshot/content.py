"""What stands on a paper: plain values in reading order, made from one meeting's board and nothing else.

The marks of the circles (who knows, who may be contacted, who pulls back) have no field here, and own
notes cannot come here at all: a `MeetingBoard` is built from the pair's entries of one meeting. What is
left out is counted, so that the person who hands the paper out knows.

A copy in two languages holds our fixed phrases, titles and days twice: `also` is the same in the second
language. What was said in the room stands there once, as it was said.
"""

from collections.abc import Iterable, Iterator
from itertools import chain, zip_longest
from typing import NamedTuple

from exitdesk.cases.earlier_numbers import Earlier
from exitdesk.cases.unit import UnitTemplate
from exitdesk.snapshot.omissions import Omissions
from exitdesk.snapshot.phrases import BETWEEN, Phrases, languages_of, phrases_in
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.card import Column
from exitdesk.sos.circles import PersonKind
from exitdesk.sos.meeting import TakeAlong
from exitdesk.value import value


class CardContent(NamedTuple):
    """A card: the words, and quiet notes under them (whose words, lanes, has kept me safe)."""

    words: str
    notes: tuple[str, ...]
    also: tuple[str, ...] = ()


class ColumnContent(NamedTuple):
    """A column with its title; it stands there also when it is empty."""

    column: Column
    title: str
    cards: tuple[CardContent, ...]
    also: str = ""


class NumberContent(NamedTuple):
    """One person's number, 0 to 10, and the reason given."""

    name: str
    kind: PersonKind
    number: int
    reason: str


class EarlierMeeting(NamedTuple):
    """The numbers of an earlier meeting: its day in few letters, and each number with who said it."""

    day: str
    numbers: tuple[tuple[int, tuple[str, ...]], ...]


class Asked(NamedTuple):
    """What a scale asks in one language: the question, its direction, what 0 and 10 mean."""

    question: str = ""
    direction: str = ""
    zero: str = ""
    ten: str = ""


class ScaleContent(NamedTuple):
    """A question with what 0 and 10 mean, which way is better, and everybody's number.

    `earlier` are the numbers the same people gave at earlier meetings, newest first; `day` is this one's.
    Of `also` only the direction is always there: a question that was worded in the room is his.
    """

    question: str
    direction: str
    zero: str
    ten: str
    numbers: tuple[NumberContent, ...]
    also: Asked = Asked()
    day: str = ""
    earlier: tuple[EarlierMeeting, ...] = ()


class Placed(NamedTuple):
    """A person on a ring (0..3), at an angle in radians clockwise from the top."""

    name: str
    relation: str
    kind: PersonKind
    ring: int
    angle: float


class CirclesContent(NamedTuple):
    """The rings' names from the middle outwards, and who stands where."""

    middle: str
    rings: tuple[str, str, str, str]
    people: tuple[Placed, ...]
    also: tuple[str, ...] = ()


class AgreementContent(NamedTuple):
    """An agreement as a sentence, with quiet details (by when, how he is told)."""

    sentence: str
    details: tuple[str, ...]
    also: tuple[str, ...] = ()


@value
class SnapshotContent:
    """A whole paper. `signers` is how many signatures it needs (0: it is never signed).

    A `practice` says so across every page. `language` is ``da``, ``en``, or both with a plus between.
    `heading` stands over a slip; its file is titled neutrally.
    """

    kind: TakeAlong
    language: str
    title: str
    facts: str = ""
    present: tuple[str, ...] = ()
    columns: tuple[ColumnContent, ...] = ()
    scales: tuple[ScaleContent, ...] = ()
    circles: CirclesContent | None = None
    agreements: tuple[AgreementContent, ...] = ()
    bottom_lines: tuple[AgreementContent, ...] = ()
    next_meeting: str = ""
    also_facts: str = ""
    also_next: str = ""
    large: bool = False
    slip: tuple[str, ...] = ()
    heading: str = ""
    signers: int = 0
    omissions: Omissions = ()
    practice: bool = False

    @property
    def phrases(self) -> Phrases:
        """The fixed phrases of its (first) language."""
        return phrases_in(languages_of(self.language)[0])

    @property
    def also(self) -> Phrases | None:
        """The fixed phrases of its second language, if there is one."""
        others = languages_of(self.language)[1:]
        return phrases_in(others[0]) if others else None

    @property
    def also_title(self) -> str:
        """The title in the second language."""
        return self.also.title if self.also else ""

    @property
    def file_title(self) -> str:
        """The title as the file's metadata give it."""
        return BETWEEN.join((self.title, self.also_title)) if self.also else self.title

    @property
    def pictures(self) -> tuple[bytes, ...]:
        """A copy and what is carried hold no picture."""
        return ()

    @property
    def has_foot(self) -> bool:
        """A copy has a foot with page numbers; what is carried looks like any note to oneself."""
        return self.kind is TakeAlong.SIGNED_COPY

    def titles(self) -> Iterable[tuple[str, str]]:
        """Return the headings that come again where their part goes on to another page."""
        from exitdesk.snapshot.beside import titles

        return titles(self)

    def beside(self) -> Iterable[str]:
        """Return what may stand on it besides its statements."""
        from exitdesk.snapshot.beside import beside

        return beside(self)

    def both(self, name: str) -> tuple[str, str]:
        """Return one of the fixed phrases in the first and, where there is one, the second language."""
        return str(getattr(self.phrases, name)), str(getattr(self.also, name)) if self.also else ""

    def drawn(self) -> Iterator[str]:
        """Yield every text that may be drawn, also where it is not looked for in reading order."""
        yield from self.statements()
        if self.circles:
            yield from (self.circles.middle, *self.circles.rings, *self.circles.also)
        for scale in self.scales:
            yield scale.day

    def statements(self) -> Iterator[str]:
        """Yield every text that must be found on the paper, in reading order."""
        head = self.heading or self.title
        yield from (head, self.also_title, self.facts, self.also_facts, *self.present)
        yield from self.on_board()
        yield from self.slip

    def on_board(self) -> Iterator[str]:
        """Yield what the board itself says, in reading order."""
        for column in self.columns:
            yield from (column.title, column.also)
            for card in column.cards:
                yield from (card.words, *card.notes, *card.also)
        for scale in self.scales:
            yield from _asked(scale)
            for one in scale.numbers:
                yield from (str(one.number), one.name, one.reason)
        for agreement in (*self.agreements, *self.bottom_lines):
            pairs = zip_longest(agreement.details, agreement.also, fillvalue="")
            yield from (agreement.sentence, *chain.from_iterable(pairs))
        yield from (self.next_meeting, self.also_next)
        if self.circles:
            yield from _ring_by_ring(self.circles)


def _asked(scale: ScaleContent) -> Iterator[str]:
    also = scale.also
    yield from (scale.question, also.question, *(one.day for one in scale.earlier))
    yield from (scale.zero, also.zero, scale.direction, also.direction, scale.ten, also.ten)


def _ring_by_ring(circles: CirclesContent) -> Iterator[str]:
    for ring, label in enumerate(circles.rings):
        here = [one for one in circles.people if one.ring == ring]
        if here:
            yield from (label, *circles.also[ring : ring + 1])
        for one in here:
            yield from (one.name, one.relation)


def content_for(
    board: MeetingBoard,
    template: UnitTemplate,
    kind: TakeAlong,
    line: str = "",
    signers: int = 1,
    *,
    also: UnitTemplate | None = None,
    large: bool = False,
    earlier: Earlier | None = None,
) -> SnapshotContent:
    """Return the content of a paper; `line` is the one optional line of what is safe to carry.

    `also` is the unit's template in the second language of a copy in two; what is carried has one language
    only: two would say more of him. `earlier` are the numbers of this case's earlier meetings by scale.
    Raises ValueError for `TakeAlong.NOTHING`, which has no paper.
    """
    if kind is TakeAlong.NOTHING:
        raise ValueError("no paper")
    if kind is not TakeAlong.SIGNED_COPY:
        from exitdesk.snapshot.slip import slip_for

        return slip_for(board, template, kind, line)
    from exitdesk.snapshot.copy_content import copy_for

    return copy_for(board, (template, also), signers, large=large, earlier=earlier or {})
