"""P4: a locked paper is R6, opens with its words and with nothing else, and is the paper and nothing more.

Papers of all kinds are made as the program makes them: invented ones of every kind, language and size, the
copies of boards for the file (with a photo) and for a colleague, with no signature, one and two, and one of
the first version. Each is locked by the port that the window asks. Programs that are not ours look at it:
qpdf opens it with the words and shows its objects; poppler, by what `sha256sum` makes of them, its signature
and its text; pypdf its pages. The controls are files locked in other ways: each must be called wrong for it.
"""

import hashlib
import io
import json
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import cycle
from pathlib import Path
from typing import Any, Final

from asn1crypto import x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext
from pypdf import PdfReader, PdfWriter
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from exitdesk.cases.documents.document import DocumentKind, LockedPaper
from exitdesk.snapshot.documents import Documents
from exitdesk.snapshot.grammar import revision_ends
from tests.soak.figures import Figures
from tests.soak.paper_documents import told_document
from tests.unit.snapshot import colleague_copies, documents, file_copies, paper, sample

TARGET_COUNT: Final = 200
_WEAK: Final = ("RC4-40", "RC4-128", "AES-128", "AES-256-R5")
_REPORTLAB: Final = (40, 128)
_ASCII: Final = "abrikos adresse aftale agurk ahorn akademi"
_TEXT: Final = "Jonas og Karen mødes på torsdag ved åen"
_OF_THE_FORMAT: Final = ("/Length", "/Version")  # a locked stream is longer; signing calls an open file newer
_METHODS: Final = tuple(f"{one} encryption method: AESv3" for one in ("stream", "string", "file"))
_TELLTALES: Final = re.compile(
    rb"reportlab|pyhanko|pdfium|exitdesk|/Producer|/Creator|/CreationDate|/ModDate|/Author|/Title \(",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Paper:
    """An open paper as it is kept, and how many signatures it has."""

    pdf: bytes
    signatures: int
    kind: str


@dataclass(frozen=True, slots=True)
class _Locked:
    """A locked file, what opens it for qpdf, and what does for poppler's commands."""

    data: bytes
    words: str
    short: str


def run(seed: int, count: int | None, folder: Path) -> Figures:
    """Lock `count` papers and let everybody look at them."""
    count = TARGET_COUNT if count is None else count
    chance = random.Random(seed)
    here = Documents(_signer, lambda: paper.NOW, chance=chance.randbytes)
    papers = _papers(chance)
    wrong: Counter[str] = Counter()
    kinds, signatures, drawn = set[str](), Counter[int](), set[str]()
    danish, tries = 0, 0
    for _ in range(count):
        kept = next(papers)
        made = here.lock(kept.pdf, paper.CASE)
        tries += len(_others(made.words))
        wrong.update(set(faults(kept, _locked(made), folder)))
        kinds.add(kept.kind)
        signatures[kept.signatures] += 1
        danish += not made.words.isascii()
        drawn.add(made.words)
    plain = _plain()
    controls = list(_controls(plain.pdf))
    believed = [name for name, one, said in controls if said not in faults(plain, one, folder)]
    counts: dict[str, int | float | str] = {
        "papers locked": count,
        "kinds among them": len(kinds),
        "without a signature": signatures[0],
        "with one": signatures[1],
        "with two": signatures[2],
        "words with æ, ø or å among the six": danish,
        "different six words": len(drawn),
        "other words tried, and an empty one, and none": tries,
        "files that opened otherwise, or were called wrong": sum(wrong.values()),
        "what was wrong": ", ".join(sorted(wrong)) or "nothing",
        "controls locked otherwise (reportlab, pypdf: R2 to R5, R6 without a word, open)": len(controls),
        "controls that were not called wrong for it": ", ".join(believed) or "none",
    }
    met = not wrong and not believed and len(drawn) == count
    return Figures("P4", "Papers of all kinds leave as locked files", counts, met)


def faults(kept: _Paper, locked: _Locked, folder: Path) -> Iterator[str]:
    """Yield what is wrong with a locked file; nothing is what one hopes for."""
    path = folder / "locked.pdf"
    path.write_bytes(locked.data)
    told = paper.outside("qpdf", f"--password={locked.words}", "--show-encryption", str(path)).stdout
    if "R = 6\n" not in told or not all(one in told for one in _METHODS):
        yield "not R6"
    if "Supplied password is user password" not in told:
        yield "another word opens it too"
    checked = paper.outside("qpdf", f"--password={locked.words}", "--check", str(path))
    if checked.returncode or checked.stderr:
        yield "qpdf finds errors"
    yield from _opens_otherwise(locked, path)
    yield from _says_more(kept, locked, path, folder)
    yield from _signed_otherwise(kept, locked, path)


def _opens_otherwise(locked: _Locked, path: Path) -> Iterator[str]:
    for other in _others(locked.words):
        given = () if other is None else (f"--password={other}",)
        if paper.outside("qpdf", *given, "--check", str(path)).returncode == 0:
            yield "opens without its words"
    reader = PdfReader(io.BytesIO(locked.data))
    if not reader.is_encrypted or reader.decrypt("") or not reader.decrypt(locked.words):
        yield "pypdf opens it otherwise"


def _others(words: str) -> tuple[str | None, ...]:
    """Return what must not open it; None is nothing at all."""
    first, *rest = words.split()
    swapped = " ".join((*rest, first))
    return (None, "", first, " ".join(rest), words.upper(), words.replace(" ", ""), swapped, f"{words} ")


def _says_more(kept: _Paper, locked: _Locked, path: Path, folder: Path) -> Iterator[str]:
    """Yield where its text, its objects or its bytes are not those of the paper that is kept."""
    (folder / "kept.pdf").write_bytes(kept.pdf)
    text = paper.outside("pdftotext", "-enc", "UTF-8", str(folder / "kept.pdf"), "-").stdout
    read = paper.outside("pdftotext", "-enc", "UTF-8", "-opw", locked.short, str(path), "-")
    if read.returncode or read.stdout != text:
        yield "another text"
    ends = (*revision_ends(kept.pdf), len(kept.pdf))
    (folder / "kept.pdf").write_bytes(kept.pdf[: ends[1]])
    if _shapes(path, f"--password={locked.words}") != _shapes(folder / "kept.pdf"):
        yield "other objects"
    if _TELLTALES.search(locked.data):
        yield "a tool is named"
    if any(word.encode(code) in locked.data for word in _long_words(text) for code in ("utf-8", "utf-16-be")):
        yield "a word lies open"


def _shapes(path: Path, *opens: str) -> tuple[list[str], Any]:
    """Return the keys and types of all objects, and Info, as qpdf finds them; the lock itself is left out."""
    told = json.loads(paper.outside("qpdf", *opens, "--json=2", str(path)).stdout or '{"qpdf": [0, {}]}')
    objects: dict[str, Any] = told["qpdf"][1]
    trailer = objects.get("trailer", {}).get("value", {})
    lock = f"obj:{trailer.get('/Encrypt')}"
    values = [one for name, one in objects.items() if name not in ("trailer", lock)]
    info = objects.get(f"obj:{trailer.get('/Info')}", {}).get("value")
    return sorted(str(_shape(one)) for one in values), info


def _shape(one: Any) -> Any:
    if isinstance(one, dict):
        return sorted((key, _shape(value)) for key, value in one.items() if key not in _OF_THE_FORMAT)
    if isinstance(one, list):
        return [_shape(each) for each in one]
    return one if isinstance(one, str) and one.startswith("/") else type(one).__name__


def _long_words(text: str) -> set[str]:
    return {word for word in re.findall(r"\w{7,}", text) if not word.isascii()}


def _signed_otherwise(kept: _Paper, locked: _Locked, path: Path) -> Iterator[str]:
    """Yield where pdfsig or pyHanko do not find what there must be: one signature where there were any."""
    expected = min(1, kept.signatures)
    said = paper.outside("pdfsig", "-nocert", "-opw", locked.short, str(path)).stdout
    found = (said.count("Signature is Valid."), said.count("- Total document signed"))
    if found != (expected, expected):
        yield "pdfsig"
    reader = PdfFileReader(io.BytesIO(locked.data))
    if reader.encrypted:
        reader.decrypt(locked.words)
    roots = [x509.Certificate.load(paper.key().certificate)]
    context = ValidationContext(trust_roots=roots, allow_fetching=False, moment=paper.NOW)
    signatures = reader.embedded_signatures
    valid = sum(bool(validate_pdf_signature(one, context).bottom_line) for one in signatures)
    if (len(signatures), valid) != (expected, expected):
        yield "pyHanko"


def _signer(_case: object) -> tuple[bytes, bytes]:
    return paper.key().private_key, paper.key().certificate


def _locked(made: LockedPaper) -> _Locked:
    return _Locked(made.data, made.words, _short(made.words))


def _short(words: str) -> str:
    return hashlib.sha256(words.encode("utf-8")).hexdigest()[:32]


def _papers(chance: random.Random) -> Iterator[_Paper]:
    """Yield papers for ever, each kind in its turn, as they are kept."""
    turns: tuple[Callable[[], _Paper], ...] = (
        partial(_invented, chance),
        lambda: _Paper(file_copies.signed(None, [file_copies.photo(400, 280)]), 1, "file copy, photo"),
        partial(_invented, chance),
        lambda: _Paper(colleague_copies.signed(), 1, "colleague copy"),
        partial(_invented, chance),
        lambda: _twice(documents.signed(documents.summary()), "summary"),
        partial(_invented, chance),
        lambda: _twice(file_copies.signed(sample.long_talk(), signers=2), "file copy, long"),
        partial(_invented, chance),
        lambda: _Paper(paper.first_form()[0], 2, "the first version's"),
    )
    for turn in cycle(turns):
        yield turn()


def _invented(chance: random.Random) -> _Paper:
    said = ["Vi mødes på torsdag.", "Han har fået nøglen; den gamle er væk", "Ærlig snak & øvelse <1>", ""]
    told = told_document(chance.randrange(2**32), chance.sample(said, 3))
    pdf = documents.signed(told.document)
    signers = told.document.signers
    if signers > 1:
        return _twice(pdf, told.document.kind.value)
    return _Paper(pdf, signers, told.document.kind.value)


def _twice(once: bytes, kind: str) -> _Paper:
    second = paper.key(1)
    twice = paper.maker().countersign(once, second.private_key, second.certificate)
    return _Paper(twice, 2, kind)


def _plain() -> _Paper:
    """Return a paper without a signature: the controls are locked, and signed by nobody."""
    return _Paper(documents.signed(documents.letter()), 0, DocumentKind.DECISION.value)


def _controls(pdf: bytes) -> Iterator[tuple[str, _Locked, str]]:
    """Yield files locked in ways that must be called wrong, and what must be said of each."""
    short = _short(_ASCII)  # old locks know no other letters
    for algorithm in (*_WEAK, "AES-256"):
        writer = PdfWriter(clone_from=io.BytesIO(pdf))
        writer.encrypt(_ASCII if algorithm in _WEAK else "", short, algorithm=algorithm)
        written = io.BytesIO()
        writer.write(written)
        said = "not R6" if algorithm in _WEAK else "opens without its words"
        yield f"pypdf {algorithm}", _Locked(written.getvalue(), _ASCII, short), said
    for strength in _REPORTLAB:
        drawn = io.BytesIO()
        canvas = Canvas(drawn, encrypt=StandardEncryption(_ASCII, short, strength=strength))
        canvas.drawString(100, 700, _TEXT)
        canvas.save()
        yield f"reportlab {strength}", _Locked(drawn.getvalue(), _ASCII, short), "not R6"
    yield "not locked at all", _Locked(pdf, _ASCII, short), "opens without its words"
