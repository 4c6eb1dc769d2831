"""What changed in the circles: who came, who moved which way, who is gone; never a score."""

from exitdesk.cases.circle_changes import ChangeKind, circle_changes, few_before_a_move
from exitdesk.journal.entry import PersonId, ThingId
from exitdesk.sos.card import HOUSING, Column
from exitdesk.sos.card_edits import KeepCard
from exitdesk.sos.circles import PersonKind
from exitdesk.sos.edit import Edit
from exitdesk.sos.people_edits import PlacePerson, TakeOffCircles, WithdrawPerson
from tests.unit.sos.boards import CARD, JONAS, KAREN, SAMI, Hands, name

LONE, BO = (PersonId(ThingId(f"person-{n}")) for n in "89")


def _on(person: PersonId, ring: int, angle: float = 1.0) -> PlacePerson:
    return PlacePerson(person=person, ring=ring, angle=angle)


def _said(before: Hands, now: Hands) -> list[tuple[str, ChangeKind]]:
    return [(one.name, one.kind) for one in circle_changes(before.board, now.board)]


def test_each_change_is_named_with_who_and_which_way() -> None:
    """Turning round within a ring is no change."""
    people = [name(SAMI, called="Sami"), name(LONE, called="Lone"), name(BO, called="Bo"), name(KAREN)]
    placed: list[Edit] = [*people, _on(SAMI, 1), _on(LONE, 2), _on(KAREN, 2)]
    before = Hands(*placed)
    now = Hands(*placed, _on(SAMI, 0), _on(LONE, 3), _on(BO, 1), _on(KAREN, 2, 4.0))
    assert _said(before, now) == [
        ("Sami", ChangeKind.NEARER),
        ("Lone", ChangeKind.FURTHER),
        ("Bo", ChangeKind.NEW),
    ]
    assert _said(before, before) == []


def test_who_is_no_longer_there_is_said_too() -> None:
    """Taken off the circles, or off the meeting altogether."""
    people = [name(SAMI, called="Sami"), name(LONE, called="Lone"), _on(SAMI, 1), _on(LONE, 2)]
    before = Hands(*people)
    now = Hands(*people, TakeOffCircles(person=SAMI), WithdrawPerson(person=LONE))
    assert _said(before, now) == [("Sami", ChangeKind.GONE), ("Lone", ChangeKind.GONE)]


def test_few_are_asked_about_only_where_a_move_is_on_the_board() -> None:
    """Two of his own near is few; the workers do not count, and without a move nobody asks."""
    move = KeepCard(card=CARD, text="Et sted at bo", column=Column.NEXT, key="V", lanes=(HOUSING,))
    near: list[Edit] = [
        name(SAMI),
        name(LONE),
        name(KAREN, PersonKind.PROFESSIONAL),
        *(_on(one, 1) for one in (SAMI, LONE, KAREN)),
    ]
    assert not few_before_a_move(Hands(*near).board)
    assert few_before_a_move(Hands(move, *near).board)
    assert not few_before_a_move(Hands(move, *near, name(JONAS, called="Bo"), _on(JONAS, 0)).board)
