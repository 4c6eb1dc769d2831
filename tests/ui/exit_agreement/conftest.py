"""The window that these tests drive, with a case open."""

import pytest

from tests.screens.office import OfficeParts
from tests.screens.office_fixtures import make_office, opened
from tests.ui.meeting.reach import open_case

__all__ = ["make_office", "opened"]


@pytest.fixture
def on_case(opened: OfficeParts) -> OfficeParts:
    """A case's page."""
    open_case(opened)
    return opened
