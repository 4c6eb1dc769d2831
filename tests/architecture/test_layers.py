"""Imports point down the layers of architecture.md, and nothing comes in without a place.

The contracts themselves stand in pyproject.toml; here they are run, and shown to bite.
"""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import grimp
import pytest
from importlinter.cli import lint_imports

from tests.architecture.tree import ROOT

_PURE = ("exitdesk.journal", "exitdesk.sos", "exitdesk.cases")


def _contracts() -> list[dict[str, object]]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts: list[dict[str, object]] = settings["tool"]["importlinter"]["contracts"]
    return contracts


def _libraries_used() -> dict[str, set[str]]:
    """Return each third-party library with the modules of ours that import it."""
    graph = grimp.build_graph("exitdesk", include_external_packages=True, cache_dir=None)
    outside = {name for name in graph.modules if graph.is_module_squashed(name)}
    libraries = {name for name in outside if name.partition(".")[0] not in sys.stdlib_module_names}
    return {name: graph.find_modules_that_directly_import(name) for name in libraries}


def _small_tree(folder: Path) -> Path:
    """Lay out a copy of the packages, without their code, that the contracts can be run on."""
    for package in (ROOT / "exitdesk").iterdir():
        if (package / "__init__.py").is_file():
            (folder / "exitdesk" / package.name).mkdir(parents=True)
            (folder / "exitdesk" / package.name / "__init__.py").touch()
    for module in ("__init__.py", "__main__.py", "errors.py", "loading.py", "resources.py", "value.py"):
        (folder / "exitdesk" / module).touch()
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def _lint(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=folder,
        capture_output=True,
        text=True,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(folder), "PYTHONIOENCODING": "utf-8"},
        check=False,
    )


def test_every_import_points_down_the_layers(monkeypatch: pytest.MonkeyPatch) -> None:
    """The contracts of pyproject.toml hold for the program as it is."""
    monkeypatch.chdir(ROOT)

    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True) == 0


def test_the_packages_alone_keep_the_contracts(tmp_path: Path) -> None:
    """The control of the tests below: without a wrong import the small tree is accepted."""
    verdict = _lint(_small_tree(tmp_path))

    assert verdict.returncode == 0, verdict.stdout + verdict.stderr


def test_a_new_package_fails_until_someone_says_where_it_belongs(tmp_path: Path) -> None:
    """The layers are exhaustive: a child of exitdesk that no layer names breaks the contract."""
    folder = _small_tree(tmp_path)
    (folder / "exitdesk" / "newcomer").mkdir()
    (folder / "exitdesk" / "newcomer" / "__init__.py").touch()

    verdict = _lint(folder)

    assert verdict.returncode != 0
    assert "newcomer" in verdict.stdout + verdict.stderr


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("journal", "import exitdesk.sos"),
        ("sos", "import exitdesk.cases"),
        ("cases", "import exitdesk.crypto"),
        ("cases", "import exitdesk.storage"),
        ("storage", "import exitdesk.snapshot"),
        ("snapshot", "import exitdesk.sharing"),
        ("ui", "import exitdesk.storage"),
        ("ui", "import exitdesk.crypto"),
        ("ui", "import exitdesk.app"),
        ("cases", "import PySide6"),
        ("ui", "import sqlcipher3"),
        ("app", "import reportlab"),
        ("storage", "import cryptography"),
        ("ui", "import keyring"),
        ("sharing", "import ssl"),
    ],
)
def test_an_import_up_or_across_is_refused(tmp_path: Path, module: str, line: str) -> None:
    """Each kind of wrong import breaks a contract: upwards, between siblings, past a library's home."""
    folder = _small_tree(tmp_path)
    (folder / "exitdesk" / module / "__init__.py").write_text(f"{line}\n", encoding="utf-8")

    verdict = _lint(folder)

    assert verdict.returncode != 0
    assert f"exitdesk.{module}" in verdict.stdout


def test_every_library_in_use_has_a_home() -> None:
    """A library that no contract names fails until someone says which package may import it."""
    named: set[str] = set()
    for contract in _contracts():
        if str(contract["id"]).startswith("home-"):
            forbidden = contract["forbidden_modules"]
            assert isinstance(forbidden, list)
            named.update(forbidden)

    homeless = set(_libraries_used()) - named - {"pydantic"}

    assert not homeless


def test_the_pure_core_knows_only_the_standard_library_and_pydantic() -> None:
    """The journal, the boards and the cases import no other library, whatever it is."""
    used = _libraries_used()
    strangers = {
        f"{module} imports {library}"
        for library, importers in used.items()
        for module in importers
        if library != "pydantic" and module.startswith(_PURE)
    }

    assert not strangers
