"""The window that these tests drive."""

import pytest

from tests.screens.office import OfficeParts
from tests.screens.office_fixtures import Make, make_office
from tests.screens.own_data import with_namesakes

__all__ = ["make_office"]


@pytest.fixture
def parts(make_office: Make) -> OfficeParts:
    """A window over a vault with four who are called Nadia, two of them in one case."""
    parts = make_office(desk=with_namesakes())
    parts.unlock()
    return parts
