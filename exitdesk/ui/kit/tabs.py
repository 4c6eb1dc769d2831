"""Tabs with an underline: one tab stop, arrows walk, the chosen one is darkest and underlined."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from exitdesk.ui.kit.paint import RADIUS_CONTROL, box, focus_ring, painter_for
from exitdesk.ui.kit.painted import Painted, PaintedButton
from exitdesk.ui.kit.text import draw_line, text_width
from exitdesk.ui.theme import Theme


class Tab(PaintedButton):
    """One painted tab; made by a TabBar."""

    accessible_role: ClassVar[QAccessible.Role] = QAccessible.Role.PageTab

    def __init__(self, theme: Theme, key: str, text: str, height: int, parent: QWidget) -> None:
        self.key, self._height = key, height
        super().__init__(theme, text, parent)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def restyle(self) -> None:
        """Keep the name in step."""
        self.setAccessibleName(self.text())

    def sizeHint(self) -> QSize:
        """Ask for the word in its heaviest weight, so that choosing moves nothing."""
        width = text_width(self.text(), self.theme.font(15, 600)) + 2 * self.theme.px(16)
        return QSize(int(width) + 1, self.theme.px(self._height))

    def minimumSizeHint(self) -> QSize:
        """Never be cut."""
        return self.sizeHint()

    def nextCheckState(self) -> None:  # noqa: N802 - Qt's name
        """A press chooses; it never un-chooses."""
        self.setChecked(True)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint word, underline and ring."""
        theme, on = self.theme, self.isChecked()
        with painter_for(self) as painter:
            ink = theme.colour("ink" if on or self.hovered else "ink2")
            font = theme.font(15, 600 if on else 500)
            draw_line(painter, self.area(), self.text(), font, ink, Qt.AlignmentFlag.AlignHCenter)
            if on:
                side = theme.px(16)
                thick = self.theme.px(4)
                bar = QRectF(side, self.height() - thick, self.width() - 2 * side, thick * 1.5)
                painter.setClipRect(self.rect())
                box(painter, bar, 3, theme.colour("accent"))
            if self.ring_shown:
                side = max(4, theme.px(4))
                around = self.area().adjusted(2, side, -2, -side - 2)
                focus_ring(painter, around, theme.px(RADIUS_CONTROL), theme)


class TabBar(Painted):
    """A row of tabs; `chosen` carries the key of the tab a person chose."""

    accessible_role: ClassVar[QAccessible.Role] = QAccessible.Role.PageTabList
    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        tabs: Sequence[tuple[str, str]],
        *,
        name: str = "",
        height: int = 48,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._height = height
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._tabs: list[Tab] = []
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_tabs(tabs)

    def set_tabs(self, tabs: Sequence[tuple[str, str]]) -> None:
        """Show these (key, word) pairs and choose the first, or the one chosen before."""
        before = self.current()
        for tab in self._tabs:
            self._row.removeWidget(tab)
            tab.deleteLater()
        self._tabs = [Tab(self.theme, key, text, self._height, self) for key, text in tabs]
        for tab in self._tabs:
            tab.clicked.connect(self._on_tab_clicked)
            self._row.addWidget(tab)
        keys = [tab.key for tab in self._tabs]
        if keys:
            self.set_current(before if before in keys else keys[0])

    def rename(self, key: str, text: str) -> None:
        """Show another word on a tab, for example after a change of language."""
        for tab in self._tabs:
            if tab.key == key:
                tab.setText(text)

    def current(self) -> str:
        """Return the key of the chosen tab, "" when there is none."""
        return next((tab.key for tab in self._tabs if tab.isChecked()), "")

    def set_current(self, key: str) -> None:
        """Choose a tab without telling: the screen that calls it knows."""
        for tab in self._tabs:
            on = tab.key == key
            tab.setChecked(on)
            tab.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus)

    def tab(self, key: str) -> Tab:
        """Return the tab of a key, for focus and tests; raises KeyError."""
        for tab in self._tabs:
            if tab.key == key:
                return tab
        raise KeyError(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows, Home and End."""
        keys = [tab.key for tab in self._tabs]
        if not keys:
            return
        at = keys.index(self.current()) if self.current() in keys else 0
        steps = {
            Qt.Key.Key_Left: at - 1,
            Qt.Key.Key_Right: at + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(keys) - 1,
        }
        target = steps.get(Qt.Key(event.key()))
        if target is None:
            super().keyPressEvent(event)
            return
        key = keys[target % len(keys)]
        self.set_current(key)
        self.tab(key).setFocus(Qt.FocusReason.TabFocusReason)
        self.chosen.emit(key)

    @Slot()
    def _on_tab_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, Tab):
            self.set_current(sender.key)
            self.chosen.emit(sender.key)
