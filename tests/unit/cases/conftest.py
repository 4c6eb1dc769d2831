"""Two laptops for the tests of sessions."""

import pytest

from exitdesk.journal.entry import MeetingId
from tests.property.writers import Writer, three_writers


@pytest.fixture
def pair() -> tuple[Writer, Writer, MeetingId]:
    """Two laptops with the same case and one meeting."""
    (one, two, _), meeting = three_writers(7)
    return one, two, meeting
