"""The typefaces of the paper: IBM Plex Sans, measured and registered once.

Characters the font cannot draw are found before anything is drawn: the library would leave an empty box
and say nothing.
"""

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from threading import Lock
from typing import Any, Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from exitdesk.resources import resource
from exitdesk.snapshot.lean import lean


class Face(StrEnum):
    """A cut of the typeface."""

    REGULAR = "IBMPlexSans-Regular"
    MEDIUM = "IBMPlexSans-Medium"
    SEMIBOLD = "IBMPlexSans-SemiBold"


_LOADED: Final[dict[Face, Any]] = {}
_ONE_AT_A_TIME: Final = Lock()


def font(face: Face) -> Any:
    """Return the loaded font, registered under the face's name; of it a paper gets what it needs.

    It is loaded once, whoever asks at the same moment: with another than the registered one none is drawn.
    """
    try:
        return _LOADED[face]
    except KeyError:
        with _ONE_AT_A_TIME:
            if face not in _LOADED:
                _LOADED[face] = _registered(face)
            return _LOADED[face]


def _registered(face: Face) -> Any:
    loaded = TTFont(face.value, str(resource("fonts", f"{face.value}.ttf")), asciiReadable=False)
    whole = loaded.face.makeSubset
    loaded.face.makeSubset = lambda characters: lean(whole(characters))
    pdfmetrics.registerFont(loaded)
    return loaded


@lru_cache(maxsize=20_000)
def width(text: str, face: Face, size: float) -> float:
    """Return the width of a text on one line, in points."""
    metrics = font(face).face
    widths, otherwise = metrics.charWidths, metrics.defaultWidth
    return float(sum(widths.get(ord(one), otherwise) for one in text)) * size / 1000


def missing_glyphs(texts: Iterable[str]) -> str:
    """Return what the typeface cannot draw, each once, in order of appearance.

    An accent that no glyph of its own joins to its letter is named together with the letter ("x\u0303").
    """
    drawn = font(Face.REGULAR).face.charToGlyph
    seen = dict.fromkeys(one for text in texts for one in _LETTER.findall(text))
    return "".join(one for one in seen if len(one) > 1 or (ord(one) not in drawn and one != "\n"))


def initial(name: str) -> str:
    """Return the capital that stands for a name in a shape, as far as the typeface has it."""
    first = name[:1]
    capital = first.upper()
    return first if missing_glyphs([capital]) or len(capital) != 1 else capital


_LETTER = re.compile(
    ".[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]*",
    re.DOTALL,
)
