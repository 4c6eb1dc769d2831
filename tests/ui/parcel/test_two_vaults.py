"""Two laptops with real vaults, and a case that goes to and fro: what one writes, the other is told of."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDeadlineTimer, Qt
from PySide6.QtWidgets import QApplication

from exitdesk.app.clock import clock
from exitdesk.app.door import Door
from exitdesk.app.opened import Opened
from exitdesk.app.parcels import PartnerParcels
from exitdesk.app.sample import SampleClock, SamplePlayer
from exitdesk.cases.ports import Owner
from exitdesk.cases.session import CaseSession
from exitdesk.cases.unit import default_template
from exitdesk.crypto.profiles import TESTING
from exitdesk.journal.entry import PAIR, PersonId, ThingId
from exitdesk.sos.card import CardId, Column
from exitdesk.sos.card_edits import KeepCard
from exitdesk.ui.cases.page_view import CasePageView
from exitdesk.ui.parcel.receiving import Step
from exitdesk.ui.shell.start import MainWindow
from tests.fakes.context import RIGHT_PASSPHRASE, raise_trouble
from tests.screens.keys import press, type_text
from tests.screens.office import OfficeParts
from tests.screens.office_fixtures import Make
from tests.ui.parcel.test_sheets import MIKKEL, giving, look, receiving, settle, step_of

KAREN = Owner(PersonId(ThingId("person-karen")), "Karen", "politi", "police")
Lay = Callable[[Owner], Opened]


@pytest.fixture
def vault_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Lay]:
    """Make a real vault whose keys are cheap to try."""
    monkeypatch.setattr(Opened, "parcels", property(lambda one: PartnerParcels(one.desk, TESTING)))
    made: list[Opened] = []

    def lay(owner: Owner) -> Opened:
        then = SampleClock(clock)
        door = Door(tmp_path / owner.name, then, profile=TESTING, floor=TESTING)
        opened = door.create(RIGHT_PASSPHRASE, door.new_kit(), owner)
        if owner is KAREN:
            SamplePlayer(opened.desk, then, default_template("da")).play()
        opened.start_indexing(raise_trouble)
        made.append(opened)
        return opened

    yield lay
    for one in made:
        one.close()


def window_over(make_office: Make, vault: Opened) -> OfficeParts:
    """Return a window over a real vault, unlocked."""
    parts = make_office(real_words=True)
    parts.door._vault = vault  # type: ignore[assignment]
    parts.unlock()
    settle(parts)
    return parts


def at(parts: OfficeParts) -> None:
    """Go to this laptop: the other one's window is away."""
    for window in QApplication.topLevelWidgets():
        if isinstance(window, MainWindow) and window is not parts.window:
            window.hide()
    parts.window.show()
    parts.window.activateWindow()
    patience = QDeadlineTimer(5000)
    while not parts.window.isActiveWindow() and not patience.hasExpired():
        QApplication.processEvents()
    assert parts.window.isActiveWindow()


def give(parts: OfficeParts, stick: Path) -> tuple[Path, tuple[str, ...]]:
    """Give the case away; return the file and the words that are said."""
    before = set(stick.iterdir())
    sheet = giving(parts, stick)
    sheet.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)
    type_text(RIGHT_PASSPHRASE)
    press(Qt.Key.Key_Return)
    settle(parts)
    (file,) = set(stick.iterdir()) - before
    words = tuple(one.text().split()[-1] for one in sheet.words.places)
    press(Qt.Key.Key_Return)
    pages = parts.window.pages
    assert pages is not None
    pages.office.show_list()
    return file, words


def receive(parts: OfficeParts, told: tuple[Path, tuple[str, ...]]) -> CasePageView:
    """Take it in and open the case."""
    file, words = told
    sheet = receiving(parts, file)
    look(parts, words)
    assert step_of(sheet) is Step.LOOKED, sheet.trouble.text()
    press(Qt.Key.Key_Return)
    settle(parts)
    press(Qt.Key.Key_Return)
    settle(parts)
    pages = parts.window.pages
    assert pages is not None
    assert pages.office.page is not None
    return pages.office.page


