"""The one word that marks a practice, in the window's language."""

from PySide6.QtCore import QCoreApplication


def practice_word() -> str:
    """Return "Øvelse" in the language in force."""
    return QCoreApplication.translate("Practice", "Øvelse")
