"""Files made to do harm to a reader: bombs, loops, depth, size; and endless small ones drawn by chance."""

import random
import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import Final

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from exitdesk.cases.papers import PaperOrder
from exitdesk.snapshot.sign import sign_pdf
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.card import Card, Column
from exitdesk.sos.meeting import TakeAlong
from tests.soak.paper_bytes import ATTACKS
from tests.soak.paper_issued import issued
from tests.unit.snapshot import attacks, paper, sample

_HEAD: Final = b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n"
_TOKENS: Final = tuple(
    (
        b"<< >> [ ] ( ) < > obj endobj stream endstream xref trailer startxref %%EOF R 0 1 2 9 65535 f n "
        b"null true -1 1e9 99999999999999999999 /Type /Catalog /Pages /Kids /Count /AcroForm /Fields /Sig "
        b"/V /Contents /ByteRange /Root /Info /Size /Prev /ID /Length /Filter /FlateDecode /DecodeParms "
        b"/Predictor /Columns /W /Index /XRef /ObjStm /N /First /Extends /XRefStm /Encrypt /Perms /DocMDP "
        b"/Reference /Ff /T /Parent"
    ).split()
)


def file_of(*objects: bytes, root: int = 1, trailer: bytes = b"", version: bytes = _HEAD) -> bytes:
    """Return a whole file of numbered objects with a true table."""
    body, places = version, []
    for number, one in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    table += b"".join(b"%010d 00000 n \n" % place for place in places)
    ending = b"trailer\n<</Size %d/Root %d 0 R%s>>\nstartxref\n%d\n%%%%EOF\n"
    return body + table + ending % (len(objects) + 1, root, trailer, len(body))


def stream(data: bytes, keys: bytes = b"") -> bytes:
    """Return a stream object."""
    return b"<<%s/Length %d>>\nstream\n%s\nendstream" % (keys, len(data), data)


def _reference_stream(data: bytes, keys: bytes) -> bytes:
    one = stream(data, b"/Type/XRef/W[1 4 2]/Size 9/Root 2 0 R" + keys)
    return _HEAD + b"1 0 obj\n" + one + b"\nendobj\nstartxref\n%d\n%%%%EOF\n" % len(_HEAD)


def _packed(size: int, times: int = 1) -> bytes:
    data = bytes(size)
    for _ in range(times):
        data = zlib.compress(data, 9)
    return data


def _predictor(columns: int) -> bytes:
    return b"/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns %d>>" % columns


def _looping_streams() -> bytes:
    """Two streams of objects that say they go on in each other."""
    inside = b"4 0 5 5 null null"
    one = stream(inside, b"/Type/ObjStm/N 2/First 8/Extends 3 0 R")
    two = stream(inside, b"/Type/ObjStm/N 2/First 8/Extends 2 0 R")
    rows = b"\x02\x00\x02\x00" * 2
    table = stream(rows, b"/Type/XRef/W[1 2 1]/Index[1 2]/Size 9/Root 1 0 R")
    body = _HEAD + b"2 0 obj\n" + one + b"\nendobj\n3 0 obj\n" + two + b"\nendobj\n"
    return body + b"9 0 obj\n" + table + b"\nendobj\nstartxref\n%d\n%%%%EOF\n" % len(body)


def _tables_in_a_circle() -> bytes:
    body = _HEAD
    first = len(body)
    part = b"xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1/Root 1 0 R/Prev %010d>>\n"
    second = first + len(part % 0)
    return body + part % second + part % first + b"startxref\n%d\n%%%%EOF\n" % second


def _form(fields: bytes, *more: bytes) -> bytes:
    catalog = b"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields %s/SigFlags 3>>>>" % fields
    return file_of(catalog, b"<</Type/Pages/Count 1/Kids[2 0 R]/Parent 2 0 R>>", *more)


def _many_pages(count: int) -> bytes:
    kids = b" ".join(b"%d 0 R" % (at + 3) for at in range(count))
    pages = b"<</Type/Pages/Count %d/Kids[%s]>>" % (count, kids)
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"
    return file_of(b"<</Type/Catalog/Pages 2 0 R>>", pages, *([page] * count))


