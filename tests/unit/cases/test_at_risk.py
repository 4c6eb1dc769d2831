"""Every kind of word that tells something is found, in every dress, and has a neutral word in its place."""

from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from exitdesk.cases.at_risk import made_neutral, risks_in
from exitdesk.cases.risky_words import Risk
from exitdesk.cases.telling import Telling, telling_of
from exitdesk.cases.unit import default_template
from exitdesk.sos.circles import PersonKind
from tests.unit.snapshot import sample

DA = telling_of(sample.first_talk(), default_template("da"))
ROOM = telling_of(sample.board(people=sample.room()), default_template("da"))
EN = telling_of(sample.first_talk(), default_template("en"))


def neutral(text: str, telling: Telling = DA) -> str:
    """Put the neutral word in for everything at risk, one after the other, as a person would."""
    for _ in range(60):
        found = risks_in(text, telling)
        if not found:
            return text
        text = made_neutral(text, found[0])
    raise AssertionError("never neutral")


@pytest.mark.parametrize(
    ("text", "kind", "instead"),
    [
        ("Ring til Karen", Risk.NAME, "Ring til en ven"),
        ("Husk Karens nøgle", Risk.NAME, "Husk en vens nøgle"),
        ("Onkel kommer kl. 9", Risk.NAME, "En ven kommer kl. 9"),
        ("ring til din bror", Risk.RELATION, "ring til en ven"),
        ("Spørg søsteren", Risk.RELATION, "Spørg en ven"),
        ("Huset kl. 18", Risk.PLACE, "Samme sted kl. 18"),
        ("Politi kl. 18", Risk.AUTHORITY, "Aftale kl. 18"),
        ("jobcenter kl. 9", Risk.AUTHORITY, "aftale kl. 9"),
        ("Undgå rockerne", Risk.GROUP, "Undgå"),
        ("exitmøde kl. 18", Risk.EXIT, "aftale kl. 18"),
        ("Nørregade 12, 3. sal", Risk.ADDRESS, "Samme sted"),
        ("Aflever 38.000 kr", Risk.AMOUNT, "Aflever"),
        ("Husk to tusind kroner", Risk.AMOUNT, "Husk to"),
        ("Ring 28 14 55 90", Risk.NUMBER, "Ring"),
        ("Sag 2026-014", Risk.NUMBER, "Sag"),
        ("ring otte ni fire to", Risk.NUMBER, "ring"),
        ("skriv til x@y.dk", Risk.REACH, "skriv til"),
        ("se www.noget.dk/a i dag", Risk.REACH, "se i dag"),
        ("ring til teleselskabet", Risk.BOARD, "ring til"),
        ("om et nyt nummer i dag", Risk.BOARD, "om i dag"),
        ("Mødes ved Esbjerg", Risk.PERHAPS_NAME, "Mødes ved"),
        ("Ring Бюро", Risk.UNREADABLE, "Ring"),
        ("J. kommer", Risk.NAME, "En ven. kommer"),
    ],
)
def test_each_kind_is_found_and_has_a_word_in_its_place(text: str, kind: Risk, instead: str) -> None:
    """The kind says what it gives away; what stands there instead says nothing."""
    assert risks_in(text, DA)[0].kind is kind
    assert neutral(text) == instead


def test_english_has_neutral_words_of_its_own() -> None:
    """His copy speaks another language than the board."""
    assert neutral("Call Karen", EN) == "Call a friend"
    assert neutral("police at 6", EN) == "appointment at 6"
    assert neutral("to Huset", EN) == "to the same place"


def test_a_line_that_is_too_long_is_marked_where_it_is_too_long() -> None:
    """Long lines tell by their length, and nobody reads them."""
    (one,) = risks_in("tag " * 20, DA)
    assert (one.kind, one.start) == (Risk.LONG, 60)


@pytest.mark.parametrize(
    "text",
    [
        "Husk nøglen",
        "Søndag kl. 18",
        "Tag bus 5C",
        "Perron 3",
        "Køb mælk",
        "3.12. kl. 9",
        "i morgen kl. 13.00",
        "",
        "Hent pakken",
        "Ring om tiden",
        "Tandlæge",
        "Aftale: Tag madpakke med",
        "HUSK NØGLEN",
        "Frisør kl. 1300",
    ],
)
def test_what_anybody_might_note_is_left_alone(text: str) -> None:
    """A note that says nothing at all is useless to him."""
    assert risks_in(text, ROOM) == ()


