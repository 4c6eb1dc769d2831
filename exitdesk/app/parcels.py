"""A case for the partner on a stick: what the pair shares of it, sealed with words that are said aloud.

Nothing of one's own streams goes along. Taking it in is an import: previewed, checked entry by entry, and
done in one transaction.
"""

from exitdesk.cases.desk import Desk
from exitdesk.cases.errors import BadImport, CaseErasedHere, NotAParcel
from exitdesk.cases.export import CasePreview, ImportPreview, export_entries, read_export, take_in
from exitdesk.cases.parcels import Parcel
from exitdesk.crypto.parcel import is_parcel, make_parcel, open_parcel
from exitdesk.crypto.passphrase import generate_passphrase
from exitdesk.crypto.profiles import FLOOR, Profile
from exitdesk.journal.entry import CaseId


class PartnerParcels:
    """Implements `cases.parcels.Parcels` over a desk; the access log tells of each."""

    def __init__(self, desk: Desk, profile: Profile = FLOOR) -> None:
        self._desk, self._profile = desk, profile

    def pack(self, case: CaseId) -> Parcel:
        """Return the parcel of a case and the words it was sealed with."""
        desk = self._desk
        words = generate_passphrase(desk.chance)
        data = export_entries(desk.store.entries(case), lost=desk.store.lost(case))
        parcel = make_parcel(data, words, self._profile, desk.chance)
        desk.access.note("parcelled", case)
        return Parcel(parcel, words)

    def look(self, data: bytes, words: str) -> ImportPreview:
        """Open a parcel with its words and say what it would bring."""
        if not is_parcel(data):
            raise NotAParcel
        preview = self.look_at_entries(open_parcel(data, words, self._profile), of_pair=True)
        if preview.bad_lines:
            raise BadImport(preview.bad_lines)
        return preview

    def look_at_entries(self, data: bytes, *, of_pair: bool = False) -> ImportPreview:
        """Say what a file of entries would bring, and which of its lines cannot be used.

        `of_pair` refuses own streams: what stood in another's would pass for one's own notes. More of a case
        that was erased here would lie where no page shows it and no erasing finds it.
        """
        preview = read_export(data, self._desk.store.entries, self._desk.store.lost)
        if of_pair and any(case.own for case in preview.cases):
            raise BadImport(preview.bad_lines)
        if not preview.bad_lines and any(_is_erased_here(case) for case in preview.cases):
            raise CaseErasedHere
        return preview

    def take_in(self, preview: ImportPreview) -> int:
        """Take in what was looked at."""
        desk = self._desk
        count = take_in(preview, desk.store, desk.author, desk.clock)
        for one in preview.cases:
            desk.access.note("imported", one.case)
        return count


def _is_erased_here(case: CasePreview) -> bool:
    """Some of the case is here, what is new would be more of it, and nothing says which case it is."""
    return 0 < case.new < case.entries and not case.number
