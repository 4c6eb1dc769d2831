"""A keyring in memory; set `trouble` to have every call fail, `forgetful` to have it only pretend to keep."""

from exitdesk.app.errors import KeyringTrouble


class KeeperInMemory:
    """Implements `app.keyring_port.SecretKeeper`."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}
        self.trouble: KeyringTrouble | None = None
        self.forgetful = False

    def get(self, name: str) -> bytes | None:
        """Return a secret."""
        self._refuse()
        return self.kept.get(name)

    def keep(self, name: str, secret: bytes) -> None:
        """Keep a secret."""
        self._refuse()
        if not self.forgetful:
            self.kept[name] = secret

    def drop(self, name: str) -> None:
        """Forget a secret."""
        self._refuse()
        self.kept.pop(name, None)

    def _refuse(self) -> None:
        if self.trouble is not None:
            raise self.trouble
