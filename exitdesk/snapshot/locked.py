"""A paper as a locked file: the same pages, to be opened with six words and with nothing else.

What is locked is the paper as it was drawn (its first revision, which every signature covers), by AES-256 as
PDF 2.0 has it (revision 6), and signed anew: a signature does not outlive being encrypted. Before it is given
out the file is read back, and each of its objects must be that of the open paper.

The words open it as they are shown, with single spaces between. The other password of the format, the
owner's, is drawn from the words as well (`owner_words`): poppler's commands cut what they are given off at 32
bytes, and six words are longer. It opens no more and is no easier to guess than they are.
"""

import hashlib
import io
import re
from datetime import date
from typing import Any, Final

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.crypt import AuthStatus
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import PdfFileWriter

from exitdesk.cases.errors import NotLocked
from exitdesk.snapshot import anatomy
from exitdesk.snapshot.envelope import envelope_of
from exitdesk.snapshot.errors import CannotSign, NotLikeOurs
from exitdesk.snapshot.grammar import revision_ends
from exitdesk.snapshot.reading import page_texts
from exitdesk.snapshot.sign import sign_pdf

_DAY_ONLY: Final = re.compile(r"D:\d{8}000000(Z|\+00'00'?)")
_OWNER_DIGITS: Final = 32
_HEAD: Final = b"%PDF-2.0\n%\xe2\xe3\xcf\xd3\n"
_TRAILER: Final = frozenset(("/Root", "/Info", "/Encrypt", "/ID", "/Size"))
_FILTER: Final = {"/AuthEvent": "/DocOpen", "/CFM": "/AESV3", "/Length": 32}
_ENCRYPTED: Final = {
    "/Filter": "/Standard", "/V": 5, "/R": 6, "/Length": 256, "/P": -4, "/EncryptMetadata": True,
    "/StmF": "/StdCF", "/StrF": "/StdCF",
}  # fmt: skip
_DRAWN: Final = frozenset(("/O", "/U", "/OE", "/UE", "/Perms", "/CF"))
_MALFORMED = (NotLikeOurs, PdfError, KeyError, ValueError, TypeError, AttributeError, IndexError)


class _QuietNewWriter(PdfFileWriter):
    """Writes a new file whose Info is the one it was given and whose head names no tool."""

    def _update_meta(self) -> None:
        """Leave Info as it is."""

    def _write_header(self, stream: Any) -> None:
        stream.write(_HEAD)


def signatures_of(pdf: bytes) -> int:
    """Return how often a paper of ours was signed; 0 for what is none."""
    try:
        return len(revision_ends(pdf)) - 1
    except NotLikeOurs:
        return 0


def owner_words(words: str) -> str:
    """Return the other password of a locked file: 32 digits that `sha256sum` draws from the words too."""
    return hashlib.sha256(words.encode("utf-8")).hexdigest()[:_OWNER_DIGITS]


def lock_pdf(pdf: bytes, words: str, signer: tuple[bytes, bytes] | None, day: date) -> bytes:
    """Return the paper as a file that `words` open, signed by `signer` (key PKCS #8, certificate, DER).

    Raises NotLocked where what was made is anything but that.
    """
    try:
        first = _encrypted(_drawn(pdf), words)
        locked = sign_pdf(first, *signer, day, words=words) if signer else first
    except (*_MALFORMED, CannotSign):
        raise NotLocked from None
    check_locked(pdf, first, locked, words, signer[1] if signer else None)
    return locked


def check_locked(pdf: bytes, first: bytes, locked: bytes, words: str, certificate: bytes | None) -> None:
    """Raise NotLocked where a locked file is not this paper, opens otherwise, or tells more.

    `first` are its bytes before it was signed, `certificate` (DER) whose signature it has.
    """
    try:
        _check_lock(locked, words)
        _check_first(_drawn(pdf), first, words)
        _check_signature(first, locked, words, certificate)
        _rule(page_texts(locked, password=words) == page_texts(pdf), "other words")
    except _MALFORMED:
        raise NotLocked from None


def _drawn(pdf: bytes) -> bytes:
    return pdf[: revision_ends(pdf)[0]]


def _encrypted(drawn: bytes, words: str) -> bytes:
    reader: Any = PdfFileReader(io.BytesIO(drawn))
    writer: Any = _QuietNewWriter(stream_xrefs=False, init_page_tree=False)  # type: ignore[no-untyped-call]
    root = writer.import_object(reader.root)
    for key in root:
        writer.root[key] = root.raw_get(key)
    writer.set_info(writer.add_object(writer.import_object(reader.trailer["/Info"])))
    writer.encrypt(owner_words(words), words, pdf_mac=False, encrypt_metadata=True)
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def _opened(locked: bytes, words: str) -> PdfFileReader:
    reader = PdfFileReader(io.BytesIO(locked), strict=True)
    _rule(reader.decrypt(words).status is AuthStatus.USER, "words")
    return reader


