"""Is this copy genuine? As the window asks: separate facts, and one answer, never better than they are."""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Protocol

from exitdesk.cases.case_file import CaseRow
from exitdesk.cases.not_genuine import NotGenuine
from exitdesk.journal.entry import CaseId


class Answer(IntEnum):
    """What came out, as `exitdesk verify` numbers it."""

    GENUINE = 0
    ALTERED = 1
    UNREADABLE = 2
    UNKNOWN_SIGNER = 3


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signed: the fingerprint of the key, its words to be read aloud, and the name it is known by here.

    The name is empty where the key is not known. A key that was reported `lost` signs for nobody: what it
    signed is never called genuine here, for nobody can tell whether that was before the day.
    `expired` is the last day of a key that has run out: what it signed before is as genuine as it was.
    """

    fingerprint: bytes
    words: tuple[str, ...]
    name: str = ""
    lost: date | None = None
    expired: date | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found out about a file; `case` is whose copy in this vault it is, None for nobody's.

    `by_owner` says that the vault's owner is one of the signers, `why` the reason of an answer that is no.
    """

    answer: Answer
    ours: bool = False
    intact: bool = False
    whole: bool = False
    expected: int = 0
    signers: tuple[Signer, ...] = ()
    case: CaseRow | None = None
    by_owner: bool = False
    why: NotGenuine | None = None

    @property
    def takes_a_signature(self) -> bool:
        """Whether it is a copy of a case of this vault that another signature may be put under."""
        good = self.ours and self.intact and self.whole
        return good and self.case is not None and len(self.signers) == 1

    def __repr__(self) -> str:
        return f"Checked({self.answer.name})"


class Checking(Protocol):
    """Checks files from outside in a process of their own; each takes about a second."""

    def check(self, pdf: bytes) -> Checked:
        """Return what can be found out. Never raises for what is in the file."""

    def sign(self, pdf: bytes, case: CaseId) -> bytes:
        """Put the owner's signature under a copy that her partner signed; raises CannotSign, NotSaved."""

    def report_lost(self, signer: Signer) -> None:
        """Note that a key is lost as from today; raises NotSaved and its kinds."""

    def report_found(self, signer: Signer) -> None:
        """Take that back; raises NotSaved and its kinds."""

    def remember(self, signer: Signer, name: str) -> None:
        """Know a signer's key by this name from now on, on this laptop; raises NotSaved and its kinds."""
