"""Every editor of a meeting, as the hand finds it: how it is opened, and what stands in it unkept.

A lock is played as it happens: what was being typed goes through the bytes that are sealed, and the next
process makes its window from the disk and from them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from exitdesk.cases.resume import Place, ResumeNote
from exitdesk.cases.unwritten import note_of, unwritten_of
from exitdesk.journal.entry import EntryId, MeetingId, PersonId
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.card import Column
from exitdesk.sos.circles import PersonKind
from exitdesk.ui.context import UiContext
from exitdesk.ui.live_case import LiveCase
from exitdesk.ui.meeting.shared_screen import SharedScreen
from exitdesk.ui.meeting.shell import MeetingShell
from exitdesk.ui.scale.ask_sheet import AskSheet
from exitdesk.ui.scale.question_panel import QuestionPanel
from tests.screens.two_screens import TwoScreens


@dataclass
class Desk:
    """One process of a meeting: its window, over a desk that outlives it."""

    context: UiContext
    live: LiveCase
    meeting: MeetingId

    def __post_init__(self) -> None:
        self.shared = SharedScreen(self.context, self.live, self.meeting, TwoScreens())
        self.shell = MeetingShell(self.context, self.live, self.meeting, self.shared)
        self.shell.resize(1366, 768)
        self.shell.show()
        self.shell.activateWindow()
        QTest.qWaitForWindowActive(self.shell)
        self.shell.show_tab("board")

    @property
    def board(self) -> MeetingBoard:
        """The board as it stands."""
        return self.live.board(self.meeting)

    def note(self) -> ResumeNote:
        """Return what a lock seals now, as `exitdesk.app.window.Running.note` says it."""
        return note_of(self.context.typing.all(), self.live.unwritten, self.live.sitting)

    def lock(self) -> "Desk":
        """Lock, and return the next process as `exitdesk.ui.shell.desk_pages.DeskPages.start` makes it."""
        sealed = self.note().to_bytes()
        case = self.live.session.case
        self.leave()
        note = ResumeNote.from_bytes(sealed)
        self.context.typing.at(Place())
        live = LiveCase(self.context.open_vault.desk, case, self.context.background)
        live.take_back(unwritten_of(note))
        live.session.resume_sitting([EntryId(one) for one in note.sitting])
        live.sitting.extend(note.sitting)
        after = Desk(self.context, live, self.meeting)
        after.shell.resume(note.typed)
        QApplication.processEvents()
        return after

    def leave(self) -> None:
        """Take the window down, and what is on its way to the disk with it."""
        assert self.context.background.wait_idle()
        self.live.close()  # and no more is tried again: a process that locks is gone
        self.shared.close()
        self.shell.hide()
        self.shell.deleteLater()
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def close(self) -> None:
        """End it all."""
        self.leave()
        self.context.background.close()

    def unkept(self) -> dict[str, str]:
        """Return what is being written, by the place where it stands."""
        views = self.shell.views
        found: dict[str, str] = {}
        draft = views.board_model.state.draft
        if draft is not None and views.board_model.text:
            found[f"card {draft.column} {draft.card}"] = views.board_model.text
        for scale, panel in views.scales.panels.items():
            for person, row in panel.rows.items():
                if row.editing:
                    found[f"reason {scale} {person}"] = row.editor.text()
            if panel.follow_up.asking:
                found[f"answer {scale} {panel.follow_up.asking}"] = panel.follow_up.line.text()
        lanes = views.board.lanes.sheet
        if lanes is not None and lanes.own.is_open:
            found["own word"] = lanes.own.field.text()
        if isinstance(views.scales.sheet, AskSheet):
            found[f"question {views.scales._about or ''}"] = views.scales.sheet.words()
        found |= self._unkept_beside()
        return {place: text for place, text in found.items() if text.strip()}

    def _unkept_beside(self) -> dict[str, str]:
        views = self.shell.views
        circles, agreements, found = views.circles, views.agreements, dict[str, str]()
        if not circles.form.isHidden():
            known = circles.form.known.id if circles.form.known else ""
            found[f"person {known}"] = f"{circles.form.name.text()}\n{circles.form.relation.text()}"
        found |= {f"{what} {person}": text for (person, what), text in circles.own.unkept().items()}
        if not agreements.editor.isHidden():
            found[f"agreement {agreements.editor.before.agreement or ''}"] = agreements.editor.words()
        following, said = agreements.following, agreements._view_model.state.following
        if (following.when.text(), following.place.text()) != (said.when, said.place):
            found["next"] = f"{following.when.text()}\n{following.place.text()}"
        sheet = agreements.bottom_lines.sheet
        if sheet is not None and not (sheet.isHidden() or sheet.is_empty()):
            found[f"demand {sheet.about or ''}"] = sheet.words()
        return found | self._unkept_at_the_close()

    def _unkept_at_the_close(self) -> dict[str, str]:
        close = self.shell.views.close
        found = dict[str, str]()
        if self.shell.tab == "close":  # elsewhere it waits in its field, and a lock there does not know of it
            found = {f"journal {row.line.authority}": row.number.text() for row in close.journals}
        if close.take_along.line.text() != close.take_along.state.line:
            found["line"] = close.take_along.line.text()
        return found


def write(line: QLineEdit | QPlainTextEdit, text: str) -> None:
    """Write into a line as keys do."""
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.selectAll()
    line.insert(text)


def _new_card(desk: Desk, text: str) -> None:
    desk.shell.views.board_model.compose_last(Column.WORKING)
    desk.shell.views.board_model.write(text)


def _card_otherwise(desk: Desk, text: str) -> None:
    desk.shell.views.board_model.edit(desk.board.cards(Column.WORRIES)[0].id)
    desk.shell.views.board_model.write(text)


def _own_word(desk: Desk, text: str) -> None:
    desk.shell.views.board.lanes.write_word(text)


def _panel(desk: Desk) -> QuestionPanel:
    return next(iter(desk.shell.views.scales.panels.values()))


def _reason(desk: Desk, text: str) -> None:
    row = list(_panel(desk).rows.values())[1]
    row.open_editor()
    write(row.editor, text)


def _answer(kind: str) -> Callable[[Desk, str], None]:
    def ask(desk: Desk, text: str) -> None:
        _panel(desk).follow_up.ask(kind)
        write(_panel(desk).follow_up.line, text)

    return ask


def _sheet(desk: Desk, text: str) -> None:
    sheet = desk.shell.views.scales.sheet
    assert isinstance(sheet, AskSheet)
    write(sheet.question.edit, text)
    write(sheet.ten.edit, "Helt trygt")


def _new_question(desk: Desk, text: str) -> None:
    desk.shell.views.scales.ask_new()
    _sheet(desk, text)


def _question_otherwise(desk: Desk, text: str) -> None:
    desk.shell.views.scales._on_edit_asked_for(desk.board.scales[1].id)
    _sheet(desk, text)


def _new_person(desk: Desk, text: str) -> None:
    desk.shell.views.circles._on_new_asked_for()
    write(desk.shell.views.circles.form.name, text)
    write(desk.shell.views.circles.form.relation, "nabo")


def _other(desk: Desk) -> PersonId:
    return next(one.id for one in desk.board.people if one.kind is PersonKind.PROFESSIONAL)


def _person_otherwise(desk: Desk, text: str) -> None:
    circles = desk.shell.views.circles
    circles.form.open_form(circles._view_model.state.somebody(_other(desk)))
    write(circles.form.relation, text)


def _how(desk: Desk, text: str) -> None:
    circles = desk.shell.views.circles
    circles._view_model.set_may_contact(_other(desk), allowed=True, how="")
    circles.people.choose(_other(desk), focus=False)
    _ = circles.own.is_open or circles.own.toggle()
    write(circles.marks.how, text)


def _until(desk: Desk, text: str) -> None:
    circles = desk.shell.views.circles
    circles.people.choose(_other(desk), focus=False)
    _ = circles.own.is_open or circles.own.toggle()
    write(circles.marks.until, text)


def _agreement(desk: Desk, text: str) -> None:
    desk.shell.views.agreements._on_new_clicked()
    write(desk.shell.views.agreements.editor.what, text)
    write(desk.shell.views.agreements.editor.told, "SMS")


def _agreement_otherwise(desk: Desk, text: str) -> None:
    agreements = desk.shell.views.agreements
    agreements._write(next(iter(agreements.rows.values())).line.draft)
    write(agreements.editor.what, text)


def _demand(desk: Desk, text: str) -> None:
    sheet = desk.shell.views.agreements.bottom_lines.sheet
    assert sheet is not None
    write(sheet.why.edit, text)
    sheet.authority.segment("municipality").click()


def _bottom_line(desk: Desk, text: str) -> None:
    desk.shell.views.agreements.bottom_lines.write_new()
    _demand(desk, text)


def _bottom_line_otherwise(desk: Desk, text: str) -> None:
    desk.shell.views.agreements.bottom_lines.rows[0].edit.click()
    _demand(desk, text)


def set_bottom_line(desk: Desk) -> None:
    """Have one stand."""
    desk.shell.views.agreements.bottom_lines._vm.set(None, "Du flytter", "De leder her", "police")


def _next_meeting(desk: Desk, text: str) -> None:
    write(desk.shell.views.agreements.following.when, "torsdag")
    write(desk.shell.views.agreements.following.place, text)


def _line(desk: Desk, text: str) -> None:
    close = desk.shell.views.close
    close.take_along.kinds.segment("carry_safe").click()
    QApplication.processEvents()
    write(close.take_along.line, text)


def _journal(desk: Desk, text: str) -> None:
    write(desk.shell.views.close.journals[0].number, text)


EDITORS: Final[dict[str, tuple[str, Callable[[Desk, str], None]]]] = {
    "a new card": ("board", _new_card),
    "a card said otherwise": ("board", _card_otherwise),
    "his own word": ("board", _own_word),
    "a reason": ("scales", _reason),
    "why not lower": ("scales", _answer("working")),
    "one more": ("scales", _answer("next")),
    "somebody absent": ("scales", _answer("who")),
    "a new question": ("scales", _new_question),
    "a question said otherwise": ("scales", _question_otherwise),
    "a new person": ("circles", _new_person),
    "a person said otherwise": ("circles", _person_otherwise),
    "how to contact": ("circles", _how),
    "until when": ("circles", _until),
    "a new agreement": ("agreements", _agreement),
    "an agreement said otherwise": ("agreements", _agreement_otherwise),
    "a new bottom line": ("agreements", _bottom_line),
    "a bottom line said otherwise": ("agreements", _bottom_line_otherwise),
    "the next meeting": ("agreements", _next_meeting),
    "the line along": ("close", _line),
    "a journal number": ("close", _journal),
}
