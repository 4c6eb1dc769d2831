"""Attacks on our own papers, after the families of pdf-insecurity.org. None of them may be called genuine."""

# mypy: disallow-untyped-calls=False

import io
import re
from collections.abc import Callable, Iterator

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader

from exitdesk.snapshot.pdf import FIELDS
from exitdesk.snapshot.sign import _embed, _QuietWriter
from tests.unit.snapshot import paper

Change = Callable[[IncrementalPdfFileWriter], None]
Rewrite = Callable[[bytes], bytes]


def later(pdf: bytes, change: Change) -> bytes:
    """Return the file with a change saved behind it."""
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    change(writer)
    output = io.BytesIO()
    writer.write(output)
    return output.getvalue()


def page_content(writer: IncrementalPdfFileWriter) -> None:
    """Show another first page."""
    page = writer.root["/Pages"]["/Kids"][0]
    page["/Contents"] = writer.add_object(generic.StreamObject(stream_data=b"BT ET"))
    writer.update_container(page)


def page_order(writer: IncrementalPdfFileWriter) -> None:
    """Turn the pages round."""
    kids = writer.root["/Pages"]["/Kids"]
    kids.reverse()
    writer.update_container(kids)


def _square() -> generic.ArrayObject:
    return generic.ArrayObject(generic.NumberObject(at) for at in (0, 0, 500, 500))


def note(writer: IncrementalPdfFileWriter) -> None:
    """Stick a note over the page."""
    note_ = generic.DictionaryObject(
        {
            generic.pdf_name("/Type"): generic.pdf_name("/Annot"),
            generic.pdf_name("/Subtype"): generic.pdf_name("/FreeText"),
            generic.pdf_name("/Rect"): _square(),
            generic.pdf_name("/Contents"): generic.pdf_string("Aftalen gælder ikke"),
        }
    )
    page = writer.root["/Pages"]["/Kids"][0]
    page["/Annots"] = generic.ArrayObject([writer.add_object(note_)])
    writer.update_container(page)


def extra_field(writer: IncrementalPdfFileWriter) -> None:
    """Add a text field to the form."""
    field = generic.DictionaryObject(
        {
            generic.pdf_name("/FT"): generic.pdf_name("/Tx"),
            generic.pdf_name("/T"): generic.pdf_string("Bemærkning"),
            generic.pdf_name("/V"): generic.pdf_string("Aftalen gælder ikke"),
        }
    )
    fields = writer.root["/AcroForm"]["/Fields"]
    fields.append(writer.add_object(field))
    writer.update_container(fields)


def changed_field(writer: IncrementalPdfFileWriter) -> None:
    """Write something into the free signature field."""
    field = writer.root["/AcroForm"]["/Fields"][1]
    field["/TU"] = generic.pdf_string("Underskrevet af to")
    writer.update_container(field)


def free_field_filled(writer: IncrementalPdfFileWriter) -> None:
    """Let the second field show the first signature."""
    fields = writer.root["/AcroForm"]["/Fields"]
    fields[1]["/V"] = fields[0].raw_get("/V")
    writer.update_container(fields[1])


def no_signature(writer: IncrementalPdfFileWriter) -> None:
    """Take the signature out of its field."""
    field = writer.root["/AcroForm"]["/Fields"][0]
    del field["/V"]
    writer.update_container(field)


def script(writer: IncrementalPdfFileWriter) -> None:
    """Run a script when the file is opened."""
    action = {"/S": generic.pdf_name("/JavaScript"), "/JS": generic.pdf_string("app.alert(1)")}
    writer.root["/OpenAction"] = generic.DictionaryObject(
        {generic.pdf_name(key): value for key, value in action.items()}
    )
    writer.update_root()


def title(writer: IncrementalPdfFileWriter) -> None:
    """Change the title."""
    writer.set_info(generic.DictionaryObject({generic.pdf_name("/Title"): generic.pdf_string("Board")}))


def nothing(writer: IncrementalPdfFileWriter) -> None:
    """Save again, with the library's own name and clock."""
    writer.update_root()


SAVED_LATER: tuple[Change, ...] = (
    page_content, page_order, note, extra_field, changed_field,
    free_field_filled, no_signature, script, title, nothing,
)  # fmt: skip

SIGNED_ALONG = tuple(change for change in SAVED_LATER if change is not free_field_filled)


def signed_with_more(pdf: bytes, change: Change) -> bytes:
    """Return a second signature by a known signer whose own revision also changes something."""
    second = paper.key(1)
    writer = _QuietWriter(io.BytesIO(pdf))
    change(writer)
    return _embed(writer, FIELDS[1], second, paper.NOW.date())


def gaps(pdf: bytes) -> Iterator[tuple[int, int]]:
    """Yield where the hexadecimal of each signature begins and ends, brackets included."""
    for found in re.finditer(rb"/ByteRange \[0 (\d+) (\d+) \d+\]", pdf):
        yield int(found.group(1)), int(found.group(2))


def first_gap(pdf: bytes) -> tuple[int, int, int]:
    """Return where the first gap begins, where its signature's digits end, and where the gap ends."""
    start, stop = next(gaps(pdf))
    return start, start + 1 + len(pdf[start + 1 : stop - 1].rstrip(b"0")), stop


def rewritten_gap(pdf: bytes, rewrite: Callable[[bytes], bytes]) -> bytes:
    """Return the file with what no signature covers written otherwise, at the same length."""
    start, stop = next(gaps(pdf))
    new = rewrite(pdf[start:stop])
    assert len(new) == stop - start
    return pdf[:start] + new + pdf[stop:]


def early_end(gap: bytes) -> bytes:
    """Close the digits early and put a key of one's own behind them (wrapping)."""
    digits = gap[1:-1].rstrip(b"0")
    digits += b"0" * (len(digits) % 2)
    return (b"<" + digits + b"> /Reason (Aftalen er slut)").ljust(len(gap))


def spaced(gap: bytes) -> bytes:
    """Put white space between the digits' padding."""
    return gap[:-9] + b"        >"


def lower(gap: bytes) -> bytes:
    """Write the same digits small."""
    return gap.lower()


def padded(gap: bytes) -> bytes:
    """Put something into the padding."""
    return gap[:-5] + b"BEEF>"


GAPS = (early_end, spaced, lower, padded)


def moved_range(pdf: bytes) -> bytes:
    """Let the byte range leave out a little more than the gap."""
    start, stop = next(gaps(pdf))
    found = re.search(rb"/ByteRange \[0 (\d+) (\d+) (\d+)\]", pdf)
    assert found
    third = int(found.group(3))
    new = b"/ByteRange [0 %d %d %d]" % (start, stop + 10, third - 10)
    return pdf[: found.start()] + new.ljust(len(found.group(0))) + pdf[found.end() :]


def wrapped(pdf: bytes) -> bytes:
    """Move the signed second part away and put another revision in its place (signature wrapping)."""
    evil = later(pdf, page_content)
    found = re.search(rb"/ByteRange \[0 (\d+) (\d+) (\d+)\]", evil)
    assert found
    start, stop, third = (int(one) for one in found.groups())
    tail = evil[stop : stop + third]
    new = b"/ByteRange [0 %d %d %d]" % (start, len(evil), third)
    return evil[: found.start()] + new.ljust(len(found.group(0))) + evil[found.end() :] + tail


def first_revision(pdf: bytes) -> bytes:
    """Cut the second signature off."""
    reader = PdfFileReader(io.BytesIO(pdf))
    ranges = reader.embedded_signatures[0].byte_range
    return pdf[: ranges[2] + ranges[3]]
