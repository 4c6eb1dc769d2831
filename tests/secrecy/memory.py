"""What a running process still remembers: a search through the readable memory of our processes.

Reading another process's memory needs root (our processes forbid it to everyone else); `may_read` says
whether it can be done here, so that a test skips loudly instead of finding nothing.
"""

import contextlib
import mmap
import os
from collections.abc import Iterator, Mapping
from io import FileIO
from pathlib import Path
from typing import Final

from tests.secrecy.canaries import forms

_CHUNK: Final = 8 * 1024 * 1024
_PAGE: Final = mmap.PAGESIZE
_NOT_MEMORY: Final = ("[vvar]", "[vsyscall]", "[vvar_vclock]")


def may_read(pid: int) -> bool:
    """Say whether this process may read that one's memory."""
    try:
        with Path(f"/proc/{pid}/mem").open("rb"):
            return True
    except OSError:
        return False


def our_processes(mark: str) -> list[int]:
    """Return the processes whose command line holds the mark (such as a profile's path), but not this one."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if int(folder.name) != os.getpid() and mark.encode() in (folder / "cmdline").read_bytes():
                found.append(int(folder.name))
    return sorted(found)


def words_as_patterns(*words: str) -> dict[str, bytes]:
    """Return the dresses in which Python and Qt hold words in memory."""
    dresses = ("utf-8", "utf-16le", "latin-1", "utf-32le")
    return {f"{word} as {dress}": forms(word)[dress] for word in words for dress in dresses}


def remembered(pid: int, patterns: Mapping[str, bytes]) -> set[str]:
    """Return the names of the patterns that stand somewhere in a process's memory.

    Raises OSError where the memory must not be read; an ended process remembers nothing.
    """
    found: set[str] = set()
    overlap = max(len(pattern) for pattern in patterns.values()) - 1
    for chunk in _memory(pid, overlap):
        found |= {name for name, pattern in patterns.items() if name not in found and pattern in chunk}
    return found


def _memory(pid: int, overlap: int) -> Iterator[bytes]:
    try:
        regions = Path(f"/proc/{pid}/maps").read_text("utf-8").splitlines()
        memory = Path(f"/proc/{pid}/mem").open("rb", buffering=0)  # noqa: SIM115 - closed below
    except (FileNotFoundError, ProcessLookupError):
        return
    with memory:
        for line in regions:
            span, rights, *_rest = line.split()
            if not rights.startswith("r") or line.endswith(_NOT_MEMORY):
                continue
            first, last = (int(end, 16) for end in span.split("-"))
            for start in range(first, last, _CHUNK):
                yield _read(memory, start, min(_CHUNK + overlap, last - start))


def _read(memory: FileIO, start: int, size: int) -> bytes:
    """Return what can be read of so many bytes: a read may end early, and behind a hole it goes on."""
    read, at = bytearray(), start
    while at < start + size:
        part = b""
        with contextlib.suppress(OSError, ValueError, OverflowError):
            memory.seek(at)
            part = memory.read(start + size - at)
        read += part or bytes(min(_PAGE - at % _PAGE, start + size - at))
        at = start + len(read)
    return bytes(read)
