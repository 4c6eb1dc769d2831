"""What was looked at in the draft is not looked at again once it is signed, and nothing slips through."""

from contextlib import suppress
from typing import Any

import pytest
from pyhanko.pdf_utils.reader import PdfFileReader

from exitdesk.cases.errors import WordsNotOnPaper
from exitdesk.cases.papers import PaperOrder
from exitdesk.cases.unit import default_template
from exitdesk.crypto.certificate import may_sign
from exitdesk.crypto.errors import SigningKeyDamaged
from exitdesk.snapshot import anatomy
from exitdesk.snapshot.content import content_for
from exitdesk.snapshot.lint import lint
from exitdesk.snapshot.maker import Paper
from exitdesk.snapshot.sign import sign_pdf
from exitdesk.sos.meeting import TakeAlong
from tests.unit.snapshot import attacks, paper, sample

BOARD = sample.board(sample.first_cards()[:3], sample.room(), sample.first_scales()[:1])
CONTENT = content_for(BOARD, default_template("da"), TakeAlong.SIGNED_COPY)


@pytest.fixture(scope="module")
def drafted() -> bytes:
    """The draft."""
    return paper.draft(BOARD).pdf


@pytest.fixture(scope="module")
def signed() -> bytes:
    """The same draft, signed."""
    return paper.signed(BOARD)


def test_the_objects_of_a_draft_are_looked_at_once(
    drafted: bytes, signed: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Signing adds four objects: no others are walked through a second time."""
    seen: list[int] = []
    look = anatomy._object

    def seen_and_looked(reader: PdfFileReader, reference: Any) -> Any:
        seen.append(int(reference.idnum))
        return look(reader, reference)

    monkeypatch.setattr(anatomy, "_object", seen_and_looked)
    lint(signed, CONTENT, drafted=drafted)
    once = len(seen)
    lint(signed, CONTENT)
    assert once == 4
    assert len(seen) > 20


@pytest.mark.parametrize("change", attacks.SIGNED_ALONG, ids=lambda change: change.__name__)
def test_what_is_changed_along_with_a_signature_is_noticed(
    change: attacks.Change, drafted: bytes, signed: bytes
) -> None:
    """Whatever a later revision changes is looked at, in which object soever."""
    attacked = attacks.signed_with_more(signed, change)
    with pytest.raises(WordsNotOnPaper):
        lint(attacked, CONTENT, drafted=drafted)


def test_only_the_draft_itself_counts_as_looked_at(drafted: bytes, signed: bytes) -> None:
    """Another draft, or a piece of this one, saves nothing: the paper is refused."""
    for other in (paper.draft(sample.first_talk()).pdf, drafted[:-1], drafted[:1000], signed):
        with pytest.raises(WordsNotOnPaper):
            lint(signed, CONTENT, drafted=other)


@pytest.mark.parametrize(
    "damaged", [b"", b"0\0", paper.key().certificate[:200], paper.key().certificate + b"\0", b"et regneark"]
)
def test_a_certificate_that_cannot_be_read_is_told(damaged: bytes, drafted: bytes) -> None:
    """The key is damaged, and it says so: not an error of a library's."""
    with pytest.raises(SigningKeyDamaged):
        sign_pdf(drafted, paper.key().private_key, damaged, paper.NOW.date())
    with pytest.raises(SigningKeyDamaged):
        may_sign(damaged, (), paper.NOW)


def test_no_bit_of_a_certificate_brings_an_error_that_is_not_told() -> None:
    """Whatever is turned over in it: told, or signed and read back."""
    signing, certificates = paper.key(), [paper.key().certificate]
    maker = Paper(default_template, lambda _: (signing.private_key, certificates[-1]), lambda: paper.NOW)
    drafted = maker.draft(BOARD, PaperOrder(TakeAlong.SIGNED_COPY))
    for at in range(0, 8 * len(signing.certificate), 61):
        broken = bytearray(signing.certificate)
        broken[at // 8] ^= 1 << at % 8
        certificates.append(bytes(broken))
        with suppress(SigningKeyDamaged, WordsNotOnPaper):
            maker.sign(drafted, paper.CASE)
    assert len(certificates) > 50
