"""The unit's words: whole in both languages, each scale with its anchors and direction."""

import json
from dataclasses import replace
from typing import Any

import pytest
from pydantic import TypeAdapter

from exitdesk.cases.unit import (
    LONGEST_LABEL,
    ScaleTemplate,
    UnitTemplate,
    default_template,
    questions_at,
    template_of,
)
from exitdesk.resources import resource
from exitdesk.snapshot.phrases import Phrases, phrases_in, phrases_of
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
    none = replace(words, questions=(), column_questions={})
    assert questions_at(none, "board", Column.NEXT) == ()


def test_a_scale_without_both_anchors_does_not_exist() -> None:
    """A number without them says nothing."""
    with pytest.raises(ValueError, match="label"):
        ScaleTemplate(question="Hvor truet?", zero="", ten="værst", direction=Direction.HIGH_IS_WORSE)


def test_a_units_file_with_an_unknown_word_is_not_read() -> None:
    """A misspelt name would leave out what it meant to say."""
    with pytest.raises(TypeError, match="colums"):
        template_of(_told("unit_da") | {"colums": {}})
    with pytest.raises(TypeError, match="greetings"):
        phrases_of(_told("paper_da") | {"greetings": "Hej"})


@pytest.mark.parametrize("language", ["da", "en"])
def test_what_we_ship_is_read_as_a_strict_check_reads_it(language: str) -> None:
    """Every part has its kind, and no text is empty or too long: nothing checks them in the program."""
    told = resource("templates", f"unit_{language}.json").read_bytes()
    assert TypeAdapter(UnitTemplate).validate_json(told, strict=True) == default_template(language)
    said = resource("templates", f"paper_{language}.json").read_bytes()
    assert TypeAdapter(Phrases).validate_json(said, strict=True) == phrases_in(language)
    assert all(1 <= len(one) <= LONGEST_LABEL for one in _texts(json.loads(told)))
    assert all(_texts(json.loads(said)))


def _told(name: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(resource("templates", f"{name}.json").read_text("utf-8"))
    return read


def _texts(told: Any) -> list[str]:
    if isinstance(told, str):
        return [told]
    return [text for one in (told.values() if isinstance(told, dict) else told) for text in _texts(one)]
