"""R5: one to ten bad pages; what is whole elsewhere is saved, and what is missing is told.

Which entries are whole is found by a reader that knows nothing of trees and rows: an entry is whole where
every piece of it stands on a page that was left alone.
"""

import random
import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from exitdesk.cases.safekeeping import BackupKind
from exitdesk.crypto.key_copies import read_key_files
from exitdesk.crypto.pages import PAGE_BYTES
from exitdesk.crypto.profiles import TESTING
from exitdesk.crypto.purposes import Purpose
from exitdesk.crypto.vault_key import VaultKey
from exitdesk.journal.entry import Entry, EntryId
from tests.fakes.desk import KAREN
from tests.journeys.decrypted import pages_of
from tests.soak.figures import Figures
from tests.soak.scenes import door
from tests.storage.kept import PASSPHRASE
from tests.storage.places import keep_card, open_case_with_meeting

TARGET_COUNT: Final = 200
_WHAT: Final = (
    "One to ten pages overwritten, emptied, flipped or cut off, of a vault that was closed or killed, with a"
    " backup or without one"
)
_CASES, _CARDS, _FEW_CARDS, _MANY = 6, 220, 30, 50
_PIECE: Final = 64


@dataclass
class _Vault:
    """A vault as it lay when it was closed, and when it was killed; every acknowledged entry."""

    closed: Path
    killed: Path
    key: VaultKey
    entries: dict[EntryId, Entry] = field(default_factory=dict)


@dataclass
class _Tally:
    """What came out of all the rounds."""

    pages: int = 0
    whole: int = 0
    saved: int = 0
    lost: int = 0
    named: int = 0
    wrong: int = 0
    unfit: int = 0
    worst: float = 1.0
    deeds: Counter[str] = field(default_factory=Counter)
    with_backup: int = 0
    saved_all: int = 0


def run(seed: int, count: int | None, folder: Path) -> Figures:
    """Damage so many copies of a vault, let the doctor save each, and compare with what was whole."""
    count = TARGET_COUNT if count is None else count
    chance = random.Random(seed)
    vault = _make(folder, chance, _CARDS if count >= _MANY else _FEW_CARDS)
    tally = _Tally()
    for nth in range(count):
        copy = folder / "copy"
        shutil.copytree(vault.killed if nth % 3 == 2 else vault.closed, copy)
        has_backup = nth % 2 == 1
        if not has_backup:
            shutil.rmtree(copy / "backups")
        did = _DEEDS[nth % len(_DEEDS)]
        bad = did(copy / "vault.db", 1 + nth % 10, chance)
        tally.deeds[did.__name__.strip("_").replace("_", " ")] += 1
        _save(vault, copy, bad, tally, has_backup=has_backup)
        shutil.rmtree(copy)
    counts: dict[str, int | float | str] = {
        "vaults damaged": count,
        "of them with a backup of the morning": tally.with_backup,
        "entries each": len(vault.entries),
        "pages damaged": tally.pages,
        "what was done": ", ".join(f"{name} {times}" for name, times in sorted(tally.deeds.items())),
        "entries on pages that were left alone": tally.whole,
        "of them saved": tally.saved,
        "lowest share saved in one vault": round(tally.worst, 4),
        "entries not on such pages that were saved all the same": tally.saved_all - tally.saved,
        "entries that are gone": tally.lost,
        "of them named as missing": tally.named,
        "entries saved that never were": tally.wrong,
        "saved vaults in which the doctor found anything": tally.unfit,
    }
    met = tally.worst >= 0.99 and not tally.wrong and not tally.unfit
    return Figures("R5", _WHAT, counts, met)


def _make(folder: Path, chance: random.Random, cards: int) -> _Vault:
    """Make a vault with cases of many meetings' length, a backup in the middle, and a log not yet emptied."""
    data = folder / "data"
    opened = door(data).create(PASSPHRASE, door(data).new_kit(), KAREN)
    made = [open_case_with_meeting(opened.vault, f"Navn {nth}") for nth in range(_CASES)]
    for nth in range(cards):
        for session, meeting in made:
            keep_card(session, meeting, f"kort {nth} " + "ord " * chance.choice((1, 4, 12, 40, 450)))
        if nth == cards // 2:
            opened.backups.back_up(BackupKind.DAILY)
    shutil.copytree(data, folder / "killed")
    (folder / "killed" / "vault.db-shm").unlink(missing_ok=True)
    opened.close()
    key = read_key_files(data).open_with_passphrase(PASSPHRASE, floor=TESTING)
    vault = _Vault(data, folder / "killed", key)
    for session, _ in made:
        vault.entries.update({entry.id: entry for entry in session.entries()})
    return vault


