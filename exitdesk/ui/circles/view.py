"""Netværk: the circles over the whole width, the same people as a list beside, the marks behind a door."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from exitdesk.cases.resume import Place
from exitdesk.journal.entry import PersonId, ThingId
from exitdesk.sos.circles import PersonKind
from exitdesk.ui.accessible import announce
from exitdesk.ui.circles.own_marks import KEY, OwnMarks
from exitdesk.ui.circles.page import CirclesPage
from exitdesk.ui.circles.people_panel import NEW_KEY, PeoplePanel
from exitdesk.ui.circles.person_form import PersonForm
from exitdesk.ui.circles.view_model import CirclesViewModel, Somebody
from exitdesk.ui.kit.panel import Ground
from exitdesk.ui.kit.toast import Toast
from exitdesk.ui.theme import Theme

_SIDE, _SIDE_NARROW = 380, 300
_WIDE = 1200
_AROUND = 24
_WITH_KEYS = 280  # narrower, a button's word needs the room of its key
_LOW = 240
_LEAST_LIST = 180  # above the marks: who is chosen, and that there are more


class CirclesView(Ground):
    """The circles of a meeting on the laptop."""

    def __init__(self, view_model: CirclesViewModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._view_model = view_model
        self.page = CirclesPage(theme, view_model.state.picture())
        self.people = PeoplePanel(theme)
        self.form = PersonForm(theme)
        self.own = OwnMarks(view_model, self.people, self.form, theme)
        self.marks = self.own.panel
        self.toast = Toast(theme, self)
        self._named: PersonId | None = None
        self._told = ""
        self._side = QWidget()
        self._side_column = QVBoxLayout(self._side)
        self._about = QWidget()
        self._build()
        self._connect()
        self.retranslate()
        self._on_state_changed()

    def keep_open_editor(self) -> bool:
        """Keep what is being written."""
        self.form.keep()
        self.own.keep()
        self.page.let_go()
        return True

    def focus_start(self) -> None:
        """Go to the list."""
        self.people.focus_current()

    def retranslate(self) -> None:
        """Show every word in the language of the window."""
        self.page.setAccessibleName(self.tr("Netværkscirkler. Listen ved siden af gør det samme."))
        self.people.retranslate()
        self.form.retranslate()
        self.own.retranslate()

    def resume(self, place: Place, text: str) -> None:
        """Open again what was being written when the laptop was locked; nothing that waits is kept for it."""
        person, _, what = place.thing.partition(" ")
        known = PersonId(ThingId(person))
        if not what:
            self._show_form(self._view_model.state.somebody(known), text)
        elif not self.own.unkept():  # else every line is back, and going to one would keep others
            self.own.resume(known, what, text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+N names somebody new; Esc puts back who is being moved."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_N and control:
            self._on_new_asked_for()
        elif event.key() != Qt.Key.Key_Escape or not self.page.let_go():
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the list less where the page would become small."""
        super().resizeEvent(event)
        wide = self.width() >= self.theme.px(_WIDE)
        side = min(self.theme.px(_SIDE if wide else _SIDE_NARROW), self.width() * 2 // 5)
        self._side.setFixedWidth(side)
        roomy = side >= self.theme.px(_WITH_KEYS)
        self.people.add.set_hint(NEW_KEY if roomy else "")
        self.own.door.set_hint(KEY if roomy else "")
        self._fold()
        self._make_room()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again at what has room when form or marks begin to need more, or less."""
        if watched is self._about and event.type() == QEvent.Type.LayoutRequest:
            QTimer.singleShot(0, self, self._fold)
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Close the marks: at a cover, a lock, another tab and the shared view in this window."""
        super().hideEvent(event)
        self.own.close_panel()

    # -- inside ------------------------------------------------------------------------------------

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(_AROUND, _AROUND, _AROUND, _AROUND)
        row.setSpacing(20)
        row.addWidget(self.page, 1)
        row.addWidget(self._side)
        self._side_column.setContentsMargins(0, 0, 0, 0)
        self._side_column.setSpacing(12)
        self._side_column.addWidget(self.people, 1)
        about = QVBoxLayout(self._about)
        about.setContentsMargins(0, 0, 0, 0)
        about.setSpacing(12)
        about.addWidget(self.form)
        about.addWidget(self.own.door, 0, Qt.AlignmentFlag.AlignLeft)
        about.addWidget(self.marks)
        self._side_column.addWidget(self._about)
        self.body.addLayout(row)
        self.take_notice(self.toast)

    def take_notice(self, toast: Toast) -> None:
        """Give a notice its place beside the circles, under the list: the picture stands still."""
        toast.stand_in(self._side_column, margin=0, narrow=True)
        toast.moved.connect(self._make_room, Qt.ConnectionType.UniqueConnection)

    @Slot()
    def _fold(self) -> None:
        """Put form and marks into the scrolling list where list or marks would otherwise have no room."""
        left = self.height() - 2 * _AROUND - self._about.minimumSizeHint().height()
        low = self.height() < self.theme.px(560) or left < self.theme.px(_LEAST_LIST)
        beside = self._side_column.indexOf(self._about) >= 0
        if low != beside:
            return
        here = QApplication.focusWidget()  # what is put elsewhere is hidden on the way, and lets go of it
        within = here is not None and self._about.isAncestorOf(here)
        if low:
            self._side_column.removeWidget(self._about)
            self.people.set_tail(self._about)
        else:
            self.people.set_tail(None)
            self._side_column.insertWidget(1, self._about)
        if here is not None and within:
            here.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _make_room(self) -> None:
        """Let the list's heading give way while a notice stands under a list that has little room."""
        told = any(one.isVisible() for one in self._side.findChildren(Toast))
        self.people.set_low(low=told and self.height() < self.theme.px(_LOW))

    def _connect(self) -> None:
        self._view_model.state_changed.connect(self._on_state_changed)
        self.page.picked.connect(self._on_picked)
        self.page.dropped.connect(self._on_dropped)
        self.people.chosen.connect(self._on_chosen)
        self.people.asked.connect(self._on_asked)
        self.people.new_asked_for.connect(self._on_new_asked_for)
        self.form.kept.connect(self._on_form_kept)
        self.form.closed.connect(self._on_form_closed)
        self.form.moved.connect(self._on_form_moved)
        self.form.typed.connect(self._on_form_typed)
        self.form.discarded.connect(self._on_discarded)
        self.own.told.connect(self._on_told)
        self.own.opened.connect(self._on_marks_opened)
        self._about.installEventFilter(self)
        self.marks.discarded.connect(self._on_discarded)

    @Slot()
    def _on_state_changed(self) -> None:
        state = self._view_model.state
        self.page.set_picture(state.picture())
        self.people.show_state(state)
        self.page.choose(self.people.current or "")
        self.own.show_person()

    @Slot(str)
    def _on_picked(self, person: str) -> None:
        self.people.choose(PersonId(ThingId(person)), focus=True)

    @Slot(str, int, float)
    def _on_dropped(self, person: str, ring: int, angle: float) -> None:
        self._view_model.place(PersonId(ThingId(person)), ring, angle)
        self._say_ring(PersonId(ThingId(person)))

    @Slot(str)
    def _on_chosen(self, person: str) -> None:
        self.marks.keep()  # of whom was shown until now
        self.page.choose(person)
        if person == self._named:
            return  # the form waits for the next
        if self.form.is_new_and_empty:
            self.form.drop()
        self.own.show_person()

    @Slot(str, str)
    def _on_asked(self, person: str, meaning: str) -> None:
        one = PersonId(ThingId(person))
        if meaning in ("nearer", "further"):
            self._view_model.move(one, 1 if meaning == "further" else -1)
            self._say_ring(one)
        elif meaning in ("back", "on"):
            self._view_model.turn(one, 1 if meaning == "on" else -1)
        elif meaning == "take_off":
            self._view_model.take_off(one)
            self._say_ring(one)
        else:
            self._open_form(self._view_model.state.somebody(one))

    def _say_ring(self, person: PersonId) -> None:
        row = self.people.rows.get(person)
        if row is not None:
            announce(row, row.accessibleName())

    @Slot()
    def _on_new_asked_for(self) -> None:
        self._open_form(None)

    def _open_form(self, one: Somebody | None) -> None:
        self.own.keep()
        self._show_form(one)

    def _show_form(self, one: Somebody | None, written: str = "") -> None:
        self.form.open_form(one, written)
        self.own.show_person()

    @Slot(str, str, str)
    def _on_form_kept(self, name: str, relation: str, kind: str) -> None:
        known = self.form.known
        if known is not None:
            self._view_model.rename(known.id, name, relation, PersonKind(kind))
            return
        self._named = self._view_model.add(name, relation, PersonKind(kind))
        self._view_model.done()
        if self._named is not None:
            self.people.choose(self._named, focus=False)

    @Slot(int)
    def _on_form_moved(self, step: int) -> None:
        if self._named is not None:
            self._view_model.move(self._named, step)
            self._say_ring(self._named)

    @Slot()
    def _on_form_closed(self) -> None:
        self._named = None
        self._view_model.done()
        self.people.focus_current()
        self.own.show_person()

    @Slot(str)
    def _on_form_typed(self, text: str) -> None:
        self._view_model.writes(self.form.known.id if self.form.known else "", text)

    @Slot(str)
    def _on_told(self, words: str) -> None:
        self._told = words
        self.toast.show_message(words)

    @Slot()
    def _on_marks_opened(self) -> None:
        """Take away what was said of the door: its key closes now."""
        if self.toast.words.text() == self._told:
            self.toast.dismiss()

    @Slot()
    def _on_discarded(self) -> None:
        self._view_model.done()
        words = self.tr("Kasseret. Er nogens liv eller et barn i fare? Så skal du stadig handle.")
        self.toast.show_message(words)
