"""Text is broken into lines at spaces; a word wider than the measure is broken where it must be.

Ragged right, no hyphenation: a hyphen nobody said would be a change of his words. A last line of one
short word takes a companion from the line above, where that still fits. A number of one or two figures stays
with the word after it: "17. november", "4 møder".
"""

import re

from exitdesk.snapshot.faces import Face, width

_SHORT = 0.14
_NUMBER = re.compile(r"\d{1,2}\.?")
_BREAK_AFTER = frozenset("-/–—_.@")


def broken(text: str, measure: float, face: Face, size: float) -> list[str]:
    """Return the lines of `text` in a measure in points; its own line ends are kept."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        fits = width(paragraph, face, size) <= measure
        lines += [paragraph] if fits else _filled(paragraph.split(" "), measure, face, size)
    return lines


def _filled(words: list[str], measure: float, face: Face, size: float) -> list[str]:
    pieces = [piece for word in words for piece in _pieces(word, measure, face, size)]
    lines: list[list[str]] = [[]]
    for piece in pieces:
        candidate = " ".join((*lines[-1], piece))
        if lines[-1] and width(candidate, face, size) > measure:
            lines.append([*_counting(lines[-1], piece, measure, face, size), piece])
        else:
            lines[-1].append(piece)
    _keep_company(lines, measure, face, size)
    return [" ".join(line) for line in lines]


def _counting(line: list[str], word: str, measure: float, face: Face, size: float) -> list[str]:
    """Take the number that a line ends with away from it, where it belongs to the word that comes next."""
    if len(line) < 2 or not _NUMBER.fullmatch(line[-1]) or width(f"{line[-1]} {word}", face, size) > measure:
        return []
    return [line.pop()]


def _keep_company(lines: list[list[str]], measure: float, face: Face, size: float) -> None:
    if len(lines) < 2 or len(lines[-1]) > 1 or len(lines[-2]) < 3:
        return
    if width(lines[-1][0], face, size) < measure * _SHORT:
        lines[-1].insert(0, lines[-2].pop())


def _pieces(word: str, measure: float, face: Face, size: float) -> list[str]:
    """Return a word in pieces that each fit, broken after a hyphen or slash where there is one."""
    pieces = []
    while width(word, face, size) > measure:
        end = 1
        while end < len(word) and width(word[: end + 1], face, size) <= measure:
            end += 1
        natural = max((at + 1 for at in range(end // 2, end) if word[at] in _BREAK_AFTER), default=end)
        pieces.append(word[:natural])
        word = word[natural:]
    return [*pieces, word]
