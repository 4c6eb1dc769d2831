"""R4: files in the folder go missing, are older, swapped, cut short or damaged; each case is noticed.

Nothing is written before what lies there was copied aside, and no vault is ever made over a known one.
"""

import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Final

from exitdesk.cases.errors import WrongPassphrase
from exitdesk.cases.ports import VaultState
from exitdesk.errors import ExitDeskError
from exitdesk.journal.entry import Entry
from tests.fakes.desk import KAREN
from tests.soak.figures import Figures
from tests.soak.scenes import door
from tests.storage.kept import PASSPHRASE
from tests.storage.places import bytes_in_use, content_of, keep_card, open_case_with_meeting

TARGET_COUNT: Final = 200
_MOMENTS: Final = 12


def run(seed: int, count: int | None, folder: Path) -> Figures:
    """Do `count` things to copies of a vault as it lay at twelve moments, and open each."""
    count = TARGET_COUNT if count is None else count
    chance = random.Random(seed)
    moments, other = _moments(folder), _other(folder / "other")
    deeds: list[Callable[[Path], str]] = [
        lambda copy: _lose(copy, chance),
        lambda copy: _older(copy, moments, chance),
        lambda copy: _cut_short(copy, chance),
        lambda copy: _damage(copy, chance),
        lambda copy: _another_vaults(copy, other, chance),
    ]
    unnoticed: list[str] = []
    written = made = harmless = 0
    whole = _read(moments[-1], folder / "whole")
    for nth in range(count):
        copy = folder / "copy"
        shutil.copytree(moments[-1], copy)
        did = deeds[nth % len(deeds)](copy)
        before = content_of(copy)
        if door(copy).state() is VaultState.MISSING:
            made += 1
        if not _is_noticed(copy, before):
            if _read(copy, folder / "again") == whole and not door(copy).check(PASSPHRASE):
                harmless += 1  # all that was cut off lies in the write-ahead log, newer than it was here
            else:
                unnoticed.append(did)
        else:
            after = content_of(copy)
            written += any(after.get(name) != data for name, data in before.items() if name not in _MENDED)
        shutil.rmtree(copy)
    counts: dict[str, int | float | str] = {
        "cases": count,
        "noticed at opening": count - len(unnoticed) - harmless,
        "of no effect: everything reads as before, and the doctor is content": harmless,
        "folders that were taken for empty": made,
        "cases in which something was written before it was copied aside": written,
    }
    met = not unnoticed and not written and not made
    return Figures("R4", _WHAT, counts, met, ", ".join(sorted(set(unnoticed))))


_WHAT: Final = "Log, database, mark or key files missing, older, cut short, damaged or another vault's"
_MENDED: Final = ("key", "key.copy")  # a damaged copy is written anew from the good one


def _moments(folder: Path) -> list[Path]:
    """Return copies of a vault as a kill would have left it at twelve moments, oldest first."""
    opened = door(folder / "data").create(PASSPHRASE, door(folder / "data").new_kit(), KAREN)
    session, meeting = open_case_with_meeting(opened.vault)
    found = []
    for moment in range(_MOMENTS):
        for nth in range(6):
            keep_card(session, meeting, f"kort {moment} {nth}")
        if moment % 3 == 1:
            opened.vault.database.checkpoint()
        shutil.copytree(folder / "data", folder / f"moment {moment}")
        (folder / f"moment {moment}" / "vault.db-shm").unlink(missing_ok=True)
        found.append(folder / f"moment {moment}")
    opened.close()
    return found


def _other(folder: Path) -> Path:
    opened = door(folder).create(PASSPHRASE, door(folder).new_kit(), KAREN)
    session, meeting = open_case_with_meeting(opened.vault)
    for nth in range(100):
        keep_card(session, meeting, f"kort {nth}")
    opened.close()
    return folder


def _read(folder: Path, copy: Path) -> list[Entry]:
    """Return every entry of a copy of a vault."""
    shutil.copytree(folder, copy)
    try:
        opened = door(copy).unlock(PASSPHRASE)
        rows = opened.vault.index.rows()
        entries = [entry for row in rows for entry in opened.vault.journal.entries(row.case)]
        opened.close()
    except ExitDeskError:
        return []
    finally:
        shutil.rmtree(copy)
    return entries


def _is_noticed(copy: Path, before: dict[str, bytes]) -> bool:
    """Say whether opening refuses, with the evidence aside, or tells that a copy was mended."""
    try:
        opened = door(copy).unlock(PASSPHRASE)
    except WrongPassphrase:
        return False
    except ExitDeskError:
        kept = {name: data for name, data in content_of(copy).items() if not name.startswith("evidence")}
        return kept == before or all(kept.get(name) == before[name] for name in before if name not in _MENDED)
    noticed = bool(opened.notices)
    opened.close()
    return noticed


def _lose(copy: Path, chance: random.Random) -> str:
    """Take one or two files away; a key file's copy is one of them."""
    name = chance.choice(("vault.db", "vault.db-wal", "mark", "key", "key.copy"))
    (copy / name).unlink()
    return f"lost {name}"


def _older(copy: Path, moments: list[Path], chance: random.Random) -> str:
    """Put an older file back: the database, its log, both, or the log of another moment."""
    old = chance.choice(moments[:-2])
    which = chance.choice(("vault.db-wal", "both", "database alone"))
    if which in ("both", "database alone"):
        shutil.copy(old / "vault.db", copy / "vault.db")
    if which == "database alone":
        (copy / "vault.db-wal").unlink()
    else:
        shutil.copy(old / "vault.db-wal", copy / "vault.db-wal")
    return f"older {which}"


def _cut_short(copy: Path, chance: random.Random) -> str:
    name = chance.choice(("vault.db", "vault.db-wal", "mark", "key"))
    file = copy / name
    whole = bytes_in_use(file) if name == "vault.db-wal" else file.stat().st_size
    keep = chance.randrange(0, whole - 5000 if name == "vault.db-wal" else max(1, whole - 1))
    with file.open("r+b") as opened:
        opened.truncate(0 if name == "mark" else keep)
    return f"cut short {name}"


def _damage(copy: Path, chance: random.Random) -> str:
    """Overwrite a kilobyte with noise where something is kept."""
    name = chance.choice(("vault.db", "vault.db-wal", "mark", "key"))
    content = bytearray((copy / name).read_bytes())
    if name == "mark":
        content[:] = chance.randbytes(len(content))
    elif name == "vault.db":
        content[:4096] = chance.randbytes(4096)
    else:
        content[: min(len(content), 9000)] = chance.randbytes(min(len(content), 9000))
    (copy / name).write_bytes(content)
    return f"damaged {name}"


def _another_vaults(copy: Path, other: Path, chance: random.Random) -> str:
    name = chance.choice(("vault.db", "mark", "key.copy", "both keys"))
    for one in ("key", "key.copy") if name == "both keys" else (name,):
        shutil.copy(other / one, copy / one)
    return f"another vault's {name}"
