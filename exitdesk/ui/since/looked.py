"""How far one has looked at a case: read when its page opens, kept in the vault once the news was seen."""

from typing import Final

from exitdesk.cases.case_state import CaseState
from exitdesk.cases.since import Happened, looked_at, read_looked, since_looked
from exitdesk.ui.context import UiContext

_KEPT: Final = "looked."


class Looked:
    """One case's place. It is written off the GUI thread; where it cannot be, the news is told once more."""

    def __init__(self, context: UiContext, case: CaseState) -> None:
        self._context = context
        self._name = f"{_KEPT}{case.case}"
        self._vault = context.open_vault
        self._kept = self._vault.setting(self._name) or ""
        self._is_gone = False

    def news(self, case: CaseState) -> tuple[Happened, ...]:
        """Return what others did since."""
        me = self._vault.desk.author.person
        return since_looked(case, me, read_looked(self._kept))

    def see(self, case: CaseState) -> None:
        """Note that one has seen everything there is."""
        now = looked_at(case)
        if now != self._kept and not self._is_gone:
            self._keep(now)

    def forget(self) -> None:
        """Keep nothing of a case that was erased."""
        self._is_gone = True
        self._keep("")

    def _keep(self, place: str) -> None:
        self._kept = place
        vault, name = self._vault, self._name
        self._context.background.queue("journal").run(
            lambda: vault.set_setting(name, place), None, _told_once_more
        )


def _told_once_more(_error: Exception) -> None:
    """Say nothing: nothing was lost."""
