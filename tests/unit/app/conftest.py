"""The command line's tests open a vault some hundred and fifty times."""

from collections.abc import Iterator

import pytest

from tests.fakes.guesses import cheap_guesses


@pytest.fixture(autouse=True, scope="module")
def guesses() -> Iterator[None]:
    """Let each guess be cheap, also those of a module's own fixtures."""
    with cheap_guesses():
        yield
