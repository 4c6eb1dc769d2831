"""One question: the axis with both anchors at the left, everybody's own line at the right."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from exitdesk.journal.entry import PersonId
from exitdesk.sos.card import Column
from exitdesk.sos.scale import Direction
from exitdesk.ui.accessible import sentences
from exitdesk.ui.kit.avatar import initial_of
from exitdesk.ui.kit.button import Button, IconButton
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.panel import Panel
from exitdesk.ui.kit.section import Heading
from exitdesk.ui.scale.axis import AxisMark, AxisPicture
from exitdesk.ui.scale.axis_view import AxisView
from exitdesk.ui.scale.follow_up import WHO, FollowUp
from exitdesk.ui.scale.rater_row import RaterRow
from exitdesk.ui.scale.shapes import shape_of
from exitdesk.ui.scale.state import QuestionState, Rater
from exitdesk.ui.scale.view_model import ScaleViewModel
from exitdesk.ui.theme import Theme

_TWO_COLUMNS = 780


class QuestionPanel(Panel):
    """A question's panel. `edit_asked_for` and `choice_asked_for` open what the screen lays over itself.

    `passed` tells that an arrow went past the last line (+1) or the first (-1).
    """

    edit_asked_for = Signal(str)
    choice_asked_for = Signal(str, str)
    discarded = Signal()
    passed = Signal(int)

    def __init__(self, theme: Theme, view_model: ScaleViewModel, question: QuestionState) -> None:
        super().__init__(theme, padding=24, spacing=8)
        self._view_model = view_model
        self.question = question
        self.rows: dict[PersonId, RaterRow] = {}
        self._chosen: PersonId | None = None
        self.heading = Heading(theme, question.question, px=20)
        self.edit = IconButton(theme, "pencil", "", hint="F2", height=36)
        self.axis = AxisView(theme, self._picture())
        self.screen_note = Label(theme, "", px=14, ink="ink2")
        self.reveal = Button(theme, "", kind="secondary", icon="users", hint="R", height=40)
        self.follow_up = FollowUp(theme)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._people = QVBoxLayout()
        self._build()
        self._connect()
        self.set_question(question)

    def set_question(self, question: QuestionState) -> None:
        """Show what stands now."""
        self.question = question
        self.heading.set_text(question.question)
        self.setAccessibleName(question.question)
        self._arrange_rows(question.raters)
        self.axis.set_picture(self._picture())
        self.retranslate()

    def retranslate(self) -> None:
        """Show every word in the language of the window."""
        asked = self.question
        self.edit.setText(self.tr("Ret spørgsmålet"))
        self.edit.restyle()
        self.reveal.setText(self.tr("Vis alle tal samlet"))
        others = [one for one in asked.raters[1:] if one.number is not None]
        waits = bool(others) and not asked.revealed
        self.reveal.setVisible(waits)
        self.screen_note.setVisible(waits)
        first = asked.raters[0].name if asked.raters else ""
        self.screen_note.set_text(self.tr("Den store skærm viser kun, hvad {name} sagde.").format(name=first))
        self.follow_up.show_direction(higher_is_worse=asked.direction is Direction.HIGH_IS_WORSE)
        self.axis.set_picture(self._picture())
        heard = sentences([f"0: {asked.zero}", f"10: {asked.ten}", asked.direction_word])
        for row in self.rows.values():
            row.retranslate()
            row.setAccessibleDescription(heard)  # a number is never heard without its anchors

    def row_of(self, person: PersonId) -> RaterRow | None:
        """Return a person's line."""
        return self.rows.get(person)

    def first_row(self) -> RaterRow | None:
        """Return his line."""
        return next(iter(self.rows.values()), None)

    def keep(self) -> None:
        """Keep what is being written in this panel."""
        for row in self.rows.values():
            row.keep()
        self.follow_up.keep()

    def ask_absent(self) -> None:
        """Ask what somebody who is not here would say."""
        self.keep()
        self.follow_up.ask(WHO)

    def enter(self, step: int) -> None:
        """Come to the first line from above (+1), to the last from below (-1)."""
        rows = list(self.rows.values())
        if rows:
            rows[0 if step > 0 else -1].setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in one column where two would be cramped."""
        super().resizeEvent(event)
        narrow = self.width() < self.theme.px(_TWO_COLUMNS)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._sides.setDirection(way)
        self._sides.setSpacing(self.theme.px(12 if narrow else 32))

    # -- inside ------------------------------------------------------------------------------------

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.heading, 1, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.edit, 0, Qt.AlignmentFlag.AlignTop)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addLayout(head)
        left.addWidget(self.axis)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(0)
        self._people.setSpacing(2)
        right.addLayout(self._people)
        right.addSpacing(4)
        right.addWidget(self.screen_note)
        right.addStretch(1)
        self._sides.addLayout(left, 11)
        self._sides.addLayout(right, 10)
        self.body.addLayout(self._sides)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.follow_up, 1, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(self.reveal, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(foot)

    def _connect(self) -> None:
        self.axis.pointed_at.connect(self._on_axis_pointed_at)
        self.reveal.clicked.connect(self._on_reveal_clicked)
        self.edit.clicked.connect(self._on_edit_clicked)
        self.follow_up.answered.connect(self._on_answered)
        self.follow_up.typed.connect(self._on_typed)
        self.follow_up.left.connect(self._view_model.done)
        self.follow_up.discarded.connect(self.discarded)

    def _arrange_rows(self, raters: tuple[Rater, ...]) -> None:
        wanted = [rater.person for rater in raters]
        for gone in [person for person in self.rows if person not in wanted]:
            row = self.rows.pop(gone)
            self._people.removeWidget(row)
            row.hide()
            row.deleteLater()
        ordered: dict[PersonId, RaterRow] = {}
        for place, rater in enumerate(raters):
            row = self.rows.get(rater.person) or self._new_row(rater)
            if self._people.indexOf(row) != place:
                self._people.insertWidget(place, row)
                row.show()
            row.set_rater(rater)
            ordered[rater.person] = row
        self.rows = ordered
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Let Tab go from the question to each person in turn, and then to the questions after a number."""
        before: QWidget = self.edit
        for row in self.rows.values():
            for widget in (row, row.editor, row.choose):
                QWidget.setTabOrder(before, widget)
                before = widget

    def _new_row(self, rater: Rater) -> RaterRow:
        row = RaterRow(self.theme, rater, self)
        row.number_given.connect(self._on_number_given)
        row.number_taken_away.connect(self._on_number_taken_away)
        row.reason_given.connect(self._on_reason_given)
        row.reason_typed.connect(self._on_typed)
        row.reason_left.connect(self._view_model.done)
        row.discarded.connect(self.discarded)
        row.walked.connect(self._on_walked)
        row.stepped.connect(self._on_stepped)
        row.entered.connect(self._on_row_entered)
        row.choice_asked_for.connect(self._on_choice_asked_for)
        row.key_passed_on.connect(self._on_key_passed_on)
        return row

    def _picture(self) -> AxisPicture:
        asked = self.question
        marks = tuple(
            AxisMark(shape_of(one.kind), initial_of(one.name), one.number)
            for one in asked.raters
            if one.number is not None
        )
        today = self.tr("I dag")
        return AxisPicture(today, marks, asked.earlier, asked.zero, asked.ten, asked.direction_word)

    def _sender_row(self) -> RaterRow | None:
        sender: QWidget | None = self.sender()  # type: ignore[assignment]
        return sender if isinstance(sender, RaterRow) else None

    @Slot(int)
    def _on_number_given(self, number: int) -> None:
        if row := self._sender_row():
            self._view_model.rate(self.question.id, row.rater.person, number)

    @Slot()
    def _on_number_taken_away(self) -> None:
        if row := self._sender_row():
            self._view_model.take_number_away(self.question.id, row.rater.person)

    @Slot(str)
    def _on_reason_given(self, reason: str) -> None:
        if row := self._sender_row():
            self._view_model.give_reason(self.question.id, row.rater.person, reason)

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        row = self._sender_row()
        what = row.rater.person if row else self.follow_up.asking
        self._view_model.writes(f"{self.question.id} {what}", text)

    @Slot(int)
    def _on_walked(self, step: int) -> None:
        rows = list(self.rows.values())
        if (row := self._sender_row()) in rows:
            self.walk(rows.index(row) + step)

    @Slot(int)
    def _on_stepped(self, step: int) -> None:
        rows = list(self.rows.values())
        place = rows.index(row) + step if (row := self._sender_row()) in rows else -1
        if 0 <= place < len(rows):
            self.walk(place)
        else:
            self.passed.emit(step)

    def walk(self, place: int) -> None:
        """Go to a line by its place; past the end to the panel beside."""
        rows = list(self.rows.values())
        if 0 <= place < len(rows):
            rows[place].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.focusNextPrevChild(place >= len(rows))

    @Slot()
    def _on_row_entered(self) -> None:
        if row := self._sender_row():
            self._chosen = row.rater.person

    @Slot()
    def _on_choice_asked_for(self) -> None:
        if row := self._sender_row():
            self.choice_asked_for.emit(self.question.id, row.rater.person)

    @Slot(int)
    def _on_key_passed_on(self, key: int) -> None:
        if key == Qt.Key.Key_R:
            self._on_reveal_clicked()
        else:
            self._on_edit_clicked()

    @Slot(int)
    def _on_axis_pointed_at(self, number: int) -> None:
        row = self.rows.get(self._chosen) if self._chosen else None
        row = row or self.first_row()
        if row:
            row.setFocus(Qt.FocusReason.MouseFocusReason)
            row.give(number, now=True)

    @Slot()
    def _on_reveal_clicked(self) -> None:
        self._view_model.reveal(self.question.id)
        if (row := self.first_row()) and not any(one.hasFocus() for one in self.rows.values()):
            row.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_edit_clicked(self) -> None:
        self.edit_asked_for.emit(self.question.id)

    @Slot(str, str)
    def _on_answered(self, kind: str, text: str) -> None:
        self._view_model.done()
        if kind == "who":
            person = self._view_model.ask_of(self.question.id, text)
            row = self.rows.get(person) if person else None
            if row:
                row.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._view_model.keep_card(Column(kind), text)
