"""A display and an accessibility bus for each module; another worker's windows are on neither."""

from collections.abc import Iterator

import pytest

from tests.accessibility.bus import AccessibilityBus, accessibility_bus, has_accessibility
from tests.journeys.display import has_tools, own_display


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """Yield the name of a display of our own."""
    if not has_tools():
        pytest.skip("a display needs Xvfb, openbox, xdotool and setxkbmap")
    with own_display() as name:
        yield name


@pytest.fixture(scope="module")
def ears(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AccessibilityBus]:
    """Yield a screen reader's line to an accessibility bus of our own."""
    if not has_accessibility():
        pytest.skip("needs at-spi2-core")
    with accessibility_bus(tmp_path_factory.mktemp("a")) as bus:
        yield bus
