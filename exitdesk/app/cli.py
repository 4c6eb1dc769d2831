"""The command line. Without a command it opens the window; nothing heavy is imported before it must be.

A passphrase comes from a prompt or from a file that is named, never from an argument or the environment.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from exitdesk import __version__
from exitdesk.app.paths import MOVED, Profile, default_profile
from exitdesk.errors import ExitDeskError
from exitdesk.loading import LOADING

_USAGE = 2
_NOT_READABLE = 2  # of `verify`: a file that is not there was not judged
_BROKEN = 70  # a bug, as sysexits.h has it: no other code means it
_PRACTICE = "practice"
_WITH_WINDOW = (None, _PRACTICE)
_NO_DISPLAY = "Her er ingen skærm at vise vinduet på. (There is no display to show the window on.)"
_BUG = "Noget gik i stykker. Det er en fejl i programmet. (Something broke. It is a fault in the program.)"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; return its exit code: 0 done, 1 an expected trouble, 2 a wrong command line, 70 a bug.

    `verify` has codes of its own: 0 genuine, 1 altered or not ours, 2 not readable, 3 unknown signer.
    """
    told = _parser().parse_args(arguments)
    profile = Profile(Path(told.profile).expanduser().resolve()) if told.profile else default_profile()
    try:
        profile = _followed(profile)
        if told.command in _WITH_WINDOW and _no_display():
            print(_NO_DISPLAY, file=sys.stderr)
            return 1
        return _window(profile, told) if told.command is None else _command(profile, told)
    except Exception as error:  # noqa: BLE001 - a trace could tell words of a case
        if told.command != _PRACTICE:  # a practice writes nothing into the profile it was started from
            from exitdesk.app.crash_report import Told
            from exitdesk.app.logging import EventLog

            Told(EventLog(profile.log), profile.bugs).note(error)
        print(_BUG, file=sys.stderr)
        return _BROKEN


def _followed(profile: Profile) -> Profile:
    """Return the profile a vault was moved to, where one was moved out of this one."""
    if not (profile.vault / MOVED).exists():
        return profile
    from exitdesk.app.moving import where_it_went

    return where_it_went(profile)


def _command(profile: Profile, told: argparse.Namespace) -> int:
    from exitdesk.app import commands, demo, practice, records_commands, recovery_commands

    run: dict[str, Callable[[Profile, argparse.Namespace], int]] = {
        "verify": commands.verify,
        "export": commands.export,
        "parcel": commands.parcel,
        "import": commands.import_file,
        "doctor": commands.doctor,
        "backup": recovery_commands.backup,
        "restore": recovery_commands.restore,
        "log": records_commands.log,
        "own-data": records_commands.own_data,
        "erase": records_commands.erase_case,
        "demo": demo.demo,
        _PRACTICE: practice.practice,
    }
    try:
        return run[told.command](profile, told)
    except ExitDeskError as error:
        from exitdesk.app.troubles import explain

        said = explain(error, commands.language(profile))
        print(f"{said.happened}\n{said.to_do}", file=sys.stderr)
        return _NOT_READABLE if told.command == "verify" else 1
    except KeyboardInterrupt:
        return 1


def _window(profile: Profile, told: argparse.Namespace) -> int:
    with LOADING:
        from exitdesk.app.lock import Succession
        from exitdesk.app.window import Start, run_window
        from exitdesk.ui.unlock.flow import LockReason

    try:
        succession = Succession.from_argument(told.successor) if told.successor else None
        why = LockReason(told.why)
    except ValueError:
        return _USAGE
    return run_window(Start(profile, succession, why), selftest=told.selftest)


def _no_display() -> bool:
    """Say whether Qt would end the program because there is nowhere to paint."""
    named = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    return sys.platform == "linux" and not any(os.environ.get(name) for name in named)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="exitdesk", description="Tavlen, dine sager og kopien på papir.")
    parser.add_argument("--version", action="version", version=__version__)
    parser.add_argument("--profile", metavar="DIR", help="en anden mappe end den sædvanlige")
    parser.add_argument("--selftest", action="store_true", help="tegn den første side, og slut")
    parser.add_argument("--successor", help=argparse.SUPPRESS)
    parser.add_argument("--why", default="started", help=argparse.SUPPRESS)
    commands = parser.add_subparsers(dest="command", metavar="KOMMANDO")
    _verify(commands.add_parser("verify", help="er papiret ægte?"))
    _export(commands.add_parser("export", help="skriv en sag ud, som den står i journalen"))
    _parcel(commands.add_parser("parcel", help="pak en sag til din makker, låst med seks ord"))
    _import(commands.add_parser("import", help="tag en udskrevet eller pakket sag ind"))
    _doctor(commands.add_parser("doctor", help="se efter, om alt er, som det skal være"))
    _backup(commands.add_parser("backup", help="lav en sikkerhedskopi, og efterse den"))
    _restore(commands.add_parser("restore", help="læg en sikkerhedskopi tilbage"))
    _log(commands.add_parser("log", help="skriv adgangsloggen ud: hvem gjorde hvad hvornår"))
    _own_data(commands.add_parser("own-data", help="skriv alt ud, der er gemt om en person, i alle sager"))
    _erase(commands.add_parser("erase", help="slet en hel sag for altid"))
    _demo(commands.add_parser("demo", help="vis programmet på en opdigtet sag"))
    commands.add_parser(_PRACTICE, help="øv et møde på en opdigtet sag; den bliver slettet bagefter")
    return parser


