"""The fixed words of the colleague copy (`resources/templates/colleague_copy_*.json`), and its grounds."""

import json
from enum import StrEnum
from functools import cache

from pydantic import BaseModel, ConfigDict

from exitdesk.resources import resource


class Ground(StrEnum):
    """On what one authority tells another (002 section 5.3): his consent, or one of the grounds before it."""

    CONSENT = "consent"
    COOPERATION = "cooperation"
    RELEASE = "release"


class ColleagueWords(BaseModel):
    """The fixed words of one language; what is in braces is filled in."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    language: str
    title: str
    receiver: str
    meeting: str
    ground_title: str
    grounds: dict[Ground, str]
    about: str
    only_part: str
    somebody: str


@cache
def colleague_words(language: str) -> ColleagueWords:
    """Return the words of a language: ``da`` or ``en``."""
    path = resource("templates", f"colleague_copy_{language}.json")
    return ColleagueWords.model_validate(json.loads(path.read_text("utf-8")))
