"""What a key file never shows."""

from exitdesk.crypto.key_file import KeyFile
from exitdesk.crypto.kit import draw_kit
from exitdesk.crypto.profiles import TESTING
from exitdesk.crypto.vault_key import draw_vault_key

PASSPHRASE = "tulipan gulerod honning vindue sommer cykel"


def test_a_key_file_shows_neither_key_nor_passphrase() -> None:
    """Neither in what is printed nor in what is written."""
    key, kit, device = draw_vault_key(), draw_kit(), bytes(range(32))
    key_file = KeyFile.create(bytes(range(16)), key, PASSPHRASE, kit, TESTING, device_secret=device)
    for secret in (key.to_wrap(), device, PASSPHRASE.encode(), kit.secret):
        assert secret not in key_file.to_bytes()
        assert repr(secret)[2:-1] not in repr(key_file)