def _verify(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FIL")
    parser.add_argument("--known", metavar="FIL", help="fingeraftryk, som du har sammenlignet selv")
    parser.add_argument("--json", action="store_true", help="svaret som JSON")


def _export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("case", metavar="SAG", help="sagens nummer, fx 2026-014")
    kind = parser.add_mutually_exclusive_group()
    kind.add_argument("--json", action="store_true", help="ordret, post for post (det sædvanlige)")
    kind.add_argument("--script", action="store_true", help="kun handlingerne; optages på ny ved import")
    parser.add_argument("--own", action="store_true", help="også dine egne noter")
    parser.add_argument("--output", metavar="FIL", help="skriv til en fil i stedet for skærmen")
    _passphrase(parser)


def _parcel(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("case", metavar="SAG", help="sagens nummer, fx 2026-014")
    parser.add_argument("--output", metavar="FIL", required=True, help="den nye fil, fx på et USB-drev")
    _passphrase(parser)


def _import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FIL")
    parser.add_argument("--words-file", metavar="FIL", help="en pakkes seks ord i en fil i stedet for tastet")
    parser.add_argument("--yes", action="store_true", help="spørg ikke, når forhåndsvisningen er i orden")
    _passphrase(parser)


def _doctor(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--salvage", action="store_true", help="saml det, der er helt, hvis noget er beskadiget"
    )
    parser.add_argument("--yes", action="store_true", help="spørg ikke")
    _passphrase(parser)


def _backup(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--to", metavar="MAPPE", help="et sted mere, hvor kopierne lægges fra nu af")
    _passphrase(parser)


def _restore(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("number", nargs="?", type=int, metavar="NR", help="kopiens nummer; uden: vis dem")
    parser.add_argument("--from", dest="place", metavar="MAPPE", help="se også efter kopier dér")
    parser.add_argument("--yes", action="store_true", help="spørg ikke")
    _passphrase(parser)


def _log(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--from", dest="since", type=date.fromisoformat, metavar="DAG", help="fra 2026-11-01")
    parser.add_argument("--to", dest="until", type=date.fromisoformat, metavar="DAG", help="til og med")
    parser.add_argument("--event", action="append", default=[], metavar="ORD", help="fx opened; kan gentages")
    parser.add_argument("--case", metavar="SAG", help="kun en sag, ved sagens nummer")
    kind = parser.add_mutually_exclusive_group()
    kind.add_argument("--json", action="store_true", help="som JSON (det sædvanlige)")
    kind.add_argument("--csv", action="store_true", help="som tabel til et regneark")
    parser.add_argument("--output", metavar="FIL", help="skriv til en fil i stedet for skærmen")
    _passphrase(parser)


def _own_data(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", type=_name, metavar="NAVN", help='for eksempel "Emre" eller et helt navn')
    kind = parser.add_mutually_exclusive_group()
    kind.add_argument("--json", action="store_true", help="som JSON (det sædvanlige)")
    kind.add_argument("--csv", action="store_true", help="som tabel til et regneark")
    parser.add_argument(
        "--who", action="append", default=[], metavar="ORD", help="kun den, der er fundet; kan gentages"
    )
    parser.add_argument(
        "--handed-out", action="store_true", help="kun det, der udleveres; ellers alt med sine mærker"
    )
    parser.add_argument("--output", metavar="FIL", help="skriv til en fil i stedet for skærmen")
    _passphrase(parser)


def _name(text: str) -> str:
    if not any(letter.isalnum() for letter in text):
        raise argparse.ArgumentTypeError("et navn har bogstaver")
    return text


def _erase(parser: argparse.ArgumentParser) -> None:
    reasons = ("mistake", "not_needed", "asked_for", "time_is_up")
    parser.add_argument("case", metavar="SAG", help="sagens nummer, fx 2026-014")
    parser.add_argument("--reason", choices=reasons, required=True, help="hvorfor; det står i loggen")
    parser.add_argument("--yes", action="store_true", help="spørg ikke")
    _passphrase(parser)


def _demo(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--output", metavar="DIR", default="build/demo", help="hvor det hele lægges")
    parser.add_argument("--no-window", action="store_true", help="lad ikke vinduet stå åbent bagefter")


def _passphrase(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--passphrase-file", metavar="FIL", help="læs adgangskoden fra denne fils første linje"
    )
