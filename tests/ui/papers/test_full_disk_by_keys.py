"""Consent, colleague copy and file copy by keys alone, over a real vault whose disk is full, and then not.

Nothing that was typed or ticked is gone, what is in the way is said, nothing lies outside that the vault
does not have, and when there is room again it goes on by itself.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from exitdesk.cases.case_state import Scope
from exitdesk.cases.consent import may_exchange
from exitdesk.cases.documents.document import DocumentKind
from exitdesk.cases.documents.letters import Authority, Matter
from exitdesk.cases.exchange_edits import EXCHANGE
from exitdesk.cases.resume import Place as ResumePlace
from exitdesk.cases.resume import ResumeNote, Typed
from exitdesk.cases.session import CaseSession
from exitdesk.cases.unwritten import note_of
from exitdesk.journal.entry import PAIR
from exitdesk.ui.close.state import Handing
from exitdesk.ui.live_case import LiveCase
from exitdesk.ui.papers.sheet import PapersSheet
from tests.fakes.context import RIGHT_PASSPHRASE
from tests.screens.keys import press, type_text
from tests.screens.office import OfficeParts
from tests.screens.office_fixtures import Make
from tests.storage.places import Place, keep_card, open_case_with_meeting
from tests.storage.test_troubled_disk import room_for
from tests.ui.acute.reach import live_of
from tests.ui.papers.page import files, issued, open_sheet

K = Qt.Key
_MOST_TABS = 90


class Real(NamedTuple):
    """A window over a vault on the disk."""

    parts: OfficeParts
    place: Place
    live: LiveCase


@pytest.fixture
def real(make_office: Make, tmp_path: Path) -> Iterator[Real]:
    """A case with a card on a board, opened in the window."""
    place = Place(tmp_path / "profile")
    vault = place.create()
    session, meeting = open_case_with_meeting(vault)
    keep_card(session, meeting, "Jeg sover ikke")
    keep_card(session, meeting, "Den her skal ikke med")
    parts = make_office(desk=vault.desk(), percent=200)
    parts.window.resize(960, 540)
    parts.unlock()
    assert parts.window.pages is not None
    parts.window.pages.office.open_case(session.case)
    yield Real(parts, place, live_of(parts))
    assert parts.context.background.wait_idle()
    place.close()


@contextmanager
def full_disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let no file take a byte, of the vault or beside it, and the disk say that it is full."""
    with room_for(0), monkeypatch.context() as disk:
        disk.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(1, 1, 0))
        yield


def reach(said: str) -> QWidget:
    """Press Tab until what has the focus says so."""
    for _ in range(_MOST_TABS):
        focus = QApplication.focusWidget()
        if focus is not None and said in focus.accessibleName():
            return focus
        press(K.Key_Tab)
    raise AssertionError(said)


def see(qtbot: QtBot, part: QWidget) -> None:
    """Wait until all of a part can be seen."""
    qtbot.waitUntil(lambda: part.visibleRegion().boundingRect().height() == part.height())


def handing(sheet: PapersSheet) -> Handing:
    """Return how far the paper is."""
    return sheet.paper.model.state.handing


def stored(real: Real) -> CaseSession:
    """Return the case as it is on the disk."""
    return real.place.vaults[0].desk().read(real.live.session.case)


def settle(real: Real) -> None:
    """Wait for what is done on threads, and for what that leads to."""
    for _ in range(8):
        assert real.parts.context.background.wait_idle()


def open_by_keys(real: Real, said: str) -> None:
    """Go to the papers of the case, or its consent, from the case's page."""
    reach(said)
    press(K.Key_Return)
    settle(real)


def make_by_keys(real: Real, kind: str) -> PapersSheet:
    """Begin a paper of a kind."""
    open_by_keys(real, "Papirer")
    reach("Lav nyt")
    press(K.Key_Return)
    reach("Hvilket papir?")
    sheet = open_sheet(real.parts)
    for _ in range(20):
        if sheet.model.state.form.kind == kind:
            return sheet
        press(K.Key_Down)
    raise AssertionError(kind)


def hand_out_by_keys(real: Real) -> None:
    """Look at the paper, answer for the passphrase, and have it out."""
    reach("Vis papiret")
    press(K.Key_Return)
    settle(real)
    reach("Din adgangskode")
    type_text(RIGHT_PASSPHRASE)
    bar = open_sheet(real.parts)._scroll.verticalScrollBar()
    bar.setValue(bar.minimum())  # somebody looks at the page again meanwhile
    press(K.Key_Return)
    settle(real)


