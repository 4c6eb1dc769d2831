"""The shared screen's own words, in the language of the board and not of the window.

The participant's board may speak another language than the laptop, so these are not the window's
translations: they are chosen by the unit's template.
"""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate, QLocale


@dataclass(frozen=True, slots=True)
class SharedWords:
    """Every word of the shared screen that is neither the unit's nor the board's."""

    said_by: str
    retold_by: str
    retold: str
    kept_safe: str
    one_more: str
    more: str
    today: str
    agreements: str
    demands: str
    pause: str
    correct_it: str
    facts: str
    board: str
    day_format: str
    practice: str


_DANISH = SharedWords(
    said_by="Ord fra {name}",
    retold_by="Ord fra {name}, gengivet",
    retold="Gengivet",
    kept_safe="Har holdt dig sikker",
    one_more="1 til",
    more="{count} flere",
    today="I dag",
    agreements="Aftaler",
    demands="Det kan ikke være anderledes",
    pause="Pause",
    correct_it="Står der noget forkert, så sig til",
    facts="Møde {number}, {day}",
    board="{owner} tavle",
    day_format="d. MMMM yyyy",
    practice="Øvelse",
)
_ENGLISH = SharedWords(
    said_by="{name}’s words",
    retold_by="{name}’s words, retold",
    retold="Retold",
    kept_safe="Has kept you safe",
    one_more="1 more",
    more="{count} more",
    today="Today",
    agreements="Agreements",
    demands="This cannot be otherwise",
    pause="A break",
    correct_it="If something is wrong, say so",
    facts="Meeting {number}, {day}",
    board="{owner} board",
    day_format="d MMMM yyyy",
    practice="Practice",
)


def shared_words(language: str) -> SharedWords:
    """Return the words of a language; Danish where it is neither Danish nor English."""
    return _ENGLISH if language == "en" else _DANISH


def more_words(one_more: str, more: str, count: int) -> str:
    """Return the line that says how many are not on the screen."""
    return one_more if count == 1 else more.format(count=count)


def owner_of(name: str, language: str) -> str:
    """Return a name in the possessive: "Jonas’" and "Saras" in Danish, "Jonas’s" in English."""
    if language == "en":
        return f"{name}’s"
    return f"{name}’" if name[-1:].lower() in ("s", "x", "z") else f"{name}s"


def day_in_words(day: date, language: str, form: str) -> str:
    """Return a day in the language of the board, by a Qt date format."""
    locale = QLocale(QLocale.Language.English if language == "en" else QLocale.Language.Danish)
    return locale.toString(QDate(day.year, day.month, day.day), form)
