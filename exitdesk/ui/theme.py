"""One Theme object holds colours, type and sizes, and is passed to every widget by constructor.

Painted widgets read it while painting and repaint on `changed`; nothing keeps a colour of its own, so light,
dark, high contrast and text size are one value each (interface sections 2 and 6).
"""

from enum import StrEnum
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QStyle

from exitdesk.ui.fonts import load_fonts, make_font
from exitdesk.ui.tokens import DARK, LIGHT, Token, Tokens

Mode = Literal["light", "dark", "system"]
MIN_SCALE, MAX_SCALE = 1.0, 2.0


_FINGER = 44  # a row to choose from: nothing tells whether a mouse or a finger will


class SizeClass(StrEnum):
    """How much room a window has, by its logical width (interface section 6)."""

    ROOMY = "roomy"
    NORMAL = "normal"
    NARROW = "narrow"
    COMPACT = "compact"


def size_class(width: int, scale: float = 1.0) -> SizeClass:
    """Return the size class of a window `width` logical pixels wide with text scaled by `scale`."""
    room = width / scale
    if room >= 1600:
        return SizeClass.ROOMY
    if room >= 1300:
        return SizeClass.NORMAL
    return SizeClass.NARROW if room >= 1100 else SizeClass.COMPACT


_CARD_PX = {SizeClass.ROOMY: 18, SizeClass.NORMAL: 17, SizeClass.NARROW: 16, SizeClass.COMPACT: 16}
_MARGIN = {SizeClass.ROOMY: 40, SizeClass.NORMAL: 40, SizeClass.NARROW: 24, SizeClass.COMPACT: 24}


def card_px(size: SizeClass) -> int:
    """Return the size of card text in logical pixels."""
    return _CARD_PX[size]


def page_margin(size: SizeClass) -> int:
    """Return the margin of an office page in logical pixels."""
    return _MARGIN[size]


