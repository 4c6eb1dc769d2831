"""Scene 1, by keyboard alone in the real window: his copy is right, and nothing is anywhere else."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from exitdesk.app.clock import clock
from exitdesk.app.door import Door
from exitdesk.app.opened import Opened
from exitdesk.crypto.profiles import TESTING
from tests.journeys.beginnings import NAME
from tests.journeys.decrypted import decrypted_files
from tests.journeys.display import ROOT, Desk
from tests.journeys.first_talk import BROTHER, CANARIES, LINE, MOTHER, PARTICIPANT, SOCIAL_WORKER, Scene, Talk
from tests.secrecy.canaries import search, search_bytes

pytestmark = pytest.mark.timeout(300)


@pytest.fixture(scope="module")
def talk(tmp_path_factory: pytest.TempPathFactory, display: str) -> Iterator[Talk]:
    """Play the talk once, and close the window."""
    desk = Desk(tmp_path_factory.mktemp("talk"), display)
    try:
        played = Scene(desk).play()
        desk.close()
        yield played
    finally:
        desk.end()


@pytest.fixture(scope="module")
def opened(talk: Talk) -> Iterator[Opened]:
    """Open the vault of the talk."""
    vault = Door(talk.desk.profile / "data", clock, floor=TESTING).unlock(talk.secrets.passphrase)
    yield vault
    vault.close()


@pytest.fixture(scope="module")
def paper(talk: Talk) -> str:
    """Return the words of the copy in reading order, line breaks taken out."""
    copy = talk.copies[0]
    command = ["pdftotext", str(copy), "-"]
    told = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")
    return re.sub(r"\s+", " ", told.stdout)


def verify(talk: Talk, copy: Path, *more: str) -> int:
    """Return the exit code of the program's own judgement."""
    command = [sys.executable, "-m", "exitdesk", "--profile", str(talk.desk.profile), "verify", str(copy)]
    return subprocess.run([*command, *more], cwd=ROOT, capture_output=True, check=False).returncode


def test_the_copy_is_genuine_to_us_and_to_others(talk: Talk, opened: Opened, tmp_path: Path) -> None:
    """Our verdict with the vault's pin, poppler's and qpdf's agree; without the pin we do not know her."""
    copy = talk.copies[0]
    known = tmp_path / "known"
    known.write_text("\n".join(pin.fingerprint.hex() for pin in opened.vault.pins.all()), "ascii")

    assert verify(talk, copy, "--known", str(known)) == 0
    assert verify(talk, copy) == 3
    pdfsig = subprocess.run(["pdfsig", str(copy)], capture_output=True, text=True, check=False)
    assert "Signature Validation: Signature is Valid." in pdfsig.stdout
    assert "Total document signed" in pdfsig.stdout
    assert subprocess.run(["qpdf", "--check", str(copy)], capture_output=True, check=False).returncode == 0


def test_a_copy_with_one_altered_byte_is_genuine_to_nobody(
    talk: Talk, opened: Opened, tmp_path: Path
) -> None:
    """The control: both judges notice."""
    copy = talk.copies[0]
    data = bytearray(copy.read_bytes())
    at = data.index(b"stream") + 40
    data[at] ^= 1
    altered, known = tmp_path / "altered.pdf", tmp_path / "known"
    altered.write_bytes(data)
    known.write_text("\n".join(pin.fingerprint.hex() for pin in opened.vault.pins.all()), "ascii")

    assert verify(talk, altered, "--known", str(known)) in (1, 2)
    pdfsig = subprocess.run(["pdfsig", str(altered)], capture_output=True, text=True, check=False)
    assert "Signature is Valid" not in pdfsig.stdout


def test_every_kept_card_stands_on_the_copy_in_reading_order(talk: Talk, paper: str) -> None:
    """Column by column, in the order of the board."""
    places = [paper.find(word) for word in talk.said.cards]

    assert -1 not in places
    assert places == sorted(places)


def test_numbers_network_agreements_and_next_meeting_stand_on_the_copy(talk: Talk, paper: str) -> None:
    """Reasons, the brother, who does what by when, and where one meets again."""
    assert [word for word in talk.said.other_paper_words if word not in paper] == []


def test_no_own_note_mark_or_discarded_or_withdrawn_word_is_on_the_copy(talk: Talk, paper: str) -> None:
    """What stays on the laptop, and what was taken back, is not handed out in any form."""
    copy = talk.copies[0]

    assert [word for word in talk.said.off_paper if word in paper] == []
    assert "aldrig" not in paper
    found = {hit.canary for hit in search_bytes(copy.read_bytes(), talk.flock)}
    assert not found.intersection(talk.said.off_paper)


