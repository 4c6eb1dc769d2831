"""S9: kits drawn at random open the vault, and any one wrong word is found and its place named."""

import random
from pathlib import Path
from typing import Final

from exitdesk.crypto.key_file import KeyFile, parse_key_file
from exitdesk.crypto.kit import KitIsRight, WrongWordAt, check_kit, draw_kit
from exitdesk.crypto.profiles import TESTING
from exitdesk.crypto.vault_key import draw_vault_key
from exitdesk.crypto.words import spell
from tests.soak.figures import Figures

TARGET_COUNT: Final = 100
_WORDS: Final = 2048


def run(seed: int, count: int | None, folder: Path) -> Figures:
    """Draw `count` kits; open a key file with each, and put a wrong word into each of its places."""
    del folder
    count = TARGET_COUNT if count is None else count
    chance = random.Random(seed)
    opened = swapped = named = 0
    for _ in range(count):
        kit, vault_key = draw_kit(), draw_vault_key()
        made = KeyFile.create(chance.randbytes(16), vault_key, "ro sol mark hav vind sten", kit, TESTING)
        read = check_kit(kit.words)
        assert isinstance(read, KitIsRight)
        again = parse_key_file(made.to_bytes()).open_with_kit(read.kit, floor=TESTING)
        opened += again.to_wrap() == vault_key.to_wrap()
        for place, word in enumerate(kit.words):
            wrong = spell([chance.randrange(_WORDS)])[0]
            if wrong == word:
                continue
            verdict = check_kit([*kit.words[:place], wrong, *kit.words[place + 1 :]])
            swapped += 1
            named += verdict == WrongWordAt(place + 1)
    counts: dict[str, int | float | str] = {
        "kits that opened": f"{opened} of {count}",
        "wrong words put in": swapped,
        "found, with their place": named,
    }
    what = "Random recovery kits, each with every single place wrong once"
    return Figures("S9", what, counts, opened == count and swapped == named)
