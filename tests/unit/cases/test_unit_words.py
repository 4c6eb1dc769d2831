"""What a unit says otherwise: over what we ship, kept as the difference alone, and read back the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exitdesk.cases.discretion import reminders_at
from exitdesk.cases.errors import BadUnitWords
from exitdesk.cases.unit import LONGEST_LANE, AgreementName, ScaleTemplate, default_template, question_groups
from exitdesk.cases.unit_words import (
    LONGEST_TITLE,
    MOST_LINES,
    MOST_SCALES,
    GroupWords,
    UnitWords,
    read_words,
    words_kept,
)
from exitdesk.sos.card import Column, LaneId
from exitdesk.sos.scale import Direction

SHIPPED = default_template("da")
HOUSING = LaneId("housing")
_LINE = (
    st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1, max_size=30)
    .map(str.strip)
    .filter(bool)
)
_SHORT = _LINE.map(lambda one: one[:LONGEST_LANE].strip())
_SCALE = st.builds(ScaleTemplate, question=_LINE, zero=_LINE, ten=_LINE, direction=st.sampled_from(Direction))
WORDS = st.builds(
    UnitWords,
    columns=st.dictionaries(st.sampled_from(Column), _LINE),
    column_questions=st.dictionaries(
        st.sampled_from(Column), st.lists(_LINE, min_size=1, max_size=3).map(tuple)
    ),
    lanes=st.dictionaries(st.sampled_from(list(SHIPPED.lanes)), _SHORT),
    rings=st.none() | st.tuples(_LINE, _LINE, _LINE, _LINE),
    scales=st.lists(_SCALE, max_size=4).map(tuple),
    frame=st.lists(_LINE, max_size=4).map(tuple),
    exit_agreement=st.none() | st.sampled_from(AgreementName),
    places=st.lists(_LINE, max_size=4).map(tuple),
    discretion=st.none() | st.lists(_LINE, max_size=4).map(tuple),
    authorities=st.dictionaries(st.sampled_from(list(SHIPPED.every_authority)), _SHORT),
    groups=st.dictionaries(
        st.sampled_from([*question_groups(SHIPPED), "a page of later"]),
        st.builds(GroupWords, title=st.none() | _LINE, questions=st.lists(_LINE, max_size=3).map(tuple)),
    ),
)


@given(WORDS)
def test_what_is_kept_is_read_back_and_says_the_same(words: UnitWords) -> None:
    """The difference alone makes the very template again, and all else is as we ship it."""
    template = words.over(SHIPPED)
    again = read_words(words.unlike(SHIPPED).to_json()).over(SHIPPED)
    assert again == template
    assert template.takes == SHIPPED.takes
    assert list(template.lanes) == list(SHIPPED.lanes)
    assert list(template.authorities) == list(SHIPPED.authorities)
    assert list(question_groups(template)) == list(question_groups(SHIPPED))


def test_a_group_of_questions_and_an_authority_are_called_as_the_unit_does() -> None:
    """What is left empty of them is as we ship it, and a group that only a later version knows is let be."""
    housing = "board.any.housing.1"
    words = UnitWords(
        authorities={"police": "Østjyllands Politi", "fire": "Brandvæsen"},
        groups={housing: GroupWords(title="Et hjem"), "board.any.pets.1": GroupWords(title="Dyr")},
    )
    said = words.over(SHIPPED)
    assert said.authorities == {"police": "Østjyllands Politi", "municipality": "Kommune"}
    changed = {key: one for key, one in question_groups(said).items() if one != question_groups(SHIPPED)[key]}
    assert list(changed) == [housing]
    assert changed[housing].title == "Et hjem"
    assert changed[housing].questions == question_groups(SHIPPED)[housing].questions
    assert len(said.questions) == len(SHIPPED.questions)


def test_a_unit_that_has_emptied_its_discretion_is_reminded_of_nothing() -> None:
    """Of all its words this one may be silent; left alone it is as we ship it, and no more than has room."""
    emptied = read_words(UnitWords(discretion=()).unlike(SHIPPED).to_json())
    assert emptied.over(SHIPPED).discretion == ()
    assert UnitWords(discretion=SHIPPED.discretion).unlike(SHIPPED) == UnitWords()
    assert UnitWords().over(SHIPPED).discretion == SHIPPED.discretion
    assert len(UnitWords(discretion=("a",) * 1000).over(SHIPPED).discretion) == MOST_LINES


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (
            "Hus 12",
            ["Hils ikke på hinanden på gaden.", "Vær ekstra opmærksom, når I kører derhen og derfra."],
        ),
        ("hjemme hos Elias", [*SHIPPED.discretion[:2], "Besøg kun hjemme, når det er aftalt."]),
        ("Hans bopæl", [*SHIPPED.discretion[:2], "Besøg kun hjemme, når det er aftalt."]),
        ("Børnehjemmet", list(SHIPPED.discretion[:2])),
        ("", list(SHIPPED.discretion[:2])),
    ],
)
def test_a_reminder_fits_the_place(place: str, said: list[str]) -> None:
    """What is for a home is said where it is called so, as a word of its own."""
    assert list(reminders_at(SHIPPED.discretion, place)) == said


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Husk: kom først kl. 10:30", ("Husk: kom først kl. 10:30",)),
        ("( , ) Gå bagom", ("Gå bagom",)),
        ("Gå bagom (ikke foran)", ("Gå bagom (ikke foran)",)),
        ("(hus, kælder)Gå bagom", ("Gå bagom",)),
        ("(hjem)", ()),
        ("(skov.*, [) Gå bagom", ()),
    ],
)
def test_a_line_is_bound_to_places_by_brackets_alone(line: str, said: tuple[str, ...]) -> None:
    """Whatever else stands in it is said, never lost; and nothing is said twice."""
    assert reminders_at([line, line], "Hus 12") == said


@pytest.mark.parametrize("language", ["da", "en"])
def test_an_authority_that_only_exchanges_is_called_as_the_unit_does_too(language: str) -> None:
    """It stays one that no pair comes from; said as we ship it, it is not kept."""
    shipped = default_template(language)
    said = UnitWords(authorities={"prison": "KiF"}).over(shipped)
    assert (said.own_name("prison"), said.own_name("police")) == ("KiF", "")
    assert "prison" not in said.authorities
    assert UnitWords(authorities={"prison": "KiF"}).unlike(shipped).authorities == {"prison": "KiF"}
    as_ours = UnitWords(authorities=dict(shipped.every_authority))
    assert as_ours.unlike(shipped) == UnitWords()
    assert as_ours.over(shipped).own_name("prison") == ""


def test_what_is_said_as_we_ship_it_is_not_kept() -> None:
    """So that a better word of ours reaches a unit that never chose another."""
    same = UnitWords(columns=dict(SHIPPED.columns), rings=SHIPPED.rings, lanes={HOUSING: "Et hjem"})
    assert same.unlike(SHIPPED) == UnitWords(lanes={HOUSING: "Et hjem"})


def test_a_lane_that_is_not_ours_is_left_out() -> None:
    """A file of a later version may name one."""
    words = UnitWords(lanes={LaneId("debt"): "Gæld"})
    assert words.over(SHIPPED) == SHIPPED


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        '{"columns":{"worries":""}}',
        '{"columns":{"worries":"' + "x" * (LONGEST_TITLE + 1) + '"}}',
        '{"rings":["a"]}',
    ],
)
def test_what_is_no_file_of_words_is_called_so(text: str) -> None:
    """BadUnitWords; and words that cannot be read stand in nobody's way."""
    with pytest.raises(BadUnitWords):
        read_words(text)
    assert words_kept(text, SHIPPED) == SHIPPED


