"""What is shown of an expected error."""

from dataclasses import dataclass
from enum import StrEnum


class Remedy(StrEnum):
    """What a person can do about trouble with the vault, from its page."""

    TRY_AGAIN = "try_again"
    USE_KIT = "use_kit"
    GO_ON = "go_on"
    RESTORE = "restore"
    SALVAGE = "salvage"
    MOVE = "move"
    UNLOCK_KEYRING = "unlock_keyring"
    BIND_HERE = "bind_here"
    GO_UNBOUND = "go_unbound"
    NEW_PASSPHRASE = "new_passphrase"  # noqa: S105 - the name of a remedy
    QUIT = "quit"


@dataclass(frozen=True, slots=True)
class Explanation:
    """What happened, and what can be done now: one sentence or two each.

    An error that has a page of its own also says what is `safe`, and offers remedies, the best first.
    """

    happened: str
    to_do: str
    safe: str = ""
    remedies: tuple[Remedy, ...] = ()
