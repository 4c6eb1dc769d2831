"""One part of a sheet: its title, its lines, and the place for the next one."""

from collections.abc import Sequence
from typing import Generic

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from exitdesk.journal.entry import ThingId
from exitdesk.ui.kit.dashed import DashedRow
from exitdesk.ui.kit.panel import Panel
from exitdesk.ui.kit.section import SectionTitle
from exitdesk.ui.lines.editor import LineEditor
from exitdesk.ui.lines.model import Draft, LinesModel, Shown
from exitdesk.ui.lines.row import LineRow
from exitdesk.ui.theme import Theme


class LinesPanel(Panel, Generic[Draft]):
    """`opening` before a line is opened here (another part's is kept first), `told` what just happened.

    `walked` carries a step beyond this part's ends, `choosing` a line with two versions. Whoever makes one
    calls `show_lines` once everything of it stands.
    """

    opening = Signal()
    told = Signal(str)
    walked = Signal(int)
    choosing = Signal(object)

    def __init__(
        self, theme: Theme, title: SectionTitle, add: str, editor: LineEditor[Draft], model: LinesModel[Draft]
    ) -> None:
        super().__init__(theme, padding=16, spacing=4, name=title.heading.text())
        self._lines_model = model
        self.rows: list[LineRow[Draft]] = []
        self._drawn: Sequence[Shown[Draft]] | None = None
        self.title, self.editor, self.new = title, editor, DashedRow(theme, add)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.addWidget(self.title)
        self.body.addLayout(self._rows)
        self.body.addWidget(self.editor)
        self.body.addWidget(self.new)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.__connect()

    @property
    def stops(self) -> list[QWidget]:
        """What takes the keyboard here, from top to bottom."""
        found: list[QWidget] = []
        for row in self.rows:
            writing = not self.editor.isHidden() and row.shown.id == self.editor.line
            found += self.editor.stops if writing else row.stops
        if not self.editor.isHidden() and not self.editor.line:
            found += self.editor.stops
        return [*found, self.new]

    def keep_open(self) -> bool:
        """Keep what is being written; False where it is half said."""
        editor = self.editor
        if editor.isHidden():
            return True
        if not editor.is_empty and not self._lines_model.keep(editor.draft):
            editor.say_wrong("" if editor.lines[0].words() else self._half_said())
            return False
        self._close()
        return True

    def write(self, draft: Draft) -> None:
        """Open a line to be written."""
        self.opening.emit()
        row = self._row_of(draft.line)
        self.body.removeWidget(self.editor)
        self._rows.removeWidget(self.editor)
        if row is not None:
            self._rows.insertWidget(self._rows.indexOf(row), self.editor)
            row.hide()
        else:
            self.body.insertWidget(2, self.editor)
        self.new.setVisible(row is not None)
        self.editor.open_draft(draft)
        self._lines_model.writes(self.editor.draft)

    def say_wrong(self, words: str) -> bool:
        """Say what refused the line that is being written; False where none is."""
        if self.editor.isHidden():
            return False
        self.editor.say_wrong(words)
        return True

    def focus_line(self, line: str) -> None:
        """Go to a line, or to the place for a new one."""
        (self._row_of(line) or self.new).setFocus(Qt.FocusReason.OtherFocusReason)

    def has(self, line: str) -> bool:
        """Whether a line stands here."""
        return self._row_of(line) is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk by arrows from every place here, before the sheet would scroll by them."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.walked.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    @Slot()
    def show_lines(self) -> None:
        """Show what stands now; what is being written stays."""
        lines = self._standing()
        if lines == self._drawn:
            return
        self._drawn = lines
        here = next((one.shown.id for one in self.rows if one.hasFocus()), "")
        for row in self.rows:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = self._drawn_rows()
        for nth, row in enumerate(self.rows):
            row.asked.connect(self._on_asked)
            self._rows.insertWidget(nth, row)
            row.setVisible(self.editor.isHidden() or row.shown.id != self.editor.line)
        if here:
            self.focus_line(here)

    def _standing(self) -> Sequence[Shown[Draft]]:
        raise NotImplementedError

    def _drawn_rows(self) -> list[LineRow[Draft]]:
        raise NotImplementedError

    def _blank(self) -> Draft:
        raise NotImplementedError

    def _half_said(self) -> str:
        raise NotImplementedError

    def _removed(self) -> str:
        raise NotImplementedError

    def _row_of(self, line: str) -> LineRow[Draft] | None:
        return next((one for one in self.rows if one.shown.id == line), None)

    def __connect(self) -> None:
        self._lines_model.state_changed.connect(self.show_lines)
        self.new.clicked.connect(self._on_new_clicked)
        self.editor.finished.connect(self._on_finished)
        self.editor.dropped.connect(self._on_dropped)
        self.editor.discarded.connect(self._on_discarded)
        self.editor.written.connect(self._lines_model.writes)
        self.editor.asked.connect(self._on_editor_asked)

    def _close(self) -> None:
        self.editor.close_editor()
        self._lines_model.stops_writing()
        for row in self.rows:
            row.show()
        self.new.show()

    def _remove(self, line: ThingId) -> None:
        self.new.setFocus(Qt.FocusReason.OtherFocusReason)
        self._lines_model.remove(line)
        self.told.emit(self._removed())

    @Slot()
    def _on_new_clicked(self) -> None:
        self.write(self._blank())

    @Slot()
    def _on_finished(self) -> None:
        line, said = self.editor.line, not self.editor.is_empty
        if not self.keep_open():
            return
        if said and not line:
            self._on_new_clicked()
        else:
            self.focus_line(line)

    @Slot()
    def _on_dropped(self) -> None:
        line = self.editor.line
        self._close()
        self.focus_line(line)

    @Slot()
    def _on_discarded(self) -> None:
        self._on_dropped()
        self.told.emit(self.tr("Kasseret. Er nogens liv eller et barn i fare? Så skal du stadig handle."))

    @Slot(str)
    def _on_editor_asked(self, meaning: str) -> None:
        line = ThingId(self.editor.line)
        if meaning == "remove":
            self._close()
            self._remove(line)
        elif self.keep_open():
            self._lines_model.move(line, -1 if meaning == "move_up" else 1)
            self.focus_line(line)

    @Slot(str)
    def _on_asked(self, meaning: str) -> None:
        row = self.sender()
        if not isinstance(row, LineRow):
            return
        match meaning:
            case "edit":
                self.write(row.shown.draft)
            case "remove":
                self._remove(row.shown.id)
            case "choose":
                self.choosing.emit(row.shown)
            case "move_up" | "move_down":
                self._lines_model.move(row.shown.id, -1 if meaning == "move_up" else 1)
            case _:
                self.walked.emit(-1 if meaning == "up" else 1)