def test_no_stranger_reads_anything_out_of_the_carry_safe_copy(talk: Talk) -> None:
    """No name, word, number or signature: a line he chose himself, and names that say nothing."""
    _signed, copy = talk.copies
    words = subprocess.run(["pdftotext", str(copy), "-"], capture_output=True, text=True, check=True).stdout
    told = subprocess.run(["pdfinfo", str(copy)], capture_output=True, text=True, check=True).stdout
    signed = subprocess.run(["pdfsig", str(copy)], capture_output=True, text=True, check=False).stdout

    assert LINE in words
    for name in (PARTICIPANT, NAME, SOCIAL_WORKER, BROTHER, MOTHER):
        assert name not in words + told
    assert talk.flock.stem not in words
    assert search_bytes(copy.read_bytes(), talk.flock) == []
    assert "does not contain any signatures" in signed
    assert "exit" not in (words + told).lower()


def test_the_names_of_copies_say_nothing(talk: Talk) -> None:
    """To whoever finds the folder a copy is a board of a day."""
    odd = [one.name for one in talk.copies if not re.fullmatch(r"Tavle \d\d-\d\d( \(2\))?\.pdf", one.name)]

    assert odd == []


def test_fifty_canaries_were_typed(talk: Talk) -> None:
    """The scene is as large as it says; otherwise its silence means less."""
    typed = [*talk.said.cards, *talk.said.other_paper_words, *talk.said.off_paper]

    assert len(typed) == len(set(typed)) == CANARIES
    assert min(len(talk.said.discarded), len(talk.said.withdrawn), len(talk.said.own)) >= 6


def test_nothing_typed_is_anywhere_but_in_the_vault_and_the_handed_out_copy(talk: Talk) -> None:
    """Home, profile, temporary and XDG folders, and what was printed: 0 hits; the vault is noise too."""
    handed_out = talk.desk.home / "Tavle"

    assert search([talk.desk.folder], talk.flock, leave_out=[handed_out]) == []
    assert talk.desk.output == ""


def test_what_was_discarded_is_not_even_in_the_decrypted_vault(talk: Talk, opened: Opened) -> None:
    """Every page of the database and its log decrypted: kept and withdrawn words are there, discarded not."""
    key = opened._key
    opened.vault.index_pending()
    found = {
        hit.canary
        for name, plain in decrypted_files(talk.desk.profile / "data", key)
        for hit in search_bytes(plain, talk.flock, name)
    }

    kept = {*talk.said.cards, *talk.said.other_paper_words, *talk.said.withdrawn, *talk.said.own}
    assert kept <= found, "the control: what was kept is seen"
    assert found.isdisjoint(talk.said.discarded)


def test_the_case_reads_the_same_from_the_vault(talk: Talk, opened: Opened) -> None:
    """What was acknowledged is there after the window was closed."""
    session = opened.desk.open(opened.desk.case_numbered("2026-001").case)
    (meeting,) = session.meetings()
    board = session.board(meeting)

    texts = [card.words.text for column in board.columns.values() for card in column]
    assert [word for word in talk.said.cards if not any(word in text for text in texts)] == []
    assert len(texts) == len(talk.said.cards)
    assert [note.text.split()[-1] for note in session.notes(meeting)] == talk.said.own
    assert board.meeting.frame_given
    assert board.meeting.ended


def test_no_list_of_recent_files_and_no_thumbnail_tells_of_the_copy(talk: Talk) -> None:
    """Nothing outside the profile and the folder for copies names the copy; a planted list is found."""
    assert traces_of(talk) == []
    planted = talk.desk.folder / "data" / "recently-used.xbel"
    planted.write_text(f'<bookmark href="file://{talk.copies[0]}"/>', "utf-8")
    try:
        assert traces_of(talk) == [planted]
    finally:
        planted.unlink()


def traces_of(talk: Talk) -> list[Path]:
    """Return the files outside profile and copies that are lists of files, small pictures, or name a copy."""
    ours = (talk.desk.profile, talk.copies[0].parent)
    names = [copy.name.encode("utf-8") for copy in talk.copies]
    found = []
    for path in sorted(talk.desk.folder.rglob("*")):
        if not path.is_file() or any(path.is_relative_to(one) for one in ours):
            continue
        words = str(path.relative_to(talk.desk.folder)).casefold()
        data = path.read_bytes()
        if "recent" in words or "thumb" in words or any(name in data for name in names):
            found.append(path)
    return found
