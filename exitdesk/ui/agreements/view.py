"""Aftaler: what was agreed earlier, what is agreed now, when one meets again."""

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from exitdesk.cases.resume import Place
from exitdesk.journal.entry import ThingId
from exitdesk.sos.agreement import AgreementId, Answer
from exitdesk.sos.bottom_line import BottomLineId
from exitdesk.sos.card import CardId
from exitdesk.ui.agreements.agreement_editor import AgreementEditor
from exitdesk.ui.agreements.agreement_row import AgreementRow
from exitdesk.ui.agreements.bottom_lines import PLACE as DEMAND_PLACE
from exitdesk.ui.agreements.bottom_lines import BottomLinesPart
from exitdesk.ui.agreements.choosing import Choosing
from exitdesk.ui.agreements.earlier_row import EarlierRow
from exitdesk.ui.agreements.next_meeting import NextMeetingLine
from exitdesk.ui.agreements.view_model import AgreementLine, AgreementsViewModel, Draft
from exitdesk.ui.kit.dashed import DashedRow
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.panel import Ground, Panel
from exitdesk.ui.kit.scroll import ScrollColumn
from exitdesk.ui.kit.section import Heading
from exitdesk.ui.kit.toast import Toast
from exitdesk.ui.theme import Theme

_CONTROL = Qt.KeyboardModifier.ControlModifier


