"""Why a paper is not genuine, and what to do about it: a sentence for each reason."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from exitdesk.cases.not_genuine import NotGenuine

_CONTEXT: Final = "WhyNotGenuine"
_AGAIN: Final = QT_TRANSLATE_NOOP("WhyNotGenuine", "Bed om den igen.")
_AS_IT_WAS: Final = QT_TRANSLATE_NOOP(
    "WhyNotGenuine", "Bed om filen, som den blev udleveret, og stol ikke på denne."
)
_NEVER: Final = QT_TRANSLATE_NOOP("WhyNotGenuine", "Stol ikke på et ord i det, og bed om et nyt.")
_WHY: Final = {
    NotGenuine.NO_PDF: (QT_TRANSLATE_NOOP("WhyNotGenuine", "Filen er ikke en PDF."), _AGAIN),
    NotGenuine.CUT_OFF: (
        QT_TRANSLATE_NOOP("WhyNotGenuine", "Filen er ikke hel: slutningen mangler."),
        _AGAIN,
    ),
    NotGenuine.DAMAGED: (
        QT_TRANSLATE_NOOP("WhyNotGenuine", "Filen er beskadiget og kan ikke læses som en PDF."),
        _AGAIN,
    ),
    NotGenuine.TOO_LARGE: (
        QT_TRANSLATE_NOOP("WhyNotGenuine", "Nej. Filen er større end noget papir herfra og er ikke læst."),
        _AS_IT_WAS,
    ),
    NotGenuine.TOO_MUCH: (
        QT_TRANSLATE_NOOP(
            "WhyNotGenuine", "Filen kunne ikke efterses: den kræver mere, end et papir herfra gør."
        ),
        _AS_IT_WAS,
    ),
    NotGenuine.LOCKED: (
        QT_TRANSLATE_NOOP(
            "WhyNotGenuine", "Filen er låst med en adgangskode, så det kan ikke ses her, om den er ægte."
        ),
        QT_TRANSLATE_NOOP(
            "WhyNotGenuine",
            "Lad den, der gav den, efterse papiret i sagen, eller bed om det uden lås ad en sikker vej.",
        ),
    ),
    NotGenuine.NOT_OURS: (
        QT_TRANSLATE_NOOP(
            "WhyNotGenuine",
            "Nej. Det er ikke lavet her, eller det er udskrevet eller gemt i et andet program.",
        ),
        _AS_IT_WAS,
    ),
    NotGenuine.NOT_SIGNED: (
        QT_TRANSLATE_NOOP(
            "WhyNotGenuine",
            "Nej. Det er ikke underskrevet, eller underskriften gik tabt, da det blev gemt igen.",
        ),
        _AS_IT_WAS,
    ),
    NotGenuine.ONE_MISSING: (
        QT_TRANSLATE_NOOP("WhyNotGenuine", "Nej, ikke endnu. Der mangler en underskrift."),
        QT_TRANSLATE_NOOP("WhyNotGenuine", "Bed om papiret med begge."),
    ),
    NotGenuine.ONE_UNKNOWN: (
        QT_TRANSLATE_NOOP(
            "WhyNotGenuine",
            "Nej. Der er kun én underskrift af to, og den, der satte den, kendes ikke her.",
        ),
        QT_TRANSLATE_NOOP(
            "WhyNotGenuine", "Bed om papiret med begge, og sammenlign de otte ord, før du stoler på det."
        ),
    ),
    NotGenuine.SAME_TWICE: (
        QT_TRANSLATE_NOOP(
            "WhyNotGenuine", "Nej. Den samme nøgle har skrevet under to gange, hvor der skal være to."
        ),
        _NEVER,
    ),
    NotGenuine.OTHER_DAY: (
        QT_TRANSLATE_NOOP("WhyNotGenuine", "Nej. Nøglen gjaldt ikke den dag, der står i underskriften."),
        _NEVER,
    ),
    NotGenuine.CHANGED: (
        QT_TRANSLATE_NOOP("WhyNotGenuine", "Nej. Noget i det er ændret, efter det blev skrevet under."),
        _NEVER,
    ),
    NotGenuine.ADDED: (
        QT_TRANSLATE_NOOP(
            "WhyNotGenuine",
            "Nej. Noget er lagt til, efter det blev skrevet under. Det gør en læser også, når den gemmer.",
        ),
        _AS_IT_WAS,
    ),
    NotGenuine.SIGNED_OVER: (
        QT_TRANSLATE_NOOP("WhyNotGenuine", "Nej. Nogen har skrevet under oven i det med et andet program."),
        _AS_IT_WAS,
    ),
    NotGenuine.SAVED_AGAIN: (
        QT_TRANSLATE_NOOP(
            "WhyNotGenuine", "Nej. Det er gemt igen i et andet program, og så passer underskriften ikke mere."
        ),
        _AS_IT_WAS,
    ),
}


def why_words(why: NotGenuine | None) -> str:
    """Return the reason and what to do, the one that promises least where none is known."""
    said = _WHY[why or NotGenuine.NOT_OURS]
    return " ".join(QCoreApplication.translate(_CONTEXT, str(one)) for one in said)
