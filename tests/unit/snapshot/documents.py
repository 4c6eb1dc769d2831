"""Documents to set: an agreement of one page, a long summary, a letter; their words are invented."""

from dataclasses import replace

from exitdesk.cases.documents.document import Document, DocumentDraft, DocumentKind, Line, Part, SignHere
from exitdesk.snapshot.document_content import DocumentContent, document_content
from exitdesk.snapshot.document_page import document_pages
from exitdesk.snapshot.documents import Documents
from exitdesk.snapshot.marks import Page, Words
from tests.unit.snapshot import paper

PLACES = (
    SignHere("Exitdeltager", "Jonas"),
    SignHere("Politiet", "Karen Lund"),
    SignHere("Kommunen"),
)
_WORRY = (
    "Det her er det første halve år, hvor jeg ikke har kigget mig over skulderen, hver gang jeg låser døren "
    "op. Jeg vil stadig gerne vide, hvem der ringer til mig, og hvornår."
)
_COURSE = (
    "Forløbet begyndte i marts med samtaler hver anden uge. Boligen faldt på plads i maj, og praktikken på "
    "værkstedet begyndte efter sommerferien. Kontakten til den gamle kreds blev mindre for hver måned, og i "
    "efteråret var der ingen opkald, som Jonas ikke selv havde ønsket. Undervejs var der to tilbagefald i "
    "foråret; begge blev talt igennem dagen efter, og aftalen om, hvem der ringer til hvem, blev lavet om."
)


def agreement() -> Document:
    """Return an agreement of one page that two sign with a pen and one in the file."""
    return Document(
        DocumentKind.EXIT_AGREEMENT,
        "da",
        "Exitaftale",
        "Tavle",
        ("Jonas · 2026-014", "Lørdag den 21. november 2026"),
        (
            Part("", ("Aftalen gælder fra i dag. Den kan laves om, når vi er enige om det.",)),
            Part(
                "Det vil jeg",
                lines=(
                    Line("Jeg vil have min egen lejlighed og et arbejde, hvor ingen kender mig.", own=True),
                    Line("Jeg vil kunne hente min søn i børnehaven.", own=True),
                ),
            ),
            Part(
                "Tiltag",
                lines=(
                    Line("Bolig i en anden by", ("Ansvarlig: kommunen", "Senest fredag 18. december")),
                    Line("Praktik på værkstedet", ("Ansvarlig: jobcentret", "Senest mandag 4. januar")),
                ),
            ),
            Part("Opfølgning", ("Vi mødes hver anden torsdag kl. 18 og ser på tavlen sammen.",)),
        ),
        PLACES[:2],
        ("Står der noget forkert, så sig til.",),
        signers=1,
    )


def summary() -> Document:
    """Return a paper of three pages."""
    parts = [Part("Hvor det begyndte", (_COURSE, _COURSE), (Line(_WORRY, ("Ord fra Jonas",), own=True),))]
    for title in ("Bolig", "Forsørgelse", "Netværk", "Sikkerhed"):
        said = _COURSE.split(". ")
        listed = tuple(
            Line(f"{title}, punkt {number}: {said[number]}.", ("Møde 3 · torsdag 12. marts",))
            for number in range(1, 3)
        )
        parts.append(Part(title, (_COURSE,), listed))
    parts.append(Part("Døren er åben", ("Ring, hvis det bliver svært igen.",), (Line(_WORRY, own=True),)))
    return Document(
        DocumentKind.DISCHARGE, "da", "Udskrivningsdokument", "Tavle",
        ("Jonas · 2026-014", "Lørdag den 21. november 2026"), tuple(parts), PLACES[:2],
        ("Bygger på tavlerne fra 14 møder. Egne noter er ikke med.",), signers=2,
    )  # fmt: skip


def letter() -> Document:
    """Return a letter that nobody signs in the file."""
    return Document(
        DocumentKind.DECISION, "en", "Decision", "Board", ("To Jonas", "Saturday 21 November 2026"),
        (Part("", ("You asked for help to leave.", "You can come. We meet on Thursday.")),),
        (SignHere("On behalf of the unit", "Karen Lund"),),
        ("You can complain within four weeks.",),
    )  # fmt: skip


def large(document: Document) -> Document:
    """Return the same in large print, with one more to sign it."""
    return replace(document, large=True, places=PLACES)


def maker(*, practice: bool = False) -> Documents:
    """Return a maker that signs with the first key."""
    key = paper.key()
    return Documents(lambda _: (key.private_key, key.certificate), lambda: paper.NOW, practice=practice)


def draft(document: Document) -> DocumentDraft:
    """Return a draft."""
    return maker().draft(document)


def signed(document: Document) -> bytes:
    """Return it signed once."""
    here = maker()
    return here.sign(here.draft(document), paper.CASE)


def content_of(document: Document) -> DocumentContent:
    """Return what stands on it."""
    return document_content(document, practice=False)


def pages_of(document: Document) -> tuple[Page, ...]:
    """Return its pages as they are set."""
    return document_pages(content_of(document))


def lines_of(page: Page) -> list[str]:
    """Return the lines of a page in reading order, the foot last."""
    return [mark.text for mark in page.marks if isinstance(mark, Words)]


def plan(*, lines: int = 0, words: int = 0, places: int = 2) -> Document:
    """Return a document with so many short lines, a text of so many words and so many places."""
    listed = tuple(Line(f"Punkt {number}", ("Kommunen",)) for number in range(lines))
    text = (" ".join(["Ordet"] * words),) if words else ()
    here = tuple(SignHere(f"Rolle {number}", f"Navn {number}") for number in range(places))
    parts = (Part("Tiltag", text, listed),)
    return replace(agreement(), parts=parts, places=here, closing=(), signers=0)
