"""The bar of a meeting: the way out, whose it is, the tabs, what is saved, the shared screen, the lock."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from exitdesk.ui.accessible import announce
from exitdesk.ui.kit.button import Button, IconButton
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.panel import Bar
from exitdesk.ui.kit.pill import Pill
from exitdesk.ui.kit.saved import SavedState
from exitdesk.ui.meeting.shared_screen import SharedScreen
from exitdesk.ui.meeting.tabs import MeetingTabs
from exitdesk.ui.theme import SizeClass, Theme


class MeetingBar(Bar):
    """The bar's parts; the shell connects them."""

    def __init__(self, theme: Theme, shared: SharedScreen, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._shared = shared
        self._size, self._words, self._said = SizeClass.ROOMY, "", ""
        self.end_button = Button(theme, " ", kind="quiet", icon="arrow-left")
        self.name = Label(theme, "", px=15, weight=600, wrap=False)
        self.meeting = Label(theme, "", px=13, ink="ink2", wrap=False)
        self.tabs = MeetingTabs(theme)
        self.saved = SavedState(theme)
        self.pill = Pill(theme, " ", tone="accent", icon="screen-share", height=34)
        self.notes_button = Button(theme, " ", kind="quiet", icon="notebook-pen", hint="Ctrl+M")
        self.photo_button = IconButton(theme, "image", " ", hint="Ctrl+B")
        self.questions_button = Button(theme, " ", kind="quiet", icon="circle-help", hint="F4")
        self.hide_button = Button(theme, " ", icon="eye-off", hint="F8")
        self.here_button = Button(theme, " ", icon="presentation", hint="Ctrl+F8")
        self.lock_button = Button(theme, " ", kind="quiet", icon="lock", hint="Ctrl+L")
        self._build()
        self.saved.turned.connect(self._give_way)
        self.retranslate()

    def set_meeting(self, name: str, words: str) -> None:
        """Say whose meeting it is."""
        self.name.set_text(name)
        self._words = words
        self._show_words()

    def set_size_class(self, size: SizeClass) -> None:
        """Shorten words where there is little room; at the narrowest only icons with names stay."""
        self._size = size
        self.tabs.set_size_class(size)
        roomy = self.window().width() >= self.theme.px(900)  # else by their keys alone
        self.questions_button.setVisible(roomy)
        self.photo_button.setVisible(roomy)
        self.lock_button.set_compact(size in (SizeClass.COMPACT, SizeClass.NARROW))
        self.row.setSpacing(4 if size is SizeClass.COMPACT else 8)
        self._show_words()
        self.show_screen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See anew what has room."""
        super().resizeEvent(event)
        self._give_way()

    @Slot()
    def _give_way(self) -> None:
        """Let go of words that an icon can stand for, the least first, till nothing that stays is cut."""
        steps = (self._tighten, self.saved.set_brief, self.pill.set_brief, self.tabs.set_tight)
        for step in steps:
            step(False)
        for step in steps:
            if self._needed() > self.width():
                step(True)
        self.notes_button.setVisible(self._needed() <= self.width())  # else by their key alone, as questions

    def _tighten(self, tight: bool) -> None:
        """Have icons for the buttons, or their words as well where the window is roomy."""
        tight = tight or self._size is not SizeClass.ROOMY
        for button in (
            self.end_button,
            self.hide_button,
            self.here_button,
            self.notes_button,
            self.questions_button,
        ):
            button.set_compact(tight)
        self.lock_button.set_hint("" if tight else "Ctrl+L")

    def _needed(self) -> int:
        """Return the width at which all is whole, the notes' button with it; a long name may end in "…"."""
        self.row.activate()
        number = self.meeting.sizeHint().width() - self.meeting.minimumSizeHint().width()
        notes = self.notes_button.sizeHint().width() + self.row.spacing()
        return self.row.minimumSize().width() + number + (notes if self.notes_button.isHidden() else 0)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.setAccessibleName(self.tr("Mødets bjælke"))
        self.end_button.setText(self.tr("Afslut møde"))
        self.here_button.setText(self.tr("Vis på denne skærm"))
        self.notes_button.setText(self.tr("Egen note"))
        self.photo_button.setText(self.tr("Foto af en fysisk tavle"))
        self.questions_button.setText(self.tr("Spørgsmål"))
        self.lock_button.setText(self.tr("Lås"))
        self.tabs.retranslate()
        self.show_screen()

    def show_screen(self) -> None:
        """Say whether the room can read the board, to whoever does not see the pill as well."""
        shared, brief = self._shared, self._size is not SizeClass.ROOMY
        self.pill.setVisible(shared.available or self._size is not SizeClass.COMPACT)
        if not shared.available:
            said = self.tr("Kun denne skærm")
            self.pill.set(said, "neutral", "monitor")
        elif shared.presenter.state.is_live:
            said = self.tr("Alle læser med")
            self.pill.set(said, "warn", "pencil")
        elif shared.shown:
            said = self.tr("Vises på skærm 2")
            self.pill.set(self.tr("Skærm 2") if brief else said, "accent", "screen-share")
        else:
            said = self.tr("Skjult på skærm 2")
            self.pill.set(self.tr("Skjult") if brief else said, "warn", "eye-off")
        self.pill.setAccessibleName(said)
        if self.isVisible() and said != self._said:
            announce(self.pill, said, assertive=True)
        self._said = said
        self.here_button.setVisible(not shared.available)
        self.hide_button.setVisible(shared.available)
        self.hide_button.setText(self.tr("Skjul skærmen") if shared.shown else self.tr("Vis skærmen"))
        self.hide_button.set_icon("eye-off" if shared.shown else "eye")
        self._give_way()

    def _show_words(self) -> None:
        """Say the meeting's number and day; where words are short the number alone, never half a day."""
        brief = self._size in (SizeClass.COMPACT, SizeClass.NARROW)
        self.meeting.set_text(self._words.partition(" · ")[0] if brief else self._words)
        self.meeting.setAccessibleName(self._words)

    def _build(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addStretch(1)
        names.addWidget(self.name)
        names.addWidget(self.meeting)
        names.addStretch(1)
        self.row.setContentsMargins(12, 0, 12, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        self.row.addWidget(self.end_button, 0, middle)
        self.row.addSpacing(4)
        self.row.addLayout(names)
        self.row.addSpacing(12)
        self.row.addWidget(self.tabs)
        self.row.addStretch(1)
        screen = (self.hide_button, self.here_button)
        for part in (
            self.saved,
            self.pill,
            self.questions_button,
            self.photo_button,
            self.notes_button,
            *screen,
            self.lock_button,
        ):
            self.row.addWidget(part, 0, middle)
