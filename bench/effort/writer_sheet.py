"""The table that waits in Writer before a talk, and what stands in it afterwards.

One table in a document of one file: a row of cells for each part, with its heading above.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as Xml
from xml.sax.saxutils import escape

from bench.effort.sheet import AGREED, NEXT, RINGS, TITLES, Place, agreement_line, person_line
from bench.effort.talks import IN_THE_ROOM, QUESTIONS, Talk

_GRID: Final = 12
_TABLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: where it stands, how wide it is, what it holds before the talk."""

    place: Place
    width: int = _GRID
    lines: tuple[str, ...] = ()


_BEFORE: Final = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
<office:styles><style:style style:name="L" style:family="paragraph"><style:text-properties
 fo:font-size="9pt" fo:font-family="Liberation Sans"/></style:style></office:styles>
<office:automatic-styles><style:page-layout style:name="P"><style:page-layout-properties
 fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" fo:margin="1cm"/>
</style:page-layout>
<style:style style:name="G" style:family="table-column"><style:table-column-properties
 style:column-width="2.3cm"/></style:style>
<style:style style:name="C" style:family="table-cell"><style:table-cell-properties
 fo:border="0.5pt solid #000000" fo:padding="0.08cm"/></style:style></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="P"/>
</office:master-styles><office:body><office:text><table:table table:name="Tavle">
<table:table-column table:style-name="G" table:number-columns-repeated="{_GRID}"/>"""
_AFTER: Final = "</table:table><text:p/></office:text></office:body></office:document>"
Row = tuple[Cell, ...]


def rows(talk: Talk) -> list[Row]:
    """Return the prepared table, row by row, in the order of the talk."""
    numbers: list[Row] = []
    for at, question in enumerate(QUESTIONS):
        numbers.append(_heading(f"{question} ({', '.join(IN_THE_ROOM)}, andre)"))
        numbers.append(tuple(Cell(Place("number", at, slot), 3) for slot in range(len(IN_THE_ROOM) + 1)))
    answers = [
        (Cell(Place("heading"), 8, (agreement_line(one),)), Cell(Place("answer", at), 4))
        for at, one in enumerate(talk.earlier)
    ]
    cards = [_heading(" · ".join(TITLES)), tuple(Cell(Place("column", at), 4) for at in range(len(TITLES)))]
    rings = [_heading(" · ".join(RINGS)), tuple(_ring_cell(talk, at) for at in range(len(RINGS)))]
    ending = [
        _heading("Det er vi blevet enige om"),
        (Cell(AGREED),),
        _heading("Vi ses igen"),
        (Cell(NEXT),),
    ]
    first = [*numbers, *answers, *cards] if talk.earlier else [*cards, *numbers]
    return [*first, *rings, *ending]


def _heading(text: str) -> Row:
    return (Cell(Place("heading"), _GRID, (text,)),)


def _ring_cell(talk: Talk, at: int) -> Cell:
    known = tuple(person_line(one) for one in talk.earlier_people if one.ring == at)
    return Cell(Place("ring", at), 3, known)


def prepared(folder: Path, table: list[Row]) -> Path:
    """Return the document before the talk, in the form of one file that Writer also saves."""
    told = "".join(f"<table:table-row>{''.join(map(_cell, row))}</table:table-row>" for row in table)
    document = folder / "tavle.fodt"
    document.write_text(_BEFORE + told + _AFTER, "utf-8")
    return document


def _cell(cell: Cell) -> str:
    lines = "".join(f'<text:p text:style-name="L">{escape(line)}</text:p>' for line in cell.lines or ("",))
    covered = "<table:covered-table-cell/>" * (cell.width - 1)
    spans = f'table:number-columns-spanned="{cell.width}"'
    return f'<table:table-cell table:style-name="C" {spans}>{lines}</table:table-cell>{covered}'


def read(document: Path, table: list[Row]) -> dict[Place, list[str]]:
    """Return the lines of a saved document by the place where they stand."""
    content = Xml.fromstring(document.read_text("utf-8"))  # noqa: S314 - our own document
    found: dict[Place, list[str]] = {}
    cells = sum(table, ())
    for cell, element in zip(cells, content.iter(f"{_TABLE}table-cell"), strict=True):
        lines = [_line_of(paragraph) for paragraph in element.iter(f"{_TEXT}p")]
        if cell.place.kind != "heading" and any(lines):
            found[cell.place] = sorted(line for line in lines if line)
    return found


def _line_of(paragraph: Xml.Element) -> str:
    return "".join(paragraph.itertext())
