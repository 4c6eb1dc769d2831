"""The first start on the screen: one page after the other, all by keyboard, Back keeps what was typed."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from exitdesk.ui.accessible import announce, sentences
from exitdesk.ui.first_run.flow import FirstRun, Step
from exitdesk.ui.first_run.pages import MadePage, MakingPage, Page, WelcomePage, WhoPage
from exitdesk.ui.first_run.secret_pages import KitBackPage, KitPage, PassphrasePage, RepeatPage
from exitdesk.ui.first_run.view_model import FirstRunViewModel
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.panel import Ground
from exitdesk.ui.kit.scroll import ScrollColumn
from exitdesk.ui.practice.link import PracticeLink
from exitdesk.ui.theme import Theme

_PAGES: tuple[type[Page], ...] = (
    WelcomePage,
    WhoPage,
    PassphrasePage,
    RepeatPage,
    KitPage,
    KitBackPage,
    MakingPage,
    MadePage,
)
_AROUND = 60
_COUNTED = range(Step.WHO, Step.KIT_BACK + 1)


class FirstRunView(Ground):
    """The pages with their buttons; `painted` once the first page was on the screen."""

    painted = Signal()

    def __init__(self, view_model: FirstRunViewModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._view_model = view_model
        self._was_painted = False
        self._shown: Step | None = None
        self.counter = Label(theme, "", px=14, ink="ink3", tnum=True)
        self.pages = [kind(view_model, theme) for kind in _PAGES]
        self.back_button = Button(theme, " ", kind="quiet", icon="arrow-left", height=44)
        self.practice_link = PracticeLink(theme)
        self.next_button = Button(theme, " ", kind="primary", height=44)
        self._build()
        self._connect()
        self.retranslate()

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self.pages[self._view_model.state.step]

    def focus_start(self) -> None:
        """Go to the first field, or to the button that goes on."""
        if not self.page.focus_start():
            self.next_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        for page in self.pages:
            page.retranslate()
        self.back_button.setText(self.tr("Tilbage"))
        self.practice_link.retranslate()
        self._on_state_changed(self._view_model.state)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Esc and Alt+Left."""
        alt_left = event.key() == Qt.Key.Key_Left and event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_Escape or alt_left:
            self._view_model.go_back()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, and tell once that the page is there."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def restyle(self) -> None:
        """Take the width for this text size."""
        self._block.setFixedWidth(min(self.theme.px(Page.measure), max(1, self.width() - _AROUND)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Never be wider than the window."""
        super().resizeEvent(event)
        self.restyle()

    def _say_page(self) -> None:
        """Have a screen reader say what the page is about; never the secrets on it."""
        announce(self, sentences([self.counter.text(), *self.page.aloud]))

    def _build(self) -> None:
        self._block = QWidget()
        column = QVBoxLayout(self._block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.counter)
        for page in self.pages:
            column.addWidget(page)
        column.addSpacing(24)
        row = QHBoxLayout()
        row.addWidget(self.back_button)
        row.addWidget(self.practice_link)
        row.addStretch(1)
        row.addWidget(self.next_button)
        column.addLayout(row)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._block)
        middle.addStretch(1)
        scroll = ScrollColumn(margins=(24, 32, 24, 32))
        scroll.body.addStretch(1)
        scroll.body.addLayout(middle)
        scroll.body.addStretch(1)
        self.body.addWidget(scroll)
        self.restyle()

    def _connect(self) -> None:
        self._view_model.state_changed.connect(self._on_state_changed)
        self.next_button.clicked.connect(self._view_model.go_on)
        self.back_button.clicked.connect(self._view_model.go_back)
        for page in self.pages:
            page.submitted.connect(self._view_model.go_on)

    @Slot(object)
    def _on_state_changed(self, state: FirstRun) -> None:
        for step, page in zip(Step, self.pages, strict=True):
            page.render_state(state)
            page.setVisible(step is state.step)
        counted = state.step in _COUNTED
        self.counter.set_text(self._count(state.step) if counted else "")
        self.counter.setVisible(counted)
        self.back_button.setVisible(counted)
        self.practice_link.setVisible(state.step is Step.WELCOME)
        self.next_button.setVisible(state.step is not Step.MAKING)
        self.next_button.setText(self._next(state.step))
        # A screen reader may find the program after its first page came: it then reads what has the focus.
        welcome = sentences(self.page.aloud) if state.step is Step.WELCOME else ""
        self.next_button.setAccessibleDescription(welcome)
        was_waiting = not self.next_button.isEnabled()
        self.next_button.setEnabled(not _still_drawing(state))
        came = was_waiting and self.next_button.isEnabled()
        if state.step is not self._shown or came:
            self._shown = state.step
            if self.isVisible():
                self.focus_start()
                self._say_page()

    def _count(self, step: Step) -> str:
        return self.tr("Trin {number} af {count}").format(number=int(step), count=len(_COUNTED))

    def _next(self, step: Step) -> str:
        match step:
            case Step.WELCOME:
                return self.tr("Kom i gang")
            case Step.PASSPHRASE:
                return self.tr("Jeg har skrevet den af")
            case Step.KIT:
                return self.tr("Jeg har dem på papir")
            case Step.KIT_BACK:
                return self.tr("Lav mit aflåste rum")
            case Step.MADE:
                return self.tr("Gå til sager")
        return self.tr("Videre")


def _still_drawing(state: FirstRun) -> bool:
    return state.step is Step.PASSPHRASE and not (state.offered or state.own_wanted)
