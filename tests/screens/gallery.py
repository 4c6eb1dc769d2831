"""Every part of the kit on one page, rendered to look at: light, dark, loud, large, Danish and English.

Run `python -m tests.screens.gallery`; pictures land in `build/screens/gallery-*.png`.
"""

import os
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from exitdesk.ui.kit.avatar import Avatar
from exitdesk.ui.kit.banner import Banner
from exitdesk.ui.kit.button import Button, IconButton
from exitdesk.ui.kit.check import CheckRow
from exitdesk.ui.kit.dashed import DashedRow
from exitdesk.ui.kit.field import Field
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.nav import NavRow
from exitdesk.ui.kit.panel import Bar, Ground, Line, Panel
from exitdesk.ui.kit.picker import Picker
from exitdesk.ui.kit.pill import Chip, Pill
from exitdesk.ui.kit.progress import ProgressLine
from exitdesk.ui.kit.saved import SavedState
from exitdesk.ui.kit.scroll import ScrollColumn
from exitdesk.ui.kit.section import PageTitle, SectionTitle
from exitdesk.ui.kit.segmented import SegmentedChoice
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.kit.tabs import TabBar
from exitdesk.ui.kit.toast import Toast
from exitdesk.ui.theme import Theme, apply_theme
from exitdesk.ui.tokens import Token, Tone, tone_tokens
from tests.screens.gallery_words import DANISH, ENGLISH, Words

OUT = Path("build/screens")
COLUMNS: tuple[tuple[Tone, str, Token], ...] = (
    ("worry", "cloud-lightning", "worry_ln"),
    ("works", "sprout", "works_ln"),
    ("next", "footprints", "next_ln"),
)


def gallery(theme: Theme, words: Words) -> QWidget:
    """Return one page with every part of the kit on it."""
    page = Ground(theme)
    page.body.addWidget(_top_bar(theme, words))
    middle = QHBoxLayout()
    middle.setSpacing(0)
    middle.addWidget(_rail(theme, words))
    middle.addWidget(_content(theme, words), 1)
    page.body.addLayout(middle, 1)
    return page


def _top_bar(theme: Theme, words: Words) -> Bar:
    bar = Bar(theme)
    bar.row.addWidget(IconButton(theme, "arrow-left", words.close))
    bar.row.addWidget(TabBar(theme, [(text, text) for text in words.tabs], name="Faner", height=64))
    bar.row.addStretch(1)
    saved = SavedState(theme)
    saved.set_saved("10.31")
    bar.row.addWidget(saved)
    bar.row.addWidget(Pill(theme, words.shown, tone="accent", icon="screen-share", height=36))
    bar.row.addWidget(Button(theme, words.hide, icon="eye-off", hint="F8"))
    bar.row.addWidget(Button(theme, words.lock, kind="quiet", icon="lock", hint="Ctrl+L"))
    return bar


def _rail(theme: Theme, words: Words) -> Ground:
    rail = Ground(theme, fill="surface", right_line=True)
    rail.setFixedWidth(theme.px(232))
    rail.body.setContentsMargins(12, 16, 12, 16)
    rail.body.setSpacing(4)
    icons = ("folder-open", "calendar", "circle-check", "file-text")
    for at, (icon, text) in enumerate(zip(icons, words.places, strict=True)):
        row = NavRow(theme, icon, text)
        row.set_here(at == 0)
        rail.body.addWidget(row)
    rail.body.addStretch(1)
    rail.body.addWidget(NavRow(theme, "lock", words.lock, hint="Ctrl+L"))
    rail.body.addWidget(Line(theme))
    person = QHBoxLayout()
    person.addWidget(Avatar(theme, "professional", "Karen"))
    person.addWidget(Label(theme, "Karen", weight=600, wrap=False), 1)
    rail.body.addLayout(person)
    return rail


def _content(theme: Theme, words: Words) -> ScrollColumn:
    scroll = ScrollColumn(spacing=16, margins=(32, 24, 32, 24))
    head = QHBoxLayout()
    head.addWidget(PageTitle(theme, words.title, words.facts), 1)
    head.addWidget(Button(theme, words.write, icon="pencil", height=44))
    head.addWidget(Button(theme, words.start, kind="primary", icon="presentation", height=44))
    scroll.body.addLayout(head)
    scroll.body.addWidget(Banner(theme, words.warn, kind="warn", action=words.close))
    scroll.body.addLayout(_columns(theme, words))
    lower = QHBoxLayout()
    lower.setSpacing(16)
    lower.addWidget(_form(theme, words), 1)
    lower.addWidget(_signs(theme, words), 1)
    scroll.body.addLayout(lower)
    scroll.body.addStretch(1)
    return scroll


def _columns(theme: Theme, words: Words) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(16)
    for (tone, icon, line), title in zip(COLUMNS, words.columns, strict=True):
        ink, fill = tone_tokens(tone)
        column = Panel(theme, fill=fill, line=line, radius=14, padding=16, spacing=8)
        column.body.addWidget(SectionTitle(theme, title, icon=icon, px=20, ink=ink))
        card = Panel(theme, fill="raised", radius=10, padding=14, spacing=6)
        card.body.addWidget(Label(theme, words.card, px=17))
        column.body.addWidget(card)
        column.body.addWidget(DashedRow(theme, words.new_card, tone=tone))
        column.body.addWidget(Label(theme, words.question, px=15, ink="ink2"))
        column.body.addStretch(1)
        row.addWidget(column, 1)
    return row


