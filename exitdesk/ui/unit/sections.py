"""The parts of the unit's words, each a few fields that show a template and say what stands in them."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from exitdesk.cases.unit import AgreementName, ScaleTemplate, UnitTemplate, question_groups
from exitdesk.cases.unit_words import LONGEST_LINE, LONGEST_TITLE, MOST_LINES, GroupWords, line_of
from exitdesk.sos.card import Column
from exitdesk.sos.scale import Direction
from exitdesk.sos.seen import anything_seen
from exitdesk.ui.kit.field import Field
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.section import Heading
from exitdesk.ui.kit.segmented import SegmentedChoice
from exitdesk.ui.theme import Theme


def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines of a text that say something."""
    return tuple(line for part in text.splitlines() if (line := line_of(part)))


class Section(QWidget):
    """A heading, perhaps a sentence about it, and fields; a group by that name to screen readers."""

    accessible_role: ClassVar[QAccessible.Role] = QAccessible.Role.Grouping

    def __init__(self, theme: Theme, title: str, about: str = "") -> None:
        super().__init__()
        self.theme = theme
        self.setAccessibleName(title)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)
        self.column.addWidget(Heading(theme, title))
        if about:
            self.column.addWidget(Label(theme, about, px=14, ink="ink2"))
        self.fields: list[tuple[Field, int]] = []

    def field(self, label: str, longest: int, *, rows: int = 0) -> Field:
        """Make a field of one line or of several, none of them longer than `longest` characters."""
        made = Field(self.theme, label, kind="text" if rows else "line", rows=rows or 1)
        self.fields.append((made, longest))
        return made

    @staticmethod
    def show_text(field: Field, text: str) -> None:
        """Show a text from its beginning: a line that is too narrow for it would show its end."""
        field.set_text(text)
        if isinstance(field.edit, QLineEdit):
            field.edit.home(False)

    def wrong(self) -> Field | None:
        """Mark every field with a line that is too long; return the first."""
        found: Field | None = None
        for field, longest in self.fields:
            lines, said = lines_of(field.text()), ""
            if any(len(line) > longest for line in lines):
                said = self.tr("Højst {count} tegn på en linje: der er ikke plads til mere.")
            elif len(lines) > MOST_LINES:
                said, longest = self.tr("Højst {count} linjer: der er ikke plads til flere."), MOST_LINES
            field.set_error(said.format(count=longest))
            found = found or (field if said else None)
        return found

    def put_in_grid(self, fields: Sequence[Field]) -> None:
        """Stand fields two and two."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        for nth, field in enumerate(fields):
            grid.addWidget(field, nth // 2, nth % 2, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(grid)


class ColumnSection(Section):
    """A column's title and the questions that stand in it while it is empty."""

    def __init__(self, theme: Theme, column: Column, title: str) -> None:
        super().__init__(theme, title)
        self.of = column
        self.title = self.field(self.tr("Titel"), LONGEST_TITLE)
        self.asked = self.field(self.tr("Spørgsmål, ét på hver linje"), LONGEST_LINE, rows=3)
        self.column.addWidget(self.title)
        self.column.addWidget(self.asked)

    def show_words(self, template: UnitTemplate) -> None:
        """Show a template's."""
        self.show_text(self.title, template.columns[self.of])
        self.asked.set_text("\n".join(template.column_questions.get(self.of, ())))


class NamesSection(Section):
    """Short names, two and two: lanes, or rings."""

    def __init__(self, theme: Theme, title: str, labels: Sequence[str], longest: int) -> None:
        super().__init__(theme, title)
        self.names = [self.field(label, longest) for label in labels]
        self.put_in_grid(self.names)

    def show_words(self, names: Sequence[str]) -> None:
        """Show these."""
        for field, name in zip(self.names, names, strict=True):
            self.show_text(field, name)

    def said(self, otherwise: Sequence[str]) -> list[str]:
        """Return the names; where nothing stands, as it is `otherwise`."""
        return [line_of(field.text()) or name for field, name in zip(self.names, otherwise, strict=True)]


class GroupSection(Section):
    """A group of questions at hand: what it is called and what it asks."""

    def __init__(self, theme: Theme, group: str, title: str) -> None:
        super().__init__(theme, title)
        self.of = group
        self.title = self.field(self.tr("Overskrift"), LONGEST_TITLE)
        self.asked = self.field(self.tr("Spørgsmål, ét på hver linje"), LONGEST_LINE, rows=4)
        self.column.addWidget(self.title)
        self.column.addWidget(self.asked)

    def show_words(self, template: UnitTemplate) -> None:
        """Show a template's."""
        shown = question_groups(template)[self.of]
        self.show_text(self.title, shown.title)
        self.asked.set_text("\n".join(shown.questions))

    def said(self) -> GroupWords:
        """Return what stands here; nothing is as we say it."""
        return GroupWords(title=line_of(self.title.text()) or None, questions=lines_of(self.asked.text()))


class ScaleSection(Section):
    """A question a first meeting begins with; without a question it is not asked."""

    def __init__(self, theme: Theme, title: str, directions: Sequence[tuple[str, str]]) -> None:
        super().__init__(theme, title)
        self.question = self.field(self.tr("Spørgsmål"), LONGEST_LINE)
        self.zero = self.field(self.tr("0 betyder"), LONGEST_LINE)
        self.ten = self.field(self.tr("10 betyder"), LONGEST_LINE)
        self.direction = SegmentedChoice(
            theme, directions, name=self.tr("Hvad er et højt tal?"), current=Direction.HIGH_IS_BETTER.value
        )
        self.column.addWidget(self.question)
        self.put_in_grid((self.zero, self.ten))
        self.column.addWidget(self.direction, 0, Qt.AlignmentFlag.AlignLeft)

    def show_words(self, scale: ScaleTemplate | None) -> None:
        """Show a question, or none."""
        for field, text in (
            (self.question, scale.question if scale else ""),
            (self.zero, scale.zero if scale else ""),
            (self.ten, scale.ten if scale else ""),
        ):
            self.show_text(field, text)
        self.direction.set_current((scale.direction if scale else Direction.HIGH_IS_BETTER).value)

    def wrong(self) -> Field | None:
        """A question without what 0 and 10 mean could be read the wrong way round: it is not kept."""
        found = super().wrong()
        if found is None and anything_seen(self.question.text()):
            for field in (self.zero, self.ten):
                if not anything_seen(field.text()):
                    field.set_error(self.tr("Skriv, hvad tallet betyder."))
                    found = found or field
        return found

    def said(self) -> ScaleTemplate | None:
        """Return the question, None where there is none."""
        question = line_of(self.question.text())
        if not question:
            return None
        return ScaleTemplate(
            question=question,
            zero=line_of(self.zero.text()),
            ten=line_of(self.ten.text()),
            direction=Direction(self.direction.current()),
        )


class AgreementSection(Section):
    """What the unit calls the exit agreement: 002 says exitaftale, 000 says exitkontrakt."""

    def __init__(self, theme: Theme, title: str, called: Sequence[tuple[str, str]]) -> None:
        super().__init__(theme, title)
        self.called = SegmentedChoice(theme, called, name=title)
        self.column.addWidget(self.called, 0, Qt.AlignmentFlag.AlignLeft)

    def show_words(self, template: UnitTemplate) -> None:
        """Show a template's."""
        self.called.set_current(template.exit_agreement.value)

    def said(self) -> AgreementName:
        """Return the chosen one."""
        return AgreementName(self.called.current())
