"""News in sentences: "3 kort og 1 aftale kom til i går, Mette", and under it the words themselves."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from exitdesk.cases.since import Happened, Turn, What
from exitdesk.journal.entry import PersonId
from exitdesk.ui.cases.days import capital, full_day, month_day

MOST_WORDS = 5
_ONE_AND_MORE = {
    What.MEETING: (QT_TRANSLATE_NOOP("Since", "1 møde"), QT_TRANSLATE_NOOP("Since", "{count} møder")),
    What.CARD: (QT_TRANSLATE_NOOP("Since", "1 kort"), QT_TRANSLATE_NOOP("Since", "{count} kort")),
    What.AGREEMENT: (QT_TRANSLATE_NOOP("Since", "1 aftale"), QT_TRANSLATE_NOOP("Since", "{count} aftaler")),
    What.ANSWER: (
        QT_TRANSLATE_NOOP("Since", "1 svar på en aftale"),
        QT_TRANSLATE_NOOP("Since", "{count} svar på aftaler"),
    ),
    What.BOTTOM_LINE: (
        QT_TRANSLATE_NOOP("Since", "1 mindstekrav"),
        QT_TRANSLATE_NOOP("Since", "{count} mindstekrav"),
    ),
    What.NUMBER: (QT_TRANSLATE_NOOP("Since", "1 tal"), QT_TRANSLATE_NOOP("Since", "{count} tal")),
    What.QUESTION: (
        QT_TRANSLATE_NOOP("Since", "1 spørgsmål"),
        QT_TRANSLATE_NOOP("Since", "{count} spørgsmål"),
    ),
    What.PERSON: (QT_TRANSLATE_NOOP("Since", "1 person"), QT_TRANSLATE_NOOP("Since", "{count} personer")),
    What.NEXT: (QT_TRANSLATE_NOOP("Since", "næste møde"), QT_TRANSLATE_NOOP("Since", "næste møde")),
    What.OWN_LANE: (
        QT_TRANSLATE_NOOP("Since", "1 fokusområde med egne ord"),
        QT_TRANSLATE_NOOP("Since", "{count} fokusområder med egne ord"),
    ),
    What.ACUTE: (
        QT_TRANSLATE_NOOP("Since", "1 linje på akutarket"),
        QT_TRANSLATE_NOOP("Since", "{count} linjer på akutarket"),
    ),
    What.CONTACT: (
        QT_TRANSLATE_NOOP("Since", "1 noteret kontakt"),
        QT_TRANSLATE_NOOP("Since", "{count} noterede kontakter"),
    ),
    What.TOLD: (
        QT_TRANSLATE_NOOP("Since", "1 besked til deltageren"),
        QT_TRANSLATE_NOOP("Since", "{count} beskeder til deltageren"),
    ),
    What.TERM: (
        QT_TRANSLATE_NOOP("Since", "1 punkt i exitaftalen"),
        QT_TRANSLATE_NOOP("Since", "{count} punkter i exitaftalen"),
    ),
    What.SETTLED: (
        QT_TRANSLATE_NOOP("Since", "exitaftalen som aftalt"),
        QT_TRANSLATE_NOOP("Since", "{count} gange exitaftalen som aftalt"),
    ),
    What.JOURNAL: (
        QT_TRANSLATE_NOOP("Since", "1 møde i journalen"),
        QT_TRANSLATE_NOOP("Since", "{count} møder i journalen"),
    ),
    What.COPY: (QT_TRANSLATE_NOOP("Since", "1 kopi"), QT_TRANSLATE_NOOP("Since", "{count} kopier")),
    What.PHOTO: (
        QT_TRANSLATE_NOOP("Since", "1 foto af en tavle"),
        QT_TRANSLATE_NOOP("Since", "{count} fotos af tavler"),
    ),
    What.DOCUMENT: (QT_TRANSLATE_NOOP("Since", "1 papir"), QT_TRANSLATE_NOOP("Since", "{count} papirer")),
    What.SENT: (
        QT_TRANSLATE_NOOP("Since", "1 papir som sendt"),
        QT_TRANSLATE_NOOP("Since", "{count} papirer som sendt"),
    ),
    What.CONSENT: (
        QT_TRANSLATE_NOOP("Since", "samtykket"),
        QT_TRANSLATE_NOOP("Since", "samtykket"),
    ),
    What.HOLD: (
        QT_TRANSLATE_NOOP("Since", "1 grund til ikke at slette"),
        QT_TRANSLATE_NOOP("Since", "{count} grunde til ikke at slette"),
    ),
    What.CASE: (
        QT_TRANSLATE_NOOP("Since", "sagens oplysninger"),
        QT_TRANSLATE_NOOP("Since", "sagens oplysninger"),
    ),
}
_SENTENCES = {
    Turn.ADDED: QT_TRANSLATE_NOOP("Since", "{things} kom til {day}"),
    Turn.CHANGED: QT_TRANSLATE_NOOP("Since", "{things} blev rettet {day}"),
    Turn.WITHDRAWN: QT_TRANSLATE_NOOP("Since", "{things} blev taget af {day}"),
    Turn.PARKED: QT_TRANSLATE_NOOP("Since", "{things} blev lagt til side {day}"),
    Turn.TAKEN_UP: QT_TRANSLATE_NOOP("Since", "{things} blev taget op igen {day}"),
}


@dataclass(frozen=True, slots=True)
class NewsLine:
    """What one person did on one day, and the words it was about."""

    sentence: str
    details: str


def news_lines(news: Iterable[Happened], names: Mapping[PersonId, str], today: date) -> tuple[NewsLine, ...]:
    """Return the news as sentences, newest day first: one for each person, day and turn."""
    groups: dict[tuple[date, PersonId, Turn], list[Happened]] = {}
    for one in news:
        groups.setdefault((one.day, one.by, one.turn), []).append(one)
    newest_first = sorted(groups, key=lambda key: key[0], reverse=True)
    return tuple(
        NewsLine(
            _sentence(day, names.get(by, ""), turn, groups[day, by, turn], today),
            _details(groups[day, by, turn]),
        )
        for day, by, turn in newest_first
    )


def _sentence(day: date, name: str, turn: Turn, told: list[Happened], today: date) -> str:
    counts = Counter(one.what for one in told)
    things = _joined([_thing(what, counts[what]) for what in What if counts[what]])
    said = _said(_SENTENCES[turn]).format(things=things, day=past_day(day, today))
    return capital(f"{said}, {name}" if name else said)


def _thing(what: What, count: int) -> str:
    one, more = _ONE_AND_MORE[what]
    return _said(one if count == 1 else more).format(count=count)


def _joined(things: list[str]) -> str:
    if len(things) == 1:
        return things[0]
    both = QCoreApplication.translate("Since", "{first} og {last}")
    return both.format(first=", ".join(things[:-1]), last=things[-1])


def _details(told: list[Happened]) -> str:
    words = [" ".join(one.words.split()) for one in told if one.words]
    shown = [QCoreApplication.translate("Since", "»{words}«").format(words=one) for one in words[:MOST_WORDS]]
    if len(words) > MOST_WORDS:
        more = QCoreApplication.translate("Since", "og {count} mere")
        shown.append(more.format(count=len(words) - MOST_WORDS))
    return " · ".join(shown)


def past_day(day: date, today: date) -> str:
    """Return "i dag", "i går", "den 21. november"; a clock that is ahead gives its day as it is."""
    translate = QCoreApplication.translate
    match (today - day).days:
        case 0:
            return translate("Since", "i dag")
        case 1:
            return translate("Since", "i går")
    said = month_day(day) if day.year == today.year else full_day(day)
    return translate("Since", "den {day}").format(day=said)


def _said(word: object) -> str:
    return QCoreApplication.translate("Since", str(word))
