"""A bound vault: opened on its computer by the passphrase, everywhere by the kit, elsewhere by no guess."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from exitdesk.app.errors import (
    BoundAndUnseen,
    BoundElsewhere,
    BoundKeyringAbsent,
    BoundKeyringFailed,
    BoundKeyringLocked,
    KeyringFailed,
    KeyringLocked,
    KeyringTrouble,
    OpenedByKit,
)
from exitdesk.cases.errors import WrongKit, WrongPassphrase
from exitdesk.cases.ports import AccessQuery
from exitdesk.crypto.errors import (
    DeviceSecretNotHere,
    DeviceSecretOther,
    PassphraseTooShort,
)
from exitdesk.crypto.kit import draw_kit
from tests.fakes.keeper import KeeperInMemory
from tests.storage.bound import Bound
from tests.storage.kept import PASSPHRASE

NEW = "fem nye ord til en anden tid"


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Bound]:
    """Return an open vault with a card, on a computer with a keyring; it is not bound yet."""
    found = Bound(tmp_path / "data")
    found.keep("De ringer om natten")
    yield found
    found.opened.close()


@pytest.fixture
def bound(kept: Bound) -> Bound:
    """Return the same vault, bound."""
    kept.bind()
    return kept


def events(kept: Bound) -> list[str]:
    """Return the newest events first."""
    return [line.event for line in kept.opened.vault.access.find(AccessQuery(limit=3))]


def test_a_bound_vault_opens_by_its_passphrase_here_and_not_on_another_computer(bound: Bound) -> None:
    """On another computer it is not the passphrase that is called wrong, whatever is typed."""
    bound.opened.close()
    elsewhere = bound.door_on(KeeperInMemory())

    for typed in (PASSPHRASE, "noget helt andet end det rigtige"):
        with pytest.raises(DeviceSecretNotHere):
            elsewhere.unlock(typed)
    with pytest.raises(WrongPassphrase):
        bound.door().unlock("noget helt andet end det rigtige")

    bound.door().unlock(PASSPHRASE).close()


def test_binding_and_unbinding_ask_for_the_passphrase_and_are_written_down(kept: Bound) -> None:
    """A wrong one changes nothing, neither in the folder nor in the keyring."""
    before = kept.key_file()
    for change in (kept.opened.keys.bind, kept.opened.keys.unbind):
        with pytest.raises(WrongPassphrase):
            change("noget helt andet end det rigtige")
    assert (kept.key_file(), kept.keeper.kept, kept.opened.keys.bound) == (before, {}, False)

    kept.opened.keys.bind(PASSPHRASE)
    assert (events(kept)[0], kept.opened.keys.bound) == ("bound", True)
    kept.opened.keys.unbind(PASSPHRASE)

    assert (events(kept)[0], kept.opened.keys.bound) == ("unbound", False)
    assert kept.keeper.kept == {}
    kept.opened.close()
    kept.door_on(KeeperInMemory()).unlock(PASSPHRASE).close()


def test_binding_twice_and_unbinding_twice_change_nothing_more(kept: Bound) -> None:
    """The secret that is there is the one that counts."""
    kept.bind()
    once = (kept.key_file(), dict(kept.keeper.kept))
    kept.bind()
    assert (kept.key_file(), kept.keeper.kept) == once
    kept.opened.keys.unbind(PASSPHRASE)
    unbound = kept.key_file()
    kept.opened.keys.unbind(PASSPHRASE)
    assert kept.key_file() == unbound


@pytest.mark.parametrize("trouble", [KeyringLocked(), KeyringFailed()])
def test_where_the_keyring_keeps_nothing_nothing_is_bound(kept: Bound, trouble: KeyringTrouble) -> None:
    """The slot is written last: without a secret that was read back it stays as it was."""
    before = kept.key_file()
    kept.keeper.trouble = trouble

    with pytest.raises(type(trouble)):
        kept.bind()

    kept.keeper.trouble = None
    assert kept.key_file() == before
    kept.opened.close()
    kept.door().unlock(PASSPHRASE).close()


def test_a_secret_that_comes_back_otherwise_binds_nothing(kept: Bound) -> None:
    """A keyring that only pretends to keep is found out before the slot is written, and keeps nothing."""
    kept.keeper.forgetful = True

    with pytest.raises(KeyringFailed):
        kept.bind()

    assert not kept.opened.keys.bound


def test_a_slot_that_cannot_be_written_leaves_no_secret_behind(kept: Bound) -> None:
    """The copies are as they were, and the keyring too."""
    (kept.folder / "key.new").mkdir()

    with pytest.raises(Exception, match=r"^$"):
        kept.bind()

    assert kept.keeper.kept == {}
    assert not kept.opened.keys.bound
    (kept.folder / "key.new").rmdir()


def test_a_keyring_that_cannot_be_asked_is_called_by_its_own_name(bound: Bound) -> None:
    """Locked, failing, or none at all: each is its own error, and none says anything of the passphrase."""
    bound.opened.close()
    for trouble, told in ((KeyringLocked(), BoundKeyringLocked), (KeyringFailed(), BoundKeyringFailed)):
        bound.keeper.trouble = trouble
        with pytest.raises(told):
            bound.door().unlock(PASSPHRASE)
    with pytest.raises(BoundKeyringAbsent):
        super(Bound, bound).door().unlock(PASSPHRASE)


def test_the_last_passphrase_is_tried_again_when_the_keyring_may_ask(bound: Bound) -> None:
    """Once it is open the vault opens without another word typed, and what was typed is forgotten then."""
    bound.opened.close()
    bound.keeper.trouble = KeyringLocked()
    door = bound.door()
    with pytest.raises(BoundKeyringLocked):
        door.unlock(PASSPHRASE)
    with pytest.raises(BoundKeyringLocked):
        door.ask_keyring()
    bound.keeper.trouble = None

    door.ask_keyring().close()

    with pytest.raises(RuntimeError):
        door.ask_keyring()


def test_another_secret_under_its_name_is_told_from_none(bound: Bound) -> None:
    """Swapped is not the same as emptied, and neither is a wrong passphrase."""
    bound.opened.close()
    (name,) = bound.keeper.kept
    bound.keeper.kept[name] = bytes(32)
    with pytest.raises(DeviceSecretOther):
        bound.door().unlock(PASSPHRASE)
    bound.keeper.kept[name] = b"cut off"
    with pytest.raises(DeviceSecretOther):
        bound.door().unlock(PASSPHRASE)
    bound.keeper.kept.clear()
    with pytest.raises(DeviceSecretNotHere):
        bound.door().unlock(PASSPHRASE)


def test_the_kit_opens_everywhere_and_tells_where_the_passphrase_does_not(bound: Bound) -> None:
    """Here a forgotten passphrase can be replaced; without the secret, or unseen, that is told instead."""
    bound.opened.close()
    told = []
    unseen = KeeperInMemory()
    unseen.trouble = KeyringLocked()
    for keeper in (bound.keeper, KeeperInMemory(), unseen):
        opened = bound.door_on(keeper).unlock_with_kit(bound.kit)
        told.append([type(one) for one in opened.notices])
        opened.close()

    assert told == [[OpenedByKit], [BoundElsewhere], [BoundAndUnseen]]


def test_after_the_kit_a_vault_is_bound_anew_to_another_computer(bound: Bound) -> None:
    """A new passphrase and a new secret; the old computer's secret opens nothing any more."""
    bound.opened.close()
    here = KeeperInMemory()
    opened = bound.door_on(here).unlock_with_kit(bound.kit)

    opened.keys.settle(NEW, bind=True)

    with pytest.raises(WrongKit):
        opened.keys.settle(NEW, bind=True)
    opened.close()
    bound.door_on(here).unlock(NEW).close()
    with pytest.raises(DeviceSecretNotHere):
        bound.door().unlock(NEW)


