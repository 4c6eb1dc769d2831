"""Settings outside the vault: language, theme, text size. A damaged file means the defaults, never a stop."""

import contextlib
import json
from pathlib import Path

_LONGEST = 200
NAMES = frozenset(
    (
        "language",
        "theme",
        "text_percent",
        "reduced_motion",
        "title",
        "idle_minutes",
        "meeting_idle_minutes",
        "present_px",
        "single_keys",
    )
)


class FileSettings:
    """Settings in one small JSON file; only names on the list, so that nothing said can ever land here."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._values = _read(path)

    def get(self, name: str, default: str) -> str:
        """Return a setting, or the default."""
        return self._values.get(name, default)

    def set(self, name: str, value: str) -> None:
        """Keep a setting; where the disk refuses, it holds until the program ends."""
        if name not in NAMES or len(value) > _LONGEST:
            raise ValueError(name)
        self._values[name] = value
        draft = self._path.with_suffix(".new")
        try:
            draft.write_text(json.dumps(self._values, indent=1, sort_keys=True), "utf-8")
            draft.replace(self._path)
        except OSError:
            with contextlib.suppress(OSError):
                draft.unlink(missing_ok=True)


def _read(path: Path) -> dict[str, str]:
    try:
        if path.stat().st_size > 1 << 16:
            return {}
        fields = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(fields, dict):
        return {}
    return {str(k): v for k, v in fields.items() if k in NAMES and isinstance(v, str)}
