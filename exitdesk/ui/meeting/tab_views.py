"""The five tabs of a meeting; the shell knows them by their keys.

The board and the circles are there from the start. The others are made when they are first shown, so that a
meeting opens at once; what they stand over, their view models, is there from the start too.
"""

from collections.abc import Callable
from functools import cached_property, partial
from typing import TypeAlias, TypeVar

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from exitdesk.cases.resume import Place
from exitdesk.journal.entry import MeetingId
from exitdesk.ui.agreements.view import AgreementsView
from exitdesk.ui.agreements.view_model import AgreementsViewModel
from exitdesk.ui.board.view import BoardView
from exitdesk.ui.board.view_model import BoardViewModel
from exitdesk.ui.circles.view import CirclesView
from exitdesk.ui.circles.view_model import CirclesViewModel
from exitdesk.ui.close.view import CloseView
from exitdesk.ui.close.view_model import CloseViewModel
from exitdesk.ui.context import UiContext
from exitdesk.ui.kit.toast import Toast
from exitdesk.ui.live_case import LiveCase
from exitdesk.ui.printing.way import print_over
from exitdesk.ui.scale.view import ScaleView
from exitdesk.ui.scale.view_model import ScaleViewModel
from exitdesk.ui.signing.view_model import SecondSignatureModel

TabView: TypeAlias = BoardView | ScaleView | CirclesView | AgreementsView | CloseView
_View = TypeVar("_View", bound=TabView)


class MeetingTabViews:
    """The five views over one open case and one meeting, put on `stack` as they are made."""

    def __init__(self, context: UiContext, live: LiveCase, meeting: MeetingId, stack: QStackedWidget) -> None:
        words, typing = context.template, context.typing
        self._context, self._live, self._stack = context, live, stack
        self._made: list[TabView] = []
        self.board_model = BoardViewModel(live, meeting, words, typing, stack)
        self.scales_model = ScaleViewModel(live, meeting, words, typing, stack)
        self._circles_model = CirclesViewModel(live, meeting, words, typing, stack)
        self._agreements_model = AgreementsViewModel(live, meeting, words, typing, stack)
        self.close_model = CloseViewModel(
            live,
            meeting,
            words,
            typing,
            paper=context.open_vault.paper,
            background=context.background,
            folder=context.handed_out,
            explain=context.explain,
            sign_second=partial(SecondSignatureModel, context),
            practice=context.practice,
            parent=stack,
        )
        self.board = self._put(BoardView(self.board_model, context.theme, words, parent=stack))
        self.board.reading.letters_count = lambda: context.settings.get("single_keys", "yes") == "yes"
        self.circles = self._put(CirclesView(self._circles_model, context.theme, stack))
        self._by_key: dict[str, Callable[[], TabView]] = {
            "board": lambda: self.board,
            "scales": lambda: self.scales,
            "circles": lambda: self.circles,
            "agreements": lambda: self.agreements,
            "close": lambda: self.close,
        }

    @cached_property
    def scales(self) -> ScaleView:
        """The numbers."""
        return self._put(ScaleView(self.scales_model, self._context.theme, self._stack))

    @cached_property
    def agreements(self) -> AgreementsView:
        """What was agreed."""
        return self._put(AgreementsView(self._agreements_model, self._context.theme, self._stack))

    @cached_property
    def close(self) -> CloseView:
        """Reading back and ending."""
        view = self._put(CloseView(self.close_model, self._context.theme, self._stack))
        view.print_wished.connect(partial(print_over, self._context, self._live.session.case, view))
        return view

    def at(self, key: str) -> TabView:
        """Return the view of a tab, made now where it was not shown before."""
        return self._by_key[key]()

    def made(self) -> tuple[TabView, ...]:
        """Return the views that there are by now."""
        return tuple(self._made)

    def place_notice(self, key: str, toast: Toast, foot: QVBoxLayout) -> None:
        """Let the meeting's notice stand at the page's foot, but beside the circles: it would move them."""
        if key == "circles":
            self.circles.take_notice(toast)
        else:
            toast.stand_in(foot)

    def resume(self, key: str, place: Place, text: str) -> None:
        """Open what was being written before a lock, and have the next lock know of it at once as well."""
        self.at(key).resume(place, text)
        if key != "board":  # a card whose place is gone is written elsewhere; its view model says where
            self._context.typing.writes(place, text)

    def _put(self, view: _View) -> _View:
        self._made.append(view)
        self._stack.addWidget(view)
        return view
