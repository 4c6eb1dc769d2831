"""Papirer: what was made of the case, and making another: which, what it needs, the very pages, and out."""

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QWidget

from exitdesk.cases.documents.document import DocumentKind
from exitdesk.cases.documents.issued import IssuedDocument
from exitdesk.cases.exchange import Refused
from exitdesk.cases.issue_document import Ready
from exitdesk.ui.context import UiContext
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.live_case import LiveCase
from exitdesk.ui.papers.form import Form
from exitdesk.ui.papers.form_page import FormPage
from exitdesk.ui.papers.hand_over import HandOverPanel
from exitdesk.ui.papers.list_page import ListPage
from exitdesk.ui.papers.sent_row import SentRow
from exitdesk.ui.papers.view_model import PapersModel, State, Step
from exitdesk.ui.papers.words import document_title, kind_word


class PapersSheet(Sheet):
    """The papers of one case; a `form` is what was typed before, `resumed` that a lock came upon it."""

    def __init__(
        self,
        context: UiContext,
        live: LiveCase,
        host: QWidget,
        form: Form | None = None,
        *,
        resumed: bool = False,
    ) -> None:
        super().__init__(context.theme, host, "", width=720)
        self._template = context.template
        self.model = PapersModel(context, live, form, self, resumed=resumed)
        theme = context.theme
        self.list = ListPage(theme, self._template)
        self.form = FormPage(theme, context.template)
        self.paper = HandOverPanel(context, live)
        self.sent = SentRow(theme)
        self.back = Button(theme, self.tr("Tilbage"), kind="quiet", icon="arrow-left", height=44)
        self.onward = Button(theme, " ", kind="primary", height=44)
        self._step: Step | None = None
        self._to_see: QWidget = self.form
        self._build()
        self._connect()
        self._on_state_changed(self.model.state)

    @property
    def start(self) -> QWidget:
        """Where one begins."""
        return self._focus_of(self.model.state)

    @Slot()
    def close_sheet(self) -> None:
        """Stay while a locked file is written: it would lie there, and nobody would know its words."""
        if not self.paper.holds:
            super().close_sheet()

    def _build(self) -> None:
        for page in (self.list, self.form, self.paper, self.sent):
            self.body.addWidget(page)
        self.body.addStretch(1)
        self.footer.addWidget(self.back)
        self.footer.addStretch(1)
        self.footer.addWidget(self.onward)

    def _connect(self) -> None:
        model = self.model
        model.state_changed.connect(self._on_state_changed)
        model.shown.connect(self._on_shown)
        self.list.chosen.connect(model.open_kept)
        self.form.kind_chosen.connect(model.choose_kind)
        self.form.written.connect(model.write)
        self.form.submitted.connect(self._on_onward)
        self.paper.issued.connect(model.take_in)
        self.paper.refused.connect(self._on_refused)
        self.paper.shown.connect(self._on_paper_shown)
        self.paper.stopped.connect(self._on_back)
        self.paper.handed_out.connect(self._on_handed_out)
        self.sent.said.connect(model.say_sent)
        self.back.clicked.connect(self._on_back)
        self.onward.clicked.connect(self._on_onward)
        self.closed.connect(self.paper.forget)
        self.closed.connect(model.leave)

    @Slot(object)
    def _on_state_changed(self, state: State) -> None:
        step = state.step
        self.set_title(self._title(state))
        for page, its in ((self.list, Step.LIST), (self.form, Step.FORM), (self.paper, Step.PAPER)):
            page.setVisible(step is its)
        self._show_sent(state)
        self.list.show_state(state)
        self.form.show_state(state)
        self.back.setVisible(step is not Step.LIST)
        self.onward.setText(self.tr("Lav nyt") if step is Step.LIST else self.tr("Vis papiret"))
        self.onward.setVisible(step is not Step.PAPER)
        before, self._step = self._step, step
        if state.lack is not None or state.refused is not None:
            self._show_soon(self.form.go_to_lack())
        elif step is not before and self.isVisible():
            self._focus_of(state).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_sent(self, state: State) -> None:
        at = state.kept or state.made
        is_notice = state.step is Step.PAPER and at is not None and at.kind is DocumentKind.NOTICE
        self.sent.setVisible(is_notice)
        if at is not None and is_notice:
            self.sent.show_document(at, self.model.today)

    def _show_soon(self, part: QWidget) -> None:
        """Have in view what says how it went; layouts settle in later events."""
        self._to_see = part
        QTimer.singleShot(0, self, self._show_it)

    @Slot()
    def _show_it(self) -> None:
        self._scroll.ensureWidgetVisible(self._to_see, 0, 16)

    def _title(self, state: State) -> str:
        if state.step is Step.PAPER:
            if state.kept is not None:
                return document_title(state.kept, self._template)
            return kind_word(state.form.kind)
        return self.tr("Nyt papir") if state.step is Step.FORM else self.tr("Papirer")

    def _focus_of(self, state: State) -> QWidget:
        if state.step is Step.FORM:
            return self.form.kind.list
        if state.step is Step.PAPER:
            return self.back
        return self.list.list if state.documents else self.onward

    @Slot(object)
    def _on_shown(self, paper: object) -> None:
        if isinstance(paper, IssuedDocument):
            self.paper.show_kept(paper)
        elif isinstance(paper, Ready):
            self.paper.show_paper(paper)

    @Slot()
    def _on_paper_shown(self) -> None:
        """Go to the pages, unless somebody is elsewhere by now."""
        if self.back.hasFocus():
            self.paper.focus_start()

    @Slot()
    def _on_handed_out(self) -> None:
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_soon(self.paper.done)

    @Slot(object)
    def _on_refused(self, why: Refused) -> None:
        """Go back to the form, where everything still stands and says what can be done."""
        self.paper.forget()
        self.model.refuse(why)

    @Slot()
    def _on_back(self) -> None:
        if self.paper.holds:
            return
        if self.model.state.step is Step.PAPER:
            self.paper.forget()
        self.model.go_back()

    @Slot()
    def _on_onward(self) -> None:
        if self.model.state.step is Step.LIST:
            self.model.make_new()
        else:
            self.model.look()
