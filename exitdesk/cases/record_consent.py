"""Writing down a consent that was gone through: one gesture for every authority it is about."""

from collections.abc import Iterable
from datetime import date

from exitdesk.cases.consent_edits import RecordConsent
from exitdesk.cases.documents.letters import Authority, Matter
from exitdesk.cases.session import CaseSession


def gone_through(
    session: CaseSession, allowed: Iterable[tuple[Authority, Matter]], day: date, worker: str
) -> tuple[RecordConsent, ...]:
    """Return the edits of one gesture: each authority that may exchange something, or could until now."""
    asked = set(allowed)
    known = {one.authority for one in session.file().consents if one.matters or one.differs}
    found = []
    for authority in Authority:
        matters = tuple(one for one in Matter if (authority, one) in asked)
        if matters or authority in known:
            found.append(
                RecordConsent(
                    case=session.case, authority=authority, matters=matters, day=day, worker=worker.strip()
                )
            )
    return tuple(found)


def may_stay_ticked(
    session: CaseSession,
    ticked: Iterable[tuple[Authority, Matter]],
    stood: Iterable[tuple[Authority, Matter]],
) -> tuple[tuple[Authority, Matter], ...]:
    """Return what was ticked before a lock without what was taken back since; `stood` held when it began.

    Who was asked before the partner's parcel came would else bring back what he took away.
    """
    now = {(one.authority, matter) for one in session.file().consents for matter in one.matters}
    gone = set(stood) - now
    return tuple(one for one in ticked if one not in gone)
