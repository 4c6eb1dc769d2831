"""The acute sheet over a case's page or a meeting's: read first, and written on with the participant.

The first screenful has whom to call, with the telephone in the largest letters. It is for the laptop alone:
no shared screen has a way to it.
"""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from exitdesk.cases.acute import AcutePart
from exitdesk.cases.resume import AcuteDraft
from exitdesk.errors import ExitDeskError
from exitdesk.ui.acute.part_panel import PartPanel
from exitdesk.ui.acute.view_model import AcuteViewModel, ShownLine
from exitdesk.ui.context import UiContext
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.saved import SavedState
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.kit.toast import Toast
from exitdesk.ui.live_case import LiveCase
from exitdesk.ui.scale.version_sheet import VersionSheet
from exitdesk.ui.theme import SizeClass, size_class

WIDTH = 1120
_LEFT = (AcutePart.UNREACHABLE, AcutePart.TRIGGER)
_RIGHT = (AcutePart.GO_TO, AcutePart.NOT_THERE)


class AcuteSheetView(Sheet):
    """One case's sheet; Esc closes it, and words that are being written are never lost by that."""

    def __init__(self, context: UiContext, live: LiveCase, host: QWidget) -> None:
        super().__init__(context.theme, host, "", width=WIDTH)
        self._context = context
        self.model = AcuteViewModel(live, context.typing, self)
        self.set_title(self.tr("Akutark: {name}").format(name=self.model.state.name))
        self.hint = Label(self.theme, "", px=16, ink="ink2")
        self.panels = {part: PartPanel(self.theme, part, self.model) for part in AcutePart}
        self.keys = Label(self.theme, "", px=14, ink="ink2")
        self.saved = SavedState(self.theme)
        self.toast = Toast(self.theme, self)
        self.choice: VersionSheet | None = None
        self._asked: ShownLine | None = None
        self._columns = QHBoxLayout()
        self.set_room(WIDTH, tall=True)
        self._build()
        self._connect(live)
        self._show_hint()

    def open_sheet(self, focus: QWidget | None = None) -> None:
        """Show it at whom to call first, or with what was being written on it."""
        waits = self.model.opens()
        super().open_sheet(focus or self.panels[AcutePart.CALL].stops[0])
        if waits.part in {part.value for part in AcutePart}:
            known = any(one.id == waits.acute for one in self.model.state.lines)
            acute = waits.acute if known else ""
            draft = AcuteDraft(waits.part, acute, waits.text, waits.phone)
            self.panels[AcutePart(waits.part)].write(draft)

    @Slot()
    def close_sheet(self) -> None:
        """Go away; words that were not kept wait until it is opened again."""
        if not self.isHidden():
            open_one = next((one for one in self.panels.values() if not one.editor.isHidden()), None)
            waits = None
            if open_one is not None and not open_one.editor.is_empty:
                said = open_one.editor.draft
                waits = AcuteDraft(said.part, said.acute, said.text, said.phone, is_open=False)
            self.model.closes(waits)
        super().close_sheet()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo and redo what was done here; walk by arrows."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self._tell_undone(self.tr("Fortrudt: {gesture}"), self.model.undo())
        elif event.matches(QKeySequence.StandardKey.Redo) or _is_ctrl_y(event):
            self._tell_undone(self.tr("Omgjort: {gesture}"), self.model.redo())
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._walk(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the parts under each other where there is little room."""
        super().resizeEvent(event)
        self._share()

    def restyle(self) -> None:
        """Take the room there is at this text size."""
        super().restyle()
        self._share()

    def _stops(self) -> list[QWidget]:
        """Walk part by part, not from column to column."""
        order = (AcutePart.CALL, *_LEFT, *_RIGHT)
        stops = [stop for part in order for stop in self.panels[part].stops if stop.isVisibleTo(self)]
        toast = [self.toast.action] if self.toast.action.isVisibleTo(self) else []
        return [*stops, *toast, self.close_button]

    def _build(self) -> None:
        self.body.setSpacing(12)
        self.body.addWidget(self.hint)
        self.body.addWidget(self.panels[AcutePart.CALL])
        self._columns.setSpacing(12)
        for parts in (_LEFT, _RIGHT):
            column = QVBoxLayout()
            column.setSpacing(12)
            column.setAlignment(Qt.AlignmentFlag.AlignTop)
            for part in parts:
                column.addWidget(self.panels[part])
            self._columns.addLayout(column, 1)
        self.body.addLayout(self._columns)
        self.body.addStretch(1)
        self.keys.set_text(
            self.tr("Kun på denne skærm. Enter retter, Delete fjerner, Alt+pil flytter, Ctrl+Z fortryder.")
        )
        self.footer.addWidget(self.keys, 1)
        self.footer.addWidget(self.saved)

    def _connect(self, live: LiveCase) -> None:
        self.close_button.clicked.disconnect(self.close_sheet)
        self.close_button.clicked.connect(self._on_close_wished)
        self.model.state_changed.connect(self._show_hint)
        live.saved.connect(self.saved.set_saved)
        live.tight.connect(self.saved.set_tight)
        live.not_saved.connect(self._on_not_saved)
        live.refused.connect(self._on_refused)
        for panel in self.panels.values():
            panel.opening.connect(self._on_opening)
            panel.told.connect(self._on_told)
            panel.walked.connect(self._walk)
            panel.choosing.connect(self._on_choosing)

    def _share(self) -> None:
        narrow = size_class(self.width(), self.theme.scale) is SizeClass.COMPACT
        way = QHBoxLayout.Direction.TopToBottom if narrow else QHBoxLayout.Direction.LeftToRight
        if self._columns.direction() is not way:
            self._columns.setDirection(way)

    def _tell_undone(self, words: str, what: str) -> None:
        if what:
            self.toast.show_message(words.format(gesture=what))

    @Slot()
    def _show_hint(self) -> None:
        empty = not self.model.state.lines
        words = self.tr("Skriv det sammen, mens der er ro. Så står det her den nat, telefonen ringer.")
        self.hint.set_text(words if empty else "")
        self.hint.setVisible(empty)

    @Slot(int)
    def _walk(self, step: int) -> None:
        stops = self._stops()
        here = QApplication.focusWidget()
        at = stops.index(here) + step if here in stops else 0
        if 0 <= at < len(stops):
            stops[at].setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _on_opening(self) -> None:
        for panel in self.panels.values():
            panel.keep_open()

    @Slot(str)
    def _on_told(self, words: str) -> None:
        undoes = self.tr("Ctrl+Z fortryder")
        self.toast.show_message(words if words.endswith(".") else f"{words}. {undoes}")

    @Slot()
    def _on_close_wished(self) -> None:
        if all(panel.keep_open() for panel in self.panels.values()):
            self.close_sheet()

    @Slot(object)
    def _on_not_saved(self, _error: object) -> None:
        self.saved.set_failed()

    @Slot(object)
    def _on_refused(self, error: object) -> None:
        if not isinstance(error, ExitDeskError):
            return
        told = self._context.explain(error)
        words = f"{told.happened} {told.to_do}"
        if not any(panel.say_wrong(words) for panel in self.panels.values()):
            self.toast.show_message(words)

    @Slot(object)
    def _on_choosing(self, line: ShownLine) -> None:
        taken = self.tr("Taget af arket")
        said = [" · ".join(part for part in (one.text or taken, one.phone) if part) for one in line.versions]
        versions = [(words, one.said) for words, one in zip(said, line.versions, strict=True)]
        self._asked = line
        self.choice = VersionSheet(self.theme, self, self.tr("To versioner: vælg den, der gælder"), versions)
        self.choice.version_chosen.connect(self._on_version_chosen)
        self.choice.closed.connect(self.choice.deleteLater)
        self.choice.open_sheet(self.choice.buttons[0])

    @Slot(int)
    def _on_version_chosen(self, nth: int) -> None:
        if self._asked is not None:
            self.model.choose(self._asked.id, nth)


def _is_ctrl_y(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Y and event.modifiers() == Qt.KeyboardModifier.ControlModifier
