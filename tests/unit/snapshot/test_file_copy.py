"""The full copy for the file: set, signed and checked like every paper, with the photos of the board."""

import io
from collections.abc import Callable
from dataclasses import replace

import pytest
from PIL import Image
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import PdfFileReader

from exitdesk.cases.errors import WordsNotOnPaper
from exitdesk.snapshot import anatomy
from exitdesk.snapshot.document_content import document_content
from exitdesk.snapshot.errors import NotLikeOurs
from exitdesk.snapshot.lint import lint
from exitdesk.snapshot.verify import ALTERED, GENUINE, verify
from tests.unit.snapshot import documents, paper, sample
from tests.unit.snapshot.file_copies import copy_of, maker, photo, signed

KNOWN = (paper.key(0).fingerprint, paper.key(1).fingerprint)


def pictures_in(pdf: bytes) -> list[bytes]:
    """Return the pictures of a file."""
    return anatomy.pictures_of(PdfFileReader(io.BytesIO(pdf)))


def test_it_is_genuine_with_the_very_bytes_of_the_photo_in_it() -> None:
    """The photo is what the vault keeps, byte for byte."""
    pdf = signed(pictures=[photo()])
    assert verify(pdf, KNOWN).code == GENUINE
    assert pictures_in(pdf) == [photo().jpeg]


def test_two_sign_it_where_two_are_asked_for() -> None:
    """With one of two it is not genuine yet."""
    pdf, second = signed(pictures=[photo()], signers=2), paper.key(1)
    assert verify(pdf, KNOWN).code == ALTERED
    twice = paper.maker().countersign(pdf, second.private_key, second.certificate)
    assert verify(twice, KNOWN).code == GENUINE


def test_a_board_without_photos_is_set_too_and_an_empty_one() -> None:
    """No page is left for what is not there."""
    for board in (sample.first_talk(), sample.board(), sample.crowd(), sample.long_talk()):
        pdf = signed(board)
        assert verify(pdf, KNOWN).code == GENUINE
        assert pictures_in(pdf) == []


def test_each_photo_has_a_page_and_what_was_typed_stands_under_the_last() -> None:
    """A wide one and a high one; the words of the board come once more, to be compared."""
    both = [photo(), photo(400, 700)]
    content = document_content(
        copy_of(pictures=both), practice=False, photo_bytes={one.sha256: one.jpeg for one in both}.get
    )
    assert content.board is not None
    first, last = content.board.pictures
    assert (first.title, last.title) == ("Foto af tavlen, 1 af 2", "Foto af tavlen, 2 af 2")
    assert not first.typed
    assert [column.title for column in last.typed] == [one.title for one in content.board.copy.columns]
    alone, together = (maker(some).draft(copy_of(pictures=some)).pages for some in (both[:1], both))
    assert together > alone > maker().draft(copy_of()).pages


def test_a_photo_that_is_not_here_is_left_out_and_counted() -> None:
    """A partner's photo is named in the case and lies in his vault."""
    draft = maker([photo()]).draft(copy_of(pictures=[photo(), photo(400, 700)]))
    assert ("photos_elsewhere", 1) in draft.document.omissions
    assert pictures_in(draft.pdf) == [photo().jpeg]


def test_a_photo_that_is_not_there_leaves_its_number_to_it() -> None:
    """The others keep theirs: whoever reads the paper knows that there is one more."""
    photos = [photo(), photo(400, 700)]
    kept = {photos[1].sha256: photos[1].jpeg}
    content = document_content(copy_of(pictures=photos), practice=False, photo_bytes=kept.get)
    assert content.board is not None
    assert [one.title for one in content.board.pictures] == ["Foto af tavlen, 2 af 2"]


def test_a_file_with_another_picture_or_none_is_not_this_paper() -> None:
    """What was drawn is read back: the pictures must be those of the content."""
    kept = {photo().sha256: photo().jpeg, photo(400, 700).sha256: photo(400, 700).jpeg}
    one = document_content(copy_of(pictures=[photo()]), practice=False, photo_bytes=kept.get)
    pdf = maker([photo()]).draft(copy_of(pictures=[photo()])).pdf
    lint(pdf, one)
    assert one.board is not None
    (picture,) = one.board.pictures
    another = replace(one.board, pictures=(replace(picture, jpeg=photo(400, 700).jpeg),))
    for board in (another, replace(one.board, pictures=())):
        with pytest.raises(WordsNotOnPaper):
            lint(pdf, replace(one, board=board))
    with pytest.raises(WordsNotOnPaper):
        lint(pdf, documents.content_of(copy_of()))


def picture_of(pdf: bytes) -> generic.StreamObject:
    """Return the picture's object as it is read."""
    resources = PdfFileReader(io.BytesIO(pdf)).root["/Pages"]["/Kids"][-1]["/Resources"]["/XObject"]
    (name,) = resources
    found = resources[name]
    assert isinstance(found, generic.StreamObject)
    return found


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(
            lambda one: one.__setitem__(generic.pdf_name("/SMask"), generic.NullObject()), id="mask"
        ),
        pytest.param(
            lambda one: one.__setitem__(generic.pdf_name("/ColorSpace"), generic.pdf_name("/DeviceCMYK")),
            id="colours",
        ),
        pytest.param(
            lambda one: one.__setitem__(generic.pdf_name("/BitsPerComponent"), generic.NumberObject(1)),  # type: ignore[no-untyped-call]
            id="bits",
        ),
        pytest.param(lambda one: setattr(one, "_encoded_data", b"%PDF-1.7"), id="no picture"),
    ],
)
def test_a_picture_is_a_picture_and_nothing_besides(change: Callable[[generic.StreamObject], None]) -> None:
    """No mask, no other colours, nothing that is no JPEG: whoever signed it."""
    found = picture_of(maker([photo()]).draft(copy_of(pictures=[photo()])).pdf)
    anatomy._check_dictionary(found)
    change(found)
    with pytest.raises(NotLikeOurs) as refused:
        anatomy._check_dictionary(found)
    assert refused.value.rule == "pictures"


def test_a_changed_picture_in_a_signed_copy_is_altered() -> None:
    """One bit of the picture, in place."""
    pdf = bytearray(signed(pictures=[photo()]))
    at = bytes(pdf).index(photo().jpeg) + len(photo().jpeg) // 2
    pdf[at] ^= 1
    assert verify(bytes(pdf), KNOWN).code == ALTERED


def test_the_picture_on_the_page_is_the_photo() -> None:
    """Raster the last page: the three coloured lines are there, the right way up."""
    here = maker([photo()])
    draft = here.draft(copy_of(pictures=[photo()]))
    page = here.pages(draft.pdf, 595)[-1]
    image = Image.frombytes("RGB", (page.width, page.height), page.rgb)
    first = next(
        y
        for y in range(80, page.height // 2)
        if image.getpixel((110, y))[0] > image.getpixel((110, y))[2] + 60  # type: ignore[index]
    )
    assert first < page.height // 4
