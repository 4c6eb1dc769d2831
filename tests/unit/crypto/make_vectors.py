"""Writes the known answers of the key file once; a format that has been released is never written again.

Run as ``python -m tests.unit.crypto.make_vectors``. Each file names a key file in hex, what is needed to open
it, and the outcome. The secrets are made up and open nothing else.
"""

import hashlib
import json
import random
from pathlib import Path

from exitdesk.crypto.key_file import KeyFile
from exitdesk.crypto.kit import draw_kit
from exitdesk.crypto.profiles import FLOOR, TESTING
from exitdesk.crypto.vault_key import VaultKey

FOLDER = Path(__file__).parents[2] / "vectors" / "key_file"
VAULT_ID = bytes(range(16))
VAULT_KEY = VaultKey(hashlib.sha256(b"vault key").digest())
COMING_KEY = VaultKey(hashlib.sha256(b"coming key").digest())
DEVICE_SECRET = hashlib.sha256(b"device secret").digest()
PASSPHRASE = "tulipan gulerod honning vindue sommer cykel"
KIT = draw_kit(random.Random(1).randbytes)


def main() -> None:
    """Write every vector."""
    chance = random.Random(2).randbytes
    plain = KeyFile.create(VAULT_ID, VAULT_KEY, PASSPHRASE, KIT, FLOOR, chance=chance)
    bound = KeyFile.create(
        VAULT_ID, VAULT_KEY, PASSPHRASE, KIT, FLOOR, device_secret=DEVICE_SECRET, chance=chance
    )
    changing = plain.with_coming_key(VAULT_KEY, COMING_KEY, PASSPHRASE, KIT, FLOOR, chance=chance)
    weak = KeyFile.create(VAULT_ID, VAULT_KEY, PASSPHRASE, KIT, TESTING, chance=chance)
    content = plain.to_bytes()
    _write("plain", content, "opens")
    _write("bound", bound.to_bytes(), "opens")
    _write("key_change", changing.to_bytes(), "opens")
    _write("flipped_bit_in_a_slot", _flipped(content, 130), "KeyFileDamaged")
    _write("cut_off", content[:-1], "KeyFileDamaged")
    _write("one_byte_too_many", _summed(content[:-32] + b"\0"), "KeyFileDamaged")
    _write("no_slots", _summed(_with(content[:40], 10, b"\0")), "KeyFileDamaged")
    _write("another_magic", _summed(_with(content[:-32], 0, b"OTHERKEY")), "KeyFileDamaged")
    _write("newer_format", _summed(_with(content[:-32], 8, b"\0\2")), "NewerFormat")
    _write("slot_changed_and_summed_again", _summed(_flipped(content[:-32], 130)), "WrongPassphrase")
    _write(
        "generation_raised_and_summed_again", _summed(_with(content[:-32], 39, b"\x09")), "KeyFileTampered"
    )
    _write("cheap_guess", weak.to_bytes(), "KeyFileRefused")
    _write("all_memory", _summed(_with(content[:-32], 48, b"\xff\xff\xff\xff")), "KeyFileRefused")


def _write(name: str, content: bytes, outcome: str) -> None:
    vector = {
        "outcome": outcome,
        "passphrase": PASSPHRASE,
        "kit": " ".join(KIT.words),
        "device_secret": DEVICE_SECRET.hex(),
        "vault_key": VAULT_KEY.to_wrap().hex(),
        "coming_key": COMING_KEY.to_wrap().hex(),
        "key_file": content.hex(),
    }
    text = json.dumps(vector, ensure_ascii=False, indent=1) + "\n"
    (FOLDER / f"{name}.json").write_text(text, encoding="utf-8")


def _with(content: bytes, place: int, changed: bytes) -> bytes:
    return content[:place] + changed + content[place + len(changed) :]


def _flipped(content: bytes, place: int) -> bytes:
    return _with(content, place, bytes([content[place] ^ 1]))


def _summed(body: bytes) -> bytes:
    return body + hashlib.sha256(body).digest()


if __name__ == "__main__":
    main()
