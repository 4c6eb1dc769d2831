"""How keys are made and opened: what a guess costs, where chance comes from, and this computer's secrets."""

from dataclasses import dataclass

from exitdesk.app.device_secret import DeviceSecrets
from exitdesk.cases.ports import Chance
from exitdesk.crypto.key_file import KeyFile
from exitdesk.crypto.profiles import Profile, calibrate
from exitdesk.crypto.vault_key import VaultKey


@dataclass(frozen=True, slots=True)
class KeyTerms:
    """`profile` is the cost of a guess (None calibrates on this computer), `floor` the least accepted."""

    profile: Profile | None
    floor: Profile
    chance: Chance
    secrets: DeviceSecrets

    def cost(self) -> Profile:
        """Return how dear a guess is made now."""
        return self.profile or calibrate()

    def wrapped(
        self, key_file: KeyFile, vault_key: VaultKey, passphrase: str, device_secret: bytes | None
    ) -> KeyFile:
        """Return the next generation, opened by this passphrase; with a device secret, bound to it."""
        return key_file.with_new_passphrase(
            vault_key, passphrase, self.cost(), device_secret=device_secret, chance=self.chance
        )
