"""Scene 1 of the product, played by somebody who hears the program and does not see it."""

import re
from dataclasses import dataclass
from typing import Final

from tests.accessibility.reader import Reader
from tests.journeys.beginnings import NAME, ROLE

PARTICIPANT: Final = "Elias"
WORRY: Final = "De ringer om natten"
WORKS: Final = "Jeg har sagt nej to gange"
NEXT: Final = "Et nyt nummer i denne uge"
NOT_HERE: Final = "Det var ham fra klubben"
REASON: Final = "De ved, hvor jeg bor"
OURS: Final = "Han er blevet fulgt hjem"
BROTHER: Final = "Ilyas"
AGREED: Final = ("Sara", "ringer til udlejeren", "fredag")
_OFFERED: Final = re.compile(r"^[a-zæøå]+(?:[ -][a-zæøå]+){5}$")
_KIT_WORD: Final = re.compile(r"^(\d+)\.\s+(\S+)$")


@dataclass(frozen=True, slots=True)
class Heard:
    """What was learnt by ear on the way."""

    passphrase: str
    frame: tuple[str, ...]
    day: str
    led_away: int


class BlindTalk:
    """Plays the talk step by step; each step waits for what is said before the next key."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader

    def play(self) -> Heard:
        """Play it all, from an empty profile."""
        passphrase = self.first_start()
        frame = self.begin_meeting()
        began = self.reader.led_to("Afslut møde")
        self.fill_board()
        self.draw_network()
        self.show_the_whole_screen()
        self.give_numbers()
        day = self.agree()
        led_away = self.reader.led_to("Afslut møde") - began
        self.read_back_and_end()
        return Heard(passphrase, frame, day, led_away)

    def first_start(self) -> str:
        """Name oneself, learn the passphrase and the kit by reading the pages, and type them back."""
        reader = self.reader
        reader.is_at("Kom i gang", "push button", said="Velkommen")
        reader.press("Return")
        reader.hears("Hvem er du?")
        reader.is_at("Navn", "text")
        reader.type_text(NAME)
        reader.press("Tab")
        reader.is_at("Rolle", "text")
        reader.type_text(ROLE)
        reader.press("Return")
        reader.hears("Trin 2 af 5")
        reader.is_at("Jeg har skrevet den af", "push button")
        passphrase = next(line for line in reader.reads() if _OFFERED.match(line))
        reader.press("Return")
        reader.is_at("Adgangskode", "password text")
        reader.type_text(passphrase)
        reader.press("Return")
        reader.hears("Trin 4 af 5")
        reader.is_at("Jeg har dem på papir", "push button")
        kit = [match[2] for line in reader.reads() if (match := _KIT_WORD.match(line))]
        reader.press("Return")
        reader.is_at("Ord 1", "text")
        reader.type_text(" ".join(["forkert", *kit[1:]]))
        reader.press("Return")
        reader.hears("Ord 1 er ikke det")
        reader.is_at("Ord 1", "text", said="Ikke det rigtige ord")
        reader.type_text(kit[0])
        reader.walks_to("Lav mit aflåste rum", "shift+Tab")
        reader.press("Return")
        reader.is_at("Gå til sager", "push button")
        reader.press("Return")
        return passphrase

    def begin_meeting(self) -> tuple[str, ...]:
        """Make the case, begin its first meeting, and hear the frame before saying it."""
        reader = self.reader
        reader.is_at("Ny sag", "push button")
        reader.press("Return")
        reader.is_at("Arbejdsnavn", "text", within="Ny sag")
        reader.type_text(PARTICIPANT)
        reader.press("Return")
        reader.is_at("Start møde", "push button")
        reader.press("Return")
        reader.is_at("Start mødet", "push button", within="Før I går i gang")
        reader.press("Return")
        reader.is_at("Rammen er givet", "push button")
        frame = tuple(reader.reads())
        reader.press("Return")
        return frame

    def fill_board(self) -> None:
        """A card under each column, and one sentence that does not belong here."""
        reader = self.reader
        reader.is_at("Skriv med egne ord", "push button", within="Hvad er bekymrende?")
        reader.press("Return")
        reader.is_at("Hvad er bekymrende?", "text", text="")
        reader.press("alt+s")
        reader.hears("Sikkerhed: til")
        self.card("Hvad er bekymrende?", WORRY, "Tab")
        self.card("Hvad fungerer?", WORKS, "Tab")
        self.card("Hvad skal der ske?", NEXT, "Return")
        self.card("Hvad skal der ske?", NOT_HERE, "F9")
        reader.hears("Kasseret.")
        reader.is_at(NEXT, "list item", within="Hvad skal der ske?")
        reader.press("Delete")
        reader.hears("Kort fjernet.")
        reader.press("ctrl+z")
        reader.hears("Fortrudt: fjernet kort")

    def show_the_whole_screen(self) -> None:
        """One screen for both, and back: who does not see it is told where he is and how to leave."""
        reader, way_back = self.reader, "Ctrl+F8 går tilbage"
        reader.press("ctrl+F8")
        reader.hears(way_back)
        reader.press("Tab")
        reader.hears(way_back)
        reader.press("ctrl+2")
        reader.hears("Rummet ser: Skalering")
        reader.press("ctrl+F8")
        reader.hears("I er tilbage på jeres egen side.")
        reader.press("ctrl+shift+m")
        reader.hears("Det kan kun åbnes med en skærm 2.")

    def card(self, column: str, words: str, key: str) -> None:
        """Write into the card that is open in this column, and leave it by a key."""
        self.reader.is_at(column, "text", within=column, text="")
        self.reader.type_text(words)
        self.reader.is_at(column, "text", text=words)
        self.reader.press(key)

    def give_numbers(self) -> None:
        """He first, then one of the pair; each number is heard with what 0 and 10 mean."""
        reader = self.reader
        reader.press("ctrl+2")
        reader.is_at(f"{PARTICIPANT}, intet tal endnu", "list item", said="0: ")
        self.number(PARTICIPANT, "9", REASON)
        reader.press("Down")
        reader.is_at(f"{NAME}, intet tal endnu", "list item", said="10: ")
        self.number(NAME, "7", OURS)

    def number(self, person: str, number: str, why: str) -> None:
        """Give the number of the person whose line has the focus, and why."""
        reader = self.reader
        reader.press(*number)
        reader.is_at(f"{person}, {number} af 10", "list item")
        reader.press("Return")
        reader.is_at(f"Hvorfor, sagt af {person}", "text", text="")
        reader.type_text(why)
        reader.press("Return")
        reader.is_at(f"{person}, {number} af 10, {why}", "list item")

    def draw_network(self) -> None:
        """The brother comes to the inner ring, and must never know."""
        reader = self.reader
        reader.press("ctrl+3")
        reader.press("ctrl+n")
        reader.is_at("Navn", "text", text="")
        reader.type_text(BROTHER)
        reader.press("Tab")
        reader.is_at("Hvem er det?", "text")
        reader.type_text("bror")
        reader.press("Return")
        reader.is_at("Navn", "text", text="")
        reader.press("Return")
        node = reader.is_at(f"{BROTHER}, bror", "list item")
        while "Helt tæt på" not in node.name:
            reader.press("alt+Up")
            reader.hears(f"{BROTHER}, bror")
            node = reader.is_at(f"{BROTHER}, bror", "list item")
        reader.press("ctrl+shift+m")
        reader.hears("Der er kun én skærm")
        reader.press("ctrl+shift+m")
        node = reader.is_at("Ja", "radio button")
        assert node.within.endswith("Ved det"), node
        for name in ("Delvis", "Nej", "Må aldrig"):
            reader.press("Right")
            reader.is_at(name, "radio button", within="Ved det")
        reader.press("space")

    def agree(self) -> str:
        """Who does what by Friday; the day is read back in full."""
        reader, (who, what, when) = self.reader, AGREED
        reader.press("ctrl+4")
        reader.is_at("", "push button")
        reader.press("Return")
        reader.is_at("Hvem", "text", text="")
        reader.type_text(who)
        reader.press("Tab")
        reader.is_at("Gør hvad", "text", text="")
        reader.type_text(what)
        reader.press("Tab")
        reader.is_at("Inden", "text", text="")
        reader.type_text(when)
        day = reader.is_at("Inden", "text", text=when, said="fredag").description
        reader.press("Return")
        reader.is_at("Hvem", "text", text="")
        reader.press("Escape")
        return day

    def read_back_and_end(self) -> None:
        """Read it back, choose the copy he takes along, sign it, and end."""
        reader = self.reader
        reader.press("ctrl+5")
        reader.is_at("Underskrevet kopi", "radio button")
        aloud = reader.reads_until(WORRY)
        assert any(WORKS in line for line in aloud)
        assert any(NEXT in line for line in aloud)
        reader.press("space")
        reader.walks_to("Underskriv og gem", role="push button")
        reader.press("Return")
        reader.hears("Gemt som »Tavle ")
        reader.walks_to("Afslut møde", role="push button")
        reader.press("Return")
        reader.is_at("Start møde 2", "push button")
