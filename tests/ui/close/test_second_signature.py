"""Both sign a copy: the owner, and then the partner on the same laptop, or another time."""

from functools import partial
from itertools import count
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from exitdesk.cases.case_edits import PutOnCase
from exitdesk.cases.papers import Partner
from exitdesk.journal.entry import PersonId, ThingId
from exitdesk.sos.meeting import TakeAlong
from exitdesk.sos.meeting_edits import ChoosePaper
from exitdesk.ui.close.state import Handing
from exitdesk.ui.signing.sheet import SecondSignatureSheet
from exitdesk.ui.signing.view_model import Problem, SecondSignatureModel
from tests.fakes.paper import FakeSecondSignature
from tests.screens.sample_meeting import Sample
from tests.ui.close.page import NAME, Desk, Opener, choose, wait_for, wait_ready

HERS = "en sætning som kun Sara kender"


@pytest.fixture
def desk(one: Sample, opened: Opener, qtbot: QtBot) -> Desk:
    """The page with a signed copy chosen, which both are to sign."""
    today = one.live.session.now().date()
    sara = PersonId(ThingId("person-sara"))
    edit = PutOnCase(case=one.live.session.case, person=sara, name="Sara Lind", role="kommune", since=today)
    one.live.record(edit)
    made = opened(one, sign_second=partial(SecondSignatureModel, one.context))
    choose(made, TakeAlong.SIGNED_COPY)
    QTest.mouseClick(made.view.take_along.signers.segment("2"), Qt.MouseButton.LeftButton)
    wait_ready(qtbot, made)
    return made


def _turn(qtbot: QtBot, desk: Desk) -> SecondSignatureSheet:
    """Let the owner sign, and return the partner's sheet."""
    QTest.mouseClick(desk.view.take_along.hand_out, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.view.second is not None)
    sheet = desk.view.second
    assert sheet is not None
    return sheet


def _hers(one: Sample) -> FakeSecondSignature:
    signature = one.context.open_vault.second_signature
    assert isinstance(signature, FakeSecondSignature)
    return signature


def test_the_partner_chooses_a_passphrase_and_signs_by_keyboard(
    desk: Desk, one: Sample, qtbot: QtBot
) -> None:
    """Typed twice the first time; one copy is recorded, with both signatures, and written."""
    sheet = _turn(qtbot, desk)
    assert "skriver under" in sheet.heading.text()
    assert sheet.passphrase.edit.hasFocus()
    assert not list(desk.folder.glob("*"))

    QTest.keyClicks(sheet.passphrase.edit, HERS)
    QTest.keyClick(sheet.passphrase.edit, Qt.Key.Key_Return)
    assert sheet.again.edit.hasFocus(), "Enter goes on to where it is typed again"
    QTest.keyClicks(sheet.again.edit, HERS)
    QTest.keyClick(sheet.again.edit, Qt.Key.Key_Return)

    wait_for(qtbot, desk, Handing.DONE)
    assert desk.view.second is None
    (copy,) = one.live.session.file().copies
    written = (desk.folder / NAME).read_bytes()
    assert b" and by " in written
    assert one.context.open_vault.desk.store.blob(copy.sha256) == written
    assert "mangler" not in desk.view.take_along.done.text()
    assert _hers(one).chosen


def test_later_hands_the_copy_out_and_says_what_is_missing(desk: Desk, one: Sample, qtbot: QtBot) -> None:
    """Esc is later."""
    sheet = _turn(qtbot, desk)
    QTest.keyClick(sheet, Qt.Key.Key_Escape)

    wait_for(qtbot, desk, Handing.DONE)
    assert b" and by " not in (desk.folder / NAME).read_bytes()
    assert "Én underskrift mangler" in desk.view.take_along.done.text()
    assert len(one.live.session.file().copies) == 1


