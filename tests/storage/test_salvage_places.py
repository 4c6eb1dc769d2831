"""Salvage from several places: the log of earlier runs, backups of before and after a backup was put back."""

import secrets
from collections import Counter
from pathlib import Path

import pytest

from exitdesk.app.opened import Opened
from exitdesk.cases.case_edits import RenameCase
from exitdesk.cases.erasing import Reason, WholeCase, erase, plan_erasing
from exitdesk.cases.issue_copy import issue_copy
from exitdesk.cases.ports import Owner
from exitdesk.cases.safekeeping import BackupKind
from exitdesk.crypto.pages import PAGE_BYTES
from exitdesk.crypto.purposes import Purpose
from exitdesk.journal.entry import PAIR, PersonId, ThingId
from exitdesk.sos.meeting import TakeAlong
from exitdesk.storage.backup_files import backups_in
from exitdesk.storage.connection import connect
from exitdesk.storage.errors import NewerVault
from exitdesk.storage.migrations import NEWEST
from exitdesk.storage.salvage.gathering import Source, gather
from exitdesk.storage.salvage.raw import RawDatabase
from exitdesk.storage.salvage.rebuilding import write_anew
from tests.fakes.desk import KAREN, fake_desk
from tests.storage.kept import PASSPHRASE
from tests.storage.places import content_of
from tests.storage.test_salvage import Damaged

_LEAF_OF_TABLE = 0x0D


def _lines(opened: Opened) -> Counter[tuple[object, ...]]:
    rows = opened.vault.database.read("SELECT at, person, event, case_id, detail FROM access")
    return Counter(rows)


def test_a_page_of_a_long_entry_is_read_from_the_log_of_an_earlier_run(tmp_path: Path) -> None:
    """The page counts in the database and is damaged there; what was written back once still lies beside."""
    damaged = Damaged(tmp_path / "data")
    long = " ".join(secrets.token_hex(4) for _ in range(430))
    for nth in range(4):
        damaged.keep(f"lang {nth} " + long)
    damaged.opened.close()
    end = long[-60:].encode()
    numbers = [
        number for number, page in enumerate(damaged.pages(), 1) if end in page and page[0] != _LEAF_OF_TABLE
    ]
    assert numbers
    written = damaged.database.read_bytes()
    run, past = secrets.token_bytes(8), secrets.token_bytes(8)
    log = bytes.fromhex("377f0683") + bytes(12) + run + bytes(8)
    for number in numbers:
        frame = number.to_bytes(4, "big") + bytes(4) + past + bytes(8)
        log += frame + written[(number - 1) * PAGE_BYTES : number * PAGE_BYTES]
    damaged.destroy(*numbers)
    (damaged.folder / "vault.db-wal").write_bytes(log)

    assert damaged.salvage().whole

    opened = damaged.door().unlock(PASSPHRASE)
    assert len([card for card in damaged.cards(opened) if card.startswith("lang")]) == 4
    opened.close()


def test_no_line_of_the_access_log_is_there_twice_however_often_it_is_saved(tmp_path: Path) -> None:
    """A backup of after the one that was put back has lines under numbers that are others' now."""
    damaged = Damaged(tmp_path / "data")
    first = damaged.opened.backups.back_up(BackupKind.ON_DEMAND)
    for _ in range(3):
        damaged.clock.pass_by(minutes=1)
        damaged.opened.vault.access.note("opened", damaged.session.case)
    damaged.opened.backups.back_up(BackupKind.ON_DEMAND)
    damaged.opened.close()
    door = damaged.door()
    door.hold(PASSPHRASE)
    door.restore(first).close()

    for _ in range(3):
        damaged.clock.pass_by(minutes=1)
        damaged.salvage()

    opened = damaged.door().unlock(PASSPHRASE)
    assert set(_lines(opened).values()) == {1}
    opened.close()
    assert damaged.door().check(PASSPHRASE) == []


def test_a_case_that_was_erased_is_not_begun_again(tmp_path: Path) -> None:
    """Of one entry only the row is left that says it was erased; a backup not cleaned yet has its name."""
    damaged = Damaged(tmp_path / "data")
    made = damaged.opened.backups.back_up(BackupKind.ON_DEMAND)
    damaged.keep("bagefter " + "ord " * 400)
    away = damaged.folder / "backups" / "away"
    made.path.rename(away)
    entries = damaged.session.entries(PAIR)
    desk = damaged.opened.desk
    plan = plan_erasing(desk.read(damaged.session.case), WholeCase())
    erase(desk, damaged.opened.backups, plan, Reason.MISTAKE)
    damaged.opened.close()
    away.rename(made.path)
    assert backups_in(damaged.folder / "backups")
    headers = [entry.header.to_bytes()[:200] for entry in (entries[20], entries[-1])]
    damaged.destroy(
        lambda page: page[0] == _LEAF_OF_TABLE and any(header in page for header in headers),
    )

    damaged.salvage()

    opened = damaged.door().unlock(PASSPHRASE)
    assert opened.vault.index.row(damaged.session.case) is None
    assert opened.vault.signing_keys.get(damaged.session.case) is None
    assert all(entry.erased for entry in opened.vault.journal.entries(damaged.session.case))
    opened.close()
    assert not any(b"Jonas" in page for page in damaged.pages())


