"""Every byte of a file of ours belongs to a numbered object, to the table that lists it, or to the trailer.

PDF allows comments, gaps, unlisted and doubly listed objects, and readers disagree about them: what one
reader shows and another does not could hide there, also inside a revision that a signature covers. So the
file is walked from its first byte to its last, without the library that reads its values.
"""

import re
from typing import Final

from exitdesk.snapshot.errors import NotLikeOurs

_HEAD: Final = re.compile(rb"%PDF-1\.4\n%[\x80-\xff]{4} *\n")
_OBJECT: Final = re.compile(rb"([1-9]\d{0,4}) 0 obj\n")
_ENDS: Final = re.compile(rb"\nendobj\n|\nstream\r?\n")
_LENGTH: Final = re.compile(rb"/Length (\d{1,8})\b")
_STREAM_ENDS: Final = re.compile(rb"\n?endstream\nendobj\n")
_PART: Final = re.compile(rb"(\d{1,5}) (\d{1,5})\n")
_LINE: Final = re.compile(rb"(\d{10}) (\d{5}) ([nf])(?: \n| \r|\r\n)")
_TRAILER: Final = re.compile(
    rb"trailer\n<<\n/ID ?\n?\[ ?<[0-9a-f]{32}> ?<[0-9a-f]{32}> ?\]\n(?:% *\n\n)?"
    rb"/Info \d{1,5} 0 R\n/Root \d{1,5} 0 R\n/Size \d{1,6}\n(?:/Prev (\d{1,9})\n)?>>\n"
    rb"startxref\n(\d{1,9})\n%%EOF\n"
)


def revision_ends(pdf: bytes) -> tuple[int, ...]:
    """Return where each revision ends, the last one at the file's end.

    Raises NotLikeOurs where a byte belongs to nothing, or a table lists other objects than there are.
    """
    at = _matched(_HEAD, pdf, 0).end()
    ends: list[int] = []
    table = 0
    while at < len(pdf) or not ends:
        at, table = _revision(pdf, at, table)
        ends.append(at)
    return tuple(ends)


def ends_as_ours(pdf: bytes) -> bool:
    """Say whether a file ends with a trailer as it is written here, however else it was broken."""
    found = _TRAILER.match(pdf, max(0, pdf.rfind(b"trailer\n")))
    return found is not None and found.end() == len(pdf) and pdf.startswith(b"xref", int(found.group(2)))


def _revision(pdf: bytes, at: int, table_before: int) -> tuple[int, int]:
    """Walk one revision; return its end and where its table stands."""
    there: dict[int, int] = {}
    while found := _OBJECT.match(pdf, at):
        _rule(int(found.group(1)) not in there)
        there[int(found.group(1))] = at
        at = _object_end(pdf, found.end())
    table = at
    listed, at = _listed(pdf, at)
    trailer = _matched(_TRAILER, pdf, at)
    _rule(listed == there and bool(there))
    _rule(int(trailer.group(1) or 0) == table_before and int(trailer.group(2)) == table)
    return trailer.end(), table


def _object_end(pdf: bytes, at: int) -> int:
    """Return where an object ends that begins before `at`; only a stream may hold a per cent sign."""
    found = _ENDS.search(pdf, at - 1)
    if found is None:
        raise NotLikeOurs("gaps")
    body = pdf[at : found.start()]
    _rule(b"%" not in body and b"obj" not in body)
    if found.group().startswith(b"\nendobj"):
        return found.end()
    lengths = _LENGTH.findall(body)
    _rule(len(lengths) == 1)
    return _matched(_STREAM_ENDS, pdf, found.end() + int(lengths[0])).end()


def _listed(pdf: bytes, at: int) -> tuple[dict[int, int], int]:
    """Return the objects that a table lists with their places, and where the table ends."""
    _rule(pdf[at : at + 5] == b"xref\n")
    at += 5
    listed: dict[int, int] = {}
    while part := _PART.match(pdf, at):
        at = part.end()
        for number in range(int(part.group(1)), int(part.group(1)) + int(part.group(2))):
            line = _matched(_LINE, pdf, at)
            at = line.end()
            free = (int(line.group(1)), line.group(2), line.group(3)) == (0, b"65535", b"f")
            _rule(free == (number == 0) and (free or (line.group(2), line.group(3)) == (b"00000", b"n")))
            if not free:
                _rule(number not in listed)
                listed[number] = int(line.group(1))
    return listed, at


def _matched(pattern: re.Pattern[bytes], pdf: bytes, at: int) -> re.Match[bytes]:
    found = pattern.match(pdf, at)
    if found is None:
        raise NotLikeOurs("gaps")
    return found


def _rule(kept: bool) -> None:
    if not kept:
        raise NotLikeOurs("gaps")
