"""How a lane looks and which key is its own: an icon with its word, never a colour (interface section 2)."""

from exitdesk.cases.unit import UnitTemplate
from exitdesk.sos.card import HOUSING, INCOME, NETWORK, SAFETY, Column, LaneId
from exitdesk.sos.own_lane import is_own
from exitdesk.ui.tokens import Tone

OWN_WORD_KEY = "T"  # "tale om", "talk about"

_LANE_ICONS = {SAFETY: "shield", HOUSING: "house", INCOME: "wallet", NETWORK: "users"}
_RESERVED = frozenset("OGKPAMVLT")

COLUMN_ICONS = {Column.WORRIES: "cloud-lightning", Column.WORKING: "sprout", Column.NEXT: "footprints"}
COLUMN_TONES: dict[Column, Tone] = {
    Column.WORRIES: "worry",
    Column.WORKING: "works",
    Column.NEXT: "next",
}


def lane_icon(lane: LaneId) -> str:
    """Return the icon of a lane; one with his own word has a plain mark."""
    return _LANE_ICONS.get(lane, "circle-dot")


def lane_keys(template: UnitTemplate) -> dict[str, LaneId]:
    """Return the letter that, with Alt, puts a lane on or off: the first free letter of its name.

    The first lane with his own word has a key that never moves; the unit's lanes keep theirs beside it.
    """
    keys: dict[str, LaneId] = {}
    for lane, word in template.lanes.items():
        if is_own(lane) and OWN_WORD_KEY not in keys:
            keys[OWN_WORD_KEY] = lane
            continue
        for letter in word.upper():
            if letter.isalpha() and letter not in keys and letter not in _RESERVED:
                keys[letter] = lane
                break
    return keys
