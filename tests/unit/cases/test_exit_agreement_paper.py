"""The exit agreement as a paper: what is on it, in which words, who signs, and what an amendment says."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from exitdesk.cases.agreement_term_edits import EndTerm
from exitdesk.cases.agreement_terms import TermPart, exit_agreement_of
from exitdesk.cases.case_edits import PutOnCase, SetContactPerson
from exitdesk.cases.documents.agreement_words import agreement_words
from exitdesk.cases.documents.document import Document, DocumentKind, Line, SignHere
from exitdesk.cases.documents.exit_agreement import AgreementAsked, exit_agreement, nearest_in
from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.session import CaseSession
from exitdesk.cases.unit import AgreementName, default_template
from exitdesk.journal.entry import PersonId, ThingId
from exitdesk.sos.circles import Knows, PersonKind
from exitdesk.sos.meeting_edits import WriteNote
from exitdesk.sos.people_edits import IntroducePerson, SetKnows
from tests.fakes.desk import fake_desk, session_of
from tests.unit.cases.agreement_lines import (
    LOOK,
    SIGNED,
    TRAINING,
    TUESDAY,
    proposed,
    reworded,
    settled,
)

METTE, SARA = PersonId(ThingId("person-m1")), PersonId(ThingId("person-s1"))
DANISH, ENGLISH = default_template("da").authorities, default_template("en").authorities
ASKED = AgreementAsked(authorities=DANISH)


def agreed() -> CaseSession:
    """Return a case of two who work it, with a term of every part."""
    session = session_of(fake_desk())
    on_case = PutOnCase(case=session.case, person=METTE, name="Mette", role="kommune", since=SIGNED)
    session.record(on_case)
    session.record(SetContactPerson(case=session.case, person=METTE))
    home: dict[str, Any] = {
        "authority": "municipality",
        "begins": date(2026, 12, 1),
        "ends": date(2027, 3, 1),
    }
    session.record(proposed(session, "Et sted at bo uden for byen", **home))
    tuesday: dict[str, Any] = {
        "authority": "police",
        "when": "hver tirsdag",
        "reason": "så vi ved, du er i god behold",
    }
    session.record(proposed(session, "Du møder op", term=TUESDAY, part=TermPart.DEMAND, **tuesday))
    look: dict[str, Any] = {"responsible": "Mette", "begins": date(2026, 12, 17)}
    session.record(proposed(session, "Hver 14. dag", term=LOOK, part=TermPart.FOLLOW_UP, **look))
    session.record(proposed(session, "Min træning i klubben", term=TRAINING, part=TermPart.KEEPS))
    return session


def paper(session: CaseSession, asked: AgreementAsked = ASKED) -> Document:
    """Return the paper of a case."""
    return exit_agreement(session.file(), exit_agreement_of(session), asked)


def test_the_agreement_says_measures_demands_follow_up_and_what_he_keeps() -> None:
    """Each with who is responsible and its time frame; the contact person is the case's."""
    found = paper(agreed(), replace(ASKED, day=SIGNED))
    assert (found.kind, found.title, found.facts) == (
        DocumentKind.EXIT_AGREEMENT,
        "Exitaftale",
        ("Jonas", "Aftalt den 3. december 2026"),
    )
    assert [(part.title, part.lines) for part in found.parts[:-1]] == [
        (
            "Tiltag, og hvem der har ansvaret",
            (
                Line(
                    "Et sted at bo uden for byen",
                    ("Ansvarlig: Kommune", "Fra 1. december 2026 til 1. marts 2027"),
                ),
            ),
        ),
        (
            "Det skal du gøre",
            (
                Line(
                    "Du møder op",
                    ("Krav fra: Politi", "hver tirsdag", "Hvorfor: så vi ved, du er i god behold"),
                ),
            ),
        ),
        ("Sådan følger vi op", (Line("Hver 14. dag", ("Med: Mette", "Næste gang: 17. december 2026")),)),
        ("Det beholder du", (Line("Min træning i klubben", own=True),)),
    ]
    assert (found.parts[-1].title, found.parts[-1].text[0]) == (
        "Din kontaktperson",
        "Al kontakt går gennem Mette.",
    )
    assert found.closing == (
        "Exitaftalen siger, hvad begge sider vil holde. Ændringer skrives i et nummereret tillæg.",
    )


def test_he_signs_first_and_then_whoever_is_responsible_nobody_twice() -> None:
    """An authority with one of its people on the case by her name; the file takes two signatures."""
    found = paper(agreed())
    assert found.places[:2] == (SignHere("Deltager", "Jonas"), SignHere("Kommune", "Mette"))
    assert [one.role for one in found.places[2:]] == ["Politi"]
    assert found.signers == 2


