"""The program: `python -m exitdesk` opens the window; see `--help` for the commands."""

import sys

from exitdesk.app.cli import main as run
from exitdesk.app.crash_report import catch_bugs
from exitdesk.app.hardening import harden


def main() -> int:
    """Close this process to other programs of the user, then run; return the exit code.

    Nothing that goes wrong is printed but in our own words, whatever thread it goes wrong on.
    """
    harden()
    catch_bugs(lambda _error: None)  # until the window is there, which notes and shows them
    return run()


if __name__ == "__main__":
    sys.exit(main())
