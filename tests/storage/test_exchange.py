"""Two real vaults exchange a case by file: equal boards, and not one byte of what is own."""

from pathlib import Path

from exitdesk.cases.export import export_entries, read_export, take_in
from exitdesk.cases.script import export_script, read_script, record_script
from exitdesk.journal.entry import PAIR, ThingId
from exitdesk.sos.card import CardId, Column
from exitdesk.sos.card_edits import RewordCard
from exitdesk.sos.meeting_edits import WriteNote
from exitdesk.storage.vault import Vault
from tests.storage.places import Place, keep_card, open_case_with_meeting


def _bring(data: bytes, vault: Vault) -> int:
    preview = read_export(data, vault.journal.entries)
    return take_in(preview, vault.journal, vault.author, vault.desk().clock)


def test_two_vaults_exchange_a_case_and_its_own_notes_stay(place: Place, tmp_path: Path) -> None:
    """Both write, both export, both import: equal; the other's vault holds no word and no id of the note."""
    here, there_place = place.create(), Place(tmp_path / "there")
    there = there_place.create()
    session, meeting = open_case_with_meeting(here)
    _, card = keep_card(session, meeting, "De ringer om natten")
    note = session.record(
        WriteNote(note=ThingId(session.new_id("note")), text="kanariefugl"), meeting=meeting
    )
    _bring(export_entries(here.journal.entries(session.case)), there)
    other = there.desk().open(session.case)
    other.record(RewordCard(card=CardId(card), text="De ringer hver nat"), meeting=meeting)
    session.record(RewordCard(card=CardId(card), text="De ringer stadig"), meeting=meeting)

    sent = [
        _bring(export_entries(source.journal.entries(session.case)), target)
        for source, target in ((here, there), (there, here), (here, there))
    ]

    boards = [vault.desk().open(session.case).board(meeting) for vault in (here, there)]
    assert sent == [1, 1, 0]
    assert boards[0] == boards[1]
    assert boards[0].cards(Column.WORRIES)[0].has_question
    assert here.index.row(session.case) == there.index.row(session.case)
    assert here.journal.has(note.id)
    assert not there.journal.has(note.id)
    everything = there._database.read("SELECT header, payload FROM log WHERE id NOT NULL")
    assert not any(b"kanariefugl" in (payload or b"") or b'"own.' in header for header, payload in everything)
    for vault in (here, there):
        vault.index_pending()
    assert (len(here.search.find("kanariefugl")), len(there.search.find("kanariefugl"))) == (1, 0)
    for one in (place, there_place):
        one.close()
        assert one.doctor() == []


def test_a_new_vault_gives_back_the_very_bytes(place: Place, tmp_path: Path) -> None:
    """A verbatim import exports byte-equal, own notes included; a script gives an equal case."""
    here, copy, anew = place.create(), Place(tmp_path / "copy").create(), Place(tmp_path / "anew").create()
    session, meeting = open_case_with_meeting(here)
    keep_card(session, meeting, "De ringer om natten")
    session.record(WriteNote(note=ThingId(session.new_id("note")), text="mit"), meeting=meeting)
    keep_card(session, meeting, "fortrudt")
    session.undo()
    data = export_entries(here.journal.entries(session.case), own=True)
    script = export_script(session.case, here.journal.entries(session.case))

    _bring(data, copy)
    desk = anew.desk()
    record_script(read_script(script), desk.store, desk.author, desk.clock, desk.chance)

    assert export_entries(copy.journal.entries(session.case), own=True) == data
    assert export_script(session.case, anew.journal.entries(session.case)) == script
    assert anew.index.row(session.case) == here.index.row(session.case)
    assert {one.id for one in anew.journal.entries(session.case)}.isdisjoint(
        one.id for one in session.entries(PAIR)
    )
    copy.close()
    anew.close()
