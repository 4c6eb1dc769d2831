"""Amendments as papers: what is new, changed and ended, and what was agreed before."""

from dataclasses import replace
from datetime import date

from exitdesk.cases.agreement_term_edits import EndTerm
from exitdesk.cases.agreement_terms import exit_agreement_of
from exitdesk.cases.case_edits import SetContactPerson
from exitdesk.cases.documents.document import Line, SignHere
from exitdesk.cases.documents.exit_agreement import exit_agreement
from exitdesk.journal.entry import ThingId
from tests.unit.cases.agreement_lines import (
    LOOK,
    proposed,
    reworded,
    settled,
)
from tests.unit.cases.agreement_paper import ASKED, METTE, agreed, paper


def test_an_amendment_is_numbered_and_says_new_changed_and_ended() -> None:
    """What was before stands under what changed; the rest stands unchanged and is not repeated."""
    session = agreed()
    settled(session)
    session.record(
        reworded(
            session,
            "Et værelse i en anden by",
            authority="municipality",
            begins=date(2026, 12, 1),
            ends=date(2027, 6, 1),
        )
    )
    session.record(EndTerm(case=session.case, term=LOOK))
    session.record(proposed(session, "Behandling", term=ThingId("term-9"), authority="municipality"))

    found = paper(session, replace(ASKED, day=date(2027, 1, 4)))

    assert found.title == "Tillæg 1 til exitaftalen"
    assert found.facts == (
        "Jonas",
        "Aftalt den 4. januar 2027",
        "Exitaftalen er fra den 3. december 2026",
    )
    assert [(part.title, part.lines) for part in found.parts] == [
        ("Nyt", (Line("Behandling", ("Tiltag", "Ansvarlig: Kommune")),)),
        (
            "Ændret",
            (
                Line(
                    "Et værelse i en anden by",
                    (
                        "Tiltag",
                        "Ansvarlig: Kommune",
                        "Fra 1. december 2026 til 1. juni 2027",
                        "Før: Et sted at bo uden for byen",
                        "Før: Fra 1. december 2026 til 1. marts 2027",
                    ),
                ),
            ),
        ),
        ("Ophører", (Line("Hver 14. dag", ("Opfølgning", "Med: Mette", "Næste gang: 17. december 2026")),)),
    ]
    assert found.closing == ("I øvrigt gælder aftalen uændret.",)
    assert "Du møder op" not in list(found.statements())


def test_another_contact_person_stands_in_the_amendment() -> None:
    """And only where it is another."""
    session = agreed()
    settled(session)
    first = session.file().on_case[0]
    other = next(one for one in session.file().on_case if one.person != METTE)
    session.record(SetContactPerson(case=session.case, person=other.person))
    (part,) = paper(session).parts
    assert part.text[0].startswith(f"Al kontakt går gennem {other.name}. ")
    assert first in session.file().on_case


def test_an_older_version_is_read_as_it_was_settled() -> None:
    """The agreement itself whole, an amendment against the one before it."""
    session = agreed()
    settled(session)
    session.record(reworded(session, "Et værelse"))
    settled(session, date(2027, 1, 4))
    session.record(reworded(session, "En lejlighed"))
    first, second = exit_agreement_of(session).settled

    whole = paper(session, replace(ASKED, settled=first.id))
    amended = paper(session, replace(ASKED, settled=second.id))

    assert (whole.title, whole.facts[1]) == ("Exitaftale", "Aftalt den 3. december 2026")
    assert whole.parts[0].lines[0].words == "Et sted at bo uden for byen"
    assert (amended.title, [part.title for part in amended.parts]) == ("Tillæg 1 til exitaftalen", ["Ændret"])
    assert amended.parts[0].lines[0].words == "Et værelse"
    draft = paper(session)
    assert (draft.title, draft.facts[2]) == (
        "Tillæg 2 til exitaftalen",
        "Exitaftalen er fra den 3. december 2026",
    )


def test_the_whole_agreement_is_read_with_every_change_in_it() -> None:
    """Not the draft: what was settled last, as one paper."""
    session = agreed()
    settled(session)
    assert paper(session, replace(ASKED, whole=True)).facts == ("Jonas", "Aftalt den 3. december 2026")
    session.record(reworded(session, "Et værelse"))
    settled(session, date(2027, 1, 4))
    session.record(reworded(session, "En lejlighed"))
    found = paper(session, replace(ASKED, whole=True))
    assert (found.title, found.parts[0].lines[0].words) == ("Exitaftale", "Et værelse")
    assert found.facts == ("Jonas", "Aftalt den 4. januar 2027", "Med alle ændringer til og med tillæg 1")


def test_words_erased_since_are_said_to_be_gone() -> None:
    """A later print is not the paper that was signed, and says so."""
    session = agreed()
    settled(session)
    (first,) = exit_agreement_of(session).settled
    lost = replace(exit_agreement_of(session), settled=(replace(first, erased=1),))
    found = exit_agreement(session.file(), lost, replace(ASKED, settled=first.id))
    assert found.closing[-1] == "Noget af det, der stod her, er slettet, efter at det blev aftalt."


def test_who_was_responsible_for_what_ends_signs_that_it_ends() -> None:
    """Nobody's task is taken away without her."""
    session = agreed()
    session.record(proposed(session, "Samtaler", term=ThingId("term-9"), responsible="Psykiatrien"))
    settled(session)
    session.record(EndTerm(case=session.case, term=ThingId("term-9")))
    assert SignHere("Psykiatrien") in paper(session).places
    settled(session)
    session.record(reworded(session, "Et værelse"))
    assert SignHere("Psykiatrien") not in paper(session).places
