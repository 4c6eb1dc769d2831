"""Vaults for measuring: real files on a real disk, with a key that cost nothing to derive."""

import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from bench.disk import FOLDER
from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.ports import Owner
from exitdesk.cases.session import CaseSession
from exitdesk.cases.unit import default_template
from exitdesk.crypto.vault_key import draw_vault_key
from exitdesk.journal.entry import MeetingId, PersonId, ThingId
from exitdesk.sos.card import CardId, Column
from exitdesk.sos.card_edits import KeepCard
from exitdesk.sos.edit import Edit
from exitdesk.sos.fraction import key_between
from exitdesk.storage.vault import Vault, create_vault

OWNER = Owner(PersonId(ThingId("person-0b")), "Karen", "politi", "police")
_TALK = (
    "Jeg går ikke ud når det er mørkt men om dagen tager jeg bussen ned til vandet og løber en tur "
    "Min mor lavede mad og spurgte ikke Jeg møder til tiden på lageret og mester siger jeg godt må blive"
)
WORDS = tuple(_TALK.split())


def clock() -> datetime:
    """Return the time."""
    return datetime.now().astimezone()


@contextmanager
def fresh_vault(name: str = "vault") -> Iterator[Vault]:
    """Give an empty vault on the disk beside the tree; it is removed afterwards."""
    folder: Path = FOLDER / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True, mode=0o700)
    vault = create_vault(folder, draw_vault_key(), secrets.token_bytes(16), OWNER, clock=clock)
    try:
        yield vault
    finally:
        vault.close()
        shutil.rmtree(folder, ignore_errors=True)


def sentence(n: int) -> str:
    """Return the nth invented sentence, of eight to fourteen words."""
    length = 8 + n % 7
    return " ".join(WORDS[(n * 7 + place * (1 + n % 5)) % len(WORDS)] for place in range(length)) + "."


def keep_card(session: CaseSession, n: int, key: str) -> Edit:
    """Return the keeping of the nth card."""
    return KeepCard(
        card=CardId(ThingId(session.new_id("card"))), text=sentence(n), column=list(Column)[n % 3], key=key
    )


def fill_board(session: CaseSession, cards: int) -> MeetingId:
    """Start a meeting with so many cards on its board."""
    meeting = start_meeting(session, scales=default_template("da").scales)
    key: str | None = None
    for n in range(cards):
        key = key_between(key, None)
        session.record(keep_card(session, n, key), meeting=meeting)
    return meeting
