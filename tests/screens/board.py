"""The board, the own notes and the shared screen in the states that matter, rendered to look at.

Run `python -m tests.screens.board`; pictures land in `build/screens/board-*.png`.
"""

import os
import sys
from datetime import date
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDragMoveEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QWidget

from exitdesk.cases.resume import Place
from exitdesk.journal.entry import PersonId, ThingId
from exitdesk.sos.agreement import AgreementId
from exitdesk.sos.agreement_edits import MakeAgreement
from exitdesk.sos.card import Column
from exitdesk.sos.circles import PersonKind
from exitdesk.sos.meeting_edits import WriteNote
from exitdesk.sos.people_edits import IntroducePerson, PlacePerson
from exitdesk.sos.scale_edits import Rate, RevealNumbers
from exitdesk.ui.board.card_drag import lifted
from exitdesk.ui.board.card_stack import card_mime
from exitdesk.ui.board.view import BoardView
from exitdesk.ui.board.view_model import BoardViewModel
from exitdesk.ui.kit.panel import Ground
from exitdesk.ui.notes.panel import OwnNotesPanel
from exitdesk.ui.notes.view_model import NotesViewModel
from exitdesk.ui.present.state import Choice, Page, present
from exitdesk.ui.present.window import PresentWindow
from exitdesk.ui.theme import Mode, Theme
from tests.fakes.boards import JONAS, MIKKEL, BoardDesk, board_desk
from tests.fakes.desk import KAREN

OUT = Path("build/screens")
WIDE, LAPTOP = (1920, 1080), (1366, 768)


def _board(desk: BoardDesk, size: tuple[int, int]) -> QWidget:
    page = Ground(desk.context.theme)
    view = BoardView(_view_model(desk), desk.context.theme, desk.context.template)
    page.body.addWidget(view)
    _show(page, size)
    view.focus_start()
    return page


def _press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    here = QApplication.focusWidget()
    if here is not None:
        QTest.keyClick(here, key, held)


def _type(text: str) -> None:
    here = QApplication.focusWidget()
    if here is not None:
        QTest.keyClicks(here, text)


def _view_model(desk: BoardDesk) -> BoardViewModel:
    return BoardViewModel(desk.live, desk.meeting, desk.context.template, desk.context.typing, desk.live)


def _show(page: QWidget, size: tuple[int, int]) -> None:
    page.resize(size[0], size[1] - 64)
    page.show()
    page.activateWindow()
    QApplication.processEvents()


def _save(page: QWidget, name: str) -> Path:
    QApplication.processEvents()
    path = OUT / f"board-{name}.png"
    page.grab().save(str(path))
    return path


def render() -> list[Path]:
    """Render every state and return the pictures' paths."""
    application = QApplication.instance()
    app = application if isinstance(application, QApplication) else QApplication(sys.argv[:1])
    OUT.mkdir(parents=True, exist_ok=True)
    made: list[Path] = []
    modes: tuple[Mode, ...] = ("light", "dark")
    for mode in modes:
        desk = board_desk(app, told=JONAS, mode=mode)
        for size in (WIDE, LAPTOP):
            page = _board(desk, size)
            made.append(_save(page, f"work-{mode}-{size[0]}"))
            _press(Qt.Key.Key_Down)
            _press(Qt.Key.Key_Return)
            made.append(_save(page, f"editing-{mode}-{size[0]}"))
            _press(Qt.Key.Key_Tab)
            _type("Jeg ringede til min bror")
            _press(Qt.Key.Key_K, Qt.KeyboardModifier.AltModifier)
            made.append(_save(page, f"writing-{mode}-{size[0]}"))
            _press(Qt.Key.Key_F9)
            made.append(_save(page, f"discarded-{mode}-{size[0]}"))
            page.close()
        desk.close()
    desk = board_desk(app)
    page = _board(desk, LAPTOP)
    made.append(_save(page, "empty"))
    page.close()
    desk.close()
    return [*made, *_moments(app), *_notes(app), *_large(app), *_shared(app)]


