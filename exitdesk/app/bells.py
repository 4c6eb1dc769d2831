"""Signals that carry a word from any thread to the GUI thread."""

from PySide6.QtCore import QObject, Signal


class Doorbell(QObject):
    """Carries a word from another thread to the GUI thread."""

    rung = Signal()


class Bug(QObject):
    """Carries a bug from any thread to the GUI thread."""

    happened = Signal(object)
