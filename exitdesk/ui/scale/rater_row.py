"""One person's number and reason: keys 0 to 9 set it, the reason is never asked for and always welcome.

A number is kept when its key can no longer become another number: 1 waits a moment for the 0 of 10, so that
nobody's threat is ever written down as 1 on the way to 10.
"""

from typing import ClassVar

from PySide6.QtCore import QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from exitdesk.ui.kit.avatar import Avatar
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.paint import RADIUS_CARD, box, focus_ring, painter_for
from exitdesk.ui.kit.painted import Painted
from exitdesk.ui.scale.figure import Figure
from exitdesk.ui.scale.shapes import shape_of
from exitdesk.ui.scale.spoken_line import SpokenLine
from exitdesk.ui.scale.state import Rater
from exitdesk.ui.theme import Theme

SETTLE_MS = 700
_HIGHEST = 10


class RaterRow(Painted):
    """One person's line: shape, number, name, last time's number, reason.

    `walked` is Tab out of the reason, `stepped` an arrow: from person to person, and on to the next question.
    """

    accessible_role: ClassVar[QAccessible.Role] = QAccessible.Role.ListItem
    number_given = Signal(int)
    number_taken_away = Signal()
    reason_given = Signal(str)
    reason_typed = Signal(str)
    reason_left = Signal()
    discarded = Signal()
    walked = Signal(int)
    stepped = Signal(int)
    choice_asked_for = Signal()
    key_passed_on = Signal(int)
    entered = Signal()

    def __init__(self, theme: Theme, rater: Rater, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.rater = rater
        self._settling: int | None = None
        self._may_become_ten = False
        self._ring = True
        self.avatar = Avatar(theme, shape_of(rater.kind), rater.name)
        self.figure = Figure(theme)
        self.name = Label(theme, "", px=15, weight=600, wrap=False)
        self.last = Label(theme, "", px=14, ink="ink2", wrap=False)
        self.reason = Label(theme, "", px=16)
        self.editor = SpokenLine(theme, "", height=40)
        self.choose = Button(theme, "", kind="link", icon="circle-alert", height=32)
        self._timer = QTimer(self, interval=SETTLE_MS, singleShot=True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._build()
        self._connect()
        self.retranslate()

    @property
    def person(self) -> str:
        """The person's id."""
        return self.rater.person

    @property
    def editing(self) -> bool:
        """Whether the reason is being written."""
        return not self.editor.isHidden()

    def set_rater(self, rater: Rater) -> None:
        """Show what stands now; a number that is settling, or a reason being written, stays."""
        self.rater = rater
        self.retranslate()

    def retranslate(self) -> None:
        """Show every word in the language of the window."""
        one = self.rater
        self.avatar.set_person(shape_of(one.kind), one.name)
        self.name.set_text(f"{one.name}, {one.relation}" if one.relation else one.name)
        last = "" if one.last is None else self.tr("sidst {number}").format(number=one.last)
        self.last.set_text(last)
        self.reason.set_text(one.reason or self.tr("Skriv hvorfor ..."))
        self.reason.set_ink("ink" if one.reason else "ink3")
        self.editor.set_name(self.tr("Hvorfor, sagt af {name}").format(name=one.name), self.tr("Hvorfor?"))
        self.choose.setText(self.tr("To tal: vælg"))
        self.choose.setVisible(bool(one.choices))
        self._show_number()

    def open_editor(self, text: str | None = None) -> None:
        """Write the reason; `text` is what stood there before a lock."""
        self.settle()
        self.editor.setText(self.rater.reason if text is None else text)
        self.reason.hide()
        self.editor.show()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editor.end(False)

    def keep(self) -> None:
        """Keep what is being written or what is settling."""
        self.settle()
        if self.editing:
            text = self.editor.words()
            self._close_editor()
            if text != self.rater.reason:
                self.reason_given.emit(text)
            else:
                self.reason_left.emit()

    @Slot()
    def settle(self) -> None:
        """Keep the number that was waiting for another key."""
        self._timer.stop()
        number, self._settling, self._may_become_ten = self._settling, None, False
        if number is not None:
            self.number_given.emit(number)
            self._show_number()

    def give(self, number: int, *, now: bool = False) -> None:
        """Show a number; keep it at once, or when no other key follows."""
        self._settling, self._may_become_ten = number, False
        self._timer.start()
        self._show_number()
        if now:
            self.settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Numbers, steps, reason, and the ways to the next person."""
        key = Qt.Key(event.key())
        self._ring = True
        self.update()
        if event.text().isdecimal() and not event.modifiers() & _COMMANDS:
            self._digit(int(event.text()))
        elif key == Qt.Key.Key_X:
            self.give(_HIGHEST, now=True)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not event.modifiers() & _COMMANDS:
            self._step(1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not event.modifiers() & _COMMANDS:
            self.keep()  # out of the reason too: a one-line editor leaves these keys to its row
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.open_editor()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._timer.stop()
            self._settling = None
            self.number_taken_away.emit()
            self._show_number()
        elif key in (Qt.Key.Key_R, Qt.Key.Key_F2) and not event.modifiers() & _COMMANDS:
            self.settle()
            self.key_passed_on.emit(int(key))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring unless a click brought the focus."""
        self._ring = event.reason() != Qt.FocusReason.MouseFocusReason
        self.update()
        self.entered.emit()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A number that was typed stands once the row is left."""
        self.settle()
        self.update()
        super().focusOutEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Wait for the end: a finger that comes down here may be on its way to scroll."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the reason where it is pointed at."""
        place = self.reason.mapFrom(self, event.position().toPoint())
        if self.reason.isVisible() and self.reason.rect().contains(place):
            self.open_editor()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring or the quiet ground of the chosen row."""
        if not self.hasFocus():
            return
        with painter_for(self) as painter:
            area = QRectF(self.rect())
            box(painter, area, self.theme.px(RADIUS_CARD), self.theme.colour("hover"))
            if self._ring:
                focus_ring(painter, area, self.theme.px(RADIUS_CARD), self.theme)

    # -- inside ------------------------------------------------------------------------------------

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 8, 10, 8)
        row.setSpacing(10)
        row.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.figure, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.name)
        head.addWidget(self.last)
        head.addWidget(self.choose)
        head.addStretch(1)
        words.addLayout(head)
        words.addWidget(self.reason)
        words.addWidget(self.editor)
        self.editor.hide()
        self.choose.hide()
        row.addLayout(words, 1)

    def _connect(self) -> None:
        self._timer.timeout.connect(self.settle)
        self.editor.kept.connect(self._on_editor_kept)
        self.editor.left.connect(self._on_editor_left)
        self.editor.dropped.connect(self._on_editor_dropped)
        self.editor.discarded.connect(self._on_editor_discarded)
        self.editor.textEdited.connect(self.reason_typed)
        self.choose.clicked.connect(self.choice_asked_for)

    def _digit(self, digit: int) -> None:
        if digit == 0 and self._may_become_ten:
            self.give(_HIGHEST, now=True)
        else:
            self.give(digit, now=digit != 1)
            self._may_become_ten = digit == 1

    def _step(self, step: int) -> None:
        shown = self._settling if self._settling is not None else self.rater.number
        first = 0 if step > 0 else _HIGHEST
        self.give(first if shown is None else max(0, min(_HIGHEST, shown + step)))

    def _show_number(self) -> None:
        one, settling = self.rater, self._settling is not None
        number = self._settling if settling else one.number
        self.figure.show_number(number, settling=settling)
        said = (
            self.tr("intet tal endnu") if number is None else self.tr("{number} af 10").format(number=number)
        )
        self.setAccessibleName(
            ", ".join(part for part in (one.name, said, self.last.text(), one.reason) if part)
        )

    def _close_editor(self) -> None:
        self.editor.forget()
        self.editor.hide()
        self.reason.show()

    @Slot()
    def _on_editor_kept(self) -> None:
        self.keep()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def _on_editor_left(self, step: int) -> None:
        self.keep()
        self.walked.emit(step)

    @Slot()
    def _on_editor_dropped(self) -> None:
        self._close_editor()
        self.reason_left.emit()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_editor_discarded(self) -> None:
        self._on_editor_dropped()
        self.discarded.emit()


_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
