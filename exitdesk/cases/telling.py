"""The words of a board that may never be carried, each with what it is, and the neutral words beside them."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from exitdesk.cases.likeness import skeletons
from exitdesk.cases.risky_words import POSSESSIVES, Risk
from exitdesk.cases.unit import UnitTemplate, default_template
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.danish_dates import MONTH_NAMES, WEEKDAY_NAMES
from exitdesk.sos.own_lane import LaneWord

_WORD: Final = re.compile(r"\w+")
_OURS: Final = (
    "aftale",
    "appointment",
    "vi",
    "ses",
    "see",
    "you",
    "husk",
    "remember",
    "kl",
    "at",
    "i",
    "morgen",
    "jeg",
    "de",
    "dem",
    "deres",
    "tomorrow",
    "morning",
    "morgenmad",
    "fordi",
    "farvel",
    "kommer",
    "samme",
    "sted",
    "same",
    "place",
    "the",
    "ved",
    "og",
    "hos",
    "til",
    "den",
    "det",
    "med",
    "for",
    "and",
    "with",
    "from",
)
HARMLESS: Final = frozenset((*WEEKDAY_NAMES, *MONTH_NAMES, *_OURS))
_NEUTRAL: Final[Mapping[str, Mapping[Risk, tuple[str, ...]]]] = {
    "da": {
        Risk.NAME: ("en ven", "nogen"),
        Risk.RELATION: ("en ven", "nogen"),
        Risk.PLACE: ("samme sted",),
        Risk.ADDRESS: ("samme sted",),
        Risk.AUTHORITY: ("aftale",),
        Risk.EXIT: ("aftale",),
    },
    "en": {
        Risk.NAME: ("a friend", "somebody"),
        Risk.RELATION: ("a friend", "somebody"),
        Risk.PLACE: ("the same place",),
        Risk.ADDRESS: ("the same place",),
        Risk.AUTHORITY: ("appointment",),
        Risk.EXIT: ("appointment",),
    },
}
_SMALL: Final = frozenset(
    ("på", "en", "et", "af", "om", "du", "er", "ud", "op", "ad",
     "a", "an", "my", "we", "to", "of", "in", "on", "it", "is")
)  # fmt: skip
_LONG_WORD: Final = 10
_RUN: Final = 3
_RUN_LETTERS: Final = 10


@dataclass(frozen=True, slots=True)
class Telling:
    """What is known to tell something: skeletons with their kind, initials, what the board says at length.

    `plain` are the same words as they stand, casefolded: the finished bytes are read back against them.
    """

    words: tuple[tuple[Risk, str], ...]
    plain: frozenset[str]
    initials: frozenset[str]
    long_words: frozenset[str]
    runs: frozenset[tuple[str, ...]]
    harmless: frozenset[str]
    neutral: Mapping[Risk, tuple[str, ...]]


def telling_of(board: MeetingBoard, template: UnitTemplate) -> Telling:
    """Return what of a board may never be carried: names, relations, places, offices, its own words.

    The names of days and months are never telling, also where somebody is called August.
    """
    said = [(kind, unicodedata.normalize("NFC", text)) for kind, text in _named(board, template)]
    own = {word.casefold() for text in _own_words(board) for word in _own_telling(text)}
    plain = own | {
        word.casefold()
        for kind, text in said
        for word in _WORD.findall(text)
        if len(word) > 2 or word[:1].isupper()
    }
    kinds: dict[str, Risk] = {}
    for kind, text in said:
        for word in _WORD.findall(text):
            if word.casefold() in plain - HARMLESS:
                for skeleton in skeletons(word):
                    kinds.setdefault(skeleton, kind)
    texts = _folded(_texts(board))
    names = [one.name for one in board.people]
    return Telling(
        words=tuple((kind, word) for word, kind in kinds.items()),
        plain=frozenset(plain - HARMLESS),
        initials=frozenset(word[:1].upper() for name in names for word in name.split()) - {"I"},
        long_words=frozenset(word for text in texts for word in text if len(word) >= _LONG_WORD),
        runs=frozenset(run for text in texts for run in _runs(text)),
        harmless=HARMLESS,
        neutral=_NEUTRAL.get(template.language, _NEUTRAL["da"]),
    )


def _named(board: MeetingBoard, template: UnitTemplate) -> Iterator[tuple[Risk, str]]:
    for words in (template, default_template("da"), default_template("en")):
        for name in words.every_authority.values():
            yield Risk.AUTHORITY, name
    for one in board.people:
        yield Risk.NAME, one.name
    for one in board.people:
        yield Risk.RELATION, one.who.relation
    for place in (board.meeting.facts, board.meeting.next_meeting):
        yield Risk.PLACE, place.place if place else ""
    for agreement in board.agreements:
        for text in (agreement.promise.who, agreement.promise.told):
            yield Risk.NAME, " ".join(word for word in _WORD.findall(text) if word[:1].isupper())
    for text in _texts(board):
        yield Risk.BOARD, " ".join(_capitals(text))
    for said in _own_words(board):  # it may be a name, a place or a group: every word of it tells
        yield Risk.BOARD, " ".join(_own_telling(said))


def _texts(board: MeetingBoard) -> Iterator[str]:
    """Yield everything the board says at length."""
    yield from (card.words.text for card in board.all_cards)
    for scale in board.scales:
        yield from (rating.reason for rating in scale.ratings)
    for agreement in board.agreements:
        yield from (agreement.promise.what, agreement.promise.told)
    for line in board.bottom_lines:
        yield from (line.demand.what, line.demand.why)
    yield from _own_words(board)


def _own_words(board: MeetingBoard) -> Iterator[str]:
    """Yield the words of his own lanes, both of two that wait for a choice."""
    for lane in board.meeting.own_lanes:
        yield from (one.value.text for one in lane.versions if isinstance(one.value, LaneWord))


def _own_telling(said: str) -> list[str]:
    """Return each word of his own that tells, at any length: a group may be called by two signs."""
    words = _WORD.findall(unicodedata.normalize("NFC", said))
    words = [word for word in words if word.casefold() not in POSSESSIVES]
    return [word for word in words if word.casefold() not in _SMALL] or words


def _capitals(text: str) -> Iterator[str]:
    """Yield what is written with a capital inside a sentence: a name or a place."""
    for match in _WORD.finditer(text):
        before = text[: match.start()].rstrip()
        if match[0][:1].isupper() and before and before[-1] not in '.!?:»"“':
            yield match[0]


def _folded(texts: Iterable[str]) -> list[list[str]]:
    """Return the skeletons of each text's words; no word is folded twice, and none is remembered after."""
    known: dict[str, tuple[str, ...]] = {}
    found = []
    for text in texts:
        words = _WORD.findall(unicodedata.normalize("NFC", text))
        for word in words:
            if word not in known:
                known[word] = skeletons(word)[:1]
        found.append([one for word in words for one in known[word]])
    return found


def _runs(words: list[str]) -> Iterable[tuple[str, ...]]:
    runs = (tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1))
    return (run for run in runs if len("".join(run)) >= _RUN_LETTERS)
