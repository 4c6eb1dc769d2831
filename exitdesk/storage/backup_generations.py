"""Which backups stay: the newest, and enough of the older ones, whatever the clock says.

A backup is only ever put away once a newer one was made and checked.
"""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from exitdesk.cases.safekeeping import Backup
from exitdesk.storage.backup_files import backups_in, clean, remove
from exitdesk.storage.durable import disk_told

GENERATIONS: Final = 3
MONTHS: Final = 12
_DAY: Final = timedelta(days=1)
_MARGIN: Final = 1 << 16  # names and half-filled blocks


def made_within_a_day(backup: Backup, now: datetime) -> bool:
    """Say whether a backup is a day old at most; one from a clock that was days ahead is not."""
    return abs(now - datetime.fromisoformat(backup.at)) <= _DAY


def put_old_away(place: Path, now: datetime) -> None:
    """Take away what is not needed any more.

    Kept are the newest three, the newest of each of the last three days and of twelve months. The clock
    may be wrong, or was: the newest three that are not dated after today stay as well.
    """
    there = backups_in(place)
    tomorrow = (now.astimezone(UTC) + _DAY).isoformat()
    kept = {
        one.path
        for one in (
            *there[:GENERATIONS],
            *[one for one in there if one.at <= tomorrow][:GENERATIONS],
            *_newest_of_each(there, len("2026-11-24"))[:GENERATIONS],
            *_newest_of_each(there, len("2026-11"))[:MONTHS],
        )
    }
    for one in there:
        if one.path not in kept:
            remove(one.path)
    clean(place)


def make_room(place: Path, size: int) -> None:
    """Put the oldest backups of a place away, never its newest, where another would not fit beside them.

    Nothing goes where even that would not make room. Raises NotSaved and its kinds.
    """
    clean(place)
    oldest_first = backups_in(place)[:0:-1]
    with disk_told():
        lacking = size + _MARGIN - shutil.disk_usage(place).free
    if lacking > sum(one.size for one in oldest_first):
        return
    for one in oldest_first:
        if lacking <= 0:
            return
        remove(one.path)
        lacking -= one.size


def _newest_of_each(there: list[Backup], letters: int) -> list[Backup]:
    """Return the newest backup of each day or month: what its time begins with."""
    newest: dict[str, Backup] = {}
    for one in there:
        newest.setdefault(one.at[:letters], one)
    return list(newest.values())
