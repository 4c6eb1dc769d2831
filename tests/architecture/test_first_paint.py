"""The lock page is painted before anything heavy is loaded (performance: imports cost more than work)."""

import subprocess
import sys
from pathlib import Path

import pytest

_HEAVY = ("pydantic", "sqlcipher3", "argon2", "cryptography", "keyring", "reportlab", "pyhanko", "pypdfium2")
_SCRIPT = """
import os, sys
from pathlib import Path
from exitdesk.app import window
from exitdesk.app.paths import Profile
def tell(running):
    heavy = [name for name in {heavy!r} if name in sys.modules]
    running.window.painted.connect(lambda: (print(heavy, flush=True), os._exit(0)))
window.run_window(window.Start(Profile(Path(sys.argv[1]))), then=tell)
"""


@pytest.mark.parametrize("locked", [False, True])
def test_nothing_heavy_is_loaded_before_the_first_page_is_painted(tmp_path: Path, locked: bool) -> None:
    """Neither the first run nor the lock page waits for keys, vault, paper or pydantic."""
    if locked:
        (tmp_path / "data").mkdir()
        (tmp_path / "data" / "key").touch()
    command = [sys.executable, "-c", _SCRIPT.format(heavy=_HEAVY), str(tmp_path)]
    told = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert told.stdout.strip() == "[]"
