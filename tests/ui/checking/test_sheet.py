"""Er papiret ægte? A file is chosen or dropped; the answer comes first, the facts under it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog

from exitdesk.cases.checking import Answer, Checked, Signer
from exitdesk.cases.not_genuine import NotGenuine
from exitdesk.ui.checking.facts import answer_words, facts_of
from exitdesk.ui.checking.sheet import CheckingSheet
from exitdesk.ui.kit.label import Label
from exitdesk.ui.meeting.preflight import Preflight
from tests.fakes.context import FakeVault
from tests.screens.keys import press, type_text
from tests.screens.office import OfficeParts
from tests.screens.office_fixtures import Make
from tests.screens.sample_cases import sample_desk

WORDS = ("ro", "sol", "mark", "hav", "vind", "sten", "kyst", "bro")
UNKNOWN = Checked(
    Answer.UNKNOWN_SIGNER,
    ours=True,
    intact=True,
    whole=True,
    expected=1,
    signers=(Signer(b"\1" * 32, WORDS),),
)


@pytest.fixture
def parts(make_office: Make) -> OfficeParts:
    """An open window that says what is in the way in its own words."""
    made = make_office(desk=sample_desk(), real_words=True)
    made.unlock()
    return made


@pytest.fixture
def sheet(parts: OfficeParts) -> CheckingSheet:
    """The sheet, by way of the settings."""
    parts.window.open_settings()
    parts.window.sheet.checking.click()  # type: ignore[union-attr]
    made = parts.window.sheet
    assert isinstance(made, CheckingSheet)
    return made


def answers(parts: OfficeParts, pdf: bytes, checked: Checked) -> None:
    """Let a file's bytes be answered so."""
    assert parts.window.pages is not None
    vault = parts.window.pages.context.vault
    assert isinstance(vault, FakeVault)
    vault.checking.found[pdf] = checked


def settle(parts: OfficeParts) -> None:
    """Let what was begun, and what that began, come to its end."""
    for _ in range(3):
        assert parts.context.background.wait_idle()


def told(sheet: CheckingSheet) -> list[str]:
    """Return the answers that are shown."""
    return [banner.text() for banner in sheet.answers.values() if banner.isVisible()]


