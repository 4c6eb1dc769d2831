"""One door to pdfium, which may be used by one thread at a time: pixels for the screen, text for the lint."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

import pypdfium2 as pdfium

from exitdesk.cases.papers import PageImage
from exitdesk.snapshot.errors import NotLikeOurs

MOST_PIXELS = 40_000_000
_ONE_AT_A_TIME = Lock()


@contextmanager
def _document(pdf: bytes, password: str | None = None) -> Iterator[pdfium.PdfDocument]:
    with _ONE_AT_A_TIME:
        try:
            document = pdfium.PdfDocument(pdf, password=password)
        except pdfium.PdfiumError:
            raise NotLikeOurs("unreadable") from None
        try:
            yield document
        finally:
            document.close()


def page_count(pdf: bytes) -> int:
    """Return how many pages there are. Raises NotLikeOurs for bytes that are no PDF."""
    with _document(pdf) as document:
        return len(document)


def page_texts(pdf: bytes, foot: float = 0, password: str | None = None) -> list[tuple[str, str]]:
    """Return each page's text in reading order: without its lowest `foot` points, and those alone.

    `password` opens a locked one; NotLikeOurs where it does not.
    """
    texts = []
    with _document(pdf, password) as document:
        for number in range(len(document)):
            page = document[number]
            read = page.get_textpage()
            above = read.get_text_bounded(bottom=foot) if foot else read.get_text_range()
            texts.append((above, read.get_text_bounded(top=foot) if foot else ""))
            read.close()
            page.close()
    return texts


def page_images(pdf: bytes, width: int) -> list[PageImage]:
    """Return the pages as pixels, `width` wide. Raises NotLikeOurs for bytes that are no PDF."""
    with _document(pdf) as document:
        return [_image(document[number], width) for number in range(len(document))]


def _image(page: pdfium.PdfPage, width: int) -> PageImage:
    scale = width / page.get_width()
    if width * page.get_height() * scale > MOST_PIXELS:
        raise NotLikeOurs("page too large")
    bitmap = page.render(scale=scale, rev_byteorder=True, may_draw_forms=False, prefer_bgrx=False)
    try:
        row, stride = bitmap.width * 3, bitmap.stride
        data = ctypes.string_at(bitmap.buffer, stride * bitmap.height)
        rows = (data[at * stride : at * stride + row] for at in range(bitmap.height))
        return PageImage(bitmap.width, bitmap.height, b"".join(rows))
    finally:
        bitmap.close()
        page.close()
