"""Scene 1 of the product, played by keyboard alone: from an empty profile to the signed copy on the disk.

Every sentence that is typed carries a canary, so that afterwards each can be asked for: is it where it
belongs, and nowhere else.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.journeys.beginnings import NAME, Secrets, first_start, open_board
from tests.journeys.display import Desk
from tests.secrecy.canaries import Flock, make_flock

PARTICIPANT, SOCIAL_WORKER, BROTHER, MOTHER = "Elias", "Sara", "Ilyas", "Mor"
NUMBER_ANSWERS = ((PARTICIPANT, "9"), (NAME, "7"), (SOCIAL_WORKER, "8"))
CANARIES = 50
LINE = "Torsdag kl. 18"


@dataclass
class Said:
    """What was said, by what became of it: each is a canary."""

    cards: list[str] = field(default_factory=list)
    other_paper_words: list[str] = field(default_factory=list)
    discarded: list[str] = field(default_factory=list)
    withdrawn: list[str] = field(default_factory=list)
    own: list[str] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)

    @property
    def off_paper(self) -> list[str]:
        """What must not be on the copy."""
        return [*self.discarded, *self.withdrawn, *self.own, *self.marks]


@dataclass
class Talk:
    """The first talk, once it was played."""

    desk: Desk
    flock: Flock
    said: Said
    secrets: Secrets

    @property
    def copies(self) -> list[Path]:
        """What was handed out, oldest first: the signed copy, then the carry-safe one."""
        return sorted((self.desk.home / "Tavle").iterdir(), key=lambda path: path.stat().st_mtime_ns)


class Scene:
    """Plays the talk on a desk, step by step."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.flock = make_flock(CANARIES)
        self.said = Said()
        self._words: Iterator[str] = iter(self.flock.words)

    def play(self) -> Talk:
        """Play it all."""
        self.desk.start()
        secrets = first_start(self.desk)
        open_board(self.desk, PARTICIPANT)
        self.fill_board()
        self.discard_and_withdraw()
        self.write_own_notes()
        self.give_numbers()
        self.draw_network()
        self.agree()
        self.read_back_and_sign()
        return Talk(self.desk, self.flock, self.said, secrets)

    def fill_board(self) -> None:
        """Three columns at the speed of talk: lanes, his own words and the social worker's."""
        self.desk.press("Return")
        self.desk.wait_focus(kind="CardEditor")
        for lane in ("alt+s", "alt+b", "alt+f", None, None):
            self.card("De ringer om natten", lane)
        self.desk.type_text(self.card_words("Sara er bange for, at han går alene hjem"))
        self.desk.press("alt+o")
        self.desk.press("Tab")
        self.desk.wait_focus(kind="CardEditor", text="")
        self.card("Jeg har sagt nej to gange", "alt+n")
        for _ in range(4):
            self.card("Jeg sover hos min mor", None)
        self.desk.type_text(self.card_words("Træneren henter mig"))
        self.desk.press("Tab")
        self.desk.wait_focus(kind="CardEditor", text="")
        self.card("Et nyt nummer i denne uge", "alt+s")
        for _ in range(3):
            self.card("En at ringe til om natten", None)
        self.desk.press("Return")
        self.desk.wait_left("CardEditor")

    def discard_and_withdraw(self) -> None:
        """Sentences that should not be kept, and cards that are taken off again."""
        for _ in range(8):
            self.desk.press("n")
            self.desk.wait_focus(kind="CardEditor", text="")
            self.desk.type_text(f"Det var {self.canary(self.said.discarded)} der gjorde det")
            self.desk.press("F9")
            self.desk.wait_for("Kasseret.")
            self.desk.wait_left("CardEditor")
        for _ in range(8):
            self.desk.press("n")
            self.desk.wait_focus(kind="CardEditor", text="")
            word = self.canary(self.said.withdrawn)
            self.desk.type_text(f"Alligevel ikke {word}")
            self.desk.press("Return")
            self.desk.wait_focus(kind="CardEditor", text="")
            self.desk.press("Escape")
            self.desk.wait_focus(name=word, kind="CardView")
            self.desk.press("Delete")
            self.desk.wait_gone(word)

    def write_own_notes(self) -> None:
        """Notes for the laptop alone; one is thrown away while it is written."""
        for _ in range(8):
            self.desk.press("ctrl+m")
            self.desk.wait_focus(kind="NoteEditor")
            self.desk.type_text(f"Spørg politiet om {self.canary(self.said.own)}")
            self.desk.press("Return")
            self.desk.wait_left("NoteEditor")
        self.desk.press("ctrl+m")
        self.desk.wait_focus(kind="NoteEditor", text="")
        self.desk.type_text(f"Måske {self.canary(self.said.discarded)}")
        self.desk.press("F9")
        self.desk.wait_focus(kind="NoteEditor", text="")
        self.desk.press("Escape")
        self.desk.wait_left("NoteEditor")

    def give_numbers(self) -> None:
        """He first, then who is in the room, each with a reason; then what his mother would say."""
        desk = self.desk
        desk.press("ctrl+2")
        desk.wait_focus(kind="RaterRow", name=PARTICIPANT)
        self.number("9", "De ved, hvor jeg bor")
        desk.press("Down")
        desk.wait_focus(kind="RaterRow", name=NAME)
        self.number("7", "Han er blevet fulgt hjem")
        desk.walk_to("Hvad ville en anden sige?")
        desk.press("Return")
        desk.wait_focus(kind="SpokenLine")
        desk.type_text(MOTHER)
        desk.press("Return")
        desk.wait_focus(kind="RaterRow", name=MOTHER)
        self.number("10", "Hun sover ikke")
        desk.press("r")

    def number(self, number: str, why: str) -> None:
        """Give the number of the person whose line has the focus, and why."""
        self.desk.press(*number)
        self.desk.press("Return")
        self.desk.wait_focus(kind="SpokenLine", text="")
        self.desk.type_text(f"{why} {self.canary(self.said.other_paper_words)}")
        self.desk.press("Return")
        self.desk.wait_focus(kind="RaterRow", name=f"{number} af 10")

    def draw_network(self) -> None:
        """The brother on the inner ring; he must never know. His trainer may be called, and how."""
        desk = self.desk
        desk.press("ctrl+3")
        desk.wait_focus(inside="CirclesView")
        self.person(f"{BROTHER}{self.canary(self.said.other_paper_words)}", "bror")
        for _ in range(4):
            desk.press("alt+Up")
        desk.wait_focus(name="Helt tæt på")
        desk.press("ctrl+shift+m", "ctrl+shift+m")  # with one screen the first is a question
        desk.wait_focus(name="Ja")
        desk.press("Right", "Right", "Right")
        desk.wait_focus(name="Må aldrig")
        desk.press("space", "Escape")
        self.person("Bo", "træner")
        desk.press("ctrl+shift+m", "Tab")
        desk.wait_focus(name="Ja")
        desk.press("space", "Tab")
        desk.wait_focus(name="Hvordan?", text="")
        desk.type_text(f"kun om morgenen {self.canary(self.said.marks)}")
        desk.press("Return")
        desk.wait_for("kun om morgenen")

    def agree(self) -> None:
        """Who calls whom by Friday, and when we meet again; a half agreement is discarded."""
        desk = self.desk
        desk.press("ctrl+4")
        desk.wait_focus(inside="AgreementsView")
        desk.press("Return")
        for who, what, when in ((SOCIAL_WORKER, "ringer til udlejeren", "fredag"), ("Vi", "ses", "1/12")):
            desk.wait_focus(name="Hvem", text="")
            desk.type_text(who)
            desk.press("Tab")
            desk.wait_focus(name="Gør hvad")
            desk.type_text(f"{what} {self.canary(self.said.other_paper_words)}")
            desk.press("Tab")
            desk.wait_focus(name="Inden")
            desk.type_text(when)
            desk.press("Return")
        desk.wait_focus(name="Hvem", text="")
        desk.type_text(f"Nej {self.canary(self.said.discarded)}")
        desk.press("F9")
        desk.wait_for("Kasseret.")
        desk.walk_to("Hvornår ses vi igen?")
        desk.type_text("torsdag kl. 18")
        desk.press("Tab")
        desk.type_text(f"Hus {self.canary(self.said.other_paper_words)}")
        desk.press("Return")

    def read_back_and_sign(self) -> None:
        """Read it back, choose the signed copy, see it, sign it, end the meeting."""
        desk = self.desk
        desk.press("ctrl+5")
        desk.wait_focus(name="Underskrevet kopi")
        desk.press("space")
        desk.wait_for("Side 1", "Det står ikke på papiret:")
        desk.walk_to("Underskriv og gem")
        desk.press("Return")
        desk.wait_for("Gemt som »Tavle ")
        self.save_carry_safe_copy()
        desk.walk_to("Afslut møde")
        desk.press("Return")
        desk.wait(lambda seen: "MeetingShell" not in seen.focus_inside, "the meeting to be over")

    def save_carry_safe_copy(self) -> None:
        """And the one that no stranger can read anything out of, with a line of its own."""
        desk = self.desk
        desk.walk_to("Underskrevet kopi", "shift+Tab")
        desk.press("Right")
        desk.wait_focus(name="Lommekopi")
        desk.walk_to("Én linje")
        desk.type_text(LINE)
        desk.press("Return")
        desk.walk_to("Gem lommekopien")
        desk.press("Return")
        desk.wait_for("(2).pdf")

    def person(self, name: str, relation: str) -> None:
        """Name somebody; afterwards the focus is on his line."""
        self.desk.press("ctrl+n")
        self.desk.wait_focus(name="Navn", kind="SpokenLine")
        self.desk.type_text(name)
        self.desk.press("Tab")
        self.desk.wait_focus(name="Hvem er det?")
        self.desk.type_text(relation)
        self.desk.press("Return")
        self.desk.wait_focus(name="Navn", text="")
        self.desk.press("Return")
        self.desk.wait_focus(kind="PersonRow", name=name)

    def card(self, words: str, lane: str | None) -> None:
        """Write a card, with a lane, and go on to the next below it."""
        self.desk.type_text(self.card_words(words))
        if lane:
            self.desk.press(lane)
        self.desk.press("Return")
        self.desk.wait_focus(kind="CardEditor", text="")

    def card_words(self, words: str) -> str:
        """Return a card's words with a canary in them."""
        return f"{words} {self.canary(self.said.cards)}"

    def canary(self, kind: list[str]) -> str:
        """Take the next canary for this kind of words."""
        word = next(self._words)
        kind.append(word)
        return word
