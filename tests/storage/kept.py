"""A vault behind its door, with a case in it: what the tests of backups and keys begin with."""

from pathlib import Path

from exitdesk.app.door import Door
from exitdesk.app.opened import Opened
from exitdesk.cases.session import CaseSession
from exitdesk.crypto.kit import draw_kit
from exitdesk.crypto.profiles import TESTING
from exitdesk.journal.entry import MeetingId
from tests.fakes.desk import KAREN, FakeClock
from tests.storage.places import keep_card, open_case_with_meeting

PASSPHRASE = "ro sol mark hav vind sten"


class Kept:
    """A vault behind its door, with a case in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = FakeClock()
        self.kit = draw_kit().words
        self.opened: Opened = self.door().create(PASSPHRASE, self.kit, KAREN)
        self.session, self.meeting = open_case_with_meeting(self.opened.vault)

    def door(self) -> Door:
        """Return the door."""
        return Door(self.folder, self.clock, profile=TESTING, floor=TESTING)

    def keep(self, text: str) -> None:
        """Keep a card."""
        keep_card(self.session, self.meeting, text)

    def cards(self, opened: Opened) -> list[str]:
        """Return the cards of the case, as another opening reads them."""
        session: CaseSession = opened.desk.open(self.session.case)
        board = session.board(MeetingId(self.meeting))
        return sorted(card.words.text for column in board.columns for card in board.cards(column))