def test_whose_vault_it_is_is_not_whoever_sent_most(tmp_path: Path) -> None:
    """What came from elsewhere says nothing of who sits here."""
    damaged = Damaged(tmp_path / "data")
    lene = Owner(PersonId(ThingId("person-lene")), "Lene", "politi", "police")
    other = fake_desk(owner=lene, cases=()).open_new("2026-500", "Navn")
    for _ in range(100):
        other.record(RenameCase(case=other.case, name="Navn"))
    damaged.opened.vault.journal.receive(other.entries(), [other.row()])
    damaged.opened.close()
    damaged.destroy(
        lambda page: (
            page[0] == _LEAF_OF_TABLE
            and KAREN.name.encode() in page
            and b"writer-" in page
            and b"case-" not in page
        )
    )

    damaged.salvage()

    opened = damaged.door().unlock(PASSPHRASE)
    assert opened.vault.owner.person == KAREN.person
    opened.close()


def test_a_paper_that_the_disk_gives_no_more_is_told_as_missing(tmp_path: Path) -> None:
    """Found a moment ago; the rest is written all the same."""
    damaged = Damaged(tmp_path / "data")
    paper = secrets.token_bytes(1_500_000)
    issue_copy(damaged.session, damaged.meeting, TakeAlong.SIGNED_COPY, paper, 1)
    damaged.opened.close()
    raw = RawDatabase(damaged.database, damaged.key.derive(Purpose.DATABASE))
    vault_id = damaged.opened.vault.vault_id
    gathered = gather([Source(raw, own=True)], vault_id, lambda _share: None)
    damaged.destroy(lambda page: paper[7_000:7_050] in page)
    place = tmp_path / "new"
    place.mkdir(mode=0o700)

    written = write_anew(
        place, gathered, damaged.key, vault_id, KAREN, "writer-ny", damaged.clock, lambda _share: None
    )

    raw.close()
    assert (written.papers_saved, written.papers_missing) == (1, 1)


def test_what_a_newer_version_wrote_is_not_written_anew(tmp_path: Path) -> None:
    """It may hold what this one has no table for; cut short, it is damaged and newer at once."""
    damaged = Damaged(tmp_path / "data")
    damaged.opened.close()
    connection = connect(damaged.database, damaged.key.derive(Purpose.DATABASE), writing=True)
    connection.execute(f"PRAGMA user_version = {NEWEST + 1}")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    connection.close()
    with damaged.database.open("r+b") as file:
        file.truncate(damaged.database.stat().st_size - PAGE_BYTES)
    before = content_of(damaged.folder)

    with pytest.raises(NewerVault):
        damaged.salvage()

    assert content_of(damaged.folder) == before


def test_what_was_erased_stays_erased_where_its_row_is_lost_and_it_comes_from_elsewhere(
    tmp_path: Path,
) -> None:
    """The row that says it was erased is left: a file that still has the words brings them to nobody."""
    damaged = Damaged(tmp_path / "data")
    entry = damaged.session.entries(PAIR)[20]
    damaged.opened.vault.journal.erase([entry.id], damaged.session.row())
    damaged.opened.close()
    assert (
        damaged.destroy(lambda page: page[0] == _LEAF_OF_TABLE and entry.header.to_bytes()[:200] in page) == 1
    )
    damaged.salvage()
    opened = damaged.door().unlock(PASSPHRASE)
    assert opened.vault.journal.has(entry.id) is False

    assert opened.vault.journal.receive([entry], []) == 1

    (found,) = [one for one in opened.vault.journal.entries(damaged.session.case) if one.id == entry.id]
    assert found.erased
    opened.close()


def test_a_salvage_of_noise_asks_at_every_page_whether_to_go_on(tmp_path: Path) -> None:
    """Each byte of a damaged page is tried: many in a row would take a minute."""
    damaged = Damaged(tmp_path / "data")
    damaged.opened.close()
    pages = len(damaged.pages())
    damaged.destroy(*range(2, pages + 1))
    raw = RawDatabase(damaged.database, damaged.key.derive(Purpose.DATABASE))
    shares: list[float] = []

    gather([Source(raw, own=True)], damaged.opened.vault.vault_id, shares.append)

    raw.close()
    assert len(shares) >= pages - 1
    assert shares == sorted(shares)
