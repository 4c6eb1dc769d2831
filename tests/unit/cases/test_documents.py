"""The letters: what each says, and that what is missing is left out whole."""

import json
from dataclasses import replace
from datetime import date

import pytest

from exitdesk.cases.case_edits import SetStatus
from exitdesk.cases.documents.access import AccessRow, access_paper
from exitdesk.cases.documents.compose import NoteTyped, compose, likely_notice, named_in
from exitdesk.cases.documents.consent import ConsentTyped, consent
from exitdesk.cases.documents.decision import DecisionTyped, RefusalTyped, decision, refusal
from exitdesk.cases.documents.discharge import DischargeTyped, discharge
from exitdesk.cases.documents.document import Document, DocumentKind
from exitdesk.cases.documents.letters import Authority, Letters, Matter, NoticeKind, letters_in
from exitdesk.cases.documents.notice import NoticeTyped, notice
from exitdesk.cases.documents.told import CaseTold, CourseTold, NumberTold, SaidCard
from exitdesk.cases.issue_document import Ready, issue_document
from exitdesk.cases.phases import Status
from exitdesk.cases.unit import default_template
from exitdesk.cases.unit_words import UnitWords
from exitdesk.resources import resource
from exitdesk.sos.scale import Direction, ScaleQuestion
from tests.fakes.desk import case_of, fake_desk, session_of
from tests.screens.sample_cases import sample_desk

DAY = date(2026, 11, 21)
CASE = CaseTold("2026-014", "Elias", date(2026, 9, 8), "Karen Holt")
SAFE = ScaleQuestion("Hvor tryg er du?", "aldrig.", "altid", Direction.HIGH_IS_BETTER, "V")
LANGUAGES = ("da", "en")


def text(document: Document) -> str:
    """Return everything on a paper."""
    return "\n".join(document.statements())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", NoticeKind)
def test_a_notice_says_number_unit_day_and_kind_and_the_one_line(kind: NoticeKind, language: str) -> None:
    """Nothing else: two of them of two cases differ in the number alone."""
    typed = NoticeTyped(kind, DAY, "Exitenheden i Østby", "Ring til\nenheden først")
    made = notice("2026-014", typed, today=DAY, language=language)
    said = text(made)
    assert "2026-014" in said
    assert "Exitenheden i Østby" in said
    assert "Ring til enheden først" in said
    assert letters_in(language).day(DAY) in made.parts[0].text[0]
    assert made.parts[0].title == letters_in(language).notice.kinds[kind].title
    other = notice("2026-099", typed, today=DAY, language=language)
    assert text(other) == said.replace("2026-014", "2026-099")


def test_what_nobody_typed_stands_nowhere() -> None:
    """No unit, no line, no grounds: no empty heading and no "Fra"."""
    bare = notice("2026-014", NoticeTyped(NoticeKind.CLOSING, DAY), today=DAY, language="da")
    assert len(bare.facts) == 2
    assert len(bare.parts[0].text) == 1
    for made in (
        decision(CaseTold("2026-014"), DecisionTyped(DAY), language="da"),
        refusal(CaseTold("2026-014"), RefusalTyped(DAY), language="da"),
        discharge(CaseTold("2026-014", "Elias"), CourseTold(), DischargeTyped(DAY), language="da"),
    ):
        assert "Begrundelse" not in text(made)
        assert "{" not in text(made)
        assert all(part.title and (part.text or part.lines) for part in made.parts)
    assert not discharge(CaseTold("1", "Elias"), CourseTold(), DischargeTyped(DAY), language="da").parts


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_refusal_tells_who_decides_finally_before_what_else_there_is(language: str) -> None:
    """The text that tells him so is part of the record (004)."""
    typed = RefusalTyped(
        DAY, "Elias", "Enheden", "Karen", "Du bor ikke her.", "Misbrugscentret\n\nJobcentret"
    )
    made = refusal(CASE, typed, language=language)
    words = letters_in(language).refusal
    titles = [part.title for part in made.parts]
    assert titles == [
        words.what_title,
        words.grounds,
        words.final_title,
        words.help_title,
        words.secrecy_title,
    ]
    assert made.parts[2].text == words.final
    assert [line.words for line in made.parts[3].lines] == ["Misbrugscentret", "Jobcentret"]
    assert made.signers == 1


