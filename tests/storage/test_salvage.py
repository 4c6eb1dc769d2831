"""What is whole in a damaged vault is saved, what was erased stays erased, and what is missing is named."""

import json
import os
import secrets
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from exitdesk.app.door import Door
from exitdesk.cases.issue_copy import issue_copy
from exitdesk.cases.safekeeping import BackupKind
from exitdesk.cases.salvaged import Salvaged
from exitdesk.crypto.key_copies import read_key_files
from exitdesk.crypto.pages import PAGE_BYTES
from exitdesk.crypto.profiles import TESTING
from exitdesk.crypto.purposes import Purpose
from exitdesk.errors import Cancelled
from exitdesk.journal.entry import PAIR, PersonId, ThingId
from exitdesk.sos.meeting import TakeAlong
from exitdesk.storage.errors import NothingToSave, VaultDamaged
from exitdesk.storage.log import RowKind
from tests.fakes.desk import KAREN
from tests.journeys.decrypted import pages_of
from tests.storage.kept import PASSPHRASE, Kept
from tests.storage.places import content_of, keep_card

_LEAF_OF_TABLE = 0x0D
PAPER = secrets.token_bytes(30_000)
LENE = PersonId(ThingId("person-lene"))
LOST = date(2026, 11, 20)


class Damaged(Kept):
    """A vault with everything in it that a vault holds; closed, and then damaged."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        for nth in range(60):
            self.keep(f"kort {nth} " + "ord " * (nth % 30))
        self.paper = issue_copy(self.session, self.meeting, TakeAlong.SIGNED_COPY, PAPER, 1)
        self.opened.set_setting("sprog", "da")
        self.opened.vault.signing_keys.keep(self.session.case, b"private", b"certificate")
        self.opened.vault.partner_keys.keep(self.session.case, LENE, b"wrapped")
        self.opened.vault.pins.add(bytes(32), "Lene")
        self.opened.vault.pins.report_lost(bytes(32), LOST)
        self.key = read_key_files(folder).open_with_passphrase(PASSPHRASE, floor=TESTING)

    @property
    def database(self) -> Path:
        """The database file."""
        return self.folder / "vault.db"

    def pages(self) -> list[bytes]:
        """Return the pages of the closed database in the clear, by the tests' own reader."""
        return pages_of(self.database, self.key.derive(Purpose.DATABASE))

    def destroy(self, *which: Callable[[bytes], bool] | int) -> int:
        """Overwrite pages: by their number, or all that something is true of; return how many."""
        pages = self.pages()
        numbers = {
            number
            for one in which
            for number, page in enumerate(pages, 1)
            if (number == one if isinstance(one, int) else one(page))
        }
        with self.database.open("r+b") as file:
            for number in numbers:
                file.seek((number - 1) * PAGE_BYTES)
                file.write(os.urandom(PAGE_BYTES))
        return len(numbers)

    def salvage(self) -> Salvaged:
        """Save what can be saved."""
        door = self.door()
        door.hold(PASSPHRASE)
        return door.salvage()


@pytest.fixture
def damaged(tmp_path: Path) -> Damaged:
    """A vault that is going to be damaged; open."""
    return Damaged(tmp_path / "data")


def _log(kept: Kept) -> list[tuple[object, ...]]:
    opened = kept.door().unlock(PASSPHRASE)
    rows = opened.vault.database.read("SELECT number, kind, row_hash, hash FROM log ORDER BY number")
    opened.close()
    return rows


def _has_row(page: bytes, words: bytes) -> bool:
    """Say whether a page is a leaf of a table with these words in it."""
    return page[0] == _LEAF_OF_TABLE and words in page


def _kind(first: int) -> Callable[[bytes], bool]:
    return lambda page: page[0] == first


def test_a_vault_that_lost_nothing_is_the_same_vault_with_one_row_more(damaged: Damaged) -> None:
    """Every row of the log has its number and its hash; papers, keys, pins and settings are there."""
    damaged.opened.close()
    before = _log(damaged)

    saved = damaged.salvage()

    assert saved.whole
    after = _log(damaged)
    assert after[: len(before)] == before
    assert [row[1] for row in after[len(before) :]] == [RowKind.SALVAGED, RowKind.ACCESS]
    opened = damaged.door().unlock(PASSPHRASE)
    assert opened.vault.owner == KAREN
    assert opened.vault.journal.blob(damaged.paper.sha256) == PAPER
    assert opened.setting("sprog") == "da"
    assert opened.vault.signing_keys.get(damaged.session.case) == (b"private", b"certificate")
    assert opened.vault.partner_keys.any_of(LENE) == b"wrapped"
    assert ([pin.name for pin in opened.vault.pins.all()], *opened.vault.pins.lost()) == (["Lene"], bytes(32))
    assert len(damaged.cards(opened)) == 60
    opened.close()
    assert damaged.door().check(PASSPHRASE) == []


def test_without_any_inner_page_everything_is_there(damaged: Damaged) -> None:
    """What tells which page comes where is not needed to read the pages."""
    damaged.opened.close()
    assert damaged.destroy(_kind(0x05), _kind(0x02)) >= 1

    assert damaged.salvage().whole
    opened = damaged.door().unlock(PASSPHRASE)
    assert len(damaged.cards(opened)) == 60
    opened.close()


def test_without_its_first_page_a_vault_is_saved(damaged: Damaged) -> None:
    """The salt by which pages prove themselves is gone; entries prove themselves all the same.

    Pinned signers are not believed then: they have to be compared again.
    """
    damaged.opened.close()
    damaged.destroy(1)
    with pytest.raises(VaultDamaged):
        damaged.door().unlock(PASSPHRASE)

    assert damaged.salvage().whole
    opened = damaged.door().unlock(PASSPHRASE)
    assert opened.vault.owner == KAREN
    assert len(damaged.cards(opened)) == 60
    assert opened.vault.pins.all() == []
    opened.close()


