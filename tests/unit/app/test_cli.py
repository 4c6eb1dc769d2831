"""The command line on real vaults: what goes out, what comes in, and what each exit code means."""

import io
import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from exitdesk.app.cli import main
from exitdesk.app.clock import clock
from exitdesk.app.door import Door
from exitdesk.app.paths import Profile
from exitdesk.app.sample import SampleClock, SamplePlayer, read_sample, sample_owner
from exitdesk.app.settings import FileSettings
from exitdesk.cases.ports import Owner
from exitdesk.cases.session import CaseSession
from exitdesk.cases.unit import default_template
from exitdesk.crypto.key_copies import read_key_files
from exitdesk.crypto.pages import PAGE_BYTES
from exitdesk.crypto.profiles import FLOOR
from exitdesk.crypto.purposes import Purpose
from exitdesk.journal.entry import PersonId, ThingId
from exitdesk.storage.doctor import Finding
from tests.journeys.decrypted import pages_of

PASSPHRASE = "seks ord som ingen kan gætte her"


@dataclass(frozen=True)
class Laptop:
    """A profile with a vault and a file that holds its passphrase."""

    profile: Profile
    passphrase_file: Path

    def run(self, *arguments: object) -> int:
        """Run a command on this laptop."""
        command, *rest = (str(one) for one in arguments)
        passphrase = ["--passphrase-file", str(self.passphrase_file)]
        return main(["--profile", str(self.profile.root), command, *rest, *passphrase])

    def session(self) -> CaseSession:
        """Return the sample case as it stands on the disk."""
        opened = Door(self.profile.vault, clock).unlock(PASSPHRASE)
        try:
            return opened.desk.open(opened.desk.case_numbered("2026-014").case)
        finally:
            opened.close()


def laptop(folder: Path, owner: Owner, *, sample: bool) -> Laptop:
    """Make a laptop, with or without the sample case."""
    profile = Profile(folder)
    profile.make()
    sample_clock = SampleClock(clock)
    door = Door(profile.vault, sample_clock, profile=FLOOR)
    opened = door.create(PASSPHRASE, door.new_kit(), owner)
    if sample:
        SamplePlayer(opened.desk, sample_clock, default_template("da")).play()
    opened.close()
    passphrase_file = folder / "passphrase"
    passphrase_file.write_text(PASSPHRASE + "\n", "utf-8")
    return Laptop(profile, passphrase_file)


@pytest.fixture(scope="module")
def karen(tmp_path_factory: pytest.TempPathFactory) -> Laptop:
    """Return the laptop that has the sample case."""
    owner = sample_owner(read_sample(), PersonId(ThingId("person-0a")))
    return laptop(tmp_path_factory.mktemp("karen"), owner, sample=True)


@pytest.fixture
def mikkel(tmp_path: Path) -> Laptop:
    """Return the partner's laptop, empty."""
    owner = Owner(PersonId(ThingId("person-0b")), "Mikkel Friis", "socialrådgiver", "municipality")
    return laptop(tmp_path / "mikkel", owner, sample=False)


def test_two_vaults_exchange_the_pairs_entries_and_fold_equal(
    karen: Laptop, mikkel: Laptop, tmp_path: Path
) -> None:
    """The partner has the same boards afterwards, and no byte of an own note crossed."""
    file = tmp_path / "sag.json"
    assert karen.run("export", "2026-014", "--json", "--output", file) == 0
    assert mikkel.run("import", file, "--yes") == 0
    hers, his = karen.session(), mikkel.session()
    assert [hers.board(m) for m in hers.meetings()] == [his.board(m) for m in his.meetings()]
    assert hers.file() == his.file()
    assert hers.notes()
    assert not his.notes()
    notes = [note["text"] for note in [{"text": one.text} for one in hers.notes()]]
    told = file.read_text("utf-8")
    assert all(text not in told and json.dumps(text)[1:-1] not in told for text in notes)


def test_what_was_imported_exports_byte_for_byte(karen: Laptop, mikkel: Laptop, tmp_path: Path) -> None:
    """The entries are taken in as they are, and a second time changes nothing."""
    first, second = tmp_path / "1.json", tmp_path / "2.json"
    assert karen.run("export", "2026-014", "--own", "--output", first) == 0
    assert mikkel.run("import", first, "--yes") == 0
    assert mikkel.run("import", first, "--yes") == 0
    assert mikkel.run("export", "2026-014", "--own", "--output", second) == 0
    assert sorted(first.read_bytes().splitlines()) == sorted(second.read_bytes().splitlines())


def test_a_script_is_recorded_anew_as_an_equal_case(karen: Laptop, mikkel: Laptop, tmp_path: Path) -> None:
    """The importer's own entries, and the same boards."""
    file = tmp_path / "script.json"
    assert karen.run("export", "2026-014", "--script", "--output", file) == 0
    assert mikkel.run("import", file, "--yes") == 0
    hers, his = karen.session(), mikkel.session()
    assert hers.row() == his.row()
    for meeting in hers.meetings():
        one, two = hers.board(meeting), his.board(meeting)
        words = [[card.words for card in cards] for cards in one.columns.values()]
        assert words == [[card.words for card in cards] for cards in two.columns.values()]
        assert [scale.asked for scale in one.scales] == [scale.asked for scale in two.scales]
        assert [p.place for p in one.people] == [p.place for p in two.people]
    assert {entry.header.by for entry in his.entries()} == {"person-0b"}