def test_a_brother_who_drives_him_signs_nothing_and_an_authority_in_words_does() -> None:
    """Whoever stands round him is named, and has no line."""
    session = agreed()
    meeting = start_meeting(session)
    brother = IntroducePerson(person=SARA, name="Sara", kind=PersonKind.NETWORK)
    session.record(brother, meeting=meeting)
    session.record(proposed(session, "Kører ham", term=ThingId("term-8"), responsible="Sara"))
    session.record(proposed(session, "Tilsyn", term=ThingId("term-9"), responsible="Kriminalforsorgen"))
    near = nearest_in([session.board(meeting)])
    found = paper(session, replace(ASKED, nearest=near))
    assert near == {"Jonas", "Sara"}
    assert SignHere("Kriminalforsorgen") in found.places
    assert not any("Sara" in (one.role, one.name) for one in found.places)
    assert "Ansvarlig: Sara" in list(found.statements())


def test_where_nothing_names_anybody_the_pair_signs() -> None:
    """He, and who works the case."""
    session = session_of(fake_desk())
    session.record(proposed(session))
    assert [one.name for one in paper(session).places] == ["Jonas", *[o.name for o in session.file().on_case]]
    assert paper(session).signers == 1


def test_what_the_case_has_nothing_for_stands_nowhere() -> None:
    """No heading, no blank; and one that was not agreed says that it is a draft."""
    session = session_of(fake_desk())
    session.record(proposed(session))
    alone = replace(session.file(), contact_person=None)
    found = exit_agreement(alone, exit_agreement_of(session), ASKED)
    assert [part.title for part in found.parts] == ["Tiltag, og hvem der har ansvaret"]
    assert found.parts[0].lines == (Line("Et sted at bo"),)
    assert found.facts == ("Jonas", "Udkast, ikke aftalt endnu")


@pytest.mark.parametrize(
    ("frame", "said"),
    [
        ({"begins": SIGNED}, "Fra 3. december 2026"),
        ({"ends": SIGNED}, "Senest 3. december 2026"),
    ],
)
def test_half_a_time_frame_is_said_as_what_it_is(frame: dict[str, Any], said: str) -> None:
    """From a day, or by a day."""
    session = session_of(fake_desk())
    session.record(proposed(session, **frame))
    assert paper(session).parts[0].lines[0].notes == (said,)


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
    assert part.text[0] == f"Al kontakt går gennem {other.name}."
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
    assert paper(session).title == "Tillæg 2 til exitaftalen"


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


@pytest.mark.parametrize(
    ("language", "name", "title", "amendment"),
    [
        ("da", AgreementName.AGREEMENT, "Exitaftale", "Tillæg 2 til exitaftalen"),
        ("da", AgreementName.CONTRACT, "Exitkontrakt", "Tillæg 2 til exitkontrakten"),
        ("en", AgreementName.AGREEMENT, "Exit agreement", "Amendment 2 to the exit agreement"),
        ("en", AgreementName.CONTRACT, "Exit contract", "Amendment 2 to the exit contract"),
    ],
)
def test_the_paper_is_called_what_the_unit_calls_it(
    language: str, name: AgreementName, title: str, amendment: str
) -> None:
    """Two names in two languages; the file itself has a neutral one."""
    words = agreement_words(language)
    assert (words.title(name, 0), words.title(name, 2)) == (title, amendment)
    assert words.file_title in ("Tavle", "Board")


def test_in_english_everything_fixed_is_english_and_his_words_are_as_he_said_them() -> None:
    """No Danish word of ours is left."""
    found = paper(agreed(), replace(ASKED, language="en", authorities=ENGLISH, day=SIGNED, large=True))
    said = list(found.statements())
    assert (found.language, found.large, found.title, found.facts[1]) == (
        "en",
        True,
        "Exit agreement",
        "Agreed on 3 December 2026",
    )
    assert "Responsible: Municipality" in said
    assert "Min træning i klubben" in said
    ours = {word for word in agreement_words("da").model_dump().values() if isinstance(word, str)}
    assert not ours & set(said)


def test_no_own_note_and_no_mark_of_a_person_reaches_the_paper() -> None:
    """Nor anything else said at a meeting that was not taken into the agreement."""
    session = agreed()
    meeting = start_meeting(session)
    session.record(IntroducePerson(person=SARA, name="Zarina", kind=PersonKind.NETWORK), meeting=meeting)
    session.record(SetKnows(person=SARA, knows=Knows.MUST_NEVER), meeting=meeting)
    session.record(WriteNote(note=ThingId("note-1"), text="Kanariefugl"), meeting=meeting)
    near = nearest_in([session.board(meeting)])
    said = " ".join(paper(session, replace(ASKED, nearest=near)).statements())
    assert "Kanariefugl" not in said
    assert "Zarina" not in said
