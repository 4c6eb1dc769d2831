"""Locking in the real window, by keyboard: whoever held the key is gone, and the words come back or not."""

import os
import time
from collections.abc import Callable, Iterator

import pytest

from exitdesk.crypto.key_copies import read_key_files
from exitdesk.crypto.profiles import FLOOR
from exitdesk.crypto.purposes import Purpose
from tests.journeys.beginnings import Secrets, first_start, open_board, unlock
from tests.journeys.display import Desk, Seen
from tests.secrecy.canaries import Flock, make_flock, search
from tests.secrecy.memory import may_read, our_processes, remembered, words_as_patterns

pytestmark = pytest.mark.timeout(180)


class InMeeting:
    """A laptop in the first meeting of a case, and words nobody else would write."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.flock: Flock = make_flock(20)
        self.words = iter(self.flock.words)
        desk.start()
        self.secrets: Secrets = first_start(desk)
        open_board(desk, f"Elias {next(self.words)}")

    def lock_and_unlock(self, key: str = "ctrl+l") -> Seen:
        """Lock, look at the lock page, unlock; return what the lock page showed."""
        page = self.desk.locked(key)
        unlock(self.desk, self.secrets)
        return page


@pytest.fixture(scope="module")
def meeting(tmp_path_factory: pytest.TempPathFactory, display: str) -> Iterator[InMeeting]:
    """Yield a laptop in a meeting."""
    desk = Desk(tmp_path_factory.mktemp("lock"), display)
    try:
        yield InMeeting(desk)
    finally:
        desk.end()


def go_to_card(desk: Desk) -> None:
    """Open a new card."""
    desk.press("ctrl+1")
    desk.wait_focus(inside="BoardView")
    desk.press("n")
    desk.wait(lambda seen: seen.focus_kind in ("CardEditor", "AddRow"), "the board")
    if (seen := desk.look()) is not None and seen.focus_kind == "AddRow":
        desk.press("Return")
    desk.wait_focus(kind="CardEditor", text="")


def go_to_note(desk: Desk) -> None:
    """Open the own notes."""
    desk.press("ctrl+m")
    desk.wait_focus(kind="NoteEditor", text="")


def go_to_reason(desk: Desk) -> None:
    """Open a reason for a number."""
    desk.press("ctrl+2")
    desk.wait_focus(kind="RaterRow")
    desk.press("Return")
    desk.wait_focus(kind="SpokenLine", text="")


def go_to_person(desk: Desk) -> None:
    """Name somebody on the circles."""
    desk.press("ctrl+3")
    desk.wait_focus(inside="CirclesView")
    desk.press("ctrl+n")
    desk.wait_focus(kind="SpokenLine", text="")


def go_to_agreement(desk: Desk) -> None:
    """Begin an agreement."""
    desk.press("ctrl+4")
    desk.wait_focus(inside="AgreementsView")
    desk.press("Return")
    desk.wait_focus(kind="SpokenLine", text="")


def go_back_to_meeting(desk: Desk) -> None:
    """From the case list go on with the meeting that is still open."""
    desk.wait_focus(kind="CaseTable")
    desk.press("Return")
    desk.wait_focus(name="Fortsæt møde")
    desk.press("Return")
    desk.wait_focus(name="Start mødet")
    desk.press("Return")
    desk.wait(lambda seen: "MeetingShell" in seen.focus_inside, "the meeting")


PLACES = {
    "a card": go_to_card,
    "an own note": go_to_note,
    "a reason": go_to_reason,
    "a person": go_to_person,
    "an agreement": go_to_agreement,
}


@pytest.mark.parametrize("place", PLACES)
def test_what_was_being_typed_comes_back_where_it_was(meeting: InMeeting, place: str) -> None:
    """After a lock in mid-sentence the words are in their editor again, and F9 throws them away for good."""
    desk, word = meeting.desk, next(meeting.words)
    PLACES[place](desk)
    desk.type_text(f"Han sagde {word}")
    desk.wait(lambda seen: word in seen.focus_text, "the words")

    page = meeting.lock_and_unlock()

    assert not any(canary in text for canary in meeting.flock.words for text in page.texts)
    if place == "an own note":  # the one display may be mirrored: it waits for its key
        assert not desk.wait_for("Åbn det med Ctrl+M").says(word)
        desk.press("ctrl+m")
    back = desk.wait(lambda seen: word in seen.focus_text, "the words to come back")
    assert back.focus_text == f"Han sagde {word}"
    desk.press("F9")
    desk.wait_gone(word)
    desk.press("Escape")


def test_words_survive_two_locks_in_a_row(meeting: InMeeting) -> None:
    """Locked again before anybody said "Behold": nothing is lost; Enter then keeps the card."""
    desk, word = meeting.desk, next(meeting.words)
    go_to_card(desk)
    desk.type_text(word)
    desk.wait_focus(kind="CardEditor", text=word)

    meeting.lock_and_unlock()
    desk.wait_focus(kind="CardEditor", text=word)
    meeting.lock_and_unlock()
    desk.wait_focus(kind="CardEditor", text=word)
    desk.wait_for("Du var ved at skrive", "Behold", "Kassér")

    desk.press("Return")
    desk.wait(lambda seen: any("Kort" in text and word in text for text in seen.texts), "the card")
    desk.press("Escape")


def test_a_lock_in_the_moment_of_keeping_loses_nothing(meeting: InMeeting) -> None:
    """Cards kept a moment before the lock are on the board afterwards, once each, and so is the half one."""
    desk = meeting.desk
    kept, half = [next(meeting.words) for _ in range(3)], next(meeting.words)
    go_to_card(desk)
    for word in kept:
        desk.type_text(word)
        desk.press("Return")
    desk.type_text(half)

    meeting.lock_and_unlock()

    seen = desk.wait_focus(kind="CardEditor", text=half)
    cards = [text for text in seen.texts if text.startswith("Kort ")]
    assert [sum(word in card for card in cards) for word in kept] == [1, 1, 1]
    desk.press("F9")
    desk.wait_left("CardEditor")


def test_nothing_comes_back_after_a_panic_lock(meeting: InMeeting) -> None:
    """Panic keeps nothing of what was being typed, and the lock page says nothing about it."""
    desk, word = meeting.desk, next(meeting.words)
    go_to_card(desk)
    desk.type_text(word)
    desk.wait_focus(kind="CardEditor", text=word)

    page = meeting.lock_and_unlock("ctrl+shift+l")

    assert not any("panik" in text.lower() or word in text for text in page.texts)
    seen = desk.wait_for("Ny sag")
    assert not seen.says(word)
    assert search([desk.folder], meeting.flock) == []
    go_back_to_meeting(desk)


def test_after_a_lock_no_process_of_ours_remembers_a_word_or_a_key(
    dear_desk: Desk, record_property: Callable[[str, object], None]
) -> None:
    """With the real key profile: the old process is gone (S2 says when), the next one never knew a thing."""
    desk = dear_desk
    meeting = InMeeting(desk)
    word = next(meeting.words)
    desk.press("Return")
    desk.wait_focus(kind="CardEditor")
    desk.type_text(f"Han sagde {word}")
    before = desk.wait(lambda seen: word in seen.focus_text, "the words")
    key = read_key_files(desk.profile / "data").open_with_passphrase(meeting.secrets.passphrase, floor=FLOOR)
    keys = {purpose.value: key.derive(purpose) for purpose in Purpose} | {"the key": key.to_wrap()}
    patterns = keys | words_as_patterns(word, meeting.flock.stem, meeting.secrets.passphrase)
    if not may_read(before.pid):
        pytest.skip("reading another process's memory needs root here")
    control = remembered(before.pid, patterns)
    assert "the key" in control
    assert any(name.startswith(word) for name in control)

    gone = os.pidfd_open(before.pid)
    started = time.monotonic()
    desk.press("ctrl+l")
    os.waitid(os.P_PIDFD, gone, os.WEXITED | os.WNOWAIT)
    record_property("gone_seconds", time.monotonic() - started)

    desk.wait(lambda seen: seen.pid != before.pid, "the lock page")
    left = our_processes(str(desk.profile))
    assert before.pid not in [pid for pid in left if remembered(pid, {"anything": b"\x7fELF"})]
    assert {pid: remembered(pid, patterns) for pid in left} == {pid: set() for pid in left}
    unlock(desk, meeting.secrets)
    desk.wait_focus(kind="CardEditor", text=f"Han sagde {word}")
