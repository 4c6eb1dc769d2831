"""The tabs of a meeting: words with an underline, or icons alone with their words as names and tooltips."""

from typing import ClassVar

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from exitdesk.ui.icons import draw_icon
from exitdesk.ui.kit.paint import RADIUS_CONTROL, box, focus_ring, painter_for
from exitdesk.ui.kit.painted import Painted, PaintedButton
from exitdesk.ui.kit.text import draw_line, text_width
from exitdesk.ui.theme import SizeClass, Theme

ICONS = {
    "board": "presentation",
    "scales": "gauge",
    "circles": "users",
    "agreements": "handshake",
    "close": "volume-2",
}
_FINGER = 44


class MeetingTab(PaintedButton):
    """One tab; made by MeetingTabs."""

    accessible_role: ClassVar[QAccessible.Role] = QAccessible.Role.PageTab

    def __init__(self, theme: Theme, key: str, hint: str, parent: QWidget) -> None:
        self.key, self._hint, self._short = key, hint, ""
        self._size, self._tight = SizeClass.ROOMY, False
        super().__init__(theme, "", parent)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def set_words(self, text: str, short: str) -> None:
        """Show other words; `short` where there is little room."""
        self._short = short
        self.setText(text)

    def set_size_class(self, size: SizeClass) -> None:
        """Show words, short words, or the icon alone."""
        self._size = size
        self.restyle()
        self.updateGeometry()
        self.update()

    def set_tight(self, tight: bool) -> None:
        """Stand closer to the next one where icons alone have no room; never under a finger's width."""
        if tight != self._tight:
            self._tight = tight
            self.updateGeometry()

    @property
    def icon_alone(self) -> bool:
        """Whether the word is only a tooltip."""
        return self._size is SizeClass.COMPACT

    @property
    def shown(self) -> str:
        """The word as painted."""
        return self._short if self._size is SizeClass.NARROW else self.text()

    def restyle(self) -> None:
        """Keep name and tooltip in step."""
        self.setAccessibleName(self.text())
        self.setToolTip(f"{self.text()} ({self._hint})" if self.icon_alone else self._hint)

    def sizeHint(self) -> QSize:
        """Ask for the word in its heaviest weight, so that choosing moves nothing."""
        if self.icon_alone:
            tight = max(_FINGER, self.theme.px(34))
            return QSize(tight if self._tight else self.theme.px(48), self.theme.px(64))
        width = text_width(self.shown, self.theme.font(15, 600)) + 2 * self.theme.px(self._side())
        return QSize(int(width) + 1, self.theme.px(64))

    def minimumSizeHint(self) -> QSize:
        """Never be cut."""
        return self.sizeHint()

    def nextCheckState(self) -> None:  # noqa: N802 - Qt's name
        """A press chooses; it never un-chooses."""
        self.setChecked(True)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint word or icon, underline and ring."""
        theme, on = self.theme, self.isChecked()
        with painter_for(self) as painter:
            ink = theme.colour("ink" if on or self.hovered else "ink2")
            if self.icon_alone:
                px = theme.px(22)
                x, y = (self.width() - px) / 2, (self.height() - px) / 2
                draw_icon(painter, x, y, ICONS[self.key], theme.colour("accent") if on else ink, px)
            else:
                font = theme.font(15, 600 if on else 500)
                draw_line(painter, self.area(), self.shown, font, ink, Qt.AlignmentFlag.AlignHCenter)
            if on:
                side, thick = theme.px(self._side()), theme.px(4)
                painter.setClipRect(self.rect())
                bar = QRectF(side, self.height() - thick, self.width() - 2 * side, thick * 1.5)
                box(painter, bar, 3, theme.colour("accent"))
            if self.ring_shown:
                edge = theme.px(10)
                around = self.area().adjusted(2, edge, -2, -edge)
                focus_ring(painter, around, theme.px(RADIUS_CONTROL), theme)

    def _side(self) -> int:
        if self.icon_alone:
            return 6 if self._tight else 10
        return 16 if self._size is SizeClass.ROOMY else 12


class MeetingTabs(Painted):
    """The row of tabs; `chosen` carries the key of the tab a person chose."""

    accessible_role: ClassVar[QAccessible.Role] = QAccessible.Role.PageTabList
    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._tabs = [MeetingTab(theme, key, f"Ctrl+{at}", self) for at, key in enumerate(ICONS, start=1)]
        for tab in self._tabs:
            tab.clicked.connect(self._on_clicked)
            self._row.addWidget(tab)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.retranslate()
        self.set_current("board")

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.setAccessibleName(self.tr("Dele af mødet"))
        words = {
            "board": (self.tr("Tavle"), self.tr("Tavle")),
            "scales": (self.tr("Skalering"), self.tr("Skalering")),
            "circles": (self.tr("Netværk"), self.tr("Netværk")),
            "agreements": (self.tr("Aftaler"), self.tr("Aftaler")),
            "close": (self.tr("Læs op og slut"), self.tr("Slut")),
        }
        for tab in self._tabs:
            tab.set_words(*words[tab.key])

    def set_size_class(self, size: SizeClass) -> None:
        """Show words, short words, or icons alone."""
        for tab in self._tabs:
            tab.set_size_class(size)

    def set_tight(self, tight: bool) -> None:
        """Have the icons stand closer, or as usual."""
        for tab in self._tabs:
            tab.set_tight(tight)
        self._row.activate()  # else the bar goes on with the width there was
        self.updateGeometry()

    def tab(self, key: str) -> MeetingTab:
        """Return the tab of a key; raises KeyError."""
        return {tab.key: tab for tab in self._tabs}[key]

    def current(self) -> str:
        """Return the key of the chosen tab, "" where none is."""
        return next((tab.key for tab in self._tabs if tab.isChecked()), "")

    def set_current(self, key: str, *, take_focus: bool = False) -> None:
        """Choose without telling; "" chooses none. `take_focus` holds the focus until the page takes it."""
        if take_focus:
            self.tab(key).setFocus(Qt.FocusReason.OtherFocusReason)
        for tab in self._tabs:
            tab.setChecked(tab.key == key)
        stop = self.current() or self._tabs[0].key
        for tab in self._tabs:
            here = tab.key == stop
            tab.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        keys = [tab.key for tab in self._tabs]
        at = keys.index(self.current()) if self.current() else 0
        key = keys[(at + step) % len(keys)]
        self.chosen.emit(key)
        self.tab(key).setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _on_clicked(self) -> None:
        tab = self.sender()
        if isinstance(tab, MeetingTab):
            self.chosen.emit(tab.key)
