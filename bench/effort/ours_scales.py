"""The way through the scales."""

from PySide6.QtWidgets import QApplication

from bench.effort.ours_way import Way, is_called
from bench.effort.talks import Number, Talk
from exitdesk.ui.scale.question_panel import QuestionPanel
from exitdesk.ui.scale.view import ScaleView


class ScalesWay(Way):
    """The scales by keys."""

    def numbers(self, talk: Talk) -> None:
        """A digit, a space, why; Down keeps it and goes on. Who sits first on the screen is asked first."""
        self.go("scales", "Ctrl+2")
        numbers = sorted(talk.numbers, key=lambda one: (one.question, self._line_of(one)))
        for one, following in zip(numbers, [*numbers[1:], None], strict=True):
            self._to_person(one)
            self._typist.write(f"{one.number} {one.reason}")
            last = following is None or following.question != one.question
            if last and self._marks and self._panel(one.question).question.raters[1:]:
                self._typist.press("Return", "R")
                self._settled()

    def _to_person(self, one: Number) -> None:
        panel = self._panel(one.question)
        row = next((row for row in panel.rows.values() if is_called(row.rater.name, one.who)), None)
        if row is not None:
            self.reach(row, "Down")
        else:
            here = QApplication.focusWidget()
            if here is None or not panel.isAncestorOf(here):
                self._typist.press("Down")
            self._typist.press("Ctrl+Shift+N")
            self._typist.write(one.who)
            self._typist.press("Return")
            self._settled()

    def _line_of(self, one: Number) -> int:
        rows = list(self._panel(one.question).rows.values())
        return next((at for at, row in enumerate(rows) if is_called(row.rater.name, one.who)), len(rows))

    def _panel(self, question: int) -> QuestionPanel:
        view = self._shell.views.at("scales")
        assert isinstance(view, ScaleView)
        return list(view.panels.values())[question]