HARMFUL: Final[dict[str, Callable[[], bytes]]] = {
    "bomb in the table of references": lambda: _reference_stream(_packed(400 << 20), b"/Filter/FlateDecode"),
    "bomb packed three times": lambda: _reference_stream(
        _packed(400 << 20, 3), b"/Filter[/FlateDecode/FlateDecode/FlateDecode]"
    ),
    "huge predictor columns": lambda: _reference_stream(_packed(1 << 20), _predictor(2_000_000_000)),
    "one predictor column": lambda: _reference_stream(_packed(30 << 20), _predictor(1)),
    "bomb in run lengths": lambda: _reference_stream(
        b"\x81\x00" * (1 << 20) + b"\x80", b"/Filter/RunLengthDecode"
    ),
    "a hundred filters": lambda: _reference_stream(b"30" * 999, b"/Filter[%s]" % (b"/ASCIIHexDecode" * 100)),
    "a million references": lambda: _reference_stream(
        _packed(7 << 20), b"/Filter/FlateDecode/Index[0 1048576]"
    ),
    "a million references, its name disguised": lambda: _reference_stream(
        _packed(7 << 20), b"/Filter/FlateDecode/Index[0 1048576]"
    ).replace(b"/XRef", b"/XRe#66"),
    "deep arrays": lambda: file_of(b"[" * 1_000_000),
    "deep dictionaries": lambda: file_of(b"<</A" * 200_000 + b" 1" + b">>" * 200_000),
    "deep arrays in the form": lambda: _form(b"[" * 5_000 + b"]" * 5_000),
    "tables in a circle": _tables_in_a_circle,
    "streams of objects in a circle": _looping_streams,
    "a length that is its own": lambda: file_of(b"<</Length 1 0 R>>\nstream\nx\nendstream"),
    "pages in a circle": lambda: _form(b"[]"),
    "fields in a circle": lambda: _form(
        b"[3 0 R]", b"<</T(A)/Kids[4 0 R]/Parent 4 0 R>>", b"<</Kids[3 0 R]>>"
    ),
    "a catalog that is its own form": lambda: file_of(b"<</Type/Catalog/AcroForm 1 0 R/Fields 1 0 R>>"),
    "a reference to itself": lambda: file_of(b"1 0 R"),
    "many tables": lambda: _HEAD + (b"xref\n0 0\ntrailer\n<<>>\nstartxref\n16\n%%EOF\n" * 100_000),
    "a table of a billion": lambda: (
        _HEAD + b"xref\n0 999999999\ntrailer\n<</Size 9>>\nstartxref\n15\n%%EOF\n"
    ),
    "a number of a million digits": lambda: file_of(b"9" * 1_000_000),
    "a name of a million letters": lambda: file_of(b"/" + b"A" * 1_000_000),
    "a text that never ends": lambda: file_of(b"(" * 1_000_000),
    "brackets that never end": lambda: file_of(b"<" + b"4" * 5_000_000),
    "a million comments": lambda: _HEAD + b"%\n" * 1_000_000 + b"startxref\n9\n%%EOF\n",
    "blank": lambda: _HEAD + b" " * 20_000_000 + b"startxref\n9\n%%EOF\n",
    "45 MB of noise": lambda: _HEAD + random.Random(1).randbytes(45_000_000),
    "45 MB of nothing": lambda: _HEAD + bytes(45_000_000) + b"startxref\n9\n%%EOF\n",
    "60 MB": lambda: _HEAD + bytes(60_000_000),
    "45 MB behind a genuine paper": lambda: issued()[0].pdf + bytes(45_000_000),
    "45 MB inside a genuine paper": lambda: attacks.later(issued()[0].pdf, _fat),
    "200 foreign pages": lambda: _many_pages(200),
    "60,000 foreign pages": lambda: _many_pages(60_000),
    "a gap of 20 MB": lambda: _wide_gap(20_000_000),
    "a bomb in the genuine page": lambda: attacks.later(issued()[0].pdf, _bomb),
}


