"""What the rules of the house are read from: the files of this tree, tracked or new, never what was built."""

import ast
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@cache
def files() -> tuple[Path, ...]:
    """Return every file of the tree that git knows or would add, as absolute paths."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split("\0")
    return tuple(path for path in sorted({ROOT / name for name in listed if name}) if path.is_file())


def modules(*folders: str) -> tuple[Path, ...]:
    """Return the Python modules under the folders named, or under all of them."""
    roots = [ROOT / folder for folder in folders] or [ROOT]
    return tuple(
        path for path in files() if path.suffix == ".py" and any(path.is_relative_to(root) for root in roots)
    )


def name(path: Path) -> str:
    """Return the path as people write it: from the root of the tree, with slashes."""
    return path.relative_to(ROOT).as_posix()


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    """Return every node of a module's syntax tree; read once, for every rule asks again."""
    return tuple(ast.walk(syntax(path)))


@cache
def syntax(path: Path) -> ast.Module:
    """Return the syntax tree of a module."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=name(path))
