"""On what the figures were taken: kind of machine and versions, never its name or whose it is."""

import os
import platform
from importlib.metadata import version

_LIBRARIES = ("sqlcipher3", "cryptography", "argon2-cffi", "PySide6-Essentials", "keyring")


def machine() -> str:
    """Return one line: system, cores, memory in GiB, Python, and the libraries that matter."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    libraries = ", ".join(f"{name} {version(name)}" for name in _LIBRARIES)
    return (
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, {memory:.0f} GiB, "
        f"Python {platform.python_version()}, {libraries}"
    )
