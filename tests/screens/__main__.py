"""Every screen of the real window, light and dark, in two sizes, two languages and at twice the text.

`make screens` runs this; pictures land in `build/screens/`. Each combination is a process of its own.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tests.screens.window import prepare

OUT = Path("build/screens")


@dataclass(frozen=True)
class Surrounding:
    """How the window is shown; `scale` is the screen's, `text` the person's own setting in per cent."""

    name: str
    size: str
    theme: str
    language: str
    scale: str = "1"
    text: str = "100"


SURROUNDINGS = (
    *(
        Surrounding(f"{size.split('x')[0]}-{theme}-{language}", size, theme, language)
        for size in ("1366x768", "1920x1080")
        for theme in ("light", "dark")
        for language in ("da", "en")
    ),
    Surrounding("960x540@2-light-da", "960x540", "light", "da", scale="2"),
    Surrounding("1366-text200-light-da", "1366x768", "light", "da", text="200"),
)


def main(wanted: list[str]) -> int:
    """Render everything, or the surroundings that are named; return how many processes failed."""
    OUT.mkdir(parents=True, exist_ok=True)
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        prepared = Path(folder) / "prepared"
        prepare(prepared)
        for place, one in enumerate(SURROUNDINGS):
            if wanted and one.name not in wanted:
                continue
            copy = Path(folder) / f"office-{place}"
            shutil.copytree(prepared, copy)
            for profile in (copy, Path(folder) / f"first-{place}"):
                failed += _render(one, profile) != 0
    modules = (
        "scene_one",
        "board",
        "acute",
        "photo",
        "since",
        "contact",
        "told",
        "exit_agreement",
        "consent",
        "office",
        "meeting_tabs",
        "paper",
        "paper_letters",
        "pocket",
        "records",
        "own_data",
        "papers",
        "safekeeping",
        "parcel",
        "printing",
        "checking",
        "trouble",
        "practice",
    )
    for module in () if wanted else modules:
        if (Path(__file__).parent / f"{module}.py").exists():
            command = [sys.executable, "-m", f"tests.screens.{module}"]
            failed += subprocess.run(command, check=False).returncode != 0
    return failed


def _render(one: Surrounding, profile: Path) -> int:
    told = ["--profile", str(profile), "--out", str(OUT), "--name", one.name, "--theme", one.theme]
    told += ["--language", one.language, "--size", one.size, "--text", one.text]
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": one.scale}
    command = [sys.executable, "-m", "tests.screens.window", *told]
    return subprocess.run(command, env=surroundings, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
