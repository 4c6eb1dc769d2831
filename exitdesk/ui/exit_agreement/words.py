"""The words of the exit agreement's page: what each part is called, and what is asked for a new term."""

from PySide6.QtCore import QCoreApplication

from exitdesk.cases.agreement_terms import TermPart


def part_title(part: TermPart) -> str:
    """Return what a part is called."""
    translate = QCoreApplication.translate
    return {
        TermPart.MEASURE: translate("ExitAgreement", "Tiltag, og hvem der har ansvaret"),
        TermPart.DEMAND: translate("ExitAgreement", "Krav: det skal du gøre"),
        TermPart.FOLLOW_UP: translate("ExitAgreement", "Sådan følger vi op"),
        TermPart.KEEPS: translate("ExitAgreement", "Det beholder du"),
    }[part]


def part_add(part: TermPart) -> str:
    """Return what stands on the place for a new term."""
    translate = QCoreApplication.translate
    return {
        TermPart.MEASURE: translate("ExitAgreement", "Hvad stilles til rådighed?"),
        TermPart.DEMAND: translate("ExitAgreement", "Hvad kræves der?"),
        TermPart.FOLLOW_UP: translate("ExitAgreement", "Hvor tit ser vi på det sammen?"),
        TermPart.KEEPS: translate("ExitAgreement", "Hvad skal du ikke opgive?"),
    }[part]


def who_label(part: TermPart) -> str:
    """Return what is asked of the person a term names."""
    translate = QCoreApplication.translate
    if part is TermPart.FOLLOW_UP:
        return translate("ExitAgreement", "Med hvem?")
    return translate("ExitAgreement", "Hvem har ansvaret?")


def authority_label(part: TermPart) -> str:
    """Return what is asked of the authority a term names."""
    translate = QCoreApplication.translate
    if part is TermPart.DEMAND:
        return translate("ExitAgreement", "Hvem stiller kravet?")
    return translate("ExitAgreement", "Ansvarlig myndighed")


def frame_label(part: TermPart) -> str:
    """Return what is asked of a term's time frame."""
    translate = QCoreApplication.translate
    if part is TermPart.FOLLOW_UP:
        return translate("ExitAgreement", "Hvornår næste gang?")
    return translate("ExitAgreement", "Tidsramme")


def frame_example(part: TermPart) -> str:
    """Return how a time frame may be written."""
    translate = QCoreApplication.translate
    if part is TermPart.FOLLOW_UP:
        return translate("ExitAgreement", "17/12, eller om 14 dage")
    return translate("ExitAgreement", "fra 1/12 til 1/3, eller hver tirsdag")
