"""One card: painted from its own text document, which the editor borrows while the card is written.

Reading and editing lay out the same document in the same place, so that opening the editor moves nothing.
"""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from exitdesk.sos.card import CardId
from exitdesk.ui.board.card_editor import CardEditor
from exitdesk.ui.board.card_text import card_document, draw_words, first_line_width, set_words, words_height
from exitdesk.ui.board.marks import LaidMark, Mark, lay_marks, mark_sizes, marks_height, paint_marks
from exitdesk.ui.board.pressing import Press
from exitdesk.ui.icons import draw_icon
from exitdesk.ui.kit.paint import RADIUS_CARD, box, focus_ring, painter_for
from exitdesk.ui.kit.painted import Painted
from exitdesk.ui.theme import Theme

_PADDING, _MARK_PX, _MARK_GAP, _DOTS = 14, 14, 6, 32
_FAINT = 0.35


class CardView(Painted):
    """A card on the laptop's board.

    `pressed` carries the place in the text, `menu_asked` a global point; `resized` tells that its words
    need another height, `written` what stands in the editor.
    """

    accessible_role: ClassVar[QAccessible.Role] = QAccessible.Role.ListItem
    pressed = Signal(str, int)
    menu_asked = Signal(str, QPoint)
    versions_asked = Signal(str)
    drag_begun = Signal(str)
    focused = Signal(str)
    resized = Signal()
    written = Signal(str)

    def __init__(self, theme: Theme, card: CardId, px: int, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.card, self._px = card, px
        self._text = ""
        self._marks: tuple[Mark, ...] = ()
        self._question: Mark | None = None
        self._laid: list[LaidMark] = []
        self._document = card_document(theme.font(px))
        self._fitted: object = None
        self._fit_height = 0
        self._press: Press | None = None
        self._hovered = self._faint = self.is_aside = False
        self.editor: CardEditor | None = None
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setMouseTracking(True)

    def show_words(self, text: str, marks: Sequence[Mark], question: Mark | None, name: str) -> None:
        """Show words and marks; the words wait where an editor is open."""
        if text != self._text:
            self._text = text
            if self.editor is None:
                set_words(self._document, text)
        if (tuple(marks), question, name) != (self._marks, self._question, self.accessibleName()):
            self._marks, self._question = tuple(marks), question
            self.setAccessibleName(name)
            self.update()

    def set_px(self, px: int) -> None:
        """Show the words in another size."""
        if px != self._px:
            self._px = px
            self.restyle()

    def set_faint(self, faint: bool) -> None:
        """Fade while the card is being dragged away."""
        self._faint = faint
        self.update()

    def set_aside(self, aside: bool) -> None:
        """Stand back while the talk is about another lane, but for the card that one is on."""
        if aside != self.is_aside:
            self.is_aside = aside
            self.update()

    @property
    def text(self) -> str:
        """The words as they stand, kept or not."""
        return self._document.toPlainText()

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks as shown."""
        return self._marks

    def fit(self, width: int) -> int:
        """Lay everything out for a width and return the height it takes."""
        asked = (width, self._px, self.theme.scale, self._document.revision(), self._marks, self._question)
        if asked != self._fitted:
            self._fitted, self._fit_height = asked, self._lay_out(width)
        if self.editor is not None:
            self._place_editor(width)
        return self._fit_height

    def _lay_out(self, width: int) -> int:
        pad = self.theme.px(_PADDING)
        room = max(1, width - 2 * pad)
        font = self.theme.font(self._px)
        if font != self._document.defaultFont():
            self._document.setDefaultFont(font)
        self._document.setTextWidth(room)
        words = words_height(self._document)
        shown = self._marks if self._question is None else (*self._marks, self._question)
        tag = self.theme.font(_MARK_PX, 500)
        self._laid = lay_marks(shown, tag, room, mark_sizes(self.theme.px(_MARK_PX)))
        under = self.theme.px(_MARK_GAP) + marks_height(self._laid) if self._laid else 0
        return words + under + 2 * pad

    def restyle(self) -> None:
        """Take the theme's font; the stack lays out again."""
        self._fitted = None
        if self.editor is not None:
            self.editor.setFont(self.theme.font(self._px))
            self.editor.dress(self.theme)

    # -- editing

    def open_editor(self, text: str, name: str, position: int = -1) -> CardEditor:
        """Lend the document to an editor with `text` in it and the cursor at `position` (-1: the end)."""
        if self.editor is None:
            if text != self._document.toPlainText():
                set_words(self._document, text)
            self.editor = CardEditor(self.theme, self._document, name, self)
            self.editor.textChanged.connect(self._on_text_changed)
            self.setFocusProxy(self.editor)
            self._place_editor(self.width())
            self.editor.show()
        self.editor.put_cursor(position)
        return self.editor

    def close_editor(self) -> None:
        """Take the document back, show what is kept, and leave nothing of what was not."""
        editor, self.editor = self.editor, None
        if editor is None:
            return
        self.setFocusProxy(None)  # type: ignore[arg-type]
        editor.textChanged.disconnect(self._on_text_changed)
        editor.let_go()
        editor.hide()
        editor.deleteLater()
        set_words(self._document, self._text)
        self.update()

    def forget(self) -> None:
        """Hold no words any more: the card is off the board and this widget about to go."""
        self._text = ""
        self.close_editor()
        set_words(self._document, "")
        self.setAccessibleName("")
        self.hide()
        self.deleteLater()

    def position_at(self, point: QPointF) -> int:
        """Return the place in the text nearest to a point of this card."""
        pad = self.theme.px(_PADDING)
        inside = QPointF(point.x() - pad, point.y() - pad)
        return self._document.documentLayout().hitTest(inside, Qt.HitTestAccuracy.FuzzyHit)

    # -- Qt

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, words, marks and ring."""
        theme, area = self.theme, QRectF(self.rect())
        with painter_for(self) as painter:
            stands_back = self._faint or (self.is_aside and not self._here())
            painter.setOpacity(_FAINT if stands_back else 1.0)
            line = theme.colour("line2" if self._hovered and not self._here() else "line")
            box(painter, area, theme.px(RADIUS_CARD), theme.colour("raised"), line, theme.border)
            self._paint_content(painter)
            if self._here():
                focus_ring(painter, area, theme.px(RADIUS_CARD), theme)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click or a drag begins."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._press = Press.of(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin a drag once the pointer has gone far enough; otherwise show what a click would do."""
        here = event.position().toPoint()
        press = self._press
        if press is None:
            on_hand = self._dots_area().contains(here) or self._on_question(event.position())
            shape = Qt.CursorShape.PointingHandCursor if on_hand else Qt.CursorShape.IBeamCursor
            self.setCursor(shape)
        elif press.went_far(event):
            self._press = None
            if self.editor is None and self.card and press.lifts(event):
                self.drag_begun.emit(self.card)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press what is under the pointer: the menu, the question, or the words."""
        begun, self._press = self._press, None
        here = event.position()
        if begun is None or not self.rect().contains(here.toPoint()):
            return
        if self.editor is None and self._dots_area().contains(here.toPoint()):
            self.menu_asked.emit(self.card, self.mapToGlobal(self._dots_area().bottomLeft()))
        elif self._on_question(here):
            self.versions_asked.emit(self.card)
        else:
            self.pressed.emit(self.card, self.position_at(here))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the card's menu, by the menu key or the right button."""
        self._press = None
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        self.menu_asked.emit(self.card, self.menu_point() if by_key else event.globalPos())

    def menu_point(self) -> QPoint:
        """Return where the card's menu opens by key, as a global point."""
        return self.mapToGlobal(QPoint(self.theme.px(_PADDING), self.height() - self.theme.px(4)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the focus is here."""
        self.update()
        self.focused.emit(self.card)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        self.update()
        super().focusOutEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the menu's dots."""
        self._hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Hide the menu's dots."""
        self._hovered = False
        self.update()
        super().leaveEvent(event)

    # -- inside

    def _here(self) -> bool:
        return self.hasFocus() or self.editor is not None

    def _paint_content(self, painter: QPainter) -> None:
        theme, pad = self.theme, self.theme.px(_PADDING)
        if self.editor is None:
            draw_words(painter, self._document, pad, pad, theme.colour("ink"))
        top = pad + words_height(self._document) + theme.px(_MARK_GAP)
        sizes = mark_sizes(theme.px(_MARK_PX))
        paint_marks(painter, self._laid, pad, top, sizes, theme)
        if self.editor is None and not self._faint and self._shows_dots():
            dots = self._dots_area()
            box(painter, QRectF(dots), theme.px(8), theme.colour("hover"), theme.colour("line"))
            px = theme.px(18)
            x, y = dots.x() + (dots.width() - px) / 2, dots.y() + (dots.height() - px) / 2
            draw_icon(painter, x, y, "ellipsis", theme.colour("ink2"), px)

    def _shows_dots(self) -> bool:
        """On hover always; where the keyboard is, only beside the words: they are never covered then."""
        ends = self.theme.px(_PADDING) + first_line_width(self._document)
        return self._hovered or (self.hasFocus() and ends < self._dots_area().x())

    def _dots_area(self) -> QRect:
        side, inset = self.theme.px(_DOTS), self.theme.px(5)
        return QRect(self.width() - side - inset, inset, side, side)

    def _on_question(self, point: QPointF) -> bool:
        if self._question is None or not self._laid:
            return False
        pad = self.theme.px(_PADDING)
        top = pad + words_height(self._document) + self.theme.px(_MARK_GAP)
        return self._laid[-1].area.translated(pad, top).adjusted(-4, -6, 4, 6).contains(point)

    def _place_editor(self, width: int) -> None:
        if self.editor is not None:
            pad = self.theme.px(_PADDING)
            self.editor.setGeometry(pad, pad, max(1, width - 2 * pad), words_height(self._document))

    @Slot()
    def _on_text_changed(self) -> None:
        self.written.emit(self._document.toPlainText())
        if self.fit(self.width()) != self.height():
            self.resized.emit()
