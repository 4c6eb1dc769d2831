"""Foto af tavlen (Ctrl+B): a photo of a physical board on the laptop, beside the board that is typed from it.

It is never on the shared screen and on no paper. A photo comes from a file, chosen or dropped here.
"""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QHBoxLayout, QSizePolicy, QWidget

from exitdesk.ui.kit.banner import Banner
from exitdesk.ui.kit.button import Button, IconButton
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.panel import Ground
from exitdesk.ui.kit.scroll import TOLD, ScrollColumn, show_what_is_told
from exitdesk.ui.kit.section import Heading
from exitdesk.ui.kit.wrap_row import WrapRow
from exitdesk.ui.photo.picture import PhotoPicture
from exitdesk.ui.photo.view_model import PhotoState, PhotoViewModel
from exitdesk.ui.theme import Theme

KEY = "Ctrl+B"
WIDTH = 440
_HIGH_ENOUGH = 420
_LEAST_PICTURE = 96


class PhotoPanel(Ground):
    """`moved` when it opened or closed; the keyboard goes back by itself to where it was."""

    moved = Signal()

    def __init__(self, view_model: PhotoViewModel, theme: Theme) -> None:
        super().__init__(theme, fill="private_bg", left_line=True)
        self._vm = view_model
        self._before: QWidget | None = None
        self._drawn: QImage | None = None
        self._may_erase = True
        self.heading = Heading(theme, "", px=16)
        self.private = Label(theme, "", px=14, ink="ink2")
        self.close_button = IconButton(theme, "x", " ", hint=KEY)
        self.empty = Label(theme, "", px=16)
        self.picture = PhotoPicture(theme)
        self.told = Banner(theme, "", kind="danger")
        self.fresh = Banner(theme, "", kind="warn")
        self.count = Label(theme, "", px=14, ink="ink2", wrap=False, tnum=True)
        self.smaller = IconButton(theme, "zoom-out", " ", hint="-")
        self.larger = IconButton(theme, "zoom-in", " ", hint="+")
        self.before = IconButton(theme, "chevron-left", " ", hint="PgUp")
        self.after = IconButton(theme, "chevron-right", " ", hint="PgDn")
        self.fetch = Button(theme, " ", icon="image")
        self.erase = Button(theme, " ", kind="quiet", icon="trash-2")
        self.below = ScrollColumn()
        self.setAcceptDrops(True)
        self._build()
        self._connect()
        self.retranslate()
        self.restyle()
        self.hide()

    @Slot()
    def toggle(self) -> None:
        """Open and take the keyboard, or close and go back."""
        if self.isVisible():
            self._leave()
            return
        self._before = QApplication.focusWidget()
        self.show()
        self._vm.open()
        self._show_state()
        (self.picture if self.picture.isVisible() else self.fetch).setFocus(
            Qt.FocusReason.ShortcutFocusReason
        )
        self.moved.emit()

    @Slot(bool)
    def allow_erasing(self, allowed: bool) -> None:
        """Let the photo be erased from here, or say what is to be done first."""
        self._may_erase = allowed
        self._show_state()

    def retranslate(self) -> None:
        """Take the window's language."""
        self.heading.set_text(self.tr("Foto af tavlen"))
        self.private.set_text(self.tr("Kun på denne skærm. På papir kun i kopien til sagen."))
        self.empty.set_text(
            self.tr(
                "Har I brugt en tavle på væggen? Hent et foto af den, og skriv den af ved siden af. "
                "Sted, tid og telefon tages ud af billedet."
            )
        )
        self.fresh.set_text(
            self.tr(
                "Fotoet er i sagen. Filen ligger stadig, hvor I hentede den: slet den der og på telefonen."
            )
        )
        self.close_button.setText(self.tr("Luk fotoet"))
        self.before.setText(self.tr("Forrige foto"))
        self.after.setText(self.tr("Næste foto"))
        self.smaller.setText(self.tr("Mindre"))
        self.larger.setText(self.tr("Større"))
        self.setAccessibleName(self.tr("Foto af tavlen"))
        self._show_state()

    def restyle(self) -> None:
        """Take the width at this text size: at large text no wider than the board can spare."""
        self.setFixedWidth(round(WIDTH * (1 + self.theme.scale) / 2))
        self.picture.setMinimumHeight(self.theme.px(_LEAST_PICTURE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the photo what room there is where it is low; what has none is scrolled to."""
        super().resizeEvent(event)
        low = self.height() < self.theme.px(_HIGH_ENOUGH)
        self.private.setVisible(not low)
        edge = 8 if low else 20
        self.body.setContentsMargins(20, edge, 16, edge)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file of this computer."""
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in what was dropped."""
        event.acceptProposedAction()
        self._vm.take_in(Path(event.mimeData().urls()[0].toLocalFile()))

    def _build(self) -> None:
        self.body.setContentsMargins(20, 20, 16, 20)
        self.body.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.close_button)
        self.body.addLayout(head)
        self.body.addWidget(self.below, 1)
        column = self.below.body
        column.addWidget(self.private)
        column.addSpacing(6)
        column.addWidget(self.empty)
        column.addWidget(self.picture, 1)
        row = QHBoxLayout()
        row.setSpacing(2)
        for button in (self.smaller, self.larger):
            row.addWidget(button)
        row.addStretch(1)
        for widget in (self.before, self.count, self.after):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(row)
        column.addWidget(self.told)
        column.addWidget(self.fresh)
        foot = WrapRow(at_left=True)
        foot.addWidget(self.fetch)
        foot.addStretch(1)
        foot.addWidget(self.erase)
        column.addLayout(foot)
        column.addStretch(0)
        self.fresh.setProperty(TOLD, True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def _connect(self) -> None:
        self._vm.state_changed.connect(self._show_state)
        self.picture.turned.connect(self._vm.turn)
        self.picture.zoomed.connect(self._show_zoom)
        self.before.clicked.connect(lambda: self._vm.turn(-1))
        self.after.clicked.connect(lambda: self._vm.turn(1))
        self.smaller.clicked.connect(lambda: self.picture.zoom(-1))
        self.larger.clicked.connect(lambda: self.picture.zoom(1))
        self.fetch.clicked.connect(self._on_file_wished)
        self.erase.clicked.connect(self._vm.ask_to_erase)
        self.close_button.clicked.connect(self.toggle)

    def _leave(self) -> None:
        within = self.isAncestorOf(QApplication.focusWidget() or self)
        before, self._before = self._before, None
        self.hide()
        self._vm.close()
        self._drawn = None
        if within and before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.moved.emit()

    @Slot()
    def _show_state(self) -> None:
        state = self._vm.state
        shown = state.image is not None
        self.empty.setVisible(not state.photos and not state.told)  # what went wrong has the room
        self.picture.setVisible(shown)
        if state.image is not None and state.image is not self._drawn:
            self.picture.set_image(state.image, self._name(state))
            if self.fetch.hasFocus():
                self.picture.setFocus(Qt.FocusReason.OtherFocusReason)
        self._drawn = state.image
        self.count.set_text(f"{state.at + 1} / {len(state.photos)}")
        several = len(state.photos) > 1
        for part in (self.before, self.count, self.after):
            part.setVisible(several)
        self.before.setEnabled(state.at > 0)
        self.after.setEnabled(state.at < len(state.photos) - 1)
        missing = self.tr("Fotoet er nævnt i sagen, men selve billedet er ikke på denne computer.")
        self.told.set_text(state.told or (missing if state.missing else ""))
        self.told.setVisible(bool(self.told.words.text()))
        shown_now = state.fresh and self.fresh.isHidden()
        self.fresh.setVisible(state.fresh)
        if shown_now:
            show_what_is_told(self.fresh)
        self.fetch.setText(self.tr("Henter ...") if state.reading else self.tr("Hent foto ..."))
        erase = self.tr("Slet for altid ...") if self._may_erase else self.tr("Slet: skjul skærm 2 først")
        self.erase.setText(erase)
        self.erase.setEnabled(self._may_erase)
        self.erase.setVisible(bool(state.photos))
        self._show_zoom()

    @Slot()
    def _show_zoom(self) -> None:
        for button, possible in (
            (self.smaller, self.picture.smaller_possible),
            (self.larger, self.picture.larger_possible),
        ):
            button.setVisible(self._drawn is not None)
            button.setEnabled(possible)

    def _name(self, state: PhotoState) -> str:
        if len(state.photos) == 1:
            return self.tr("Foto af tavlen")
        return self.tr("Foto {nth} af {count}").format(nth=state.at + 1, count=len(state.photos))

    @Slot()
    def _on_file_wished(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Vælg et foto"),
            "",
            self.tr("Billeder (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.heic *.heif)"),
            options=QFileDialog.Option.DontUseNativeDialog,
        )
        if chosen:
            self._vm.take_in(Path(chosen))
