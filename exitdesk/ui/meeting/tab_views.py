"""The five tabs of a meeting, made by what they need; the shell knows them by their keys."""

from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

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


class MeetingTabViews:
    """Makes the five views over one open case and one meeting."""

    def __init__(self, context: UiContext, live: LiveCase, meeting: MeetingId, parent: QObject) -> None:
        theme, words, typing = context.theme, context.template, context.typing
        self._typing = typing
        self.board_model = BoardViewModel(live, meeting, words, typing, parent)
        self.board = BoardView(self.board_model, theme, words)
        self.board.reading.letters_count = lambda: context.settings.get("single_keys", "yes") == "yes"
        self.scales_model = ScaleViewModel(live, meeting, words, typing, parent)
        self.scales = ScaleView(self.scales_model, theme)
        self.circles = CirclesView(CirclesViewModel(live, meeting, words, typing, parent), theme)
        self.agreements = AgreementsView(AgreementsViewModel(live, meeting, words, typing, parent), theme)
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
            parent=parent,
        )
        self.close = CloseView(self.close_model, theme)
        self.close.print_wished.connect(partial(print_over, context, live.session.case, self.close))
        self.by_key: dict[str, TabView] = {
            "board": self.board,
            "scales": self.scales,
            "circles": self.circles,
            "agreements": self.agreements,
            "close": self.close,
        }

    def widgets(self) -> tuple[QWidget, ...]:
        """Return the views in order."""
        return tuple(self.by_key.values())

    def place_notice(self, key: str, toast: Toast, foot: QVBoxLayout) -> None:
        """Let the meeting's notice stand at the page's foot, but beside the circles: it would move them."""
        if key == "circles":
            self.circles.take_notice(toast)
        else:
            toast.stand_in(foot)

    def resume(self, key: str, place: Place, text: str) -> None:
        """Open what was being written before a lock, and have the next lock know of it at once as well."""
        self.by_key[key].resume(place, text)
        if key != "board":  # a card whose place is gone is written elsewhere; its view model says where
            self._typing.writes(place, text)
