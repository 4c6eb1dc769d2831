"""Edits of the police's own assessments. They are said in a stream of one's own, and of the case."""

from datetime import date
from typing import Annotated, Literal, TypeAlias

from pydantic import StringConstraints

from exitdesk.cases.assessments import ASSESSMENT, Agrees, Assessment, may_assess
from exitdesk.cases.of_case import OfCase
from exitdesk.cases.ports import Owner
from exitdesk.journal.entry import CaseId, ThingId
from exitdesk.sos.card import Withdrawn
from exitdesk.sos.edit import Day, Intent, Words
from exitdesk.sos.errors import EditRefused

AssessmentRef = Annotated[ThingId, StringConstraints(pattern=r"^assessment-[0-9a-z]+$", max_length=96)]


class KeepAssessment(OfCase):
    """Keep an assessment of the threat. Said again, it corrects."""

    tag: Literal["keep_assessment"] = "keep_assessment"
    assessment: AssessmentRef
    day: Day
    words: Words
    agrees: Agrees

    def intents(self) -> tuple[Intent, ...]:
        """Return the assessment as a thing."""
        return (Intent(self.assessment, ASSESSMENT, Assessment(self.day, self.words, self.agrees)),)


class WithdrawAssessment(OfCase):
    """Take an assessment away."""

    tag: Literal["withdraw_assessment"] = "withdraw_assessment"
    assessment: AssessmentRef

    def intents(self) -> tuple[Intent, ...]:
        """Return withdrawn as a value of the assessment."""
        return (Intent(self.assessment, ASSESSMENT, Withdrawn()),)


AssessmentEdit: TypeAlias = KeepAssessment | WithdrawAssessment


def assess(
    owner: Owner, case: CaseId, assessment: ThingId, day: date, words: str, agrees: Agrees
) -> KeepAssessment:
    """Return the edit that keeps an assessment; raises EditRefused where the vault is no officer's."""
    if not may_assess(owner.authority):
        raise EditRefused("authority")
    return KeepAssessment(case=case, assessment=assessment, day=day, words=words, agrees=agrees)
