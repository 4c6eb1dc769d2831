"""Numbers of earlier meetings on the scales: small, with their day, to the same question."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from exitdesk.cases.earlier_numbers import MOST_EARLIER, Earlier, EarlierNumber
from exitdesk.cases.papers import PaperOrder
from exitdesk.cases.unit import default_template
from exitdesk.journal.entry import ThingId
from exitdesk.snapshot.content import ScaleContent, content_for
from exitdesk.snapshot.marks import Rule, Words
from exitdesk.snapshot.page import pages
from exitdesk.snapshot.setting import ORDINARY
from exitdesk.sos.meeting import TakeAlong
from exitdesk.sos.scale import Direction, ScaleId
from tests.unit.snapshot import paper, sample

COPY = TakeAlong.SIGNED_COPY
THREAT = ScaleId(ThingId("scale-a"))


def _scale(earlier: Earlier) -> ScaleContent:
    return content_for(sample.first_talk(), default_template("da"), COPY, earlier=earlier).scales[0]


def _threat(*changed: EarlierNumber) -> dict[ScaleId, Sequence[EarlierNumber]]:
    return {THREAT: changed}


def test_each_meeting_has_a_row_with_its_day_and_who_said_which_number() -> None:
    """Newest first; another year than the meeting's is said."""
    assert [(one.day, one.numbers) for one in _scale(sample.earlier()).earlier] == [
        ("7. nov.", ((7, ("Jonas", "Karen")),)),
        ("24. okt.", ((9, ("Jonas",)),)),
        ("19. dec. 2025", ((8, ("Karen",)), (10, ("Jonas",)))),
    ]


def test_a_number_to_a_question_the_other_way_round_is_left_out() -> None:
    """Neither another direction nor another meaning of 0 or 10 may stand on this axis."""
    (one, *_) = sample.earlier()[THREAT]
    for asked in (
        replace(one.asked, direction=Direction.HIGH_IS_BETTER),
        replace(one.asked, zero="Alle er ude efter mig"),
        replace(one.asked, ten="Ingen er ude efter mig"),
    ):
        assert _scale(_threat(replace(one, asked=asked))).earlier == ()
    assert len(_scale(_threat(one)).earlier) == 1


def test_only_those_who_gave_a_number_today_have_earlier_ones() -> None:
    """Who is not asked today is not held to what was said before."""
    (one, *_) = sample.earlier()[THREAT]
    assert _scale(_threat(replace(one, person=sample.SARA))).earlier == ()


def test_no_more_than_four_meetings_stand_there() -> None:
    """The newest; the screen and the journal hold the others."""
    (one, *_) = sample.earlier()[THREAT]
    many = [replace(one, meeting=f"meeting-{at}", number=at) for at in range(9)]  # type: ignore[arg-type]
    shown = _scale(_threat(*many)).earlier
    assert [number for meeting in shown for number, _ in meeting.numbers] == list(range(MOST_EARLIER))


def test_the_marks_are_smaller_than_todays_and_joined_by_nothing() -> None:
    """No line runs from one meeting to another, and no number is made of others."""
    content = content_for(sample.first_talk(), default_template("da"), COPY, earlier=sample.earlier())
    marks = [mark for page in pages(content) for mark in page.marks]
    texts = {mark.text: mark for mark in marks if isinstance(mark, Words)}
    assert {"7 J K", "9 J", "8 K", "10 J"} <= set(texts)
    assert texts["9 J"].size < ORDINARY.note.size
    assert texts["9 J"].x < texts["10 J"].x
    assert all(mark.x == mark.to_x or mark.y == mark.to_y for mark in marks if isinstance(mark, Rule))


def test_the_anchors_stand_under_the_earlier_numbers_too(tmp_path: Path) -> None:
    """An independent reader finds question, days, anchors, then today's numbers."""
    pdf = paper.maker().draft(sample.first_talk(), PaperOrder(COPY), sample.earlier()).pdf
    read = paper.text_of(pdf, tmp_path)
    order = ["Hvor truet er du lige nu?", "7. nov.", "0 · Ingen er ude efter mig", "af 10"]
    assert [read.index(one) for one in order] == sorted(read.index(one) for one in order)


def test_a_first_meeting_has_no_trace_of_them() -> None:
    """Without earlier numbers the scale is as it always was: no day, no row."""
    plain = _scale({})
    assert (plain.day, plain.earlier) == ("", ())


def test_many_who_said_the_same_are_counted_where_there_is_no_room() -> None:
    """A mark never covers the next one."""
    (one, *_) = sample.earlier()[THREAT]
    crowd = [replace(one, name=f"{letter}o", number=7) for letter in "ABCDEFGH"]
    earlier = _threat(*crowd, replace(one, number=8))
    content = content_for(sample.first_talk(), default_template("da"), COPY, earlier=earlier)
    texts = [mark.text for page in pages(content) for mark in page.marks if isinstance(mark, Words)]
    assert any(text.startswith("7 A") and "+" in text for text in texts)
    assert paper.maker().draft(sample.first_talk(), PaperOrder(COPY), earlier).pages == 3


def test_two_beside_a_neighbour_stand_closer_instead_of_being_counted() -> None:
    """Both are named as long as both have room."""
    (one, *_) = sample.earlier()[THREAT]
    pair = [replace(one, name=name, number=6) for name in ("Karen", "Lene", "Mikkel")]
    earlier = _threat(*pair[:2], replace(one, number=7))
    content = content_for(sample.first_talk(), default_template("da"), COPY, earlier=earlier, large=True)
    texts = [mark.text for page in pages(content) for mark in page.marks if isinstance(mark, Words)]
    assert "6 KL" in texts
    large = PaperOrder(COPY, large=True)
    assert paper.maker().draft(sample.first_talk(), large, _threat(*pair, one)).pages > 3
