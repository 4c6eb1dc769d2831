"""What just happened, with one way back: bottom left for eight seconds, never on the shared screen.

It has a place of its own in its page, so that it covers nothing that is read or pressed: the page has less
room meanwhile. A place holds one notice, whoever gives it. Undo instead of "are you sure?". The time stands
still while the pointer is over it or it has the focus.
"""

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QEnterEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from exitdesk.ui.accessible import announce
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.paint import RADIUS_CARD, box, painter_for
from exitdesk.ui.kit.painted import Painted
from exitdesk.ui.kit.scroll import TOLD, show_what_is_told
from exitdesk.ui.theme import Theme

LIFETIME_MS = 8000
_MARGIN = 16
_MOVES = (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Move, QEvent.Type.Resize)


class Toast(Painted):
    """One message at the bottom left of its host; a new one takes the place of the old.

    `acted` tells that the way back was taken, `closed` that the toast went away for any reason, `moved` that
    it takes another place than before, or none.
    """

    accessible_role: ClassVar[QAccessible.Role] = QAccessible.Role.AlertMessage
    acted = Signal()
    closed = Signal()
    moved = Signal()

    def __init__(self, theme: Theme, host: QWidget, *, lifetime_ms: int = LIFETIME_MS) -> None:
        super().__init__(theme, host)
        self._host, self._lifetime = host, lifetime_ms
        self._on_action: Callable[[], None] | None = None
        self._hovered = False
        self._around: QWidget | None = None
        self._line = QHBoxLayout()
        self.column: QVBoxLayout | None = None
        self.setProperty(TOLD, True)
        self.words = Label(theme, "", px=15)
        self.action = Button(theme, "", kind="link", height=36)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(18, 6, 12, 6)
        row.setSpacing(20)
        row.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.action)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        self.action.clicked.connect(self._on_action_clicked)
        host.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)
        self.hide()

    def stand_in(
        self, layout: QVBoxLayout, *, at: int = -1, margin: int = _MARGIN, narrow: bool = False
    ) -> None:
        """Take a place of its own in a column, at its end or before what stands at a place of it.

        In a `narrow` one it fills the width, with the way back under the words. Called once more, it moves
        there with what it says.
        """
        first, self.column = self._around is None, layout
        if self._around is None:
            self._around = QWidget()
            self._around.setLayout(self._line)
            self._line.addWidget(self)
            self._around.installEventFilter(self)
        row = self._line
        row.setContentsMargins(margin, 0, margin, margin)
        while row.count() > 1:
            row.takeAt(1)
        if not narrow:
            row.addStretch(1)
        across = QSizePolicy.Policy.Expanding if narrow else QSizePolicy.Policy.Maximum
        self.setSizePolicy(across, QSizePolicy.Policy.Preferred)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(direction)
        self._row.setSpacing(0 if narrow else 20)
        self._row.setAlignment(self.action, Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag(0))
        self.setMinimumHeight(self.theme.px(48))
        layout.insertWidget(at, self._around)
        if first:
            self._around.hide()
            self.hide()
        else:
            self._around.setVisible(not self.isHidden())

    @property
    def running(self) -> bool:
        """Whether the time is passing."""
        return self._timer.isActive()

    def show_message(self, text: str, action: str = "", on_action: Callable[[], None] | None = None) -> None:
        """Show a message and, with `action`, its one way back."""
        self._take_the_place_of_others()
        self._on_action = on_action
        self.words.set_text(text)
        self.setAccessibleName(text)
        self.action.setText(action)
        self.action.setVisible(bool(action))
        self.show()
        if self._around is not None:
            self._around.show()
        self._place()
        show_what_is_told(self)
        self._timer.start(self._lifetime)
        announce(self, text)

    @Slot()
    def dismiss(self) -> None:
        """Take the message away and forget its words."""
        if self.isHidden():
            return
        self._timer.stop()
        self._on_action = None
        self.hide()
        if self._around is not None:
            self._around.hide()
        self.words.set_text("")
        self.setAccessibleName("")
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the host's corner; tell where the place in a page comes, goes and moves."""
        if watched is getattr(self, "_around", None) and event.type() in _MOVES:
            self.moved.emit()
        if (
            watched is getattr(self, "_host", None)
            and event.type() == QEvent.Type.Resize
            and self.isVisible()
        ):
            self._place()
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stop the time while it is being read."""
        self._hovered = True
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Start the time over."""
        self._hovered = False
        self._resume()
        super().leaveEvent(event)

    def restyle(self) -> None:
        """Keep to the corner at another text size."""
        if self._around is not None:
            self.setMinimumHeight(self.theme.px(48))
        if self.isVisible():
            self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a raised ground with a strong line."""
        with painter_for(self) as painter:
            fill, line = self.theme.colour("raised"), self.theme.colour("line2")
            box(painter, QRectF(self.rect()), RADIUS_CARD, fill, line, self.theme.border)

    def _resume(self) -> None:
        if self.isVisible() and not self._hovered and not self.action.hasFocus():
            self._timer.start(self._lifetime)

    def _take_the_place_of_others(self) -> None:
        for one in self.window().findChildren(Toast):
            if one is not self and self.column is not None and one.column is self.column:
                one.dismiss()

    def _place(self) -> None:
        if self._around is not None:
            return
        self.raise_()
        self._row.activate()
        wish = self.sizeHint()
        width = min(wish.width(), self._host.width() - 2 * _MARGIN)
        height = max(wish.height(), self.theme.px(48))
        self.setGeometry(_MARGIN, self._host.height() - height - _MARGIN, width, height)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is self.action:
            self._timer.stop()
        elif old is self.action:
            self._resume()

    @Slot()
    def _on_action_clicked(self) -> None:
        what = self._on_action
        self.dismiss()
        self.acted.emit()
        if what is not None:
            what()
