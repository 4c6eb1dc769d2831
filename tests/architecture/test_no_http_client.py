"""The signing library comes without the HTTP client that it would bring."""

import subprocess
import sys

import pytest

_SCRIPT = """
import sys
{first}
from exitdesk.snapshot import lint, sign, verify
from pyhanko.sign.timestamps import HTTPTimeStamper
heavy = ("aiohttp.client", "yarl", "multidict", "aiosignal")
print([name for name in heavy if name in sys.modules], hasattr(sys.modules["aiohttp"], "__file__"))
try:
    sys.modules["aiohttp"].ClientSession()
except RuntimeError as error:
    print(error)
"""


@pytest.mark.parametrize(
    ("first", "told"),
    [
        pytest.param("", ["[] False", "no network"], id="ours"),
        pytest.param("import aiohttp; aiohttp.ClientSession = dict", ["True"], id="control"),
    ],
)
def test_what_signs_and_checks_has_no_http_client(first: str, told: list[str]) -> None:
    """A program that can sign is as deaf as one that cannot; where the client was there first, it shows."""
    script = [sys.executable, "-c", _SCRIPT.format(first=first)]
    lines = subprocess.run(script, capture_output=True, text=True, check=True, timeout=60).stdout.split("\n")
    assert [
        one.removeprefix("['aiohttp.client', 'yarl', 'multidict', 'aiosignal'] ") for one in lines if one
    ] == told
