"""The map of the keys, where one is: what works everywhere, in the office, and in a meeting."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication


class Where(StrEnum):
    """Where one is when asking."""

    OFFICE = "office"
    MEETING = "meeting"


@dataclass(frozen=True, slots=True)
class KeyLine:
    """A key and what it does."""

    key: str
    does: str


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """Keys of one place."""

    title: str
    lines: tuple[KeyLine, ...]


def key_map(where: Where) -> tuple[KeyGroup, ...]:
    """Return the groups of keys for a place, in the language in force."""
    return (_everywhere(), _office()) if where is Where.OFFICE else (_everywhere(), *_meeting())


def _group(title: str, *lines: tuple[str, str]) -> KeyGroup:
    return KeyGroup(title, tuple(KeyLine(key, does) for key, does in lines))


def _everywhere() -> KeyGroup:
    translate = QCoreApplication.translate
    return _group(
        translate("KeyMap", "Overalt"),
        ("Ctrl+L", translate("KeyMap", "Lås nu. Det, du var ved at skrive, kommer igen")),
        ("Ctrl+Shift+L", translate("KeyMap", "Lås nu, og glem det, du var ved at skrive")),
        ("F1", translate("KeyMap", "Vis tasterne")),
        ("Ctrl+,", translate("KeyMap", "Indstillinger")),
        ("F6", translate("KeyMap", "Næste del af vinduet. Med Shift den forrige")),
    )


def _office() -> KeyGroup:
    translate = QCoreApplication.translate
    return _group(
        translate("KeyMap", "Sager"),
        ("↑ ↓", translate("KeyMap", "Gå i listen")),
        ("Enter", translate("KeyMap", "Åbn sagen")),
        ("Ctrl+F  /", translate("KeyMap", "Søg")),
        ("Ctrl+N", translate("KeyMap", "Ny sag")),
        ("Ctrl+K", translate("KeyMap", "Gå til en sag, eller til det, du vil gøre")),
        ("F7", translate("KeyMap", "Akutarket: hvem der ringes til først")),
        ("Ctrl+Shift+K", translate("KeyMap", "Noter, at der var kontakt")),
        ("Ctrl+Shift+S", translate("KeyMap", "Skriv, hvad I har sagt til ham eller hende")),
        ("Ctrl+Shift+P", translate("KeyMap", "Sagens papirer: se dem, eller lav et nyt")),
        ("Ctrl+Shift+E", translate("KeyMap", "Exitaftalen: tiltag, krav og opfølgning")),
        ("Esc", translate("KeyMap", "Tilbage")),
    )


def _meeting() -> tuple[KeyGroup, ...]:
    translate = QCoreApplication.translate
    meeting = _group(
        translate("KeyMap", "Mødet"),
        ("Ctrl+1 … 5", translate("KeyMap", "Tavle, Skalering, Netværk, Aftaler, Læs op og slut")),
        ("F8", translate("KeyMap", "Skjul eller vis den delte skærm")),
        ("Ctrl+F8", translate("KeyMap", "Vis tavlen på hele denne skærm, og tilbage")),
        ("Ctrl+T", translate("KeyMap", "Lad rummet læse med, mens I skriver på tavlen, eller ikke")),
        ("Ctrl+Shift+H", translate("KeyMap", "Dæk begge skærme til i en pause")),
        (
            "Ctrl++  Ctrl+-  Ctrl+0",
            translate("KeyMap", "Større, mindre, almindelig tekst på den delte skærm"),
        ),
        ("Ctrl+M", translate("KeyMap", "Egen note, kun på denne skærm")),
        ("Ctrl+B", translate("KeyMap", "Foto af en fysisk tavle, kun på denne skærm")),
        ("Ctrl+Shift+M", translate("KeyMap", "Netværk: mærker ved personen, kun på denne skærm")),
        ("F7", translate("KeyMap", "Akutarket, kun på denne skærm")),
        ("Ctrl+Shift+E", translate("KeyMap", "Exitaftalen, kun på denne skærm")),
        ("F4", translate("KeyMap", "Spørgsmål, I kan stille, kun på denne skærm")),
        ("Ctrl+Z  Ctrl+Y", translate("KeyMap", "Fortryd og gendan")),
    )
    board = _group(
        translate("KeyMap", "Tavlen"),
        ("↑ ↓ ← →", translate("KeyMap", "Gå mellem kort")),
        ("Enter  F2", translate("KeyMap", "Skriv i kortet")),
        ("N", translate("KeyMap", "Nyt kort under dette")),
        ("Alt+↑ ↓ ← →", translate("KeyMap", "Flyt kortet")),
        ("Alt+S B F N", translate("KeyMap", "Fokusområde til og fra")),
        ("T  Alt+T", translate("KeyMap", "Fokusområdet med deltagerens egne ord, til og fra")),
        ("Alt+O  Alt+G", translate("KeyMap", "Hvis ord er det? Ordret eller gengivet")),
        ("K", translate("KeyMap", "Det har holdt dig sikker")),
        ("L", translate("KeyMap", "Det næste fokusområde træder frem, her og i rummet")),
        ("Shift+L", translate("KeyMap", "Vælg, hvilke fokusområder der er med i dag")),
        ("M", translate("KeyMap", "Saml kortet med det over")),
        ("P  Shift+P", translate("KeyMap", "Lad det vente til en anden gang. Se, hvad der venter")),
        ("A", translate("KeyMap", "Vis kolonnen alene i rummet, og alle igen")),
        ("Delete", translate("KeyMap", "Fjern kortet")),
    )
    writing = _group(
        translate("KeyMap", "Når du skriver"),
        ("Enter", translate("KeyMap", "Behold, og skriv det næste")),
        ("Ctrl+Enter", translate("KeyMap", "Del kortet i to, hvor markøren står")),
        ("Tab", translate("KeyMap", "Behold, og skriv i næste kolonne")),
        ("Esc", translate("KeyMap", "Lad stå, som det var")),
        ("F9", translate("KeyMap", "Ikke her: kassér det, der skrives")),
    )
    scales = _group(
        translate("KeyMap", "Skalering, netværk, aftaler"),
        ("0 … 9  X", translate("KeyMap", "Giv tal. X er 10. Mellemrum: skriv hvorfor")),
        ("← →", translate("KeyMap", "Et mindre, et mere")),
        ("Alt+↑ ↓", translate("KeyMap", "En ring ind, en ring ud")),
        ("Alt+← →", translate("KeyMap", "Drej rundt i ringen")),
        ("↑ ↓", translate("KeyMap", "Næste person, og videre til næste spørgsmål")),
        (
            "Ctrl+Shift+N",
            translate(
                "KeyMap", "Skalering: hvad en anden ville sige. Aftaler: nyt mindstekrav, med sin grund"
            ),
        ),
        ("Ctrl+Shift+A", translate("KeyMap", "Gør kortet til en aftale")),
    )
    return meeting, board, writing, scales
