"""A menu over a page, which says to whoever does not see it what it is of, what is chosen, and the key.

Qt tells a screen reader an item's whole text, with the key at its end, calls a menu in a menu by the window's
title, and says nothing when a menu opens or one in it closes. A name that a person wrote may hold an
ampersand: it is no underlined letter here.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAction, QKeySequence, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QMenu, QStyle, QStyleOptionMenuItem, QWidget

from exitdesk.ui.icons import draw_icon
from exitdesk.ui.kit.paint import painter_for

_MARK = 0.8  # a tick or an arrow, of a line of words
_INK = {True: QPalette.ColorRole.HighlightedText, False: QPalette.ColorRole.Text}


class Menu(QMenu):
    """`name` is what it is a menu of; what is added does something."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)

    def add(self, text: str, do: Callable[[], object], *, key: str = "", on: bool | None = None) -> QAction:
        """Add an item with the key that does the same elsewhere; `on` makes it one that is ticked or not."""
        action = self.addAction(_plain(text))
        if key:  # shown, never acted on: what belongs to a menu alone has no place where its key works
            action.setData(key)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setShortcutVisibleInContextMenu(True)
        action.setCheckable(on is not None)
        action.setChecked(bool(on))
        action.triggered.connect(partial(self._do, do))
        return action

    def initStyleOption(self, option: QStyleOptionMenuItem, action: QAction) -> None:  # noqa: N802 - Qt's name
        """Call a key what the map of the keys calls it: Qt has names of its own ("Skift", "Del")."""
        super().initStyleOption(option, action)
        if action.data():
            option.text = f"{action.text()}\t{action.data()}"

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint our own ticks and arrows over it: the style's do not grow with the words."""
        super().paintEvent(event)
        px = round(self.fontMetrics().height() * _MARK)
        edge = self.style().pixelMetric(QStyle.PixelMetric.PM_MenuScrollerHeight, None, self)
        with painter_for(self) as painter:
            painter.setClipRect(self.rect().adjusted(0, edge, 0, -edge))  # arrows of a menu that scrolls
            for action in self.actions():
                row = self.actionGeometry(action)
                ink = _INK[action is self.activeAction()]
                y = row.center().y() + 0.5 - px / 2
                if action.isChecked():
                    draw_icon(painter, row.left() + px / 2, y, "check", self.palette().color(ink), px)
                elif action.menu() is not None:
                    x = row.right() - 1.5 * px
                    draw_icon(painter, x, y, "chevron-right", self.palette().color(ink), px)

    def add_menu(self, title: str) -> "Menu":
        """Add a menu in this one."""
        menu = Menu(title, self)
        menu.setTitle(_plain(title))
        self.addMenu(menu)
        menu.aboutToHide.connect(self._on_inner_closed)
        return menu

    def open_at(self, place: QPoint) -> None:
        """Open at a place on the screen, on its first item: a screen reader says where one is."""
        self.popup(place)
        first = next((one for one in self.actions() if one.isEnabled() and not one.isSeparator()), None)
        if first is not None:
            self.setActiveAction(first)
            QTimer.singleShot(0, self, self._say_where)  # once more: the window that came is said after it

    def _do(self, do: Callable[[], object], _checked: bool = False) -> None:
        self.close_all()  # a key or a click has closed it, a press from a screen reader has not
        do()

    def close_all(self) -> None:
        """Close it, and then what it is in: the other way round the keyboard would be left nowhere."""
        if self.isVisible():
            self.close()
        around = self.parentWidget()
        if isinstance(around, Menu):
            around.close_all()

    @Slot()
    def _on_inner_closed(self) -> None:
        self._say_where()

    @Slot()
    def _say_where(self) -> None:
        here = self.activeAction()
        if self.isVisible() and here is not None:
            told = QAccessibleEvent(self, QAccessible.Event.Focus)
            told.setChild(self.actions().index(here))
            QAccessible.updateAccessibility(told)


def close_open_menus() -> None:
    """Close what is open over every window: it would lie over whatever comes to cover the page."""
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()


def _plain(text: str) -> str:
    return text.replace("&", "&&")
