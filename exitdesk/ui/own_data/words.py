"""What is kept about a person, in the unit's words: edits, choices, grounds, and who may be meant."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from exitdesk.cases.holding_back import Ground
from exitdesk.cases.kept_about import Found, Kept, Part
from exitdesk.cases.own_data_files import Wording
from exitdesk.cases.unit import UnitTemplate
from exitdesk.cases.weighing import Fate
from exitdesk.ui.board.gestures import gesture_name
from exitdesk.ui.cases.days import capital, full_day
from exitdesk.ui.consent.words import stated_of_consent
from exitdesk.ui.papers.words import stated_of_document

_EDITS: Final = {
    "open_case": QT_TRANSLATE_NOOP("OwnData", "sagen åbnet"),
    "start_meeting": QT_TRANSLATE_NOOP("OwnData", "møde begyndt"),
    "reveal_numbers": QT_TRANSLATE_NOOP("OwnData", "alle tal vist samlet"),
    "issue_copy": QT_TRANSLATE_NOOP("OwnData", "kopi på papir"),
    "keep_photo": QT_TRANSLATE_NOOP("OwnData", "foto af tavlen"),
    "record_exchange": QT_TRANSLATE_NOOP("OwnData", "grundlaget for at give et papir videre"),
    "issue_document": QT_TRANSLATE_NOOP("OwnData", "papir i sagen"),
}
_GROUNDS: Final = {
    Ground.OTHERS: QT_TRANSLATE_NOOP("OwnData", "Hensynet til andre personer"),
    Ground.HIMSELF: QT_TRANSLATE_NOOP("OwnData", "Hensynet til personen selv"),
    Ground.CRIME: QT_TRANSLATE_NOOP("OwnData", "Forebyggelse og efterforskning af strafbare forhold"),
    Ground.OTHER: QT_TRANSLATE_NOOP("OwnData", "Andet"),
    Ground.SOMEBODY_ELSE: QT_TRANSLATE_NOOP("OwnData", "Det handler om en anden med samme navn"),
}
_SECTIONS: Final = {
    Ground.OTHERS: QT_TRANSLATE_NOOP("OwnData", "databeskyttelsesloven § 22, stk. 1"),
    Ground.HIMSELF: QT_TRANSLATE_NOOP("OwnData", "databeskyttelsesloven § 22, stk. 1"),
    Ground.CRIME: QT_TRANSLATE_NOOP("OwnData", "databeskyttelsesloven § 22, stk. 2, nr. 4"),
}
_FATES: Final = {
    Fate.GIVEN: QT_TRANSLATE_NOOP("OwnData", "Udleveres"),
    Fate.HELD: QT_TRANSLATE_NOOP("OwnData", "Holdes tilbage"),
    Fate.UNDECIDED: QT_TRANSLATE_NOOP("OwnData", "Venter på dig"),
    Fate.SOMEBODY_ELSE: QT_TRANSLATE_NOOP("OwnData", "Handler om en anden"),
}
_WORDS: Final = {
    "case_number": QT_TRANSLATE_NOOP("OwnData", "Sag"),
    "day": QT_TRANSLATE_NOOP("OwnData", "Dag"),
    "stream": QT_TRANSLATE_NOOP("OwnData", "Hvor"),
    "of": QT_TRANSLATE_NOOP("OwnData", "Hvem"),
    "what": QT_TRANSLATE_NOOP("OwnData", "Hvad"),
    "words": QT_TRANSLATE_NOOP("OwnData", "Ordene"),
    "fate": QT_TRANSLATE_NOOP("OwnData", "Udleveres?"),
    "held_back": QT_TRANSLATE_NOOP("OwnData", "Holdt tilbage"),
    "why": QT_TRANSLATE_NOOP("OwnData", "Hvorfor"),
    "count": QT_TRANSLATE_NOOP("OwnData", "Antal"),
    "pair": QT_TRANSLATE_NOOP("OwnData", "tavle og sag"),
    "own": QT_TRANSLATE_NOOP("OwnData", "egne noter"),
}
_NOTES: Final = ("write_note", "withdraw_note")
_STATED: Final = {
    "quote": {"yes": QT_TRANSLATE_NOOP("OwnData", "ordret")},
    "on": {"yes": QT_TRANSLATE_NOOP("OwnData", "sat"), "no": QT_TRANSLATE_NOOP("OwnData", "taget af")},
    "allowed": {
        "yes": QT_TRANSLATE_NOOP("OwnData", "vi må kontakte"),
        "no": QT_TRANSLATE_NOOP("OwnData", "kontakt ikke"),
    },
    "language": {
        "da": QT_TRANSLATE_NOOP("OwnData", "kopi på dansk"),
        "en": QT_TRANSLATE_NOOP("OwnData", "kopi på engelsk"),
        "da+en": QT_TRANSLATE_NOOP("OwnData", "kopi på dansk og engelsk"),
    },
    "large": {
        "yes": QT_TRANSLATE_NOOP("OwnData", "stor skrift"),
        "no": QT_TRANSLATE_NOOP("OwnData", "almindelig skrift"),
    },
    "carried": {
        "yes": QT_TRANSLATE_NOOP("OwnData", "med på lommesedlen"),
        "no": QT_TRANSLATE_NOOP("OwnData", "ikke på lommesedlen"),
    },
    "knows": {
        "yes": QT_TRANSLATE_NOOP("OwnData", "ved det"),
        "partly": QT_TRANSLATE_NOOP("OwnData", "ved det delvis"),
        "no": QT_TRANSLATE_NOOP("OwnData", "ved det ikke"),
        "must_never": QT_TRANSLATE_NOOP("OwnData", "må aldrig vide det"),
    },
    "answer": {
        "came_of_it": QT_TRANSLATE_NOOP("OwnData", "blev til noget"),
        "make_smaller": QT_TRANSLATE_NOOP("OwnData", "gør den mindre"),
        "another_way": QT_TRANSLATE_NOOP("OwnData", "gør det på en anden måde"),
        "let_it_lie": QT_TRANSLATE_NOOP("OwnData", "lad den ligge"),
    },
    "status": {
        "visitation": QT_TRANSLATE_NOOP("OwnData", "visitation"),
        "running": QT_TRANSLATE_NOOP("OwnData", "løbende sag"),
        "standby": QT_TRANSLATE_NOOP("OwnData", "standby"),
        "closed_door_open": QT_TRANSLATE_NOOP("OwnData", "afsluttet, døren er åben"),
    },
    "kind": {
        "participant": QT_TRANSLATE_NOOP("OwnData", "deltager"),
        "network": QT_TRANSLATE_NOOP("OwnData", "netværk"),
        "professional": QT_TRANSLATE_NOOP("OwnData", "fagperson"),
        "access_request": QT_TRANSLATE_NOOP("OwnData", "nogen har bedt om indsigt"),
        "complaint": QT_TRANSLATE_NOOP("OwnData", "der er en klage"),
        "trial": QT_TRANSLATE_NOOP("OwnData", "der er en retssag"),
        "met": QT_TRANSLATE_NOOP("OwnData", "mødtes"),
        "talked": QT_TRANSLATE_NOOP("OwnData", "talte sammen"),
        "wrote": QT_TRANSLATE_NOOP("OwnData", "skrev sammen"),
        "no_answer": QT_TRANSLATE_NOOP("OwnData", "forsøgt, intet svar"),
    },
    "part": {
        "call": QT_TRANSLATE_NOOP("OwnData", "ring først"),
        "unreachable": QT_TRANSLATE_NOOP("OwnData", "når vi ikke kan få fat i dig"),
        "go_to": QT_TRANSLATE_NOOP("OwnData", "her tager du hen"),
        "not_there": QT_TRANSLATE_NOOP("OwnData", "ikke disse byer"),
        "trigger": QT_TRANSLATE_NOOP("OwnData", "det kan sætte det i gang"),
        "measure": QT_TRANSLATE_NOOP("OwnData", "tiltag i exitaftalen"),
        "demand": QT_TRANSLATE_NOOP("OwnData", "krav i exitaftalen"),
        "follow_up": QT_TRANSLATE_NOOP("OwnData", "opfølgning på exitaftalen"),
        "keeps": QT_TRANSLATE_NOOP("OwnData", "det, han eller hun beholder"),
    },
    "ground": {
        "consent": QT_TRANSLATE_NOOP("OwnData", "med samtykke"),
        "cooperation": QT_TRANSLATE_NOOP("OwnData", "indledende samarbejde før samtykke"),
        "release": QT_TRANSLATE_NOOP("OwnData", "samarbejde om løsladelse"),
    },
    "agrees": {
        "yes": QT_TRANSLATE_NOOP("OwnData", "stemmer med hans eller hendes eget tal"),
        "threat_is_less": QT_TRANSLATE_NOOP("OwnData", "truslen er mindre end eget tal"),
        "threat_is_greater": QT_TRANSLATE_NOOP("OwnData", "truslen er større end eget tal"),
        "not_known": QT_TRANSLATE_NOOP("OwnData", "ved ikke, om det stemmer med eget tal"),
    },
    "every": {
        "day": QT_TRANSLATE_NOOP("OwnData", "hver dag"),
        "few_days": QT_TRANSLATE_NOOP("OwnData", "flere gange om ugen"),
        "week": QT_TRANSLATE_NOOP("OwnData", "hver uge"),
        "fortnight": QT_TRANSLATE_NOOP("OwnData", "hver anden uge"),
        "month": QT_TRANSLATE_NOOP("OwnData", "hver måned"),
        "not_agreed": QT_TRANSLATE_NOOP("OwnData", "ikke aftalt"),
    },
}
_NUMBERED: Final = {
    "pages": QT_TRANSLATE_NOOP("OwnData", "{value} sider"),
    "since": QT_TRANSLATE_NOOP("OwnData", "fra {value}"),
    "until": QT_TRANSLATE_NOOP("OwnData", "til {value}"),
    "ask_again": QT_TRANSLATE_NOOP("OwnData", "spørg igen {value}"),
    "begins": QT_TRANSLATE_NOOP("OwnData", "fra {value}"),
    "ends": QT_TRANSLATE_NOOP("OwnData", "til {value}"),
    "amendment": QT_TRANSLATE_NOOP("OwnData", "tillæg {value} (0 er aftalen selv)"),
}


def edit_words(tag: str) -> str:
    """Say what was done: "nyt kort"; one of a newer version stands as it is."""
    return gesture_name(tag) or (_said(_EDITS[tag]) if tag in _EDITS else tag)


def ground_words(ground: Ground, *, section: bool = False) -> str:
    """Say on which ground something is held back, perhaps with its place in the law."""
    said = _said(_GROUNDS[ground])
    return f"{said} ({_said(_SECTIONS[ground])})" if section and ground in _SECTIONS else said


def fate_words(fate: Fate) -> str:
    """Say what becomes of a piece."""
    return _said(_FATES[fate])


def stated_words(template: UnitTemplate, field: str, value: str) -> str:
    """Say a choice, a number or a day in the unit's words; what has none is not said."""
    named = _of_template(template, field, value)
    if named:
        return named
    if field in _STATED and value in _STATED[field]:
        return _said(_STATED[field][value])
    if of_consent := stated_of_consent(field, value, template):
        return of_consent
    if of_document := stated_of_document(field, value):
        return of_document
    day = _day(value)
    if field in _NUMBERED:
        return _said(_NUMBERED[field]).format(value=day or value)
    return day or (value if field in ("time", "at", "number") else "")


