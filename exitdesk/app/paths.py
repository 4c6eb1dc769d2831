"""Where things lie. Every name is neutral: to the computer the program is called Tavle.

The profile is local and never roams; the vault's folder is for one user (0700).
"""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

NEUTRAL = "tavle"


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
    def socket(self) -> Path:
        """The local socket that raises the window."""
        return self.root / "window"

    @property
    def handed_out(self) -> Path:
        """The folder for copies that are handed out, until the unit names another."""
        return Path.home() / "Tavle"

    @property
    def has_key_file(self) -> bool:
        """Whether there is a vault here, looked up by name alone (nothing heavy is loaded for it)."""
        return any((self.vault / name).exists() for name in ("key", "key.copy"))

    def make(self) -> None:
        """Make the profile folder, for this user alone."""
        self.root.mkdir(mode=0o700, parents=True, exist_ok=True)


def default_profile() -> Profile:
    """Return the profile in the local (never roaming) place of this system."""
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local"))
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return Profile(base / NEUTRAL)
