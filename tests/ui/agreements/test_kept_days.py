"""A day that was kept stays the day it was, whatever its words would mean when they are read again."""

from datetime import date

from PySide6.QtWidgets import QApplication

from exitdesk.cases.meetings import start_meeting
from exitdesk.journal.entry import ThingId
from exitdesk.sos.agreement import AgreementId
from exitdesk.sos.agreement_edits import MakeAgreement
from exitdesk.sos.meeting_edits import AgreeNextMeeting
from exitdesk.ui.agreements.view_model import AgreementsViewModel
from exitdesk.ui.live_case import LiveCase
from tests.fakes.context import fake_context
from tests.fakes.desk import FakeClock, case_of

FAR = date(2027, 1, 12)


def test_words_that_stand_mean_the_day_they_were_kept_with(qapp: QApplication) -> None:
    """The partner's "tirsdag" was said on another day: it is shown and kept as his date."""
    context = fake_context(qapp)
    desk = context.open_vault.desk
    live = LiveCase(desk, case_of(desk, "2026-014"), context.background)
    meeting = start_meeting(live.session)
    agreement = AgreementId(ThingId("agreement-1a"))
    live.record(
        MakeAgreement(agreement=agreement, who="Karen", what="ringer", when="tirsdag", day=FAR),
        meeting=meeting,
    )
    live.record(
        AgreeNextMeeting(meeting=meeting, when="tirsdag kl. 13", day=FAR, place="Her"), meeting=meeting
    )
    model = AgreementsViewModel(live, meeting, context.template, context.typing)
    assert "12. januar" in model.read_back("tirsdag kl. 13")
    model.agree_next_meeting("tirsdag kl. 13", "Hus 12")
    draft = model.state.lines[0].draft
    model.keep(
        draft.__class__(draft.who, "ringer til dig", draft.when, draft.told, draft.agreement, draft.card),
        "Vi",
    )
    board = live.board(meeting)
    assert board.agreements[0].promise.day == FAR
    assert board.meeting.next_meeting is not None
    assert board.meeting.next_meeting.day == FAR
    context.background.wait_idle()
    live.close()
    context.background.close()


def test_a_day_being_written_is_seen_from_the_meetings_day_also_after_a_lock_over_midnight(
    qapp: QApplication,
) -> None:
    """ "i morgen" and "fre", of an agreement and of the next meeting, mean the day they meant."""
    clock = FakeClock()
    context = fake_context(qapp, clock=clock)
    desk = context.open_vault.desk
    live = LiveCase(desk, case_of(desk, "2026-014"), context.background)
    meeting = start_meeting(live.session)
    said = ("i morgen kl. 18", "lør", "21/11", "om 14 dage")
    model = AgreementsViewModel(live, meeting, context.template, context.typing)
    before = [model.read_back(one) for one in said]
    clock.pass_by(days=1)
    model = AgreementsViewModel(live, meeting, context.template, context.typing)
    assert [model.read_back(one) for one in said] == before
    model.agree_next_meeting("i morgen kl. 18", "Her")
    following = live.board(meeting).meeting.next_meeting
    assert following is not None
    assert following.day == date(2026, 11, 22)
    context.background.wait_idle()
    live.close()
    context.background.close()
