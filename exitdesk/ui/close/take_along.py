"""What he takes along: the choice, one line, the language of the copy, its pages, and what is not on them."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from exitdesk.sos.meeting import TakeAlong
from exitdesk.ui.close.page_picture import PagePicture
from exitdesk.ui.close.paper_choice import PaperChoiceRows
from exitdesk.ui.close.state import CloseState, Handing, Preview
from exitdesk.ui.kit.banner import Banner
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.panel import Panel
from exitdesk.ui.kit.section import Heading
from exitdesk.ui.kit.segmented import SegmentedChoice
from exitdesk.ui.scale.spoken_line import SpokenLine
from exitdesk.ui.theme import Theme

_SHOWN = 3
_WITH_LINE = (TakeAlong.CARRY_SAFE, TakeAlong.PHOTO_PAGE, TakeAlong.NOTHING)


class TakeAlongPanel(Panel):
    """The paper and everything about it."""

    kind_chosen = Signal(str)
    line_said = Signal(str)
    line_typed = Signal(str)
    line_left = Signal()
    line_discarded = Signal()
    paper_chosen = Signal(str, bool)
    signers_chosen = Signal(str)
    hand_out_asked_for = Signal()
    print_asked_for = Signal()
    page_asked_for = Signal(int)

    def __init__(self, theme: Theme, takes: dict[TakeAlong, str], parent: QWidget | None = None) -> None:
        super().__init__(theme, padding=24, spacing=10, parent=parent)
        self.state = CloseState()
        self.heading = Heading(theme, "", px=20)
        self.kinds = SegmentedChoice(
            theme, [(kind.value, word) for kind, word in takes.items()], name=self.tr("Hvad tager han med?")
        )
        self.line = SpokenLine(theme, "", longest=400)
        self.line.tells_tab = False
        self.paper = PaperChoiceRows(theme)
        self.signers = SegmentedChoice(theme, self._signer_words(), name=self.tr("Hvem skriver under?"))
        self.status = Label(theme, "", px=15, ink="ink2")
        self.trouble = Banner(theme, "", kind="danger")
        self.done = Banner(theme, "", kind="done")
        self.omitted = Label(theme, "", px=14, weight=600)
        self.omissions = Label(theme, "", px=14, ink="ink2")
        self.hand_out = Button(theme, "", kind="primary", icon="signature", height=44)
        self.print_out = Button(theme, "", icon="printer", height=44)
        self.pages: list[PagePicture] = []
        self._pages = QHBoxLayout()
        self._build()
        self._connect()

    def show_state(self, state: CloseState) -> None:
        """Show what stands now."""
        fresh = state.pages is not self.state.pages
        self.state = state
        self.kinds.set_current(state.takes.value if state.takes else "")
        self.paper.show_state(state)
        with_paper = state.takes not in (None, TakeAlong.NOTHING)
        self.signers.setVisible(self._asks_who_signs(state))
        self.signers.set_current(str(state.signers))
        self.line.setVisible(state.takes in _WITH_LINE)
        if not self.line.hasFocus():
            self.line.setText(state.line)
        if fresh:
            self._show_pages()
        self.hand_out.setVisible(with_paper)
        # Not switched off while it is signed: the focus would jump to the next part of the page.
        self.hand_out.setEnabled(state.preview is Preview.READY)
        self.retranslate()

    def retranslate(self) -> None:
        """Show every word in the language of the window."""
        state = self.state
        self.heading.set_text(self.tr("Hvad tager han med?"))
        self.line.set_name(
            self.tr("Én linje, som følger med"), self.tr("Én linje, for eksempel: Torsdag kl. 18")
        )
        self.paper.retranslate()
        for key, word in self._signer_words():
            self.signers.segment(key).setText(word)
        self.hand_out.setText(self._verb())
        self.print_out.setText(self.tr("Udskriv ..."))
        on_paper = state.handing is Handing.DONE and state.takes is not TakeAlong.PHOTO_PAGE
        self.print_out.setVisible(on_paper and not state.practice)
        status = self._status()
        self.status.set_text(status)
        self.status.setVisible(bool(status))
        self._show_trouble()
        saved = (
            self.tr("Gemt som en øvelse. Kopien er ikke underskrevet og bliver slettet med øvelsen.")
            if state.practice
            else self.tr("Gemt som »{name}« i mappen »{folder}«.").format(
                name=state.saved_as, folder=state.folder
            )
        )
        if state.takes is TakeAlong.SIGNED_COPY and 0 < state.signed_by < state.signers:
            saved += " " + self.tr(
                "Én underskrift mangler, før den er ægte. Den kan sættes under »Er et papir ægte?«."
            )
        self.done.set_text(saved)
        self.done.setVisible(state.handing is Handing.DONE)
        said = "\n".join(self._omission(key, count) for key, count in state.omissions)
        self.omissions.set_text(said)
        self.omitted.set_text(self.tr("Det står ikke på papiret:"))
        for label in (self.omitted, self.omissions):
            label.setVisible(state.preview is Preview.READY and bool(said))
        for number, page in enumerate(self.pages, start=1):
            page.setText(self.tr("Side {number}. Enter viser den stort").format(number=number))

    # -- inside ------------------------------------------------------------------------------------

    def _signer_words(self) -> list[tuple[str, str]]:
        return [("1", self.tr("Jeg skriver under")), ("2", self.tr("Vi skriver begge under"))]

    @staticmethod
    def _asks_who_signs(state: CloseState) -> bool:
        return state.takes is TakeAlong.SIGNED_COPY and bool(state.partners) and not state.practice

    def _build(self) -> None:
        self._pages.setSpacing(8)
        self._pages.setAlignment(Qt.AlignmentFlag.AlignLeft)
        below = QVBoxLayout()
        for widget in (self.heading, self.kinds, self.line, self.paper, self.signers, self.status):
            self.body.addWidget(widget)
        self.body.addLayout(self._pages)
        below.setSpacing(2)
        for label in (self.omitted, self.omissions):
            below.addWidget(label)
        self.body.addLayout(below)
        for banner in (self.trouble, self.done):
            banner.hide()
            self.body.addWidget(banner)
        self.body.addWidget(self.print_out, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.hand_out)

    def _connect(self) -> None:
        self.kinds.chosen.connect(self.kind_chosen)
        self.paper.chosen.connect(self.paper_chosen)
        self.signers.chosen.connect(self.signers_chosen)
        self.hand_out.clicked.connect(self.hand_out_asked_for)
        self.print_out.clicked.connect(self.print_asked_for)
        self.line.kept.connect(self.keep_line)
        self.line.textEdited.connect(self.line_typed)
        self.line.dropped.connect(self._on_line_dropped)
        self.line.discarded.connect(self._on_line_discarded)

    @Slot()
    def keep_line(self) -> None:
        """Keep the line that is written."""
        if self.line.isVisible():
            self.line_said.emit(self.line.words())

    @Slot()
    def _on_line_dropped(self) -> None:
        self.line.setText(self.state.line)
        self.line_left.emit()

    @Slot()
    def _on_line_discarded(self) -> None:
        self._on_line_dropped()
        self.line_discarded.emit()

    def _show_pages(self) -> None:
        while item := self._pages.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.pages = []
        for page in self.state.pages[:_SHOWN]:
            picture = PagePicture(self.theme, page, "")
            picture.clicked.connect(self._on_page_clicked)
            self._pages.addWidget(picture)
            picture.show()
            self.pages.append(picture)
        signers = [self.signers.segment(key) for key, _ in self._signer_words()]
        for before, after in pairwise([*self.paper.stops, *signers, *self.pages, self.hand_out]):
            QWidget.setTabOrder(before, after)

    def _verb(self) -> str:
        if self.state.handing is Handing.TROUBLE:
            return self.tr("Prøv igen")
        if self.state.takes is TakeAlong.PHOTO_PAGE:
            return self.tr("Vis fotosiden")
        if self.state.takes is TakeAlong.CARRY_SAFE:
            return self.tr("Gem lommekopien")
        return self.tr("Gem øvelsens kopi") if self.state.practice else self.tr("Underskriv og gem")

    def _status(self) -> str:
        state = self.state
        if state.handing in (Handing.SIGNING, Handing.SECOND):
            return self.tr("Underskriver ...")
        if state.handing in (Handing.KEEPING, Handing.WRITING):
            return self.tr("Gemmer ...")
        if state.preview is Preview.COLD:
            return self.tr("Gør papiret klar ...")
        if len(state.pages) > _SHOWN:
            return self.tr("{count} sider i alt. Enter viser dem stort, og pilene bladrer.").format(
                count=len(state.pages)
            )
        return ""

    def _show_trouble(self) -> None:
        trouble = self.state.trouble
        shown = trouble is not None and self.state.preview is Preview.TROUBLE
        shown = shown or (trouble is not None and self.state.handing is Handing.TROUBLE)
        self.trouble.setVisible(shown)
        if trouble is not None:
            self.trouble.set_text(f"{trouble.happened} {trouble.to_do}")

    def _omission(self, key: str, count: int) -> str:
        words = {
            "own_notes": self.tr("Jeres egne noter. De kommer aldrig på papir."),
            "marks": self.tr("Mærkerne ved personer ({count}): om de ved det, og om vi må kontakte dem."),
            "parked": self.tr("{count} kort, der venter til en anden gang."),
            "open_questions": self.tr("Andre versioner, som venter på et valg: {count}."),
            "questions_without_numbers": self.tr("{count} spørgsmål uden tal."),
            "place": self.tr("Stedet, vi mødtes."),
            "names": self.tr("Navne, så ingen andre kan findes: {count}."),
            "cards": self.tr("{count} kort, som en fremmed kunne læse noget ud af."),
            "numbers": self.tr("{count} tal."),
            "circles": self.tr("Cirklerne."),
            "agreements_words": self.tr("Ordene i aftalerne ({count}): der står kun dagen."),
            "agreements_without_day": self.tr("Aftaler uden dag: {count}."),
            "agreements_not_carried": self.tr("Aftaler, som I tog af sedlen: {count}."),
            "pocket_words": self.tr("Linjer, der ikke kommer med, fordi et ord røber noget: {count}."),
            "heading": self.tr("Overskriften: den røbede noget."),
            "bottom_lines": self.tr("{count} mindstekrav."),
            "next_place": self.tr("Hvor I ses næste gang."),
            "line": self.tr("Linjen: den røbede et navn, et tal eller et ord fra tavlen."),
        }
        return words.get(key, self.tr("Andet, som ikke hører til på papiret.")).format(count=count)

    @Slot()
    def _on_page_clicked(self) -> None:
        sender = self.sender()
        self.page_asked_for.emit(next(at for at, page in enumerate(self.pages) if page is sender))