def _form(theme: Theme, words: Words) -> Panel:
    panel = Panel(theme, spacing=14)
    panel.body.addWidget(SectionTitle(theme, words.places[2], link=words.places[3]))
    secret = Field(theme, words.secret, kind="secret")
    secret.set_text("korrekt hest batteri")
    secret.set_error(words.wrong)
    panel.body.addWidget(secret)
    panel.body.addWidget(Field(theme, "", placeholder=words.question))
    panel.body.addWidget(Field(theme, words.write, kind="text", rows=2, note=words.question))
    panel.body.addWidget(CheckRow(theme, words.agree, detail=words.detail))
    panel.body.addWidget(CheckRow(theme, words.agree, checked=True))
    panel.body.addStretch(1)
    return panel


def _signs(theme: Theme, words: Words) -> Panel:
    panel = Panel(theme, spacing=14)
    people = QHBoxLayout()
    people.addWidget(Avatar(theme, "participant", "Jonas"))
    people.addWidget(Avatar(theme, "network", "Lene"))
    people.addWidget(Avatar(theme, "professional", "Karen"))
    people.addWidget(Pill(theme, "Løbende sag", tone="accent"))
    people.addWidget(Pill(theme, "Visitation"))
    people.addWidget(Pill(theme, "I dag", tone="warn"))
    people.addStretch(1)
    panel.body.addLayout(people)
    chips = QGridLayout()
    lanes = ("shield", "house", "wallet", "users")
    for at, (icon, text) in enumerate(
        zip(lanes, ("Sikkerhed", "Bolig", "Forsørgelse", "Netværk"), strict=True)
    ):
        chips.addWidget(Chip(theme, text, icon=icon, checked=at == 0), at // 2, at % 2)
        chips.addWidget(Chip(theme, text, icon=icon, checked=at == 2, icon_only=True), at // 2, 2 + at % 2)
    chips.setColumnStretch(4, 1)
    panel.body.addLayout(chips)
    keys = ("light", "dark", "system")
    options = list(zip(keys, words.themes, strict=True))
    choice = SegmentedChoice(theme, options, name="Farver", current="light")
    panel.body.addWidget(choice)
    panel.body.addWidget(Picker(theme, words.places[1], options, current="system"))
    line = ProgressLine(theme, words.agree)
    line.set_share(0.4)
    panel.body.addWidget(line)
    buttons = QVBoxLayout()
    buttons.setSpacing(8)
    buttons.addWidget(Button(theme, words.remove, kind="danger", icon="trash-2"))
    off = Button(theme, words.start, kind="primary")
    off.setEnabled(False)
    buttons.addWidget(off)
    buttons.addWidget(Button(theme, words.undo, kind="secondary", checkable=True, icon="undo-2"))
    panel.body.addLayout(buttons)
    panel.body.addStretch(1)
    return panel


def _sheet(theme: Theme, host: QWidget, words: Words) -> Sheet:
    sheet = Sheet(theme, host, words.remove)
    sheet.body.addWidget(Label(theme, words.card, px=16))
    sheet.body.addWidget(Field(theme, words.secret, kind="secret"))
    sheet.footer.addStretch(1)
    sheet.footer.addWidget(Button(theme, words.close))
    sheet.footer.addWidget(Button(theme, words.remove, kind="danger"))
    return sheet


def render() -> list[Path]:
    """Render the gallery in every dress and return the pictures' paths."""
    application = QApplication.instance()
    app = application if isinstance(application, QApplication) else QApplication(sys.argv[:1])
    OUT.mkdir(parents=True, exist_ok=True)
    made = []
    for name, theme, words, size in (
        ("light", Theme("light"), DANISH, (1680, 1050)),
        ("dark", Theme("dark"), DANISH, (1680, 1050)),
        ("english", Theme("light"), ENGLISH, (1366, 1000)),
        ("200", Theme("light", scale=2.0), DANISH, (1920, 2000)),
        ("contrast", Theme("dark", high_contrast=True), DANISH, (1680, 1050)),
    ):
        apply_theme(app, theme)
        page = gallery(theme, words)
        page.resize(*size)
        page.show()
        app.processEvents()
        focused = QApplication.focusWidget()
        if focused is not None:
            focused.clearFocus()
        toast = Toast(theme, page)
        toast.show_message(words.removed, words.undo)
        made.append(_save(page, name))
        toast.dismiss()
        if name in ("dark", "light", "200"):
            _sheet(theme, page, words).open_sheet()
            app.processEvents()
            made.append(_save(page, f"{name}-sheet"))
        page.close()
        page.deleteLater()
    return made


def _save(page: QWidget, name: str) -> Path:
    path = OUT / f"gallery-{name}.png"
    page.grab().save(str(path))
    return path


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for picture in render():
        sys.stdout.write(f"{picture}\n")