def test_after_the_kit_one_can_go_on_unbound(bound: Bound) -> None:
    """A new passphrase opens by itself, on any computer."""
    bound.opened.close()
    opened = bound.door_on(KeeperInMemory()).unlock_with_kit(bound.kit)
    with pytest.raises(PassphraseTooShort):
        opened.keys.settle("kort", bind=False)

    opened.keys.settle(NEW, bind=False)

    assert not opened.keys.bound
    opened.close()
    bound.door_on(KeeperInMemory()).unlock(NEW).close()


def test_what_the_kit_opened_is_settled_only_where_it_was_the_kit(bound: Bound) -> None:
    """Neither after the passphrase, nor after somebody chose to leave it be."""
    with pytest.raises(WrongKit):
        bound.opened.keys.settle(NEW, bind=False)
    bound.opened.close()
    elsewhere = bound.door_on(KeeperInMemory()).unlock_with_kit(bound.kit)
    elsewhere.keys.forget_kit()
    with pytest.raises(WrongKit):
        elsewhere.keys.settle(NEW, bind=False)
    elsewhere.close()


def test_a_change_of_passphrase_and_a_new_kit_keep_a_vault_bound(bound: Bound) -> None:
    """The same secret goes into the new slot."""
    kit = draw_kit().words
    bound.opened.keys.change_passphrase(PASSPHRASE, NEW)
    bound.opened.keys.new_kit(NEW, kit)
    bound.opened.close()

    assert bound.key_file().bound
    bound.door().unlock(NEW).close()
    bound.door_on(KeeperInMemory()).unlock_with_kit(kit).close()
    with pytest.raises(DeviceSecretNotHere):
        bound.door_on(KeeperInMemory()).unlock(NEW)


def test_the_check_of_everything_opens_a_bound_vault_too(bound: Bound) -> None:
    """`exitdesk doctor` asks the keyring as the window does."""
    bound.opened.close()

    assert bound.door().check(PASSPHRASE) == []
    with pytest.raises(DeviceSecretNotHere):
        bound.door_on(KeeperInMemory()).check(PASSPHRASE)
