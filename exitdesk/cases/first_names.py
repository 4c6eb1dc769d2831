"""By which name somebody of his network is called where no surname is passed on, or is searched for.

The first word of a name is not always a first name: "Dr. Hansen", "Fru Jensen", "onkel Karim", "Lille Ali".
Where nobody can be sure that a word is a first name it is not shown: then the relation says who it is. What
somebody is to him is a word of a list, so that no name slips out of a relation ("mor til Emre") either.
"""

import re
import unicodedata
from collections.abc import Sequence
from enum import StrEnum
from typing import Final


class _Kind(StrEnum):
    TITLE = "title"  # goes before a surname, and says nothing
    ROLE = "role"  # says what somebody is to him, and goes before a surname
    KIN = "kin"  # says it too, and goes before a first name


_TITLES: Final = """
dr doktor hr herr herre fru frue frk frøken prof professor lektor mr mrs ms miss sir madam cand ing
direktør inspektør kaptajn major oberst overlæge politiassistent kriminalassistent politikommissær
betjent sheikh sheik haji hajji hadji mullah pastor provst biskop
"""
_ROLES: Final = """
advokat forsvarer præst imam læge sygeplejerske psykolog tandlæge lærer klasselærer skolelærer pædagog
træner mentor vejleder sagsbehandler socialrådgiver kontaktperson støtteperson chef mester arbejdsgiver
arbejdsleder kollega nabo genbo underbo overbo vicevært udlejer værge kurator rektor skoleleder leder
svigermor svigerfar lawyer priest doctor nurse teacher coach boss colleague neighbour landlord guardian
"""
_KIN: Final = """
mor far mama mamma papa baba bror søster storebror lillebror storesøster lillesøster halvbror halvsøster
tvillingebror tvillingesøster stedbror stedsøster mormor morfar farmor farfar bedstemor bedstefar
oldemor oldefar bedste onkel tante moster faster morbror farbror fætter kusine nevø niece søn datter
stedsøn steddatter barn stedmor stedfar papmor papfar bonusmor bonusfar plejemor plejefar plejebror
plejesøster svoger svigerinde kone hustru mand ægtefælle kæreste samlever eks ekskone eksmand ekskæreste
ven veninde bedsteven barndomsven kammerat makker kusinebarn gudmor gudfar fadder mother father brother
sister uncle aunt auntie cousin nephew grandmother grandfather grandma grandpa wife husband girlfriend
boyfriend partner friend stepmother stepfather
"""
_DEFINITE: Final = ("", "n", "en", "et")


def _each(words: str, kind: _Kind) -> dict[str, _Kind]:
    endings = ("",) if kind is _Kind.TITLE else _DEFINITE
    return {word + ending: kind for word in words.split() for ending in endings}


_KINDS: Final = {**_each(_KIN, _Kind.KIN), **_each(_ROLES, _Kind.ROLE), **_each(_TITLES, _Kind.TITLE)}
_OF_SIZE: Final = frozenset(
    [
        "lille",
        "store",
        "stor",
        "gamle",
        "gammel",
        "unge",
        "ung",
        "lange",
        "tykke",
        "little",
        "big",
        "old",
        "young",
    ]
)
_WHOSE: Final = frozenset(
    ["min", "mit", "hans", "hendes", "deres", "vores", "dens", "my", "his", "her", "their", "our"]
)
_FATHER_OF: Final = frozenset(["abu", "abo", "um", "umm"])
_SERVANT_OF: Final = frozenset(["abd", "abdul", "abdel", "abdal"])
_OF_SURNAMES: Final = frozenset(
    [
        "von",
        "van",
        "der",
        "de",
        "da",
        "di",
        "la",
        "le",
        "du",
        "af",
        "al",
        "el",
        "bin",
        "ibn",
        "bint",
        "ter",
        "ten",
    ]
)
_NOBODY: Final = frozenset(
    [
        "ham",
        "hende",
        "en",
        "et",
        "den",
        "det",
        "nogen",
        "fyren",
        "pigen",
        "drengen",
        "damen",
        "ukendt",
        "he",
        "she",
        "someone",
    ]
)
_LIKE_SURNAMES: Final = re.compile(
    r"(?:al|el)[-'’]\w+|\w*(?:holm|lund|bjerg|berg|skov|toft|kjær|quist|qvist)|\w+(?:sen|sson|gaard|gård"
    r"|strup|oglu|oğlu|zadeh|zade|ovic|ović|evic|ević|wicz|wski|dottir|dóttir|enko|shvili)"
)
_INITIALS: Final = re.compile(r"\w|(?:\w{1,2}\.)+")
_ASIDE: Final = re.compile(r"\([^)]*\)?|\[[^\]]*\]?|[\"“”»«]")


