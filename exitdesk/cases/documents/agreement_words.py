"""The fixed words of the exit agreement (`resources/templates/exit_agreement_*.json`)."""

import json
from datetime import date
from functools import cache

from pydantic import BaseModel, ConfigDict

from exitdesk.cases.agreement_terms import TermPart
from exitdesk.cases.unit import AgreementName
from exitdesk.resources import resource


class _Words(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class CalledWords(_Words):
    """The paper's name as a title and in a sentence."""

    title: str
    the: str


class AgreementWords(_Words):
    """The fixed words of one language; words in braces are filled in."""

    language: str
    file_title: str
    names: dict[AgreementName, CalledWords]
    amendment: str
    parts: dict[TermPart, str]
    kinds: dict[TermPart, str]
    new: str
    changed: str
    ended: str
    before: str
    responsible: str
    demanded_by: str
    with_: str
    reason: str
    from_to: str
    from_: str
    by: str
    next: str
    contact_title: str
    contact: str
    supervision: str
    prison: str
    agreed: str
    draft: str
    original: str
    amended: str
    gathers: str
    and_: str
    participant: str
    intent: str
    otherwise: str
    erased: str
    months: tuple[str, ...]
    in_full: str

    def title(self, name: AgreementName, amendment: int) -> str:
        """Return what a paper is called: "Exitaftale", "Tillæg 1 til exitaftalen"."""
        called = self.names[name]
        if not amendment:
            return called.title
        return self.amendment.format(number=amendment, the=called.the)

    def day(self, day: date) -> str:
        """Return a day in full: "3. december 2026"."""
        return self.in_full.format(day=day.day, month=self.months[day.month - 1], year=day.year)


@cache
def agreement_words(language: str) -> AgreementWords:
    """Return the words of a language: ``da`` or ``en``."""
    path = resource("templates", f"exit_agreement_{language}.json")
    return AgreementWords.model_validate(json.loads(path.read_text("utf-8")))
