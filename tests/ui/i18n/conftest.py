"""The compiled English, as `make i18n` leaves it, and the window that these tests drive."""

import subprocess
import sys
from pathlib import Path

import pytest

from exitdesk.resources import resource
from tests.screens.office_fixtures import make_office

__all__ = ["make_office"]


@pytest.fixture(scope="session", autouse=True)
def compiled() -> Path:
    """Compile the English where that has not been done since it was last changed."""
    source = resource("i18n", "exitdesk_en.ts")
    made = source.with_suffix(".qm")
    if not made.exists() or made.stat().st_mtime < source.stat().st_mtime:
        command = [str(Path(sys.executable).with_name("pyside6-lrelease")), "-silent", str(source)]
        subprocess.run([*command, "-qm", str(made)], check=True)
    return made
