"""Consent written on two laptops at once: they agree when all is known, and a merge never widens it."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from exitdesk.cases.consent import may_exchange
from exitdesk.cases.documents.letters import Authority, Matter
from exitdesk.cases.record_consent import gone_through
from exitdesk.errors import ExitDeskError
from tests.property.writers import Writer, three_writers

_MATTERS = (Matter.CRIME, Matter.SOCIAL, Matter.HEALTH)
_ALLOWED = st.sets(st.tuples(st.sampled_from(Authority), st.sampled_from(_MATTERS)))
_STEP = st.one_of(_ALLOWED, st.sampled_from(["undo", "redo", "sync"]))
_DAY = date(2026, 11, 3)


def stands(writer: Writer) -> set[tuple[Authority, Matter]]:
    """Return what may be exchanged, as a laptop knows it."""
    consents = writer.session.file().consents
    return {(who, what) for who in Authority for what in may_exchange(consents, who)}


def step(writer: Writer, done: object) -> None:
    """Write down, take back or bring again; what cannot be taken back is left."""
    try:
        if done == "undo":
            writer.session.undo()
        elif done == "redo":
            writer.session.redo()
        elif edits := gone_through(writer.session, done, _DAY, "Karen"):  # type: ignore[arg-type]
            writer.session.record(*edits)
    except ExitDeskError:
        pass


def sync(one: Writer, two: Writer) -> None:
    """Give each what the other has, and see that no authority may be told more than before by both."""
    before = stands(one), stands(two)
    mine, yours = list(one.session.entries()), list(two.session.entries())
    one.session.take_in(yours)
    two.session.take_in(mine)
    assert one.session.file().consents == two.session.file().consents
    assert stands(one) <= before[0] | before[1]


@given(st.lists(st.tuples(st.integers(0, 1), _STEP), max_size=14))
def test_two_laptops_agree_whatever_was_done(steps: list[tuple[int, object]]) -> None:
    """In whatever order it was written, taken back and carried."""
    pair = three_writers(3)[0][:2]
    for who, done in steps:
        if done == "sync":
            sync(*pair)
        else:
            step(pair[who], done)
    sync(*pair)


@given(_ALLOWED, _ALLOWED, _ALLOWED)
def test_what_one_took_back_stays_taken_back_whatever_the_other_confirmed_at_once(
    first: set[tuple[Authority, Matter]],
    mine: set[tuple[Authority, Matter]],
    yours: set[tuple[Authority, Matter]],
) -> None:
    """Only what both wrote holds, of what both had before."""
    one, two = three_writers(4)[0][:2]
    step(one, first)
    sync(one, two)
    step(one, mine)
    step(two, yours)
    sync(one, two)
    assert stands(one) & first <= mine & yours