def test_parts_of_a_later_version_are_let_be() -> None:
    """What is known of it holds."""
    assert (
        read_words('{"colours":1,"columns":{"next":"Og nu?"}}').over(SHIPPED).columns[Column.NEXT] == "Og nu?"
    )


def test_every_text_of_a_file_stands_on_one_line() -> None:
    """A line break in a title would push the board down; what is left of a text of nothing is none."""
    words = read_words(
        '{"columns":{"next":" Og\\n nu?\\t"},"frame":["a\\u2028b"],"rings":["a","b","c"," d\\n"]}'
    )
    assert words.columns == {Column.NEXT: "Og nu?"}
    assert words.frame == ("a b",)
    assert words.rings == ("a", "b", "c", "d")
    with pytest.raises(BadUnitWords):
        read_words('{"columns":{"next":" \\n "}}')


def test_a_file_of_a_thousand_lines_fills_no_screen() -> None:
    """The first that there is room for are said."""
    scale = ScaleTemplate(question="?", zero="0", ten="10", direction=Direction.HIGH_IS_BETTER)
    many = UnitWords(
        column_questions={Column.NEXT: ("a",) * 1000}, frame=("b",) * 1000, scales=(scale,) * 1000
    )
    template = many.over(SHIPPED)
    assert template.column_questions[Column.NEXT] == ("a",) * MOST_LINES
    assert template.frame == ("b",) * MOST_LINES
    assert len(template.scales) == MOST_SCALES
