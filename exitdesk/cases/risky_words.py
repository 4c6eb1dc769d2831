"""What tells something whoever is on the board: offices, gangs, leaving them, amounts, numbers, addresses."""

import re
from enum import StrEnum
from typing import Final


class Risk(StrEnum):
    """What a word gives away."""

    NAME = "name"
    RELATION = "relation"
    PLACE = "place"
    AUTHORITY = "authority"
    GROUP = "group"
    EXIT = "exit"
    ADDRESS = "address"
    AMOUNT = "amount"
    NUMBER = "number"
    REACH = "reach"  # an e-mail address, a link, a name on a network
    BOARD = "board"
    PERHAPS_NAME = "perhaps_name"
    UNREADABLE = "unreadable"
    LONG = "long"


_LIKELY = re.IGNORECASE

PATTERNS: Final[tuple[tuple[Risk, re.Pattern[str]], ...]] = (
    (
        Risk.ADDRESS,
        re.compile(
            r"\w*(?:gade|vej|all[eé]|stræde|torv|plads|vænge|park|street|road|avenue)\w{0,3}\W+\d+\w?(?:\W+\d+\.?\W*(?:sal|th|tv|mf))?",
            _LIKELY,
        ),
    ),
    (
        Risk.REACH,
        re.compile(r"\S*[@#]\S*|\w+://\S*|www\.\S*|\b[\w-]+\.(?:dk|com|net|org|me|io|ly)\b\S*", _LIKELY),
    ),
    (
        Risk.AMOUNT,
        re.compile(
            r"\d[\d.,]*\s*(?:kr\b|kroner|dkk|k\b|t\.|mio|mill|tusind|euro|eur\b|€|\$|£)\w*\.?|[€$£]\s*\d[\d.,]*"
            r"|\d{1,3}(?:[.,\s]\d{3})+|\d+,-|\b\w*(?:tusind|kroner|million)\w*|\b(?:kr|dkk)\b\.?",
            _LIKELY,
        ),
    ),
    (
        Risk.NUMBER,
        re.compile(
            r"\d(?:\W*\d){5,}|(?<!\d)(?<!kl )(?<!kl\. )(?!20[2-4]\d(?!\d))\d{4,}|\d+[-/]\d{3,}", _LIKELY
        ),
    ),
)

KINDS_OF_WORDS: Final[tuple[tuple[Risk, re.Pattern[str]], ...]] = (
    # Matched against skeletons: folded, small, no doubled letters ("oe" and "ø" are "o", "kk" is "k").
    (
        Risk.AUTHORITY,
        re.compile(
            r"politi|police|\bpet\b|betjent|strisser|panser|\bcop|oficer|komun|municip|socialr|socialwork|socialafd|socialforv"
            r"|sagsbeh|kriminalfors|kriminale|probation|prison|fengs|arest|politig|stationen|^station$|borgerserv|jobcent"
            r"|^retent?$|^domer|advokat|lawyer|anklager|tilsyn|ministeri|^ksp$|^psp$|^s[su]?p$|krisecent|herberg|radhus"
            r"|myndighed|authorit|psykiatri|visitation"
        ),
    ),
    (
        Risk.GROUP,
        re.compile(
            r"bande|^gangs?$|gangster|rocker|rygmerke|prospect|klubhus|grupering|broderskab|helsangel|bandidos|satudarah"
            r"|^ltf$|familia"
        ),
    ),
    (
        Risk.EXIT,
        re.compile(
            r"exit|mentor|informant|stiker|medeler|snitch|^tavlen?s?$|afhop|udtred|mindstekrav|makerpar"
            r"|trusel|truet|vidne|afhor|anmeld|sigtet|kriminel|provelosl|relokal|gemested|dekadres|skjul"
        ),
    ),
)

POSSESSIVES: Final = frozenset(
    [
        "min",
        "mit",
        "mine",
        "din",
        "dit",
        "dine",
        "sin",
        "sit",
        "sine",
        "hans",
        "hendes",
        "vores",
        "jeres",
        "my",
        "your",
        "his",
        "her",
        "our",
    ]
)
WRITTEN_DIGITS: Final = frozenset(
    [
        "nul",
        "en",
        "et",
        "to",
        "tre",
        "fire",
        "fem",
        "seks",
        "syv",
        "otte",
        "ni",
        "ti",
        "tyve",
        "tredive",
        "fyrre",
        "halvtreds",
        "tres",
        "halvfjerds",
        "firs",
        "halvfems",
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
    ]
)
