"""Python-dbusmock's own logind and screen savers, as programs on a bus: what others test their programs with.

They run under the system's Python, which Debian's package belongs to. The template of logind knows no lid and
does not tell whose session a process is in; both are added to it here through its own mock interface.
"""

import contextlib
import os
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

from jeepney import DBusAddress, MessageType, Properties, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.locking.computer import LOGIND, MANAGER, bus

SYSTEM_PYTHON: Final = Path("/usr/bin/python3")
_MOCK: Final = "org.freedesktop.DBus.Mock"
_SESSION: Final = "/org/freedesktop/login1/session/c1"
_DELAY: Final = ("sleep", "delay")
_PATIENCE: Final = 20.0
WAYS: Final = ("session lock", "sleep", "lid", "gnome", "freedesktop")


class Mocked:
    """A mocked service: asked and told through its mock interface."""

    def __init__(self, address: str, where: DBusAddress) -> None:
        self._line: DBusConnection = open_dbus_connection(address, enable_fds=True)
        self._where = where
        wait_until(lambda: bool(self._answer(message_bus.NameHasOwner(where.bus_name))[0]))

    def call(self, member: str, signature: str = "", *told: object, where: DBusAddress | None = None) -> Any:
        """Call a method and return its answer; raises AssertionError where it refuses."""
        return self._answer(new_method_call(where or self._where, member, signature or None, told))

    def mock(self, member: str, signature: str, *told: object) -> None:
        """Tell the mock how it shall be."""
        self.call(
            member,
            signature,
            *told,
            where=DBusAddress(self._where.object_path, self._where.bus_name, _MOCK),
        )

    def emit(self, member: str, signature: str = "", *told: bool) -> None:
        """Let it send a signal to everybody who listens."""
        values = [("b", one) for one in told]
        self.mock("EmitSignal", "sssav", self._where.interface, member, signature, values)

    def close(self) -> None:
        """Leave the bus."""
        self._line.close()

    def _answer(self, message: Any) -> Any:
        reply = self._line.send_and_get_reply(message, timeout=_PATIENCE)
        assert reply.header.message_type is MessageType.method_return, reply.body
        return reply.body


class MockedLogind(Mocked):
    """Python-dbusmock's logind with one session, our own, and a lid."""

    def __init__(self, address: str) -> None:
        super().__init__(address, MANAGER)
        self.mock("AddSession", "ssusb", "c1", "seat0", os.getuid(), "karen", True)
        self.mock("AddMethod", "sssss", MANAGER.interface, "GetSessionByPID", "u", "o", f"ret = '{_SESSION}'")
        self.mock("AddProperty", "ssv", MANAGER.interface, "LidClosed", ("b", False))

    def lock_session(self) -> None:
        """Lock our session."""
        self.call("Lock", where=DBusAddress(_SESSION, LOGIND, f"{LOGIND}.Session"))

    def prepare_for_sleep(self, *, before: bool) -> None:
        """Tell that the computer goes to sleep, or that it is awake again."""
        self.emit("PrepareForSleep", "b", before)

    def shut_lid(self, *, shut: bool) -> None:
        """Shut or lift the lid."""
        self._answer(Properties(MANAGER).set("LidClosed", "b", shut))

    def delays(self) -> list[int]:
        """Return one number for each program that must be waited for before the sleep."""
        return [pid for what, *_, mode, _uid, pid in self.call("ListInhibitors")[0] if (what, mode) == _DELAY]


class MockedSaver(Mocked):
    """A screen saver of a desktop."""

    def __init__(self, address: str, desktop: str) -> None:
        name = f"org.{desktop}.ScreenSaver"
        super().__init__(address, DBusAddress(f"/org/{desktop}/ScreenSaver", name, name))

    def is_active(self, active: bool) -> None:
        """Tell that the screen is locked, or that it is not."""
        self.emit("ActiveChanged", "b", active)


def has_dbusmock() -> bool:
    """Say whether the system's Python has python-dbusmock."""
    if not SYSTEM_PYTHON.exists():
        return False
    tried = [str(SYSTEM_PYTHON), "-c", "import dbusmock"]
    return subprocess.run(tried, capture_output=True, check=False).returncode == 0


@contextlib.contextmanager
def mocked_computer(folder: Path) -> Iterator["MockedComputer"]:
    """Run two buses with logind and two screen savers on them."""
    with bus(folder, "system") as system, bus(folder, "session") as session, contextlib.ExitStack() as stack:
        buses = {"DBUS_SYSTEM_BUS_ADDRESS": system, "DBUS_SESSION_BUS_ADDRESS": session}
        plain = ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver")
        for told in (
            ("--system", "--template", "logind"),
            ("--session", "--template", "gnome_screensaver"),
            ("--session", *plain),
        ):
            stack.enter_context(_program(told, buses))
        computer = MockedComputer(system, session)
        try:
            yield computer
        finally:
            computer.close()


class MockedComputer:
    """A computer that is left in every way a Linux desktop knows."""

    def __init__(self, system: str, session: str) -> None:
        self.buses = {"DBUS_SYSTEM_BUS_ADDRESS": system, "DBUS_SESSION_BUS_ADDRESS": session}
        self.logind = MockedLogind(system)
        self.savers = {desktop: MockedSaver(session, desktop) for desktop in ("gnome", "freedesktop")}
        self._session = open_dbus_connection(session)

    def wait_until_heard(self) -> None:
        """Wait until the program has asked for everything it wants to hear."""
        wait_until(lambda: len(self.logind.delays()) == 1 and self._heard_on_session_bus())

    def leave(self, way: str) -> None:
        """Leave the computer."""
        match way:
            case "session lock":
                self.logind.lock_session()
            case "sleep":
                self.logind.prepare_for_sleep(before=True)
            case "lid":
                self.logind.shut_lid(shut=True)
            case _:
                self.savers[way].is_active(True)

    def come_back(self, way: str) -> None:
        """Come back to it: nothing of this may lock again."""
        match way:
            case "sleep":
                self.logind.prepare_for_sleep(before=False)
            case "lid":
                self.logind.shut_lid(shut=False)
            case "session lock":
                pass
            case _:
                self.savers[way].is_active(False)

    def close(self) -> None:
        """Leave both buses."""
        for one in (self.logind, *self.savers.values()):
            one.close()
        self._session.close()

    def _heard_on_session_bus(self) -> bool:
        """Ask the bus itself whether somebody has asked to hear both screen savers."""
        stats = DBusAddress(
            "/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus.Debug.Stats"
        )
        told = self._session.send_and_get_reply(new_method_call(stats, "GetAllMatchRules"), timeout=_PATIENCE)
        rules = [rule for rules in told.body[0].values() for rule in rules if "ActiveChanged" in rule]
        return all(any(f"org.{desktop}." in rule for rule in rules) for desktop in self.savers)


@contextlib.contextmanager
def _program(told: tuple[str, ...], buses: dict[str, str]) -> Iterator[None]:
    command = [str(SYSTEM_PYTHON), "-m", "dbusmock", *told]
    with subprocess.Popen(
        command, env={**os.environ, **buses}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as program:
        try:
            yield
        finally:
            program.kill()


def wait_until(so: Callable[[], bool]) -> None:
    """Wait until something is so; raises TimeoutError."""
    until = time.monotonic() + _PATIENCE
    while not so():
        if time.monotonic() > until:
            raise TimeoutError
        threading.Event().wait(0.02)
