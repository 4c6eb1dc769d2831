"""The words of a recovery kit are drawn, and not remembered by what drew them."""

from datetime import date

import pytest

from exitdesk.cases.documents.kit_sheet import kit_sheet
from exitdesk.cases.errors import WordsNotOnPaper
from exitdesk.journal.entry import CaseId
from exitdesk.snapshot.documents import Documents
from tests.unit.snapshot import documents, paper

WORDS = tuple(f"kande{nth}" for nth in range(1, 15))


def test_the_words_of_a_kit_are_kept_by_nothing_once_they_are_drawn() -> None:
    """What is to be signed is remembered, as the control shows; what nobody signs by its hash alone."""
    key = paper.key(0)
    maker = Documents(lambda _: (key.private_key, key.certificate), lambda: paper.NOW)
    draft = maker.draft(kit_sheet(WORDS, date(2026, 11, 29), language="da"))
    assert "kande" not in repr(maker._press._drafted)
    assert maker.sign(draft, CaseId("case-1")) == draft.pdf

    maker.draft(documents.agreement())
    assert "DocumentContent" in repr(maker._press._drafted)
    other = Documents(lambda _: (key.private_key, key.certificate), lambda: paper.NOW)
    with pytest.raises(WordsNotOnPaper):
        other.sign(draft, CaseId("case-1"))
