"""Papers as they are handed out: short and long, one signature and two, asking for one and for two."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pyhanko.pdf_utils.reader import PdfFileReader

from exitdesk.snapshot.grammar import revision_ends
from exitdesk.sos.board import MeetingBoard
from tests.unit.snapshot import colleague_copies, file_copies, paper, sample

KNOWN = frozenset((paper.key(0).fingerprint, paper.key(1).fingerprint))


@dataclass(frozen=True, slots=True)
class Issued:
    """A paper that was handed out: its bytes, how many signed it, and how many it asks for."""

    name: str
    pdf: bytes
    signatures: int
    asked: int

    @property
    def ends(self) -> tuple[int, ...]:
        """Where its revisions end."""
        return revision_ends(self.pdf)


def boards() -> dict[str, MeetingBoard]:
    """Return the boards by how long they are."""
    return {
        "short": sample.board(sample.first_cards()[:3], sample.room(), sample.first_scales()[:1]),
        "talk": sample.first_talk(),
        "long": sample.long_talk(),
    }


@cache
def issued() -> tuple[Issued, ...]:
    """Return the papers, each genuine, made once a run."""
    return tuple(_issued())


@cache
def others() -> tuple[bytes, ...]:
    """Return papers of another board by the same keys, with one signature and with two."""
    board = sample.board(sample.first_cards()[3:5], sample.room(), sample.first_scales()[1:2])
    return (paper.signed(board), paper.countersigned(board), paper.countersigned(board, signers=2))


def is_a_genuine_beginning(pdf: bytes) -> bool:
    """Say whether these are the bytes that were handed out, now or before the second one signed.

    A paper that asks for one signature and got a second may be cut back to its first: decision 0007.
    """
    return any(pdf in (one.pdf, one.pdf[: one.ends[1]] if one.asked == 1 else one.pdf) for one in issued())


def reader_of(pdf: bytes) -> PdfFileReader:
    """Return the library's reader of a paper."""
    return PdfFileReader(io.BytesIO(pdf))


def _issued() -> Iterator[Issued]:
    for name, board in boards().items():
        yield Issued(f"{name}, one signature", paper.signed(board), 1, 1)
        yield Issued(f"{name}, two where one is asked for", paper.countersigned(board), 2, 1)
        yield Issued(f"{name}, two where two are asked for", paper.countersigned(board, signers=2), 2, 2)
    photos = [file_copies.photo(400, 280)]
    yield Issued("a colleague's copy", colleague_copies.signed(boards()["talk"]), 1, 1)
    yield Issued("the file's copy with a photo", file_copies.signed(boards()["short"], photos), 1, 1)
