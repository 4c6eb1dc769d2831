"""A next process that reports like the program does and then writes down what it was given.

Arguments: the file to write to, how it behaves, then what the lock adds.
"""

import argparse
import sys
from pathlib import Path

from exitdesk.app.lock import Succession


def main() -> None:
    """Take over."""
    parser = argparse.ArgumentParser()
    parser.add_argument("told_to")
    parser.add_argument("behaviour")
    parser.add_argument("--successor", required=True)
    parser.add_argument("--why", required=True)
    told = parser.parse_args()
    if told.behaviour == "dies":
        sys.exit(1)
    succession = Succession.from_argument(told.successor)
    if told.behaviour == "reports":
        succession.report_painted()
    note = succession.take_note()
    draft = Path(told.told_to + ".new")
    argv, environ = Path("/proc/self/cmdline").read_bytes(), Path("/proc/self/environ").read_bytes()
    draft.write_bytes(b"\n".join(part.hex().encode() for part in (note, argv, environ)))
    draft.rename(told.told_to)


if __name__ == "__main__":
    main()
