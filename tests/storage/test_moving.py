"""A vault moved out of its folder: whole at the new place, gone from the old, opened at one of them only."""

import json
import multiprocessing
import shutil
from pathlib import Path

import pytest

from exitdesk.app.moving import where_it_went
from exitdesk.app.opened import Opened
from exitdesk.app.paths import Profile
from exitdesk.cases.ports import AccessQuery
from exitdesk.cases.safekeeping import BackupKind, Progress, no_progress
from exitdesk.errors import Cancelled
from exitdesk.storage.departure import DEPARTURE_NAME, Departure, read_departure, write_departure
from exitdesk.storage.errors import (
    MoveNotGood,
    MoveNotSettled,
    MovePlaceRefused,
    VaultIsOpen,
    VaultMoved,
    VaultMovedAway,
)
from exitdesk.storage.lock_file import take_lock
from exitdesk.storage.swap import UNFINISHED_NAME
from tests.fakes.desk import KAREN
from tests.storage.household import CARDS, Household, try_to_open
from tests.storage.kept import PASSPHRASE
from tests.storage.places import content_of


@pytest.fixture
def house(tmp_path: Path) -> Household:
    """Return a closed vault in a folder that is copied."""
    return Household(tmp_path)


def moved(house: Household, step: Progress = no_progress) -> Opened:
    """Move the vault to the usual place; return what was open."""
    opened = house.opened()
    opened.moving.move(house.home.root, step)
    opened.close()
    return opened


def test_everything_is_at_the_new_place_and_nothing_at_the_old(house: Household) -> None:
    """Cases, both key files, the mark and the backups; what stays is the sign and the empty lock file."""
    opened = house.opened()
    place = opened.moving.own_place()
    assert place == house.home.root

    told = opened.moving.move(house.home.root)
    opened.close()

    assert (told.root, told.emptied, told.usual) == (house.home.root, True, True)
    assert sorted(path.name for path in house.old.vault.iterdir()) == ["lock", DEPARTURE_NAME]
    assert house.cards_at(house.home) == CARDS
    assert house.door(house.home).check(PASSPHRASE) == []
    again = house.door(house.home).unlock(PASSPHRASE)
    assert [one.kind for one in again.backups.all()] == [BackupKind.DAILY]
    assert again.notices == ()
    again.close()


def test_a_moved_vault_goes_on_as_another_writer_and_its_log_says_so(house: Household) -> None:
    """A copy that a sync client keeps could be opened one day: its writer is not this one any more."""
    before = house.opened()
    writer = before.vault.writer
    before.close()

    moved(house)

    opened = house.door(house.home).unlock(PASSPHRASE)
    assert opened.vault.writer != writer
    assert [line.event for line in opened.vault.access.find(AccessQuery(limit=1))] == ["moved"]
    opened.close()


def test_a_backup_of_the_old_place_is_put_back_at_the_new_one(house: Household) -> None:
    """It came with the vault, byte for byte."""
    before = content_of(house.old.vault / "backups")

    moved(house)

    assert content_of(house.home.vault / "backups") == before
    door = house.door(house.home)
    door.hold(PASSPHRASE)
    door.restore(door.restorable()[0]).close()
    assert house.cards_at(house.home) == CARDS[:1]


def test_the_old_folder_leads_to_the_new_one(house: Household) -> None:
    """The program started as before finds its way; the door of the old folder opens nothing."""
    moved(house)

    assert where_it_went(house.old) == Profile(house.home.root.absolute())
    with pytest.raises(VaultMoved):
        house.opened()
    assert house.old.has_vault  # no first start is offered over it


def test_old_files_that_come_back_are_not_opened_and_not_taken_away(house: Household) -> None:
    """A sync client puts everything back, and another computer has written in it."""
    aside = house.old.root.with_name("aside")
    shutil.copytree(house.old.vault, aside)
    moved(house)
    shutil.copytree(aside, house.old.vault, dirs_exist_ok=True)
    with (house.old.vault / "vault.db").open("ab") as file:
        file.write(bytes(4096))

    with pytest.raises(VaultMoved):
        house.opened()

    assert where_it_went(house.old).root == house.home.root
    assert (house.old.vault / "vault.db").exists()
    assert house.cards_at(house.home) == CARDS


def test_what_a_cut_left_behind_goes_at_the_next_start(house: Household) -> None:
    """Killed after the vault counted at its new place: the same files are still here, and are taken away."""
    aside = house.old.root.with_name("aside")
    shutil.copytree(house.old.vault, aside)
    moved(house)
    shutil.copytree(aside, house.old.vault, dirs_exist_ok=True)

    assert where_it_went(house.old).root == house.home.root

    assert sorted(path.name for path in house.old.vault.iterdir()) == ["lock", DEPARTURE_NAME]


def test_where_the_new_place_cannot_be_seen_nobody_guesses(house: Household) -> None:
    """The drive it was moved to is not plugged in: with the files gone, and with them still here."""
    aside = house.old.root.with_name("aside")
    shutil.copytree(house.old.vault, aside)
    moved(house)
    house.home.root.rename(house.home.root.with_name("unplugged"))
    with pytest.raises(VaultMovedAway):
        house.opened()
    assert where_it_went(house.old) == house.old

    shutil.copytree(aside, house.old.vault, dirs_exist_ok=True)
    door = house.door(house.old)
    with pytest.raises(MoveNotSettled):
        door.unlock(PASSPHRASE)
    door.go_on().close()

    assert house.cards_at(house.old) == CARDS


