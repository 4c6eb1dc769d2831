"""Where a card goes is where one sees it go, also among equal keys."""

from hypothesis import given
from hypothesis import strategies as st

from exitdesk.journal.entry import ThingId
from exitdesk.sos.card import Card, CardId, CardPlace, CardWords, Column
from exitdesk.sos.fraction import DIGITS
from exitdesk.ui.board.placing import index_after, place_at

KEYS = st.text(alphabet=DIGITS, min_size=1, max_size=4).filter(lambda key: key[-1] != DIGITS[0])


def _card(name: str, key: str) -> Card:
    words, place = CardWords(name), CardPlace(Column.WORRIES, key)
    return Card(CardId(ThingId(name)), words, place, frozenset(), False, ())


@given(st.lists(st.sampled_from(["V", "V", "g", "gV", "z"]) | KEYS, max_size=8), st.data())
def test_a_card_lies_exactly_where_it_was_put(keys: list[str], data: st.DataObject) -> None:
    """After the placing and the moves it asks for, every card keeps its order around the new one."""
    cards = sorted(
        (_card(f"card-{at}", key) for at, key in enumerate(keys)), key=lambda one: (one.place.key, one.id)
    )
    index = data.draw(st.integers(0, len(cards)))
    placing = place_at(cards, index)
    moved = {move.card: move.key for move in placing.moves}
    order = [(moved.get(card.id, card.place.key), card.id) for card in cards]
    new = (placing.key, CardId(ThingId("card-new")))
    assert order == sorted(order)
    assert sorted([*order, new]).index(new) == index


def test_under_a_card_that_is_gone_is_the_end() -> None:
    """What was to go under a removed card is not lost and not at the top."""
    cards = [_card("card-a", "V"), _card("card-b", "g")]
    assert index_after(cards, None) == 0
    assert index_after(cards, CardId(ThingId("card-a"))) == 1
    assert index_after(cards, CardId(ThingId("card-x"))) == 2
