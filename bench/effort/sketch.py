"""A talk in Excalidraw: text that is double-clicked into the prepared sheet, by a real mouse and real keys.

A double click ends the text before it and begins the next, so every piece costs one. Cards that will not be
moved are lines of one text in their column; where cards are moved later each has a note of its own.
"""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from bench.effort.count import Pointer, Typist
from bench.effort.sheet import (
    AGREED,
    NEXT,
    RINGS,
    TITLES,
    Place,
    agreement_line,
    next_line,
    number_line,
    number_place,
    person_line,
)
from bench.effort.talks import ANSWERS, IN_THE_ROOM, QUESTIONS, Talk

Element = dict[str, Any]
_VIEW: Final = {"width": 1920, "height": 1080}
_LEFT, _TOP, _WIDE, _GAP = 250, 110, 300, 12
_NOTES, _NOTE = 6, 50
_CENTRE: Final = (1540, 330)
_RADII: Final = ((75, 55), (165, 125), (245, 185), (325, 245))
_SPOTS: Final = ((0, -0.62), (-0.62, 0.1), (0.5, 0.1), (0, 0.62), (-0.4, -0.5), (0.4, -0.5))


class Page:
    """The page, through the program that drives the browser; it is the hand and the mouse."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def tell(self, **told: Any) -> Any:
        """Say something and return the answer."""
        line_in, line_out = self._process.stdin, self._process.stdout
        assert line_in is not None
        assert line_out is not None
        line_in.write(json.dumps(told) + "\n")
        line_in.flush()
        return json.loads(line_out.readline())

    def type_text(self, text: str) -> None:
        """Type words."""
        self.tell(do="type", text=text)

    def press(self, keys: str) -> None:
        """Press keys at once."""
        self.tell(do="press", keys=keys.replace("Ctrl", "Control"))

    def click(self, x: float, y: float, times: int) -> None:
        """Press so many times."""
        self.tell(do="click", x=x, y=y, times=times)

    def drag(self, x: float, y: float, to_x: float, to_y: float) -> None:
        """Take something elsewhere."""
        self.tell(do="drag", x=x, y=y, toX=to_x, toY=to_y)


@contextmanager
def open_page(folder: Path, chromium: str, elements: list[Element]) -> Iterator[Page]:
    """Open a fresh browser on a prepared sheet."""
    process = subprocess.Popen(
        ["node", "drive.mjs", "page", chromium],
        cwd=folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    try:
        page = Page(process)
        page.tell(viewport=_VIEW, elements=elements, appState=_LOOK)
        yield page
    finally:
        if process.stdin is not None:
            process.stdin.close()  # the driver closes the browser, and itself
        try:
            process.wait(60)
        finally:
            process.kill()


_LOOK: Final = {
    "currentItemFontSize": 14,
    "currentItemFontFamily": 2,
    "currentItemTextAlign": "left",
    "zenModeEnabled": True,
}


def play(folder: Path, chromium: str, talk: Talk) -> tuple[Typist, dict[Place, list[str]]]:
    """Play a talk; return what was counted, and what stands on the sheet."""
    with open_page(folder, chromium, prepared(talk)) as page:
        sketched = Sketch(page)
        return sketched.pointer, sketched.play(talk)


class Sketch:
    """Plays a talk on a page."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.pointer = Pointer(page, page)
        self._used: dict[Place, int] = {}

    def play(self, talk: Talk) -> dict[Place, list[str]]:
        """Play it; return what stands on the sheet."""
        boxes = _boxes(talk)
        if talk.earlier:
            self._numbers(talk, boxes)
            for at, answer in enumerate(talk.answers):
                self._into(boxes[f"answer-{at}"], ANSWERS[answer])
        if talk.changes:
            notes = self._notes(talk, boxes)
            self._change(talk, boxes, notes)
        else:
            self._columns(talk, boxes)
        if not talk.earlier:
            self._numbers(talk, boxes)
        for at, one in enumerate(talk.people):
            self.pointer.click(*_on_ring(one.ring, at), times=2)
            self.pointer.write(person_line(one))
        self._into(boxes["agreed"], *(agreement_line(one) for one in talk.agreements))
        self._into(boxes["next"], next_line(talk))
        self.pointer.press("Escape")
        return read(self._page.tell(do="look"), talk)

    def _into(self, box: "_Box", *lines: str) -> None:
        """Double-click into a place and type, a line after the other."""
        self.pointer.click(*box.middle, times=2)
        for nth, line in enumerate(lines):
            if nth:
                self.pointer.press("Enter")
            self.pointer.write(line)

    def _numbers(self, talk: Talk, boxes: "dict[str, _Box]") -> None:
        for one in talk.numbers:
            place = number_place(one)
            self._into(boxes[f"number-{place.at}-{place.slot}"], number_line(one))

    def _columns(self, talk: Talk, boxes: "dict[str, _Box]") -> None:
        for at, column in enumerate(talk.columns):
            self._into(boxes[f"column-{at}"], *column)

    def _notes(self, talk: Talk, boxes: "dict[str, _Box]") -> list["_Box"]:
        """Write each card on the next free note of its column; return the notes."""
        used, notes = [0, 0, 0], []
        for card in talk.cards:
            box = boxes[f"note-{card.column}-{used[card.column]}"]
            used[card.column] += 1
            self._into(box, card.text)
            notes.append(box)
        return notes

    def _change(self, talk: Talk, boxes: "dict[str, _Box]", notes: list["_Box"]) -> None:
        """A double click selects all words of a note; a drag moves it."""
        texts = [card.text for card in talk.cards]
        self.pointer.press("Escape")
        for change in talk.changes:
            box = notes[change.card]
            if change.kind == "reword":
                self._into(box, change.text)
                self.pointer.press("Escape")
            elif change.kind == "move":
                free = boxes[f"note-{change.column}-{_NOTES - 1}"]
                self.pointer.drag(*box.grip, *free.grip)
            else:
                if change.kind == "merge":
                    self.pointer.click(*notes[change.into].middle, times=2)
                    self.pointer.press("End")
                    self.pointer.write(f" {texts[change.card]}")
                    self.pointer.press("Escape")
                self.pointer.click(*box.grip)
                self.pointer.press("Delete")


