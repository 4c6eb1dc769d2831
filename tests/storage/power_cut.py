"""A disk that loses power: what a process wrote and flushed is read from a trace and replayed up to a cut.

At a cut, what was flushed is there. Of what was not, any sectors are there in any mixture, and of names that
were made or taken away since their folder was last flushed, as many as the disk came to, in their order.
"""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

TRACED: Final = "openat,open,pwrite64,write,fsync,fdatasync,ftruncate,rename,unlink"
_SECTOR: Final = 512
_CALL: Final = re.compile(r"^\d+\s+(\w+)\((.*)\)\s+= (-?\d+)")
_TEXT: Final = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_OPEN_FILE: Final = re.compile(r"^\d+<([^>]*)>")


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the system: its name, the file it was about, bytes, and a number (offset or length)."""

    name: str
    path: str
    data: bytes = b""
    number: int = 0


@dataclass
class _File:
    durable: bytearray = field(default_factory=bytearray)
    pending: list[Call] = field(default_factory=list)

    def flush(self) -> None:
        for call in self.pending:
            self.durable = _applied(self.durable, call)
        self.pending.clear()

    def at_a_cut(self, chance: random.Random) -> bytes:
        content = bytearray(self.durable)
        for call in self.pending:
            if call.name == "ftruncate":
                content = _applied(content, call) if chance.random() < 0.5 else content
                continue
            share = chance.choice((0.0, 0.5, 1.0))
            for at in range(0, len(call.data), _SECTOR):
                if chance.random() < share:
                    part = Call("pwrite64", call.path, call.data[at : at + _SECTOR], call.number + at)
                    content = _applied(content, part)
        return bytes(content)


def _applied(content: bytearray, call: Call) -> bytearray:
    if call.name == "ftruncate":
        return content[: call.number].ljust(call.number, b"\0")
    end = call.number + len(call.data)
    if len(content) < end:
        content.extend(bytes(end - len(content)))
    content[call.number : end] = call.data
    return content


class Disk:
    """The folder of a vault as the disk under it knows it; shared memory is no part of it."""

    def __init__(self, folder: Path) -> None:
        self._folder = str(folder)
        self._names = {
            path.name: _File(bytearray(path.read_bytes()))
            for path in folder.iterdir()
            if path.is_file() and not path.name.endswith("-shm")
        }
        self._durable_names = dict(self._names)
        self._changes: list[tuple[str, _File | None]] = []

    def do(self, call: Call) -> None:
        """Let a call happen."""
        folder, _, name = call.path.rpartition("/")
        if call.path == self._folder and call.name == "fsync":
            self._durable_names, self._changes = dict(self._names), []
        if folder != self._folder or name.endswith("-shm"):
            return
        if call.name == "make" and name not in self._names:
            self._rename(name, _File())
        elif call.name == "unlink":
            self._rename(name, None)
        elif call.name in ("fsync", "fdatasync"):
            self._names[name].flush()
        elif call.name in ("pwrite64", "ftruncate"):
            self._names[name].pending.append(call)

    def cut(self, target: Path, chance: random.Random) -> None:
        """Write the folder as it is found after a cut now."""
        names = dict(self._durable_names)
        for name, file in self._changes[: chance.randint(0, len(self._changes))]:
            if file is None:
                names.pop(name, None)
            else:
                names[name] = file
        target.mkdir(mode=0o700)
        for name, file in names.items():
            (target / name).write_bytes(file.at_a_cut(chance))

    def _rename(self, name: str, file: _File | None) -> None:
        if file is None:
            self._names.pop(name, None)
        else:
            self._names[name] = file
        self._changes.append((name, file))


def calls_of(trace: Path) -> Iterator[Call]:
    """Read what `strace -f -y -xx` wrote, but for calls that failed; `make` is an open that may make."""
    with trace.open("r", encoding="ascii", errors="replace") as lines:
        for line in lines:
            found = _CALL.match(line)
            if found is None or int(found[3]) < 0:
                continue
            name, arguments = found[1], found[2]
            texts = [bytes.fromhex(text.replace("\\x", "")) for text in _TEXT.findall(arguments)]
            if name in ("open", "openat", "unlink"):
                if name == "unlink" or "O_CREAT" in arguments:
                    yield Call("unlink" if name == "unlink" else "make", texts[0].decode())
                continue
            opened = _OPEN_FILE.match(arguments)
            path = _plain(opened[1]) if opened else ""
            rest = arguments.rpartition(",")[2].strip()
            number = int(rest) if name in ("pwrite64", "ftruncate") else 0
            yield Call(name, path, texts[0][: int(found[3])] if texts and name != "rename" else b"", number)


def _plain(path: str) -> str:
    return bytes.fromhex(path.replace("\\x", "")).decode() if path.startswith("\\x") else path
