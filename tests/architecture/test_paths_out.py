"""Every way on which words leave the vault or go for good is known here, with how it asks for the passphrase.

A new caller fails until somebody says where it asks again (docs/decisions/0012, docs/reliability.md S10).
"""

import ast
from typing import Final

from tests.architecture.tree import ROOT, nodes

_ASKS: Final = {
    "export_entries": {
        "app/commands.py": "exitdesk export asks at the start",
        "app/parcels.py": "only called by PartnerParcels.pack",
    },
    "PartnerParcels": {
        "app/opened.py": "exitdesk parcel asks at the start; ui/parcel/giving.py after PassphraseAgain",
    },
    "export_script": {"app/commands.py": "exitdesk export asks at the start"},
    "as_csv": {
        "app/records_commands.py": "exitdesk log asks",
        "ui/records/view_model.py": "after PassphraseAgain",
    },
    "as_json": {
        "app/records_commands.py": "exitdesk log asks",
        "ui/records/view_model.py": "after PassphraseAgain",
    },
    "marked_as_csv": {
        "app/records_commands.py": "exitdesk own-data asks at the start",
        "ui/own_data/view_model.py": "after PassphraseAgain",
    },
    "marked_as_json": {
        "app/records_commands.py": "exitdesk own-data asks at the start",
        "ui/own_data/view_model.py": "after PassphraseAgain",
    },
    "handed_out_as_csv": {
        "app/records_commands.py": "exitdesk own-data asks at the start",
        "ui/own_data/view_model.py": "after PassphraseAgain",
    },
    "handed_out_as_json": {
        "app/records_commands.py": "exitdesk own-data asks at the start",
        "ui/own_data/view_model.py": "after PassphraseAgain",
    },
    "PrintViewModel": {
        "ui/printing/sheet.py": "is handed one by ui/printing/way.py",
        "ui/printing/way.py": "after PassphraseAgain; the kit at the first start, before any vault",
    },
    "CupsPrinting": {
        "app/opened.py": "only asked by PrintViewModel",
        "app/kit_paper.py": "only the kit at the first start, which is on the screen anyway",
    },
    "plan_erasing": {
        "app/records_commands.py": "exitdesk erase asks at the start",
        "ui/erasing/view_model.py": "after PassphraseAgain",
    },
    "hand_out": {
        "ui/own_data/view_model.py": "after PassphraseAgain",
        "ui/close/issuing.py": "his own copy, in front of him, or one signed again: decision 0012; "
        "a paper of the case: after PassphraseAgain in ui/papers/hand_over.py",
        "ui/papers/way_out.py": "after PassphraseAgain in ui/papers/hand_over.py",
        "ui/parcel/giving.py": "after PassphraseAgain",
        "ui/unit/view_model.py": "what things are called in the unit: nothing about anybody",
        "ui/records/view_model.py": "after PassphraseAgain",
    },
    "write_under_another_key": {"app/keys.py": "rekey takes the passphrase of now and tries it"},
    "bind": {"app/keys.py": "bind tries the passphrase of now, settle the kit that has just opened"},
    "write_key_files": {
        "app/binding.py": "only called by bind",
        "app/door.py": "a vault that is being made",
        "app/keys.py": "each change tries the passphrase of now, settle the kit that has just opened",
        "app/ways_out.py": "a backup put back, after what was typed opened it",
    },
    "write_key_files_whole": {
        "app/keys.py": "rekey takes the passphrase of now and tries it",
        "storage/restore.py": "a backup put back, after what was typed opened it",
    },
}


def test_whatever_leaves_the_vault_asks_for_the_passphrase_again() -> None:
    """The callers of what writes words out or takes them away are these and no others."""
    found: dict[str, set[str]] = {name: set() for name in _ASKS}
    for path in sorted((ROOT / "exitdesk").rglob("*.py")):
        module = path.relative_to(ROOT / "exitdesk").as_posix()
        for node in nodes(path):
            if isinstance(node, ast.ImportFrom):
                for alias in node.names:
                    if alias.name in found:
                        found[alias.name].add(module)
    assert found == {name: set(callers) for name, callers in _ASKS.items()}
