"""A display for each module of journeys, and another for a journey that runs beside them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.display import Desk, has_tools, own_display


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """Yield the name of a display of our own; two windows on one would take each other's keys."""
    if not has_tools():
        pytest.skip("a display needs Xvfb, openbox, xdotool and setxkbmap")
    with own_display() as name:
        yield name


@pytest.fixture
def dear_desk(tmp_path: Path) -> Iterator[Desk]:
    """Yield a laptop with an empty profile and the real key profile, on a display of its own."""
    if not has_tools():
        pytest.skip("a display needs Xvfb, openbox, xdotool and setxkbmap")
    with own_display() as name:
        laptop = Desk(tmp_path, name, dear_key=True)
        yield laptop
        laptop.end()
