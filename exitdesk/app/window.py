"""Starting the window: only what the lock page needs is loaded before it is painted.

This module's imports are on the way to the first paint; keys, vault, paper and pydantic are imported
inside the functions that the window calls later, off the GUI thread.
"""

import os
import signal
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, Slot, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from exitdesk.app.bells import Bug, Doorbell
from exitdesk.app.clock import clock
from exitdesk.app.computer_signals import ComputerSignals, ThisComputer, when
from exitdesk.app.crash_report import Told, catch_bugs
from exitdesk.app.hardening import harden
from exitdesk.app.lock import Held, Locker, Succession, own_command
from exitdesk.app.logging import Event, EventLog, silence_libraries
from exitdesk.app.looks import theme_of
from exitdesk.app.paths import Profile
from exitdesk.app.raise_window import ask_to_raise, listen
from exitdesk.app.settings import FileSettings
from exitdesk.app.side_work import let_the_window_go_first, sweep_practices, warm_paper
from exitdesk.cases.resume import ResumeNote, Typed, Typing
from exitdesk.errors import ExitDeskError
from exitdesk.ui.accessible import install_accessibility
from exitdesk.ui.background import Background
from exitdesk.ui.clipboard import OwnClipboard
from exitdesk.ui.shell.start import LockedParts, MainWindow, build_window
from exitdesk.ui.theme import apply_theme
from exitdesk.ui.unlock.flow import LockReason

if TYPE_CHECKING:
    from exitdesk.app.keyring_port import SecretKeeper
    from exitdesk.app.opened import Opened
    from exitdesk.app.practice import Practice
    from exitdesk.cases.ports import OpenVault, VaultDoor
    from exitdesk.ui.context import LockControl, UiContext
    from exitdesk.ui.explanation import Explanation

_ROOMY = (1440, 860)
_BREATH_MS = 2_000  # until the paper is loaded: one opens a case first


@dataclass(frozen=True, slots=True)
class Start:
    """How the window is started."""

    profile: Profile
    succession: Succession | None = None
    why: LockReason = LockReason.STARTED
    cheap_key: bool = False  # throw-away demo vaults only: milliseconds instead of a second a guess
    keeper: "SecretKeeper | None" = None  # the computer's keyring, unless another one is given
    practice: "Practice | None" = None  # the window is a practice


