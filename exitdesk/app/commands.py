"""The commands `verify`, `export`, `import` and `doctor`: each says in plain words what it did."""

import argparse
import getpass
import os
import sys
from datetime import date
from pathlib import Path

from exitdesk.app.clock import clock
from exitdesk.app.device_secret import secrets_of_this_computer
from exitdesk.app.door import Door
from exitdesk.app.errors import FileNotReadable, FileNotWritable, NoVault, UnknownFile
from exitdesk.app.opened import Opened
from exitdesk.app.paths import Profile
from exitdesk.app.settings import FileSettings
from exitdesk.app.spoken import SPOKEN, say
from exitdesk.cases.errors import BadImport
from exitdesk.cases.export import ImportPreview, export_entries, file_kind
from exitdesk.cases.ports import VaultState
from exitdesk.cases.salvaged import Salvaged
from exitdesk.cases.script import export_script, read_script, record_script
from exitdesk.crypto.parcel import is_parcel, open_parcel
from exitdesk.storage.reserve import RESERVE_NAME

_LARGEST_FILE = 256 * 1024 * 1024


def language(profile: Profile) -> str:
    """Return the language of this profile: ``da`` or ``en``."""
    return FileSettings(profile.settings).get("language", "da")


def verify(profile: Profile, told: argparse.Namespace) -> int:
    """Judge a copy; return 0 genuine, 1 altered or not ours, 2 not readable, 3 intact but unknown signer."""
    from exitdesk.snapshot.verify import read_known, verify_in_child

    words = SPOKEN[language(profile)]
    known = read_known(_read(told.known).decode("utf-8", "replace")) if told.known else frozenset()
    verdict = verify_in_child(_read(told.file), known)
    if told.json:
        print(verdict.to_json())
        return verdict.code
    print(words[f"verdict_{verdict.code}"])
    if verdict.why is not None:
        print(words[f"why_{verdict.why}"])
    for signer in verdict.signers:
        known_word = words["signer_known" if signer.known else "signer_unknown"]
        ran_out = date.fromisoformat(signer.until) < clock().date()
        more = f" ({words['signer_expired'].format(signer.until)})" if ran_out else ""
        print(f"  {known_word}: {' '.join(signer.words)}{more}\n  {signer.fingerprint}")
    if verdict.signers:
        print(words["verdict_limits"])
    return verdict.code


def export(profile: Profile, told: argparse.Namespace) -> int:
    """Write a case out, verbatim or as a script; own notes only when asked for by name."""
    opened = _open(profile, told)
    try:
        row = opened.desk.case_numbered(told.case)
        entries = opened.desk.store.entries(row.case)
        lost = opened.desk.store.lost(row.case)
        if told.script:
            data = export_script(row.case, entries, own=told.own, lost=[one.id for one in lost])
        else:
            data = export_entries(entries, own=told.own, lost=lost)
        opened.desk.access.note("exported_own" if told.own else "exported", row.case)
        write_out(told.output, data)
    finally:
        opened.close()
    return 0


def parcel(profile: Profile, told: argparse.Namespace) -> int:
    """Write a case for the partner: sealed, and its words on the screen, to be said and not written down."""
    opened = _open(profile, told)
    try:
        packed = opened.parcels.pack(opened.desk.case_numbered(told.case).case)
    finally:
        opened.close()
    write_out(told.output, packed.data)
    words = SPOKEN[language(profile)]
    print(f"{words['parcel_words']}\n\n  {packed.words}\n\n{words['parcel_aloud']}")
    return 0


def import_file(profile: Profile, told: argparse.Namespace) -> int:
    """Take in a written-out case after a preview; a bad line stops everything and is named."""
    words = SPOKEN[language(profile)]
    data = _read(told.file)
    if packed := is_parcel(data):
        data = open_parcel(data, _words_of(told, words))
    kind = file_kind(data)
    if kind is None:
        raise UnknownFile
    opened = _open(profile, told)
    try:
        desk = opened.desk
        if kind == "script":
            script = read_script(data)
            if not agreed(told, words["import_script"]):
                return 1
            case = record_script(script, desk.store, desk.author, desk.clock, desk.chance)
            desk.access.note("imported", case)
            print(words["imported_script"])
            return 0
        preview = opened.parcels.look_at_entries(data, of_pair=packed)
        _show(preview, words)
        if preview.bad_lines:
            raise BadImport(preview.bad_lines)
        if not preview.new:
            print(words["import_nothing_new"])
            return 0
        if not agreed(told, words["import_agree"]):
            return 1
        print(say(words["imported"], opened.parcels.take_in(preview)))
    finally:
        opened.close()
    return 0


