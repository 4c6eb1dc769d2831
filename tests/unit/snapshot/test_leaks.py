"""Nothing that belongs on the laptop is in a file that leaves, however deep one looks."""

import base64
import datetime as dt
import io
import re
import secrets
import zlib

import pytest
from pyhanko.pdf_utils.reader import PdfFileReader

from exitdesk.cases.assessment_edits import assess
from exitdesk.cases.assessments import Agrees
from exitdesk.cases.meetings import open_case, start_meeting
from exitdesk.cases.papers import PaperOrder
from exitdesk.cases.pen import Author
from exitdesk.cases.ports import Owner
from exitdesk.cases.session import CaseSession
from exitdesk.cases.told_edits import NoteTold
from exitdesk.journal.entry import CaseId, PersonId, ThingId, WriterId
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.card import CardId, Column
from exitdesk.sos.card_edits import KeepCard, RewordCard, WithdrawCard
from exitdesk.sos.circles import Knows, PersonKind
from exitdesk.sos.meeting import TakeAlong
from exitdesk.sos.meeting_edits import WriteNote
from exitdesk.sos.people_edits import IntroducePerson, PlacePerson, SetKnows, SetMayContact, SetUntil
from tests.unit.snapshot import paper

CARRIED = (TakeAlong.CARRY_SAFE, TakeAlong.PHOTO_PAGE)
COPIES = (TakeAlong.SIGNED_COPY, *CARRIED)
CASE = CaseId("case-kanarie0")
KAREN = Owner(PersonId(ThingId("person-kanarie1")), "Karen", "politi", "police")
START = dt.datetime(2026, 11, 21, 13, 0, tzinfo=dt.UTC)
NEVER = (
    "KANARIE", "case-", "person-", "card-", "scale-", "meeting-", "writer-", "2026-014", "must_never",
    "15:47", "T13:00",
)  # fmt: skip
TOOLS = (
    "reportlab",
    "pyhanko",
    "pdfium",
    "exitdesk",
    "exit",
    "\x93\x8c\x8b\x9e",
    "<?xpacket",
    "xmp",
    "python",
)


def _board() -> MeetingBoard:
    """Return a board that was reached by writing, rewording, withdrawing, undoing and marking."""
    session = CaseSession(
        CASE, Author(KAREN.person, WriterId("writer-kanarie")), (), lambda *_: None, lambda: START,
        secrets.token_bytes,
    )  # fmt: skip
    open_case(session, KAREN, "2026-014", "Jonas")
    here = start_meeting(session)

    def card(text: str, key: str) -> CardId:
        made = CardId(ThingId(session.new_id("card")))
        session.record(KeepCard(card=made, text=text, column=Column.WORRIES, key=key), meeting=here)
        return made

    reworded = card("KANARIE første ord", "V")
    session.record(RewordCard(card=reworded, text="Det står der nu"), meeting=here)
    withdrawn = card("KANARIE taget af", "W")
    session.record(WithdrawCard(card=withdrawn), meeting=here)
    card("KANARIE fortrudt", "X")
    session.undo()
    session.record(WriteNote(note=ThingId(session.new_id("note")), text="KANARIE egen note"), meeting=here)
    brother = PersonId(ThingId(session.new_id("person")))
    session.record(
        IntroducePerson(person=brother, name="Ali", relation="bror", kind=PersonKind.NETWORK), meeting=here
    )
    session.record(PlacePerson(person=brother, ring=0, angle=1.0), meeting=here)
    session.record(SetKnows(person=brother, knows=Knows.MUST_NEVER), meeting=here)
    session.record(SetMayContact(person=brother, allowed=False, how="KANARIE ring"), meeting=here)
    session.record(SetUntil(person=brother, until="KANARIE til"), meeting=here)
    day, told = START.date(), ThingId("told-1")
    session.record(NoteTold(case=CASE, told_id=told, day=day, words="KANARIE sagt", worker="KANARIE af"))
    session.record(assess(KAREN, CASE, ThingId("assessment-1"), day, "KANARIE vurderet", Agrees.YES))
    return session.board(here)


def _file(kind: TakeAlong) -> bytes:
    maker = paper.maker()
    return maker.sign(maker.draft(_board(), PaperOrder(kind)), CASE)


def _everything_in(pdf: bytes) -> str:
    """Return every byte as it is, inflated, and out of hexadecimal, and the words as they are read."""
    from exitdesk.snapshot.reading import page_texts

    inflated = [
        zlib.decompressobj().decompress(one)
        for one in re.findall(rb"stream\r?\n(x.*?)endstream", pdf, re.DOTALL)
    ]
    unhexed = [bytes.fromhex(one.decode()) for one in re.findall(rb"<((?:[0-9A-Fa-f]{2}){8,})>", pdf)]
    texts = "\n".join(above + below for above, below in page_texts(pdf))
    everything = b"\n".join((pdf, *inflated, *unhexed)).decode("latin-1")
    return everything + texts


def _forms(canary: str) -> set[str]:
    """Return a text as it might be written in a file."""
    plain = canary.encode()
    return {
        canary,
        canary.encode("utf-16-be").decode("latin-1"),
        canary.encode("utf-16-le").decode("latin-1"),
        plain.hex(),
        base64.b64encode(plain).decode().rstrip("=")[:-1],
    }


@pytest.mark.parametrize("kind", COPIES)
def test_no_trace_of_the_laptop_is_in_a_file_that_leaves(kind: TakeAlong) -> None:
    """Notes, marks, old and withdrawn words, ids, the case's number, tools and the clock: none of them."""
    everything = _everything_in(_file(kind))
    lowered = everything.lower()
    found = [one for one in NEVER for form in _forms(one) if form in everything]
    assert found == []
    assert [one for one in TOOLS if one in lowered] == []
    assert ("Det står der nu" in everything.replace("\r\n", " ")) == (kind is TakeAlong.SIGNED_COPY)


@pytest.mark.parametrize("kind", CARRIED)
def test_what_is_carried_has_no_name_and_no_number(kind: TakeAlong) -> None:
    """Nobody's name, no relation, no year, no signature."""
    everything = _everything_in(_file(kind))
    for telling in (
        "Jonas",
        "Ali",
        "Karen",
        "bror",
        "politi",
        "Tavle",
        "Møde",
        "/Sig",
        "/ByteRange",
        "Underskr",
    ):
        assert telling not in everything


def test_two_papers_have_two_identities_and_the_same_paper_one() -> None:
    """A file's identity is drawn from its own bytes: a constant one would tell which program made it."""
    identities = []
    for kind in COPIES:
        trailer = PdfFileReader(io.BytesIO(paper.draft(_board(), kind).pdf)).trailer
        identities.append(trailer["/ID"][0].original_bytes)
    assert len(set(identities)) == len(COPIES)
    assert paper.draft(_board()).pdf == paper.draft(_board()).pdf


def test_a_clock_in_the_environment_is_not_in_the_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    """The drawing library asks SOURCE_DATE_EPOCH for the time; the same content stays the same bytes (P5)."""
    papers = []
    for moment in ("1000000000", "1795000000"):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", moment)
        papers.append(paper.draft(_board()).pdf)
    assert papers[0] == papers[1]
