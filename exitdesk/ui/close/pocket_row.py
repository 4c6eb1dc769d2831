"""One line of the note: how it will stand, its words to write in place, and what in them is at risk."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from exitdesk.cases.at_risk import AtRisk
from exitdesk.cases.pocket import Part, PocketLine
from exitdesk.ui.close.marked_line import MarkedLine
from exitdesk.ui.close.risk_fix import RiskFix
from exitdesk.ui.close.risk_words import risk_words, shortened
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.icon import Icon
from exitdesk.ui.kit.label import Label
from exitdesk.ui.scale.spoken_line import SpokenLine
from exitdesk.ui.theme import Theme

NEUTRAL_KEY = "F2"


class PocketEdit(SpokenLine):
    """The words of a line: Enter and Tab keep them, Esc drops, F9 discards, F2 takes the neutral word."""

    neutral_asked_for = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell F2; everything else is a spoken line's."""
        if event.key() == Qt.Key.Key_F2:
            self.neutral_asked_for.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep what is written and move on."""
        self.kept.emit()
        return QWidget.focusNextPrevChild(self, forward)


class PocketRow(QWidget):
    """One line. It says what was written; who made it decides what becomes of it."""

    worded = Signal(str)
    carried = Signal(bool)
    neutral_taken = Signal(object, str)
    typed = Signal(str)
    left = Signal()
    discarded = Signal()
    stops_changed = Signal()

    def __init__(self, theme: Theme, line: PocketLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.line, self.risks = line, line.risks
        self.is_dirty = False
        self.shown = MarkedLine(theme)
        self.sign = Icon(theme, "triangle-alert", px=20)
        self.sign.set("triangle-alert", "danger")
        self.about = Label(theme, "", px=14, ink="ink2")
        self.edit = PocketEdit(theme, "", longest=400, px=16, height=44)
        self.on_note = Button(theme, "", kind="quiet", checkable=True)
        self.offer = Button(theme, "", kind="link")
        self.told = Label(theme, "", px=15, weight=600)
        self.fixes: list[RiskFix] = []
        self._fixes = QVBoxLayout()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._build()
        self._connect()
        self.show_line(line)

    @property
    def key(self) -> str:
        """Which line of the note it is."""
        return self.line.agreement or self.line.part.value

    @property
    def stops(self) -> list[QWidget]:
        """What takes the focus, in order."""
        return [self.edit, self.on_note, *(fix.button for fix in self.fixes), self.offer]

    def show_line(self, line: PocketLine) -> None:
        """Show what stands now; what is being written stays."""
        self.line = line
        if not self.is_dirty:
            self.edit.setText(line.typed)
            self.risks = line.risks
        self.retranslate()

    def show_typed(self, text: str) -> None:
        """Show again what was being written."""
        self.is_dirty = True
        self.edit.setText(text)

    def show_risks(self, risks: tuple[AtRisk, ...]) -> None:
        """Mark what is at risk in what is being written."""
        self.risks = risks
        self.retranslate()

    def keep(self) -> None:
        """Keep what is being written."""
        if self.is_dirty:
            self.is_dirty = False
            self.worded.emit(self.edit.words())

    def retranslate(self) -> None:
        """Show every word in the language of the window."""
        line = self.line
        self._show_words()
        self.about.set_text(line.about)
        self.about.setVisible(bool(line.about))
        is_written = line.part in (Part.AGREEMENT, Part.HEADING)
        name = self.tr("Overskrift") if line.part is Part.HEADING else line.about or self.tr("Din egen linje")
        self.edit.set_name(self.tr("På sedlen: {line}").format(line=name), self._placeholder())
        self.edit.setVisible(is_written)
        can_come = line.part is Part.AGREEMENT and bool(line.lead or line.typed) and not self.risks
        self.on_note.setVisible(can_come)
        self.on_note.setChecked(line.carried)
        self.on_note.setText(self.tr("Med") if line.carried else self.tr("Ikke med"))
        self.on_note.set_icon("square-check-big" if line.carried else "square")
        self.on_note.set_spoken(self.tr("Med på sedlen: {line}").format(line=line.text or name))
        self.offer.setVisible(bool(line.offered))
        self.offer.setText(self.tr("Som sidst: »{words}«").format(words=shortened(line.offered)))
        self._show_fixes()

    # -- inside ------------------------------------------------------------------------------------

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.shown, 1)
        column.addLayout(head)
        for widget in (self.about, self.told):
            column.addWidget(widget)
        beside = QHBoxLayout()
        beside.setSpacing(8)
        beside.addWidget(self.edit, 1)
        beside.addWidget(self.on_note)
        column.addLayout(beside)
        self._fixes.setSpacing(2)
        column.addLayout(self._fixes)
        column.addWidget(self.offer, 0, Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        self.edit.kept.connect(self.keep)
        self.edit.textEdited.connect(self._on_text_edited)
        self.edit.dropped.connect(self._on_dropped)
        self.edit.discarded.connect(self._on_discarded)
        self.edit.neutral_asked_for.connect(self._on_neutral_asked_for)
        self.on_note.clicked.connect(self.carried)
        self.offer.clicked.connect(self._on_offer_clicked)

    def _show_words(self) -> None:
        """Show the line as it will stand, the words being written in it."""
        line = self.line
        written = self.edit.words() if self.is_dirty else line.words
        words = written or ("" if self.is_dirty and line.typed else line.words)
        shown = f"{line.lead}: {words}" if line.lead and words else line.lead or words
        before = len(shown) - len(words)
        marks = tuple(AtRisk(before + one.start, before + one.end, one.kind) for one in self.risks)
        reasons = [risk_words(one, words) for one in self.risks]
        stays = self.tr("Kommer ikke med.")
        spoken = f"{shown}. {stays} {'. '.join(reasons)}" if reasons else shown
        self.shown.show_line(shown, marks if line.carried or self.is_dirty else (), spoken)
        self.shown.set_ink("ink" if line.stands and not self.risks else "ink2")
        self.shown.setVisible(bool(shown))
        self.sign.setVisible(bool(self.risks))
        if self.line.part is Part.HEADING:
            stays = self.tr("Kommer ikke med. Den vante overskrift står der i stedet.")
        self.told.set_text(stays)
        self.told.setVisible(bool(self.risks))

    def _placeholder(self) -> str:
        if self.line.part is Part.HEADING:
            return self.tr("Overskrift, for eksempel: Min uge")
        if self.line.lead:
            return self.tr("Ord, kun du forstår. Tomt: »aftale«")
        return self.tr("Ord, kun du forstår. Tomt: ikke med")

    def _show_fixes(self) -> None:
        """Show what each word at risk gives away, and the button that puts the neutral word there."""
        words = self.edit.words() if self.is_dirty else self.line.words
        while len(self.fixes) < len(self.risks):
            fix = RiskFix(self.theme, self)
            fix.asked_for.connect(self._on_fix_asked_for)
            self._fixes.addWidget(fix)
            self.fixes.append(fix)
            self.stops_changed.emit()
        for at, fix in enumerate(self.fixes):
            if at < len(self.risks):
                first = at == 0 and self.edit.isVisibleTo(self)
                fix.show_risk(self.risks[at], words, NEUTRAL_KEY if first else "")
            fix.setVisible(at < len(self.risks))

    @Slot(str)
    def _on_text_edited(self, text: str) -> None:
        self.is_dirty = True
        self.typed.emit(text)

    @Slot()
    def _on_dropped(self) -> None:
        self.is_dirty = False
        self.show_line(self.line)
        self.left.emit()

    @Slot()
    def _on_discarded(self) -> None:
        self._on_dropped()
        self.discarded.emit()

    @Slot()
    def _on_neutral_asked_for(self) -> None:
        if self.risks:
            self._take_neutral(self.risks[0])

    @Slot(object)
    def _on_fix_asked_for(self, one: AtRisk) -> None:
        if self.edit.isVisible():
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self._take_neutral(one)

    def _take_neutral(self, one: AtRisk) -> None:
        words = self.edit.words() if self.edit.isVisibleTo(self) else self.line.words
        self.is_dirty = False
        self.neutral_taken.emit(one, words)

    @Slot()
    def _on_offer_clicked(self) -> None:
        self.is_dirty = False
        self.worded.emit(self.line.offered)
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
