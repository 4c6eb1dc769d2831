"""The secrets that a vault is opened with, as they are offered and looked at before there is a vault."""

from collections.abc import Sequence

from exitdesk.cases.ports import Chance
from exitdesk.crypto import errors as crypto_errors
from exitdesk.crypto.kit import KitIsRight, WrongWordAt, check_kit, draw_kit
from exitdesk.crypto.passphrase import check_own_passphrase, generate_passphrase


class SecretsOffered:
    """What `cases.ports.VaultDoor` says of passphrases and kits alone."""

    def __init__(self, chance: Chance) -> None:
        self._chance = chance

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