def test_a_move_that_was_cut_off_before_it_counted_is_undone(house: Household) -> None:
    """The sign is there, the new place is not whole: the old one opens, and the rest is taken away."""
    shutil.copytree(house.old.vault, house.home.vault / UNFINISHED_NAME)
    database = house.old.vault / "vault.db"
    write_departure(house.old.vault, Departure(_vault_id(house), house.home.vault, "0" * 64))

    assert house.cards_at(house.old) == CARDS

    assert database.exists()
    assert read_departure(house.old.vault) is None
    assert not (house.home.vault / UNFINISHED_NAME).exists()


def test_a_folder_of_that_name_on_another_computer_settles_nothing(house: Household) -> None:
    """The sign comes there with the old folder; an empty folder does not tell what became of the move."""
    house.home.vault.mkdir(parents=True)
    write_departure(house.old.vault, Departure(_vault_id(house), house.home.vault, "0" * 64))

    with pytest.raises(MoveNotSettled):
        house.opened()

    assert read_departure(house.old.vault) is not None


def _vault_id(house: Household) -> bytes:
    opened = house.opened()
    opened.close()
    return opened.vault.vault_id


@pytest.mark.parametrize("share", [0.0, 0.3, 0.6, 0.94])
def test_a_move_that_is_stopped_leaves_the_vault_open_where_it_was(house: Household, share: float) -> None:
    """Work goes on, nothing is at the new place, and another move succeeds."""
    opened = house.opened()

    def stop(done: float) -> None:
        if done >= share:
            raise Cancelled

    with pytest.raises(Cancelled):
        opened.moving.move(house.home.root, stop)

    opened.vault.access.note("opened")
    assert not house.home.has_vault
    assert not (house.old.vault / DEPARTURE_NAME).exists()
    assert opened.moving.move(house.home.root).emptied
    opened.close()
    assert house.cards_at(house.home) == CARDS


def test_a_place_in_use_is_refused_and_another_folder_taken(house: Household) -> None:
    """A colleague's vault lies in the usual place: another folder is taken."""
    house.door(house.home).create(PASSPHRASE, house.door(house.home).new_kit(), KAREN).close()
    opened = house.opened()

    assert opened.moving.own_place() is None
    with pytest.raises(MovePlaceRefused):
        opened.moving.move(house.home.root)
    house.other.mkdir()
    (house.other / "brev.txt").write_text("et brev", "utf-8")
    told = opened.moving.move(house.other)
    opened.close()

    assert told.root == house.other / "tavle"
    assert not told.usual
    assert where_it_went(house.old).root == told.root
    assert house.cards_at(Profile(told.root)) == CARDS


def test_a_folder_that_is_copied_too_is_refused(house: Household) -> None:
    """Out of the frying pan into the fire: nothing is written there."""
    opened = house.opened()

    with pytest.raises(MovePlaceRefused):
        opened.moving.move(house.old.root.with_name("nede"))

    assert not house.old.root.with_name("nede").exists()
    opened.close()


def test_two_processes_do_not_put_two_vaults_into_one_place(house: Household) -> None:
    """Somebody is making a vault there at this very moment."""
    opened = house.opened()
    lock = take_lock(house.home.vault)

    with pytest.raises(VaultIsOpen):
        opened.moving.move(house.home.root)

    lock.release()
    assert opened.moving.move(house.home.root).emptied
    opened.close()


def test_another_window_of_the_old_folder_waits_for_the_move(house: Household) -> None:
    """It can neither open the vault nor take the sign of the move away while it is under way."""
    opened = house.opened()
    context = multiprocessing.get_context("spawn")
    told: list[str] = []

    def ask_meanwhile(share: float) -> None:
        if share >= 0.95 and not told:
            write_departure(house.old.vault, Departure(opened.vault.vault_id, house.home.vault, ""))
            with context.Pool(1) as pool:
                told.append(pool.apply(try_to_open, (house.old.vault,)))
            assert read_departure(house.old.vault) is not None

    opened.moving.move(house.home.root, ask_meanwhile)
    opened.close()

    assert told == ["VaultIsOpen"]
    assert house.cards_at(house.home) == CARDS


def test_a_vault_that_is_damaged_is_not_moved(house: Household) -> None:
    """The copy is examined like a backup: what is wrong with it is told, and both places are as they were."""
    opened = house.opened()
    opened.vault.database.checkpoint()
    with (house.old.vault / "vault.db").open("r+b") as file:
        file.seek(10 * 4096 + 2000)
        file.write(b"\xff" * 16)

    with pytest.raises(MoveNotGood):
        opened.moving.move(house.home.root)

    opened.close()
    assert not house.home.has_vault
    assert not (house.old.vault / DEPARTURE_NAME).exists()


def test_the_window_looks_as_it_did(house: Household) -> None:
    """Language, theme and the neutral title come along."""
    house.old.settings.write_text(json.dumps({"language": "en"}), "utf-8")

    moved(house)

    assert json.loads(house.home.settings.read_text("utf-8")) == {"language": "en"}
