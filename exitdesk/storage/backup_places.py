"""Where a second copy goes: a stick or a drive that comes and goes, and that is known again when it comes.

A path alone names no stick: an empty mount point has the same one, and so has the next stick with that label.
So the vault's folder there holds a file `place` with a name of its own, and nothing is ever put into a folder
without that name, or held to be clean in it. It is made only when a person names the place.
"""

import contextlib
import hashlib
import json
import os
import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from exitdesk.cases.errors import NotSaved
from exitdesk.storage.durable import disk_told, make_private_file, make_private_folder, sync_folder
from exitdesk.storage.errors import BackupPlaceRefused

NAMED: Final = "backup_place"  # the settings in the vault: the one in use, and all that ever were
EVER_NAMED: Final = "backup_places"
_FOLDER: Final = "tavle"
_NAME_FILE: Final = "place"
_NAME_BYTES: Final = 16
_WRITTEN: Final = re.compile(r"(.*)\t([0-9a-f]{32})", re.DOTALL)


@dataclass(frozen=True, slots=True)
class SecondPlace:
    """A folder that was named, and the name that lies in it ("" for one of before there was such a name)."""

    path: Path
    name: str

    def __str__(self) -> str:
        return f"{self.path}\t{self.name}" if self.name else str(self.path)

    @classmethod
    def read(cls, written: str) -> "SecondPlace":
        """Read what `str` gave."""
        both = _WRITTEN.fullmatch(written)
        return cls(Path(both[1]), both[2]) if both else cls(Path(written), "")

    def folder(self, vault_id: bytes) -> Path | None:
        """Return this vault's folder in it, None where it is not this place that lies there now."""
        folder = _folder_in(self.path, vault_id)
        if not folder.is_dir():
            return None
        return folder if not self.name or _name_in(folder) == self.name else None


def name_place(path: Path, own_folder: Path, vault_id: bytes) -> SecondPlace:
    """Make a folder ready for second copies, and know it from now on.

    Raises BackupPlaceRefused where nothing can be written there, or it lies in the vault's own folder.
    """
    whole = path.expanduser().absolute()
    folder = _folder_in(whole, vault_id)
    try:
        str(whole).encode()
        if any(one.resolve().is_relative_to(own_folder.resolve()) for one in (whole, folder)):
            raise BackupPlaceRefused
        with disk_told():
            make_private_folder(folder)
            return SecondPlace(whole, _name_in(folder) or _write_name(folder))
    except (NotSaved, UnicodeEncodeError):
        raise BackupPlaceRefused from None


def ever_named(setting: str | None) -> list[str]:
    """Return the places of the setting EVER_NAMED."""
    return list(json.loads(setting or "[]"))


def with_named(setting: str | None, named: Sequence[str]) -> str:
    """Return the setting EVER_NAMED with more places in it."""
    return json.dumps(list(dict.fromkeys((*ever_named(setting), *named))))


def folders_in(place: Path) -> list[Path]:
    """Return the folders of every vault in a second place, and the place itself."""
    with contextlib.suppress(OSError):
        return [place, *sorted(place.glob(f"{_FOLDER}-*"))]
    return []


def _folder_in(place: Path, vault_id: bytes) -> Path:
    """Return this vault's folder in a second place: a pair may share the stick, never a folder on it."""
    return place / f"{_FOLDER}-{hashlib.sha256(vault_id).hexdigest()[:8]}"


def _name_in(folder: Path) -> str:
    try:
        return (folder / _NAME_FILE).read_bytes()[: 2 * _NAME_BYTES].decode("ascii")
    except (OSError, UnicodeDecodeError):
        return ""


def _write_name(folder: Path) -> str:
    name = secrets.token_hex(_NAME_BYTES)
    (folder / _NAME_FILE).unlink(missing_ok=True)
    with os.fdopen(make_private_file(folder / _NAME_FILE), "wb") as file:
        file.write(name.encode("ascii"))
        file.flush()
        os.fsync(file.fileno())
    sync_folder(folder)
    return name
