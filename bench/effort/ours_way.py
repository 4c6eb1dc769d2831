"""What every way through a page of ExitDesk needs: the keys of its tabs, Tab, and who is meant by a name."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QApplication, QWidget

from bench.effort.count import Typist
from bench.effort.talks import IN_THE_ROOM
from exitdesk.ui.meeting.shell import MeetingShell

_MOST_STEPS: Final = 40


class NoWay(AssertionError):
    """The keyboard does not lead there."""


class Way:
    """A way through a page. `settled` waits until what was kept is kept; no hand waits for it."""

    def __init__(
        self, shell: MeetingShell, typist: Typist, settled: Callable[[], None], *, marks: bool
    ) -> None:
        self._shell, self._typist, self._settled, self._marks = shell, typist, settled, marks

    def go(self, tab: str, key: str) -> None:
        """Go to a tab where one is not there yet."""
        if self._shell.tab != tab:
            self._typist.press(key)
        self._settled()

    def reach(self, target: QWidget, key: str = "Tab") -> None:
        """Press a key until something has the focus."""
        for _ in range(_MOST_STEPS):
            if QApplication.focusWidget() is target:
                return
            self._typist.press(key)
            self._settled()
        raise NoWay(target.accessibleName())


def is_called(name: str, said: str) -> bool:
    """Say whether a person's name is the one that was said: the pair go by their first names."""
    return name == said or (said in IN_THE_ROOM and name.split(maxsplit=1)[0] == said)
