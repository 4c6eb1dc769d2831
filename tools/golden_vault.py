"""Makes the golden vault of today's format: `python -m tools.golden_vault`.

It goes to tests/vectors/vault/NNNN/, is made once, by the program that released its format, and is kept for
ever: a folder as it lies on a disk, with the invented case, a signed paper, own notes, an erased note, a
setting and access lines. Beside it stands what must be read out of it.
"""

import hashlib
import json
import secrets
import sys
from pathlib import Path
from typing import Any, Final

from exitdesk.app.clock import clock
from exitdesk.app.door import Door
from exitdesk.app.opened import Opened
from exitdesk.app.sample import SampleClock, SamplePlayer, read_sample, sample_owner
from exitdesk.cases.export import export_entries
from exitdesk.cases.issue_copy import issue_copy
from exitdesk.cases.papers import PaperOrder, Partner
from exitdesk.cases.session import CaseSession
from exitdesk.cases.unit import default_template
from exitdesk.crypto.profiles import TESTING
from exitdesk.journal.entry import MeetingId, PersonId, ThingId, new_id
from exitdesk.sos.meeting import TakeAlong
from exitdesk.sos.meeting_edits import WriteNote
from exitdesk.storage.migrations import NEWEST

ROOT: Final = Path(__file__).parents[1] / "tests" / "vectors" / "vault"
PASSPHRASE: Final = "ro sol mark hav vind sten"  # noqa: S105 - of an invented vault
_EXPECTED: Final = "expected.json"


def golden_door(folder: Path) -> Door:
    """Return the door of a golden vault, or of a copy of one; a guess costs nothing."""
    return Door(folder, SampleClock(clock), profile=TESTING, floor=TESTING)


def make(folder: Path) -> None:
    """Make a golden vault and what must be read out of it; the folder must not be there yet."""
    sample_clock = SampleClock(clock)
    door = Door(folder / "data", sample_clock, profile=TESTING, floor=TESTING)
    owner = sample_owner(read_sample(), PersonId(ThingId(new_id("person", secrets.token_bytes))))
    opened = door.create(PASSPHRASE, door.new_kit(), owner)
    try:
        session, meeting = SamplePlayer(opened.desk, sample_clock, default_template("da")).play()
        _add_what_the_sample_lacks(opened, session, meeting)
        while opened.vault.index_pending():
            pass
        expected = told(opened)
    finally:
        opened.close()
    (folder / _EXPECTED).write_text(json.dumps(expected, indent=1, ensure_ascii=False) + "\n", "utf-8")


def expected_of(folder: Path) -> dict[str, Any]:
    """Return what must be read out of a golden vault."""
    found: dict[str, Any] = json.loads((folder / _EXPECTED).read_text("utf-8"))
    return found


def told(opened: Opened) -> dict[str, Any]:
    """Return everything a reader gets from a vault, as JSON holds it."""
    cases = []
    for row in opened.desk.index.rows():
        entries = opened.vault.journal.entries(row.case)
        session = CaseSession(
            row.case,
            opened.desk.author,
            entries,
            lambda *_: None,
            opened.desk.clock,
            opened.desk.chance,
        )
        cases.append(
            {
                "number": row.number,
                "name": row.name,
                "entries": len(entries),
                "erased": sum(entry.erased for entry in entries),
                "verbatim": hashlib.sha256(export_entries(entries, own=True)).hexdigest(),
                "boards": [_board(session, meeting) for meeting in session.meetings()],
                "notes": [note.text for note in session.notes()],
            }
        )
    return {
        "owner": opened.vault.owner.name,
        "cases": cases,
        "access": [[line.event, line.detail] for line in opened.vault.access.find()][::-1],
        "setting": opened.setting("golden"),
        "signers": [pin.fingerprint.hex() for pin in opened.vault.pins.all()],
        "found": sorted(hit.snippet for hit in opened.desk.search.find("jeg ")),
    }


def _board(session: CaseSession, meeting: MeetingId) -> dict[str, Any]:
    board = session.board(meeting)
    return {
        "cards": [card.words.text for column in board.columns for card in board.cards(column)],
        "numbers": [[rating.number for rating in scale.ratings] for scale in board.scales],
        "people": [person.name for person in board.people],
        "agreements": len(board.agreements),
    }


def _add_what_the_sample_lacks(opened: Opened, session: CaseSession, meeting: MeetingId) -> None:
    draft = opened.paper.draft(session.board(meeting), PaperOrder(TakeAlong.SIGNED_COPY))
    partner = next(one for one in session.file().on_case if one.person != opened.vault.owner.person)
    signed = opened.second_signature.sign(
        opened.paper.sign(draft, session.case),
        session.case,
        Partner(partner.person, partner.name),
        PASSPHRASE,
    )
    issue_copy(session, meeting, TakeAlong.SIGNED_COPY, signed, draft.pages)
    session.record(WriteNote(note=ThingId(session.new_id("note")), text="Ring til Sara på mandag."))
    gone = session.record(WriteNote(note=ThingId(session.new_id("note")), text="Skulle ikke stå her."))
    opened.vault.journal.erase([gone.id], session.row())
    opened.set_setting("golden", "ja")


if __name__ == "__main__":
    place = ROOT / f"{NEWEST:04d}"
    if place.exists():
        sys.exit(f"{place} is there already, and a golden vault is never made anew.")
    make(place)
    print(place)
