"""The program: `python -m exitdesk` opens the window; see `--help` for the commands."""

import sys

from exitdesk.app.cli import main as run
from exitdesk.app.hardening import harden


def main() -> int:
    """Close this process to other programs of the user, then run; return the exit code."""
    harden()
    return run()


if __name__ == "__main__":
    sys.exit(main())
