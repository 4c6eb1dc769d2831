"""Tag imod fra din makker: the file, the six words one was told, what it brings, and then it is taken in."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from exitdesk.cases.export import CasePreview
from exitdesk.ui.context import UiContext
from exitdesk.ui.kit.banner import Banner
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.parcel.give_sheet import WORDS
from exitdesk.ui.parcel.giving import ENDING
from exitdesk.ui.parcel.receiving import ReceiveViewModel, State, Step
from exitdesk.ui.unlock.kit_words import KitWords


class ReceiveSheet(Sheet):
    """`opened` carries the case that came and is to be read."""

    opened = Signal(object)

    def __init__(self, context: UiContext, host: QWidget) -> None:
        super().__init__(context.theme, host, "", width=560)
        self.model = ReceiveViewModel(context, self)
        self._folder = context.handed_out
        theme = self.theme
        self.set_title(self.tr("Tag imod fra din makker"))
        about = self.tr(
            "Vælg filen, og skriv de seks ord, du har fået sagt. Du ser, hvad den rummer, før det tages ind."
        )
        self.about = Label(theme, about, px=16)
        self.file = Button(theme, self.tr("Vælg filen ..."), icon="usb", height=44)
        self.name = Label(theme, "", px=15, ink="ink2")
        self.said = Label(theme, self.tr("De seks ord"), px=15, weight=600)
        self.words = KitWords(theme, count=WORDS)
        self.trouble = Banner(theme, "", kind="danger")
        self.brings = Label(theme, "", px=16)
        self.taken = Banner(theme, "", kind="done")
        self.look = Button(theme, self.tr("Se, hvad der er i den"), kind="primary", height=44)
        self.take = Button(theme, self.tr("Tag det ind"), kind="primary", height=44)
        self.read = Button(theme, self.tr("Åbn sagen"), kind="primary", height=44)
        self._build()
        self._connect()
        self._on_state_changed(self.model.state)

    @Slot()
    def close_sheet(self) -> None:
        """Stay while it is taken in: nobody would be told whether it was, and the list would not know."""
        if self.model.state.step is not Step.TAKING:
            super().close_sheet()

    def _build(self) -> None:
        self.body.addWidget(self.about)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.file, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.name, 1, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(row)
        for part in (self.said, self.words, self.trouble, self.brings, self.taken):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.footer.addStretch(1)
        for button in (self.look, self.take, self.read):
            self.footer.addWidget(button)

    def _connect(self) -> None:
        self.model.state_changed.connect(self._on_state_changed)
        self.file.clicked.connect(self._on_file_wished)
        self.words.submitted.connect(self._on_look_wished)
        self.look.clicked.connect(self._on_look_wished)
        self.take.clicked.connect(self.model.take_in)
        self.read.clicked.connect(self._on_read_wished)
        self.closed.connect(self.words.clear)

    @Slot(object)
    def _on_state_changed(self, state: State) -> None:
        chosen, looked = state.file is not None, state.step in (Step.LOOKED, Step.TAKING)
        asking = state.step in (Step.CHOOSING, Step.LOOKING)
        brings_nothing = state.preview is not None and not state.preview.new
        over = state.step is Step.TAKEN or (looked and brings_nothing)
        self.name.set_text(state.file.name if state.file else self.tr("Ingen fil er valgt."))
        self.trouble.set_text(state.told)
        self.brings.set_text(self._brings(state) if looked and not over else "")
        self.taken.set_text(self._taken(state) if over else "")
        shown: tuple[tuple[bool, tuple[QWidget, ...]], ...] = (
            (asking, (self.about, self.file, self.name, self.look)),
            (asking and chosen, (self.said, self.words)),
            (bool(state.told), (self.trouble,)),
            (looked and not over, (self.brings, self.take)),
            (over, (self.taken,)),
            (over and state.case is not None, (self.read,)),
        )
        for visible, parts in shown:
            for part in parts:
                part.setVisible(visible)
        self.look.setEnabled(state.step is Step.CHOOSING and chosen)
        self.take.setEnabled(state.step is Step.LOOKED)
        if not asking:
            self.words.clear()
        self._focus(state)

    def _focus(self, state: State) -> None:
        """Go on where the hand goes on."""
        reason = Qt.FocusReason.OtherFocusReason
        if not self.isVisible():
            return
        if self.read.isVisible():
            self.read.setFocus(reason)
        elif state.step is Step.LOOKED:
            self.take.setFocus(reason)
        elif state.step is Step.CHOOSING and state.file is not None:
            self.words.fields[0].setFocus(reason)
            self.words.fields[0].selectAll()

    def _brings(self, state: State) -> str:
        return "\n".join(self._brought(one) for one in state.preview.cases) if state.preview else ""

    def _brought(self, one: CasePreview) -> str:
        case = " ".join(part for part in (one.number, one.name) if part)
        if one.new == one.entries:
            told = self.tr("{case}. En sag, du ikke har i forvejen. Indførelser: {new}.")
        else:
            told = self.tr("{case}. Nye indførelser: {new}. Dem, du har i forvejen: {here}.")
        said = told.format(case=case, new=one.new, here=one.entries - one.new)
        if not one.missing:
            return said
        told = self.tr("Noget, de bygger på, mangler ({missing}). Bed din makker om en ny fil.")
        return f"{said} {told.format(missing=one.missing)}"

    def _taken(self, state: State) -> str:
        if state.step is Step.TAKEN:
            return self.tr("Det er taget ind. På sagens side står det, der er nyt, siden du sidst kiggede.")
        return self.tr("Alt i filen har du i forvejen.")

    @Slot()
    def _on_file_wished(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Vælg filen fra din makker"),
            str(self._folder),
            self.tr("Fra en makker (*.{ending})").format(ending=ENDING) + ";;" + self.tr("Alle filer (*)"),
            options=QFileDialog.Option.DontUseNativeDialog,
        )
        if chosen:
            self.model.choose(Path(chosen))

    @Slot()
    def _on_look_wished(self) -> None:
        self.model.look(" ".join(self.words.words()))

    @Slot()
    def _on_read_wished(self) -> None:
        case = self.model.state.case
        self.close_sheet()
        if case is not None:
            self.opened.emit(case)
