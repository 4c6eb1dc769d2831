"""A paper takes few bytes: a typeface's outlines, a signature's length, and nothing of the library."""

import datetime as dt
import re
import zlib
from itertools import pairwise
from struct import iter_unpack, pack, unpack_from

import pytest

from exitdesk.crypto.certificate import make_signing_key
from exitdesk.snapshot.faces import Face, font
from exitdesk.snapshot.lean import _composite, lean
from exitdesk.snapshot.sign import sign_pdf
from exitdesk.snapshot.tidy import tidy
from exitdesk.snapshot.verify import GENUINE, verify
from tests.unit.snapshot import attacks, paper, sample

_LETTERS = [ord(one) for one in "aåäéÆØß½…?"]


def _fonts(pdf: bytes) -> list[bytes]:
    found = re.finditer(rb"/Length (\d+) /Length1 \d+\n>>\nstream\n", pdf)
    return [zlib.decompress(pdf[one.end() : one.end() + int(one.group(1))]) for one in found]


def _tables(typeface: bytes) -> dict[bytes, bytes]:
    count = unpack_from(">H", typeface, 4)[0]
    entries = iter_unpack(">4sLLL", typeface[12 : 12 + 16 * count])
    return {tag: typeface[start : start + size] for tag, _, start, size in entries}


def _glyphs(typeface: bytes) -> list[bytes]:
    tables = _tables(typeface)
    ends = [2 * one for (one,) in iter_unpack(">H", tables[b"loca"])]
    return [tables[b"glyf"][a:b] for a, b in pairwise(ends)]


def test_a_paper_has_no_programs_names_or_licence_of_a_typeface() -> None:
    """The outlines, the widths and what finds them, in each of the three cuts."""
    fonts = _fonts(paper.signed(sample.first_talk()))
    assert len(fonts) == 3
    for one in fonts:
        assert sorted(_tables(one)) == [b"cmap", b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp"]
        assert all(value in (0, 1) for value in unpack_from(">7H", _tables(one)[b"maxp"], 14))


@pytest.mark.parametrize("face", Face)
def test_every_outline_stays_as_the_typeface_has_it(face: Face) -> None:
    """Without the program in its middle or at its end, a letter is the same bytes, joined letters too."""
    drawn = font(face).face
    whole = type(drawn).makeSubset(drawn, [0, *_LETTERS])
    before, after = _glyphs(whole), _glyphs(lean(whole))
    assert len(before) == len(after) > len(_LETTERS)
    joined = 0
    for old, new in zip(before, after, strict=True):
        contours = unpack_from(">h", old)[0]
        if contours < 0:
            joined += 1
            assert old[:10] == new[:10]
            assert not unpack_from(">H", new, 10)[0] & 0x100
            continue
        head = 10 + 2 * contours
        size = unpack_from(">H", old, head)[0]
        assert new.rstrip(b"\0") == (old[:head] + b"\0\0" + old[head + 2 + size :]).rstrip(b"\0")
    assert joined


@pytest.mark.parametrize(
    ("flags", "argument"),
    [(0x00, 2), (0x01, 4), (0x08, 4), (0x41, 8), (0x80, 10)],
    ids=["bytes", "words", "scaled", "scaled both ways", "turned"],
)
def test_a_joined_letter_ends_with_its_last_part(flags: int, argument: int) -> None:
    """However its parts are placed; no part says any more that a program follows."""
    head, place = pack(">h8x", -1), bytes(range(1, argument + 1))
    first, last = (pack(">HH", flags | 0x100 | more, 7) + place for more in (0x20, 0))
    bare = _composite(head + first + last + b"\0\3\1\2\3")
    assert bare == head + pack(">HH", flags | 0x20, 7) + place + pack(">HH", flags, 7) + place


def test_the_sums_of_a_typeface_are_right() -> None:
    """A reader that checks them finds every table, and the whole, as its sum says."""
    drawn = font(Face.REGULAR).face
    one = drawn.makeSubset([0, *_LETTERS])
    assert sum(unpack_from(f">{len(one) // 4}L", one)) % (1 << 32) == 0xB1B0AFBA


def test_a_signature_gets_the_room_it_needs_and_no_more() -> None:
    """Whatever the key and however its numbers fall, the gap ends with a dozen zeros at most."""
    drawn = paper.draft(sample.first_talk()).pdf
    for number in range(12):
        key = make_signing_key(paper.NOW - dt.timedelta(days=number))
        signed = sign_pdf(drawn, key.private_key, key.certificate, paper.NOW.date())
        _, digits_end, stop = attacks.first_gap(signed)
        assert stop - digits_end <= 14
        assert verify(signed, {key.fingerprint}).code == GENUINE


def test_only_what_was_just_drawn_is_tidied() -> None:
    """Nothing is taken out of another file."""
    with pytest.raises(ValueError, match="otherwise"):
        tidy(paper.draft(sample.first_talk()).pdf)


def test_papers_as_they_were_first_made_stay_genuine() -> None:
    """A copy lasts longer than a version: that with whole typefaces and wide gaps is checked as it was."""
    verdict = verify(*paper.first_form())
    assert (verdict.code, verdict.signatures, verdict.expected) == (GENUINE, 2, 1)
