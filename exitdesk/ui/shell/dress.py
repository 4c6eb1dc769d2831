"""Dresses the theme as the settings say: needed before the first paint, so it is light."""

from typing import TYPE_CHECKING

from exitdesk.ui.theme import Mode, Theme

if TYPE_CHECKING:
    from exitdesk.ui.context import Settings

_MODES: dict[str, Mode] = {"light": "light", "dark": "dark", "system": "system"}


def dress(theme: Theme, settings: "Settings") -> None:
    """Give a theme what the settings say; what is so already is left alone, for each change dresses anew."""
    mode = _MODES.get(settings.get("theme", "system"), "system")
    if mode != theme.mode:
        theme.set_mode(mode)
    percent = settings.get("text_percent", "100")
    scale = (int(percent) if percent.isdigit() else 100) / 100
    if scale != theme.scale:
        theme.set_scale(scale)
    calm = settings.get("reduced_motion", "no") == "yes"
    if calm != theme.reduced_motion:
        theme.set_reduced_motion(calm)
