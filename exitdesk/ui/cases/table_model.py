"""The case list as a table model that reads the index a page at a time: 10,000 cases cost what 200 do."""

from collections.abc import Callable
from datetime import date
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from exitdesk.cases.case_file import CaseRow
from exitdesk.cases.ports import CaseIndex
from exitdesk.journal.entry import CaseId
from exitdesk.ui.accessible import sentences
from exitdesk.ui.cases.line_words import CaseLine, line_of

PAGE = 200
LINE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
AnyIndex = QModelIndex | QPersistentModelIndex


class CaseColumn(IntEnum):
    """The columns, left to right."""

    WHO = 0
    STATUS = 1
    NEXT = 2
    FOLLOW_UP = 3


class CaseTableModel(QAbstractTableModel):
    """Lines of the index, or of a search for names and numbers."""

    def __init__(self, index: CaseIndex, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._index, self._today = index, today
        self._rows: list[CaseRow] = []
        self._query = ""
        self._more = False
        self.read_again()

    @property
    def query(self) -> str:
        """What is searched for."""
        return self._query

    def read_again(self) -> None:
        """Read the first page anew."""
        self.beginResetModel()
        if self._query:
            self._rows, self._more = list(self._index.search_names(self._query, PAGE)), False
        else:
            self._rows = list(self._index.rows(0, PAGE))
            self._more = len(self._rows) == PAGE
        self.endResetModel()

    def search(self, text: str) -> None:
        """Show the cases whose name or number contains a text; all of them for an empty one."""
        if text.strip() != self._query:
            self._query = text.strip()
            self.read_again()

    def forget(self) -> None:
        """Hold no case until the list is read again: a screen reader finds a hidden table's rows too."""
        self.beginResetModel()
        self._rows, self._query, self._more = [], "", False
        self.endResetModel()

    def meetings_today(self) -> int:
        """Return how many of the first page's cases meet today; the list is sorted by that day."""
        today = self._today()
        return sum(1 for row in self._rows if row.next_day == today)

    def case_at(self, row: int) -> CaseId | None:
        """Return the case of a row."""
        return self._rows[row].case if 0 <= row < len(self._rows) else None

    def row_of_case(self, case: CaseId) -> int:
        """Return where a case stands among what was read, -1 where it does not."""
        return next((at for at, row in enumerate(self._rows) if row.case == case), -1)

    def line_at(self, row: int) -> CaseLine:
        """Return a row in words."""
        return line_of(self._rows[row], self._today())

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many lines were read."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return four."""
        return 0 if parent.isValid() else len(CaseColumn)

    def canFetchMore(self, parent: AnyIndex) -> bool:  # noqa: N802 - Qt's name
        """Say whether the index has more lines."""
        return not parent.isValid() and self._more

    def fetchMore(self, parent: AnyIndex) -> None:  # noqa: N802 - Qt's name
        """Read the next page."""
        if parent.isValid() or not self._more:
            return
        start = len(self._rows)
        fresh = list(self._index.rows(start, PAGE))
        self._more = len(fresh) == PAGE
        if fresh:
            self.beginInsertRows(QModelIndex(), start, start + len(fresh) - 1)
            self._rows += fresh
            self.endInsertRows()

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's words, or the whole line for the painter and screen readers."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        line = self.line_at(index.row())
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == CaseColumn.WHO:
            return line.spoken
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _cell(line, CaseColumn(index.column()))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's title."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = {
            CaseColumn.WHO: self.tr("Deltager"),
            CaseColumn.STATUS: self.tr("Status"),
            CaseColumn.NEXT: self.tr("Næste møde"),
            CaseColumn.FOLLOW_UP: self.tr("Opfølgning"),
        }
        return titles[CaseColumn(section)]


def _cell(line: CaseLine, column: CaseColumn) -> str:
    return {
        CaseColumn.WHO: f"{line.name} {line.number}",
        CaseColumn.STATUS: line.status,
        CaseColumn.NEXT: f"{line.next_day}, {line.next_details}",
        CaseColumn.FOLLOW_UP: sentences(one.sentence for one in line.follow_up),
    }[column]
