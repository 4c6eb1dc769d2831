"""Two wordings at once: both are kept, and a person chooses."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from exitdesk.cases.case_file import CaseRow
from exitdesk.cases.pen import Author
from exitdesk.cases.ports import Blob
from exitdesk.cases.session import CaseSession
from exitdesk.journal.entry import Entry, PersonId, ThingId, WriterId
from exitdesk.sos.card import Card
from exitdesk.sos.card_edits import RewordCard
from exitdesk.ui.board.versions_sheet import VersionsSheet
from tests.ui.board.page import BoardPage

K = Qt.Key
SLEEP = "Jeg sover højst fire timer."


def test_two_versions_are_shown_and_a_person_chooses(board: BoardPage) -> None:
    """Both wordings stand until one is chosen; nothing is decided by the program."""
    card = _reworded_by_both(board)
    assert board.desk.board.card(card.id) is not None
    assert board.view_of(card).accessibleName().endswith("To versioner: vælg")
    board.view_of(card).setFocus()
    board.press(K.Key_V)
    sheet = board.view.findChildren(VersionsSheet)[0]
    assert len(sheet.choices) == 2
    sheet.choices[0].click()
    chosen = board.desk.board.card(card.id)
    assert chosen is not None
    assert not chosen.has_question


def _reworded_by_both(board: BoardPage) -> Card:
    """Have two writers word one card differently at once; return the card."""
    desk = board.desk
    card = desk.card(SLEEP)
    kept: list[Entry] = []

    def keep(entry: Entry, _row: CaseRow | None, _blobs: Sequence[Blob]) -> None:
        kept.append(entry)

    partner = CaseSession(
        desk.live.session.case,
        Author(PersonId(ThingId("person-mikkel")), WriterId("writer-2")),
        desk.live.session.entries(),
        keep,
        desk.context.clock,
        lambda size: b"\7" * size,
    )
    partner.record(RewordCard(card=card.id, text="Han sover tre timer."), meeting=desk.meeting)
    desk.live.record(RewordCard(card=card.id, text="Jeg sover tre timer."), meeting=desk.meeting)
    desk.live.session.take_in(kept)
    return card
