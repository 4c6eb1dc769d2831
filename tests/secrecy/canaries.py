"""Canaries: words nobody would ever write, and a search that finds them in whatever dress they hide.

A flock shares one stem of random letters, so that a folder is searched for one word and not for fifty; the
stem has letters outside ASCII, because those are the ones an encoding changes.
"""

import base64
import io
import re
import secrets
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

_ONSETS: Final = ("br", "fl", "gn", "kv", "sk", "sv", "tj", "vr", "dr", "kl")
_VOWELS: Final = ("æ", "ø", "å", "y")
_CODAS: Final = ("ks", "lf", "mp", "ngt", "rv", "st", "dsk", "gl")
_LARGEST_UNPACKED: Final = 64 * 1024 * 1024
_DEEPEST: Final = 3
_ZLIB_HEADER: Final = re.compile(rb"[\x08-\x78][\x01\x5e\x9c\xda]")
_PDF_STREAM: Final = re.compile(rb"stream\r?\n(.*?)\r?\n?endstream", re.DOTALL)
_BASE64_ALIGNMENTS: Final = 3


@dataclass(frozen=True, slots=True)
class Hit:
    """A canary that was found: where, which, and as what."""

    place: str
    canary: str
    form: str


@dataclass(frozen=True)
class Flock:
    """Canaries with one stem."""

    stem: str
    words: tuple[str, ...]

    @cached_property
    def stem_forms(self) -> dict[str, bytes]:
        """Every dress of the stem."""
        return forms(self.stem)


def make_flock(count: int) -> Flock:
    """Return `count` fresh words such as ``skæmpvrølfåst-brygl``, all with one random stem."""
    stem = ""
    while stem.isascii():
        stem = "".join(_syllable() for _ in range(3))
    endings: set[str] = set()
    while len(endings) < count:
        endings.add(_syllable() + _syllable())
    return Flock(stem, tuple(stem + ending for ending in sorted(endings)))


def forms(word: str) -> dict[str, bytes]:
    """Return the dresses of a word: encodings, hex and base64 at each alignment, by name."""
    plain = {
        "utf-8": word.encode("utf-8"),
        "utf-16le": word.encode("utf-16-le"),
        "utf-16be": word.encode("utf-16-be"),
        "utf-32le": word.encode("utf-32-le"),
        "latin-1": word.encode("latin-1"),
        "escaped": word.encode("unicode_escape"),
        "json": "".join(c if ord(c) < 128 else f"\\u{ord(c):04x}" for c in word).encode("ascii"),
        "upper case": word.upper().encode("utf-8"),
    }
    dressed = dict(plain)
    for name in ("utf-8", "utf-16le", "utf-16be", "latin-1"):
        data = plain[name]
        dressed[f"hex of {name}"] = data.hex().encode("ascii")
        dressed[f"HEX of {name}"] = data.hex().upper().encode("ascii")
        for alignment in range(_BASE64_ALIGNMENTS):
            dressed[f"base64 of {name} at {alignment}"] = _base64_middle(data, alignment)
    return dressed


def search(places: Iterable[Path], flock: Flock, leave_out: Sequence[Path] = ()) -> list[Hit]:
    """Return every canary in every file under the places, in file names too; empty is what one hopes for.

    A place that is not there has none. Files under `leave_out` are not looked at.
    """
    found: list[Hit] = []
    for place in places:
        for file in _files(place):
            if any(file.is_relative_to(one) for one in leave_out):
                continue
            found += search_bytes(str(file).encode("utf-8"), flock, f"{file} (its name)")
            found += search_bytes(file.read_bytes(), flock, str(file))
    return found


def search_bytes(data: bytes, flock: Flock, place: str = "bytes") -> list[Hit]:
    """Return every canary in the bytes and in whatever is packed in them."""
    found: list[Hit] = []
    for form, plain in _layers(data):
        for dress, pattern in flock.stem_forms.items():
            if pattern in plain:
                found += [Hit(place, word, dress + form) for word in _which(plain, flock, dress)]
    return found


def _which(data: bytes, flock: Flock, dress: str) -> list[str]:
    """Return the words whose stem was seen; the stem alone (a cut-off word) counts as a hit of its own."""
    return [word for word in flock.words if forms(word)[dress] in data] or [flock.stem]


def _layers(data: bytes, depth: int = 0, how: str = "") -> Iterator[tuple[str, bytes]]:
    yield how, data
    if depth == _DEEPEST:
        return
    for name, unpacked in _unpacked(data):
        yield from _layers(unpacked, depth + 1, f"{how} in {name}")


def _unpacked(data: bytes) -> Iterator[tuple[str, bytes]]:
    for header in _ZLIB_HEADER.finditer(data):
        if int.from_bytes(header.group(), "big") % 31 == 0:
            yield from _inflated("zlib", data[header.start() :], zlib.MAX_WBITS)
    start = data.find(b"\x1f\x8b\x08")
    while start >= 0:
        yield from _inflated("gzip", data[start:], 16 + zlib.MAX_WBITS)
        start = data.find(b"\x1f\x8b\x08", start + 1)
    yield from _inflated("deflate", data, -zlib.MAX_WBITS)
    for stream in _PDF_STREAM.finditer(data):
        yield from _inflated("deflate", stream.group(1), -zlib.MAX_WBITS)
        yield from _ascii85(stream.group(1))
    if b"PK\x03\x04" in data:
        yield from _zipped(data)


def _inflated(name: str, data: bytes, window: int) -> Iterator[tuple[str, bytes]]:
    """Yield what comes out before the stream ends or breaks: a torn stream has told its beginning."""
    unpacker = zlib.decompressobj(window)
    told = bytearray()
    try:
        for start in range(0, len(data), 4096):
            told += unpacker.decompress(data[start : start + 4096], _LARGEST_UNPACKED)
            if unpacker.eof or len(told) > _LARGEST_UNPACKED:
                break
    except zlib.error:
        pass
    if len(told) > 8:
        yield name, bytes(told)


def _ascii85(data: bytes) -> Iterator[tuple[str, bytes]]:
    text = data.strip()
    if not text.endswith(b"~>"):
        return
    try:
        yield "ascii85", base64.a85decode(b"<~" + text.removeprefix(b"<~"), adobe=True)
    except ValueError:
        return


def _zipped(data: bytes) -> Iterator[tuple[str, bytes]]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                yield "zip", archive.read(name)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, zlib.error):
        return


def _base64_middle(data: bytes, alignment: int) -> bytes:
    """Return the base64 digits that do not depend on what stands before and after the data."""
    coded = base64.b64encode(b"\0" * alignment + data)
    first = -(-alignment * 8 // 6)
    last = (alignment + len(data)) * 8 // 6
    return coded[first:last]


def _files(place: Path) -> Iterator[Path]:
    if place.is_file():
        yield place
        return
    for file in sorted(place.rglob("*")):
        if file.is_file() and not file.is_symlink():
            yield file


def _syllable() -> str:
    return "".join(secrets.choice(part) for part in (_ONSETS, _VOWELS, _CODAS))
