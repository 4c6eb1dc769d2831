"""The rail of the office: where one can go, how one locks, and whose desk it is. A meeting has none."""

from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from exitdesk.ui.kit.avatar import Avatar
from exitdesk.ui.kit.icon import Icon
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.nav import NavRow
from exitdesk.ui.kit.panel import Ground, Line
from exitdesk.ui.theme import SizeClass, Theme
from exitdesk.ui.unlock.view import MARK

WIDE, NARROW = 232, 68


class Rail(Ground):
    """`cases_wished`, `settings_wished`, `lock_wished`: where a person wants to go."""

    accessible_role: ClassVar[QAccessible.Role] = QAccessible.Role.ToolBar
    cases_wished = Signal()
    settings_wished = Signal()
    lock_wished = Signal()

    def __init__(
        self, theme: Theme, title: str, owner_name: str, owner_role: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, fill="surface", right_line=True, parent=parent)
        self._collapsed = False
        self.mark = Icon(theme, MARK, px=24, ink="accent")
        self.title = Label(theme, title, px=18, weight=600, wrap=False)
        self.cases = NavRow(theme, "folder-open", " ")
        self.settings = NavRow(theme, "settings", " ")
        self.lock = NavRow(theme, "lock", " ", hint="Ctrl+L")
        self.avatar = Avatar(theme, "professional", owner_name, size=36)
        self.owner_name = Label(theme, owner_name, px=14, weight=600, wrap=False)
        self.owner_role = Label(theme, owner_role, px=13, ink="ink2", wrap=False)
        self._build()
        self.cases.clicked.connect(self.cases_wished)
        self.settings.clicked.connect(self.settings_wished)
        self.lock.clicked.connect(self.lock_wished)
        self.cases.set_here(True)
        self.retranslate()
        self.restyle()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.setAccessibleName(self.tr("Menu"))
        self.cases.setText(self.tr("Sager"))
        self.settings.setText(self.tr("Indstillinger"))
        self.lock.setText(self.tr("Lås"))

    def set_size_class(self, size: SizeClass) -> None:
        """Show icons alone where there is little room."""
        self._collapsed = size in (SizeClass.NARROW, SizeClass.COMPACT)
        for row in (self.cases, self.settings, self.lock):
            row.set_collapsed(self._collapsed)
        for words in (self.title, self.owner_name, self.owner_role):
            words.setVisible(not self._collapsed)
        self.restyle()

    def restyle(self) -> None:
        """Take the width for this text size."""
        self.setFixedWidth(self.theme.px(NARROW if self._collapsed else WIDE))

    def _build(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(12, 0, 12, 16)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setContentsMargins(10, 18, 0, 16)
        head.setSpacing(12)
        head.addWidget(self.mark)
        head.addWidget(self.title, 1)
        column.addLayout(head)
        column.addWidget(self.cases)
        column.addStretch(1)
        column.addWidget(self.settings)
        column.addWidget(self.lock)
        column.addSpacing(8)
        column.addWidget(Line(self.theme))
        column.addSpacing(8)
        foot = QHBoxLayout()
        foot.setContentsMargins(4, 0, 0, 0)
        foot.setSpacing(10)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.owner_name)
        names.addWidget(self.owner_role)
        foot.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignVCenter)
        foot.addLayout(names, 1)
        column.addLayout(foot)
        self.body.addLayout(column)
