"""Photos on the full copy have room together: decoded once each, never too small to be read, and told."""

import io
import random
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import pytest
from PIL import Image

from exitdesk.cases.errors import PaperTooLarge
from exitdesk.cases.photos import PHOTOS_A_PAPER, BoardPhoto, CleanPhoto
from exitdesk.errors import Cancelled
from exitdesk.journal.entry import ThingId
from exitdesk.snapshot import photo_room, press
from exitdesk.snapshot.document_content import document_content
from exitdesk.snapshot.photo_room import LEAST_SIDE, ROOM, fitted
from exitdesk.snapshot.verify import GENUINE, MOST_BYTES, verify
from tests.unit.snapshot import paper, sample
from tests.unit.snapshot.file_copies import copy_of, maker, photo

LARGE = (2400, 1800)


@cache
def grainy(number: int, width: int = LARGE[0], height: int = LARGE[1]) -> bytes:
    """Return a large photo with grain in it, as a telephone takes one in a poor light."""
    small = Image.frombytes("L", (400, 300), random.Random(number).randbytes(120_000))
    picture = small.resize((width, height)).convert("RGB")
    grain = Image.effect_noise((width, height), 30).convert("RGB")
    written = io.BytesIO()
    Image.blend(picture, grain, 0.5).save(written, "JPEG", quality=85)
    return written.getvalue()


def sides(jpeg: bytes | None) -> int:
    """Return the longer side of a picture."""
    return max(Image.open(io.BytesIO(jpeg or b"")).size)


@pytest.fixture
def decodes(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Count what is decoded and what is encoded: a length for each, an encoding's below zero."""
    done: list[int] = []
    decoded, encoded = photo_room._decoded, photo_room._encoded

    def counted(jpeg: bytes) -> object:
        done.append(len(jpeg))
        return decoded(jpeg)

    def counted_too(*its: object) -> bytes:
        made = encoded(*its)  # type: ignore[arg-type]
        done.append(-len(made))
        return made

    monkeypatch.setattr(photo_room, "_decoded", counted)
    monkeypatch.setattr(photo_room, "_encoded", counted_too)
    return done


def test_what_has_room_is_not_looked_at_and_what_has_none_is_decoded_once(decodes: list[int]) -> None:
    """A full paper: small ones keep their very bytes, and leave what they do not need to the large ones."""
    small = photo().jpeg
    many = [grainy(1), small, grainy(2), small, grainy(3), small]
    assert sum(map(len, many)) > ROOM
    made = fitted(many)
    assert ROOM * 0.8 <= sum(len(one or b"") for one in made) <= ROOM
    assert [one for one in made if one == small] == [small] * 3
    assert all(sides(made[nth]) >= LEAST_SIDE for nth in (0, 2, 4))
    assert sum(one > 0 for one in decodes) == 3
    assert sum(one < 0 for one in decodes) <= 3 * 3
    decodes.clear()
    assert fitted([grainy(1)]) == (grainy(1),)
    assert not decodes


def test_one_that_could_not_be_read_any_more_is_left_out(decodes: list[int]) -> None:
    """No handwriting is made into grey lines; the others keep the room."""
    noise = photo(2000, 1500, noise=1).jpeg
    made = fitted([noise] * PHOTOS_A_PAPER)
    assert None in made
    assert all(sides(one) >= LEAST_SIDE for one in made if one)
    assert sum(one > 0 for one in decodes) == PHOTOS_A_PAPER


def test_it_can_be_stopped_between_two_photos(decodes: list[int]) -> None:
    """And says how far it is, as long as there is something to do."""
    told: list[float] = []

    def stop(share: float) -> None:
        told.append(share)
        if len(told) == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        fitted([grainy(1), grainy(2), grainy(3)], stop)
    assert told == sorted(set(told))
    assert sum(one > 0 for one in decodes) == 1
    told.clear()
    fitted([photo().jpeg], told.append)
    assert not told


def test_the_pair_is_told_what_was_made_smaller_or_left_out(decodes: list[int]) -> None:
    """Counted in the list beside the pages; large print does not decode them again. The paper is genuine."""
    photos = [CleanPhoto(grainy(nth), *LARGE) for nth in (1, 2, 3)]
    kept = {one.sha256: one.jpeg for one in photos}.get

    def all_but_one(these: Sequence[bytes]) -> Sequence[bytes | None]:
        return [None, *these[1:]]

    here, copy = maker(photos), copy_of(pictures=photos)
    draft = here.draft(copy)
    assert ("photos_smaller", 3) in draft.document.omissions
    assert sum(one > 0 for one in decodes) == 3
    here.draft(replace(copy, large=True))
    assert sum(one > 0 for one in decodes) == 3
    pdf = here.sign(draft, paper.CASE)
    assert len(pdf) < MOST_BYTES
    assert verify(pdf, (paper.key(0).fingerprint,)).code == GENUINE
    content = document_content(copy_of(pictures=photos), practice=False, photo_bytes=kept, fit=all_but_one)
    assert content.board is not None
    assert [one.title[-6:] for one in content.board.pictures] == ["2 af 3", "3 af 3"]
    assert ("photos_no_room", 1) in content.document.omissions


def test_no_paper_is_made_that_a_check_refuses_for_its_size(monkeypatch: pytest.MonkeyPatch) -> None:
    """A draft has room for both signatures behind it; one byte more than it may have, and it is not made."""
    board = sample.first_talk()
    draft = paper.draft(board, signers=2).pdf
    both = paper.countersigned(board, signers=2)
    assert both.startswith(draft)
    assert len(both) - len(draft) < MOST_BYTES - press.MOST_DRAFTED
    assert ROOM < press.MOST_DRAFTED / 1.5  # the photos leave room for hundreds of pages of words
    monkeypatch.setattr(press, "MOST_DRAFTED", len(draft))
    assert paper.draft(board, signers=2).pdf == draft
    monkeypatch.setattr(press, "MOST_DRAFTED", len(draft) - 1)
    with pytest.raises(PaperTooLarge):
        paper.draft(board, signers=2)


def test_more_than_a_paper_takes_make_another_paper() -> None:
    """Each photo has its number among all, on whichever paper it stands."""
    board = sample.first_talk()
    photos = [BoardPhoto(ThingId(f"photo-{nth}"), board.meeting.id, f"{nth:064}", 8, 6) for nth in range(9)]
    first, second = (copy_of(photos=photos, photos_from=before) for before in (0, PHOTOS_A_PAPER))
    assert first.board is not None
    assert second.board is not None
    assert [*first.board.photos, *second.board.photos] == photos
    assert ("photos_apart", 3) in first.omissions
    assert ("photos_apart", 6) in second.omissions
    assert second.board.photos_before == PHOTOS_A_PAPER
    assert copy_of(photos=photos, photos_from=9).board == first.board
