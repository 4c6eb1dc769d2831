"""A colleague copy and the ground it was given on are one entry; older vaults have two, and mean the same."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from exitdesk.cases import vocabulary
from exitdesk.cases.case_state import Scope
from exitdesk.cases.consent import recalled
from exitdesk.cases.documents.colleague_copy import ColleagueTyped
from exitdesk.cases.documents.colleague_words import Ground
from exitdesk.cases.documents.compose import compose
from exitdesk.cases.documents.consent import ConsentTyped
from exitdesk.cases.documents.document import DocumentKind
from exitdesk.cases.documents.issued import IssueDocument
from exitdesk.cases.documents.letters import Authority, Matter
from exitdesk.cases.erasing import OneMeeting, OnePerson
from exitdesk.cases.errors import ConsentTakenBack
from exitdesk.cases.exchange import refused_now, stopped
from exitdesk.cases.exchange_edits import EXCHANGE, Exchange, RecordExchange
from exitdesk.cases.export import export_entries, read_export
from exitdesk.cases.export import take_in as take_file_in
from exitdesk.cases.holding_back import piece_of
from exitdesk.cases.issue_copy import signed_again
from exitdesk.cases.issue_document import issue_document, new_document, said_with
from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.mentions import mentions_of
from exitdesk.cases.own_data import gather
from exitdesk.cases.record_consent import gone_through
from exitdesk.cases.script import export_script, read_script, record_script
from exitdesk.cases.session import CaseSession
from exitdesk.cases.since import Turn, What, since_looked
from exitdesk.cases.unit import default_template
from exitdesk.journal.entry import PAIR, Entry, MeetingId, PersonId, ThingId, read_header
from exitdesk.sos.edit import Edit
from exitdesk.sos.errors import NoSuchThing
from exitdesk.sos.writes import writes_of
from tests.fakes.desk import fake_desk
from tests.property.writers import Writer
from tests.unit.cases.cards import CARD, keep
from tests.unit.cases.test_erasing import BROTHER, Room

TOWN, PRISON = Authority.MUNICIPALITY, Authority.PRISON
HEALTH, SOCIAL = Matter.HEALTH, Matter.SOCIAL
DAY = date(2026, 11, 3)
TEMPLATE = default_template("da")
CASE_SCOPE = Scope(PAIR, None)
STORED = Path(__file__).parents[2] / "vectors" / "entry" / "issue_with_ground.json"
Give = Callable[[CaseSession, ColleagueTyped], IssueDocument]


def at_once(session: CaseSession, typed: ColleagueTyped) -> IssueDocument:
    """Give a copy as it is given today."""
    return issue_document(session, compose(session, typed, TEMPLATE), b"%PDF a copy", 1)


def one_after_the_other(session: CaseSession, typed: ColleagueTyped) -> IssueDocument:
    """Give a copy as vaults of before have it: the paper, and its ground in the next entry."""
    ready = compose(session, typed, TEMPLATE)
    made = new_document(session, ready, b"%PDF a copy", 1)
    for edit in (made, *said_with(session, ready, made)):
        alone(session, edit)
    return made


def alone(session: CaseSession, edit: Edit) -> Entry:
    """Write an entry with one edit, whatever the rules of today say of it."""
    return session.say_again(CASE_SCOPE, writes_of(session.registers(CASE_SCOPE), [edit]), [edit])


def asked(meeting: MeetingId, **fields: object) -> ColleagueTyped:
    """Return what is typed for a copy of one card, on a ground before consent."""
    told: dict[str, object] = {
        "receiver": PRISON,
        "ground": Ground.RELEASE,
        "reason": "Emre Yıldız har ringet",
        "matters": frozenset({HEALTH}),
        "picked": frozenset({CARD}),
    }
    return ColleagueTyped(meeting, **(told | fields))  # type: ignore[arg-type]


@pytest.fixture
def room() -> Room:
    """A case with a card at its first meeting."""
    room = Room()
    room.session.record(keep(CARD, "Jeg sover ikke"), meeting=room.meeting)
    return room


both_ways = pytest.mark.parametrize("give", [at_once, one_after_the_other])


def tags(entry: Entry) -> list[str]:
    """Return what an entry says."""
    return [edit.tag for edit in vocabulary.read(entry).edits]


def test_a_copy_and_its_ground_are_one_entry(room: Room) -> None:
    """Nothing can come between them, and neither can be taken back."""
    before = len(room.session.entries())
    made = at_once(room.session, asked(room.meeting))
    (entry,) = room.session.entries()[before:]
    assert tags(entry) == ["issue_document", "record_exchange"]
    assert [one.thing for one in entry.header.writes] == [made.document_id] * 2
    assert room.session.undo_name() is None
    assert room.desk.store.blob(made.sha256) == b"%PDF a copy"


def test_any_other_paper_is_written_as_before(room: Room) -> None:
    """One edit, byte for byte, and nothing about a ground in it."""
    typed = ConsentTyped(DAY, frozenset({(TOWN, HEALTH)}))
    made = issue_document(room.session, compose(room.session, typed, TEMPLATE), b"%PDF a sheet", 1)
    newest = room.session.entries()[-1]
    assert newest.payload == vocabulary.encode([made])
    assert b"exchange" not in (newest.payload or b"")


def test_a_consent_that_is_written_down_with_its_paper_is_in_the_same_entry(room: Room) -> None:
    """Else a cut could leave a paper on which he took something back, and the consent as it was before."""
    session = room.session
    session.record(*gone_through(session, {(TOWN, HEALTH), (PRISON, HEALTH)}, DAY, "Karen"))
    typed = ConsentTyped(DAY, frozenset({(TOWN, SOCIAL)}), worker="Karen")
    ready = compose(session, typed, TEMPLATE)
    before = len(session.entries())
    issue_document(session, type(ready)(ready.document, agreed=typed), b"%PDF", 1)
    (entry,) = session.entries()[before:]
    assert tags(entry) == ["issue_document", "record_consent", "record_consent"]
    assert [one.matters for one in session.file().consents] == [(SOCIAL,), ()]


def test_neither_is_written_without_the_other(room: Room) -> None:
    """Whoever forgot the ground is refused; a paper signed again has its ground already."""
    session = room.session
    ready = compose(session, asked(room.meeting), TEMPLATE)
    made = new_document(session, ready, b"%PDF a copy", 1)
    (ground,) = said_with(session, ready, made)
    for edit in (made, ground):
        with pytest.raises(NoSuchThing):
            session.record(edit)
    session.record(made, ground)
    session.record(signed_again(session, b"%PDF a copy", b"%PDF signed twice"))
    (kept,) = session.file().documents
    assert not stopped(session, kept)
    with pytest.raises(NoSuchThing):
        session.record(ground)


@both_ways
def test_a_second_signature_does_not_get_round_what_was_taken_back(room: Room, give: Give) -> None:
    """The paper that is signed again would leave again."""
    session = room.session
    session.record(*gone_through(session, {(TOWN, HEALTH)}, DAY, "Karen"))
    give(session, asked(room.meeting, receiver=TOWN, ground=Ground.CONSENT))
    assert signed_again(session, b"%PDF a copy", b"%PDF twice").pages == 1
    session.record(*gone_through(session, (), DAY, "Karen"))
    with pytest.raises(ConsentTakenBack):
        signed_again(session, b"%PDF a copy", b"%PDF twice")


@both_ways
def test_what_is_kept_about_him_is_told_alike(room: Room, give: Give) -> None:
    """Paper and ground are a piece each: each can be held back by itself."""
    made = give(room.session, asked(room.meeting))
    kept = [one for one in gather(room.desk, "Emre Yıldız").kept if one.what == "record_exchange"]
    assert [one.texts for one in kept] == [("Emre Yıldız har ringet",)]
    assert kept[0].stated == (("authority", "prison"), ("ground", "release"), ("matters", "health"))
    papers = [one for one in gather(room.desk, "Jonas").kept if one.what == "issue_document"]
    assert papers[0].piece != kept[0].piece
    (entry,) = [one for one in room.session.entries() if "record_exchange" in tags(one)]
    assert kept[0].piece == piece_of(entry.id, tags(entry).index("record_exchange"))
    assert made.words


@both_ways
def test_a_person_named_in_the_ground_is_found_and_takes_the_paper_along(room: Room, give: Give) -> None:
    """Both registers go, and every payload that said them."""
    first = room.meeting
    room.meeting = start_meeting(room.session)
    room.bring_brother()
    made = give(room.session, asked(first))
    found = [one for one in mentions_of(room.now(), BROTHER) if one.cell.thing == made.document_id]
    assert [one.cell.register for one in found] == ["document", "exchange"]
    assert [one.text for one in found] == ["Kopi til kollega", "Emre Yıldız har ringet"]
    room.plan_and_erase(OnePerson(BROTHER), found[1:])
    assert b"har ringet" not in room.everything_said()
    assert room.now().file().documents == ()
    assert room.now().registers(CASE_SCOPE).last(made.document_id, EXCHANGE) is None


@both_ways
def test_what_stays_when_something_else_is_erased_is_said_again_whole(room: Room, give: Give) -> None:
    """Another paper's meeting goes; this one and its ground stand as they did."""
    made = give(room.session, asked(room.meeting))
    other = start_meeting(room.session)
    room.session.record(keep(ThingId("card-9"), "Andet"), meeting=other)  # type: ignore[arg-type]
    room.plan_and_erase(OneMeeting(other))
    (kept,) = room.now().file().documents
    said = room.now().registers(CASE_SCOPE).last(made.document_id, EXCHANGE)
    assert (kept.id, said) == (
        made.document_id,
        Exchange(PRISON, Ground.RELEASE, (HEALTH,), "Emre Yıldız har ringet"),
    )
    room.plan_and_erase(OneMeeting(room.meeting))
    assert b"har ringet" not in room.everything_said()


