"""Which lanes this meeting talks about: a sheet that switches them, and a quiet line on what is not shown.

On the laptop only. A card that is about switched-off lanes alone waits: it is off the board, the room's
screen and the copy, is read to him at the end with what waits, and comes back with its lane (000 sections
2.3, 4.4).
"""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from exitdesk.cases.unit import UnitTemplate
from exitdesk.sos.card import LaneId
from exitdesk.ui.accessible import announce
from exitdesk.ui.board.own_word_part import OwnWordPart
from exitdesk.ui.board.state import BoardState
from exitdesk.ui.board.view_model import BoardViewModel
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.check import CheckRow
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.menu import Menu
from exitdesk.ui.kit.panel import Line
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.theme import Theme

KEY = "Shift+L"
_GAP = 4


def off_words(state: BoardState, template: UnitTemplate, *, brief: bool = False) -> str:
    """Say which lanes are switched off (in brief only how many) and how many cards are not shown for it."""
    translate = QCoreApplication.translate
    off = [lane for lane in state.off if lane not in state.offered]
    if not off:
        return ""
    lanes = ", ".join(template.lanes[lane] for lane in off)
    if brief and len(off) > 1:
        lanes = translate("LanesToday", "{count} fokusområder").format(count=len(off))
    if state.resting:
        words = translate("LanesToday", "Ikke vist i dag: {lanes} ({count} kort)")
        return words.format(lanes=lanes, count=state.resting)
    return translate("LanesToday", "Ikke vist i dag: {lanes}").format(lanes=lanes)


def row_words(state: BoardState, template: UnitTemplate) -> str:
    """Say of the lanes in one line: two words at once, what is off, how many words wait from before.

    Which they are is for who asks: what waits is no more in view than its cards.
    """
    translate = QCoreApplication.translate
    parts: list[str] = []
    if any(one.has_question for one in state.own):
        parts.append(translate("LanesToday", "To ord for et fokusområde: vælg"))
    if off := off_words(state, template, brief=True):
        parts.append(off)
    if len(state.offered) == 1:
        parts.append(translate("LanesToday", "Fra sidst: 1 fokusområde"))
    elif state.offered:
        many = translate("LanesToday", "Fra sidst: {count} fokusområder")
        parts.append(many.format(count=len(state.offered)))
    return " · ".join(parts)


class LanesRow(QWidget):
    """Says what is switched off and opens the sheet; hidden while nothing is.

    `closed` with its sheet, `turned` when it says something else.
    """

    closed = Signal()
    turned = Signal()

    def __init__(self, theme: Theme, view_model: BoardViewModel, host: QWidget) -> None:
        super().__init__(host)
        self._theme, self._vm, self._host = theme, view_model, host
        self.sheet: LanesSheet | None = None
        self._waits = ""  # what was being written when something took the sheet away
        self.stays_closed = False  # after a lock, on a display that others may read
        self.button = Button(theme, " ", kind="quiet", icon="target", hint=KEY)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.button.clicked.connect(self.open_sheet)
        view_model.state_changed.connect(self.retranslate)
        view_model.own_word_asked.connect(self.write_word)
        self.retranslate()

    @property
    def waits(self) -> bool:
        """Whether a word that was being written waits for the sheet."""
        return bool(self._waits)

    def resume(self, text: str) -> None:
        """Have the word of before a lock again: where it is written, or waiting to be opened."""
        if self.stays_closed:
            self._wait_with(text)
        else:
            self.write_word(text)

    @Slot()
    def retranslate(self) -> None:
        """Say what is switched off, in the window's language."""
        waits = self.tr("Ordet, I var ved at skrive, venter") if self._waits else ""
        words = " · ".join(part for part in (waits, row_words(self._vm.state, self._vm.template)) if part)
        self.button.setText(words)
        self.setVisible(bool(words))
        self.turned.emit()

    @Slot()
    def open_sheet(self) -> None:
        """Show the lanes, each on or off; what is being written is kept first."""
        self._open()

    @Slot()
    def write_word(self, text: str = "") -> None:
        """Show them with the keyboard where his word is written, with `text` after a lock."""
        sheet = self._open()
        if sheet is not None:
            if text:
                sheet.own.set_words(text)
            sheet.own.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep_word(self) -> bool:
        """Keep his word where one is being written; False where it cannot be a lane's."""
        sheet = self.sheet
        if sheet is None or sheet.isHidden():
            stands = not self._waits or self._vm.name_own(self._waits)
            if stands:
                self._wait_with("")
            else:
                self._open()
            return stands
        if sheet.own.is_open and not sheet.own.keep():
            return False
        sheet.close_sheet()
        return True

    def _open(self) -> "LanesSheet | None":
        self._vm.keep()
        if self._vm.state.draft is not None:  # refused: its words stay where they are
            return None
        sheet = self.sheet = LanesSheet(self._theme, self._host, self._vm)
        sheet.closed.connect(self._on_closed)
        sheet.laid_aside.connect(self._wait_with)
        waits, self._waits = self._waits, ""
        if waits:
            sheet.own.set_words(waits)
        sheet.open_sheet(sheet.own.field.edit if waits else None)
        self.retranslate()
        return sheet

    @Slot(str)
    def _wait_with(self, words: str) -> None:
        """Hold what is being written till the sheet is opened again; a lock knows it as well."""
        self._waits = words
        if words:
            self._vm.writes_own_word(words)
        self.retranslate()

    @Slot()
    def _on_closed(self) -> None:
        self.sheet = None
        self.closed.emit()


