"""Every trouble with keys is an expected one, and says nothing by itself."""

import inspect

from exitdesk.crypto import errors
from exitdesk.errors import ExitDeskError


def test_every_trouble_with_keys_is_an_expected_one() -> None:
    """The table of sentences finds it by its class."""
    classes = [each for _, each in inspect.getmembers(errors, inspect.isclass) if each is not ExitDeskError]
    assert len(classes) > 10
    assert [each for each in classes if not issubclass(each, ExitDeskError)] == []
    assert [each for each in classes if not each.__doc__] == []
