"""What a program shows to a screen reader, read from outside: a tree of roles, names, states and texts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any, Final

from tests.accessibility.bus import ROOT_PATH, AccessibilityBus, Place

_NOWHERE: Final = ("/org/a11y/atspi/null", ROOT_PATH)
ROLES: Final = {
    2: "alert",
    7: "check box",
    8: "check menu item",
    11: "combo box",
    16: "dialog",
    20: "filler",
    23: "frame",
    27: "image",
    29: "label",
    30: "layered pane",
    31: "list",
    32: "list item",
    35: "menu item",
    37: "page tab",
    38: "page tab list",
    39: "panel",
    40: "password text",
    41: "popup menu",
    42: "progress bar",
    43: "push button",
    44: "radio button",
    45: "radio menu item",
    48: "scroll bar",
    50: "separator",
    52: "spin button",
    55: "table",
    56: "table cell",
    57: "column header",
    58: "row header",
    61: "text",
    62: "toggle button",
    63: "tool bar",
    69: "window",
    75: "application",
    83: "heading",
}
_ITEMS: Final = frozenset({"menu item", "check menu item", "radio menu item"})
_LEAVES: Final = frozenset({"label", "push button", "image", "separator", "heading"})


class State(IntEnum):
    """The states we ask for, by their number in AT-SPI."""

    ACTIVE = 1
    CHECKED = 4
    COLLAPSED = 5
    EDITABLE = 7
    ENABLED = 8
    EXPANDABLE = 9
    EXPANDED = 10
    FOCUSABLE = 11
    FOCUSED = 12
    MODAL = 16
    MULTI_LINE = 17
    SELECTABLE = 22
    SELECTED = 23
    SHOWING = 25
    VISIBLE = 30
    CHECKABLE = 41
    READ_ONLY = 43


@dataclass(eq=False)
class Node:
    """One thing as a screen reader has it."""

    place: Place
    role: str
    name: str
    states: frozenset[State]
    parent: "Node | None"
    description: str = ""
    text: str | None = None
    children: list["Node"] = field(default_factory=list)

    def __str__(self) -> str:
        states = " ".join(sorted(state.name.lower().replace("_", " ") for state in self.states))
        text = "" if self.text is None else f" text {self.text!r}"
        return f"{self.role} {self.name!r}{text} ({states}) in {self.within}"

    @property
    def shown(self) -> bool:
        """Whether it stands on the screen."""
        return State.VISIBLE in self.states

    @property
    def focusable(self) -> bool:
        """Whether the keyboard can come to it: also to a menu's item, of which Qt does not say so."""
        if self.role in _ITEMS:
            return self.shown and State.ENABLED in self.states
        return self.shown and {State.FOCUSABLE, State.ENABLED} <= self.states

    @property
    def within(self) -> str:
        """The names of what it stands in, outermost first."""
        return f"{self.parent.within} / {self.parent.name}".strip(" /") if self.parent else ""

    def all(self) -> Iterator["Node"]:
        """Yield it and everything in it, in reading order."""
        yield self
        for child in self.children:
            yield from child.all()


def read_program(bus: AccessibilityBus, program: str, *, hidden: bool = False) -> Node:
    """Read everything a program shows; with `hidden` also what it keeps ready behind what is shown."""
    root, *_ = _read(bus, [(Place(program, ROOT_PATH), None)])
    level = [root]
    while level:
        level = _children(bus, [one for one in level if hidden or one.shown])
    _read_more(bus, [one for one in root.all() if hidden or one.focusable])
    return root


def read_one(bus: AccessibilityBus, place: Place) -> Node | None:
    """Read one thing and what it stands in; None if it is gone already."""
    read = _read(bus, [(place, None)])
    if not read:
        return None
    (node,) = read
    _read_more(bus, read)
    above = bus.ask([(place, "Accessible", "Parent", ())])[0]
    if above and above[1] not in _NOWHERE:
        node.parent = read_one(bus, Place(*above))
    return node


def _children(bus: AccessibilityBus, parents: list[Node]) -> list[Node]:
    inner = [one for one in parents if one.role not in _LEAVES]
    told = bus.ask((one.place, "Accessible", "GetChildren", ()) for one in inner)
    below = [(Place(*child), one) for one, found in zip(inner, told, strict=True) for child in found or ()]
    nodes = _read(bus, below)
    for node in nodes:
        if node.parent is not None:
            node.parent.children.append(node)
    return nodes


def _read(bus: AccessibilityBus, wanted: Sequence[tuple[Place, Node | None]]) -> list[Node]:
    asked = ("GetRole", "GetState", "Name")
    told = bus.ask((place, "Accessible", member, ()) for place, _ in wanted for member in asked)
    rows = [told[at : at + len(asked)] for at in range(0, len(told), len(asked))]
    there = (one for one in zip(wanted, rows, strict=True) if None not in one[1])
    return [_node(place, row, parent) for (place, parent), row in there]


def _node(place: Place, row: list[Any], parent: Node | None) -> Node:
    number, (low, high), name = row
    bits = low | high << 32
    states = frozenset(state for state in State if bits >> state & 1)
    return Node(place, ROLES.get(number, f"role {number}"), name, states, parent)


def _read_more(bus: AccessibilityBus, nodes: Sequence[Node]) -> None:
    """Ask what is only said of a thing when the focus comes to it."""
    asked = ("Description", "GetInterfaces")
    told = bus.ask((one.place, "Accessible", member, ()) for one in nodes for member in asked)
    written = []
    for node, description, interfaces in zip(nodes, told[::2], told[1::2], strict=True):
        node.description = description or ""
        if any(one.endswith(".Text") for one in interfaces or ()):
            written.append(node)
    texts = bus.ask((one.place, "Text", "GetText", (0, -1)) for one in written)
    for node, text in zip(written, texts, strict=True):
        node.text = text
