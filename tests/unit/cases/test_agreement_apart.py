"""What two of the pair did apart: it is counted until somebody chooses, and the next amendment gathers it."""

from dataclasses import replace
from datetime import date

from exitdesk.cases.acute_edits import RewordAcuteLine
from exitdesk.cases.agreement_changes import gathered_by, made_apart
from exitdesk.cases.agreement_term_edits import ChooseTerm, EndTerm
from exitdesk.cases.agreement_terms import exit_agreement_of
from exitdesk.journal.entry import Entry, MeetingId
from tests.property.writers import Writer
from tests.unit.cases.acute_lines import SARA, line
from tests.unit.cases.agreement_lines import HOME, TUESDAY, proposed, reworded, settled
from tests.unit.cases.agreement_paper import ASKED, paper

Pair = tuple[Writer, Writer, MeetingId]


def called(writer: Writer, text: str) -> Entry:
    """Say whom to call otherwise."""
    words = line(writer.session, text).model_dump(exclude={"tag", "key"})
    return writer.session.record(RewordAcuteLine.model_validate(words))


def settled_apart(pair: Pair) -> None:
    """Have each settle something else on the same number."""
    one, two, _ = pair
    two.session.take_in([one.session.record(proposed(one.session, responsible="Psykiatrien"))])
    mine = [one.session.record(proposed(one.session, "Job på lageret", term=TUESDAY)), settled(one.session)]
    yours = settled(two.session, date(2026, 12, 4))
    one.session.take_in([yours])
    two.session.take_in(mine)


def test_a_term_and_a_line_that_say_two_things_are_counted_among_the_questions(pair: Pair) -> None:
    """The case list says so until somebody chooses."""
    one, two, _ = pair
    before = one.session.row().questions
    two.session.take_in([one.session.record(proposed(one.session)), one.session.record(line(one.session))])
    mine = [one.session.record(reworded(one.session, "Et værelse")), called(one, "Ali")]
    yours = [two.session.record(reworded(two.session, "En lejlighed")), called(two, "Bo")]
    one.session.take_in(yours)
    two.session.take_in(mine)
    assert one.session.file().questions == {HOME, SARA}
    assert (one.session.row().questions, two.session.row().questions) == (before + 2, before + 2)

    words = reworded(one.session, "Et værelse").model_dump(exclude={"tag"})
    one.session.record(ChooseTerm.model_validate(words))
    assert one.session.row().questions == before + 1


def test_two_that_settled_the_same_at_once_have_nothing_to_gather(pair: Pair) -> None:
    """Two papers with the same words contradict nobody, in whatever order they were read."""
    one, two, _ = pair
    two.session.take_in([one.session.record(proposed(one.session))])
    mine, yours = settled(one.session), settled(two.session)
    one.session.take_in([yours])
    two.session.take_in([mine])
    assert made_apart(exit_agreement_of(one.session), 0) == ()
    assert gathered_by(exit_agreement_of(one.session), 0) == ()


def test_the_amendment_after_two_that_were_made_apart_says_everything_that_holds(pair: Pair) -> None:
    """Whichever paper one holds, it can be read alone; and whoever was responsible for what ends signs it."""
    settled_apart(pair)
    one, _, _ = pair
    assert len(made_apart(exit_agreement_of(one.session), 0)) == 2
    one.session.record(EndTerm(case=one.session.case, term=HOME))

    found = paper(one.session, replace(ASKED, day=date(2027, 1, 4)))

    assert found.title == "Tillæg 1 til exitaftalen"
    assert found.facts == (
        "Elias",
        "Aftalt den 4. januar 2027",
        "Samler det, der blev aftalt hver for sig den 3. december 2026 og den 4. december 2026",
    )
    assert [line.words for line in found.parts[0].lines] == ["Job på lageret"]
    assert found.closing[0].startswith("Exitaftalen siger, hvad begge sider vil holde.")
    assert "Psykiatrien" in [place.role for place in found.places]


def test_once_gathered_the_next_amendment_says_only_what_is_otherwise(pair: Pair) -> None:
    """And the one that gathered reads the same afterwards."""
    settled_apart(pair)
    one, _, _ = pair
    settled(one.session, date(2027, 1, 4))
    gathering = exit_agreement_of(one.session).settled[-1]
    one.session.record(reworded(one.session, "Et værelse", responsible="Psykiatrien"))

    again = paper(one.session, replace(ASKED, settled=gathering.id))
    following = paper(one.session, replace(ASKED, day=date(2027, 2, 1)))

    assert again.facts[-1].startswith("Samler det")
    assert {line.words for part in again.parts for line in part.lines} == {"Et sted at bo", "Job på lageret"}
    assert [part.title for part in following.parts] == ["Ændret"]
    assert not any(fact.startswith("Samler det") for fact in following.facts)


def test_amendments_that_were_made_apart_are_gathered_with_the_day_of_the_agreement(pair: Pair) -> None:
    """The agreement itself is named too."""
    one, two, _ = pair
    said = [one.session.record(proposed(one.session)), settled(one.session, date(2026, 11, 2))]
    two.session.take_in(said)
    mine = [one.session.record(reworded(one.session, "Et værelse")), settled(one.session)]
    yours = settled(two.session, date(2026, 12, 4))
    one.session.take_in([yours])
    two.session.take_in(mine)

    found = paper(one.session, replace(ASKED, day=date(2027, 1, 4)))

    assert found.title == "Tillæg 2 til exitaftalen"
    assert found.facts[2:] == (
        "Exitaftalen er fra den 2. november 2026",
        "Samler det, der blev aftalt hver for sig den 3. december 2026 og den 4. december 2026",
    )
