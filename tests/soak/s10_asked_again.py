"""S10: every path on which words leave the vault, or words or keys change for good, asks for the passphrase.

Each path is walked with nothing, with a wrong passphrase and with the right one, in the window and on the
command line; only the last may do it. That there is no path beside these is what
tests/architecture/test_paths_out.py says.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import gettempdir
from typing import Final

from PySide6.QtWidgets import QApplication

from exitdesk.cases.documents.document import DocumentKind
from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.ports import Owner
from exitdesk.errors import ExitDeskError
from exitdesk.journal.entry import PersonId, ThingId
from exitdesk.ui.erasing.sheet import ErasingSheet
from exitdesk.ui.own_data.sheet import OwnDataSheet
from exitdesk.ui.own_data.view_model import Form
from exitdesk.ui.papers.sheet import PapersSheet
from exitdesk.ui.records.sheet import AccessLogSheet
from exitdesk.ui.safekeeping.flow import Change
from exitdesk.ui.safekeeping.key_change_sheet import KeyChangeSheet
from tests.fakes.context import RIGHT_PASSPHRASE, FakeVault
from tests.screens.office import OfficeParts, office
from tests.screens.papers import hand_out, open_papers, write
from tests.soak.figures import Figures
from tests.unit.app.test_cli import PASSPHRASE, Laptop, laptop
from tests.unit.cases.cards import CARD, keep

TARGET_COUNT: Final = 1
_NEW: Final = "fem nye ord til en anden tid"
_WRONG: Final = "helt forkerte ord"
_TRIES: Final = ("", _WRONG)


@dataclass(frozen=True, slots=True)
class _Path:
    """A path: walked with a passphrase it says whether what it leads to was done."""

    name: str
    walk: Callable[[str], bool]
    right: str


def run(seed: int, count: int | None, folder: Path) -> Figures:
    """Walk every path."""
    del seed, count
    paths = [*_window_paths(), *_command_paths(folder)]
    let_through = [path.name for path in paths for passphrase in _TRIES if path.walk(passphrase)]
    refused = [path.name for path in paths if not path.walk(path.right)]
    counts: dict[str, int | float | str] = {
        "paths": len(paths),
        "their names": ", ".join(path.name for path in paths),
        "done without the passphrase": len(let_through),
        "the control: done with it": len(paths) - len(refused),
    }
    reason = ", ".join((*let_through, *refused))
    return Figures("S10", "The passphrase is asked again", counts, not let_through and not refused, reason)


# -- in the window -------------------------------------------------------------------------------------


def _window_paths() -> list[_Path]:
    walks: dict[str, Callable[[OfficeParts, str], bool]] = {
        "access log as a table": lambda parts, told: _save_log(parts, told, "table"),
        "access log as JSON": lambda parts, told: _save_log(parts, told, "json"),
        **{
            f"own data, {form.value}, as {ending}": partial(_save_own_data, form, ending)
            for form in Form
            for ending in ("csv", "json")
        },
        "own data on paper": partial(_save_own_data, Form.HANDED_OUT, "pdf"),
        "paper": _hand_out_paper,
        "full copy for the file": _hand_out_file_copy,
        "copy for a colleague": _hand_out_colleague_copy,
        "paper once more": _hand_out_again,
        "erasing": _erase,
        **{f"new {change.value}": partial(_change, change) for change in Change},
    }
    return [_Path(f"window: {name}", _in_window(walk), RIGHT_PASSPHRASE) for name, walk in walks.items()]


def _in_window(walk: Callable[[OfficeParts, str], bool]) -> Callable[[str], bool]:
    def walked(passphrase: str) -> bool:
        app = QApplication.instance() or QApplication([])
        if not isinstance(app, QApplication):
            raise TypeError("no application for windows")
        parts = office(app)
        parts.window.show()
        parts.unlock()
        try:
            return walk(parts, passphrase)
        finally:
            parts.context.background.wait_idle()
            parts.close()

    return walked


def _vault(parts: OfficeParts) -> FakeVault:
    vault = parts.window.pages.context.vault if parts.window.pages else None
    if not isinstance(vault, FakeVault):
        raise TypeError("still locked")
    return vault


def _save_log(parts: OfficeParts, passphrase: str, button: str) -> bool:
    parts.window.doors.open_access_log()
    sheet = parts.window.sheet
    if not isinstance(sheet, AccessLogSheet):
        raise TypeError("no sheet")
    parts.context.background.wait_idle()
    (sheet.table if button == "table" else sheet.json).click()
    sheet.passphrase.field.set_text(passphrase)
    sheet.passphrase.ask()
    for _ in range(3):
        parts.context.background.wait_idle()
    saved = sheet.model.state.saved
    if saved is not None:
        saved.unlink()
    return saved is not None


def _save_own_data(form: Form, ending: str, parts: OfficeParts, passphrase: str) -> bool:
    parts.window.doors.open_own_data()
    sheet = parts.window.sheet
    if not isinstance(sheet, OwnDataSheet):
        raise TypeError("no sheet")
    sheet.ask.name.set_text(_vault(parts).desk.index.rows()[0].name)
    sheet.onward.click()
    parts.context.background.wait_idle()
    sheet.model.choose(sheet.model.state.data.found[0].key, on=True)
    sheet.onward.click()
    parts.context.background.wait_idle()
    sheet.onward.click()
    sheet.save.form.segment(form.value).click()
    sheet.save.ending.segment(ending).click()
    sheet.save.passphrase.field.set_text(passphrase)
    sheet.onward.click()
    for _ in range(3):
        parts.context.background.wait_idle()
    saved = sheet.model.state.saved
    if saved is not None:
        saved.unlink()
    return saved is not None


def _hand_out_paper(parts: OfficeParts, passphrase: str) -> bool:
    sheet = open_papers(parts, _vault(parts).desk.index.rows()[0].number)
    sheet.onward.click()
    write(sheet, DocumentKind.DECISION)
    sheet.onward.click()
    parts.context.background.wait_idle()
    return _handed_out(parts, sheet, passphrase)


def _hand_out_file_copy(parts: OfficeParts, passphrase: str) -> bool:
    sheet = _papers_of_a_meeting(parts)
    write(sheet, DocumentKind.FILE_COPY)
    sheet.onward.click()
    parts.context.background.wait_idle()
    return _handed_out(parts, sheet, passphrase)


def _hand_out_colleague_copy(parts: OfficeParts, passphrase: str) -> bool:
    sheet = _papers_of_a_meeting(parts)
    write(sheet, DocumentKind.COLLEAGUE_COPY)
    picked = (sheet.model.state.picks[0].id,)
    said = {"ground": "release", "grounds": "Maj", "matters": ("social",)}
    write(sheet, DocumentKind.COLLEAGUE_COPY, picked=picked, **said)
    sheet.onward.click()
    parts.context.background.wait_idle()
    return _handed_out(parts, sheet, passphrase)


def _papers_of_a_meeting(parts: OfficeParts) -> PapersSheet:
    """Return the form of a case that has a meeting with something on its board."""
    sheet = open_papers(parts, _vault(parts).desk.index.rows()[0].number)
    live = parts.window.pages.office.live if parts.window.pages else None
    if live is None:
        raise RuntimeError("no case")
    meeting = start_meeting(live.session)
    live.session.record(keep(CARD, "Jeg sover ikke"), meeting=meeting)
    sheet.close_sheet()
    sheet = open_papers(parts)
    sheet.onward.click()
    return sheet


def _hand_out_again(parts: OfficeParts, passphrase: str) -> bool:
    if not _hand_out_paper(parts, RIGHT_PASSPHRASE):
        raise RuntimeError("no paper")
    (sheet,) = parts.window.findChildren(PapersSheet)
    sheet.back.click()
    sheet.model.open_kept(0)
    parts.context.background.wait_idle()
    return _handed_out(parts, sheet, passphrase)


def _handed_out(parts: OfficeParts, sheet: PapersSheet, passphrase: str) -> bool:
    hand_out(parts, sheet, passphrase)
    name = sheet.paper.model.state.saved_as
    if name:
        (Path(gettempdir()) / name).unlink()
    return bool(name)


def _erase(parts: OfficeParts, passphrase: str) -> bool:
    vault, pages = _vault(parts), parts.window.pages
    if pages is None:
        raise RuntimeError("still locked")
    pages.office.open_case(vault.desk.index.rows()[0].case)
    pages.office._on_erasing_wished()
    parts.context.background.wait_idle()
    (sheet,) = parts.window.findChildren(ErasingSheet)
    sheet.passphrase.field.set_text(passphrase)
    sheet.erase_button.click()
    for _ in range(3):
        parts.context.background.wait_idle()
    return vault.desk.index.count() == 0


def _change(change: Change, parts: OfficeParts, passphrase: str) -> bool:
    parts.window.doors.open_change(change)
    sheet, keys = parts.window.sheet, _vault(parts).keys
    if not isinstance(sheet, KeyChangeSheet):
        raise TypeError("no sheet")
    before = len(keys.calls)
    sheet.model.ask(passphrase, _NEW, _NEW)
    parts.context.background.wait_idle()
    if sheet.model.state.kit:
        sheet.model.has_written_down()
        sheet.model.types_back(tuple(sheet.model.state.kit))
        parts.context.background.wait_idle()
    return len(keys.calls) > before


# -- on the command line -------------------------------------------------------------------------------


def _command_paths(folder: Path) -> list[_Path]:
    owner = Owner(PersonId(ThingId("person-0a")), "Karen Holt", "politi", "police")
    karen = laptop(folder / "karen", owner, sample=True)
    (folder / "stick").mkdir()
    commands: dict[str, tuple[object, ...]] = {
        "export": ("export", "2026-014", "--own", "--output"),
        "parcel": ("parcel", "2026-014", "--output"),
        "log": ("log", "--output"),
        "own-data": ("own-data", "Emre", "--output"),
        "own-data --csv": ("own-data", "Emre", "--csv", "--output"),
        "backup": ("backup", "--to", folder / "stick"),
        "restore": ("restore", "1", "--yes"),
        "doctor": ("doctor",),
        "erase": ("erase", "2026-014", "--reason", "time_is_up", "--yes"),
    }
    return [
        _Path(f"exitdesk {name}", _by_command(karen, folder, told), PASSPHRASE)
        for name, told in commands.items()
    ]


def _by_command(karen: Laptop, folder: Path, command: tuple[object, ...]) -> Callable[[str], bool]:
    def walked(passphrase: str) -> bool:
        written = folder / "out"
        written.unlink(missing_ok=True)
        karen.passphrase_file.write_text(passphrase + "\n", "utf-8")
        arguments = (*command, written) if command[-1] == "--output" else command
        try:
            return karen.run(*arguments) == 0
        except ExitDeskError:
            return False

    return walked
