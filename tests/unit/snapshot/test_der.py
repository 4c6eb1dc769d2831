"""A signature has one form, and it is the one that the libraries would write too."""

# mypy: disallow-untyped-calls=False

import pytest
from asn1crypto import cms, x509
from asn1crypto.algos import DSASignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePrivateKey
from cryptography.hazmat.primitives.serialization import load_der_private_key
from hypothesis import given
from hypothesis import strategies as st
from pyhanko.sign.general import as_signing_certificate_v2

from exitdesk.snapshot.der import ORDER, attributes_of, cms_of, lowered, signed_part
from tests.unit.snapshot import paper

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