def doctor(profile: Profile, told: argparse.Namespace) -> int:
    """Check everything that can be checked; return 0 where all is well, 1 where something is not."""
    words = SPOKEN[language(profile)]
    door, passphrase = door_of(profile), passphrase_of(told, words)
    told_of = door.check(passphrase)
    findings = [one for one in told_of if one.what != "lost"]  # nothing mends that
    for finding in told_of:
        where = f" ({', '.join(str(one) for one in finding.where)})" if finding.where else ""
        print(words[f"finding_{finding.what}"] + where)
    if not (profile.vault / RESERVE_NAME).exists():
        print(words["finding_reserve"])
    if _swap_is_open():
        print(words["finding_swap"])
    if not findings:
        print(words["doctor_well"])
    elif not told.salvage:
        print(words["doctor_can_salvage"])
    elif agreed(told, words["salvage_agree"]):
        door.hold(passphrase)
        _tell_salvaged(door.salvage(), words)
        return 0
    return 1 if findings else 0


def _tell_salvaged(saved: Salvaged, words: dict[str, str]) -> None:
    """Say what was saved and what is missing, by case and day."""
    print(say(words["salvaged"], saved.entries, saved.from_backups, saved.papers_saved))
    for one in saved.missing:
        between = words["salvage_days"].format(since=one.since or "?", until=one.until or "?")
        print(say(words["salvage_missing"], one.number or "?", one.entries, between))
    for name, count in (("papers", saved.papers), ("lines", saved.lines), ("rows", saved.rows)):
        if count:
            print(say(words[f"salvage_{name}"], count))
    if saved.whole:
        print(words["salvage_whole"])


def _open(profile: Profile, told: argparse.Namespace) -> Opened:
    return door_of(profile).unlock(passphrase_of(told, SPOKEN[language(profile)]))


def door_of(profile: Profile) -> Door:
    """Return the door of a profile's vault; raises NoVault.

    A vault that is bound to this computer asks its keyring, which shows no prompt: a script has no eyes.
    """
    door = Door(profile.vault, clock, device_secrets=secrets_of_this_computer())
    if door.state() is VaultState.MISSING:
        raise NoVault
    return door


def passphrase_of(told: argparse.Namespace, words: dict[str, str]) -> str:
    """Read the passphrase from the file that was named, or ask for it."""
    if told.passphrase_file:
        return _read(told.passphrase_file).decode("utf-8", "replace").splitlines()[0]
    return getpass.getpass(words["ask_passphrase"])


def _words_of(told: argparse.Namespace, words: dict[str, str]) -> str:
    """Read a parcel's words from the file that was named, or ask for them."""
    if told.words_file:
        return _read(told.words_file).decode("utf-8", "replace")
    return getpass.getpass(words["ask_parcel_words"])


def _read(name: str) -> bytes:
    try:
        if Path(name).stat().st_size > _LARGEST_FILE:
            raise FileNotReadable
        return Path(name).read_bytes()
    except OSError:
        raise FileNotReadable from None


def write_out(name: str | None, data: bytes) -> None:
    """Write to a new file that only its owner can read, or to the screen; raises FileNotWritable."""
    if name is None:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    try:
        handle = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
    except OSError:
        raise FileNotWritable from None


def agreed(told: argparse.Namespace, question: str) -> bool:
    """Say whether the person agrees, or said so before; where nobody can be asked, nobody does."""
    try:
        return bool(told.yes) or input(question).strip().lower() in ("j", "ja", "y", "yes")
    except EOFError:
        print()
        return False


def _show(preview: ImportPreview, words: dict[str, str]) -> None:
    for case in preview.cases:
        line = say(words["import_case"], case.entries, case.new, case.own, case.missing)
        print(f"{case.number} {case.name}: {line}")


def _swap_is_open() -> bool:
    """Say whether this Linux swaps to a device that is not a device-mapper (encrypted) one."""
    try:
        lines = Path("/proc/swaps").read_text("utf-8").splitlines()[1:]
    except OSError:
        return False
    return any(not line.startswith(("/dev/dm-", "/dev/zram", "/dev/mapper/")) for line in lines)
