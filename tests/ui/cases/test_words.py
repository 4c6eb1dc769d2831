"""A case in words: days, lines, follow-ups, sentences."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QLocale

from exitdesk.cases.case_file import CaseRow
from exitdesk.cases.lost import TAKEN_BACK, LostEntry
from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.phases import Status
from exitdesk.cases.session import CaseSession
from exitdesk.cases.unit import default_template
from exitdesk.journal.entry import CaseId, EntryId
from exitdesk.ui.cases.days import clock_in, near_day, short_day
from exitdesk.ui.cases.line_words import line_of, status_word
from exitdesk.ui.cases.page_words import genitive, page_of
from tests.fakes.desk import fake_desk, session_of
from tests.screens.sample_cases import sample_desk

TODAY = date(2026, 11, 21)
ROW = CaseRow(CaseId("case-a1"), "2026-014", "Jonas", Status.RUNNING, 4)


def test_days_are_written_as_a_danish_calendar_does() -> None:
    """Three letters, a full stop, a capital first."""
    assert short_day(date(2026, 11, 24)) == "Tir. 24. nov."
    assert short_day(date(2026, 5, 4)) == "Man. 4. maj"


def test_days_are_written_as_an_english_one_does() -> None:
    """No full stops in it."""
    QLocale.setDefault(QLocale("en_GB"))

    assert short_day(date(2026, 11, 24)) == "Tue 24 Nov"


def test_near_days_are_said_in_words() -> None:
    """Another year's day has its year."""
    assert near_day(TODAY, TODAY) == "I dag"
    assert near_day(date(2026, 11, 22), TODAY) == "I morgen"
    assert near_day(date(2027, 1, 4), TODAY) == "4. januar 2027"


def test_the_clock_is_found_in_what_was_agreed_in_words() -> None:
    """ "tirsdag kl. 13" has one, "hver uge" has none."""
    assert clock_in("tirsdag kl. 13") == "kl. 13"
    assert clock_in("kl 9:30 i Hus 12") == "kl. 9.30"
    assert clock_in("hver uge") == ""


def test_a_case_with_nothing_waiting_says_so_calmly() -> None:
    """One quiet sentence, never an empty place."""
    line = line_of(ROW, TODAY)

    assert [one.sentence for one in line.follow_up] == ["Intet, der haster"]
    assert not line.follow_up[0].urgent
    assert line.next_day == "Ikke aftalt"


def test_what_waits_is_said_nearest_first() -> None:
    """An agreement, a meeting left open, a choice between versions, the journals."""
    row = replace(
        ROW, due_days=(TODAY,), last_day=date(2026, 11, 19), unended=1, questions=2, unjournalised=3
    )

    said = [one.sentence for one in line_of(row, TODAY).follow_up]

    assert said == [
        "En aftale skal nås i dag",
        "Et møde er ikke afsluttet",
        "To versioner at vælge imellem 2 steder",
        "3 møder er ikke ført i journal",
    ]


def test_an_agreement_whose_day_has_passed_is_no_alarm() -> None:
    """It is talked about at the next meeting; a list of cases never counts failures."""
    line = line_of(replace(ROW, due_days=(date(2026, 11, 1),)), TODAY)

    assert not any(one.urgent for one in line.follow_up)


def test_a_day_that_has_passed_hides_no_day_that_comes() -> None:
    """Of three agreements the first was for yesterday: the one for tomorrow is said."""
    days = (date(2026, 11, 20), date(2026, 11, 22), date(2026, 12, 1))

    line = line_of(replace(ROW, due_days=days), TODAY)

    assert [one.sentence for one in line.follow_up] == ["En aftale skal nås i morgen"]


def test_a_meeting_of_today_is_not_told_as_left_open() -> None:
    """The pair may be in the middle of it."""
    line = line_of(replace(ROW, last_day=TODAY, unended=1), TODAY)

    assert [one.sentence for one in line.follow_up] == ["Intet, der haster"]


def test_a_meeting_whose_day_has_passed_is_not_announced() -> None:
    """It says what was set, and that nothing is agreed."""
    line = line_of(replace(ROW, next_day=date(2026, 11, 3), next_when="tirsdag kl. 10"), TODAY)

    assert (line.next_day, line.next_details) == ("Ikke aftalt", "Var sat til tir. 3. nov.")


def test_the_next_meeting_says_day_clock_number_and_place() -> None:
    """All that one needs to be there."""
    row = replace(ROW, next_day=TODAY, next_when="lørdag kl. 15", next_place="Hus 12")

    line = line_of(row, TODAY)

    assert (line.next_day, line.next_details) == ("I dag kl. 15", "Møde 5, Hus 12")


