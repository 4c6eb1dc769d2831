"""The window's language: Danish is in the source, English and Qt's own words come from shipped files.

Switching is live: Qt tells every widget `LanguageChange`, and each says its words again.
"""

from typing import Literal

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from exitdesk.resources import resource

Language = Literal["da", "en"]
_LOCALES: dict[str, str] = {"da": "da_DK", "en": "en_GB"}


class Languages(QObject):
    """Installs the translators of one language at a time."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._installed: list[QTranslator] = []
        self.current: Language = "da"

    @property
    def locale(self) -> QLocale:
        """How days and numbers are written."""
        return QLocale(_LOCALES[self.current])

    def use(self, language: str) -> None:
        """Speak ``da`` or ``en``; anything else is Danish."""
        self.current = "en" if language == "en" else "da"
        for one in self._installed:
            QCoreApplication.removeTranslator(one)
        self._installed.clear()
        QLocale.setDefault(self.locale)
        for name in (f"qtbase_{self.current}", f"exitdesk_{self.current}"):
            self._install(name)

    def _install(self, name: str) -> None:
        translator = QTranslator(self)
        for folder in _folders():
            if translator.load(name, folder):
                QCoreApplication.installTranslator(translator)
                self._installed.append(translator)
                return
        translator.deleteLater()


def _folders() -> tuple[str, ...]:
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    try:
        return (str(resource("i18n")), qt)
    except FileNotFoundError:
        return (qt,)
