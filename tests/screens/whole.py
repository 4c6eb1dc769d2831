"""Whether everything that is pressed or written into can be seen whole, where it is or by scrolling there."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QScrollArea, QTextEdit, QWidget

from exitdesk.ui.kit.sheet import Sheet

_KINDS = (QAbstractButton, QLineEdit, QPlainTextEdit, QTextEdit)


def cut_off(window: QWidget) -> list[str]:
    """Return what of a window's buttons and fields no scrolling shows whole, or stands on another."""
    front = in_front(window)
    inside = front.findChildren(QWidget)
    controls: list[QWidget] = [one for one in inside if isinstance(one, _KINDS) and one.isVisible()]
    found = [f"{_name(one)}: {why}" for one in controls if (why := _why(one, window))]
    return found + _on_each_other(controls, window)


def in_front(window: QWidget) -> QWidget:
    """Return the sheet that lies over everything, else the window."""
    sheets = [one for one in window.findChildren(Sheet) if one.isVisible()]
    return sheets[-1] if sheets else window


def _why(one: QWidget, window: QWidget) -> str:
    wished = one.minimumSizeHint()
    if isinstance(one, QAbstractButton) and (one.width() < wished.width() or one.height() < wished.height()):
        return f"squeezed to {one.width()}x{one.height()} of {wished.width()}x{wished.height()}"
    here, around = QRect(QPoint(0, 0), one.size()), one
    while around is not window and (parent := around.parentWidget()) is not None:
        here.translate(around.pos())
        scroll = parent.parentWidget()
        if isinstance(scroll, QScrollArea) and scroll.viewport() is parent and scroll.widget() is around:
            room = parent.rect()
            unreached = scroll.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            if unreached and (here.left() < 0 or here.right() > room.right()):
                return "beside what can be scrolled to"
            if isinstance(one, QAbstractButton) and here.height() > room.height():
                return f"higher than the room of {room.height()} px it scrolls in"
            here = QRect(0, 0, min(here.width(), room.width()), min(here.height(), room.height()))
        elif not parent.rect().contains(here):
            return f"cut off by {type(parent).__name__}"
        around = parent
    return ""


def _on_each_other(controls: list[QWidget], window: QWidget) -> list[str]:
    places = [(one, QRect(one.mapTo(window, QPoint(0, 0)), one.size())) for one in controls]
    return [
        f"{_name(one)}: on {_name(other)}"
        for nth, (one, here) in enumerate(places)
        for other, there in places[nth + 1 :]
        if here.intersects(there) and one.parentWidget() is other.parentWidget()
    ]


def _name(one: QWidget) -> str:
    return f"{type(one).__name__} {one.accessibleName() or one.objectName()!r}"
