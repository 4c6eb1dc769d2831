"""The words of both languages, and which of them stand on a window that should speak the other one."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree

from PySide6.QtWidgets import QWidget

from exitdesk.resources import resource

_FIELD = re.compile(r"\{\w*\}")
_FEWEST_LETTERS = 5
_SAID_BY = ("text", "placeholderText", "title", "toolTip")


@dataclass(frozen=True)
class Words:
    """The window's texts in one language: whole ones, and those that something is put into."""

    whole: frozenset[str]
    patterns: tuple[re.Pattern[str], ...]

    def found_in(self, text: str) -> bool:
        """Tell whether a text is one of these."""
        return text in self.whole or any(one.fullmatch(text) for one in self.patterns)


def read_pairs() -> dict[str, str]:
    """Return every Danish text with its English."""
    tree = ElementTree.parse(resource("i18n", "exitdesk_en.ts"))
    return {
        one.findtext("source", ""): one.findtext("translation", "") for one in tree.getroot().iter("message")
    }


def only_in(language: str) -> Words:
    """Return the texts that only one language has; the unit's own words are no texts of the window."""
    pairs = read_pairs()
    danish, english = set(pairs), set(pairs.values())
    texts = danish - english if language == "da" else english - danish
    for template in ("unit_en.json", "exit_agreement_en.json"):
        texts -= set(_said(json.loads(resource("templates", template).read_text(encoding="utf-8"))))
    filled = [text for text in texts if _FIELD.search(text) and _letters(text) >= _FEWEST_LETTERS]
    return Words(
        frozenset(text for text in texts if not _FIELD.search(text)),
        tuple(re.compile(".+".join(map(re.escape, _FIELD.split(text)))) for text in filled),
    )


def shown(window: QWidget) -> dict[str, str]:
    """Return every text that a window shows, with whose it is."""
    return {
        text: type(one).__name__
        for one in (window, *window.findChildren(QWidget))
        if one.isVisible()
        for text in _texts(one)
    }


def _texts(one: QWidget) -> Iterator[str]:
    for name in _SAID_BY:
        said = getattr(one, name, None)
        text = said() if callable(said) else ""
        if isinstance(text, str) and text:
            yield text


def _said(part: object) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, Mapping):
        values: Mapping[str, Any] = part
        for value in values.values():
            yield from _said(value)
    elif isinstance(part, list):
        for value in part:
            yield from _said(value)


def _letters(text: str) -> int:
    return sum(letter.isalpha() for letter in _FIELD.sub("", text))
