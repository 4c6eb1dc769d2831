"""The beginnings every journey shares, by keyboard: the first start, and unlocking."""

import re
from dataclasses import dataclass

from tests.journeys.display import Desk, Seen

NAME, ROLE = "Karen Poulsen", "politi"
_KIT_WORD = re.compile(r"^(\d+)\.\s+(\S+)$")
_OFFERED = re.compile(r"^[a-zæøå]+(?:[ -][a-zæøå]+){5}$")


@dataclass(frozen=True, slots=True)
class Secrets:
    """What a person wrote down on paper during the first start."""

    passphrase: str
    kit: tuple[str, ...]


def first_start(desk: Desk) -> Secrets:
    """Go through the first start as a person does: read, write down, type back."""
    desk.wait_for("Velkommen", "Kom i gang")
    desk.press("Return")
    desk.wait_focus(name="Navn")
    desk.type_text(NAME)
    desk.press("Tab")
    desk.wait_focus(name="Rolle")
    desk.type_text(ROLE)
    desk.press("Return")
    passphrase = _offered(desk.wait(lambda seen: bool(_offered(seen)), "an offered passphrase"))
    desk.wait_focus(name="Jeg har skrevet den af")
    desk.press("Return")
    desk.wait_focus(name="Adgangskode")
    desk.type_text(passphrase)
    desk.press("Return")
    kit = _kit(desk.wait(lambda seen: len(_kit(seen)) == 14, "a kit of 14 words"))
    desk.wait_focus(name="Jeg har dem på papir")
    desk.press("Return")
    desk.wait(lambda seen: "KitWords" in seen.focus_inside, "the places for the kit")
    desk.type_text(" ".join(kit))
    desk.press("Return")
    desk.wait_for("Så er den klar")
    desk.wait_focus(name="Gå til sager")
    desk.press("Return")
    desk.wait(lambda seen: seen.says("Ny sag"), "the office")
    return Secrets(passphrase, kit)


def unlock(desk: Desk, secrets: Secrets) -> None:
    """Unlock with the passphrase, and wait until the lock page is gone."""
    desk.wait_focus(name="Adgangskode")
    desk.type_text(secrets.passphrase)
    desk.press("Return")
    desk.wait(lambda seen: "UnlockView" not in seen.focus_inside and not seen.says("Lås op"), "to be in")


def _offered(seen: Seen) -> str:
    return next((text for text in seen.texts if _OFFERED.match(text)), "")


def _kit(seen: Seen) -> tuple[str, ...]:
    found = (match for text in seen.texts if (match := _KIT_WORD.match(text)))
    return tuple(match[2] for match in sorted(found, key=lambda match: int(match[1])))


def open_board(desk: Desk, participant: str) -> None:
    """Open a new case, begin its first meeting, and go to the empty board."""
    desk.press("ctrl+n")
    desk.wait_focus(name="Arbejdsnavn")
    desk.type_text(participant)
    desk.press("Return")
    desk.wait_focus(name="Start møde")
    desk.press("Return")
    desk.wait_focus(name="Start mødet")
    desk.press("Return")
    desk.wait_focus(name="Rammen er givet")
    desk.press("Return")
    desk.wait_focus(inside="BoardView")
