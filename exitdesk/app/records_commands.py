"""The commands `log`, `own-data` and `erase`: who did what, what is kept about whom, what goes for good."""

import argparse
import sys

from exitdesk.app.commands import agreed, door_of, language, passphrase_of, write_out
from exitdesk.app.paths import Profile
from exitdesk.app.spoken import SPOKEN, say
from exitdesk.cases.access_lines import as_csv, as_json, every_line, numbers_of
from exitdesk.cases.erasing import Reason, WholeCase, erase, plan_erasing
from exitdesk.cases.errors import ErasingHeld
from exitdesk.cases.own_data import gather, own_data_as_csv, own_data_as_json
from exitdesk.cases.ports import AccessQuery


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
    """Write out everything that is kept about one person, over all cases, for an access request."""
    words = SPOKEN[language(profile)]
    opened = door_of(profile).unlock(passphrase_of(told, words))
    try:
        kept = gather(opened.desk, told.name)
        write_out(told.output, own_data_as_csv(kept) if told.csv else own_data_as_json(kept))
        print(say(words["own_data"], len(kept), len({one.case_number for one in kept})), file=sys.stderr)
    finally:
        opened.close()
    return 0


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
