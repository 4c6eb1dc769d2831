"""What the last page of a meeting shows: frozen values."""

from dataclasses import dataclass
from enum import Enum

from exitdesk.cases.papers import PageImage, Partner
from exitdesk.cases.read_aloud import Passage
from exitdesk.sos.meeting import TakeAlong
from exitdesk.ui.context import Explanation


class Preview(Enum):
    """How far the preview of the paper is."""

    NONE = "none"
    COLD = "cold"
    READY = "ready"
    TROUBLE = "trouble"


class Handing(Enum):
    """How far the handing out is. SECOND: the partner's turn. From KEEPING on it only has to be written."""

    NOT_YET = "not_yet"
    SIGNING = "signing"
    SECOND = "second"
    KEEPING = "keeping"
    WRITING = "writing"
    DONE = "done"
    TROUBLE = "trouble"


@dataclass(frozen=True, slots=True)
class JournalLine:
    """One authority: its word, and the day and number it was entered under ("" while it was not)."""

    authority: str
    word: str
    day: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class CloseState:
    """Everything the screen shows. `saved_as` is the name of the file and its folder once handed out.

    `partners` can sign besides the owner, `signers` is how many are to, and `signed_by` how many have.
    In a `practice` nothing is signed, and what is saved goes with it.
    """

    passages: tuple[Passage, ...] = ()
    takes: TakeAlong | None = None
    line: str = ""
    partners: tuple[Partner, ...] = ()
    signers: int = 1
    signed_by: int = 0
    language: str = "da"
    large: bool = False
    preview: Preview = Preview.NONE
    pages: tuple[PageImage, ...] = ()
    omissions: tuple[tuple[str, int], ...] = ()
    handing: Handing = Handing.NOT_YET
    saved_as: str = ""
    folder: str = ""
    trouble: Explanation | None = None
    journals: tuple[JournalLine, ...] = ()
    ended: str = ""
    practice: bool = False
