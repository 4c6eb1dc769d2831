"""What was gathered about a person, as files: everything with its marks, and what is handed out.

The one with the marks is for the file of the request. The one that is handed out has nothing of what is held
back but how many pieces there are of it and on which ground; what waits to be decided is not in it, and what
is about somebody else of the same name is not even counted.
"""

import csv
import io
import json
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from exitdesk.cases.access_lines import BYTE_ORDER_MARK, harmless
from exitdesk.cases.holding_back import Ground
from exitdesk.cases.kept_about import OwnData, Part
from exitdesk.cases.weighing import Fate, Weighed

_MARKED: Final = ("case_number", "day", "stream", "of", "what", "words", "fate", "held_back", "why")
_HANDED_OUT: Final = ("case_number", "day", "stream", "of", "what", "words")
_COUNTED: Final = ("held_back", "count")


def _as_stated(field: str, value: str) -> str:
    return f"{field}: {value}"


@dataclass(frozen=True, slots=True)
class Wording:
    """How the fixed words are said to a reader: columns, edits, what is stated, grounds and the like."""

    word: Callable[[str], str] = str
    edit: Callable[[str], str] = str
    stated: Callable[[str, str], str] = _as_stated


AS_WRITTEN: Final = Wording()


def held_back(weighed: Iterable[Weighed]) -> list[tuple[Ground, int]]:
    """Return how many pieces are held back on each ground, in the order of the grounds."""
    counted = Counter(one.held.ground for one in weighed if one.fate is Fate.HELD and one.held)
    return [(ground, counted[ground]) for ground in Ground if counted[ground]]


def marked_as_json(weighed: Sequence[Weighed]) -> bytes:
    """Return everything with its marks as JSON, UTF-8."""
    return _json([{**_told(one, shown=True), **_mark(one)} for one in weighed])


def marked_as_csv(weighed: Sequence[Weighed], wording: Wording = AS_WRITTEN) -> bytes:
    """Return everything with its marks as a table that a Danish Excel opens."""
    rows = []
    for one in weighed:
        mark = _mark(one)
        said = [wording.word(mark["fate"]), wording.word(mark["held_back"]), mark["why"]]
        rows.append([*_cells(one, wording, shown=True), *said])
    return _csv([[wording.word(name) for name in _MARKED], *rows])


def handed_out_as_json(data: OwnData, weighed: Sequence[Weighed]) -> bytes:
    """Return what is handed out as JSON, UTF-8: the pieces, and how many are held back on which ground."""
    told = {
        "pieces": [_told(one, shown=_may_name(data, one)) for one in _given(weighed)],
        "held_back": [{"ground": ground.value, "count": count} for ground, count in held_back(weighed)],
    }
    return _json(told)


def handed_out_as_csv(data: OwnData, weighed: Sequence[Weighed], wording: Wording = AS_WRITTEN) -> bytes:
    """Return what is handed out as a table; under it how many pieces are held back on which ground."""
    rows = [[wording.word(name) for name in _HANDED_OUT]]
    rows += handed_out_rows(data, weighed, wording)
    if counted := held_back(weighed):
        rows += [[], [wording.word(name) for name in _COUNTED]]
        rows += [[wording.word(ground.value), str(count)] for ground, count in counted]
    return _csv(rows)


def handed_out_rows(data: OwnData, weighed: Sequence[Weighed], wording: Wording) -> list[list[str]]:
    """Return what is handed out, a row a piece: case, day (ISO 8601), where, of whom, what, words."""
    return [_cells(one, wording, shown=_may_name(data, one)) for one in _given(weighed)]


def _given(weighed: Sequence[Weighed]) -> list[Weighed]:
    """Return the pieces that are handed out, each without the words of another that is not."""
    given = [one for one in weighed if one.fate is Fate.GIVEN]
    there = {one.kept.piece for one in given}
    hidden = {one.kept.piece for one in weighed} - there
    return [
        one
        if one.kept.about_piece in there or _is_asked_openly(one, hidden)
        else replace(one, kept=replace(one.kept, about="", about_piece=None))
        for one in given
    ]


def _is_asked_openly(one: Weighed, hidden: Collection[str]) -> bool:
    """Say whether what it is about is a question: asked of all, and without it a number says nothing."""
    return "number" in dict(one.kept.stated) and one.kept.about_piece not in hidden


def _may_name(data: OwnData, one: Weighed) -> bool:
    """Say whether it is told who said a thing, or for whom it was set: to himself, and to the participant."""
    return one.kept.of in one.people or _is_participant(data, one.kept.case, one.people)


def _is_participant(data: OwnData, case: str, people: Collection[str]) -> bool:
    return any(
        found.part is Part.PARTICIPANT and found.key.case == case and found.key.person in people
        for found in data.found
    )


def _told(one: Weighed, *, shown: bool) -> dict[str, Any]:
    kept = one.kept
    return {
        "case_number": kept.case_number,
        "day": kept.at[:10],
        "stream": "own" if kept.own else "pair",
        "of": kept.of_name if shown else "",
        "what": kept.what,
        "words": " · ".join(kept.texts),
        "about": kept.about,
        "stated": dict(_joined(kept.stated)),
    }


def _joined(stated: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    fields = dict.fromkeys(field for field, _ in stated)
    return [(name, ", ".join(value for field, value in stated if field == name)) for name in fields]


def _mark(one: Weighed) -> dict[str, str]:
    ground, why = (one.held.ground.value, one.held.why) if one.held else ("", "")
    return {"fate": one.fate.value, "held_back": ground, "why": why}


def _cells(one: Weighed, wording: Wording, *, shown: bool) -> list[str]:
    told = _told(one, shown=shown)
    words = [
        *one.kept.texts,
        one.kept.about,
        *(wording.stated(field, value) for field, value in one.kept.stated),
    ]
    said = " · ".join(word for word in words if word)
    stream, what = wording.word(told["stream"]), wording.edit(told["what"])
    return [told["case_number"], told["day"], stream, told["of"], what, said]


def _json(told: object) -> bytes:
    return json.dumps(told, ensure_ascii=False, indent=1).encode("utf-8") + b"\n"


def _csv(rows: Iterable[Sequence[str]]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    for row in rows:
        writer.writerow([harmless(cell) for cell in row])
    return (BYTE_ORDER_MARK + out.getvalue()).encode("utf-8")
