"""Giv sagen til din makker: where the file goes, the passphrase, and the six words that are said aloud."""

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from exitdesk.journal.entry import CaseId
from exitdesk.ui.context import UiContext
from exitdesk.ui.kit.banner import Banner
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.parcel.giving import GiveViewModel, State, Step
from exitdesk.ui.reask.field import PassphraseAgain
from exitdesk.ui.unlock.kit_list import KitList

WORDS = 6


class GiveSheet(Sheet):
    """The case on a stick."""

    def __init__(self, context: UiContext, case: CaseId, host: QWidget) -> None:
        super().__init__(context.theme, host, "", width=560)
        self.model = GiveViewModel(context, case, self)
        theme = self.theme
        self.set_title(self.tr("Giv sagen til din makker"))
        about = self.tr(
            "Alt, hvad I deler i sagen, lægges i én fil, låst med seks nye ord. Egne noter kommer ikke med."
        )
        self.about = Label(theme, about, px=16)
        self.where = Label(theme, "", px=15, ink="ink2")
        self.place = Button(theme, self.tr("Et andet sted ..."), icon="usb", height=44)
        self.trouble = Banner(theme, "", kind="danger")
        self.passphrase = PassphraseAgain(context)
        self.given = Banner(theme, "", kind="done")
        self.aloud = Label(theme, self.tr("Sig de seks ord til din makker"), px=18, weight=600)
        self.words = KitList(theme, count=WORDS)
        self.nowhere = Label(
            theme,
            self.tr("De kan ikke vises igen. Send dem aldrig sammen med filen."),
            px=15,
            ink="ink2",
        )
        self.pack = Button(theme, self.tr("Pak sagen"), kind="primary", height=44)
        self.done = Button(theme, self.tr("Ordene er sagt"), kind="primary", height=44)
        self._build()
        self._connect()
        self._on_state_changed(self.model.state)

    @Slot()
    def close_sheet(self) -> None:
        """Stay while it is packed: the file would lie there, and nobody would know the words."""
        if self.model.state.step is not Step.PACKING:
            super().close_sheet()

    def _build(self) -> None:
        self.body.addWidget(self.about)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.where, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.place, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(row)
        for part in (self.passphrase, self.trouble, self.given, self.aloud, self.words, self.nowhere):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.footer.addStretch(1)
        self.footer.addWidget(self.pack)
        self.footer.addWidget(self.done)

    def _connect(self) -> None:
        self.model.state_changed.connect(self._on_state_changed)
        self.place.clicked.connect(self._on_place_wished)
        self.pack.clicked.connect(self.passphrase.ask)
        self.passphrase.submitted.connect(self.passphrase.ask)
        self.passphrase.answered.connect(self.model.give)
        self.done.clicked.connect(self.close_sheet)
        self.closed.connect(self._on_closed)

    @Slot(object)
    def _on_state_changed(self, state: State) -> None:
        given = state.step is Step.GIVEN
        self.where.set_text(self.tr("Filen lægges i {folder}.").format(folder=state.folder))
        self.given.set_text(self.tr("Filen er lagt i {file}.").format(file=state.file) if given else "")
        self.trouble.set_text(state.told)
        self.words.set_words(state.words)
        before: tuple[QWidget, ...] = (self.about, self.where, self.place, self.passphrase, self.pack)
        after: tuple[QWidget, ...] = (self.given, self.aloud, self.words, self.nowhere, self.done)
        for part in (*before, *after):
            part.setVisible((part in after) is given)
        self.trouble.setVisible(bool(state.told))
        for part in (self.pack, self.place):
            part.setEnabled(state.step is Step.READY)
        self.pack.setText(self.tr("Pakker ...") if state.step is Step.PACKING else self.tr("Pak sagen"))
        if given:
            self.done.setFocus(Qt.FocusReason.OtherFocusReason)
        elif state.told:
            self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_place_wished(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self,
            self.tr("Vælg en mappe"),
            str(self.model.state.folder),
            QFileDialog.Option.DontUseNativeDialog,
        )
        if chosen:
            self.model.choose(Path(chosen))
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_closed(self) -> None:
        self.passphrase.clear()
        self.words.set_words(())
        self.model.forget()