def write(vault: Opened, card: str, text: str) -> None:
    """Keep a card on the newest board."""
    session = session_of(vault)
    kept = KeepCard(card=CardId(ThingId(card)), text=text, column=Column.WORRIES, key="zz")
    session.record(kept, meeting=session.meetings()[-1])


def session_of(vault: Opened) -> CaseSession:
    """Return the case as it stands on the disk."""
    return vault.desk.open(vault.desk.case_numbered("2026-014").case)


def news_of(page: CasePageView) -> str:
    """Return what the page says is new."""
    return str(page._view_model.state.news)


def shared(vault: Opened) -> set[str]:
    """Return what of the case the pair shares."""
    return {one.id for one in session_of(vault).entries(PAIR)}


def test_both_have_worked_on_it_and_each_is_told_what_the_other_did(
    vault_of: Lay, make_office: Make, tmp_path: Path
) -> None:
    """There, and there again with news on both sides, and back: one case, its row, its words found."""
    stick = tmp_path / "stik"
    stick.mkdir()
    hers, his = vault_of(KAREN), vault_of(MIKKEL)
    karen, mikkel = window_over(make_office, hers), window_over(make_office, his)
    assert his.desk.index.count() == 0

    at(karen)
    first = give(karen, stick)
    at(mikkel)
    receive(mikkel, first)
    assert mikkel.window.pages is not None
    mikkel.window.pages.office.show_list()
    settle(mikkel)
    assert his.desk.index.count() == 1
    assert not session_of(his).notes()

    write(hers, "card-hers", "Den hvide kassevogn holder der igen")
    write(his, "card-his", "Moster har et værelse på loftet")
    at(karen)
    second = give(karen, stick)
    assert [one.name for one in (first[0], second[0])][1].endswith("(2).tavle")
    at(mikkel)
    page = receive(mikkel, second)
    assert "kassevogn" in news_of(page)
    assert "Moster" not in news_of(page)
    mikkel.window.pages.office.show_list()
    settle(mikkel)

    third = give(mikkel, stick)
    at(karen)
    page = receive(karen, third)
    assert "Moster" in news_of(page)
    assert "kassevogn" not in news_of(page)

    assert shared(hers) == shared(his)
    for vault in (hers, his):
        session = session_of(vault)
        vault.vault.index_pending()
        assert [hit.case for hit in vault.desk.search.find("kassevogn ")] == [session.case]
        assert [hit.case for hit in vault.desk.search.find("moster ")] == [session.case]
        row = vault.desk.index.row(session.case)
        assert row == session.row()
        events = [one.event for one in vault.desk.access.find()]
        assert {"parcelled", "imported"} <= set(events)
    boards = [session_of(one).board(session_of(one).meetings()[-1]) for one in (hers, his)]
    assert boards[0] == boards[1]


def test_a_case_that_was_erased_here_stays_erased(vault_of: Lay, make_office: Make, tmp_path: Path) -> None:
    """CaseErasedHere: what she wrote since would lie where no page shows it and no erasing finds it."""
    hers, his = vault_of(KAREN), vault_of(MIKKEL)
    case = session_of(hers).case
    parcel = hers.parcels.pack(case)
    his.parcels.take_in(his.parcels.look(parcel.data, parcel.words))
    his.vault.journal.erase([one.id for one in his.vault.journal.entries(case)], forgotten=case)
    write(hers, "card-hers", "Den hvide kassevogn holder der igen")
    parcel = hers.parcels.pack(case)
    file = tmp_path / "fil"
    file.write_bytes(parcel.data)

    mikkel = window_over(make_office, his)
    sheet = receiving(mikkel, file)
    look(mikkel, tuple(parcel.words.split()))
    assert "slettet på denne computer" in sheet.trouble.text()
    assert not sheet.take.isVisible()
    assert not sheet.read.isVisible()
    his.vault.index_pending()
    assert his.desk.search.find("kassevogn ") == []
