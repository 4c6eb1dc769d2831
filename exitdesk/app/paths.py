"""Where things lie. Every name is neutral: to the computer the program is called Tavle.

The profile is local and never roams; the vault's folder is for one user (0700).
"""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

NEUTRAL = "tavle"
UNFINISHED = "making"  # lies in the vault's folder from the first file of a new vault to its key file
MOVED = "moved"  # lies in a folder that a vault was moved out of


@dataclass(frozen=True, slots=True)
class Profile:
    """The folders of one profile."""

    root: Path

    @property
    def vault(self) -> Path:
        """The vault's folder."""
        return self.root / "data"

    @property
    def settings(self) -> Path:
        """How the window looks; nothing that was ever said."""
        return self.root / "settings.json"

    @property
    def log(self) -> Path:
        """The log of events, by whitelist."""
        return self.root / "log.txt"

    @property
    def bugs(self) -> Path:
        """What stays of bugs: kinds and our own line numbers."""
        return self.root / "bugs.txt"

    @property
    def socket(self) -> Path:
        """The local socket that raises the window."""
        return self.root / "window"

    @property
    def copied(self) -> Path:
        """The salted hash of what was copied last, for as long as it is on the clipboard."""
        return self.root / "copied"

    @property
    def handed_out(self) -> Path:
        """The folder for copies that are handed out, until the unit names another."""
        return Path.home() / "Tavle"

    @property
    def has_vault(self) -> bool:
        """Whether there is a vault here."""
        return has_vault(self.vault)

    def make(self) -> None:
        """Make the profile folder, for this user alone."""
        self.root.mkdir(mode=0o700, parents=True, exist_ok=True)


def has_vault(folder: Path) -> bool:
    """Say whether a vault lies in a folder, by names alone (nothing heavy is loaded for it).

    A key file makes one. So does a database without: its key file was lost, and nothing may be made over it;
    but not while the mark of an unfinished making lies there. And so does the sign that one was moved away.
    """
    if any((folder / name).exists() for name in ("key", "key.copy", "coming", MOVED)):
        return True
    return (folder / "vault.db").exists() and not (folder / UNFINISHED).exists()


def default_profile() -> Profile:
    """Return the profile in the local (never roaming) place of this system."""
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local"))
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return Profile(base / NEUTRAL)
