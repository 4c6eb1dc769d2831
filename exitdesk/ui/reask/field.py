"""The passphrase, asked again where something leaves the vault or goes for good: one answer, one action."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from exitdesk.errors import ExitDeskError
from exitdesk.ui.context import UiContext
from exitdesk.ui.kit.field import Field
from exitdesk.ui.reask.waits import OWNER

_SECOND_MS = 1000


class PassphraseAgain(QWidget):
    """A secret field; `ask` judges what is written, and `answered` tells that it is the vault's passphrase.

    A wrong one says so and waits before the next try, longer each time, wherever it is asked for next.
    """

    answered = Signal()
    submitted = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
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
        if self._judging:
            return
        if delay := self._context.waits.left(OWNER):
            told = self.tr("Adgangskoden før var forkert. Prøv igen om {seconds} sekunder.")
            self._say_until(delay, told if delay > 1 else self.tr("Prøv igen om et sekund."))
            return
        passphrase = self.field.text()
        if not passphrase.strip():
            self.field.set_error(self.tr("Skriv den adgangskode, som åbner dine sager."))
            return
        self._judging = True
        keys, waits = self._context.open_vault.keys, self._context.waits

        def work() -> int:
            return waits.judged(OWNER, right=keys.is_right(passphrase))

        self._context.background.run(work, self._on_judged, self._on_failed, receiver=self)

    def clear(self) -> None:
        """Leave no secret in the field."""
        self.field.clear()
        self.field.set_error("")

    @Slot(object)
    def _on_judged(self, delay: int) -> None:
        self._judging = False
        self.clear()
        if not delay:
            self.answered.emit()
            return
        told = self.tr("Det er ikke adgangskoden. Prøv igen om {seconds} sekunder.")
        if delay <= 1:
            told = self.tr("Det er ikke adgangskoden. Prøv igen om et sekund.")
        self._say_until(delay, told)

    def _say_until(self, delay: int, told: str) -> None:
        self.field.set_error(told.format(seconds=delay))
        self._wait.start(delay * _SECOND_MS)

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
