"""The commands `log` and `erase` on a real vault."""

import json
from pathlib import Path

import pytest

from exitdesk.app.clock import clock
from exitdesk.app.door import Door
from exitdesk.cases.case_edits import HoldErasing
from exitdesk.cases.holds import HoldKind
from exitdesk.cases.ports import Owner
from exitdesk.crypto.profiles import FLOOR
from exitdesk.journal.entry import PersonId, ThingId
from exitdesk.sos.circles import PersonKind
from exitdesk.sos.meeting_edits import WriteNote
from exitdesk.sos.people_edits import IntroducePerson
from tests.unit.app.test_cli import PASSPHRASE, Laptop, laptop


@pytest.fixture
def karen(tmp_path: Path) -> Laptop:
    """Return a laptop with the sample case."""
    owner = Owner(PersonId(ThingId("person-0a")), "Karen Holt", "politi", "police")
    return laptop(tmp_path / "karen", owner, sample=True)


def number_of(karen: Laptop) -> str:
    """Return the number of the sample case; every meeting of it is entered, where it has to be."""
    opened = Door(karen.profile.vault, clock, floor=FLOOR).unlock(PASSPHRASE)
    (row,) = opened.desk.index.rows()
    opened.close()
    return row.number


def hold(karen: Laptop) -> None:
    """Tell that somebody asked for access."""
    opened = Door(karen.profile.vault, clock, floor=FLOOR).unlock(PASSPHRASE)
    session = opened.desk.open(opened.desk.index.rows()[0].case)
    session.record(
        HoldErasing(
            case=session.case,
            hold=ThingId("hold-1"),
            kind=HoldKind.ACCESS_REQUEST,
            ask_again=session.now().date(),
            note="Bad om sine papirer",
        )
    )
    opened.close()


def test_the_log_is_written_out_and_says_that_it_was(
    karen: Laptop, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """As JSON and as a table; only what was asked for."""
    number = number_of(karen)
    assert karen.run("log", "--case", number) == 0
    lines = json.loads(capsysbinary.readouterr().out)
    assert {line["case_number"] for line in lines} == {number}
    assert karen.run("log", "--csv", "--event", "log_exported") == 0
    table = capsysbinary.readouterr().out.decode("utf-8").splitlines()
    assert [line.split(";")[3] for line in table] == ["event", "log_exported", "log_exported"]


def test_an_erased_case_is_gone_and_the_log_says_why(
    karen: Laptop, capsys: pytest.CaptureFixture[str]
) -> None:
    """After a question; a second time there is no such case."""
    number = number_of(karen)
    assert karen.run("erase", number, "--reason", "time_is_up", "--yes") in (0, 1)
    said = capsys.readouterr().out
    if "må ikke slettes" in said:
        pytest.fail(said)
    assert "går for altid" in said
    assert karen.run("export", number) == 1
    assert karen.run("log", "--event", "erased") == 0
    assert '"detail": "case.time_is_up"' in capsys.readouterr().out


def test_a_held_case_is_not_erased_and_the_command_says_why(
    karen: Laptop, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the reason and the day to ask again."""
    number = number_of(karen)
    hold(karen)
    assert karen.run("erase", number, "--reason", "not_needed", "--yes") == 1
    assert "bedt om indsigt" in capsys.readouterr().out
    assert number_of(karen) == number


def test_what_is_kept_about_a_person_is_written_out_with_its_marks(
    karen: Laptop, capsys: pytest.CaptureFixture[str]
) -> None:
    """A brother of the sample case; a name without a letter is a wrong command line."""
    assert karen.run("own-data", "Sami", "--csv") == 0
    told = capsys.readouterr()
    assert "Sami" in told.out
    assert told.out.splitlines()[0].endswith("fate;held_back;why")
    assert "sager" in told.err
    with pytest.raises(SystemExit):
        karen.run("own-data", "-.-")


def test_what_is_handed_out_is_of_those_who_were_named_and_of_nobody_else(
    karen: Laptop, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a word of who is meant, or with a wrong one, nothing is written; the log tells of each file."""
    assert karen.run("own-data", "Sami", "--handed-out") == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "--who" in told.err
    who = told.err.splitlines()[0].split()[0]
    assert karen.run("own-data", "Sami", "--handed-out", "--who", "2026-014/person-nobody") == 1
    assert capsys.readouterr().out == ""
    for kind in ("--json", "--csv"):
        assert karen.run("own-data", "Sami", "--handed-out", kind, "--who", who) == 0
        assert "Sami" in capsys.readouterr().out
    assert karen.run("own-data", "Sami", "--who", who) == 0
    assert json.loads(capsys.readouterr().out)[0]["fate"] == "given"
    assert karen.run("log", "--event", "own_data_exported") == 0
    assert [line["detail"] for line in json.loads(capsys.readouterr().out)] == [
        "with_marks",
        "handed_out",
        "handed_out",
    ]


def test_nothing_is_handed_out_while_a_name_may_be_anothers(
    karen: Laptop, capsys: pytest.CaptureFixture[str]
) -> None:
    """Two of one first name in a case: somebody has to say whom the words are about."""
    opened = Door(karen.profile.vault, clock, floor=FLOOR).unlock(PASSPHRASE)
    session = opened.desk.open(opened.desk.index.rows()[0].case)
    meeting = session.meetings()[-1]
    for nth, name in enumerate(("Yrsa Dal", "Yrsa Holm"), 1):
        who = PersonId(ThingId(f"person-{nth}"))
        session.record(IntroducePerson(person=who, name=name, kind=PersonKind.NETWORK), meeting=meeting)
    session.record(WriteNote(note=ThingId("note-1"), text="Yrsa ringer"))
    opened.close()
    word = f"{number_of(karen)}/person-1"
    assert karen.run("own-data", "Yrsa Dal", "--who", word, "--handed-out") == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "1 steder kan handle om en anden" in told.err