def test_a_decision_says_through_whom_contact_goes_and_what_happens_now() -> None:
    """Grounds as paragraphs, and who decides on a measure."""
    typed = DecisionTyped(DAY, "Elias", "Enheden", "Karen Holt", "Første.\n  Andet  afsnit. ", "Ring mandag")
    made = decision(CASE, typed, language="da")
    assert made.parts[1].text == ("Første.", "Andet afsnit.")
    assert "Karen Holt" in made.parts[2].text[1]
    assert [line.words for line in made.parts[2].lines] == ["Ring mandag"]
    assert made.facts == ("Sag 2026-014", "Til Elias", "Fra Enheden", "Lørdag 21. november 2026")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_consent_names_each_authority_with_its_own_kinds(language: str) -> None:
    """One that may exchange nothing is not on it; it says how to take it back, and is never called more."""
    allowed = frozenset(
        {
            (Authority.POLICE, Matter.CRIME),
            (Authority.MUNICIPALITY, Matter.HEALTH),
            (Authority.MUNICIPALITY, Matter.PERSONAL),
        }
    )
    made = consent(CASE, ConsentTyped(DAY, allowed, "Elias", "Karen Holt"), language=language)
    words = letters_in(language).consent
    both = f"{words.kinds[Matter.PERSONAL]}{words.between_last}{words.kinds[Matter.HEALTH]}"
    assert [line.words for line in made.parts[0].lines] == [
        f"{words.authorities[Authority.POLICE]}: {words.kinds[Matter.CRIME]}.",
        f"{words.authorities[Authority.MUNICIPALITY]}: {both}.",
    ]
    own = UnitWords(authorities={"police": "Østjyllands Politi", "prison": "KiF"})
    allowed |= {(Authority.PRISON, Matter.SOCIAL)}
    typed = ConsentTyped(DAY, allowed, "Elias", "Karen Holt")
    called = consent(CASE, typed, language=language, own_name=own.over(default_template(language)).own_name)
    assert [line.words.partition(":")[0] for line in called.parts[0].lines] == [
        "Østjyllands Politi",
        words.authorities[Authority.MUNICIPALITY],
        "KiF",
    ]
    assert "Karen Holt" in made.parts[-1].text[-1]
    assert "GDPR" not in text(made)
    assert [place.name for place in made.places] == ["Elias", "Karen Holt"]
    assert made.signers == 0


def test_first_and_last_number_stand_with_the_anchors_they_were_given_with() -> None:
    """Once where they mean the same; each with its own where they do not, or the way round is another."""
    first, last = NumberTold(SAFE, 2, DAY), NumberTold(SAFE, 7, DAY)
    turned = NumberTold(replace(SAFE, direction=Direction.HIGH_IS_WORSE), 7, DAY)

    def notes(*numbers: NumberTold) -> tuple[str, ...]:
        course = CourseTold((DAY,), (numbers,))
        made = discharge(CASE, course, DischargeTyped(DAY), language="da")
        return made.parts[1].lines[0].notes

    anchors = "0: aldrig. 10: altid. Høj er bedre."
    assert notes(first, last) == (
        anchors,
        "Første gang, lørdag 21. november 2026: 2 af 10",
        "Sidste gang, lørdag 21. november 2026: 7 af 10",
    )
    assert notes(first) == (anchors, "Lørdag 21. november 2026: 2 af 10")
    assert notes(first, turned)[2] == "0: aldrig. 10: altid. Høj er værre."


def test_a_case_without_a_meeting_is_summed_up_by_its_days() -> None:
    """Nothing is invented, and no part is empty."""
    desk = fake_desk()
    made = compose(session_of(desk), DischargeTyped(DAY), default_template("da"))
    (part,) = made.document.parts
    assert part.title == "Forløbet"
    assert made.meetings == ()


def test_his_own_words_are_marked_as_his_and_nobody_elses() -> None:
    """Whoever said the others is named."""
    course = CourseTold((DAY,), works=(SaidCard("Jeg kom selv", "", True), SaidCard("Flot", "Karen")))
    made = discharge(CASE, course, DischargeTyped(DAY), language="da")
    his, hers = made.parts[1].lines
    assert (his.own, his.notes) == (True, ("Har holdt mig sikker",))
    assert (hers.own, hers.notes) == (False, ("Ord fra Karen",))


def test_the_sample_course_is_summed_up_from_first_and_last_board() -> None:
    """Days, numbers, what came of it; the paper remembers every meeting that it tells of."""
    session = sample_desk().open(case_of(sample_desk()))
    typed = DischargeTyped(DAY, summary="Han kom langt.", after="Døren er åben")
    ready = compose(session, typed, default_template("da"))
    said = text(ready.document)
    assert ready.meetings == tuple(session.meetings())
    assert "Der er holdt 4 møder, det første tirsdag 8. september 2026" in said
    assert "af 10" in said
    assert "Aftaler, der blev til noget" in said
    assert "Han kom langt." in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_his_version_of_the_course_has_nothing_that_authorities_write_to_each_other(language: str) -> None:
    """No number of the case, no unit, no summing up; his numbers, his words and what was agreed stay."""
    case = CaseTold("2026-014", "Elias", DAY, "Karen Holt")
    course = CourseTold(
        (DAY,), ((NumberTold(SAFE, 2, DAY),),), (SaidCard("Jeg kom selv"),), ("Karen ringer.",)
    )
    typed = DischargeTyped(DAY, "Exitenheden", "Han er ikke egnet.", "Døren er åben", his=True)
    made = discharge(case, course, typed, language=language)
    said = text(made)
    for kept_back in ("2026-014", "Exitenheden", "egnet", letters_in(language).discharge.title):
        assert kept_back not in said
    for told in ("Elias", "Karen Holt", "Jeg kom selv", "Karen ringer.", "Døren er åben", SAFE.zero):
        assert told in said
    assert made.closing == letters_in(language).discharge.his_closing
    assert ("between_us", 1) in made.omissions
    files = discharge(case, course, replace(typed, his=False), language=language)
    assert {"2026-014", "Exitenheden", "egnet"} <= {
        one for one in ("2026-014", "Exitenheden", "egnet") if one in text(files)
    }