class Theme(QObject):
    """Colours, fonts and sizes of one surface; the shared screen has a Theme of its own."""

    changed = Signal()

    def __init__(
        self,
        mode: Mode = "system",
        *,
        scale: float = 1.0,
        reduced_motion: bool = False,
        high_contrast: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._mode: Mode = mode
        self._scale = _within(scale)
        self._calm = reduced_motion
        self._contrast = high_contrast
        self._system_dark = False
        self._system_contrast = False
        self._fonts: dict[tuple[int, int, bool, bool], QFont] = {}
        self._colours: dict[str, QColor] = {}
        self._tokens = self._pick()

    @property
    def tokens(self) -> Tokens:
        """The colours in force."""
        return self._tokens

    @property
    def mode(self) -> Mode:
        """What the user chose; "system" follows the computer."""
        return self._mode

    @property
    def dark(self) -> bool:
        """Whether the dark colours are in force."""
        return self._mode == "dark" or (self._mode == "system" and self._system_dark)

    @property
    def scale(self) -> float:
        """The text scale, 1.0 to 2.0."""
        return self._scale

    @property
    def border(self) -> float:
        """The width of control borders: 1, or 2 under high contrast."""
        return 2.0 if self.high_contrast else 1.0

    @property
    def high_contrast(self) -> bool:
        """Whether quiet text and lines are loud: the setting, or the computer's wish."""
        return self._contrast or self._system_contrast

    @property
    def reduced_motion(self) -> bool:
        """Whether nothing may move: the setting, or the computer's animations being off."""
        if self._calm:
            return True
        return QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0

    def set_mode(self, mode: Mode) -> None:
        """Choose light, dark, or the computer's own."""
        self._mode = mode
        self._refresh()

    def set_scale(self, scale: float) -> None:
        """Set the text scale; held within 1.0 and 2.0."""
        self._scale = _within(scale)
        self._refresh()

    def set_reduced_motion(self, calm: bool) -> None:
        """Turn the setting "Mindre bevægelse" on or off."""
        self._calm = calm
        self._refresh()

    def set_high_contrast(self, contrast: bool) -> None:
        """Make quiet text and lines loud."""
        self._contrast = contrast
        self._refresh()

    def colour(self, token: Token) -> QColor:
        """Return a token's colour."""
        value = self._tokens.value(token)
        if value not in self._colours:
            self._colours[value] = QColor(value)
        return self._colours[value]

    def font(self, px: int, weight: int = 400, tnum: bool = False, italic: bool = False) -> QFont:
        """Return the family at `px` logical pixels times the text scale."""
        key = (self.px(px), weight, tnum, italic)
        if key not in self._fonts:
            self._fonts[key] = make_font(key[0], weight, tabular=tnum, italic=italic)
        return QFont(self._fonts[key])

    def px(self, size: float) -> int:
        """Return a length in logical pixels times the text scale."""
        return round(size * self._scale)

    def line_height(self, px: int) -> int:
        """Return the height of a line of running text at `px`: 1.4 times its size (interface section 2)."""
        return round(px * self._scale * 1.4)

    def motion_ms(self, milliseconds: int) -> int:
        """Return how long a movement may last: nothing where motion is reduced."""
        return 0 if self.reduced_motion else milliseconds

    def palette(self) -> QPalette:
        """Return the palette for the ordinary Fusion widgets."""
        return _palette(self._tokens)

    def style_sheet(self) -> str:
        """Return the few QSS lines for scroll bars and text fields."""
        return _style_sheet(self._tokens, self._scale)

    @Slot()
    def follow_computer(self) -> None:
        """Read light or dark, and the wish for contrast, from the computer."""
        hints = QApplication.styleHints()
        self._system_dark = hints.colorScheme() == Qt.ColorScheme.Dark
        access = hints.accessibility()
        self._system_contrast = access.contrastPreference() == Qt.ContrastPreference.HighContrast
        self._refresh()

    def _pick(self) -> Tokens:
        tokens = DARK if self.dark else LIGHT
        return tokens.high_contrast() if self.high_contrast else tokens

    def _refresh(self) -> None:
        self._tokens = self._pick()
        self.changed.emit()


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Dress the application: Fusion, fonts, palette, then the few QSS lines; and keep it so."""
    app.setStyle("Fusion")
    load_fonts()
    hints = app.styleHints()
    hints.colorSchemeChanged.connect(theme.follow_computer)
    theme.follow_computer()

    def dress() -> None:
        app.setFont(theme.font(15))
        app.setPalette(theme.palette())
        sheet = theme.style_sheet()
        if sheet != app.styleSheet():  # the same lines again would be laid on every widget there is
            app.setStyleSheet(sheet)

    dress()
    theme.changed.connect(dress)


def _within(scale: float) -> float:
    return max(MIN_SCALE, min(MAX_SCALE, scale))


def _palette(tokens: Tokens) -> QPalette:
    role = QPalette.ColorRole
    colours = {
        role.Window: tokens.canvas,
        role.WindowText: tokens.ink,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.hover,
        role.Text: tokens.ink,
        role.PlaceholderText: tokens.ink3,
        role.Button: tokens.surface,
        role.ButtonText: tokens.ink,
        role.BrightText: tokens.danger,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.accent_ink,
        role.ToolTipBase: tokens.raised,
        role.ToolTipText: tokens.ink,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.Accent: tokens.accent,
        role.Light: tokens.raised,
        role.Midlight: tokens.hover,
        role.Mid: tokens.line,
        role.Dark: tokens.line2,
        role.Shadow: tokens.line2,
    }
    palette = QPalette()
    for where, value in colours.items():
        palette.setColor(where, QColor(value))
    for where in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, QColor(tokens.ink3))
    return palette


def _style_sheet(tokens: Tokens, scale: float) -> str:
    side, inner = round(12 * scale), round(10 * scale)
    row, mark = max(_FINGER, round(33 * scale)), round(16 * scale)
    return f"""
QMenu {{ background: {tokens.raised}; border: 1px solid {tokens.line2}; padding: 3px; menu-scrollable: 1; }}
QMenu::item {{ min-height: {row}px; padding: 0 {side}px; border-radius: 6px; color: {tokens.ink}; }}
QMenu::item:selected {{ background: {tokens.accent}; color: {tokens.accent_ink}; }}
QMenu::item:disabled {{ background: transparent; color: {tokens.ink3}; }}
QMenu::item:disabled:selected {{ background: {tokens.hover}; }}
QMenu::indicator {{ image: none; width: {mark}px; height: {mark}px; left: {side // 2}px; }}
QMenu::right-arrow {{ image: none; width: {mark}px; height: {mark}px; }}
QMenu::separator {{ height: 1px; background: {tokens.line2}; margin: 3px {side}px; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 2px; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 2px; }}
QScrollBar::handle {{ background: {tokens.line2}; border-radius: 3px; min-height: 32px; min-width: 32px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
*[kit="field"] {{ border: 1px solid {tokens.line2}; border-radius: 8px; padding: 2px {side}px;
 background: {tokens.surface}; color: {tokens.ink}; selection-background-color: {tokens.accent};
 selection-color: {tokens.accent_ink}; placeholder-text-color: {tokens.ink3}; }}
QDateEdit[kit="field"]::up-button, QDateEdit[kit="field"]::down-button {{ width: 0; border: none; }}
QComboBox[kit="field"]::drop-down {{ border: none; width: {round(40 * scale)}px; }}
QComboBox[kit="field"]::down-arrow {{ image: none; }}
QComboBox[kit="field"] QAbstractItemView::item {{ min-height: {row}px; padding: 0 {side}px; }}
QComboBox[kit="field"] QAbstractItemView::item:selected {{ background: {tokens.accent};
 color: {tokens.accent_ink}; }}
*[kit="field"]:focus {{ border: 3px solid {tokens.focus}; padding: 0 {inner}px; }}
*[kit="field"][wrong="true"] {{ border: 2px solid {tokens.danger}; padding: 1px {side - 1}px; }}
*[kit="field"][wrong="true"]:focus {{ border: 3px solid {tokens.focus}; padding: 0 {inner}px; }}
QToolTip {{ background: {tokens.raised}; color: {tokens.ink}; border: 1px solid {tokens.line2};
 padding: 4px 8px; }}
"""