def _fat(writer: IncrementalPdfFileWriter) -> None:
    page = writer.root["/Pages"]["/Kids"][0]
    page["/Contents"] = writer.add_object(generic.StreamObject(stream_data=bytes(45_000_000)))
    writer.update_container(page)


def _bomb(writer: IncrementalPdfFileWriter) -> None:
    keys = {generic.pdf_name("/Filter"): generic.pdf_name("/FlateDecode")}
    stream_ = generic.StreamObject(keys, encoded_data=_packed(400 << 20))
    page = writer.root["/Pages"]["/Kids"][0]
    page["/Contents"] = writer.add_object(stream_)
    writer.update_container(page)


def _wide_gap(size: int) -> bytes:
    pdf = issued()[0].pdf
    _, stop = next(attacks.gaps(pdf))
    return pdf[: stop - 1] + b"0" * size + pdf[stop - 1 :]


def truncated() -> Iterator[bytes]:
    """Yield the issued papers cut at every end of a revision and beside it, and at every part of an end."""
    for one in issued():
        ends = [end + step for end in one.ends for step in (-7, -6, -1, 0, 1)]
        marks = [found.start() for found in re.finditer(rb"xref|trailer|startxref|%%EOF|/ByteRange", one.pdf)]
        for end in (*ends, *marks):
            if end < len(one.pdf) and one.pdf[:end] not in _handed_out():
                yield one.pdf[:end]


@cache
def _handed_out() -> frozenset[bytes]:
    return frozenset(one.pdf[: one.ends[1]] for one in issued() if one.asked == 1)


@cache
def long_paper() -> tuple[bytes, int]:
    """Return a genuine paper of two hundred pages or more, and how many it has."""
    board = sample.long_talk()
    cards = [card for column in Column for card in board.cards(column)] * 42
    maker = paper.maker()
    draft = maker.draft(_with(board, cards), PaperOrder(TakeAlong.SIGNED_COPY))
    key = paper.key()
    return sign_pdf(draft.pdf, key.private_key, key.certificate, paper.NOW.date()), draft.pages


def _with(board: MeetingBoard, cards: list[Card]) -> MeetingBoard:
    columns = {column: tuple(card for card in cards if card.column is column) for column in Column}
    return replace(board, columns=columns)


def fuzzed(chance: random.Random) -> bytes:
    """Return a file drawn by chance: of tokens, of noise, or a genuine one damaged up to a dozen times."""
    way = chance.random()
    if way < 0.15:
        objects = [_tokens(chance) for _ in range(chance.randint(1, 8))]
        return file_of(*objects, trailer=_tokens(chance) if chance.random() < 0.5 else b"")
    if way < 0.2:
        return chance.choice((b"", b"%PDF-", _HEAD)) + chance.randbytes(chance.randint(0, 3_000))
    one = chance.choice(issued())
    for _ in range(chance.choice((1, 1, 1, 2, 3, 12))):
        pdf = _damaged(one.pdf, chance) if way < 0.6 else ATTACKS[chance.choice(list(ATTACKS))](one, chance)
        if pdf is None or way >= 0.6:
            return one.pdf[:-1] if pdf is None else pdf
        one = replace(one, pdf=pdf)
    return one.pdf


def _damaged(pdf: bytes, chance: random.Random) -> bytes:
    """Put tokens in, or in place of others, half the time where the file is not packed."""
    places = [found.start() for found in re.finditer(rb"[ \n/\[<]", pdf[-4_000:])] or [0]
    near = max(0, len(pdf) - 4_000) + chance.choice(places)
    at = near if chance.random() < 0.5 else chance.randrange(len(pdf) + 1)
    return pdf[:at] + _tokens(chance, 4) + pdf[at + chance.choice((0, 1, 5, 20)) :]


def _tokens(chance: random.Random, most: int = 60) -> bytes:
    return b" ".join(chance.choice(_TOKENS) for _ in range(chance.randint(1, most)))
