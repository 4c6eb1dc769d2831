"""The invented case has an exit agreement, so that whoever is new sees one."""

from dataclasses import replace

from exitdesk.app.clock import clock
from exitdesk.app.sample import SampleClock, SamplePlayer, read_sample
from exitdesk.cases.agreement_changes import changes_since_settled
from exitdesk.cases.agreement_terms import TermPart, exit_agreement_of
from exitdesk.cases.documents.exit_agreement import exit_agreement
from exitdesk.cases.phases import Status
from exitdesk.cases.unit import default_template
from tests.fakes.desk import fake_desk
from tests.screens.sample_cases import sample_desk
from tests.unit.cases.agreement_paper import ASKED


def test_it_was_settled_with_every_part_and_one_thing_is_new_since() -> None:
    """Each part has something in it, and the next paper would be an amendment."""
    desk = sample_desk()
    session = desk.open(desk.case_numbered("2026-014").case)
    agreement = exit_agreement_of(session)

    assert agreement.last is not None
    assert all(agreement.last.of(part) for part in TermPart)
    assert session.file().status is Status.RUNNING
    changes = changes_since_settled(agreement, session.file().contact_person)
    assert [one.term.what for one in changes.new] == ["Nyt nummer, som kun få mennesker får"]
    assert changes.count == 1
    paper = exit_agreement(session.file(), agreement, ASKED)
    assert [(place.role, place.name) for place in paper.places] == [
        ("Deltager", "Elias"),
        ("Kommune", "Mikkel Friis"),
        ("Politi", "Karen Holt"),
    ]


def test_a_sample_without_earlier_meetings_is_played_too() -> None:
    """The bench of effort has one meeting behind the talk it plays, and no agreement."""
    told = read_sample()
    told["open_meeting"], told["meetings"], told["agreement"] = told["meetings"][0], [], []
    then = SampleClock(clock)
    desk = replace(fake_desk(cases=()), clock=then)
    session, meeting = SamplePlayer(desk, then, default_template("da"), told).play()
    assert session.meetings() == (meeting,)
    assert exit_agreement_of(session).last is None
