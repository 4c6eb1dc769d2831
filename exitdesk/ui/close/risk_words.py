"""What a word at risk gives away, said plainly and kindly: the participant may be reading along."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from exitdesk.cases.at_risk import AtRisk, Risk

_SAID = {
    Risk.NAME: QT_TRANSLATE_NOOP("RiskWords", "»{word}« er et navn"),
    Risk.RELATION: QT_TRANSLATE_NOOP("RiskWords", "»{word}« viser, hvem du kender"),
    Risk.PLACE: QT_TRANSLATE_NOOP("RiskWords", "»{word}« er et sted"),
    Risk.AUTHORITY: QT_TRANSLATE_NOOP("RiskWords", "»{word}« viser, hvem du taler med"),
    Risk.GROUP: QT_TRANSLATE_NOOP("RiskWords", "»{word}« peger på en gruppe"),
    Risk.EXIT: QT_TRANSLATE_NOOP("RiskWords", "»{word}« viser, hvad det handler om"),
    Risk.ADDRESS: QT_TRANSLATE_NOOP("RiskWords", "»{word}« er en adresse"),
    Risk.AMOUNT: QT_TRANSLATE_NOOP("RiskWords", "»{word}« er et beløb"),
    Risk.NUMBER: QT_TRANSLATE_NOOP("RiskWords", "»{word}« er et nummer"),
    Risk.REACH: QT_TRANSLATE_NOOP("RiskWords", "»{word}« kan føre til nogen"),
    Risk.BOARD: QT_TRANSLATE_NOOP("RiskWords", "»{word}« står på tavlen"),
    Risk.PERHAPS_NAME: QT_TRANSLATE_NOOP("RiskWords", "»{word}« ligner et navn eller et sted"),
    Risk.UNREADABLE: QT_TRANSLATE_NOOP("RiskWords", "»{word}« kan vi ikke læse"),
    Risk.LONG: QT_TRANSLATE_NOOP("RiskWords", "Linjen er for lang"),
}
_LONGEST = 30


def risk_words(one: AtRisk, text: str) -> str:
    """Say what a part of a text gives away: "»Karen« er et navn"."""
    word = shortened(text[one.start : one.end])
    return QCoreApplication.translate("RiskWords", str(_SAID[one.kind])).format(word=word)


def shortened(text: str) -> str:
    """Return words on one line, ended by "…" where they would be too long for a button."""
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
