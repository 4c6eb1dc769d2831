"""Known answers of the key file: intact ones open for ever, hostile ones end as they are named."""

import hashlib
import hmac
import json
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from exitdesk.crypto import errors
from exitdesk.crypto.key_file import parse_key_file
from exitdesk.crypto.kit import KitIsRight, check_kit
from exitdesk.crypto.profiles import FLOOR
from exitdesk.crypto.vault_key import VaultKey

FOLDER = Path(__file__).parents[2] / "vectors" / "key_file"
VECTORS: dict[str, dict[str, str]] = {
    path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.json"))
}
INTACT = [name for name, vector in VECTORS.items() if vector["outcome"] == "opens"]
HOSTILE = [name for name, vector in VECTORS.items() if vector["outcome"] != "opens"]


def test_the_vectors_are_there() -> None:
    """An empty folder would make the tests below prove nothing."""
    assert {"plain", "bound", "key_change"} == set(INTACT)
    assert len(HOSTILE) == 10


@pytest.mark.parametrize("name", INTACT)
def test_an_intact_vector_opens_by_passphrase_and_by_kit(name: str) -> None:
    """At the floor that every vault has; the kit needs no computer's secret."""
    vector = VECTORS[name]
    key_file = parse_key_file(bytes.fromhex(vector["key_file"]))
    kit = check_kit(vector["kit"])
    expected = VaultKey(bytes.fromhex(vector["vault_key"]))
    assert key_file.open_with_passphrase(vector["passphrase"], _device(vector)) == expected
    assert isinstance(kit, KitIsRight)
    assert key_file.open_with_kit(kit.kit) == expected
    assert key_file.to_bytes().hex() == vector["key_file"]


def test_the_vector_of_a_key_change_opens_to_the_coming_key_too() -> None:
    """Whichever database is there, there is a key for it."""
    vector = VECTORS["key_change"]
    key_file = parse_key_file(bytes.fromhex(vector["key_file"]))
    assert key_file.coming_epoch == 2
    coming = key_file.open_with_passphrase(vector["passphrase"], epoch=2)
    assert coming == VaultKey(bytes.fromhex(vector["coming_key"]))


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_vector_ends_as_it_is_named(name: str) -> None:
    """Damage is never called a wrong passphrase; a downgrade is refused; a newer format is left alone."""
    vector = VECTORS[name]
    with pytest.raises(getattr(errors, vector["outcome"])):
        parse_key_file(bytes.fromhex(vector["key_file"])).open_with_passphrase(vector["passphrase"])


@pytest.mark.parametrize("name", INTACT)
def test_another_reader_written_from_the_document_opens_the_passphrase_slot(name: str) -> None:
    """By the table of offsets alone, with another Argon2id and HKDF written out with HMAC."""
    vector = VECTORS[name]
    content = bytes.fromhex(vector["key_file"])
    body, slot = content[:-32], content[40 : 40 + 104]
    assert hashlib.sha256(body).digest() == content[-32:]
    memory, passes, lanes = (int.from_bytes(slot[at : at + 4], "big") for at in (8, 12, 16))
    assert (slot[0], memory, passes, lanes) == (1, FLOOR.memory_kib, FLOOR.passes, FLOOR.lanes)
    argon = Argon2id(salt=slot[20:36], length=32, iterations=passes, lanes=lanes, memory_cost=memory)
    bound = slot[36:44] != bytes(8)
    salt = bytes.fromhex(vector["device_secret"]) if bound else b""
    extracted = hmac.digest(salt or bytes(32), argon.derive(vector["passphrase"].encode()), "sha256")
    slot_key = hmac.digest(extracted, b"tavle 1 slot passphrase\x01", "sha256")
    told = b"TAVLEKEY\x00\x01" + content[12:28] + slot[:44]
    vault_key = AESGCM(slot_key).decrypt(slot[44:56], slot[56:], told)
    assert vault_key.hex() == vector["vault_key"]
    mac_at = 40 + 104 * content[10]
    mac_key = VaultKey(vault_key)
    extracted = hmac.digest(bytes(32), mac_key.to_wrap(), "sha256")
    mac_secret = hmac.digest(extracted, b"tavle 1 key file mac\x01", "sha256")
    assert hmac.digest(mac_secret, content[:mac_at], "sha256") == content[mac_at : mac_at + 32]


def _device(vector: dict[str, str]) -> bytes:
    return bytes.fromhex(vector["device_secret"])
