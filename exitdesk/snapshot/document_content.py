"""A document as a paper holds it: plain text only, and the few fixed phrases that stand beside it.

Its file is called as that of any board: its metadata do not tell an agreement from a copy.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from exitdesk.cases.documents.document import Document, Line, Part, SignHere
from exitdesk.snapshot.board_part import BoardPart, Fit, PhotoBytes, board_part
from exitdesk.snapshot.photo_room import fitted
from exitdesk.snapshot.phrases import LANGUAGES, Phrases, phrases_in
from exitdesk.snapshot.plain import one_line, plain

BETWEEN_NOTES = "  ·  "
_BESIDE = (
    "continued", "practice", "sign_day", "signature", "signature_one", "signature_two", "signature_limits",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class DocumentContent:
    """Meets `OnPaper` for a document."""

    document: Document
    board: BoardPart | None = None

    @property
    def language(self) -> str:
        """Its one language."""
        return self.document.language

    @property
    def file_title(self) -> str:
        """The title as the file's metadata give it."""
        return self.document.file_title

    @property
    def signers(self) -> int:
        """How many signatures it needs; none in a practice."""
        return self.document.signers

    @property
    def practice(self) -> bool:
        """Whether every page says that it is practice."""
        return self.document.practice

    @property
    def pictures(self) -> tuple[bytes, ...]:
        """The photos of its board."""
        return tuple(one.jpeg for one in self.board.pictures) if self.board else ()

    @property
    def has_foot(self) -> bool:
        """Every document says which page of how many."""
        return True

    @property
    def phrases(self) -> Phrases:
        """The fixed phrases of its language."""
        return phrases_in(self.document.language)

    @property
    def also(self) -> None:
        """A document has no second language."""

    def both(self, name: str) -> tuple[str, str]:
        """Return one of the fixed phrases."""
        return str(getattr(self.phrases, name)), ""

    def titles(self) -> Iterable[tuple[str, str]]:
        """Return the headings that come again where their part goes on to another page."""
        own = [(one.title, "") for one in self.document.parts if one.title]
        if self.board is None:
            return own
        photos = [(one.title, "") for one in self.board.pictures]
        return [*self.board.copy.titles(), *own, *photos]

    def called(self) -> tuple[str, ...]:
        """Return what the foot calls the paper, the longest first."""
        title, facts = self.document.title, self.document.facts
        return (f"{title} · {facts[0]}", title) if facts else (title,)

    def beside(self) -> Iterable[str]:
        """Return what may stand on it besides its statements."""
        said = [str(getattr(self.phrases, one)) for one in _BESIDE]
        board = self.board.copy.beside() if self.board else ()
        return [*said, BETWEEN_NOTES, self.phrases.page.format(page="", pages=""), *self.called(), *board]

    def drawn(self) -> Iterator[str]:
        """Yield every text that may be drawn."""
        yield from self.statements()
        if self.board:
            yield from self.board.copy.drawn()

    def statements(self) -> Iterator[str]:
        """Yield every text that must be found on the paper, in reading order."""
        yield from self.document.head()
        told = [self.document.told()]
        if self.board:
            told.insert(1 if self.board.after_parts else 0, self.board.copy.on_board())
        for one in told:
            yield from one
        yield from self.document.end()
        for picture in self.board.pictures if self.board else ():
            yield from picture.statements()


def document_content(
    document: Document,
    *,
    practice: bool,
    photo_bytes: PhotoBytes = lambda _: None,
    fit: Fit = fitted,
) -> DocumentContent:
    """Return a document made plain, without what is empty; a practice is marked and asks for no signature.

    `photo_bytes` returns the photo with a hash, None where it is not in this vault: that is counted, and so
    is what `fit` makes smaller or has no room for.

    Raises ValueError where its file would not be called neutrally.
    """
    if document.file_title not in [phrases_in(one).title for one in LANGUAGES]:
        raise ValueError("file title")
    practice = practice or document.practice
    said = replace(
        document,
        title=one_line(document.title),
        facts=_plain(document.facts),
        parts=tuple(one for one in map(_part, document.parts) if one != Part("")),
        places=tuple(SignHere(one_line(one.role), one_line(one.name)) for one in document.places),
        closing=_plain(document.closing),
        signers=0 if practice else document.signers,
        practice=practice,
    )
    if document.board is None:
        return DocumentContent(said)
    board = board_part(document.board, photo_bytes, large=document.large, fit=fit)
    return DocumentContent(replace(said, omissions=(*said.omissions, *board.left_out())), board)


def _part(part: Part) -> Part:
    lines = (Line(plain(one.words), _plain(one.notes), one.own) for one in part.lines)
    return Part(
        one_line(part.title), _plain(part.text), tuple(one for one in lines if one.words or one.notes)
    )


def _plain(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(one for one in map(plain, texts) if one)
