"""The window that these tests drive."""

import pytest

from tests.screens.office import OfficeParts
from tests.screens.office_fixtures import Make, make_office
from tests.screens.sample_cases import sample_desk

__all__ = ["make_office"]


@pytest.fixture
def parts(make_office: Make) -> OfficeParts:
    """A window over a vault with the invented case."""
    parts = make_office(desk=sample_desk())
    parts.unlock()
    return parts
