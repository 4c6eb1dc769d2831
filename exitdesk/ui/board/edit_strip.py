"""The marks of the card being written, in the place of the dashed row: nothing has to move.

Everything here has its key with Alt; the strip never takes the focus from the words.
"""

from collections.abc import Collection
from html import escape

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from exitdesk.cases.unit import UnitTemplate
from exitdesk.sos.card import LaneId
from exitdesk.ui.board.lane_look import lane_icon, lane_keys
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.paint import RADIUS_CARD, box, painter_for
from exitdesk.ui.kit.painted import Painted
from exitdesk.ui.kit.pill import Chip
from exitdesk.ui.theme import Theme

_GAP, _SIDE = 4, 4


class EditStrip(Painted):
    """Tells what was pressed: a lane, the next speaker, verbatim or not, that it has kept him safe."""

    lane_toggled = Signal(str)
    speaker_asked = Signal()
    quote_toggled = Signal()
    kept_safe_toggled = Signal()

    def __init__(
        self,
        theme: Theme,
        template: UnitTemplate,
        *,
        can_keep_safe: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._letters: dict[LaneId, str] = {}
        self.lanes: dict[LaneId, Chip] = {}
        self.kept_safe: Chip | None = None
        if can_keep_safe:
            self.kept_safe = Chip(theme, "", icon="shield-check", icon_only=True, parent=self)
        self.quote = Chip(theme, "", icon="quote", icon_only=True, parent=self)
        self.speaker = Button(theme, "", kind="link", height=32, parent=self)
        self._connect()
        self.show_lanes(template, ())
        self.retranslate()
        for one in self._parts():
            one.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_lanes(self, template: UnitTemplate, off: Collection[LaneId]) -> None:
        """Take the lanes of this meeting, and leave out those that are switched off."""
        self._letters = {lane: letter for letter, lane in lane_keys(template).items()}
        for lane in self.lanes.keys() - template.lanes.keys():
            chip = self.lanes.pop(lane)
            chip.hide()
            chip.deleteLater()
        for lane, word in template.lanes.items():
            if lane not in self.lanes:
                self.lanes[lane] = self._new_chip(lane)
            self.lanes[lane].setText(word)
            self.lanes[lane].setVisible(lane not in off)
        self._say_keys()

    def show_draft(self, lanes: frozenset[LaneId], kept_safe: bool, quote: bool, speaker: str) -> None:
        """Show the marks of the draft."""
        for lane, chip in self.lanes.items():
            chip.setChecked(lane in lanes)
        if self.kept_safe is not None:
            self.kept_safe.setChecked(kept_safe)
        self.quote.setChecked(quote)
        self.speaker.setText(self.tr("Ord fra {name}").format(name=speaker) if speaker else "")
        self.speaker.setVisible(bool(speaker))
        self.lay_out()

    def retranslate(self) -> None:
        """Take the window's language; every tooltip names its key."""
        self._say_keys()
        if self.kept_safe is not None:
            self.kept_safe.setText(self.tr("Har holdt dig sikker"))
            self.kept_safe.setToolTip(self.tr("Har holdt dig sikker (Alt+K)"))
        self.quote.setText(self.tr("Ordret"))
        self.quote.setToolTip(self.tr("Ordret, som det blev sagt (Alt+G)"))
        self.speaker.setToolTip(self.tr("Hvis ord er det? (Alt+O)"))

    def _new_chip(self, lane: LaneId) -> Chip:
        chip = Chip(self.theme, "", icon=lane_icon(lane), icon_only=True, parent=self)
        chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        chip.clicked.connect(self._on_lane_clicked)
        return chip

    def _say_keys(self) -> None:
        for lane, chip in self.lanes.items():
            key = f" (Alt+{self._letters[lane]})" if lane in self._letters else ""
            words = chip.text() + key  # his word is a word, whatever signs stand in it
            chip.setToolTip(f"<p>{escape(words)}</p>" if "<" in words else words)

    def lay_out(self) -> None:
        """Set the parts in as many rows as the width needs and take their height."""
        x = y = side = self.theme.px(_SIDE)
        gap, row, right = self.theme.px(_GAP), self.theme.px(40), self.width() - side
        for part in self._parts():
            if part.isHidden():
                continue
            hint = part.sizeHint()
            width = min(hint.width(), right - side)
            if x > side and x + width > right:
                x, y = side, y + row
            part.setGeometry(x, y + (row - hint.height()) // 2, width, hint.height())
            x += width + gap
        height = y + row + side
        if height != self.height():
            self.setFixedHeight(height)

    def restyle(self) -> None:
        """Lay out again at another text size."""
        self.lay_out()

    def sizeHint(self) -> QSize:
        """Take the column's width."""
        return QSize(self.theme.px(96), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out again at another width."""
        super().resizeEvent(event)
        self.lay_out()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a quiet ground."""
        with painter_for(self) as painter:
            radius, line = self.theme.px(RADIUS_CARD), self.theme.colour("line")
            box(painter, QRectF(self.rect()), radius, self.theme.colour("surface"), line, self.theme.border)

    def _parts(self) -> list[Chip | Button]:
        safe = [self.kept_safe] if self.kept_safe is not None else []
        return [*self.lanes.values(), *safe, self.quote, self.speaker]

    def _connect(self) -> None:
        if self.kept_safe is not None:
            self.kept_safe.clicked.connect(self.kept_safe_toggled)
        self.quote.clicked.connect(self.quote_toggled)
        self.speaker.clicked.connect(self.speaker_asked)

    @Slot()
    def _on_lane_clicked(self) -> None:
        for lane, chip in self.lanes.items():
            if chip is self.sender():
                self.lane_toggled.emit(lane)
