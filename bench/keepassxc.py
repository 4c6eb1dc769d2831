"""KeePassXC beside us, where it is installed: a database of so many entries, made by its own command line."""

import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape

from bench.disk import FOLDER
from bench.measure import timed
from bench.vaults import sentence

_COMMAND: Final = "keepassxc-cli"
_PASSWORD: Final = "ro sol mark hav vind sten\n"  # noqa: S105 - of a throw-away database
_TIMES: Final = 5


def has_keepassxc() -> bool:
    """Say whether its command line is here."""
    return shutil.which(_COMMAND) is not None


def seconds(entries: int, *command: str) -> float:
    """Return the shortest of five whole processes of a command on a database of so many entries."""
    database = _database(entries)
    return min(timed(lambda: _run(command[0], "-q", str(database), *command[1:])) for _ in range(_TIMES))


@cache
def _database(entries: int) -> Path:
    """Make the database; deriving its key takes the least that it lets one choose (100 ms)."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    source, database = FOLDER / f"peer-{entries}.xml", FOLDER / f"peer-{entries}.kdbx"
    rows = "".join(
        f"<Entry><String><Key>Title</Key><Value>2026-{n:05d}</Value></String>"
        f"<String><Key>Notes</Key><Value>{escape(sentence(n))}</Value></String></Entry>"
        for n in range(entries)
    )
    source.write_text(
        '<?xml version="1.0" encoding="UTF-8"?><KeePassFile><Meta/><Root><Group>'
        f"<Name>Root</Name>{rows}</Group></Root></KeePassFile>",
        "utf-8",
    )
    database.unlink(missing_ok=True)
    _run("import", "-q", "-p", "-t", "100", str(source), str(database), twice=True)
    source.unlink()
    return database


def _run(*arguments: str, twice: bool = False) -> None:
    subprocess.run(
        [_COMMAND, *arguments],
        input=_PASSWORD * (2 if twice else 1),
        text=True,
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
