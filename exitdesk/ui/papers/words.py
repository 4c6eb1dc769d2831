"""What the papers of a case are called in the window."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from exitdesk.cases.documents.discharge import FOR_HIM
from exitdesk.cases.documents.document import DocumentKind
from exitdesk.cases.documents.issued import IssuedDocument, Sent, SentWay
from exitdesk.cases.documents.letters import Authority
from exitdesk.cases.documents.notice import NoticeKind
from exitdesk.cases.photos import PHOTOS_A_PAPER
from exitdesk.cases.unit import UnitTemplate
from exitdesk.ui.cases.days import full_day
from exitdesk.ui.consent.words import authority_word

_KINDS: Final = {
    DocumentKind.EXIT_AGREEMENT: QT_TRANSLATE_NOOP("Papers", "Exitaftale"),
    DocumentKind.NOTICE: QT_TRANSLATE_NOOP("Papers", "Orientering til kontaktpunktet"),
    DocumentKind.CONSENT: QT_TRANSLATE_NOOP("Papers", "Samtykke"),
    DocumentKind.DECISION: QT_TRANSLATE_NOOP("Papers", "Afgørelse"),
    DocumentKind.REFUSAL: QT_TRANSLATE_NOOP("Papers", "Afslag"),
    DocumentKind.DISCHARGE: QT_TRANSLATE_NOOP("Papers", "Udskrivningsdokument"),
    DocumentKind.JOURNAL_NOTE: QT_TRANSLATE_NOOP("Papers", "Journalnotat"),
    DocumentKind.FILE_COPY: QT_TRANSLATE_NOOP("Papers", "Fuld kopi til sagen"),
    DocumentKind.COLLEAGUE_COPY: QT_TRANSLATE_NOOP("Papers", "Kopi til kollega"),
    DocumentKind.ACCESS: QT_TRANSLATE_NOOP("Papers", "Svar på indsigt"),
    DocumentKind.KIT: QT_TRANSLATE_NOOP("Papers", "Nødsæt"),
}
_NOTICES: Final = {
    NoticeKind.VISITATION: QT_TRANSLATE_NOOP("Papers", "Visitation er begyndt"),
    NoticeKind.REFUSAL: QT_TRANSLATE_NOOP("Papers", "Afslag på exitaftale"),
    NoticeKind.AGREEMENT: QT_TRANSLATE_NOOP("Papers", "Exitaftale er indgået"),
    NoticeKind.RUNNING: QT_TRANSLATE_NOOP("Papers", "Løbende orientering"),
    NoticeKind.INTERRUPTION: QT_TRANSLATE_NOOP("Papers", "Forløbet er afbrudt"),
    NoticeKind.CLOSING: QT_TRANSLATE_NOOP("Papers", "Forløbet er afsluttet"),
}
_WAYS: Final = {
    SentWay.SECURE_MAIL: QT_TRANSLATE_NOOP("Papers", "sikker mail"),
    SentWay.RECORDS: QT_TRANSLATE_NOOP("Papers", "gennem journalsystemet"),
    SentWay.BY_HAND: QT_TRANSLATE_NOOP("Papers", "afleveret"),
    SentWay.OTHER: QT_TRANSLATE_NOOP("Papers", "på en anden måde"),
}


def kind_word(kind: DocumentKind) -> str:
    """Return what a kind of paper is called."""
    return QCoreApplication.translate("Papers", str(_KINDS[kind]))


def notice_word(kind: NoticeKind) -> str:
    """Return what one of the six notices tells."""
    return QCoreApplication.translate("Papers", str(_NOTICES[kind]))


def document_title(document: IssuedDocument, template: UnitTemplate) -> str:
    """Return a paper's name in a list: "Orientering til kontaktpunktet: Forløbet er afbrudt"."""
    said = kind_word(document.kind)
    if document.number:
        said = QCoreApplication.translate("Papers", "{kind}, tillæg {number}").format(
            kind=said, number=document.number
        )
    about = (
        stated_of_document("about", document.about)
        or _receiver(document, template)
        or template.authorities.get(document.about, "")
    )
    return f"{said}: {about}" if about else said


def _receiver(document: IssuedDocument, template: UnitTemplate) -> str:
    if document.kind is DocumentKind.COLLEAGUE_COPY and document.about in set(Authority):
        return authority_word(Authority(document.about), template)
    return ""


def way_word(way: SentWay) -> str:
    """Return how a paper was sent."""
    return QCoreApplication.translate("Papers", str(_WAYS[way]))


