"""What a talk costs the hand: keys, other actions, and seconds at one fixed speed, the same for each program.

The speed is that of the keystroke-level model (Card, Moran and Newell, "The keystroke-level model for user
performance time with interactive systems", Communications of the ACM 23(7), 1980): 0.2 s a key, 1.1 s to
point, 0.1 s each time a button goes down or up. Its thinking time is left out, for the words are being said,
and so is the way of the hand between keyboard and mouse, in favour of the programs that need one.
"""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any, Final, Protocol

KEY, POINT, BUTTON = 0.2, 1.1, 0.1
_SHIFT: Final = "shift"


class Hand(Protocol):
    """What really presses: in a window, on a display, in a page."""

    def type_text(self, text: str) -> None:
        """Type words."""

    def press(self, keys: str) -> None:
        """Press keys at once, written like ``Ctrl+1``."""


class Mouse(Protocol):
    """What really points."""

    def click(self, x: float, y: float, times: int) -> None:
        """Press and let go so many times at a place."""

    def drag(self, x: float, y: float, to_x: float, to_y: float) -> None:
        """Press at one place and let go at another."""


@dataclass(slots=True)
class Count:
    """What was done. `others` are the actions that put no word on the board, each by its name.

    Shift is not counted; Ctrl and Alt are. A press of several keys at once is one action.
    """

    keys: int = 0
    presses_of_the_mouse: int = 0
    seconds: float = 0.0
    others: Counter[str] = field(default_factory=Counter)

    def text(self, text: str) -> None:
        """Words, or the signs between them."""
        self.keys += len(text)
        self.seconds += len(text) * KEY

    def command(self, keys: str) -> None:
        """One key or several at once: a command, or a way of the focus."""
        pressed = sum(one.lower() != _SHIFT for one in keys.split("+"))
        self.keys += pressed
        self.seconds += pressed * KEY
        self.others[keys] += 1

    def clicks(self, times: int) -> None:
        """One place pointed at and pressed, once or more."""
        self.presses_of_the_mouse += 1
        self.seconds += POINT + times * 2 * BUTTON
        self.others["click" if times == 1 else f"{times} clicks"] += 1

    def drags(self) -> None:
        """One thing taken by the mouse to another place."""
        self.presses_of_the_mouse += 1
        self.seconds += 2 * (POINT + BUTTON)
        self.others["drag"] += 1

    @property
    def actions(self) -> int:
        """How many other actions there were."""
        return self.others.total()

    def told(self) -> dict[str, Any]:
        """Return it as JSON has it."""
        return {
            "keys": self.keys,
            "mouse": self.presses_of_the_mouse,
            "seconds": self.seconds,
            "others": dict(self.others),
        }

    @classmethod
    def read(cls, told: dict[str, Any]) -> "Count":
        """Read what `told` returned."""
        return cls(told["keys"], told["mouse"], told["seconds"], Counter(told["others"]))


class Typist:
    """Does with a hand what it counts: nothing counted was not pressed, nothing pressed is not counted."""

    def __init__(self, hand: Hand) -> None:
        self._hand = hand
        self.count = Count()

    def write(self, text: str) -> None:
        """Type words, or the signs between them."""
        if text:
            self._hand.type_text(text)
            self.count.text(text)

    def press(self, *commands: str) -> None:
        """Press keys, one command after the other."""
        for keys in commands:
            self._hand.press(keys)
            self.count.command(keys)


class Pointer(Typist):
    """A typist with a mouse."""

    def __init__(self, hand: Hand, mouse: Mouse) -> None:
        super().__init__(hand)
        self._mouse = mouse

    def click(self, x: float, y: float, times: int = 1) -> None:
        """Point and press."""
        self._mouse.click(x, y, times)
        self.count.clicks(times)

    def drag(self, x: float, y: float, to_x: float, to_y: float) -> None:
        """Take something to another place."""
        self._mouse.drag(x, y, to_x, to_y)
        self.count.drags()
