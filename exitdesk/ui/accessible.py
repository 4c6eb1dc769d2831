"""Painted widgets say what they are: a role, a name, a state and a press, the same as what is seen.

A painted QWidget is "Client" to a screen reader until a factory says otherwise (interface
section 7, trap 15). A widget takes part by an attribute `accessible_role`; its name is its `accessibleName`.
"""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget


class PaintedAccessible(QAccessibleWidget):
    """The screen reader's view of one painted widget."""

    def state(self) -> QAccessible.State:
        """Add checked and selected for buttons that paint themselves."""
        state = super().state()
        widget = self.widget()
        if isinstance(widget, QAbstractButton) and widget.isCheckable():
            checked = 1 if widget.isChecked() else 0
            if self.role() in (QAccessible.Role.PageTab, QAccessible.Role.ListItem):
                state.selectable = 1
                state.selected = checked
            else:
                state.checkable = 1
                state.checked = checked
        return state

    def actionNames(self) -> list[str]:  # noqa: N802 - Qt's name
        """Offer a press where there is something to press."""
        names = list(super().actionNames())
        if isinstance(self.widget(), QAbstractButton) and self.widget().isEnabled():
            names.insert(0, self.pressAction())
        return names

    def doAction(self, action_name: str) -> None:  # noqa: N802 - Qt's name
        """Do what a click would do."""
        widget = self.widget()
        if action_name == self.pressAction() and isinstance(widget, QAbstractButton):
            widget.click()
        else:
            super().doAction(action_name)


class _Interfaces(QObject):
    """Keeps interfaces made here alive for as long as their widget lives."""

    def __init__(self) -> None:
        super().__init__()
        self.installed = False
        self._held: dict[int, QAccessibleInterface] = {}

    def make(self, _class_name: str, watched: QObject | None) -> QAccessibleInterface | None:
        """Return the interface of a widget that declares a role; None leaves it to Qt."""
        role = getattr(watched, "accessible_role", None)
        if role is None or not isinstance(watched, QWidget):
            return None
        interface = PaintedAccessible(watched, role)
        self._held[id(watched)] = interface
        watched.destroyed.connect(partial(self._forget, id(watched), interface))
        return interface

    def _forget(self, key: int, interface: QAccessibleInterface, _gone: QObject | None = None) -> None:
        if self._held.get(key) is interface:
            del self._held[key]

    @property
    def held(self) -> int:
        """How many interfaces are alive."""
        return len(self._held)


_interfaces = _Interfaces()


def install_accessibility() -> None:
    """Install the factory once; call it after the application object exists."""
    if not _interfaces.installed:
        _interfaces.installed = True
        QAccessible.installFactory(_interfaces.make)


def held() -> int:
    """Return how many interfaces are alive, for tests that look for leftovers."""
    return _interfaces.held


def announce(widget: QWidget, text: str, *, assertive: bool = False) -> None:
    """Have a screen reader say something that happened, such as "Kort 3 af 5, flyttet til Hvad fungerer".

    Never pass a private note: speakers are the room's (interface section 7, trap 15).
    """
    event = QAccessibleAnnouncementEvent(widget, text)
    if assertive:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
