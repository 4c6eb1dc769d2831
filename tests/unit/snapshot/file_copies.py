"""Full copies for the file, of invented boards and pictures."""

import io
import random
from collections.abc import Sequence
from functools import cache

from PIL import Image, ImageDraw

from exitdesk.cases.documents.document import Document
from exitdesk.cases.documents.file_copy import FileCopyTyped, file_copy
from exitdesk.cases.documents.told import CaseTold
from exitdesk.cases.photos import BoardPhoto, CleanPhoto
from exitdesk.cases.unit import default_template
from exitdesk.journal.entry import ThingId
from exitdesk.snapshot.documents import Documents
from exitdesk.snapshot.photo import cleaned
from exitdesk.sos.board import MeetingBoard
from tests.unit.snapshot import paper, sample

CASE = CaseTold("2026-014", "Jonas")


@cache
def photo(width: int = 800, height: int = 560, noise: int = 0) -> CleanPhoto:
    """Return a picture of three columns; with `noise` no encoding makes it small."""
    picture = Image.new("RGB", (width, height), "#eeece6")
    if noise:
        picture = Image.frombytes("RGB", (width, height), random.Random(noise).randbytes(width * height * 3))
    draw = ImageDraw.Draw(picture)
    for nth, colour in enumerate(("#8f3d0b", "#0c5b4c", "#24488f")):
        left = width * nth // 3
        draw.line((left + 20, 60, left + width // 3 - 40, 58), colour, 4)
        for row in range(4 - nth):
            down = 110 + row * 70
            draw.line((left + 20, down, left + width // 3 - 60 - row * 20, down + 4), "#333333", 7)
    written = io.BytesIO()
    picture.save(written, "JPEG", quality=95)
    return cleaned(written.getvalue())


def photos_of(board: MeetingBoard, pictures: Sequence[CleanPhoto]) -> list[BoardPhoto]:
    """Return them as the case knows them."""
    return [
        BoardPhoto(ThingId(f"photo-{nth}"), board.meeting.id, one.sha256, one.width, one.height)
        for nth, one in enumerate(pictures)
    ]


def copy_of(
    board: MeetingBoard | None = None,
    pictures: Sequence[CleanPhoto] = (),
    *,
    signers: int = 1,
    language: str = "da",
    photos: Sequence[BoardPhoto] = (),
    photos_from: int = 0,
) -> Document:
    """Return the copy of a board, of the first talk where none is given."""
    board = board or sample.first_talk()
    typed = FileCopyTyped(board.meeting.id, "police", signers, photos_from)
    photos = photos or photos_of(board, pictures)
    return file_copy(CASE, board, typed, default_template(language), photos=photos)


def maker(pictures: Sequence[CleanPhoto] = (), number: int = 0) -> Documents:
    """Return a maker over a vault that holds these pictures."""
    key, kept = paper.key(number), {one.sha256: one.jpeg for one in pictures}
    return Documents(lambda _: (key.private_key, key.certificate), lambda: paper.NOW, photo_bytes=kept.get)


def signed(
    board: MeetingBoard | None = None, pictures: Sequence[CleanPhoto] = (), *, signers: int = 1
) -> bytes:
    """Return the copy signed once."""
    here = maker(pictures)
    return here.sign(here.draft(copy_of(board, pictures, signers=signers)), paper.CASE)
