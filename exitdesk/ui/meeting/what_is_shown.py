"""What will be shown where, said before it is: what the room sees, what stays here, the keys that hide."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from exitdesk.ui.kit.icon import Icon
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.panel import Panel
from exitdesk.ui.present.screens import ScreenFacts
from exitdesk.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Place:
    """A screen in the room with the number it is called by."""

    number: int
    screen: ScreenFacts


class WhatIsShown(Panel):
    """Sentences, each with its icon; they follow the choice of screen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, fill="canvas", padding=14, spacing=10, parent=parent)
        self.shown = self._sentence("screen-share")
        self.kept_here = self._sentence("lock")
        self.keys = self._sentence("eye-off")
        self.quiet = self._sentence("info")

    def show_place(self, place: Place | None) -> None:
        """Say what will be where; None is no screen in the room."""
        if place is None:
            self._say(
                self.tr("Rummet ser ingenting. Tavlen er kun på denne skærm."),
                self.tr("Egne noter er lukkede, til du trykker Ctrl+M. Andre sager kan ikke åbnes."),
                self.tr("Ctrl+F8 viser den på hele skærmen. Ctrl+Shift+H dækker til i en pause."),
            )
            return
        _, _, width, height = place.screen.geometry
        shown = self.tr(
            "Skærm {number} ({name}, {width} × {height}) viser tavle, tal, netværk og aftaler "
            "fra dette møde, når de er skrevet færdigt."
        )
        self._say(
            shown.format(number=place.number, name=place.screen.name, width=width, height=height),
            self.tr(
                "Kun her: egne noter, spørgsmål, mærker ved personer, tal før de vises, alle andre sager."
            ),
            self.tr("F8 skjuler med det samme. Ctrl+Shift+H dækker begge skærme til i en pause."),
        )

    def show_here(self) -> None:
        """Say that the laptop's own window will be what the room sees."""
        self._say(
            self.tr(
                "Hele skærmen viser tavle, tal, netværk og aftaler fra dette møde, når de er skrevet færdigt."
            ),
            self.tr("Alt andet er væk imens. Ctrl+F8 går tilbage til jeres egen side og frem igen."),
            self.tr("F8 skjuler med det samme. Ctrl+Shift+H dækker skærmen til i en pause."),
        )

    def _sentence(self, icon: str) -> Label:
        words = Label(self.theme, "", px=14, ink="ink2")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Icon(self.theme, icon, px=18), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        self.body.addLayout(row)
        return words

    def _say(self, shown: str, kept_here: str, keys: str) -> None:
        self.shown.set_text(shown)
        self.kept_here.set_text(kept_here)
        self.keys.set_text(keys)
        self.quiet.set_text(self.tr("Slå Forstyr ikke til, så ingen besked dukker op på skærmen."))
        self.setAccessibleName(self.tr("Hvad vises hvor?"))
        self.setAccessibleDescription(f"{shown} {kept_here} {keys}")
