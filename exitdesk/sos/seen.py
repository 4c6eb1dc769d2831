"""Whether anybody would see anything of a text: what draws nothing is no word, no name and no reason.

The one home of that rule; whoever asks for words asks here. What is merely unknown here (a sign newer than
the library's tables) counts as seen.
"""

import unicodedata
from typing import Final

_NOTHING: Final = frozenset(("Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Mn", "Me", "Mc"))
_BLANK_SIGNS: Final = frozenset("\u115f\u1160\u2800\u3164\uffa0\U0001d159")
"""Letters and signs that are blank: fillers of Hangul, the empty braille cell, a note without a head."""


def anything_seen(text: str) -> bool:
    """Say whether a text draws anything; an accent on nothing does not."""
    return any(unicodedata.category(one) not in _NOTHING and one not in _BLANK_SIGNS for one in text)
