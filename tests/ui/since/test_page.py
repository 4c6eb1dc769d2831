"""On the case's page what the other did is told until it was looked at; a meeting has nothing of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from exitdesk.cases.case_edits import PutOnCase
from exitdesk.cases.desk import Desk
from exitdesk.cases.errors import DiskFull
from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.session import CaseSession
from exitdesk.cases.since import looked_at
from exitdesk.journal.entry import CaseId
from exitdesk.sos.card import CardId, Column
from exitdesk.sos.card_edits import KeepCard
from exitdesk.ui.cases.page_view import CasePageView
from exitdesk.ui.kit.label import Label
from tests.fakes.context import FakeVault
from tests.fakes.desk import case_of, fake_desk, session_of
from tests.screens.keys import press
from tests.screens.office import OfficeParts
from tests.screens.office_fixtures import Make
from tests.screens.since import METTE, partner_of
from tests.ui.meeting.reach import open_case, preflight_of, shell_of

TOLD = "2 kort kom til i går, Mette"


def heard(desk: Desk, *texts: str) -> CaseId:
    """Have Mette keep cards on her laptop, and what she did come here."""
    session = session_of(desk)
    hers = partner_of(desk, session)
    write(hers, *texts)
    desk.store.receive(hers.entries(), [])
    return session.case


def write(hers: CaseSession, *texts: str) -> None:
    """Keep cards."""
    for nth, text in enumerate(texts):
        card = CardId(hers.new_id("card"))  # type: ignore[arg-type]
        kept = KeepCard(card=card, text=text, column=Column.WORRIES, key=f"z{nth + 1}")
        hers.record(kept, meeting=hers.meetings()[-1])


@pytest.fixture
def desk() -> Desk:
    """A case with Mette on it and one meeting."""
    made = fake_desk()
    session = session_of(made)
    session.record(
        PutOnCase(case=session.case, person=METTE, name="Mette", role="kommune", since=session.now().date())
    )
    start_meeting(session)
    return made


def vault_of(parts: OfficeParts) -> FakeVault:
    """Return the vault."""
    vault = parts.door.unlock("ro sol mark")
    assert isinstance(vault, FakeVault)
    return vault


def page_of(parts: OfficeParts) -> CasePageView:
    """Return the case's page."""
    assert parts.window.pages is not None
    page = parts.window.pages.office.page
    assert page is not None
    return page


def told(parts: OfficeParts) -> list[str]:
    """Return the labels of the whole window, once what was built anew is shown."""
    QApplication.processEvents()
    return [one.text() for one in parts.window.findChildren(Label) if one.isVisible() and one.text()]


def opened_after(make_office: Make, desk: Desk, *texts: str) -> OfficeParts:
    """Look at the case, have her write, and open it again."""
    parts = make_office(desk=desk)
    vault_of(parts).set_setting(f"looked.{case_of(desk)}", looked_at(session_of(desk)))
    heard(desk, *texts)
    parts.unlock()
    open_case(parts)
    return parts


def test_what_she_did_is_told_in_her_words_and_gone_the_next_time(make_office: Make, desk: Desk) -> None:
    """A sentence for what and when and who, and the words under it."""
    parts = opened_after(make_office, desk, "De ringer", "Min bror ved det")
    assert {TOLD, "»De ringer« · »Min bror ved det«", "Siden du sidst kiggede"} <= set(told(parts))

    press(Qt.Key.Key_Escape)
    assert parts.context.background.wait_idle()
    assert vault_of(parts).setting(f"looked.{case_of(desk)}") == looked_at(session_of(desk))
    press(Qt.Key.Key_Return)

    assert page_of(parts).isVisible()
    assert "Siden du sidst kiggede" not in told(parts)


def test_where_nothing_happened_nothing_is_said(make_office: Make, desk: Desk) -> None:
    """No empty frame."""
    parts = opened_after(make_office, desk)
    assert "Siden du sidst kiggede" not in told(parts)


def test_it_can_be_put_aside_at_once_by_keyboard(make_office: Make, desk: Desk) -> None:
    """The place is kept, and the focus is where one works."""
    parts = opened_after(make_office, desk, "De ringer")
    for _ in range(30):
        focus = parts.window.focusWidget()
        if focus.accessibleName() == "Set":
            break
        press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)
    assert parts.context.background.wait_idle()
    assert "Siden du sidst kiggede" not in told(parts)
    assert page_of(parts).meeting_button.hasFocus()
    assert vault_of(parts).setting(f"looked.{case_of(desk)}") == looked_at(session_of(desk))


def test_a_meeting_has_no_word_of_it_and_neither_has_the_card_before_it(
    make_office: Make, desk: Desk
) -> None:
    """The page behind is said anew before anything lies over it."""
    parts = opened_after(make_office, desk, "De ringer", "Min bror ved det")
    preflight_of(parts)
    assert TOLD not in told(parts)
    press(Qt.Key.Key_Return)
    assert shell_of(parts).isVisible()
    assert not any(
        one.text() == TOLD for one in parts.window.findChildren(Label) if one.isVisibleTo(parts.window)
    )


def test_until_the_page_was_left_it_counts_as_not_looked_at(make_office: Make, desk: Desk) -> None:
    """A lock, a power cut: told once more rather than never."""
    parts = opened_after(make_office, desk, "De ringer")
    before = vault_of(parts).setting(f"looked.{case_of(desk)}")
    assert before != looked_at(session_of(desk))
    assert parts.context.background.wait_idle()
    assert vault_of(parts).setting(f"looked.{case_of(desk)}") == before


def test_what_arrives_while_the_page_is_open_is_told_there(make_office: Make, desk: Desk) -> None:
    """One's own edits tell nothing."""
    parts = opened_after(make_office, desk)
    live = parts.window.live
    assert live is not None
    hers = partner_of(desk, live.session)
    write(hers, "De ringer", "Min bror ved det")
    live.session.take_in(hers.entries())
    assert TOLD in told(parts)


def test_a_place_that_cannot_be_kept_troubles_nobody(
    make_office: Make, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk: it is told once more, and that is all."""
    parts = opened_after(make_office, desk, "De ringer", "Min bror ved det")

    def full(_name: str, _value: str) -> None:
        raise DiskFull

    monkeypatch.setattr(vault_of(parts), "set_setting", full)
    press(Qt.Key.Key_Escape)
    assert parts.context.background.wait_idle()
    assert parts.window.sheet is None
    press(Qt.Key.Key_Return)
    assert TOLD in told(parts)


def test_of_an_erased_case_no_place_is_kept(make_office: Make, desk: Desk) -> None:
    """Not even where one had come to in it."""
    parts = opened_after(make_office, desk, "De ringer")
    assert parts.window.pages is not None
    parts.window.pages.office._on_erased(True)
    assert parts.context.background.wait_idle()
    assert vault_of(parts).setting(f"looked.{case_of(desk)}") == ""
