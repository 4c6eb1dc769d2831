"""The unit's words: whole in both languages, each scale with its anchors and direction."""

import pytest
from pydantic import ValidationError

from exitdesk.cases.unit import ScaleTemplate, UnitTemplate, default_template, questions_at
from exitdesk.sos.card import DEFAULT_LANES, SAFETY, Column
from exitdesk.sos.meeting import TakeAlong
from exitdesk.sos.scale import Direction


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_default_words_name_everything(language: str) -> None:
    """Columns, lanes, rings, directions, and what he may take home."""
    words = default_template(language)
    assert words.language == language
    assert set(words.columns) == set(Column) == set(words.column_questions)
    assert set(words.lanes) == set(DEFAULT_LANES)
    assert (set(words.takes), set(words.directions)) == (set(TakeAlong), set(Direction))
    assert {one.direction for one in words.scales} == set(Direction)


def test_both_languages_have_the_same_shape() -> None:
    """A meeting begun in one is read in the other."""
    da, en = default_template("da"), default_template("en")
    assert [one.direction for one in da.scales] == [one.direction for one in en.scales]
    assert (set(da.authorities), len(da.frame)) == (set(en.authorities), len(en.frame))
    shape = [(one.page, one.column, one.lane, len(one.questions)) for one in da.questions]
    assert shape == [(one.page, one.column, one.lane, len(one.questions)) for one in en.questions]


def test_questions_belong_to_the_page_the_column_and_the_lanes_one_is_on() -> None:
    """The column's own come first; a lane's only where the card is about it; a unit may have none at all."""
    words = default_template("da")
    bare = [one.title for one in questions_at(words, "board", Column.WORKING)]
    safe = [one.title for one in questions_at(words, "board", Column.WORKING, {SAFETY})]
    assert bare[0] == words.columns[Column.WORKING]
    assert set(safe) - set(bare) == {words.lanes[SAFETY]}
    assert {one.page for one in questions_at(words, "scales")} == {"scales"}
    none = words.model_copy(update={"questions": (), "column_questions": {}})
    assert questions_at(none, "board", Column.NEXT) == ()


def test_a_scale_without_both_anchors_does_not_exist() -> None:
    """A number without them says nothing."""
    with pytest.raises(ValidationError):
        ScaleTemplate(question="Hvor truet?", zero="", ten="værst", direction=Direction.HIGH_IS_WORSE)


def test_a_units_file_with_an_unknown_word_is_not_read() -> None:
    """A misspelt name would leave out what it meant to say."""
    fields = default_template("da").model_dump() | {"colums": {}}
    with pytest.raises(ValidationError):
        UnitTemplate.model_validate(fields)
