"""F1: the keys of the place one is at, in a sheet over the page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from exitdesk.ui.help.key_map import KeyGroup, Where, key_map
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.section import Heading
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.theme import Theme


class KeyMapSheet(Sheet):
    """The keys; it is made anew each time, so it always speaks the language in force."""

    def __init__(self, theme: Theme, host: QWidget, where: Where) -> None:
        super().__init__(theme, host, "", width=640)
        self.set_title(self.tr("Taster"))
        for group in key_map(where):
            self.body.addWidget(Heading(theme, group.title, px=16))
            self.body.addLayout(self._lines(group))
        self.body.addStretch(1)

    def _lines(self, group: KeyGroup) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row, line in enumerate(group.lines):
            key = Label(self.theme, line.key, px=15, weight=600, wrap=False)
            key.setFixedWidth(self.theme.px(200))
            grid.addWidget(key, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Label(self.theme, line.does, px=15, ink="ink2"), row, 1)
        return grid
