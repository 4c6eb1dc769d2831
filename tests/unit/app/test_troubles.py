"""Every expected error has its sentences, in both languages."""

import importlib
import pkgutil

import pytest

import exitdesk
from exitdesk.app.troubles import explain, row_name, table
from exitdesk.cases.errors import BadImport, GlyphMissing
from exitdesk.errors import ExitDeskError


def expected_errors() -> set[type[ExitDeskError]]:
    """Return every expected error of the program, wherever it is defined."""
    for module in pkgutil.walk_packages(exitdesk.__path__, "exitdesk."):
        if module.name.rsplit(".", 1)[-1] == "errors":
            importlib.import_module(module.name)
    found: set[type[ExitDeskError]] = {ExitDeskError}
    todo = [ExitDeskError]
    while todo:
        for kind in todo.pop().__subclasses__():
            if kind.__module__.startswith("exitdesk."):
                found.add(kind)
                todo.append(kind)
    return found


def test_every_expected_error_has_a_row_and_every_row_an_error() -> None:
    """Nobody meets an error that says nothing, and no sentence outlives its error."""
    assert {row_name(kind) for kind in expected_errors()} == set(table())


@pytest.mark.parametrize("language", ["da", "en"])
def test_each_row_says_what_happened_and_what_to_do(language: str) -> None:
    """Two sentences that end like sentences; neither is empty."""
    for name, row in table().items():
        happened, to_do, *safe = row[language]
        assert len(safe) <= 1, name
        assert happened.endswith("."), name
        assert to_do.endswith("."), name


def test_danish_and_english_differ_in_every_row() -> None:
    """No row was left untranslated."""
    for name, row in table().items():
        assert row["da"] != row["en"], name


def test_bad_lines_and_missing_characters_are_named() -> None:
    """Numbers and characters help to put it right; they are no words of a case."""
    assert explain(BadImport((3, 9)), "da").happened.endswith("kan bruges (3, 9).")
    assert explain(GlyphMissing("☂"), "en").happened.endswith("on paper (☂).")
