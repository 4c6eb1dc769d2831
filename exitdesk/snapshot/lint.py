"""Nothing is handed out before the finished bytes have been read back and compared with an allow-list.

The text is what pdfium reads in these bytes: every statement of the content in order, no word that is neither
in the content nor one of the fixed phrases, and no forbidden word. The form is `exitdesk.snapshot.anatomy`'s.
A signature may hold the neutral subject, the day and nothing that tells a tool or an hour.
"""

import re
from collections.abc import Iterable

from asn1crypto import x509
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader

from exitdesk.cases.errors import WordsNotOnPaper
from exitdesk.snapshot import anatomy
from exitdesk.snapshot.content import SnapshotContent
from exitdesk.snapshot.envelope import envelope_of
from exitdesk.snapshot.errors import NotLikeOurs
from exitdesk.snapshot.examine import examine_opened
from exitdesk.snapshot.faces import initial
from exitdesk.snapshot.grammar import revision_ends
from exitdesk.snapshot.phrases import BETWEEN, languages_of
from exitdesk.snapshot.plain import bare, tokens
from exitdesk.snapshot.reading import page_texts
from exitdesk.snapshot.verify import UNKNOWN_SIGNER
from exitdesk.sos.circles import PersonKind
from exitdesk.sos.meeting import TakeAlong

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


def lint(pdf: bytes, content: SnapshotContent, forbidden: Iterable[str] = ()) -> None:
    """Raise WordsNotOnPaper where the finished bytes hold more, less or other than `content`.

    `forbidden` are whole words, in any case, that may not be read anywhere on it.
    """
    try:
        lint_form(pdf, content)
        lint_words(pdf, content, frozenset(one.casefold() for one in forbidden))
    except (NotLikeOurs, PdfError, KeyError, ValueError, TypeError, AttributeError):
        raise WordsNotOnPaper from None


def lint_form(pdf: bytes, content: SnapshotContent) -> None:
    """Raise NotLikeOurs where the file holds an object, a key or a value that is not allowed."""
    reader = anatomy.opened(pdf)
    _rule(bool(content.signers) or reader.total_revisions == 1, "revisions")
    fields = anatomy.fields_of(reader) if content.signers else ()
    if reader.total_revisions == 1:  # a signed file's objects are checked by the examination
        revision_ends(pdf)
        _rule(anatomy.check_objects(reader) == len(fields), "annotations")
    _rule(str(reader.trailer["/Info"]["/Title"]) == content.file_title, "metadata")
    _rule(str(reader.root["/Lang"]) == languages_of(content.language)[0], "metadata")
    _rule(not _TELLTALES.search(_HEX.sub(b"", _STREAM.sub(b"", pdf))), "telltale")
    _rule(("/AcroForm" in reader.root) == bool(content.signers), "fields")
    if content.signers:
        _rule(anatomy.required_signatures(reader) == content.signers, "signers")
        _lint_signatures(pdf, reader)


def _lint_signatures(pdf: bytes, reader: PdfFileReader) -> None:
    signed = [one["/V"] for one in anatomy.fields_of(reader) if "/V" in one]
    for one in signed:
        _rule(bool(_DAY_ONLY.fullmatch(str(one["/M"]))), "hour")
        certificate = x509.Certificate.load(envelope_of(pdf, one).certificate)
        _rule(bool(_SUBJECT.fullmatch(certificate.subject.human_friendly)), "subject")
        _rule(certificate.issuer == certificate.subject, "subject")
        body = certificate["tbs_certificate"]
        _rule({one["extn_id"].native for one in body["extensions"]} <= _EXTENSIONS, "certificate")
        begins = body["validity"]["not_before"].native
        _rule((begins.hour, begins.minute, begins.second) == (0, 0, 0), "hour")
    _rule(len(signed) == reader.total_revisions - 1, "revisions")
    if signed:
        verdict = examine_opened(pdf, reader, frozenset())
        enough = verdict.signatures >= verdict.expected
        _rule(verdict.code == UNKNOWN_SIGNER or not enough, "signature")
        _rule(verdict.ours and verdict.intact and verdict.whole, "signature")


