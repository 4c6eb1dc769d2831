"""A second mark of how far the vault had come, outside its folder: a vault put back as a whole is noticed.

It lags by design: it is written at lock, at exit and now and then. So a vault that is ahead of it is normal,
and one that is behind it is a page that asks, never a refusal. The value carries a MAC by the vault's key.
"""

import hmac
import struct
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Final

from exitdesk.app.device_secret import name_in_keyring
from exitdesk.app.errors import KeyringTrouble, LaggingMarkMissing, LaggingMarkNotGood
from exitdesk.app.keyring_port import SecretKeeper
from exitdesk.errors import ExitDeskError
from exitdesk.storage.log import LogHead

_FORMAT: Final = 1
_FIELDS: Final = struct.Struct(">BQ32s")
_MAC_BYTES: Final = 32
_OVER: Final = LogHead((1 << 64) - 1, bytes(32))  # further than any vault: the epoch has ended


class Standing(Enum):
    """How the vault stands to its lagging mark."""

    SAME = "same"
    AHEAD_OF_IT = "ahead"  # as usual
    BEHIND_IT = "behind"  # put back, or another history: ask
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Compared:
    """What a comparison found; `notice` is what must be told, None for nothing."""

    standing: Standing
    notice: ExitDeskError | None = None

    @property
    def says_wrong(self) -> bool:
        """Whether the keyring answered, and what it said, or did not say, is wrong."""
        return isinstance(self.notice, LaggingMarkMissing | LaggingMarkNotGood)


@dataclass(frozen=True, slots=True)
class LaggingMark:
    """The lagging mark of one vault in one epoch; `key` is `vault_key.derive(Purpose.LAGGING_MARK)`.

    Both calls may take seconds: never on the GUI thread.
    """

    keeper: SecretKeeper
    vault_id: bytes = field(repr=False)
    epoch: int
    key: bytes = field(repr=False)

    def keep(self, head: LogHead) -> None:
        """Write down how far the vault has come; raises KeyringTrouble."""
        fields = _FIELDS.pack(_FORMAT, head.number, head.hash)
        self.keeper.keep(self._name, fields + self._mac(fields))

    def go_on_under(self, coming: bytes) -> None:
        """After a change of key, let every vault of this epoch be behind, and keep it for the next.

        Else a folder of before the change is as far as the mark of its own epoch. Raises KeyringTrouble.
        """
        kept = self.keeper.get(self._name)
        marked = self._read(kept) if kept is not None else None
        self.keep(_OVER)
        if marked is not None:
            replace(self, epoch=self.epoch + 1, key=coming).keep(marked)

    def compare(
        self,
        head: LogHead,
        hash_at: Callable[[int], bytes | None] | None = None,
        *,
        expected: bool = False,
    ) -> Compared:
        """Say how a vault stands to it; raises nothing.

        `hash_at` gives the log's hash at a number: without it another history is noticed only at the same
        number. `expected` says that a mark was kept before, so that an emptied keyring is told.
        """
        try:
            kept = self.keeper.get(self._name)
        except KeyringTrouble as trouble:
            return Compared(Standing.UNKNOWN, trouble)
        if kept is None:
            return Compared(Standing.UNKNOWN, LaggingMarkMissing() if expected else None)
        marked = self._read(kept)
        if marked is None:
            return Compared(Standing.UNKNOWN, LaggingMarkNotGood())
        return Compared(_standing(head, marked, hash_at))

    @property
    def _name(self) -> str:
        return name_in_keyring(f"mark {self.epoch}", self.vault_id)

    def _read(self, kept: bytes) -> LogHead | None:
        if len(kept) != _FIELDS.size + _MAC_BYTES:
            return None
        fields, mac = kept[: _FIELDS.size], kept[_FIELDS.size :]
        if not hmac.compare_digest(mac, self._mac(fields)):
            return None
        version, number, log_hash = _FIELDS.unpack(fields)
        return LogHead(number, log_hash) if version == _FORMAT else None

    def _mac(self, fields: bytes) -> bytes:
        whose = self.vault_id + self.epoch.to_bytes(8, "big")
        return hmac.digest(self.key, whose + fields, "sha256")


def _standing(head: LogHead, marked: LogHead, hash_at: Callable[[int], bytes | None] | None) -> Standing:
    if head.number < marked.number:
        return Standing.BEHIND_IT
    if head.number == marked.number:
        return Standing.SAME if hmac.compare_digest(head.hash, marked.hash) else Standing.BEHIND_IT
    if hash_at is not None and hash_at(marked.number) != marked.hash:
        return Standing.BEHIND_IT
    return Standing.AHEAD_OF_IT
