"""The real window over a real vault, brought to the page of a trouble by keyboard."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from exitdesk.app.computer_signals import NoSignals
from exitdesk.app.logging import EventLog
from exitdesk.app.paths import Profile
from exitdesk.app.settings import FileSettings
from exitdesk.app.troubles import table
from exitdesk.app.typist import Typist
from exitdesk.app.window import Running, Start
from exitdesk.ui.trouble.explained import ExplainedPage
from exitdesk.ui.unlock.view import UnlockView
from tests.troubles.cause import Cause


@contextmanager
def at_the_trouble(
    app: QApplication, root: Path, cause: Cause, size: tuple[int, int] = (1366, 768)
) -> Iterator["Shown"]:
    """Start the window on a profile and unlock into the trouble; the cause lasts as long as the page."""
    profile = Profile(root)
    profile.make()
    meanwhile = cause.meanwhile(profile.vault) if cause.meanwhile else nullcontext()
    running = Running(
        Start(profile, cheap_key=True, keeper=cause.keeper),
        app,
        EventLog(profile.log),
        FileSettings(profile.settings),
        signals=NoSignals(),
    )
    running.build()
    running.window.resize(*size)
    running.window.show()
    shown = Shown(running)
    try:
        with meanwhile:
            if cause.kit:
                shown.unlock_by_kit((root / "kit").read_text("utf-8").split())
            else:
                shown.unlock(cause.passphrase)
            yield shown
    finally:
        running.close()
        running.window.close()
        running.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


class Shown:
    """The window on the page of a trouble."""

    def __init__(self, running: Running) -> None:
        self.running = running
        self.typist = Typist(running.window)

    @property
    def page(self) -> ExplainedPage:
        """The page that is shown."""
        page = self.running.window.stack.currentWidget()
        assert isinstance(page, ExplainedPage)
        return page

    @property
    def focus(self) -> str:
        """The name of what has the keyboard."""
        focus = QApplication.focusWidget()
        return focus.accessibleName() if focus else ""

    def unlock(self, passphrase: str) -> None:
        """Type the passphrase and wait for the page."""
        self.typist.wait_for(lambda: self.running.window.threshold.page._was_painted)
        self.typist.type_text(passphrase)
        self.typist.press("Return")
        self.wait(lambda: isinstance(self.running.window.stack.currentWidget(), ExplainedPage))

    def unlock_by_kit(self, words: Sequence[str]) -> None:
        """Turn to the kit, type its words and wait for the page."""
        page = self.running.window.threshold.page
        assert isinstance(page, UnlockView)
        self.typist.wait_for(lambda: page._was_painted)
        page.other_button.click()
        for word in words:
            self.typist.type_text(word)
            self.typist.press("Return")
        self.wait(lambda: isinstance(self.running.window.stack.currentWidget(), ExplainedPage))

    def wait(self, for_what: Callable[[], bool]) -> None:
        """Let the window go on until something is so."""
        self.typist.wait_for(for_what)

    def press(self, words: str) -> None:
        """Go to a button of the page by Tab, and press Return on it."""
        self.go_to(words)
        self.enter()

    def enter(self) -> None:
        """Press Return on what has the keyboard, once something has it."""
        self.wait(lambda: bool(self.focus))
        self.typist.press("Return")

    def go_to(self, words: str) -> None:
        """Go by Tab to what begins with these words."""
        for _ in range(20):
            self.wait(lambda: bool(self.focus))
            if self.focus.startswith(words):
                return
            self.typist.press("Tab")
        raise AssertionError(words)


def headings(language: str) -> dict[str, str]:
    """Return what each error says has happened, by its row in the table."""
    return {name: row[language][0] for name, row in table().items()}
