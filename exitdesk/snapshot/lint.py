"""Nothing is handed out before the finished bytes have been read back and compared with an allow-list.

The text is what pdfium reads in these bytes: every statement of the content in order, no word that is neither
in the content nor one of the fixed phrases, and no forbidden word. The form is `exitdesk.snapshot.anatomy`'s.
A signature may hold the neutral subject, the day and nothing that tells a tool or an hour.
"""

import re
from collections.abc import Iterable, Iterator

from asn1crypto import x509
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader

from exitdesk.cases.errors import WordsNotOnPaper
from exitdesk.snapshot import anatomy
from exitdesk.snapshot.envelope import envelope_of
from exitdesk.snapshot.errors import NotLikeOurs
from exitdesk.snapshot.examine import examine_opened
from exitdesk.snapshot.grammar import revision_ends
from exitdesk.snapshot.on_paper import OnPaper
from exitdesk.snapshot.phrases import BETWEEN, languages_of
from exitdesk.snapshot.plain import bare, tokens
from exitdesk.snapshot.reading import page_texts
from exitdesk.snapshot.verify import UNKNOWN_SIGNER

_FOOT = 55.0
_DAY_ONLY = re.compile(r"D:\d{8}000000(Z|\+00'00'?)")
_SUBJECT = re.compile(r"Common Name: Underskriver [0-9A-F]{4}")
_EXTENSIONS = frozenset(("basic_constraints", "key_usage", "key_identifier"))
_TELLTALES = re.compile(
    rb"reportlab|\x93\x8c\x8b\x9e|pyhanko|pdfium|exit|/Producer|/Creator|/CreationDate|/ModDate|/Author|/Metadata|/JavaScript|/JS\b",
    re.IGNORECASE,
)
_STREAM = re.compile(rb"stream\r?\n.*?endstream", re.DOTALL)
_HEX = re.compile(rb"<[0-9A-Fa-f]{64,}>")


def lint(pdf: bytes, content: OnPaper, forbidden: Iterable[str] = (), drafted: bytes = b"") -> None:
    """Raise WordsNotOnPaper where the finished bytes hold more, less or other than `content`.

    `forbidden` are whole words, in any case, that may not be read anywhere on it. `drafted` is the draft that
    was signed, linted before: its objects are not looked at again, the words are.
    """
    try:
        lint_form(pdf, content, drafted)
        lint_words(pdf, content, frozenset(one.casefold() for one in forbidden))
    except (NotLikeOurs, PdfError, KeyError, ValueError, TypeError, AttributeError):
        raise WordsNotOnPaper from None


def lint_form(pdf: bytes, content: OnPaper, drafted: bytes = b"") -> None:
    """Raise NotLikeOurs where the file holds an object, a key or a value that is not allowed."""
    reader = anatomy.opened(pdf)
    since = 1 if drafted else 0
    _rule(not drafted or (pdf.startswith(drafted) and revision_ends(pdf)[0] == len(drafted)), "draft")
    _rule(bool(content.signers) or reader.total_revisions == 1, "revisions")
    fields = anatomy.fields_of(reader) if content.signers else ()
    if reader.total_revisions == 1:  # a signed file's objects are checked by the examination
        revision_ends(pdf)
        _rule(anatomy.check_objects(reader) == len(fields), "annotations")
    _rule(bool(drafted) or anatomy.pictures_of(reader) == sorted(set(content.pictures)), "pictures")
    _rule(str(reader.trailer["/Info"]["/Title"]) == content.file_title, "metadata")
    _rule(str(reader.root["/Lang"]) == languages_of(content.language)[0], "metadata")
    _rule(not _TELLTALES.search(_HEX.sub(b"", _STREAM.sub(b"", pdf))), "telltale")
    _rule(("/AcroForm" in reader.root) == bool(content.signers), "fields")
    if content.signers:
        _rule(anatomy.required_signatures(reader) == content.signers, "signers")
        _lint_signatures(pdf, reader, since)