class _Box:
    """A prepared rectangle."""

    def __init__(self, x: float, y: float, width: float, height: float) -> None:
        self.x, self.y, self.width, self.height = x, y, width, height

    @property
    def middle(self) -> tuple[float, float]:
        """Its middle."""
        return self.x + self.width / 2, self.y + self.height / 2

    @property
    def grip(self) -> tuple[float, float]:
        """A place of it without words."""
        return self.x + 5, self.y + self.height - 6


def _boxes(talk: Talk) -> dict[str, _Box]:
    """Return every prepared rectangle by its name."""
    boxes: dict[str, _Box] = {}
    for at in range(len(TITLES)):
        x = _LEFT + at * (_WIDE + _GAP)
        if talk.changes:
            for nth in range(_NOTES):
                boxes[f"note-{at}-{nth}"] = _Box(x, _TOP + nth * (_NOTE + 4), _WIDE, _NOTE)
        else:
            boxes[f"column-{at}"] = _Box(x, _TOP, _WIDE, 320)
    for question in range(len(QUESTIONS)):
        for slot in range(len(IN_THE_ROOM) + 1):
            y = 480 + question * 105
            boxes[f"number-{question}-{slot}"] = _Box(_LEFT + slot * 234, y, 226, 76)
    for at in range(len(talk.earlier)):
        boxes[f"answer-{at}"] = _Box(_LEFT + 700, 800 + at * 56, 226, 48)
    boxes["agreed"] = _Box(1260, 620, 600, 200)
    boxes["next"] = _Box(1260, 860, 600, 60)
    return boxes


def _on_ring(ring: int, nth: int) -> tuple[float, float]:
    """Return a free place between a ring and the one inside it."""
    inner = _RADII[ring - 1] if ring else (0, 0)
    across, down = ((a + b) / 2 for a, b in zip(inner, _RADII[ring], strict=True))
    x, y = _SPOTS[nth % len(_SPOTS)]
    length = (x * x + y * y) ** 0.5
    return _CENTRE[0] + across * x / length, _CENTRE[1] + down * y / length


def prepared(talk: Talk) -> list[Element]:
    """Return the sheet as it is before the talk."""
    solid = {"roughness": 0, "backgroundColor": "#ffffff", "fillStyle": "solid", "strokeWidth": 1}
    elements: list[Element] = [
        {
            "id": f"ring-{at}",
            "type": "ellipse",
            "x": _CENTRE[0] - across,
            "y": _CENTRE[1] - down,
            "width": 2 * across,
            "height": 2 * down,
            "locked": True,
            "roughness": 0,
        }
        for at, (across, down) in enumerate(_RADII)
    ]
    elements += [
        {"id": name, "type": "rectangle", "x": one.x, "y": one.y, "width": one.width, "height": one.height}
        | solid
        for name, one in _boxes(talk).items()
    ]
    words: list[tuple[str, float, float]] = [
        (title, _LEFT + at * (_WIDE + _GAP), _TOP - 26) for at, title in enumerate(TITLES)
    ]
    words += [
        (f"{question} ({', '.join(IN_THE_ROOM)}, andre)", _LEFT, 456 + at * 105)
        for at, question in enumerate(QUESTIONS)
    ]
    words += [("Det er vi blevet enige om", 1260, 594), ("Vi ses igen", 1260, 834)]
    words += [(agreement_line(one)[:90], _LEFT, 815 + at * 56) for at, one in enumerate(talk.earlier)]
    words += [(person_line(one), *_on_ring(one.ring, at + 1)) for at, one in enumerate(talk.earlier_people)]
    return elements + [
        {"id": f"words-{at}", "type": "text", "text": text, "x": x, "y": y, "fontSize": 14, "fontFamily": 2}
        | {"locked": True}
        for at, (text, x, y) in enumerate(words)
    ]


def read(scene: list[Element], talk: Talk) -> dict[Place, list[str]]:
    """Return the lines of a scene by the place where they stand."""
    known = {f"words-{at}" for at in range(200)}
    by_id = {one["id"]: one for one in scene}
    found: dict[Place, list[str]] = {}
    before = {person_line(one) for one in talk.earlier_people}
    for one in scene:
        if one["type"] != "text" or (one["id"] in known and one["text"] not in before):
            continue
        place = _place(by_id.get(one["container"], one))
        found.setdefault(place, []).extend(line for line in one["text"].split("\n") if line)
    return {place: sorted(lines) for place, lines in found.items()}


def _place(one: Element) -> Place:
    kind, *numbers = one["id"].split("-")
    if kind in ("number", "answer") and one["type"] == "rectangle":
        return Place(kind, *(int(number) for number in numbers))
    if kind in ("agreed", "next") and one["type"] == "rectangle":
        return AGREED if kind == "agreed" else NEXT
    if one["type"] == "rectangle":
        return Place("column", int((one["x"] - _LEFT) // (_WIDE + _GAP)))
    x, y = one["x"] - _CENTRE[0], one["y"] + one["height"] / 2 - _CENTRE[1]
    inside = [at for at, (across, down) in enumerate(_RADII) if (x / across) ** 2 + (y / down) ** 2 <= 1]
    return Place("ring", inside[0] if inside else len(RINGS))
