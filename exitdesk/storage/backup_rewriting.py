"""A backup written anew: without what was erased since, and with the key file of today.

It is copied, changed and checked beside the old one, and takes its place only then. One that cannot be
written anew would keep what must go, so it goes as a whole: under an earlier key, or damaged.
"""

import contextlib
from collections.abc import Collection

from exitdesk.cases.erasing import say_again_in_copy
from exitdesk.cases.errors import NoSuchCase
from exitdesk.cases.ports import Clock
from exitdesk.cases.safekeeping import Backup, no_progress
from exitdesk.crypto.key_file import KeyFile
from exitdesk.crypto.vault_key import VaultKey
from exitdesk.journal.entry import CaseId, EntryId
from exitdesk.storage.backup_files import (
    bring_key_file,
    clean_for_good,
    copy_backup,
    finish,
    next_version,
    remove,
    taken_away_on_error,
    unfinished,
)
from exitdesk.storage.erasures import Erasures, cells_of
from exitdesk.storage.errors import VaultError
from exitdesk.storage.vault import Vault, open_vault


def rewrite(backup: Backup, erasures: Erasures, key: VaultKey, key_file: KeyFile, clock: Clock) -> None:
    """Erase in a backup; raises NotSaved and its kinds, and then it is as it was."""
    named = next_version(backup)
    copy = copy_backup(backup, unfinished(named), no_progress)
    with contextlib.suppress(VaultError), taken_away_on_error(copy):
        bring_key_file(copy, key_file)
        vault = open_vault(copy, key, key_file.vault_id, clock=clock)
        try:
            erase_and_fold(vault, erasures)
        finally:
            vault.close()
        finish(copy, named, backup, key, key_file.vault_id, no_progress)
    remove(backup.path)
    clean_for_good(backup.path.parent)


def erase_and_fold(vault: Vault, erasures: Erasures) -> None:
    """Erase in a copy what another vault erased, and let each case's line say what is left of it, or go.

    What an erased entry said beside, and what stood, is said again first. Raises NotSaved, VaultDamaged.
    """
    by_case: dict[CaseId, list[EntryId]] = {case: [] for case in erasures.gone}
    for case, entry in vault.journal.cases_of(erasures.entries):
        by_case.setdefault(case, []).append(entry)
    for case, entries in by_case.items():
        _erase_in_case(vault, case, entries, erasures)


def _erase_in_case(vault: Vault, case: CaseId, entries: Collection[EntryId], erasures: Erasures) -> None:
    desk = vault.desk()
    session = desk.read(case)
    unknown = [one for one in session.entries() if one.id in entries and one.id not in erasures.known]
    cells = erasures.gone.get(case, set()).union(*(cells_of(one.header) for one in unknown))
    here = [*entries, *say_again_in_copy(session, entries, cells)]
    try:
        vault.journal.erase(here, desk.read_without(case, here).row())
    except NoSuchCase:
        vault.journal.erase(here, forgotten=case)
