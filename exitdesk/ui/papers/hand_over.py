"""The paper itself and the way out: its pages, what is not on them, large print, the passphrase, the button.

It takes any paper of a case (`show_paper`) or one that was made before (`show_kept`), and stands on any page.
"""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from exitdesk.cases.documents.issued import IssuedDocument
from exitdesk.cases.issue_document import Ready
from exitdesk.ui.close.full_page import FullPage
from exitdesk.ui.close.page_picture import PagePicture, image_of
from exitdesk.ui.close.state import Handing, Preview
from exitdesk.ui.context import UiContext
from exitdesk.ui.kit.banner import Banner
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.check import CheckRow
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.progress import ProgressLine
from exitdesk.ui.live_case import LiveCase
from exitdesk.ui.papers.hand_over_model import HandOverModel
from exitdesk.ui.papers.hand_over_state import State
from exitdesk.ui.papers.locked_part import LockTick, SaidWords
from exitdesk.ui.papers.words import omission_words
from exitdesk.ui.printing.way import print_over
from exitdesk.ui.reask.field import PassphraseAgain
from exitdesk.ui.signing.sheet import SecondSignatureSheet

_SHOWN = 3
_PAGE = 184


class HandOverPanel(QWidget):
    """`issued` carries the IssueDocument of a paper that was recorded.

    `shown` tells that its pages are there, `handed_out` that the file lies in the folder, `refused` why (a
    Refused) a copy that was looked at may not leave any more. `stopped`: its photos are not made smaller,
    and it shows nothing.
    """

    issued = Signal(object)
    refused = Signal(object)
    shown = Signal()
    stopped = Signal()
    handed_out = Signal()

    def __init__(self, context: UiContext, live: LiveCase, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, theme = context, context.theme
        self._theme = theme
        self.model = HandOverModel(context, live, self)
        self.large = CheckRow(theme, self.tr("Stor skrift"))
        self.status = Label(theme, "", px=15, ink="ink2")
        self.progress = ProgressLine(theme, self.tr("Gør fotos mindre, så de får plads"))
        self.pages: list[PagePicture] = []
        self.omitted = Label(theme, self.tr("Det står ikke på papiret:"), px=14, weight=600)
        self.omissions = Label(theme, "", px=14, ink="ink2")
        self.trouble = Banner(theme, "", kind="danger")
        self.done = Banner(theme, "", kind="done")
        self.said = SaidWords(theme)
        self.lock = LockTick(theme)
        self.passphrase = PassphraseAgain(context)
        self.hand_out = Button(theme, " ", kind="primary", icon="download", height=44)
        self.print_out = Button(theme, self.tr("Udskriv ..."), icon="printer", height=44)
        self.full_page = FullPage(theme, self)
        self._pages = QHBoxLayout()
        self._before = State()
        self.second: SecondSignatureSheet | None = None
        self._build()
        self._connect()
        self._on_state_changed(self.model.state)

    def show_paper(self, ready: Ready) -> None:
        """Set a paper and show it."""
        self.model.show_paper(ready)

    def show_kept(self, kept: IssuedDocument) -> None:
        """Show a paper that was made before."""
        self.model.show_kept(kept)

    @Slot()
    def forget(self) -> None:
        """Show nothing of it, and leave no secret in the field."""
        self.full_page.close_pages()
        self.passphrase.clear()
        self.model.forget()

    def focus_start(self) -> None:
        """Go to the first page, or where there is none yet, to what can be chosen."""
        (self.pages[0] if self.pages else self.passphrase).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def holds(self) -> bool:
        """Whether nobody may leave: a locked file is being written, and its words are still to be told."""
        state = self.model.state
        return state.locks and state.handing is Handing.WRITING

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave no page over what comes instead, a lock, and no words; a window put aside keeps them."""
        super().hideEvent(event)
        self.full_page.close_pages()
        if not event.spontaneous():
            self.model.forget_words()

    # -- inside ------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._pages.setSpacing(8)
        self._pages.setAlignment(Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.done)
        column.addWidget(self.said)
        column.addWidget(self.large)
        column.addWidget(self.status)
        column.addWidget(self.progress)
        column.addLayout(self._pages)
        left_out = QVBoxLayout()
        left_out.setSpacing(2)
        for label in (self.omitted, self.omissions):
            left_out.addWidget(label)
        column.addLayout(left_out)
        for part in (self.lock, self.trouble, self.passphrase):
            column.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.hand_out)
        row.addWidget(self.print_out)
        row.addStretch(1)
        column.addLayout(row)

    def _connect(self) -> None:
        self.model.state_changed.connect(self._on_state_changed)
        self.model.issued.connect(self.issued)
        self.model.refused.connect(self.refused)
        self.large.clicked.connect(self._on_large_clicked)
        self.lock.chosen.connect(self.model.choose_locked)
        self.hand_out.clicked.connect(self.passphrase.ask)
        self.print_out.clicked.connect(self._on_print_wished)
        self.progress.cancelled.connect(self._on_stopped)
        self.passphrase.submitted.connect(self.passphrase.ask)
        self.passphrase.answered.connect(self.model.hand_out)

    @Slot(object)
    def _on_state_changed(self, state: State) -> None:
        before, self._before = self._before, state
        ready, done = state.preview is Preview.READY, state.handing is Handing.DONE
        if state.pages is not before.pages:
            self._show_pages(state)
        self.large.setChecked(state.large)
        self.large.setVisible(state.kept is None and not done)
        self.large.setEnabled(not state.busy)
        status = self._status(state)
        self.status.set_text(status)
        self.status.setVisible(bool(status))
        self.progress.setVisible(state.share is not None)
        self.progress.set_share(state.share)
        said = "\n".join(omission_words(key, count) for key, count in state.omissions)
        self.omissions.set_text(said)
        for label in (self.omitted, self.omissions):
            label.setVisible(ready and bool(said))
        trouble = state.trouble
        self.trouble.set_text(f"{trouble.happened} {trouble.to_do}" if trouble else "")
        self.trouble.setVisible(trouble is not None)
        self.done.set_text(self._done(state) if done else "")
        self.done.setVisible(done)
        self.said.set_words(state.words)
        for part in (self.lock, self.passphrase, self.hand_out):
            part.setVisible(ready and not done and not state.stopped)
        self._show_lock(state)
        self.print_out.setVisible(self.model.printable is not None)
        self.hand_out.setText(self._verb(state))
        self.hand_out.setEnabled(ready and not state.busy)
        if ready and before.preview is not Preview.READY:
            self.shown.emit()
        if done and before.handing is not Handing.DONE:
            self.handed_out.emit()
        if state.handing is Handing.SECOND and self.second is None:
            self._ask_the_partner()

    def _show_lock(self, state: State) -> None:
        for_two = max(state.signers, state.signed_by) > 1
        self.lock.show_tick(on=state.locks, may_change=not state.busy, for_two=for_two)
        if state.practice:
            self.lock.hide()

    def _ask_the_partner(self) -> None:
        model = self.model.partners_turn()
        if model is None:
            return
        self.second = SecondSignatureSheet(self._theme, self.window(), model)
        self.second.signed.connect(self._on_second_signed)
        self.second.later.connect(self._on_second_later)
        self.second.open_sheet(self.second.passphrase.edit)

    @Slot(object)
    def _on_second_signed(self, twice: bytes) -> None:
        self._forget_second()
        self.model.issue(twice, signed_by=2)

    @Slot()
    def _on_second_later(self) -> None:
        self._forget_second()
        self.model.issue_with_one()

    def _forget_second(self) -> None:
        if self.second is not None:
            self.second.deleteLater()
            self.second = None

    def _show_pages(self, state: State) -> None:
        while item := self._pages.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.pages = []
        for number, page in enumerate(state.pages[:_SHOWN], start=1):
            name = self.tr("Side {number}. Enter viser den stort").format(number=number)
            picture = PagePicture(self._theme, page, name, width=_PAGE)
            picture.clicked.connect(self._on_page_clicked)
            self._pages.addWidget(picture)
            picture.show()
            self.pages.append(picture)
        for one, other in pairwise(
            (
                self.large,
                *self.pages,
                self.lock.tick,
                self.passphrase.field.edit,
                self.hand_out,
                self.print_out,
            )
        ):
            QWidget.setTabOrder(one, other)

    def _status(self, state: State) -> str:
        if state.handing in (Handing.SIGNING, Handing.SECOND) and state.signs:
            return self.tr("Underskriver ...")
        if state.busy:
            return self.tr("Låser filen ...") if self.holds else self.tr("Gemmer ...")
        if state.preview is Preview.COLD and state.share is None:
            return self.tr("Gør papiret klar ...")
        if len(state.pages) > _SHOWN:
            said = self.tr("{count} sider i alt. Enter viser dem stort, og pilene bladrer.")
            return said.format(count=len(state.pages))
        return ""

    def _verb(self, state: State) -> str:
        if state.handing is Handing.TROUBLE:
            return self.tr("Prøv igen")
        if state.kept is not None:
            return self.tr("Udlever igen")
        return self.tr("Underskriv og udlever") if state.signs else self.tr("Udlever")

    def _done(self, state: State) -> str:
        if state.practice:
            return self.tr("Gemt som en øvelse. Papiret er ikke underskrevet og bliver slettet med øvelsen.")
        said = self.tr("Gemt som »{name}« i mappen »{folder}«. Slet filen, når den er brugt.")
        if state.locks:
            said = self.tr("Gemt låst som »{name}« i mappen »{folder}«. Slet filen, når den er brugt.")
        said = said.format(name=state.saved_as, folder=state.folder)
        if state.locks and max(state.signers, state.signed_by) > 1:
            return said + " " + self.tr("I den er der kun din underskrift.")
        if 0 < state.signed_by < state.signers:
            said += " " + self.tr(
                "Én underskrift mangler, før det er ægte. Den kan sættes under »Er et papir ægte?«."
            )
        return said

    @Slot()
    def _on_stopped(self) -> None:
        self.forget()
        self.stopped.emit()

    @Slot()
    def _on_print_wished(self) -> None:
        pdf, state = self.model.to_print(), self.model.state
        if pdf is not None:
            kind = state.kind.value if state.kind else ""
            print_over(self._context, self.model.case, self, pdf, kind, beside_locked=state.locks)

    @Slot()
    def _on_large_clicked(self) -> None:
        self.model.choose_large(self.large.isChecked())

    @Slot()
    def _on_page_clicked(self) -> None:
        sender = self.sender()
        at = next(nth for nth, page in enumerate(self.pages) if page is sender)
        images = [image_of(page) for page in self.model.state.pages]
        self.full_page.open_pages(images, at, self.tr("Siden vist stort. Esc lukker"))
