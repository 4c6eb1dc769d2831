"""The way to the acute sheet: one key in a case, at a case in the list, and on a meeting's laptop page."""

from exitdesk.cases.resume import AcuteDraft
from exitdesk.ui.acute.sheet import AcuteSheetView
from exitdesk.ui.lines.door import LinesDoor

KEY = "F7"


class AcuteDoor(LinesDoor[AcuteDraft, AcuteSheetView]):
    """Opens the acute sheet."""

    def _made(self) -> AcuteSheetView:
        return AcuteSheetView(self._context, self._live, self._host())

    def _note(self, draft: AcuteDraft) -> None:
        self._context.typing.writes_acute(draft)
