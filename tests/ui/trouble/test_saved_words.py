"""After a salvage the page says what is there and what is missing, by numbers and days alone."""

from dataclasses import replace

from exitdesk.cases.salvaged import MissingInCase, Salvaged
from exitdesk.journal.entry import CaseId
from exitdesk.ui.trouble.saved_words import SavedWords

WHOLE = Salvaged(132, 0, 1, 20, (), papers=0, lines=0, rows=0)


def test_where_nothing_is_missing_it_says_so() -> None:
    """And that somebody should look at the disk all the same."""
    words = SavedWords(WHOLE)
    assert words.heading == "Alt er reddet."
    assert "sikkerhedskopierne" not in words.safe
    assert words.to_do == "Lås op, og arbejd videre. Lad nogen se på disken."


def test_what_is_missing_stands_by_case_and_day() -> None:
    """Two days, one day, none, and more cases than a page holds."""
    missing = [
        MissingInCase(CaseId("case-1"), "2026-001", 2, "2026-11-03", "2026-11-05"),
        MissingInCase(CaseId("case-2"), "2026-002", 1, "2026-11-03", "2026-11-03"),
        MissingInCase(CaseId("case-3"), "", 4, "", ""),
    ]
    many = [replace(missing[2], number=f"2026-1{nth}") for nth in range(9)]
    words = SavedWords(replace(WHOLE, from_backups=7, missing=(*missing, *many)))

    assert words.heading == "Det, der var helt, er reddet."
    assert "7 af dem kom fra sikkerhedskopierne." in words.safe
    lines = words.to_do.split("\n")
    assert lines[1:4] == [
        "• Sag 2026-001: mindst 2, fra 3. november 2026 til 5. november 2026",
        "• Sag 2026-002: mindst 1, fra 3. november 2026",
        "• En sag, hvis nummer ikke kendes: mindst 4",
    ]
    assert lines[-2:] == ["og 6 sager mere", "Sagens tidslinje siger det også. Lad nogen se på disken."]


def test_papers_lines_and_rows_are_counted() -> None:
    """Each only where there is one."""
    words = SavedWords(replace(WHOLE, papers=1, rows=3)).to_do.split("\n")
    assert words[1:] == [
        "• Kopier på papir, som lå her: 1",
        "• Indførelser eller linjer, som intet vides om: 3",
    ]
