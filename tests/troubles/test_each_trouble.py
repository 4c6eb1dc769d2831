"""Each page of trouble, reached by causing the real trouble: called by its own name, and with a way out."""

import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from exitdesk.app.paths import default_profile
from exitdesk.app.troubles import row_name, table
from exitdesk.errors import ExitDeskError
from exitdesk.ui.explanation import Remedy
from exitdesk.ui.trouble.move_page import MovePage
from exitdesk.ui.trouble.page import TroublePage
from tests.storage.kept import PASSPHRASE
from tests.storage.places import content_of
from tests.troubles.cause import Cause, door
from tests.troubles.causes import (
    CAUSES,
    NETWORK,
    READ_ONLY,
    full_disk,
    has_network_folder,
    over_the_network,
    prepare,
)
from tests.troubles.window import Shown, at_the_trouble, headings

_LEFT_ALONE = {"evidence", "lock", "vault.db-shm"}


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the usual profile of this computer be one of the test's own."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))


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


def test_what_is_whole_is_saved_by_keyboard(qapp: QApplication, root: Path) -> None:
    """One press, and the page says what was saved and what to do; the passphrase then opens the office."""
    cause = next(one for one in CAUSES if one.name == "database-damaged")
    cause.do(root / "data")
    with at_the_trouble(qapp, root, cause) as shown:
        shown.press("Red, hvad der er helt")
        shown.wait(lambda: shown.page.heading.text() in ("Alt er reddet.", "Det, der var helt, er reddet."))
        assert "lagt til side" in shown.page.safe.text()
        assert "Jonas" not in shown.page.to_do.text()
        shown.wait(lambda: shown.focus == "Lås op")
        shown.typist.press("Return")
        window = shown.running.window
        assert window.stack.currentWidget() is window.threshold.page
        shown.typist.type_text(PASSPHRASE)
        shown.typist.press("Return")
        shown.wait(lambda: window.pages is not None)
        assert shown.running.opened is not None
        assert shown.running.opened.vault.index.count() == 1


def test_a_restore_that_is_stopped_leads_back(behind: Shown) -> None:
    """Annuller, pressed as the copying begins: the trouble is told again, with its ways out."""
    behind.press("Hent en sikkerhedskopi")
    behind.wait(lambda: behind.page.heading.text() == "Vælg en sikkerhedskopi")
    page = behind.page
    assert isinstance(page, TroublePage)
    page.rows.rows[0].click()
    page.progress.cancel.click()
    behind.wait(lambda: page.heading.text() == headings("da")["storage.VaultBehindItsMark"])

    assert page.facts.isVisible()
    assert behind.running.opened is None


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


def test_a_folder_on_another_machine_is_told_and_left(qapp: QApplication, root: Path) -> None:
    """A real mount over sshfs: called by its name, and moved out of by one key."""
    if not has_network_folder():
        pytest.skip("needs sshfs, a server for it, and /dev/fuse")
    NETWORK.do(root / "data")
    with over_the_network(root / "data"), at_the_trouble(qapp, root, NETWORK) as shown:
        assert shown.page.heading.text() == headings("da")[NETWORK.error]
        shown.typist.press("Return")
        shown.wait(lambda: shown.page.heading.text() == "Dine sager er flyttet.")
        assert sorted(path.name for path in (root / "data").iterdir()) == ["lock", "moved"]
    assert door(default_profile().vault).check(PASSPHRASE) == []


def test_one_key_moves_a_vault_out_of_a_folder_that_is_copied(
    qapp: QApplication, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Return moves it and tells what stays elsewhere; Return again leads to its new lock page."""
    cause = next(one for one in CAUSES if one.name == "synced-folder")
    cause.do(root / "data")
    locked: list[Sequence[str]] = []
    with at_the_trouble(qapp, root, cause) as shown:
        monkeypatch.setattr(
            type(shown.running.locker), "lock", lambda self, _why="by_hand": locked.append(self.command)
        )
        shown.typist.press("Return")
        shown.wait(lambda: shown.page.heading.text() == "Dine sager er flyttet.")
        assert "skift nøgle" in shown.page.to_do.text()
        shown.wait(lambda: shown.focus == "Lås op")
        shown.typist.press("Return")

    home = default_profile()
    assert [command[-1] for command in locked] == [str(home.root)]
    assert door(home.vault).check(PASSPHRASE) == []


def test_whoever_does_not_want_to_move_now_works_on(qapp: QApplication, root: Path) -> None:
    """Nobody is kept from the cases; nothing was moved."""
    cause = next(one for one in CAUSES if one.name == "synced-folder")
    cause.do(root / "data")
    with at_the_trouble(qapp, root, cause) as shown:
        shown.press("Ikke nu")
        shown.wait(lambda: shown.running.window.pages is not None)

    assert not default_profile().root.exists()


def test_where_the_usual_place_is_taken_a_folder_is_asked_for(qapp: QApplication, root: Path) -> None:
    """A colleague's cases lie there: that is said, and the button opens the choice of a folder."""
    cause = next(one for one in CAUSES if one.name == "synced-folder")
    cause.do(root / "data")
    shutil.copytree(root / "older", default_profile().vault)
    with at_the_trouble(qapp, root, cause) as shown:
        assert [one.accessibleName() for one in shown.page.buttons] == ["Vælg en mappe ...", "Ikke nu"]
        assert isinstance(shown.page, MovePage)
        assert "er i brug" in shown.page.where.text()
        shown.page._view_model.move(root.with_name("andet"))
        shown.wait(lambda: shown.page.heading.text() == "Dine sager er flyttet.")
        assert "--profile" in shown.page.where.text()

    assert door(root.with_name("andet") / "data").check(PASSPHRASE) == []


def test_a_move_that_fails_says_why_and_leaves_the_offer(qapp: QApplication, root: Path) -> None:
    """No room at the new place: the vault stays open, and one may go on or try again."""
    cause = next(one for one in CAUSES if one.name == "synced-folder")
    cause.do(root / "data")
    with at_the_trouble(qapp, root, cause) as shown:
        with full_disk(root / "data"):
            shown.typist.press("Return")
            shown.wait(lambda: isinstance(shown.page, MovePage) and bool(shown.page.also.text()))
        assert isinstance(shown.page, MovePage)
        assert headings("da")["cases.DiskFull"] in shown.page.also.text()
        shown.press("Ikke nu")
        shown.wait(lambda: shown.running.window.pages is not None)


def test_every_row_with_a_page_says_all_three_things() -> None:
    """What happened, what to do, what is safe, in both languages, and a way out."""
    for name, row in table().items():
        if "remedies" in row:
            assert len(row["da"]) == len(row["en"]) == 3, name
            assert [Remedy(one) for one in row["remedies"]], name
