"""Two wordings at once: both are kept, and a person chooses."""

from PySide6.QtCore import Qt

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
    desk.at_once(
        RewordCard(card=card.id, text="Han sover tre timer."),
        RewordCard(card=card.id, text="Jeg sover tre timer."),
    )
    return card
