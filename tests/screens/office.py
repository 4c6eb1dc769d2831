"""Everything around the meeting's tabs, rendered to look at; and the window that tests of it drive.

Run `python -m tests.screens.office`; pictures land in `build/screens/office-*.png`.
"""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from exitdesk.app.troubles import explain
from exitdesk.cases.desk import Desk
from exitdesk.cases.ports import OpenVault, VaultDoor
from exitdesk.cases.resume import ResumeNote
from exitdesk.cases.unit import default_template
from exitdesk.ui.context import UiContext
from exitdesk.ui.first_run.flow import Step
from exitdesk.ui.printing.sheet import PrintSheet
from exitdesk.ui.shell.start import LockedParts, MainWindow, build_window
from exitdesk.ui.theme import Mode
from exitdesk.ui.unlock.flow import LockReason
from tests.fakes.context import FakeDoor, fake_context
from tests.fakes.desk import FakeClock
from tests.screens.sample_cases import sample_desk

OUT = Path("build/screens")
PASSPHRASE = "ro sol mark"
_PATIENCE_MS = 60_000


@dataclass
class OfficeParts:
    """A window and what stands behind it."""

    window: MainWindow
    context: UiContext
    door: FakeDoor
    practised: list[bool]

    def unlock(self) -> None:
        """Type the passphrase and wait for the office."""
        self.window.threshold.unlock.unlock(PASSPHRASE)
        patience = QDeadlineTimer(_PATIENCE_MS)
        while self.window.pages is None and not patience.hasExpired():
            self.context.background.wait_idle()
        if self.window.pages is None:
            raise TimeoutError

    def close(self) -> None:
        """End what runs."""
        self.window.blank()
        self.window.close()
        self.window.deleteLater()
        self.context.background.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def office(
    qapp: QApplication,
    *,
    desk: Desk | None = None,
    mode: Mode = "light",
    language: str = "da",
    percent: int = 100,
    first_run: bool = False,
    why: LockReason = LockReason.STARTED,
    note: ResumeNote | None = None,
    clock: FakeClock | None = None,
    real_words: bool = False,
    practice: bool = False,
) -> OfficeParts:
    """Return a locked window over a vault in memory; with `real_words` errors are explained as they are.

    A `practice` opens by itself.
    """
    context = fake_context(
        qapp, desk=desk, mode=mode, clock=clock, template=default_template("en" if language == "en" else "da")
    )
    if real_words:
        context = replace(context, explain=lambda error: explain(error, language))
    settings = context.settings
    for name, value in (
        ("theme", mode),
        ("language", language),
        ("text_percent", str(percent)),
        ("reduced_motion", "yes"),
    ):
        settings.set(name, value)
    door = context.door
    if not isinstance(door, FakeDoor):
        raise TypeError("not the fake door")

    def opened(_door: VaultDoor, vault: OpenVault) -> UiContext:
        return replace(context, vault=vault, practice=practice)

    practised: list[bool] = []
    parts = LockedParts(
        theme=context.theme,
        background=context.background,
        settings=settings,
        lock=context.lock,
        first_run=first_run,
        why=why,
        door=lambda: door,
        context=opened,
        resume=lambda _vault: note,
        explain=context.explain,
        practise=lambda: practised.append(True),
        practice=(lambda one: one.unlock(PASSPHRASE)) if practice else None,
    )
    return OfficeParts(build_window(parts), replace(context, vault=None), door, practised)


def shoot(widget: QWidget, name: str) -> None:
    """Save a picture of a widget once its layouts have settled."""
    app = QApplication.instance()
    for _ in range(6):
        if app is not None:
            app.processEvents()
    OUT.mkdir(parents=True, exist_ok=True)
    widget.grab().save(str(OUT / f"office-{name}.png"))


@dataclass(frozen=True)
class Look:
    """How one set of pictures is taken."""

    name: str
    mode: Mode
    size: tuple[int, int]
    language: str = "da"
    percent: int = 100


LOOKS = (
    Look("light", "light", (1366, 768)),
    Look("dark", "dark", (1366, 768)),
    Look("wide", "light", (1920, 1080)),
    Look("200", "light", (1920, 1080), percent=200),
    Look("en", "dark", (1920, 1080), "en"),
)


