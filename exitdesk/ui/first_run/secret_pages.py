"""The pages with secrets: the passphrase and the kit, each shown once and typed back once.

Nothing here can be copied to the clipboard, and leaving a page takes its words off the screen.
"""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout

from exitdesk.ui.first_run.flow import FirstRun, Problem, Step
from exitdesk.ui.first_run.pages import Page
from exitdesk.ui.kit.banner import Banner
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.field import Field
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.panel import Panel
from exitdesk.ui.printing.way import print_kit_over
from exitdesk.ui.unlock.kit_list import KitList
from exitdesk.ui.unlock.kit_words import KitWords


class PassphrasePage(Page):
    """Six words offered, or one's own."""

    def build(self) -> None:
        """Add the words, large, and the field for one's own."""
        self.panel = Panel(self.theme, fill="surface", padding=24)
        self.offered = Label(self.theme, "", px=28, weight=600)
        self.panel.body.addWidget(self.offered)
        self.own = Field(self.theme, " ", kind="secret")
        self.own.submitted.connect(self.submitted)
        self.own.edited.connect(self.view_model.writes_own)
        self.fresh = Button(self.theme, " ", icon="refresh-cw")
        self.fresh.clicked.connect(self.view_model.new_words)
        self.other = Button(self.theme, " ", kind="link")
        self.other.clicked.connect(self._on_other_clicked)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.fresh)
        row.addWidget(self.other)
        row.addStretch(1)
        self.column.addWidget(self.panel)
        self.column.addWidget(self.own)
        self.column.addLayout(row)

    def retranslate(self) -> None:
        """Say it."""
        self.heading.set_text(self.tr("Adgangskode"))
        self.words.set_text(
            self.tr("Seks tilfældige ord er lette at huske og meget svære at gætte. Skriv dem af, og øv dem.")
        )
        self.own.set_label(self.tr("Din egen adgangskode"))
        self.own.note.set_text(self.tr("Mindst 20 tegn, for eksempel en sætning, som ingen kender."))
        self.own.note.setVisible(True)
        self.fresh.setText(self.tr("Nye ord"))
        self.render_state(self.view_model.state)

    def render_state(self, state: FirstRun) -> None:
        """Show the words or the field."""
        self.offered.set_text(state.offered)
        self.panel.setAccessibleName(state.offered)
        self.panel.setVisible(not state.own_wanted)
        self.fresh.setVisible(not state.own_wanted)
        self.own.setVisible(state.own_wanted)
        if self.own.text() != state.own:
            self.own.set_text(state.own)
        weak = state.problem is Problem.TOO_WEAK
        self.own.set_error(
            self.tr("Den er for let at gætte. Brug mindst 20 tegn, og varier dem.") if weak else ""
        )
        own = self.tr("Brug de seks ord") if state.own_wanted else self.tr("Brug min egen")
        self.other.setText(own)

    def focus_start(self) -> bool:
        """Go to the field where there is one."""
        if self.view_model.state.own_wanted:
            self.own.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    @Slot()
    def _on_other_clicked(self) -> None:
        self.view_model.wants_own(not self.view_model.state.own_wanted)
        if not self.focus_start():
            self.other.setFocus(Qt.FocusReason.OtherFocusReason)


class RepeatPage(Page):
    """The passphrase typed back once."""

    def build(self) -> None:
        """Add the field."""
        self.field = Field(self.theme, " ", kind="secret")
        self.field.edited.connect(self.view_model.repeats)
        self.field.submitted.connect(self.submitted)
        self.column.addWidget(self.field)

    def retranslate(self) -> None:
        """Say it."""
        self.heading.set_text(self.tr("Skriv adgangskoden én gang til"))
        self.words.set_text(self.tr("Så ved du, at du har den. Store og små bogstaver er lige meget."))
        self.field.set_label(self.tr("Adgangskode"))

    def render_state(self, state: FirstRun) -> None:
        """Show whether it is the same."""
        if self.field.text() != state.repeated:
            self.field.set_text(state.repeated)
        other = state.problem is Problem.NOT_THE_SAME
        self.field.set_error(
            self.tr("Det er ikke den samme. Prøv igen, eller gå tilbage og se efter.") if other else ""
        )

    def focus_start(self) -> bool:
        """Go to the field."""
        self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        return True


class KitPage(Page):
    """The kit's words, numbered, to be written down, or printed."""

    def build(self) -> None:
        """Add the words in two columns."""
        self.list = KitList(self.theme)
        self.print_out = Button(self.theme, " ", icon="printer", height=44)
        self.print_out.clicked.connect(self.view_model.draw_kit_paper)
        self.view_model.kit_drawn.connect(self._on_kit_drawn)
        row = QHBoxLayout()
        row.addWidget(self.print_out)
        row.addStretch(1)
        self.column.addWidget(self.list)
        self.column.addLayout(row)

    def retranslate(self) -> None:
        """Say it."""
        self.heading.set_text(self.tr("Dit nødsæt"))
        self.words.set_text(
            self.tr(
                "Skriv de 14 ord af med numre, eller udskriv dem: på papir og ikke på telefonen. "
                "Tolv af dem er nøglen. De to sidste opdager, hvis du skriver et forkert."
            )
        )
        self.print_out.setText(self.tr("Udskriv ordene ..."))

    def render_state(self, state: FirstRun) -> None:
        """Show the words while this page is the one that is read, and no longer."""
        self.list.set_words(state.kit if state.step is Step.KIT else ())

    @Slot(bytes)
    def _on_kit_drawn(self, pdf: bytes) -> None:
        print_kit_over(self.view_model.print_way(), self, self.theme, pdf)


class KitBackPage(Page):
    """The kit typed back, so that the paper is known to be right."""

    def build(self) -> None:
        """Add the places."""
        self.places = KitWords(self.theme)
        self.places.edited.connect(self._on_edited)
        self.places.submitted.connect(self.submitted)
        self.column.addWidget(self.places)
        self.trouble = Banner(self.theme, "", kind="danger")
        self.column.addWidget(self.trouble)

    def retranslate(self) -> None:
        """Say it."""
        self.heading.set_text(self.tr("Skriv nødsættet af fra dit papir"))
        self.words.set_text(
            self.tr("Så ved du, at papiret kan låse op. Mellemrum eller Enter går til næste ord.")
        )
        self.places.retranslate()

    def render_state(self, state: FirstRun) -> None:
        """Show what is typed and which words are wrong."""
        if self.places.words() != tuple(word.strip() for word in state.kit_typed):
            self.places.set_words(state.kit_typed)
        wrong = state.wrong_words if state.problem is Problem.WORDS_WRONG else ()
        self.places.mark_wrong(wrong)
        self.trouble.set_text(self._trouble(state))
        self.trouble.setVisible(bool(self.trouble.text()))

    def focus_start(self) -> bool:
        """Go to the first empty place."""
        self.places.focus_start()
        return True

    def _trouble(self, state: FirstRun) -> str:
        if state.problem is Problem.NOT_MADE:
            return f"{state.happened} {state.to_do}"
        if state.problem is not Problem.WORDS_WRONG:
            return ""
        numbers = [str(place + 1) for place in state.wrong_words]
        if len(numbers) == 1:
            return self.tr("Ord {number} er ikke det, der stod. Gå tilbage, og se efter.").format(
                number=numbers[0]
            )
        return self.tr("Ord {numbers} er ikke dem, der stod. Gå tilbage, og se efter.").format(
            numbers=", ".join(numbers)
        )

    @Slot()
    def _on_edited(self) -> None:
        self.view_model.writes_kit(self.places.words())
