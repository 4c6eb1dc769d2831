"""The meeting: it replaces rail, list, search and everything of other cases until it is left.

Words are kept by a change of tab and by nothing that a person did not choose; hiding, covering and locking
keep nothing. Nothing here shows on the shared screen: that is `SharedScreen`.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from exitdesk.cases.resume import Place, Typed
from exitdesk.journal.entry import MeetingId
from exitdesk.sos.card import CardId
from exitdesk.sos.meeting_edits import GiveFrame
from exitdesk.ui.board.lanes_today import KEY as LANES_KEY
from exitdesk.ui.cases.page_words import meeting_words
from exitdesk.ui.context import UiContext
from exitdesk.ui.kit.panel import Ground
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.kit.toast import Toast
from exitdesk.ui.live_case import LiveCase
from exitdesk.ui.meeting.bar import MeetingBar
from exitdesk.ui.meeting.curtain import Curtain
from exitdesk.ui.meeting.frame_page import FramePage
from exitdesk.ui.meeting.keys import add_keys, is_ctrl_y, size_keys
from exitdesk.ui.meeting.laptop_only import LaptopOnly
from exitdesk.ui.meeting.leave_sheet import LeaveSheet
from exitdesk.ui.meeting.live_typing import LiveTyping
from exitdesk.ui.meeting.marks_here import MarksHere
from exitdesk.ui.meeting.new_screen import NewScreen
from exitdesk.ui.meeting.one_screen import KEY as ONE_SCREEN_KEY
from exitdesk.ui.meeting.one_screen import OneScreen
from exitdesk.ui.meeting.shared_screen import SharedScreen
from exitdesk.ui.meeting.tab_views import MeetingTabViews, TabView
from exitdesk.ui.meeting.tabs import ICONS
from exitdesk.ui.meeting.telling import MeetingTelling
from exitdesk.ui.theme import size_class

_KEYS = tuple(ICONS)


class MeetingShell(QStackedWidget):
    """`left` when the meeting is over or was left, `lock_wished` by the button and after three PIN misses."""

    left = Signal()
    lock_wished = Signal()

    def __init__(
        self,
        context: UiContext,
        live: LiveCase,
        meeting: MeetingId,
        shared: SharedScreen,
        pin: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._live, self._meeting, self.shared = context, live, meeting, shared
        theme = context.theme
        self.page = Ground(theme, parent=self)  # what stands in it is made in its place: moving it costs time
        self.bar = MeetingBar(theme, shared)
        self.content = QStackedWidget(self.page)
        self.frame = FramePage(context.template, theme, self.content)
        self.content.addWidget(self.frame)  # first: no tab is shown until one is gone to
        self.views = MeetingTabViews(context, live, meeting, self.content)
        self.laptop = LaptopOnly(context, live, meeting, self.views, self.bar)
        self.notes, self.notes_model = self.laptop.notes, self.laptop.notes_model
        self.questions = self.laptop.questions
        self.toast = Toast(theme, self.page)
        self.telling = MeetingTelling(context, live, self.bar, self.toast)
        self.live_typing = LiveTyping(self.views.board_model, shared, theme, self.toast)
        self.sheet: Sheet | None = None
        self._build()
        self.curtain = Curtain(self, shared, theme, pin)
        self.one_screen = OneScreen(self, shared, self.curtain, self.page)
        self.marks = MarksHere(self.views.circles.own, shared, context.typing, self.page)
        self.new_screen = NewScreen(shared, self.one_screen, self.toast)
        self._connect()
        self._add_keys()
        self._show_meeting()

    @property
    def regions(self) -> Sequence[QWidget]:
        """The parts F6 walks: bar, content, questions, photo, notes."""
        return (self.bar, self.content, *self.laptop.panels)

    @property
    def tab(self) -> str:
        """The key of the tab that is shown, "" while the frame is."""
        return self.bar.tabs.current()

    def start(self) -> None:
        """Begin a first talk with the frame, a later one with his numbers, and go on at the board."""
        board = self._live.board(self._meeting)
        facts = board.meeting.facts
        said = any(board.columns.values()) or any(one.ratings for one in board.scales)
        if facts is None or said or (facts.number == 1 and board.meeting.frame_given):
            self.show_tab("board")
        elif facts.number > 1:
            self.show_tab("scales" if board.scales else "board")
        else:
            self.bar.tabs.set_current("")
            self.content.setCurrentWidget(self.frame)
            self._context.typing.at(Place(self._live.session.case, self._meeting))
            self.frame.focus_start()

    def show_tab(self, key: str) -> bool:
        """Show a tab, keeping what is being written; False where something half said must be seen to."""
        here, view = self._here(), self.views.at(key)
        self._hear_notices(view)  # it may have been made just now
        moves = view is not self.content.currentWidget()
        if here is not None and moves and here.keep_open_editor() is False:
            self.bar.tabs.set_current(self.tab)
            return False
        self.bar.tabs.set_current(key, take_focus=moves)
        self.content.setCurrentWidget(view)
        self.views.place_notice(key, self.toast, self.page.body)
        if moves:  # the tab one is on keeps its open editor, so a lock must keep knowing of it
            self._context.typing.at(Place(case=self._live.session.case, meeting=self._meeting, tab=key))
        self.shared.follow(key)
        self.one_screen.follow(key)
        view.focus_start()
        return True

    def resume(self, typed: Typed) -> None:
        """Go to where one was before a lock; unkept words come back and ask what becomes of them."""
        if typed.place.tab in _KEYS:  # else the frame of a first talk, which is shown already
            self.show_tab(typed.place.tab)
        self.marks.resume(typed)
        lanes, alone = self.views.board.lanes, self.shared.laptop_is_ours
        lanes.stays_closed = not alone
        if typed.text and self.tab:
            self.views.resume(self.tab, typed.place, typed.text)
        if lanes.waits:
            self.telling.note_waiting(LANES_KEY)
        if typed.own_note:
            is_open = typed.own_note_is_open and alone
            self.notes_model.resume(typed.own_note, is_open=is_open)
            if is_open:
                self.notes.open_for_one_note()
            else:
                self.telling.note_waiting("Ctrl+M")

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.bar.retranslate()
            self.laptop.retranslate()
            self.live_typing.line.retranslate()
            for view in self.views.made():
                view.retranslate()
            self._show_meeting()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo and redo where no tab took the key itself."""
        if self.curtain.is_down or self.one_screen.is_in:
            event.accept()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.views.board_model.undo()  # only what was done in a meeting
        elif event.matches(QKeySequence.StandardKey.Redo) or is_ctrl_y(event):
            self.views.board_model.redo()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the bar and make a drawer of the notes where there is little room."""
        super().resizeEvent(event)
        self._arrange()

    def _here(self) -> TabView | None:
        return self.views.at(self.tab) if self.tab else None

    def _build(self) -> None:
        self.addWidget(self.page)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.content, 1)
        column = QVBoxLayout()
        self.page.body.addLayout(column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        line = QHBoxLayout()
        line.setContentsMargins(14, 12, 14, 0)
        line.addWidget(self.live_typing.line)
        column.addLayout(line)
        column.addLayout(self._row, 1)
        self.toast.stand_in(self.page.body)
        self.laptop.put_beside(self._row, self.page)

    def _connect(self) -> None:
        bar, live = self.bar, self._live
        bar.tabs.chosen.connect(self._on_tab_chosen)
        bar.end_button.clicked.connect(self._on_end_wished)
        bar.hide_button.clicked.connect(self.shared.toggle)
        bar.here_button.clicked.connect(self.one_screen.enter)
        bar.lock_button.clicked.connect(self.lock_wished)
        self.shared.changed.connect(bar.show_screen)
        self.shared.lost.connect(self.telling.say_screen_lost)
        for panel in self.laptop.panels:
            panel.moved.connect(self._arrange)
        self._hear_notices(self.page)
        self.notes.editor.discarded.connect(self.telling.say_note_discarded)
        self._context.theme.changed.connect(self._arrange)
        live.changed.connect(self._on_changed)
        self.frame.given.connect(self._on_frame_given)
        self.frame.later.connect(self._on_frame_later)
        self.views.board.alone_asked.connect(self.shared.presenter.show_alone)
        self.views.board.agreement_asked.connect(self._on_agreement_asked)
        self.views.board_model.card_kept.connect(self.shared.presenter.follow)
        self.views.board_model.lane_focused.connect(self.shared.presenter.show_lane)
        self.views.scales_model.question_entered.connect(self.shared.presenter.show_scale)
        self.views.close_model.meeting_ended.connect(self.left)
        self.curtain.lock_wished.connect(self.lock_wished)

    def _add_keys(self) -> None:
        add_keys(
            self.page,
            ("F8", self.shared.toggle),
            (ONE_SCREEN_KEY, self.one_screen.enter),
            ("Ctrl+T", self.live_typing.toggle),
            *self.laptop.keys,
            ("Ctrl+Shift+H", self.curtain.ask),
            *size_keys(self.shared.presenter),
        )
        self._tab_keys = {f"Ctrl+{at}": key for at, key in enumerate(_KEYS, start=1)}
        add_keys(self.page, *((key, self._on_tab_key) for key in self._tab_keys))

    def _show_meeting(self) -> None:
        board = self._live.board(self._meeting)
        self.bar.set_meeting(self._live.session.file().name, meeting_words(board.meeting.facts))

    def _hear_notices(self, within: QWidget) -> None:
        for toast in within.findChildren(Toast):
            toast.moved.connect(self._arrange, Qt.ConnectionType.UniqueConnection)

    def _open(self, sheet: Sheet, focus: QWidget) -> None:
        self.sheet = sheet
        sheet.closed.connect(sheet.deleteLater)
        sheet.open_sheet(focus)

    @Slot()
    def _arrange(self) -> None:
        size = size_class(self.width(), self._context.theme.scale)
        self.bar.set_size_class(size)
        self.live_typing.set_size_class(size)
        shown = [one for one in self.page.findChildren(Toast) if one.isVisible()]
        bottom = min((one.mapTo(self.page, QPoint(0, 0)).y() for one in shown), default=self.height())
        self.laptop.arrange(size, QRect(0, self.bar.height(), self.width(), bottom - self.bar.height()))

    @Slot(str)
    def _on_tab_chosen(self, key: str) -> None:
        self.show_tab(key)

    @Slot()
    def _on_tab_key(self) -> None:
        self.show_tab(self._tab_keys[self.sender().objectName()])

    @Slot()
    def _on_frame_given(self) -> None:
        at = self._live.session.now().strftime("%H.%M")
        self._live.record(GiveFrame(meeting=self._meeting, at=at), meeting=self._meeting)
        self.show_tab("board")

    @Slot()
    def _on_frame_later(self) -> None:
        self.show_tab("board")

    @Slot(str)
    def _on_agreement_asked(self, card: str) -> None:
        if self.show_tab("agreements"):
            self.views.agreements.make_from_card(CardId(card))  # type: ignore[arg-type]

    @Slot()
    def _on_end_wished(self) -> None:
        sheet = LeaveSheet(self._context.theme, self.window())
        sheet.read_back_wished.connect(self._on_read_back_wished)
        sheet.leave_wished.connect(self._on_leave_wished)
        self._open(sheet, sheet.read_button)

    @Slot()
    def _on_read_back_wished(self) -> None:
        self.show_tab("close")

    @Slot()
    def _on_leave_wished(self) -> None:
        here = self._here()
        if here is None or here.keep_open_editor() is not False:
            self.left.emit()

    @Slot(object)
    def _on_changed(self, _entry: object) -> None:
        self._show_meeting()
