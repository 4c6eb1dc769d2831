"""S7: ten thousand errors whose every part carries a word, a key or a library's text; nothing of it is told.

A real window in a process of its own meets them by each way an error can take: a slot, work on a thread,
work in line, a bare thread, an object that fails while it goes, a callback, the search index; and the command
line. Log, report, output and every text that stood on the screen are searched; a control plants one of each.
"""

import json
import os
import random
import secrets
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.secrecy.canaries import Flock, make_flock, search_bytes
from tests.soak.figures import Figures

TARGET_COUNT: Final = 10_000
_ROOT: Final = Path(__file__).parents[2]
_KEYS: Final = 8
_WORDS: Final = 40
_SHORTEST_TEXT: Final = 12  # a library's text under that could stand in a sentence of ours


@dataclass(frozen=True, slots=True)
class Found:
    """How many of each kind were found."""

    words: int
    keys: int
    library_texts: int

    @property
    def none(self) -> bool:
        """Whether nothing was found."""
        return self.words == self.keys == self.library_texts == 0


@dataclass(frozen=True, slots=True)
class _Ended:
    """What a window's process counted, and what libraries said in it."""

    numbers: dict[str, int]
    library_texts: list[str]


def run(seed: int, count: int | None, folder: Path) -> Figures:
    """Provoke `count` errors, half of them in a Danish window and half in an English one."""
    count = TARGET_COUNT if count is None else count
    flock, keys = make_flock(_WORDS), tuple(secrets.token_bytes(32) for _ in range(_KEYS))
    told = {"reached the window": 0, "on the command line": 0, "texts read off the screen": 0, "kinds": 0}
    texts: set[str] = set()
    searched: list[Path] = []
    shares = (count - count // 2, count // 2)
    for language, share in zip(("da", "en"), shares, strict=True):
        place = folder / language
        place.mkdir()
        ended = _window(place, language, share, seed, flock, keys)
        for name in told:
            told[name] += ended.numbers[name]
        told["kinds"] = ended.numbers["kinds"]  # the same in both
        texts.update(ended.library_texts)
        searched += [path for path in sorted(place.rglob("*")) if path.is_file()]
    long_enough = sorted(text for text in texts if len(text) >= _SHORTEST_TEXT)
    found = look(searched, flock, keys, long_enough)
    control = folder / "planted"
    control.write_text(f"{flock.words[0]} {keys[0].hex()} {long_enough[0]}", "utf-8")
    planted = look([control], flock, keys, long_enough)
    provoked = told["reached the window"] + told["on the command line"]
    counts: dict[str, int | float | str] = {
        "errors provoked and told": provoked,
        "of them on the command line": told["on the command line"],
        "classes of expected errors": told["kinds"],
        "texts of libraries that were searched for": len(long_enough),
        "texts read off the screen": told["texts read off the screen"],
        "words found": found.words,
        "keys found": found.keys,
        "texts of libraries found": found.library_texts,
        "the control: kinds planted and found": sum(
            (planted.words > 0, planted.keys > 0, planted.library_texts > 0)
        ),
    }
    met = found.none and provoked == count and counts["the control: kinds planted and found"] == 3
    what = (
        "Errors with words, keys and libraries' texts in every part, by every way into log, output and screen"
    )
    return Figures("S7", what, counts, met, "" if met else "see the counts")


def look(files: Iterable[Path], flock: Flock, keys: Sequence[bytes], texts: Sequence[str]) -> Found:
    """Count what is found in these files."""
    words = in_keys = in_texts = 0
    for file in files:
        data = file.read_bytes()
        words += len(search_bytes(data, flock))
        in_keys += sum(any(dress in data for dress in key_dresses(key)) for key in keys)
        in_texts += sum(text.encode("utf-8") in data for text in texts)
    return Found(words, in_keys, in_texts)


def key_dresses(key: bytes) -> tuple[bytes, ...]:
    """Return the forms in which a key could be told: as it is, in hex, and as Python shows bytes."""
    return (
        key,
        key.hex().encode(),
        key.hex().upper().encode(),
        repr(key)[2:-1].encode(),
        repr(key[:16])[2:-1].encode(),
    )


def _window(place: Path, language: str, count: int, seed: int, flock: Flock, keys: Sequence[bytes]) -> _Ended:
    profile, result = place / "profile", place.parent / f"result-{language}.json"
    profile.mkdir()
    (profile / "settings.json").write_text(json.dumps({"language": language}), "utf-8")
    given = {
        "stem": flock.stem,
        "words": flock.words,
        "keys": [key.hex() for key in keys],
        "seed": random.Random(f"{seed} {language}").randrange(2**32),
        "count": count,
        "result": str(result),
        "screen": str(place / "screen.txt"),
    }
    with (place / "output.txt").open("wb") as output:
        subprocess.run(
            [sys.executable, "-m", "tests.soak.provoked", str(profile)],
            input=json.dumps(given).encode(),
            stdout=output,
            stderr=output,
            cwd=_ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            check=True,
        )
    ended = json.loads(result.read_text("utf-8"))
    return _Ended(library_texts=ended.pop("library texts"), numbers=ended)
