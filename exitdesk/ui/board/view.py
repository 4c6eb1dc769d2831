"""The board on the laptop: three columns, one place where one is, and every gesture by keyboard.

The view holds no service: it reads the view model's state and tells it what a person wants. What is written
stays open, kept by nothing but the gestures that keep (see `BoardViewModel`).
"""

from functools import partial
from typing import ClassVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAccessible, QContextMenuEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from exitdesk.cases.resume import Place
from exitdesk.cases.unit import UnitTemplate
from exitdesk.sos.card import Column, LaneId
from exitdesk.sos.own_lane import is_own
from exitdesk.ui.board.card_drag import Dragging
from exitdesk.ui.board.card_view import CardView
from exitdesk.ui.board.column_view import ColumnView
from exitdesk.ui.board.editing import Editing
from exitdesk.ui.board.foot import BoardFoot
from exitdesk.ui.board.lanes_today import LanesRow
from exitdesk.ui.board.menus import BoardMenus
from exitdesk.ui.board.pressing import RestingFinger
from exitdesk.ui.board.reading import Reading, mark
from exitdesk.ui.board.resume_banner import ResumeBanner
from exitdesk.ui.board.state import COLUMNS, card_id
from exitdesk.ui.board.telling import BoardTelling
from exitdesk.ui.board.versions_sheet import VersionsSheet
from exitdesk.ui.board.view_model import BoardViewModel
from exitdesk.ui.board.waiting import WaitingRow
from exitdesk.ui.board.walk import Walk
from exitdesk.ui.kit.painted import Painted
from exitdesk.ui.theme import SizeClass, Theme, card_px, size_class

_MARGIN, _NARROW_MARGIN, _GAP = 24, 14, 16