def test_two_that_differ_an_empty_and_a_weak_one_are_told_at_the_field(desk: Desk, qtbot: QtBot) -> None:
    """Nothing is signed by them."""
    sheet = _turn(qtbot, desk)
    for typed, again, problem in (
        ("", "", Problem.EMPTY),
        (HERS, HERS + "x", Problem.NOT_THE_SAME),
        ("kort", "kort", Problem.TOO_WEAK),
    ):
        sheet.passphrase.set_text(typed)
        sheet.again.set_text(again)
        QTest.mouseClick(sheet.sign_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda wanted=problem: sheet.model.state.problem is wanted)  # type: ignore[misc]
    assert desk.view_model.state.handing is Handing.SECOND


def test_a_wrong_passphrase_waits_and_a_forgotten_one_is_chosen_anew(
    desk: Desk, one: Sample, qtbot: QtBot
) -> None:
    """What it means is said before it is done."""
    partner = desk.view_model.state.partners[0]
    _hers(one).chosen[partner.person] = HERS
    sheet = _turn(qtbot, desk)
    assert sheet.again.isHidden()

    sheet.passphrase.set_text("en helt forkert sætning")
    QTest.keyClick(sheet.passphrase.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: sheet.model.state.problem is Problem.WRONG)
    assert not sheet.sign_button.isEnabled()
    assert "Prøv igen om et sekund." in sheet.passphrase.error()

    QTest.mouseClick(sheet.forgotten, Qt.MouseButton.LeftButton)
    assert "otte ord" in sheet.new_key.text()
    QTest.mouseClick(sheet.confirm, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not sheet.model.state.has_key)
    assert _hers(one).chosen == {}
    assert sheet.again.isVisible()


