"""P2: boards and documents nobody would think of, as every paper there is; read back by other programs.

Words of the laptop are looked for in every dress, inside every stream, and in the file's name; what is
carried holds no word of the board either. Every permitted word must be found by `pdftotext`, in its order.
qpdf reads the form: no field but signatures, no script, attachment, link, layer or foreign font, and Info
is the title alone, byte for byte.
"""

import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import seed as with_seed

from exitdesk.cases.papers import PaperOrder
from exitdesk.errors import ExitDeskError
from exitdesk.snapshot.phrases import LANGUAGES, phrases_in
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.circles import PersonKind
from exitdesk.sos.meeting import TakeAlong
from exitdesk.ui.close.hand_out import neutral_name
from tests.secrecy.canaries import Flock, search_bytes
from tests.soak.figures import Figures
from tests.soak.paper_boards import Told, boards, told
from tests.soak.paper_documents import ToldDocument, documents
from tests.soak.paper_reader import faults, in_order, words
from tests.unit.snapshot import attacks, colleague_copies, file_copies, paper
from tests.unit.snapshot.documents import maker as document_maker

TARGET_COUNT: Final = 1_000
ORDERS: Final = tuple(
    PaperOrder(kind, language)
    for kind in TakeAlong
    if kind is not TakeAlong.NOTHING
    for language in LANGUAGES
)
"""Every paper there is: a new kind, language or size is one more of these."""


@dataclass(frozen=True, slots=True)
class _Read:
    """What was found in one paper."""

    forbidden: tuple[str, ...]
    permitted: int
    found: int
    ordered: int
    faults: tuple[str, ...]


