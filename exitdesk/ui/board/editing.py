"""The one open editor of the board: where it opens, and what its keys ask of the view model."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, Slot

from exitdesk.sos.card import CardId, Column
from exitdesk.ui.board.card_editor import CardEditor
from exitdesk.ui.board.card_view import CardView
from exitdesk.ui.board.column_view import ColumnView
from exitdesk.ui.board.reading import mark
from exitdesk.ui.board.state import BoardState, Draft, card_id
from exitdesk.ui.board.view_model import BoardViewModel
from exitdesk.ui.board.walk import Walk


class Editing(QObject):
    """Opens an editor on the card the state says is being written, and closes it when it no longer is."""

    def __init__(
        self,
        view_model: BoardViewModel,
        columns: Mapping[Column, ColumnView],
        walk: Walk,
    ) -> None:
        super().__init__()
        self._vm, self._columns, self._walk = view_model, columns, walk
        self._open: CardView | None = None
        self._cursor = -1

    @property
    def editor(self) -> CardEditor | None:
        """The open editor, or None."""
        return self._open.editor if self._open is not None else None

    def focus(self) -> bool:
        """Put the keyboard into the open editor; tell whether there is one."""
        if self.editor is None:
            return False
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def close_stale(self, state: BoardState) -> None:
        """Close the editor of a card that is no longer the one being written."""
        if self._open is not None and (state.draft is None or self._open.card != state.draft.card):
            self._open.close_editor()
            self._open = None

    def show(self, draft: Draft, *, take_focus: bool) -> None:
        """Have an editor open on the draft's card, in view."""
        column = self._columns[draft.column]
        view = column.view(draft.card)
        if view is None:
            return
        if view is not self._open:
            name = self.tr("Skriv kort: {column}").format(column=column.title.text())
            self._listen(view.open_editor(self._vm.text, name, self._cursor))
            self._open = view
            self._walk.note(draft.column, draft.after if draft.is_new else draft.card, self._vm.state)
            column.lay_out()
            if take_focus:
                self.focus()
        column.reveal(view)

    def press(self, card: str, position: int) -> None:
        """Edit the card that was clicked, at the place in its words."""
        draft = self._vm.state.draft
        if draft is None or draft.card != card:
            self._cursor = position
            self._vm.edit(card_id(card))
            self._cursor = -1
        self.focus()

    def _listen(self, editor: CardEditor) -> None:
        editor.finished.connect(self._vm.keep_and_compose_below)
        editor.tabbed.connect(self._vm.keep_and_compose_beside)
        editor.left.connect(self._on_left)
        editor.escaped.connect(self._vm.leave)
        editor.discarded.connect(self._vm.discard)
        editor.split_asked.connect(self._vm.split)
        editor.mark_asked.connect(self._on_mark_asked)

    @Slot(int)
    def _on_left(self, step: int) -> None:
        draft = self._vm.state.draft
        if draft is None:
            return
        cards = [view.card for view in self._columns[draft.column].stack.cards]
        at = cards.index(draft.card) + step
        beside: CardId | None = cards[at] if 0 <= at < len(cards) else None
        kept = self._vm.keep()
        if beside is None and step < 0:
            beside = kept or next((card for card in cards if card != draft.card), None)
        self._walk.go(draft.column, beside, self._vm.state)

    @Slot(str)
    def _on_mark_asked(self, letter: str) -> None:
        if self._vm.state.draft is not None:
            mark(self._vm, self._vm.state.draft.card, letter)
