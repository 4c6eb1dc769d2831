"""Sager: title, one sentence, search, "Ny sag", and one table (interface section 5)."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from exitdesk.ui.cases.found_panel import FoundPanel, LatePanel
from exitdesk.ui.cases.list_view_model import CaseListState, CaseListViewModel
from exitdesk.ui.cases.new_case_sheet import NewCaseSheet
from exitdesk.ui.cases.search_field import SearchField
from exitdesk.ui.cases.table import CaseTable
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.icon import Icon
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.panel import Ground, Panel
from exitdesk.ui.kit.section import PageTitle
from exitdesk.ui.theme import SizeClass, Theme, page_margin, size_class

LEAST_TABLE = 300


class CaseListView(Ground):
    """The case list with its search and the sheet for a new case.

    `receive_wished` tells that a case is to be taken in from the partner.
    """

    receive_wished = Signal()

    def __init__(self, view_model: CaseListViewModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._view_model = view_model
        self.title = PageTitle(theme, " ", " ")
        self.search = SearchField(theme)
        self.receive_button = Button(theme, " ", icon="usb", height=44)
        self.new_button = Button(theme, " ", kind="primary", icon="plus", height=44)
        self.panel = Panel(theme, padding=1, spacing=0)
        self.table = CaseTable(theme)
        self.nothing = Label(theme, "", px=17, ink="ink2", align=Qt.AlignmentFlag.AlignHCenter)
        self.first_button = Button(theme, " ", kind="secondary", icon="plus", height=44)
        self.found = FoundPanel(theme)
        self.late = LatePanel(theme)
        self.foot = Label(theme, "", px=13, ink="ink2", wrap=False)
        self.quiet = Label(theme, "", px=13, ink="ink2")
        self.new_sheet: NewCaseSheet | None = None
        self._build()
        self._connect()
        self.retranslate()

    def focus_start(self) -> None:
        """Go to the list, or to "Ny sag" where it is empty."""
        if self._view_model.table.rowCount():
            if self.table.current_row() < 0:
                self.table.go_to(0)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._view_model.state.query:
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.first_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def row_meant(self) -> int:
        """Return the row with the ring, or the only one a search left; -1 where none is meant."""
        only = 0 if self._view_model.state.query and self._view_model.table.rowCount() == 1 else -1
        return max(self.table.current_row(), only)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.search.setAccessibleName(self.tr("Søg"))
        self.receive_button.setText(self.tr("Fra makkeren"))
        self.receive_button.setAccessibleDescription(self.tr("Tag imod en sag på et stik"))
        self.new_button.setText(self.tr("Ny sag"))
        self.first_button.setText(self.tr("Ny sag"))
        self.table.setAccessibleName(self.tr("Sager"))
        self.table.viewport().update()
        self.table.horizontalHeader().viewport().update()
        self._on_state_changed(self._view_model.state)

    def forget(self) -> None:
        """Let go of every case, what was searched for and what was found, while a meeting runs."""
        self.search.clear()
        self._view_model.forget()

    def open_new_case(self) -> None:
        """Ask for the number and the working name of a new case."""
        self.new_sheet = NewCaseSheet(self._view_model, self.theme, self.window())
        self.new_sheet.closed.connect(self.new_sheet.deleteLater)
        self.new_sheet.open_sheet(self.new_sheet.name.edit)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Search by a slash, as by Ctrl+F."""
        if event.text() == "/":
            self._on_search_wished()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the room there is."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the room there is."""
        super().showEvent(event)
        self._arrange()

    def _build(self) -> None:
        self._column = QVBoxLayout()
        self._column.setSpacing(20)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.title, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.search, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.receive_button, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.new_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column.addLayout(head)
        self.table.setModel(self._view_model.table)
        self.panel.body.addWidget(self.table)
        self.panel.body.addSpacing(0)
        self._column.addWidget(self.panel)
        self._column.addWidget(self.nothing)
        self._column.addWidget(self.first_button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addWidget(self.found)
        self._column.addWidget(self.late)
        self._column.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(Icon(self.theme, "hard-drive", px=16, ink="ink2"))
        foot.addWidget(self.foot, 1)
        self._column.addWidget(self.quiet)
        self._column.addLayout(foot)
        self.body.addLayout(self._column)

    def _connect(self) -> None:
        self._view_model.state_changed.connect(self._on_state_changed)
        self._view_model.table.rowsInserted.connect(self._arrange)
        self.search.textChanged.connect(self._view_model.search)
        self.search.left.connect(self.focus_start)
        self.receive_button.clicked.connect(self.receive_wished)
        self.new_button.clicked.connect(self.open_new_case)
        self.first_button.clicked.connect(self.open_new_case)
        self.table.chosen.connect(self._view_model.open_row)
        for places in (self.found, self.late):
            places.chosen.connect(self._view_model.open_found)
        for keys, slot in (("Ctrl+F", self._on_search_wished), ("Ctrl+N", self.open_new_case)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def restyle(self) -> None:
        """Take the room there is at this text size."""
        if self.isVisible():
            self._arrange()

    @Slot()
    def _arrange(self) -> None:
        size = size_class(self.window().width(), self.theme.scale)
        margin = page_margin(size)
        self._column.setContentsMargins(margin, 28 if size is SizeClass.COMPACT else 32, margin, 20)
        for button in (self.receive_button, self.new_button):
            button.set_compact(size is SizeClass.COMPACT)
        few = size is SizeClass.COMPACT
        placeholder = self.tr("Søg") if few else self.tr("Søg i navn, nummer eller det, der er skrevet")
        self.search.setPlaceholderText(placeholder)
        wide = min(self.theme.px(260), self.width() // 3) if few else self.theme.px(360)
        self.search.setFixedWidth(wide)
        self.table.set_narrow(size is SizeClass.COMPACT)
        quiet = self.quiet.height() + 20 if self.quiet.isVisibleTo(self) else 0
        head = self.title.sizeHint().height() + self.foot.height() + quiet + 120
        found = self.found.sizeHint().height() + 20 if self.found.isVisibleTo(self) else 0
        least = min(self.theme.px(LEAST_TABLE), self.table.wished_height())
        late = self.late.fit(min(self.height() - head - least, self.height() // 3))
        found += late + 20 if late else 0
        room = max(self.theme.px(220), self.height() - head - min(found, self.height() // 3 + 20))
        self.table.setFixedHeight(min(self.table.wished_height(), room))

    @Slot(object)
    def _on_state_changed(self, state: CaseListState) -> None:
        self.title.set(self.tr("Sager"), self._facts(state))
        empty = self._view_model.table.rowCount() == 0
        self.panel.setVisible(not empty)
        self.nothing.setVisible(empty)
        self.first_button.setVisible(empty and not state.query)
        self.nothing.set_text(self._nothing(state) if empty else "")
        self.found.show_found(state.found)
        self.late.show_found(state.late)
        encrypted = self.tr("Alt ligger krypteret på denne computer.")
        self.foot.set_text(f"{encrypted} {self._backup(state)}".strip())
        self.quiet.set_text(state.quiet if state.count else "")
        self.quiet.setVisible(bool(self.quiet.text()))
        self._arrange()

    def _facts(self, state: CaseListState) -> str:
        if not state.count:
            return self.tr("Ingen sager endnu.")
        cases = self.tr("1 sag.") if state.count == 1 else self.tr("{count} sager.").format(count=state.count)
        if not state.today:
            return cases
        if state.today == 1:
            return " ".join((cases, self.tr("Et møde i dag.")))
        return " ".join((cases, self.tr("{count} møder i dag.").format(count=state.today)))

    def _backup(self, state: CaseListState) -> str:
        """Say what is wrong with the backups, once there is something to lose: one quiet line, no more."""
        if not state.count:
            return ""
        match state.backup:
            case "disk full":
                return self.tr(
                    "Disken er fuld. Alt er gemt på den plads, der var holdt tilbage. Frigør plads nu."
                )
            case "none":
                return self.tr("Der er ingen sikkerhedskopi endnu.")
            case "old":
                return self.tr(
                    "Den seneste sikkerhedskopi er over syv dage gammel: se Indstillinger, Sikkerhed."
                )
            case "second place failed":
                return self.tr("Kopien på det andet sted mislykkedes: se Indstillinger, Sikkerhed.")
        return ""

    def _nothing(self, state: CaseListState) -> str:
        if state.query:
            return self.tr("Ingen sag med det navn eller nummer.")
        return self.tr("Her kommer sagerne til at stå. Begynd med den første.")

    @Slot()
    def _on_search_wished(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()
