"""The way to the exit agreement: one key in a case, at a case in the list, and in a meeting."""

from exitdesk.cases.documents.agreement_words import agreement_words
from exitdesk.cases.resume import TermDraft
from exitdesk.ui.exit_agreement.sheet import AgreementSheetView
from exitdesk.ui.lines.door import LinesDoor

KEY = "Ctrl+Shift+E"


class AgreementDoor(LinesDoor[TermDraft, AgreementSheetView]):
    """Opens the agreement; `called` is what the unit calls the paper."""

    @property
    def called(self) -> str:
        """What the unit calls the paper."""
        template = self._context.template
        return agreement_words(template.language).names[template.exit_agreement].title

    def _made(self) -> AgreementSheetView:
        return AgreementSheetView(self._context, self._live, self._host())

    def _note(self, draft: TermDraft) -> None:
        self._context.typing.writes_agreement(draft)
