"""A case from one laptop to the other in their windows: packed after the passphrase, opened by its words."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from exitdesk.app.parcels import PartnerParcels
from exitdesk.cases.desk import Desk
from exitdesk.cases.errors import DiskFull
from exitdesk.cases.ports import Owner
from exitdesk.crypto.parcel import is_parcel
from exitdesk.crypto.profiles import TESTING
from exitdesk.journal.entry import PersonId, ThingId, is_own
from exitdesk.ui.kit.button import Button
from exitdesk.ui.parcel.give_sheet import GiveSheet
from exitdesk.ui.parcel.receive_sheet import ReceiveSheet
from exitdesk.ui.parcel.receiving import Step
from exitdesk.ui.reask.waits import OWNER
from tests.fakes.context import RIGHT_PASSPHRASE
from tests.fakes.desk import FakeStore, fake_desk
from tests.screens.keys import press, type_text
from tests.screens.office import OfficeParts
from tests.screens.office_fixtures import Make
from tests.screens.sample_cases import sample_desk

MIKKEL = Owner(PersonId(ThingId("person-mikkel")), "Mikkel", "socialrådgiver", "municipality")


def settle(parts: OfficeParts) -> None:
    """Let what was begun, and what that began, come to its end."""
    for _ in range(3):
        assert parts.context.background.wait_idle()


def giving(parts: OfficeParts, folder: Path) -> GiveSheet:
    """Open the sheet from the page of the invented case, over a folder that is there."""
    pages = parts.window.pages
    assert pages is not None
    pages.office.open_case(pages.context.open_vault.desk.case_numbered("2026-014").case)
    page = pages.office.page
    assert page is not None
    next(one for one in page.findChildren(Button) if one.text().startswith("Giv sagen")).click()
    sheet = page.sheet
    assert isinstance(sheet, GiveSheet)
    sheet.model.choose(folder)
    return sheet


def receiving(parts: OfficeParts, file: Path) -> ReceiveSheet:
    """Open the sheet from the list, with a file chosen."""
    pages = parts.window.pages
    assert pages is not None
    pages.office.list.receive_button.click()
    sheet = next(one for one in parts.window.findChildren(ReceiveSheet) if one.isVisible())
    sheet.model.choose(file)
    return sheet


def step_of(sheet: ReceiveSheet) -> Step:
    """Return how far a sheet has come."""
    return sheet.model.state.step


def look(parts: OfficeParts, words: tuple[str, ...]) -> None:
    """Type the words as they are said: a space leads on, Return looks."""
    for word in words[:-1]:
        type_text(word)
        press(Qt.Key.Key_Space)
    type_text(words[-1])
    press(Qt.Key.Key_Return)
    settle(parts)


@dataclass(frozen=True)
class Packed:
    """Karen's desk, the file on the stick, and the words she says."""

    desk: Desk
    file: Path
    words: tuple[str, ...]


@pytest.fixture
def packed(tmp_path: Path) -> Packed:
    """Return the invented case, packed."""
    desk = sample_desk()
    parcel = PartnerParcels(desk, TESTING).pack(desk.case_numbered("2026-014").case)
    file = tmp_path / "Tavle 21-11.tavle"
    file.write_bytes(parcel.data)
    return Packed(desk, file, tuple(parcel.words.split()))


@pytest.fixture
def mikkel(make_office: Make) -> OfficeParts:
    """Return Mikkel's laptop, without a case."""
    parts = make_office(desk=fake_desk(owner=MIKKEL, cases=()))
    parts.unlock()
    return parts


def store_of(parts: OfficeParts) -> FakeStore:
    """Return the journal on a laptop."""
    pages = parts.window.pages
    assert pages is not None
    store = pages.context.open_vault.desk.store
    assert isinstance(store, FakeStore)
    return store


def test_the_partner_reads_the_case_and_no_own_note(packed: Packed, mikkel: OfficeParts) -> None:
    """By keys from the words on: looked at, taken in, opened."""
    sheet = receiving(mikkel, packed.file)
    look(mikkel, packed.words)
    assert step_of(sheet) is Step.LOOKED, sheet.trouble.text()
    assert "2026-014 Elias" in sheet.brings.text()
    assert store_of(mikkel).kept == []

    press(Qt.Key.Key_Return)
    settle(mikkel)
    assert step_of(sheet) is Step.TAKEN
    kept = packed.desk.store.entries(packed.desk.case_numbered("2026-014").case)
    shared = {one.id for one in kept if not is_own(one.header.stream)}
    assert len(shared) < len(kept)
    assert {one.id for one in store_of(mikkel).kept} == shared

    press(Qt.Key.Key_Return)
    pages = mikkel.window.pages
    assert pages is not None
    assert pages.office.page is not None
    assert pages.office.page.title.title.text() == "Elias"
    events = [one.event for one in pages.context.open_vault.desk.access.find()]
    assert "imported" in events


def test_a_second_time_there_is_nothing_new(packed: Packed, mikkel: OfficeParts) -> None:
    """It says so, and leads to the case."""
    sheet = receiving(mikkel, packed.file)
    look(mikkel, packed.words)
    sheet.take.click()
    settle(mikkel)
    sheet.close_sheet()
    sheet = receiving(mikkel, packed.file)
    look(mikkel, packed.words)
    assert sheet.taken.text() == "Alt i filen har du i forvejen."
    assert sheet.read.isVisible()