def test_a_colleague_copy_by_keys_alone_on_a_full_disk_and_off_it(
    qtbot: QtBot, real: Real, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Receiver, ground, kind, card, reason, passphrase; the copy leaves when its record is on the disk."""
    sheet = make_by_keys(real, DocumentKind.COLLEAGUE_COPY)
    reach("Til hvilken myndighed?")
    press(K.Key_End)
    reach("På hvilket grundlag?")
    press(K.Key_End)
    for said in ("Helbred", "Jeg sover ikke"):
        reach(said)
        press(K.Key_Space)
    reach("Hvorfor gives det videre?")
    type_text("Han bad om det, før løsladelsen")
    form = sheet.model.state.form
    assert (form.about, form.ground, form.matters, len(form.picked)) == ("prison", "release", ("health",), 1)
    with full_disk(monkeypatch):
        hand_out_by_keys(real)
        assert handing(sheet) is Handing.KEEPING
        assert "DiskFull" in sheet.paper.trouble.accessibleName()
        see(qtbot, sheet.paper.trouble)
        assert files(tmp_path) == []
        assert sheet.model.state.form == form
        assert real.parts.context.typing.now()[1] == form.to_text()
    assert stored(real).file().documents == ()
    real.live._on_retry_due()
    settle(real)
    assert handing(sheet) is Handing.DONE
    assert not sheet.paper.trouble.isVisible()
    (made,) = issued(real.parts)
    assert stored(real).file().documents == (made,)
    assert stored(real).registers(Scope(PAIR, None)).last(made.id, EXCHANGE) is not None
    assert len(files(tmp_path)) == 1
    told = [line.event for line in real.place.vaults[0].desk().access.find()]
    assert told.count("paper_handed_out") == 1
    assert sheet.model.state.form.picked == ()
    assert real.parts.context.typing.now()[1] == ""


def test_a_file_copy_by_keys_alone_on_a_full_disk_and_off_it(
    real: Real, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same panel, and nothing that has to be consented to."""
    sheet = make_by_keys(real, DocumentKind.FILE_COPY)
    reach("Til hvis sag?")
    press(K.Key_End)
    form = sheet.model.state.form
    with full_disk(monkeypatch):
        hand_out_by_keys(real)
        assert "DiskFull" in sheet.paper.trouble.accessibleName()
        assert (files(tmp_path), sheet.model.state.form) == ([], form)
    real.live._on_retry_due()
    settle(real)
    (made,) = stored(real).file().documents
    assert (made.kind, made.about) == (DocumentKind.FILE_COPY, form.about)
    assert len(files(tmp_path)) == 1


def test_a_consent_by_keys_alone_on_a_full_disk_and_off_it(
    qtbot: QtBot, real: Real, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is not called written down before it is."""
    open_by_keys(real, "Skriv det første")
    sheet: Any = real.parts.window.pages.office.page.sheet  # type: ignore[union-attr]
    reach("Kriminalforsorgen: Helbred")
    press(K.Key_Space)
    reach("Skriv ned")
    with full_disk(monkeypatch):
        press(K.Key_Return)
        settle(real)
        assert "DiskFull" in sheet.trouble.accessibleName()
        see(qtbot, sheet.trouble)
        assert not sheet.done.isVisible()
        assert sheet.allowed.allowed() == ("prison.health",)
    assert stored(real).file().consents == ()
    bar = sheet._scroll.verticalScrollBar()
    bar.setValue(bar.maximum())
    real.live._on_retry_due()
    settle(real)
    see(qtbot, sheet.done)
    assert may_exchange(stored(real).file().consents, Authority.PRISON) == (Matter.HEALTH,)


@pytest.mark.parametrize("left", [False, True])
def test_a_paper_that_waits_for_room_outlives_a_lock_with_its_bytes(
    real: Real, make_office: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, left: bool
) -> None:
    """Of a case that was left for the list as well; on a disk that is full still it is shown, not written."""
    make_by_keys(real, DocumentKind.FILE_COPY)
    with full_disk(monkeypatch):
        hand_out_by_keys(real)
        (made,) = issued(real.parts)
        pages = real.parts.window.pages
        assert pages is not None
        if left:
            pages.office.show_list()
        note = note_of(Typed(ResumePlace("" if left else real.live.session.case)), pages.unwritten, ())
        real.live._retry.stop()
        sealed = note.to_bytes()
        after = make_office(desk=real.place.vaults[0].desk(), note=ResumeNote.from_bytes(sealed))
        after.unlock()
        assert after.window.pages is not None
        office = after.window.pages.office
        if left:
            assert office.live is None
            office.open_case(real.live.session.case, resumed=True)
        assert issued(after) == (made,)
        again = Real(after, real.place, live_of(after))
        settle(again)
        assert note_of(Typed(), after.window.pages.unwritten, ()).attached == note.attached
        open_by_keys(again, "Papirer")
        sheet = open_sheet(after)
        sheet.model.open_kept(0)
        settle(again)
        assert len(sheet.paper.pages) > 0
        assert sheet.paper.model.printable is None
        sheet.paper.model.hand_out()
        assert "DiskFull" in sheet.paper.trouble.accessibleName()
        assert files(tmp_path) == []
    again.live._on_retry_due()
    settle(again)
    assert stored(real).file().documents == (made,)
    kept = real.place.vaults[0].desk().store.blob(made.sha256)
    assert kept is not None
    assert sheet.paper.model.to_print() == kept
    assert not sheet.paper.trouble.isVisible()
    sheet.paper.model.hand_out()
    settle(again)
    assert files(tmp_path) == [kept]
