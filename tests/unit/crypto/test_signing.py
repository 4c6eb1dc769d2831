"""Signing keys: what the certificate tells, what it does not, and who can unwrap a partner's."""

import datetime as dt
import hashlib
from collections.abc import Iterator
from contextlib import suppress

import pytest
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_der_private_key,
)
from hypothesis import given
from hypothesis import strategies as st

from exitdesk.crypto.certificate import load_signing_key, make_signing_key, may_sign
from exitdesk.crypto.errors import KeyFileRefused, NewerFormat, SigningKeyDamaged, WrongPassphrase
from exitdesk.crypto.profiles import FLOOR, TESTING
from exitdesk.crypto.signing import fingerprint_words, signature_of
from exitdesk.crypto.signing_wrap import unwrap_signing_key, wrap_signing_key, wrapped_certificate
from exitdesk.crypto.words import danish_words

NOW = dt.datetime(2026, 3, 5, 0, 30, tzinfo=dt.timezone(dt.timedelta(hours=1)))
KEY = make_signing_key(NOW)
CERTIFICATE = x509.load_der_x509_certificate(KEY.certificate)
HERS = "kartoffel stjerne gyldig klaver februar lampe"
WRAPPED = wrap_signing_key(KEY, HERS, TESTING)


def test_a_certificate_names_nobody() -> None:
    """A neutral word and four characters of the key; the issuer is the same, and there is no other field."""
    subject = CERTIFICATE.subject.rfc4514_string()
    assert subject.startswith("CN=Underskriver ")
    assert len(subject) == len("CN=Underskriver ") + 4
    assert CERTIFICATE.issuer == CERTIFICATE.subject
    assert {extension.oid._name for extension in CERTIFICATE.extensions} == {
        "basicConstraints",
        "keyUsage",
        "subjectKeyIdentifier",
    }


def test_a_certificate_is_valid_for_two_years_and_does_not_tell_the_hour() -> None:
    """Half past midnight in Denmark is the day before in UTC; whole days either way."""
    assert CERTIFICATE.not_valid_before_utc == dt.datetime(2026, 3, 4, tzinfo=dt.UTC)
    assert CERTIFICATE.not_valid_after_utc == dt.datetime(2028, 3, 3, tzinfo=dt.UTC)


def test_a_certificate_signs_papers_and_nothing_else() -> None:
    """Signature and non-repudiation, no authority over other certificates."""
    usage = CERTIFICATE.extensions.get_extension_for_class(x509.KeyUsage).value
    assert usage.digital_signature
    assert usage.content_commitment
    assert not usage.key_cert_sign
    assert not CERTIFICATE.extensions.get_extension_for_class(x509.BasicConstraints).value.ca


def test_the_key_signs_what_its_certificate_verifies() -> None:
    """P-256, and the certificate is signed by it."""
    private = load_der_private_key(KEY.private_key, None)
    public = CERTIFICATE.public_key()
    assert isinstance(private, ec.EllipticCurvePrivateKey)
    assert isinstance(public, ec.EllipticCurvePublicKey)
    assert isinstance(private.curve, ec.SECP256R1)
    signature = private.sign(b"paper", ec.ECDSA(hashes.SHA256()))
    public.verify(signature, b"paper", ec.ECDSA(hashes.SHA256()))
    with pytest.raises(InvalidSignature):
        public.verify(signature, b"other paper", ec.ECDSA(hashes.SHA256()))
    CERTIFICATE.verify_directly_issued_by(CERTIFICATE)


def test_no_two_keys_share_anything() -> None:
    """Keys for copies that leave are drawn per case: nothing links them."""
    other = x509.load_der_x509_certificate(make_signing_key(NOW).certificate)
    assert other.serial_number != CERTIFICATE.serial_number
    assert other.public_key() != CERTIFICATE.public_key()


def test_a_stored_key_is_loaded_again() -> None:
    """The same bytes, the same fingerprint."""
    loaded = load_signing_key(KEY.private_key, KEY.certificate)
    assert loaded == KEY
    assert loaded.fingerprint == hashlib.sha256(KEY.certificate).digest()


def test_a_key_that_is_not_its_certificates_is_refused() -> None:
    """Another's certificate, noise, or a key of another kind."""
    other = make_signing_key(NOW)
    edward = ed25519.Ed25519PrivateKey.generate()
    foreign = edward.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    for private, certificate in [
        (KEY.private_key, other.certificate),
        (b"noise", KEY.certificate),
        (KEY.private_key, b"noise"),
        (foreign, KEY.certificate),
    ]:
        with pytest.raises(SigningKeyDamaged):
            load_signing_key(private, certificate)


