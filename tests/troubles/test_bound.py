"""The ways out of a bound vault that does not open here, walked in the real window by keyboard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from exitdesk.app.errors import KeyringDismissed, KeyringLocked
from exitdesk.crypto.key_copies import read_key_files
from exitdesk.crypto.kit import draw_kit
from exitdesk.ui.safekeeping.key_change_sheet import KeyChangeSheet
from exitdesk.ui.unlock.flow import Key
from exitdesk.ui.unlock.view import UnlockView
from tests.fakes.keeper import KeeperInMemory
from tests.soak.scenes import NEW_PASSPHRASE
from tests.storage.kept import PASSPHRASE
from tests.troubles.cause import Cause, door
from tests.troubles.causes import CAUSES, prepare
from tests.troubles.window import Shown, at_the_trouble, headings


def cause_of(name: str) -> tuple[Cause, KeeperInMemory]:
    """Return a cause and its keyring."""
    cause = next(one for one in CAUSES if one.name == f"bound-{name}")
    assert isinstance(cause.keeper, KeeperInMemory)
    return cause, cause.keeper


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a profile with a closed vault in it."""
    prepare(tmp_path / "tavle" / "data")
    return tmp_path / "tavle"


@pytest.fixture
def locked(qapp: QApplication, root: Path) -> Iterator[Shown]:
    """Show the page of a bound vault whose keyring is locked."""
    cause, _ = cause_of("locked")
    cause.do(root / "data")
    with at_the_trouble(qapp, root, cause) as shown:
        yield shown


def test_the_keyring_is_unlocked_from_the_page_and_the_office_opens(locked: Shown) -> None:
    """The passphrase is not typed again: somebody has just asked, and the keyring may ask back."""
    _, keeper = cause_of("locked")
    keeper.trouble = None

    locked.press("Lås nøgleringen op")

    locked.wait(lambda: locked.running.window.pages is not None)


def test_a_keyring_that_is_sent_away_is_called_so_and_can_be_asked_again(locked: Shown) -> None:
    """Its own page then, and the same way out."""
    _, keeper = cause_of("locked")
    keeper.trouble = KeyringDismissed()
    locked.press("Lås nøgleringen op")
    dismissed = headings("da")["app.BoundKeyringDismissed"]
    locked.wait(lambda: locked.page.heading.text() == dismissed)
    keeper.trouble = KeyringLocked()
    locked.press("Lås nøgleringen op")
    locked.wait(lambda: locked.page.heading.text() == headings("da")["app.BoundKeyringLocked"])
    keeper.trouble = None
    locked.press("Lås nøgleringen op")

    locked.wait(lambda: locked.running.window.pages is not None)


def test_from_the_page_one_turns_to_the_kit(locked: Shown) -> None:
    """The lock page, with fourteen places for the words."""
    locked.press("Brug nødsæt")

    page = locked.running.window.stack.currentWidget()
    assert isinstance(page, UnlockView)
    assert locked.running.window.threshold.unlock.state.key is Key.KIT


@pytest.mark.parametrize(("words", "bound"), [("Bind til denne", True), ("Fortsæt uden", False)])
def test_after_the_kit_a_new_passphrase_opens_here(
    qapp: QApplication, root: Path, words: str, bound: bool
) -> None:
    """Chosen on the page, written in the office: bound anew to this computer, or to none."""
    cause, keeper = cause_of("elsewhere")
    cause.do(root / "data")
    with at_the_trouble(qapp, root, cause) as shown:
        shown.press(words)
        window = shown.running.window
        shown.wait(lambda: isinstance(window.sheet, KeyChangeSheet))
        shown.typist.type_text(NEW_PASSPHRASE)
        shown.go_to("Den nye én gang til")
        shown.typist.type_text(NEW_PASSPHRASE)
        shown.typist.press("Return")
        shown.wait(lambda: read_key_files(root / "data").generation > 2)

    assert read_key_files(root / "data").bound is bound
    door(root / "data", keeper if bound else None).unlock(NEW_PASSPHRASE).close()


def test_leaving_it_as_it_is_opens_the_office_and_forgets_the_kit(qapp: QApplication, root: Path) -> None:
    """Nothing is changed: on the other computer the passphrase opens as before."""
    cause, _ = cause_of("elsewhere")
    cause.do(root / "data")
    before = read_key_files(root / "data")
    with at_the_trouble(qapp, root, cause) as shown:
        shown.press("Lad det være")
        shown.wait(lambda: shown.running.window.pages is not None)
        assert shown.running.opened is not None
        assert shown.running.opened.keys._kit is None
        assert shown.running.window.sheet is None

    assert read_key_files(root / "data") == before


def test_a_backup_from_before_the_binding_put_back_by_the_kit_is_told(qapp: QApplication, root: Path) -> None:
    """It brings a key file of its own: what was bound is so no more, and that is said."""
    folder, keeper = root / "data", KeeperInMemory()
    kit = draw_kit().words
    opened = door(folder, keeper).unlock(PASSPHRASE)
    opened.keys.new_kit(PASSPHRASE, kit)
    opened.close()
    (root / "kit").write_text(" ".join(kit), "utf-8")
    opened = door(folder, keeper).unlock(PASSPHRASE)
    opened.keys.rekey(PASSPHRASE, PASSPHRASE, kit)
    opened.close()
    opened = door(folder, keeper).unlock(PASSPHRASE)
    opened.keys.bind(PASSPHRASE)
    opened.close()
    (folder / "mark").unlink()
    cause = Cause("mark-lost", "storage.MarkLost", lambda _: None, keeper=keeper, kit=True)
    with at_the_trouble(qapp, root, cause) as shown:
        shown.press("Hent en sikkerhedskopi")
        shown.wait(lambda: shown.page.heading.text() == "Vælg en sikkerhedskopi")
        shown.typist.press("Return")
        shown.wait(lambda: shown.page.heading.text() == headings("da")["app.BindingGone"])
        shown.typist.press("Return")
        shown.wait(lambda: shown.page.heading.text() == headings("da")["app.OpenedByKit"])
        shown.press("Lad det være")
        shown.wait(lambda: shown.running.window.pages is not None)