def test_a_bad_line_is_named_and_nothing_is_half_imported(
    karen: Laptop, mikkel: Laptop, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Line 7 was changed on the way: it is named, and the vault stays as it was."""
    file = tmp_path / "sag.json"
    assert karen.run("export", "2026-014", "--output", file) == 0
    lines = file.read_bytes().split(b"\n")
    lines[6] = lines[6].replace(b'payload":"', b'payload":"x', 1)
    file.write_bytes(b"\n".join(lines))
    assert mikkel.run("import", file, "--yes") == 1
    assert "(7)" in capsys.readouterr().err
    assert mikkel.run("export", "2026-014") == 1


@pytest.mark.parametrize("content", [b"", b"{", b"\x00\xff" * 50, b'{"format":"other"}', b"[]", b"null"])
def test_a_file_that_is_none_of_ours_is_refused_in_plain_words(
    mikkel: Laptop, tmp_path: Path, content: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whatever lies there: a sentence and what to do, never a traceback."""
    file = tmp_path / "x"
    file.write_bytes(content)
    assert mikkel.run("import", file, "--yes") == 1
    said = capsys.readouterr().err
    assert "Traceback" not in said
    assert said.count("\n") == 2


def test_an_export_is_for_this_user_alone_and_never_overwrites(karen: Laptop, tmp_path: Path) -> None:
    """A case on a shared disk is a leak; a file that is there is somebody's."""
    file = tmp_path / "sag.json"
    assert karen.run("export", "2026-014", "--output", file) == 0
    assert file.stat().st_mode & 0o077 == 0
    before = file.read_bytes()
    assert karen.run("export", "2026-014", "--output", file) == 1
    assert file.read_bytes() == before


def test_doctor_says_that_all_is_well_and_a_wrong_passphrase_is_called_that(
    karen: Laptop, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Two answers that must never be mixed up."""
    assert karen.run("doctor") == 0
    assert "Alt er, som det skal være." in capsys.readouterr().out
    wrong = tmp_path / "wrong"
    wrong.write_text("noget helt andet\n", "utf-8")
    assert Laptop(karen.profile, wrong).run("doctor") == 1
    assert "Forkert adgangskode." in capsys.readouterr().err


@pytest.mark.parametrize(("language", "words"), [("da", "tidslinje"), ("en", "timeline")])
def test_doctor_tells_what_was_never_saved_and_calls_it_no_damage(
    karen: Laptop,
    language: str,
    words: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Nothing mends what a full disk lost before it was saved: a line, and all else is well."""
    FileSettings(karen.profile.settings).set("language", language)
    monkeypatch.setattr(Door, "check", lambda *_told, **_more: [Finding("lost", (2,))])

    assert karen.run("doctor") == 0
    FileSettings(karen.profile.settings).set("language", "da")

    said = capsys.readouterr().out
    assert words in said
    assert "salvage" not in said


@pytest.mark.parametrize("language", ["da", "en"])
def test_doctor_salvages_a_damaged_vault_once_it_is_told_to(
    tmp_path: Path, language: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the word, or where nobody can be asked, it only looks; with it it says what was saved, and what
    is missing of which case."""
    karen = laptop(tmp_path, sample_owner(read_sample(), PersonId(ThingId("person-0a"))), sample=True)
    FileSettings(karen.profile.settings).set("language", language)
    database = karen.profile.vault / "vault.db"
    key = read_key_files(karen.profile.vault).open_with_passphrase(PASSPHRASE)
    pages = pages_of(database, key.derive(Purpose.DATABASE))
    cards = [at for at, page in enumerate(pages) if b'"keep_card"' in page][1:3]
    with database.open("r+b") as file:
        for at in cards:
            file.seek(at * PAGE_BYTES)
            file.write(bytes(PAGE_BYTES))
    damaged = database.read_bytes()

    monkeypatch.setattr("sys.stdin", io.StringIO())
    assert karen.run("doctor") == 1
    assert "exitdesk doctor --salvage" in capsys.readouterr().out
    assert karen.run("doctor", "--salvage") == 1
    assert database.read_bytes() == damaged
    assert karen.run("doctor", "--salvage", "--yes") == 0

    said = capsys.readouterr().out
    assert ("Sag 2026-014: mindst " if language == "da" else "Case 2026-014: at least ") in said
    assert karen.run("doctor") == 0
    assert karen.session().file().number == "2026-014"


def test_a_profile_without_a_vault_is_told_so_and_nothing_is_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Asking never creates."""
    profile = tmp_path / "none"
    assert main(["--profile", str(profile), "doctor"]) == 1
    assert "ingen sager endnu" in capsys.readouterr().err
    assert not profile.exists()


@pytest.mark.parametrize(("content", "code"), [(None, 2), (b"", 2), (b"hello", 2), (b"%PDF-1.7\n%%EOF", 2)])
def test_verify_says_not_readable_of_what_is_no_paper(
    tmp_path: Path, content: bytes | None, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2 and a sentence; never 0 and never a traceback."""
    file = tmp_path / "x.pdf"
    if content is not None:
        file.write_bytes(content)
    assert main(["--profile", str(tmp_path), "verify", str(file)]) == code
    said = capsys.readouterr()
    assert "Traceback" not in said.err + said.out


def test_a_command_on_the_old_profile_finds_a_vault_that_was_moved(
    mikkel: Laptop, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A shortcut with the old folder goes on working; the passphrase is the same."""
    opened = Door(mikkel.profile.vault, clock).unlock(PASSPHRASE)
    opened.moving.move(tmp_path / "new")
    opened.close()

    assert mikkel.run("doctor") == 0

    assert "Alt er, som det skal være." in capsys.readouterr().out
    assert not (mikkel.profile.vault / "vault.db").exists()
