"""Whether the keyring ought to know the lagging mark: where this vault has seen it there, on this computer.

A vault that was moved, a computer set up anew, another user of it, and the first opening after a change of
key all meet a keyring that never knew it, and none of them is a trouble. So the vault remembers inside itself
that it has seen a good mark, under its key of today and by whom; only where that is so, is anything said.
"""

import hmac
import os
from contextlib import suppress
from pathlib import Path
from typing import Final

from exitdesk.app.lagging_mark import Compared, LaggingMark, Standing
from exitdesk.cases.errors import NotSaved
from exitdesk.errors import ExitDeskError
from exitdesk.storage.vault import Vault

MACHINE_ID: Final = Path("/etc/machine-id")
_SETTING: Final = "lagging_mark_seen"


def told_quietly(
    vault: Vault, lagging: LaggingMark, found: Compared, machine_id: Path
) -> tuple[ExitDeskError, ...]:
    """Return what one line in the office tells of the keyring; remember a mark that was good.

    A keyring that is locked, gone or late is not told: nothing of this vault depends on it.
    """
    here = _here(lagging, machine_id)
    if here is None:
        return ()
    seen = vault.settings.get(_SETTING) == here
    if found.standing is not Standing.UNKNOWN:
        if not seen:
            with suppress(NotSaved):
                vault.settings.set(_SETTING, here)
        return ()
    return (found.notice,) if seen and found.notice is not None and found.says_wrong else ()


def _here(lagging: LaggingMark, machine_id: Path) -> str | None:
    """Name this computer and user for this vault under its key of today; None where neither can be told."""
    try:
        computer = machine_id.read_bytes().strip()
    except OSError:
        return None
    whose = f" {os.getuid() if hasattr(os, 'getuid') else ''} {lagging.epoch}".encode("ascii")
    return hmac.digest(lagging.key, b"seen " + computer + whose, "sha256").hex() if computer else None
