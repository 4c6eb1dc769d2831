"""The exit agreement over a case's page: its terms in groups, what the boards have, and what was settled.

It is written with the participant and read by whoever signs it; what is being written is never lost by Esc.
"""

from dataclasses import replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from exitdesk.cases.agreement_terms import TermPart
from exitdesk.cases.resume import TermDraft
from exitdesk.errors import ExitDeskError
from exitdesk.ui.context import UiContext
from exitdesk.ui.exit_agreement.part_panel import TermPanel
from exitdesk.ui.exit_agreement.reader import AgreementReader
from exitdesk.ui.exit_agreement.shown import ShownTerm
from exitdesk.ui.exit_agreement.side_panels import OffersPanel, SettledPanel
from exitdesk.ui.exit_agreement.view_model import AgreementViewModel
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.saved import SavedState
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.kit.toast import Toast
from exitdesk.ui.live_case import LiveCase
from exitdesk.ui.scale.version_sheet import VersionSheet
from exitdesk.ui.theme import SizeClass, size_class

WIDTH = 1180


class AgreementSheetView(Sheet):
    """One case's exit agreement: its terms, what boards have for it, and what was settled."""

    def __init__(self, context: UiContext, live: LiveCase, host: QWidget) -> None:
        super().__init__(context.theme, host, "", width=WIDTH)
        self._context = context
        self.model = AgreementViewModel(context, live, self)
        self.set_title(f"{self.model.state.called}: {self.model.state.name}")
        self.hint = Label(self.theme, "", px=16, ink="ink2")
        self.status = Label(self.theme, "", px=16, weight=500)
        self.contact = Label(self.theme, "", px=14, ink="ink2")
        self.panels = {part: TermPanel(self.theme, part, self.model) for part in TermPart}
        self.offers = OffersPanel(self.theme, self.model)
        self.settled = SettledPanel(self.theme, self.model)
        self.read_button = Button(self.theme, self.tr("Se aftalen"), kind="primary", height=44)
        self.keys = Label(self.theme, "", px=14, ink="ink2")
        self.saved = SavedState(self.theme)
        self.toast = Toast(self.theme, self)
        self.choice: VersionSheet | None = None
        self.reader = AgreementReader(self, self.model)
        self._asked: ShownTerm | None = None
        self._columns = QHBoxLayout()
        self.set_room(WIDTH, tall=True)
        self._build()
        self._connect(live)
        self._show_state()

    def open_sheet(self, focus: QWidget | None = None) -> None:
        """Show it at its first term, or with what was being written in it."""
        waits = self.model.opens()
        super().open_sheet(focus or self.panels[TermPart.MEASURE].stops[0])
        if waits.part in {part.value for part in TermPart}:
            known = any(one.id == waits.term for one in self.model.state.terms)
            self.panels[TermPart(waits.part)].write(_of_term(waits, waits.term if known else ""))

    @Slot()
    def close_sheet(self) -> None:
        """Go away; words that were not kept wait until it is opened again."""
        if not self.isHidden():
            open_one = next((one for one in self.panels.values() if not one.editor.isHidden()), None)
            waits = None
            if open_one is not None and not open_one.editor.is_empty:
                waits = _of_term(open_one.editor.draft, open_one.editor.term, is_open=False)
            self.model.closes(waits)
        super().close_sheet()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo and redo what was done here; F6 goes on to the next group."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self._tell_undone(self.tr("Fortrudt: {gesture}"), self.model.undo())
        elif event.matches(QKeySequence.StandardKey.Redo) or _is_ctrl_y(event):
            self._tell_undone(self.tr("Omgjort: {gesture}"), self.model.redo())
        elif event.key() == Qt.Key.Key_F6:
            self._go_on(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the columns under each other where there is little room."""
        super().resizeEvent(event)
        self._share()

    def restyle(self) -> None:
        """Take the room there is at this text size."""
        super().restyle()
        self._share()

    @Slot()
    def read_agreement(self) -> None:
        """Read what stands now as a paper; what is being written is kept first."""
        if all(panel.keep_open() for panel in self.panels.values()):
            self.reader.read_agreement()

    def _stops(self) -> list[QWidget]:
        """Walk part by part, then what is beside, not from column to column."""
        terms = [stop for panel in self.panels.values() for stop in panel.stops]
        beside = [*self.offers.stops, *self.settled.stops]
        stops = [stop for stop in (*terms, *beside) if stop.isVisibleTo(self)]
        toast = [self.toast.action] if self.toast.action.isVisibleTo(self) else []
        return [*stops, *toast, self.read_button, self.close_button]

    def _build(self) -> None:
        self.body.setSpacing(12)
        for label in (self.hint, self.status, self.contact):
            self.body.addWidget(label)
        self._columns.setSpacing(12)
        for share, parts in ((3, tuple(self.panels.values())), (2, (self.offers, self.settled))):
            column = QVBoxLayout()
            column.setSpacing(12)
            column.setAlignment(Qt.AlignmentFlag.AlignTop)
            for part in parts:
                column.addWidget(part)
            self._columns.addLayout(column, share)
        self.body.addLayout(self._columns)
        self.body.addStretch(1)
        self.keys.set_text(
            self.tr("Enter retter, Delete tager ud, Alt+pil flytter, F6 går til næste del, Ctrl+Z fortryder.")
        )
        self.footer.addWidget(self.keys, 1)
        self.footer.addWidget(self.saved)
        self.footer.addWidget(self.read_button)

    def _connect(self, live: LiveCase) -> None:
        self.close_button.clicked.disconnect(self.close_sheet)
        self.close_button.clicked.connect(self._on_close_wished)
        self.model.state_changed.connect(self._show_state)
        self.read_button.clicked.connect(self.read_agreement)
        self.settled.chosen.connect(self.reader.read_settled)
        self.reader.agreed.connect(self._on_agreed)
        self.offers.taken.connect(self._on_taken)
        self.offers.walked.connect(self._walk)
        self.settled.walked.connect(self._walk)
        live.saved.connect(self.saved.set_saved)
        live.tight.connect(self.saved.set_tight)
        live.not_saved.connect(self._on_not_saved)
        live.refused.connect(self._on_refused)
        for panel in self.panels.values():
            panel.opening.connect(self._on_opening)
            panel.told.connect(self._on_told)
            panel.walked.connect(self._walk)
            panel.choosing.connect(self._on_choosing)

    def _share(self) -> None:
        narrow = size_class(self.width(), self.theme.scale) is SizeClass.COMPACT
        way = QHBoxLayout.Direction.TopToBottom if narrow else QHBoxLayout.Direction.LeftToRight
        if self._columns.direction() is not way:
            self._columns.setDirection(way)
        for panel in self.panels.values():
            panel.editor.set_narrow(narrow)

    def _tell_undone(self, words: str, what: str) -> None:
        if what:
            self.toast.show_message(words.format(gesture=what))

    @Slot()
    def _show_state(self) -> None:
        state = self.model.state
        self.hint.set_text(
            self.tr(
                "Skriv sammen, hvad hver side vil gøre, hvem der har ansvaret, hvornår I følger op, "
                "og hvad der ikke skal opgives."
            )
        )
        self.hint.setVisible(not state.terms and not state.settled)
        self.status.set_text(state.status)
        self.status.setVisible(bool(state.status))
        self.contact.set_text(state.contact)

    @Slot(int)
    def _walk(self, step: int) -> None:
        stops = self._stops()
        here = QApplication.focusWidget()
        at = stops.index(here) + step if here in stops else 0
        if 0 <= at < len(stops):
            stops[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _go_on(self, step: int) -> None:
        """Go to the first place of the next group: each part, what the boards have, what was settled."""
        groups = [panel.stops for panel in self.panels.values()]
        groups += [stops for stops in (self.offers.stops, self.settled.stops) if stops]
        groups.append([self.read_button])
        here = QApplication.focusWidget()
        at = next((nth for nth, stops in enumerate(groups) if here in stops), -step)
        groups[(at + step) % len(groups)][0].setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _on_opening(self) -> None:
        for panel in self.panels.values():
            panel.keep_open()

    @Slot(str)
    def _on_told(self, words: str) -> None:
        undoes = self.tr("Ctrl+Z fortryder")
        self.toast.show_message(words if words.endswith(".") else f"{words}. {undoes}")

    @Slot(str)
    def _on_taken(self, _what: str) -> None:
        self.toast.show_message(self.tr("Taget med i aftalen. Ctrl+Z fortryder"))
        if not self.offers.rows:
            self.panels[TermPart.MEASURE].stops[0].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_agreed(self) -> None:
        self.toast.show_message(self.tr("Aftalt. Ctrl+Z fortryder"))

    @Slot()
    def _on_close_wished(self) -> None:
        if all(panel.keep_open() for panel in self.panels.values()):
            self.close_sheet()

    @Slot(object)
    def _on_not_saved(self, _error: object) -> None:
        self.saved.set_failed()

    @Slot(object)
    def _on_refused(self, error: object) -> None:
        if not isinstance(error, ExitDeskError):
            return
        told = self._context.explain(error)
        words = f"{told.happened} {told.to_do}"
        if not any(panel.say_wrong(words) for panel in self.panels.values()):
            self.toast.show_message(words)

    @Slot(object)
    def _on_choosing(self, term: ShownTerm) -> None:
        ended = self.tr("Taget ud af aftalen")
        said = [" · ".join((one.what or ended, *one.notes)) for one in term.versions]
        versions = [(words, one.said) for words, one in zip(said, term.versions, strict=True)]
        self._asked = term
        self.choice = VersionSheet(self.theme, self, self.tr("To versioner: vælg den, der gælder"), versions)
        self.choice.version_chosen.connect(self._on_version_chosen)
        self.choice.closed.connect(self.choice.deleteLater)
        self.choice.open_sheet(self.choice.buttons[0])

    @Slot(int)
    def _on_version_chosen(self, nth: int) -> None:
        if self._asked is not None:
            self.model.choose(self._asked.id, nth)


def _of_term(draft: TermDraft, term: str, *, is_open: bool = True) -> TermDraft:
    return replace(draft, term=term, is_open=is_open)


def _is_ctrl_y(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Y and event.modifiers() == Qt.KeyboardModifier.ControlModifier
