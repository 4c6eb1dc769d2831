"""The Linux computer's signals: logind on the system bus, the screen savers on the session bus.

A match rule names the sender, and the sender of what arrives is compared with the owner of that name again:
any program may send a signal straight to us. A bus that is absent, dies or floods costs its own thread only.
"""

import contextlib
import os
import threading
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final

from jeepney import DBusAddress, MatchRule, Message, MessageType, Properties, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.low_level import HeaderFields

from exitdesk.app.computer_signals import Left

_LOGIND: Final = "org.freedesktop.login1"
_MANAGER: Final = f"{_LOGIND}.Manager"
_SESSION: Final = f"{_LOGIND}.Session"
_LOGIND_AT: Final = DBusAddress("/org/freedesktop/login1", _LOGIND, _MANAGER)
_BUS: Final = "org.freedesktop.DBus"
_SAVERS: Final = tuple(
    f"org.{desktop}.ScreenSaver" for desktop in ("freedesktop", "gnome", "cinnamon", "mate", "xfce")
)
_ANSWER_SECONDS: Final = 1.0
_LOOK_AT_LID_SECONDS: Final = 0.05  # with the watchdog's 0.9 less than a second from the lid to the end
_FIRST_WAIT, _LONGEST_WAIT = 1.0, 30.0


@dataclass(slots=True)
class LinuxSignals:
    """Implements `ComputerSignals` with two daemon threads, one a bus."""

    _stop: threading.Event = field(default_factory=threading.Event)
    _ears: "tuple[_Ear, ...]" = ()
    _threads: tuple[threading.Thread, ...] = ()

    @property
    def known(self) -> bool:
        """Whether logind or a screen saver is there now."""
        return any(ear.hears for ear in self._ears)

    def listen(self, left: Left) -> None:
        """Begin to listen on both buses."""
        self._ears = (
            _Ear("SYSTEM", (_LOGIND,), left, self._stop),
            _Ear("SESSION", _SAVERS, left, self._stop),
        )
        threads = tuple(threading.Thread(target=ear.run, daemon=True) for ear in self._ears)
        for thread in threads:
            thread.start()
        self._threads = threads

    def close(self) -> None:
        """End both threads; takes less than a second."""
        self._stop.set()
        for thread in self._threads:
            thread.join(_ANSWER_SECONDS)