def lint_words(pdf: bytes, content: SnapshotContent, forbidden: frozenset[str]) -> None:
    """Raise NotLikeOurs where the words read in the file are not those of the content, in their order."""
    copy = content.kind is TakeAlong.SIGNED_COPY
    texts = page_texts(pdf, _FOOT if copy else 0)
    _check_order([above for above, _ in texts], content)
    _check_practice([above for above, _ in texts], content)
    everything = "\n".join(part for parts in texts for part in parts)
    allowed = "\n".join((*content.statements(), *_fixed(content)))
    text, words = bare(allowed), frozenset(tokens(allowed))
    for token in tokens(everything):
        _rule(_allowed(token, text, words), "other words")
    _rule(forbidden.isdisjoint(one.casefold() for one in re.findall(r"\w+", everything)), "forbidden words")


def _check_practice(texts: list[str], content: SnapshotContent) -> None:
    """Raise NotLikeOurs where a practice's page does not say first of all that it is one."""
    word = bare(content.phrases.practice)
    _rule(not content.practice or all(bare(one).startswith(word) for one in texts), "practice")


def _allowed(token: str, text: str, words: frozenset[str]) -> bool:
    """Say whether a piece is ours: whole, part of a broken word, or run together by the reader."""
    if token in text or re.fullmatch(r"[\d+]+", token):
        return True
    parts = [(token[:at], token[at:]) for at in range(1, len(token))]
    return any((one in words and two in text) or (one in text and two in words) for one, two in parts)


def _check_order(texts: list[str], content: SnapshotContent) -> None:
    continued = bare("".join(_said(content, "continued")))
    headings = [bare("".join(one)) + continued for one in _titles(content)]
    word = bare(content.phrases.practice) if content.practice else ""
    pages = [bare(text).removeprefix(word) for text in texts]
    for number, page in enumerate(pages):
        repeated = next((one for one in headings if number and page.startswith(one)), "")
        pages[number] = page.removeprefix(repeated)
    read, at = "".join(pages), 0
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


def _said(content: SnapshotContent, name: str) -> list[str]:
    """Return a fixed phrase as it stands between its languages on the paper."""
    first, other = content.both(name)
    return [first, BETWEEN, other] if other else [first]


def _titles(content: SnapshotContent) -> list[tuple[str, ...]]:
    names = ("numbers", "agreements", "bottom_lines", "next_meeting", "circles")
    return [*((one.title, one.also) for one in content.columns), *(content.both(one) for one in names)]


def _fixed(content: SnapshotContent) -> list[str]:
    """Return the fixed phrases as they may stand on this paper."""
    middle = content.circles.middle if content.circles else ""
    phrases = []
    for words in (content.phrases, content.also):
        if words:
            phrases += [one for one in words.model_dump().values() if isinstance(one, str)]
            phrases += words.shape_names.values()
            phrases += [words.in_the_middle.format(name=middle), words.page.format(page="", pages="")]
    initials = [initial(one.name) for scale in content.scales for one in scale.numbers]
    for scale in content.scales:
        for _, names in (mark for one in scale.earlier for mark in one.numbers):
            who = [initial(name) for name in names]
            initials += [*who, *("".join(who[:shown]) for shown in range(2, len(who) + 1))]
    rings = (*content.circles.rings, *content.circles.also) if content.circles else ()
    days = [scale.day for scale in content.scales]
    marks = ("·", "0 ·", "10 ·", ",", "(", ")", ":", "/")
    return [*phrases, *initials, *rings, *days, *marks, *_runs(content)]


def _runs(content: SnapshotContent) -> list[str]:
    """Return what stands close together on the paper, as one text each."""
    people = ", ".join(content.present)
    runs = [people, f"{content.title} · {content.facts}", f"{''.join(_said(content, 'present'))}: {people}"]
    runs += ["".join(_said(content, name)).format(page="", pages="") for name in ("page", "continued")]
    if content.also:
        names = (content.phrases.shape_names, content.also.shape_names)
        runs += [BETWEEN.join(one[kind] for one in names) for kind in PersonKind]
    if content.circles:
        runs += [f"{one.name} ({one.relation})" for one in content.circles.people]
        runs.append(content.circles.middle[:1])
    return runs


def _rule(kept: bool, rule: str) -> None:
    if not kept:
        raise NotLikeOurs(rule)
