"""Prints the heading of the trouble page that a profile leads to, from a process with a mount of its own."""

import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"


def main(root: Path) -> int:
    """Unlock the window on a profile and print what it says."""
    from exitdesk.app.settings import FileSettings
    from exitdesk.app.window import make_app
    from tests.troubles.causes import READ_ONLY
    from tests.troubles.window import at_the_trouble

    app = make_app(FileSettings(root / "settings.json"))
    with at_the_trouble(app, root, READ_ONLY) as shown:
        print(shown.page.heading.text(), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
