"""The same pages give the same bytes: no date, no tool's name, no link, whole fonts of ours only.

reportlab writes an Info dictionary of ten entries; ours holds the neutral title alone, and `tidy` takes out
what else tells the library. Two signature fields lie ready in a copy that will be signed, invisible; the flag
*required* on a field says that the paper needs that signature, and so the first signature covers how many
there must be. The library keeps in a typeface what it writes of it, so one paper is drawn at a time.
"""

import io
from collections.abc import Sequence
from functools import cache
from math import cos, radians, sin
from threading import Lock
from typing import Any, Final

from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.lib.rl_accel import fp_str
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFObject,
    PDFString,
)
from reportlab.pdfgen.canvas import Canvas

from exitdesk.snapshot.faces import Face, font
from exitdesk.snapshot.marks import WHITE, Box, Mark, Oval, Page, Picture, Rule, Window, Words, moved
from exitdesk.snapshot.tidy import tidy

FIELDS: Final = ("Underskrift1", "Underskrift2")
REQUIRED: Final = 2
PRINTED_AND_LOCKED: Final = 132
_RAW: Final = {at: chr(at) if at < 0x80 else f"\\{at:03o}" for at in range(256)} | {
    ord(one): "\\" + said for one, said in (("(", "("), (")", ")"), ("\\", "\\"), ("\r", "r"), ("\n", "n"))
}
_ONE_AT_A_TIME: Final = Lock()


class _Canvas(Canvas):  # type: ignore[misc]
    """A canvas that writes a letter's number as one byte, where the library takes four."""

    def say(self, x: float, y: float, mark: Words) -> None:
        """Put one line of text, and nothing that only the next line would need."""
        typeface = font(mark.face)
        said = [f"BT {fp_str(x, y)} Td"]
        for subset, letters in typeface.splitString(mark.text, self._doc):
            name = typeface.getSubsetInternalName(subset, self._doc)
            said.append(f"{name} {fp_str(mark.size)} Tf ({letters.decode('latin-1').translate(_RAW)}) Tj")
        self._code.append(" ".join((*said, "ET")))


class _TitleOnly(PDFObject):  # type: ignore[misc]
    """An Info dictionary with the title and nothing else."""

    invariant = 1

    def __init__(self, title: str) -> None:
        self.title = title

    def digest(self, _md5: object) -> None:
        """Add nothing: the file's identity is drawn from its finished bytes."""

    def format(self, document: Any) -> bytes:
        """Return the dictionary as bytes."""
        return bytes(PDFDictionary({"Title": PDFString(self.title)}).format(document))


def draw(pages: Sequence[Page], title: str, language: str, signers: int = 0) -> bytes:
    """Return the pages as a PDF; `signers` of its two fields are required, and with 0 it has no fields."""
    with _ONE_AT_A_TIME:
        return tidy(_drawn(pages, title, language, signers))


def _drawn(pages: Sequence[Page], title: str, language: str, signers: int) -> bytes:
    rl_config.useA85, rl_config.pdfComments = 0, 0
    buffer = io.BytesIO()
    size = (pages[0].wide, pages[0].high)
    font(Face.REGULAR)
    canvas = _Canvas(
        buffer,
        pagesize=size,
        invariant=1,
        pageCompression=1,
        initialFontName=Face.REGULAR.value,
        lang=language,
    )
    document = canvas._doc  # noqa: SLF001 - the library has no public way
    document.info = _TitleOnly(title)
    for page in pages:
        canvas.setPageSize((page.wide, page.high))
        for mark in page.marks:
            _put(canvas, mark, page.high)
        if signers and page is pages[-1]:
            _lay_fields(canvas, signers)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _put(canvas: _Canvas, mark: Mark, high: float) -> None:
    if isinstance(mark, Words):
        _put_words(canvas, mark, high)
    elif isinstance(mark, Rule):
        canvas.setStrokeColor(_colour(mark.colour))
        canvas.setLineWidth(mark.thick)
        canvas.setLineCap(1)
        canvas.line(mark.x, high - mark.y, mark.to_x, high - mark.to_y)
    elif isinstance(mark, Picture):
        down = high - mark.y - mark.high
        canvas.drawImage(ImageReader(io.BytesIO(mark.jpeg)), mark.x, down, mark.wide, mark.high)
    elif isinstance(mark, Window):
        _put_window(canvas, mark, high)
    else:
        _put_shape(canvas, mark, high)


@cache
def _colour(name: str) -> Any:
    return HexColor(name)


def _put_words(canvas: _Canvas, mark: Words, high: float) -> None:
    canvas.setFillColor(_colour(mark.colour))
    if not mark.turn:
        canvas.say(mark.x, high - mark.y, mark)
        return
    canvas.saveState()
    along, up = cos(radians(mark.turn)), sin(radians(mark.turn))
    canvas.transform(along, up, -up, along, mark.x, high - mark.y)
    canvas.say(0, 0, mark)
    canvas.restoreState()


def _put_window(canvas: _Canvas, mark: Window, high: float) -> None:
    canvas.saveState()
    edge = canvas.beginPath()
    edge.rect(mark.x, high - mark.y - mark.high, mark.wide, mark.high)
    canvas.clipPath(edge, stroke=0, fill=0)
    _put_shape(canvas, Box(mark.x, mark.y, mark.wide, mark.high, fill=WHITE), high)
    for oval in mark.ovals:
        _put(canvas, moved(oval, mark.x, mark.y), high)
    canvas.restoreState()


def _put_shape(canvas: Canvas, mark: Box | Oval, high: float) -> None:
    paint = {"stroke": int(bool(mark.stroke)), "fill": int(bool(mark.fill))}
    if mark.fill:
        canvas.setFillColor(_colour(mark.fill))
    if mark.stroke:
        canvas.setStrokeColor(_colour(mark.stroke))
        canvas.setLineWidth(mark.thick)
    if isinstance(mark, Box) and not mark.radius:
        canvas.rect(mark.x, high - mark.y - mark.high, mark.wide, mark.high, **paint)
        return
    if isinstance(mark, Box):
        canvas.roundRect(mark.x, high - mark.y - mark.high, mark.wide, mark.high, mark.radius, **paint)
        return
    canvas.setDash(3, 3) if mark.dashed else canvas.setDash()
    left, right = mark.x - mark.half_wide, mark.x + mark.half_wide
    canvas.ellipse(left, high - mark.y - mark.half_high, right, high - mark.y + mark.half_high, **paint)
    canvas.setDash()


def _lay_fields(canvas: Canvas, signers: int) -> None:
    document = canvas._doc  # noqa: SLF001
    page = document.thisPageRef()
    fields = []
    for number, name in enumerate(FIELDS):
        field = {
            "Type": PDFName("Annot"),
            "Subtype": PDFName("Widget"),
            "FT": PDFName("Sig"),
            "T": PDFString(name),
            "F": PRINTED_AND_LOCKED,
            "Rect": PDFArray([0, 0, 0, 0]),
            "P": page,
        }
        if number < signers:
            field["Ff"] = REQUIRED
        fields.append(document.Reference(PDFDictionary(field)))
    canvas._annotationrefs = fields  # noqa: SLF001
    form = PDFDictionary({"Fields": PDFArray(fields), "SigFlags": 3})
    document.Catalog.AcroForm = document.Reference(form)
