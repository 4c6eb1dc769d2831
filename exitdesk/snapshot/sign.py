"""Signing says who and what, never when: PAdES B-B with ECDSA P-256, into a field laid ready.

The first signature certifies the paper and allows nothing but the second signature (DocMDP, fill-forms).
Every revision sets Info to the neutral title again, because the library would write its own name and the
exact time there; `/M`, which PAdES asks for, holds the day only.
"""

import hashlib
import io
from datetime import UTC, date, datetime
from typing import Final

from asn1crypto import keys, x509
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.signers import SimpleSigner
from pyhanko.sign.signers.cms_embedder import PdfCMSEmbedder, SigIOSetup, SigMDPSetup, SigObjSetup
from pyhanko.sign.signers.pdf_byterange import SignatureObject
from pyhanko_certvalidator.registry import SimpleCertificateStore

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


def sign_pdf(pdf: bytes, private_key: bytes, certificate: bytes, day: date) -> bytes:
    """Return the PDF with a signature in its next free field; key (PKCS #8) and certificate as DER.

    Raises CannotSign where no field is free or the bytes are no paper of ours.
    """
    try:
        writer = _QuietWriter(io.BytesIO(pdf))
        field = _free_field(writer)
    except (PdfError, ValueError, KeyError, TypeError, AttributeError):
        raise CannotSign from None
    if field is None:
        raise CannotSign
    return _embed(writer, field, signer_of(private_key, certificate), day)


def signer_of(private_key: bytes, certificate: bytes) -> SimpleSigner:
    """Return a signer from a key (PKCS #8) and its certificate, both DER."""
    no_others = SimpleCertificateStore()  # type: ignore[no-untyped-call]
    return SimpleSigner(
        x509.Certificate.load(certificate),
        keys.PrivateKeyInfo.load(private_key),
        no_others,
        embed_roots=False,
    )


def _free_field(writer: IncrementalPdfFileWriter) -> str | None:
    fields = {str(one.get_object()["/T"]): one.get_object() for one in writer.root["/AcroForm"]["/Fields"]}
    return next((name for name in FIELDS if "/V" not in fields[name]), None)


def _embed(writer: IncrementalPdfFileWriter, field: str, signer: SimpleSigner, day: date) -> bytes:
    first = field == FIELDS[0]
    steps = PdfCMSEmbedder().write_cms(field, writer, existing_fields_only=True)
    next(steps)
    placeholder = SignatureObject(
        timestamp=datetime(day.year, day.month, day.day, tzinfo=UTC),
        subfilter=SigSeedSubFilter.PADES,
        bytes_reserved=_reserved(signer),
    )
    permitted = MDPPerm.FILL_FORMS if first else None
    rules = SigMDPSetup(md_algorithm=DIGEST, certify=first, docmdp_perms=permitted)
    steps.send(SigObjSetup(sig_placeholder=placeholder, mdp_setup=rules))
    prepared, output = steps.send(SigIOSetup(md_algorithm=DIGEST))
    steps.send(_signed(signer, prepared.document_digest))
    return bytes(output.getvalue())


def _reserved(signer: SimpleSigner) -> int:
    """Return how many hexadecimal digits the longest CMS of this certificate takes."""
    certificate = signer.signing_cert
    attributes = attributes_of(certificate, bytes(hashlib.sha256().digest_size))
    return 2 * len(cms_of(certificate, attributes, bytes(_LONGEST_SIGNATURE)))


def _signed(signer: SimpleSigner, digest: bytes) -> bytes:
    """Return the CMS over a digest, written in our one form (which is also many times as fast)."""
    certificate = signer.signing_cert
    attributes = attributes_of(certificate, digest)
    return cms_of(certificate, attributes, lowered(signer.sign_raw(signed_part(attributes), DIGEST)))
