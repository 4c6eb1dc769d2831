"""The list "Personer": by ring, one tab stop, arrows walk, Alt and arrows move the person himself."""

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from exitdesk.cases.circle_changes import ChangeKind, CircleChange
from exitdesk.journal.entry import PersonId, ThingId
from exitdesk.ui.circles.person_row import PersonRow
from exitdesk.ui.circles.view_model import CirclesState, Somebody
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.scroll import ScrollColumn
from exitdesk.ui.kit.section import Heading
from exitdesk.ui.theme import Theme

NEW_KEY = "Ctrl+N"


class PeoplePanel(QWidget):
    """Everybody by ring. `chosen` tells who, `asked` carries what is to be done with him."""

    chosen = Signal(str)
    asked = Signal(str, str)
    new_asked_for = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._state = CirclesState()
        self._current: PersonId | None = None
        self.rows: dict[PersonId, PersonRow] = {}
        self._titles: list[Label] = []
        self.heading = Heading(theme, "")
        self.add = Button(theme, "", kind="secondary", icon="plus", hint=NEW_KEY)
        self.page = ScrollColumn(spacing=0, margins=(2, 0, 8, 0))
        self.empty = Label(theme, "", px=15, ink="ink2")
        self.said = Label(theme, "", px=15, ink="ink2")
        self._tail: QWidget | None = None
        self._build()
        self.add.clicked.connect(self.new_asked_for)

    @property
    def current(self) -> PersonId | None:
        """Who is chosen."""
        return self._current

    def hasHeightForWidth(self) -> bool:
        """Ask for no height: the list scrolls, and what stands under it would be pressed together."""
        return False

    def show_state(self, state: CirclesState) -> None:
        """Show these people, keeping who is chosen and the focus on him."""
        focused = next((person for person, row in self.rows.items() if row.hasFocus()), None)
        self._state = state
        if self._current not in {one.id for one in state.people}:
            self._current = state.people[0].id if state.people else None
        self._fill()
        if focused in self.rows:
            self.rows[focused].setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, person: PersonId, *, focus: bool) -> None:
        """Choose somebody."""
        if person not in self.rows:
            return
        self._current = person
        for one, row in self.rows.items():
            row.set_chosen(chosen=one == person)
        if focus:
            self.rows[person].setFocus(Qt.FocusReason.OtherFocusReason)
        self.chosen.emit(person)

    def set_low(self, *, low: bool) -> None:
        """Leave the heading and its button out where there is no room for them and for somebody."""
        if low and self.add.hasFocus():
            return
        self.heading.setVisible(not low)
        self.add.setVisible(not low)

    def set_tail(self, tail: QWidget | None) -> None:
        """Let something stand under the list and scroll with it; None lets go of it."""
        self._let_go_of_tail()
        self._tail = tail
        self._fill()

    def focus_current(self) -> None:
        """Take the focus to who is chosen, or to where somebody is added."""
        row = self.rows.get(self._current) if self._current else None
        (row or self.add).setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Show every word in the language of the window."""
        self.heading.set_text(self.tr("Personer"))
        self.add.setText(self.tr("Tilføj"))
        self.empty.set_text(self.tr("Hvem kan du regne med, når det gælder?"))
        self._fill()

    # -- inside ------------------------------------------------------------------------------------

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.add)
        column.addLayout(head)
        column.addWidget(self.page, 1)

    def _let_go_of_tail(self) -> None:
        """Take the tail out by its name: a layout's item that was only taken keeps its height for ever."""
        if self._tail is not None:
            self.page.body.removeWidget(self._tail)

    def _fill(self) -> None:
        self._let_go_of_tail()
        body = self.page.body
        while body.count():
            body.takeAt(0)
        for title in self._titles:
            title.hide()
            title.deleteLater()
        self._titles = []
        wanted = {one.id for one in self._state.people}
        for gone in [person for person in self.rows if person not in wanted]:
            row = self.rows.pop(gone)
            row.hide()
            row.deleteLater()
        self.empty.setVisible(False)
        words = self._what_is_worth_saying()
        self.said.set_text(words)
        self.said.setVisible(False)
        body.addWidget(self.said)  # it scrolls with the list: much to say leaves the people their room
        self.said.setVisible(bool(words))
        body.addSpacing(8 if words else 0)
        body.addWidget(self.empty)
        self.empty.setVisible(not self._state.people)
        ring: int | str | None = ""
        ordered: dict[PersonId, PersonRow] = {}
        for one in self._state.people:
            if one.ring != ring:
                ring = one.ring
                self._add_title(self._ring_name(one))
            ordered[one.id] = self._show_row(one)
        self.rows = ordered
        if self._tail is not None:
            body.addSpacing(12)
            body.addWidget(self._tail)
        body.addStretch(1)

    def _add_title(self, words: str) -> None:
        title = Label(self.theme, words, px=14, ink="ink2", weight=600)
        title.setContentsMargins(0, 0, 0, 0)
        if self._titles:
            self.page.body.addSpacing(10)
        self.page.body.addWidget(title)
        self._titles.append(title)

    def _show_row(self, one: Somebody) -> PersonRow:
        row = self.rows.get(one.id)
        if row is None:
            row = PersonRow(self.theme, one)
            row.entered.connect(self._on_row_entered)
            row.asked.connect(self._on_row_asked)
        row.show_person(one, self._ring_name(one))
        row.set_chosen(chosen=one.id == self._current)
        self.page.body.addWidget(row)
        QWidget.setTabOrder(self.add, row)
        row.show()
        return row

    def _what_is_worth_saying(self) -> str:
        sentences = [_change(change) for change in self._state.changes]
        if sentences:
            sentences.insert(0, self.tr("Siden sidst:"))
        if self._state.few_before_a_move:
            sentences.append(self.tr("Få står tæt på. Hvem kunne rykke et skridt ind, før du flytter?"))
        return " ".join(sentences)

    def _ring_name(self, one: Somebody) -> str:
        return self.tr("Ikke på cirklerne") if one.ring is None else self._state.rings[one.ring]

    @Slot()
    def _on_row_entered(self) -> None:
        row = self.sender()
        if isinstance(row, PersonRow) and row.one.id != self._current:
            self.choose(row.one.id, focus=not row.hasFocus())

    @Slot(str)
    def _on_row_asked(self, meaning: str) -> None:
        row = self.sender()
        if not isinstance(row, PersonRow):
            return
        people = list(self.rows)
        at = people.index(row.one.id)
        places = {"up": at - 1, "down": at + 1, "first": 0, "last": len(people) - 1}
        if meaning in places:
            place = max(0, min(len(people) - 1, places[meaning]))
            self.choose(PersonId(ThingId(people[place])), focus=True)
        else:
            self.asked.emit(row.one.id, meaning)


def _change(change: CircleChange) -> str:
    translate = QCoreApplication.translate
    words = {
        ChangeKind.NEW: translate("Circles", "{name} er ny."),
        ChangeKind.NEARER: translate("Circles", "{name} er rykket nærmere."),
        ChangeKind.FURTHER: translate("Circles", "{name} er rykket længere ud."),
        ChangeKind.GONE: translate("Circles", "{name} er ikke på cirklerne mere."),
    }
    return words[change.kind].format(name=change.name)
