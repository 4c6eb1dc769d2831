"""Words are never cut: they wrap with their real line height, at any width and at 200 %."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from exitdesk.ui.kit.avatar import Avatar, PersonKind, initial_of
from exitdesk.ui.kit.banner import Banner
from exitdesk.ui.kit.check import CheckRow
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.pill import Pill
from exitdesk.ui.kit.saved import SavedState
from exitdesk.ui.kit.section import Heading, PageTitle, SectionTitle
from exitdesk.ui.kit.text import TextBlock
from exitdesk.ui.theme import Theme
from tests.ui.kit.conftest import Show

LONG = "Jeg tager den, fordi jeg er bange for, hvad der sker, hvis jeg lader være. »Ærø« og Østerå."


def column(*widgets: QWidget) -> QWidget:
    """Return the widgets under each other."""
    box = QWidget()
    layout = QVBoxLayout(box)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch(1)
    return box


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [180, 320, 700])
def test_a_wrapped_text_has_the_height_it_needs(theme: Theme, show: Show, width: int, scale: float) -> None:
    """No label is lower than its words at its width."""
    label, row = Label(theme, LONG), CheckRow(theme, LONG, detail=LONG)
    window = show(column(label, row))
    theme.set_scale(scale)
    window.resize(width, 900)
    for widget in (label, row):
        assert widget.height() >= widget.heightForWidth(widget.width())


@pytest.mark.parametrize("px", [13, 15, 17, 32])
def test_lines_are_one_point_four_apart(theme: Theme, px: int) -> None:
    """Three lines of a size are three times 1.4 times that size high (interface section 2)."""
    block = TextBlock("a\nb\nc", theme.font(px), 500, theme.line_height(px))
    assert block.lines == 3
    assert block.height == 3 * round(px * 1.4)


def test_words_are_plain_even_when_they_look_like_markup(theme: Theme) -> None:
    """A tag is shown as typed and its name is read out as typed."""
    label = Label(theme, "<b>fed</b> & <img src=x>")
    assert label.accessibleName() == label.text() == "<b>fed</b> & <img src=x>"
    plain = Label(theme, "fed")
    assert label.sizeHint().width() > plain.sizeHint().width()


def test_one_line_ends_in_a_tooltip_when_it_is_cut(theme: Theme, show: Show) -> None:
    """A line with too little room shows the whole text as tooltip; with room it has none."""
    label = Label(theme, LONG, wrap=False)
    window = show(label)
    window.resize(900, 80)
    assert label.toolTip() == ""
    window.resize(140, 80)
    assert label.toolTip() == LONG


def test_new_words_take_a_new_height(theme: Theme, show: Show) -> None:
    """A label that gets more to say grows at once."""
    label = Label(theme, "Kort")
    window = show(column(label))
    window.resize(240, 400)
    before = label.height()
    label.set_text(LONG)
    assert label.height() > before
    assert label.accessibleName() == LONG


@given(st.text(max_size=60), st.integers(min_value=1, max_value=600))
def test_any_text_can_be_laid_out_at_any_width(text: str, width: int) -> None:
    """Whatever is typed takes at least one line and never loses one to a width."""
    theme = Theme("light")
    block = TextBlock(text, theme.font(15), width, theme.line_height(15))
    assert block.height >= theme.line_height(15)


def test_headings_are_told_as_headings(theme: Theme) -> None:
    """A screen reader can walk from heading to heading."""
    heading = Heading(theme, "Aftaler")
    interface = QAccessible.queryAccessibleInterface(heading)
    assert interface is not None
    assert interface.role() == QAccessible.Role.Heading
    assert interface.text(QAccessible.Text.Name) == "Aftaler"


def test_a_page_without_facts_shows_no_empty_line(theme: Theme, show: Show) -> None:
    """The line of facts is there only when there are facts."""
    title = PageTitle(theme, "Sager")
    show(title)
    assert not title.facts.isVisible()
    title.set("Sager", "6 sager.")
    assert title.facts.isVisible()


def test_a_sections_link_tells_the_page(theme: Theme, show: Show) -> None:
    """The link in words is a button of its own."""
    section = SectionTitle(theme, "Aftaler", link="Alle aftaler")
    show(section)
    told: list[str] = []
    section.link_clicked.connect(lambda: told.append("clicked"))
    assert section.link is not None
    section.link.click()
    assert told == ["clicked"]


def test_a_pill_grows_with_its_word_and_says_it(theme: Theme) -> None:
    """The word of a state is never cut, and it is the pill's name."""
    pill = Pill(theme, "Standby")
    before = pill.sizeHint().width()
    pill.set("Afsluttet, døren er åben", "works", "door-open")
    assert pill.sizeHint().width() > before
    assert pill.accessibleName() == pill.text() == "Afsluttet, døren er åben"


def test_what_is_not_saved_is_said_and_stays(theme: Theme, show: Show) -> None:
    """Failure takes the same place as "Gemt" and is never cut."""
    state = SavedState(theme)
    show(state)
    state.set_saved("10.31")
    assert state.text() == "Gemt 10.31"
    state.set_failed()
    assert state.text() == "Ikke gemt. Prøver igen"
    assert state.minimumSizeHint() == state.sizeHint()
    state.set_idle()
    assert state.text() == ""


@pytest.mark.parametrize(
    ("name", "initial"), [("Jonas", "J"), ("åse", "Å"), ("  lene", "L"), ("", "?"), ("»Onkel«", "O")]
)
def test_a_person_is_signed_by_the_first_letter(name: str, initial: str) -> None:
    """Quotes and spaces are no initials."""
    assert initial_of(name) == initial


def test_the_three_kinds_of_person_look_different(theme: Theme, show: Show) -> None:
    """Shape tells them apart, so the pictures differ even for one name."""
    kinds: tuple[PersonKind, ...] = ("participant", "network", "professional")
    pictures = []
    for kind in kinds:
        avatar = Avatar(theme, kind, "Jonas")
        show(avatar)
        pictures.append(avatar.grab().toImage())
    assert pictures[0] != pictures[1] != pictures[2] != pictures[0]


def test_a_banner_is_named_by_its_sentence_and_tells_when_it_is_acted_on(theme: Theme, show: Show) -> None:
    """One sentence, one thing to do."""
    banner = Banner(theme, LONG, kind="warn", action="Luk")
    window = show(banner)
    window.resize(360, 300)
    told: list[str] = []
    banner.acted.connect(lambda: told.append("acted"))
    assert banner.action is not None
    banner.action.click()
    assert told == ["acted"]
    assert banner.accessibleName() == banner.text() == LONG
    assert banner.words.height() >= banner.words.heightForWidth(banner.words.width())
    banner.set_text("Kort")
    assert banner.accessibleName() == "Kort"
