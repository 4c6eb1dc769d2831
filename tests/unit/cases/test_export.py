"""Entries go out and come in as they are, all of them or none, and own ones only where asked for."""

import json
import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exitdesk.cases import export
from exitdesk.cases.errors import BadImport
from exitdesk.cases.export import ImportPreview, export_entries, file_kind, read_export, take_in
from exitdesk.cases.parcels import Parcel
from exitdesk.cases.session import CaseSession
from exitdesk.journal.entry import PAIR, CaseId, Entry, MeetingId, ThingId, is_own, seal_of
from exitdesk.journal.errors import NewerEntryFormat
from exitdesk.sos.card import CardId, Column
from exitdesk.sos.card_edits import KeepCard
from exitdesk.sos.meeting_edits import WriteNote
from tests.fakes.desk import FakeStore, fake_desk
from tests.property.writers import CASE, KAREN, Writer, act, three_writers

STEPS = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 9), st.integers(0, 2)), max_size=20)


def _nothing_here(_case: CaseId) -> list[Entry]:
    return []


def _case_with_a_card_and_a_note() -> tuple[CaseSession, MeetingId]:
    writers, meeting = three_writers(7)
    session = writers[0].session
    card = CardId(ThingId(session.new_id("card")))
    session.record(KeepCard(card=card, text="Æblet", column=Column.WORRIES, key="V"), meeting=meeting)
    session.record(WriteNote(note=ThingId(session.new_id("note")), text="kanariefugl"), meeting=meeting)
    return session, meeting


def _lines(data: bytes) -> list[bytes]:
    return data.removesuffix(b"\n").split(b"\n")


def test_a_file_is_json_with_one_entry_on_a_line() -> None:
    """Any reader of JSON reads it, and line n + 1 is entry n in the common order."""
    session, _ = _case_with_a_card_and_a_note()

    data = export_entries(session.entries())

    assert [json.loads(one["header"])["seal"] for one in json.loads(data)["entries"]] == [
        entry.header.seal for entry in session.entries(PAIR)
    ]
    assert len(_lines(data)) == len(session.entries(PAIR)) + 2
    assert file_kind(data) == "entries"
    assert file_kind(b"%PDF-1.7\n") is None


def test_no_byte_of_an_own_stream_leaves_unasked() -> None:
    """Neither the note, nor its id, nor its entry's; asked for, it is all there."""
    session, _ = _case_with_a_card_and_a_note()
    (own,) = session.entries(session.own)

    plain, whole = export_entries(session.entries()), export_entries(session.entries(), own=True)

    assert own.id.encode() not in plain
    for secret in (b"kanariefugl", own.header.stream.encode(), own.header.seal.encode()):
        assert secret not in plain
        assert secret in whole


@given(st.integers(0, 2**32), STEPS)
def test_what_is_imported_and_exported_again_is_the_same_bytes(
    seed: int, steps: list[tuple[int, int, int]]
) -> None:
    """Whatever was done by three hands, in any order of arrival, with own notes or without."""
    writers, _ = _played(seed, steps)
    for own in (False, True):
        data = export_entries(writers[0].session.entries(), own=own)
        shuffled = writers[0].session.entries()
        random.Random(seed).shuffle(shuffled)

        preview = read_export(data, _nothing_here)

        assert preview.bad_lines == ()
        assert export_entries(preview.entries, own=True) == data
        assert export_entries(shuffled, own=own) == data


@given(st.integers(0, 2**32), STEPS)
def test_two_vaults_that_exchange_a_case_fold_it_equal(seed: int, steps: list[tuple[int, int, int]]) -> None:
    """Each exports and imports the pair's entries; then the boards are equal and no own entry has crossed."""
    writers, meeting = _played(seed, steps)
    one, other = fake_desk(owner=KAREN, cases=()), fake_desk(owner=KAREN, cases=())
    for desk, writer in ((one, writers[0]), (other, writers[1])):
        desk.store.receive(writer.session.entries(), [])

    for here, there in ((one, other), (other, one)):
        preview = read_export(export_entries(here.store.entries(CASE)), there.store.entries)
        assert take_in(preview, there.store, there.author, there.clock) == preview.new
        assert take_in(preview, there.store, there.author, there.clock) == 0

    assert one.open(CASE).board(meeting) == other.open(CASE).board(meeting)
    assert one.open(CASE).row() == other.open(CASE).row() == one.index.row(CASE) == other.index.row(CASE)
    for desk, writer in ((one, writers[0]), (other, writers[1])):
        owned = [entry for entry in desk.store.entries(CASE) if is_own(entry.header.stream)]
        assert owned == writer.session.entries(writer.session.own)


def test_a_preview_says_what_would_come() -> None:
    """Counts, number and name of the case, and what is here already."""
    session, _ = _case_with_a_card_and_a_note()
    data = export_entries(session.entries(), own=True)

    (fresh,) = read_export(data, _nothing_here).cases
    (again,) = read_export(data, lambda _case: session.entries()[:2]).cases

    assert (fresh.number, fresh.name) == ("2026-014", "Elias")
    assert (fresh.entries, fresh.new, fresh.own, fresh.missing) == (4, 4, 1, 0)
    assert again.new == 2


def test_missing_ancestors_are_counted_and_waited_for() -> None:
    """A later part alone is taken in, and folds when the rest comes."""
    session, meeting = _case_with_a_card_and_a_note()
    pair = session.entries(PAIR)
    desk = fake_desk(owner=KAREN, cases=())
    late = read_export(export_entries(pair[2:]), desk.store.entries)

    take_in(late, desk.store, desk.author, desk.clock)
    rest = read_export(export_entries(pair), desk.store.entries)
    take_in(rest, desk.store, desk.author, desk.clock)

    assert (late.cases[0].missing, late.cases[0].number) == (1, "")
    assert (rest.cases[0].missing, rest.cases[0].new) == (0, 2)
    assert desk.open(CASE).board(meeting) == session.board(meeting)


