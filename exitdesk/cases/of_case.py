"""What every edit of a case itself has: the case, as a field and as a thing."""

from typing import Annotated

from pydantic import StringConstraints

from exitdesk.journal.entry import CaseId, ThingId
from exitdesk.sos.edit import Edit

Case = Annotated[CaseId, StringConstraints(pattern=r"^case-[0-9a-z]+$", max_length=96)]


class OfCase(Edit):
    """The root of the edits of a case: they belong to no meeting."""

    case: Case

    @property
    def thing(self) -> ThingId:
        """The case as a thing."""
        return ThingId(self.case)
