"""One of many, chosen from a list that unfolds: label above, field 44 px high, chevron at the right."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAccessible, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyledItemDelegate, QVBoxLayout, QWidget

from exitdesk.ui.icons import draw_icon
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.paint import painter_for
from exitdesk.ui.theme import Theme

_SHORTEST = 10


class Unfolding(QComboBox):
    """An ordinary combo box with our border and chevron; made by a Picker.

    To a screen reader on Linux Qt calls a combo box by what is chosen in it: ours says what it is about, too.
    """

    accessible_role: ClassVar[QAccessible.Role] = QAccessible.Role.ComboBox

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setProperty("kit", "field")
        self.setItemDelegate(QStyledItemDelegate(self))  # the one of Qt's own knows no height of a row
        # A long choice must not push its page wider than it is: cut in the field, it is whole in the list.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_SHORTEST)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: scrolling past must not change an answer."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, then the chevron."""
        super().paintEvent(event)
        px = self.theme.px(18)
        with painter_for(self) as painter:
            x, y = self.width() - px - self.theme.px(12), (self.height() - px) / 2
            draw_icon(painter, x, y, "chevron-down", self.theme.colour("ink2"), px)


class Picker(QWidget):
    """A labelled list to choose from; `chosen` carries the key a person chose."""

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        label: str,
        options: Sequence[tuple[str, str]],
        *,
        current: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.label = Label(theme, label, px=15, weight=600)
        self.list = Unfolding(theme)
        self.list.setAccessibleName(label)
        self.list.view().setAccessibleName(label)
        self.setFocusProxy(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.label)
        column.addWidget(self.list)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.list.activated.connect(self._on_activated)
        theme.changed.connect(self._restyle)
        self.set_options(options)
        self.set_current(current)
        self._restyle()

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Offer these (key, word) pairs instead, keeping the choice where its key is still there."""
        before = self.current()
        self.list.clear()
        for key, word in options:
            self.list.addItem(word, key)
        self.set_current(before)

    def current(self) -> str:
        """Return the chosen key, "" when nothing is chosen."""
        return str(self.list.currentData() or "")

    def set_current(self, key: str) -> None:
        """Choose without telling; an unknown key leaves nothing chosen."""
        self.list.setCurrentIndex(self.list.findData(key))

    @Slot()
    def _restyle(self) -> None:
        self.list.setFont(self.theme.font(16))
        self.list.setFixedHeight(self.theme.px(44))

    @Slot(int)
    def _on_activated(self, _index: int) -> None:
        self.chosen.emit(self.current())
