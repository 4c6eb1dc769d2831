"""What a salvage saved and what is missing, in words: by the case's number and the days, never by a name.

The page stands where the lock page stood: nobody has unlocked since, so no case is called by its name.
"""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from exitdesk.ui.cases.days import full_day

if TYPE_CHECKING:
    from exitdesk.cases.salvaged import MissingInCase, Salvaged

_CASES_NAMED = 6


class SavedWords:
    """The sentences of the page after a salvage."""

    def __init__(self, saved: "Salvaged") -> None:
        self._saved = saved

    @property
    def heading(self) -> str:
        """What happened."""
        translate = QCoreApplication.translate
        if self._saved.whole:
            return translate("SavedWords", "Alt er reddet.")
        return translate("SavedWords", "Det, der var helt, er reddet.")

    @property
    def safe(self) -> str:
        """What is there, and that the damaged file was not thrown away."""
        translate = QCoreApplication.translate
        words = translate("SavedWords", "{entries} indførelser er i behold, samlet og efterset.")
        if self._saved.from_backups:
            words += " " + translate("SavedWords", "{backups} af dem kom fra sikkerhedskopierne.")
        words += " " + translate("SavedWords", "Den beskadigede fil er lagt til side.")
        return words.format(entries=self._saved.entries, backups=self._saved.from_backups)

    @property
    def to_do(self) -> str:
        """What is missing, by case and day, and what to do about it."""
        translate = QCoreApplication.translate
        saved = self._saved
        if saved.whole:
            return translate("SavedWords", "Lås op, og arbejd videre. Lad nogen se på disken.")
        lines = [translate("SavedWords", "Noget mangler. Gå det igennem med din makker, mens I husker det:")]
        lines += [_of_case(one) for one in saved.missing[:_CASES_NAMED]]
        if len(saved.missing) > _CASES_NAMED:
            more = len(saved.missing) - _CASES_NAMED
            lines.append(translate("SavedWords", "og {count} sager mere").format(count=more))
        counted = (
            (saved.papers, translate("SavedWords", "Kopier på papir, som lå her: {count}")),
            (saved.lines, translate("SavedWords", "Linjer i adgangsloggen: {count}")),
            (saved.rows, translate("SavedWords", "Indførelser eller linjer, som intet vides om: {count}")),
        )
        lines += [f"• {words.format(count=count)}" for count, words in counted if count]
        if saved.missing:
            lines.append(translate("SavedWords", "Sagens tidslinje siger det også. Lad nogen se på disken."))
        return "\n".join(lines)


def _of_case(missing: "MissingInCase") -> str:
    translate = QCoreApplication.translate
    case = translate("SavedWords", "Sag {number}").format(number=missing.number)
    if not missing.number:
        case = translate("SavedWords", "En sag, hvis nummer ikke kendes")
    if missing.since and missing.until and missing.since != missing.until:
        words = translate("SavedWords", "{case}: mindst {count}, fra {since} til {until}")
    elif missing.since or missing.until:
        words = translate("SavedWords", "{case}: mindst {count}, fra {day}")
    else:
        words = translate("SavedWords", "{case}: mindst {count}")
    return "• " + words.format(
        case=case,
        count=missing.entries,
        since=_day(missing.since),
        until=_day(missing.until),
        day=_day(missing.since or missing.until),
    )


def _day(day: str) -> str:
    return full_day(date.fromisoformat(day)) if day else ""
