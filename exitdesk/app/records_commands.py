"""The commands `log`, `own-data` and `erase`: who did what, what is kept about whom, what goes for good."""

import argparse
import sys
from collections.abc import Sequence

from exitdesk.app.commands import agreed, door_of, language, passphrase_of, write_out
from exitdesk.app.paths import Profile
from exitdesk.app.spoken import SPOKEN, say
from exitdesk.cases.access_lines import as_csv, as_json, every_line, numbers_of
from exitdesk.cases.erasing import Reason, WholeCase, erase, plan_erasing
from exitdesk.cases.errors import ErasingHeld
from exitdesk.cases.kept_about import OwnData
from exitdesk.cases.own_data import gather
from exitdesk.cases.own_data_files import (
    handed_out_as_csv,
    handed_out_as_json,
    held_back,
    marked_as_csv,
    marked_as_json,
)
from exitdesk.cases.ports import AccessQuery
from exitdesk.cases.weighing import Fate, Weighed, weighed


def log(profile: Profile, told: argparse.Namespace) -> int:
    """Write the access log out, or the part of it that was asked for; that it was done is noted in it."""
    words = SPOKEN[language(profile)]
    opened = door_of(profile).unlock(passphrase_of(told, words))
    try:
        desk = opened.desk
        case = desk.case_numbered(told.case).case if told.case else None
        query = AccessQuery(told.since, told.until, tuple(told.event), case)
        desk.access.note("log_exported")
        lines = list(every_line(desk.access, query))
        numbers = numbers_of(desk.index, lines)
        write_out(told.output, as_csv(lines, numbers) if told.csv else as_json(lines, numbers))
    finally:
        opened.close()
    return 0


def own_data(profile: Profile, told: argparse.Namespace) -> int:
    """Write out what is kept about one person, over all cases, for an access request.

    With its marks, or as it is handed out: that only of those who were named by `--who`, and only when
    nothing waits to be decided. Return 1 where it is not.
    """
    words = SPOKEN[language(profile)]
    opened = door_of(profile).unlock(passphrase_of(told, words))
    try:
        data = gather(opened.desk, told.name)
        for one in data.found:
            who = ", ".join(part for part in (one.name, one.relation) if part)
            print(say(words["own_data_found"], one.word, who, one.count), file=sys.stderr)
        if data.unread:
            print(say(words["own_data_unread"], data.unread), file=sys.stderr)
        chosen = {one.key for one in data.found if one.word in told.who or not told.who}
        unknown = set(told.who) - {one.word for one in data.found}
        pieces = weighed(data, chosen)
        waiting = sum(one.fate is Fate.UNDECIDED for one in pieces)
        if unknown or (told.handed_out and not told.who):
            print(words["own_data_who"], file=sys.stderr)
            return 1
        if told.handed_out and waiting:
            print(say(words["own_data_waits"], waiting), file=sys.stderr)
            return 1
        opened.desk.access.note("own_data_exported", None, "handed_out" if told.handed_out else "with_marks")
        write_out(told.output, _own_data_file(told, data, pieces))
        held = sum(count for _, count in held_back(pieces))
        cases = len({one.kept.case for one in pieces})
        print(say(words["own_data"], len(pieces), cases, held), file=sys.stderr)
    finally:
        opened.close()
    return 0


def _own_data_file(told: argparse.Namespace, data: OwnData, pieces: Sequence[Weighed]) -> bytes:
    if told.handed_out:
        return handed_out_as_csv(data, pieces) if told.csv else handed_out_as_json(data, pieces)
    return marked_as_csv(pieces) if told.csv else marked_as_json(pieces)


def erase_case(profile: Profile, told: argparse.Namespace) -> int:
    """Erase a whole case for good, after a question; return 1 where something holds it, or nobody agreed."""
    words = SPOKEN[language(profile)]
    opened = door_of(profile).unlock(passphrase_of(told, words))
    try:
        desk = opened.desk
        session = desk.read(desk.case_numbered(told.case).case)
        try:
            plan = plan_erasing(session, WholeCase())
        except ErasingHeld as held:
            print(words["erase_held"])
            for hold in held.holds:
                day = hold.ask_again.isoformat() if hold.ask_again else ""
                print(f"  {words[f'hold_{hold.kind.value}']} {day} {hold.note}".rstrip())
            return 1
        print(say(words["erase_what"], told.case, len(session.meetings()), len(plan.entries), plan.papers))
        if not agreed(told, words["erase_agree"]):
            return 1
        done = erase(desk, opened.backups, plan, Reason(told.reason))
        print(say(words["erased"], done.entries))
        for place in done.unreached:
            print(say(words["erase_owed"], place))
    finally:
        opened.close()
    return 0
