"""The sample sentences of the gallery, made up, in the two languages of the program."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """The sample sentences of one language."""

    places: tuple[str, ...]
    tabs: tuple[str, ...]
    title: str
    facts: str
    columns: tuple[str, ...]
    card: str
    new_card: str
    question: str
    start: str
    write: str
    lock: str
    hide: str
    remove: str
    secret: str
    wrong: str
    agree: str
    detail: str
    shown: str
    warn: str
    themes: tuple[str, ...]
    removed: str
    undo: str
    close: str


DANISH = Words(
    ("Sager", "Møder", "Aftaler", "Dokumenter"),
    ("Tavle", "Skalering", "Netværk", "Aftaler", "Læs op og slut"),
    "Sager",
    "6 sager. To har noget, der skal nås i dag.",
    ("Hvad er bekymrende?", "Hvad fungerer?", "Hvad skal der ske?"),
    "De ringer stadig om natten. Jeg tager den, fordi jeg er bange for, hvad der sker, hvis jeg lader være.",
    "Nyt kort",
    "Hvornår går det bedre end ellers?",
    "Start møde 5",
    "Skriv notat",
    "Lås",
    "Skjul skærmen",
    "Slet sagen",
    "Adgangskode",
    "Forkert adgangskode. Caps Lock er slået til.",
    "Sara kører Jonas på mandag",
    "Jonas ringer, hvis det bliver en anden dag",
    "Vises på skærm 2",
    "Skærmen spejles. Tryk Windows+P og vælg Udvid, så kun tavlen ses af alle.",
    ("Lys", "Mørk", "Som computeren"),
    "Kort fjernet.",
    "Fortryd",
    "Luk",
)
ENGLISH = Words(
    ("Cases", "Meetings", "Agreements", "Documents"),
    ("Board", "Scaling", "Network", "Agreements", "Read back and end"),
    "Cases",
    "6 cases. Two have something to be done today.",
    ("What are we worried about?", "What is working well?", "What needs to happen?"),
    "They still call at night. I answer because I am afraid of what happens if I do not.",
    "New card",
    "When is it better than usual?",
    "Start meeting 5",
    "Write a note",
    "Lock",
    "Hide the screen",
    "Delete the case",
    "Passphrase",
    "Wrong passphrase. Caps Lock is on.",
    "Sara drives Jonas on Monday",
    "Jonas calls if it becomes another day",
    "Shown on screen 2",
    "The screen is mirrored. Press Windows+P and choose Extend, so that all see only the board.",
    ("Light", "Dark", "As the computer"),
    "Card removed.",
    "Undo",
    "Close",
)