@both_ways
def test_the_partner_hears_of_one_paper_and_has_its_ground(
    pair: tuple[Writer, Writer, MeetingId], give: Give
) -> None:
    """Two laptops merge: the copy is on her recall list, and stopped there when he takes it back here."""
    (me, she, meeting), looked = pair, pair[1].session.heads()
    session = me.session
    session.record(keep(CARD, "Jeg sover ikke"), meeting=meeting)
    session.record(*gone_through(session, {(TOWN, HEALTH)}, DAY, "Karen"))
    give(session, asked(meeting, receiver=TOWN, ground=Ground.CONSENT, reason=""))
    she.session.take_in(session.entries())
    news = since_looked(she.session, she.session.author.person, looked)
    assert [(one.what, one.turn) for one in news if one.what is What.DOCUMENT] == [
        (What.DOCUMENT, Turn.ADDED)
    ]
    (kept,) = she.session.file().documents
    assert recalled(she.session.file().documents, TOWN) == (kept,)
    assert not stopped(she.session, kept)
    she.session.record(*gone_through(she.session, (), DAY, "Mette"))
    session.take_in(she.session.entries())
    (here,) = session.file().documents
    assert stopped(session, here)


@both_ways
def test_a_file_brings_both_and_a_script_says_both_anew(room: Room, give: Give) -> None:
    """Verbatim into another vault, and recorded anew by somebody else."""
    made = give(room.session, asked(room.meeting))
    entries = room.session.entries()
    there, anew = fake_desk(cases=()), fake_desk(cases=())
    take_file_in(
        read_export(export_entries(entries), there.store.entries), there.store, there.author, there.clock
    )
    script = read_script(export_script(room.session.case, entries))
    record_script(script, anew.store, anew.author, anew.clock, anew.chance)
    for desk in (there, anew):
        session = desk.read(room.session.case)
        assert [one.id for one in session.file().documents] == [made.document_id]
        said = session.registers(CASE_SCOPE).last(made.document_id, EXCHANGE)
        assert said == Exchange(PRISON, Ground.RELEASE, (HEALTH,), "Emre Yıldız har ringet")


