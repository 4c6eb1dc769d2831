"""Before a vault is opened: what a cut left half moved is finished, and a bad key copy is mended."""

from pathlib import Path

from exitdesk.app.errors import KeyCopyMended
from exitdesk.crypto.errors import SecondCopyNotWritten
from exitdesk.crypto.key_copies import mend_key_files
from exitdesk.crypto.key_file import KeyFile
from exitdesk.errors import ExitDeskError
from exitdesk.storage.departure import DEPARTURE_NAME, settle_departure
from exitdesk.storage.lock_file import wait_for_lock
from exitdesk.storage.swap import COMING_NAME, finish_swap


def finish_what_was_cut(folder: Path) -> None:
    """Finish it; raises MoveNotSettled, VaultIsOpen and what `settle_departure` raises."""
    if any((folder / name).exists() for name in (COMING_NAME, DEPARTURE_NAME)):
        lock = wait_for_lock(folder)
        try:
            finish_swap(folder)
            settle_departure(folder)
        finally:
            lock.release()


def mend(folder: Path, key_file: KeyFile) -> tuple[ExitDeskError, ...]:
    """Mend the other copy; return what is told. That it could not be written is no reason not to open."""
    try:
        return (KeyCopyMended(),) if mend_key_files(folder, key_file) else ()
    except SecondCopyNotWritten as trouble:
        return (trouble,)
