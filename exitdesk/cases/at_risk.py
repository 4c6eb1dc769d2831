"""Which words of a note would tell a stranger something, and what can stand there instead.

The one truth about what may be carried: the preview marks by it, the paper leaves out by it, and the finished
bytes are read back against its words. It errs towards too much: a word left out costs a question, a word too
many can cost a life (security.md, "the gang finds the copy").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from exitdesk.cases.likeness import Piece, folded, is_like, pieces_of, seen_text
from exitdesk.cases.risky_words import KINDS_OF_WORDS, PATTERNS, POSSESSIVES, WRITTEN_DIGITS, Risk
from exitdesk.cases.telling import Telling

__all__ = ["LONGEST_LINE", "AtRisk", "Risk", "made_neutral", "risks_in"]

LONGEST_LINE: Final = 60
_DIGITS_IN_WORDS: Final = 4
_ACROSS: Final = 5
_SENTENCE_ENDS: Final = ':.!?»"“–-(•'


@dataclass(frozen=True, slots=True)
class AtRisk:
    """A part of a text, what it gives away, and the word that can stand there ("": leave it out)."""

    start: int
    end: int
    kind: Risk
    neutral: str = ""


def risks_in(text: str, telling: Telling) -> tuple[AtRisk, ...]:
    """Return what in a text would tell a stranger something, in order, no two over each other."""
    found = list(_found(text, telling))
    merged: list[AtRisk] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if merged and one.start < merged[-1].end:
            last = merged[-1]
            merged[-1] = AtRisk(last.start, max(last.end, one.end), last.kind)
        else:
            merged.append(one)
    return tuple(_with_neutral(one, text, telling) for one in merged)


def made_neutral(text: str, one: AtRisk) -> str:
    """Return a text with the neutral word where `one` stood, and no space or sign left over."""
    before, after = text[: one.start], text[one.end :]
    whole = f"{before}{one.neutral}{after}"
    if not one.neutral:
        whole = f"{before.rstrip()} {after.lstrip()}"
    tidy = re.sub(r"\s+([,.;:!?])", r"\1", " ".join(whole.split()))
    return tidy.strip(" ,;:-–")


def _found(text: str, telling: Telling) -> Iterator[AtRisk]:
    seen, places = seen_text(text)
    for kind, pattern in PATTERNS:
        for match in pattern.finditer(seen):
            yield AtRisk(places[match.start()], places[match.end() - 1] + 1, kind)
    pieces = pieces_of(text)
    yield from _words(pieces, telling)
    yield from _together(pieces, telling)
    yield from _capitals(text, pieces, telling)
    yield from _spelt_numbers(pieces)
    yield from _said_on_the_board(pieces, telling)
    if len(text) > LONGEST_LINE:
        yield AtRisk(LONGEST_LINE, len(text), Risk.LONG)


def _words(pieces: tuple[Piece, ...], telling: Telling) -> Iterator[AtRisk]:
    for at, piece in enumerate(pieces):
        kind = _kind_of(piece, telling)
        if kind is None:
            continue
        start = piece.start
        if kind is Risk.RELATION and at and pieces[at - 1].text.casefold() in POSSESSIVES:
            start = pieces[at - 1].start
        yield AtRisk(start, piece.end, kind)


def _kind_of(piece: Piece, telling: Telling) -> Risk | None:
    if piece.is_foreign:
        return Risk.UNREADABLE
    if piece.text.casefold() in telling.harmless:
        return None
    for kind, known in telling.words:
        if any(is_like(said, known) for said in piece.skeletons):
            return kind
    for kind, words in KINDS_OF_WORDS:
        if any(words.search(said) for said in piece.skeletons):
            return kind
    initial = len(piece.text) == 1 and piece.text.isupper() and piece.text in telling.initials
    return Risk.NAME if initial else None


def _together(pieces: tuple[Piece, ...], telling: Telling) -> Iterator[AtRisk]:
    """Find a word that was parted by spaces, hyphens or dots: "K a r e n", "po-liti"."""
    for first in range(len(pieces)):
        joined = ""
        for last in range(first, min(len(pieces), first + 16)):
            joined = folded(joined + (pieces[last].skeletons[0] if pieces[last].skeletons else ""))
            if last == first:
                continue
            kind = _joined_kind(joined, pieces[first : last + 1], telling)
            if kind is not None:
                yield AtRisk(pieces[first].start, pieces[last].end, kind)


def _joined_kind(joined: str, parts: tuple[Piece, ...], telling: Telling) -> Risk | None:
    ours = [one.text.casefold() in telling.harmless for one in parts]
    if all(ours):
        return None
    for kind, known in telling.words:
        if len(known) > 2 and joined in (known, f"{known}s"):
            return kind
        if len(known) >= _ACROSS and not any(ours) and _crosses(joined, known, parts):
            return kind
    if all(len(one.text) == 1 for one in parts):
        for kind, words in KINDS_OF_WORDS:
            if words.fullmatch(joined):
                return kind
    return None


def _crosses(joined: str, known: str, parts: tuple[Piece, ...]) -> bool:
    """Say whether a known word begins in the first of the parts and ends in the last."""
    at = joined.find(known)
    first = len(parts[0].skeletons[0]) if parts[0].skeletons else 0
    last = len(parts[-1].skeletons[0]) if parts[-1].skeletons else 0
    return at >= 0 and at < first and at + len(known) > len(joined) - last


def _capitals(text: str, pieces: tuple[Piece, ...], telling: Telling) -> Iterator[AtRisk]:
    """Find a capital inside a sentence: a name or a place that the board does not know."""
    if text.isupper():
        return
    for piece in pieces[1:]:
        before = text[: piece.start].rstrip()
        begins = not before or before[-1] in _SENTENCE_ENDS
        if (
            piece.text[:1].isupper()
            and not begins
            and piece.text.casefold() not in telling.harmless
            and len(piece.text) > 1
        ):
            yield AtRisk(piece.start, piece.end, Risk.PERHAPS_NAME)


def _spelt_numbers(pieces: tuple[Piece, ...]) -> Iterator[AtRisk]:
    run: list[Piece] = []
    for piece in (*pieces, None):
        if piece is not None and piece.text.casefold() in WRITTEN_DIGITS:
            run.append(piece)
            continue
        if len(run) >= _DIGITS_IN_WORDS:
            yield AtRisk(run[0].start, run[-1].end, Risk.NUMBER)
        run = []


def _said_on_the_board(pieces: tuple[Piece, ...], telling: Telling) -> Iterator[AtRisk]:
    """Find three words in a row as they stand on the board, or one long word of it."""
    said = [one.skeletons[0] if one.skeletons else "" for one in pieces]
    for at, word in enumerate(said):
        if word in telling.long_words and pieces[at].text.casefold() not in telling.harmless:
            yield AtRisk(pieces[at].start, pieces[at].end, Risk.BOARD)
        if tuple(said[at : at + 3]) in telling.runs:
            yield AtRisk(pieces[at].start, pieces[at + 2].end, Risk.BOARD)


def _with_neutral(one: AtRisk, text: str, telling: Telling) -> AtRisk:
    words = telling.neutral.get(one.kind, ())
    word = next((word for word in words if not any(_words(pieces_of(word), telling))), "")
    if not word:
        return one
    if one.kind in (Risk.NAME, Risk.RELATION) and text[one.start : one.end].casefold().endswith("s"):
        owner = any(
            said.endswith("s") and said.removesuffix("s") == known
            for piece in pieces_of(text[one.start : one.end])[-1:]
            for said in piece.skeletons
            for _, known in telling.words
        )
        word = f"{word}s" if owner else word
    shown = (
        word[:1].upper() + word[1:] if text[one.start : one.start + 1].isupper() and not one.start else word
    )
    return AtRisk(one.start, one.end, one.kind, shown)
