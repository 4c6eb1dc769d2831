"""While somebody asked for his papers, complained or stands trial, nothing of the case may be erased."""

from datetime import date

import pytest

from exitdesk.cases.case_edits import HoldErasing, LiftHold
from exitdesk.cases.erasing import OneMeeting, WholeCase, plan_erasing
from exitdesk.cases.errors import ErasingHeld
from exitdesk.cases.holds import Hold, HoldKind, holds_of
from exitdesk.journal.entry import MeetingId, ThingId
from exitdesk.sos.meeting_edits import EndMeeting, EnterInJournal
from tests.property.writers import Writer

HOLD = ThingId("hold-1")


def held(writer: Writer, kind: HoldKind = HoldKind.TRIAL) -> HoldErasing:
    """Return the telling of a hold."""
    return HoldErasing(
        case=writer.session.case, hold=HOLD, kind=kind, ask_again=date(2027, 2, 1), note="Retten"
    )


def test_a_hold_refuses_erasing_and_says_when_to_ask_again(pair: tuple[Writer, Writer, MeetingId]) -> None:
    """Until it is lifted; then nothing is in the way."""
    one, _, meeting = pair
    session = one.session
    session.record(held(one))
    with pytest.raises(ErasingHeld) as refused:
        plan_erasing(session, OneMeeting(meeting))
    assert refused.value.holds == (Hold(HoldKind.TRIAL, date(2027, 2, 1), "Retten", HOLD),)

    session.record(LiftHold(case=session.case, hold=HOLD))
    assert plan_erasing(session, WholeCase()).entries


def test_a_hold_told_again_while_it_was_lifted_holds(pair: tuple[Writer, Writer, MeetingId]) -> None:
    """The careful one is heard, whoever of the two came last."""
    one, two, _ = pair
    first = one.session.record(held(one))
    two.session.take_in([first])
    lifted = one.session.record(LiftHold(case=one.session.case, hold=HOLD))
    again = two.session.record(held(two, HoldKind.COMPLAINT))
    one.session.take_in([again])
    two.session.take_in([lifted])
    assert [hold.kind for hold in one.session.file().holds] == [HoldKind.COMPLAINT]
    assert one.session.file().holds == two.session.file().holds


def test_a_meeting_that_is_not_in_any_journal_yet_holds_by_itself(
    pair: tuple[Writer, Writer, MeetingId],
) -> None:
    """Ended and not entered: the duty to note it down comes first."""
    one, _, meeting = pair
    session = one.session
    assert holds_of(session) == ()
    session.record(EndMeeting(meeting=meeting, at="15.30"), meeting=meeting)
    assert holds_of(session) == (Hold(HoldKind.JOURNAL_NOTE),)
    entered = EnterInJournal(meeting=meeting, authority="police", day=date(2026, 11, 20))
    session.record(entered, meeting=meeting)
    assert holds_of(session) == ()
