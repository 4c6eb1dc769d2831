"""Skalering, Netværk, Aftaler and Læs op og slut, rendered to look at.

Run `python -m tests.screens.meeting_tabs [name ...]`; pictures land in `build/screens/meeting-*.png`.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from exitdesk.cases.papers import PaperMaker
from exitdesk.cases.unit import default_template
from exitdesk.journal.entry import CaseId
from exitdesk.sos.meeting import TakeAlong
from tests.fakes.desk import FakeClock
from tests.screens.sample_meeting import Sample, sample

OUT = Path("build/screens")


class TabView(Protocol):
    """What every tab of a meeting can do."""

    def focus_start(self) -> None:
        """Take the focus."""

    def retranslate(self) -> None:
        """Show every word in the language of the window."""

    def resize(self, width: int, height: int, /) -> None:
        """Take a size."""

    def show(self) -> None:
        """Be shown."""

    def grab(self) -> QPixmap:
        """Be pictured."""

    def close(self) -> bool:
        """Go."""

    def deleteLater(self) -> None:  # noqa: N802 - Qt's name
        """Be gone."""


def scales(one: Sample) -> TabView:
    """Return the scales' screen."""
    from exitdesk.ui.scale.view import ScaleView
    from exitdesk.ui.scale.view_model import ScaleViewModel

    view_model = ScaleViewModel(one.live, one.meeting, one.template, one.context.typing)
    return ScaleView(view_model, one.context.theme)


def circles(one: Sample) -> TabView:
    """Return the circles' screen."""
    from exitdesk.ui.circles.view import CirclesView
    from exitdesk.ui.circles.view_model import CirclesViewModel

    view_model = CirclesViewModel(one.live, one.meeting, one.template, one.context.typing)
    return CirclesView(view_model, one.context.theme)


def agreements(one: Sample) -> TabView:
    """Return the agreements' screen, an agreement being written."""
    from exitdesk.ui.agreements.view import AgreementsView
    from exitdesk.ui.agreements.view_model import AgreementsViewModel

    view_model = AgreementsViewModel(one.live, one.meeting, one.template, one.context.typing)
    return AgreementsView(view_model, one.context.theme)


def close(one: Sample) -> TabView:
    """Return the last page."""
    from exitdesk.ui.close.view import CloseView
    from exitdesk.ui.close.view_model import CloseViewModel

    context = one.context
    view_model = CloseViewModel(
        one.live,
        one.meeting,
        one.template,
        context.typing,
        paper=paper(),
        background=context.background,
        folder=context.handed_out,
        explain=context.explain,
    )
    view_model.choose(TakeAlong.SIGNED_COPY)
    view_model.choose_paper("da+en", large=True)
    return CloseView(view_model, context.theme)


def paper() -> PaperMaker:
    """Return the real paper maker, with a key nobody needs."""
    from exitdesk.snapshot.maker import Paper

    def nobody(_case: CaseId) -> tuple[bytes, bytes]:
        raise NotImplementedError

    return Paper(template_for=default_template, signer_for=nobody, now=FakeClock())


SCREENS: dict[str, Callable[[Sample], TabView]] = {
    "scales": scales,
    "circles": circles,
    "agreements": agreements,
    "close": close,
}
SIZES = (
    ("light", 1366, 704, 1.0),
    ("dark", 1366, 704, 1.0),
    ("light", 1920, 1016, 1.0),
    ("light", 1920, 1016, 2.0),
    ("dark", 960, 476, 1.0),
)


def _begin(name: str, view: TabView) -> None:
    """Do what makes the picture worth looking at."""
    from exitdesk.ui.agreements.view import AgreementsView
    from exitdesk.ui.circles.view import CirclesView

    if name == "circles" and isinstance(view, CirclesView):
        view.own.toggle()
    if name == "agreements" and isinstance(view, AgreementsView):
        view.new.click()
        for line, text in zip(
            view.editor.lines[:3], ("Sara", "kører Jonas på mandag", "man kl. 9"), strict=True
        ):
            line.setText(text)
        view.editor.when.setFocus()


def render(names: list[str]) -> list[Path]:
    """Render screens and return the pictures' paths."""
    application = QApplication.instance()
    app = application if isinstance(application, QApplication) else QApplication(sys.argv[:1])
    OUT.mkdir(parents=True, exist_ok=True)
    made = []
    for name in names:
        for mode, width, height, scale in SIZES:
            one = sample(app, "dark" if mode == "dark" else "light", scale=scale)
            view = SCREENS[name](one)
            view.resize(width, height)
            view.show()
            view.focus_start()
            for _ in range(4):
                app.processEvents()
            _begin(name, view)
            one.background.wait_idle()
            for _ in range(4):
                app.processEvents()
            path = OUT / f"meeting-{name}-{mode}-{width}{'-200' if scale > 1 else ''}.png"
            view.grab().save(str(path))
            made.append(path)
            view.close()
            view.deleteLater()
            app.processEvents()
            one.close()
    return made


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for picture in render(sys.argv[1:] or list(SCREENS)):
        sys.stdout.write(f"{picture}\n")
