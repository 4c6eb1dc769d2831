"""What a paper holds, read by programs that are not ours: poppler for the words, qpdf for every object."""

import io
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from cryptography.hazmat.primitives.serialization import Encoding, pkcs7
from pypdf import PdfReader

from tests.unit.snapshot.paper import outside

_NEVER: Final = frozenset(
    (
        "/JS", "/JavaScript", "/AA", "/A", "/OpenAction", "/EmbeddedFiles", "/EF", "/AF", "/URI", "/Launch",
        "/OCProperties", "/OC", "/OCGs", "/XFA", "/Metadata", "/PieceInfo", "/Names", "/Dests", "/Outlines",
        "/RichMedia", "/Encrypt", "/Collection", "/StructTreeRoot", "/Producer", "/Creator", "/Author",
        "/CreationDate", "/ModDate", "/Subject", "/Keywords", "/XObject", "/Group", "/AP", "/DV", "/TU",
        "/LastModified", "/Reason", "/Location", "/ContactInfo", "/Prop_Build",
    )
)  # fmt: skip
_TYPES: Final = frozenset(
    (
        "/Annot", "/Catalog", "/Font", "/FontDescriptor", "/Page", "/Pages", "/Sig", "/SigRef",
        "/TransformParams",
    )
)  # fmt: skip
_FONT: Final = re.compile(r"/[A-Z]{6}\+IBMPlexSans-(Regular|Medium|SemiBold)")
_SUBJECT: Final = re.compile(r"CN=Underskriver [0-9A-F]{4}")
_TITLE: Final = re.compile(rb"\n(\d+) 0 obj\n(<<[^>]*/Title.*?>>)\nendobj\n", re.DOTALL)
_LAYERED: Final = (b"/ObjStm", b"/XRef", b"<?xpacket", b"xmpmeta", b"/EmbeddedFile")


def words(pdf: bytes, folder: Path) -> str:
    """Return the text as poppler reads it, as it lies on the page."""
    path = folder / "read.pdf"
    path.write_bytes(pdf)
    done = outside("pdftotext", "-enc", "UTF-8", str(path), "-")
    if done.returncode or done.stderr:
        raise RuntimeError(f"pdftotext: {done.stderr}")
    return done.stdout


def in_order(text: str, looked_for: Sequence[str]) -> tuple[int, int]:
    """Return how many of the words are in the text, and how many are also behind the one before."""
    read, at, found, ordered = "".join(text.split()), 0, 0, 0
    for word in looked_for:
        found += word in read
        place = read.find(word, at)
        if place >= 0:
            ordered, at = ordered + 1, place + len(word)
    return found, ordered


def faults(
    pdf: bytes, title: str, signatures: int, folder: Path, pictures: Sequence[bytes] = ()
) -> list[str]:
    """Return which of P2's rules of form a paper breaks; none is what one hopes for.

    `pictures` are the photos it may hold, byte for byte; a paper without any may hold no such object at all.
    """
    path = folder / "read.pdf"
    path.write_bytes(pdf)
    told = json.loads(outside("qpdf", "--json=2", str(path)).stdout)
    objects = told["qpdf"][1]
    drawn = {"/XObject"} if pictures else set()
    never, types = _NEVER - drawn, _TYPES | drawn
    found = [f"holds {key}" for one in objects.values() for key in _keys(one) if key in never]
    found += [f"type {kind}" for one in objects.values() for kind in _typed(one) if kind not in types]
    found += _pictures(pictures, folder)
    found += _fonts(objects)
    found += _annotations(objects, signatures)
    found += _info(pdf, objects, title)
    found += ["attachments"] * bool(told["attachments"]) + ["outlines"] * bool(told["outlines"])
    found += ["encrypted"] * bool(told["encrypt"]["encrypted"])
    found += [f"holds {one.decode()}" for one in _LAYERED if one in pdf]
    signers = list(_signers(pdf)) if signatures else []
    found += ["signer"] * (len(signers) != signatures)
    return found + ["subject"] * sum(not _SUBJECT.fullmatch(one) for one in signers)


def _fonts(objects: dict[str, Any]) -> Iterator[str]:
    fonts = [one["value"] for one in objects.values() if "value" in one and _type(one["value"]) == "/Font"]
    for font in fonts:
        descriptor = objects.get(f"obj:{font.get('/FontDescriptor')}", {}).get("value", {})
        if not str(descriptor.get("/FontFile2", "")).endswith(" R"):
            yield "unembedded font"
        if not _FONT.fullmatch(font.get("/BaseFont", "")):
            yield "another font"


def _annotations(objects: dict[str, Any], signatures: int) -> Iterator[str]:
    values = [one["value"] for one in objects.values() if "value" in one]
    shown = [one for one in values if _type(one) == "/Annot" or (isinstance(one, dict) and "/FT" in one)]
    if len(shown) != (2 if signatures else 0):
        yield "fields"
    for one in shown:
        if one.get("/FT") != "/Sig" or one.get("/Rect") != [0, 0, 0, 0] or one.get("/Subtype") != "/Widget":
            yield "a field that is no signature"
    if sum("/V" in one for one in shown) != signatures:
        yield "signatures"
    if any(isinstance(one, dict) and "/AcroForm" in one for one in values) != bool(signatures):
        yield "form"


def _info(pdf: bytes, objects: dict[str, Any], title: str) -> Iterator[str]:
    info = objects.get(f"obj:{objects['trailer']['value'].get('/Info')}", {}).get("value")
    if info != {"/Title": f"u:{title}"}:
        yield "metadata"
    written = {found.group(2) for found in _TITLE.finditer(pdf)}
    if written != {b"<<\n/Title (%s)\n>>" % title.encode("latin-1")}:
        yield "metadata is written otherwise"


def _signers(pdf: bytes) -> Iterator[str]:
    """Yield the subject of each certificate, read with libraries that neither sign nor check here."""
    for field in (PdfReader(io.BytesIO(pdf)).get_fields() or {}).values():
        value = field.get("/V")
        if value is not None and field.get("/FT") == "/Sig":
            raw = bytes(value.get_object()["/Contents"].original_bytes)
            raw = raw[: 4 + int.from_bytes(raw[2:4], "big")]
            for one in pkcs7.load_der_pkcs7_certificates(raw):
                one.public_bytes(Encoding.DER)
                yield one.subject.rfc4514_string()


def _type(one: Any) -> str:
    return str(one.get("/Type", "")) if isinstance(one, dict) else ""


def _typed(one: Any) -> Iterator[str]:
    if isinstance(one, dict):
        if "/Type" in one:
            yield str(one["/Type"])
        for value in one.values():
            yield from _typed(value)
    elif isinstance(one, list):
        for value in one:
            yield from _typed(value)


def _pictures(pictures: Sequence[bytes], folder: Path) -> list[str]:
    """Return what is wrong with the pictures, as poppler takes them out of what lies there."""
    for old in folder.glob("picture-*"):
        old.unlink()
    outside("pdfimages", "-all", str(folder / "read.pdf"), str(folder / "picture"))
    found = {one.read_bytes() for one in folder.glob("picture-*")}
    return [] if found == set(pictures) else ["other pictures"]


def _keys(one: Any) -> Iterator[str]:
    if isinstance(one, dict):
        yield from one
        for value in one.values():
            yield from _keys(value)
    elif isinstance(one, list):
        for value in one:
            yield from _keys(value)