def test_an_unknown_key_is_compared_as_words_and_then_known(
    parts: OfficeParts, sheet: CheckingSheet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By keys: the words are read, a name is written, and the copy is genuine from then on."""
    answers(parts, b"kopi", UNKNOWN)
    file = tmp_path / "Tavle 21-11.pdf"
    file.write_bytes(b"kopi")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(file), ""))
    press(Qt.Key.Key_Space)
    settle(parts)
    assert told(sheet) == ["Ikke et ord er ændret. Men den, der skrev under, kendes ikke her."]
    assert [one.text().split()[-1] for one in sheet.words.places] == list(WORDS)

    sheet.known.click()
    assert sheet.who.error()
    type_text("Mikkel")
    press(Qt.Key.Key_Return)
    settle(parts)
    assert told(sheet) == ["Ja, det er ægte. Ikke et ord er ændret."]
    assert [one.text() for one in sheet.words.places] == [""] * len(WORDS)
    assert "Skrevet under af Mikkel." in [one.text() for one in sheet.facts.findChildren(Label)]


def test_a_file_is_dropped_anywhere_on_it(parts: OfficeParts, sheet: CheckingSheet, tmp_path: Path) -> None:
    """One file of this computer, and nothing from elsewhere."""
    file = tmp_path / "brev.pdf"
    file.write_bytes(b"et brev")
    here, elsewhere = QMimeData(), QMimeData()
    here.setUrls([QUrl.fromLocalFile(str(file))])
    elsewhere.setUrls([QUrl("https://example.org/a.pdf")])
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for data, taken in ((elsewhere, False), (here, True)):
        entering = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, buttons, none)
        entering.ignore()
        sheet.dragEnterEvent(entering)
        assert entering.isAccepted() is taken
    sheet.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, here, buttons, none))
    settle(parts)
    assert sheet.name.text() == "brev.pdf"
    assert told(sheet)[0].startswith("Nej. Det er ikke lavet her")


def test_a_file_that_is_gone_is_told(parts: OfficeParts, sheet: CheckingSheet, tmp_path: Path) -> None:
    """PaperNotRead: it was not checked, and says no more than that."""
    sheet.model.check(tmp_path / "væk.pdf")
    settle(parts)
    assert "kan ikke læses, så den er ikke efterset" in sheet.trouble.text()
    assert told(sheet) == []


@pytest.mark.parametrize("why", NotGenuine)
def test_each_reason_says_what_to_do_and_never_that_a_part_holds(why: NotGenuine) -> None:
    """What is not genuine is not to be trusted in any word of it; each reason has words of its own."""
    answer = Answer.UNREADABLE if why in (NotGenuine.NO_PDF, NotGenuine.CUT_OFF) else Answer.ALTERED
    checked = Checked(answer, expected=1, signers=UNKNOWN.signers, why=why)
    said = answer_words(checked)
    others = {answer_words(replace(checked, why=other)) for other in NotGenuine if other is not why}
    assert said not in others
    assert "Ja" not in said
    assert any(one in said for one in ("Bed om", "bed om", "Stol ikke"))
    assert all(not fact.holds for fact in facts_of(checked)[4:])


def test_one_that_is_missing_and_one_that_is_unknown_are_told_apart() -> None:
    """Who signed is not known, or who did not sign is missing, or both; and a key that was lost is known."""
    stranger = UNKNOWN.signers[0]
    mikkel = replace(stranger, fingerprint=b"\2" * 32, name="Mikkel")
    lost = replace(mikkel, lost=date(2026, 11, 20))
    both = replace(UNKNOWN, expected=2, signers=(mikkel, stranger))
    once = replace(both, answer=Answer.ALTERED, signers=(stranger,), why=NotGenuine.ONE_UNKNOWN)
    ours = replace(once, case=sample_desk().case_numbered("2026-014"))
    assert "den ene af dem kendes ikke her" in answer_words(both)
    assert "de to, der skrev under" in answer_words(replace(both, signers=(stranger, stranger)))
    assert "kun én underskrift af to, og den, der satte den, kendes ikke" in answer_words(once)
    assert "nøglen bag den er meldt tabt" in answer_words(replace(once, signers=(lost,)))
    assert "kendes ikke" not in answer_words(replace(once, why=NotGenuine.ONE_MISSING, signers=(mikkel,)))
    assert "først ægte, når begge har skrevet under. Den, der har gjort det, kendes ikke" in answer_words(
        ours
    )
    assert "kendes ikke" not in answer_words(replace(ours, signers=(mikkel,)))


def test_where_nothing_was_found_no_fact_is_called_wrong() -> None:
    """A locked file may be genuine: it says that it cannot be seen, and nothing that sounds like no."""
    assert facts_of(Checked(Answer.ALTERED, why=NotGenuine.LOCKED)) == ()
    assert facts_of(Checked(Answer.UNREADABLE, why=NotGenuine.CUT_OFF)) == ()


def test_a_key_that_ran_out_is_told_and_changes_no_answer() -> None:
    """What it signed before stays genuine; the day is the one that the paper says."""
    signer = replace(UNKNOWN.signers[0], name="Mikkel")
    genuine = replace(UNKNOWN, answer=Answer.GENUINE, signers=(signer,))
    expired = replace(genuine, signers=(replace(signer, expired=date(2028, 11, 20)),))
    assert answer_words(expired) == answer_words(genuine)
    fact = facts_of(expired)[-1]
    assert fact.holds
    assert fact.words == (
        "Skrevet under af Mikkel. Nøglen udløb 20/11 2028; papiret siger, at det er fra før."
    )


@pytest.mark.parametrize("leave_out", ["ours", "intact", "whole", "expected"])
def test_a_fact_that_does_not_hold_is_shown_so(leave_out: str) -> None:
    """Each by itself."""
    worse: Callable[..., Checked] = replace
    checked = worse(UNKNOWN, answer=Answer.ALTERED, **{leave_out: 0})
    place = ("ours", "intact", "whole", "expected").index(leave_out)
    assert [fact.holds for fact in facts_of(checked)[:4]] == [nth != place for nth in range(4)]


def test_it_does_not_open_in_a_meeting(parts: OfficeParts) -> None:
    """A list of files could name another."""
    pages = parts.window.pages
    assert pages is not None
    live = pages.office.open_case(pages.context.open_vault.desk.case_numbered("2026-014").case)
    pages._enter(live, live.session.meetings()[-1], Preflight())
    parts.window.doors.open_checking()
    assert parts.window.sheet is None