def test_a_copy_without_a_ground_does_not_leave_again(room: Room) -> None:
    """A vault of before, cut exactly between the two."""
    made = new_document(room.session, compose(room.session, asked(room.meeting), TEMPLATE), b"%PDF", 1)
    alone(room.session, made)
    (kept,) = room.session.file().documents
    assert kept.kind is DocumentKind.COLLEAGUE_COPY
    assert stopped(room.session, kept)


def test_it_is_asked_again_as_the_case_stands(room: Room) -> None:
    """What was allowed when it was looked at may be taken back by now."""
    session = room.session
    typed = asked(room.meeting, receiver=TOWN, ground=Ground.CONSENT)
    session.record(*gone_through(session, {(TOWN, HEALTH)}, DAY, "Karen"))
    assert refused_now(session, typed) is None
    session.record(*gone_through(session, (), DAY, "Karen"))
    assert refused_now(session, typed) is not None


def test_a_stored_entry_of_a_paper_and_its_ground_is_read_for_ever() -> None:
    """The very bytes: two edits, a write each."""
    found = json.loads(STORED.read_text("utf-8"))
    entry = Entry(
        read_header(found["header"].encode()), bytes.fromhex(found["salt"]), found["payload"].encode()
    )
    assert entry.id == found["id"]
    paper, ground = vocabulary.read(entry).edits
    assert isinstance(paper, IssueDocument)
    assert isinstance(ground, RecordExchange)
    assert paper.document_id == ground.document_id
    assert (paper.kind, ground.ground) == (DocumentKind.COLLEAGUE_COPY, Ground.RELEASE)
    assert vocabulary.encode([paper, ground]) == entry.payload
    assert PersonId(ThingId("person-03")) == entry.header.by
