"""The office: the rail, the case list and one case's page. A meeting replaces all of it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from exitdesk.cases.resume import Place
from exitdesk.journal.entry import CaseId, MeetingId
from exitdesk.ui.acute.door import KEY as ACUTE_KEY
from exitdesk.ui.cases.list_view import CaseListView
from exitdesk.ui.cases.list_view_model import CaseListViewModel
from exitdesk.ui.cases.page_tabs import PAPERS_KEY
from exitdesk.ui.cases.page_view import CONTACT_KEY, CasePageView
from exitdesk.ui.cases.page_view_model import CasePageViewModel
from exitdesk.ui.context import UiContext
from exitdesk.ui.exit_agreement.door import KEY as AGREEMENT_KEY
from exitdesk.ui.live_case import LiveCase
from exitdesk.ui.meeting.keys import add_keys
from exitdesk.ui.shell.open_cases import OpenCases
from exitdesk.ui.shell.rail import Rail
from exitdesk.ui.theme import size_class
from exitdesk.ui.told.sections import KEY as TOLD_KEY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exitdesk.cases.unwritten import Unwritten


class OfficeView(QWidget):
    """`meeting_wished` carries the open case and the meeting to go on with, None for a new one."""

    settings_wished = Signal()
    lock_wished = Signal()
    meeting_wished = Signal(object, object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._cases = OpenCases(context, self)
        owner = context.open_vault.desk.owner
        role = owner.role or context.template.every_authority.get(owner.authority, "")
        title = context.settings.get("title", "Tavle")
        self.rail = Rail(context.theme, title, owner.name, role[:1].upper() + role[1:])
        self._list_model = CaseListViewModel(context, self)
        self.list = CaseListView(self._list_model, context.theme)
        self.page: CasePageView | None = None
        self._page_model: CasePageViewModel | None = None
        self.live: LiveCase | None = None
        self._build()
        self._connect()

    @property
    def regions(self) -> "Sequence[QWidget]":
        """The parts F6 walks."""
        return (self.rail, self.stack)

    def focus_start(self) -> None:
        """Go to where one works."""
        (self.page or self.list).focus_start()

    @property
    def unwritten(self) -> "tuple[Unwritten, ...]":
        """What waits for the disk, in the case that is open and in those that were left. From any thread."""
        return self._cases.unwritten

    def take_back(self, unwritten: "Sequence[Unwritten]") -> bool:
        """Go on with what a lock came upon in cases that are not shown; say whether each is here still."""
        return self._cases.take_back(unwritten)

    def open_case(self, case: CaseId, *, resumed: bool = False) -> LiveCase:
        """Show a case's page; `resumed`, where a lock came upon it."""
        self._drop_page()
        self.live = self._cases.open(case, resumed=resumed)
        self._page_model = CasePageViewModel(self.live, self._context, self)
        self.page = CasePageView(self._page_model, self._context.theme, self.stack)
        self._page_model.left.connect(self.show_list)
        self._page_model.meeting_wished.connect(self._on_meeting_wished)
        self.page.erasing_wished.connect(self._on_erasing_wished)
        self.stack.addWidget(self.page)
        self.stack.setCurrentWidget(self.page)
        if self.isVisible():
            self.page.focus_start()
        return self.live

    @Slot()
    def show_list(self) -> None:
        """Go back to the list, to the row one came from."""
        case = self.live.session.case if self.live else None
        self._drop_page()
        self._context.typing.at(Place())
        self._list_model.read_again()
        self.stack.setCurrentWidget(self.list)
        if case is not None:
            self.list.table.go_to(max(0, self._list_model.table.row_of_case(case)))
        self.list.focus_start()

    def take_context(self, context: UiContext) -> None:
        """Make the pages that are opened from now on with these services."""
        self._context = context

    def forget_others(self) -> None:
        """Let go of every other case while a meeting runs; going back to the list reads it again."""
        self.list.forget()

    def vanish(self) -> None:
        """Show nothing and ask for nothing any more."""
        self._list_model.stop()
        self.hide()

    def come_back(self) -> None:
        """Show the case's page after a meeting, as it stands now."""
        if self._page_model is not None:
            self._page_model.settle()
            self._page_model.read_again()
        self.focus_start()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.rail.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the rail its width."""
        super().resizeEvent(event)
        self._arrange()

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        row.addWidget(self.rail)
        row.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.rail.cases_wished.connect(self.show_list)
        self.rail.settings_wished.connect(self.settings_wished)
        self.rail.lock_wished.connect(self.lock_wished)
        self.list.receive_wished.connect(self.receive)
        self.list.receive_button.setVisible(not self._context.practice)
        self._list_model.opened.connect(self._on_case_opened)
        self._list_model.made.connect(self._on_case_opened, Qt.ConnectionType.QueuedConnection)
        self._context.theme.changed.connect(self._arrange)
        add_keys(
            self,
            (ACUTE_KEY, self._on_acute_wished),
            (CONTACT_KEY, self._on_contact_wished),
            (PAPERS_KEY, self._on_papers_wished),
            (AGREEMENT_KEY, self._on_agreement_wished),
            (TOLD_KEY, self._on_told_wished),
        )

    def _drop_page(self) -> None:
        if self.page is not None and self._page_model is not None and self.live is not None:
            self._page_model.see()
            self.stack.removeWidget(self.page)
            self.page.deleteLater()
            self._page_model.deleteLater()
            self._cases.close(self.live)
        self.page = self._page_model = self.live = None

    @Slot()
    def _arrange(self) -> None:
        self.rail.set_size_class(size_class(self.width(), self._context.theme.scale))

    @Slot(object)
    def _on_case_opened(self, case: object) -> None:
        self.open_case(CaseId(str(case)))

    def _page_meant(self) -> CasePageView | None:
        """Return the page one is on, or open that of the case the ring is at in the list."""
        if self.page is None:
            case = self._list_model.table.case_at(self.list.row_meant())
            if case is None:
                self.list.focus_start()
            else:
                self.open_case(case)
        return self.page

    @Slot()
    def _on_acute_wished(self) -> None:
        page = self._page_meant()
        if page is not None:
            page.acute.open()

    @Slot()
    def _on_contact_wished(self) -> None:
        page = self._page_meant()
        if page is not None:
            page.note_contact()

    @Slot()
    def _on_papers_wished(self) -> None:
        page = self._page_meant()
        if page is not None:
            page.open_papers()

    @Slot()
    def _on_agreement_wished(self) -> None:
        page = self._page_meant()
        if page is not None:
            page.agreement.open()

    @Slot()
    def _on_told_wished(self) -> None:
        page = self._page_meant()
        if page is not None:
            page.told.open()

    @Slot()
    def new_case(self) -> None:
        """Ask for a new case, over the list."""
        self.show_list()
        self.list.open_new_case()

    @Slot()
    def receive(self) -> None:
        """Take a case in from the partner; the page that is open would not know of it."""
        from exitdesk.ui.parcel.receive_sheet import ReceiveSheet

        self.show_list()
        sheet = ReceiveSheet(self._context, self.window())
        sheet.model.taken.connect(self._cases.catch_up)
        sheet.model.taken.connect(self._list_model.read_again)
        sheet.opened.connect(self._on_case_opened)
        sheet.closed.connect(sheet.deleteLater)
        sheet.open_sheet(sheet.file)

    @Slot()
    def _on_erasing_wished(self) -> None:
        if self.live is None:
            return
        from exitdesk.ui.erasing.sheet import ErasingSheet

        sheet = ErasingSheet(self.live, self._context, self.window())
        sheet.model.erased.connect(self._on_erased)
        sheet.closed.connect(sheet.deleteLater)
        sheet.open_sheet(sheet.kind.list)

    @Slot(bool)
    def _on_erased(self, whole: bool) -> None:
        """Show what is left: the page still shows what is gone."""
        if whole and self._page_model is not None:
            self._page_model.forget()
        if whole or self.live is None:
            self.show_list()
        else:
            self.open_case(self.live.session.case)

    @Slot(object)
    def _on_meeting_wished(self, meeting: object) -> None:
        self.meeting_wished.emit(self.live, MeetingId(str(meeting)) if meeting else None)
