"""The rows of the exit agreement: a term with what stands under it, and what a board has."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from exitdesk.cases.resume import TermDraft
from exitdesk.ui.accessible import sentences
from exitdesk.ui.exit_agreement.shown import Mark, SaidTerm, ShownOffer, ShownTerm
from exitdesk.ui.exit_agreement.words import part_title
from exitdesk.ui.kit.icon import Icon
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.pill import Pill
from exitdesk.ui.kit.words_row import WALKED, WordsRow
from exitdesk.ui.lines.row import BETWEEN_VERSIONS, LineRow
from exitdesk.ui.theme import Theme

_OFFER_KEYS = {
    Qt.Key.Key_Return: "take",
    Qt.Key.Key_Enter: "take",
    Qt.Key.Key_Space: "take",
    **WALKED,
}


class TermRow(LineRow[TermDraft]):
    """A term; what is otherwise than was settled is marked in words, with what it was before."""

    def __init__(self, theme: Theme, term: ShownTerm, parent: QWidget | None = None) -> None:
        super().__init__(theme, term, parent)
        self.term = term
        self._build()
        self.setAccessibleName(self._spoken())
        self.setAccessibleDescription(self.tr("Enter retter, Delete tager ud, Alt og pil flytter"))

    @property
    def _mark(self) -> str:
        return {Mark.NEW: self.tr("Ny"), Mark.CHANGED: self.tr("Ændret")}.get(self.term.mark, "")

    @property
    def _shown(self) -> tuple[SaidTerm, ...]:
        return self.term.versions or (self.term.now,)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(BETWEEN_VERSIONS)
        for nth, one in enumerate(self._shown):
            column.addLayout(self._wording(one, self._mark if nth == 0 else ""))
        if self.term.versions:
            self._let_choose(column)

    def _wording(self, said: SaidTerm, mark: str) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Label(self.theme, said.what or self.tr("Taget ud af aftalen"), px=18, weight=500), 1)
        if mark:
            head.addWidget(Pill(self.theme, mark, tone="accent"), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        if said.notes:
            column.addWidget(Label(self.theme, " · ".join(said.notes), px=15, ink="ink2"))
        if mark and self.term.before:
            column.addWidget(Label(self.theme, self.term.before, px=14, ink="ink2", italic=True))
        column.addWidget(Label(self.theme, said.said, px=13, ink="ink3"))
        return column

    def _spoken(self) -> str:
        said = [", ".join((one.what or self.tr("Taget ud af aftalen"), *one.notes)) for one in self._shown]
        more = [part for part in (self._mark, self.term.before) if part]
        return f"{part_title(self.term.part)}: {sentences([*said, *more])}"


class OfferRow(WordsRow):
    """What a board has: one key takes it into the agreement."""

    keys = _OFFER_KEYS
    clicked_means = "take"

    def __init__(self, theme: Theme, offer: ShownOffer, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.offer = offer
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        across = QHBoxLayout(self)
        across.setContentsMargins(12, 8, 12, 8)
        across.setSpacing(12)
        across.addWidget(Icon(theme, "plus", px=18, ink="accent"), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(Label(theme, offer.what, px=16))
        if offer.details:
            column.addWidget(Label(theme, offer.details, px=14, ink="ink2"))
        across.addLayout(column, 1)
        self.setAccessibleName(sentences([offer.what, offer.details]))
        self.setAccessibleDescription(self.tr("Enter tager det med i aftalen"))
