"""Læs op og slut: the board read back at the left, what he takes along and the end at the right."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from exitdesk.cases.resume import Place
from exitdesk.sos.meeting import TakeAlong
from exitdesk.ui.close.full_page import FullPage
from exitdesk.ui.close.journal_rows import JournalRow, NoteSheet
from exitdesk.ui.close.page_picture import image_of
from exitdesk.ui.close.pocket_preview import COLUMN, PocketPreview
from exitdesk.ui.close.reading import Reading
from exitdesk.ui.close.state import Handing
from exitdesk.ui.close.take_along import TakeAlongPanel
from exitdesk.ui.close.view_model import CloseViewModel
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.panel import Ground, Panel
from exitdesk.ui.kit.scroll import ScrollColumn
from exitdesk.ui.kit.section import Heading
from exitdesk.ui.kit.toast import Toast
from exitdesk.ui.signing.sheet import SecondSignatureSheet
from exitdesk.ui.theme import Theme

_TWO_COLUMNS = 1000
_SIDE = 524
_ANY = 16_777_215
_STEP = 60
_EDGE, _BETWEEN = 24, 10


class _Steps(ScrollColumn):
    """Scrolls by the focus and the wheel; its keys are left to what is being read aloud."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass every key on."""
        event.ignore()


class CloseView(Ground):
    """The last page of a meeting; `print_wished` carries the bytes that were handed out."""

    print_wished = Signal(object)

    def __init__(self, view_model: CloseViewModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._view_model = view_model
        self.page = ScrollColumn(spacing=0, margins=(24, 24, 10, 24))
        self.steps = _Steps(spacing=16, margins=(10, 24, 24, 24))
        self.reading = Reading(theme)
        self.take_along = TakeAlongPanel(theme, dict(view_model.template.takes))
        self.pocket = PocketPreview(view_model.pocket, theme)
        self.journal_title = Heading(theme, "", px=20)
        self.journals = [JournalRow(theme, line) for line in view_model.state.journals]
        self.end = Button(theme, "", kind="secondary", icon="check", height=44)
        self.end_hint = Label(theme, "", px=14, ink="ink2")
        self.full_page = FullPage(theme, self)
        self.toast = Toast(theme, self)
        self.sheet: NoteSheet | None = None
        self.second: SecondSignatureSheet | None = None
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._build()
        self._connect()
        self.retranslate()
        self._on_state_changed()

    def keep_open_editor(self) -> bool:
        """Keep the line that is being written."""
        self.full_page.close_pages()
        self.take_along.keep_line()
        self.pocket.keep_lines()
        return True

    def focus_start(self) -> None:
        """Go to what he takes along; the page keys scroll the reading from anywhere."""
        kind = self._view_model.state.takes or TakeAlong.SIGNED_COPY
        self.take_along.kinds.segment(kind.value).setFocus(Qt.FocusReason.TabFocusReason)
        self.page.verticalScrollBar().setValue(0)
        for row in self.journals:  # a number is no entry until somebody says so: it waited here
            if row.number.words():
                self._view_model.writes(row.number.text(), row.line.authority)

    def retranslate(self) -> None:
        """Show every word in the language of the window."""
        self.reading.retranslate()
        self.take_along.retranslate()
        self.pocket.retranslate()
        self.journal_title.set_text(self.tr("Ført i journal"))
        for row in self.journals:
            row.retranslate()
        self.end.setText(self.tr("Afslut møde"))
        self.end_hint.set_text(self.tr("Mødet kan åbnes igen. Alt på tavlen er gemt."))

    def resume(self, place: Place, text: str) -> None:
        """Open again what was being written when the laptop was locked."""
        if place.column == COLUMN and self.pocket.resume(place.thing, text):
            return
        numbers = {row.line.authority: row.number for row in self.journals}
        line = numbers.get(place.thing, self.take_along.line)
        line.show()
        line.setText(text)
        line.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys and arrows scroll what is being read aloud."""
        bar = self.page.verticalScrollBar()
        steps = {
            Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(),
            Qt.Key.Key_Down: _STEP,
            Qt.Key.Key_Up: -_STEP,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            bar.setValue(bar.value() + step)

    def showEvent(self, event: QShowEvent) -> None:
        """Set the paper when somebody looks."""
        super().showEvent(event)
        self._view_model.look(looking=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Set no paper nobody looks at, and leave no page over what comes instead: a lock, a cover."""
        super().hideEvent(event)
        self.full_page.close_pages()
        self._view_model.look(looking=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand under each other where two columns would be cramped."""
        super().resizeEvent(event)
        narrow = self.width() < self.theme.px(_TWO_COLUMNS)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._sides.setDirection(way)
        self._sides.setStretch(0, 3 if narrow else 1)  # one above the other, more is read than chosen
        self._sides.setStretch(1, 2 if narrow else 0)
        self.reading.set_tight(narrow)
        self.steps.setMinimumWidth(0 if narrow else self.theme.px(_SIDE))
        self.steps.setMaximumWidth(_ANY if narrow else self.theme.px(_SIDE))
        self.page.body.setContentsMargins(_EDGE, _EDGE, _EDGE if narrow else _BETWEEN, _EDGE)
        self.steps.body.setContentsMargins(_EDGE if narrow else _BETWEEN, _EDGE, _EDGE, _EDGE)

    # -- inside ------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._sides.setSpacing(0)
        self.page.body.addWidget(self.reading, 1)
        side = self.steps.body
        side.addWidget(self.take_along)
        panel = self.take_along
        panel.body.insertWidget(panel.body.indexOf(panel.line) + 1, self.pocket)
        journal = Panel(self.theme, padding=24, spacing=6)
        journal.body.addWidget(self.journal_title)
        for row in self.journals:
            journal.body.addWidget(row)
        side.addWidget(journal)
        side.addWidget(self.end)
        side.addWidget(self.end_hint)
        side.addStretch(1)
        self._sides.addWidget(self.page, 1)
        self._sides.addWidget(self.steps)
        self.body.addLayout(self._sides)
        self.toast.stand_in(self.body)

    def _connect(self) -> None:
        self._view_model.state_changed.connect(self._on_state_changed)
        panel = self.take_along
        panel.kind_chosen.connect(self._on_kind_chosen)
        panel.line_said.connect(self._view_model.say_line)
        panel.line_typed.connect(self._view_model.writes)
        panel.line_left.connect(self._view_model.done)
        panel.line_discarded.connect(self._on_line_discarded)
        self.pocket.stops_changed.connect(self._on_stops_changed)
        self.pocket.discarded.connect(self._on_line_discarded)
        panel.paper_chosen.connect(self._view_model.choose_paper)
        panel.signers_chosen.connect(self._on_signers_chosen)
        panel.hand_out_asked_for.connect(self._on_hand_out_asked_for)
        panel.print_asked_for.connect(self._on_print_asked_for)
        panel.page_asked_for.connect(self._on_page_asked_for)
        for row in self.journals:
            row.entered.connect(self._view_model.enter_in_journal)
            row.typed.connect(self._on_journal_typed)
            row.left.connect(self._view_model.done)
            row.note_asked_for.connect(self._on_note_asked_for)
        self.end.clicked.connect(self._view_model.end_meeting)

    @Slot()
    def _on_state_changed(self) -> None:
        state = self._view_model.state
        self.reading.show_passages(state.passages)
        self.take_along.show_state(state)
        for row, line in zip(self.journals, state.journals, strict=True):
            row.set_line(line)
        if state.handing is Handing.SECOND and self.second is None:
            self._ask_the_partner()

    def _ask_the_partner(self) -> None:
        model = self._view_model.second_signature()
        if model is None:
            return
        self.second = SecondSignatureSheet(self.theme, self, model)
        self.second.signed.connect(self._on_second_signed)
        self.second.later.connect(self._on_second_later)
        self.second.open_sheet(self.second.passphrase.edit)

    @Slot(object)
    def _on_second_signed(self, twice: bytes) -> None:
        self._forget_second()
        self._view_model.issue(twice, signed_by=2)

    @Slot()
    def _on_second_later(self) -> None:
        self._forget_second()
        self._view_model.issue_with_one()

    def _forget_second(self) -> None:
        if self.second is not None:
            self.second.deleteLater()
            self.second = None

    @Slot(str)
    def _on_journal_typed(self, text: str) -> None:
        row = self.sender()
        if isinstance(row, JournalRow):
            self._view_model.writes(text, row.line.authority)

    @Slot()
    def _on_stops_changed(self) -> None:
        """Walk from his line over the note to the language, in the order they stand."""
        panel = self.take_along
        for before, after in pairwise((panel.line, *self.pocket.stops, panel.paper.stops[0])):
            QWidget.setTabOrder(before, after)

    @Slot()
    def _on_line_discarded(self) -> None:
        words = self.tr("Kasseret. Er nogens liv eller et barn i fare? Så skal du stadig handle.")
        self.toast.show_message(words)

    @Slot(str)
    def _on_kind_chosen(self, key: str) -> None:
        self.take_along.keep_line()
        self._view_model.choose(TakeAlong(key))

    @Slot(str)
    def _on_signers_chosen(self, key: str) -> None:
        self._view_model.choose_signers(int(key))

    @Slot()
    def _on_hand_out_asked_for(self) -> None:
        self.keep_open_editor()
        if self._view_model.state.takes is TakeAlong.PHOTO_PAGE:
            self._on_page_asked_for(0)
        else:
            self._view_model.sign_and_save()

    @Slot()
    def _on_print_asked_for(self) -> None:
        if self._view_model.printable is not None:
            self.print_wished.emit(self._view_model.printable)

    @Slot(int)
    def _on_page_asked_for(self, place: int) -> None:
        pages = self._view_model.state.pages
        if pages:
            images = [image_of(page) for page in pages]
            self.full_page.open_pages(images, place, self.tr("Siden vist stort. Esc lukker"))

    @Slot(str)
    def _on_note_asked_for(self, authority: str) -> None:
        if self.sheet is not None:
            self.sheet.deleteLater()
        word = self._view_model.template.authorities.get(authority, authority)
        self.sheet = NoteSheet(self.theme, self, word, self._view_model.note_for(authority))
        self.sheet.open_sheet(self.sheet.copy)
