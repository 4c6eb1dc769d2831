"""Two who write one exit agreement off line: the same agreement in any order, and nothing settled moves."""

import random
from collections.abc import Callable
from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from exitdesk.cases.agreement_changes import changes_between, standing_terms
from exitdesk.cases.agreement_term_edits import EndTerm
from exitdesk.cases.agreement_terms import (
    SettledAgreement,
    SettledTerm,
    Term,
    TermPart,
    WordingId,
    exit_agreement_of,
)
from exitdesk.errors import ExitDeskError
from exitdesk.journal.entry import PersonId, ThingId
from tests.property.writers import Writer, three_writers
from tests.unit.cases.agreement_lines import SIGNED, proposed, reworded, settled

THINGS = [ThingId(f"term-{n}") for n in range(4)]
WHATS = ("Et sted at bo", "Et værelse", "Job på lageret")
KAREN = PersonId(ThingId("person-0a"))


def act(writer: Writer, chance: random.Random) -> None:
    """Do one thing that may be refused."""
    session, thing, what = writer.session, chance.choice(THINGS), chance.choice(WHATS)
    known = exit_agreement_of(session).term(thing)
    doing: list[Callable[[], object]] = [lambda: settled(session), session.undo, session.redo]
    if known is None:
        part = chance.choice(list(TermPart))
        doing += [lambda: session.record(proposed(session, what, term=thing, part=part))] * 3
    else:
        doing += [lambda: session.record(reworded(session, what, term=thing, part=known.term.part))] * 2
        doing += [lambda: session.record(EndTerm(case=session.case, term=thing))]
    with suppress(ExitDeskError):
        chance.choice(doing)()


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 1_000_000))
def test_both_have_the_same_agreement_in_whatever_order_entries_come(seed: int) -> None:
    """And what was settled says the same words from the moment it was settled."""
    chance = random.Random(seed)
    writers, _ = three_writers(seed)
    one, two = writers[0], writers[1]
    start = len(one.session.entries())
    seen: dict[tuple[int, ThingId], tuple[SettledTerm, ...]] = {}
    for _ in range(14):
        writer = chance.choice((one, two))
        act(writer, chance)
        for settlement in exit_agreement_of(writer.session).settled:
            assert seen.setdefault((0, settlement.id), settlement.terms) == settlement.terms
        if chance.random() < 0.3:
            exchange(one, two, chance)
    exchange(one, two, chance)
    assert exit_agreement_of(one.session) == exit_agreement_of(two.session)
    assert len(one.session.entries()) == len(two.session.entries()) >= start


def exchange(one: Writer, two: Writer, chance: random.Random) -> None:
    """Give each what the other has, shuffled."""
    mine, hers = one.session.entries(), two.session.entries()
    for session, entries in ((one.session, hers), (two.session, mine)):
        here = {entry.id for entry in session.entries()}
        missing = [entry for entry in entries if entry.id not in here]
        chance.shuffle(missing)
        session.take_in(missing)


terms = st.builds(
    lambda thing, what, n: SettledTerm(
        thing, Term(TermPart.MEASURE, what, wording=WordingId(ThingId(f"wording-{n}")))
    ),
    st.sampled_from(THINGS),
    st.sampled_from(WHATS),
    st.integers(0, 99),
)
agreements = st.lists(terms, unique_by=lambda one: one.id).map(tuple)


@given(agreements, agreements)
def test_the_changes_make_the_one_agreement_of_the_other(
    before: tuple[SettledTerm, ...], now: tuple[SettledTerm, ...]
) -> None:
    """Nothing is left out of an amendment, and nothing is said twice."""
    was = SettledAgreement(ThingId("settled-1"), 0, SIGNED, before, KAREN, KAREN, "2026-12-03T12:00:00Z")
    found = changes_between(was, now, KAREN)
    made = {one.id: one.term for one in before}
    for one in found.ended:
        assert made.pop(one.id) == one.term
    for changed in found.changed:
        assert made[changed.id] == changed.before != changed.now
        made[changed.id] = changed.now
    for one in found.new:
        assert one.id not in made
        made[one.id] = one.term
    assert made == {one.id: one.term for one in now}
    assert found.is_empty == (made == {one.id: one.term for one in before})


def test_what_stands_is_what_a_settlement_takes() -> None:
    """The draft as it would be settled."""
    writers, _ = three_writers(1)
    session = writers[0].session
    session.record(proposed(session))
    settled(session)
    agreement = exit_agreement_of(session)
    assert agreement.last is not None
    assert agreement.last.terms == standing_terms(agreement)
