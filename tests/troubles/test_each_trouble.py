"""Each page of trouble, reached by causing the real trouble: called by its own name, and with a way out."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from exitdesk.app.troubles import row_name, table
from exitdesk.errors import ExitDeskError
from exitdesk.ui.explanation import Remedy
from tests.storage.kept import PASSPHRASE
from tests.storage.places import content_of
from tests.troubles.causes import CAUSES, READ_ONLY, Cause, door, prepare
from tests.troubles.window import Shown, at_the_trouble, headings

_LEFT_ALONE = {"evidence", "lock", "vault.db-shm"}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a profile with a closed vault in it."""
    prepare(tmp_path / "tavle" / "data")
    return tmp_path / "tavle"


@pytest.fixture
def behind(qapp: QApplication, root: Path) -> Iterator[Shown]:
    """Show the page of a vault that is behind its mark."""
    cause = next(one for one in CAUSES if one.name == "behind-its-mark")
    cause.do(root / "data")
    with at_the_trouble(qapp, root, cause) as shown:
        yield shown


@pytest.mark.parametrize("cause", CAUSES, ids=lambda cause: cause.name)
def test_a_trouble_is_called_by_its_own_name(qapp: QApplication, root: Path, cause: Cause) -> None:
    """Heading, safe and to do are those of the error that was caused, and of no other."""
    cause.do(root / "data")
    with at_the_trouble(qapp, root, cause) as shown:
        heading = shown.page.heading.text()
        row = table()[cause.error]

        assert [name for name, said in headings("da").items() if said == heading] == [cause.error]
        assert (shown.page.to_do.text(), shown.page.safe.text()) == (row["da"][1], row["da"][2])
        assert shown.page.facts.isVisible()
        assert len(shown.page.buttons) == len(row["remedies"])
        assert shown.page.buttons[0] is QApplication.focusWidget()


@pytest.mark.parametrize(
    "cause",
    [one for one in CAUSES if not one.notice and one.meanwhile is None],
    ids=lambda cause: cause.name,
)
def test_nothing_is_written_before_the_evidence_is_there(root: Path, cause: Cause) -> None:
    """What lay in the folder lies there still, byte for byte; copied aside at most."""
    cause.do(root / "data")
    before = content_of(root / "data")
    with pytest.raises(ExitDeskError) as told:
        door(root / "data", cause.keeper).unlock(cause.passphrase)
    assert row_name(told.type) == cause.error

    after = content_of(root / "data")
    assert {name: data for name, data in after.items() if not name.startswith("evidence")} == before


def test_a_read_only_disk_is_called_by_its_name(root: Path) -> None:
    """In a mount of its own that takes no writing, another process meets the page of a read-only disk."""
    mount = f"mount --bind {root} {root} && mount -o remount,bind,ro {root}"
    command = [sys.executable, "-m", "tests.troubles.heading", str(root)]
    tried = subprocess.run(
        ["unshare", "-r", "-m", "sh", "-c", f"{mount} && exec {' '.join(command)}"],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    if tried.returncode == 1 and "mount" in tried.stderr:
        pytest.skip("no mount of one's own can be made here")

    assert tried.stdout.strip() == headings("da")[READ_ONLY.error], tried.stderr


def test_a_backup_is_put_back_by_keyboard(behind: Shown) -> None:
    """Choose, watch, and the office opens on what the backup holds."""
    behind.press("Hent en sikkerhedskopi")
    behind.wait(lambda: behind.page.heading.text() == "Vælg en sikkerhedskopi")
    behind.typist.press("Return")
    behind.wait(lambda: behind.running.window.pages is not None)

    assert behind.running.opened is not None
    assert behind.running.opened.vault.index.count() == 1


def test_going_on_is_asked_twice(behind: Shown) -> None:
    """The first press asks; the careful answer has the keyboard; the second press opens the office."""
    behind.press("Gå videre")
    assert behind.page.heading.text() == "Vil du gå videre herfra?"
    behind.wait(lambda: behind.focus == "Tilbage")
    behind.typist.press("Return")
    assert behind.page.heading.text() == headings("da")["storage.VaultBehindItsMark"]
    behind.press("Gå videre")
    behind.press("Gå videre herfra")
    behind.wait(lambda: behind.running.window.pages is not None)


def test_where_there_is_no_backup_this_is_said(qapp: QApplication, root: Path) -> None:
    """An empty list is not a dead end: what to do stands there, and the way back."""
    shutil.rmtree(root / "data" / "backups")
    cause = next(one for one in CAUSES if one.name == "mark-lost")
    cause.do(root / "data")
    with at_the_trouble(qapp, root, cause) as shown:
        shown.press("Hent en sikkerhedskopi")
        shown.wait(lambda: shown.page.heading.text() == "Vælg en sikkerhedskopi")
        assert "ingen sikkerhedskopier" in shown.page.sure.text()  # type: ignore[attr-defined]
        shown.press("Tilbage")
        assert shown.page.heading.text() == headings("da")["storage.MarkLost"]


def test_trying_again_leads_to_the_lock_page(qapp: QApplication, root: Path) -> None:
    """Once the other window is closed, the same passphrase opens."""
    cause = next(one for one in CAUSES if one.name == "already-open")
    with at_the_trouble(qapp, root, cause) as shown:
        window = shown.running.window
        shown.press("Prøv igen")
        assert window.stack.currentWidget() is window.threshold.page


def test_a_notice_is_read_and_the_office_opens(qapp: QApplication, root: Path) -> None:
    """A mended key file is told once; Return goes on."""
    cause = next(one for one in CAUSES if one.name == "key-copy")
    cause.do(root / "data")
    with at_the_trouble(qapp, root, cause) as shown:
        shown.typist.press("Return")
        shown.wait(lambda: shown.running.window.pages is not None)
    assert door(root / "data").check(PASSPHRASE) == []


def test_the_page_of_a_trouble_locks_like_the_office(behind: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    """A key may be in hand behind it: Ctrl+L, panic and idleness end the process there too."""
    asked: list[str] = []
    locker = behind.running.locker
    monkeypatch.setattr(type(locker), "lock", lambda _self, why="by_hand": asked.append(why))
    monkeypatch.setattr(type(locker), "panic", lambda _self: asked.append("panic"))

    behind.typist.press("Ctrl+L")
    behind.typist.press("Ctrl+Shift+L")
    behind.running.window.idle.due.emit()

    assert asked == ["by_hand", "panic", "idle"]


def test_every_error_with_a_page_has_a_cause_here() -> None:
    """A row that offers remedies is reached by a test, or is known to need what no test can do."""
    no_cause = {
        "crypto.KeyFileTampered",
        "crypto.KeyFileRefused",
        "crypto.NotEnoughMemory",
        "app.BindingGone",  # tests/troubles/test_bound.py: a page that comes after another one
        "crypto.SecondCopyNotWritten",
        "app.FolderOnNetwork",  # tests/unit/app/test_places.py, with a table of mounts
    }
    with_page = {name for name, row in table().items() if "remedies" in row}

    assert with_page - no_cause == {cause.error for cause in (*CAUSES, READ_ONLY)}
    for name in with_page:
        row = table()[name]
        assert len(row["da"]) == len(row["en"]) == 3, name
        assert [Remedy(one) for one in row["remedies"]], name
