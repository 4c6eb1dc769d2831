"""S4: offered passphrases are six words of our list, each as likely as any other: 66 bits."""

import math
from collections import Counter
from pathlib import Path
from typing import Final

from exitdesk.crypto.passphrase import PASSPHRASE_WORDS, generate_passphrase
from exitdesk.crypto.words import spell
from tests.soak.figures import Figures

TARGET_COUNT: Final = 10_000
_LIST: Final = 2048
_TOO_FAR: Final = 6.0  # standard deviations from even


def run(seed: int, count: int | None, folder: Path) -> Figures:
    """Draw `count` passphrases and look at how often each word of the list came."""
    del seed, folder
    count = TARGET_COUNT if count is None else count
    drawn = [generate_passphrase().split() for _ in range(count)]
    known = set(spell(list(range(_LIST))))
    words = Counter(word for one in drawn for word in one)
    expected = count * PASSPHRASE_WORDS / _LIST
    worst = max(abs(words[word] - expected) / math.sqrt(expected) for word in known)
    ours = all(len(one) == PASSPHRASE_WORDS and known.issuperset(one) for one in drawn)
    bits = PASSPHRASE_WORDS * math.log2(len(known))
    counts: dict[str, int | float | str] = {
        "passphrases drawn": count,
        "drawn twice": count - len({tuple(one) for one in drawn}),
        "words in the list": len(known),
        "bits": bits,
        "the word furthest from even, in standard deviations": round(worst, 1),
    }
    met = ours and bits >= 66 and worst < _TOO_FAR
    return Figures("S4", "Offered passphrases drawn and counted", counts, met)