def _moments(app: QApplication) -> list[Path]:
    desk = board_desk(app, told=JONAS)
    view_model = _view_model(desk)
    view = BoardView(view_model, desk.context.theme, desk.context.template)
    page = Ground(desk.context.theme)
    page.body.addWidget(view)
    _show(page, LAPTOP)
    view.focus_start()
    card = desk.card("Mester siger, at jeg møder til tiden.")
    carried = view.columns[Column.WORKING].view(card.id)
    stack = view.columns[Column.NEXT].stack
    made: list[Path] = []
    if carried is not None:
        mime = card_mime(card.id)
        at = QPoint(80, stack.cards[2].y() - 4)
        stack.dragMoveEvent(
            QDragMoveEvent(
                at,
                Qt.DropAction.MoveAction,
                mime,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            )
        )
        floating = QLabel(page)
        floating.setPixmap(lifted(carried.grab()))
        floating.adjustSize()
        floating.move(stack.mapTo(page, at) - QPoint(60, 10))
        carried.set_faint(True)
        floating.show()
        made.append(_save(page, "dragging"))
        floating.hide()
        carried.set_faint(False)
        stack.clear_mark()
    view.resume(Place(tab="board", column="next"), "Ringe til min bror, når jeg har")
    made.append(_save(page, "resumed"))
    view_model.leave()
    _press(Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = QApplication.activePopupWidget()
    if menu is not None:
        made.append(_save(menu, "menu"))
        menu.close()
    page.close()
    desk.close()
    return made


def _notes(app: QApplication) -> list[Path]:
    desk = board_desk(app, told=JONAS)
    for text in (
        "Kigger på telefonen, hver gang vi nævner klubben. Vend tilbage til det alene.",
        "Bliver stille, når vi taler om weekenden med Noah.",
    ):
        desk.live.record(
            WriteNote(note=ThingId(desk.live.session.new_id("note")), text=text), meeting=desk.meeting
        )
    board = BoardView(_view_model(desk), desk.context.theme, desk.context.template)
    panel = OwnNotesPanel(NotesViewModel(desk.live, desk.meeting, desk.context.typing), desk.context.theme)
    page = Ground(desk.context.theme)
    row = QHBoxLayout()
    row.addWidget(board, 1)
    row.addWidget(panel)
    page.body.addLayout(row)
    _show(page, LAPTOP)
    panel.open_for_one_note()
    made = [_save(page, "notes")]
    page.close()
    desk.close()
    return made


def _large(app: QApplication) -> list[Path]:
    desk = board_desk(app, told=JONAS)
    desk.context.theme.set_scale(2.0)
    page = _board(desk, WIDE)
    made = [_save(page, "200")]
    page.close()
    desk.close()
    return made


def _shared(app: QApplication) -> list[Path]:
    desk = board_desk(app, told=JONAS)
    _people(desk)
    theme = Theme("light", reduced_motion=True)
    board, made = desk.board, list[Path]()
    long = desk.card("Brevene fra kommunen bliver ikke åbnet.").id
    choices = {
        "shared": Choice(Page.BOARD),
        "shared-44": Choice(Page.BOARD, 44, follow=long),
        "shared-alone": Choice(Page.BOARD, 40, alone=Column.WORRIES),
        "shared-scale-first": Choice(Page.SCALES, scale=board.scales[0].id),
        "shared-scale": Choice(Page.SCALES, scale=board.scales[1].id),
        "shared-circles": Choice(Page.CIRCLES),
        "shared-agreements": Choice(Page.AGREEMENTS),
        "shared-cover": Choice(Page.COVER),
    }
    for name, choice in choices.items():
        window = PresentWindow(theme)
        window.resize(*WIDE)
        window.show_state(present(board, desk.context.template, choice))
        made.append(_save(window, name))
        window.deleteLater()
    desk.close()
    return made


def _people(desk: BoardDesk) -> None:
    session, board = desk.live.session, desk.board
    mother, brother = (PersonId(ThingId(session.new_id("person"))) for _ in range(2))
    jonas = board.participant
    if jonas is None:
        return
    desk.live.record(
        IntroducePerson(person=mother, name="Lene", relation="mor", kind=PersonKind.NETWORK),
        PlacePerson(person=mother, ring=0, angle=5.0),
        IntroducePerson(person=brother, name="Ali", relation="bror", kind=PersonKind.NETWORK),
        PlacePerson(person=brother, ring=1, angle=1.0),
        PlacePerson(person=MIKKEL, ring=2, angle=2.5),
        meeting=desk.meeting,
    )
    threat, safety = board.scales[0].id, board.scales[1].id
    numbers = (
        (threat, jonas.id, 9, "De har mit nummer."),
        (threat, MIKKEL, 7, "Skjult, til alle har svaret."),
        (safety, jonas.id, 4, "Jeg er ikke i klubben mere, men de har stadig mit nummer."),
        (safety, mother, 5, "Han sover her om søndagen, og der er jeg rolig."),
        (safety, MIKKEL, 5, "Du har selv ringet to gange."),
        (safety, KAREN.person, 4, ""),
    )
    for scale, person, number, reason in numbers:
        desk.live.record(Rate(scale=scale, person=person, number=number, reason=reason), meeting=desk.meeting)
    desk.live.record(RevealNumbers(scale=safety), meeting=desk.meeting)
    for who, what, when, day in (
        ("Mikkel", "ringer til gældsrådgiveren", "", date(2026, 11, 27)),
        ("Jonas", "skifter nummer og giver det til ni", "", date(2026, 11, 24)),
        ("Sara", "kører Jonas på mandag", "hver uge", None),
    ):
        made = AgreementId(ThingId(session.new_id("agreement")))
        desk.live.record(
            MakeAgreement(agreement=made, who=who, what=what, when=when, day=day), meeting=desk.meeting
        )


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for picture in render():
        sys.stdout.write(f"{picture}\n")
