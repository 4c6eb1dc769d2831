"""The computer is locked, goes to sleep, or its lid is shut: we hear it, and survive its bus."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from exitdesk.app.computer_signals import ThisComputer
from exitdesk.app.computer_signals_linux import LinuxSignals
from tests.locking.computer import LOGIND, MANAGER, OTHER_SESSION, SAVER, Service, bus
from tests.soak import s5_left

PATIENCE = 40.0  # of a busy machine; a computer that is heard is heard at once


class Computer:
    """A computer whose signals are heard, and what was heard."""

    def __init__(self, system: str, session: str) -> None:
        self.system, self.session = system, session
        self.logind = Service.start(system, LOGIND)
        self.saver = Service.start(session, SAVER.bus_name)
        self.heard = threading.Semaphore(0)
        self.signals = LinuxSignals()
        self.signals.listen(self.heard.release)
        assert self.logind.lid_seen.wait(PATIENCE)

    def hears(self) -> bool:
        """Wait for the computer to be left."""
        return self.heard.acquire(timeout=PATIENCE)

    def hears_saver(self, saver: Service) -> bool:
        """Let a screen saver say it until it is heard: we may not yet be listening on its bus."""
        for _time in range(50):
            saver.say(SAVER, "ActiveChanged", False)
            assert not self.heard.acquire(blocking=False)
            saver.say(SAVER, "ActiveChanged", True)
            if self.heard.acquire(timeout=PATIENCE / 50):
                return True
        return False

    def heard_nothing_before(self) -> bool:
        """Say whether a real lock now is the first thing that is heard."""
        self.logind.lock_session()
        return self.hears() and not self.heard.acquire(blocking=False)


@pytest.fixture
def computer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Computer]:
    """Yield a computer with logind and a screen saver."""
    with bus(tmp_path, "system") as system, bus(tmp_path, "session") as session:
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", system)
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", session)
        made = Computer(system, session)
        yield made
        made.signals.close()
        made.logind.close()
        made.saver.close()


def test_a_locked_session_is_heard(computer: Computer) -> None:
    """As `loginctl lock-session` and the desktop's own lock do it."""
    computer.logind.lock_session()

    assert computer.hears()
    assert computer.signals.known


def test_going_to_sleep_is_heard_and_waking_up_is_not(computer: Computer) -> None:
    """The sleep is announced with true, and the end of it with false; we had asked to be waited for."""
    assert computer.logind.inhibited.is_set()

    computer.logind.say(MANAGER, "PrepareForSleep", False)
    assert computer.heard_nothing_before()
    computer.logind.say(MANAGER, "PrepareForSleep", True)

    assert computer.hears()


def test_a_shut_lid_is_heard_once(computer: Computer) -> None:
    """Also where the computer stays awake, because another screen is plugged in."""
    computer.logind.lid_shut = True

    assert computer.hears()
    assert computer.heard_nothing_before()


def test_a_lid_that_was_shut_from_the_beginning_is_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A laptop in a dock is used with its lid shut."""
    with bus(tmp_path, "system") as system:
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", system)
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'none'}")
        logind = Service.start(system, LOGIND)
        logind.lid_shut = True
        heard = threading.Semaphore(0)
        signals = LinuxSignals()
        signals.listen(heard.release)
        for _look in range(3):
            assert logind.lid_seen.wait(PATIENCE)
            logind.lid_seen.clear()
        signals.close()
        logind.close()

    assert not heard.acquire(blocking=False)


def test_a_screen_saver_is_heard(computer: Computer) -> None:
    """The desktops whose lock does not reach logind tell it on the session bus."""
    assert computer.hears_saver(computer.saver)


def test_another_sessions_lock_is_not_ours(computer: Computer) -> None:
    """Another user's screen is locked: nothing may move on ours."""
    computer.logind.lock_session(OTHER_SESSION)

    assert computer.heard_nothing_before()


def test_a_program_that_only_says_that_it_is_logind_is_not_believed(computer: Computer) -> None:
    """A flood of signals from a program that does not own the name, to everybody and straight to us."""
    stranger = Service.start(computer.system)
    for _time in range(500):
        stranger.lock_session()
        stranger.say(MANAGER, "PrepareForSleep", True)
    for last in range(2, 8):
        stranger.say(MANAGER, "PrepareForSleep", True, to=f":1.{last}")

    assert computer.heard_nothing_before()
    stranger.close()


def test_a_service_that_starts_again_is_heard_again(computer: Computer) -> None:
    """A desktop's screen saver that crashed has another owner afterwards."""
    computer.saver.close()
    again = Service.start(computer.session, SAVER.bus_name)

    assert computer.hears_saver(again)
    again.close()


def test_a_computer_without_any_bus_is_survived(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No bus at all: nothing is raised, and it is known that nothing will be heard."""
    for name in ("SYSTEM", "SESSION"):
        monkeypatch.setenv(f"DBUS_{name}_BUS_ADDRESS", f"unix:path={tmp_path / 'none'}")
    signals = ThisComputer()

    signals.listen(lambda: None)

    assert not signals.known
    signals.close()


def test_a_process_that_holds_a_key_is_gone_after_each_signal(tmp_path: Path) -> None:
    """Lock, sleep and lid, with the program's own locker in a real process."""
    found = s5_left.run(1, len(s5_left.WAYS), tmp_path)

    assert found.counts["times left"] == len(s5_left.WAYS)
