"""Attacks that need no library: bytes flipped, cut, put in, turned round; ends, gaps, tables and ranges."""

import random
import re
from collections.abc import Callable
from typing import Final

from tests.soak.paper_issued import Issued, others
from tests.unit.snapshot import attacks

Attack = Callable[[Issued, random.Random], bytes | None]
"""What an attack makes of a paper; None where the paper does not lend itself to it."""

_TAILS: Final = (
    b"\n", b" ", b"\x00", b"%\n", b"%%EOF", b"%%EOF\n", b"startxref\n9\n%%EOF\n", b"\x00" * 4096,
    b"trailer\n<<\n/Root 1 0 R\n>>\nstartxref\n0\n%%EOF\n", b"PK\x03\x04", b"% Aftalen er slut\n",
)  # fmt: skip
_RANGE: Final = re.compile(rb"/ByteRange \[0 (\d+) (\d+) (\d+)\]")
_TABLE_LINE: Final = re.compile(rb"\n(\d{10}) 00000 n")


def flipped_bits(one: Issued, chance: random.Random) -> bytes:
    """Turn one to four bits round, half the time close to where the form is decided."""
    changed = bytearray(one.pdf)
    for _ in range(chance.randint(1, 4)):
        changed[_place(one, chance)] ^= 1 << chance.randrange(8)
    return bytes(changed)


def other_bytes(one: Issued, chance: random.Random) -> bytes:
    """Write other bytes over some."""
    at, size = _place(one, chance), chance.randint(1, 40)
    return one.pdf[:at] + chance.randbytes(size) + one.pdf[at + size :]


def deleted_range(one: Issued, chance: random.Random) -> bytes:
    """Take bytes out."""
    at = _place(one, chance)
    return one.pdf[:at] + one.pdf[at + _size(chance) :]


def inserted_range(one: Issued, chance: random.Random) -> bytes:
    """Put bytes in: noise, white space, or a piece of another paper."""
    at, other = _place(one, chance), chance.choice(others())
    start = chance.randrange(len(other))
    new = chance.choice((chance.randbytes(_size(chance)), b" ", b"\n", other[start : start + _size(chance)]))
    return one.pdf[:at] + new + one.pdf[at:]


def doubled_range(one: Issued, chance: random.Random) -> bytes:
    """Write a piece twice, at once or elsewhere."""
    at, size = _place(one, chance), _size(chance)
    there = chance.choice((at, _place(one, chance)))
    return one.pdf[:there] + one.pdf[at : at + size] + one.pdf[there:]


def swapped_ranges(one: Issued, chance: random.Random) -> bytes:
    """Let two pieces change places."""
    first, second, third = sorted(chance.sample(range(len(one.pdf)), 3))
    return one.pdf[:first] + one.pdf[second:third] + one.pdf[first:second] + one.pdf[third:]


def cut_short(one: Issued, chance: random.Random) -> bytes:
    """Cut the file anywhere, or by a few bytes."""
    return one.pdf[: chance.choice((chance.randrange(len(one.pdf)), len(one.pdf) - chance.randint(1, 9)))]


def cut_off_signature(one: Issued, chance: random.Random) -> bytes | None:
    """Cut the second signature off where two are asked for, or every signature."""
    ends = one.ends[:-1] if one.asked == len(one.ends) - 1 else one.ends[:1]
    end = chance.choice(ends)
    return one.pdf[:end] + chance.choice((b"", b"\n", chance.choice(_TAILS)))


def bytes_behind_the_end(one: Issued, chance: random.Random) -> bytes:
    """Write something behind the end, up to a whole other paper."""
    return one.pdf + chance.choice((*_TAILS, *others(), chance.randbytes(chance.randint(1, 500)), one.pdf))


def bytes_before_the_head(one: Issued, chance: random.Random) -> bytes:
    """Write something before the head: readers look for it further on."""
    return chance.choice((b"\n", b"\xef\xbb\xbf", b"%PDF-1.4\n", chance.randbytes(30), *others())) + one.pdf


def reordered_revisions(one: Issued, chance: random.Random) -> bytes:
    """Put the revisions in another order, one twice, or one of another paper between them."""
    parts = _revisions(one)
    way = chance.randrange(3)
    if way == 0:
        chance.shuffle(parts)
    elif way == 1:
        parts.insert(chance.randrange(len(parts) + 1), chance.choice(parts))
    else:
        other = chance.choice(others())
        parts[chance.randrange(len(parts))] = other[other.index(b"%%EOF\n") + 6 :]
    return b"".join(parts)


def other_gap(one: Issued, chance: random.Random) -> bytes:
    """Write what no signature covers otherwise: small digits, white space, padding, a key of one's own."""
    gap = chance.choice(list(attacks.gaps(one.pdf)))
    start, stop = gap
    way = chance.randrange(len(attacks.GAPS) + 3)
    old = one.pdf[start:stop]
    if way < len(attacks.GAPS):
        new = attacks.GAPS[way](old)
    else:
        digits = bytearray(old)
        places = {0: 1, 1: len(old.rstrip(b"0>")), 2: len(old) - 2}[way - len(attacks.GAPS)]
        for at in (places, min(len(old) - 2, places + chance.randrange(30))):
            digits[at] = chance.choice(b"0123456789ABCDEFabcdef <>/()")
        new = bytes(digits)
    return one.pdf[:start] + new + one.pdf[stop:]


