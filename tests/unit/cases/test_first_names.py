"""By which name somebody of the network is called: never a title or a surname, else the relation."""

from dataclasses import replace

import pytest

from exitdesk.cases.documents.colleague_copy import ColleagueTyped, colleague_copy, picked_of
from exitdesk.cases.documents.letters import Authority, Matter
from exitdesk.cases.documents.told import CaseTold
from exitdesk.cases.first_names import called
from exitdesk.cases.mentions import mentions_of
from exitdesk.cases.own_data import gather
from exitdesk.cases.picks import PickGroup, picks_of
from exitdesk.cases.unit import default_template
from exitdesk.sos.agreement import Promise
from exitdesk.sos.card import CardId
from exitdesk.sos.circles import PersonKind
from exitdesk.sos.people_edits import IntroducePerson
from tests.unit.cases.cards import CARD, OTHER, keep
from tests.unit.cases.test_erasing import BROTHER, Room
from tests.unit.snapshot import sample

BOARD = sample.first_talk()


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Sara Yildiz", "Sara"),
        ("Anne-Marie Holm", "Anne-Marie"),
        ("Hans Jensen", "Hans"),
        ("Jonas Bech", "Jonas"),
        ("Ib", "Ib"),
        ("Mor", "Mor"),
        ("onkel Karim", "Karim"),
        ("Onkel Karim Haddad", "Karim"),
        ("min fætter Ali", "Fætter"),
        ("Lille Ali", "Lille Ali"),
        ("Lille Ali Hassan", "Lille Ali"),
        ("Abu Bakr Haddad", "Abu Bakr"),
        ("Abdul Rahman Said", "Abdul Rahman"),
        ("Abdul Said", "Abdul"),
        ("Karim Haddad (nabo)", "Karim"),
        ('Ali "Tykke" Hassan', "Ali"),
        ("Karim Haddad, onkel", "Karim"),
        ("min bror", "Bror"),
        ("Emres mor", "Mor"),
    ],
)
def test_a_first_name_that_is_sure_is_what_somebody_is_called(name: str, short: str) -> None:
    """Also behind what he is to him, and in front of anything else; kinship alone is nobody's surname."""
    assert called(name, "") == short


@pytest.mark.parametrize(
    "name",
    [
        "Dr. Hansen",
        "dr Hansen",
        "Fru Jensen",
        "Hr. Nielsen",
        "Hr.",
        "Frk. Holm Madsen",
        "Prof. Dr. Lene Holm",
        "Fru",
        "Doktor",
        "Hansen",
        "Lund",
        "Hansen, Karim",
        "Yildiz, Emre",
        "K. Hansen",
        "J.P. Hansen",
        "von Essen",
        "al-Haddad",
        "El Amrani",
        "Lille Hansen",
        "ham fra klubben",
        "Thomas Præst",
        "(Karim)",
        "",
    ],
)
def test_where_nobody_can_be_sure_it_is_the_relation_and_else_nothing(name: str) -> None:
    """A title alone is no name, and what follows it is likely a surname."""
    assert called(name, "") == ""
    assert called(name, "god ven fra skolen") == "Ven"
    assert called(name, "mor til Emre Yildiz") == "Mor"
    assert called(name, "Emre Yildiz") == ""


@pytest.mark.parametrize(
    ("name", "relation", "short"),
    [
        ("Træner Hansen", "", "Træner"),
        ("træneren Hansen", "", "Træneren"),
        ("Nabo Lene Holm", "", "Nabo"),
        ("onkel Hansen", "", "Onkel"),
        ("Læge Hansen", "mentor", "Mentor"),
        ("Hr. Advokat Holm", "", "Advokat"),
        ("Hansen, nabo", "", "Nabo"),
    ],
)
def test_a_role_before_a_surname_is_said_without_it(name: str, relation: str, short: str) -> None:
    """The relation that was written goes before the role in the name."""
    assert called(name, relation) == short


@pytest.mark.parametrize(
    ("language", "shown"), [("da", "En fra netværket"), ("en", "Someone from the network")]
)
def test_on_the_copy_nobody_stands_by_a_title(language: str, shown: str) -> None:
    """As speaker, and in an agreement in which the surname stands alone; picked, the name stands as it is."""
    sara = next(one for one in BOARD.people if one.id == sample.SARA)
    doctor = replace(sara, who=replace(sara.who, name="Dr. Hansen", relation="", kind=PersonKind.NETWORK))
    promise = Promise("Dr. Hansen", "ringer", told="Hansen skriver, og hansens kone (dr. hansen) ved det")
    made = replace(BOARD.agreements[0], promise=promise)
    board = replace(BOARD, people=(doctor,), agreements=(made,))
    typed = ColleagueTyped(
        board.meeting.id, Authority.PRISON, matters=frozenset({Matter.HEALTH}), picked=frozenset({made.id})
    )
    told = colleague_copy(CaseTold("2026-014"), board, typed, default_template(language)).board
    assert told is not None
    (person,), (agreement,) = told.board.people, told.board.agreements
    assert (person.name, agreement.promise.who) == (shown, shown)
    assert agreement.promise.told == f"{shown} skriver, og {shown}s kone ({shown}) ved det"
    (in_full,) = [one for one in picks_of(board) if one.group is PickGroup.IN_FULL]
    assert in_full.words == "Dr. Hansen"
    named = picked_of(board, {str(made.id), in_full.id}, shown)
    assert named.agreements[0].promise == promise


def test_a_name_behind_a_bracket_is_short_in_an_agreement_too() -> None:
    """The end of a name need not be a letter."""
    sara = next(one for one in BOARD.people if one.id == sample.SARA)
    named = replace(sara, who=replace(sara.who, name="Karim Haddad (nabo)"))
    made = replace(BOARD.agreements[0], promise=Promise("Karim Haddad (nabo)", "ringer"))
    board = replace(BOARD, people=(named,), agreements=(made,))
    assert picked_of(board, {str(made.id)}, "").agreements[0].promise.who == "Karim"


@pytest.mark.parametrize(
    ("name", "says", "other"),
    [
        ("Dr. Hansen", "Hansen ringer", "Han har en dr i familien"),
        ("Fru Jensen", "Jensens hund", "En fru ringede"),
        ("onkel Karim", "Karim kører", "Hans onkel er rejst"),
        ("Lille Ali", "Ali ved det", "Det er en lille ting"),
    ],
)
def test_who_is_named_with_a_title_is_searched_by_the_name_and_not_by_the_title(
    name: str, says: str, other: str
) -> None:
    """Else erasing her would take along whatever says "fru", and leave what says her name."""
    room = Room()
    introduced = IntroducePerson(person=BROTHER, name=name, kind=PersonKind.NETWORK)
    cards = (keep(CARD, says), keep(CardId(OTHER), other))
    room.session.record(introduced, *cards, meeting=room.meeting)
    assert [one.text for one in mentions_of(room.now(), BROTHER)] == [says]
    told = [text for one in gather(room.desk, name).kept for text in one.texts]
    assert says in told
    assert other not in told
