"""The keys of a meeting, each heard wherever the focus is in the page they belong to."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from exitdesk.ui.present.presenter import Presenter

Key: TypeAlias = tuple[str, Callable[[], object]]
# The room's screen must turn neutral even where a window manager gave that window the keyboard.
_FROM_ANY_WINDOW = ("F8", "Ctrl+Shift+H")


def add_keys(page: QWidget, *keys: Key) -> None:
    """Have a page hear keys; a slot that asks `sender()` finds the key as the object's name."""
    for key, slot in keys:
        shortcut = QShortcut(QKeySequence(key), page)
        shortcut.setObjectName(key)
        anywhere = key in _FROM_ANY_WINDOW
        shortcut.setContext(
            Qt.ShortcutContext.ApplicationShortcut
            if anywhere
            else Qt.ShortcutContext.WidgetWithChildrenShortcut
        )
        shortcut.activated.connect(slot)


def size_keys(presenter: Presenter) -> tuple[Key, ...]:
    """Return the keys of the text size in the room."""
    return (
        ("Ctrl++", presenter.larger),
        ("Ctrl+=", presenter.larger),
        ("Ctrl+-", presenter.smaller),
        ("Ctrl+0", presenter.usual_size),
    )


def is_ctrl_y(event: QKeyEvent) -> bool:
    """Say whether an event is the other key of redo."""
    return event.key() == Qt.Key.Key_Y and event.modifiers() == Qt.KeyboardModifier.ControlModifier
