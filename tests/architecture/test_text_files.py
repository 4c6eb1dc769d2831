"""What may not stand in any file of the tree: where packages were fetched from, and whose machine it was."""

import re
import tomllib

import pytest

from tests.architecture.tree import ROOT, files, name

_BINARY = {".ttf", ".png", ".pdf", ".qm", ".ico", ".db"}
# Written in pieces, so that this file does not find itself.
_PLACES = re.compile(
    "|".join(
        (
            r"pypi\." r"org",
            r"python" r"hosted",
            r"registry\." r"npmjs",
            r"(deb|security|snapshot)\.debian\." r"org",
            r"(archive|ports)\.ubuntu\." r"com",
            r"index-" r"url[ =]",
            r"^\s*--(find-" r"links|trusted-" r"host)",
            r"://[^\s\"']*/(simp" r"le|packages)/",
            r"(?<![\w.])/(wo" r"rk|fa" r"rm|ro" r"ot|home)/",
        )
    ),
    re.MULTILINE,
)
_LOCKS = ("base", "dev", "bench")


def test_no_file_says_where_packages_come_from_or_where_it_was_written() -> None:
    """No address of a package registry and no path of somebody's machine is in the tree."""
    mentions = [
        f"{name(path)}: {found.group().strip()}"
        for path in files()
        if path.suffix not in _BINARY and path.parent.name != "data"  # a golden vault's folder
        for found in [_PLACES.search(path.read_text(encoding="utf-8"))]
        if found
    ]

    assert not mentions


@pytest.mark.parametrize("lock", _LOCKS)
def test_every_locked_package_has_its_hashes(lock: str) -> None:
    """Each requirement is one exact version with at least one SHA-256: nothing else can be installed."""
    text = (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8").replace("\\\n", "")
    lines = [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]

    loose = [
        line for line in lines if not re.match(r"[\w.-]+==[\w.+!-]+\s+(--hash=sha256:[0-9a-f]{64}\s*)+", line)
    ]

    assert lines
    assert not loose


def test_what_ships_is_what_was_tested() -> None:
    """The lock of the program and the lock it is tested with agree on every version."""
    pins = {
        lock: dict(
            re.findall(
                r"^([\w.-]+)==(\S+)",
                (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8"),
                re.MULTILINE,
            )
        )
        for lock in ("base", "dev")
    }

    differing = {package for package, version in pins["base"].items() if pins["dev"].get(package) != version}

    assert not differing


def test_every_dependency_of_the_program_has_its_reason() -> None:
    """Each dependency declared is locked, and decision 0002 says why it is there."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    declared = {re.split(r"[<>=~!]", line)[0] for line in settings["project"]["dependencies"]}
    reasons = (ROOT / "docs/decisions/0002-dependencies.md").read_text(encoding="utf-8")
    locked = (ROOT / "requirements/base.in").read_text(encoding="utf-8")

    assert not {package for package in declared if f"**{package}**" not in reasons}
    assert not {package for package in declared if f"{package}==" not in locked}


def test_the_desktop_shows_a_neutral_name() -> None:
    """The entry in the computer's menu is called Tavle, and says "exit" only where the command must stand."""
    entry = (ROOT / "packaging/deb/tavle.desktop").read_text(encoding="utf-8")
    shown = [line for line in entry.splitlines() if not line.startswith(("Exec=", "TryExec="))]

    assert "Name=Tavle" in shown
    assert "exit" not in "\n".join(shown).lower()
