"""Painted widgets say what they are: a role, a name, a state and a press, the same as what is seen.

A painted QWidget is "Client" to a screen reader until a factory says otherwise (interface
section 7, trap 15). A widget takes part by an attribute `accessible_role`; its name is its `accessibleName`.
"""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QComboBox, QLineEdit, QMenu, QWidget


class PaintedAccessible(QAccessibleWidget):
    """The screen reader's view of one painted widget."""

    def __init__(self, widget: QWidget, role: QAccessible.Role) -> None:
        super().__init__(widget, role)
        self._declared = role

    def role(self) -> QAccessible.Role:
        """A button that stays down is a box to tick."""
        if self._declared is not QAccessible.Role.Button:
            return self._declared
        widget = self.widget()
        stays_down = isinstance(widget, QAbstractButton) and widget.isCheckable()
        return QAccessible.Role.CheckBox if stays_down else self._declared

    def text(self, kind: QAccessible.Text) -> str:
        """Name a list that unfolds with its choice; say nothing twice: a tooltip may begin with the name."""
        told, widget = super().text(kind), self.widget()
        if kind is QAccessible.Text.Name and isinstance(widget, QComboBox):
            return ": ".join(part for part in (widget.accessibleName(), widget.currentText()) if part)
        if kind is QAccessible.Text.Description and widget is not None:
            name = widget.accessibleName()
            return told.removeprefix(name).strip(" ()") if name and told.startswith(name) else told
        return told

    def state(self) -> QAccessible.State:
        """Add checked, selected and unfolded for what paints itself, and that a sheet lies over the rest."""
        state = super().state()
        widget = self.widget()
        if self.role() is QAccessible.Role.Dialog:
            state.modal = 1
        if isinstance(widget, QLineEdit):
            state.editable = 1
            state.passwordEdit = 1 if widget.echoMode() is not QLineEdit.EchoMode.Normal else 0
        if isinstance(widget, QComboBox):
            state.expandable = 1
            state.expanded = 1 if widget.view().isVisible() else 0
            state.collapsed = 1 - state.expanded
        if isinstance(widget, QAbstractButton) and widget.isCheckable():
            checked = 1 if widget.isChecked() else 0
            if self.role() in (QAccessible.Role.PageTab, QAccessible.Role.ListItem):
                state.selectable = 1
                state.selected = checked
            else:
                state.checkable = 1
                state.checked = checked
        return state

    def childCount(self) -> int:
        """Count a menu that is open over it: Qt leaves it out, and nothing would lead there."""
        return super().childCount() + len(self._menus())

    def child(self, index: int) -> QAccessibleInterface:
        """Return what stands in it, an open menu last."""
        own, menus = super().childCount(), self._menus()
        if index < own or index >= own + len(menus):
            return super().child(index)
        return QAccessible.queryAccessibleInterface(menus[index - own])

    def _menus(self) -> list[QMenu]:
        children = self.widget().children() if self.isValid() else ()
        return [one for one in children if isinstance(one, QMenu) and one.isVisible()]

    def actionNames(self) -> list[str]:  # noqa: N802 - Qt's name
        """Offer a press where there is something to press."""
        names = list(super().actionNames())
        if isinstance(self.widget(), QAbstractButton | QComboBox) and self.widget().isEnabled():
            names.insert(0, self.pressAction())
        return names

    def doAction(self, action_name: str) -> None:  # noqa: N802 - Qt's name
        """Do what a click would do."""
        widget = self.widget()
        if action_name == self.pressAction() and isinstance(widget, QAbstractButton):
            widget.click()
        elif action_name == self.pressAction() and isinstance(widget, QComboBox):
            widget.showPopup()
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


def sentences(parts: Iterable[str]) -> str:
    """Join what is said one after the other: full stops between, but none after a question or another."""
    said = ""
    for part in (part.strip() for part in parts):
        if part:
            gap = "" if not said else " " if said[-1] in ".?!" else ". "
            said += f"{gap}{part}"
    return said


def park_focus(widget: QWidget, keeper: QWidget | None) -> None:
    """Leave the focus of what is about to go with what stays, until somebody puts it where it belongs.

    Where a widget is hidden with the focus Qt sends it through the window, and a screen reader says where.
    """
    if keeper is not None and widget.hasFocus():
        keeper.setFocus(Qt.FocusReason.OtherFocusReason)


def announce(widget: QWidget, text: str, *, assertive: bool = False) -> None:
    """Have a screen reader say something that happened, such as "Kort 3 af 5, flyttet til Hvad fungerer".

    Never pass a private note: speakers are the room's (interface section 7, trap 15).
    """
    event = QAccessibleAnnouncementEvent(widget, text)
    if assertive:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
