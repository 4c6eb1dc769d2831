"""The door to the marks (Ctrl+Shift+M): closed when a meeting begins, and again at each turn of the room.

What was being written behind it waits, in memory alone, until it is opened again, kept by a change of tab or
discarded. Whether it may open is asked of whoever knows the screens; a refusal tells nothing of what it is.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from exitdesk.cases.resume import MarkDraft
from exitdesk.journal.entry import PersonId, ThingId
from exitdesk.sos.circles import Knows
from exitdesk.ui.accessible import park_focus
from exitdesk.ui.circles.marks_panel import HOW, MarksPanel
from exitdesk.ui.circles.people_panel import PeoplePanel
from exitdesk.ui.circles.person_form import PersonForm
from exitdesk.ui.circles.view_model import CirclesViewModel
from exitdesk.ui.kit.button import Button
from exitdesk.ui.theme import Theme

KEY = "Ctrl+Shift+M"


class OwnMarks(QObject):
    """The panel and the button that opens it; `told` carries words for a notice, `opened` ends it."""

    told = Signal(str)
    opened = Signal()

    def __init__(
        self, view_model: CirclesViewModel, people: PeoplePanel, form: PersonForm, theme: Theme
    ) -> None:
        super().__init__(people)
        self._view_model, self._people, self._form = view_model, people, form
        self.panel = MarksPanel(theme)
        self.door = Button(theme, " ", kind="quiet", icon="eye-off", hint=KEY)
        self.refused: Callable[[], str] = str
        self.may_ask: Callable[[], bool] = lambda: True
        self._open = False
        self._waiting: dict[tuple[PersonId, str], str] = {}
        self._last: tuple[PersonId, str] | None = None
        self._connect()
        self.show_person()

    @property
    def is_open(self) -> bool:
        """Whether the marks of who is chosen can be read."""
        return self._open

    @property
    def is_here(self) -> bool:
        """Whether the circles are the tab that is shown."""
        return self._people.isVisible()

    @Slot()
    def toggle(self) -> None:
        """Open and take the keyboard there, or close and give it back; say why where it stays closed."""
        if self._open:
            self.close_panel()
            return
        refused = self.refused() if self._people.current else self.tr("Tilføj en person først.")
        if refused:
            self.told.emit(refused)
            return
        self._form.keep()  # not before: a name that is half written is the room's once it is kept
        self._set_open(open_now=True)
        self.opened.emit()
        self.panel.focus_start()

    @Slot()
    def close_panel(self) -> None:
        """Close, holding nothing of anybody; what is being written waits."""
        if self._open:
            self._set_open(open_now=False)

    @Slot()
    def show_person(self) -> None:
        """Show who is chosen now, where it is open and nobody is being named."""
        free = self._open and self._form.isHidden()
        one = self._view_model.state.somebody(self._people.current) if free else None
        if self.panel.person is not None and (one is None or one.id != self.panel.person):
            self._waiting |= {(self.panel.person, what): text for what, text in self.panel.unkept().items()}
        if one is None and self._has_focus():  # hidden, it would hand the focus on to whatever comes next
            self._people.focus_current()
        self.panel.show_person(one)
        for person, what in [key for key in self._waiting if one is not None and key[0] == one.id]:
            self.panel.put(what, self._waiting.pop((person, what)))
        shows_door = not self._open and self._form.isHidden() and bool(self._people.current)
        if not shows_door:
            park_focus(self.door, self._people)
        self.door.setVisible(shows_door)
        self._note()

    def keep(self) -> None:
        """Keep what is being written, also where it waits behind the door.

        Of who is gone it waits on, and so do words on how to contact somebody of whom nothing is answered.
        """
        self.panel.keep()
        for person, what in [key for key in self._waiting if self._may_keep(*key)]:
            self._keep(person, what, self._waiting.pop((person, what)))
        self._note()

    def unkept(self) -> dict[tuple[PersonId, str], str]:
        """Return what is written and not kept, by whose it is and which line."""
        person = self.panel.person
        return self._waiting | (
            {(person, what): text for what, text in self.panel.unkept().items()} if person else {}
        )

    def take_back(self, marks: Sequence[MarkDraft]) -> None:
        """Have all lines of before a lock again, at the one that was written last."""
        for one in marks:
            self._waiting[PersonId(ThingId(one.person)), one.what] = one.text
        if marks:
            last = marks[-1]
            self.resume(PersonId(ThingId(last.person)), last.what, last.text)

    def resume(self, person: PersonId, what: str, text: str) -> None:
        """Have the words of before a lock again: in the open panel, or waiting behind the door.

        Of who is not there any more they wait for him alone: they are no name, and nobody else's.
        """
        self._waiting[person, what] = text
        self._last = (person, what)
        self._note()
        if self._view_model.state.somebody(person) is None:
            return
        self._people.choose(person, focus=True)
        refused = self.refused()
        if refused:
            waits = self.tr("Det, du var ved at skrive, venter. Åbn det med {key}.").format(key=KEY)
            never = self.tr("Det, du var ved at skrive, venter. {why}").format(why=refused)
            self.told.emit(waits if self.may_ask() else never)
            return
        self._set_open(open_now=True)
        self.panel.line(what).setFocus()

    def retranslate(self) -> None:
        """Take the window's language."""
        self.door.setText(self.tr("Mærker"))
        self.panel.retranslate()

    # -- inside ------------------------------------------------------------------------------------

    def _set_open(self, *, open_now: bool) -> None:
        self._open = open_now
        self.show_person()

    def _has_focus(self) -> bool:
        here = QApplication.focusWidget()
        within = here is not None and (here is self.panel or self.panel.isAncestorOf(here))
        return within and self.panel.isVisible()

    def _may_keep(self, person: PersonId, what: str) -> bool:
        one = self._view_model.state.somebody(person)
        return one is not None and (what != HOW or one.marks.may_contact is not None)

    def _keep(self, person: PersonId, what: str, text: str) -> None:
        one = self._view_model.state.somebody(person)
        contact = one.marks.may_contact if one else None
        if what != HOW:
            self._view_model.set_until(person, text)
        elif contact is not None:
            self._view_model.set_may_contact(person, allowed=contact.allowed, how=text)
        self._view_model.done()

    def _connect(self) -> None:
        panel = self.panel
        self.door.clicked.connect(self.toggle)
        panel.close_wished.connect(self.close_panel)
        panel.knows_marked.connect(self._on_knows_marked)
        panel.contact_marked.connect(self._on_contact_marked)
        panel.pulls_back_marked.connect(self._on_pulls_back_marked)
        panel.until_said.connect(self._on_until_said)
        panel.typed.connect(self._on_typed)
        panel.left.connect(self._on_left)

    @Slot(str)
    def _on_knows_marked(self, key: str) -> None:
        if self.panel.person:
            self._view_model.set_knows(self.panel.person, Knows(key))

    @Slot(bool, str)
    def _on_contact_marked(self, allowed: bool, how: str) -> None:
        if self.panel.person:
            self._view_model.set_may_contact(self.panel.person, allowed=allowed, how=how)

    @Slot(bool)
    def _on_pulls_back_marked(self, on: bool) -> None:
        if self.panel.person:
            self._view_model.set_pulls_back(self.panel.person, on=on)

    @Slot(str)
    def _on_until_said(self, until: str) -> None:
        if self.panel.person:
            self._view_model.set_until(self.panel.person, until)

    @Slot(str, str)
    def _on_typed(self, what: str, text: str) -> None:
        if self.panel.person is not None:
            self._last = (self.panel.person, what)
        self._view_model.writes(f"{self.panel.person or ''} {what}", text)
        self._note()

    @Slot()
    def _on_left(self) -> None:
        self._view_model.done()
        self._note()

    def _note(self) -> None:
        """Have a lock know of every line, whichever was written last at the end."""
        unkept = sorted(self.unkept().items(), key=lambda one: one[0] == self._last)
        marks = (MarkDraft(person, what, text) for (person, what), text in unkept)
        self._view_model.writes_marks(tuple(marks))
