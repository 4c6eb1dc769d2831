"""A change of keys: what was written opens with the new ones alone, and no cut leaves it without any."""

import contextlib
import errno
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from exitdesk.app.door import Door
from exitdesk.cases.errors import WrongKit, WrongPassphrase
from exitdesk.cases.resume import Place, ResumeNote, Typed
from exitdesk.crypto.errors import KeyFileMissing, PassphraseTooShort
from exitdesk.crypto.kit import draw_kit
from exitdesk.crypto.profiles import TESTING
from exitdesk.errors import Cancelled
from exitdesk.storage import swap
from exitdesk.storage.durable import sync_folder
from tests.storage.kept import PASSPHRASE, Kept
from tests.storage.places import content_of

NEW = "fem nye ord til en anden tid"


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Kept]:
    """Return an open vault with a case and a card."""
    found = Kept(tmp_path / "data")
    found.keep("De ringer om natten")
    yield found
    found.opened.close()


def _opens(door: Door, passphrase: str) -> bool:
    try:
        door.unlock(passphrase).close()
    except WrongPassphrase:
        return False
    return True


def test_after_a_change_only_the_new_passphrase_opens(kept: Kept) -> None:
    """The vault's key is the same, nothing is written anew, and the kit still opens."""
    kept.opened.keys.change_passphrase(PASSPHRASE, NEW)
    kept.opened.close()

    assert not _opens(kept.door(), PASSPHRASE)
    assert _opens(kept.door(), NEW)
    kept.door().unlock_with_kit(kept.kit).close()


def test_a_wrong_passphrase_changes_nothing(kept: Kept) -> None:
    """Whoever does not know it cannot change it, draw a kit, or write everything anew."""
    before = content_of(kept.folder)
    kit = draw_kit().words
    changes: list[Callable[[], None]] = [
        lambda: kept.opened.keys.change_passphrase("noget andet end det rigtige", NEW),
        lambda: kept.opened.keys.new_kit("noget andet end det rigtige", kit),
        lambda: kept.opened.keys.rekey("noget andet end det rigtige", NEW, kit),
    ]
    for change in changes:
        with pytest.raises(WrongPassphrase):
            change()
    with pytest.raises(PassphraseTooShort):
        kept.opened.keys.change_passphrase(PASSPHRASE, "kort")
    with pytest.raises(WrongKit):
        kept.opened.keys.new_kit(PASSPHRASE, kit[1:])

    assert content_of(kept.folder) == before
    assert kept.opened.keys.is_right(PASSPHRASE)
    assert not kept.opened.keys.is_right(NEW)


def test_a_new_kit_takes_the_place_of_the_old_one(kept: Kept) -> None:
    """The sheet in the safe is void, the new one opens, and so does the passphrase."""
    kit = draw_kit().words
    kept.opened.keys.new_kit(PASSPHRASE, kit)
    kept.opened.close()

    with pytest.raises(WrongKit):
        kept.door().unlock_with_kit(kept.kit)
    kept.door().unlock_with_kit(kit).close()
    assert _opens(kept.door(), PASSPHRASE)


def test_after_a_new_key_everything_is_there_and_no_old_byte(kept: Kept) -> None:
    """Every page is other than it was, the words are the same, old passphrase and kit are void."""
    kept.opened.setting("x")
    kept.opened.set_setting("x", "y")
    kept.opened.signer_for(kept.session.case)
    while kept.opened.vault.index_pending():
        pass
    old_pages = _pages(kept.folder / "vault.db")
    kit = draw_kit().words
    told: list[float] = []

    kept.opened.keys.rekey(PASSPHRASE, NEW, kit, told.append)

    assert told == sorted(told)
    assert told[-1] == 1.0
    kept.opened.close()
    door = kept.door()
    assert not _opens(door, PASSPHRASE)
    with pytest.raises(WrongKit):
        door.unlock_with_kit(kept.kit)
    door.unlock_with_kit(kit).close()
    again = door.unlock(NEW)
    assert kept.cards(again) == ["De ringer om natten"]
    assert [hit.snippet for hit in again.desk.search.find("natten ")] == ["De ringer om natten"]
    assert again.setting("x") == "y"
    assert again.vault.signing_keys.get(kept.session.case) is not None
    again.close()
    assert door.check(NEW) == []
    assert not _pages(kept.folder / "vault.db") & old_pages
    assert {path.name for path in kept.folder.iterdir()} <= {
        "reserve",
        *("vault.db", "vault.db-wal", "vault.db-shm", "key", "key.copy", "mark", "lock", "backups"),
    }


def _pages(file: Path) -> set[bytes]:
    content = file.read_bytes()
    return {content[at : at + 4096] for at in range(0, len(content), 4096)}


def test_a_stopped_change_leaves_the_vault_open_and_as_it_was(kept: Kept) -> None:
    """Stopped while it writes, one goes on working with the old keys."""
    for stop in (0.5, 0.7):

        def step(share: float, stop: float = stop) -> None:
            if share >= stop:
                raise Cancelled

        with pytest.raises(Cancelled):
            kept.opened.keys.rekey(PASSPHRASE, NEW, draw_kit().words, step)
        kept.keep(f"Videre efter {stop}")
    kept.opened.close()

    again = kept.door().unlock(PASSPHRASE)
    assert kept.cards(again) == ["De ringer om natten", "Videre efter 0.5", "Videre efter 0.7"]
    again.close()
    assert not (kept.folder / "coming.part").exists()


