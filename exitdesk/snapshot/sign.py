"""Signing says who and what, never when: PAdES B-B with ECDSA P-256, into a field laid ready.

The first signature certifies the paper and allows nothing but the second signature (DocMDP, fill-forms).
Every revision sets Info to the neutral title again, because the library would write its own name and the
exact time there; `/M`, which PAdES asks for, holds the day only.
"""

import hashlib
import io
from datetime import UTC, date, datetime
from typing import Final

from asn1crypto import x509
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.signers.cms_embedder import PdfCMSEmbedder, SigIOSetup, SigMDPSetup, SigObjSetup
from pyhanko.sign.signers.pdf_byterange import SignatureObject

from exitdesk.crypto.signing import SigningKey, signature_of
from exitdesk.snapshot.der import attributes_of, cms_of, lowered, signed_part
from exitdesk.snapshot.errors import CannotSign
from exitdesk.snapshot.pdf import FIELDS

DIGEST: Final = "sha256"
_LONGEST_SIGNATURE: Final = 72


class _QuietWriter(IncrementalPdfFileWriter):
    """Writes a revision whose Info is the one before, byte for byte: no tool, no clock."""

    def _update_meta(self) -> None:
        if isinstance(self._info, generic.IndirectObject):
            self.mark_update(self._info)


def sign_pdf(pdf: bytes, private_key: bytes, certificate: bytes, day: date, words: str = "") -> bytes:
    """Return the PDF with a signature in its next free field; key (PKCS #8) and certificate as DER.

    `words` open a locked one. Raises CannotSign where no field is free or the bytes are no paper of ours.
    """
    try:
        writer = _QuietWriter(io.BytesIO(pdf))
        if words:
            writer.encrypt(words)  # type: ignore[no-untyped-call]
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
    first, certificate = field == FIELDS[0], x509.Certificate.load(key.certificate)
    steps = PdfCMSEmbedder().write_cms(field, writer, existing_fields_only=True)
    next(steps)
    placeholder = SignatureObject(
        timestamp=datetime(day.year, day.month, day.day, tzinfo=UTC),
        subfilter=SigSeedSubFilter.PADES,
        bytes_reserved=_reserved(certificate),
    )
    permitted = MDPPerm.FILL_FORMS if first else None
    rules = SigMDPSetup(md_algorithm=DIGEST, certify=first, docmdp_perms=permitted)
    steps.send(SigObjSetup(sig_placeholder=placeholder, mdp_setup=rules))
    prepared, output = steps.send(SigIOSetup(md_algorithm=DIGEST))
    steps.send(_signed(key.private_key, certificate, prepared.document_digest))
    return bytes(output.getvalue())


def _reserved(certificate: x509.Certificate) -> int:
    """Return how many hexadecimal digits the longest CMS of this certificate takes."""
    attributes = attributes_of(certificate, bytes(hashlib.sha256().digest_size))
    return 2 * len(cms_of(certificate, attributes, bytes(_LONGEST_SIGNATURE)))


def _signed(private_key: bytes, certificate: x509.Certificate, digest: bytes) -> bytes:
    """Return the CMS over a digest, written in our one form (which is also many times as fast)."""
    attributes = attributes_of(certificate, digest)
    return cms_of(certificate, attributes, lowered(signature_of(private_key, signed_part(attributes))))
