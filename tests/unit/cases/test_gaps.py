"""A file of a case that lost entries says so, and whoever reads it does not wait for them."""

from dataclasses import replace

import pytest

from exitdesk.cases.desk import Desk
from exitdesk.cases.export import export_entries, read_export, take_in
from exitdesk.cases.gaps import gap_as_line, read_gap
from exitdesk.cases.lost import LostEntry
from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.salvaged import MissingInCase, Salvaged
from exitdesk.cases.script import export_script, read_script, record_script
from exitdesk.cases.session import CaseSession
from exitdesk.journal.entry import PAIR, CaseId, Entry, EntryId
from exitdesk.journal.errors import BrokenEntry
from exitdesk.sos.card import CardWords
from exitdesk.sos.card_edits import RewordCard
from tests.fakes.desk import fake_desk, session_of
from tests.storage.places import keep_card

GONE = LostEntry(EntryId("ab" * 32), "2026-11-01", "")


def with_a_gap() -> tuple[CaseSession, LostEntry]:
    """Return a case of which one wording is lost, and the loss."""
    session = session_of(fake_desk())
    meeting = start_meeting(session)
    _, card = keep_card(session, meeting, "først")
    lost = session.record(RewordCard(card=card, text="så"), meeting=meeting)
    session.record(RewordCard(card=card, text="til sidst"), meeting=meeting)
    left = [entry for entry in session.entries() if entry.id != lost.id]
    gap = LostEntry(lost.id, "2026-11-20", "2026-11-22")
    read = CaseSession(
        session.case, session.author, left, lambda *_: None, session.now, session._pen.chance, [gap]
    )
    return read, gap


def test_a_gap_is_named_before_what_comes_after_it() -> None:
    """Only where something comes after it, and with its days."""
    session, gap = with_a_gap()

    data = export_entries(session.entries(), lost=[GONE, gap])

    lines = data.split(b"\n")
    assert lines[1].removesuffix(b",") == gap_as_line(session.case, gap)
    assert GONE.id.encode() not in data


def test_whoever_takes_the_file_in_does_not_wait() -> None:
    """The card is there in its last words and in those of before; the gap is kept, and struck off when it
    comes after all."""
    session, gap = with_a_gap()
    desk = fake_desk(cases=())
    preview = read_export(export_entries(session.entries(), lost=[gap]), desk.store.entries, desk.store.lost)

    take_in(preview, desk.store, desk.author, desk.clock)

    assert (preview.cases[0].missing, preview.cases[0].lost) == (0, (gap,))
    assert desk.store.lost(session.case) == (gap,)
    (meeting,) = session.meetings()
    assert desk.open(session.case).board(meeting) == session.board(meeting)
    again = read_export(export_entries(session.entries()), desk.store.entries, desk.store.lost)
    assert (again.new, again.cases[0].missing) == (0, 0)


def _cards(session: CaseSession) -> list[str]:
    boards = [session.board(meeting) for meeting in session.meetings()]
    return sorted(card.words.text for board in boards for cards in board.columns.values() for card in cards)


def _take(desk: Desk, entries: list[Entry], *lost: EntryId) -> None:
    data = export_entries(entries, lost=[LostEntry(one) for one in lost])
    preview = read_export(data, desk.store.entries, desk.store.lost)
    assert preview.bad_lines == ()
    take_in(preview, desk.store, desk.author, desk.clock)


def test_what_comes_after_all_but_waits_itself_takes_nothing_off_the_board() -> None:
    """What it waits for is nowhere: it still counts as lost, until that comes too."""
    session = session_of(fake_desk())
    meeting = start_meeting(session)
    _, card = keep_card(session, meeting, "først")
    before, gone = (
        session.record(RewordCard(card=card, text=text), meeting=meeting) for text in ("så", "sidst")
    )
    keep_card(session, meeting, "efter")
    left = [entry for entry in session.entries() if entry.id not in (before.id, gone.id)]
    desk = fake_desk(cases=())
    _take(desk, left, gone.id)

    _take(desk, [gone])

    assert _cards(desk.open(session.case)) == ["efter", "først"]
    assert [one.id for one in desk.store.lost(session.case)] == [gone.id]
    _take(desk, [before])
    assert _cards(desk.open(session.case)) == ["efter", "sidst"]
    assert desk.store.lost(session.case) == ()


