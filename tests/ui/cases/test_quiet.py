"""What opening met and that stops nobody: one line under the case list, and no page."""

import pytest

from exitdesk.app.errors import LaggingMarkMissing, LaggingMarkNotGood
from exitdesk.errors import ExitDeskError
from tests.fakes.desk import KAREN, fake_desk
from tests.screens.office_fixtures import Make
from tests.screens.sample_cases import sample_desk


@pytest.mark.parametrize("error", [LaggingMarkMissing(), LaggingMarkNotGood()])
def test_a_keyring_that_forgot_is_told_by_one_line(make_office: Make, error: ExitDeskError) -> None:
    """In the office, below the list: nothing has to be answered."""
    parts = make_office(desk=sample_desk())
    parts.door._vault.quiet = (error,)
    parts.unlock()
    pages = parts.window.pages
    assert pages is not None
    told = parts.context.explain(error)

    assert pages.office.list.quiet.isVisible()
    assert pages.office.list.quiet.text() == f"{told.happened} {told.to_do}"
    assert parts.window.sheet is None


def test_nothing_is_said_where_nothing_was_met_or_nothing_can_be_lost(make_office: Make) -> None:
    """All well, or a vault without a case."""
    parts = make_office(desk=sample_desk())
    parts.unlock()
    assert parts.window.pages is not None
    assert not parts.window.pages.office.list.quiet.isVisible()

    empty = make_office(desk=fake_desk(owner=KAREN, cases=()))
    empty.door._vault.quiet = (LaggingMarkMissing(),)
    empty.unlock()
    assert empty.window.pages is not None
    assert not empty.window.pages.office.list.quiet.isVisible()
