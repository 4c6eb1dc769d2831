"""A photo of a physical board lies beside the board on the laptop, by keyboard and from a file."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QFileDialog

from exitdesk.cases.errors import DiskFull
from exitdesk.cases.photos import LONGEST_SIDE
from exitdesk.journal.entry import ThingId
from exitdesk.sos.card import CardId, Column
from exitdesk.sos.card_edits import KeepCard
from exitdesk.ui.erasing.choices import Kind
from exitdesk.ui.meeting.laptop_only import LaptopOnly
from exitdesk.ui.photo.panel import PhotoPanel
from exitdesk.ui.photo.picture import ZOOMS
from tests.fakes.context import RIGHT_PASSPHRASE
from tests.screens.keys import press, type_text
from tests.screens.office import OfficeParts
from tests.screens.photo import whiteboard
from tests.ui.meeting.conftest import first_talk, make_office, meeting, one_display, opened
from tests.ui.meeting.reach import cards, shell_of
from tests.ui.meeting.test_notices import place, settle

__all__ = ["first_talk", "make_office", "meeting", "one_display", "opened"]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A photo as it comes from a telephone."""
    made = tmp_path / "IMG_0412.jpg"
    made.write_bytes(whiteboard(800, 600))
    return made


def laptop(parts: OfficeParts) -> LaptopOnly:
    """Return what is at the right."""
    return shell_of(parts).laptop


def panel_of(parts: OfficeParts) -> PhotoPanel:
    """Return the panel."""
    return laptop(parts).photo


def fetch(parts: OfficeParts, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Choose a file by keyboard, from wherever one is in the panel."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(file), ""))
    panel_of(parts).fetch.setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Return)
    assert parts.context.background.wait_idle(20)


