"""Every expected error has a place where a person meets it; one that is met at the door is really caused.

The lists are `tests/troubles/reached.py` and the causes `tests/troubles/causes.py`, which the pictures of
`tests/screens/trouble.py` are made of too.
"""

import re
from collections import Counter

from exitdesk.app.troubles import table
from tests.architecture.tree import ROOT
from tests.troubles.causes import CAUSES, NETWORK, READ_ONLY
from tests.troubles.reached import AFTER_ANOTHER, BY_NOBODY, IN_PLACE, ON_SHEETS, ON_THE_COMMAND_LINE

_AT_THE_DOOR = {cause.error for cause in (*CAUSES, NETWORK, READ_ONLY)}


def test_every_expected_error_stands_on_one_list() -> None:
    """Caused at the door, told in place, on a sheet or a command, after another page, or met by nobody."""
    listed = Counter([*_AT_THE_DOOR, *AFTER_ANOTHER, *IN_PLACE, *ON_SHEETS, *ON_THE_COMMAND_LINE, *BY_NOBODY])

    assert {name for name, times in listed.items() if times > 1} == set()
    assert set(listed) == set(table())


def test_every_error_with_a_page_of_its_own_is_really_caused() -> None:
    """A row that offers a way out has a cause, a test and a picture; those of the door alone do."""
    with_page = {name for name, row in table().items() if "remedies" in row}

    assert with_page - set(AFTER_ANOTHER) == _AT_THE_DOOR


def test_what_is_said_to_cause_an_error_names_it() -> None:
    """The test file on the list is there, and speaks of the error by its class."""
    for name, path in {**AFTER_ANOTHER, **IN_PLACE, **ON_SHEETS, **ON_THE_COMMAND_LINE}.items():
        said = (ROOT / path).read_text("utf-8")
        assert re.search(rf"\b{name.split('.')[1]}\b", said), f"{path} does not cause {name}"
