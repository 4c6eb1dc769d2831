"""Opening a board: folding its entries, and painting its cards beside the bare layout of the same texts."""

from functools import partial

from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from bench.measure import Measured, Row, in_turn, milliseconds
from bench.vaults import fill_board, fresh_vault, sentence
from exitdesk.cases import vocabulary
from exitdesk.cases.resume import Typing
from exitdesk.cases.unit import default_template
from exitdesk.journal.registers import Registers
from exitdesk.sos.fold import fold_board
from exitdesk.ui.background import Background
from exitdesk.ui.board.view import BoardView
from exitdesk.ui.board.view_model import BoardViewModel
from exitdesk.ui.live_case import LiveCase
from exitdesk.ui.theme import Theme, apply_theme


def _application() -> tuple[QApplication, Theme]:
    app = QApplication.instance() or QApplication(["bench"])
    assert isinstance(app, QApplication)
    theme = Theme("light")
    apply_theme(app, theme)
    return app, theme


def _raise(error: Exception) -> None:
    raise error


def _open(cards: int) -> Measured:
    app, theme = _application()
    template = default_template("da")
    with fresh_vault() as vault:
        session = vault.desk().open_new("2026-001", "Elias")
        meeting = fill_board(session, cards)
        background = Background(_raise)
        live = LiveCase(vault.desk(), session.case, background)

        def ours() -> None:
            model = BoardViewModel(live, meeting, template, Typing())
            view = BoardView(model, theme, template)
            view.resize(1366, 700)
            view.show()
            view.grab()
            view.close()
            view.deleteLater()
            app.processEvents()

        def bare() -> None:
            for n in range(cards):
                document = QTextDocument(sentence(n))
                document.setTextWidth(380)
                document.size()

        found = milliseconds(*in_turn(ours, bare, times=7))
        background.wait_idle()
        background.close()
        live.close()
        return found


def _fold() -> Measured:
    with fresh_vault() as vault:
        session = vault.desk().open_new("2026-001", "Elias", keep=lambda *_: None)
        meeting = fill_board(session, 500)
        entries = [one for one in session.entries() if one.header.meeting == meeting]
        values = [vocabulary.values(one) for one in entries]

        def fold() -> None:
            registers = Registers()
            for entry, said in zip(entries, values, strict=True):
                registers.apply(entry, said)
            fold_board(session.case, meeting, registers)

        def read() -> None:
            for entry in entries:
                vocabulary.values(entry)

        return milliseconds(*in_turn(fold, read, times=20))


ROWS = (
    Row("fold 500 entries into a board", "reading their payloads", "under 10 ms", _fold),
    Row("open and paint a board of 60 cards", "bare layout of the texts", "-", partial(_open, 60)),
    Row("open and paint a board of 500 cards", "bare layout of the texts", "-", partial(_open, 500)),
)