@dataclass(slots=True, weakref_slot=True)
class Running:
    """One process of the window: locked at first, and gone at the next lock."""

    start: Start
    app: QApplication
    log: EventLog
    settings: FileSettings
    typing: Typing = field(default_factory=Typing)
    window: MainWindow = field(init=False)
    locker: Locker = field(init=False)
    lock: "LockControl" = field(init=False)
    background: Background = field(init=False)
    clipboard: OwnClipboard = field(init=False)
    opened: "Opened | None" = None
    _found: ResumeNote | None = None
    _curtain: Doorbell = field(default_factory=Doorbell)
    _cover: Doorbell = field(default_factory=Doorbell)
    _raise: Doorbell = field(default_factory=Doorbell)
    bug: Bug = field(default_factory=Bug)
    signals: ComputerSignals = field(default_factory=ThisComputer)
    _stop_listening: Callable[[], None] = lambda: None

    def build(self) -> MainWindow:
        """Build the window, locked."""
        self.background = Background(self.caught)
        self.clipboard = OwnClipboard(self.start.profile.copied, self.app)
        self.locker = Locker(own_command(str(self.start.profile.root)), self._curtain.rung.emit)
        if self.start.succession is not None:
            self.locker.unopened = self.start.succession.unopened_note
        practice = self.start.practice
        self.lock = self.locker if practice is None else self._lock_of_practice(practice)
        theme = theme_of(self.settings)
        apply_theme(self.app, theme)
        install_accessibility()
        self.window = build_window(
            LockedParts(
                theme=theme,
                background=self.background,
                settings=self.settings,
                lock=self.lock,
                first_run=not self.start.profile.has_vault,
                why=self.start.why,
                door=self._door,
                context=self._context,
                resume=self._resume,
                explain=self.explain,
                forget=self.clipboard.forget,
                relocate=self._relocate,
                practise=self._practise,
                practice=practice.open if practice is not None else None,
            )
        )
        queued = Qt.ConnectionType.QueuedConnection
        self._curtain.rung.connect(self.window.blank, queued)
        self._cover.rung.connect(self.window.cover, queued)
        self._raise.rung.connect(self._on_raise, queued)
        self.bug.happened.connect(self._on_caught, queued)
        self.window.painted.connect(self._on_painted)
        self.window.unlocked.connect(self._on_unlocked)
        self._stop_listening = listen(self.start.profile.socket, self._raise.rung.emit)
        return self.window

    def close(self) -> None:
        """Take every word off the screen, and end what runs beside it."""
        self._stop_listening()
        self.window.blank()
        self.background.close()
        if self.opened is not None:
            self.opened.close()

    def explain(self, error: ExitDeskError) -> "Explanation":
        """Say in the window's language what happened and what can be done."""
        from exitdesk.app.troubles import explain

        return explain(error, self.settings.get("language", "da"))

    def note(self) -> ResumeNote:
        """Return what the next process should know; safe from any thread."""
        typed, pages, found = self.typing.all(), self.window.pages, self._found
        if pages is None or found is not None:
            return found or ResumeNote()
        from exitdesk.cases.unwritten import note_of

        live = pages.live
        return note_of(typed if live else Typed(), pages.unwritten, live.sitting if live else ())

    def _door(self) -> "VaultDoor":
        from exitdesk.app.window_door import door_for

        return door_for(self.start)

    def _practise(self) -> None:
        from exitdesk.app.practice_lock import practise_beside

        practise_beside(own_command(str(self.start.profile.root)))

    def _lock_of_practice(self, practice: "Practice") -> "LockControl":
        from exitdesk.app.practice_lock import PracticeLock

        return PracticeLock(self._cover.rung.emit, self._curtain.rung.emit, practice.wipe)

    def _relocate(self, root: Path) -> None:
        """Lock; the next process shows the lock page of the profile that the vault was moved to."""
        self.locker.command = own_command(str(root))
        self.locker.lock()

    def _context(self, door: "VaultDoor", vault: "OpenVault") -> "UiContext":
        from exitdesk.app.opened import Opened
        from exitdesk.ui.context import UiContext

        if not isinstance(vault, Opened):
            raise TypeError("not our door")
        self.opened = vault
        self.locker.held = Held(vault.seal, self.note)
        self.locker.before_exit = vault.keep_lagging_mark
        if self.start.succession is not None:
            self.start.succession.note_was_opened()
        vault.start_indexing(self.caught)
        if self.start.practice is None:
            vault.start_daily_backup(self._note_trouble)
        self.background.later(_BREATH_MS, warm_paper)
        self.background.run(sweep_practices)
        self.log.note(Event.UNLOCKED)
        return UiContext(
            theme=self.window.theme,
            background=self.background,
            template=vault.template("en" if self.settings.get("language", "da") == "en" else "da"),
            explain=self.explain,
            door=door,
            lock=self.lock,
            typing=self.typing,
            clock=clock,
            settings=self.settings,
            handed_out=self.start.profile.handed_out,
            vault=vault,
            practice=self.start.practice is not None,
        )

    def _resume(self, vault: "OpenVault") -> ResumeNote | None:
        from exitdesk.app.opened import Opened

        succession = self.start.succession
        if not isinstance(vault, Opened):
            return None
        try:
            sealed = succession.take_note() if succession is not None else b""
            note = self._found = vault.resume(sealed)
            if note is not None:
                self.typing.writes(note.typed.place, note.typed.text)
                if note.typed.own_note:
                    self.typing.writes_note(note.typed.own_note)
            return note
        except ExitDeskError as error:
            self.log.note(Event.TROUBLE, type(error))
            return ResumeNote(left_out=True)

    def caught(self, error: BaseException) -> None:
        """Note an error, and say on the GUI thread what happened; safe from any thread."""
        self._note_trouble(error)
        if isinstance(error, Exception):
            self.bug.happened.emit(error)

    def _note_trouble(self, error: BaseException) -> None:
        """Note what must not come between people who are talking; the office says that a backup is due."""
        Told(self.log, self.start.profile.bugs).note(error)

    @Slot(object)
    def _on_caught(self, error: Exception) -> None:
        self.window.show_trouble(error)

    @Slot()
    def _on_painted(self) -> None:
        self.log.note(Event.PAINTED)
        self.clipboard.forget_what_was_left()
        self.signals.listen(when(lambda: self.window.may_lock, lambda: self.lock.lock(LockReason.COMPUTER)))
        if self.start.succession is not None:
            self.start.succession.report_painted()

    @Slot()
    def _on_unlocked(self) -> None:
        self._found = None  # it is on the screens; a lock that comes earlier hands it on as it was

    @Slot()
    def _on_raise(self) -> None:
        self.window.raise_()
        self.window.activateWindow()


def make_app(settings: FileSettings) -> QApplication:
    """Return the application under its neutral name."""
    title = settings.get("title", "Tavle")
    # Qt's own file dialogs note the folders one has been in, in the clear and for every program of the user.
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
    QApplication.setApplicationName(title)
    QApplication.setApplicationDisplayName(title)
    QApplication.setDesktopFileName("tavle")
    QApplication.setQuitOnLastWindowClosed(True)
    return QApplication([title])


def run_window(start: Start, *, selftest: bool = False, then: Callable[[Running], None] | None = None) -> int:
    """Show the window until it is closed; return the exit code.

    A second start raises the first window and ends. `selftest` ends once the first page was painted;
    `then` is called when the window is shown (the demo plays in it).
    """
    harden()
    let_the_window_go_first()
    silence_libraries()
    start.profile.make()
    if start.succession is None and ask_to_raise(start.profile.socket):
        return 0
    settings = FileSettings(start.profile.settings)
    app = make_app(settings)
    running = Running(start, app, EventLog(start.profile.log), settings)
    running.log.note(Event.SUCCEEDED if start.succession else Event.STARTED)
    catch_bugs(running.caught)
    qInstallMessageHandler(lambda *_told: None)  # Qt's own messages name files
    window = running.build()
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if selftest:
        window.painted.connect(lambda: os._exit(0))
    _show(app, window)
    if then is not None:
        then(running)
    code = app.exec()
    running.close()
    running.log.note(Event.ENDED)
    return code


def _show(app: QApplication, window: MainWindow) -> None:
    """Show the window, filling a laptop's small screen."""
    room = app.primaryScreen().availableGeometry()
    if app.platformName() != "offscreen" and (room.width() < _ROOMY[0] or room.height() < _ROOMY[1]):
        window.showMaximized()
    else:
        window.show()
