"""Every text of the window has its English: reads the sources again and compares.

Run as `python -m tools.check_i18n`. Fails when reading the sources would change a translation file, and
when a text is not translated. With `--update` it writes the files instead, and lists what is untranslated.
"""

import argparse
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

_ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Target:
    """One translation file and the options that lupdate needs for it."""

    path: Path
    options: tuple[str, ...]


TARGETS = (
    Target(_ROOT / "resources/i18n/exitdesk_en.ts", ("-target-language", "en_GB")),
    Target(_ROOT / "resources/i18n/exitdesk_da.ts", ("-target-language", "da_DK", "-pluralonly")),
)


def sources() -> list[str]:
    """Return the program's modules that hold texts, tracked or new, in a fixed order."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", "exitdesk/*.py"],
        cwd=_ROOT, check=True, capture_output=True, text=True,
    ).stdout.split()  # fmt: skip
    texts = (name for name in sorted(set(listed)) if (_ROOT / name).is_file())
    return [name for name in texts if _has_texts((_ROOT / name).read_text(encoding="utf-8"))]


def _has_texts(source: str) -> bool:
    return ".tr(" in source or "translate(" in source or "QT_TR" in source


def read_texts(target: Target, into: Path) -> None:
    """Run lupdate over the sources, merging into the file given."""
    command = [
        str(Path(sys.executable).with_name("pyside6-lupdate")), *sources(),
        "-silent", "-source-language", "da_DK", *target.options, "-no-obsolete", "-locations", "none",
        "-ts", str(into),
    ]  # fmt: skip
    into.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(command, cwd=_ROOT, check=True, capture_output=True)


def unfinished(path: Path) -> list[str]:
    """Return the texts of a translation file that have no translation, as `context: text`."""
    found = []
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") == "unfinished" or not _filled(translation):
                found.append(f"{context.findtext('name')}: {message.findtext('source')}")
    return found


def _filled(translation: ElementTree.Element) -> bool:
    forms = translation.findall("numerusform")
    return all(form.text for form in forms) if forms else bool(translation.text)


def _complaints(target: Target) -> list[str]:
    name = target.path.relative_to(_ROOT)
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / target.path.name
        if target.path.exists():
            fresh.write_bytes(target.path.read_bytes())
        read_texts(target, fresh)
        if not target.path.exists():
            return [f"{name} is missing: make lupdate"] if list(_messages(fresh)) else []
        if fresh.read_bytes() != target.path.read_bytes():
            return [f"{name} is behind the sources: make lupdate"]
    return [f"{name} has no translation of {text}" for text in unfinished(target.path)]


def _messages(path: Path) -> list[ElementTree.Element]:
    return list(ElementTree.parse(path).getroot().iter("message")) if path.exists() else []


def main() -> int:
    """Check, or with `--update` write; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--update", action="store_true", help="write the translation files")
    update: bool = parser.parse_args().update
    if not sources():
        return 0
    if update:
        for target in TARGETS:
            read_texts(target, target.path)
            print(*unfinished(target.path), sep="\n")
        return 0
    complaints = [line for target in TARGETS for line in _complaints(target)]
    print(*complaints or ["translations are complete"], sep="\n")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