class BoardMenu(Menu):
    """What a right click beside the cards offers; it deletes itself when it closes."""

    lanes_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Tavle"))
        self.add(self.tr("Fokusområder i dag ..."), self.lanes_asked.emit, key=KEY)
        self.aboutToHide.connect(self.deleteLater)


class LanesSheet(Sheet):
    """The line for his word, and the lanes in order, each ticked while this meeting talks about it.

    `laid_aside` carries a word that was being written when something else took the sheet away.
    """

    laid_aside = Signal(str)

    def __init__(self, theme: Theme, host: QWidget, view_model: BoardViewModel) -> None:
        super().__init__(theme, host, "")
        self._vm, template = view_model, view_model.template
        self.set_title(self.tr("Fokusområder i dag"))
        self.own = OwnWordPart(theme, view_model)
        self.body.addWidget(self.own)
        self.body.addWidget(Line(theme))
        words = self.tr(
            "Kort, der kun handler om det, der ikke er med i dag, kommer ikke på tavlen, i rummet eller på "
            "kopien. Intet går tabt: de læses op som det, der venter, og kommer igen næste gang."
        )
        self.body.addWidget(Label(theme, words, ink="ink2"))
        self.rows: dict[LaneId, CheckRow] = {}
        rows = QVBoxLayout()
        rows.setSpacing(_GAP)
        for lane, word in template.lanes.items():
            checked, detail = lane not in view_model.state.off, self._waits(lane)
            self.rows[lane] = CheckRow(theme, word, checked=checked, detail=detail)
            self.rows[lane].clicked.connect(partial(self._on_switched, lane))
            rows.addWidget(self.rows[lane])
        self.body.addLayout(rows)
        self.told = Label(theme, off_words(view_model.state, template), px=14, ink="ink2")
        self.told.setVisible(bool(self.told.text()))
        self.body.addWidget(self.told)
        self.body.addStretch(1)
        self.own.done.connect(self.close_sheet)
        self.closed.connect(self._on_closed)

    def open_sheet(self, focus: QWidget | None = None) -> None:
        """Begin at what asks to be decided: two words at once, a word from before, else the first lane."""
        offered = [self.rows[lane] for lane in self._vm.state.offered]
        first = next(iter([*self.own.choices, *offered, *self.rows.values()]), None)
        super().open_sheet(focus or first)

    def make_way(self) -> None:
        """Close for the room's view in this window; what is being written waits."""
        words = self.own.field.text() if self.own.is_open else ""
        self.close_sheet()
        if words:
            self.laid_aside.emit(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F9 throws away the word that is being written ("Ikke her")."""
        if event.key() == Qt.Key.Key_F9 and self.own.is_open:
            self.close_sheet()
            self._vm.own_word_discarded()
        super().keyPressEvent(event)

    def _waits(self, lane: LaneId) -> str:
        """Say of a word of an earlier meeting how many cards wait with it."""
        state = self._vm.state
        if lane not in state.offered:
            return ""
        waiting = sum(lane in card.lanes for card in state.waiting)
        return self.tr("Fra sidst. {count} kort venter.").format(count=waiting)

    @Slot()
    def _on_closed(self) -> None:
        self.own.forget()
        self._vm.own_word_left()
        self.deleteLater()

    def _on_switched(self, lane: LaneId, _checked: bool = False) -> None:
        self._vm.switch_lane(lane, on=self.rows[lane].isChecked())
        state = self._vm.state
        self.rows[lane].setChecked(lane not in state.off)  # as it stands, also where it was not kept
        self.told.set_text(off_words(state, self._vm.template))
        self.told.setVisible(bool(self.told.text()))
        announce(self, self.told.text() or self.tr("Alle fokusområder er med."))
