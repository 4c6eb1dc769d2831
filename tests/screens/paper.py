"""Every paper, rendered to look at: the signed copy short and long, what is carried, Danish and English.

Run `python -m tests.screens.paper`; pictures land in `build/screens/paper-*.png`, a sheet of pages each.
"""

from pathlib import Path

from PIL import Image

from exitdesk.cases.papers import PageImage, PaperOrder
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.meeting import TakeAlong
from tests.unit.snapshot import paper, sample

OUT = Path("build/screens")
ACROSS, BETWEEN, WIDE = 3, 12, 720
GROUND = (122, 131, 125)


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


def render(name: str, board: MeetingBoard, kind: TakeAlong, language: str = "da") -> Path:
    """Draw a paper, sign it where it is signed, and save its picture; return where."""
    maker = paper.maker()
    draft = maker.draft(board, PaperOrder(kind, language))
    path = OUT / f"paper-{name}.png"
    sheet(maker.pages(maker.sign(draft, paper.CASE), WIDE)).save(path)
    return path


def main() -> None:
    """Render them all."""
    OUT.mkdir(parents=True, exist_ok=True)
    first, long = sample.first_talk(), sample.long_talk()
    render("copy-short", first, TakeAlong.SIGNED_COPY)
    render("copy-long", long, TakeAlong.SIGNED_COPY)
    render("copy-english", first, TakeAlong.SIGNED_COPY, "en")
    render("carry-safe", first, TakeAlong.CARRY_SAFE)
    render("photo-page", first, TakeAlong.PHOTO_PAGE)


if __name__ == "__main__":
    main()