def _save(vault: _Vault, copy: Path, bad: set[int], tally: _Tally, *, has_backup: bool) -> None:
    raw_key = vault.key.derive(Purpose.DATABASE)
    whole = _whole(vault, pages_of(copy / "vault.db", raw_key, but=bad))
    tally.pages += len(bad)
    ours = door(copy)
    ours.hold(PASSPHRASE)
    told = ours.salvage()
    opened = door(copy).unlock(PASSPHRASE)
    there: dict[EntryId, Entry] = {}
    for row in opened.vault.index.rows():
        there.update({entry.id: entry for entry in opened.vault.journal.entries(row.case)})
    writer = opened.vault.writer
    opened.close()
    saved = {entry for entry in whole if there.get(entry) == vault.entries[entry]}
    tally.whole += len(whole)
    tally.saved += len(saved)
    tally.saved_all += len(there.keys() & vault.entries.keys())
    if whole:
        tally.worst = min(tally.worst, len(saved) / len(whole))
    gone = vault.entries.keys() - there.keys()
    tally.lost += len(gone)
    tally.named += min(len(gone), sum(one.entries for one in told.missing))
    tally.wrong += sum(
        entry.header.writer != writer for entry in there.values() if entry.id not in vault.entries
    )
    tally.unfit += bool(door(copy).check(PASSPHRASE))
    tally.with_backup += has_backup


def _whole(vault: _Vault, left: list[bytes]) -> set[EntryId]:
    """Return the entries of which every piece stands on one of these pages."""
    everything = b"\0".join(left)
    return {
        entry.id
        for entry in vault.entries.values()
        if all(piece in everything for piece in _pieces(entry.header.to_bytes(), entry.salt, entry.payload))
    }


def _pieces(*parts: bytes | None) -> list[bytes]:
    """Return an entry in pieces: none may reach over the end of a page, so a long one is asked for in short
    pieces, of which those at a page's end are left out."""
    return [
        part[start : start + _PIECE]
        for part in parts
        if part is not None
        for start in range(0, max(1, len(part) - _PIECE + 1), _PIECE)
    ]


def _overwrite(database: Path, count: int, chance: random.Random) -> set[int]:
    return _change(database, count, chance, lambda page: chance.randbytes(len(page)))


def _empty(database: Path, count: int, chance: random.Random) -> set[int]:
    return _change(database, count, chance, lambda page: bytes(len(page)))


def _flip_a_bit(database: Path, count: int, chance: random.Random) -> set[int]:
    def flipped(page: bytes) -> bytes:
        changed = bytearray(page)
        changed[chance.randrange(len(page))] ^= 1 << chance.randrange(8)
        return bytes(changed)

    return _change(database, count, chance, flipped)


def _lose_a_sector(database: Path, count: int, chance: random.Random) -> set[int]:
    def without(page: bytes) -> bytes:
        at = 512 * chance.randrange(8)
        return page[:at] + bytes(512) + page[at + 512 :]

    return _change(database, count, chance, without)


def _begin_with_the_first(database: Path, count: int, chance: random.Random) -> set[int]:
    """Overwrite the first pages: the salt, the schema, and the roots of the tables."""
    numbers = set(range(1, count + 1))
    return _change(database, count, chance, lambda page: chance.randbytes(len(page)), numbers)


def _cut_off(database: Path, count: int, chance: random.Random) -> set[int]:
    del chance
    pages = database.stat().st_size // PAGE_BYTES
    with database.open("r+b") as file:
        file.truncate((pages - count) * PAGE_BYTES)
    return set(range(pages - count + 1, pages + 1))


def _change(
    database: Path,
    count: int,
    chance: random.Random,
    changed: Callable[[bytes], bytes],
    numbers: set[int] | None = None,
) -> set[int]:
    """Change pages (from 1), by chance where they are not named; return which."""
    pages = database.stat().st_size // PAGE_BYTES
    numbers = set(chance.sample(range(1, pages + 1), count)) if numbers is None else numbers
    with database.open("r+b") as file:
        for number in numbers:
            file.seek((number - 1) * PAGE_BYTES)
            page = file.read(PAGE_BYTES)
            file.seek((number - 1) * PAGE_BYTES)
            file.write(changed(page))
    return numbers


_DEEDS: Final = (_overwrite, _empty, _flip_a_bit, _lose_a_sector, _begin_with_the_first, _cut_off)
