"""An accessibility bus of our own, as a desktop starts it, and a line to it as a screen reader has one.

at-spi2-core's launcher and registry run beside a private session bus. What is asked goes over one connection,
what is told comes over another that a thread reads, so that nothing is lost while something is asked.
"""

import contextlib
import os
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, MessageType, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.locking.computer import bus
from tests.locking.mocked import wait_until

LAUNCHER: Final = Path("/usr/libexec/at-spi-bus-launcher")
PATIENCE_SECONDS: Final = 20.0
ROOT_PATH: Final = "/org/a11y/atspi/accessible/root"
_A11Y: Final = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
_REGISTRY: Final = "org.a11y.atspi.Registry"
_LISTENERS: Final = DBusAddress("/org/a11y/atspi/registry", _REGISTRY, _REGISTRY)
_TELLING: Final = ("org.a11y.atspi.Event.Object", "org.a11y.atspi.Event.Window")
_AT_ONCE: Final = 200


def has_accessibility() -> bool:
    """Say whether at-spi2-core is installed."""
    return LAUNCHER.exists()


@dataclass(frozen=True, slots=True)
class Place:
    """Where something accessible is: a program's name on the bus and a path in it."""

    program: str
    path: str

    def address(self, interface: str) -> DBusAddress:
        """Return the address of one of its interfaces, such as ``Accessible``."""
        return DBusAddress(self.path, self.program, f"org.a11y.atspi.{interface}")


Question = tuple[Place, str, str, tuple[str | int, ...]]


@dataclass(frozen=True, slots=True)
class Told:
    """What a program told everybody who listens: what happened, where, and with which words."""

    what: str
    detail: str
    number: int
    words: str
    where: Place


@contextlib.contextmanager
def accessibility_bus(folder: Path) -> Iterator["AccessibilityBus"]:
    """Run a session bus and the accessibility bus of its own; yield a screen reader's line to it."""
    runtime = folder / "r"
    runtime.mkdir(mode=0o700)
    with bus(folder, "s") as session, contextlib.ExitStack() as stack:
        kept = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH") if name in os.environ}
        env = kept | {"DBUS_SESSION_BUS_ADDRESS": session, "HOME": str(folder)}
        env["XDG_RUNTIME_DIR"] = str(runtime)
        quiet = subprocess.DEVNULL
        command = [str(LAUNCHER), "--launch-immediately"]
        launcher = subprocess.Popen(command, env=env, stdout=quiet, stderr=quiet)
        stack.callback(_end, launcher)
        with open_dbus_connection(session) as line:
            wait_until(lambda: bool(_answer(line, message_bus.NameHasOwner(_A11Y.bus_name))[0]))
            (address,) = _answer(line, new_method_call(_A11Y, "GetAddress"))
        reader = AccessibilityBus(session, address)
        stack.callback(reader.close)
        yield reader


def _end(launcher: "subprocess.Popen[bytes]") -> None:
    launcher.terminate()  # it ends its own bus
    launcher.wait(PATIENCE_SECONDS)


class AccessibilityBus:
    """A screen reader's line: asks programs about what they show, and hears what they tell."""

    def __init__(self, session: str, address: str) -> None:
        self._session = session
        self._asking: DBusConnection = open_dbus_connection(address)
        self._hearing: DBusConnection = open_dbus_connection(address)
        self._heard: list[Told] = []
        self._news = threading.Condition()
        for interface in _TELLING:
            _answer(self._hearing, message_bus.AddMatch(MatchRule(type="signal", interface=interface)))
        for kind in ("object", "window"):
            _answer(self._hearing, new_method_call(_LISTENERS, "RegisterEvent", "s", (f"{kind}:",)))
        self._thread = threading.Thread(target=self._hear, daemon=True)
        self._thread.start()

    @property
    def environment(self) -> dict[str, str]:
        """What a program needs in its environment to be on this bus, as on a desktop with a screen reader."""
        return {"DBUS_SESSION_BUS_ADDRESS": self._session, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}

    def programs(self) -> list[Place]:
        """Return the programs that are on the bus."""
        (found,) = self.ask([(Place(_REGISTRY, ROOT_PATH), "Accessible", "GetChildren", ())])
        return [Place(*one) for one in found]

    def ask(self, questions: Iterable[Question]) -> list[Any]:
        """Ask many things at once, each an interface's method; None where something is gone already."""
        left, answers = list(questions), list[Any]()
        while left:
            now, left = left[:_AT_ONCE], left[_AT_ONCE:]
            answers += self._ask_some(now)
        return answers

    def _ask_some(self, questions: list[Question]) -> list[Any]:
        line, waiting = self._asking, dict[int, int]()
        for nth, (place, interface, member, told) in enumerate(questions):
            serial = next(line.outgoing_serial)
            waiting[serial] = nth
            line.send(_question(place, interface, member, told), serial=serial)
        answers: list[Any] = [None] * len(questions)
        while waiting:
            reply = line.receive(timeout=PATIENCE_SECONDS)
            nth = waiting.pop(reply.header.fields.get(HeaderFields.reply_serial, -1), -1)
            if nth >= 0 and reply.header.message_type is MessageType.method_return:
                answers[nth] = _plain(reply)
        return answers

    @property
    def heard(self) -> list[Told]:
        """Return everything that was told until now."""
        with self._news:
            return list(self._heard)

    def wait_heard(self, so: Callable[[list[Told]], bool], patience: float = PATIENCE_SECONDS) -> bool:
        """Wait until what was told is so; say whether it came to that."""
        until = time.monotonic() + patience
        with self._news:
            while not so(self._heard):
                if not self._news.wait(until - time.monotonic()):
                    return so(self._heard)
        return True

    def close(self) -> None:
        """Hang up."""
        with contextlib.suppress(OSError):
            self._hearing.sock.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        for line in (self._hearing, self._asking):
            line.close()

    def _hear(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                message = self._hearing.receive()
                fields = message.header.fields
                if message.header.message_type is not MessageType.signal or not message.body[3:]:
                    continue
                detail, number, _, (kind, words), *_ = message.body
                place = Place(fields[HeaderFields.sender], fields[HeaderFields.path])
                what = fields[HeaderFields.member]
                with self._news:
                    self._heard.append(Told(what, detail, number, words if kind == "s" else "", place))
                    self._news.notify_all()


def _question(place: Place, interface: str, member: str, told: tuple[str | int, ...]) -> Message:
    where = place.address(interface)
    if member.startswith("Get") or told:
        signature = "".join("s" if isinstance(one, str) else "i" for one in told)
        return new_method_call(where, member, signature or None, told)
    properties = DBusAddress(place.path, place.program, "org.freedesktop.DBus.Properties")
    return new_method_call(properties, "Get", "ss", (where.interface, member))


def _plain(reply: Message) -> Any:
    body = reply.body[0] if len(reply.body) == 1 else reply.body
    signature = reply.header.fields.get(HeaderFields.signature)
    return body[1] if signature == "v" else body


def _answer(line: DBusConnection, message: Message) -> Any:
    reply = line.send_and_get_reply(message, timeout=PATIENCE_SECONDS)
    assert reply.header.message_type is MessageType.method_return, reply.body
    return reply.body
