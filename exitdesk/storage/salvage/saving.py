"""A damaged vault put together anew: gathered, written, checked, and only then in the vault's place.

The damaged files stay in `evidence`. A new writer goes on: what was lost may still lie with a partner, and
comes back as what it was.
"""

from collections import Counter
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from exitdesk.cases import vocabulary
from exitdesk.cases.case_edits import PutOnCase
from exitdesk.cases.errors import NoSuchCase
from exitdesk.cases.gaps import no_longer_lost
from exitdesk.cases.lost import LostEntry
from exitdesk.cases.mending import KnownCase, mend_case
from exitdesk.cases.ports import Chance, Clock, Owner
from exitdesk.cases.safekeeping import Backup, Progress, tell_done
from exitdesk.cases.salvaged import MissingInCase, Salvaged
from exitdesk.crypto.purposes import Purpose
from exitdesk.crypto.vault_key import VaultKey
from exitdesk.journal.entry import CaseId, PersonId, ThingId, new_id
from exitdesk.storage.doctor import findings_in
from exitdesk.storage.errors import MarkLost, NewerVault, NothingToSave, SalvageNotGood
from exitdesk.storage.evidence import DATABASE_NAME
from exitdesk.storage.log import RowKind
from exitdesk.storage.lost import name_lost
from exitdesk.storage.mark import MARK_NAME, MarkFile
from exitdesk.storage.migrations import NEWEST
from exitdesk.storage.projections import put_row
from exitdesk.storage.rows import entry_of
from exitdesk.storage.salvage.gathering import Gathered, Source, gather
from exitdesk.storage.salvage.missing import lost_by_case, unknown_rows
from exitdesk.storage.salvage.raw import RawDatabase
from exitdesk.storage.salvage.rebuilding import Written, write_anew
from exitdesk.storage.swap import commit_coming, drop_coming, finish_swap, place_for_coming, put_aside
from exitdesk.storage.vault import Vault, open_vault

_GATHERED, _WRITTEN, _FOLDED, _CHECKED = 0.35, 0.65, 0.8, 0.98
_POLICE, _MUNICIPALITY = "police", "municipality"


def salvage(
    folder: Path,
    key: VaultKey,
    vault_id: bytes,
    backups: list[Backup],
    *,
    clock: Clock,
    chance: Chance,
    step: Progress,
) -> Salvaged:
    """Put what is whole in a vault and its backups into the vault's place; say what is missing.

    Only under the folder's lock. Raises NothingToSave, NewerVault, SalvageNotGood, NotSaved and its kinds,
    Cancelled; then everything is as it was.
    """
    place = place_for_coming(folder)
    try:
        with ExitStack() as files:
            sources = _sources(folder, key, backups, files)
            if sources[-1].raw.version > NEWEST:
                raise NewerVault  # it has what nobody here could write down again
            gathered = gather(sources, vault_id, partial(_told, step, 0, _GATHERED))
            if not gathered.entries:
                raise NothingToSave
            told = partial(_told, step, _GATHERED, _WRITTEN)
            writer = new_id("writer", chance)
            owner = _owner(gathered)
            written = write_anew(place, gathered, key, vault_id, owner, writer, clock, told)
        marked = _marked(folder, key, vault_id)
        folding = partial(_told, step, _WRITTEN, _FOLDED)
        vault = open_vault(place, key, vault_id, clock=clock, chance=chance)
        try:
            saved = _fold_cases(vault, gathered, written, marked, folding)
        finally:
            vault.close()
        if findings_in(place, key, vault_id, partial(_told, step, _FOLDED, _CHECKED)):
            raise SalvageNotGood
        put_aside(folder, with_keys=False)
        commit_coming(folder)
    except BaseException:
        drop_coming(folder)
        raise
    finish_swap(folder)
    tell_done(step)
    return saved


def _told(step: Progress, begin: float, end: float, share: float) -> None:
    step(begin + share * (end - begin))


