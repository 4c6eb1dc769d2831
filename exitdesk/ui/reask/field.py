"""The passphrase, asked again where something leaves the vault or goes for good: one answer, one action."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from exitdesk.errors import ExitDeskError
from exitdesk.ui.context import UiContext
from exitdesk.ui.kit.field import Field
from exitdesk.ui.unlock.flow import FIRST_DELAY, LONGEST_DELAY

_SECOND_MS = 1000


class PassphraseAgain(QWidget):
    """A secret field; `ask` judges what is written, and `answered` tells that it is the vault's passphrase.

    A wrong one says so and waits before the next try, longer each time.
    """

    answered = Signal()
    submitted = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._delay = FIRST_DELAY
        self._judging = False
        self._wait = QTimer(self, singleShot=True)
        self._wait.timeout.connect(self._on_waited)
        self.field = Field(context.theme, self.tr("Din adgangskode"), kind="secret")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        self.setFocusProxy(self.field)
        self.field.submitted.connect(self.submitted)

    @Slot()
    def ask(self) -> None:
        """Judge what is written, off the GUI thread."""
        if self._judging or self._wait.isActive():
            return
        passphrase = self.field.text()
        if not passphrase.strip():
            self.field.set_error(self.tr("Skriv den adgangskode, som åbner dine sager."))
            return
        self._judging = True
        keys = self._context.open_vault.keys
        self._context.background.run(
            lambda: keys.is_right(passphrase), self._on_judged, self._on_failed, receiver=self
        )

    def clear(self) -> None:
        """Leave no secret in the field."""
        self.field.clear()
        self.field.set_error("")

    @Slot(object)
    def _on_judged(self, right: object) -> None:
        self._judging = False
        self.clear()
        if right:
            self._delay = FIRST_DELAY
            self.answered.emit()
            return
        told = self.tr("Det er ikke adgangskoden. Prøv igen om {seconds} sekunder.")
        if self._delay <= 1:
            told = self.tr("Det er ikke adgangskoden. Prøv igen om et sekund.")
        self.field.set_error(told.format(seconds=self._delay))
        self._wait.start(self._delay * _SECOND_MS)
        self._delay = min(2 * self._delay, LONGEST_DELAY)

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        """Say that it could not be judged, and why: a bound vault needs the computer's keyring for it."""
        self._judging = False
        told = self.tr("Adgangskoden kunne ikke efterses. Prøv igen.")
        if isinstance(error, ExitDeskError):
            why = self._context.explain(error)
            told = f"{why.happened} {why.to_do}"
        self.field.set_error(told)

    @Slot()
    def _on_waited(self) -> None:
        self.field.set_error("")
