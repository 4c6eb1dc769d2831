"""The exit agreement as a paper: what is on it, in which words, who signs, and what an amendment says."""

from dataclasses import replace
from typing import Any

import pytest

from exitdesk.cases.agreement_terms import exit_agreement_of
from exitdesk.cases.assessment_edits import assess
from exitdesk.cases.assessments import Agrees
from exitdesk.cases.case_edits import HoldErasing, PutOnCase
from exitdesk.cases.case_file import OnCase
from exitdesk.cases.contact_edits import AgreeContact, NoteContact
from exitdesk.cases.contacts import ContactKind, Every
from exitdesk.cases.documents.agreement_words import agreement_words
from exitdesk.cases.documents.document import DocumentKind, Line, SignHere
from exitdesk.cases.documents.exit_agreement import (
    authority_of,
    exit_agreement,
    nearest_in,
    staff_called,
)
from exitdesk.cases.holds import HoldKind
from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.told_edits import NoteTold
from exitdesk.cases.unit import AgreementName
from exitdesk.journal.entry import MeetingId, ThingId
from exitdesk.sos.circles import Knows, PersonKind
from exitdesk.sos.edit import Edit
from exitdesk.sos.meeting_edits import WriteNote
from exitdesk.sos.people_edits import IntroducePerson, SetKnows, SetMayContact
from tests.fakes.desk import KAREN, fake_desk, session_of
from tests.unit.cases.acute_lines import line
from tests.unit.cases.agreement_lines import SIGNED, proposed
from tests.unit.cases.agreement_paper import ASKED, ENGLISH, SARA, agreed, paper
from tests.unit.cases.cards import CARD, keep

CONTACT, HOLD = ThingId("contact-9"), ThingId("hold-9")


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
    assert (found.parts[-1].title, found.parts[-1].text) == (
        "Din kontaktperson",
        ("Al kontakt går gennem Mette. Et vilkår om tilsyn hos Kriminalforsorgen gælder stadig.",),
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
    assert SignHere("Municipality", "Mette") in found.places
    assert not any(one.role in ("Kommune", "Politi") for one in found.places)
    assert "Min træning i klubben" in said
    ours = {word for word in agreement_words("da").model_dump().values() if isinstance(word, str)}
    assert not ours & set(said)


def test_nothing_said_elsewhere_in_the_case_reaches_the_paper() -> None:
    """No own note, no mark of a person, no contact, no hold, no acute line, no card."""
    session = agreed()
    meeting, case = start_meeting(session), session.case
    contact = {"case": case, "contact": CONTACT, "kind": ContactKind.WROTE, "day": SIGNED}
    hold = {"case": case, "hold": HOLD, "kind": HoldKind.TRIAL, "ask_again": SIGNED}
    said: list[tuple[Edit, MeetingId | None]] = [
        (IntroducePerson(person=SARA, name="Zarina", kind=PersonKind.NETWORK), meeting),
        (SetKnows(person=SARA, knows=Knows.MUST_NEVER), meeting),
        (SetMayContact(person=SARA, allowed=False, how="kanariefugl 1"), meeting),
        (WriteNote(note=ThingId("note-1"), text="kanariefugl 2"), meeting),
        (keep(CARD, "kanariefugl 3"), meeting),
        (
            NoteContact.model_validate(contact | {"note": "kanariefugl 4"}),
            None,
        ),
        (
            HoldErasing.model_validate(hold | {"note": "kanariefugl 5"}),
            None,
        ),
        (line(session, "kanariefugl 6"), None),
        (AgreeContact(case=case, every=Every.DAY, how="kanariefugl 7"), None),
        (NoteTold(case=case, told_id=ThingId("told-1"), day=SIGNED, words="kanariefugl 8"), None),
        (assess(KAREN, case, ThingId("assessment-1"), SIGNED, "kanariefugl 9", Agrees.YES), None),
    ]
    for edit, where in said:
        session.record(edit, meeting=where)
    near = nearest_in([session.board(meeting)])
    for language in ("da", "en"):
        found = " ".join(paper(session, replace(ASKED, nearest=near, language=language)).statements())
        assert "kanariefugl" not in found
        assert "Zarina" not in found


def test_an_authority_with_two_of_its_people_signs_by_its_name_and_who_left_signs_nothing() -> None:
    """Nobody guesses which of them it is."""
    session = agreed()
    other = PutOnCase(case=session.case, person=SARA, name="Mette Lund", role="kommune", since=SIGNED)
    session.record(other)
    session.record(proposed(session, "Mentor", term=ThingId("term-8"), responsible="Mette"))
    assert SignHere("Kommune") in paper(session).places
    session.record(other.model_copy(update={"until": SIGNED}))
    assert SignHere("Kommune") not in paper(session).places
    assert SignHere("Kommune", "Mette") in paper(session).places


def test_whom_a_first_name_means_is_not_guessed() -> None:
    """The whole name is one's own; a first name that two have is nobody's."""
    names = ("Karen Holt", "Karen Lund", "Mette Dal")
    staff = [OnCase(SARA, n, "kommune", SIGNED) for n in names]
    assert staff_called("Karen Lund", staff) == staff[1]
    assert staff_called("Mette", staff) == staff[2]
    assert staff_called("Karen", staff) is None
    assert staff_called("", staff) is None


@pytest.mark.parametrize(
    ("role", "authority"),
    [
        ("politi", "police"),
        ("Police ", "police"),
        ("KOMMUNE", "municipality"),
        ("Socialrådgiver", "municipality"),
        ("mentor", ""),
        ("", ""),
    ],
)
def test_a_role_is_an_authority_in_whichever_language_it_was_written(role: str, authority: str) -> None:
    """The paper may speak another one than the case; a usual title names an authority as well."""
    assert authority_of(role) == authority


def test_a_practice_says_so() -> None:
    """Across every page; nothing else says it."""
    session = agreed()
    assert paper(session, replace(ASKED, practice=True)).practice
    assert not paper(session).practice