def test_it_is_packed_only_after_the_passphrase(make_office: Make, tmp_path: Path) -> None:
    """A wrong one writes nothing; the log tells of what was packed, under a neutral name."""
    karen = make_office(desk=sample_desk())
    karen.unlock()
    sheet = giving(karen, tmp_path)
    type_text("forkert")
    press(Qt.Key.Key_Return)
    settle(karen)
    assert list(tmp_path.iterdir()) == []
    sheet.passphrase._context.waits.right(OWNER)
    type_text(RIGHT_PASSPHRASE)
    press(Qt.Key.Key_Return)
    settle(karen)
    words = [one.text().split()[-1] for one in sheet.words.places]
    (file,) = tmp_path.iterdir()
    preview = sheet.model._context.open_vault.parcels.look(file.read_bytes(), " ".join(words))
    assert [one.number for one in preview.cases] == ["2026-014"]
    press(Qt.Key.Key_Return)
    assert not sheet.isVisible()
    assert [one.text() for one in sheet.words.places] == [""] * 6
    assert sheet.model.state.words == ()
    assert file.name == "Tavle 21-11.tavle"
    assert is_parcel(file.read_bytes())
    assert b"Elias" not in file.read_bytes()
    pages = karen.window.pages
    assert pages is not None
    assert "parcelled" in [one.event for one in pages.context.open_vault.desk.access.find()]


def test_the_place_is_remembered_and_a_stick_that_is_out_is_called_so(
    make_office: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """StickGone: nothing is put anywhere else in its stead."""
    stick = tmp_path / "stik"
    stick.mkdir()
    karen = make_office(desk=sample_desk(), real_words=True)
    karen.unlock()
    sheet = giving(karen, tmp_path)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(stick))
    sheet.place.click()
    assert str(stick) in sheet.where.text()
    sheet.close_sheet()
    pages = karen.window.pages
    assert pages is not None
    assert pages.office.page is not None
    pages.office.page.give()
    sheet = pages.office.page.sheet  # type: ignore[assignment]
    assert str(stick) in sheet.where.text()

    stick.rmdir()
    type_text(RIGHT_PASSPHRASE)
    press(Qt.Key.Key_Return)
    settle(karen)
    assert "Mappen til filen er der ikke" in sheet.trouble.text()
    assert sheet.pack.isEnabled()
    stick.write_text("ikke en mappe")
    type_text(RIGHT_PASSPHRASE)
    press(Qt.Key.Key_Return)
    settle(karen)
    assert sheet.trouble.isVisible()


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (lambda file: file.unlink(), "kan ikke læses"),
        (lambda file: file.write_bytes(b"%PDF-1.7"), "ikke en sag, der er pakket"),
        (lambda file: file.write_bytes(file.read_bytes()[:-9]), "Pakken er ikke hel"),
    ],
)
def test_a_file_that_is_not_it_is_called_by_its_own_name(
    packed: Packed,
    make_office: Make,
    spoil: Callable[[Path], object],
    told: str,
) -> None:
    """ParcelNotRead, NotAParcel, ParcelDamaged: nothing is taken in, and another file may be chosen."""
    mikkel = make_office(desk=fake_desk(owner=MIKKEL, cases=()), real_words=True)
    mikkel.unlock()
    spoil(packed.file)
    sheet = receiving(mikkel, packed.file)
    look(mikkel, packed.words)
    assert told in sheet.trouble.text()
    assert sheet.file.isVisible()
    assert store_of(mikkel).kept == []


def test_a_wrong_word_is_called_so_and_can_be_typed_again(packed: Packed, make_office: Make) -> None:
    """The words stay to be mended; then it opens."""
    mikkel = make_office(desk=fake_desk(owner=MIKKEL, cases=()), real_words=True)
    mikkel.unlock()
    sheet = receiving(mikkel, packed.file)
    look(mikkel, (*packed.words[:5], "forkert"))
    assert "ikke pakkens seks ord" in sheet.trouble.text()
    sheet.words.set_words(packed.words)
    sheet.look.click()
    settle(mikkel)
    assert sheet.model.state.step is Step.LOOKED


def test_a_full_disk_takes_nothing_in_and_may_be_tried_again(packed: Packed, mikkel: OfficeParts) -> None:
    """What was looked at is still there to be taken."""
    sheet = receiving(mikkel, packed.file)
    look(mikkel, packed.words)
    store_of(mikkel).trouble = DiskFull()
    sheet.take.click()
    settle(mikkel)
    assert sheet.trouble.isVisible()
    assert store_of(mikkel).kept == []
    store_of(mikkel).trouble = None
    sheet.take.click()
    settle(mikkel)
    assert sheet.model.state.step is Step.TAKEN


def test_a_practice_is_given_to_nobody(make_office: Make) -> None:
    """What is invented does not end among somebody's cases."""
    parts = make_office(desk=sample_desk(), practice=True)
    parts.window.show()
    settle(parts)
    pages = parts.window.pages
    assert pages is not None
    assert not pages.office.list.receive_button.isVisibleTo(pages.office.list)
    pages.office.open_case(pages.context.open_vault.desk.case_numbered("2026-014").case)
    assert pages.office.page is not None
    assert not [one for one in pages.office.page.findChildren(Button) if one.text().startswith("Giv sagen")]


def test_a_place_that_cannot_be_remembered_is_told_and_used_all_the_same(
    make_office: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The vault's disk is full; the stick is not."""
    karen = make_office(desk=sample_desk(), real_words=True)
    karen.unlock()
    assert karen.window.pages is not None

    def full(*_: str) -> None:
        raise DiskFull

    monkeypatch.setattr(karen.window.pages.context.open_vault, "set_setting", full)
    sheet = giving(karen, tmp_path)
    settle(karen)
    assert sheet.trouble.isVisible()
    assert str(tmp_path) in sheet.where.text()
    type_text(RIGHT_PASSPHRASE)
    press(Qt.Key.Key_Return)
    settle(karen)
    assert [one.suffix for one in tmp_path.iterdir()] == [".tavle"]
