"""The search for canaries finds what is planted, in every dress; otherwise its silence would mean nothing."""

import base64
import gzip
import io
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.secrecy.canaries import Flock, forms, make_flock, search, search_bytes

FILLER = bytes(range(256)) * 7


@pytest.fixture
def flock() -> Flock:
    """Return fifty words."""
    return make_flock(50)


def _pdf(data: bytes) -> bytes:
    return b"%PDF-1.7\n4 0 obj\n<< /Filter /FlateDecode >>\nstream\n" + data + b"\nendstream\nendobj\n"


def _raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


def _zip(data: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("content.xml", data)
    return file.getvalue()


PACKINGS: dict[str, Callable[[bytes], bytes]] = {
    "as it is": lambda data: FILLER + data + FILLER,
    "zlib, fast": lambda data: FILLER + zlib.compress(data, 1) + FILLER,
    "zlib": lambda data: FILLER + zlib.compress(data) + FILLER,
    "zlib, best": lambda data: FILLER + zlib.compress(data, 9) + FILLER,
    "gzip": lambda data: FILLER + gzip.compress(data),
    "deflate": _raw_deflate,
    "zip": _zip,
    "a PDF stream": lambda data: _pdf(zlib.compress(data)),
    "a PDF stream of raw deflate": lambda data: _pdf(_raw_deflate(data)),
    "an ASCII85 PDF stream": lambda data: _pdf(base64.a85encode(zlib.compress(data)) + b"~>"),
    "gzip of a PDF": lambda data: gzip.compress(_pdf(zlib.compress(data))),
    "a torn zlib stream": lambda data: zlib.compress(data + bytes(9000), 0)[:-20],
}


@pytest.mark.parametrize("packing", PACKINGS)
@pytest.mark.parametrize("dress", forms("æ"))
def test_a_planted_canary_is_found_in_every_dress_and_packing(
    flock: Flock, tmp_path: Path, dress: str, packing: str
) -> None:
    """The control: each form a word can take on a disk is seen, and the word is named."""
    word = flock.words[17]
    planted = PACKINGS[packing](b"before " + forms(word)[dress] + b" after")
    (tmp_path / "somewhere").mkdir()
    (tmp_path / "somewhere" / "file").write_bytes(planted)

    assert word in {hit.canary for hit in search([tmp_path], flock)}


@pytest.mark.parametrize("alignment", range(3))
def test_base64_is_found_whatever_stands_around_the_word(flock: Flock, alignment: int) -> None:
    """Base64 of a whole text holds the word at one of three alignments, with neighbours mixed in."""
    coded = base64.b64encode(b"x" * alignment + flock.words[3].encode() + b" og mere")

    assert flock.words[3] in {hit.canary for hit in search_bytes(coded, flock)}


def test_a_canary_in_a_file_name_is_found(flock: Flock, tmp_path: Path) -> None:
    """A name tells as much as a content."""
    (tmp_path / flock.words[0]).touch()

    assert [hit.canary for hit in search([tmp_path], flock)] == [flock.words[0]]


def test_a_cut_off_canary_is_found_by_its_stem(flock: Flock) -> None:
    """Half a word in a log is a leak too."""
    assert [hit.canary for hit in search_bytes(flock.words[0][: len(flock.stem) + 1].encode(), flock)] == [
        flock.stem
    ]


def test_nothing_is_found_where_nothing_was_planted(flock: Flock, tmp_path: Path) -> None:
    """The search does not cry wolf over noise, nor over another flock's words."""
    (tmp_path / "file").write_bytes(FILLER + zlib.compress(FILLER) + make_flock(5).words[0].encode())

    assert search([tmp_path, tmp_path / "not there"], flock) == []


def test_a_folder_left_out_is_not_searched(flock: Flock, tmp_path: Path) -> None:
    """Only the folder for copies that are handed out may be left out, and it is left out by name."""
    for name in ("handed-out", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "file").write_text(flock.words[1], "utf-8")

    hits = search([tmp_path], flock, leave_out=[tmp_path / "handed-out"])

    assert [hit.place for hit in hits] == [str(tmp_path / "other" / "file")]
