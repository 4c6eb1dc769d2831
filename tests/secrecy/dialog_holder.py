"""Accepts Qt's own file dialog in a folder: `python -m tests.secrecy.dialog_holder FOLDER [bare]`.

`bare` leaves out what the program sets before it: the control.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog

from exitdesk.app.settings import FileSettings
from exitdesk.app.window import make_app


def main() -> int:
    """Print the folder that was chosen."""
    folder, *bare = sys.argv[1:]
    app = QApplication(["Tavle"]) if bare else make_app(FileSettings(Path(folder) / "settings.json"))

    def accept() -> None:
        for window in app.topLevelWidgets():
            if isinstance(window, QFileDialog):
                window.accept()

    QTimer.singleShot(0, accept)
    QTimer.singleShot(500, accept)
    option = QFileDialog.Option.DontUseNativeDialog
    print(QFileDialog.getExistingDirectory(None, "", folder, option))
    return 0


if __name__ == "__main__":
    sys.exit(main())
