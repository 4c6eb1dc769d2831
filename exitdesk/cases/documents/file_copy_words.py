"""The fixed words of the full copy for the file (`resources/templates/file_copy_*.json`)."""

import json
from functools import cache

from pydantic import BaseModel, ConfigDict

from exitdesk.resources import resource
from exitdesk.sos.agreement import Answer
from exitdesk.sos.circles import Knows
from exitdesk.sos.meeting import TakeAlong


class FileCopyWords(BaseModel):
    """The fixed words of one language; what is in braces is filled in."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    language: str
    title: str
    whose: str
    meeting: str
    clock: str
    present: str
    since: str
    answers: dict[Answer, str]
    marks: str
    knows: dict[Knows, str]
    may_contact: str
    no_contact: str
    pulls_back: str
    until: str
    frame: str
    took: str
    taken: dict[TakeAlong, str]
    ended: str
    photo: str
    photo_of: str
    typed: str
    not_his: str


@cache
def file_copy_words(language: str) -> FileCopyWords:
    """Return the words of a language: ``da`` or ``en``."""
    path = resource("templates", f"file_copy_{language}.json")
    return FileCopyWords.model_validate(json.loads(path.read_text("utf-8")))