def _check_lock(locked: bytes, words: str) -> None:
    """Raise NotLikeOurs where it is locked otherwise, or opens without the words."""
    reader = PdfFileReader(io.BytesIO(locked), strict=True)
    lock = reader.trailer["/Encrypt"]
    told = {key: _plain(lock, key) for key in lock}
    _rule(set(told) == _DRAWN | set(_ENCRYPTED), "lock")
    _rule({key: told[key] for key in _ENCRYPTED} == _ENCRYPTED, "lock")
    filters = told["/CF"]
    _rule(set(filters) == {"/StdCF"}, "lock")
    only = _plain(filters, "/StdCF")
    _rule({key: _plain(only, key) for key in only} == _FILTER, "lock")
    for other in ("", words[1:], words.upper()):
        _rule(reader.decrypt(other).status is AuthStatus.FAILED, "opens")
    for one in (None, ""):
        try:
            page_texts(locked, password=one)
        except NotLikeOurs:
            continue
        raise NotLikeOurs("opens")


def _plain(one: Any, key: str) -> Any:
    """Return a value as it stands in the file: what says how it is locked is not locked itself."""
    return one.raw_get(key, decrypt=generic.EncryptedObjAccess.RAW)


def _check_first(drawn: bytes, first: bytes, words: str) -> None:
    """Raise NotLikeOurs where the locked objects are not those of the paper, each once, and no others."""
    paper, reader = PdfFileReader(io.BytesIO(drawn)), _opened(first, words)
    _rule(set(reader.trailer.flatten()) == _TRAILER and reader.total_revisions == 1, "trailer")
    pairs: dict[Any, Any] = {}
    for name in ("/Root", "/Info"):
        _same(paper.trailer.raw_get(name), reader.trailer.raw_get(name), pairs)
    theirs = {*pairs.values(), reader.trailer.raw_get("/Encrypt").reference}
    _rule(len(theirs) == len(pairs) + 1, "objects")
    _rule(set(reader.xrefs.explicit_refs_in_revision(0)) == theirs, "objects")
    _rule(set(paper.xrefs.explicit_refs_in_revision(0)) == set(pairs), "objects")


def _same(one: Any, other: Any, pairs: dict[Any, Any]) -> None:
    """Walk two objects side by side; `pairs` are the references met so far."""
    _rule(type(one) is type(other), "objects")
    if isinstance(one, generic.IndirectObject):
        if one.reference in pairs:
            _rule(pairs[one.reference] == other.reference, "objects")
            return
        pairs[one.reference] = other.reference
        there: Any = other
        _same(one.reference.get_object(), there.get_object(), pairs)
    elif isinstance(one, generic.DictionaryObject):
        lengths = {"/Length"} if isinstance(one, generic.StreamObject) else set()
        _rule(set(one) == set(other), "objects")
        for key in set(one) - lengths:
            _same(one.raw_get(key), other.raw_get(key), pairs)
        if lengths:
            _rule(one.encoded_data == other.encoded_data, "objects")  # type: ignore[attr-defined] # a stream
    elif isinstance(one, generic.ArrayObject):
        _rule(len(one) == len(other), "objects")
        for at in range(len(one)):
            _same(one.raw_get(at), other.raw_get(at), pairs)
    else:
        _rule(one == other, "objects")


def _check_signature(first: bytes, locked: bytes, words: str, certificate: bytes | None) -> None:
    """Raise NotLikeOurs where signing did more than put one signature in, of this signer."""
    if certificate is None:
        _rule(locked == first, "revisions")
        return
    reader = _opened(locked, words)
    _rule(locked.startswith(first) and reader.total_revisions == 1 + 1, "revisions")
    anatomy.check_revisions(reader)
    signature = reader.root["/AcroForm"]["/Fields"][0]["/V"]
    _rule(bool(_DAY_ONLY.fullmatch(str(signature["/M"]))), "hour")
    envelope = envelope_of(locked, _with_plain_contents(signature))
    _rule(envelope.holds and envelope.certificate == certificate and envelope.end == len(locked), "signature")


def _with_plain_contents(signature: Any) -> generic.DictionaryObject:
    """Return a signature as an open file would have it: of its texts the CMS alone is not locked."""
    told = {generic.NameObject(key): signature.raw_get(key) for key in signature if key != "/Contents"}
    told[generic.NameObject("/Contents")] = _plain(signature, "/Contents")
    return generic.DictionaryObject(told)  # type: ignore[no-untyped-call]


def _rule(kept: bool, rule: str) -> None:
    if not kept:
        raise NotLikeOurs(rule)
