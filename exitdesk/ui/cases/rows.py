"""The rows of a case page: each a few words with a line under it, read top to bottom."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from exitdesk.cases.contacts import Every
from exitdesk.ui.cases.days import brief_day
from exitdesk.ui.cases.page_state import (
    AgreementLine,
    ContactLine,
    CopyLine,
    JournalLine,
    NetworkLine,
    NumberLine,
    OnCaseLine,
    TimelineLine,
)
from exitdesk.ui.kit.avatar import Avatar
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.icon import Icon
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.panel import Panel
from exitdesk.ui.kit.pill import Pill
from exitdesk.ui.since.words import NewsLine
from exitdesk.ui.theme import Theme

_TOP = Qt.AlignmentFlag.AlignTop


class Row(QWidget):
    """A sign at the left, a column of words at the right."""

    def __init__(self, theme: Theme, sign: QWidget | None = None) -> None:
        super().__init__()
        self.theme = theme
        self.across = QHBoxLayout(self)
        self.across.setContentsMargins(0, 8, 0, 8)
        self.across.setSpacing(12)
        if sign is not None:
            self.across.addWidget(sign, 0, _TOP)
        self.words = QVBoxLayout()
        self.words.setSpacing(2)
        self.across.addLayout(self.words, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, main: str, details: str = "", *, weight: int = 500) -> None:
        """Add a sentence and, where there are any, its details."""
        self.words.addWidget(Label(self.theme, main, px=16, weight=weight))
        if details:
            self.words.addWidget(Label(self.theme, details, px=14, ink="ink2"))


class AgreementRow(Row):
    """An agreement as a sentence; what came of it stands as words, never as a mark."""

    def __init__(self, theme: Theme, line: AgreementLine) -> None:
        super().__init__(theme, Avatar(theme, line.kind, line.who, size=32))
        details = " · ".join(part for part in (line.answer, line.details) if part)
        self.say(line.sentence, details)


class ContactRow(Row):
    """How it stands with the contact, and the way to agree how often: `rhythm_wished`."""

    rhythm_wished = Signal()

    def __init__(self, theme: Theme, line: ContactLine) -> None:
        super().__init__(theme)
        self.say(line.sentence, line.details)
        words = self.tr("Aftal, hvor tit") if line.every is Every.NOT_AGREED else self.tr("Ret aftalen")
        self.button = Button(theme, words, kind="link", height=32)
        self.button.clicked.connect(self.rhythm_wished)
        under = QHBoxLayout()
        under.setContentsMargins(-theme.px(6), 0, 0, 0)  # the words of the link stand under the sentence
        under.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.words.addLayout(under)


class NewsRow(Row):
    """What the other of the pair did on a day."""

    def __init__(self, theme: Theme, line: NewsLine) -> None:
        super().__init__(theme)
        self.say(line.sentence, line.details)


class NumberRow(Row):
    """A number with its question and what 10 is."""

    def __init__(self, theme: Theme, line: NumberLine) -> None:
        super().__init__(theme)
        self.words.addWidget(Label(theme, line.question, px=14, ink="ink2"))
        self.words.addWidget(Label(theme, line.sentence, px=17, weight=600))
        self.words.addWidget(Label(theme, line.details, px=13, ink="ink3"))


class CopyRow(Row):
    """A paper that was made."""

    def __init__(self, theme: Theme, line: CopyLine) -> None:
        super().__init__(theme, Icon(theme, "file-signature", px=20, ink="ink2"))
        self.say(line.title, line.details)


class NetworkRow(Row):
    """A person with what is marked."""

    def __init__(self, theme: Theme, line: NetworkLine) -> None:
        super().__init__(theme, Avatar(theme, line.kind, line.name, size=32))
        named = f"{line.name}, {line.relation}" if line.relation else line.name
        self.say(named, " · ".join(line.marks))


class OnCaseRow(Row):
    """Somebody on the case, from when to when; `ended` carries the person whose time is up."""

    ended = Signal(str)

    def __init__(self, theme: Theme, line: OnCaseLine, *, can_end: bool = False) -> None:
        super().__init__(theme, Avatar(theme, "professional", line.name, size=32))
        self._person = line.person
        named = f"{line.name}, {line.role}" if line.role else line.name
        self.say(named, line.dates)
        if line.contact:
            self.across.addWidget(Pill(theme, self.tr("Kontaktperson"), tone="accent"))
        self.end_button: Button | None = None
        if can_end and line.still:
            self.end_button = Button(theme, self.tr("Slut i dag"), kind="quiet")
            self.end_button.set_spoken(self.tr("Slut i dag: {name}").format(name=line.name))
            self.end_button.clicked.connect(self._on_end_clicked)
            self.across.addWidget(self.end_button, 0, Qt.AlignmentFlag.AlignVCenter)

    @Slot()
    def _on_end_clicked(self) -> None:
        self.ended.emit(self._person)


class JournalChoice(QWidget):
    """For each authority: entered, with day and number, or the button to say so."""

    wished = Signal(str)

    def __init__(self, theme: Theme, journals: tuple[JournalLine, ...]) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(8)
        self.buttons: list[Button] = []
        for one in journals:
            if one.entered:
                said = self.tr("Ført i journal: {authority} {entered}")
                words = said.format(authority=one.label.lower(), entered=one.entered)
                row.addWidget(Pill(theme, words, tone="neutral", icon="check"))
                continue
            said = self.tr("Før i journal: {authority}").format(authority=one.label.lower())
            button = Button(theme, said, kind="secondary", icon="file-text", height=36)
            button.setProperty("authority", one.authority)
            button.clicked.connect(self._on_clicked)
            self.buttons.append(button)
            row.addWidget(button)
        row.addStretch(1)

    @Slot()
    def _on_clicked(self) -> None:
        self.wished.emit(str(self.sender().property("authority")))


class TimelineRow(Row):
    """A day, a sign, what happened; one's own note stands on paper tone."""

    journal_wished = Signal(str, str)

    def __init__(self, theme: Theme, line: TimelineLine, *, with_journals: bool = False) -> None:
        super().__init__(theme)
        self._line = line
        day = Label(theme, brief_day(line.day), px=14, ink="ink2", wrap=False, tnum=True)
        day.setFixedWidth(theme.px(76))
        self.across.insertWidget(0, day, 0, _TOP)
        self.across.insertWidget(1, Icon(theme, line.icon, px=20, ink="ink2"), 0, _TOP)
        if line.own:
            paper = Panel(theme, fill="private_bg", line=None, radius=8, padding=10, spacing=2)
            paper.body.addWidget(Label(theme, line.title, px=13, ink="ink2"))
            paper.body.addWidget(Label(theme, line.details, px=15))
            self.words.addWidget(paper)
        else:
            self.say(line.title, line.details)
        self.journals: JournalChoice | None = None
        if with_journals and line.journals:
            self.journals = JournalChoice(theme, line.journals)
            self.journals.wished.connect(self._on_journal_wished)
            self.words.addWidget(self.journals)

    @Slot(str)
    def _on_journal_wished(self, authority: str) -> None:
        self.journal_wished.emit(self._line.meeting or "", authority)