def test_what_was_made_up_behind_a_gap_takes_nothing_with_it_when_the_gap_is_filled() -> None:
    """Its number could not be checked; what was written after it stays where it is read."""
    session = session_of(fake_desk())
    meeting = start_meeting(session)
    _, card = keep_card(session, meeting, "først")
    gone = session.record(RewordCard(card=card, text="så"), meeting=meeting)
    last = session.record(RewordCard(card=card, text="sidst"), meeting=meeting)
    made_up = Entry(replace(last.header, number=99), last.salt, last.payload)
    left = [entry for entry in session.entries() if entry.id not in (gone.id, last.id)]
    desk = fake_desk(cases=())
    _take(desk, [*left, made_up], gone.id)
    keep_card(desk.open(session.case), meeting, "vores eget")

    _take(desk, [*left, gone])

    assert _cards(desk.open(session.case)) == ["sidst", "vores eget"]
    assert [one.id for one in desk.store.lost(session.case)] == [gone.id]


def test_an_undo_behind_a_gap_brings_back_what_comes_after_it() -> None:
    """Whichever came first: the words it brings back are those that stand."""
    session = session_of(fake_desk())
    meeting = start_meeting(session)
    kept, card = keep_card(session, meeting, "først")
    gone = session.record(RewordCard(card=card, text="så"), meeting=meeting)
    back = session.undo()
    before = [entry for entry in session.entries() if entry.id not in (kept.id, gone.id, back.id)]
    in_order, late = (
        CaseSession(
            session.case,
            session.author,
            [*before, *rest],
            lambda *_: None,
            session.now,
            session._pen.chance,
            [LostEntry(gone.id)],
        )
        for rest in ([kept, back], [back, kept])
    )
    assert late.board(meeting) == in_order.board(meeting)
    (found,) = [one for cards in late.board(meeting).columns.values() for one in cards]
    assert [version.value.text for version in found.versions if isinstance(version.value, CardWords)] == [
        "først",
        "først",
    ]


def test_a_file_names_no_gap_that_nothing_in_it_comes_after() -> None:
    """Whoever makes one up has nothing missing shown here."""
    session, gap = with_a_gap()
    data = export_entries(session.entries(), lost=[gap])
    line = gap_as_line(session.case, gap)
    made_up = gap_as_line(session.case, GONE)
    preview = read_export(data.replace(line, made_up + b",\n" + line), lambda _case: ())
    assert preview.bad_lines == ()
    assert preview.cases[0].lost == (gap,)


@pytest.mark.parametrize(
    "fields",
    [
        {"case": "case-1", "lost": "ab" * 32, "since": "", "until": "i går"},
        {"case": "case-1", "lost": "ab" * 31, "since": "", "until": ""},
        {"case": "Jonas", "lost": "ab" * 32, "since": "", "until": ""},
        {"case": "case-1", "lost": "ab" * 32, "since": ""},
        {"case": "case-1", "lost": 7, "since": "", "until": ""},
    ],
)
def test_a_gap_that_is_none_is_a_bad_line(fields: dict[str, object]) -> None:
    """It says where, and nothing is taken in."""
    with pytest.raises(BrokenEntry):
        read_gap(fields)


def test_a_gap_is_written_in_one_way_only() -> None:
    """Another order of the fields is another line."""
    session, gap = with_a_gap()
    data = export_entries(session.entries(), lost=[gap])
    line = gap_as_line(session.case, gap)
    other = line.replace(b'"case"', b'"CASE"')
    spaced = line.replace(b",", b", ", 1)
    for changed in (other, spaced):
        assert read_export(data.replace(line, changed), lambda _case: ()).bad_lines == (2,)


def test_a_script_leaves_out_what_is_lost() -> None:
    """Recorded anew, the case reads as it does here."""
    session, gap = with_a_gap()
    desk = fake_desk(cases=())

    data = export_script(session.case, session.entries(), lost=[gap.id])
    case = record_script(read_script(data), desk.store, desk.author, desk.clock, desk.chance)

    (meeting,) = session.meetings()
    cards = [
        [version.value for card in cards for version in card.versions]
        for read in (session, desk.open(case))
        for cards in read.board(meeting).columns.values()
    ]
    assert cards[:3] == cards[3:]
    assert len(session.entries(PAIR)) == len(desk.store.entries(case))


def test_a_salvage_that_lost_nothing_says_so() -> None:
    """One lost entry, paper, line or row is enough to say otherwise."""
    whole = Salvaged(9, 0, 1, 2, (), papers=0, lines=0, rows=0)
    missing = MissingInCase(CaseId("case-1"), "2026-001", 2, "", "")
    assert whole.whole
    assert not Salvaged(9, 0, 1, 2, (missing,), papers=0, lines=0, rows=0).whole
    assert not Salvaged(9, 0, 1, 2, (), papers=0, lines=0, rows=3).whole
