"""Lines of an acute sheet for tests: all of it made up."""

from exitdesk.cases.acute import AcutePart, acute_sheet
from exitdesk.cases.acute_edits import WriteAcuteLine
from exitdesk.cases.case_state import CaseState
from exitdesk.journal.entry import ThingId

SARA, MENTOR, TOWN = (ThingId(f"acute-{n}") for n in (1, 2, 3))


def line(
    case: CaseState,
    text: str = "Sara, søster",
    phone: str = "",
    *,
    acute: ThingId = SARA,
    part: AcutePart = AcutePart.CALL,
) -> WriteAcuteLine:
    """Return the writing of a line at the end of its part."""
    key = acute_sheet(case).key_after(part)
    return WriteAcuteLine(case=case.case, acute=acute, part=part, text=text, phone=phone, key=key)


def texts(case: CaseState, part: AcutePart = AcutePart.CALL) -> list[str]:
    """Return what stands in a part, from top to bottom."""
    return [one.words.text for one in acute_sheet(case).of(part)]