def test_a_backup_of_before_opens_with_the_passphrase_of_then(kept: Kept) -> None:
    """The backup made before the change is restored by what opened it, key file and all."""
    kept.opened.keys.rekey(PASSPHRASE, NEW, draw_kit().words)
    kept.opened.close()
    kept.door().unlock(NEW).close()
    for name in ("key", "key.copy"):
        (kept.folder / name).unlink()
    door = kept.door()
    with pytest.raises(KeyFileMissing):
        door.unlock(PASSPHRASE)

    again = door.restore(door.restorable()[0])

    assert kept.cards(again) == ["De ringer om natten"]
    again.close()
    assert _opens(kept.door(), PASSPHRASE)
    assert not _opens(kept.door(), NEW)


def test_a_committed_change_is_finished_from_wherever_it_was_cut(kept: Kept, tmp_path: Path) -> None:
    """A cut after each single step of moving the files: the next unlock finishes it."""
    kept.opened.keys.rekey(PASSPHRASE, NEW, draw_kit().words)
    kept.opened.close()
    steps = _steps_of_moving(kept.folder, tmp_path)
    assert len(steps) > 5

    for folder in steps:
        door = Door(folder, kept.clock, profile=TESTING, floor=TESTING)
        again = door.unlock(NEW)
        assert kept.cards(again) == ["De ringer om natten"]
        again.close()
        assert door.check(NEW) == []


def test_a_change_whose_commit_cannot_be_flushed_loses_no_word(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The coming vault has its name: nobody writes into the old one, and the new passphrase opens."""
    flush = sync_folder

    def refuses_the_name(folder: Path) -> None:
        if (folder / swap.COMING_NAME).exists():
            raise OSError(errno.EIO, "")
        flush(folder)

    monkeypatch.setattr(swap, "sync_folder", refuses_the_name)
    kept.opened.keys.rekey(PASSPHRASE, NEW, draw_kit().words)
    monkeypatch.undo()

    assert kept.opened.vault.database.closed
    kept.opened.close()
    again = kept.door().unlock(NEW)
    assert kept.cards(again) == ["De ringer om natten"]
    again.close()


def test_the_old_log_is_gone_before_another_database_comes(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A cut that kept the database's new name and not the log's end would read the one into the other."""
    kept.opened.keys.rekey(PASSPHRASE, NEW, draw_kit().words)
    kept.opened.close()
    (kept.folder / "vault.db-wal").write_bytes(b"old")
    done: list[str] = []
    flush, move = sync_folder, Path.replace

    def flushed(folder: Path) -> None:
        done.append(f"flushed, log there: {(folder / 'vault.db-wal').exists()}")
        flush(folder)

    def moved(path: Path, target: Path) -> Path:
        done.append(path.name)
        return move(path, target)

    monkeypatch.setattr(swap, "sync_folder", flushed)
    monkeypatch.setattr(Path, "replace", moved)
    swap.finish_swap(kept.folder)

    assert "flushed, log there: False" in done[: done.index("vault.db")]


def test_what_was_being_typed_outlives_a_change_of_key(kept: Kept) -> None:
    """The window locks after it: the note is sealed for the process that comes, which has the new key."""
    kept.opened.keys.rekey(PASSPHRASE, NEW, draw_kit().words)
    sealed = kept.opened.seal(ResumeNote(Typed(Place(), text="Halvt skrevet")).to_bytes())
    kept.opened.close()

    again = kept.door().unlock(NEW)

    assert again.unseal(sealed).typed.text == "Halvt skrevet"
    again.close()


def test_threads_that_a_change_of_key_closes_the_vault_under_tell_no_trouble(kept: Kept) -> None:
    """Words are kept and indexed while it goes on; what comes too late waits for the next process."""
    told: list[Exception] = []
    kept.opened.start_indexing(told.append)
    ended = threading.Event()

    def keep() -> None:
        with contextlib.suppress(RuntimeError):
            while not ended.is_set():
                kept.keep("og et til")

    keeping = threading.Thread(target=keep)
    keeping.start()
    kept.opened.keys.rekey(PASSPHRASE, NEW, draw_kit().words)
    keeping.join(10)
    ended.set()
    kept.opened.close()

    assert told == []


def _steps_of_moving(folder: Path, into: Path) -> list[Path]:
    """Return the folder as it lies after 0, 1, 2 ... of the steps that moving takes."""

    class Cut(BaseException):
        """The power went."""

    found = []
    for cut in range(20):
        copy = into / f"cut {cut}"
        shutil.copytree(folder, copy)
        left = iter(range(cut))

        def counted(real: object, left: Iterator[int] = left) -> object:
            def call(*told: object, **named: object) -> object:
                if next(left, None) is None:
                    raise Cut
                return real(*told, **named)  # type: ignore[operator]

            return call

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Path, "replace", counted(Path.replace))
            patch.setattr(Path, "unlink", counted(Path.unlink))
            patch.setattr(shutil, "rmtree", counted(shutil.rmtree))
            try:
                swap.finish_swap(copy)
            except Cut:
                found.append(copy)
                continue
        found.append(copy)
        break
    return found