class BoardView(Painted):
    """The board of one meeting.

    `alone_asked` wants a column alone on the shared screen, `agreement_asked` an agreement from a card,
    `erasing_asked` a card gone for good.
    """

    accessible_role: ClassVar[QAccessible.Role] = QAccessible.Role.Pane
    alone_asked = Signal(str)
    agreement_asked = Signal(str)
    erasing_asked = Signal(str)

    def __init__(
        self,
        view_model: BoardViewModel,
        theme: Theme,
        template: UnitTemplate,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._vm = view_model
        self.columns = {
            column: ColumnView(theme, column, template, self._on_card_made, self) for column in COLUMNS
        }
        self._walk = Walk(self.columns)
        self.reading = Reading(view_model, self._walk)
        self.editing = Editing(view_model, self.columns, self._walk)
        self._shown = view_model.state
        self._showing = False
        self.menus = BoardMenus(view_model, template, self)
        self._px = card_px(SizeClass.NORMAL)
        self.dragging = Dragging(view_model, self.columns)
        RestingFinger((self, *self.columns.values()), self).rested.connect(self.menus.offer)
        self.banner = ResumeBanner(theme, self)
        self.waiting = WaitingRow(theme, view_model, self)
        self.lanes = LanesRow(theme, view_model, self)
        self._foot = BoardFoot(self.lanes, self.waiting, self)
        self.telling = BoardTelling(view_model, theme, self)
        self.toast = self.telling.toast
        self.setAccessibleName(self.tr("Tavle"))
        self._build()
        self._connect()
        self._show_state()

    # -- what others ask of it

    @property
    def place(self) -> tuple[Column, frozenset[LaneId]]:
        """Where one is: the column, and the lanes of the card that is there or being written."""
        state, card = self._vm.state, self._walk.card
        found = state.face or (state.card(card) if card else None)
        column = state.draft.column if state.draft else self._walk.column
        return column, frozenset(found.lanes if found else ())

    @Slot()
    def keep_open_editor(self) -> bool:
        """Keep what is being written: at a change of tab, and at nothing the person did not choose.

        False where his word cannot be a lane's as it stands.
        """
        self._vm.keep()
        return self.lanes.keep_word()

    def discard_open_editor(self) -> None:
        """Throw away what is being written ("Ikke her", F9), wherever the focus is."""
        self._vm.discard()

    def focus_start(self) -> None:
        """Put the focus where one was, or on the first card or dashed row."""
        if not self.editing.focus():
            self._walk.start(self._vm.state)

    def resume(self, place: Place, text: str) -> bool:
        """Open the editor again where it was before a lock, and ask what becomes of its words."""
        if is_own(LaneId(place.thing)):
            self.lanes.resume(text)
            return True
        if not self._vm.resume(place, text):
            return False
        self.banner.show()
        self.editing.focus()
        return True

    def retranslate(self) -> None:
        """Take the window's language."""
        self.setAccessibleName(self.tr("Tavle"))
        self.banner.retranslate()
        self.waiting.retranslate()
        self.lanes.retranslate()
        for column in self.columns.values():
            column.retranslate()
        self._show_state()

    # -- building

    def _build(self) -> None:
        self._page = QVBoxLayout(self)
        self._page.setSpacing(_GAP)
        self._page.addWidget(self.banner)
        row = QHBoxLayout()
        row.setSpacing(_GAP)
        for column in self.columns.values():
            row.addWidget(column, 1)
        self._page.addLayout(row, 1)
        self.telling.toast.stand_in(self._page, margin=0)
        self._page.addWidget(self._foot)
        self.banner.hide()

    def _connect(self) -> None:
        self._vm.state_changed.connect(self._on_state_changed)
        self.telling.undone.connect(self.focus_start)
        self._vm.card_kept.connect(self._on_card_stands)
        self._vm.card_came_back.connect(self._on_card_stands)
        self.banner.kept.connect(self.keep_open_editor)
        self.banner.thrown_away.connect(self._vm.leave)
        self.reading.alone_asked.connect(self.alone_asked)
        self.reading.agreement_asked.connect(self.agreement_asked)
        self.reading.versions_asked.connect(self._on_versions_asked)
        self.reading.menu_asked.connect(self._on_menu_key)
        self.reading.waiting_asked.connect(self.waiting.open_list)
        self.reading.lanes_asked.connect(self.lanes.open_sheet)
        self.menus.lanes_asked.connect(self.lanes.open_sheet)
        self.menus.erasing_asked.connect(self.erasing_asked)
        self.lanes.closed.connect(self.focus_start)
        self.waiting.taken_up.connect(self.focus_start)
        for column in self.columns.values():
            name = column.column
            column.add.clicked.connect(partial(self._on_add_clicked, name))
            column.add.focused.connect(partial(self._on_row_focused, name))
            column.stack.dropped.connect(partial(self.dragging.drop, name))
            column.alone_asked.connect(self.alone_asked)
            column.strip.lane_toggled.connect(self._on_lane_toggled)
            column.strip.speaker_asked.connect(partial(self._on_mark_pressed, "O"))
            column.strip.quote_toggled.connect(partial(self._on_mark_pressed, "G"))
            column.strip.kept_safe_toggled.connect(partial(self._on_mark_pressed, "K"))

    def _on_card_made(self, card: CardView) -> None:
        card.pressed.connect(self.editing.press)
        card.focused.connect(self._on_card_focused)
        card.menu_asked.connect(self.menus.open_card)
        card.versions_asked.connect(self._on_versions_asked)
        card.drag_begun.connect(self.dragging.begin)
        card.written.connect(self._vm.write)

    # -- showing

    def _show_state(self) -> None:
        state, words, had_focus = self._vm.state, self._vm.template, self._walk.has_focus
        self._showing = True
        self.editing.close_stale(state)
        for column in self.columns.values():
            column.show_column(state, self._px, words)
        self._showing = False
        if state.draft is not None:
            self.editing.show(state.draft, take_focus=had_focus)
        else:
            self.banner.hide()
            if had_focus:
                self._walk.restore(state)
            else:
                self._walk.note(self._walk.column, self._walk.card, state)
        self._foot.follow()
        if state.columns != self._shown.columns and not self.toast.action.isHidden():
            self.toast.dismiss()
        self._shown = state

    # -- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key means while nothing is being written."""
        if not self.reading.did(event):
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what is of the whole board, where no card is under the pointer."""
        self.menus.offer(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the margins and the text size that this width has room for."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the window's size class once there is a window."""
        super().showEvent(event)
        self._fit()

    def restyle(self) -> None:
        """Take another text size."""
        self._fit()

    def _fit(self) -> None:
        size = size_class(self.window().width(), self.theme.scale)
        margin = _NARROW_MARGIN if size is SizeClass.COMPACT else _MARGIN
        self._page.setContentsMargins(margin, margin, margin, margin)
        if card_px(size) != self._px:
            self._px = card_px(size)
            self._show_state()

    # -- what happened

    @Slot()
    def _on_state_changed(self) -> None:
        self._show_state()

    @Slot(str)
    def _on_card_stands(self, card: str) -> None:
        place = self._vm.state.place(card_id(card))
        if place is None:
            return
        if self._walk.has_focus:
            self._walk.go(place[0], card_id(card), self._vm.state)
        else:
            self._walk.note(place[0], card_id(card), self._vm.state)

    def _on_add_clicked(self, column: Column, _checked: bool = False) -> None:
        self._vm.compose_last(column)
        self.editing.focus()

    def _on_row_focused(self, column: Column) -> None:
        if not self._showing:
            self._walk.note(column, None, self._vm.state)

    @Slot(str)
    def _on_card_focused(self, card: str) -> None:
        place = self._vm.state.place(card_id(card))
        if place is not None and not self._showing:
            self._walk.note(place[0], card_id(card), self._vm.state)

    @Slot(str)
    def _on_lane_toggled(self, lane: str) -> None:
        if self._vm.state.draft is not None:
            self._vm.toggle_lane(self._vm.state.draft.card, LaneId(lane))

    def _on_mark_pressed(self, letter: str, _checked: bool = False) -> None:
        if self._vm.state.draft is not None:
            mark(self._vm, self._vm.state.draft.card, letter)

    def _on_menu_key(self, card: str) -> None:
        column = self.columns[self._walk.column]
        view = column.view(card_id(card)) if card else None
        if view is not None:
            self.menus.open_card(card, view.menu_point())
        elif not card:
            self.menus.offer(column.add.mapToGlobal(column.add.rect().bottomLeft()))

    @Slot(str)
    def _on_versions_asked(self, card: str) -> None:
        found = self._vm.board.card(card_id(card))
        if found is not None and found.has_question:
            VersionsSheet(self.theme, self, self._vm, found).open_sheet()
