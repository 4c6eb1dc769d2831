"""One part of the acute sheet: its title, its lines, and the place for the next one."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from exitdesk.cases.acute import AcutePart
from exitdesk.cases.resume import AcuteDraft
from exitdesk.journal.entry import ThingId
from exitdesk.ui.acute.line_editor import AcuteEditor
from exitdesk.ui.acute.line_row import AcuteRow
from exitdesk.ui.acute.view_model import AcuteViewModel, ShownLine
from exitdesk.ui.acute.words import part_add, part_title
from exitdesk.ui.kit.dashed import DashedRow
from exitdesk.ui.kit.panel import Panel
from exitdesk.ui.kit.section import SectionTitle
from exitdesk.ui.theme import Theme

_ICONS = {
    AcutePart.CALL: "phone",
    AcutePart.UNREACHABLE: "clock",
    AcutePart.GO_TO: "map-pin",
    AcutePart.NOT_THERE: "circle-alert",
    AcutePart.TRIGGER: "cloud-lightning",
}


class PartPanel(Panel):
    """`opening` before a line is opened here (another part's is kept first), `told` what just happened.

    `walked` carries a step beyond this part's ends, `choosing` a line with two versions.
    """

    opening = Signal()
    told = Signal(str)
    walked = Signal(int)
    choosing = Signal(object)

    def __init__(self, theme: Theme, part: AcutePart, model: AcuteViewModel) -> None:
        super().__init__(theme, padding=16, spacing=4, name=part_title(part))
        self.part, self._model = part, model
        self.rows: list[AcuteRow] = []
        self._drawn: tuple[ShownLine, ...] | None = None
        self.title = SectionTitle(theme, part_title(part), icon=_ICONS[part])
        self.editor = AcuteEditor(theme, part)
        self.new = DashedRow(theme, part_add(part))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.addWidget(self.title)
        self.body.addLayout(self._rows)
        self.body.addWidget(self.editor)
        self.body.addWidget(self.new)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._connect()
        self.show_lines()

    @property
    def stops(self) -> list[QWidget]:
        """What takes the keyboard here, from top to bottom."""
        found: list[QWidget] = []
        for row in self.rows:
            writing = not self.editor.isHidden() and row.line.id == self.editor.acute
            found += self._fields() if writing else [row, *([row.choose] if row.choose else [])]
        if not self.editor.isHidden() and not self.editor.acute:
            found += self._fields()
        return [*found, self.new]

    def keep_open(self) -> bool:
        """Keep what is being written; False where it is half said."""
        editor = self.editor
        if editor.isHidden():
            return True
        if editor.is_empty:
            self._close()
            return True
        if not self._model.keep(editor.draft):
            editor.say_wrong(self.tr("Skriv også, hvem det er.") if not editor.text.words() else "")
            return False
        self._close()
        return True

    def write(self, draft: AcuteDraft) -> None:
        """Open a line to be written."""
        self.opening.emit()
        row = next((one for one in self.rows if one.line.id == draft.acute), None)
        self.body.removeWidget(self.editor)
        self._rows.removeWidget(self.editor)
        if row is not None:
            self._rows.insertWidget(self._rows.indexOf(row), self.editor)
            row.hide()
        else:
            self.body.insertWidget(2, self.editor)
        self.new.setVisible(row is not None)
        self.editor.open_draft(draft)
        self._model.writes(self.editor.draft)

    def say_wrong(self, words: str) -> bool:
        """Say what refused the line that is being written; False where none is."""
        if self.editor.isHidden():
            return False
        self.editor.say_wrong(words)
        return True

    def focus_line(self, line: str) -> None:
        """Go to a line, or to the place for a new one."""
        row = next((one for one in self.rows if one.line.id == line), None)
        (row or self.new).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def show_lines(self) -> None:
        """Show what stands now; what is being written stays."""
        lines = self._model.state.of(self.part)
        if lines == self._drawn:
            return
        self._drawn = lines
        here = next((one.line.id for one in self.rows if one.hasFocus()), "")
        for row in self.rows:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [AcuteRow(self.theme, line, first=nth == 0) for nth, line in enumerate(lines)]
        for nth, row in enumerate(self.rows):
            row.asked.connect(self._on_asked)
            self._rows.insertWidget(nth, row)
            row.setVisible(self.editor.isHidden() or row.line.id != self.editor.acute)
        if here:
            self.focus_line(here)

    def _fields(self) -> list[QWidget]:
        editor = self.editor
        every: list[QWidget] = [editor.text, editor.phone, editor.keep_button]
        every += [editor.up_button, editor.down_button, editor.remove_button]
        return [one for one in every if one.isVisibleTo(editor)]

    def _connect(self) -> None:
        self._model.state_changed.connect(self.show_lines)
        self.new.clicked.connect(self._on_new_clicked)
        self.editor.finished.connect(self._on_finished)
        self.editor.dropped.connect(self._on_dropped)
        self.editor.discarded.connect(self._on_discarded)
        self.editor.written.connect(self._model.writes)
        self.editor.asked.connect(self._on_editor_asked)

    def _close(self) -> None:
        self.editor.close_editor()
        self._model.stops_writing()
        for row in self.rows:
            row.show()
        self.new.show()

    def _remove(self, line: ThingId) -> None:
        self.new.setFocus(Qt.FocusReason.OtherFocusReason)
        self._model.withdraw(line)
        self.told.emit(self.tr("Linjen er fjernet"))

    @Slot()
    def _on_new_clicked(self) -> None:
        self.write(AcuteDraft(self.part.value))

    @Slot()
    def _on_finished(self) -> None:
        line, said = self.editor.acute, not self.editor.is_empty
        if not self.keep_open():
            return
        if said and not line:
            self._on_new_clicked()
        else:
            self.focus_line(line)

    @Slot()
    def _on_dropped(self) -> None:
        line = self.editor.acute
        self._close()
        self.focus_line(line)

    @Slot()
    def _on_discarded(self) -> None:
        self._on_dropped()
        self.told.emit(self.tr("Kasseret. Er nogens liv eller et barn i fare? Så skal du stadig handle."))

    @Slot(str)
    def _on_editor_asked(self, meaning: str) -> None:
        line = ThingId(self.editor.acute)
        if meaning == "remove":
            self._close()
            self._remove(line)
        elif self.keep_open():
            self._model.move(line, -1 if meaning == "move_up" else 1)
            self.focus_line(line)

    @Slot(str)
    def _on_asked(self, meaning: str) -> None:
        row = self.sender()
        if not isinstance(row, AcuteRow):
            return
        match meaning:
            case "edit":
                self.write(row.line.draft)
            case "remove":
                self._remove(row.line.id)
            case "choose":
                self.choosing.emit(row.line)
            case "move_up" | "move_down":
                self._model.move(row.line.id, -1 if meaning == "move_up" else 1)
            case _:
                self.walked.emit(-1 if meaning == "up" else 1)
