"""Edits: whole or not at all, and never a word of theirs in an error."""

import math
from collections.abc import Callable
from datetime import date, datetime

import pytest

from exitdesk.sos.agreement_edits import MakeAgreement
from exitdesk.sos.card import Column
from exitdesk.sos.card_edits import ChooseWords, KeepCard, RewordCard, SetLane
from exitdesk.sos.edit import Edit
from exitdesk.sos.errors import EditRefused, TooLong
from exitdesk.sos.meeting_edits import EndMeeting, GiveFrame, StartMeeting
from exitdesk.sos.people_edits import IntroducePerson, MarkPresent, PlacePerson, SetMayContact
from exitdesk.sos.scale_edits import ChooseNumber, Rate
from tests.unit.sos.boards import AGREEMENT, CARD, JONAS, SAMI, SCALE, keep

WRONG: dict[str, Callable[[], Edit]] = {
    "a field too many": lambda: SetLane.model_validate({"card": CARD, "lane": "safety", "on": True, "x": 1}),
    "a field too few": lambda: SetLane.model_validate({"card": CARD, "lane": "safety"}),
    "another tag": lambda: SetLane.model_validate({"tag": "x", "card": CARD, "lane": "safety", "on": True}),
    "a word for yes": lambda: SetLane.model_validate({"card": CARD, "lane": "safety", "on": "yes"}),
    "one for yes": lambda: MarkPresent.model_validate({"person": SAMI, "on": 1}),
    "one for may": lambda: SetMayContact.model_validate({"person": SAMI, "allowed": 1}),
    "a text for a number": lambda: Rate.model_validate({"scale": SCALE, "person": SAMI, "number": "7"}),
    "a fraction for a number": lambda: Rate.model_validate({"scale": SCALE, "person": SAMI, "number": 7.0}),
    "yes for a number": lambda: Rate.model_validate({"scale": SCALE, "person": SAMI, "number": True}),
    "eleven": lambda: Rate(scale=SCALE, person=SAMI, number=11),
    "less than nothing": lambda: Rate(scale=SCALE, person=SAMI, number=-1),
    "a ring outside": lambda: PlacePerson(person=SAMI, ring=4, angle=0),
    "a full turn": lambda: PlacePerson(person=SAMI, ring=0, angle=math.tau),
    "no angle": lambda: PlacePerson(person=SAMI, ring=0, angle=math.nan),
    "a text for an angle": lambda: PlacePerson.model_validate({"person": SAMI, "ring": 0, "angle": "1"}),
    "a person for a card": lambda: RewordCard.model_validate({"card": SAMI, "text": "ord"}),
    "a card for a speaker": lambda: RewordCard.model_validate({"card": CARD, "text": "ord", "speaker": CARD}),
    "a fourth column": lambda: KeepCard.model_validate(
        {"card": CARD, "text": "ord", "column": "later", "key": "V"}
    ),
    "a key that ends in zero": lambda: keep(key="V0"),
    "a key of other letters": lambda: keep(key="Å"),
    "an empty key": lambda: keep(key=""),
    "no text": lambda: keep(text=""),
    "half a character": lambda: keep(text="\ud800"),
    "a number for a text": lambda: RewordCard.model_validate({"card": CARD, "text": 7}),
    "a time of no day": lambda: GiveFrame.model_validate({"meeting": "meeting-1", "at": "24.00"}),
    "a time with a colon": lambda: EndMeeting.model_validate({"meeting": "meeting-1", "at": "13:00"}),
    "seconds for a day": lambda: StartMeeting.model_validate(
        {"meeting": "meeting-1", "number": 1, "day": 1_763_683_200}
    ),
    "a moment for a day": lambda: StartMeeting.model_validate(
        {"meeting": "meeting-1", "number": 1, "day": datetime(2026, 11, 21)}  # noqa: DTZ001
    ),
    "a day of no month": lambda: StartMeeting.model_validate(
        {"meeting": "meeting-1", "number": 1, "day": "2026-13-01"}
    ),
}


@pytest.mark.parametrize("make", WRONG.values(), ids=WRONG)
def test_an_edit_that_is_not_whole_does_not_exist(make: Callable[[], Edit]) -> None:
    """Nothing is guessed: what one version reads otherwise than another would make two boards."""
    with pytest.raises(EditRefused):
        make()


@pytest.mark.parametrize(
    "make",
    [
        lambda text: keep(text=text),
        lambda text: ChooseWords(card=CARD, text=text),
        lambda text: Rate(scale=SCALE, person=SAMI, number=1, reason=text),
        lambda text: ChooseNumber(scale=SCALE, person=SAMI, number=1, reason=text),
        lambda text: IntroducePerson.model_validate({"person": SAMI, "name": text, "kind": "network"}),
    ],
    ids=["card", "choice", "reason", "chosen reason", "name"],
)
def test_words_that_are_too_long_are_refused_without_a_word_of_them(make: Callable[[str], Edit]) -> None:
    """The error says which field, and keeps nothing of what was written."""
    with pytest.raises(TooLong) as refused:
        make("hemmelig " * 500)
    assert "hemmelig" not in f"{refused.value!r} {refused.value.__context__!r} {refused.value.__cause__!r}"


def test_a_chosen_number_takes_as_long_a_reason_as_a_given_one() -> None:
    """A choice never cuts what was said."""
    reason = "fordi " * 600
    assert ChooseNumber(scale=SCALE, person=JONAS, number=4, reason=reason).reason == reason
    assert Rate(scale=SCALE, person=JONAS, number=4, reason=reason).reason == reason


def test_pasted_words_lose_what_cannot_be_seen_and_keep_their_lines() -> None:
    """Control characters have no place on paper, in a search or in a name."""
    assert keep(text="De ringer\r\nom natten\x00\u2028igen\x07\tog igen\x85").text == (
        "De ringer\nom natten\nigen\tog igen\n"
    )
    assert keep(text="Æ ø å é 😀 \u00a0 – “”").text == "Æ ø å é 😀 \u00a0 – “”"


def test_a_name_is_on_one_line() -> None:
    """So are places, relations and clock words."""
    person = IntroducePerson.model_validate({"person": SAMI, "name": "Sami\r\nAli\x1b", "kind": "network"})
    assert person.name == "Sami Ali"


def test_only_control_characters_are_nothing_at_all() -> None:
    """An empty card cannot be hidden behind them."""
    with pytest.raises(EditRefused):
        keep(text="\x00\x07")


def test_a_day_is_a_day_or_its_iso_text() -> None:
    """As it stands in a payload, and as the window gives it."""
    day = date(2026, 11, 27)
    for given in (day, "2026-11-27"):
        fields = {"agreement": AGREEMENT, "who": "Karen", "what": "ringer", "day": given}
        assert MakeAgreement.model_validate(fields).promise.day == day


def test_an_edit_never_changes() -> None:
    """It is a value."""
    with pytest.raises(ValueError, match="frozen"):
        keep().text = "andet"  # type: ignore[misc]


def test_the_root_of_edits_writes_nothing() -> None:
    """Every edit says itself what it writes."""
    with pytest.raises(NotImplementedError):
        Edit(tag="x").intents()


def test_a_whole_angle_is_an_angle() -> None:
    """JSON does not tell 1 from 1.0."""
    assert PlacePerson(person=SAMI, ring=3, angle=1).angle == 1.0
    assert keep(column=Column.NEXT).column is Column.NEXT
