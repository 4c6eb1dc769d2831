"""The port to the computer's own store of secrets: never the only copy of anything, it may always fail."""

from typing import Protocol


class SecretKeeper(Protocol):
    """A store of small secrets under neutral names.

    Every call may raise a KeyringTrouble and may take seconds: never on the GUI thread.
    """

    def get(self, name: str) -> bytes | None:
        """Return a secret, None where there is none."""

    def keep(self, name: str, secret: bytes) -> None:
        """Keep a secret in the place of an earlier one."""

    def drop(self, name: str) -> None:
        """Forget a secret; that there is none is no trouble."""
