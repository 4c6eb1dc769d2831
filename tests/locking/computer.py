"""A computer of one's own for the tests: a private bus, and services on it that say what a desktop says."""

import contextlib
import os
import socket
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from jeepney import DBusAddress, Message, MessageType, new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.low_level import HeaderFields

LOGIND = "org.freedesktop.login1"
MANAGER = DBusAddress("/org/freedesktop/login1", LOGIND, f"{LOGIND}.Manager")
OUR_SESSION = "/org/freedesktop/login1/session/_31"
OTHER_SESSION = "/org/freedesktop/login1/session/_32"
SAVER = DBusAddress("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "org.gnome.ScreenSaver")
_CONFIG = """<busconfig><type>custom</type><listen>unix:path={path}</listen>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
<allow own="*"/></policy></busconfig>"""


@contextlib.contextmanager
def bus(folder: Path, name: str) -> Iterator[str]:
    """Run a bus of its own; yield its address."""
    config = folder / f"{name}.conf"
    config.write_text(_CONFIG.format(path=folder / name), "utf-8")
    command = ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8") as daemon:
        assert daemon.stdout is not None
        try:
            yield daemon.stdout.readline().strip()
        finally:
            daemon.kill()


@dataclass(slots=True)
class Service:
    """A program on a bus that owns a name; it answers logind's questions and says what it is told to."""

    line: DBusConnection
    lid_shut: bool = False
    inhibited: threading.Event = field(default_factory=threading.Event)
    lid_seen: threading.Event = field(default_factory=threading.Event)
    _sending: threading.Lock = field(default_factory=threading.Lock)
    _answering: threading.Thread | None = None

    @classmethod
    def start(cls, address: str, *names: str) -> "Service":
        """Connect, take the names, and answer from now on."""
        service = cls(open_dbus_connection(address, enable_fds=True))
        for name in names:
            service.line.send_and_get_reply(message_bus.RequestName(name))
        service._answering = threading.Thread(target=service._answer, daemon=True)
        service._answering.start()
        return service

    def say(self, where: DBusAddress, member: str, *told: bool, to: str | None = None) -> None:
        """Send a signal to everybody who listens, or to one connection straight."""
        message = new_signal(where, member, "b" * len(told) or None, told)
        if to is not None:
            message.header.fields[HeaderFields.destination] = to
        self._send(message)

    def lock_session(self, path: str = OUR_SESSION) -> None:
        """Lock a session as `loginctl lock-session` does."""
        self.say(DBusAddress(path, LOGIND, f"{LOGIND}.Session"), "Lock")

    def close(self) -> None:
        """Leave the bus."""
        with contextlib.suppress(OSError):
            self.line.sock.shutdown(socket.SHUT_RDWR)
        if self._answering is not None:
            self._answering.join()
        with contextlib.suppress(OSError, ValueError):
            self.line.close()

    def _send(self, message: Message) -> None:
        with self._sending:
            self.line.send(message)

    def _answer(self) -> None:
        with contextlib.suppress(OSError, ValueError, KeyError):
            while True:
                asked = self.line.receive()
                if asked.header.message_type is MessageType.method_call:
                    self._reply(asked)

    def _reply(self, asked: Message) -> None:
        match asked.header.fields[HeaderFields.member]:
            case "GetSessionByPID":
                self._send(new_method_return(asked, "o", (OUR_SESSION,)))
            case "Inhibit":
                ours, theirs = socket.socketpair()
                with ours, theirs:
                    self._send(new_method_return(asked, "h", (theirs,)))
                self.inhibited.set()
            case "Get":
                self._send(new_method_return(asked, "v", (("b", self.lid_shut),)))
                self.lid_seen.set()
            case _:
                self._send(new_error(asked, f"{LOGIND}.Unknown"))


def listener_environment(system: str, session: str) -> dict[str, str]:
    """Return the environment of a process that lives on these two buses."""
    return {**os.environ, "DBUS_SYSTEM_BUS_ADDRESS": system, "DBUS_SESSION_BUS_ADDRESS": session}
