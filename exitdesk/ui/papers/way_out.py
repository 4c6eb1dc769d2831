"""The file of a paper: noted in the access log, then written, as it is kept or locked with six words.

Off the GUI thread. Of a locked one nothing open is written; its words are told once it is on the disk.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from exitdesk.cases.documents.document import DocumentKind
from exitdesk.cases.errors import ConsentTakenBack
from exitdesk.ui.close.hand_out import hand_out
from exitdesk.ui.context import UiContext
from exitdesk.ui.live_case import LiveCase

EVENT: Final = "paper_handed_out"
LOCKED: Final = "paper_handed_out_locked"


@dataclass(frozen=True, slots=True)
class Out:
    """Where the file lies, and the words that open it where it is locked."""

    path: Path
    words: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return "Out(not shown)"


def way_out(
    context: UiContext, live: LiveCase, kind: DocumentKind, pdf: bytes, noted: set[str], *, locked: bool
) -> Callable[[], Out]:
    """Return what writes the file of a paper into the folder of what is handed out.

    `noted` is what the log was told of this handing out already: a folder that was gone is no second one.
    It raises NotLocked, CopyFolderGone, DiskFull, DiskReadOnly; nothing lies in the folder then.
    """
    vault, folder, case = context.open_vault, context.handed_out, live.session.case
    documents, access, day = vault.documents, vault.desk.access, live.session.now().date()

    def write() -> Out:
        event = LOCKED if locked else EVENT
        if event not in noted:
            access.note(event, case, kind.value)
            noted.add(event)
        if not locked:
            return Out(hand_out(folder, day, pdf))
        made = documents.lock(pdf, case)
        return Out(hand_out(folder, day, made.data), tuple(made.words.split()))

    return write


def taken_back() -> Out:
    """Write nothing: the consent on which it was to leave is taken back."""
    raise ConsentTakenBack
