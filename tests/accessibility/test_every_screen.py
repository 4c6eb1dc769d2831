"""Every screen over the accessibility bus: whatever the keyboard can come to has a role and a name.

The window runs on a display as it does on a desktop with a screen reader. `tests.accessibility.shown` walks
through what `tests.screens` takes pictures of and stops at each screen until it has been read.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.accessibility.bus import AccessibilityBus, Told
from tests.accessibility.rules import faults, focusable, not_heard
from tests.accessibility.spoilt import SPOILT
from tests.accessibility.tree import Node, State, read_one, read_program
from tests.journeys.display import ROOT

pytestmark = pytest.mark.timeout(180)
FEWEST = {
    "first start": (9, 50),
    "office and meeting": (40, 800),
    "case": (32, 500),
    "keys": (20, 600),
    "records": (19, 500),
    "troubles": (10, 20),
    "every trouble": (35, 80),
}
"""How many screens and things to come to each walk has at least: a walk that breaks off shows less."""

OTHER_CASES = ("Sofie", "Adam", "2026-011", "2025-032")
IN_A_MEETING = ("board", "cover")


@contextmanager
def screens(
    walk: str, folder: Path, display: str, ears: AccessibilityBus
) -> Iterator[Iterator[tuple[str, str]]]:
    """Walk; yield each screen's name with the program, which stands still until the next is asked for."""
    env = {**os.environ, **ears.environment, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    env["QT_LOGGING_RULES"] = "qt.accessibility.atspi=false"  # it complains of secrets it cannot tell
    env |= {"XDG_RUNTIME_DIR": str(folder), "XDG_DATA_HOME": str(folder / "share")}
    command = [sys.executable, "-m", "tests.accessibility.shown", walk, str(folder)]
    with subprocess.Popen(
        command, cwd=ROOT, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    ) as shown:
        assert shown.stdin is not None
        assert shown.stdout is not None

        def stops() -> Iterator[tuple[str, str]]:
            for name in shown.stdout or ():
                (program,) = ears.programs()
                yield name.strip(), program.program
                if shown.stdin is not None:
                    shown.stdin.write("\n")
                    shown.stdin.flush()

        try:
            yield stops()
        finally:
            shown.stdin.close()
            shown.wait()
    assert shown.returncode == 0


def _held(ears: AccessibilityBus, program: str) -> list[str]:
    """Return what stands of other cases in anything of a program, shown or kept ready behind it."""
    everything = read_program(ears, program, hidden=True).all()
    told = "\n".join(f"{one.name}\n{one.description}\n{one.text}" for one in everything)
    return [words for words in OTHER_CASES if words in told]


@pytest.mark.parametrize("walk", [*list(FEWEST)[:-1], pytest.param("every trouble", marks=pytest.mark.soak)])
def test_every_screen_can_be_heard(
    walk: str,
    tmp_path: Path,
    display: str,
    ears: AccessibilityBus,
    record_property: Callable[[str, object], None],
) -> None:
    """Role, name, states and text of everything the keyboard can come to; messages are said."""
    found: dict[str, str] = {}
    others: dict[str, list[str]] = {}
    names, keys = [], 0
    with screens(walk, tmp_path, display, ears) as shown:
        for name, program in shown:
            root = read_program(ears, program)
            if name in ("cases", *IN_A_MEETING):
                others[name] = _held(ears, program)
            names.append(name)
            keys += focusable(root)
            ears.wait_heard(lambda heard, page=root: not any(not_heard(page, heard)))  # type: ignore[misc]
            for fault in (*faults(root), *not_heard(root, ears.heard)):
                found.setdefault(fault, name)

    record_property("screens", len(names))
    record_property("focusable", keys)
    assert found == {}
    assert others.pop("cases", list(OTHER_CASES)) == list(OTHER_CASES), "the control: in the office they are"
    assert not any(others.values()), "in a meeting nothing of another case, not even behind what is shown"
    fewest_screens, fewest_keys = FEWEST[walk]
    assert len(names) >= fewest_screens, names
    assert keys >= fewest_keys


def test_what_is_spoilt_is_found(tmp_path: Path, display: str, ears: AccessibilityBus) -> None:
    """The control: on the same page a name, a role, a state taken away, or a message not said, is noticed."""
    seen: dict[str, list[str]] = {}
    with screens("spoilt", tmp_path, display, ears) as shown:
        for name, program in shown:
            root = read_program(ears, program)
            seen[name] = [*faults(root), *not_heard(root, ears.heard)]

    assert seen.pop("whole") == []
    assert {name: [fault.split(":")[0] for fault in told] for name, told in seen.items()} == {
        name: [fault] for name, (fault, _) in SPOILT.items()
    }


def test_an_open_menu_is_read_and_worked_from_outside(
    tmp_path: Path, display: str, ears: AccessibilityBus
) -> None:
    """It is in the tree, opens on its first item, says each item's name, key and tick, and can be pressed."""
    found: dict[str, str] = {}
    items: dict[str, list[tuple[str, str, str]]] = {}
    at: dict[str, str] = {}
    cards: list[str] = []
    with screens("menus", tmp_path, display, ears) as shown:
        for name, program in shown:
            root = read_program(ears, program)
            for fault in faults(root):
                found.setdefault(fault, name)
            inner = [one for one in root.all() if one.role == "menu item" and one.focusable]
            keys = ears.ask((one.place, "Action", "GetKeyBinding", (0,)) for one in inner)
            items[name] = [(_in_menu(one), one.name, key) for one, key in zip(inner, keys, strict=True)]
            (at[name],) = [_led_to(ears)] if inner else [""]
            if name == "card-menu-lanes":
                (safety,) = (one for one in inner if one.name == "Sikkerhed")
                assert State.CHECKABLE in safety.states
                assert State.CHECKED not in safety.states
                assert {one.name for one in inner if State.CHECKED in one.states} >= {"Netværk"}
                assert ears.ask([(safety.place, "Action", "DoAction", (0,))]) == [True]
            if name == "card-after":
                cards = [one.name for one in root.all() if State.FOCUSED in one.states]

    assert found == {}
    assert items["locked"] == items["board"] == items["card-after"] == []
    assert items["secret-menu"] == [("Adgangskode", "Indsæt", "Ctrl+V")]
    assert ("Kort", "Del kortet", "Ctrl+Enter") in items["card-menu"]
    assert ("Fokusområde", "Sikkerhed", "Alt+S") in items["card-menu-lanes"]
    assert ("Ord fra", "Ordret", "Alt+G") in items["card-menu-speakers"]
    assert items["board-menu"] == [("Tavle", "Fokusområder i dag ...", "Shift+L")]
    assert at["card-menu"] == "Ret"
    assert at["card-menu-lanes"] == "Sikkerhed"
    assert at["card-menu-again"] == "Ord fra", "back from a menu in a menu"
    assert at["board-menu"] == "Fokusområder i dag ..."
    assert "Sikkerhed" in cards[0]


def _in_menu(item: Node) -> str:
    return item.parent.name if item.parent else ""


def _led_to(ears: AccessibilityBus) -> str:
    """Return the name of where the focus was last told to be."""

    def last(heard: list[Told]) -> Node | None:
        came = [one for one in heard if (one.what, one.detail, one.number) == ("StateChanged", "focused", 1)]
        return read_one(ears, came[-1].where) if came else None

    ears.wait_heard(lambda heard: (one := last(heard)) is not None and one.role == "menu item")
    node = last(ears.heard)
    return node.name if node else ""
