"""Samtykke: written down, taken back in part, asked for again, and never lost by a lock."""

from datetime import date, timedelta

from PySide6.QtCore import Qt

from exitdesk.cases.consent import Consent, may_exchange
from exitdesk.cases.documents.document import DocumentKind
from exitdesk.cases.documents.letters import Authority, Matter
from exitdesk.cases.errors import DiskFull
from exitdesk.cases.record_consent import gone_through
from exitdesk.cases.resume import Place, ResumeNote, Typed
from exitdesk.cases.unit import default_template
from exitdesk.ui.consent.sheet import ConsentSheet
from exitdesk.ui.consent.view_model import CONSENT_TAB, ConsentModel, Draft
from exitdesk.ui.consent.words import consent_sentence
from exitdesk.ui.own_data.words import stated_words
from exitdesk.ui.papers.form import Form
from exitdesk.ui.papers.view_model import PapersModel
from tests.fakes.desk import FakeStore
from tests.screens.consent import agreed_before, live_session, open_consent, page_of_case
from tests.screens.keys import press, type_text
from tests.screens.office import OfficeParts
from tests.screens.office_fixtures import Make
from tests.screens.papers import hand_out, open_papers, wait, write
from tests.screens.sample_cases import sample_desk
from tests.ui.acute.reach import live_of
from tests.ui.papers.page import vault_of

POLICE, TOWN, PRISON = Authority
K = Qt.Key


def shown(parts: OfficeParts) -> str:
    """Return what the case's page says of the consent."""
    return page_of_case(parts)._view_model.state.consent.sentence


def test_it_is_written_down_by_keys_alone_and_the_page_says_since_when(parts: OfficeParts) -> None:
    """The first box of an authority ticks all of its kinds."""
    page_of_case(parts)
    assert shown(parts) == "Der er ikke skrevet et samtykke ned."
    sheet = open_consent(parts)
    assert sheet.start.hasFocus()
    press(K.Key_Space)
    sheet.worker.edit.setFocus()
    press(K.Key_Return)
    consents = live_session(parts).file().consents
    assert may_exchange(consents, POLICE) == tuple(Matter)
    assert consents[0].worker == sheet.model.state.draft.worker != ""
    assert sheet.cancel.hasFocus()
    assert sheet.done.accessibleName() == "Skrevet ned."
    press(K.Key_Return)
    assert shown(parts).startswith("Samtykke: sidst bekræftet ")
    assert parts.context.typing.now()[1] == ""


def test_nothing_ticked_is_nothing_to_write_down(parts: OfficeParts) -> None:
    """It is said, and the focus is at the boxes."""
    sheet = open_consent(parts)
    sheet.keep.click()
    wait(parts)
    assert sheet.lack.isVisible()
    assert sheet.start.hasFocus()
    assert not live_session(parts).file().consents
    sheet.start.click()
    assert not sheet.lack.isVisible()
    typed = Draft.of(*parts.context.typing.now())
    assert typed is not None
    assert typed.allowed == tuple(f"police.{matter}" for matter in Matter)


def test_a_part_is_taken_back_and_what_the_authority_got_before_is_listed(parts: OfficeParts) -> None:
    """Other kinds and the other authority stand; the history is read only, newest first."""
    page_of_case(parts)
    session = live_session(parts)
    agreed_before(session, session.now().date() - timedelta(days=30))
    papers = open_papers(parts)
    papers.onward.click()
    write(papers, DocumentKind.JOURNAL_NOTE, about="municipality")
    papers.onward.click()
    wait(parts)
    hand_out(parts, papers)
    papers.close_sheet()
    sheet = open_consent(parts)
    assert not sheet.model.state.recalls
    sheet.allowed.boxes[TOWN, Matter.HEALTH].click()
    sheet.keep.click()
    wait(parts)
    state = sheet.model.state
    assert state.stopped
    assert "må ikke udveksles mere" in sheet.done.accessibleName()
    consents = session.file().consents
    assert Matter.HEALTH not in may_exchange(consents, TOWN)
    assert Matter.HEALTH in may_exchange(consents, POLICE)
    (recall,) = state.recalls
    assert recall.authority is TOWN
    assert [one.kind for one in recall.papers] == [DocumentKind.JOURNAL_NOTE]
    assert state.history[0].taken_back == (Matter.HEALTH,)
    titles = [section.accessibleName() for section in sheet._sections]
    assert titles == ["Det har kommunen fået før", "Sådan er det sagt"]


