"""A case for the partner on a stick: what the pair shares of it, sealed with words that are said aloud.

Nothing of one's own streams goes along. Taking it in is an import: previewed, checked entry by entry, and
done in one transaction.
"""

from exitdesk.cases.desk import Desk
from exitdesk.cases.export import export_entries
from exitdesk.crypto.parcel import make_parcel
from exitdesk.crypto.passphrase import generate_passphrase
from exitdesk.crypto.profiles import FLOOR, Profile
from exitdesk.journal.entry import CaseId


def parcel_of(desk: Desk, case: CaseId, profile: Profile = FLOOR) -> tuple[bytes, str]:
    """Return the parcel of a case and the six words it was sealed with; they are kept nowhere.

    Takes about a second. Raises VaultDamaged, NotEnoughMemory; the access log tells of it.
    """
    words = generate_passphrase(desk.chance)
    data = export_entries(desk.store.entries(case), lost=desk.store.lost(case))
    parcel = make_parcel(data, words, profile, desk.chance)
    desk.access.note("parcelled", case)
    return parcel, words
