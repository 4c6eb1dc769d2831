"""The question drawer (F4): the unit's own questions for where the pair is, on the laptop only.

It is closed when a meeting begins, asks for nothing, and holds not a word of the case. The keyboard stays
where it was: one reads, and goes on writing.
"""

from typing import ClassVar

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QWidget

from exitdesk.cases.unit import QuestionGroup, UnitTemplate, questions_at
from exitdesk.ui.accessible import announce
from exitdesk.ui.kit.button import IconButton
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.panel import Ground
from exitdesk.ui.kit.scroll import ScrollColumn
from exitdesk.ui.kit.section import Heading
from exitdesk.ui.meeting.tab_views import MeetingTabViews
from exitdesk.ui.meeting.tabs import MeetingTabs
from exitdesk.ui.theme import Theme

KEY = "F4"
WIDTH = 296


class QuestionList(ScrollColumn):
    """The questions, which the arrows scroll: a list to a screen reader, told as its description."""

    accessible_role: ClassVar[QAccessible.Role] = QAccessible.Role.List


class QuestionsPanel(Ground):
    """Questions for the tab, the column and the lanes one is on. `moved` when it opened or closed."""

    moved = Signal()

    def __init__(
        self, template: UnitTemplate, views: MeetingTabViews, tabs: MeetingTabs, theme: Theme
    ) -> None:
        super().__init__(theme, fill="canvas", left_line=True)
        self._template, self._board, self._tabs = template, views.board, tabs
        self._shown: tuple[QuestionGroup, ...] | None = None
        self.heading = Heading(theme, "", px=16)
        self.private = Label(theme, "", px=14, ink="ink2")
        self.close_button = IconButton(theme, "x", " ", hint=KEY)
        self.list = QuestionList(spacing=6, margins=(0, 0, 8, 0))
        self._build()
        self.retranslate()
        self.restyle()
        self.hide()
        self.close_button.clicked.connect(self.toggle)
        views.board_model.state_changed.connect(self.follow)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    @Slot()
    def toggle(self) -> None:
        """Open or close; the keyboard stays where it is."""
        here = QApplication.focusWidget()
        within = here is not None and self.isAncestorOf(here)
        self.setVisible(self.isHidden())
        if self.isVisible():
            self.follow()
            announce(self, " ".join([self.heading.text(), *self.questions()]))
        elif within:
            self._board.focus_start()
        self.moved.emit()

    def questions(self) -> list[str]:
        """Return the questions shown, in order."""
        return [question for group in self._shown or () for question in group.questions]

    @Slot()
    def follow(self) -> None:
        """Show the questions for where one is now."""
        if self.isHidden():
            return
        page = self._tabs.current() or "board"
        column, lanes = self._board.place if page == "board" else (None, frozenset())
        groups = questions_at(self._template, page, column, lanes)
        if groups != self._shown:
            self._show(groups)

    def retranslate(self) -> None:
        """Take the window's language."""
        self.heading.set_text(self.tr("Spørgsmål"))
        self.private.set_text(self.tr("Kun på denne skærm."))
        self.close_button.setText(self.tr("Luk spørgsmålene"))
        self.setAccessibleName(self.tr("Spørgsmål, I kan stille"))
        self.list.setAccessibleName(self.accessibleName())

    def restyle(self) -> None:
        """Take the width at this text size."""
        self.setFixedWidth(self.theme.px(WIDTH))

    def _build(self) -> None:
        self.body.setContentsMargins(20, 20, 12, 20)
        self.body.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.close_button)
        self.body.addLayout(head)
        self.body.addWidget(self.private)
        self.body.addWidget(self.list, 1)
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the arrows scroll it
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def _show(self, groups: tuple[QuestionGroup, ...]) -> None:
        self._shown = groups
        column = self.list.body
        while (item := column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for group in groups:
            column.addSpacing(10)
            column.addWidget(Label(self.theme, group.title, px=14, weight=600, ink="ink2"))
            for question in group.questions:
                column.addWidget(Label(self.theme, question, px=16))
        column.addStretch(1)
        self.list.setAccessibleDescription(" ".join(self.questions()))

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and not self.isAncestorOf(new):
            self.follow()
