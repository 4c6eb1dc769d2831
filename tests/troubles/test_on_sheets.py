"""Troubles met inside the office: really caused, and told on the sheet by their own name."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from exitdesk.app.troubles import table
from exitdesk.crypto.errors import KeyFileNotWritten
from exitdesk.crypto.key_copies import read_key_files, write_key_files_whole
from exitdesk.ui.safekeeping.flow import Change
from exitdesk.ui.safekeeping.key_change_sheet import KeyChangeSheet
from exitdesk.ui.safekeeping.sheet import SafekeepingSheet
from exitdesk.ui.trouble.page import TroublePage
from tests.storage.kept import PASSPHRASE
from tests.troubles.cause import Cause, door
from tests.troubles.causes import CAUSES, full_disk, prepare
from tests.troubles.window import Shown, at_the_trouble

NEW = "lys mose tang bark fyr hegn"
NOTHING = Cause("nothing", "", lambda _folder: None)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a profile with a closed vault in it."""
    prepare(tmp_path / "tavle" / "data")
    return tmp_path / "tavle"


@contextmanager
def in_the_office(app: QApplication, root: Path) -> Iterator[Shown]:
    """Open the office on a profile; a mended key copy is the notice that is read on the way."""
    (root / "data" / "key.copy").unlink()
    with at_the_trouble(app, root, NOTHING) as shown:
        shown.typist.press("Return")
        shown.wait(lambda: shown.running.window.pages is not None)
        yield shown


def safekeeping(shown: Shown) -> SafekeepingSheet:
    """Open the sheet of backups and keys."""
    window = shown.running.window
    window.open_settings()
    assert window.sheet is not None
    window.sheet.safekeeping_wished.emit()  # type: ignore[attr-defined]
    assert isinstance(window.sheet, SafekeepingSheet)
    return window.sheet


def told(shown: Shown, error: str, words: Callable[[], str]) -> bool:
    """Wait for words; say whether they are this error's, what happened and what to do."""
    shown.wait(lambda: bool(words()))
    happened, to_do, *_ = table()[error]["da"]
    assert words() == f"{happened} {to_do}"
    return True


def test_a_backup_on_a_full_disk(qapp: QApplication, root: Path) -> None:
    """What is there may be written to; a copy of it is larger than any new file may be."""
    with in_the_office(qapp, root) as shown:
        sheet = safekeeping(shown)
        assert shown.running.opened is not None
        shown.running.opened.vault.database.checkpoint()
        with full_disk(root, (root / "data" / "vault.db").stat().st_size - 1):
            sheet.make.click()
            assert told(shown, "cases.DiskFull", sheet.trouble.text)


@pytest.mark.parametrize(
    ("page", "error"), [(10, "storage.BackupNotGood"), (0, "storage.VaultDamaged")], ids=["any", "the first"]
)
def test_a_backup_of_a_vault_that_went_bad(qapp: QApplication, root: Path, page: int, error: str) -> None:
    """A page goes bad on the disk while the vault is open: the copy is examined, and does not count."""
    before = sorted((root / "data" / "backups").iterdir())
    with in_the_office(qapp, root) as shown:
        sheet = safekeeping(shown)
        assert shown.running.opened is not None
        shown.running.opened.vault.database.checkpoint()
        with (root / "data" / "vault.db").open("r+b") as file:
            file.seek(page * 4096 + 2000)
            file.write(b"\xff" * 16)
        sheet.make.click()
        assert told(shown, error, sheet.trouble.text)
    assert sorted((root / "data" / "backups").iterdir()) == before


def test_a_second_place_inside_ones_own_folder(qapp: QApplication, root: Path) -> None:
    """Refused; none is named."""
    with in_the_office(qapp, root) as shown:
        sheet = safekeeping(shown)
        sheet._model.name_second_place(root / "data" / "backups")
        assert told(shown, "storage.BackupPlaceRefused", sheet.trouble.text)


@pytest.mark.parametrize(
    ("in_the_way", "error", "opens"),
    [("key.new", "crypto.KeyFileNotWritten", PASSPHRASE), ("key.copy", "crypto.SecondCopyNotWritten", NEW)],
)
def test_a_key_file_that_cannot_be_written(
    qapp: QApplication, root: Path, in_the_way: str, error: str, opens: str
) -> None:
    """Neither copy: the old passphrase opens. One copy: the new one does, and the sheet says so."""
    with in_the_office(qapp, root) as shown:
        sheet = safekeeping(shown)
        (root / "data" / in_the_way).unlink(missing_ok=True)
        (root / "data" / in_the_way).mkdir()
        sheet.change_wished.emit(Change.PASSPHRASE)
        change = shown.running.window.sheet
        assert isinstance(change, KeyChangeSheet)
        change.model.ask(PASSPHRASE, NEW, NEW)
        assert told(shown, error, change.trouble.text)
    (root / "data" / in_the_way).rmdir()
    door(root / "data").unlock(opens).close()


def test_two_copies_are_written_into_a_coming_vault_or_none(root: Path) -> None:
    """There one copy alone must not be called the one that counts: the change has not been made."""
    place = root / "coming"
    (place / "key.copy").mkdir(parents=True)

    with pytest.raises(KeyFileNotWritten):
        write_key_files_whole(place, read_key_files(root / "data"))


def test_a_backup_that_is_gone_when_it_is_fetched(qapp: QApplication, root: Path) -> None:
    """Its drive was taken out while the list was read: the trouble stays, and this is said beside it."""
    cause = next(one for one in CAUSES if one.name == "behind-its-mark")
    cause.do(root / "data")
    with at_the_trouble(qapp, root, cause) as shown:
        shown.press("Hent en sikkerhedskopi")
        shown.wait(lambda: shown.page.heading.text() == "Vælg en sikkerhedskopi")
        shutil.rmtree(root / "data" / "backups")
        shown.typist.press("Return")
        page = shown.page
        assert isinstance(page, TroublePage)
        assert told(shown, "storage.NoSuchBackup", page.also.text)