def run(seed: int, count: int | None, folder: Path) -> Figures:
    """Make every paper of `count` boards."""
    count = TARGET_COUNT if count is None else count
    total: Counter[str] = Counter()
    refused: Counter[str] = Counter()
    broken: Counter[str] = Counter()

    @with_seed(seed)
    @settings(
        max_examples=count, deadline=None, database=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(boards(), documents())
    def each(one: Told, other: ToldDocument) -> None:
        total["boards"] += 1
        try:
            _count(_read_document(other, folder), total, broken)
            total["documents"] += 1
        except ExitDeskError as refusal:
            refused[f"{other.document.kind.value}: {type(refusal).__name__}"] += 1
        try:
            _count(_read_file_copy(one, folder), total, broken)
            total["file copies"] += 1
            _count(_read_colleague_copy(one, folder), total, broken)
            total["colleague copies"] += 1
        except ExitDeskError as refusal:
            refused[f"copy for an authority: {type(refusal).__name__}"] += 1
        for order in ORDERS:
            try:
                read = _read(one, order, folder)
            except ExitDeskError as refusal:
                refused[f"{order.kind.value}, {order.language}: {type(refusal).__name__}"] += 1
                continue
            total["papers"] += 1
            _count(read, total, broken)

    each()
    controls = _controls(folder)
    counts: dict[str, int | float | str] = {
        "boards": total["boards"],
        "kinds of paper, by language": len(ORDERS),
        "papers": total["papers"],
        "documents that are no board's": total["documents"],
        "copies for the file, with a photo": total["file copies"],
        "copies for a colleague, of every other thing": total["colleague copies"],
        "papers that were refused": sum(refused.values()),
        "forbidden words found in a file or its name": total["forbidden"],
        "permitted words looked for": total["permitted"],
        "of these on the paper, as pdftotext reads it": total["found"],
        "of these in reading order": total["ordered"],
        "rules of form broken, as qpdf reads it": total["faults"],
        "controls found: a planted word, an order, and four planted faults of form": controls,
    }
    whole = total["permitted"] == total["found"] == total["ordered"] > 0
    met = whole and not (total["forbidden"] or broken or refused) and controls == _CONTROLS
    met = met and all(total[each] >= count for each in _KINDS)
    return Figures(
        "P2", _WHAT, counts, met, "; ".join(f"{why} x{nth}" for why, nth in (broken + refused).items())
    )


_WHAT: Final = "Every kind of paper of generated boards, read back by poppler and qpdf"
_CONTROLS: Final = 6
_KINDS: Final = ("boards", "documents", "file copies", "colleague copies")


def _read(one: Told, order: PaperOrder, folder: Path) -> _Read:
    maker = paper.maker()
    pdf = maker.sign(maker.draft(one.board, order), paper.CASE)
    copy = order.kind is TakeAlong.SIGNED_COPY
    phrases = phrases_in(order.language)
    hits = search_bytes(pdf, one.of_the_laptop)
    name = neutral_name(one.board.meeting.facts.day) if one.board.meeting.facts else ""
    hits += search_bytes(name.encode("utf-8"), one.of_the_laptop) + search_bytes(
        name.encode(), one.of_the_board
    )
    text = words(pdf, folder)
    hits += search_bytes(text.encode("utf-8"), one.of_the_laptop)
    if not copy:
        hits += search_bytes(pdf, one.of_the_board) + search_bytes(text.encode("utf-8"), one.of_the_board)
    permitted = list(one.copied if copy else _carried(one, order.language))
    found, ordered = in_order(text, permitted)
    title = phrases.title if copy else phrases.slip_title
    return _Read(
        tuple(hit.form for hit in hits),
        len(permitted),
        found,
        ordered,
        tuple(faults(pdf, title, int(copy), folder)),
    )


def _read_document(one: ToldDocument, folder: Path) -> _Read:
    maker, document, second = document_maker(), one.document, paper.key(1)
    pdf = maker.sign(maker.draft(document), paper.CASE)
    if document.signers == 2:
        pdf = paper.maker().countersign(pdf, second.private_key, second.certificate)
    found, ordered = in_order(words(pdf, folder), one.words)
    broken = tuple(faults(pdf, document.file_title, document.signers, folder))
    return _Read((), len(one.words), found, ordered, broken)


def _read_file_copy(one: Told, folder: Path) -> _Read:
    """Read the copy for the file: marks and place are on it, what was not shown and what waits are not."""
    photo = file_copies.photo()
    pdf = file_copies.signed(replace(one.board, scales=(*one.board.scales, one.unshown)), [photo])
    text = words(pdf, folder)
    hits = search_bytes(pdf, one.of_no_file) + search_bytes(text.encode("utf-8"), one.of_no_file)
    permitted = (*one.copied, *one.filed[1:])
    found, ordered = in_order(text, permitted)
    broken = faults(pdf, phrases_in("da").title, 1, folder, [photo.jpeg])
    broken += [] if one.filed[0] in "".join(text.split()) else ["no place"]
    forbidden = tuple(hit.form for hit in hits if hit.canary in one.of_no_file.words)
    return _Read(forbidden, len(permitted), found, ordered, tuple(broken))


def _read_colleague_copy(one: Told, folder: Path) -> _Read:
    """Read the copy for a colleague: every other thing was picked, and no word of the others may be on it."""
    board = replace(one.board, scales=(*one.board.scales, one.unshown))
    picked = colleague_copies.every_other(board)
    pdf = colleague_copies.signed(board, picked)
    text = words(pdf, folder)
    forbidden = Flock(one.of_the_board.stem, _not_picked(one, picked))
    found = []
    for flock in (one.of_the_laptop, forbidden):
        hits = search_bytes(pdf, flock) + search_bytes(text.encode("utf-8"), flock)
        found += [hit.form for hit in hits if hit.canary in flock.words]
    permitted = _words_of(one.board, one.copied, picked)
    there, ordered = in_order(text, permitted)
    broken = faults(pdf, phrases_in("da").title, 1, folder)
    return _Read(tuple(found), len(permitted), there, ordered, tuple(broken))


def _texts_of(board: MeetingBoard) -> Iterator[tuple[str, str]]:
    """Yield the texts of everything that can be picked, each with its id."""
    for card in (one for cards in board.columns.values() for one in cards):
        yield str(card.id), card.words.text
    for scale in board.scales:
        reasons = " ".join(rating.reason for rating in scale.ratings)
        yield str(scale.id), f"{scale.asked.question} {scale.asked.zero} {scale.asked.ten} {reasons}"
    for one in board.agreements:
        said = one.promise
        yield str(one.id), f"{said.what} {said.when} {said.told}"
    for line in board.bottom_lines:
        yield str(line.id), f"{line.demand.what} {line.demand.why}"


def _words_of(board: MeetingBoard, copied: tuple[str, ...], picked: frozenset[str]) -> list[str]:
    texts = " ".join(text for key, text in _texts_of(board) if key in picked)
    return [word for word in dict.fromkeys(copied) if word in texts]


def _not_picked(one: Told, picked: frozenset[str]) -> tuple[str, ...]:
    """Return the words of what was not picked, and of when one meets again, the circles and who was there."""
    texts = " ".join(text for key, text in _texts_of(one.board) if key not in picked)
    upcoming = one.board.meeting.next_meeting
    around = [one.who.relation for one in one.board.people if one.kind is PersonKind.NETWORK]
    texts += " ".join((upcoming.when, upcoming.place, *around) if upcoming else around)
    return tuple(word for word in dict.fromkeys(one.copied) if word in texts)


def _count(read: _Read, total: Counter[str], broken: Counter[str]) -> None:
    total["forbidden"] += len(read.forbidden)
    broken.update(f"a forbidden word as {form}" for form in read.forbidden)
    total["permitted"] += read.permitted
    total["found"] += read.found
    total["ordered"] += read.ordered
    total["faults"] += len(read.faults)
    broken.update(read.faults)


def _carried(one: Told, language: str) -> Iterator[str]:
    """Yield what is carried, without its spaces: the days, and the line if it tells nothing."""
    words_ = phrases_in(language)
    for day in one.days:
        yield "".join(words_.day_name(day).split())
    if not one.telling:
        yield "".join(one.line.split())


def _controls(folder: Path) -> int:
    """Return how many planted words and faults are found."""
    one = told(1, ["abe"])
    maker = paper.maker()
    pdf = maker.sign(maker.draft(one.board, ORDERS[0]), paper.CASE)
    planted = pdf + zlib.compress(one.secret[0].encode("utf-16-le"))
    turned = [*one.copied[1:], one.copied[0]]
    title = phrases_in(ORDERS[0].language).title
    changes = (attacks.note, attacks.extra_field, attacks.script, attacks.title)
    found = [
        bool(search_bytes(planted, one.of_the_laptop)),
        in_order(words(pdf, folder), turned)[1] < len(turned),
    ]
    found += [bool(faults(attacks.later(pdf, change), title, 1, folder)) for change in changes]
    return sum(found) if not faults(pdf, title, 1, folder) else 0
