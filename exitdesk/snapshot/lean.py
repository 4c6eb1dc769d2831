"""A typeface in a paper holds its outlines and widths, and nothing that a paper does not need.

The library takes along what makes letters fit the pixels of a coarse screen (programs for each letter, and a
common one of four kilobytes) and the typeface's own names and licence text. None of it changes a printed
letter, readers smooth letters without it, and three cuts of it made up a half of the file. ISO 32000-1, 9.9,
names the tables that a TrueType font in a file must have: these are kept.
"""

from itertools import pairwise
from struct import Struct, pack, unpack_from
from typing import Final

_KEPT: Final = (b"cmap", b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp")
_ENTRY: Final = Struct(">4sLLL")
_HEAD_CHECKSUM, _LONG_LOCA = 8, 50
_PROGRAMS_IN_MAXP: Final = slice(14, 28)
_NO_PROGRAMS: Final = pack(">7H", 1, 0, 0, 0, 0, 0, 0)
_MAGIC: Final = 0xB1B0AFBA
_HAS_PROGRAM, _MORE, _WORDS, _SCALE, _TWO_SCALES, _MATRIX = 0x100, 0x20, 0x01, 0x08, 0x40, 0x80


def lean(font: bytes) -> bytes:
    """Return a TrueType font with the same letters at the same numbers, and nothing else."""
    tables = _tables(font)
    head, places = tables[b"head"], tables[b"loca"]
    long = unpack_from(">h", head, _LONG_LOCA)[0]
    ends = unpack_from(f">{len(places) // (4 if long else 2)}{'L' if long else 'H'}", places)
    at = [one * (1 if long else 2) for one in ends]
    glyphs = [_unprogrammed(tables[b"glyf"][a:b]) for a, b in pairwise(at)]
    starts = [0]
    for one in glyphs:
        starts.append(starts[-1] + len(one))
    maxp = bytearray(tables[b"maxp"])
    maxp[_PROGRAMS_IN_MAXP] = _NO_PROGRAMS
    tables[b"glyf"], tables[b"maxp"] = b"".join(glyphs), bytes(maxp)
    tables[b"loca"] = (
        pack(f">{len(starts)}L", *starts) if long else pack(f">{len(starts)}H", *(one // 2 for one in starts))
    )
    tables[b"head"] = head[:_HEAD_CHECKSUM] + bytes(4) + head[_HEAD_CHECKSUM + 4 :]
    return _font(tables)


def _tables(font: bytes) -> dict[bytes, bytes]:
    count = unpack_from(">H", font, 4)[0]
    entries = (_ENTRY.unpack_from(font, 12 + _ENTRY.size * number) for number in range(count))
    return {tag: font[start : start + size] for tag, _, start, size in entries if tag in _KEPT}


def _unprogrammed(glyph: bytes) -> bytes:
    """Return a letter without its program, padded to an even length; an empty one stays empty."""
    if not glyph:
        return glyph
    contours = unpack_from(">h", glyph)[0]
    if contours < 0:
        bare = _composite(glyph)
    else:
        program = 10 + 2 * contours
        size = unpack_from(">H", glyph, program)[0]
        bare = glyph[:program] + bytes(2) + glyph[program + 2 + size :]
    return bare + bytes(len(bare) % 2)


def _composite(glyph: bytes) -> bytes:
    """Return a letter made of others without its program: it ends with the last part."""
    bare, at, flags = bytearray(glyph), 10, _MORE
    while flags & _MORE:
        flags = unpack_from(">H", glyph, at)[0]
        bare[at : at + 2] = pack(">H", flags & ~_HAS_PROGRAM)
        at += 8 if flags & _WORDS else 6
        at += 2 if flags & _SCALE else 4 if flags & _TWO_SCALES else 8 if flags & _MATRIX else 0
    return bytes(bare[:at])


def _font(tables: dict[bytes, bytes]) -> bytes:
    count = len(tables)
    power = count.bit_length() - 1
    opening = pack(">LHHHH", 0x10000, count, 16 << power, power, count * 16 - (16 << power))
    entries, data, start = b"", b"", len(opening) + _ENTRY.size * count
    for tag, table in sorted(tables.items()):
        entries += _ENTRY.pack(tag, _sum(table), start + len(data), len(table))
        data += table + bytes(-len(table) % 4)
    whole = bytearray(opening + entries + data)
    head = next(at for tag, _, at, _ in _ENTRY.iter_unpack(entries) if tag == b"head")
    whole[head + _HEAD_CHECKSUM : head + _HEAD_CHECKSUM + 4] = pack(">L", (_MAGIC - _sum(whole)) % (1 << 32))
    return bytes(whole)


def _sum(data: bytes | bytearray) -> int:
    padded = data + bytes(-len(data) % 4)
    words: tuple[int, ...] = unpack_from(f">{len(padded) // 4}L", padded)
    return sum(words) % (1 << 32)