@dataclass(slots=True)
class _Ear:
    """Listens on one bus, and comes back to it when it has gone."""

    bus: str
    names: tuple[str, ...]
    left: Left
    stop: threading.Event
    owners: dict[str, str] = field(default_factory=dict)
    session: str = ""
    lid_asked: int = 0
    lid_awaited_until: float = 0.0
    lid_shut: bool | None = None
    delay: int | None = None

    @property
    def hears(self) -> bool:
        return bool(self.owners)

    def run(self) -> None:
        wait = _FIRST_WAIT
        while not self.stop.is_set():
            # Whatever a bus does or sends, the program goes on without it and tries again later.
            with contextlib.suppress(Exception), open_dbus_connection(self.bus, enable_fds=True) as line:
                self._begin(line)
                wait = _FIRST_WAIT
                self._hear(line)
            self.owners.clear()
            self.lid_shut = None
            self.lid_awaited_until = 0.0
            self._let_sleep()
            self.stop.wait(wait)
            wait = min(2 * wait, _LONGEST_WAIT)

    def _begin(self, line: DBusConnection) -> None:
        for rule in self._rules():
            self._ask(line, message_bus.AddMatch(rule))
        for name in self.names:
            owner = self._ask(line, message_bus.GetNameOwner(name))
            if owner:
                self.owners[name] = str(owner[0])
        if _LOGIND in self.names:
            self._begin_with_logind(line)

    def _ask(self, line: DBusConnection, call: Message) -> tuple[Any, ...]:
        """Return the answer to a call, nothing for an error or for one that does not come.

        What is said meanwhile is taken too: an owner may change while another one is asked for.
        """
        serial = next(line.outgoing_serial)
        line.send(call, serial=serial)
        until = time.monotonic() + _ANSWER_SECONDS
        with contextlib.suppress(TimeoutError):
            while (left := until - time.monotonic()) > 0:
                said = line.receive(timeout=left)
                if said.header.fields.get(HeaderFields.reply_serial) == serial:
                    answered = said.header.message_type is MessageType.method_return
                    return tuple(said.body) if answered else ()
                self._take(said)
        return ()

    def _begin_with_logind(self, line: DBusConnection) -> None:
        found = self._ask(line, new_method_call(_LOGIND_AT, "GetSessionByPID", "u", (os.getpid(),)))
        self.session = str(found[0]) if found else ""
        # The open descriptor delays the sleep until this process is gone, or for the five seconds of logind.
        told = ("sleep", "Tavle", "Tavle", "delay")
        held = self._ask(line, new_method_call(_LOGIND_AT, "Inhibit", "ssss", told))
        if held:
            self.delay = held[0].to_raw_fd()

    def _let_sleep(self) -> None:
        if self.delay is not None:
            os.close(self.delay)
            self.delay = None

    def _rules(self) -> Iterable[MatchRule]:
        for name in self.names:
            changed = MatchRule(type="signal", sender=_BUS, interface=_BUS, member="NameOwnerChanged")
            changed.add_arg_condition(0, name)
            yield changed
            if name == _LOGIND:
                yield MatchRule(type="signal", sender=name, interface=_SESSION, member="Lock")
                yield MatchRule(type="signal", sender=name, interface=_MANAGER, member="PrepareForSleep")
            else:
                yield MatchRule(type="signal", sender=name, interface=name, member="ActiveChanged")

    def _hear(self, line: DBusConnection) -> None:
        look = time.monotonic()
        while not self.stop.is_set():
            now = time.monotonic()
            if now >= look:
                look = now + _LOOK_AT_LID_SECONDS
                self._look_at_lid(line)
            with contextlib.suppress(TimeoutError):
                self._take(line.receive(timeout=max(0.0, look - time.monotonic())))

    def _look_at_lid(self, line: DBusConnection) -> None:
        """Ask for the lid: logind tells nobody when it is shut, and a docked computer does not sleep then."""
        now = time.monotonic()
        if _LOGIND in self.owners and now >= self.lid_awaited_until:
            self.lid_awaited_until = now + _ANSWER_SECONDS
            self.lid_asked = next(line.outgoing_serial)
            line.send(Properties(_LOGIND_AT).get("LidClosed"), serial=self.lid_asked)

    def _take(self, message: Message) -> None:
        fields = message.header.fields
        sender = fields.get(HeaderFields.sender)
        if message.header.message_type is MessageType.method_return:
            if fields.get(HeaderFields.reply_serial) == self.lid_asked:
                self.lid_awaited_until = 0.0
                self._lid_is(bool(message.body[0][1]))
            return
        if message.header.message_type is not MessageType.signal:
            return
        member, interface = fields.get(HeaderFields.member), fields.get(HeaderFields.interface)
        if sender == _BUS and member == "NameOwnerChanged":
            self._owner_is(*message.body)
        elif sender in self.owners.values() and self._means_left(message, interface, member):
            self.left()

    def _owner_is(self, name: str, _before: str, now: str) -> None:
        if name in self.names:
            self.owners.pop(name, None)
            if now and name == _LOGIND:
                raise ConnectionResetError  # begin again: it knows nothing of the delay it gave
            if now:
                self.owners[name] = now

    def _lid_is(self, shut: bool) -> None:
        if shut and self.lid_shut is False:
            self.left()
        self.lid_shut = shut

    def _means_left(self, message: Message, interface: Any, member: Any) -> bool:
        sender = message.header.fields[HeaderFields.sender]
        match interface, member:
            case (_, "Lock") if interface == _SESSION and sender == self.owners.get(_LOGIND):
                return not self.session or bool(message.header.fields[HeaderFields.path] == self.session)
            case (_, "PrepareForSleep") if interface == _MANAGER and sender == self.owners.get(_LOGIND):
                return bool(message.body == (True,))
            case (_, "ActiveChanged") if interface in _SAVERS and sender == self.owners.get(interface):
                return bool(message.body == (True,))
        return False
