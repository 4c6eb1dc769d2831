"""The way a practised hand goes through a talk in a Writer table.

Tab goes from cell to cell, Enter begins the next line. A card that comes later in a column that was left is
written on top, where Tab puts the cursor.
"""

from dataclasses import dataclass, field

from bench.effort.count import Typist
from bench.effort.sheet import (
    AGREED,
    NEXT,
    Place,
    agreement_line,
    next_line,
    number_line,
    number_place,
    person_line,
)
from bench.effort.talks import ANSWERS, Change, Talk
from bench.effort.writer_sheet import Row


@dataclass(slots=True)
class Writing:
    """Plays a talk; it knows where the cursor is as a person does who looks at it."""

    typist: Typist
    table: list[Row]
    here: Place
    cells: dict[Place, list[str]] = field(default_factory=dict)
    line: int = 0

    def play(self, talk: Talk) -> None:
        """Play it."""
        if talk.earlier:
            self._numbers(talk)
            for at, answer in enumerate(talk.answers):
                self._line(Place("answer", at), ANSWERS[answer])
        for card in talk.cards:
            self._line(Place("column", card.column), card.text)
        texts = [card.text for card in talk.cards]
        for change in talk.changes:
            self._change(change, texts)
        if not talk.earlier:
            self._numbers(talk)
        for one in sorted(talk.people, key=lambda one: one.ring):
            self._line(Place("ring", one.ring), person_line(one))
        for agreement in talk.agreements:
            self._line(AGREED, agreement_line(agreement))
        self._line(NEXT, next_line(talk))

    def _numbers(self, talk: Talk) -> None:
        for one in talk.numbers:
            self._line(number_place(one), number_line(one))

    def _line(self, place: Place, text: str) -> None:
        """Write a line: under the last where the cursor is there, else as the first of its cell."""
        lines = self.cells.setdefault(place, [])
        if place == self.here and lines:
            self.typist.press("Return")
            self.typist.write(text)
            lines.append(text)
            self.line = len(lines) - 1
            return
        self._go(place)
        self.typist.write(text)
        if lines:
            self.typist.press("Return")
            self.line = 1
        lines.insert(0, text)

    def _go(self, place: Place) -> None:
        """Go to a cell: by Tab, or straight down where that is shorter; the cursor is at its beginning."""
        if place == self.here:
            return
        cells = [cell.place for row in self.table for cell in row]
        steps = cells.index(place) - cells.index(self.here)
        way = ["Tab" if steps > 0 else "Shift+Tab"] * abs(steps)
        if place.kind == self.here.kind == "number" and place.at == self.here.at + 1:
            way = min(way, ["Down", *["Tab"] * (1 + place.slot)], key=len)
        self.typist.press(*way)
        self.here, self.line = place, 0

    def _change(self, change: Change, texts: list[str]) -> None:
        """Shift and an arrow select a line; joining says the words again, the fewest actions there are."""
        lines = self._to_line(texts[change.card])
        if change.kind == "reword":
            self.typist.press("Shift+End")
            self.typist.write(change.text)
            texts[change.card] = lines[self.line] = change.text
            return
        text = lines.pop(self.line)
        self.typist.press("Shift+Down", "Ctrl+X" if change.kind == "move" else "Delete")
        if change.kind == "move":
            there = Place("column", change.column)
            self._go(there)
            self.typist.press("Ctrl+V")
            self.cells[there].insert(0, text)
            self.line = 1
        elif change.kind == "merge":
            lines = self._to_line(texts[change.into])
            self.typist.press("End")
            self.typist.write(f" {text}")
            texts[change.into] = lines[self.line] = f"{texts[change.into]} {text}"

    def _to_line(self, text: str) -> list[str]:
        """Go to the beginning of a line; return the lines of its cell."""
        place = next(place for place, lines in self.cells.items() if text in lines)
        self._go(place)
        steps = self.cells[place].index(text) - self.line
        self.typist.press(*["Down" if steps > 0 else "Up"] * abs(steps))
        self.line += steps
        return self.cells[place]
