"""What the first run and a change of keys draw and judge before anything is written."""

import secrets
from collections.abc import Callable, Sequence

from exitdesk.app.kit_paper import KitOnPaper
from exitdesk.cases.ports import Clock
from exitdesk.crypto import errors as crypto_errors
from exitdesk.crypto.kit import KitIsRight, WrongWordAt, check_kit, draw_kit
from exitdesk.crypto.passphrase import check_own_passphrase, generate_passphrase


class NewSecrets:
    """Draws passphrases and kits; `kit_paper` puts a kit on paper."""

    def __init__(self, clock: Clock, chance: Callable[[int], bytes] = secrets.token_bytes) -> None:
        self._chance = chance
        self.kit_paper = KitOnPaper(clock)

    def suggest_passphrase(self) -> str:
        """Return six fresh words."""
        return generate_passphrase(self._chance)

    def passphrase_is_strong_enough(self, passphrase: str) -> bool:
        """Say whether a passphrase of one's own reaches the floor."""
        try:
            check_own_passphrase(passphrase)
        except (crypto_errors.PassphraseTooShort, crypto_errors.PassphraseTooPlain):
            return False
        return True

    def new_kit(self) -> tuple[str, ...]:
        """Return the words of a fresh kit."""
        return draw_kit(self._chance).words

    def check_kit(self, words: Sequence[str]) -> int | None:
        """Return the place (from 0) of a wrong word, -1 where several are wrong, None where all are right."""
        match check_kit(words):
            case KitIsRight():
                return None
            case WrongWordAt(place):
                return place - 1
            case _:
                return -1
