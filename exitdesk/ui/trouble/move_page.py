"""The page of a vault in a folder that is copied elsewhere: one key moves it, and what that means is said.

What was copied cannot be called back. The page says so, and what a new key helps against.
"""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from exitdesk.ui.explanation import Explanation
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.progress import ProgressLine
from exitdesk.ui.theme import Theme
from exitdesk.ui.trouble.explained import ExplainedPage
from exitdesk.ui.trouble.move_view_model import Arrived, MoveViewModel, Offered, Step, UnderWay

_FACT_ICON, _FACT_SPACING = 20, 12  # as `ExplainedPage` lays a fact out
_MAY_BREAK = "\u200b"  # a path has no spaces to break a line at


class MovePage(ExplainedPage):
    """What is told of the folder, and the way out of it."""

    def __init__(
        self, view_model: MoveViewModel, theme: Theme, told: Explanation, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "hard-drive", parent)
        self._view_model, self._told = view_model, told
        self.stays = Label(theme, "", px=15, ink="ink2")
        self.where = Label(theme, "", px=15, ink="ink2")
        self.also = Label(theme, "", px=15, ink="danger")
        self.progress = ProgressLine(theme, "")
        for part in (self.stays, self.where, self.also, self.progress):
            self.extras.addWidget(part)
        self.progress.cancelled.connect(view_model.stop)
        view_model.step_changed.connect(self._on_step_changed)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self._on_step_changed(self._view_model.step)

    @Slot(object)
    def _on_step_changed(self, step: Step) -> None:
        working = isinstance(step, UnderWay)
        self.facts.setVisible(not working)
        self.progress.setVisible(working)
        match step:
            case Offered(place, also):
                self._offer(place, also)
            case UnderWay(share):
                self._show_work(share)
            case Arrived():
                self._tell_arrived(step)
        for part in (self.stays, self.where, self.also):
            part.setVisible(bool(part.text()))
        beside_facts = self.theme.px(_FACT_ICON) + _FACT_SPACING
        self.extras.setContentsMargins(0 if working else beside_facts, 0 if working else 16, 0, 0)

    def _offer(self, place: Path | None, also: str) -> None:
        self.explain(self._told)
        self.also.set_text(also)
        later = self.button(self.tr("Ikke nu"), "arrow-right")
        later.clicked.connect(self._view_model.go_on)
        if place is None:
            self.where.set_text(
                self.tr(
                    "Den sædvanlige mappe på denne computer er i brug eller kopieres også. Vælg en anden."
                )
            )
            choose = self.button(self.tr("Vælg en mappe ..."), "folder-open", first=True)
            choose.clicked.connect(self._on_choice_wished)
            self.put_buttons([choose, later])
            return
        self.where.set_text(self.tr("Det nye sted er {folder}.").format(folder=_shown(place)))
        move = self.button(self.tr("Flyt til denne computer"), "hard-drive", first=True)
        move.clicked.connect(lambda *_: self._view_model.move(place))
        self.put_buttons([move, later])

    def _show_work(self, share: float) -> None:
        if share == 0.0:
            self.heading.set_text(self.tr("Flytter dine sager ..."))
            self.progress.set_text(
                self.tr(
                    "Alt kopieres og efterses, før noget slettes. "
                    "Bliver det afbrudt, ligger det, hvor det lå før."
                )
            )
            self.where.set_text("")
            self.also.set_text("")
            self.put_buttons([])
            self.progress.cancel.setFocus()
        self.progress.set_share(share)

    def _tell_arrived(self, step: Arrived) -> None:
        moved = step.moved
        self.heading.set_text(self.tr("Dine sager er flyttet."))
        self.safe.set_text(
            self.tr(
                "Alt er kommet med og efterset: sager, nøgle og sikkerhedskopier. Det ligger nu i {folder}."
            ).format(folder=_shown(moved.root))
        )
        self.to_do.set_text(
            self.tr(
                "Lås op, og skift nøgle under Sikkerhed. "
                "Så åbner den adgangskode, du har nu, ikke det, du skriver herefter."
            )
        )
        self.stays.set_text(
            self.tr(
                "Ældre udgaver kan blive liggende længe, hvor mappen blev kopieret hen, og de kan ikke "
                "hentes hjem. De er krypterede: kun den adgangskode og det nødsæt, du har nu, åbner dem."
            )
        )
        self.where.set_text(self._way(moved.root, usual=moved.usual))
        self.also.set_text(
            ""
            if moved.emptied
            else self.tr(
                "Den gamle mappe kunne ikke tømmes helt. Bed den, der passer computeren, om at slette den."
            )
        )
        unlock = self.button(self.tr("Lås op"), "lock", first=True)
        unlock.clicked.connect(self._view_model.unlock_there)
        self.put_buttons([unlock])

    def _way(self, root: Path, *, usual: bool) -> str:
        if usual:
            return self.tr(
                "Programmet finder selv vej. Blev det startet med --profile, er det ikke nødvendigt mere."
            )
        return self.tr(
            "Programmet finder selv vej, så længe den gamle mappe er der. "
            "Ellers startes det med --profile {folder}."
        ).format(folder=_shown(root))

    @Slot()
    def _on_choice_wished(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Vælg en mappe"), "", QFileDialog.Option.DontUseNativeDialog
        )
        if chosen:
            self._view_model.move(Path(chosen))


def _shown(folder: Path) -> str:
    return str(folder).replace("/", f"/{_MAY_BREAK}")
