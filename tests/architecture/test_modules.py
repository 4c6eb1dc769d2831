"""How modules look: a stated rule, a modest size, a name that says what is in it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.tree import modules, name, nodes, syntax

_GOOD_SIZE = 300
_LARGEST = 400
# A module that may be longer than 300 lines, and why it is better so.
_LONG_FOR_A_REASON: dict[str, str] = {}
_SAYS_NOTHING = {"util", "utils", "common", "manager", "managers", "helper", "helpers", "base"}


def _length(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def _words(identifier: str) -> set[str]:
    return {word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", identifier)}


def _calls_for_translation(path: Path) -> Iterator[ast.Call]:
    for node in nodes(path):
        if isinstance(node, ast.Call) and node.args:
            called = node.func
            if isinstance(called, ast.Attribute) and called.attr in {"tr", "translate"}:
                yield node


def _is_put_together(argument: ast.expr) -> bool:
    """Tell whether a text is made at run time inside the call, where no translator can see it."""
    return any(
        isinstance(part, (ast.JoinedStr, ast.BinOp))
        or (
            isinstance(part, ast.Call) and isinstance(part.func, ast.Attribute) and part.func.attr == "format"
        )
        for part in ast.walk(argument)
    )


def test_no_module_is_longer_than_it_should_be() -> None:
    """Above 300 lines a module needs a reason on the list, and above 400 no reason is good enough."""
    lengths = {name(path): _length(path) for path in modules()}

    too_long = {
        path: length
        for path, length in lengths.items()
        if length > _LARGEST or (length > _GOOD_SIZE and path not in _LONG_FOR_A_REASON)
    }

    assert not too_long


def test_the_list_of_long_modules_is_no_longer_than_needed() -> None:
    """A module that was cut down, or is gone, leaves the list."""
    lengths = {name(path): _length(path) for path in modules()}

    stale = [path for path in _LONG_FOR_A_REASON if lengths.get(path, 0) <= _GOOD_SIZE]

    assert not stale


def test_no_name_says_nothing() -> None:
    """No module and no class is called utils, common, manager, helper or base."""
    empty_names = [
        f"{name(path)}: {found}"
        for path in modules()
        for found in [
            *path.with_suffix("").parts[-2:],
            *(node.name for node in nodes(path) if isinstance(node, ast.ClassDef)),
        ]
        if _words(found) & _SAYS_NOTHING
    ]

    assert not empty_names


def test_every_module_opens_with_the_rule_it_keeps() -> None:
    """A module starts with a docstring."""
    silent = [name(path) for path in modules() if not ast.get_docstring(syntax(path))]

    assert not silent


def test_every_test_has_a_sentence() -> None:
    """A test says in one sentence what is true."""
    silent = [
        f"{name(path)}: {node.name}"
        for path in modules("tests")
        for node in nodes(path)
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_") and not ast.get_docstring(node)
    ]

    assert not silent


def test_no_test_sleeps() -> None:
    """Tests wait on signals and conditions: time.sleep and qWait appear in none of them."""
    sleepers = [
        f"{name(path)}:{node.lineno}"
        for path in modules("tests")
        for node in nodes(path)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"sleep", "qWait", "qSleep"}
    ]

    assert not sleepers


def test_texts_for_translation_are_whole() -> None:
    """No text is put together inside tr(): lupdate would extract a text that never occurs."""
    broken = [
        f"{name(path)}:{call.lineno}"
        for path in modules("exitdesk")
        for call in _calls_for_translation(path)
        if any(_is_put_together(argument) for argument in call.args)
    ]

    assert not broken


def test_a_text_put_together_inside_tr_would_be_found(tmp_path: Path) -> None:
    """The lint above sees the f-string, the format call and the sum that it forbids, and no more."""
    module = tmp_path / "sample.py"
    module.write_text('self.tr(f"{a}")\nself.tr("{}".format(a))\nself.tr("a" + b)\nself.tr("a").format(b)\n')

    calls = [
        call
        for call in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "tr"
    ]

    assert [call.lineno for call in calls if _is_put_together(call.args[0])] == [1, 2, 3]


def test_nothing_is_logged_but_through_the_whitelist() -> None:
    """Only app/logging.py knows Python's logging: everybody else is handed a log of events and ids."""
    loggers = [
        f"{name(path)}:{node.lineno}"
        for path in modules("exitdesk")
        if name(path) != "exitdesk/app/logging.py"
        for node in nodes(path)
        if (isinstance(node, ast.Import) and any(alias.name == "logging" for alias in node.names))
        or (isinstance(node, ast.ImportFrom) and node.module == "logging")
    ]

    assert not loggers
