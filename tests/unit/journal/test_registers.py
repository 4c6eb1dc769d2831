"""Registers: what stands is what nobody has replaced."""

from typing import Any

from exitdesk.journal.entry import Entry, ThingId, Write, WriteId
from exitdesk.journal.registers import Absent, Ref, Registers
from tests.unit.journal.making import CARD, OTHER, made, words


def standing(registers: Registers, thing: ThingId = CARD) -> list[Any]:
    """Return the values of a card's words."""
    return [one.value for one in registers.standing(thing, "words")]


def at_once() -> tuple[Registers, Entry, Entry, Entry]:
    """Return registers with one card reworded by two at once, and the three entries."""
    root = made(writes=(words(),))
    left = made(root, writes=(words(root),), writer="writer-1")
    right = made(root, writes=(words(root),), writer="writer-2")
    registers = Registers()
    for entry, value in ((root, "først"), (right, "højre"), (left, "venstre")):
        registers.apply(entry, [value])
    return registers, root, left, right


def test_two_values_at_once_both_stand_in_the_common_order() -> None:
    """Whichever came first, the last in the common order is last."""
    registers, root, left, right = at_once()
    assert standing(registers) == ["venstre", "højre"]
    assert registers.last(CARD, "words") == "højre"
    assert registers.is_live(WriteId(left.id, 0))
    assert not registers.is_live(WriteId(root.id, 0))
    assert not registers.is_live(WriteId(right.id, 7))
    assert registers.first_written(CARD) == root.order


def test_what_a_later_one_replaced_stays_replaced_when_it_comes_late() -> None:
    """The result depends on which entries are known, not on when they came."""
    root = made(writes=(words(),))
    again = made(root, writes=(words(root),))
    registers = Registers()
    registers.apply(again, ["nu"])
    registers.apply(root, ["før"])
    assert standing(registers) == ["nu"]
    assert registers.first_written(CARD) == root.order


def test_nothing_stands_where_nothing_was_written() -> None:
    """An unknown register is empty, not an error."""
    registers = Registers()
    assert (registers.standing(CARD, "words"), registers.last(CARD, "words")) == ([], None)
    assert (registers.live_ids(CARD, "words"), registers.shown_ids(CARD, "words")) == ((), ())
    assert (list(registers.registers_of(CARD)), registers.stamp(CARD)) == ([], 0)
    assert registers.value_of(WriteId(made().id, 0)) is Absent.NOTHING


def test_an_ordinary_edit_replaces_what_is_shown_and_a_choice_replaces_all() -> None:
    """The other version is left for a choice."""
    registers, _, left, right = at_once()
    assert registers.shown_ids(CARD, "words") == (WriteId(right.id, 0),)
    assert registers.live_ids(CARD, "words") == tuple(sorted((WriteId(left.id, 0), WriteId(right.id, 0))))


def test_words_are_shown_before_a_withdrawal_that_stands_beside_them() -> None:
    """A rewording replaces the words one sees, also where the withdrawal is last in the common order."""
    registers, _, left, right = at_once()
    assert registers.shown_ids(CARD, "words", lambda value: value == "højre") == (WriteId(left.id, 0),)
    assert registers.shown_ids(CARD, "words", lambda _: True) == (WriteId(right.id, 0),)


def test_what_shows_nothing_is_cleared_away_by_the_next_edit() -> None:
    """Undone and erased values do not pile up."""
    for absent in (Absent.NOTHING, Absent.ERASED):
        entry = made(writes=(words(),))
        registers = Registers()
        registers.apply(entry, [absent])
        assert standing(registers) == []
        assert registers.shown_ids(CARD, "words") == registers.live_ids(CARD, "words") == ((entry.id, 0),)


def test_what_a_newer_version_wrote_is_never_replaced_unread() -> None:
    """Neither by an edit nor by a choice: it stays for those who can read it."""
    entry = made(writes=(words(),))
    registers = Registers()
    registers.apply(entry, [Absent.UNKNOWN])
    assert registers.shown_ids(CARD, "words") == registers.live_ids(CARD, "words") == ()
    assert registers.is_live(WriteId(entry.id, 0))


def test_on_at_once_with_off_is_on() -> None:
    """A mark is not lost by somebody else's tidying."""
    on, off = (made(writes=(Write(CARD, "lane.safety"),), writer=f"writer-{n}") for n in "12")
    registers = Registers()
    registers.apply(on, [True])
    registers.apply(off, [False])
    assert registers.any_on(CARD, "lane.safety")
    assert not registers.any_on(CARD, "lane.housing")
    assert list(registers.registers_of(CARD)) == ["lane.safety"]


def test_an_undo_brings_a_value_by_reference_and_keeps_the_way_it_came() -> None:
    """Erasing asks that way: what came from an erased entry goes with it."""
    root = made(writes=(words(),))
    again = made(root, writes=(words(root),))
    undo = made(again, writes=(words(again),))
    redo = made(undo, writes=(words(undo),))
    registers = Registers()
    registers.apply(root, ["først"])
    registers.apply(again, ["så"])
    registers.apply(undo, [Ref(WriteId(root.id, 0))])
    assert standing(registers) == ["først"]
    registers.apply(redo, [Ref(WriteId(undo.id, 0))])
    assert list(registers.brought_through(WriteId(redo.id, 0))) == [(undo.id, 0), (root.id, 0)]
    assert registers.value_of(WriteId(redo.id, 0)) == "først"


def test_a_reference_to_another_register_or_to_nothing_brings_nothing() -> None:
    """A made-up undo cannot put words where a place belongs."""
    root = made(writes=(words(), Write(CARD, "place")))
    registers = Registers()
    registers.apply(root, ["ord", "sted"])
    for nth, target in enumerate((WriteId(root.id, 1), WriteId(made(payload=b"x").id, 0))):
        registers.apply(made(root, writes=(words(thing=OTHER),), payload=bytes([nth])), [Ref(target)])
    assert standing(registers, OTHER) == []


def test_things_of_a_kind_come_in_the_order_they_were_first_written() -> None:
    """And a card is not a person."""
    first = made(writes=(words(thing=OTHER), Write(ThingId("person-1"), "name")))
    second = made(first, writes=(words(),))
    registers = Registers()
    registers.apply(second, ["b"])
    registers.apply(first, ["a", "Sami"])
    assert registers.things("card") == [OTHER, CARD]
    assert registers.stamp(CARD) == 1
