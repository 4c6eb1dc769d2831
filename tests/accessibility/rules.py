"""What a screen has to say to whoever does not see it: each rule looks at one thing, or at the whole."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from tests.accessibility.bus import Told
from tests.accessibility.tree import ROLES, Node, State

_NO_ROLE: Final = frozenset({"filler", "panel", "layered pane", "label", "window", "frame"})
_TEXTS: Final = frozenset({"text", "password text"})
_CHECKED: Final = frozenset({"check box", "radio button", "check menu item", "toggle button"})
_NONSENSE: Final = re.compile(r"&\w|\t|\bQ[A-Z][a-z]+|^[^\w\s]+$|[?!]\.|(?<!\.)\.\.(?!\.)|[{}<>]|\bNone\b")
_ENTRIES: Final = frozenset({"table cell", "list item"})
"""What was written may have been written twice; its place in the list tells it from the other."""
_SAME_WISH: Final = frozenset({"Ny sag", "New case"})
"""Buttons that may stand twice on a page, because both do the same."""


def faults(root: Node) -> list[str]:
    """Return what a screen says wrongly or does not say."""
    keys = [node for node in root.all() if node.focusable]
    found = [f"{_words(rule)}: {node}" for node in keys for rule in _RULES if rule(node)]
    return [*found, *_twice(keys), *_windows(root), *_focus(root)]


def not_heard(root: Node, heard: Iterable[Told]) -> Iterator[str]:
    """Yield what came onto the page as a message, and was neither announced nor is told with the focus."""
    said = [one.words for one in heard if one.what == "Announcement"]
    said += [node.description for node in root.all() if State.FOCUSED in node.states]
    for node in root.all():
        if node.shown and node.role == "alert" and node.name and not any(node.name in one for one in said):
            yield f"not announced: {node}"


def focusable(root: Node) -> int:
    """Return how many things on a screen the keyboard can come to."""
    return sum(node.focusable for node in root.all())


def _words(rule: Callable[[Node], bool]) -> str:
    return rule.__name__.strip("_").replace("_", " ")


def _without_role(node: Node) -> bool:
    return node.role in _NO_ROLE or node.role not in ROLES.values()


def _without_name(node: Node) -> bool:
    return not node.name.strip()


def _nonsense(node: Node) -> bool:
    return bool(_NONSENSE.search(node.name))


def _says_it_twice(node: Node) -> bool:
    if node.role in _TEXTS:  # a placeholder is what Qt describes a field with
        return False
    return bool(node.name) and node.description.casefold().startswith(node.name.casefold())


def _text_not_told(node: Node) -> bool:
    if node.role not in _TEXTS:
        return False
    told = node.states & {State.EDITABLE, State.READ_ONLY}
    secret = node.role == "password text"
    return not told or (node.text is not None) == secret


def _check_not_told(node: Node) -> bool:
    return node.role in _CHECKED and State.CHECKABLE not in node.states


def _choice_not_told(node: Node) -> bool:
    return node.role == "page tab" and State.SELECTABLE not in node.states


def _unfolding_not_told(node: Node) -> bool:
    return node.role == "combo box" and State.EXPANDABLE not in node.states


_RULES: Final[tuple[Callable[[Node], bool], ...]] = (
    _without_role,
    _without_name,
    _nonsense,
    _says_it_twice,
    _text_not_told,
    _check_not_told,
    _choice_not_told,
    _unfolding_not_told,
)


def _twice(keys: list[Node]) -> Iterator[str]:
    said = Counter(
        (node.role, node.name, node.description, node.within)
        for node in keys
        if node.role not in _ENTRIES and node.name not in _SAME_WISH
    )
    return (f"the same twice: {what}" for what, count in said.items() if count > 1)


def _windows(root: Node) -> Iterator[str]:
    for window in root.children:
        if window.shown and (window.role, window.name) != ("frame", "Tavle"):
            yield f"a window that is no frame of the neutral name: {window}"
    for node in root.all():
        if node.shown and node.role == "popup menu" and not node.name.strip():
            yield f"a menu that does not say what it is of: {node}"
        if node.shown and node.role == "dialog" and State.MODAL not in node.states:
            yield f"a sheet that does not say it lies over the rest: {node}"


def _focus(root: Node) -> Iterator[str]:
    if not any(node.focusable and State.FOCUSED in node.states for node in root.all()):
        yield "nothing has the focus: nowhere on the page"
