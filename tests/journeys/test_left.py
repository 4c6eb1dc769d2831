"""The computer is left while the real window is open: python-dbusmock plays logind and the screen savers.

The window runs on a display and two buses of its own. Whoever held the key is gone within a second, and what
was being typed in a meeting comes back.
"""

import contextlib
import os
import select
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.journeys.beginnings import Secrets, first_start, open_board, unlock
from tests.journeys.display import PATIENCE_SECONDS, Desk, Seen, has_tools, own_display
from tests.locking.mocked import WAYS, MockedComputer, has_dbusmock, mocked_computer

pytestmark = pytest.mark.timeout(180)


@dataclass
class Laptop:
    """A laptop on a computer that is mocked, in the office at first."""

    desk: Desk
    computer: MockedComputer
    secrets: Secrets

    def leave(self, way: str) -> Seen:
        """Leave the computer and wait until the process is gone; return the next one's page."""
        self.computer.wait_until_heard()
        before = self.desk.wait(lambda seen: seen.active, "a window")
        gone = os.pidfd_open(before.pid)
        self.computer.leave(way)
        ended = select.select([gone], [], [], PATIENCE_SECONDS)[0]
        os.close(gone)
        assert ended
        page = self.desk.wait(lambda seen: seen.pid != before.pid and seen.active, "the lock page")
        self.computer.come_back(way)
        return page


@contextlib.contextmanager
def opened_laptop(factory: pytest.TempPathFactory) -> Iterator[Laptop]:
    """Yield a laptop with an open office, on a display and buses of its own."""
    if not (has_tools() and has_dbusmock()):
        pytest.skip("needs a display's tools, and python3-dbusmock of the system's Python")
    with own_display() as display, mocked_computer(factory.mktemp("buses")) as computer:
        desk = Desk(factory.mktemp("left"), display, buses=computer.buses)
        try:
            desk.start()
            yield Laptop(desk, computer, first_start(desk))
        finally:
            desk.end()


@pytest.fixture(scope="module")
def in_office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Laptop]:
    """Yield a laptop at the list of cases."""
    with opened_laptop(tmp_path_factory) as laptop:
        yield laptop


@pytest.fixture(scope="module")
def in_meeting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Laptop]:
    """Yield a laptop in a running meeting, on the board."""
    with opened_laptop(tmp_path_factory) as laptop:
        open_board(laptop.desk, "Elias")
        yield laptop


def open_card(desk: Desk) -> None:
    """Open a new card, one key after the other is seen to have been taken."""
    desk.press("ctrl+1")
    at = desk.wait(
        lambda seen: "BoardView" in seen.focus_inside and seen.focus_kind != "CardEditor", "the board"
    )
    if at.focus_kind != "AddRow":
        desk.press("n")
        at = desk.wait(lambda seen: seen.focus_kind in ("CardEditor", "AddRow"), "a place for a card")
    if at.focus_kind == "AddRow":
        desk.press("Return")
    desk.wait_focus(kind="CardEditor", text="")


@pytest.mark.parametrize("way", WAYS)
def test_outside_a_meeting_the_office_is_locked(in_office: Laptop, way: str) -> None:
    """From the list of cases: gone, and the lock page asks for the passphrase."""
    page = in_office.leave(way)

    assert page.says("Adgangskode")
    unlock(in_office.desk, in_office.secrets)
    in_office.desk.wait_for("Ny sag")


@pytest.mark.parametrize("way", WAYS)
def test_in_a_meeting_the_words_that_were_being_typed_come_back(in_meeting: Laptop, way: str) -> None:
    """Gone within a second in mid-sentence; after unlocking the sentence is in its editor again."""
    desk, words = in_meeting.desk, f"Han sagde {way}"
    open_card(desk)
    desk.type_text(words)
    desk.wait_focus(kind="CardEditor", text=words)

    page = in_meeting.leave(way)

    assert not page.says(words)
    unlock(desk, in_meeting.secrets)
    desk.wait_focus(kind="CardEditor", text=words)
    desk.press("F9")
    desk.wait_left("CardEditor")


def test_coming_back_to_the_computer_locks_nothing(in_office: Laptop) -> None:
    """Awake again, lid lifted, screen saver gone: the first thing that locks is a lock."""
    desk, computer = in_office.desk, in_office.computer
    computer.wait_until_heard()
    before = desk.wait(lambda seen: seen.active, "a window")
    for way in WAYS:
        computer.come_back(way)
    desk.press("ctrl+n")
    still = desk.wait_focus(name="Arbejdsnavn")
    desk.press("Escape")

    in_office.leave("session lock")

    assert still.pid == before.pid
    unlock(desk, in_office.secrets)
    desk.wait_for("Ny sag")
