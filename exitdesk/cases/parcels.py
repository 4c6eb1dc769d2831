"""A case for the partner, as the window asks for it: packed here, opened and taken in there."""

from dataclasses import dataclass
from typing import Protocol

from exitdesk.cases.export import ImportPreview
from exitdesk.journal.entry import CaseId


@dataclass(frozen=True, slots=True)
class Parcel:
    """What the pair shares of a case, sealed, and the six words that open it: kept nowhere."""

    data: bytes
    words: str

    def __repr__(self) -> str:
        return "Parcel(not shown)"


class Parcels(Protocol):
    """Packing and taking in. `pack` and `look` derive a key: about a second, never on the GUI thread."""

    def pack(self, case: CaseId) -> Parcel:
        """Return a case's parcel; raises VaultDamaged, NotEnoughMemory."""

    def look(self, data: bytes, words: str) -> ImportPreview:
        """Say what a file would bring; nothing is taken in.

        Raises NotAParcel, ParcelNewer, ParcelDamaged, WrongParcelWords, NotEnoughMemory, BadImport,
        CaseErasedHere.
        """

    def take_in(self, preview: ImportPreview) -> int:
        """Take in what was looked at, in one transaction; return how many entries were new.

        Raises BadImport, BrokenEntry where the case has changed since, NotSaved and its kinds.
        """