def stated_of(kept: Kept, template: UnitTemplate) -> list[str]:
    """Return what a piece states by a choice, a number or a day."""
    said = [stated_words(template, field, value) for field, value in kept.stated]
    return [one for one in said if one]


def found_title(found: Found) -> str:
    """Say who may be meant: "Lene Dal, mor"."""
    return ", ".join(part for part in (found.name, found.relation) if part)


def found_words(found: Found) -> str:
    """Say where somebody was found, and how much there is."""
    translate = QCoreApplication.translate
    part = {
        Part.PARTICIPANT: translate("OwnData", "deltageren"),
        Part.ON_CASE: translate("OwnData", "på sagen"),
        Part.AROUND: translate("OwnData", "i netværket"),
        Part.MENTIONED: translate("OwnData", "kun nævnt ved navn"),
    }[found.part]
    case = translate("OwnData", "Sag {number}").format(number=found.case_number)
    about = "" if found.part is Part.PARTICIPANT else f" ({found.case_name})"
    return f"{case}{about} · {part} · {places_words(found.count)}"


def places_words(count: int) -> str:
    """Say how many places there are: "1 sted", "14 steder"."""
    translate = QCoreApplication.translate
    if count == 1:
        return translate("OwnData", "1 sted")
    return translate("OwnData", "{count} steder").format(count=count)


