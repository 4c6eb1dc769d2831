"""What can be wrong with a key file, done to a closed vault's folder."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from exitdesk.crypto.key_file_bytes import KeyFileContent, parse_content
from exitdesk.crypto.profiles import CEILING, TESTING, Profile

_FORMAT_AT: Final = 9  # the low byte of a key file's format


def flip(file: Path, at: int) -> None:
    """Flip a bit of a file."""
    content = bytearray(file.read_bytes())
    content[at] ^= 0x10
    file.write_bytes(content)


def damage_key_copy(folder: Path) -> None:
    """Flip a bit of one copy."""
    flip(folder / "key", 60)


def damage_keys(folder: Path) -> None:
    """Flip a bit of both copies."""
    for name in ("key", "key.copy"):
        flip(folder / name, 60)


def lose_keys(folder: Path) -> None:
    """Take both copies away."""
    for name in ("key", "key.copy"):
        (folder / name).unlink()


def make_keys_newer(folder: Path) -> None:
    """Let a later version have written both copies."""
    content = bytearray((folder / "key").read_bytes()[:-32])
    content[_FORMAT_AT] += 1
    newer = bytes(content) + hashlib.sha256(bytes(content)).digest()
    for name in ("key", "key.copy"):
        (folder / name).write_bytes(newer)


def _rewrite_keys(folder: Path, change: Callable[[KeyFileContent], KeyFileContent]) -> None:
    """Let somebody without the key write both copies anew; every checksum is right again."""
    altered = change(parse_content((folder / "key").read_bytes())).to_bytes()
    for name in ("key", "key.copy"):
        (folder / name).write_bytes(altered)


def tamper_with_keys(folder: Path) -> None:
    """Let the generation be another one than a holder of the key wrote."""
    _rewrite_keys(folder, lambda keys: replace(keys, generation=keys.generation + 7))


def _ask_for(folder: Path, profile: Profile) -> None:
    def change(keys: KeyFileContent) -> KeyFileContent:
        slots = (replace(slot, terms=replace(slot.terms, profile=profile)) for slot in keys.slots)
        return replace(keys, slots=tuple(slots))

    _rewrite_keys(folder, change)


def ask_for_a_weaker_lock(folder: Path) -> None:
    """Ask for less than a guess may cost."""
    _ask_for(folder, Profile(TESTING.memory_kib // 2, TESTING.passes, TESTING.lanes))


def ask_for_a_heavier_lock(folder: Path) -> None:
    """Ask for more than any laptop can do."""
    _ask_for(folder, Profile(2 * CEILING.memory_kib, CEILING.passes, CEILING.lanes))


def ask_for_a_gigabyte(folder: Path) -> None:
    """Ask for all that a key file may ask for."""
    _ask_for(folder, Profile(CEILING.memory_kib, TESTING.passes, TESTING.lanes))


def block_the_copy(folder: Path) -> None:
    """Let the second copy be one that cannot be written."""
    (folder / "key.copy").unlink()
    (folder / "key.copy").mkdir()