def sent_words(sent: Sent) -> str:
    """Say when a paper was sent, and how: "Sendt lørdag 21. november 2026: sikker mail"."""
    said = QCoreApplication.translate("Papers", "Sendt {day}: {way}")
    return said.format(day=full_day(sent.day), way=way_word(sent.way))


def not_sent_words(document: IssuedDocument) -> str:
    """Say of a notice that nobody wrote down that it was sent, "" of other papers: these stay here."""
    if document.kind is not DocumentKind.NOTICE:
        return ""
    return QCoreApplication.translate("Papers", "ikke skrevet ned som sendt")


def photo_options(count: int) -> list[tuple[str, str]]:
    """Return which photos of a meeting a paper may show, by how many come before; none if one shows all."""
    if count <= PHOTOS_A_PAPER:
        return []
    said = QCoreApplication.translate("Papers", "Foto {first} til {last} af {count}")
    return [
        (str(at), said.format(first=at + 1, last=min(at + PHOTOS_A_PAPER, count), count=count))
        for at in range(0, count, PHOTOS_A_PAPER)
    ]


def pages_words(count: int) -> str:
    """Say how many pages: "1 side", "3 sider"."""
    if count == 1:
        return QCoreApplication.translate("Papers", "1 side")
    return QCoreApplication.translate("Papers", "{count} sider").format(count=count)


def stated_of_document(field: str, value: str) -> str:
    """Return the words of a choice that the record of a paper states, "" where it is none of them."""
    if field == "kind" and value in set(DocumentKind):
        return kind_word(DocumentKind(value))
    if field == "about" and value in set(NoticeKind):
        return notice_word(NoticeKind(value))
    if field == "about" and value == FOR_HIM:
        return QCoreApplication.translate("Papers", "til deltageren")
    if field == "way" and value in set(SentWay):
        return way_word(SentWay(value))
    return ""


def omission_words(key: str, count: int) -> str:
    """Say what stands on no paper of this kind: for whoever hands it out, never on the paper."""
    translate = QCoreApplication.translate
    words = {
        "own_notes": translate("Papers", "Jeres egne noter. De kommer aldrig på papir."),
        "minimum": translate(
            "Papers", "Navn, gruppe og alt, hvad der er sagt: kun nummer, enhed, dag og jeres ene linje."
        ),
        "board": translate("Papers", "Det, der står på tavlerne, netværket og tallene."),
        "marks": translate(
            "Papers", "Mærkerne ved personerne ({count}): om de ved det, og om vi må kontakte dem."
        ),
        "marks_all": translate("Papers", "Mærkerne ved personerne, og kontakter mellem møderne."),
        "worries": translate("Papers", "Det, der er bekymrende: {count} kort fra den sidste tavle."),
        "parked": translate("Papers", "{count} kort, der venter til en anden gang."),
        "circles": translate("Papers", "Cirklerne."),
        "not_picked_cards": translate("Papers", "{count} kort, I ikke har valgt."),
        "not_picked_numbers": translate("Papers", "{count} spørgsmål med tal, I ikke har valgt."),
        "not_picked_agreements": translate("Papers", "Aftaler, I ikke har valgt: {count}."),
        "circles_and_marks": translate("Papers", "Cirklerne, mærkerne ved personerne og fotos af tavlen."),
        "not_shown": translate("Papers", "{count} tal, der ikke blev vist for alle."),
        "without_numbers": translate("Papers", "{count} spørgsmål, som ingen har givet tal."),
        "between_us": translate(
            "Papers", "Sagens nummer, enheden, jeres opsamling og hvornår sagen blev åbnet: det er til sagen."
        ),
        "photos_elsewhere": translate("Papers", "Fotos, der kun ligger hos makkeren: {count}."),
        "photos_smaller": translate(
            "Papers",
            "Fotos i fuld størrelse ({count}): de er gjort mindre, så der er plads til dem. "
            "Se efter, at de kan læses.",
        ),
        "photos_no_room": translate(
            "Papers",
            "Fotos, der skulle være så små, at de ikke kan læses ({count}). De ligger i sagen ved mødet.",
        ),
        "photos_apart": translate(
            "Papers", "Andre fotos fra mødet ({count}): højst {most} på et papir. Lav et papir til med dem."
        ),
    }
    return words.get(key, translate("Papers", "Andet, som ikke hører til på papiret.")).format(
        count=count, most=PHOTOS_A_PAPER
    )
