"""How the window looks by the settings outside the vault; what is not understood is the usual."""

from exitdesk.app.settings import FileSettings
from exitdesk.ui.theme import Mode, Theme


def theme_of(settings: FileSettings) -> Theme:
    """Return the theme: light, dark or the system's, and the text size in per cent (100 to 200)."""
    return Theme(_mode(settings), scale=_percent(settings) / 100)


def _mode(settings: FileSettings) -> Mode:
    told = settings.get("theme", "system")
    return "light" if told == "light" else "dark" if told == "dark" else "system"


def _percent(settings: FileSettings) -> int:
    told = settings.get("text_percent", "100")
    return min(200, max(100, int(told))) if told.isdecimal() else 100
