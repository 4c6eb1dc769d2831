"""Consent in plain sentences: "Samtykke: sidst bekræftet 3. november." No score, no colour, no end date."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from exitdesk.cases.consent import Consent, ConsentSaid, ask_again, last_confirmed
from exitdesk.cases.documents.letters import Authority, Matter
from exitdesk.cases.unit import UnitTemplate
from exitdesk.ui.cases.days import capital, full_day, month_day

_AUTHORITIES: Final = {
    Authority.POLICE: QT_TRANSLATE_NOOP("Consent", "politiet"),
    Authority.MUNICIPALITY: QT_TRANSLATE_NOOP("Consent", "kommunen"),
    Authority.PRISON: QT_TRANSLATE_NOOP("Consent", "kriminalforsorgen"),
}
_MATTERS: Final = {
    Matter.PERSONAL: QT_TRANSLATE_NOOP("Consent", "personlige forhold"),
    Matter.ECONOMIC: QT_TRANSLATE_NOOP("Consent", "økonomi"),
    Matter.SOCIAL: QT_TRANSLATE_NOOP("Consent", "sociale forhold"),
    Matter.CRIME: QT_TRANSLATE_NOOP("Consent", "strafbare forhold"),
    Matter.HEALTH: QT_TRANSLATE_NOOP("Consent", "helbred"),
    Matter.ABUSE: QT_TRANSLATE_NOOP("Consent", "misbrug af rusmidler"),
    Matter.PRIVATE: QT_TRANSLATE_NOOP("Consent", "andet privat"),
}


translate = QCoreApplication.translate


def authority_word(authority: Authority, template: UnitTemplate) -> str:
    """Return what an authority is called in a sentence: "kommunen", or as the unit itself calls it."""
    return template.own_name(authority) or translate("Consent", str(_AUTHORITIES[authority]))


def matter_word(matter: Matter) -> str:
    """Return what a kind of information is called in a sentence: "helbred"."""
    return translate("Consent", str(_MATTERS[matter]))


def stated_of_consent(field: str, value: str, template: UnitTemplate) -> str:
    """Return the words of a choice that a consent states, "" where it is none of them."""
    if field == "authority" and value in set(Authority):
        return authority_word(Authority(value), template)
    return matter_word(Matter(value)) if field == "matters" and value in set(Matter) else ""


def consent_sentence(consents: Sequence[Consent], today: date, template: UnitTemplate) -> str:
    """Say how it stands with the consent: "Sidst bekræftet 3. november."."""
    if not consents:
        return translate("Consent", "Der er ikke skrevet et samtykke ned.")
    day = last_confirmed(consents)
    if day is None and any(one.differs for one in consents):
        return translate("Consent", "Samtykke: skrevet forskelligt ned. Intet må udveksles.")
    if day is None and len(consents) == len(Authority):
        return translate("Consent", "Samtykket er trukket tilbage. Intet må udveksles.")
    if day is None:  # what the partner wrote down for another may not be here yet
        told = translate(
            "Consent", "Samtykket til {authorities} er trukket tilbage. Intet må udveksles herfra."
        )
        return told.format(authorities=authorities_in_a_row((one.authority for one in consents), template))
    return translate("Consent", "Samtykke: sidst bekræftet {day}.").format(day=_day(day, today))


def consent_details(consents: Sequence[Consent], today: date, template: UnitTemplate) -> str:
    """Say for whom it stands, and that it is time to ask again."""
    said = [authority_word(one.authority, template) for one in consents if one.matters]
    line = translate("Consent", "Gælder: {authorities}.").format(authorities=_in_a_row(said)) if said else ""
    if any(one.differs for one in consents):
        more = translate(
            "Consent", "I har skrevet det forskelligt ned. Kun det, I begge har skrevet, gælder."
        )
    elif ask_again(consents, today):
        more = translate("Consent", "Det er over et halvt år siden: gå det igennem igen.")
    else:
        more = ""
    return " ".join(one for one in (line, more) if one)


def said_words(one: ConsentSaid, template: UnitTemplate) -> str:
    """Say what was given or taken back at one time; nothing new is a confirmation."""
    who = capital(authority_word(one.said.authority, template))
    parts = []
    if one.given:
        parts.append(translate("Consent", "ja til {matters}").format(matters=listed(one.given)))
    if one.taken_back:
        parts.append(translate("Consent", "ikke længere {matters}").format(matters=listed(one.taken_back)))
    said = ", ".join(parts) or translate("Consent", "bekræftet")
    return f"{who}: {said}"


def said_details(one: ConsentSaid) -> str:
    """Say when, and gone through by whom."""
    worker = one.said.worker
    by = translate("Consent", "gennemgået af {name}").format(name=worker) if worker else ""
    return " · ".join(part for part in (full_day(one.said.day), by) if part)


def listed(matters: Iterable[Matter]) -> str:
    """Return kinds in a row: "helbred, økonomi og sociale forhold"."""
    return _in_a_row([matter_word(one) for one in matters])


def authorities_in_a_row(authorities: Iterable[Authority], template: UnitTemplate) -> str:
    """Return authorities in a row: "politiet og kommunen"."""
    return _in_a_row([authority_word(one, template) for one in authorities])


def _day(day: date, today: date) -> str:
    return month_day(day) if day.year == today.year else full_day(day)


def _in_a_row(words: Sequence[str]) -> str:
    *others, last = words
    return (
        translate("Consent", "{some} og {last}").format(some=", ".join(others), last=last) if others else last
    )
