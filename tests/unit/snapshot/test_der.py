"""A signature has one form, and it is the one that the libraries would write too."""

# mypy: disallow-untyped-calls=False

import io
import re
from datetime import datetime

import pytest
from asn1crypto import cms, x509
from asn1crypto.algos import DSASignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePrivateKey
from cryptography.hazmat.primitives.serialization import load_der_private_key
from hypothesis import given
from hypothesis import strategies as st
from pyhanko.pdf_utils import generic
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.general import as_signing_certificate_v2
from pyhanko.sign.signers.cms_embedder import PdfCMSEmbedder, SigIOSetup, SigMDPSetup, SigObjSetup
from pyhanko.sign.signers.pdf_byterange import SignatureObject

from exitdesk.snapshot.der import ORDER, attributes_of, cms_of, lowered, signed_part
from exitdesk.snapshot.pdf import FIELDS
from exitdesk.snapshot.sign import _QuietWriter, sign_pdf
from tests.unit.snapshot import paper, sample

CERTIFICATE = x509.Certificate.load(paper.key().certificate)


def test_the_attributes_are_those_the_library_writes() -> None:
    """Content type, digest, certificate and algorithms, byte for byte."""
    algorithms = {
        "digest_algorithm": {"algorithm": "sha256"},
        "signature_algorithm": {"algorithm": "sha256_ecdsa"},
    }
    values = {
        "content_type": "data",
        "message_digest": b"d" * 32,
        "signing_certificate_v2": as_signing_certificate_v2(CERTIFICATE),
        "cms_algorithm_protection": cms.CMSAlgorithmProtection(algorithms),
    }
    theirs = cms.CMSAttributes([{"type": name, "values": [value]} for name, value in values.items()])
    assert signed_part(attributes_of(CERTIFICATE, b"d" * 32)) == theirs.dump()


def _by_the_library(pdf: bytes, field: str, digits: bytes, drawn: bytes) -> bytes:
    """Return the same paper with the same CMS put in by pyHanko's own signer, and the same drawn `/ID`."""
    writer = _QuietWriter(io.BytesIO(pdf))
    writer._document_id[1] = generic.ByteStringObject(bytes.fromhex(drawn.decode()))
    steps = PdfCMSEmbedder().write_cms(field, writer, existing_fields_only=True)
    next(steps)
    midnight = datetime(paper.NOW.year, paper.NOW.month, paper.NOW.day, tzinfo=paper.NOW.tzinfo)
    placeholder = SignatureObject(
        timestamp=midnight, subfilter=SigSeedSubFilter.PADES, bytes_reserved=len(digits)
    )
    certifies = field == FIELDS[0]
    rules = SigMDPSetup("sha256", certifies, docmdp_perms=MDPPerm.FILL_FORMS if certifies else None)
    steps.send(SigObjSetup(sig_placeholder=placeholder, mdp_setup=rules))
    prepared, output = steps.send(SigIOSetup(md_algorithm="sha256"))
    said = cms.ContentInfo.load(bytes.fromhex(digits.decode()), strict=False)
    attributes = said["content"]["signer_infos"][0]["signed_attrs"]
    (digest,) = (one["values"][0].native for one in attributes if one["type"].native == "message_digest")
    assert digest == prepared.document_digest
    steps.send(said.dump())
    return bytes(output.getvalue())


def test_a_signature_is_put_in_as_the_library_puts_it_in() -> None:
    """The first, which certifies, and the second: the same bytes, and the same digest over them."""
    pdf, key = paper.draft(sample.first_talk(), signers=2).pdf, paper.key()
    for field in FIELDS:
        signed = sign_pdf(pdf, key.private_key, key.certificate, paper.NOW.date())
        assert signed.startswith(pdf)
        (digits,) = re.findall(rb"/Contents <([0-9A-F]+)>", signed[len(pdf) :])
        (drawn,) = re.findall(rb"/ID \[ <[0-9a-f]+> <([0-9a-f]+)> \]", signed[len(pdf) :])
        assert _by_the_library(pdf, field, digits, drawn) == signed
        pdf = signed


@given(st.integers(1, ORDER - 1), st.integers(1, ORDER - 1))
def test_of_two_values_that_hold_the_lower_is_written(r: int, s: int) -> None:
    """Both come out the same, and what came out stays."""
    forms = {lowered(DSASignature({"r": r, "s": one}).dump()) for one in (s, ORDER - s)}
    (form,) = forms
    assert lowered(form) == form
    assert DSASignature.load(form)["s"].native == min(s, ORDER - s)


@pytest.mark.parametrize("bad", [b"", b"\x30\x00", DSASignature({"r": 0, "s": 1}).dump(), b"junk"])
def test_what_is_no_signature_is_refused(bad: bytes) -> None:
    """Nothing is guessed."""
    with pytest.raises(ValueError):  # noqa: PT011 - any
        lowered(bad)


def test_the_lower_value_holds() -> None:
    """A library that knows nothing of this accepts it."""
    key = load_der_private_key(paper.key().private_key, None)
    assert isinstance(key, EllipticCurvePrivateKey)
    for number in range(8):
        message = bytes([number])
        value = lowered(key.sign(message, ECDSA(hashes.SHA256())))
        key.public_key().verify(value, message, ECDSA(hashes.SHA256()))


def test_a_cms_reads_back_as_what_it_holds() -> None:
    """One signer, one certificate, nothing unsigned."""
    data = cms.ContentInfo.load(cms_of(CERTIFICATE, attributes_of(CERTIFICATE, b"d" * 32), b"s"), strict=True)
    signed = data["content"]
    assert [len(signed["certificates"]), len(signed["signer_infos"])] == [1, 1]
    assert not signed["signer_infos"][0]["unsigned_attrs"]
    assert signed["certificates"][0].chosen.dump() == paper.key().certificate