def no_signature_value(one: Issued, chance: random.Random) -> bytes:
    """Universal forgery: a signature without its value or its range, at the same length."""
    name = chance.choice((b"/Contents", b"/ByteRange"))
    found = list(re.finditer(name + rb" ?(?=[<\[])", one.pdf))
    at = chance.choice(found)
    start, pdf = at.end(), one.pdf
    stop = pdf.index(b">" if name == b"/Contents" else b"]", start) + 1
    size = stop - start
    new = chance.choice((b"null", b"<>", b"<00>", b"[]", b"[0 0 0 0]", b"[-1 1 1 1]", b"1 0 R", b"()"))
    if chance.random() < 0.3:
        return pdf[: at.start()] + b" " * (stop - at.start()) + pdf[stop:]
    return pdf[:start] + new.ljust(size)[:size] + pdf[stop:]


def other_byte_range(one: Issued, chance: random.Random) -> bytes:
    """Let the range leave out more, less, overlap, begin later, or have more numbers (wrapping)."""
    found = chance.choice(list(_RANGE.finditer(one.pdf)))
    a, b, c = (int(number) for number in found.groups())
    step = chance.randint(1, 2000)
    new = chance.choice(
        (
            (0, a, b + step, c - step), (0, a + step, b, c), (0, a - step, b, c), (0, a, b, c - step),
            (0, a, b, c + step), (step, a - step, b, c), (0, a, a, b + c - a), (0, a, b, c, 0, 0),
            (0, b + c), (0, a, b - step, c + step), (-step, a, b, c), (0, 0, b, c), (b, c, 0, a),
        )
    )  # fmt: skip
    written = b"/ByteRange [%s]" % b" ".join(b"%d" % number for number in new)
    old = found.group(0)
    return one.pdf[: found.start()] + written.ljust(len(old)) + one.pdf[found.end() :]


def wrapped(one: Issued, chance: random.Random) -> bytes:
    """Move the signed second part away and put other content in its place (signature wrapping)."""
    change = chance.choice(attacks.SAVED_LATER)
    evil = attacks.later(one.pdf, change)
    found = chance.choice(list(_RANGE.finditer(evil)))
    start, stop, third = (int(number) for number in found.groups())
    new = b"/ByteRange [0 %d %d %d]" % (start, len(evil), third)
    tail = evil[stop : stop + third]
    return evil[: found.start()] + new.ljust(len(found.group(0))) + evil[found.end() :] + tail


def other_table(one: Issued, chance: random.Random) -> bytes:
    """Let a table point elsewhere: at another object, at a new one behind the end, or in a circle."""
    way = chance.randrange(3)
    lines = list(_TABLE_LINE.finditer(one.pdf))
    line = chance.choice(lines)
    if way == 0:
        place = int(chance.choice(lines).group(1))
        return one.pdf[: line.start(1)] + b"%010d" % place + one.pdf[line.end(1) :]
    if way == 1:
        at = int(line.group(1))
        number = one.pdf[at : at + 8].split()[0]
        new = number + b" 0 obj\n<<\n/Type /Page\n>>\nendobj\n"
        return one.pdf[: line.start(1)] + b"%010d" % len(one.pdf) + one.pdf[line.end(1) :] + new
    marks = list(re.finditer(rb"startxref\n(\d+)|/Prev (\d+)", one.pdf))
    mark = chance.choice(marks)
    group = 1 if mark.group(1) else 2
    digits = mark.group(group)
    new = b"%d" % chance.choice((0, 9, one.ends[0], len(one.pdf), mark.start(), int(digits) + 1))
    return (
        one.pdf[: mark.start(group)]
        + new[: len(digits)].rjust(len(digits), b"0")
        + one.pdf[mark.end(group) :]
    )


def _place(one: Issued, chance: random.Random) -> int:
    """Return a place: anywhere, or close to an end, a table, a range or a gap."""
    if chance.random() < 0.5:
        return chance.randrange(len(one.pdf))
    marks = [
        found.start() for found in re.finditer(rb"xref|trailer|/ByteRange|/Contents <|obj|%%EOF", one.pdf)
    ]
    return min(len(one.pdf) - 1, max(0, chance.choice(marks) + chance.randint(-6, 60)))


def _size(chance: random.Random) -> int:
    return chance.choice((1, 1, 2, chance.randint(1, 30), chance.randint(1, 3000)))


def _revisions(one: Issued) -> list[bytes]:
    ends = (0, *one.ends)
    return [one.pdf[ends[at] : ends[at + 1]] for at in range(len(ends) - 1)]


ATTACKS: Final[dict[str, Attack]] = {
    "bits flipped": flipped_bits,
    "bytes written over": other_bytes,
    "bytes taken out": deleted_range,
    "bytes put in": inserted_range,
    "bytes doubled": doubled_range,
    "pieces swapped": swapped_ranges,
    "cut short": cut_short,
    "signature cut off": cut_off_signature,
    "bytes behind the end": bytes_behind_the_end,
    "bytes before the head": bytes_before_the_head,
    "revisions in another order": reordered_revisions,
    "gap written otherwise": other_gap,
    "no value or no range": no_signature_value,
    "another byte range": other_byte_range,
    "wrapped": wrapped,
    "another table": other_table,
}
