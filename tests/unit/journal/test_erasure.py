"""Erasing a thing: its words go from every entry, and what else those entries carried is said again."""

from exitdesk.journal.entry import Entry, ThingId, Write, WriteId
from exitdesk.journal.erasure import plan_erasure
from exitdesk.journal.registers import Absent, Ref, Registers
from tests.unit.journal.making import CARD, OTHER, made, words


def nowhere(_: Entry) -> bool:
    """Say that no words mention the thing."""
    return False


def registers_of(*entries: tuple[Entry, list[object]]) -> Registers:
    """Return registers that hold entries with their values."""
    registers = Registers()
    for entry, values in entries:
        registers.apply(entry, values)
    return registers


def test_only_entries_of_the_erased_thing_lose_their_words() -> None:
    """Another card's entry stays."""
    one, other = made(writes=(words(),)), made(writes=(words(thing=OTHER),))
    registers = registers_of((one, ["a"]), (other, ["b"]))
    plan = plan_erasure([one, other], registers, nowhere, frozenset({CARD}))
    assert (plan.blanked, plan.said_again) == ((one,), ())


def test_older_wordings_go_as_well() -> None:
    """One erases a thing, never a lone wording."""
    first = made(writes=(words(),))
    second = made(first, writes=(words(first),))
    registers = registers_of((first, ["a"]), (second, ["b"]))
    assert plan_erasure([first, second], registers, nowhere, frozenset({CARD})).blanked == (first, second)


def test_what_else_an_entry_said_and_still_stands_is_said_again() -> None:
    """A split made two cards in one gesture: erasing one keeps the other."""
    split = made(writes=(words(), words(thing=OTHER), Write(OTHER, "place")))
    moved = made(split, writes=(Write(OTHER, "place", (WriteId(split.id, 2),)),))
    registers = registers_of((split, ["a", "b", "sted"]), (moved, ["nyt sted"]))
    plan = plan_erasure([split, moved], registers, nowhere, frozenset({CARD}))
    assert plan.blanked == (split,)
    assert plan.said_again == (Write(OTHER, "words", (WriteId(split.id, 1),)),)


def test_a_mention_in_another_card_is_erased_where_it_was_ticked() -> None:
    """The entry loses its words; that other card is said again by hand."""
    mention = made(writes=(words(thing=OTHER),))
    registers = registers_of((mention, ["Sami kom"]))
    plan = plan_erasure([mention], registers, lambda _: True, frozenset({ThingId("person-1")}))
    assert plan.blanked == (mention,)
    assert plan.said_again == (words(mention, thing=OTHER),)


def test_what_an_undo_brought_back_from_an_erased_entry_is_said_again() -> None:
    """The other card stands by reference only: without saying it again it would go too."""
    split = made(writes=(words(), words(thing=OTHER)))
    reworded = made(split, writes=(Write(OTHER, "words", (WriteId(split.id, 1),)),))
    undone = made(reworded, writes=(words(reworded, thing=OTHER),))
    registers = registers_of((split, ["a", "b"]), (reworded, ["c"]), (undone, [Ref(WriteId(split.id, 1))]))
    plan = plan_erasure([split, reworded, undone], registers, nowhere, frozenset({CARD}))
    assert plan.blanked == (split,)
    assert plan.said_again == (words(undone, thing=OTHER),)


def test_what_is_erased_already_or_was_undone_is_not_said_again() -> None:
    """There is nothing to say."""
    gone = made(writes=(words(), words(thing=OTHER))).without_payload()
    nothing = made(writes=(words(), words(thing=OTHER)), payload=b"undo")
    registers = registers_of((gone, [Absent.ERASED] * 2), (nothing, [Absent.NOTHING] * 2))
    plan = plan_erasure([gone, nothing], registers, nowhere, frozenset({CARD}))
    assert (plan.blanked, plan.said_again) == ((nothing,), ())


def test_after_an_erasure_no_older_value_comes_back() -> None:
    """The writes of a blanked entry stay: what they replaced stays replaced."""
    first = made(writes=(words(),))
    second = made(first, writes=(words(first),))
    registers = registers_of((first, ["a"]), (second.without_payload(), [Absent.ERASED]))
    assert registers.standing(CARD, "words") == []