def test_a_line_that_names_him_or_his_is_noticed() -> None:
    """First name or whole, with or without a possessive s; those who work the case may be named."""
    desk = sample_desk()
    session = desk.open(case_of(desk))
    assert named_in(session, "Ring om Elias' sag, og til Nadia") == ("Elias", "Nadia")
    assert named_in(session, "Karen Holt har sagen. Eliasson ikke.") == ()


@pytest.mark.parametrize(
    ("status", "told", "likely"),
    [
        (Status.VISITATION, "", NoticeKind.VISITATION),
        (Status.VISITATION, "visitation", NoticeKind.RUNNING),
        (Status.RUNNING, "visitation", NoticeKind.AGREEMENT),
        (Status.RUNNING, "agreement", NoticeKind.RUNNING),
        (Status.STANDBY, "agreement", NoticeKind.RUNNING),
        (Status.CLOSED_DOOR_OPEN, "agreement", NoticeKind.CLOSING),
    ],
)
def test_the_next_notice_follows_from_where_the_case_stands(
    status: Status, told: str, likely: NoticeKind
) -> None:
    """It is a proposal: any of the six can be chosen."""
    session = session_of(fake_desk())
    session.record(SetStatus(case=session.case, status=status))
    if told:
        paper = Document(DocumentKind.NOTICE, "da", "Orientering", "Tavle")
        issue_document(session, Ready(paper, about=told), b"%PDF-", 1)
    assert likely_notice(session.file()) is likely


def test_a_journal_note_is_the_same_words_as_the_one_for_pasting() -> None:
    """Word for word, under the headings it has."""
    desk = sample_desk()
    session = desk.open(case_of(desk))
    ready = compose(session, NoteTyped(session.meetings()[0], "police"), default_template("da"))
    made = ready.document
    assert (ready.about, made.title) == ("police", "Notat til journalen: Politi")
    assert "Hvad er bekymrende?" in [part.title for part in made.parts]
    assert (made.parts[0].title, made.parts[-1].title) == ("Deltagerens tal", "Det videre")
    assert len(made.facts) == 3
    assert all(part.lines or part.text for part in made.parts)


def test_an_answer_to_an_access_request_is_told_day_by_day() -> None:
    """Words first, and what has none by what was done; what is held back is a number with its ground."""
    rows = (
        AccessRow("2026-014", DAY, "tavle og sag", "Elias", "nyt kort", "Jeg kom selv"),
        AccessRow("2026-014", DAY, "egne noter", "", "egen note", "Kigger ud"),
        AccessRow("2026-017", DAY, "tavle og sag", "", "fjernet kort", ""),
    )
    made = access_paper("Elias", rows, [("Hensynet til andre", 2)], today=DAY, language="da")
    first, other, held = made.parts
    assert first.title == "Sag 2026-014, lørdag 21. november 2026"
    assert [(line.words, line.notes) for line in first.lines] == [
        ("Jeg kom selv", ("nyt kort · Elias · tavle og sag",)),
        ("Kigger ud", ("egen note · egne noter",)),
    ]
    assert [(line.words, line.notes) for line in other.lines] == [("fjernet kort", ("tavle og sag",))]
    assert [line.words for line in held.lines] == ["Hensynet til andre: 2"]
    bare = access_paper("Elias", (), (), today=DAY, language="en")
    assert (bare.parts, bare.omissions) == ((), ())


@pytest.mark.parametrize("practice", [True, False])
def test_a_practice_says_so(practice: bool) -> None:
    """Across every page; the engine draws it."""
    desk = sample_desk()
    session = desk.open(case_of(desk))
    made = compose(session, NoticeTyped(NoticeKind.CLOSING, DAY), default_template("da"), practice=practice)
    assert made.document.practice is practice


def test_both_languages_have_the_same_places_for_what_is_filled_in() -> None:
    """A name that stood in one language alone would be missed in the other."""

    def places(language: str) -> list[set[str]]:
        found: list[set[str]] = []

        def walk(value: object) -> None:
            if isinstance(value, dict):
                for key in sorted(value):
                    walk(value[key])
            elif isinstance(value, list):
                for one in value:
                    walk(one)
            else:
                found.append({part.partition("}")[0] for part in str(value).split("{")[1:]})

        walk(json.loads(resource("templates", f"letters_{language}.json").read_text("utf-8")))
        return found

    assert places("da") == places("en")
    assert Letters.model_validate(letters_in("en").model_dump()).language == "en"
