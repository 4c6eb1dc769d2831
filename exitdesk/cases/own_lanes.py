"""The lanes of one meeting: the unit's, and after them those with his own words.

His word is the pair's in any language of the window and of the paper: it stands as it was said.
"""

import unicodedata
from dataclasses import replace
from enum import Enum, auto
from typing import Final

from exitdesk.cases.unit import LONGEST_LANE, UnitTemplate
from exitdesk.sos.card import LaneId
from exitdesk.sos.meeting import Meeting
from exitdesk.sos.seen import anything_seen

_JOINER: Final = "\u200d"  # one sign out of several: an emoji's parts


class Fault(Enum):
    """Why a word cannot be a lane's."""

    EMPTY = auto()
    TOO_LONG = auto()  # it must be read whole wherever a lane is
    TAKEN = auto()  # another lane is called so


def with_own_lanes(template: UnitTemplate, meeting: Meeting) -> UnitTemplate:
    """Return the unit's words with the lanes that this meeting has of his own."""
    if not meeting.own_lanes:
        return template
    return replace(template, lanes={**template.lanes, **{one.id: one.word for one in meeting.own_lanes}})


def said_word(text: str) -> str:
    """Return a word as it was said: blanks as one, and without what nobody sees."""
    seen = (one for one in text if one == _JOINER or unicodedata.category(one) != "Cf")
    return " ".join("".join(seen).split())


def fault_of(word: str, lane: LaneId, template: UnitTemplate) -> Fault | None:
    """Return why `word` (as `said_word` gives it) cannot be that of `lane`, or None."""
    if not anything_seen(word):
        return Fault.EMPTY
    if len(word) > LONGEST_LANE:
        return Fault.TOO_LONG
    others = (label for one, label in template.lanes.items() if one != lane)
    return Fault.TAKEN if any(_same(word, label) for label in others) else None


def _same(word: str, label: str) -> bool:
    return _compared(word) == _compared(label)


def _compared(text: str) -> str:
    return unicodedata.normalize("NFC", " ".join(text.split())).casefold()