def test_a_confirmation_is_not_a_withdrawal(parts: OfficeParts) -> None:
    """Written down as it stands: the day moves, nothing stops."""
    page_of_case(parts)
    session = live_session(parts)
    agreed_before(session, session.now().date() - timedelta(days=200))
    assert "over et halvt år" in page_of_case(parts)._view_model.state.consent.details
    sheet = open_consent(parts)
    sheet.keep.click()
    wait(parts)
    assert not sheet.model.state.stopped
    assert {one.day for one in session.file().consents} == {session.now().date()}
    assert "over et halvt år" not in sheet.details.accessibleName()
    sheet.close_sheet()
    page_of_case(parts).setFocus()
    press(K.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "over et halvt år" in page_of_case(parts)._view_model.state.consent.details


def test_what_was_ticked_comes_back_after_a_lock(make_office: Make) -> None:
    """Boxes, day and worker; what is no such thing opens nothing."""
    desk = sample_desk()
    case = desk.case_numbered("2026-014").case
    draft = Draft("2026-11-03", "Mette", ("police.health", "prison.crime"))
    place = Place(case=case, tab=CONSENT_TAB)
    parts = make_office(desk=desk, note=ResumeNote(Typed(place, draft.to_text())))
    parts.unlock()
    sheet = page_of_case(parts).sheet
    assert isinstance(sheet, ConsentSheet)
    assert sheet.model.state.draft == draft
    assert sheet.allowed.allowed() == draft.allowed
    assert sheet.worker.text() == "Mette"
    assert Draft.of(*parts.context.typing.now()) == draft
    for text in ("", "{", '{"day": "2026-11-03"}', '{"day": "x", "worker": "", "allowed": []}',
                 '{"day": "2026-11-03", "worker": "", "allowed": ["police.gold"]}'):  # fmt: skip
        assert Draft.of(place, text) is None
    assert Draft.of(Place(case=case, tab="papers"), draft.to_text()) is None


def test_the_paper_is_written_down_in_the_same_step_unless_one_says_no(parts: OfficeParts) -> None:
    """When it is handed out, and not before; the next one begins with what stands."""
    for ticked in (False, True):
        sheet = open_papers(parts)
        sheet.onward.click()
        allowed = ("police.crime", "municipality.health")
        write(sheet, DocumentKind.CONSENT, allowed=allowed, worker="Mette", written_down=ticked)
        assert sheet.form.write_down.isVisible()
        assert sheet.form.write_down.isChecked() is ticked
        sheet.onward.click()
        wait(parts)
        assert not live_session(parts).file().consents
        hand_out(parts, sheet)
        consents = live_session(parts).file().consents
        assert [(one.authority, one.matters, one.worker) for one in consents] == (
            [(POLICE, (Matter.CRIME,), "Mette"), (TOWN, (Matter.HEALTH,), "Mette")] if ticked else []
        )
        if ticked:
            sheet.back.click()
            sheet.onward.click()
            assert sheet.form.allowed.allowed() == allowed
        sheet.close_sheet()


def test_what_is_stated_is_told_in_words(parts: OfficeParts) -> None:
    """Where he asks what is kept about him, no key of the program stands."""
    template = parts.window.pages.context.template  # type: ignore[union-attr]
    for field, values in (("authority", Authority), ("matters", Matter)):
        for value in values:
            said = stated_words(template, field, value.value)
            assert said
            assert said != value.value


def test_nobody_is_said_to_have_taken_back_what_two_wrote_otherwise() -> None:
    """Where nothing is in both, nothing may be exchanged, and the page says why."""
    day = date(2026, 11, 3)
    said = consent_sentence((Consent(TOWN, (), day, differs=True),), day, default_template())
    assert said == "Samtykke: skrevet forskelligt ned. Intet må udveksles."
    assert "trukket tilbage" in consent_sentence((Consent(TOWN, (), day),), day, default_template())


def test_what_was_taken_back_during_a_lock_is_not_ticked_by_what_was_ticked_before(
    parts: OfficeParts,
) -> None:
    """On the sheet and for the paper: what came with a parcel meanwhile holds; what was new stays ticked."""
    page = page_of_case(parts)
    session, day = live_session(parts), date(2026, 11, 3)
    session.record(*gone_through(session, {(TOWN, Matter.HEALTH), (TOWN, Matter.SOCIAL)}, day, "Karen"))
    stood = ("municipality.social", "municipality.health")
    ticked = (*stood, "police.crime")
    session.record(*gone_through(session, {(TOWN, Matter.SOCIAL)}, day, "Mette"))
    context, live = page._view_model.context, page._view_model.live
    sheet = ConsentModel(context, live, Draft("2026-11-03", "Mette", ticked, stood))
    assert sheet.state.draft.allowed == ("municipality.social", "police.crime")
    assert sheet.state.draft.stood == ("municipality.social",)
    form = Form(kind=DocumentKind.CONSENT, day="2026-11-03", allowed=ticked, stood=stood)
    papers = PapersModel(context, live, form, resumed=True)
    assert papers.state.form.allowed == ("municipality.social", "police.crime")


def test_clearing_all_says_for_whom_and_that_the_partner_may_know_of_others(parts: OfficeParts) -> None:
    """Before and after: nobody leaves the sheet believing that everything everywhere was taken back."""
    page_of_case(parts)
    session, today = live_session(parts), live_session(parts).now().date()
    session.record(*gone_through(session, {(POLICE, Matter.CRIME), (TOWN, Matter.HEALTH)}, today, "Karen"))
    sheet = open_consent(parts)
    assert not sheet.empties.isVisible()
    sheet.allowed.boxes[POLICE, Matter.CRIME].click()
    assert not sheet.empties.isVisible()
    sheet.allowed.boxes[TOWN, Matter.HEALTH].click()
    assert sheet.empties.isVisible()
    assert "alt samtykke til politiet og kommunen trækkes tilbage" in sheet.empties.accessibleName()
    assert "gælder det stadig der" in sheet.empties.accessibleName()
    sheet.keep.click()
    wait(parts)
    assert not sheet.empties.isVisible()
    assert "samtykke til politiet og kommunen er trukket tilbage" in sheet.done.accessibleName()
    assert "kommet hertil endnu, er ikke trukket tilbage" in sheet.done.accessibleName()
    said = "Samtykket til politiet og kommunen er trukket tilbage. Intet må udveksles herfra."
    assert sheet.standing.accessibleName() == shown(parts) == said
    sheet.allowed.boxes[POLICE, Matter.CRIME].click()
    assert not sheet.done.isVisible()
    sheet.close_sheet()
    session.record(*gone_through(session, {(PRISON, Matter.CRIME)}, today, "Karen"))
    sheet = open_consent(parts)
    sheet.allowed.boxes[PRISON, Matter.CRIME].click()
    assert "alt samtykke til kriminalforsorgen trækkes tilbage" in sheet.empties.accessibleName()
    sheet.keep.click()
    wait(parts)
    assert consent_sentence(session.file().consents, today, default_template()) == (
        "Samtykket er trukket tilbage. Intet må udveksles."
    )


def test_what_only_the_partner_knows_of_stands_after_everything_here_was_taken_back(
    parts: OfficeParts,
) -> None:
    """As the sheet says: no entry is written for an authority that nothing is known of."""
    page_of_case(parts)
    session, today = live_session(parts), live_session(parts).now().date()
    session.record(*gone_through(session, {(POLICE, Matter.CRIME)}, today, "Karen"))
    sheet = open_consent(parts)
    sheet.allowed.boxes[POLICE, Matter.CRIME].click()
    sheet.keep.click()
    wait(parts)
    assert [one.authority for one in session.file().consents] == [POLICE]
    sheet.keep.click()
    wait(parts)
    assert sheet.lack.isVisible()
    assert "ikke noget samtykke at trække tilbage" in sheet.lack.accessibleName()


def test_where_all_three_are_known_there_are_no_others(parts: OfficeParts) -> None:
    """Nothing is left that the partner could know of alone."""
    page_of_case(parts)
    session, today = live_session(parts), live_session(parts).now().date()
    session.record(*gone_through(session, {(one, Matter.CRIME) for one in Authority}, today, "Karen"))
    sheet = open_consent(parts)
    for authority in Authority:
        sheet.allowed.boxes[authority, Matter.CRIME].click()
    assert "makker" not in sheet.empties.accessibleName()
    sheet.keep.click()
    wait(parts)
    assert "makker" not in sheet.done.accessibleName()


def test_on_a_full_disk_it_is_not_called_written_down_until_it_is(parts: OfficeParts) -> None:
    """Every tick and the name stay, it is said what to do, and it is noted for a lock."""
    page_of_case(parts)
    sheet, store = open_consent(parts), vault_of(parts).desk.store
    assert isinstance(store, FakeStore)
    store.trouble = DiskFull()
    press(K.Key_Space)
    sheet.worker.edit.setFocus()
    type_text(" og Mette")
    press(K.Key_Return)
    wait(parts)
    assert "DiskFull" in sheet.trouble.accessibleName()
    assert sheet.trouble.isVisible()
    assert not sheet.done.isVisible()
    typed = Draft.of(*parts.context.typing.now())
    assert typed is not None
    assert (len(typed.allowed), typed.worker) == (len(Matter), sheet.worker.text())
    assert sheet.allowed.allowed() == typed.allowed
    press(K.Key_Return)
    assert not sheet.model.state.history
    sheet.allowed.boxes[TOWN, Matter.HEALTH].click()
    store.trouble = None
    live_of(parts)._on_retry_due()
    wait(parts)
    assert sheet.done.isVisible()
    assert not sheet.trouble.isVisible()
    assert len(sheet.model.state.history) == 1
    assert sheet.allowed.boxes[TOWN, Matter.HEALTH].isChecked()
    assert Draft.of(*parts.context.typing.now()) == sheet.model.state.draft
