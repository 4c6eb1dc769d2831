"""A case packed for the partner: only what the pair shares, taken in after its words, told of in the log."""

from pathlib import Path

import pytest

from exitdesk.app.clock import clock
from exitdesk.app.door import Door
from exitdesk.cases.ports import Owner
from exitdesk.crypto.parcel import make_parcel
from exitdesk.journal.entry import PersonId, ThingId, is_own
from tests.unit.app.test_cli import PASSPHRASE, Laptop, laptop

MIKKEL = Owner(PersonId(ThingId("person-mikkel")), "Mikkel", "socialrådgiver", "municipality")


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Laptop, Path, str]:
    """Return a laptop with the sample case, a parcel of it, and the words as the screen said them."""
    folder = tmp_path_factory.mktemp("parcels")
    karen = laptop(
        folder / "karen", Owner(PersonId(ThingId("person-karen")), "Karen", "politi", "police"), sample=True
    )
    parcel = folder / "drev" / "pakke"
    parcel.parent.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        said: list[str] = []
        patch.setattr("builtins.print", lambda *words, **_: said.append(" ".join(map(str, words))))
        assert karen.run("parcel", "2026-014", "--output", parcel) == 0
    (line,) = [one for one in "\n".join(said).splitlines() if len(one.split()) == 6 and one.startswith("  ")]
    return karen, parcel, line.strip()


def receive(folder: Path, parcel: Path, words: str) -> tuple[Laptop, int]:
    """Take a parcel in on a fresh laptop; return the laptop and the exit code."""
    mikkel = laptop(folder / "mikkel", MIKKEL, sample=False)
    file = folder / "words"
    file.write_text(words, "utf-8")
    return mikkel, mikkel.run("import", parcel, "--words-file", file, "--yes")


def test_the_partner_has_the_boards_and_none_of_the_own_notes(
    packed: tuple[Laptop, Path, str], tmp_path: Path
) -> None:
    """Every entry of the pair, byte for byte; one's own stream stays where it is."""
    karen, parcel, words = packed
    mikkel, code = receive(tmp_path, parcel, words)
    assert code == 0
    here, there = mikkel.session(), karen.session()
    shared = {one.id for one in there.entries() if not is_own(one.header.stream)}
    assert {one.id for one in here.entries()} == shared
    assert len(shared) < len(there.entries())
    assert here.meetings() == there.meetings()
    assert all(here.board(one) == there.board(one) for one in there.meetings())


def test_the_log_tells_that_it_was_packed(packed: tuple[Laptop, Path, str]) -> None:
    """Who, which case and when; not the words."""
    karen, _, words = packed
    opened = Door(karen.profile.vault, clock).unlock(PASSPHRASE)
    try:
        lines = opened.desk.access.find()
    finally:
        opened.close()
    assert "parcelled" in [one.event for one in lines]
    assert words not in str(lines)


def test_other_words_take_nothing_in(
    packed: tuple[Laptop, Path, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is called wrong words, and one is told to hear them again."""
    mikkel, code = receive(tmp_path, packed[1], "ro sol mark hav vind sten")
    assert code != 0
    assert "seks ord" in capsys.readouterr().err
    assert mikkel.run("export", "2026-014") != 0


def test_a_stick_that_went_bad_is_called_so(
    packed: tuple[Laptop, Path, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Not a wrong word, and not a file of another kind."""
    _, parcel, words = packed
    bad = tmp_path / "pakke"
    bad.write_bytes(parcel.read_bytes()[:-100])
    assert receive(tmp_path, bad, words)[1] != 0
    assert "ikke hel" in capsys.readouterr().err


def test_a_parcel_is_never_written_over_another_file(packed: tuple[Laptop, Path, str]) -> None:
    """What lies on the stick stays as it is."""
    karen, parcel, _ = packed
    before = parcel.read_bytes()
    assert karen.run("parcel", "2026-014", "--output", parcel) != 0
    assert parcel.read_bytes() == before


def test_own_notes_in_a_parcel_are_refused(packed: tuple[Laptop, Path, str], tmp_path: Path) -> None:
    """Packed by other hands: on a partner's laptop they would pass for her own."""
    karen, _, words = packed
    own = tmp_path / "egne"
    assert karen.run("export", "2026-014", "--json", "--own", "--output", own) == 0
    parcel = tmp_path / "pakke"
    parcel.write_bytes(make_parcel(own.read_bytes(), words))
    mikkel, code = receive(tmp_path, parcel, words)
    assert code != 0
    assert mikkel.run("export", "2026-014") != 0
