"""Every paper, rendered to look at: the signed copy in every print and language, what is carried, documents.

Run `python -m tests.screens.paper`; pictures land in `build/screens/paper-*.png`, a sheet of pages each.
"""

from dataclasses import replace
from pathlib import Path

from PIL import Image

from exitdesk.cases.documents.document import Document
from exitdesk.cases.earlier_numbers import Earlier
from exitdesk.cases.papers import PageImage, PaperOrder
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.meeting import TakeAlong
from tests.unit.snapshot import documents, paper, sample

OUT = Path("build/screens")
ACROSS, BETWEEN, WIDE = 3, 12, 720
GROUND = (122, 131, 125)
PHOTOCOPY = 170


def sheet(images: list[PageImage]) -> Image.Image:
    """Return the pages side by side, three across."""
    pages = [Image.frombytes("RGB", (one.width, one.height), one.rgb) for one in images]
    wide, high = pages[0].size
    across, down = min(ACROSS, len(pages)), -(-len(pages) // ACROSS)
    size = (across * (wide + BETWEEN) + BETWEEN, down * (high + BETWEEN) + BETWEEN)
    whole = Image.new("RGB", size, GROUND)
    for at, page in enumerate(pages):
        left, top = (at % ACROSS) * (wide + BETWEEN), (at // ACROSS) * (high + BETWEEN)
        whole.paste(page, (left + BETWEEN, top + BETWEEN))
    return whole


def render(name: str, board: MeetingBoard, order: PaperOrder, earlier: Earlier | None = None) -> Path:
    """Draw a paper, sign it where it is signed, and save its picture; return where."""
    maker = paper.maker()
    draft = maker.draft(board, order, earlier)
    path = OUT / f"paper-{name}.png"
    sheet(maker.pages(maker.sign(draft, paper.CASE), WIDE)).save(path)
    return path


def render_document(name: str, document: Document) -> Path:
    """Draw a document, sign it where it is signed, and save its picture; return where."""
    maker = documents.maker()
    path = OUT / f"paper-{name}.png"
    sheet(maker.pages(maker.sign(maker.draft(document), paper.CASE), WIDE)).save(path)
    return path


def main() -> None:
    """Render them all."""
    OUT.mkdir(parents=True, exist_ok=True)
    first, long = sample.first_talk(), sample.long_talk()
    copy, crowd, earlier = TakeAlong.SIGNED_COPY, sample.crowd(), sample.earlier()
    render("copy-short", first, PaperOrder(copy))
    render("copy-long", long, PaperOrder(copy))
    render("copy-english", first, PaperOrder(copy, "en"))
    render("copy-earlier", first, PaperOrder(copy), earlier)
    render("copy-crowd", crowd, PaperOrder(copy))
    render("copy-large", first, PaperOrder(copy, large=True), earlier)
    render("copy-large-long", long, PaperOrder(copy, large=True))
    render("copy-both", first, PaperOrder(copy, "da+en"), earlier)
    render("copy-both-large", crowd, PaperOrder(copy, "da+en", large=True), earlier)
    render("copy-both-large-first", first, PaperOrder(copy, "da+en", large=True), earlier)
    render("carry-safe", first, PaperOrder(TakeAlong.CARRY_SAFE))
    render("photo-page", first, PaperOrder(TakeAlong.PHOTO_PAGE))
    render_document("agreement", documents.agreement())
    render_document("agreement-large", documents.large(documents.agreement()))
    render_document("discharge", documents.summary())
    render_document("letter", documents.letter())
    render_document("letter-practice", replace(documents.letter(), practice=True))
    grey = Image.open(OUT / "paper-copy-earlier.png").convert("L")
    grey.point(lambda light: 255 * (light > PHOTOCOPY)).save(OUT / "paper-copy-photocopied.png")


if __name__ == "__main__":
    main()