def day_words(kept: Kept) -> str:
    """Say in which case and on which day: "Sag 2026-014 · 21. november 2026"."""
    case = QCoreApplication.translate("OwnData", "Sag {number}").format(number=kept.case_number)
    return f"{case} · {full_day(date.fromisoformat(kept.at[:10]))}"


def piece_title(kept: Kept) -> str:
    """Say what was done, by whom it was said or whom it was set for, and that it is an own note."""
    said = [capital(edit_words(kept.what))]
    if kept.of_name:
        said.append(kept.of_name)
    if kept.own and kept.what not in _NOTES:
        said.append(QCoreApplication.translate("OwnData", "egne noter"))
    return " · ".join(said)


def wording(template: UnitTemplate) -> Wording:
    """Return how files say the fixed words."""

    def word(one: str) -> str:
        if one in _WORDS:
            return _said(_WORDS[one])
        if one in {fate.value for fate in Fate} - {Ground.SOMEBODY_ELSE.value}:
            return fate_words(Fate(one))
        return ground_words(Ground(one), section=True) if one else ""

    return Wording(word, edit_words, lambda field, value: stated_words(template, field, value))


def _of_template(template: UnitTemplate, field: str, value: str) -> str:
    words: Mapping[str, str] = {
        "column": {str(key): word for key, word in template.columns.items()},
        "lane": {str(key): word for key, word in template.lanes.items()},
        "ring": {str(nth): word for nth, word in enumerate(template.rings)},
        "direction": {str(key): word for key, word in template.directions.items()},
        "authority": template.authorities,
        "kind": {str(key): word for key, word in template.takes.items()},
    }.get("lane" if field == "lanes" else field, {})
    return words.get(value, "")


def _day(value: str) -> str:
    try:
        return full_day(date.fromisoformat(value))
    except ValueError:
        return ""


def _said(word: object) -> str:
    return QCoreApplication.translate("OwnData", str(word))
