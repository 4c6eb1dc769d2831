"""The commands `backup` and `restore`: each says in plain words what it did."""

import argparse
from datetime import datetime
from pathlib import Path

from exitdesk.app.commands import agreed, door_of, language, passphrase_of
from exitdesk.app.paths import Profile
from exitdesk.app.spoken import SPOKEN, say
from exitdesk.cases.safekeeping import Backup, BackupKind

_MEGABYTE = 1_000_000


def backup(profile: Profile, told: argparse.Namespace) -> int:
    """Make a backup, opened and checked; `--to` names a second place from now on."""
    words = SPOKEN[language(profile)]
    opened = door_of(profile).unlock(passphrase_of(told, words))
    try:
        if told.to:
            opened.backups.set_second_place(Path(told.to))
            opened.desk.access.note("backup_place", detail="named")
        made = opened.backups.back_up(BackupKind.ON_DEMAND)
        opened.desk.access.note("backup", detail=BackupKind.ON_DEMAND.value)
        print(words["backup_made"].format(when=_when(made), size=_size(made)))
        if opened.backups.second_place_failed:
            print(words["backup_second_failed"])
            return 1
    finally:
        opened.close()
    return 0


def restore(profile: Profile, told: argparse.Namespace) -> int:
    """Put a backup into the vault's place after a question; `--from` names a place to look in as well."""
    words = SPOKEN[language(profile)]
    door = door_of(profile)
    found = door.restorable(Path(told.place) if told.place else None)
    if not found:
        print(words["restore_none"])
        return 1
    for number, one in enumerate(found, start=1):
        print(f"{number}. {_when(one)}  {words[f'backup_{one.kind.value}']}  {_size(one)} MB")
    if told.number is None:
        return 0
    if not 1 <= told.number <= len(found):
        print(say(words["restore_no_such"], len(found)))
        return 1
    chosen = found[told.number - 1]
    door.hold(passphrase_of(told, words), chosen)
    if not agreed(told, words["restore_agree"]):
        return 1
    door.restore(chosen).close()
    print(words["restored"])
    return 0


def _when(backup: Backup) -> str:
    return datetime.fromisoformat(backup.at).astimezone().strftime("%Y-%m-%d %H.%M")


def _size(backup: Backup) -> int:
    return max(1, round(backup.size / _MEGABYTE))