@pytest.mark.parametrize(
    ("find", "instead"),
    [
        ("Æblet".encode(), "Bæret".encode()),
        (b'"salt":"', b'"salt":"00'),
        (b'{"header":', b'{"footer":'),
        (b'"header":"{', b'"header":"{ '),
        (b'"payload":', b'"payload":null,"x":'),
        (b'\\"number\\":3', b'\\"number\\":4'),
        (b"{", b"["),
        (b'"salt"', b' "salt"'),
    ],
)
def test_a_bad_line_is_named_and_nothing_is_imported(find: bytes, instead: bytes) -> None:
    """One changed line of a file: its number is told, and not one entry comes in."""
    session, _ = _case_with_a_card_and_a_note()
    lines = _lines(export_entries(session.entries()))
    assert find in lines[3]
    lines[3] = lines[3].replace(find, instead, 1)
    desk = fake_desk(owner=KAREN, cases=())

    preview = read_export(b"\n".join(lines) + b"\n", desk.store.entries)

    assert preview.bad_lines == (4,)
    assert preview.entries == ()
    with pytest.raises(BadImport) as raised:
        take_in(preview, desk.store, desk.author, desk.clock)
    assert raised.value.lines == (4,)
    assert isinstance(desk.store, FakeStore)
    assert desk.store.kept == []


def test_an_entry_that_does_not_fit_its_ancestors_is_a_bad_line() -> None:
    """An entry right in itself with a number it cannot have here is named too."""
    session, _ = _case_with_a_card_and_a_note()
    first, second, *_ = session.entries(PAIR)
    forged = Entry(replace(second.header, number=9), second.salt, second.payload)

    preview = read_export(export_entries([first, forged]), _nothing_here)

    assert preview.bad_lines == (3,)


@pytest.mark.parametrize("data", [b"", b"\n", b"[]", b'{"format":"tavle entries 1","entries":[', bytes(64)])
def test_what_is_no_export_is_refused_whole(data: bytes) -> None:
    """An empty, foreign or cut-off file has bad lines and no entries."""
    preview = read_export(data, _nothing_here)

    assert preview.bad_lines != ()
    assert preview.entries == ()


@given(st.integers(0, 2**32), st.integers(0, 2**32), st.binary(min_size=1, max_size=3))
def test_a_damaged_file_never_brings_another_entry(seed: int, at: int, damage: bytes) -> None:
    """Bytes changed anywhere: bad lines, or the very same entries."""
    session, _ = _case_with_a_card_and_a_note()
    data = export_entries(session.entries(), own=True)
    place = at % len(data)
    damaged = data[:place] + damage + data[place + random.Random(seed).randrange(3) :]

    preview: ImportPreview = read_export(damaged, _nothing_here)

    assert preview.bad_lines or set(preview.entries) <= set(session.entries())


def test_a_payload_that_is_no_text_survives() -> None:
    """Bytes that are not UTF-8 go out in base 64; they say nothing we know, so the line is a bad one here."""
    session, _ = _case_with_a_card_and_a_note()
    first = session.entries(PAIR)[0]
    payload, salt = b"\xff\xfe", bytes(32)
    strange = Entry(replace(first.header, seal=seal_of(salt, payload)), salt, payload)

    data = export_entries([strange])

    assert b'"payload_base64":"//4="' in data
    assert read_export(data, _nothing_here).bad_lines == (2,)


def test_an_entry_of_a_newer_format_stops_the_reader() -> None:
    """It is not called broken: a newer version wrote it."""
    session, _ = _case_with_a_card_and_a_note()
    first = session.entries(PAIR)[0]
    data = export_entries([first]).replace(b'\\"format\\":1', b'\\"format\\":2')

    with pytest.raises(NewerEntryFormat):
        read_export(data, _nothing_here)


def test_a_line_or_a_file_too_long_to_be_ours_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is parsed that is longer than any entry can be."""
    session, _ = _case_with_a_card_and_a_note()
    data = export_entries(session.entries())
    monkeypatch.setattr(export, "_LONGEST_LINE", 600)
    assert read_export(data, _nothing_here).bad_lines != ()
    monkeypatch.setattr(export, "LARGEST_FILE", 600)

    assert read_export(data, _nothing_here).bad_lines == (1,)


def test_a_missing_comma_is_named() -> None:
    """The frame is part of the format: two elements without a comma between them are no JSON."""
    session, _ = _case_with_a_card_and_a_note()
    lines = _lines(export_entries(session.entries()))
    lines[1] = lines[1].removesuffix(b",")

    assert read_export(b"\n".join(lines), _nothing_here).bad_lines == (2,)


def test_an_erased_entry_goes_out_and_in_erased() -> None:
    """A header without words stays a header without words."""
    session, _ = _case_with_a_card_and_a_note()
    entries = [entry.without_payload() for entry in session.entries(PAIR)]

    preview = read_export(export_entries(entries), _nothing_here)

    assert list(preview.entries) == entries


def _played(seed: int, steps: list[tuple[int, int, int]]) -> tuple[list[Writer], MeetingId]:
    writers, meeting = three_writers(seed)
    for who, what, hears in steps:
        act(writers[who], meeting, what)
        heard = [one for one in writers[who].written if not is_own(one.header.stream)]
        writers[hears].session.take_in(heard)
    return writers, meeting


def test_a_parcel_shows_neither_its_words_nor_what_is_in_it() -> None:
    """Whatever prints it."""
    assert repr(Parcel(b"det hele", "ro sol mark hav vind sten")) == "Parcel(not shown)"
