"""Where searched words stand: the case, the words around them, and whether they are one's own note."""

from typing import ClassVar

from PySide6.QtCore import QRectF, QSize, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from exitdesk.ui.cases.list_view_model import FoundWords
from exitdesk.ui.kit.paint import RADIUS_CONTROL, box, focus_ring, painter_for
from exitdesk.ui.kit.painted import PaintedButton
from exitdesk.ui.kit.panel import Panel
from exitdesk.ui.kit.section import Heading
from exitdesk.ui.kit.text import draw_line
from exitdesk.ui.theme import Theme


class FoundRow(PaintedButton):
    """One place; a press opens its case."""

    def __init__(self, theme: Theme, found: FoundWords, parent: QWidget | None = None) -> None:
        self.found = found
        super().__init__(theme, found.snippet, parent)
        own = self.tr(", egen note") if found.own else ""
        self._title = f"{found.name}{own}"
        self.setAccessibleName(f"{self._title}. {found.snippet}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for two lines."""
        return QSize(self.theme.px(240), self.theme.px(56))

    def minimumSizeHint(self) -> QSize:
        """Keep both lines."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the name and the words."""
        theme = self.theme
        with painter_for(self) as painter:
            radius = theme.px(RADIUS_CONTROL)
            if self.found.own:
                box(painter, self.area(), radius, theme.colour("private_bg"))
            elif self.hovered:
                box(painter, self.area(), radius, theme.colour("hover"))
            side, half = theme.px(12), self.height() / 2
            upper = QRectF(side, 6, self.width() - 2 * side, half - 6)
            lower = QRectF(side, half, self.width() - 2 * side, half - 6)
            draw_line(painter, upper, self._title, theme.font(14, 600), theme.colour("ink"))
            draw_line(painter, lower, self.found.snippet, theme.font(14), theme.colour("ink2"))
            if self.ring_shown:
                focus_ring(painter, self.area(), radius, theme)


class FoundPanel(Panel):
    """All places; `chosen` carries the one that was opened."""

    row_kind: ClassVar[type[FoundRow]] = FoundRow
    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=16, spacing=4)
        self.heading = Heading(theme, "", px=16)
        self.body.addWidget(self.heading)
        self.rows: list[FoundRow] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_found(self, found: tuple[FoundWords, ...]) -> None:
        """Show these places; the panel hides itself where there are none."""
        for row in self.rows:
            self.body.removeWidget(row)
            row.deleteLater()
        self.rows = [self.row_kind(self.theme, one) for one in found]
        for row in self.rows:
            row.clicked.connect(self._on_row_clicked)
            self.body.addWidget(row)
        self.heading.set_text(self.title())
        self.setVisible(bool(found))

    def title(self) -> str:
        """Say what these places are."""
        return self.tr("Fundet i det, der er skrevet")

    @Slot()
    def _on_row_clicked(self) -> None:
        row = self.sender()
        if isinstance(row, FoundRow):
            self.chosen.emit(row.found)


class LateRow(FoundRow):
    """A case on one line: the name, and the sentence beside it."""

    def sizeHint(self) -> QSize:
        """Ask for one line that can be pressed."""
        return QSize(self.theme.px(240), self.theme.px(40))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the name and the sentence."""
        theme = self.theme
        with painter_for(self) as painter:
            radius = theme.px(RADIUS_CONTROL)
            if self.hovered:
                box(painter, self.area(), radius, theme.colour("hover"))
            side, name = theme.px(8), theme.px(200)
            left = QRectF(side, 0, name - side, self.height())
            right = QRectF(side + name, 0, self.width() - name - 2 * side, self.height())
            draw_line(painter, left, self._title, theme.font(15, 600), theme.colour("ink"))
            draw_line(painter, right, self.found.snippet, theme.font(15), theme.colour("ink"))
            if self.ring_shown:
                focus_ring(painter, self.area(), radius, theme)


class LatePanel(FoundPanel):
    """The cases without contact for longer than agreed, the longest over first."""

    row_kind: ClassVar[type[FoundRow]] = LateRow

    def title(self) -> str:
        """Say what these cases are."""
        return self.tr("Længere siden end aftalt")

    def fit(self, room: int) -> int:
        """Show as many lines as there is room for, none where there is not one; return the height taken."""
        row = self.theme.px(40) + self.body.spacing()
        around = self.heading.sizeHint().height() + self.theme.px(40)
        shown = min(len(self.rows), max(0, (room - around) // row))
        for nth, one in enumerate(self.rows):
            one.setVisible(nth < shown)
        self.setVisible(shown > 0)
        return around + shown * row if shown else 0