def test_no_number_from_a_scale_stands_in_a_line() -> None:
    """A 9 may be the best or the worst: a list without anchors shows none."""
    row = replace(ROW, next_day=TODAY)

    assert set("0123456789") & set(line_of(row, TODAY).spoken.replace("2026-014", "")) == set()


def test_the_four_standings_have_the_units_words() -> None:
    """Standby is no pause, and a closed case has its door open."""
    words = [status_word(one) for one in Status]

    assert words == ["Visitation", "Løbende sag", "Standby", "Afsluttet, døren er åben"]


def test_whose_numbers_they_are() -> None:
    """Names that end in s take an apostrophe."""
    assert genitive("Jonas") == "Jonas’"
    assert genitive("Sofie") == "Sofies"


def test_an_own_number_stands_with_its_question_its_ten_and_its_direction() -> None:
    """Nobody can read it the wrong way round."""
    page = page_of(session_of(sample_desk()), default_template("da"))

    threat = page.numbers[0]

    assert threat.question == "Hvor truet er du lige nu?"
    assert threat.sentence == "6 af 10, hvor 10 er »Det kan gå galt, hver gang jeg går ud«"
    assert threat.details.startswith("høj = værre")


def test_agreements_are_sentences_and_answered_ones_say_what_came_of_them() -> None:
    """Staff's and his alike, those that stand in the order of their days, not in which they were said."""
    page = page_of(session_of(sample_desk()), default_template("da"))

    assert [one.who for one in page.agreements] == ["Karen", "Mikkel", "Nadia"]
    assert page.agreements[0].sentence == "Karen hjælper med et nyt nummer"
    assert {one.answer for one in page.earlier_agreements} == {
        "Blev til noget",
        "Gør den mindre",
        "Gør det på en anden måde",
    }


def test_the_timeline_is_newest_first_and_own_notes_are_marked() -> None:
    """One sees at a glance what is only one's own."""
    page = page_of(session_of(sample_desk()), default_template("da"))

    days = [line.day for line in page.timeline]

    assert days == sorted(days, reverse=True)
    assert page.timeline[-1].title == "Sagen blev åbnet"
    assert {line.title.split(" kl.")[0] for line in page.timeline if line.own} == {"Egen note"}


def _lost(nth: int, since: str, until: str) -> LostEntry:
    return LostEntry(EntryId(f"{nth:064x}"), since, until)


_FULL = "Disken var fuld, og det var ikke gemt, da programmet sluttede."


def _gone(days: str) -> str:
    return f"{days} Det gik tabt, da filen blev beskadiget."


def test_the_timeline_says_what_is_missing_of_which_days() -> None:
    """One line for each run of days; what no day is known of is told by the salvage alone.

    Of what waited for a full disk it is known what it was; what is here after all is not missing.
    """
    session = session_of(fake_desk())
    start_meeting(session)
    lost = [
        _lost(1, "2026-11-03", "2026-11-05"),
        _lost(2, "2026-11-03", "2026-11-05"),
        _lost(3, "2026-11-20", "2026-11-20"),
        _lost(4, "", "2026-11-01"),
        _lost(5, "", ""),
        replace(_lost(6, "2026-11-02", "2026-11-02"), what="keep_photo"),
        replace(_lost(7, "2026-11-02", "2026-11-02"), what="keep_card"),
        replace(_lost(8, "2026-11-02", "2026-11-02"), what="keep_card"),
        replace(_lost(9, "2026-11-02", "2026-11-02"), what="issue_document"),
        replace(_lost(10, "2026-11-02", "2026-11-02"), what=TAKEN_BACK),
        replace(_lost(11, "2026-11-02", "2026-11-02"), id=session.entries()[0].id, what="open_case"),
    ]
    entries, author = session.entries(), session.author
    damaged = CaseSession(session.case, author, entries, lambda *_: None, session.now, bytes, lost)

    told = [
        (line.day, line.title, line.details)
        for line in page_of(damaged, default_template("da")).timeline
        if line.icon == "triangle-alert"
    ]

    assert told == [
        (date(2026, 11, 20), "Noget mangler her", _gone("Fra 20. november 2026.")),
        (date(2026, 11, 5), "2 ting mangler her", _gone("Fra 3. november 2026 til 5. november 2026.")),
        (date(2026, 11, 2), "Gik tabt: noget, der blev fortrudt", f"{_FULL} Skriv det igen."),
        (date(2026, 11, 2), "Gik tabt: foto af tavlen", f"{_FULL} Tag billedet igen."),
        (date(2026, 11, 2), "Gik tabt: nyt kort (2)", f"{_FULL} Skriv det igen."),
        (date(2026, 11, 2), "Gik tabt: papir i sagen", f"{_FULL} Lav papiret igen."),
        (date(2026, 11, 1), "Noget mangler her", _gone("Fra 1. november 2026.")),
    ]
