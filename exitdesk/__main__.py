"""The program: `python -m exitdesk` opens the window; see `--help` for the commands."""

import sys

from exitdesk.app.cli import main

if __name__ == "__main__":
    sys.exit(main())
