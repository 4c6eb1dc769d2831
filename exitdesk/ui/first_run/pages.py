"""The pages of the first start that hold no secret: what this is, who one is, making it, made."""

from typing import ClassVar

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from exitdesk.ui.first_run.flow import FirstRun, Problem
from exitdesk.ui.first_run.view_model import FirstRunViewModel
from exitdesk.ui.kit.banner import Banner
from exitdesk.ui.kit.field import Field
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.progress import ProgressLine
from exitdesk.ui.kit.section import Heading
from exitdesk.ui.kit.segmented import SegmentedChoice
from exitdesk.ui.theme import Theme


class Page(QWidget):
    """One page: a title, words, and perhaps fields; `submitted` when Enter is pressed in the last field."""

    measure: ClassVar[int] = 560
    submitted = Signal()

    def __init__(self, view_model: FirstRunViewModel, theme: Theme) -> None:
        super().__init__()
        self.theme, self.view_model = theme, view_model
        self.heading = Heading(theme, "", px=28)
        self.words = Label(theme, "", px=17, ink="ink2")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(20)
        self.column.addWidget(self.heading)
        self.column.addWidget(self.words)
        self.build()
        self.retranslate()

    @property
    def aloud(self) -> list[str]:
        """What a screen reader says when the page comes; never a secret."""
        return [self.heading.text(), self.words.text()]

    def build(self) -> None:
        """Add what the page has besides its words."""

    def retranslate(self) -> None:
        """Say everything in the language in force."""

    def render_state(self, state: FirstRun) -> None:
        """Show what was typed and what is wrong."""

    def focus_start(self) -> bool:
        """Take the focus; False leaves it to the primary button."""
        return False


class WelcomePage(Page):
    """What this is, and the one thing to know before the first case."""

    @property
    def aloud(self) -> list[str]:
        """The whole page: it is short, and the warning matters."""
        points = [point.text() for point in self.points]
        return [*super().aloud, *points, self.warning.text()]

    def build(self) -> None:
        """Add the warning."""
        self.points = [Label(self.theme, "", px=17) for _ in range(3)]
        for point in self.points:
            self.column.addWidget(point)
        self.warning = Banner(self.theme, "", kind="warn")
        self.column.addWidget(self.warning)

    def retranslate(self) -> None:
        """Say it."""
        self.heading.set_text(self.tr("Velkommen"))
        self.words.set_text(
            self.tr("Her laver du dit eget aflåste rum til sager på denne computer. Det tager fem minutter.")
        )
        said = (
            self.tr("Alt, du skriver, ligger krypteret her. Intet bliver sendt nogen steder hen."),
            self.tr("Du låser op med en adgangskode. Glemmer du den, låser et nødsæt på 14 ord op."),
            self.tr("Hav papir og en kuglepen klar."),
        )
        for point, words in zip(self.points, said, strict=True):
            point.set_text(words)
        self.warning.set_text(
            self.tr("Uden adgangskode og uden nødsæt er alt væk. Ingen kan låse op for dig, heller ikke os.")
        )


class WhoPage(Page):
    """Name, role and authority: they stand at what one writes."""

    def build(self) -> None:
        """Add the fields."""
        self.name = Field(self.theme, " ")
        self.role = Field(self.theme, " ")
        self.authority_label = Label(self.theme, "", px=15, weight=600)
        self.authority = self._authorities()
        for part in (self.name, self.role):
            self.column.addWidget(part)
            part.edited.connect(self._on_edited)
        self.column.addWidget(self.authority_label)
        self.column.addWidget(self.authority, 0, Qt.AlignmentFlag.AlignLeft)
        self.name.submitted.connect(self.submitted)
        self.role.submitted.connect(self.submitted)

    def retranslate(self) -> None:
        """Say it."""
        self.heading.set_text(self.tr("Hvem er du?"))
        self.words.set_text(
            self.tr("Dit navn står ved det, du skriver, så din makker kan se, hvem der sagde hvad.")
        )
        self.name.set_label(self.tr("Navn"))
        self.role.set_label(self.tr("Rolle"))
        self.role.edit.setPlaceholderText(self.tr("For eksempel politi eller socialrådgiver"))
        self.authority_label.set_text(self.tr("Ansat hos"))
        chosen = self.authority.current()
        fresh = self._authorities()
        self.column.replaceWidget(self.authority, fresh)
        self.authority.hide()
        self.authority.deleteLater()
        self.authority = fresh
        fresh.set_current(chosen)

    def render_state(self, state: FirstRun) -> None:
        """Show who one said one is."""
        for field, text in ((self.name, state.name), (self.role, state.role)):
            if field.text() != text:
                field.set_text(text)
        self.authority.set_current(state.authority.value)
        missing = state.problem is Problem.NAME_MISSING
        self.name.set_error(self.tr("Skriv dit navn. Fornavnet er nok.") if missing else "")
        if missing:
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_start(self) -> bool:
        """Go to the name."""
        self.name.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _authorities(self) -> SegmentedChoice:
        options = (
            ("police", self.tr("Politi")),
            ("municipality", self.tr("Kommune")),
            ("prison", self.tr("Kriminalforsorg")),
        )
        choice = SegmentedChoice(self.theme, options, name=self.tr("Ansat hos"))
        choice.chosen.connect(self._on_edited)
        return choice

    @Slot()
    def _on_edited(self, _text: str = "") -> None:
        authority = self.authority.current() or "police"
        self.view_model.writes_who(self.name.text(), self.role.text(), authority)


class MakingPage(Page):
    """The vault is being made: about a second or two."""

    def build(self) -> None:
        """Add the line."""
        self.line = ProgressLine(self.theme, " ")
        self.line.cancel.setVisible(False)
        self.line.cancel.setEnabled(False)
        self.column.addWidget(self.line)

    def retranslate(self) -> None:
        """Say it."""
        self.heading.set_text(self.tr("Et øjeblik"))
        self.words.set_text(
            self.tr("Nøglen bliver lavet, så den tager et sekund at prøve og et liv at gætte.")
        )
        self.line.set_text(self.tr("Laver dit aflåste rum"))


class MadePage(Page):
    """It is made: what to do with the paper, and to work."""

    def retranslate(self) -> None:
        """Say it."""
        self.heading.set_text(self.tr("Så er den klar"))
        self.words.set_text(
            self.tr(
                "Læg papiret med de 14 ord et sikkert sted, ikke ved computeren. "
                "Husk: Ctrl+L låser med det samme, og F1 viser alle taster."
            )
        )
