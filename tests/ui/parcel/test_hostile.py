"""What could go wrong around a parcel: closed too early, a pipe for a file, own notes that are nobody's."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from exitdesk.app.parcels import PartnerParcels
from exitdesk.cases.errors import BadImport
from exitdesk.cases.export import export_entries
from exitdesk.crypto.parcel import make_parcel
from exitdesk.crypto.profiles import TESTING
from exitdesk.journal.entry import is_own
from exitdesk.ui.parcel.receiving import Step
from tests.fakes.desk import fake_desk
from tests.screens.keys import press
from tests.screens.office_fixtures import Make
from tests.screens.sample_cases import sample_desk
from tests.ui.parcel.test_sheets import MIKKEL, Packed, giving, look, packed, receiving, settle, store_of

__all__ = ["packed"]


def test_the_words_are_shown_though_somebody_wished_to_close(make_office: Make, tmp_path: Path) -> None:
    """The file would lie on the stick, and nobody would ever know what opens it."""
    karen = make_office(desk=sample_desk())
    karen.unlock()
    sheet = giving(karen, tmp_path)
    sheet.model.give()
    assert not sheet.place.isEnabled()
    press(Qt.Key.Key_Escape)
    sheet.close_button.click()
    settle(karen)
    assert sheet.isVisible()
    assert all(len(one.text().split()) == 2 for one in sheet.words.places)
    press(Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_it_is_told_that_it_was_taken_in_though_somebody_wished_to_close(
    packed: Packed, make_office: Make
) -> None:
    """And the list has the case at once."""
    mikkel = make_office(desk=fake_desk(owner=MIKKEL, cases=()))
    mikkel.unlock()
    sheet = receiving(mikkel, packed.file)
    look(mikkel, packed.words)
    assert [one.text() for one in sheet.words.fields] == [""] * 6
    sheet.take.click()
    press(Qt.Key.Key_Escape)
    settle(mikkel)
    assert sheet.isVisible()
    assert sheet.model.state.step is Step.TAKEN
    press(Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_own_notes_of_somebody_else_are_never_taken_in(packed: Packed, make_office: Make) -> None:
    """A parcel made by other hands: its own streams would stand here as one's own."""
    case = packed.desk.case_numbered("2026-014").case
    data = export_entries(packed.desk.store.entries(case), own=True)
    assert any(is_own(one.header.stream) for one in packed.desk.store.entries(case))
    words = " ".join(packed.words)
    packed.file.write_bytes(make_parcel(data, words, TESTING))
    desk = fake_desk(owner=MIKKEL, cases=())
    with pytest.raises(BadImport):
        PartnerParcels(desk, TESTING).look(packed.file.read_bytes(), words)
    mikkel = make_office(desk=desk, real_words=True)
    mikkel.unlock()
    sheet = receiving(mikkel, packed.file)
    look(mikkel, packed.words)
    assert "kan ikke bruges" in sheet.trouble.text() or "ikke kan bruges" in sheet.trouble.text()
    assert store_of(mikkel).kept == []


def test_a_parcel_with_no_case_leads_nowhere(packed: Packed, make_office: Make) -> None:
    """There is nothing to open."""
    words = " ".join(packed.words)
    packed.file.write_bytes(make_parcel(export_entries([]), words, TESTING))
    mikkel = make_office(desk=fake_desk(owner=MIKKEL, cases=()))
    mikkel.unlock()
    sheet = receiving(mikkel, packed.file)
    look(mikkel, packed.words)
    assert sheet.taken.isVisible()
    assert not sheet.read.isVisible()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name here")
def test_a_pipe_is_no_file(packed: Packed, make_office: Make) -> None:
    """It would be read for ever."""
    packed.file.unlink()
    os.mkfifo(packed.file)
    mikkel = make_office(desk=fake_desk(owner=MIKKEL, cases=()), real_words=True)
    mikkel.unlock()
    sheet = receiving(mikkel, packed.file)
    look(mikkel, packed.words)
    assert "kan ikke læses" in sheet.trouble.text()


def test_every_word_can_be_read_by_keys_where_there_is_no_room(make_office: Make, tmp_path: Path) -> None:
    """At twice the size in a small window not all has room, and the one button has the focus."""
    karen = make_office(desk=sample_desk(), percent=200)
    karen.unlock()
    karen.window.resize(900, 520)
    sheet = giving(karen, tmp_path)
    sheet.model.give()
    settle(karen)
    first, last = sheet.given, sheet.nowhere
    QApplication.processEvents()
    assert sheet.done.hasFocus()
    assert first.visibleRegion().isEmpty() or last.visibleRegion().isEmpty()
    for key, shown in ((Qt.Key.Key_PageUp, first), (Qt.Key.Key_PageDown, last), (Qt.Key.Key_PageUp, first)):
        for _ in range(3):
            press(key)
        assert not shown.visibleRegion().isEmpty()
