"""A sheet of lines over a case: walked part by part, with an undo of its own; Esc loses nothing written."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Generic

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from exitdesk.errors import ExitDeskError
from exitdesk.ui.context import UiContext
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.saved import SavedState
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.kit.toast import Toast
from exitdesk.ui.lines.model import Draft, LinesModel
from exitdesk.ui.lines.panel import LinesPanel
from exitdesk.ui.live_case import LiveCase
from exitdesk.ui.scale.version_sheet import VersionSheet
from exitdesk.ui.theme import SizeClass, size_class


class LinesSheet(Sheet, Generic[Draft]):
    """Whoever makes one puts its `parts` in, in the order they are walked, and calls `_follow`."""

    def __init__(
        self, context: UiContext, live: LiveCase, host: QWidget, model: LinesModel[Draft], width: int
    ) -> None:
        super().__init__(context.theme, host, "", width=width)
        self._context, self._live, self._lines_model = context, live, model
        self.parts: dict[str, LinesPanel[Draft]] = {}
        self.hint = Label(self.theme, "", px=16, ink="ink2")
        self.keys = Label(self.theme, "", px=14, ink="ink2")
        self.saved = SavedState(self.theme)
        self.toast = Toast(self.theme, self._panel)
        self.toast.stand_in(self._panel.body, at=2)  # between what scrolls and the keys
        self.choice: VersionSheet | None = None
        self._asked: Any = None
        self.columns = QHBoxLayout()
        self.columns.setSpacing(12)
        self.body.setSpacing(12)
        self.set_room(width, tall=True)

    def open_sheet(self, focus: QWidget | None = None) -> None:
        """Show it at its first line, or with what was being written on it."""
        waits = self._lines_model.opens()
        super().open_sheet(focus or next(iter(self.parts.values())).stops[0])
        panel = self.parts.get(waits.part)
        if panel is not None:
            line = waits.line if panel.has(waits.line) else ""
            panel.write(replace(waits, line=line, is_open=True))

    @Slot()
    def close_sheet(self) -> None:
        """Go away; words that were not kept wait until it is opened again."""
        if not self.isHidden():
            open_one = next((one.editor for one in self.parts.values() if not one.editor.isHidden()), None)
            waits = None
            if open_one is not None and not open_one.is_empty:
                waits = replace(open_one.draft, is_open=False)
            self._lines_model.closes(waits)
        super().close_sheet()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo and redo what was done here; walk by arrows, and from part to part by F6."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self._tell_undone(self.tr("Fortrudt: {gesture}"), self._lines_model.undo())
        elif event.matches(QKeySequence.StandardKey.Redo) or _is_ctrl_y(event):
            self._tell_undone(self.tr("Gendannet: {gesture}"), self._lines_model.redo())
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._walk(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() == Qt.Key.Key_F6:
            self._go_on(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the columns under each other where there is little room."""
        super().resizeEvent(event)
        self._share()

    def restyle(self) -> None:
        """Take the room there is at this text size."""
        super().restyle()
        self._share()

    def keep_open(self) -> bool:
        """Keep what is being written in any part; False where it is half said."""
        kept = [panel.keep_open() for panel in self.parts.values()]
        return all(kept)

    def _groups(self) -> list[list[QWidget]]:
        """What F6 goes to: each part, and what else there is."""
        return [panel.stops for panel in self.parts.values()]

    def _stops(self) -> list[QWidget]:
        """Walk part by part, not from column to column."""
        stops = [stop for group in self._groups() for stop in group if stop.isVisibleTo(self)]
        toast = [self.toast.action] if self.toast.action.isVisibleTo(self) else []
        return [*stops, *toast, self.close_button]

    def _put_column(self, panels: Sequence[QWidget], share: int = 1) -> None:
        column = QVBoxLayout()
        column.setSpacing(12)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        for panel in panels:
            column.addWidget(panel)
        self.columns.addLayout(column, share)

    def _follow(self) -> None:
        """Follow the parts and the case."""
        live = self._live
        self.close_button.clicked.disconnect(self.close_sheet)
        self.close_button.clicked.connect(self._on_close_wished)
        live.saved.connect(self.saved.set_saved)
        live.tight.connect(self.saved.set_tight)
        live.not_saved.connect(self._on_not_saved)
        live.refused.connect(self._on_refused)
        for panel in self.parts.values():
            panel.opening.connect(self._on_opening)
            panel.told.connect(self._on_told)
            panel.walked.connect(self._walk)
            panel.choosing.connect(self._on_choosing)

    def _versions(self, shown: Any) -> list[tuple[str, str]]:
        """Return the words of each version, and who said them when."""
        raise NotImplementedError

    def _share(self) -> None:
        narrow = size_class(self.width(), self.theme.scale) is SizeClass.COMPACT
        way = QHBoxLayout.Direction.TopToBottom if narrow else QHBoxLayout.Direction.LeftToRight
        if self.columns.direction() is not way:
            self.columns.setDirection(way)
        for panel in self.parts.values():
            panel.editor.set_narrow(narrow)

    def _tell_undone(self, words: str, what: str) -> None:
        if what:
            self.toast.show_message(words.format(gesture=what))

    @Slot(int)
    def _walk(self, step: int) -> None:
        stops = self._stops()
        here = QApplication.focusWidget()
        at = stops.index(here) + step if here in stops else 0
        if 0 <= at < len(stops):
            stops[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _go_on(self, step: int) -> None:
        groups = [group for group in self._groups() if group]
        here = QApplication.focusWidget()
        at = next((nth for nth, stops in enumerate(groups) if here in stops), -step)
        groups[(at + step) % len(groups)][0].setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _on_opening(self) -> None:
        self.keep_open()

    @Slot(str)
    def _on_told(self, words: str) -> None:
        undoes = self.tr("Ctrl+Z fortryder")
        self.toast.show_message(words if words.endswith(".") else f"{words}. {undoes}")

    @Slot()
    def _on_close_wished(self) -> None:
        if self.keep_open():
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
        if not any(panel.say_wrong(words) for panel in self.parts.values()):
            self.toast.show_message(words)

    @Slot(object)
    def _on_choosing(self, shown: Any) -> None:
        title = self.tr("To versioner: vælg den, der gælder")
        self._asked = shown
        self.choice = VersionSheet(self.theme, self, title, self._versions(shown))
        self.choice.version_chosen.connect(self._on_version_chosen)
        self.choice.closed.connect(self.choice.deleteLater)
        self.choice.open_sheet(self.choice.buttons[0])

    @Slot(int)
    def _on_version_chosen(self, nth: int) -> None:
        if self._asked is None:
            return
        line = self._asked.id
        part = next(panel for panel in self.parts.values() if panel.has(line))
        self._lines_model.choose(line, nth)
        part.focus_line(line)


def _is_ctrl_y(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Y and event.modifiers() == Qt.KeyboardModifier.ControlModifier
