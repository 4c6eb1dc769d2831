"""What locking shows in a practice: where the lock page would be, and the way back without a passphrase."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.icon import Icon
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.panel import Ground
from exitdesk.ui.kit.scroll import ScrollColumn
from exitdesk.ui.kit.section import Heading
from exitdesk.ui.theme import Theme
from exitdesk.ui.unlock.view import MARK

_WIDTH = 480


class PracticeCover(Ground):
    """`lifted` when one goes on."""

    lifted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.heading = Heading(theme, "", px=28)
        self.words = Label(theme, "", px=17, ink="ink2")
        self.go_on = Button(theme, " ", kind="primary", height=52, stretch=True)
        self.go_on.clicked.connect(self.lifted)
        self._block = QWidget()
        column = QVBoxLayout(self._block)
        column.setSpacing(16)
        column.addWidget(Icon(theme, MARK, px=40, ink="accent"), 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.heading)
        column.addWidget(self.words)
        column.addWidget(self.go_on)
        scroll = ScrollColumn(margins=(24, 24, 24, 24))
        scroll.body.addStretch(1)
        scroll.body.addWidget(self._block, 0, Qt.AlignmentFlag.AlignHCenter)
        scroll.body.addStretch(1)
        self.body.addWidget(scroll)
        self.retranslate()
        self.restyle()

    def retranslate(self) -> None:
        """Say it in the language in force."""
        self.heading.set_text(self.tr("Her ville der være låst"))
        self.words.set_text(
            self.tr(
                "I dine egne sager skal du skrive din adgangskode for at komme ind igen, og den delte skærm "
                "er neutral imens. I en øvelse er der ingen adgangskode."
            )
        )
        self.go_on.setText(self.tr("Gå videre med øvelsen"))

    def restyle(self) -> None:
        """Take the width for this text size."""
        self._block.setFixedWidth(self.theme.px(_WIDTH))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
