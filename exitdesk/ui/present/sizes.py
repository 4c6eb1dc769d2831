"""Measures of the shared screen, from the text size chosen for the room and the height of the picture.

Every measure is told for a picture 1080 high with cards at 32 px and follows both; nothing ever shrinks by
itself because there is much to show (interface section 2).
"""

from dataclasses import dataclass

_HEIGHT, _CARD = 1080, 32


@dataclass(frozen=True, slots=True)
class Sizes:
    """Turns a measure of the 1080 px picture into pixels; words follow the text size chosen."""

    screen: float
    text: float

    def words(self, px: float) -> int:
        """Return a text size, or a length that belongs to text."""
        return max(1, round(px * self.screen * self.text))

    def room(self, px: float) -> int:
        """Return a length that belongs to the page."""
        return max(1, round(px * self.screen))


def sizes_for(height: int, text_px: int) -> Sizes:
    """Return the measures for a picture `height` pixels high with cards at `text_px`."""
    return Sizes(max(0.2, height / _HEIGHT), text_px / _CARD)
