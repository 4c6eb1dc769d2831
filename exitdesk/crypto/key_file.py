"""The key file: which secrets open the vault, and how that changes, one generation at a time.

A value never changes; each change gives the next generation, to be written by `exitdesk.crypto.key_copies`.
A wrong passphrase is only ever said of a file whose checksum was good. A key change goes through a generation
that holds both keys, so that at every moment the file opens whichever database is there.
"""

import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Final, Self

from exitdesk.crypto.errors import KeyFileTampered, RekeyUnfinished, WrongKit, WrongPassphrase
from exitdesk.crypto.key_file_bytes import KeyFileContent, parse_content, slot_context
from exitdesk.crypto.kit import Kit
from exitdesk.crypto.passphrase import secret_bytes
from exitdesk.crypto.profiles import FLOOR, Profile
from exitdesk.crypto.slots import Slot, SlotKind, SlotMaker
from exitdesk.crypto.vault_key import VaultKey

Chance = Callable[[int], bytes]
_FIRST: Final = 1


@dataclass(frozen=True, slots=True)
class KeyFile:
    """One generation of the key file."""

    content: KeyFileContent

    @classmethod
    def create(
        cls,
        vault_id: bytes,
        vault_key: VaultKey,
        passphrase: str,
        kit: Kit,
        profile: Profile,
        *,
        device_secret: bytes | None = None,
        epoch: int = _FIRST,
        chance: Chance = secrets.token_bytes,
    ) -> Self:
        """Return generation 1 with a passphrase slot and a kit slot: two derivations, about two seconds.

        `vault_id` has 16 bytes. With a device secret the passphrase opens on that computer only; the kit
        opens anywhere. Raises NotEnoughMemory.
        """
        maker = SlotMaker(slot_context(vault_id), profile, chance)
        slots = _pair(maker, vault_key, epoch, passphrase, kit, device_secret)
        return cls(KeyFileContent(vault_id, epoch, _FIRST, slots).sealed(vault_key))

    @property
    def vault_id(self) -> bytes:
        """The 16 bytes that name the vault; they stay through every change."""
        return self.content.vault_id

    @property
    def epoch(self) -> int:
        """The number of the vault key in force; a key change adds one."""
        return self.content.epoch

    @property
    def generation(self) -> int:
        """The number of this version of the file; every change adds one."""
        return self.content.generation

    @property
    def coming_epoch(self) -> int | None:
        """The epoch of the coming vault key while a key change is under way, else None."""
        return self.epoch + 1 if len(self.content.macs) > 1 else None

    @property
    def bound(self) -> bool:
        """Whether the passphrase opens on one computer only."""
        return self.device_check is not None

    @property
    def device_check(self) -> bytes | None:
        """Which device secret the passphrase in force is bound to (`slots.device_check`), None for none."""
        for slot in self.content.slots:
            if slot.terms.bound and slot.terms.epoch == self.epoch:
                return slot.terms.device_check
        return None

    def belongs_to(self, vault_key: VaultKey) -> bool:
        """Say whether this is the key file of a vault key: its slots wrap that key and no other."""
        try:
            self.content.require_mac(vault_key, 0)
        except KeyFileTampered:
            return False
        return True

    def open_with_passphrase(
        self,
        typed: str,
        device_secret: bytes | None = None,
        *,
        floor: Profile = FLOOR,
        epoch: int | None = None,
    ) -> VaultKey:
        """Return the vault key in force, or the coming one where its epoch is given; about a second.

        Raises WrongPassphrase, DeviceSecretNotHere, DeviceSecretOther, KeyFileRefused, KeyFileTampered,
        NotEnoughMemory.
        """
        return self._open(SlotKind.PASSPHRASE, secret_bytes(typed), device_secret, floor, epoch)

    def open_with_kit(self, kit: Kit, *, floor: Profile = FLOOR, epoch: int | None = None) -> VaultKey:
        """Return the vault key as above, on any computer; raises WrongKit for another vault's kit."""
        return self._open(SlotKind.KIT, kit.secret, None, floor, epoch)

    def with_new_passphrase(
        self,
        vault_key: VaultKey,
        passphrase: str,
        profile: Profile,
        *,
        device_secret: bytes | None = None,
        chance: Chance = secrets.token_bytes,
    ) -> Self:
        """Return the next generation, opened by another passphrase; with a device secret, bound to it.

        Raises RekeyUnfinished, and KeyFileTampered where the vault key is not this file's.
        """
        self._require_settled(vault_key)
        maker = SlotMaker(self.content.context(), profile, chance)
        secret = secret_bytes(passphrase)
        return self._with_slot(
            vault_key, maker.wrap(vault_key, SlotKind.PASSPHRASE, self.epoch, secret, device_secret)
        )

    def with_new_kit(
        self, vault_key: VaultKey, kit: Kit, profile: Profile, *, chance: Chance = secrets.token_bytes
    ) -> Self:
        """Return the next generation, opened by another kit; raises as for a passphrase."""
        self._require_settled(vault_key)
        maker = SlotMaker(self.content.context(), profile, chance)
        return self._with_slot(vault_key, maker.wrap(vault_key, SlotKind.KIT, self.epoch, kit.secret))

    def with_coming_key(
        self,
        vault_key: VaultKey,
        coming: VaultKey,
        passphrase: str,
        kit: Kit,
        profile: Profile,
        *,
        device_secret: bytes | None = None,
        chance: Chance = secrets.token_bytes,
    ) -> Self:
        """Return the next generation holding both keys: written before a key change touches the vault."""
        self._require_settled(vault_key)
        maker = SlotMaker(self.content.context(), profile, chance)
        added = _pair(maker, coming, self.epoch + 1, passphrase, kit, device_secret)
        return self._next(self.epoch, (*self.content.slots, *added), vault_key, coming)

    def with_key_change_done(self, coming: VaultKey) -> Self:
        """Return the next generation with only the coming key: written once the vault's rename is safe."""
        return self._with_one_epoch(coming, self.epoch + 1, mac=1)

    def with_key_change_dropped(self, vault_key: VaultKey) -> Self:
        """Return the next generation without the coming key."""
        return self._with_one_epoch(vault_key, self.epoch, mac=0)

    def require_key(self, vault_key: VaultKey) -> None:
        """Raise KeyFileTampered where the file as a whole is not as a holder of this vault key left it."""
        self.content.require_mac(vault_key, 0)

    def to_bytes(self) -> bytes:
        """Return the file's bytes; equal values give equal bytes."""
        return self.content.to_bytes()

    def _open(
        self, kind: SlotKind, secret: bytes, device_secret: bytes | None, floor: Profile, epoch: int | None
    ) -> VaultKey:
        wanted = self.epoch if epoch is None else epoch
        for slot in self.content.slots:
            if slot.terms.kind is kind and slot.terms.epoch == wanted:
                vault_key = slot.unwrap(secret, device_secret, self.content.context(), floor)
                self.content.require_mac(vault_key, wanted - self.epoch)
                return vault_key
        raise WrongKit if kind is SlotKind.KIT else WrongPassphrase

    def _with_slot(self, vault_key: VaultKey, slot: Slot) -> Self:
        kept = (slot if old.terms.kind is slot.terms.kind else old for old in self.content.slots)
        return self._next(self.epoch, kept, vault_key)

    def _with_one_epoch(self, vault_key: VaultKey, epoch: int, mac: int) -> Self:
        if self.coming_epoch is None:
            raise ValueError("no key change is under way")
        self.content.require_mac(vault_key, mac)
        kept = (slot for slot in self.content.slots if slot.terms.epoch == epoch)
        return self._next(epoch, kept, vault_key)

    def _next(self, epoch: int, slots: Iterable[Slot], *keys: VaultKey) -> Self:
        content = replace(self.content, epoch=epoch, generation=self.generation + 1, slots=tuple(slots))
        return replace(self, content=content.sealed(*keys))

    def _require_settled(self, vault_key: VaultKey) -> None:
        if self.coming_epoch is not None:
            raise RekeyUnfinished
        self.require_key(vault_key)


def parse_key_file(content: bytes) -> KeyFile:
    """Read the bytes of one copy. Raises KeyFileDamaged or NewerFormat."""
    return KeyFile(parse_content(content))


def _pair(
    maker: SlotMaker,
    vault_key: VaultKey,
    epoch: int,
    passphrase: str,
    kit: Kit,
    device_secret: bytes | None,
) -> tuple[Slot, Slot]:
    """Return the two slots every vault key has: passphrase and kit."""
    return (
        maker.wrap(vault_key, SlotKind.PASSPHRASE, epoch, secret_bytes(passphrase), device_secret),
        maker.wrap(vault_key, SlotKind.KIT, epoch, kit.secret),
    )
