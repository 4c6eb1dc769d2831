"""Documents nobody would think of: every text holds a word of its own, and each is looked for in order."""

import random
from dataclasses import dataclass
from itertools import product
from typing import Final

from hypothesis import strategies as st

from exitdesk.cases.documents.document import Document, DocumentKind, Line, Part, SignHere
from exitdesk.snapshot.phrases import LANGUAGES, phrases_in

_STEM: Final = "qyxåvøkær"
_LETTERS: Final = "abcdefghijklmnoprstuvyæøåABDGHJKLMSTÆØÅéüöäñžŁ    .,;:!?()&<>/\\'\"%#@*+=-–»«…0123456789"
_ENDINGS: Final = tuple("".join(one) for one in product("bdfgklmnprstv", "aeiouyåæø", "bdfgklmnprstv"))


@dataclass(frozen=True, slots=True)
class ToldDocument:
    """A document, and its words in the order it is read."""

    document: Document
    words: tuple[str, ...]


def documents() -> st.SearchStrategy[ToldDocument]:
    """Return any document of at most six parts of ten texts each."""
    texts = st.lists(st.text(st.sampled_from(_LETTERS), max_size=300), min_size=1, max_size=20)
    return st.builds(told_document, st.integers(0, 2**32), texts)


def told_document(seed: int, texts: list[str]) -> ToldDocument:
    """Return the document that is drawn from a number, with these texts in its words."""
    return _Teller(random.Random(seed), texts).tell()


class _Teller:
    """Tells a document in the order it is read."""

    def __init__(self, chance: random.Random, texts: list[str]) -> None:
        self._chance, self._texts = chance, texts
        self._endings = iter(chance.sample(_ENDINGS, len(_ENDINGS)))
        self._words: list[str] = []

    def tell(self) -> ToldDocument:
        """Return the document and its words."""
        chance, language = self._chance, self._chance.choice(LANGUAGES)
        title, facts = self._text(), self._several(3)
        parts = tuple(self._part() for _ in range(chance.randint(0, 6)))
        places = tuple(SignHere(self._text(), self._text()) for _ in range(chance.randint(0, 4)))
        document = Document(
            chance.choice(list(DocumentKind)), language, title, phrases_in(language).title, facts, parts,
            places, self._several(2), signers=chance.randint(0, 2), large=chance.random() < 0.3,
        )  # fmt: skip
        return ToldDocument(document, tuple(self._words))

    def _text(self) -> str:
        word, other = _STEM + next(self._endings), self._chance.choice(self._texts)
        self._words.append(word)
        half = len(other) // 2
        return f"{other[:half]} {word} {other[half:]}"

    def _several(self, most: int) -> tuple[str, ...]:
        return tuple(self._text() for _ in range(self._chance.randint(0, most)))

    def _part(self) -> Part:
        title, text = self._text(), self._several(3)
        lines = tuple(
            Line(self._text(), self._several(2), own=self._chance.random() < 0.3)
            for _ in range(self._chance.randint(0, 3))
        )
        return Part(title, text, lines)
