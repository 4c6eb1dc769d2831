"""One theme object decides colours, sizes and movement."""

import pytest
from PySide6.QtGui import QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from exitdesk.ui.fonts import FAMILY
from exitdesk.ui.icons import icon_pixmap
from exitdesk.ui.theme import SizeClass, Theme, card_px, size_class
from exitdesk.ui.tokens import DARK, LIGHT


@pytest.mark.parametrize(
    ("width", "scale", "expected"),
    [
        (1920, 1.0, SizeClass.ROOMY),
        (1600, 1.0, SizeClass.ROOMY),
        (1599, 1.0, SizeClass.NORMAL),
        (1300, 1.0, SizeClass.NORMAL),
        (1299, 1.0, SizeClass.NARROW),
        (1100, 1.0, SizeClass.NARROW),
        (1099, 1.0, SizeClass.COMPACT),
        (1920, 2.0, SizeClass.COMPACT),
        (1920, 1.5, SizeClass.NARROW),
    ],
)
def test_room_is_counted_in_words_not_in_pixels(width: int, scale: float, expected: SizeClass) -> None:
    """Large text leaves less room, so the same window falls into a smaller class."""
    assert size_class(width, scale) is expected


def test_card_text_grows_with_the_room() -> None:
    """18 px where there is room, 17 normally, 16 below (interface section 2)."""
    assert [card_px(size) for size in SizeClass] == [18, 17, 16, 16]


def test_every_weight_of_the_family_is_a_face_of_its_own(theme: Theme) -> None:
    """400, 500, 600 and 700 are four drawn styles, none of them faked."""
    styles = set(QFontDatabase.styles(FAMILY))
    assert {"Regular", "Medium", "SemiBold", "Bold", "Italic"} <= styles
    drawn = [QFontInfo(theme.font(16, weight)).weight() for weight in (400, 500, 600, 700)]
    assert drawn == [400, 500, 600, 700]


def test_choosing_dark_changes_the_colours_and_says_so(theme: Theme, qtbot: QtBot) -> None:
    """`changed` is sent once the new colours are in force."""
    with qtbot.waitSignal(theme.changed, timeout=1000):
        theme.set_mode("dark")
    assert theme.tokens == DARK
    assert theme.colour("canvas").name().upper() == DARK.canvas


def test_the_application_wears_the_theme(theme: Theme, qapp: QApplication) -> None:
    """Ordinary widgets take the same colours through the palette."""
    assert qapp.palette().color(QPalette.ColorRole.Base).name().upper() == LIGHT.surface
    theme.set_mode("dark")
    assert qapp.palette().color(QPalette.ColorRole.Base).name().upper() == DARK.surface


@pytest.mark.parametrize(("asked", "given"), [(0.5, 1.0), (1.25, 1.25), (2.0, 2.0), (9.0, 2.0)])
def test_text_size_stays_between_one_and_two(asked: float, given: float) -> None:
    """The scale is held within 100 and 200 %."""
    theme = Theme("light", scale=asked)
    assert theme.scale == given
    assert theme.font(15).pixelSize() == round(15 * given)


def test_nothing_moves_where_motion_is_reduced(theme: Theme) -> None:
    """Durations become zero."""
    assert theme.motion_ms(120) == 0


def test_high_contrast_doubles_the_borders(theme: Theme) -> None:
    """Borders are 2 px and quiet text is loud."""
    theme.set_high_contrast(True)
    assert theme.border == 2.0
    assert theme.tokens.ink2 == LIGHT.ink


def test_a_theme_in_system_mode_starts_light_until_the_computer_is_asked() -> None:
    """Off screen the computer says nothing, so the light colours hold."""
    assert Theme("system").tokens == LIGHT


def test_an_icon_is_drawn_at_the_size_and_in_the_colour_asked_for(theme: Theme) -> None:
    """Device pixels follow the screen's ratio, and the outline takes the token's colour."""
    pixmap = icon_pixmap("shield", theme.colour("accent"), 20, 1.5)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (30, 1.5)
    image = pixmap.toImage()
    inks = {
        image.pixelColor(x, y).name().upper()
        for x in range(30)
        for y in range(30)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert inks == {LIGHT.accent}


def test_an_icon_that_is_not_shipped_is_refused(theme: Theme) -> None:
    """A wrong name is found at once, not painted as nothing."""
    with pytest.raises(FileNotFoundError):
        icon_pixmap("no-such-icon", theme.colour("ink"), 20)
