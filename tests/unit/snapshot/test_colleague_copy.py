"""The colleague copy, set and signed: genuine, without a column that has nothing, in both languages."""

import pytest

from exitdesk.snapshot.verify import GENUINE, verify
from exitdesk.sos.card import Column
from tests.unit.snapshot import documents, paper, sample
from tests.unit.snapshot.colleague_copies import copy_of, signed

KNOWN = (paper.key(0).fingerprint,)


@pytest.mark.parametrize("language", ["da", "en"])
def test_it_is_set_and_read_back_word_for_word(language: str) -> None:
    """The engine lints its own pages."""
    assert documents.maker().draft(copy_of(language=language)).pages in (1, 2)
    assert documents.maker().draft(copy_of(sample.long_talk(), language=language)).pages > 1


def test_it_is_genuine() -> None:
    """Checked like every other paper."""
    assert verify(signed(), KNOWN).code == GENUINE


def test_a_column_of_which_nothing_was_picked_is_not_there() -> None:
    """It would say that nothing came on the board."""
    board = sample.first_talk()
    one = board.cards(Column.NEXT)[0]
    content = documents.content_of(copy_of(board, {str(one.id)}))
    assert content.board is not None
    assert [column.column for column in content.board.copy.columns] == [Column.NEXT]
    assert content.board.copy.circles is None
    said = "\n".join(content.statements())
    assert one.words.text in said
    assert board.cards(Column.WORRIES)[0].words.text not in said


def test_a_question_alone_keeps_its_anchors_beside_the_small_print() -> None:
    """What ends the paper joins the last block, and takes nothing of it away."""
    board = sample.first_talk()
    scale = board.scales[0]
    draft = documents.maker().draft(copy_of(board, {str(scale.id)}))
    assert draft.pages == 1
