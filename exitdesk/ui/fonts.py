"""The one type family: IBM Plex Sans in five static styles, shipped with the program.

Static files, because Qt registers a variable file as one style and fakes the rest (interface
section 7, trap 2).
"""

from PySide6.QtGui import QFont, QFontDatabase

from exitdesk.resources import resource

FAMILY = "IBM Plex Sans"
_STYLES = ("Regular", "Medium", "SemiBold", "Bold", "Italic")


def load_fonts() -> None:
    """Register the shipped styles once; needs a running QGuiApplication.

    Raises FileNotFoundError where a style was not shipped.
    """
    if FAMILY in QFontDatabase.families():
        return
    for style in _STYLES:
        QFontDatabase.addApplicationFont(str(resource("fonts", f"IBMPlexSans-{style}.ttf")))


def make_font(px: int, weight: int = 400, *, tabular: bool = False, italic: bool = False) -> QFont:
    """Return the family at a size in logical pixels and a weight of 400, 500, 600 or 700.

    `tabular` gives digits of one width, for numbers under each other.
    """
    font = QFont(FAMILY)
    font.setPixelSize(px)
    font.setWeight(QFont.Weight(weight))
    font.setItalic(italic)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if tabular:
        font.setFeature(QFont.Tag.fromString("tnum"), 1)
    return font
