"""A disk that loses power: what a process wrote and flushed is read from a trace and replayed up to a cut.

At a cut, what was flushed is there. Of what was not, any sectors are there in any mixture. Of names that
were made, moved or taken away since their folder was last flushed, as many are as the disk came to, in their
order: flushing a folder keeps every change up to its own last one, as file systems with a journal do.
"""

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeAlias

TRACED: Final = (
    "openat,open,pwrite64,write,fsync,fdatasync,ftruncate,rename,renameat2,unlink,unlinkat,mkdir,rmdir"
)
_SECTOR: Final = 512
_CALL: Final = re.compile(r"^\d+\s+(\w+)\((.*)\)\s+= (-?\d+)")
_TEXT: Final = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_OPEN_FILE: Final = re.compile(r"^(?:\d+|AT_FDCWD)<([^>]*)>")
_MAKES, _GOES = ("mkdir", "make"), ("unlink", "unlinkat", "rmdir")


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the system: name, path, bytes, a number (offset or length), and where a rename goes."""

    name: str
    path: str
    data: bytes = b""
    number: int = 0
    to: str = ""


@dataclass
class _File:
    durable: bytearray = field(default_factory=bytearray)
    pending: list[Call] = field(default_factory=list)
    size: int = 0

    def write(self, call: Call) -> None:
        number = self.size if call.name == "write" else call.number
        at = Call("ftruncate" if call.name == "ftruncate" else "pwrite64", call.path, call.data, number)
        self.size = number if call.name == "ftruncate" else max(self.size, number + len(call.data))
        self.pending.append(at)

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


@dataclass
class _Folder:
    durable: "dict[str, _Node]" = field(default_factory=dict)
    current: "dict[str, _Node]" = field(default_factory=dict)


_Node: TypeAlias = _File | _Folder
_Change: TypeAlias = "list[tuple[_Folder, str, _Node | None]]"


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
        self._root = str(folder)
        self._folder = _read(folder)
        self._changes: list[_Change] = []

    def do(self, call: Call) -> None:
        """Let a call happen."""
        if not call.path.startswith(self._root) or call.path.endswith("-shm"):
            return
        node = self._at(call.path)
        if isinstance(node, _Folder) and call.name == "fsync":
            self._flush_up_to(node)
        elif call.name in _MAKES and node is None:
            self._change([(call.path, _Folder() if call.name == "mkdir" else _File())])
        elif call.name in _GOES:
            self._change([(call.path, None)])
        elif call.name == "rename":
            self._change([(call.path, None), (call.to, node)])
        elif isinstance(node, _File) and call.name in ("fsync", "fdatasync"):
            node.flush()
        elif isinstance(node, _File) and call.name in ("write", "pwrite64", "ftruncate"):
            node.write(call)

    def cut(self, target: Path, chance: random.Random) -> None:
        """Write the folder as it is found after a cut now."""
        names: dict[int, dict[str, _Node]] = {}

        def of(folder: _Folder) -> dict[str, _Node]:
            return names.setdefault(id(folder), dict(folder.durable))

        for change in self._changes[: chance.randint(0, len(self._changes))]:
            _apply(change, of)

        def lay(folder: _Folder, place: Path) -> None:
            place.mkdir(mode=0o700)
            for name, node in of(folder).items():
                if isinstance(node, _Folder):
                    lay(node, place / name)
                else:
                    (place / name).write_bytes(node.at_a_cut(chance))

        lay(self._folder, target)

    def _at(self, path: str) -> _Node | None:
        node: _Node | None = self._folder
        for part in path[len(self._root) :].strip("/").split("/"):
            if part:
                node = node.current.get(part) if isinstance(node, _Folder) else None
        return node

    def _change(self, paths: list[tuple[str, _Node | None]]) -> None:
        change: _Change = []
        for path, node in paths:
            above, _, name = path.rpartition("/")
            folder = self._at(above)
            if isinstance(folder, _Folder):
                change.append((folder, name, node))
        _apply(change, lambda folder: folder.current)
        self._changes.append(change)

    def _flush_up_to(self, folder: _Folder) -> None:
        mine = [nth for nth, change in enumerate(self._changes) if any(one[0] is folder for one in change)]
        last = mine[-1] + 1 if mine else 0
        for change in self._changes[:last]:
            _apply(change, lambda one: one.durable)
        del self._changes[:last]


def _apply(change: _Change, names_of: Callable[[_Folder], dict[str, _Node]]) -> None:
    for folder, name, node in change:
        if node is None:
            names_of(folder).pop(name, None)
        else:
            names_of(folder)[name] = node


def _read(folder: Path) -> _Folder:
    found = _Folder()
    for path in folder.iterdir():
        if path.is_dir():
            found.durable[path.name] = _read(path)
        elif not path.name.endswith("-shm"):
            content = path.read_bytes()
            found.durable[path.name] = _File(bytearray(content), size=len(content))
    found.current = dict(found.durable)
    return found


def calls_of(trace: Path) -> Iterator[Call]:
    """Read what `strace -f -y -xx` wrote, but for calls that failed; `make` is an open that may make."""
    with trace.open("r", encoding="ascii", errors="replace") as lines:
        for line in lines:
            found = _CALL.match(line)
            if found is None or int(found[3]) < 0:
                continue
            call = _call_of(found[1], found[2], int(found[3]))
            if call is not None:
                yield call


def _call_of(name: str, arguments: str, result: int) -> Call | None:
    texts = [bytes.fromhex(text.replace("\\x", "")) for text in _TEXT.findall(arguments)]
    opened = _OPEN_FILE.match(arguments)
    path = _plain(opened[1]) if opened else ""
    if name in ("open", "openat", "mkdir", "rmdir", "unlink", "unlinkat", "rename", "renameat2"):
        if name in ("open", "openat") and "O_CREAT" not in arguments:
            return None
        told = [str(Path(path) / text.decode()) for text in texts]
        name = {"open": "make", "openat": "make", "renameat2": "rename"}.get(name, name)
        return Call(name, told[0], to=told[1] if name == "rename" else "")
    rest = arguments.rpartition(",")[2].strip()
    number = int(rest) if name in ("pwrite64", "ftruncate") else 0
    return Call(name, path, texts[0][:result] if texts else b"", number)


def _plain(path: str) -> str:
    return bytes.fromhex(path.replace("\\x", "")).decode() if path.startswith("\\x") else path
