"""A photo is taken in as a picture alone: nothing a camera wrote beside it, and no hostile file."""

import io
import random
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from PIL.ExifTags import GPS, IFD, Base

from exitdesk.cases.errors import PhotoIsHeic, PhotoNotReadable, PhotoTooLarge
from exitdesk.cases.photos import LONGEST_SIDE, MOST_BYTES
from exitdesk.snapshot.photo import Photos, cleaned

CANARY = "Nordhavn 7 telefon-canary"
RED, BLUE = (200, 30, 30), (30, 30, 200)


def picture(width: int = 400, height: int = 300, mode: str = "RGB") -> Image.Image:
    """Return a red board with a blue upper left corner."""
    drawn = Image.new(mode, (width, height), RED)
    ImageDraw.Draw(drawn).rectangle((0, 0, width // 4, height // 4), fill=BLUE)
    return drawn


def as_file(drawn: Image.Image, kind: str = "JPEG", **more: object) -> bytes:
    """Return a picture as a file's bytes."""
    written = io.BytesIO()
    drawn.save(written, kind, **more)
    return written.getvalue()


def telling(kind: str, turned: int = 1) -> bytes:
    """Return a file with everything a telephone writes beside the picture."""
    exif = Image.Exif()
    exif[Base.Make], exif[Base.ImageDescription], exif[Base.Orientation] = CANARY, CANARY, turned
    exif.get_ifd(IFD.GPSInfo)[GPS.GPSLatitudeRef] = "N"
    exif.get_ifd(IFD.GPSInfo)[GPS.GPSLatitude] = (55.0, 41.0, 12.5)
    exif.get_ifd(IFD.Exif)[Base.UserComment.value] = CANARY.encode()
    more: dict[str, object] = {"exif": exif.tobytes(), "icc_profile": CANARY.encode() * 9}
    if kind == "JPEG":
        more["comment"] = CANARY.encode()
    if kind in ("WEBP", "TIFF"):
        more.pop("icc_profile")
    return as_file(picture(), kind, **more)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_nothing_is_left_but_the_picture(kind: str) -> None:
    """No place, time, telephone, comment, profile or smaller copy; the control shows that they were there."""
    told = telling(kind)
    assert CANARY.encode() in told or kind == "PNG"

    clean = Photos().clean(told)

    assert CANARY.encode() not in clean.jpeg
    again = Image.open(io.BytesIO(clean.jpeg))
    assert again.format == "JPEG"
    assert not again.getexif()
    assert set(again.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert b"Exif" not in clean.jpeg
    assert b"ICC_PROFILE" not in clean.jpeg
    assert (clean.width, clean.height) == again.size == (400, 300)


def test_a_picture_that_lies_on_its_side_is_turned_upright() -> None:
    """As the camera says in what is thrown away; else nobody could read it."""
    clean = cleaned(telling("JPEG", turned=6))  # the top was at the right
    assert (clean.width, clean.height) == (300, 400)
    corner = Image.open(io.BytesIO(clean.jpeg)).getpixel((290, 10))
    assert isinstance(corner, tuple)
    assert corner[2] > corner[0]


def test_a_large_one_is_made_smaller_and_keeps_its_shape() -> None:
    """The vault does not grow by twelve megabytes a photo."""
    clean = cleaned(as_file(picture(6000, 4000)))
    assert (clean.width, clean.height) == (LONGEST_SIDE, 1600)


def test_what_is_see_through_stands_on_white() -> None:
    """A screenshot of a drawing is no black square."""
    clean = cleaned(as_file(Image.new("RGBA", (40, 30), (0, 0, 0, 0)), "PNG"))
    assert Image.open(io.BytesIO(clean.jpeg)).getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize(
    "file",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"%PDF-1.7\n%%EOF", id="a paper"),
        pytest.param(as_file(picture())[:600], id="cut off"),
        pytest.param(as_file(picture(), "GIF"), id="GIF"),
        pytest.param(b"<svg xmlns='http://www.w3.org/2000/svg'/>", id="SVG"),
    ],
)
def test_what_is_no_picture_is_called_so(file: bytes) -> None:
    """And nothing of it is kept."""
    with pytest.raises(PhotoNotReadable):
        Photos().clean(file)


@pytest.mark.parametrize("brand", [b"heic", b"heix", b"mif1", b"hevc"])
def test_what_a_telephone_keeps_as_heic_is_called_so(brand: bytes) -> None:
    """It is not decoded; how to get it as JPEG is another sentence than that of a broken file."""
    with pytest.raises(PhotoIsHeic):
        Photos().clean(b"\x00\x00\x00\x18ftyp" + brand + bytes(200))


def _bomb(side: int) -> bytes:
    """Return a PNG that unpacks to side x side pixels."""
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    rows = zlib.compressobj(9)
    packed = b"".join(rows.compress(bytes(1 + 3 * side)) for _ in range(64)) + rows.flush()
    chunks = [(b"IHDR", head), (b"IDAT", packed), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )


@pytest.mark.parametrize("side", [12_000, 60_000])
def test_a_bomb_is_too_large(side: int) -> None:
    """It is refused by its sides, before it is unpacked."""
    with pytest.raises(PhotoTooLarge):
        Photos().clean(_bomb(side))


def test_a_file_of_many_megabytes_is_too_large() -> None:
    """It is not even given to the child."""
    with pytest.raises(PhotoTooLarge):
        Photos().clean(bytes(MOST_BYTES + 1))


def test_damaged_files_are_read_or_refused_and_nothing_else() -> None:
    """Whatever a decoder meets, it is one of three answers."""
    chance = random.Random(20261129)
    whole = [telling(kind) for kind in ("JPEG", "PNG", "WEBP", "TIFF")]
    refused = 0
    for nth in range(200):
        file = bytearray(whole[nth % 4])
        for _ in range(chance.randint(1, 40)):
            file[chance.randrange(len(file))] = chance.randrange(256)
        try:
            clean = cleaned(bytes(file[: chance.randint(1, len(file))] if nth % 3 == 0 else file))
        except (PhotoNotReadable, PhotoTooLarge):
            refused += 1
        else:
            assert CANARY.encode() not in clean.jpeg
    assert refused > 20


def test_the_child_reads_no_code_where_it_is_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with a photo may hold a module too."""
    (tmp_path / "PIL.py").write_text("raise SystemExit(0)")
    monkeypatch.chdir(tmp_path)
    assert Photos().clean(as_file(picture())).width == 400