def shoot_locked(qapp: QApplication, look: Look) -> None:
    """The lock page, quiet and after a wrong passphrase, and the kit's places."""
    parts = office(qapp, mode=look.mode, language=look.language, percent=look.percent, why=LockReason.IDLE)
    window = parts.window
    window.resize(*look.size)
    window.show()
    shoot(window, f"unlock-{look.name}")
    window.threshold.unlock.see_caps_lock(True)
    window.threshold.unlock._on_failed(_wrong())
    shoot(window, f"unlock-wrong-{look.name}")
    window.threshold.page.other_button.click()  # type: ignore[union-attr]
    shoot(window, f"unlock-kit-{look.name}")
    parts.close()


def _wrong() -> Exception:
    from exitdesk.cases.errors import WrongPassphrase

    return WrongPassphrase()


def shoot_first_run(qapp: QApplication, look: Look) -> None:
    """Each page of the first start."""
    parts = office(qapp, mode=look.mode, language=look.language, percent=look.percent, first_run=True)
    window, model = parts.window, parts.window.threshold.first_run
    window.resize(*look.size)
    window.show()
    shoot(window, f"first-0-{look.name}")
    parts.context.background.wait_idle()
    model.go_on()
    model.writes_who("Karen", "politi", "police")
    steps: tuple[Callable[[], None], ...] = (
        model.go_on,
        model.go_on,
        lambda: model.repeats(model.state.offered),
        model.go_on,
        model.go_on,
        lambda: model.writes_kit((*model.state.kit[:5], "forkert", *model.state.kit[6:])),
        model.go_on,
    )
    shoot(window, f"first-1-{look.name}")
    for at, step in enumerate(steps, start=2):
        step()
        shoot(window, f"first-{at}-{look.name}")
        if model.state.step is Step.KIT:
            model.draw_kit_paper()
            for _ in range(2):
                parts.context.background.wait_idle()
            shoot(window, f"first-kit-printed-{look.name}")
            window.findChildren(PrintSheet)[0].close_sheet()
    parts.close()


def shoot_office(qapp: QApplication, look: Look) -> None:
    """The list, the page with its tabs, the sheets."""
    parts = office(qapp, desk=sample_desk(), mode=look.mode, language=look.language, percent=look.percent)
    window = parts.window
    window.resize(*look.size)
    window.show()
    parts.unlock()
    pages = window.pages
    if pages is None:
        raise RuntimeError("still locked")
    shoot(window, f"list-{look.name}")
    case = parts.door.unlock(PASSPHRASE).desk.case_numbered("2026-014").case
    pages.office.list.open_new_case()
    shoot(window, f"new-{look.name}")
    pages.office.list.new_sheet.close_sheet()  # type: ignore[union-attr]
    pages.office.open_case(case)
    page = pages.office.page
    if page is None:
        raise RuntimeError("no page")
    shoot(window, f"case-{look.name}")
    for tab in ("timeline", "agreements", "network", "documents"):
        page.show_tab(tab)
        shoot(window, f"case-{tab}-{look.name}")
    page._on_people_wished()
    shoot(window, f"people-{look.name}")
    page.sheet.close_sheet()  # type: ignore[union-attr]
    window.doors.open_go(window.open_settings)
    shoot(window, f"go-to-{look.name}")
    window.open_settings()
    shoot(window, f"settings-{look.name}")
    window.doors.open_unit_words()
    shoot(window, f"unit-words-{look.name}")
    window._on_keys_wished()
    shoot(window, f"keys-{look.name}")
    window.sheet.close_sheet()  # type: ignore[union-attr]
    page.meeting_button.click()
    shoot(window, f"preflight-{look.name}")
    pages.preflight.start_button.click()  # type: ignore[union-attr]
    shoot(window, f"meeting-{look.name}")
    meeting = pages.meeting
    if meeting is None:
        raise RuntimeError("no meeting")
    meeting.content.setCurrentWidget(meeting.frame)
    meeting.bar.tabs.set_current("")
    shoot(window, f"frame-{look.name}")
    meeting.show_tab("board")
    meeting.one_screen.enter()
    shoot(window, f"one-screen-{look.name}")
    meeting.one_screen.leave()
    window.resize(*look.size)
    shoot(window, f"board-one-screen-{look.name}")
    meeting.curtain.fall_with("1234")
    shoot(window, f"cover-{look.name}")
    parts.close()


def main() -> int:
    """Take every picture, or those whose look is named."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        return 1
    wanted = sys.argv[1:]
    for look in LOOKS:
        if wanted and look.name not in wanted:
            continue
        shoot_locked(app, look)
        shoot_first_run(app, look)
        shoot_office(app, look)
    return 0


if __name__ == "__main__":
    sys.exit(main())
