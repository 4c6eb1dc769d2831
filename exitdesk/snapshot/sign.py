"""Signing says who and what, never when: PAdES B-B with ECDSA P-256, into a field laid ready.

The first signature certifies the paper and allows nothing but the second signature (DocMDP, fill-forms).
Every revision sets Info to the neutral title again, because the library would write its own name and the
exact time there; `/M`, which PAdES asks for, holds the day only.
"""

import io
from collections.abc import Coroutine
from datetime import UTC, date, datetime
from typing import Any, Final, TypeVar

from asn1crypto import cms, keys, x509
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.general import as_signing_certificate_v2
from pyhanko.sign.signers import SimpleSigner
from pyhanko.sign.signers.cms_embedder import PdfCMSEmbedder, SigIOSetup, SigMDPSetup, SigObjSetup
from pyhanko.sign.signers.pdf_byterange import SignatureObject
from pyhanko_certvalidator.registry import SimpleCertificateStore

from exitdesk.snapshot.errors import CannotSign
from exitdesk.snapshot.pdf import FIELDS

DIGEST: Final = "sha256"
RESERVED_HEX_DIGITS: Final = 2400

T = TypeVar("T")


class _QuietWriter(IncrementalPdfFileWriter):
    """Writes a revision whose Info is the one before, byte for byte: no tool, no clock."""

    def _update_meta(self) -> None:
        if isinstance(self._info, generic.IndirectObject):
            self.mark_update(self._info)


class _QuietSigner(SimpleSigner):
    """Signs four attributes and no clock: content type, digest, certificate, algorithms."""

    async def signed_attrs(  # type: ignore[override]
        self, data_digest: bytes, digest_algorithm: str, **_more: Any
    ) -> cms.CMSAttributes:
        """Return the attributes PAdES B-B asks for."""
        algorithms = {
            "digest_algorithm": {"algorithm": digest_algorithm},
            "signature_algorithm": self.get_signature_mechanism_for_digest(digest_algorithm),
        }
        values = {
            "content_type": "data",
            "message_digest": data_digest,
            "signing_certificate_v2": as_signing_certificate_v2(self.signing_cert),
            "cms_algorithm_protection": cms.CMSAlgorithmProtection(algorithms),
        }
        return cms.CMSAttributes([{"type": name, "values": [value]} for name, value in values.items()])

    async def unsigned_attrs(self, *_all: Any, **_more: Any) -> None:
        """Return none: nothing stands outside the signature."""


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
    return _QuietSigner(
        signing_cert=x509.Certificate.load(certificate),
        signing_key=keys.PrivateKeyInfo.load(private_key),
        cert_registry=SimpleCertificateStore(),  # type: ignore[no-untyped-call]
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
        bytes_reserved=RESERVED_HEX_DIGITS,
    )
    permitted = MDPPerm.FILL_FORMS if first else None
    rules = SigMDPSetup(md_algorithm=DIGEST, certify=first, docmdp_perms=permitted)
    steps.send(SigObjSetup(sig_placeholder=placeholder, mdp_setup=rules))
    prepared, output = steps.send(SigIOSetup(md_algorithm=DIGEST))
    cms = _finished(signer.async_sign(prepared.document_digest, DIGEST, use_pades=True))
    steps.send(cms)
    return bytes(output.getvalue())


def _finished(coroutine: Coroutine[Any, Any, T]) -> T:
    """Run a coroutine that never waits; an event loop would open a socket for nothing."""
    try:
        coroutine.send(None)
    except StopIteration as done:
        return done.value  # type: ignore[no-any-return]
    coroutine.close()
    raise CannotSign
