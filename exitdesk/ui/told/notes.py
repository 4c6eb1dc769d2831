"""The intents of the two sheets: each records one edit, in the pair's stream or in the officer's own."""

from datetime import date

from exitdesk.cases.assessment_edits import WithdrawAssessment, assess
from exitdesk.cases.assessments import Agrees
from exitdesk.cases.resume import Place
from exitdesk.cases.told_edits import NoteTold, WithdrawTold
from exitdesk.journal.entry import ThingId
from exitdesk.ui.context import UiContext
from exitdesk.ui.live_case import LiveCase
from exitdesk.ui.told.draft import NoteDraft


class ToldNotes:
    """What was told in one case, and the officer's assessments of it."""

    def __init__(self, live: LiveCase, context: UiContext) -> None:
        self._live, self._context = live, context
        self._dropped: dict[str, NoteDraft] = {}

    def is_writing(self, tab: str, draft: NoteDraft) -> None:
        """Note what is being written, so that a lock does not lose it."""
        self._context.typing.writes(Place(case=self._live.session.case, tab=tab), draft.to_text())

    def drop(self, tab: str, draft: NoteDraft) -> None:
        """Keep in mind what was written and not kept, while the case is open: one Esc is soon pressed."""
        self._dropped[tab] = draft if draft.words.strip() else NoteDraft()

    def dropped(self, tab: str) -> NoteDraft:
        """Return what was written on a sheet and not kept."""
        return self._dropped.get(tab, NoteDraft())

    def note_told(self, day: date, words: str, worker: str, thing: str = "") -> bool:
        """Note what he was told; with a `thing` it is corrected."""
        session = self._live.session
        told = ThingId(thing or session.new_id("told"))
        edit = NoteTold(case=session.case, told_id=told, day=day, words=words.strip(), worker=worker.strip())
        return self._live.record(edit) is not None

    def withdraw_told(self, thing: ThingId) -> bool:
        """Take away what was noted as told."""
        edit = WithdrawTold(case=self._live.session.case, told_id=thing)
        return self._live.record(edit) is not None

    def keep_assessment(self, day: date, words: str, agrees: Agrees, thing: str = "") -> bool:
        """Keep the officer's assessment; with a `thing` it is corrected. Raises EditRefused for others."""
        session, owner = self._live.session, self._context.open_vault.desk.owner
        assessment = ThingId(thing or session.new_id("assessment"))
        edit = assess(owner, session.case, assessment, day, words.strip(), agrees)
        return self._live.record(edit) is not None

    def withdraw_assessment(self, thing: ThingId) -> bool:
        """Take an assessment away."""
        edit = WithdrawAssessment(case=self._live.session.case, assessment=thing)
        return self._live.record(edit) is not None