class AgreementsView(Ground):
    """The agreements of a meeting on the laptop."""

    def __init__(self, view_model: AgreementsViewModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._view_model = view_model
        self.rows: dict[AgreementId, AgreementRow] = {}
        self.earlier_rows: dict[AgreementId, EarlierRow] = {}
        self.page = ScrollColumn(spacing=12, margins=(24, 24, 24, 24))
        self.earlier_title = Heading(theme, "", px=20)
        self.earlier = Panel(theme, padding=20, spacing=8)
        self.title = Heading(theme, "", px=20)
        self.panel = Panel(theme, padding=12, spacing=0)
        self.editor = AgreementEditor(theme, view_model)
        self.new = DashedRow(theme, "", hint="Enter")
        self.keys = Label(theme, "", px=14, ink="ink3")
        self.following = NextMeetingLine(theme, view_model)
        self.bottom_lines = BottomLinesPart(theme, view_model.bottom_lines, self, self._is_free)
        self.toast = Toast(theme, self)
        self.choosing = Choosing(view_model, theme, self)
        self._rows = QVBoxLayout()
        self._build()
        self._connect()
        self.retranslate()
        self._on_state_changed()

    def keep_open_editor(self) -> bool:
        """Keep what is being written; False where an agreement is only half said."""
        return self.bottom_lines.keep() and self._is_free()

    def focus_start(self) -> None:
        """Go to the first unanswered earlier agreement, or to the place for a new one."""
        for row in self.earlier_rows.values():
            if row.one.answer is None:
                row.answers.segment(Answer.CAME_OF_IT.value).setFocus(Qt.FocusReason.TabFocusReason)
                return
        self.new.setFocus(Qt.FocusReason.OtherFocusReason)

    def make_from_card(self, card: CardId) -> None:
        """Begin an agreement with the words of a card (Ctrl+Shift+A on the board)."""
        draft = self._view_model.draft_from_card(card)
        if draft is not None:
            self._write(draft)

    def retranslate(self) -> None:
        """Show every word in the language of the window."""
        self.earlier_title.set_text(self.tr("Sidst blev vi enige om"))
        self.title.set_text(self.tr("Det er vi blevet enige om"))
        self.new.setText(self.tr("Hvem gør hvad, inden hvornår?"))
        self.keys.set_text(self.tr("Enter: behold og skriv den næste. Tab: næste felt. F9: ikke her."))
        self.editor.retranslate()
        self.following.retranslate()
        self.bottom_lines.retranslate()
        for row in self.rows.values():
            row.retranslate()
        for earlier in self.earlier_rows.values():
            earlier.retranslate()

    def resume(self, place: Place, text: str) -> None:
        """Open again what was being written when the laptop was locked."""
        who, what, when, told, *_ = [*text.split("\n"), "", "", "", ""]
        if place.thing == "next":
            self.following.when.setText(who)
            self.following.place.setText(what)
            self.following.when.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if place.thing.startswith(DEMAND_PLACE):
            self.bottom_lines.open(BottomLineId(ThingId(place.thing)), text)
            return
        row = self.rows.get(AgreementId(ThingId(place.thing)))
        known = row.line.draft if row else Draft()
        self._write(Draft(who, what, when, told, known.agreement, known.card))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+N begins a new agreement, with Shift a new bottom line."""
        held = event.modifiers()
        if event.key() == Qt.Key.Key_N and held == _CONTROL | Qt.KeyboardModifier.ShiftModifier:
            self.bottom_lines.write_new()
        elif event.key() == Qt.Key.Key_N and held & _CONTROL:
            self._on_new_clicked()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go up from the place for a new agreement to the last line, before the page scrolls by the key."""
        is_up = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Up
        if is_up and event.type() == QEvent.Type.KeyPress and self.rows:
            next(reversed(self.rows.values())).setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return super().eventFilter(watched, event)

    # -- inside ------------------------------------------------------------------------------------

    def _is_free(self) -> bool:
        """Keep what is being written on the page; what is half said stays, and a lock goes on knowing it."""
        self.editor.keep()
        if self.editor.isHidden():
            self.following.keep()
        return self.editor.isHidden()

    def _build(self) -> None:
        self._rows.setSpacing(0)
        self.panel.body.addLayout(self._rows)
        self.panel.body.addWidget(self.editor)
        self.panel.body.addSpacing(8)
        self.panel.body.addWidget(self.new)
        body = self.page.body
        for widget in (self.earlier_title, self.earlier, self.title, self.panel, self.keys):
            body.addWidget(widget)
        body.addSpacing(12)
        body.addWidget(self.following)
        body.addSpacing(20)
        body.addWidget(self.bottom_lines)
        body.addStretch(1)
        self.body.addWidget(self.page)
        self.toast.stand_in(self.body)

    def _connect(self) -> None:
        self._view_model.state_changed.connect(self._on_state_changed)
        self.new.clicked.connect(self._on_new_clicked)
        self.new.installEventFilter(self)
        self.editor.kept.connect(self._on_editor_kept)
        self.editor.closed.connect(self._on_editor_closed)
        self.editor.discarded.connect(self._on_discarded)
        self.following.discarded.connect(self._on_discarded)
        self.bottom_lines.discarded.connect(self._on_discarded)
        self.bottom_lines.gone.connect(self._on_bottom_line_gone)
        self.bottom_lines.rows_changed.connect(self._order_tabs)

    @Slot()
    def _on_state_changed(self) -> None:
        state = self._view_model.state
        self._show_earlier()
        wanted = {line.id for line in state.lines}
        for gone in [one for one in self.rows if one not in wanted]:
            row = self.rows.pop(gone)
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, line in enumerate(state.lines):
            row = self.rows.get(line.id) or self._new_row(line)
            if self._rows.indexOf(row) != place:
                self._rows.insertWidget(place, row)
                row.setVisible(line.id != self.editor.before.agreement or self.editor.isHidden())
            row.set_line(line)
        self.following.set_next(state.following)
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Let Tab go down the page, also past lines that came later than what stands under them."""
        stops: list[QWidget] = []
        for earlier in self.earlier_rows.values():
            stops += [earlier.answers.segment(answer.value) for answer in Answer]
        for row in self.rows.values():
            stops += [row, row.choose]
        stops += [*self.editor.lines, self.new, self.following.when, self.following.place]
        stops += self.bottom_lines.stops()
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _show_earlier(self) -> None:
        earlier = self._view_model.state.earlier
        self.earlier.setVisible(bool(earlier))
        self.earlier_title.setVisible(bool(earlier))
        for one in earlier:
            row = self.earlier_rows.get(one.id)
            if row is None:
                row = EarlierRow(self.theme, one)
                row.answered.connect(self._on_answered)
                self.earlier_rows[one.id] = row
                self.earlier.body.addWidget(row)
            row.set_agreement(one)

    def _new_row(self, line: AgreementLine) -> AgreementRow:
        row = AgreementRow(self.theme, line)
        row.asked.connect(self._on_row_asked)
        self.rows[line.id] = row
        return row

    def _write(self, draft: Draft) -> None:
        self.editor.keep()
        if self.following.is_written:  # a lock knows one text at a time
            self.following.keep()
        for one, row in self.rows.items():
            row.setVisible(one != draft.agreement)
        place = list(self.rows).index(draft.agreement) if draft.agreement in self.rows else -1
        self.panel.body.removeWidget(self.editor)
        self._rows.removeWidget(self.editor)
        if place >= 0:
            self._rows.insertWidget(place, self.editor)
        else:
            self.panel.body.insertWidget(1, self.editor)
        self.new.hide()
        self.editor.open_draft(draft)
        QTimer.singleShot(0, self, self._on_editor_laid_out)

    @Slot()
    def _on_editor_laid_out(self) -> None:
        self.page.ensureWidgetVisible(self.editor, 0, 24)

    def _read(self) -> None:
        self._rows.removeWidget(self.editor)
        for row in self.rows.values():
            row.show()
        self.new.show()

    @Slot()
    def _on_new_clicked(self) -> None:
        self._write(Draft())

    @Slot(bool)
    def _on_editor_kept(self, another: bool) -> None:
        agreement = self.editor.before.agreement
        self._read()
        if another:
            self._write(Draft())
        elif agreement in self.rows:
            self.rows[agreement].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.new.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_editor_closed(self) -> None:
        self._on_editor_kept(False)

    @Slot(str)
    def _on_answered(self, key: str) -> None:
        row = self.sender()
        if not isinstance(row, EarlierRow):
            return
        answer = Answer(key)
        self._view_model.answer(row.one.id, answer)
        if answer in (Answer.MAKE_SMALLER, Answer.ANOTHER_WAY):
            self._write(row.one.draft)
            self.editor.what.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _on_row_asked(self, meaning: str) -> None:
        row = self.sender()
        if not isinstance(row, AgreementRow):
            return
        if meaning == "edit":
            self._write(row.line.draft)
        elif meaning == "new":
            self._write(Draft())
        elif meaning == "choose":
            self.choosing.open(row.line)
        elif meaning == "remove":
            self._walk(row, 1)
            self._view_model.withdraw(row.line.id)
            self.toast.show_message(self.tr("Aftale fjernet. Ctrl+Z fortryder"))
        else:
            self._walk(row, 1 if meaning == "down" else -1)

    def _walk(self, row: AgreementRow, step: int) -> None:
        lines: list[QWidget] = [*self.rows.values(), self.new]
        at = lines.index(row) + step
        if 0 <= at < len(lines):
            lines[at].setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _on_bottom_line_gone(self) -> None:
        self.toast.show_message(self.tr("Mindstekrav fjernet. Ctrl+Z fortryder"))

    @Slot()
    def _on_discarded(self) -> None:
        words = self.tr("Kasseret. Er nogens liv eller et barn i fare? Så skal du stadig handle.")
        self.toast.show_message(words)
