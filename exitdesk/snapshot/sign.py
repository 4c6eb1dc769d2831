"""Signing says who and what, never when: PAdES B-B with ECDSA P-256, into a field laid ready.

The first signature certifies the paper and allows nothing but the second signature (DocMDP, fill-forms).
Every revision sets Info to the neutral title again, because the library would write its own name and the
exact time there; `/M`, which PAdES asks for, holds the day only. The library writes the revision; the
signature's dictionary, of which we know one form only (`exitdesk.snapshot.envelope`), is laid down here, byte
for byte as the library would: its own signer brings stamps, typefaces and bar codes for signatures that show.
"""

# mypy: disallow-untyped-calls=False

import hashlib
import io
from datetime import UTC, date, datetime
from typing import Any, Final

from asn1crypto import x509
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter, ensure_sig_flags, prepare_sig_field

from exitdesk.crypto.errors import SigningKeyDamaged
from exitdesk.crypto.signing import SigningKey, signature_of
from exitdesk.snapshot.der import attributes_of, cms_of, lowered, signed_part
from exitdesk.snapshot.errors import CannotSign
from exitdesk.snapshot.pdf import FIELDS

_LONGEST_SIGNATURE: Final = 72
_LONGEST_RANGES: Final = 62
_name: Final = generic.pdf_name


class _QuietWriter(IncrementalPdfFileWriter):
    """Writes a revision whose Info is the one before, byte for byte: no tool, no clock."""

    def _update_meta(self) -> None:
        if isinstance(self._info, generic.IndirectObject):
            self.mark_update(self._info)


class _Ranges(generic.PdfObject):
    """Where the parts that are signed begin and how long they are: room to write it when that is known."""

    def __init__(self) -> None:
        self.at = 0

    def write_to_stream(self, stream: Any, _handler: Any = None, _container: Any = None) -> None:
        self.at = stream.tell()
        stream.write(b"[]".ljust(_LONGEST_RANGES))


class _Gap(generic.PdfObject):
    """Room for the CMS in hexadecimal digits: what nobody signs and nothing encrypts."""

    def __init__(self, digits: int) -> None:
        self._digits, self.start, self.end = digits, 0, 0

    def write_to_stream(self, stream: Any, _handler: Any = None, _container: Any = None) -> None:
        self.start = stream.tell()
        stream.write(b"<%s>" % (b"0" * self._digits))
        self.end = stream.tell()


def sign_pdf(pdf: bytes, private_key: bytes, certificate: bytes, day: date, words: str = "") -> bytes:
    """Return the PDF with a signature in its next free field; key (PKCS #8) and certificate as DER.

    `words` open a locked one. Raises CannotSign where no field is free or the bytes are no paper of ours, and
    SigningKeyDamaged where the key or its certificate cannot be read.
    """
    try:
        writer = _QuietWriter(io.BytesIO(pdf))
        if words:
            writer.encrypt(words)
        field = _free_field(writer)
    except (PdfError, ValueError, KeyError, TypeError, AttributeError):
        raise CannotSign from None
    if field is None:
        raise CannotSign
    return _embed(writer, field, SigningKey(private_key, certificate), day)


def _free_field(writer: IncrementalPdfFileWriter) -> str | None:
    fields = {str(one.get_object()["/T"]): one.get_object() for one in writer.root["/AcroForm"]["/Fields"]}
    return next((name for name in FIELDS if "/V" not in fields[name]), None)


def _embed(writer: IncrementalPdfFileWriter, field: str, key: SigningKey, day: date) -> bytes:
    try:
        certificate = x509.Certificate.load(key.certificate, strict=True)
        ranges, gap = _Ranges(), _Gap(_reserved(certificate))
    except (ValueError, TypeError, KeyError, IndexError, OverflowError):
        raise SigningKeyDamaged from None
    _, place = prepare_sig_field(field, writer.root, update_writer=writer, existing_fields_only=True)
    ensure_sig_flags(writer=writer, lock_sig_flags=True)
    signature = writer.add_object(_dictionary(ranges, gap, day))
    place.get_object()[_name("/V")] = signature
    writer.mark_update(place)
    if field == FIELDS[0]:
        _certify(writer, signature)
    writer.digest_aware_write = True
    output = io.BytesIO()
    writer.write(output)
    return _filled(output.getbuffer(), ranges, gap, key.private_key, certificate)


def _dictionary(ranges: _Ranges, gap: _Gap, day: date) -> generic.DictionaryObject:
    midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
    return generic.DictionaryObject(
        {
            _name("/Contents"): gap,
            _name("/ByteRange"): ranges,
            _name("/Type"): _name("/Sig"),
            _name("/Filter"): _name("/Adobe.PPKLite"),
            _name("/SubFilter"): SigSeedSubFilter.PADES.value,
            _name("/M"): generic.pdf_date(midnight),
        }
    )


def _certify(writer: IncrementalPdfFileWriter, signature: generic.IndirectObject) -> None:
    """Have the paper say that this signature certifies it and permits filling in fields, no more."""
    permitted = {
        _name("/Type"): _name("/TransformParams"),
        _name("/V"): _name("/1.2"),
        _name("/P"): generic.NumberObject(MDPPerm.FILL_FORMS.value),
    }
    reference = {
        _name("/Type"): _name("/SigRef"),
        _name("/TransformMethod"): _name("/DocMDP"),
        _name("/TransformParams"): generic.DictionaryObject(permitted),
    }
    writer.root["/Perms"] = generic.DictionaryObject({_name("/DocMDP"): signature})
    writer.update_root()
    signature.get_object()["/Reference"] = generic.ArrayObject([generic.DictionaryObject(reference)])


def _filled(
    content: memoryview, ranges: _Ranges, gap: _Gap, private_key: bytes, certificate: x509.Certificate
) -> bytes:
    """Return the file with what is known only when it is written: what is signed, and the signature."""
    said = b"[0 %d %d %d]" % (gap.start, gap.end, len(content) - gap.end)
    if len(said) > _LONGEST_RANGES:
        raise CannotSign
    content[ranges.at : ranges.at + len(said)] = said
    digest = hashlib.sha256(content[: gap.start])
    digest.update(content[gap.end :])
    digits = _signed(private_key, certificate, digest.digest()).hex().upper().encode("ascii")
    if len(digits) > gap.end - gap.start - 2:
        raise CannotSign
    content[gap.start + 1 : gap.start + 1 + len(digits)] = digits
    return bytes(content)


def _reserved(certificate: x509.Certificate) -> int:
    """Return how many hexadecimal digits the longest CMS of this certificate takes."""
    attributes = attributes_of(certificate, bytes(hashlib.sha256().digest_size))
    return 2 * len(cms_of(certificate, attributes, bytes(_LONGEST_SIGNATURE)))


def _signed(private_key: bytes, certificate: x509.Certificate, digest: bytes) -> bytes:
    """Return the CMS over a digest, written in our one form (which is also many times as fast)."""
    attributes = attributes_of(certificate, digest)
    return cms_of(certificate, attributes, lowered(signature_of(private_key, signed_part(attributes))))