def test_a_board_is_typed_beside_its_photo_by_keyboard_alone(
    meeting: OfficeParts, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl+B, Enter and a file; Esc goes back to the card one was at."""
    before = QApplication.focusWidget()
    press(Qt.Key.Key_B, CTRL)
    panel = panel_of(meeting)
    assert QApplication.focusWidget() is panel.fetch
    assert panel.empty.isVisible()

    fetch(meeting, file, monkeypatch)

    assert not panel.empty.isVisible()
    assert panel.fresh.isVisible()
    assert QApplication.focusWidget() is panel.picture
    assert panel.picture.accessibleName() == "Foto af tavlen"
    live = meeting.window.live
    assert live is not None
    (photo,) = live.session.file().photos
    assert (photo.meeting, photo.width, photo.height) == (live.session.meetings()[-1], 800, 600)
    kept = QImage()
    assert kept.loadFromData(live._desk.store.blob(photo.sha256) or b"")
    assert max(kept.width(), kept.height()) <= LONGEST_SIDE

    press(Qt.Key.Key_Escape)
    assert panel.isHidden()
    assert QApplication.focusWidget() is before
    assert laptop(meeting).photo_model.state.image is None, "closed, it holds no pixels"
    press(Qt.Key.Key_B, CTRL)
    assert meeting.context.background.wait_idle()
    assert panel.picture.isVisible()
    assert not panel.fresh.isVisible()


def test_the_board_goes_on_while_the_photo_is_there(
    meeting: OfficeParts, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One writes with the photo in view; a tab's change does not take it away."""
    press(Qt.Key.Key_B, CTRL)
    fetch(meeting, file, monkeypatch)
    press(Qt.Key.Key_1, CTRL)
    shell_of(meeting).views.board.focus_start()
    press(Qt.Key.Key_Return)
    type_text("Jeg sover hos Sara")
    press(Qt.Key.Key_Return)
    assert cards(meeting) == ["Jeg sover hos Sara"]
    press(Qt.Key.Key_2, CTRL)
    assert panel_of(meeting).picture.isVisible()


def test_larger_smaller_and_the_next_photo_by_keys(
    meeting: OfficeParts, file: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Handwriting that is too small is made larger where it is; two photos are turned."""
    press(Qt.Key.Key_B, CTRL)
    fetch(meeting, file, monkeypatch)
    other = tmp_path / "other.jpg"
    other.write_bytes(whiteboard(300, 500))
    fetch(meeting, other, monkeypatch)
    panel, picture = panel_of(meeting), panel_of(meeting).picture
    assert panel.count.text() == "2 / 2"
    assert picture.accessibleName() == "Foto 2 af 2"
    sheet = picture.widget()
    assert sheet is not None
    narrow = sheet.width()
    press(Qt.Key.Key_Plus)
    assert sheet.width() == pytest.approx(ZOOMS[1] * narrow, rel=0.05)
    for _ in ZOOMS:
        press(Qt.Key.Key_Plus)
    assert not panel.larger.isEnabled()
    at = picture.verticalScrollBar().value()
    press(Qt.Key.Key_Down)
    assert picture.verticalScrollBar().value() > at
    press(Qt.Key.Key_PageUp)
    assert meeting.context.background.wait_idle()
    assert panel.count.text() == "1 / 2"
    assert not picture.smaller_possible, "each photo begins as wide as the frame"
    press(Qt.Key.Key_PageUp)
    assert panel.count.text() == "1 / 2"


def test_in_a_low_window_at_large_text_every_button_is_whole_and_reached(
    meeting: OfficeParts, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By Tab, each in view when it has the focus; what is said of the file is read at once."""
    meeting.window.theme.set_scale(2.0)
    meeting.window.resize(900, 520)
    press(Qt.Key.Key_B, CTRL)
    for _ in range(2):
        fetch(meeting, file, monkeypatch)
        settle()
    panel = panel_of(meeting)
    view = place(panel.below)
    assert view.contains(place(panel.fresh))
    assert place(panel).contains(view)
    panel.close_button.setFocus()
    reached = []
    for _ in range(5):
        press(Qt.Key.Key_Tab)
        settle()
        here = QApplication.focusWidget()
        assert here is not None
        assert view.contains(place(here))
        assert here.height() >= here.minimumSizeHint().height()
        reached.append(here)
    assert reached == [panel.picture, panel.larger, panel.before, panel.fetch, panel.erase]


@pytest.mark.parametrize(
    ("there", "said"),
    [(b"Kaere Jonas", "PhotoNotReadable"), (b"", "PhotoNotReadable"), (b"\0\0\0\x18ftypheic", "PhotoIsHeic")],
)
def test_what_is_no_picture_is_told_and_nothing_is_kept(
    meeting: OfficeParts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: bytes, said: str
) -> None:
    """A document, a file that is gone since, or what a telephone keeps as HEIC."""
    wrong = tmp_path / "brev.jpg"
    if there:
        wrong.write_bytes(there)
    press(Qt.Key.Key_B, CTRL)
    fetch(meeting, wrong, monkeypatch)
    panel = panel_of(meeting)
    assert panel.told.isVisible()
    assert said in panel.told.text()
    assert panel.empty.isHidden()
    assert QApplication.focusWidget() is panel.fetch
    live = meeting.window.live
    assert live is not None
    assert live.session.file().photos == ()


def test_a_file_is_dropped_on_the_panel(meeting: OfficeParts, file: Path) -> None:
    """As people do."""
    panel = panel_of(meeting)
    panel.toggle()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    panel.dropEvent(QDropEvent(QPointF(9, 9), copy, mime, left, none))
    assert meeting.context.background.wait_idle(20)
    assert panel.picture.isVisible()


def test_a_photo_that_waits_for_the_disk_is_shown_meanwhile(
    meeting: OfficeParts, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is here, and not with the partner."""
    live = meeting.window.live
    assert live is not None
    monkeypatch.setattr(live._desk.store, "trouble", DiskFull())
    press(Qt.Key.Key_B, CTRL)
    fetch(meeting, file, monkeypatch)
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_B, CTRL)
    assert meeting.context.background.wait_idle()
    assert live.pending
    assert panel_of(meeting).picture.isVisible()
    live._retry.stop()


def test_bytes_that_never_came_are_said_to_be_missing(
    meeting: OfficeParts, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The partner's entry names a photo that lies in her vault."""
    press(Qt.Key.Key_B, CTRL)
    fetch(meeting, file, monkeypatch)
    press(Qt.Key.Key_Escape)
    live = meeting.window.live
    assert live is not None
    live._desk.store.blobs.clear()  # type: ignore[attr-defined] # the fake's
    press(Qt.Key.Key_B, CTRL)
    assert meeting.context.background.wait_idle()
    assert "ikke på denne computer" in panel_of(meeting).told.text()
    assert panel_of(meeting).picture.isHidden()


def test_it_is_erased_for_good_from_here(
    meeting: OfficeParts, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sheet opens with the photo chosen; what was typed from it stays."""
    press(Qt.Key.Key_B, CTRL)
    fetch(meeting, file, monkeypatch)
    live = meeting.window.live
    assert live is not None
    kept = KeepCard(card=CardId(ThingId("card-1")), text="Bilen", column=Column.WORRIES, key="V")
    live.record(kept, meeting=live.session.meetings()[-1])
    assert meeting.context.background.wait_idle()
    panel_of(meeting).erase.setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Return)
    assert meeting.context.background.wait_idle()
    from exitdesk.ui.erasing.sheet import ErasingSheet

    (sheet,) = meeting.window.findChildren(ErasingSheet)
    assert sheet.model.state.kind is Kind.PHOTO
    sheet.passphrase.field.set_text(RIGHT_PASSPHRASE)
    sheet.passphrase.ask()
    assert meeting.context.background.wait_idle()
    assert meeting.context.background.wait_idle()
    assert live.session.file().photos == ()
    assert panel_of(meeting).empty.isVisible()
    assert cards(meeting) == ["Bilen"]


def test_nothing_is_erased_while_the_room_sees_the_board(
    meeting: OfficeParts, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As with a card: what is asked there is for the laptop alone."""
    press(Qt.Key.Key_B, CTRL)
    fetch(meeting, file, monkeypatch)
    panel = panel_of(meeting)
    assert panel.erase.isEnabled()
    panel.allow_erasing(allowed=False)
    assert not panel.erase.isEnabled()
    assert "skjul skærm 2" in panel.erase.text()
