"""What the last page shows of the case as it stands: read back, chosen, entered, and who can sign besides."""

from datetime import date

from exitdesk.cases.case_file import CaseFile
from exitdesk.cases.papers import partners_of
from exitdesk.cases.read_aloud import read_aloud
from exitdesk.cases.unit import UnitTemplate
from exitdesk.journal.entry import PersonId
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.danish_dates import in_words
from exitdesk.ui.close.state import JournalLine


def said(
    board: MeetingBoard, case: CaseFile, template: UnitTemplate, owner: PersonId, today: date
) -> dict[str, object]:
    """Return fields of `CloseState`."""
    takes = board.meeting.takes
    return {
        "passages": read_aloud(board, template),
        "takes": takes.kind if takes else None,
        "line": takes.line if takes else "",
        "partners": partners_of(case, owner, today),
        "journals": _journals(board, template, today),
        "ended": board.meeting.ended,
    }


def _journals(board: MeetingBoard, template: UnitTemplate, today: date) -> tuple[JournalLine, ...]:
    entered = {one.authority: one for one in board.meeting.journalised}
    return tuple(
        JournalLine(key, word, in_words(one.day, today, template.language), one.number)
        if (one := entered.get(key))
        else JournalLine(key, word)
        for key, word in template.authorities.items()
    )
