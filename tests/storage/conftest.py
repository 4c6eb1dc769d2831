"""A place for a vault, closed after each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.storage.places import Place


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    """Return a folder for a vault with a key of its own."""
    found = Place(tmp_path / "profile")
    yield found
    found.close()
