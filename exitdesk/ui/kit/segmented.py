"""A choice of one among a few words beside each other; one tab stop, arrows walk."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from exitdesk.ui.icons import draw_icon
from exitdesk.ui.kit.paint import RADIUS_CONTROL, box, focus_ring, painter_for
from exitdesk.ui.kit.painted import Painted, PaintedButton
from exitdesk.ui.kit.text import draw_line, text_width
from exitdesk.ui.theme import Theme

_INSET = 4


class Segment(PaintedButton):
    """One word of a SegmentedChoice."""

    accessible_role: ClassVar[QAccessible.Role] = QAccessible.Role.RadioButton

    def __init__(self, theme: Theme, key: str, text: str, parent: QWidget) -> None:
        self.key = key
        self.leaves_enter = False
        super().__init__(theme, text, parent)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def restyle(self) -> None:
        """Keep the name in step."""
        self.setAccessibleName(self.text())

    def nextCheckState(self) -> None:  # noqa: N802 - Qt's name
        """A press chooses; it never un-chooses."""
        self.setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to a form that it keeps, where arrows and Space choose."""
        if self.leaves_enter and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Ask for the word and the tick, so that choosing moves nothing."""
        width = text_width(self.text(), self.theme.font(15, 600)) + self.theme.px(16 + 6 + 24)
        return QSize(int(width) + 1, self.theme.px(40))

    def minimumSizeHint(self) -> QSize:
        """Never be cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, tick and word: the chosen one is filled, ticked and heavier."""
        theme, on = self.theme, self.isChecked()
        with painter_for(self) as painter:
            area, radius = self.area(), theme.px(RADIUS_CONTROL) - _INSET + 1
            if on:
                box(
                    painter,
                    area,
                    radius,
                    theme.colour("accent_soft"),
                    theme.colour("accent"),
                    theme.border + 0.5,
                )
            elif self.hovered:
                box(painter, area, radius, theme.colour("hover"))
            if self.ring_shown:
                focus_ring(painter, area, radius, theme)
            font, px = theme.font(15, 600 if on else 500), theme.px(16)
            words = text_width(self.text(), font)
            width = words + (px + theme.px(6) if on else 0)
            x = (self.width() - width) / 2
            ink = theme.colour("accent" if on else "ink2")
            if on:
                draw_icon(painter, x, (self.height() - px) / 2, "check", ink, px)
                x += px + theme.px(6)
            draw_line(painter, QRectF(x, 0, words + 2, self.height()), self.text(), font, ink)


class SegmentedChoice(Painted):
    """One of a few; `chosen` carries the key a person chose."""

    accessible_role: ClassVar[QAccessible.Role] = QAccessible.Role.Grouping
    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        options: Sequence[tuple[str, str]],
        *,
        name: str,
        current: str = "",
        arrows_choose: bool = True,
        leaves_enter: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._arrows_choose = arrows_choose
        self.setAccessibleName(name)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(_INSET, _INSET, _INSET, _INSET)
        self._row.setSpacing(2)
        self._leaves_enter = leaves_enter
        self._segments: list[Segment] = []
        self._fill(options)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_current(current)

    def set_options(self, options: Sequence[tuple[str, str]], current: str) -> None:
        """Offer these (key, word) pairs instead; the keyboard stays where it was, on what is chosen now."""
        before, had_focus = self._segments, any(one.hasFocus() for one in self._segments)
        self._fill(options)
        for segment in self._segments:
            segment.show()
        self.set_current(current)
        if had_focus:
            self.segment(current).setFocus(Qt.FocusReason.OtherFocusReason)
        for segment in before:
            self._row.removeWidget(segment)
            segment.hide()
            segment.deleteLater()
        self.restyle()
        self.updateGeometry()

    def _fill(self, options: Sequence[tuple[str, str]]) -> None:
        self._segments = [Segment(self.theme, key, text, self) for key, text in options]
        for segment in self._segments:
            segment.leaves_enter = self._leaves_enter
            segment.clicked.connect(self._on_segment_clicked)
            self._row.addWidget(segment)

    def current(self) -> str:
        """Return the chosen key, "" when nothing is chosen."""
        return next((segment.key for segment in self._segments if segment.isChecked()), "")

    def set_current(self, key: str) -> None:
        """Choose without telling; an unknown key leaves nothing chosen."""
        for segment in self._segments:
            segment.setChecked(segment.key == key)
        self._stop_at(self.current() or (self._segments[0].key if self._segments else ""))

    def _stop_at(self, key: str) -> None:
        for segment in self._segments:
            here = segment.key == key
            segment.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)

    def segment(self, key: str) -> Segment:
        """Return the segment of a key, for focus and tests; raises KeyError."""
        for segment in self._segments:
            if segment.key == key:
                return segment
        raise KeyError(key)

    @property
    def stacked(self) -> bool:
        """Whether the words stand under each other because the row would be too wide."""
        return self._row.direction() == QBoxLayout.Direction.TopToBottom

    def sizeHint(self) -> QSize:
        """Ask for the words beside each other."""
        gaps = self._row.spacing() * max(0, len(self._segments) - 1)
        wide = sum(segment.sizeHint().width() for segment in self._segments) + gaps
        return QSize(wide + 2 * _INSET, self._height(stacked=self.stacked))

    def minimumSizeHint(self) -> QSize:
        """Never be narrower than the widest word."""
        widest = max((segment.sizeHint().width() for segment in self._segments), default=0)
        return QSize(widest + 2 * _INSET, self._height(stacked=self.stacked))

    def restyle(self) -> None:
        """Stand beside or under each other, whichever has room."""
        stacked = self.width() < self.sizeHint().width()
        way = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(way)
        height = self._height(stacked=stacked)
        if self.minimumHeight() != height or self.maximumHeight() != height:
            self.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the way again at another width."""
        super().resizeEvent(event)
        self.restyle()
        if self.size() != event.size():  # before it is seen, the layout hears of no change made in here
            self._row.setGeometry(self.rect())

    def _height(self, *, stacked: bool) -> int:
        rows = len(self._segments) if stacked else 1
        return rows * self.theme.px(40) + (rows - 1) * self._row.spacing() + 2 * _INSET

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line round the choice."""
        with painter_for(self) as painter:
            theme = self.theme
            area, radius = QRectF(self.rect()), theme.px(RADIUS_CONTROL)
            box(painter, area, radius, theme.colour("surface"), theme.colour("line2"), theme.border)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows, and choose by them where a choice does nothing else at once."""
        back = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Up)
        if not back and event.key() not in (Qt.Key.Key_Right, Qt.Key.Key_Down):
            super().keyPressEvent(event)
            return
        keys = [segment.key for segment in self._segments]
        focused = [segment.key for segment in self._segments if segment.hasFocus()]
        at = keys.index(focused[0]) if focused else -1
        key = keys[(at + (-1 if back else 1)) % len(keys)]
        if not self._arrows_choose:
            self._stop_at(key)
            self.segment(key).setFocus(Qt.FocusReason.TabFocusReason)
            return
        self.set_current(key)
        self.segment(key).setFocus(Qt.FocusReason.TabFocusReason)
        self.chosen.emit(key)

    @Slot()
    def _on_segment_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, Segment):
            self.set_current(sender.key)
            self.chosen.emit(sender.key)
