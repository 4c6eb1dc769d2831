"""Whose words a card carries, and when that must be asked: a quote is what somebody said, not what we wrote.

Everything is ideally in his own wording, so that he recognises himself (000 section 2.8): who changes a quote
of somebody else asks for his yes. It is a question, never a refusal.
"""

import re
import unicodedata

from exitdesk.journal.entry import PersonId
from exitdesk.sos.card import CardWords

_WORD = re.compile(r"\w+")


def asks_speaker(before: CardWords, after: CardWords, writer: PersonId) -> bool:
    """Say whether `writer` put other words into somebody's mouth: his before, said to be his still.

    Capitals, punctuation and line breaks are no words.
    """
    is_quoted = before.quote and after.quote and before.speaker == after.speaker
    return is_quoted and before.speaker not in (None, writer) and _said(before.text) != _said(after.text)


def _said(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFC", text).casefold())