def called(name: str, relation: str) -> str:
    """Return what somebody is called without a surname: a first name, else the relation, else nothing."""
    known, comma, behind = _ASIDE.sub(" ", name).partition(",")
    words = known.split()
    first, role = _first_name(words)
    if comma and not (behind.split() and _kind(behind.split()[0])):
        first = ""  # "Hansen, Karim", as in a register
    if first:
        return first
    said = _role_in(relation.split()) or role or _role_in(behind.split())
    return said[:1].upper() + said[1:]


def bare(words: Sequence[str]) -> list[str]:
    """Return the words of a name without titles, and without what one is to him, before it."""
    rest = list(words)
    while rest and (_kind(rest[0]) or _folded(rest[0]) in _OF_SIZE):
        rest.pop(0)
    return rest


def _first_name(words: list[str]) -> tuple[str, str]:
    """Return a first name, "" where none is sure, and what the words say that somebody is to him."""
    if len(words) > 1 and _kind(words[1]) in (_Kind.KIN, _Kind.ROLE) and _is_whose(words[0]):
        return "", _plain(words[1]) if words[1].islower() else ""  # "Thomas Præst" may be called so
    rest, kinds = list(words), set[_Kind]()
    while rest and (kind := _kind(rest[0])):
        kinds.add(kind)
        rest.pop(0)
    role = next((_plain(one) for one in words if _kind(one) in (_Kind.KIN, _Kind.ROLE)), "")
    if not rest:
        return (" ".join(words) if kinds == {_Kind.KIN} else ""), role
    return ("" if kinds & {_Kind.TITLE, _Kind.ROLE} else _first_of(rest)), role


def _first_of(words: list[str]) -> str:
    before = words[:1] if len(words) > 1 and _folded(words[0]) in _OF_SIZE else []
    rest = words[len(before) :]
    first = _folded(rest[0])
    together = 2 if len(rest) > 1 and first in _FATHER_OF else 1
    together = 2 if len(rest) > 2 and first in _SERVANT_OF else together
    unsure = (
        _INITIALS.fullmatch(rest[0])
        or (len(rest) > 1 and first in _OF_SURNAMES | _NOBODY)
        or any(_LIKE_SURNAMES.fullmatch(_folded(one)) for one in rest[:together])
    )
    return "" if unsure else " ".join([*before, *rest[:together]])


def _is_whose(word: str) -> bool:
    """Say whether a word says whose: "Emres" mor, "hans" mor."""
    said = word.casefold()
    return said in _WHOSE or said.endswith(("s", "'", "’"))


def _role_in(words: Sequence[str]) -> str:
    """Return the word that says what somebody is to him, and no other: a relation may hold a name."""
    return next((_plain(one) for one in words if _kind(one) in (_Kind.KIN, _Kind.ROLE)), "")


def _kind(word: str) -> _Kind | None:
    return _KINDS.get(_folded(word))


def _plain(word: str) -> str:
    return word.strip(".,:;-–'’")


def _folded(word: str) -> str:
    return _plain(unicodedata.normalize("NFC", word)).casefold()
