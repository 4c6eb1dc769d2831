"""The locked page: a mark that says nothing, why it is locked, one field, and the way by the kit.

No name, no case, no count of tries (interface section 5). It paints before anything heavy is loaded.
"""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.field import Field
from exitdesk.ui.kit.icon import Icon
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.panel import Ground
from exitdesk.ui.kit.scroll import ScrollColumn
from exitdesk.ui.kit.secret import SecretEdit
from exitdesk.ui.kit.section import Heading
from exitdesk.ui.practice.link import PracticeLink
from exitdesk.ui.theme import Theme
from exitdesk.ui.unlock.flow import Key, LockReason, Open, TroubleWithVault, Trying, WrongKit, WrongPassphrase
from exitdesk.ui.unlock.kit_words import KitWords
from exitdesk.ui.unlock.view_model import UnlockState, UnlockViewModel

WIDTH, KIT_WIDTH = 400, 560
_AROUND = 60
MARK = "presentation"


class UnlockView(Ground):
    """The page; `painted` tells once that it was really on the screen."""

    painted = Signal()

    def __init__(self, view_model: UnlockViewModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._view_model = view_model
        self._was_painted = False
        self.heading = Heading(theme, "", px=28)
        self.why = Label(theme, "", px=15, ink="ink2")
        self.passphrase = Field(theme, " ", kind="secret")
        self._words: KitWords | None = None
        self.trouble = Label(theme, "", px=15, ink="danger")
        self.open_button = Button(theme, " ", kind="primary", height=52, stretch=True)
        self.other_button = Button(theme, " ", kind="quiet", icon="key-round")
        self.practice_link = PracticeLink(theme)
        self.foot = Label(theme, "", px=13, ink="ink3", align=Qt.AlignmentFlag.AlignHCenter)
        self._build()
        self._connect()
        self.retranslate()
        self._on_state_changed(view_model.state)

    @property
    def words(self) -> KitWords:
        """The kit's fields, made when somebody first asks for them: the lock page must not wait for them."""
        if self._words is None:
            self._words = KitWords(self.theme)
            self._words.submitted.connect(self._on_open_wished)
            self._column.insertWidget(self._column.indexOf(self.passphrase) + 1, self._words)
        return self._words

    def focus_start(self) -> None:
        """Go to where one writes."""
        if self._view_model.state.key is Key.KIT:
            self.words.focus_start()
        else:
            self.passphrase.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.passphrase.set_label(self.tr("Adgangskode"))
        if self._words is not None:
            self._words.retranslate()
        self.practice_link.retranslate()
        self.foot.set_text(self.tr("Den delte skærm er neutral, så længe der er låst."))
        self._on_state_changed(self._view_model.state)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, and tell once that the page is there."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def _build(self) -> None:
        theme = self.theme
        self._block = QWidget()
        self._column = column = QVBoxLayout(self._block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Icon(theme, MARK, px=40, ink="accent"), 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(16)
        column.addWidget(self.heading)
        column.addSpacing(4)
        column.addWidget(self.why)
        column.addSpacing(24)
        column.addWidget(self.passphrase)
        column.addSpacing(8)
        column.addWidget(self.trouble)
        column.addSpacing(16)
        column.addWidget(self.open_button)
        column.addSpacing(12)
        column.addWidget(self.other_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.practice_link, 0, Qt.AlignmentFlag.AlignLeft)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._block)
        middle.addStretch(1)
        scroll = ScrollColumn(margins=(24, 24, 24, 8))
        scroll.body.addStretch(1)
        scroll.body.addLayout(middle)
        scroll.body.addStretch(1)
        self.body.addWidget(scroll, 1)
        self.body.addWidget(self.foot)
        self.body.addSpacing(24)
        self.restyle()

    def _connect(self) -> None:
        self._view_model.state_changed.connect(self._on_state_changed)
        self.passphrase.submitted.connect(self._on_open_wished)
        self.open_button.clicked.connect(self._on_open_wished)
        self.other_button.clicked.connect(self._on_other_wished)
        if isinstance(self.passphrase.edit, SecretEdit):
            self.passphrase.edit.caps_lock_seen.connect(self._view_model.see_caps_lock)

    def restyle(self) -> None:
        """Take the width for this text size and page."""
        kit = self._view_model.state.key is Key.KIT
        wished = self.theme.px(KIT_WIDTH if kit else WIDTH)
        self._block.setFixedWidth(min(wished, max(1, self.width() - _AROUND)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Never be wider than the window."""
        super().resizeEvent(event)
        self.restyle()

    @Slot()
    def _on_open_wished(self) -> None:
        if self._view_model.state.key is Key.KIT:
            self._view_model.unlock_with_kit(self.words.words())
        else:
            self._view_model.unlock(self.passphrase.text())

    @Slot()
    def _on_other_wished(self) -> None:
        kit = self._view_model.state.key is Key.KIT
        self._forget()
        self._view_model.use(Key.PASSPHRASE if kit else Key.KIT)
        self.focus_start()

    @Slot(object)
    def _on_state_changed(self, state: UnlockState) -> None:
        kit = state.key is Key.KIT
        self.passphrase.setVisible(not kit)
        if kit or self._words is not None:
            self.words.setVisible(kit)
        self.restyle()
        self._say(state)
        self._show_step(state)

    def _forget(self) -> None:
        self.passphrase.clear()
        if self._words is not None:
            self._words.clear()

    def _say(self, state: UnlockState) -> None:
        kit = state.key is Key.KIT
        self.heading.set_text(self.tr("Nødsæt") if kit else self.tr("Låst"))
        self.why.set_text(self._kit_words() if kit else self._why(state.why))
        trying = isinstance(state.step, Trying | Open)
        self.open_button.setText(self.tr("Låser op ...") if trying else self.tr("Lås op"))
        self.other_button.setText(self.tr("Brug adgangskode") if kit else self.tr("Brug nødsæt"))
        self.other_button.set_icon("lock" if kit else "key-round")

    def _show_step(self, state: UnlockState) -> None:
        step = state.step
        trying = isinstance(step, Trying | Open)
        self.open_button.setEnabled(not trying and not _waits(step))
        self.other_button.setEnabled(not trying)
        self.passphrase.edit.setReadOnly(trying)
        wrong = self._wrong_passphrase(step)
        caps = self.tr("Caps Lock er slået til.") if state.caps_lock else ""
        said = " ".join(part for part in (wrong, caps) if part)
        if said != self.passphrase.error():
            self.passphrase.set_error(said)
        if isinstance(step, WrongPassphrase) and step.delay:
            self.passphrase.clear()
        if isinstance(step, Open):
            self._forget()
        if self._words is not None:
            self._words.mark_wrong(_wrong_places(step))
        self.trouble.set_text(self._trouble(step))
        self.trouble.setVisible(bool(self.trouble.text()))

    def _why(self, why: LockReason) -> str:
        match why:
            case LockReason.BY_HAND:
                return self.tr("Du låste selv.")
            case LockReason.IDLE:
                return self.tr("Låst af sig selv, fordi den ikke blev brugt.")
            case LockReason.COMPUTER:
                return self.tr("Låst sammen med computeren.")
        return self.tr("Skriv din adgangskode.")

    def _kit_words(self) -> str:
        return self.tr("Skriv de 14 ord i den rækkefølge, de står på dit papir.")

    def _wrong_passphrase(self, step: object) -> str:
        if not isinstance(step, WrongPassphrase):
            return ""
        if step.delay > 1:
            return self.tr("Forkert adgangskode. Vent {seconds} sekunder, og prøv igen.").format(
                seconds=step.delay
            )
        return self.tr("Forkert adgangskode. Prøv igen.")

    def _trouble(self, step: object) -> str:
        match step:
            case WrongKit(place=None):
                return self.tr("Ordene hører ikke til her. Se efter på papiret, og prøv igen.")
            case WrongKit(place=place):
                return self.tr("Ord {number} er ikke rigtigt. Se efter på papiret.").format(number=place)
            case TroubleWithVault(happened, to_do):
                return f"{happened} {to_do}"
        return ""


def _waits(step: object) -> bool:
    return isinstance(step, WrongPassphrase | WrongKit) and step.delay > 0


def _wrong_places(step: object) -> tuple[int, ...]:
    return (step.place - 1,) if isinstance(step, WrongKit) and step.place is not None else ()