def test_whose_vault_it_is_is_read_from_the_cases_where_its_page_is_lost(damaged: Damaged) -> None:
    """By who wrote most, as the case names him."""
    damaged.opened.close()
    assert (
        damaged.destroy(
            lambda page: (
                KAREN.name.encode() in page
                and page[0] == 0x0D
                and b"writer-" in page
                and b"case-" not in page
            )
        )
        == 1
    )

    damaged.salvage()

    opened = damaged.door().unlock(PASSPHRASE)
    assert opened.vault.owner == KAREN
    opened.close()


def test_what_is_missing_is_told_by_case_and_day(damaged: Damaged) -> None:
    """A page of cards is gone; the case says how many, and the next card is kept as ever."""
    damaged.opened.close()
    assert damaged.destroy(lambda page: _has_row(page, b"kort 30 ")) >= 1

    saved = damaged.salvage()

    (missing,) = saved.missing
    opened = damaged.door().unlock(PASSPHRASE)
    cards = damaged.cards(opened)
    assert not saved.whole
    assert (missing.number, missing.since, missing.until) == ("2026-001", "2026-11-21", "2026-11-21")
    assert missing.entries == 60 - len(cards) > 0
    assert {gap.id for gap in opened.vault.journal.lost(damaged.session.case)}
    keep_card(opened.desk.open(damaged.session.case), damaged.meeting, "efter")
    assert "efter" in damaged.cards(opened)
    opened.close()
    assert damaged.door().check(PASSPHRASE) == []


def test_a_backup_fills_the_gap(damaged: Damaged) -> None:
    """What the backup of the morning holds is not missing."""
    damaged.opened.backups.back_up(BackupKind.DAILY)
    damaged.keep("bagefter")
    damaged.opened.close()
    damaged.destroy(lambda page: b"kort 30 " in page)

    saved = damaged.salvage()

    assert saved.whole
    assert saved.from_backups > 0
    opened = damaged.door().unlock(PASSPHRASE)
    assert len(damaged.cards(opened)) == 61
    opened.close()


def test_a_paper_of_many_pages_that_lost_one_is_told_as_missing(damaged: Damaged) -> None:
    """The entry that made it is there; the paper is not shown in part."""
    damaged.opened.close()
    piece = PAPER[12_000:12_100]
    assert damaged.destroy(lambda page: piece in page) == 1

    saved = damaged.salvage()

    assert (saved.papers, saved.papers_saved) == (1, 0)
    opened = damaged.door().unlock(PASSPHRASE)
    assert opened.vault.journal.blob(damaged.paper.sha256) is None
    opened.close()


def test_what_was_erased_is_not_saved_from_an_older_place(damaged: Damaged) -> None:
    """A backup that still has the words is no way back for them."""
    entry = damaged.session.entries(PAIR)[20]
    word = json.loads(entry.payload or b"")["edits"][0]["text"].encode()
    made = damaged.opened.backups.back_up(BackupKind.ON_DEMAND)
    damaged.opened.vault.journal.erase([entry.id], damaged.session.row())
    damaged.opened.close()
    in_backup = pages_of(made.path / "vault.db", damaged.key.derive(Purpose.DATABASE))
    assert any(word in page for page in in_backup)
    damaged.destroy(lambda page: _has_row(page, entry.header.to_bytes()[:200]))

    damaged.salvage()

    opened = damaged.door().unlock(PASSPHRASE)
    (found,) = [one for one in opened.vault.journal.entries(damaged.session.case) if one.id == entry.id]
    assert found.erased
    opened.close()
    assert not any(word in page for page in damaged.pages())


def test_a_salvage_that_is_stopped_changes_nothing(damaged: Damaged) -> None:
    """At whatever share: the damaged files lie as they lay."""
    damaged.opened.close()
    damaged.destroy(3)
    before = content_of(damaged.folder)
    for limit in (0.0, 0.4, 0.7):

        def step(share: float, limit: float = limit) -> None:
            if share >= limit:
                raise Cancelled

        door: Door = damaged.door()
        door.hold(PASSPHRASE)
        with pytest.raises(Cancelled):
            door.salvage(step)
        assert content_of(damaged.folder) == before


def test_a_vault_of_noise_says_that_there_is_nothing_to_save(damaged: Damaged) -> None:
    """And everything lies as it lay."""
    damaged.opened.close()
    damaged.destroy(bool)
    before = content_of(damaged.folder)

    with pytest.raises(NothingToSave):
        damaged.salvage()

    assert content_of(damaged.folder) == before


def test_the_damaged_files_are_kept_aside(damaged: Damaged) -> None:
    """Somebody may know more one day."""
    damaged.opened.close()
    damaged.destroy(3)
    before = damaged.database.read_bytes()

    damaged.salvage()

    kept = [path.read_bytes() for path in (damaged.folder / "evidence").rglob("vault.db")]
    assert kept == [before]


def test_an_earlier_gap_is_still_known_after_another_salvage(damaged: Damaged) -> None:
    """Twice damaged, twice saved: nothing waits for what the first one could not find."""
    damaged.opened.close()
    damaged.destroy(lambda page: _has_row(page, b"kort 30 "))
    first = damaged.salvage()
    damaged.destroy(lambda page: _has_row(page, b"kort 50 "))

    second = damaged.salvage()

    assert second.missing[0].entries > first.missing[0].entries
    assert damaged.door().check(PASSPHRASE) == []
