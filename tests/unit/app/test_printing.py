"""Printing through programs that stand in for the system's: past every file, past every network, by name."""

import socket
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from exitdesk.app.door import Door
from exitdesk.app.kit_paper import KitOnPaper
from exitdesk.app.printing import CupsPrinting
from exitdesk.cases.errors import DiskFull, NotPrinted, PrinterGone
from exitdesk.crypto.profiles import TESTING
from exitdesk.journal.entry import CaseId
from tests.fakes.desk import KAREN, FakeClock, fake_desk
from tests.unit.snapshot.paper import text_of

CASE = CaseId("case-1")
_LPSTAT = """#!/bin/sh
echo "Kontoret accepting requests since today"
echo "Arkivet not accepting requests since today -"
echo "Gangen accepting requests since today"
"""
_LP = """#!/bin/sh
cd "$(dirname "$0")" && cat > came && echo "$@" > asked && env > around
test ! -e refuse
"""


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put an `lp` and an `lpstat` of our own where they are looked for, and name a server far away."""
    folder = tmp_path / "programs"
    folder.mkdir()
    for name, script in (("lpstat", _LPSTAT), ("lp", _LP)):
        path = folder / name
        path.write_text(script)
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    monkeypatch.setenv("CUPS_SERVER", "print.example")
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    return folder


@pytest.fixture
def listening(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return the socket of a print service."""
    path = tmp_path_factory.mktemp("s") / "cups"
    with socket.socket(socket.AF_UNIX) as here:
        here.bind(str(path))
        yield path


def test_a_paper_goes_whole_to_the_printer_that_was_chosen(programs: Path, listening: Path) -> None:
    """By the local socket and under the neutral title; the access log tells of it, and no file is left."""
    desk, pdf = fake_desk(), b"%PDF-1.4 " + bytes(range(256)) * 4000
    CupsPrinting(desk.access.note, [listening]).print_out(pdf, "Gangen", CASE, "Tavle", "file_copy")
    assert (programs / "came").read_bytes() == pdf
    asked = (programs / "asked").read_text().split()
    assert asked == ["-h", str(listening), "-d", "Gangen", "-t", "Tavle", "-o", "media=A4", "-"]
    assert "print.example" not in (programs / "around").read_text()
    assert list((programs.parent / "temporary").iterdir()) == []
    (line, *_) = desk.access.find()
    assert (line.event, line.case, line.detail) == ("printed", CASE, "file_copy")


@pytest.mark.usefixtures("programs")
def test_only_printers_that_take_jobs_are_offered(listening: Path) -> None:
    """One that was set up here and is stopped is not there."""
    assert CupsPrinting(fake_desk().access.note, [listening]).printers() == ("Kontoret", "Gangen")


def test_without_a_print_service_there_is_no_printer(
    programs: Path, listening: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No socket, or no program to speak to it: nothing is offered and nothing sent."""
    nowhere = CupsPrinting(fake_desk().access.note, [tmp_path / "no socket"])
    assert nowhere.printers() == ()
    with pytest.raises(PrinterGone):
        nowhere.print_out(b"%PDF", "Gangen", CASE, "Tavle")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert CupsPrinting(fake_desk().access.note, [listening]).printers() == ()
    assert not (programs / "came").exists()


def test_nothing_goes_to_a_printer_that_the_log_does_not_know_of(programs: Path, listening: Path) -> None:
    """The line comes first, once for a paper that is tried again; where there is no room for it, nothing."""
    desk = fake_desk()
    printing = CupsPrinting(desk.access.note, [listening])
    for gone in ("Arkivet", "Kælderen", "-h"):
        with pytest.raises(PrinterGone):
            printing.print_out(b"%PDF", gone, CASE, "Tavle")
    assert "printed" not in desk.access.events()

    def full(*_: object) -> None:
        raise DiskFull

    with pytest.raises(DiskFull):
        CupsPrinting(full, [listening]).print_out(b"%PDF", "Gangen", CASE, "Tavle")
    assert not (programs / "came").exists()
    (programs / "refuse").touch()
    with pytest.raises(NotPrinted):
        printing.print_out(b"%PDF", "Gangen", CASE, "Tavle")
    (programs / "refuse").unlink()
    for times, pdf in ((1, b"%PDF"), (2, b"%PDF"), (3, b"%PDF another")):
        printing.print_out(pdf, "Gangen", CASE, "Tavle")
        assert [line.event for line in desk.access.find()].count("printed") == times


def test_a_kit_printed_before_there_is_a_vault_is_told_in_its_log(
    programs: Path, listening: Path, tmp_path: Path
) -> None:
    """The sheet with all fourteen words, signed by nobody; the vault made after has the line."""
    door = Door(tmp_path / "vault", FakeClock(), profile=TESTING, floor=TESTING)
    door.kit_paper = KitOnPaper(FakeClock(), [listening])
    kit = door.new_kit()
    pdf = door.kit_paper.draw(kit, "da")
    door.kit_paper.printing.print_out(pdf, "Gangen", None, "Tavle")
    assert (programs / "came").read_bytes() == pdf
    assert b"/Sig" not in pdf
    said = text_of(pdf, tmp_path)
    assert all(f"{nth}. {word}" in said for nth, word in enumerate(kit, 1))
    opened = door.create("seks ord som ingen kan gætte her", kit, KAREN)
    printed = [(line.case, line.detail) for line in opened.desk.access.find() if line.event == "printed"]
    opened.close()
    assert printed == [(None, "kit")]


@pytest.mark.usefixtures("programs")
def test_a_vault_that_was_made_opens_though_the_line_finds_no_room(
    listening: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else it would be there, and be called made already at the next try."""

    def full(*_: object) -> None:
        raise DiskFull

    door = Door(tmp_path / "vault", FakeClock(), profile=TESTING, floor=TESTING)
    door.kit_paper = KitOnPaper(FakeClock(), [listening])
    door.kit_paper.printing.print_out(b"%PDF", "Gangen", None, "Tavle")
    monkeypatch.setattr("exitdesk.storage.access_log.AccessLines.note", full)
    opened = door.create("seks ord som ingen kan gætte her", door.new_kit(), KAREN)
    assert [line for line in opened.desk.access.find() if line.event == "printed"] == []
    opened.close()
