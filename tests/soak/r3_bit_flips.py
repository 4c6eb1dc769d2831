"""R3: one flipped bit in any file of a vault shows no wrong value, and is never called a wrong passphrase.

A flip is noticed at opening, when it is read, or by the doctor; or every reader gets what he got before and
the doctor finds everything in order: then the bit lies where nothing is kept.
"""

import hashlib
import random
import shutil
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from exitdesk.app.door import Door
from exitdesk.app.opened import Opened
from exitdesk.cases.errors import WrongKit, WrongPassphrase
from exitdesk.cases.export import export_entries
from exitdesk.cases.safekeeping import BackupKind
from exitdesk.errors import ExitDeskError
from tests.fakes.desk import KAREN
from tests.soak.figures import Figures
from tests.soak.scenes import door
from tests.storage.kept import PASSPHRASE
from tests.storage.places import keep_card, open_case_with_meeting

TARGET_COUNT: Final = 2_000
_FILES: Final = ("vault.db", "vault.db", "vault.db-wal", "vault.db-wal", "mark", "key", "key.copy", "backup")
_BACKUP_FILES: Final = ("vault.db", "key", "mark")


def run(seed: int, count: int | None, folder: Path) -> Figures:
    """Flip `count` bits, one at a time, each in a fresh copy."""
    count = TARGET_COUNT if count is None else count
    chance = random.Random(seed)
    whole = _whole(folder / "whole")
    kit = _kit(folder / "whole")
    expected = _read(whole)
    outcomes: Counter[str] = Counter()
    wrong: list[str] = []
    for nth in range(count):
        name = _FILES[nth % len(_FILES)]
        outcome = _flip(whole, folder / "copy", name, expected, kit, chance)
        outcomes[outcome] += 1
        if outcome in ("wrong value shown", "called a wrong passphrase"):
            wrong.append(name)
    counts: dict[str, int | float | str] = {"flipped bits": count}
    counts |= {words: outcomes[words] for words in _OUTCOMES}
    reason = f"in {', '.join(sorted(set(wrong)))}" if wrong else ""
    return Figures(
        "R3", "One bit flipped in database, log, mark, key files and backup", counts, not wrong, reason
    )


_OUTCOMES: Final = (
    "noticed at opening",
    "noticed when it was read",
    "noticed by the doctor",
    "in unused bytes: everything reads as before, the doctor is content",
    "wrong value shown",
    "called a wrong passphrase",
)
_AT_OPENING, _READING, _DOCTOR, _UNUSED, _WRONG, _PASSPHRASE = _OUTCOMES


def _whole(folder: Path) -> Path:
    """Make a vault as a kill leaves it: a log full of frames that are not in the database yet."""
    gate = door(folder / "data")
    words = gate.new_kit()
    opened = gate.create(PASSPHRASE, words, KAREN)
    (folder / "kit").write_text(" ".join(words), "utf-8")
    session, meeting = open_case_with_meeting(opened.vault)
    for nth in range(40):
        keep_card(session, meeting, f"kort {nth} " + "ord " * (nth * 7 % 90))
    opened.signer_for(session.case)
    opened.set_setting("x", "y")
    while opened.vault.index_pending():
        pass
    opened.backups.back_up(BackupKind.ON_DEMAND)
    for nth in range(20):
        keep_card(session, meeting, f"i loggen {nth}")
    shutil.copytree(folder / "data", folder / "killed")
    opened.close()
    (folder / "killed" / "vault.db-shm").unlink(missing_ok=True)
    return folder / "killed"


def _kit(folder: Path) -> Sequence[str]:
    return (folder / "kit").read_text("utf-8").split()


def _read(folder: Path) -> str:
    """Return a hash of everything a reader gets, from a copy that is thrown away."""
    copy = folder.with_name("read")
    shutil.copytree(folder, copy)
    opened = door(copy).unlock(PASSPHRASE)
    try:
        return content_of_vault(opened)
    finally:
        opened.close()
        shutil.rmtree(copy)


def content_of_vault(opened: Opened) -> str:
    """Return a hash of every case's entries and line, search, settings, keys, signers and access lines."""
    told: list[object] = [opened.setting("x"), opened.vault.owner, opened.vault.pins.all()]
    for row in opened.desk.index.rows():
        entries = opened.vault.journal.entries(row.case)
        told += [row, export_entries(entries, own=True), opened.vault.signing_keys.get(row.case)]
    told += [opened.vault.access.find(), opened.desk.search.find("kort ", limit=100)]
    return hashlib.sha256(repr(told).encode("utf-8")).hexdigest()


def _flip(
    whole: Path, copy: Path, name: str, expected: str, kit: Sequence[str], chance: random.Random
) -> str:
    shutil.copytree(whole, copy)
    try:
        if name == "backup":
            return _flip_backup(copy, expected, chance)
        _flip_bit(copy / name, chance)
        checked = copy.with_name("checked")
        shutil.copytree(copy, checked)
        try:
            return _outcome(door(copy), checked, expected, kit)
        finally:
            shutil.rmtree(checked)
    finally:
        shutil.rmtree(copy)


def _outcome(gate: Door, checked: Path, expected: str, kit: Sequence[str]) -> str:
    try:
        opened = gate.unlock(PASSPHRASE)
    except (WrongPassphrase, WrongKit):
        return _PASSPHRASE
    except ExitDeskError:
        return _AT_OPENING
    try:
        if content_of_vault(opened) != expected:
            return _WRONG
        if opened.notices:
            return _AT_OPENING
    except ExitDeskError:
        return _READING
    finally:
        opened.close()
    if door(checked).check(PASSPHRASE):
        return _DOCTOR
    try:
        gate.unlock_with_kit(kit).close()
    except ExitDeskError as error:
        return _PASSPHRASE if isinstance(error, WrongKit) else _AT_OPENING
    return _UNUSED


def _flip_backup(copy: Path, expected: str, chance: random.Random) -> str:
    """Flip a bit in a backup, lose the vault, and put the backup back."""
    (backup,) = (copy / "backups").iterdir()
    _flip_bit(backup / chance.choice(_BACKUP_FILES), chance)
    for name in ("key", "key.copy", "vault.db", "vault.db-wal", "mark"):
        (copy / name).unlink()
    shutil.copytree(backup, copy, dirs_exist_ok=True)
    for name in ("vault.db", "mark"):
        (copy / name).unlink()
    gate = door(copy)
    try:
        opened = gate.unlock(PASSPHRASE)
        opened.close()
    except (WrongPassphrase, WrongKit):
        return _PASSPHRASE
    except ExitDeskError:
        pass
    try:
        opened = gate.restore(gate.restorable()[0])
    except (WrongPassphrase, WrongKit):
        return _PASSPHRASE
    except ExitDeskError:
        return _AT_OPENING
    del expected
    whole = len(opened.vault.journal.entries(opened.desk.index.rows()[0].case)) == _IN_BACKUP
    opened.close()
    return _UNUSED if whole and not gate.check(PASSPHRASE) else _WRONG


_IN_BACKUP: Final = 42


def _flip_bit(file: Path, chance: random.Random) -> None:
    content = bytearray(file.read_bytes())
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    file.write_bytes(content)