def test_a_signature_is_what_the_certificate_verifies_and_only_a_key_of_ours_makes_one() -> None:
    """Noise and a key of another kind are damage, said by name."""
    public = CERTIFICATE.public_key()
    assert isinstance(public, ec.EllipticCurvePublicKey)
    public.verify(signature_of(KEY.private_key, b"Jeg sover"), b"Jeg sover", ec.ECDSA(hashes.SHA256()))
    edward = ed25519.Ed25519PrivateKey.generate()
    foreign = edward.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    for private in (b"noise", foreign):
        with pytest.raises(SigningKeyDamaged):
            signature_of(private, b"Jeg sover")


def _flipped(whole: bytes) -> Iterator[bytes]:
    for bit in range(8 * len(whole)):
        flipped = bytearray(whole)
        flipped[bit // 8] ^= 1 << bit % 8
        yield bytes(flipped)


@pytest.mark.filterwarnings("ignore:Parsed a serial number")
def test_a_flipped_bit_in_a_key_or_its_certificate_is_damage_said_by_name() -> None:
    """Also where what is left is of a kind that the library has no word for."""
    for damaged in _flipped(KEY.certificate):
        with suppress(SigningKeyDamaged):
            load_signing_key(KEY.private_key, damaged)
        with suppress(SigningKeyDamaged):
            may_sign(damaged, (), NOW)
    for damaged in _flipped(KEY.private_key):
        with suppress(SigningKeyDamaged):
            load_signing_key(damaged, KEY.certificate)
        with suppress(SigningKeyDamaged):
            signature_of(damaged, b"Jeg sover")


def test_a_fingerprint_is_eight_words_of_its_first_88_bits() -> None:
    """Read aloud and compared; the rest of the hash does not change them."""
    words = danish_words()
    assert fingerprint_words(bytes(32)) == (words.word(0),) * 8
    assert fingerprint_words(b"\xff" * 11 + bytes(21)) == (words.word(2047),) * 8
    assert fingerprint_words(KEY.fingerprint) == fingerprint_words(KEY.fingerprint[:11] + bytes(21))


def test_a_signing_key_does_not_show_itself() -> None:
    """Not in a log line."""
    assert repr(KEY) == str(KEY) == "SigningKey(not shown)"


def test_a_partners_key_opens_with_her_passphrase_only() -> None:
    """The owner of the vault cannot sign in her name."""
    assert unwrap_signing_key(WRAPPED, HERS.upper(), floor=TESTING) == KEY
    with pytest.raises(WrongPassphrase):
        unwrap_signing_key(WRAPPED, "tulipan gulerod honning vindue sommer cykel", floor=TESTING)
    assert KEY.private_key not in WRAPPED


def test_a_partners_certificate_is_read_without_her_passphrase() -> None:
    """Her fingerprint can be shown before she signs."""
    assert wrapped_certificate(WRAPPED) == KEY.certificate


def test_a_partners_key_at_the_floor_opens_without_being_handed_one() -> None:
    """And one under it is refused."""
    wrapped = wrap_signing_key(KEY, HERS, FLOOR)
    assert unwrap_signing_key(wrapped, HERS) == KEY
    with pytest.raises(KeyFileRefused):
        unwrap_signing_key(WRAPPED, HERS)


@given(st.integers(0, 8 * len(WRAPPED) - 1))
def test_a_flipped_bit_in_a_wrapped_key_is_damage_and_never_a_wrong_passphrase(bit: int) -> None:
    """The checksum is first."""
    flipped = bytearray(WRAPPED)
    flipped[bit // 8] ^= 1 << bit % 8
    with pytest.raises(SigningKeyDamaged):
        unwrap_signing_key(bytes(flipped), HERS, floor=TESTING)


@given(st.binary(max_size=200))
def test_bytes_that_are_no_wrapped_key_are_damage(body: bytes) -> None:
    """However good their checksum, and however short they are."""
    with pytest.raises(SigningKeyDamaged):
        unwrap_signing_key(_summed(body), HERS, floor=TESTING)


@pytest.mark.parametrize(
    ("place", "changed", "trouble"),
    [
        (0, b"OTHERSIG", SigningKeyDamaged),
        (8, b"\0\0", SigningKeyDamaged),
        (8, b"\0\2", NewerFormat),
        (10, b"\1", SigningKeyDamaged),
        (12, b"\xff\xff\xff\xff", KeyFileRefused),
        (40, b"\xff\xff\xff\xff", SigningKeyDamaged),
        (24, bytes(16), WrongPassphrase),
        (50, b"\xff\xff", WrongPassphrase),
    ],
)
def test_a_wrapped_key_changed_and_summed_again_never_opens(
    place: int, changed: bytes, trouble: type[Exception]
) -> None:
    """Magic, formats, cost, length, salt, certificate: everything in the clear is bound."""
    body = WRAPPED[:-32]
    with pytest.raises(trouble):
        unwrap_signing_key(
            _summed(body[:place] + changed + body[place + len(changed) :]), HERS, floor=TESTING
        )


def _summed(body: bytes) -> bytes:
    return body + hashlib.sha256(body).digest()
