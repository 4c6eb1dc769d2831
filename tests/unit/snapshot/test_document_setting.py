"""How a document is set: what belongs together stays together, and a signature never stands alone."""

from dataclasses import replace

import pytest

from exitdesk.cases.documents.document import Document, Line, Part
from exitdesk.snapshot.marks import Page, Rule, Words
from tests.unit.snapshot import documents
from tests.unit.snapshot.documents import lines_of, pages_of


def test_long_papers_go_on_over_pages_that_are_counted() -> None:
    """Headings come again with "fortsat", and a page that fell out of the pile is missed."""
    pages = pages_of(documents.summary())
    assert [lines_of(one)[-1] for one in pages] == ["Side 1 af 3", "Side 2 af 3", "Side 3 af 3"]
    assert lines_of(pages[2])[:2] == ["Sikkerhed", "fortsat"]
    assert all(lines_of(one)[-2] == "Udskrivningsdokument · Jonas · 2026-014" for one in pages)


@pytest.mark.parametrize("large", [False, True])
def test_a_place_to_sign_is_never_parted_and_never_alone(large: bool) -> None:
    """However long the paper is: role, name, rules and date on one page, and text above the first."""
    for count in range(40):
        pages = pages_of(replace(documents.plan(lines=count, places=3), large=large))
        for number in range(3):
            page = next(one for one in pages if f"Rolle {number}" in lines_of(one))
            words = {mark.text: mark for mark in page.marks if isinstance(mark, Words)}
            role, name = words[f"Rolle {number}"], words[f"Navn {number}"]
            assert 0 < name.y - role.y < 25
            above = [one for one in page.marks if isinstance(one, Rule) and 0 < role.y - one.y < 25]
            assert len(above) == 2
            assert any(
                mark.y == pytest.approx(role.y, abs=1)
                for mark in page.marks
                if isinstance(mark, Words) and mark.text == "Dato"
            )
        first = next(lines_of(one) for one in pages if "Rolle 0" in lines_of(one))
        assert any(one.startswith(("Punkt", "Lørdag")) for one in first[: first.index("Rolle 0")])


def test_what_ends_a_paper_stays_in_one_piece() -> None:
    """Small print and what a signature proves stand with the places to sign, where one page takes all."""
    for count in range(30):
        for places in (0, 1):
            plan = documents.plan(lines=count, places=places)
            parts = (*plan.parts, *((Part("Resten", ("Punkt",)),) * (count % 2)))
            pages = pages_of(replace(plan, parts=parts, closing=("Sig til.",), signers=1))
            last = lines_of(pages[-1])
            assert last.index("Sig til.") < last.index("Underskrift")
            assert "Dato" in last or not places
            assert any(one.startswith(("Punkt", "Lørdag")) for one in last), (count, places)


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("places", [2, 3, 4, 6])
def test_no_page_is_left_half_empty_for_the_places_to_sign(places: int, large: bool) -> None:
    """They go on to the next one under what it is that is signed there, and never as small print alone."""
    went_on = 0
    for count in range(1, 26):
        plan = documents.plan(lines=count, places=places)
        plan = replace(plan, closing=("Sig til.",), signers=1, large=large)
        pages = pages_of(plan)
        assert all(_filled(one) > 0.5 for one in pages[:-1]), (count, [_filled(one) for one in pages])
        for number, page in enumerate(pages):
            said = lines_of(page)
            on_its_own = "Dato" in said and not any(one.startswith("Punkt") for one in said)
            went_on += on_its_own
            assert not on_its_own or (number and said[:2] == ["Exitaftale", "fortsat"]), count
        last = lines_of(pages[-1])
        assert last.index("Dato") < last.index("Sig til.") < last.index("Underskrift")
    assert went_on or (places, large) == (2, False)


def _filled(page: Page) -> float:
    """Return how far down words go, as a share of the page between its margins; the foot is not counted."""
    downs = sorted(mark.y for mark in page.marks if isinstance(mark, Words))
    return (max(one for one in downs if one < 775) - 62) / (772 - 62)


def test_a_signature_over_pages_is_read_back_as_every_paper_is() -> None:
    """The title that comes again is no other word, and no title of a part is taken for it."""
    plan = documents.plan(lines=9, places=6)
    here = replace(plan, parts=(*plan.parts, Part("Exitaftale", ("fortsat som før",))), signers=1)
    assert documents.draft(here).pages == 2
    for title in ("", " ".join(["Exitaftale"] * 90)):
        assert documents.draft(replace(here, title=title)).pages in (2, 3)


def test_running_text_leaves_no_single_line_behind() -> None:
    """Wherever the page ends, at least two lines of a text stand on either side."""
    for before in range(1, 30):
        document = replace(documents.plan(lines=before, words=0, places=0))
        text = Part("Resten", (" ".join(["Ordet"] * 120),))
        pages = pages_of(replace(document, parts=(*document.parts, text)))
        for page in pages:
            count = sum(one.startswith("Ordet") for one in lines_of(page))
            assert count != 1, before


def test_a_heading_never_stands_alone_at_the_foot() -> None:
    """Under every heading there is something of its part on the same page."""
    for count in range(1, 40):
        document = documents.plan(lines=count, places=0)
        more = (*document.parts, Part("Resten", ("Vi ses på torsdag.",)))
        for page in pages_of(replace(document, parts=more)):
            assert lines_of(page)[:-2][-1] not in {"Tiltag", "Resten"}


def test_own_words_are_the_largest_running_text() -> None:
    """Only the title is larger, and none is darker."""
    document = documents.agreement()
    (page,) = pages_of(document)
    marks = [mark for mark in page.marks if isinstance(mark, Words)]
    own = next(mark for mark in marks if mark.text == document.parts[1].lines[1].words)
    assert [mark.text for mark in marks if mark.size > own.size] == [document.title]
    assert all(int(mark.colour[1:3], 16) >= int(own.colour[1:3], 16) for mark in marks)


def test_a_part_may_begin_with_the_word_that_says_a_part_goes_on() -> None:
    """At the top of a page as well: it is not taken for the heading that comes again, which others are."""
    lengths = range(16, 48)
    assert any(_begins_with_peace(count) for count in lengths)
    assert all(documents.draft(_with_peace(count)).pages >= 2 for count in lengths)


def _with_peace(count: int) -> Document:
    document = documents.plan(lines=count, places=0)
    later = Part("Derefter", lines=(Line("Punkt"),) * 40)
    return replace(document, parts=(*document.parts, Part("Ro", ("fortsat ro på gaden",)), later))


def _begins_with_peace(count: int) -> bool:
    return any(lines_of(one)[0] == "Ro" for one in pages_of(_with_peace(count)))