def test_a_neutral_word_that_the_board_knows_is_not_offered() -> None:
    """Where somebody is "en ven" on the board, it is somebody; where nothing is left, nothing."""
    board = sample.board(
        people=[*sample.room(), sample.person(sample.ALI, "Ali", "ven", PersonKind.NETWORK, 1)]
    )
    (one,) = risks_in("Ring til Ali", telling_of(board, default_template("da")))
    assert one.neutral == "nogen"


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Ring til Karen i dag", "Karen"),
        ("Ring til Karen om tid", "Karen"),
        ("Ring K\u200baren", "K\u200baren"),
        ("Ring Ka-ren snart", "Ka-ren"),
        ("husk x@y.dk i dag", "x@y.dk"),
    ],
)
def test_what_is_marked_is_the_word_itself(text: str, marked: str) -> None:
    """Also where it hides characters that draw nothing, and not its neighbours."""
    (one,) = risks_in(text, DA)
    assert text[one.start : one.end] == marked


DRESSES: dict[str, Callable[[str], str]] = {
    "as it is": lambda word: word,
    "small": str.lower,
    "capitals": str.upper,
    "genitive": lambda word: f"{word}s",
    "ending": lambda word: f"{word}erne",
    "compound": lambda word: f"{word}huset",
    "behind": lambda word: f"stor{word.lower()}",
    "hyphens": "-".join,
    "spaces": " ".join,
    "dots": ".".join,
    "half": lambda word: f"{word[:2]}-{word[2:]}",
    "hidden": "\u200b".join,
    "soft hyphen": "\u00ad".join,
    "accents": lambda word: "".join(f"{one}\u0301" for one in word),
    "cyrillic": lambda word: word.translate(str.maketrans("aeopcxyiKMTAEOPC", "аеорсхуіКМТАЕОРС")),
    "digits": lambda word: word.translate(str.maketrans("oieast", "013457")),
    "letters": lambda word: word.replace("ø", "oe").replace("æ", "ae").replace("å", "aa"),
    "bare": lambda word: word.replace("ø", "o").replace("å", "a"),
    "twice": lambda word: "".join(one * 2 for one in word),
    "wide": lambda word: "".join(chr(ord(one) + 0xFEE0) if "!" <= one <= "~" else one for one in word),
    "neighbours": lambda word: (
        word[:-2] + word[-1] + word[-2] if len(word) > 3 and word[-1] != word[-2] else word
    ),
    "bracketed": lambda word: f"({word})",
    "underlined": lambda word: f"_{word}_",
}
CANARIES: tuple[str, ...] = (
    "Karen",
    "Mikkel",
    "Jonas",
    "Yusuf",
    "Friis",
    "bror",
    "søster",
    "morbror",
    "træner",
    "Huset",
)
CANARIES += ("Politi", "Kommune", "socialrådgiver", "exit", "mentor", "klubhus")
ORDINARY = ("exit", "mentor", "klubhus")  # a misspelling of a word that nobody on the board bears is no name
WORN = [
    (canary, dress)
    for canary in CANARIES
    for dress in DRESSES
    if not (canary in ORDINARY and dress in ("half", "neighbours"))
    and not (canary == "bror" and dress == "neighbours")
]


@pytest.mark.parametrize(("canary", "dress"), WORN)
def test_a_telling_word_is_found_in_every_dress(canary: str, dress: str) -> None:
    """Inflected, joined, parted, hidden, misspelt, in other letters."""
    assert risks_in(f"ring til {DRESSES[dress](canary)} nu", DA)


@pytest.mark.parametrize("text", ["ring til K\u0430ren", "ring til nerak", "gammelkarensven"])
def test_a_name_in_other_letters_inside_a_word_or_backwards_is_named_as_one(text: str) -> None:
    """So that its neutral word is offered, and the pair sees what was read."""
    (one,) = risks_in(text, DA)
    assert one.kind is Risk.NAME


@given(st.text(max_size=80))
@example("Karen\u00ad\u200bs bror, Nørregade 12")
@example("ẞßﬁ ½ ² İ")
def test_anything_can_be_made_neutral_word_by_word(text: str) -> None:
    """Each mark lies inside the text, none over another, and taking them one by one comes to an end."""
    at = 0
    for one in risks_in(text, DA):
        assert at <= one.start < one.end <= len(text)
        at = one.end
    assert risks_in(neutral(text), DA) == ()
