"""Text is set as it was said, and only that: no invisible characters, one way to write each letter.

Characters that draw nothing can hide words or turn their order round, so they never reach the paper;
letters and their accents are joined (NFC) so that one glyph draws them. What is merely unknown here (a sign
newer than the library's tables) stays, and is named as missing instead of vanishing from his words.
"""

import re
import unicodedata

_LINE_ENDS = str.maketrans({"\r": "\n", "\v": "\n", "\f": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"})
_INVISIBLE = frozenset(("Cc", "Cf", "Cs"))


def plain(text: str) -> str:
    """Return `text` joined (NFC), without invisible characters, with single line ends and trimmed lines."""
    joined = unicodedata.normalize("NFC", text.replace("\r\n", "\n").translate(_LINE_ENDS).replace("\t", " "))
    seen = joined if joined.isprintable() else "".join(one for one in joined if _is_seen(one))
    lines = [_LONELY_ACCENT.sub("", " ".join(line.split())) for line in seen.split("\n")]
    return "\n".join(lines).strip("\n")


def _is_seen(one: str) -> bool:
    return one == "\n" or unicodedata.category(one) not in _INVISIBLE


def one_line(text: str) -> str:
    """Return `text` made plain on one line."""
    return " ".join(plain(text).split())


def bare(text: str) -> str:
    """Return `text` without white space and without what a reader may drop or change at a line's end.

    Letters and accents are taken apart (NFKD), so that texts may be joined without becoming others.
    """
    return "".join(tokens(text))


def tokens(text: str) -> list[str]:
    """Return the pieces of `text` between white space and hyphens, letters and accents apart."""
    return _BETWEEN.sub(" ", unicodedata.normalize("NFKD", text)).split()


_LONELY_ACCENT = re.compile("(?:(?<= )|^)[\u0300-\u036f]+")
_BETWEEN = re.compile("[-\u2010\u2011\u00ad\x00\x02\ufffe\ufeff]")
