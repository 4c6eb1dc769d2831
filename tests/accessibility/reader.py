"""A person who does not see: keys under the hands, and what a screen reader says of the program in the ears.

What is said comes from the accessibility bus alone: where the focus goes, with its role, name, text and
state and the names of what it stands in; what is announced; and, where a page is read through, the words on
it. Like a screen reader it asks only about what it was told of, and about the window that is in front.
"""

import threading
import time
from collections.abc import Callable
from typing import Final

from tests.accessibility.bus import PATIENCE_SECONDS, AccessibilityBus, Told
from tests.accessibility.tree import Node, State, read_one, read_program
from tests.journeys.display import Keyboard

_BETWEEN_LOOKS: Final = 0.05
_READ_OUT: Final = frozenset({"heading", "label", "alert"})


class Silent(AssertionError):
    """What a person waited for was not said; carries the last of what was."""


class Reader:
    """Presses keys and listens."""

    def __init__(self, bus: AccessibilityBus, keyboard: Keyboard) -> None:
        self._bus, self._keyboard = bus, keyboard
        self._heard_before = 0

    def press(self, *keys: str) -> None:
        """Press keys; what is announced from now on answers them."""
        self._heard_before = len(self._bus.heard)
        self._keyboard.press(*keys)

    def type_text(self, text: str) -> None:
        """Type words."""
        self._heard_before = len(self._bus.heard)
        self._keyboard.type_text(text)

    def hears(self, words: str) -> str:
        """Wait until something with these words is announced after the last key; return it."""
        before = self._heard_before

        def said(heard: list[Told]) -> list[str]:
            return [one.words for one in heard[before:] if one.what == "Announcement" and words in one.words]

        if not self._bus.wait_heard(lambda heard: bool(said(heard))):
            raise Silent(f"{words!r} was not announced; instead: {self.last_said()}")
        return said(self._bus.heard)[0]

    def is_at(
        self, name: str, role: str = "", *, within: str = "", text: str | None = None, said: str = ""
    ) -> Node:
        """Wait until the focus was told to be on something of this name, role, place and text."""

        def there(node: Node) -> bool:
            return (
                name in node.name
                and role in node.role
                and within in node.within
                and said in node.description
                and (text is None or node.text == text)
            )

        return self._wait_focus(there, f"{role} {name!r} with {text!r} in {within!r}")

    def walks_to(self, name: str, key: str = "Tab", role: str = "", most: int = 40) -> Node:
        """Press a key, listening each time where it led, until something of this name is reached."""
        node = self._wait_focus(lambda _: True, "something with the focus")
        for _ in range(most):
            if name in node.name and role in node.role:
                return node
            before = node
            self.press(key)
            node = self._wait_focus(lambda now, was=before: now.place != was.place, f"a step from {before}")  # type: ignore[misc]
        raise Silent(f"no way by {key} to {name!r}; at {node}")

    def reads(self) -> list[str]:
        """Read the page through, from top to bottom."""
        (program,) = self._bus.programs()
        shown = read_program(self._bus, program.program)
        return [node.name for node in shown.all() if node.shown and node.role in _READ_OUT and node.name]

    def reads_until(self, words: str) -> list[str]:
        """Read the page through until these words stand on it; what is drawn late comes late."""
        until = time.monotonic() + PATIENCE_SECONDS
        page = self.reads()
        while not any(words in line for line in page):
            if time.monotonic() > until:
                raise Silent(f"{words!r} is nowhere; instead: {page}")
            threading.Event().wait(_BETWEEN_LOOKS)
            page = self.reads()
        return page

    def led_to(self, name: str) -> int:
        """Return how often the focus was told to be on what has this name now."""
        (program,) = self._bus.programs()
        shown = read_program(self._bus, program.program)
        places = {node.place for node in shown.all() if node.focusable and node.name == name}
        if not places:
            raise Silent(f"nothing is called {name!r}")
        return sum(_came(one) and one.where in places for one in self._bus.heard)

    def last_said(self) -> list[str]:
        """Return what was said lately, for whoever wonders why nothing went on."""
        told = [one for one in self._bus.heard if one.what == "Announcement" or _came(one)]
        return [one.words or str(read_one(self._bus, one.where)) for one in told[-6:]]

    def _wait_focus(self, so: Callable[[Node], bool], what: str) -> Node:
        until = time.monotonic() + PATIENCE_SECONDS
        while True:
            heard = self._bus.heard
            node = self._focus(heard)
            if node is not None and so(node):
                return node
            known = len(heard)
            left = until - time.monotonic()
            if left <= 0 or not self._bus.wait_heard(lambda now, had=known: len(now) > had, left):  # type: ignore[misc]
                raise Silent(f"no focus on {what}; instead: {node}; said: {self.last_said()}")

    def _focus(self, heard: list[Told]) -> Node | None:
        where = next((one.where for one in reversed(heard) if _came(one)), None)
        node = read_one(self._bus, where) if where is not None else None
        return node if node is not None and State.FOCUSED in node.states else None


def _came(told: Told) -> bool:
    return (told.what, told.detail, told.number) == ("StateChanged", "focused", 1)