def _lint_signatures(pdf: bytes, reader: PdfFileReader, since: int) -> None:
    signed = [one["/V"] for one in anatomy.fields_of(reader) if "/V" in one]
    envelopes = [envelope_of(pdf, one) for one in signed]
    for one, envelope in zip(signed, envelopes, strict=True):
        _rule(bool(_DAY_ONLY.fullmatch(str(one["/M"]))), "hour")
        certificate = x509.Certificate.load(envelope.certificate)
        _rule(bool(_SUBJECT.fullmatch(certificate.subject.human_friendly)), "subject")
        _rule(certificate.issuer == certificate.subject, "subject")
        body = certificate["tbs_certificate"]
        _rule({one["extn_id"].native for one in body["extensions"]} <= _EXTENSIONS, "certificate")
        begins = body["validity"]["not_before"].native
        _rule((begins.hour, begins.minute, begins.second) == (0, 0, 0), "hour")
    _rule(len(signed) == reader.total_revisions - 1, "revisions")
    if signed:
        verdict = examine_opened(pdf, reader, frozenset(), envelopes, since)
        enough = verdict.signatures >= verdict.expected
        _rule(verdict.code == UNKNOWN_SIGNER or not enough, "signature")
        _rule(verdict.ours and verdict.intact and verdict.whole, "signature")


def lint_words(pdf: bytes, content: OnPaper, forbidden: frozenset[str]) -> None:
    """Raise NotLikeOurs where the words read in the file are not those of the content, in their order."""
    texts = page_texts(pdf, _FOOT if content.has_foot else 0)
    _check_order([above for above, _ in texts], content)
    _check_practice([above for above, _ in texts], content)
    everything = "\n".join(part for parts in texts for part in parts)
    allowed = "\n".join((*content.statements(), *content.beside()))
    text, words = bare(allowed), frozenset(tokens(allowed))
    for token in tokens(everything):
        _rule(_allowed(token, text, words), "other words")
    _rule(forbidden.isdisjoint(one.casefold() for one in re.findall(r"\w+", everything)), "forbidden words")


def _check_practice(texts: list[str], content: OnPaper) -> None:
    """Raise NotLikeOurs where a practice's page does not say first of all that it is one."""
    word = bare(content.phrases.practice)
    _rule(not content.practice or all(bare(one).startswith(word) for one in texts), "practice")


def _allowed(token: str, text: str, words: frozenset[str]) -> bool:
    """Say whether a piece is ours: whole, part of a broken word, or run together by the reader."""
    if token in words or token in text or re.fullmatch(r"[\d+]+", token):
        return True
    parts = [(token[:at], token[at:]) for at in range(1, len(token))]
    return any((one in words and two in text) or (one in text and two in words) for one, two in parts)


def _check_order(texts: list[str], content: OnPaper) -> None:
    word = bare(content.phrases.practice) if content.practice else ""
    pages = [bare(text).removeprefix(word) for text in texts]
    refused = NotLikeOurs("missing words")
    for read in _read_as(pages, content):
        try:
            return _in_order(read, content)
        except NotLikeOurs as refusal:
            refused = refusal
    raise refused


def _read_as(pages: list[str], content: OnPaper) -> Iterator[str]:
    """Yield the text without the headings that come again where their part goes on to another page.

    Then what else it may be: on one page what looks like such a heading was said ("fortsat" begins a line).
    """
    continued = bare(BETWEEN.join(one for one in content.both("continued") if one))
    again = [bare("".join(one)) + continued for one in content.titles()]
    rest = [
        page.removeprefix(next((one for one in again if number and page.startswith(one)), ""))
        for number, page in enumerate(pages)
    ]
    yield "".join(rest)
    for number, page in enumerate(pages):
        if rest[number] != page:
            yield "".join((*rest[:number], page, *rest[number + 1 :]))


def _in_order(read: str, content: OnPaper) -> None:
    at = 0
    for statement in content.statements():
        at = _after(read, statement, at)


def _after(read: str, statement: str, at: int) -> int:
    """Return where a statement ends; a long one may be parted by a heading that comes again."""
    whole = bare(statement)
    found = read.find(whole, at)
    if found >= 0:
        return found + len(whole)
    for word in statement.split():
        found = read.find(bare(word), at)
        _rule(found >= 0, "missing words")
        at = found + len(bare(word))
    return at


def _rule(kept: bool, rule: str) -> None:
    if not kept:
        raise NotLikeOurs(rule)