def _sources(folder: Path, key: VaultKey, backups: list[Backup], files: ExitStack) -> list[Source]:
    """Return the backups that this key opens, oldest first, and the vault itself."""
    raw_key = key.derive(Purpose.DATABASE)
    sources: list[Source] = []
    salt: bytes | None = None
    for backup in sorted(backups, key=lambda one: one.at):
        raw = RawDatabase(backup.path / DATABASE_NAME, raw_key)
        files.callback(raw.close)
        if raw.salt is not None:
            sources.append(Source(raw, own=False))
            salt = raw.salt
    own = RawDatabase(folder / DATABASE_NAME, raw_key, salt)
    files.callback(own.close)
    return [*sources, Source(own, own=True)]


def _marked(folder: Path, key: VaultKey, vault_id: bytes) -> int:
    try:
        return MarkFile(folder / MARK_NAME, key.derive(Purpose.MARK), vault_id).read().head.number
    except MarkLost:
        return 0


def _owner(gathered: Gathered) -> Owner:
    """Return whose vault it is; where that page is lost, whoever wrote most here, as the cases name him."""
    if gathered.owners:
        _, person, name, role, authority = gathered.owners[-1]
        return Owner(PersonId(ThingId(person)), name, role, authority)
    wrote: Counter[PersonId] = Counter()
    named: dict[PersonId, PutOnCase] = {}
    for found in gathered.entries.values():
        row = gathered.row_of(found)
        entry = entry_of(row[6:])
        wrote[entry.header.by] += row[1] == RowKind.OWN.value
        edits = vocabulary.read(entry).edits
        named.update({edit.person: edit for edit in edits if isinstance(edit, PutOnCase)})
    person = wrote.most_common(1)[0][0]
    put = named.get(person)
    role = put.role if put else ""
    authority = _POLICE if "politi" in role.lower() else _MUNICIPALITY
    return Owner(person, put.name if put else "?", role, authority)


def _fold_cases(vault: Vault, gathered: Gathered, written: Written, marked: int, step: Progress) -> Salvaged:
    """Name what is lost, give cases that lost their beginning another, and write every case's line."""
    lost = lost_by_case(gathered, written)
    alive = gathered.alive()
    for case, gone in list(lost.items()):
        lost[case] = gone = _still_lost(vault, case, gone, written)
        vault.database.write(partial(name_lost, case=case, lost=gone))
    lost = {case: gone for case, gone in lost.items() if gone}
    for nth, case in enumerate(sorted(alive)):
        _write_line(vault, case)
        step(nth / len(alive))
    desk = vault.desk()
    for case in sorted(lost.keys() & alive, key=lambda one: (one not in gathered.listed, one)):
        mend_case(desk.read(case), gathered.listed.get(case, KnownCase()), desk.next_number)
        _write_line(vault, case)
    lines, rows = unknown_rows(gathered, written, marked)
    return Salvaged(
        entries=len(written.entries),
        from_backups=written.from_backups,
        papers_saved=written.papers_saved,
        lines_saved=len(gathered.log.lines),
        missing=tuple(_missing_in(vault, gathered, case, gone) for case, gone in sorted(lost.items())),
        papers=written.papers_missing,
        lines=lines,
        rows=rows,
    )


def _still_lost(vault: Vault, case: CaseId, lost: list[LostEntry], written: Written) -> list[LostEntry]:
    """Return what of a case is lost now: what counted as lost before may lie in a backup."""
    if written.entries.isdisjoint(one.id for one in lost):
        return lost
    came = no_longer_lost(case, vault.journal.entries(case), [one.id for one in lost])
    return [one for one in lost if one.id not in came]


def _write_line(vault: Vault, case: CaseId) -> None:
    try:
        row = vault.desk().read(case).row()
    except NoSuchCase:
        return  # it lost its beginning
    vault.database.write(partial(put_row, row=row))


def _missing_in(vault: Vault, gathered: Gathered, case: CaseId, gone: list[LostEntry]) -> MissingInCase:
    row = vault.index.row(case)
    number = row.number if row else gathered.listed.get(case, KnownCase()).number
    since = min((one.since for one in gone if one.since), default="")
    until = max((one.until for one in gone if one.until), default="")
    return MissingInCase(case, number, len(gone), since, until)
