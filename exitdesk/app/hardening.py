"""What a process does before it holds a key: no core dumps, no debugger, files for one user."""

import ctypes
import os
import sys

_PR_SET_DUMPABLE = 4


def harden() -> None:
    """Forbid core dumps and reading of this process's memory by other programs of the user, as far as the
    system lets us; new files are for this user alone."""
    os.umask(0o077)
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
