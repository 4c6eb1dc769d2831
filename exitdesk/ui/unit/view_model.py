"""The unit's words in the window's language: changed as a whole, kept in the vault, handed on as a file."""

import stat
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from exitdesk.cases.errors import BadUnitWords
from exitdesk.cases.unit import UnitTemplate, default_template
from exitdesk.cases.unit_words import UnitWords, read_words, setting_of
from exitdesk.errors import ExitDeskError
from exitdesk.ui.close.hand_out import hand_out
from exitdesk.ui.context import UiContext

ENDING: Final = "json"
_LARGEST: Final = 1 << 20


def _text_of(file: Path) -> str:
    found = file.stat()
    is_one = stat.S_ISREG(found.st_mode) and found.st_size <= _LARGEST  # a pipe would never end
    return file.read_text("utf-8") if is_one else ""


class UnitWordsViewModel(QObject):
    """`kept` tells that the words hold from the next page on, `read` carries those of a file.

    `written` carries where a file was put, `told` what was in the way.
    """

    kept = Signal()
    read = Signal(object)
    written = Signal(object)
    told = Signal(str)

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.language = context.template.language
        self.shipped: UnitTemplate = default_template(self.language)

    @property
    def template(self) -> UnitTemplate:
        """The words as they hold now."""
        return self._context.open_vault.template(self.language)

    def keep(self, words: UnitWords) -> None:
        """Let these words hold, on this laptop; what is said as we ship it is not kept."""
        vault, name, text = self._context.open_vault, setting_of(self.language), words.unlike(self.shipped)
        self._context.background.run(
            lambda: vault.set_setting(name, text.to_json()), self._on_kept, self._on_failed
        )

    def read_file(self, file: Path) -> None:
        """Read the words of another laptop; they are not kept before somebody says so."""

        def work() -> UnitWords:
            try:
                return read_words(_text_of(file))
            except (OSError, UnicodeDecodeError):
                raise BadUnitWords from None

        self._context.background.run(work, self._on_read, self._on_failed)

    def write_file(self, words: UnitWords) -> None:
        """Put the words into the folder for what is handed out, for the unit's other laptops."""
        folder, day = self._context.handed_out, self._context.clock().date()
        data = words.unlike(self.shipped).to_json().encode("utf-8")
        self._context.background.run(
            lambda: hand_out(folder, day, data, ENDING), self._on_written, self._on_failed
        )

    @Slot(object)
    def _on_kept(self, _: object) -> None:
        self.kept.emit()

    @Slot(object)
    def _on_read(self, words: UnitWords) -> None:
        self.read.emit(words.over(self.shipped))

    @Slot(object)
    def _on_written(self, path: Path) -> None:
        self.written.emit(path)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        why = self._context.explain(error if isinstance(error, ExitDeskError) else ExitDeskError())
        self.told.emit(f"{why.happened} {why.to_do}")
