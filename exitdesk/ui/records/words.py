"""The access log in words: what was done, by the fixed words it is written in."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from exitdesk.ui.papers.words import stated_of_document

_EVENTS: Final = {
    "opened": QT_TRANSLATE_NOOP("AccessLog", "Sagen åbnet"),
    "opened_new": QT_TRANSLATE_NOOP("AccessLog", "Sagen oprettet"),
    "exported": QT_TRANSLATE_NOOP("AccessLog", "Sagen skrevet ud"),
    "exported_own": QT_TRANSLATE_NOOP("AccessLog", "Sagen skrevet ud med egne noter"),
    "imported": QT_TRANSLATE_NOOP("AccessLog", "Sagen taget ind"),
    "erased": QT_TRANSLATE_NOOP("AccessLog", "Slettet"),
    "backup": QT_TRANSLATE_NOOP("AccessLog", "Sikkerhedskopi lavet"),
    "backup_place": QT_TRANSLATE_NOOP("AccessLog", "Andet sted til sikkerhedskopier"),
    "went_on": QT_TRANSLATE_NOOP("AccessLog", "Fortsat, selv om noget ikke stemte"),
    "restored": QT_TRANSLATE_NOOP("AccessLog", "Sikkerhedskopi lagt tilbage"),
    "passphrase_changed": QT_TRANSLATE_NOOP("AccessLog", "Adgangskoden skiftet"),
    "kit_changed": QT_TRANSLATE_NOOP("AccessLog", "Nødsættet skiftet"),
    "bound": QT_TRANSLATE_NOOP("AccessLog", "Bundet til computeren"),
    "unbound": QT_TRANSLATE_NOOP("AccessLog", "Bindingen ophævet"),
    "key_changed": QT_TRANSLATE_NOOP("AccessLog", "Nøglen skiftet"),
    "moved": QT_TRANSLATE_NOOP("AccessLog", "Flyttet til en anden mappe"),
    "own_data_gathered": QT_TRANSLATE_NOOP("AccessLog", "Alt om en person samlet"),
    "parcelled": QT_TRANSLATE_NOOP("AccessLog", "Sagen pakket til makkeren"),
    "paper_handed_out": QT_TRANSLATE_NOOP("AccessLog", "Papir udleveret"),
    "paper_handed_out_locked": QT_TRANSLATE_NOOP("AccessLog", "Papir udleveret som låst fil"),
    "countersigned": QT_TRANSLATE_NOOP("AccessLog", "En kopi fik underskrift nummer to"),
    "printed": QT_TRANSLATE_NOOP("AccessLog", "Et papir skrevet ud på en printer"),
    "partner_keys_dropped": QT_TRANSLATE_NOOP("AccessLog", "En makkers underskriftsnøgler fjernet"),
    "signer_lost": QT_TRANSLATE_NOOP("AccessLog", "En nøgle meldt tabt"),
    "signer_found": QT_TRANSLATE_NOOP("AccessLog", "En nøgle meldt fundet igen"),
    "verified": QT_TRANSLATE_NOOP("AccessLog", "Efterset, om et papir er ægte"),
    "own_data_exported": QT_TRANSLATE_NOOP("AccessLog", "Alt om en person skrevet ud"),
    "log_exported": QT_TRANSLATE_NOOP("AccessLog", "Adgangsloggen skrevet ud"),
}
_DETAILS: Final = {
    "owner": QT_TRANSLATE_NOOP("AccessLog", "af ejeren"),
    "kit": QT_TRANSLATE_NOOP("AccessLog", "nødsættet"),
    "card": QT_TRANSLATE_NOOP("AccessLog", "et kort"),
    "person": QT_TRANSLATE_NOOP("AccessLog", "en person"),
    "photo": QT_TRANSLATE_NOOP("AccessLog", "et foto af en tavle"),
    "meeting": QT_TRANSLATE_NOOP("AccessLog", "et møde"),
    "case": QT_TRANSLATE_NOOP("AccessLog", "hele sagen"),
    "mistake": QT_TRANSLATE_NOOP("AccessLog", "skrevet ved en fejl"),
    "not_needed": QT_TRANSLATE_NOOP("AccessLog", "ikke nødvendigt mere"),
    "asked_for": QT_TRANSLATE_NOOP("AccessLog", "den, det handler om, bad om det"),
    "time_is_up": QT_TRANSLATE_NOOP("AccessLog", "tiden var udløbet"),
    "handed_out": QT_TRANSLATE_NOOP("AccessLog", "det, der udleveres"),
    "with_marks": QT_TRANSLATE_NOOP("AccessLog", "alt, med mærker"),
    "daily": QT_TRANSLATE_NOOP("AccessLog", "dagens kopi"),
    "before_upgrade": QT_TRANSLATE_NOOP("AccessLog", "før en opdatering"),
    "before_key_change": QT_TRANSLATE_NOOP("AccessLog", "før et skift af nøgle"),
    "on_demand": QT_TRANSLATE_NOOP("AccessLog", "lavet af dig"),
    "named": QT_TRANSLATE_NOOP("AccessLog", "valgt"),
    "genuine": QT_TRANSLATE_NOOP("AccessLog", "ægte"),
    "altered": QT_TRANSLATE_NOOP("AccessLog", "ændret eller ikke herfra"),
    "unreadable": QT_TRANSLATE_NOOP("AccessLog", "kunne ikke læses"),
    "unknown_signer": QT_TRANSLATE_NOOP("AccessLog", "ukendt underskriver"),
    "given_up": QT_TRANSLATE_NOOP("AccessLog", "opgivet"),
}


def event_words(event: str) -> str:
    """Say what was done; a word from a newer version is shown as it is."""
    return _said(_EVENTS, event)


def detail_words(detail: str) -> str:
    """Say what is noted of it: "hele sagen, tiden var udløbet"."""
    return ", ".join(_detail(word) for word in detail.split(".") if word)


def _detail(word: str) -> str:
    return stated_of_document("kind", word).lower() or _said(_DETAILS, word)


def _said(words: Mapping[str, object], word: str) -> str:
    return QCoreApplication.translate("AccessLog", str(words[word])) if word in words else word