def test_esc_while_it_is_judged_is_no_way_round_the_wait(
    desk: Desk, one: Sample, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sheet stays until the answer is there; then Esc is later, as ever."""
    person = desk.view_model.state.partners[0].person
    _hers(one).chosen[person] = HERS
    sheet, judged, real = _turn(qtbot, desk), Event(), _hers(one).sign
    monkeypatch.setattr(_hers(one), "sign", lambda *said: judged.wait(5) and real(*said))
    sheet.passphrase.set_text("en helt forkert sætning")
    QTest.keyClick(sheet.passphrase.edit, Qt.Key.Key_Return)
    assert sheet.model.state.working

    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheet.isVisible()
    judged.set()
    qtbot.waitUntil(lambda: sheet.model.state.problem is Problem.WRONG)
    assert one.context.waits.left(person) == 1

    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    wait_for(qtbot, desk, Handing.DONE)


def test_no_other_sheet_is_a_way_round_the_wait(desk: Desk, one: Sample, qtbot: QtBot) -> None:
    """Closed and opened again, or for another paper: the partner who was wrong waits, and nobody else."""
    now = [0.0]
    one.context.waits._now = lambda: now[0]
    karl = Partner(PersonId(ThingId("person-karl")), "Karl Dam")
    partners = (desk.view_model.state.partners[0], karl)
    signature, case = _hers(one), one.live.session.case
    signature.chosen.update(dict.fromkeys((one.person for one in partners), HERS))
    for seconds in (1, 2, 4):
        model = SecondSignatureModel(one.context, b"a paper", case, partners)
        model.sign("en helt forkert sætning")
        qtbot.waitUntil(lambda: model.state.problem is Problem.WRONG)  # noqa: B023
        assert model.state.delay == seconds

        again = SecondSignatureModel(one.context, b"another paper", case, partners)
        assert (again.state.problem, again.state.delay) == (Problem.WAITS, seconds)
        again.sign(HERS)
        assert not again.state.working
        again.choose(1)
        assert (again.state.problem, again.state.delay) == (None, 0)
        again.choose(0)
        now[0] += seconds - 0.5
        again._on_waited()
        assert again.state.delay > 0
        now[0] += 0.5
        again._on_waited()
        assert (again.state.problem, again.state.delay) == (None, 0)
    times = count(now[0], 100.0)  # it is told when the wait is over already
    one.context.waits._now = lambda: next(times)
    late = SecondSignatureModel(one.context, b"a paper", case, partners)
    late.sign("en helt forkert sætning")
    qtbot.waitUntil(lambda: late.state.problem is Problem.WRONG)
    late._on_waited()
    assert (late.state.problem, late.state.delay) == (None, 0)
    last = SecondSignatureModel(one.context, b"a paper", case, partners)
    with qtbot.waitSignal(last.signed):
        last.sign(HERS)
    assert one.context.waits.wrong(partners[0].person) == 1


def test_one_signature_asks_nobody_else(desk: Desk, qtbot: QtBot) -> None:
    """As before there were two."""
    QTest.mouseClick(desk.view.take_along.signers.segment("1"), Qt.MouseButton.LeftButton)
    wait_ready(qtbot, desk)
    QTest.mouseClick(desk.view.take_along.hand_out, Qt.MouseButton.LeftButton)

    wait_for(qtbot, desk, Handing.DONE)
    assert desk.view.second is None
    assert "mangler" not in desk.view.take_along.done.text()


def test_nobody_is_asked_to_sign_what_is_carried(desk: Desk) -> None:
    """It is never signed."""
    panel = desk.view.take_along
    assert panel.signers.isVisible()
    choose(desk, TakeAlong.CARRY_SAFE)
    assert panel.signers.isHidden()


def test_who_is_alone_on_the_case_is_not_asked(one: Sample, opened: Opener) -> None:
    """There is nobody else."""
    made = opened(one)
    choose(made, TakeAlong.SIGNED_COPY)
    assert made.view.take_along.signers.isHidden()


def test_another_choice_while_it_is_signed_hands_out_nothing_of_the_first(
    desk: Desk, one: Sample, qtbot: QtBot
) -> None:
    """A copy that asks for two is not handed out with one because "jeg" was chosen in between."""
    QTest.mouseClick(desk.view.take_along.hand_out, Qt.MouseButton.LeftButton)
    QTest.mouseClick(desk.view.take_along.signers.segment("1"), Qt.MouseButton.LeftButton)
    assert one.context.background.wait_idle()
    wait_ready(qtbot, desk)

    assert desk.view_model.state.handing is Handing.NOT_YET
    assert one.live.session.file().copies == ()
    assert not list(desk.folder.glob("*"))


def test_two_partners_and_one_who_has_forgotten_loses_only_her_own_keys(
    desk: Desk, one: Sample, qtbot: QtBot
) -> None:
    """The question whether to choose anew goes with the one it was about."""
    today, ali = one.live.session.now().date(), PersonId(ThingId("person-ali"))
    case = one.live.session.case
    one.live.record(PutOnCase(case=case, person=ali, name="Ali Kaya", role="politi", since=today))
    one.live.record(ChoosePaper(meeting=one.meeting, language="da", large=False), meeting=one.meeting)
    wait_ready(qtbot, desk)
    partners = desk.view_model.state.partners
    for partner in partners:
        _hers(one).chosen[partner.person] = HERS
    sheet = _turn(qtbot, desk)
    sheet.passphrase.set_text("halvt skrevet")

    QTest.mouseClick(sheet.forgotten, Qt.MouseButton.LeftButton)
    assert partners[0].name in sheet.new_key.text()
    QTest.mouseClick(sheet.who.segment("1"), Qt.MouseButton.LeftButton)

    assert sheet.confirm.isHidden()
    assert sheet.new_key.isHidden()
    assert sheet.forgotten.isVisible()
    assert sheet.passphrase.text() == ""
    assert set(_hers(one).chosen) == {partner.person for partner in partners}


def test_what_was_typed_as_the_forgotten_one_is_not_the_new_one(
    desk: Desk, one: Sample, qtbot: QtBot
) -> None:
    """The fields are empty when another passphrase is to be chosen."""
    _hers(one).chosen[desk.view_model.state.partners[0].person] = HERS
    sheet = _turn(qtbot, desk)
    sheet.passphrase.set_text("et gammelt forsøg, som var galt")
    QTest.mouseClick(sheet.forgotten, Qt.MouseButton.LeftButton)
    QTest.mouseClick(sheet.confirm, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not sheet.model.state.has_key)
    assert sheet.passphrase.text() == ""
