"""S1 after erasing: a case is erased, and no page of the vault or of any backup keeps a word of it.

Every page is decrypted by a reader of its own, freed ones and those of the write-ahead logs included: the
live vault, its backups, those on a stick, and what was put aside as evidence. A second case must be there
untouched.
"""

from pathlib import Path
from typing import Final

from exitdesk.app.opened import Opened
from exitdesk.cases.erasing import Reason, WholeCase, erase, plan_erasing
from exitdesk.cases.issue_copy import issue_copy
from exitdesk.cases.safekeeping import BackupKind
from exitdesk.cases.session import CaseSession
from exitdesk.journal.entry import MeetingId, PersonId, ThingId
from exitdesk.sos.agreement import AgreementId
from exitdesk.sos.agreement_edits import MakeAgreement
from exitdesk.sos.circles import PersonKind
from exitdesk.sos.meeting import TakeAlong
from exitdesk.sos.meeting_edits import AgreeNextMeeting, WriteNote
from exitdesk.sos.people_edits import IntroducePerson
from exitdesk.sos.scale_edits import Rate
from exitdesk.storage.evidence import copy_aside
from tests.fakes.desk import KAREN
from tests.journeys.decrypted import decrypted_files
from tests.secrecy.canaries import make_flock
from tests.soak.figures import Figures
from tests.soak.scenes import door
from tests.storage.kept import PASSPHRASE
from tests.storage.places import keep_card, open_case_with_meeting

TARGET_COUNT: Final = 200
_BYSTANDER: Final = "solsorten bliver siddende"


def run(seed: int, count: int | None, folder: Path) -> Figures:
    """Say `count` canaries in every way there is, back up here and there, erase the case, and search."""
    del seed
    count = TARGET_COUNT if count is None else count
    words = make_flock(count).words
    vault, stick = folder / "data", folder / "stick"
    stick.mkdir()
    opened = door(vault).create(PASSPHRASE, door(vault).new_kit(), KAREN)
    opened.backups.set_second_place(stick)
    other, meeting = open_case_with_meeting(opened.vault, "Solsort")
    keep_card(other, meeting, _BYSTANDER)
    session, meeting = open_case_with_meeting(opened.vault, words[0])
    for nth, word in enumerate(words[1:]):
        _say(session, meeting, nth, f"Han sagde {word}")
    while opened.vault.index_pending():
        pass
    opened.signer_for(session.case)
    for _ in range(2):
        opened.backups.back_up(BackupKind.ON_DEMAND)
    copy_aside(vault)
    places = {"live vault": vault, "stick": stick}
    before = {name: _hits(opened, place, words) for name, place in places.items()}

    erase(opened.desk, opened.backups, plan_erasing(session, WholeCase()), Reason.TIME_IS_UP)

    after = {name: _hits(opened, place, words) for name, place in places.items()}
    bystander = {name: _hits(opened, place, (_BYSTANDER,)) for name, place in places.items()}
    found = len(opened.desk.search.find(words[1])) + len(opened.desk.index.search_names(words[0]))
    files = sum(1 for place in places.values() for _ in place.rglob("vault.db"))
    opened.close()
    counts: dict[str, int | float | str] = {
        "canaries": count,
        "databases searched afterwards": files,
        **{f"the control: found in the {name} before": hits for name, hits in before.items()},
        **{f"found in the {name} afterwards": hits for name, hits in after.items()},
        "found by search and list afterwards": found,
        "places in which the other case is untouched": sum(bystander.values()),
    }
    met = (
        set(before.values()) == {count}
        and not any(after.values())
        and not found
        and len(places) == sum(bystander.values())
    )
    return Figures("S1B", "After erasing a case its words are in no page of any file", counts, met)


def _say(session: CaseSession, meeting: MeetingId, nth: int, text: str) -> None:
    """Say it as a card, a number's reason, an agreement, a note, a person, a place to meet, or on paper."""
    record = session.record
    match nth % 7:
        case 0:
            keep_card(session, meeting, text)
        case 1:
            scale = session.board(meeting).scales[0].id
            him = session.file().participant
            record(Rate(scale=scale, person=him, number=4, reason=text), meeting=meeting)
        case 2:
            agreement = AgreementId(ThingId(session.new_id("agreement")))
            record(MakeAgreement(agreement=agreement, who="Karen", what=text), meeting=meeting)
        case 3:
            record(WriteNote(note=ThingId(session.new_id("note")), text=text))
        case 4:
            person = PersonId(ThingId(session.new_id("person")))
            record(IntroducePerson(person=person, name=text, kind=PersonKind.NETWORK), meeting=meeting)
        case 5:
            record(AgreeNextMeeting(meeting=meeting, when="fre", place=text), meeting=meeting)
        case _:
            issue_copy(session, meeting, TakeAlong.SIGNED_COPY, f"%PDF- {text}".encode(), 1)


def _hits(opened: Opened, folder: Path, words: tuple[str, ...] | list[str]) -> int:
    """Return how many of the words stand somewhere in the decrypted pages of a folder's files."""
    key = opened._key  # as the thief's best case: he has the key
    pages = b"".join(content for _, content in decrypted_files(folder, key))
    return sum(word.encode("utf-8") in pages for word in words)
